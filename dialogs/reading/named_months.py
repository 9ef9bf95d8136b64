"""Dates with the name of a month: March 2019, March 5, 5th of March, last October."""

from datetime import date

from dialogs.reading.day_reader import DayReader
from dialogs.reading.placed import Placed
from dialogs.reading.senses import WordSense
from dialogs.reading.written_dates import Days, Unclear, day_of, month_of


class NamedMonthReader(DayReader):
    """Reads a date with the name of a month."""

    def month(self, at: int, last: bool = False) -> Placed | None:
        """Return March 2019, March 5 2019, oct 24, March last year."""
        self.at = at
        if not self._is(WordSense.MONTH):
            return None
        month = int(str(self._value(WordSense.MONTH)))
        if (
            self._is(WordSense.FILLER, WordSense.HEDGE)
            and self._text() == "may"
            and not (self._whole(1) is not None or last)
        ):
            return None
        self.at += 1
        if self._text() in (".", ",", "of", "in"):
            ahead = 1 if self._year_number(1) or self._is(WordSense.YEARS_BACK, ahead=1) else 0
            self.at += ahead
        if (year := self._year_number()) is not None:
            self.at += 1
            return self._done(month_of(year, month))
        if self._is(WordSense.YEARS_BACK):
            year = self.on.year - int(str(self._value(WordSense.YEARS_BACK)))
            self.at += 1
            return self._done(month_of(year, month))
        return self._day_behind(month, last)

    def _day_behind(self, month: int, last: bool) -> Placed | None:
        """Return the day behind the name of a month, or the latest such month."""
        number, ordinal = self._whole(), False
        if number is None and self._is(WordSense.ORDINAL):
            number, ordinal = int(str(self._value(WordSense.ORDINAL))), True
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
        if last and month == self.on.month:
            return self._done(month_of(self.on.year - 1, month))  # "last November", in November
        return self._done(self._latest(month))

    def day_first(self) -> Placed | None:
        """Return 5 March 2019, 5th of March."""
        number = self._whole()
        if number is None and self._is(WordSense.ORDINAL):
            number = int(str(self._value(WordSense.ORDINAL)))
        if number is None or not 1 <= number <= 31:
            return None
        self.at += 1
        while self._text() in ("st", "nd", "rd", "th", "of", "the"):
            self.at += 1
        if not self._is(WordSense.MONTH):
            return None
        month = int(str(self._value(WordSense.MONTH)))
        self.at += 1
        if self._text() == "," and self._year_number(1):
            self.at += 1
        if (year := self._year_number()) is not None:
            self.at += 1
            day = day_of(year, month, number)
        elif self._is(WordSense.YEARS_BACK):
            day = day_of(self.on.year - int(str(self._value(WordSense.YEARS_BACK))), month, number)
            self.at += 1
        else:
            day = self._latest_day(month, number)
        return self._done(Days(day, day) if day else None)
