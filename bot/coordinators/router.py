"""The answers to a person with a grant, and to the opener of an invitation."""

from dataclasses import replace
from datetime import datetime

from bot.app import App, CallbackAnswer
from bot.channel.events import Event
from bot.coordinators import commands, groups, invitations, notices, summary
from bot.coordinators.actions import open_by_link, press
from bot.coordinators.buttons import LINK
from bot.coordinators.groups import phone_lang
from bot.coordinators.posting import CARD, redraw, text_to
from bot.referrals.rights import right
from bot.store.ports import Transaction
from bot.store.records import Account, Grant, Letter, Note, ReferralRow
from dialogs.reading import red_flag

LONGEST_NAME = 40
LONGEST_NOTE = 1000  # one message holds a few of them


def respond(
    tx: Transaction, app: App, grants: list[Grant], event: Event, now: datetime, nonce: str
) -> CallbackAnswer:
    """Answer what somebody with a grant did in their private chat."""
    grant = grants[0]
    account = tx.accounts.ensure(event.user, now)
    if not account.reachable:
        tx.accounts.set_reachable(account.id, True)
    match event.kind:
        case "pressed":
            return press(tx, app, grant.lang, event, now, nonce)
        case "command" if event.text == "start" and event.argument.startswith(LINK):
            code = event.argument.removeprefix(LINK)
            if refusal := open_by_link(tx, app, grant.lang, event.user, code, now, nonce):
                _say(tx, grant, refusal, nonce)
        case "command":
            commands.call(tx, app, grants, event.text, now, nonce, event.argument)
        # A note about a patient may well hold a red flag, and is not about who writes it.
        case "text" | "edited" if event.replies_to and _noted(tx, app, event, now, nonce):
            pass
        case "text" if red_flag(event.text):
            _say(tx, grant, app.say(grant.lang, "ui-red-flag", who="self"), nonce)
        case "text" | "media" | "contact":
            works = any(held.site is not None for held in grants)
            key = "coordinator-text-not-read" if works else "admin-text-not-read"
            _say(tx, grant, app.say(grant.lang, key), nonce)
    return CallbackAnswer()


# What is about one referral and names its code next in its key.
NOTED_UNDER = ("card", "answers", "history", "replied", "amended", "rules")


def _noted(tx: Transaction, app: App, event: Event, now: datetime, nonce: str) -> bool:
    """Keep a reply to what is about one referral as a note for the colleagues.

    False for anything else. The newest message is often not the card, but the person's answer or
    the list of all answers.
    """
    referral, grant = _replied_about(tx, event)
    if referral is None or grant is None:
        return False
    lang = grant.lang
    if event.kind == "edited":
        text = app.say(lang, "coordinator-note-edited", code=referral.code)
        _say(tx, grant, text, nonce)
    elif event.cut or len(event.text) > LONGEST_NOTE:
        _say(tx, grant, app.say(lang, "coordinator-note-long", most=LONGEST_NOTE), nonce)
    elif tx.notes.add(referral.code, Note(now, grant.account, event.text), nonce):
        redraw(tx, app, referral, now, nonce)
        _say(tx, grant, app.say(lang, "coordinator-noted", code=referral.code), nonce)
    return True


def _replied_about(tx: Transaction, event: Event) -> tuple[ReferralRow | None, Grant | None]:
    key = tx.letters.key_of(event.user, event.replies_to) or ""
    kind, _, rest = key.partition(":")
    referral = tx.referrals.get(rest.partition(":")[0]) if kind in NOTED_UNDER else None
    return referral, right(tx, event.user, referral)


def _say(tx: Transaction, grant: Grant, text: str, nonce: str) -> None:
    tx.letters.post(text_to(grant, f"c:{nonce}", text))


