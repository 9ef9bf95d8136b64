"""The answers to a person with a grant, and to the opener of an invitation."""

from dataclasses import replace

from bot.app import App, CallbackAnswer
from bot.channel.events import Event, phone_lang
from bot.coordinators import commands, endings, groups, invitations, notices, stops, summary
from bot.coordinators.actions import open_by_link, press
from bot.coordinators.buttons import LINK
from bot.coordinators.posting import CARD, FIRST, named_by, redraw, text_to
from bot.first_help import first_help_to
from bot.referrals.rights import right
from bot.store.ports import Transaction
from bot.store.records import Account, Grant, Letter, Note, ReferralRow
from bot.work import Work
from dialogs.redflags import red_flag

LONGEST_NAME = 40
LONGEST_NOTE = 1000  # one message holds a few of them


def respond(work: Work, grants: list[Grant], event: Event) -> CallbackAnswer:
    """Answer what somebody with a grant did in their private chat."""
    grant = grants[0]
    account = work.tx.accounts.ensure(event.user, work.now)
    if not account.reachable:
        work.tx.accounts.set_reachable(account.id, True)
    match event.kind:
        case "pressed" if first_help_to(work, event):
            pass
        case "pressed" if stops.is_about(event.text):
            return stops.press(work, grants, event.text, event.message)
        case "pressed" if endings.is_about(event.text):
            referral = work.tx.referrals.get(endings.code_in(event.text))
            reach = right(work.tx, event.user, referral)
            if referral is None or reach is None:
                return CallbackAnswer(work.say(grant.lang, "coordinator-access-denied"))
            return endings.keep_longer(work, referral, reach.lang, reach.account)
        case "pressed":
            return press(work, grant.lang, event)
        case "command" if event.text == "start" and event.argument.startswith(LINK):
            code = event.argument.removeprefix(LINK)
            if refusal := open_by_link(work, grant.lang, event.user, code):
                _say(work, grant, refusal)
        case "command":
            commands.call(work, grants, event.text, event.argument)
        # A note about a patient may well hold a red flag, and is not about who writes it.
        case "text" | "edited" if event.replies_to and _noted(work, event):
            pass
        case "text" | "edited" | "media" if flag := event.alarm or red_flag(event.text):
            first_help_to(work, event, flag)
        case "text" | "media" | "contact":
            works = any(held.site is not None for held in grants)
            key = "coordinator-text-not-read" if works else "admin-text-not-read"
            _say(work, grant, work.say(grant.lang, key))
    return CallbackAnswer()


# What is about one referral and names it next in its key.
NOTED_UNDER = ("card", "answers", "history", "replied", "amended", "rules")


def _noted(work: Work, event: Event) -> bool:
    """Keep a reply to what is about one referral as a note for the colleagues.

    False for anything else. The newest message is often not the card, but the person's answer or
    the list of all answers.
    """
    referral, grant = _replied_about(work.tx, event)
    if referral is None or grant is None:
        return False
    lang = grant.lang
    if event.kind == "edited":
        text = work.say(lang, "coordinator-note-edited", code=referral.code)
        _say(work, grant, text)
    elif event.cut or len(event.text) > LONGEST_NOTE:
        _say(work, grant, work.say(lang, "coordinator-note-long", most=LONGEST_NOTE))
    elif work.tx.notes.add(referral.code, Note(work.now, grant.account, event.text), work.nonce):
        redraw(work, referral, work.nonce)
        _say(work, grant, work.say(lang, "coordinator-noted", code=referral.code))
    return True


def _replied_about(tx: Transaction, event: Event) -> tuple[ReferralRow | None, Grant | None]:
    key = tx.letters.key_of(event.user, event.replies_to) or ""
    kind, _, rest = key.partition(":")
    referral = named_by(tx, rest.partition(":")[0]) if kind in NOTED_UNDER else None
    return referral, right(tx, event.user, referral)


def _say(work: Work, grant: Grant, text: str, rank: int = FIRST) -> None:
    work.post(text_to(grant, f"c:{work.nonce}", text, rank=rank))


