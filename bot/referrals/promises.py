"""The honest line to a participant whose hospital has not called in the days it planned."""

from datetime import datetime
from functools import partial

from bot.app import App
from bot.referrals import person_notices, statuses
from bot.referrals.calendar import local_day, promise_ends
from bot.store.records import OpenReferral
from bot.store.tx import Transaction
from trials.trial import Site

UNREACHED = statuses.names((*statuses.UNTRIED, *statuses.ATTEMPTS))
TRIED = statuses.names(statuses.ATTEMPTS)


def tell_passed(tx: Transaction, app: App, site: Site, now: datetime) -> list[OpenReferral]:
    """Tell each person once for each consent; the referrals it was said about just now."""
    late = [one for one in tx.open_referrals(site.id, UNREACHED) if _is_due(site, one, now)]
    return [
        one for one in late if tx.isolated(partial(_tell_once, tx, app, site, one, now), "promise")
    ]


def _tell_once(tx: Transaction, app: App, site: Site, one: OpenReferral, now: datetime) -> bool:
    return tx.nudge_once(one, "promise", now) and _tell(tx, app, site, one)


def _is_due(site: Site, one: OpenReferral, now: datetime) -> bool:
    if one.visit_on and one.visit_on >= local_day(site, now):
        return False  # they have spoken with each other
    return now >= promise_ends(site, one.arrived_at)


def _tell(tx: Transaction, app: App, site: Site, one: OpenReferral) -> bool:
    referral = tx.referral(one.code)
    if referral is None:
        return False
    key = f"promise:{one.code}:{one.consent}"
    words = "ui-promise-passed-tried" if one.status in TRIED else "ui-promise-passed"
    lang = person_notices.lang_of(tx, referral)
    contact = "ui-result-public-contact" if site.public_phone else "ui-result-no-contact"
    ask = app.say(
        lang,
        contact,
        hospital=app.hospital(lang, site.id),
        phone=site.public_phone or "",
        id=one.trial,
    )
    return person_notices.tell(tx, app, referral, key, words, days=site.promise_days, contact=ask)