def redeem(tx: Transaction, app: App, event: Event, now: datetime, nonce: str) -> bool:
    """Bind the opener of an invitation; a wrong, a used and an expired one get the same words.

    Who has answers here stays a participant: as a coordinator they could no longer take back or
    erase them. The link stays good, and these words too are the same for every link. False for
    what is no invitation.
    """
    if event.text != "start" or not event.argument.startswith(invitations.PREFIX):
        return False
    account = tx.accounts.ensure(event.user, now)
    lang = account.lang or phone_lang(event)
    before = tx.grants.of(event.user)
    if not before and _is_participant(tx, account):
        text = app.say(lang or "en", "coordinator-invite-own-answers")
        tx.letters.post(Letter(f"c:{nonce}", event.chat, account.id, "sendMessage", {"text": text}))
        return True
    if before and groups.opened(tx, app, before[0], event.argument, now, nonce):
        return True
    secret = invitations.digest(event.argument)
    name = " ".join(event.name.split())[:LONGEST_NAME]
    grant = tx.grants.redeem(secret, replace(account, lang=lang or "en"), name, now)
    if grant is None:
        text = app.say(lang or "en", "coordinator-invite-invalid")
        letter = Letter(f"c:{nonce}", event.chat, account.id, "sendMessage", {"text": text})
        tx.letters.post(letter)
        return True
    site = app.site(grant.site) if grant.site else None
    lang = lang or (site.language if site else "en")
    if account.lang is None:
        tx.accounts.set_lang(account.id, lang)
    known = grant.id in {held.id for held in before}
    _bound(tx, app, replace(grant, lang=lang), known, now, nonce)
    return True


def _is_participant(tx: Transaction, account: Account) -> bool:
    """Return whether there is anything to take back or erase.

    Having looked at the welcome is nothing.
    """
    return any(
        tx.consents.of(row.id) or tx.answers.of(row.id) or tx.referrals.of(row.id)
        for row in tx.screenings.of(account.id)
    )


def _bound(tx: Transaction, app: App, grant: Grant, known: bool, now: datetime, nonce: str) -> None:
    """Put on record and tell that a right is in force.

    `known` is somebody who had the right and now has other trials or another duty.
    """
    detail = " ".join([grant.duty, *grant.trials]) if grant.site else None
    tx.audit.add(grant.account, f"bound as {grant.role}", grant.site or "all sites", now, detail)
    if not known:
        _tell_others(tx, app, grant, nonce)
    if grant.duty == "primary":
        _tell_of_primary(tx, app, grant, nonce)
    _say(tx, grant, _welcome(app, grant), nonce)
    commands.post_menu(tx, app, grant, nonce)
    if grant.site:
        notices.waiting(tx, app, grant.site, grant.user, now)
        summary.skip_today(tx, app, grant, now)


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


def _tell_of_primary(tx: Transaction, app: App, bound: Grant, nonce: str) -> None:
    """Tell the colleagues who is called first now.

    There is one at a site, so whoever was it before is it no longer.
    """
    for colleague in tx.grants.of_site(str(bound.site)):
        if colleague.account != bound.account:
            name = bound.name or app.say(colleague.lang, "coordinator-a-colleague")
            site = app.hospital(colleague.lang, str(bound.site))
            text = app.say(colleague.lang, "coordinator-new-primary", name=name, site=site)
            tx.letters.post(
                text_to(colleague, f"primary:{nonce}:{colleague.account}", text, rank=CARD)
            )


def _tell_others(tx: Transaction, app: App, bound: Grant, nonce: str) -> None:
    """Tell the admins and the site's coordinators of a newcomer: a forwarded link shows."""
    colleagues = tx.grants.of_site(bound.site) if bound.site else []
    for grant in {grant.account: grant for grant in (*colleagues, *tx.grants.admins())}.values():
        if grant.account == bound.account:
            continue
        key = "admin-somebody-bound" if bound.site is None else "coordinator-somebody-bound"
        site = app.hospital(grant.lang, bound.site) if bound.site else ""
        text = app.say(grant.lang, key, site=site)
        tx.letters.post(text_to(grant, f"bound:{nonce}:{grant.account}", text, rank=CARD))