def redeem(work: Work, event: Event) -> bool:
    """Bind the opener of an invitation; a wrong, a used and an expired one get the same words.

    Who has answers here stays a participant: as a coordinator they could no longer take back or
    erase them. The link stays good, and these words too are the same for every link. False for
    what is no invitation.
    """
    if event.text != "start" or not event.argument.startswith(invitations.PREFIX):
        return False
    account = work.tx.accounts.ensure(event.user, work.now)
    lang = account.lang or phone_lang(event)
    before = work.tx.grants.of(event.user)
    if not before and _is_participant(work.tx, account):
        text = work.say(lang or "en", "coordinator-invite-own-answers")
        work.post(Letter(f"c:{work.nonce}", event.chat, account.id, "sendMessage", {"text": text}))
        return True
    if before and groups.opened(work, before[0], event.argument):
        return True
    secret = invitations.digest(event.argument)
    name = " ".join(event.name.split())[:LONGEST_NAME]
    grant = work.tx.grants.redeem(secret, replace(account, lang=lang or "en"), name, work.now)
    if grant is None:
        text = work.say(lang or "en", "coordinator-invite-invalid")
        letter = Letter(f"c:{work.nonce}", event.chat, account.id, "sendMessage", {"text": text})
        work.post(letter)
        return True
    site = work.site(grant.site) if grant.site else None
    lang = lang or (site.language if site else "en")
    if account.lang is None:
        work.tx.accounts.set_lang(account.id, lang)
    known = grant.id in {held.id for held in before}
    _bound(work, replace(grant, lang=lang), known)
    return True


def _is_participant(tx: Transaction, account: Account) -> bool:
    """Return whether there is anything to take back or erase.

    Having looked at the welcome is nothing.
    """
    return any(
        tx.consents.of(row.id) or tx.answers.of(row.id) or tx.referrals.of(row.id)
        for row in tx.screenings.of(account.id)
    )


def _bound(work: Work, grant: Grant, known: bool) -> None:
    """Put on record and tell that a right is in force.

    `known` is somebody who had the right and now has other trials or another duty.
    """
    detail = " ".join([grant.duty, *grant.trials]) if grant.site else None
    work.audit(grant.account, f"bound as {grant.role}", grant.site or "all sites", detail)
    if not known:
        _tell_others(work, grant)
    if grant.duty == "primary":
        _tell_of_primary(work, grant)
    _say(work, grant, _welcome(work.app, grant))
    commands.post_menu(work, grant)
    if grant.site:
        notices.waiting(work, grant.site, grant.user)
        summary.skip_today(work, grant)


def _welcome(app: App, grant: Grant) -> str:
    if grant.site is None:
        return app.say(grant.lang, "coordinator-admin-bound")
    text = app.say(
        grant.lang,
        "coordinator-invite-bound",
        site=app.hospital(grant.lang, grant.site),
        trials=groups.trial_names(app, grant.lang, grant),
    )
    if grant.duty == "member":
        return text
    return f"{text}\n\n{app.say(grant.lang, f'coordinator-duty-{grant.duty}')}"


def _tell_of_primary(work: Work, bound: Grant) -> None:
    """Tell the colleagues who is called first now.

    There is one at a site, so whoever was it before is it no longer.
    """
    for colleague in work.tx.grants.of_site(str(bound.site)):
        if colleague.account != bound.account:
            name = bound.name or work.say(colleague.lang, "coordinator-a-colleague")
            site = work.hospital(colleague.lang, str(bound.site))
            text = work.say(colleague.lang, "coordinator-new-primary", name=name, site=site)
            work.post(
                text_to(colleague, f"primary:{work.nonce}:{colleague.account}", text, rank=CARD)
            )


def _tell_others(work: Work, bound: Grant) -> None:
    """Tell the admins and the site's coordinators of a newcomer: a forwarded link shows."""
    colleagues = work.tx.grants.of_site(bound.site) if bound.site else []
    for grant in {
        grant.account: grant for grant in (*colleagues, *work.tx.grants.admins())
    }.values():
        if grant.account == bound.account:
            continue
        key = "admin-somebody-bound" if bound.site is None else "coordinator-somebody-bound"
        site = work.hospital(grant.lang, bound.site) if bound.site else ""
        text = work.say(grant.lang, key, site=site)
        work.post(text_to(grant, f"bound:{work.nonce}:{grant.account}", text, rank=CARD))
