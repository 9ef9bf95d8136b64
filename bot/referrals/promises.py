"""The honest line to a participant whose hospital has not called in the days it planned."""

from datetime import datetime
from functools import partial

from bot.referrals import history, person_notices
from bot.referrals.calendar import local_day, promise_ends
from bot.store.records import OpenReferral
from bot.work import Work
from dialogs.statuses import ATTEMPTS, UNTRIED
from trials.trial import Site

UNREACHED = (*UNTRIED, *ATTEMPTS)
TRIED = ATTEMPTS


def tell_passed(work: Work, site: Site) -> list[OpenReferral]:
    """Tell each person once for each consent; return the referrals they were told about now."""
    late = [
        referral
        for referral in work.tx.referrals.open_of_site(site.id, UNREACHED)
        if _is_due(site, referral, work.now)
        and not work.tx.nudges.was_given(referral, "promise")
        and not history.was_spoken_to(work.tx, referral)
    ]
    return [
        referral
        for referral in late
        if work.tx.isolated(partial(_tell_once, work, site, referral), "promise")
    ]


def _tell_once(work: Work, site: Site, referral: OpenReferral) -> bool:
    return work.tx.nudges.give_once(referral, "promise", work.now) and _tell(work, site, referral)


def _is_due(site: Site, referral: OpenReferral, now: datetime) -> bool:
    if referral.visit_on and referral.visit_on >= local_day(site, now):
        return False  # they have spoken with each other
    return now >= promise_ends(site, referral.waits_from)


def _tell(work: Work, site: Site, referral: OpenReferral) -> bool:
    row = work.tx.referrals.get(referral.code)
    if row is None:
        return False
    key = f"promise:{referral.ref}:{referral.consent}"
    words = "ui-promise-passed-tried" if referral.status in TRIED else "ui-promise-passed"
    lang = person_notices.lang_of(work.tx, row)
    contact = "ui-result-public-contact" if site.public_phone else "ui-result-no-contact"
    ask = work.say(
        lang,
        contact,
        hospital=work.hospital(lang, site.id),
        phone=site.public_phone or "",
        id=referral.trial,
    )
    return person_notices.tell(work, row, key, words, days=site.promise_days, contact=ask)
