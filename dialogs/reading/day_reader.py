"""Reads the parts of a date: a year and what is named in it, a month and its day."""

from collections.abc import Sequence
from datetime import date

from dialogs.reading.placed import Placed
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from dialogs.reading.written_dates import Days, Unclear, day_of, month_of

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_THIRDS = {"start": (1, 4), "middle": (5, 8), "end": (9, 12)}


class DayReader:
    """Reads a date from the place where it stands."""

    def __init__(self, tokens: Sequence[Token], at: int, on: date) -> None:
        self.tokens, self.start, self.at, self.on = tokens, at, at, on

    def _is(self, *senses: WordSense, ahead: int = 0) -> bool:
        place = self.at + ahead
        return place < len(self.tokens) and self.tokens[place].is_(*senses)

    def _text(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place].text if place < len(self.tokens) else ""

    def _whole(self, ahead: int = 0) -> int | None:
        """Return the whole number that stands there."""
        if not self._is(WordSense.NUMBER, ahead=ahead):
            return None
        values = self.tokens[self.at + ahead].value(WordSense.NUMBER)
        if not isinstance(values, tuple) or len(values) != 1 or values[0].denominator != 1:
            return None
        return int(values[0])

    def _unit(self, name: str, ahead: int = 0) -> bool:
        place = self.at + ahead
        return (
            self._is(WordSense.TIME_UNIT, ahead=ahead)
            and self.tokens[place].value(WordSense.TIME_UNIT) == name
        )

    def _done(self, days: Days | Unclear | None, bare_year: bool = False) -> Placed | None:
        return None if days is None else Placed(days, self.start, self.at, bare_year)

    def _value(self, sense: WordSense, ahead: int = 0) -> object:
        return self.tokens[self.at + ahead].value(sense)

    def _year_number(self, ahead: int = 0) -> int | None:
        counted = self._is(WordSense.TIME_UNIT, ahead=ahead + 1)
        if counted and not self._unit("year", ahead + 1):
            return None  # "2008 days" is a length of time
        number = self._whole(ahead)
        return (
            number
            if number is not None
            and 1900 <= number <= self.on.year + 1
            and len(self._text(ahead)) == 4
            else None
        )

    def _within_year(self, year: int) -> Days:
        """Return the year, or the month, season or part of it that is named next."""
        if self._is(WordSense.FILLER) and (
            self._is(WordSense.NUMBER, ahead=1) or self._is(WordSense.SEASON, ahead=1)
        ):
            self.at += 1
        if self._is(WordSense.SEASON):
            season = str(self._value(WordSense.SEASON))
            self.at += 1
            return self._season_of(season, year)
        # With a measure word the months are counted: "12 years 3 months" is no day of March.
        named = self._unit("month", 1) and len(self._text(1)) == 1
        if (month := self._whole()) is not None and 1 <= month <= 12 and named:
            self.at += 2
            return self._day_in(year, month)
        if self._is(WordSense.PART_OF_YEAR):
            part = str(self._value(WordSense.PART_OF_YEAR))
            self.at += 1
            return self._third(year, part)
        return Days(date(year, 1, 1), min(date(year, 12, 31), max(self.on, date(year, 1, 1))))

    def _day_in(self, year: int, month: int) -> Days:
        whole = month_of(year, month)
        day = self._whole()
        if day is not None and (exact := day_of(year, month, day)):
            self.at += 1
            if self._is(WordSense.TIME_UNIT, WordSense.OF_MONTH):
                self.at += 1
            return Days(exact, exact)
        if self._is(WordSense.PART_OF_YEAR):
            part = str(self._value(WordSense.PART_OF_YEAR))
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

    def _latest(self, month: int) -> Days:
        year = self.on.year if (month, 1) <= (self.on.month, self.on.day) else self.on.year - 1
        whole = month_of(year, month)
        return Days(whole.first, min(whole.last, self.on))

    def _latest_day(self, month: int, day: int) -> date | None:
        found = day_of(self.on.year, month, day)
        if found and found > self.on:
            return day_of(self.on.year - 1, month, day)
        return found
