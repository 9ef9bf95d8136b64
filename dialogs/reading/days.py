"""Dates and calendar words between the words of an answer -> the span of days that is meant."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from dialogs.reading.day_reader import DayReader
from dialogs.reading.named_months import NamedMonthReader
from dialogs.reading.placed import Placed
from dialogs.reading.relative_days import RelativeDayReader
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from dialogs.reading.written_dates import Days, month_of


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


class _Reading(DayReader):
    def placed(self) -> Placed | None:
        if self._is(WordSense.DATE):
            days = self.tokens[self.at].value(WordSense.DATE)
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

    def _relative(self) -> Placed | None:
        return RelativeDayReader(self.tokens, self.start, self.on).placed()

    def _named_month(self) -> Placed | None:
        return NamedMonthReader(self.tokens, self.start, self.on).month(self.start)

    def _day_first(self) -> Placed | None:
        return NamedMonthReader(self.tokens, self.start, self.on).day_first()

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
            if self._is(WordSense.PART_OF_YEAR) and self._text() != "late":
                part = str(self._value(WordSense.PART_OF_YEAR))
                self.at += 1
                return self._done(self._third(year, part))
            if self._is(WordSense.MONTH):
                month = int(str(self._value(WordSense.MONTH)))
                self.at += 1
                return self._done(month_of(year, month))
            return self._done(
                self._within_year(year)
                if self._is(WordSense.SEASON)
                else Days(date(year, 1, 1), date(year, 12, 31))
            )
        if len(text) == 2 and self._unit("year", 1) and not self.tokens[self.at + 1].text.isascii():
            year = 2000 + number if 2000 + number <= self.on.year + 1 else 1900 + number
            rest = (
                self._is(WordSense.PART_OF_YEAR, ahead=2)
                or (self._whole(2) is not None and self._unit("month", 3))
                or self._is(WordSense.SEASON, ahead=2)
            )
            if self.tokens[self.at + 1].is_(WordSense.AGE, WordSense.NAME) or self._counts_months():
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

    def _counts_months(self) -> bool:
        """Return whether months are counted behind the years: a length, and no day of a month."""
        places = [n for n in (3, 4) if self._whole(n - 1) is not None and self._unit("month", n)]
        taken = self._is(WordSense.TAKEN, ahead=2)  # "in 15 had three months of it"
        return not taken and any(len(self._text(n)) > 1 for n in places)

    def _month_zh(self, month: int) -> Placed | None:
        """Return a month without a year, the latest one that has begun."""
        if (
            self._whole(2) is None
            and not self._is(WordSense.PART_OF_YEAR, ahead=2)
            and not self._is(WordSense.OF_MONTH, ahead=2)
        ):
            self.at += 2
            return self._done(self._latest(month), bare_year=True)
        self.at += 2
        if self._is(WordSense.OF_MONTH):
            self.at += 1
        year = self.on.year if (month, 1) <= (self.on.month, self.on.day) else self.on.year - 1
        days = self._day_in(year, month)
        if days.first > self.on:
            days = Days(days.first.replace(year=year - 1), days.last.replace(year=year - 1))
        return self._done(days)


def months_since(days: Days, on: date, per: Fraction) -> tuple[Fraction, Fraction]:
    """Return the least and the most time since then, in units of that many days."""
    least = Fraction(max((on - days.last).days, 0))
    return least / per, Fraction((on - days.first).days) / per
