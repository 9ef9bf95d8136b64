"""Dates that are written in digits, and the days that are meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(
    r"(?P<y>(?:19|20)\d\d)([-/.])(?P<m>\d{1,2})(?:\2(?P<d>\d{1,2}))?(?![\d])|"
    r"(?P<a>\d{1,2})([-/.])(?P<b>\d{1,2})\6(?P<y2>(?:19|20)\d\d)(?![\d])"
)


@dataclass(frozen=True, slots=True)
class Unclear:
    """A date in digits that can be read in two ways, the earlier day first."""

    readings: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or the span of days in which it lies."""

    first: date
    last: date


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Days:
    """Return the days of a month."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return Days(date(year, month, 1), date.fromordinal(after.toordinal() - 1))


def date_at(
    text: str, spans: Sequence[tuple[str, int, int]], start: int
) -> tuple[int, Days | Unclear] | None:
    """Return how many atoms from there are a date, and the days that are meant."""
    atom, begin, _ = spans[start]
    match = _DATE.match(text, begin)
    if match is None:
        if not re.fullmatch(r"(?:19|20)\d{6}", atom):
            return None
        day = day_of(int(atom[:4]), int(atom[4:6]), int(atom[6:]))
        return (1, Days(day, day)) if day else None
    found, ends = _dated(match), [end for _, _, end in spans]
    if found is None or match.end() not in ends:
        return None
    return ends.index(match.end()) - start + 1, found


def _dated(match: re.Match[str]) -> Days | Unclear | None:
    if match["y"]:
        year, month = int(match["y"]), int(match["m"])
        first = day_of(year, month, int(match["d"] or 1))
        if first is None:
            return None
        return Days(first, first) if match["d"] else month_of(year, month)
    year, one, two = int(match["y2"]), int(match["a"]), int(match["b"])
    readings = {d for d in (day_of(year, two, one), day_of(year, one, two)) if d}
    if len(readings) > 1:
        return Unclear(tuple(sorted(readings)))
    return Days(day := readings.pop(), day) if readings else None
