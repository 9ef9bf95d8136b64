"""Letters to coordinators and admins; where each card is shown is kept, to redraw and strike it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.app import App
from bot.channel.letters import NO_PREVIEW
from bot.coordinators.buttons import CardKeyboards, Keyboard, card_link, openers
from bot.referrals import card_text, history, kin
from bot.referrals.calendar import hour_text
from bot.referrals.card import may_be_messaged
from bot.referrals.rights import colleagues
from bot.store.ports import Transaction
from bot.store.records import (
    Account,
    CardCopy,
    Grant,
    Group,
    Letter,
    PostedPage,
    ReferralRow,
)
from bot.work import Work

# The ranks of letters, in which a chat gets them: the smaller the sooner.
FIRST, CARD, EDIT, SUMMARY = 0, 3, 5, 8
SHOWN, ANSWERS, HISTORY, SCRIPT = "card sent", "answers sent", "history sent", "script sent"
STAYS = timedelta(hours=24)  # how long pages stay in a chat, and wait for one that is closed
PAGES = {ANSWERS: "answers", HISTORY: "history", SCRIPT: "script"}
NUMBERS = "number"  # pages of a few minutes, with a deletion of their own
BUILT = "built"  # in a payload: what is built of the rows when it is sent
IN_GROUP = "group "  # before the pseudonym of a group, where the audit names who was shown a card


def text_to(
    grant: Grant,
    key: str,
    text: str,
    *,
    markup: Mapping[str, object] | None = None,
    rank: int = FIRST,
) -> Letter:
    """Return a message to the private chat of somebody with a grant."""
    payload: dict[str, object] = {"text": text, "link_preview_options": NO_PREVIEW}
    if markup and markup.get("inline_keyboard"):
        payload["reply_markup"] = markup
    return Letter(key, grant.user, grant.account, "sendMessage", payload, rank=rank)


def about(referral: ReferralRow, letter: Letter) -> Letter:
    """Return a letter about a referral: it goes with its consent."""
    return replace(letter, consent=referral.consent)


def named_by(tx: Transaction, ref: str) -> ReferralRow | None:
    """Return the referral that a letter's key names; letters of before name it by its code."""
    number = ref.removeprefix("r")
    return tx.referrals.by_id(int(number)) if number.isdecimal() else tx.referrals.get(ref)


def post_card(work: Work, grant: Grant, referral: ReferralRow, mark: str = "") -> bool:
    """Post the card to one coordinator, once for each consent, or once more for each `mark`.

    It comes at once, also at night: then without a sound.
    """
    key = f"card:{referral.ref}:{referral.consent}:{grant.account}:{mark}"
    text, markup = (
        card_text.render(work, grant.lang, referral, grant),
        under(work, grant, referral).card(),
    )
    letter = protected(text_to(grant, key, text, markup=markup, rank=CARD))
    if not work.post(about(referral, letter)):
        return False
    work.tx.copies.add(referral.id, CardCopy(key, account=grant.account), work.now)
    work.audit(grant.account, SHOWN, referral.code, key)
    return True


def protected(letter: Letter) -> Letter:
    """Return a message that Telegram lets nobody forward, copy or save."""
    return replace(letter, payload={**letter.payload, "protect_content": True})


def unfold(
    work: Work, grant: Grant, referral: ReferralRow, message: int, *, whole: bool = True
) -> bool:
    """Show in one copy of the card all that led to it, or the card again.

    False where the message is not one of ours.
    """
    key = work.tx.letters.key_of(grant.user, message)
    if key is None:
        return False
    text = card_text.details if whole else card_text.render
    keyboards = replace(under(work, grant, referral), unfolded=whole)
    edit = _edit(
        key, work.nonce, referral, text(work, grant.lang, referral, grant), keyboards.card()
    )
    work.post(replace(edit, chat=grant.user, account=grant.account))
    return True


def redraw(work: Work, referral: ReferralRow, mark: str) -> None:
    """Redraw every copy of the card as it stands now; of one taken back nothing else is left."""
    over = not referral.card
    team = {grant.account: grant for grant in colleagues(work.tx, referral)}
    for account, key in shown(work.tx, referral):
        if over or account.id in team:
            reader = team.get(account.id)
            known = reader.lang if reader else account.lang
            lang = known or work.app.site_lang(referral.site)
            text = card_text.render(work, lang, referral, reader)
            markup = under(work, reader, referral).card() if reader else {}
            edit = _edit(key, mark, referral, text, markup)
            work.post(replace(edit, chat=account.telegram_id, account=account.id))
    for group, key in shown_in_groups(work.tx, referral):
        if over or (group.bound and group.covers(referral.trial)):
            _redraw_in_group(work, group, key, referral, mark)


def redraw_kin(work: Work, others: Iterable[ReferralRow], mark: str) -> None:
    """Redraw the cards that name a referral which has come, or is over."""
    for other in others:
        redraw(work, other, mark)


def post_to_group(work: Work, group: Group, referral: ReferralRow, mark: str = "") -> bool:
    """Post the card to a group; what there is to do is behind a link to the private chat."""
    key = f"card:{referral.ref}:{referral.consent}:{IN_GROUP}{group.ref}:{mark}"
    lang = work.app.site_lang(group.site)
    payload: dict[str, object] = {
        "text": card_text.in_group(work, lang, referral),
        "link_preview_options": NO_PREVIEW,
        "protect_content": True,
        "reply_markup": _to_private(work.app, lang, referral),
    }
    letter = Letter(key, group.chat, None, "sendMessage", payload, rank=CARD)
    if not work.post(about(referral, letter)):
        return False
    work.tx.copies.add(referral.id, CardCopy(key, group=group.ref), work.now)
    work.audit(f"{IN_GROUP}{group.ref}", SHOWN, referral.code, key)
    return True


