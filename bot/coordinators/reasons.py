"""What is due for a referral, in words: the same in the summary, the lists and the reminders."""

from bot.referrals import card
from bot.referrals.calendar import local_day, working_days_between
from bot.referrals.due import Action, Due, Why
from bot.store.records import OpenReferral, ReferralRow
from bot.work import Work
from dialogs.dates import named_day
from dialogs.statuses import ATTEMPTS
from trials.trial import Site


def reason(
    work: Work, lang: str, site: Site, referral: ReferralRow | OpenReferral, found: Due
) -> str:
    """Return why it is due, in a few words; for a call how long it waits, and until when."""
    return _joined(work, lang, _reasons(work, lang, site, referral, found))


def described(
    work: Work, lang: str, site: Site, referral: ReferralRow, found: Due | None, study: str = ""
) -> str:
    """Return the code with how the answers were known, its study, its lane, and why it is due."""
    known = card.card_from(referral.card)
    mark = "reports" if known.reports else "memory"
    code = f"{referral.code} {work.say(lang, f'coordinator-summary-mark-{mark}')}"
    lane = "" if known.likely else "asked" if known.asked else "possible"
    about = [study, work.say(lang, f"coordinator-due-lane-{lane}") if lane else ""]
    why = _reasons(work, lang, site, referral, found) if found else []
    return item(work, lang, code, _joined(work, lang, [*filter(None, about), *why]))


def item(work: Work, lang: str, code: str, why: str) -> str:
    return work.say(lang, "coordinator-summary-item", code=code, why=why) if why else code


def _joined(work: Work, lang: str, parts: list[str]) -> str:
    return work.say(lang, "coordinator-due-joint").join(parts)


def _reasons(
    work: Work, lang: str, site: Site, referral: ReferralRow | OpenReferral, found: Due
) -> list[str]:
    parts = _of_a_call if found.action is Action.CALL else _of_the_rest
    return parts(work, lang, site, referral, found)


def _of_a_call(
    work: Work, lang: str, site: Site, referral: ReferralRow | OpenReferral, found: Due
) -> list[str]:
    parts = []
    if days := working_days_between(site, referral.waits_from, work.now):
        parts.append(work.say(lang, "coordinator-due-days", count=days))
    if referral.status in ATTEMPTS:
        calls = 1 + ATTEMPTS.index(referral.status)
        parts.append(work.say(lang, "coordinator-due-calls", count=calls))
    if found.why is Why.ASKED and referral.snoozed_until:
        day = named_day(lang, referral.snoozed_until)
        parts.append(work.say(lang, "coordinator-due-put-off", date=day))
    return [*parts, _promise(work, lang, referral, found)]


def _promise(work: Work, lang: str, referral: ReferralRow | OpenReferral, found: Due) -> str:
    day = named_day(lang, found.promised) if found.promised else ""
    if found.why is Why.PROMISED:
        told = work.tx.nudges.was_given(referral, "promise")
        return work.say(lang, f"coordinator-due-promised{'-told' if told else ''}", date=day)
    key = "last-day" if found.why is Why.LAST_DAY else "until"
    return work.say(lang, f"coordinator-due-{key}", date=day)


def _of_the_rest(
    work: Work, lang: str, site: Site, referral: ReferralRow | OpenReferral, found: Due
) -> list[str]:
    if found.action is Action.VISIT or found.why is None:
        return []
    if found.why is Why.ASKED:
        day = referral.snoozed_until or local_day(site, work.now)
        return [work.say(lang, "coordinator-due-put-off", date=named_day(lang, day))]
    day = found.since or local_day(site, work.now)
    return [work.say(lang, f"coordinator-due-{found.why.value}", date=named_day(lang, day))]
