"""The news of a referral, told to those who must know: its coordinators, else the admins."""

from collections.abc import Iterable
from datetime import datetime

from bot.app import App
from bot.coordinators import buttons, mail
from bot.coordinators.posting import (
    CARD,
    SAID,
    at_night,
    delete_pages,
    post_card,
    post_to_group,
    redraw,
    shown,
    shown_in_groups,
    site_lang,
    text_to,
)
from bot.logs import log
from bot.referrals import card
from bot.referrals.rights import colleagues, groups_for, share_work, waiting_of
from bot.store.ports import Transaction
from bot.store.records import Account, Grant, Letter, ReferralRow


def reachable(tx: Transaction, site: str) -> list[Grant]:
    """Return the coordinators of a site whose chats can be written to."""
    return reachable_of(tx, tx.grants.of_site(site))


def reachable_of(tx: Transaction, grants: Iterable[Grant]) -> list[Grant]:
    accounts = ((grant, tx.accounts.get(grant.account)) for grant in grants)
    return [grant for grant, account in accounts if account and account.reachable]


def announce(tx: Transaction, app: App, referral: ReferralRow, now: datetime) -> bool:
    """Post the card to everybody at the site; a merely possible match waits for the summary.

    A closed chat gets it when it opens again. With nobody there who can be reached, the admins
    are told. Returns whether somebody at the site receives it now.
    """
    if card.is_likely(referral):
        for grant in colleagues(tx, referral):
            post_card(tx, app, grant, referral, now)
        for group in groups_for(tx, referral):
            post_to_group(tx, app, group, referral, now)
    if any(grant.covers(referral.trial) for grant in reachable(tx, referral.site)):
        return True
    _nobody(tx, app, referral, now)
    return False


def _nobody(tx: Transaction, app: App, referral: ReferralRow, now: datetime) -> None:
    log().warning("a referral waits, nobody at the site receives it", site=referral.site)
    mail_key = f"nobody:{referral.code}:{referral.consent}"
    mail.post(tx, mail_key, referral.site, [referral.code], now)
    for admin in tx.grants.admins():
        text = app.say(
            admin.lang,
            "admin-no-coordinator",
            site=app.hospital(admin.lang, referral.site),
            code=referral.code,
            id=referral.site,
        )
        key = f"nobody:{referral.code}:{referral.consent}:{admin.account}"
        tx.letters.post(text_to(admin, key, text, consent=referral.consent))


def over(tx: Transaction, app: App, code: str, now: datetime) -> None:
    """Ask whoever was shown the card to delete it: the referral was withdrawn or erased.

    What the bot sent is struck or deleted.
    """
    referral = tx.referrals.get(code)
    if referral is None:
        return
    mark = f"{referral.status.value}:{now.isoformat()}"
    silent = at_night(app, referral, now)
    redraw(tx, app, referral, now, mark)
    delete_pages(tx, referral)
    for grant in _recipients(tx, app, referral):
        text = app.say(grant.lang, f"coordinator-{card.over_key(referral)}", code=code)
        key = f"over:{code}:{grant.account}:{mark}"
        tx.letters.post(text_to(grant, key, text, rank=CARD, silent=silent))
    for group in {group.ref: group for group, _ in shown_in_groups(tx, referral)}.values():
        lang = site_lang(app, group.site)
        text = app.say(lang, f"coordinator-{card.over_key(referral)}", code=code)
        key = f"over:{code}:{group.ref}:{mark}"
        payload = {"text": text, "disable_notification": silent}
        tx.letters.post(Letter(key, group.chat, None, "sendMessage", payload, rank=CARD))
    tx.audit.add("bot", f"site told: {referral.status.value}", code, now)


def amended(tx: Transaction, app: App, referral: ReferralRow, now: datetime) -> None:
    """Ask those who were shown the card to read the answers anew: one changed after sharing."""
    _read_anew(tx, app, referral, "coordinator-answer-changed", "amended", now)


def rules_changed(tx: Transaction, app: App, referral: ReferralRow, now: datetime) -> None:
    """Tell those who were shown the card that the trial was amended.

    What the card says is no longer what the new rules come to.
    """
    _read_anew(tx, app, referral, "coordinator-rules-changed", "rules", now)


def _read_anew(
    tx: Transaction, app: App, referral: ReferralRow, words: str, kind: str, now: datetime
) -> None:
    for grant in _recipients(tx, app, referral):
        text = app.say(grant.lang, words, code=referral.code)
        label = app.say(grant.lang, "coordinator-button-answers")
        markup = buttons.keyboard([[(label, buttons.data_of("answers", referral.code))]])
        key = f"{kind}:{referral.code}:{grant.account}"
        letter = text_to(
            grant,
            f"{key}:{now.isoformat()}",
            text,
            markup=markup,
            rank=CARD,
            slot=key,
            consent=referral.consent,
            silent=at_night(app, referral, now),
        )
        tx.letters.post(letter)


