"""Dates and calendar words between the words of an answer -> the span of days that is meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from dialogs.reading.senses import Sense
from dialogs.reading.tokens import Days, Token, Unclear, day_of, month_of

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_THIRDS = {"start": (1, 4), "middle": (5, 8), "end": (9, 12)}


@dataclass(frozen=True, slots=True)
class Placed:
    """A date in the answer: which days, and which tokens say so."""

    days: Days | Unclear
    first: int
    last: int
    bare_year: bool = False  # two digits and "year": also a length


def dates_in(tokens: Sequence[Token], on: date) -> list[Placed]:
    """Return every date in the tokens, in order."""
    found, at = [], 0
    while at < len(tokens):
        placed = _Reading(tokens, at, on).placed()
        if placed is None:
            at += 1
        else:
            found.append(placed)
            at = placed.last
    return found


class _Reading:
    def __init__(self, tokens: Sequence[Token], at: int, on: date) -> None:
        self.tokens, self.start, self.at, self.on = tokens, at, at, on

    def _is(self, *senses: Sense, ahead: int = 0) -> bool:
        place = self.at + ahead
        return place < len(self.tokens) and self.tokens[place].is_(*senses)

    def _text(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].text if place < len(self.tokens) else ""

    def _whole(self, ahead: int = 0) -> int | None:
        """Return the whole number that stands there."""
        if not self._is(Sense.NUMBER, ahead=ahead):
            return None
        values = self.tokens[self.at + ahead].value(Sense.NUMBER)
        if not isinstance(values, tuple) or len(values) != 1 or values[0].denominator != 1:
            return None
        return int(values[0])

    def _unit(self, name: str, ahead: int = 0) -> bool:
        place = self.at + ahead
        return (
            self._is(Sense.TIME_UNIT, ahead=ahead)
            and self.tokens[place].value(Sense.TIME_UNIT) == name
        )

    def _done(self, days: Days | Unclear | None, bare_year: bool = False) -> Placed | None:
        return None if days is None else Placed(days, self.start, self.at, bare_year)

    def placed(self) -> Placed | None:
        if self._is(Sense.DATE):
            days = self.tokens[self.at].value(Sense.DATE)
            self.at += 1
            return self._done(days)  # type: ignore[arg-type]
        if (
            self._text() == "'"
            and (short := self._whole(1)) is not None
            and len(self._text(1)) == 2
        ):
            year = 2000 + short if 2000 + short <= self.on.year else 1900 + short
            self.at += 2
            return self._done(Days(date(year, 1, 1), date(year, 12, 31)))
        for read in (self._relative, self._numbered, self._named_month, self._day_first):
            self.at = self.start
            if (placed := read()) is not None:
                return placed
        self.at = self.start
        return None

    def _value(self, sense: Sense, ahead: int = 0) -> object:
        return self.tokens[self.at + ahead].value(sense)

    def _relative(self) -> Placed | None:
        part = None
        if self._is(Sense.PART_OF_YEAR) and not self._is(Sense.NUMBER):
            part = str(self._value(Sense.PART_OF_YEAR))
            self.at += 1
            if self._year_number() is not None:
                year = self._year_number()
                self.at += 1
                return self._done(self._third(int(year or 0), part))
        if self._is(Sense.YEARS_BACK):
            year = self.on.year - int(str(self._value(Sense.YEARS_BACK)))
            self.at += 1
            if part:
                return self._done(self._third(year, part))
            return self._done(self._within_year(year))
        if part:
            return None
        if self._is(Sense.LAST) and self._is(Sense.MONTH, ahead=1):
            self.at += 1
            return self._named_month(last=True)
        if self._is(Sense.LAST) and self._is(Sense.SEASON, ahead=1):
            season = str(self._value(Sense.SEASON, 1))
            self.at += 2
            return self._done(self._season(season))
        if self._is(Sense.LAST) and self._is(Sense.WEEKDAY, ahead=1):
            back = (self.on.weekday() - int(str(self._value(Sense.WEEKDAY, 1)))) % 7 or 7
            self.at += 2
            day = self.on - timedelta(days=back)
            # "Last Tuesday" is that of last week, or the one just gone.
            return self._done(Days(day - timedelta(days=7 if back < self.on.weekday() else 0), day))
        if self._is(Sense.WEEKS_BACK):
            monday = self.on - timedelta(
                days=self.on.weekday() + 7 * int(str(self._value(Sense.WEEKS_BACK)))
            )
            self.at += 1
            if self._is(Sense.WEEKDAY):
                day = monday + timedelta(days=int(str(self._value(Sense.WEEKDAY))))
                self.at += 1
                return self._done(Days(day, day))
            if self._is_day_of_week():
                day = monday + timedelta(days=(self._whole() or 1) - 1)
                self.at += 1
                return self._done(Days(day, day))
            return self._done(Days(monday, min(monday + timedelta(days=6), self.on)))
        if self._is(Sense.MONTHS_BACK):
            months = (
                self.on.year * 12 + self.on.month - 1 - int(str(self._value(Sense.MONTHS_BACK)))
            )
            self.at += 1
            whole = month_of(months // 12, months % 12 + 1)
            if (number := self._whole()) is not None and 1 <= number <= 31:
                exact = day_of(months // 12, months % 12 + 1, number)
                self.at += 1
                if self._unit("day") or self._is(Sense.OF_MONTH):
                    self.at += 1
                return self._done(Days(exact, exact) if exact else None)
            return self._done(Days(whole.first, min(whole.last, self.on)))
        if self._is(Sense.DAYS_BACK):
            day = self.on - timedelta(days=int(str(self._value(Sense.DAYS_BACK))))
            self.at += 1
            return self._done(Days(day, day))
        if self._is(Sense.SEASON) and self._is(Sense.YEARS_BACK, ahead=1):
            season, year = (
                str(self._value(Sense.SEASON)),
                self.on.year - int(str(self._value(Sense.YEARS_BACK, 1))),
            )
            self.at += 2
            return self._done(self._season_of(season, year))
        if self._is(Sense.SEASON) and (
            self._year_number(1) or (self._text(1) == "of" and self._year_number(2))
        ):
            season = str(self._value(Sense.SEASON))
            ahead = 1 if self._year_number(1) else 2
            year = self._year_number(ahead) or 0
            self.at += ahead + 1
            return self._done(self._season_of(season, year))
        return None

    def _is_day_of_week(self) -> bool:
        """Return whether a numeral directly behind a week in Chinese is one of its days."""
        number = self._whole()
        glued = (
            self.at > 0
            and self.at < len(self.tokens)
            and self.tokens[self.at].start == self.tokens[self.at - 1].end
        )
        numeral = glued and not self._text()[0].isascii() and len(self._text()) == 1
        return (
            numeral
            and number is not None
            and 1 <= number <= 6
            and not self._is(Sense.TIME_UNIT, ahead=1)
        )

    def _within_year(self, year: int) -> Days:
        """Return the year, or the month, season or part of it that is named next."""
        if self._is(Sense.FILLER) and (
            self._is(Sense.NUMBER, ahead=1) or self._is(Sense.SEASON, ahead=1)
        ):
            self.at += 1
        if self._is(Sense.SEASON):
            season = str(self._value(Sense.SEASON))
            self.at += 1
            return self._season_of(season, year)
        if (month := self._whole()) is not None and 1 <= month <= 12 and (self._unit("month", 1)):
            self.at += 2
            return self._day_in(year, month)
        if self._is(Sense.PART_OF_YEAR):
            part = str(self._value(Sense.PART_OF_YEAR))
            self.at += 1
            return self._third(year, part)
        return Days(date(year, 1, 1), min(date(year, 12, 31), max(self.on, date(year, 1, 1))))

    def _day_in(self, year: int, month: int) -> Days:
        whole = month_of(year, month)
        day = self._whole()
        if day is not None and (exact := day_of(year, month, day)):
            self.at += 1
            if self._is(Sense.TIME_UNIT, Sense.OF_MONTH):
                self.at += 1
            return Days(exact, exact)
        if self._is(Sense.PART_OF_YEAR):
            part = str(self._value(Sense.PART_OF_YEAR))
            self.at += 1
            first, last = {"start": (1, 10), "middle": (11, 20), "end": (21, whole.last.day)}[part]
            return Days(whole.first.replace(day=first), whole.first.replace(day=last))
        return whole

    def _third(self, year: int, part: str) -> Days:
        first, last = _THIRDS[part]
        return Days(date(year, first, 1), month_of(year, last).last)

    def _season_of(self, season: str, year: int) -> Days:
        first, last = _SEASONS[season]
        if first > last:  # the winter of a year begins in its December, or is its first months
            return (
                Days(date(year, 1, 1), date(year, 12, 31))
                if year < self.on.year
                else Days(date(year, 1, 1), max(date(year, 2, 28), date(year, 1, 1)))
            )
        return Days(date(year, first, 1), month_of(year, last).last)

    def _season(self, season: str) -> Days:
        first, last = _SEASONS[season]
        year = self.on.year
        while True:
            start = date(year, first, 1)
            end = month_of(year + (last < first), last).last
            if end < self.on:
                return Days(start, end)
            year -= 1

    def _year_number(self, ahead: int = 0) -> int | None:
        number = self._whole(ahead)
        return (
            number
            if number is not None
            and 1900 <= number <= self.on.year + 1
            and len(self._text(ahead)) == 4
            else None
        )

    def _year_written(self, ahead: int = 0) -> int | None:
        """Return a year in four characters, of digits or Chinese numerals one by one."""
        return self._year_number(ahead)

    def _numbered(self) -> Placed | None:
        """Return a year in digits, with its month and day in Chinese, or with a part of it."""
        number = self._whole()
        if number is None:
            return None
        text = self._text()
        if (year := self._year_number()) is not None:
            self.at += 1
            if self._unit("year"):
                self.at += 1
                return self._done(self._within_year(year))
            if self._is(Sense.PART_OF_YEAR) and self._text() != "late":
                part = str(self._value(Sense.PART_OF_YEAR))
                self.at += 1
                return self._done(self._third(year, part))
            if self._is(Sense.MONTH):
                month = int(str(self._value(Sense.MONTH)))
                self.at += 1
                return self._done(month_of(year, month))
            return self._done(
                self._within_year(year)
                if self._is(Sense.SEASON)
                else Days(date(year, 1, 1), date(year, 12, 31))
            )
        if len(text) == 2 and self._unit("year", 1) and not self.tokens[self.at + 1].text.isascii():
            year = 2000 + number if 2000 + number <= self.on.year + 1 else 1900 + number
            rest = (
                self._is(Sense.PART_OF_YEAR, ahead=2)
                or (self._whole(2) is not None and self._unit("month", 3))
                or self._is(Sense.SEASON, ahead=2)
            )
            if self.tokens[self.at + 1].is_(Sense.AGE, Sense.NAME):
                return None
            self.at += 2
            leads = number < 10  # two characters: the first is a zero
            return self._done(self._within_year(year), bare_year=not rest and not leads)
        if (
            1 <= number <= 12
            and self._unit("month", 1)
            and not self.tokens[self.at + 1].text.isascii()
            and len(self.tokens[self.at + 1].text) == 1
        ):
            return self._month_zh(number)
        return None

    def _month_zh(self, month: int) -> Placed | None:
        """A month without a year is the latest one that has begun."""
        if (
            self._whole(2) is None
            and not self._is(Sense.PART_OF_YEAR, ahead=2)
            and not self._is(Sense.OF_MONTH, ahead=2)
        ):
            self.at += 2
            return self._done(self._latest(month), bare_year=True)
        self.at += 2
        if self._is(Sense.OF_MONTH):
            self.at += 1
        year = self.on.year if (month, 1) <= (self.on.month, self.on.day) else self.on.year - 1
        days = self._day_in(year, month)
        if days.first > self.on:
            days = Days(days.first.replace(year=year - 1), days.last.replace(year=year - 1))
        return self._done(days)

    def _latest(self, month: int) -> Days:
        year = self.on.year if (month, 1) <= (self.on.month, self.on.day) else self.on.year - 1
        whole = month_of(year, month)
        return Days(whole.first, min(whole.last, self.on))

    def _named_month(self, last: bool = False) -> Placed | None:
        """March 2019, March 5 2019, oct 24, March last year."""
        if not self._is(Sense.MONTH):
            return None
        month = int(str(self._value(Sense.MONTH)))
        if (
            self._is(Sense.FILLER, Sense.HEDGE)
            and self._text() == "may"
            and not (self._whole(1) is not None or last)
        ):
            return None
        self.at += 1
        if self._text() in (".", ",", "of", "in"):
            ahead = 1 if self._year_number(1) or self._is(Sense.YEARS_BACK, ahead=1) else 0
            self.at += ahead
        if (year := self._year_number()) is not None:
            self.at += 1
            return self._done(month_of(year, month))
        if self._is(Sense.YEARS_BACK):
            year = self.on.year - int(str(self._value(Sense.YEARS_BACK)))
            self.at += 1
            return self._done(month_of(year, month))
        number, ordinal = self._whole(), False
        if number is None and self._is(Sense.ORDINAL):
            number, ordinal = int(str(self._value(Sense.ORDINAL))), True
        if number is not None and (1 <= number <= 31 or len(self._text()) == 2):
            digits = self._text()
            self.at += 1
            if self._text() in ("st", "nd", "rd", "th"):
                ordinal = True
                self.at += 1
            here = self.at
            if self._text() in (",", "of"):
                self.at += 1
            if (year := self._year_number()) is not None:
                self.at += 1
                day = day_of(year, month, number)
                return self._done(Days(day, day) if day else None)
            self.at = here
            recent = self._latest_day(month, number)
            if ordinal or 2000 + number > self.on.year or len(digits) == 1:
                return self._done(Days(recent, recent) if recent else None)
            return self._done(
                Unclear((date(2000 + number, month, 1), recent or date(2000 + number, month, 1)))
            )
        return self._done(self._latest(month))

    def _latest_day(self, month: int, day: int) -> date | None:
        found = day_of(self.on.year, month, day)
        if found and found > self.on:
            return day_of(self.on.year - 1, month, day)
        return found

    def _day_first(self) -> Placed | None:
        """5 March 2019, 5th of March."""
        number = self._whole()
        if number is None and self._is(Sense.ORDINAL):
            number = int(str(self._value(Sense.ORDINAL)))
        if number is None or not 1 <= number <= 31:
            return None
        self.at += 1
        while self._text() in ("st", "nd", "rd", "th", "of", "the"):
            self.at += 1
        if not self._is(Sense.MONTH):
            return None
        month = int(str(self._value(Sense.MONTH)))
        self.at += 1
        if self._text() == "," and self._year_number(1):
            self.at += 1
        if (year := self._year_number()) is not None:
            self.at += 1
            day = day_of(year, month, number)
        elif self._is(Sense.YEARS_BACK):
            day = day_of(self.on.year - int(str(self._value(Sense.YEARS_BACK))), month, number)
            self.at += 1
        else:
            day = self._latest_day(month, number)
        return self._done(Days(day, day) if day else None)


def months_since(days: Days, on: date, per: Fraction) -> tuple[Fraction, Fraction]:
    """Return the least and the most time since then, in units of that many days."""
    least = Fraction(max((on - days.last).days, 0))
    return least / per, Fraction((on - days.first).days) / per
