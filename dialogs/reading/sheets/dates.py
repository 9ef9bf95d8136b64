"""Dates on a sheet, as the days they can mean: a month alone is all of its days."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.reading.written_dates import day_of, month_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name{n}>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?:19|20)\d\d"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<y>{_YEAR})\s*[-/.年]\s*(?P<m>\d{{1,2}})\s*[-/.月]\s*(?P<d>\d{{1,2}})\s*[日号]?(?![\d])",
        rf"(?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y>{_YEAR})(?!\d)",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]*{_MONTH.format(n='')}[\s,-]*(?P<y>{_YEAR})(?!\d)",
        rf"{_MONTH.format(n='')}\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>{_YEAR})(?!\d)",
        rf"{_MONTH.format(n='')}\s*(?P<y>{_YEAR})(?!\d)",
        rf"(?P<y>{_YEAR})\s*年\s*(?P<m>\d{{1,2}})\s*月",
        r"(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)(?!\d)",
        r"(?P<roc>1[01]\d)[/.年](?P<m>\d{1,2})[/.月](?P<d>\d{1,2})日?(?!\d)",
        r"(?P<m>\d{1,2})\s*月\s*(?:(?P<d>\d{1,2})\s*[日号])?",
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*{_MONTH.format(n='')}(?![a-z])",
        rf"{_MONTH.format(n='')}\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d.])",
        rf"(?<=in ){_MONTH.format(n='')}(?![a-z])",
        r"(?P<y>20[12]\d)[-/](?P<m>0[1-9]|1[0-2])(?![\d/-])",
    )
)
_LINE_START = re.compile(r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?=[ :\n])")


@dataclass(frozen=True, slots=True)
class SheetDate:
    """The days that a written date can mean, the first and the last."""

    first: date
    last: date

    def is_after(self, other: "SheetDate") -> bool:
        return self.first > other.last


def date_at(text: str, start: int, on: date) -> tuple[SheetDate | None, int] | None:
    """Return the date that begins there and its end; one of no calendar, or to come, is no day."""
    if start and (text[start - 1].isdigit() or text[start - 1] in ".-/"):
        return None
    for form in _FORMS:
        match = form.match(text, start)
        if match is not None:
            found = _meant(match.groupdict(), on)
            return found, match.end()
    if start == 0 or text[start - 1] == "\n":
        match = _LINE_START.match(text, start)
        if match is not None:
            return _meant({**match.groupdict(), "y": None}, on), match.end()
    return None


def _meant(parts: dict[str, str | None], on: date) -> SheetDate | None:
    year = int(parts.get("y") or 0) or None
    if roc := parts.get("roc"):
        year = int(roc) + 1911
    if parts.get("a"):
        one, two = int(parts["a"] or 0), int(parts["b"] or 0)
        pairs = ((one, two), (two, one))
        days = [found for m, d in pairs if (found := _day(year, m, d, on))]
        return SheetDate(min(days), max(days)) if days else None
    month = int(parts["m"] or 0) if parts.get("m") else 0
    if name := parts.get("name"):
        month = _MONTHS.index(name) + 1
    if not 1 <= month <= 12:
        return None
    if parts.get("d"):
        day = _day(year, month, int(parts["d"] or 0), on)
        return SheetDate(day, day) if day else None
    year = year or (on.year if month <= on.month else on.year - 1)
    whole = month_of(year, month)
    return SheetDate(whole.first, whole.last) if whole.first <= on else None


def _day(year: int | None, month: int, day: int, on: date) -> date | None:
    if year is not None:
        found = day_of(year, month, day)
        return found if found and found <= on + timedelta(days=1) else None
    found = day_of(on.year, month, day)
    return found if found and found <= on else day_of(on.year - 1, month, day)
