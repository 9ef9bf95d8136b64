"""`/report`: the screening log of each study at a reader's hospitals, for a month or some days."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

from bot.coordinators.lookups import CommandReply
from bot.referrals.calendar import local_day
from bot.referrals.card_text import study_tag
from bot.reports import log_text
from bot.reports.log import log_of
from bot.store.records import Grant
from bot.work import Work
from dialogs.dates import near_day

_MONTH = re.compile(r"(\d{4})\s*[-/年]\s*(\d{1,2})\s*月?")
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})\s*(?:\.{2,}|~|–|至|到|\bto\b)\s*(\d{4}-\d{2}-\d{2})")


def report(work: Work, grants: list[Grant], argument: str) -> CommandReply:
    """Answer `/report`, `/report 2026-11` and `/report 2026-11-01..2026-11-15`."""
    lang, parts = grants[0].lang, []
    for grant in grants:
        site = work.site(str(grant.site))
        if site is None:
            continue
        today = local_day(site, work.now)
        days = days_in(argument, today)
        if days is None:
            example = f"{today:%Y-%m}"
            return work.say(lang, "coordinator-report-usage", example=example), None
        first, last = (near_day(lang, day) for day in days)
        name = work.hospital(lang, site.id)
        parts.append(work.say(lang, "coordinator-report-head", site=name, first=first, last=last))
        logs = [
            log_of(work.tx, site, trial.id, days)
            for trial in work.content.library.trials.values()
            if site.id in trial.sites and grant.covers(trial.id)
        ]
        for log in filter(None, logs):
            title = work.say(
                lang,
                "coordinator-report-study",
                study=study_tag(work.app, lang, log.trial),
                trial=log.trial,
            )
            parts.append("\n".join([title, *log_text.lines(work.app, lang, log)]))
        if not any(logs):
            parts.append(work.say(lang, "coordinator-report-none"))
    return "\n\n".join(parts), None


def days_in(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and the last day that are meant: the month until today where none are."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if not plain:
        return today.replace(day=1), today
    try:
        if found := _DAYS.fullmatch(plain):
            first, last = (date.fromisoformat(day) for day in found.groups())
            return (first, last) if first <= last else None
        if found := _MONTH.fullmatch(plain):
            year, month = int(found[1]), int(found[2])
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None
    return None
