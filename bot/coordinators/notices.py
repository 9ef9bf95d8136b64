"""The news of a referral, told to those who must know: its coordinators, else the admins."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.app import App
from bot.coordinators import buttons, owed
from bot.coordinators.posting import (
    CARD,
    FIRST,
    about,
    delete_pages,
    post_card,
    post_to_group,
    redraw,
    redraw_kin,
    shown,
    shown_in_groups,
    text_to,
)
from bot.desk import due as desk
from bot.logs import log
from bot.referrals import card, kin, mail
from bot.referrals.rights import colleagues, groups_for, share_work, waiting_of
from bot.store.ports import Transaction
from bot.store.records import Account, Grant, Letter, ReferralRow
from bot.work import Work


def reachable(tx: Transaction, site: str) -> list[Grant]:
    """Return the coordinators of a site whose chats can be written to."""
    return reachable_of(tx, tx.grants.of_site(site))


def reachable_of(tx: Transaction, grants: Iterable[Grant]) -> list[Grant]:
    accounts = ((grant, tx.accounts.get(grant.account)) for grant in grants)
    return [grant for grant, account in accounts if account and account.reachable]


def announce(work: Work, referral: ReferralRow) -> bool:
    """Post the card to everybody at the site; a merely possible match waits for the summary.

    A closed chat gets it when it opens again. With nobody there who can be reached, the admins
    are told. Returns whether somebody at the site receives it now.
    """
    if card.is_likely(referral):
        for grant in colleagues(work.tx, referral):
            post_card(work, grant, referral)
        for group in groups_for(work.tx, referral):
            post_to_group(work, group, referral)
    redraw_kin(work, kin.kin(work, referral), work.nonce)
    if _is_staffed(work, referral):
        return True
    _nobody(work, referral)
    return False


def _nobody(work: Work, referral: ReferralRow) -> None:
    log().warning("a referral waits, nobody at the site receives it", site=referral.site)
    mail.post(work, referral.site, [referral.code])
    for admin in work.tx.grants.admins():
        text = work.say(
            admin.lang,
            "admin-no-coordinator",
            site=work.hospital(admin.lang, referral.site),
            code=referral.code,
            id=referral.site,
        )
        key = f"nobody:{referral.ref}:{referral.consent}:{admin.account}"
        work.post(replace(text_to(admin, key, text), consent=referral.consent))


def over(work: Work, code: str, others: Iterable[ReferralRow] = ()) -> None:
    """Ask whoever was shown the card to delete it: the referral was withdrawn or erased.

    What the bot sent is struck or deleted, and the cards of `others` name it no more.
    """
    referral = work.tx.referrals.get(code)
    if referral is None:
        return
    mark = f"{referral.status.value}:{work.now.isoformat()}"
    redraw(work, referral, mark)
    redraw_kin(work, others, mark)
    delete_pages(work.tx, referral)
    letters = [
        replace(
            text_to(
                grant,
                f"over:{referral.ref}:{grant.account}:{mark}",
                work.say(grant.lang, f"coordinator-{card.over_key(referral)}", code=code),
                rank=CARD,
            ),
            former=True,
        )
        for grant in recipients(work, referral)
    ]
    if letters or not _is_staffed(work, referral):  # a card that nobody was shown is nowhere
        owed.tell(work, referral, owed.DELETE, letters)
    for group in {group.ref: group for group, _ in shown_in_groups(work.tx, referral)}.values():
        lang = work.app.site_lang(group.site)
        text = work.say(lang, f"coordinator-{card.over_key(referral)}", code=code)
        key = f"over:{referral.ref}:{group.ref}:{mark}"
        letter = Letter(key, group.chat, None, "sendMessage", {"text": text}, rank=CARD)
        work.post(replace(letter, former=True))
    work.audit("bot", f"site told: {referral.status.value}", code)


def _is_staffed(work: Work, referral: ReferralRow) -> bool:
    """Return whether somebody at the site can be reached who may work the referral."""
    return any(grant.covers(referral.trial) for grant in reachable(work.tx, referral.site))


def amended(work: Work, referral: ReferralRow) -> None:
    """Ask those who were shown the card to read the answers anew: one changed after sharing."""
    _read_anew(work, referral, "coordinator-answer-changed", "amended")


def rules_changed(work: Work, referral: ReferralRow) -> None:
    """Tell those who were shown the card that the trial was amended.

    What the card says is no longer what the new rules come to.
    """
    _read_anew(work, referral, "coordinator-rules-changed", "rules")


def contact_corrected(work: Work, referral: ReferralRow, parts: Iterable[str]) -> None:
    """Tell those who were shown the card what the person has put right; not what it is now."""
    _read_anew(work, referral, "coordinator-contact-corrected", "contact", tuple(parts))


def _read_anew(
    work: Work, referral: ReferralRow, words: str, kind: str, parts: tuple[str, ...] = ()
) -> None:
    letters, action = [], "contact" if parts else "answers"
    for grant in recipients(work, referral):
        named = (work.say(grant.lang, f"coordinator-part-{part}") for part in parts)
        what = work.say(grant.lang, "coordinator-codes-joint").join(named)
        text = work.say(grant.lang, words, code=referral.code, what=what)
        label = work.say(grant.lang, f"coordinator-button-{action}")
        markup = buttons.keyboard([[(label, buttons.data_of(action, referral.code))]])
        key = f"{kind}:{referral.ref}:{grant.account}"
        once = f"{key}:{work.now.isoformat()}"
        letter = text_to(grant, once, text, markup=markup, rank=CARD)
        letters.append(replace(about(referral, letter), slot=key))
    if letters:
        owed.tell(work, referral, owed.READ, letters)


def recipients(work: Work, referral: ReferralRow, *, former: bool = False) -> list[Grant]:
    """Return those who were shown the card, each once, in their language.

    Of what lives those who still have the right, and the `former` ones where all are to hear it.
    """
    present = {grant.account: grant for grant in colleagues(work.tx, referral)}
    fallback = work.app.site_lang(referral.site)
    grants: dict[str, Grant] = {}
    for account, _ in shown(work.tx, referral):
        grants[account.id] = present.get(account.id) or _former(account, referral.site, fallback)
    if referral.card and not former:  # what still lives is for those who still have the right
        return [grant for grant in grants.values() if grant.account in present]
    return list(grants.values())


def _former(account: Account, site: str, fallback: str) -> Grant:
    return Grant(account.telegram_id, account.id, site, "coordinator", account.lang or fallback)


def waiting(work: Work, site: str, user: int) -> None:
    """Post what nobody has seen yet to a coordinator who is newly bound or newly needed."""
    for grant in work.tx.grants.of_site(site):
        if grant.user == user:
            _waiting_for(work, grant, waiting_of(work.tx, grant))
            desk.tell_waiting(work, grant)


def _waiting_for(work: Work, grant: Grant, referrals: list[ReferralRow]) -> None:
    lanes: dict[str, list[str]] = {"possible": [], "asked": []}
    for referral in referrals:
        if card.is_likely(referral):
            post_card(work, grant, referral)
        else:
            lanes["asked" if card.is_asked(referral) else "possible"].append(referral.code)
    for lane, codes in lanes.items():
        if codes:
            _waiting_in(work, grant, lane, codes)


def _waiting_in(work: Work, grant: Grant, lane: str, codes: list[str]) -> None:
    site = work.hospital(grant.lang, str(grant.site))
    text = work.say(grant.lang, f"coordinator-waiting-{lane}", count=len(codes), site=site)
    # The first lane keeps the key it always had.
    which = "" if lane == "possible" else f"{lane}:"
    key = f"waiting:{which}{grant.site}:{grant.account}:{work.now.isoformat()}"
    markup = buttons.openers(work.app, grant.lang, codes[:MOST_BUTTONS])
    work.post(replace(text_to(grant, key, text, markup=markup, rank=CARD), site=grant.site))


MOST_BUTTONS = 8


def undeliverable(work: Work, chat: int) -> None:
    """Hand what waits to the others and tell the admins: a coordinator's chat is closed."""
    for gone in work.tx.grants.of(chat):
        if gone.role != "coordinator" or gone.site is None:
            continue
        present = [grant for grant in reachable(work.tx, gone.site) if grant.user != chat]
        others = [grant for grant in present if share_work(grant, gone)]
        waits = waiting_of(work.tx, gone)
        log().warning("a coordinator cannot be reached", site=gone.site, count=len(others))
        codes = [referral.code for referral in waits]
        _hand_over(work, gone, others, waits)
        _tell_admins(work, gone, len(others), codes)
        mail.post(work, gone.site, codes)
        desk.left_alone(work, gone.site)
    owed.post_due(work)