def _redraw_in_group(work: Work, group: Group, key: str, referral: ReferralRow, mark: str) -> None:
    sent = work.tx.letters.message_of(key)
    if sent and sent[0] != group.chat:  # nothing in a chat that was left behind can be edited
        if referral.card:
            post_to_group(work, group, referral, mark=str(group.chat))
        return
    lang = work.app.site_lang(group.site)
    text = card_text.in_group(work, lang, referral)
    markup = _to_private(work.app, lang, referral)
    work.post(replace(_edit(key, mark, referral, text, markup), chat=group.chat))


def _to_private(app: App, lang: str, referral: ReferralRow) -> Keyboard:
    label = app.say(lang, "coordinator-button-open-in-private")
    url = card_link(app.bot_username, referral.code)
    return {"inline_keyboard": [[{"text": label, "url": url}]]}


def under(work: Work, grant: Grant, referral: ReferralRow) -> CardKeyboards:
    """Return the keyboards of the card as it stands, for who holds the grant."""
    until = history.undoable(work, referral)
    return CardKeyboards(
        work.app,
        grant.lang,
        referral,
        work.tx.steps.changes(referral.code),
        hour_text(until, work.site(referral.site)) if until else "",
        grant.account,
        tuple(kin.linked(work, referral, grant)),
        number=may_be_messaged(referral),
    )


def remark(work: Work, grant: Grant, referral: ReferralRow, message: int, markup: Keyboard) -> None:
    """Put other buttons under one message of the chat; nothing where it is not one of ours."""
    key = work.tx.letters.key_of(grant.user, message)
    if key is None:
        return
    work.post(
        Letter(
            f"menu:{key}:{work.nonce}",
            grant.user,
            grant.account,
            "editMessageReplyMarkup",
            {"reply_markup": markup},
            edits=key,
            slot=f"menu:{key}",
            rank=EDIT,
            droppable=True,
            consent=referral.consent,
        )
    )


def _edit(key: str, mark: str, referral: ReferralRow, text: str, markup: Keyboard) -> Letter:
    """Return the edit of one copy, to nobody yet: the caller knows the chat."""
    payload: dict[str, object] = {"text": text, "link_preview_options": NO_PREVIEW}
    if referral.card:
        payload["reply_markup"] = markup
    else:
        payload["entities"] = [
            {
                "type": "strikethrough",
                "offset": text.index(referral.code),
                "length": len(referral.code),
            }
        ]
    return Letter(
        f"edit:{key}:{mark}",
        0,
        None,
        "editMessageText",
        payload,
        edits=key,
        slot=f"edit:{key}",
        rank=EDIT,
        consent=referral.consent if referral.card else None,
        former=not referral.card,
    )


def shown(tx: Transaction, referral: ReferralRow) -> list[tuple[Account, str]]:
    """Return whom the card was shown, with the key of each copy.

    Also after everything else is erased.
    """
    copies = [
        (tx.accounts.get(copy.account), copy.key)
        for copy in tx.copies.of(referral.id)
        if copy.account
    ]
    return [(account, key) for account, key in copies if account]


def shown_in_groups(tx: Transaction, referral: ReferralRow) -> list[tuple[Group, str]]:
    """Return the groups that the card was shown in, former ones too, with each copy's key."""
    copies = [
        (tx.groups.of_ref(copy.group), copy.key) for copy in tx.copies.of(referral.id) if copy.group
    ]
    return [(group, key) for group, key in copies if group]


def post_pages(
    work: Work, grant: Grant, referral: ReferralRow, what: str, texts: list[str]
) -> None:
    """Post more than a card holds into the private chat of who asked, and on record.

    The card is far above then: the last page has a button that brings it.
    """
    opener = openers(work.app, grant.lang, [referral.code])
    for n, text in enumerate(texts, 1):
        key = f"{PAGES[what]}:{referral.ref}:{work.nonce}:{n - 1}"
        letter = text_to(grant, key, text, rank=CARD, markup=opener if n == len(texts) else None)
        fresh = replace(protected(letter), expires=work.now + STAYS)
        work.post(replace(fresh, consent=referral.consent))
        work.tx.pages.add(referral.id, PostedPage(key, grant.account), work.now)
    work.audit(grant.account, what, referral.code, f"{work.nonce} {len(texts)}")


def delete_pages(tx: Transaction, referral: ReferralRow) -> None:
    """Take answers, histories and files back out of the chats."""
    for page in (*tx.pages.of(referral.id), *tx.exports.of(referral.id)):
        account = tx.accounts.get(page.account)
        if account is None:
            continue
        tx.letters.post(deletion(page, account.telegram_id))


def deletion(page: PostedPage, chat: int) -> Letter:
    """Return what takes a page or a file out of a chat; Telegram allows it for 48 hours."""
    key = f"delete:{page.key}"
    letter = Letter(key, chat, page.account, "deleteMessage", {}, edits=page.key, rank=EDIT)
    return replace(letter, droppable=True, former=True)
