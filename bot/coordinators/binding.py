"""From an invitation to a right: opened by a link, confirmed by somebody who knows the person."""

import secrets
from dataclasses import replace

from bot.app import App, CallbackAnswer
from bot.channel.events import Event, phone_lang
from bot.coordinators import buttons, commands, groups, invitations, notices, summary
from bot.coordinators.posting import CARD, FIRST, text_to
from bot.referrals.rights import is_admin
from bot.store.ports import Transaction
from bot.store.records import Account, Grant, Letter, OpenedInvitation
from bot.work import Work, fresh_nonce
from dialogs.names import clean_name

PREFIX = "i"
YES, NO = "yes", "no"
READS = "investigator"
LONGEST_NAME = 40


def redeem(work: Work, event: Event) -> bool:
    """Take the opener of an invitation, who gets a right once somebody has confirmed them.

    A wrong, a used and an expired one get the same words. Who has answers here stays a participant:
    as a coordinator they could no longer take back or erase them. The link stays good, and these
    words too are the same for every link. False for what is no invitation.
    """
    if event.text != "start" or not event.argument.startswith(invitations.PREFIX):
        return False
    account = work.tx.accounts.ensure(event.user, work.now)
    lang = account.lang or phone_lang(event)
    before = work.tx.grants.of(event.user)
    if not before and _is_participant(work.tx, account):
        _say(work, account, work.say(lang or "en", "coordinator-invite-own-answers"))
        return True
    if before and groups.opened(work, before[0], event.argument):
        return True
    secret = invitations.digest(event.argument)
    name, digits = clean_name(event.name, LONGEST_NAME), _fresh_digits(work)
    if not work.tx.invitations.claim(secret, account.id, name, digits, work.now):
        _say(work, account, work.say(lang or "en", "coordinator-invite-invalid"))
        return True
    opened = next(one for one in work.tx.invitations.opened(work.now) if one.hash == secret)
    site = work.site(opened.invitation.site) if opened.invitation.site else None
    if account.lang is None:
        lang = lang or (site.language if site else "en")
        work.tx.accounts.set_lang(account.id, lang)
    shown = f"{digits[:3]} {digits[3:]}"
    _say(work, account, work.say(lang or "en", "coordinator-invite-opened", digits=shown))
    work.audit(account.id, "invitation opened", opened.invitation.site or "all sites")
    _ask_admins(work, opened, account, shown)
    return True


def _fresh_digits(work: Work) -> str:
    taken = {opened.digits for opened in work.tx.invitations.opened(work.now)}
    while (digits := f"{secrets.randbelow(10**6):06}") in taken:
        pass
    return digits


def _say(work: Work, account: Account, text: str) -> None:
    key, payload = f"c:{work.nonce}", {"text": text}
    work.post(Letter(key, account.telegram_id, account.id, "sendMessage", payload, rank=FIRST))


def _ask_admins(work: Work, opened: OpenedInvitation, account: Account, shown: str) -> None:
    """Ask every other admin whether it is the person who was meant."""
    for admin in work.tx.grants.admins():
        if admin.account == account.id:
            continue
        text = work.say(
            admin.lang,
            "admin-invite-opened",
            meant=opened.invitation.meant or work.say(admin.lang, "coordinator-a-colleague"),
            what=_what(work, admin.lang, opened),
            name=opened.name,
            digits=shown,
        )
        labels = {one: work.say(admin.lang, f"admin-button-invite-{one}") for one in (YES, NO)}
        row = [(label, f"{PREFIX}.{one}.{opened.id}") for one, label in labels.items()]
        key = f"opened:{opened.id}:{account.id}:{admin.account}:{shown}"
        work.post(text_to(admin, key, text, markup=buttons.keyboard([row]), rank=FIRST))


def _what(work: Work, lang: str, opened: OpenedInvitation) -> str:
    site = opened.invitation.site
    if not site:
        return work.say(lang, "admin-invite-as-admin")
    name = work.hospital(lang, site)
    if opened.invitation.role == READS:
        return work.say(lang, "admin-invite-as-reader", site=name)
    return name


def is_about(data: str) -> bool:
    return data.startswith(f"{PREFIX}.")


def press(work: Work, grants: list[Grant], data: str) -> CallbackAnswer:
    """Take an admin's word on who has opened an invitation."""
    lang = grants[0].lang
    _, _, rest = data.partition(".")
    answer, _, id = rest.partition(".")
    if not is_admin(grants) or answer not in (YES, NO):
        return CallbackAnswer(work.say(lang, "coordinator-access-denied"))
    opened = next((o for o in work.tx.invitations.opened(work.now) if o.id == id), None)
    if opened is None or opened.account == grants[0].account:
        return CallbackAnswer(work.say(lang, "admin-invite-settled"))
    if answer == NO:
        work.tx.invitations.refuse(opened.hash, work.now)
        work.audit(grants[0].account, "invitation refused", opened.invitation.site or "all sites")
        return CallbackAnswer(work.say(lang, "admin-invite-refused"), alert=True)
    work.tx.invitations.approve(opened.hash, grants[0].account, work.now)
    bound = _bind(work, opened, grants[0].account)
    key = "admin-invite-confirmed" if bound else "admin-invite-settled"
    return CallbackAnswer(work.say(lang, key), alert=True)


def post_due(work: Work) -> int:
    """Bind whom the command line has confirmed; return how many."""
    approved = [one for one in work.tx.invitations.opened(work.now) if one.approved]
    return sum(_bind(replace(work, nonce=fresh_nonce()), one, "operator") for one in approved)


def _bind(work: Work, opened: OpenedInvitation, by: str) -> bool:
    """Turn a confirmed invitation into a right; who has begun to answer meanwhile gets none."""
    account = work.tx.accounts.get(opened.account)
    if account is None:
        return False
    before = work.tx.grants.of(account.telegram_id)
    if not before and _is_participant(work.tx, account):
        work.tx.invitations.refuse(opened.hash, work.now)
        _say(work, account, work.say(account.lang or "en", "coordinator-invite-own-answers"))
        return False
    speaking = replace(account, lang=account.lang or "en")
    grant = work.tx.grants.redeem(opened.hash, speaking, opened.name, work.now)
    if grant is None:
        return False
    work.audit(by, "invitation confirmed", opened.invitation.site or "all sites", account.id)
    _bound(work, grant, grant.id in {held.id for held in before})
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
    work.post(text_to(grant, f"c:{work.nonce}", _welcome(work.app, grant)))
    commands.post_menu(work, grant)
    if grant.site:
        notices.waiting(work, grant.site, grant.user)
        summary.skip_today(work, grant)


def _welcome(app: App, grant: Grant) -> str:
    if grant.site is None:
        return app.say(grant.lang, "coordinator-admin-bound")
    text = app.say(
        grant.lang,
        "coordinator-invite-bound" if grant.works else "coordinator-invite-bound-reader",
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
        key = key if bound.site is None or bound.works else "coordinator-reader-bound"
        site = work.hospital(grant.lang, bound.site) if bound.site else ""
        name = bound.name or work.say(grant.lang, "coordinator-a-colleague")
        contact = work.content.operator.contact
        text = work.say(grant.lang, key, site=site, name=name, contact=contact)
        work.post(text_to(grant, f"bound:{work.nonce}:{grant.account}", text, rank=CARD))
