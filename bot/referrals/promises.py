"""The honest line to a participant whose hospital has not called in the days it planned."""

from datetime import datetime
from functools import partial

from bot.app import App
from bot.referrals import person_notices
from bot.referrals.calendar import local_day, promise_ends
from bot.store.ports import Transaction
from bot.store.records import OpenReferral
from dialogs.statuses import ATTEMPTS, UNTRIED
from trials.trial import Site

UNREACHED = (*UNTRIED, *ATTEMPTS)
TRIED = ATTEMPTS


def tell_passed(tx: Transaction, app: App, site: Site, now: datetime) -> list[OpenReferral]:
    """Tell each person once for each consent; return the referrals they were told about now."""
    late = [
        referral
        for referral in tx.referrals.open_of_site(site.id, UNREACHED)
        if _is_due(site, referral, now)
    ]
    return [
        referral
        for referral in late
        if tx.isolated(partial(_tell_once, tx, app, site, referral, now), "promise")
    ]


def _tell_once(
    tx: Transaction, app: App, site: Site, referral: OpenReferral, now: datetime
) -> bool:
    return tx.nudges.give_once(referral, "promise", now) and _tell(tx, app, site, referral)


def _is_due(site: Site, referral: OpenReferral, now: datetime) -> bool:
    if referral.visit_on and referral.visit_on >= local_day(site, now):
        return False  # they have spoken with each other
    return now >= promise_ends(site, referral.arrived_at)


def _tell(tx: Transaction, app: App, site: Site, referral: OpenReferral) -> bool:
    row = tx.referrals.get(referral.code)
    if row is None:
        return False
    key = f"promise:{referral.code}:{referral.consent}"
    words = "ui-promise-passed-tried" if referral.status in TRIED else "ui-promise-passed"
    lang = person_notices.lang_of(tx, row)
    contact = "ui-result-public-contact" if site.public_phone else "ui-result-no-contact"
    ask = app.say(
        lang,
        contact,
        hospital=app.hospital(lang, site.id),
        phone=site.public_phone or "",
        id=referral.trial,
    )
    return person_notices.tell(tx, app, row, key, words, days=site.promise_days, contact=ask)
