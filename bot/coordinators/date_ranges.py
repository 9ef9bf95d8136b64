"""Days as a coordinator types them: `2026-12-01..05`, `12-01..12-05`, `12月1日至5日`."""

import re
import unicodedata
from datetime import date, timedelta

Period = tuple[date, date]

LONGEST = timedelta(days=366)
_DAY = r"(?:(?:(\d{4})\s*[-/年])?\s*(\d{1,2})\s*[-/月])?\s*(\d{1,2})\s*日?"
_TO = r"\s*(?:\.{2,}|~+|–|—|至|到|\bto\b|\s-\s)\s*"
_PERIOD = re.compile(rf"{_DAY}(?:{_TO}{_DAY})?")


def read(text: str, today: date) -> Period | None:
    """Return the first and the last day; None for what is no days in a sensible order.

    Without a year, the next time these days come, today included.
    """
    match = _PERIOD.fullmatch(unicodedata.normalize("NFKC", text).strip().lower())
    if match is None or match[2] is None:
        return None
    numbers = [int(part) if part else None for part in match.groups()]
    period = _period(numbers, today.year)
    if numbers[0] is None and (period is None or period[1] < today):
        period = _period(numbers, today.year + 1) or period
    if period is None or not timedelta() <= period[1] - period[0] <= LONGEST:
        return None
    return period


def _period(numbers: list[int | None], this_year: int) -> Period | None:
    year, month, day, last_year, last_month, last_day = numbers
    assert month is not None
    assert day is not None
    try:
        first = date(this_year if year is None else year, month, day)
        if last_day is None:
            return first, first
        last = date(
            first.year if last_year is None else last_year,
            first.month if last_month is None else last_month,
            last_day,
        )
        if last < first and last_year is None and last_month is not None:
            last = last.replace(year=last.year + 1)  # from December into January
    except ValueError:
        return None
    return first, last


def example(today: date) -> str:
    """Return next week, as one may type it."""
    monday = today + timedelta(days=7 - today.weekday())
    return f"{monday}..{monday + timedelta(days=4)}"