def _hand_over(work: Work, gone: Grant, others: list[Grant], waits: list[ReferralRow]) -> None:
    """Tell the colleagues that these wait for them now; they have the cards already."""
    for grant in others:
        codes = [referral.code for referral in waits if grant.covers(referral.trial)]
        if not codes:
            continue
        site = work.hospital(grant.lang, str(gone.site))
        text = work.say(grant.lang, "coordinator-colleague-lost", site=site, count=len(codes))
        markup = buttons.openers(work.app, grant.lang, codes[:MOST_BUTTONS])
        key = _once_a_day(work.app, gone, grant, work.now)
        work.post(text_to(grant, key, text, markup=markup, rank=CARD))


def _once_a_day(app: App, gone: Grant, reader: Grant, now: datetime) -> str:
    """Return the key of a notice about a closed chat.

    One a day, however many letters were lost to it.
    """
    day = card.local_date(app, str(gone.site), now)
    return f"unreachable:{gone.site}:{gone.account}:{day}:{reader.role}:{reader.account}"


def _tell_admins(work: Work, gone: Grant, others: int, codes: list[str]) -> None:
    for admin in work.tx.grants.admins():
        if admin.user == gone.user:
            continue
        parts = [
            work.say(
                admin.lang,
                "admin-unreachable",
                site=work.hospital(admin.lang, str(gone.site)),
                others=others,
                id=gone.site,
            )
        ]
        if codes:
            listed = ", ".join(codes[:MOST_BUTTONS])
            parts.append(work.say(admin.lang, "admin-waits", count=len(codes), codes=listed))
        work.post(
            text_to(
                admin, _once_a_day(work.app, gone, admin, work.now), "\n".join(parts), rank=FIRST
            )
        )