def _recipients(tx: Transaction, app: App, referral: ReferralRow) -> list[Grant]:
    """Return those who were shown the card, each once, in their language; former ones too."""
    present = {grant.account: grant for grant in colleagues(tx, referral)}
    site = app.site(referral.site)
    fallback = site.language if site else app.content.words.languages[0]
    grants: dict[str, Grant] = {}
    for account, _ in shown(tx, referral):
        grants[account.id] = present.get(account.id) or _former(account, referral.site, fallback)
    if referral.card:  # what still lives is for those who still have the right
        return [grant for grant in grants.values() if grant.account in present]
    return list(grants.values())


def _former(account: Account, site: str, fallback: str) -> Grant:
    return Grant(account.telegram_id, account.id, site, "coordinator", account.lang or fallback)


def waiting(tx: Transaction, app: App, site: str, user: int, now: datetime) -> None:
    """Post what nobody has seen yet to a coordinator who is newly bound or newly needed."""
    for grant in tx.grants.of_site(site):
        if grant.user == user:
            _waiting_for(tx, app, grant, waiting_of(tx, grant), now)


def _waiting_for(
    tx: Transaction, app: App, grant: Grant, referrals: list[ReferralRow], now: datetime
) -> None:
    possible = []
    for referral in referrals:
        if card.is_likely(referral):
            post_card(tx, app, grant, referral, now)
        else:
            possible.append(referral.code)
    if possible:
        text = app.say(
            grant.lang,
            "coordinator-waiting-possible",
            count=len(possible),
            site=app.hospital(grant.lang, str(grant.site)),
        )
        key = f"waiting:{grant.site}:{grant.account}:{now.isoformat()}"
        markup = buttons.openers(app, grant.lang, possible[:MOST_BUTTONS])
        tx.letters.post(text_to(grant, key, text, markup=markup, rank=CARD))


MOST_BUTTONS = 8


def undeliverable(tx: Transaction, app: App, chat: int, now: datetime) -> None:
    """Hand what waits to the others and tell the admins: a coordinator's chat is closed."""
    for gone in tx.grants.of(chat):
        if gone.role != "coordinator" or gone.site is None:
            continue
        present = [grant for grant in reachable(tx, gone.site) if grant.user != chat]
        others = [grant for grant in present if share_work(grant, gone)]
        waits = waiting_of(tx, gone)
        log().warning("a coordinator cannot be reached", site=gone.site, count=len(others))
        codes = [referral.code for referral in waits]
        _hand_over(tx, app, gone, others, waits, now)
        _tell_admins(tx, app, gone, len(others), codes, now)
        day = card.local_date(app, gone.site, now)
        mail.post(tx, f"unreachable:{gone.site}:{gone.account}:{day}", gone.site, codes, now)


def _hand_over(
    tx: Transaction, app: App, gone: Grant, others: list[Grant], waits: list[ReferralRow],
    now: datetime,
) -> None:  # fmt: skip
    """Tell the colleagues that these wait for them now; they have the cards already."""
    for grant in others:
        codes = [referral.code for referral in waits if grant.covers(referral.trial)]
        if not codes:
            continue
        site = app.hospital(grant.lang, str(gone.site))
        text = app.say(grant.lang, "coordinator-colleague-lost", site=site, count=len(codes))
        markup = buttons.openers(app, grant.lang, codes[:MOST_BUTTONS])
        key = _once_a_day(app, gone, grant, now)
        tx.letters.post(text_to(grant, key, text, markup=markup, rank=CARD))


def _once_a_day(app: App, gone: Grant, reader: Grant, now: datetime) -> str:
    """Return the key of a notice about a closed chat.

    One a day, however many letters were lost to it.
    """
    day = card.local_date(app, str(gone.site), now)
    return f"unreachable:{gone.site}:{gone.account}:{day}:{reader.role}:{reader.account}"


def _tell_admins(
    tx: Transaction, app: App, gone: Grant, others: int, codes: list[str], now: datetime
) -> None:
    for admin in tx.grants.admins():
        if admin.user == gone.user:
            continue
        parts = [
            app.say(
                admin.lang,
                "admin-unreachable",
                site=app.hospital(admin.lang, str(gone.site)),
                others=others,
                id=gone.site,
            )
        ]
        if codes:
            listed = ", ".join(codes[:MOST_BUTTONS])
            parts.append(app.say(admin.lang, "admin-waits", count=len(codes), codes=listed))
        tx.letters.post(
            text_to(admin, _once_a_day(app, gone, admin, now), "\n".join(parts), rank=SAID)
        )
