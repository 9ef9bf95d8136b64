"""Dates and calendar words -> the earliest and the latest day that is meant."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.reading.numbers import in_digits
from dialogs.reading.text import foreign_digits, normal

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month_name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_PATTERNS = [
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR} ?[-/.年] ?(?P<month>\d{{1,2}}) ?[-/.月] ?(?P<day>\d{{1,2}}) ?[日号]?",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"{_YEAR} ?[-/.年] ?(?P<month>\d{{1,2}}) ?月?(?:份|初|中|底|中旬|上旬|下旬)?",
        rf"{_YEAR} ?年?(?:初|底|年初|年底|上半年|下半年)?",
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
        rf"{_DAY}(?: of)? {_MONTH}",
        rf"{_MONTH} {_DAY}",
        rf"(?:last )?{_MONTH}",
        r"(?P<relative>今年|去年|前年|last year|this year),? ?(?:的|"
        r"in )?(?P<month>\d{1,2}) ?月(?:份|初|中|底)?(?:(?P<day>\d{1,2})[日号])?",
        rf"{_MONTH} (?:of )?(?P<relative>last year|this year)",
        r"(?P<month>\d{1,2}) ?月(?:份|初|中|底)?(?:(?P<day>\d{1,2})[日号])?",
    )
]  # fmt: skip
_SLASHED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)")
_YEARS_BACK = {"今年": 0, "this year": 0, "去年": 1, "last year": 1, "前年": 2}
_DAYS_BACK = {
    "today": 0, "now": 0, "right now": 0, "this morning": 0, "at the moment": 0, "currently": 0,
    "今天": 0, "今日": 0, "现在": 0, "目前": 0, "正在": 0, "刚刚": 0, "刚才": 0, "今早": 0,
    "正在用": 0,
    "正在参加": 0, "in one now": 0, "yesterday": 1, "昨天": 1, "昨日": 1, "昨晚": 1,
    "last night": 1,
    "the day before yesterday": 2, "day before yesterday": 2, "前天": 2, "大前天": 3,
}  # fmt: skip
_AROUND = re.compile(
    r"^(?:since|in|on|from|it was|that was|around|about|born|born on|born in|date of birth|dob|"
    r"出生日期|生日|自从|从|自|在|于|大概|大约|约|生于|我是|是|:| )+|"
    r"(?:出生的|出生|生的|生人|生|打的|用的|做的|的时候|的|左右|开始|起|以来|到现在|至今|"
    r"until now|so far|"
    r"till now|around|\.| )+$"
)


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or the span of days in which it lies."""

    first: date
    last: date


class Unclear(Exception):
    """3/4/2024: the third of April or the fourth of March."""

    def __init__(self, *readings: date) -> None:
        self.readings = readings


def find_days(text: str, on: date) -> Days | None:
    """The day or span that the whole text names; may lie in the future. Raises Unclear."""
    raw = normal(text).lower()
    if foreign_digits(raw):
        return None
    for said in (raw, in_digits(raw)):
        said = _AROUND.sub("", said.strip())
        if found := _calendar_word(said, on) or _slashed(said) or _spelled(said, on):
            return found
    return None


def _calendar_word(said: str, on: date) -> Days | None:
    if said in _DAYS_BACK:
        day = on - timedelta(days=_DAYS_BACK[said])
        return Days(day, day)
    monday = on - timedelta(days=on.weekday())
    first = on.replace(day=1)
    match said:
        case "this week" | "本周" | "这周" | "这个星期" | "这星期":
            return Days(monday, on)
        case "last week" | "上周" | "上个星期" | "上星期" | "上礼拜" | "上个礼拜":
            return Days(monday - timedelta(days=7), monday - timedelta(days=1))
        case "the week before last" | "week before last" | "上上周" | "上上个星期":
            return Days(monday - timedelta(days=14), monday - timedelta(days=8))
        case "this month" | "本月" | "这个月":
            return Days(first, on)
        case "last month" | "上个月" | "上月":
            end = first - timedelta(days=1)
            return Days(end.replace(day=1), end)
        case "上上个月" | "the month before last" | "month before last":
            end = (first - timedelta(days=1)).replace(day=1) - timedelta(days=1)
            return Days(end.replace(day=1), end)
    if said in _YEARS_BACK:
        year = on.year - _YEARS_BACK[said]
        return Days(date(year, 1, 1), min(date(year, 12, 31), on))
    return None


def _slashed(said: str) -> Days | None:
    match = _SLASHED.fullmatch(said)
    if not match:
        return None
    one, two, year = (int(group) for group in match.groups())
    readings = {d for d in (_date(year, two, one), _date(year, one, two)) if d}
    if len(readings) > 1:
        raise Unclear(*sorted(readings))
    return Days(day := readings.pop(), day) if readings else None


def _spelled(said: str, on: date) -> Days | None:
    for pattern in _PATTERNS:
        if match := pattern.fullmatch(said):
            return _span({k: v for k, v in match.groupdict().items() if v}, on)
    return None


def _span(parts: dict[str, str], on: date) -> Days | None:
    month = int(parts.get("month", 0))
    if name := parts.get("month_name"):
        month = _MONTHS.index(name[:3]) + 1
    day = int(parts.get("day", 0))
    year = int(parts.get("year", 0))
    if relative := parts.get("relative"):
        year = on.year - _YEARS_BACK[relative]
    if not year and month:
        # A month without a year is the latest one that has begun.
        later = (month, day or 1) > (on.month, on.day)
        year = on.year - 1 if later else on.year
    if not 1900 <= year <= on.year + 1:
        return None
    if not month:
        return Days(date(year, 1, 1), date(year, 12, 31))
    first = _date(year, month, day or 1)
    if first is None:
        return None
    return Days(first, first if day else first.replace(day=monthrange(year, month)[1]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
