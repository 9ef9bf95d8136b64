"""Dates that are told from today: last year, two weeks ago, last Tuesday, this spring."""

from datetime import timedelta

from dialogs.reading.day_reader import DayReader
from dialogs.reading.named_months import NamedMonthReader
from dialogs.reading.placed import Placed
from dialogs.reading.senses import WordSense
from dialogs.reading.written_dates import Days, day_of, month_of


class RelativeDayReader(DayReader):
    """Reads a date that is told from today."""

    def placed(self) -> Placed | None:
        """Return the date, or None where none of this kind stands there."""
        part = None
        if self._is(WordSense.PART_OF_YEAR) and not self._is(WordSense.NUMBER):
            part = str(self._value(WordSense.PART_OF_YEAR))
            self.at += 1
            if self._year_number() is not None:
                year = self._year_number()
                self.at += 1
                return self._done(self._third(int(year or 0), part))
        if part and self._is(WordSense.MONTH):
            return self._part_of_month(part)
        if self._is(WordSense.YEARS_BACK):
            year = self.on.year - int(str(self._value(WordSense.YEARS_BACK)))
            self.at += 1
            if part:
                return self._done(self._third(year, part))
            return self._done(self._within_year(year))
        if part:
            return None
        if self._is(WordSense.LAST) and self._is(
            WordSense.MONTH, WordSense.SEASON, WordSense.WEEKDAY, ahead=1
        ):
            return self._last()
        if self._is(WordSense.WEEKS_BACK):
            return self._weeks_back()
        if self._is(WordSense.MONTHS_BACK):
            return self._months_back()
        if self._is(WordSense.DAYS_BACK):
            day = self.on - timedelta(days=int(str(self._value(WordSense.DAYS_BACK))))
            self.at += 1
            return self._done(Days(day, day))
        return self._season_of_year() or self._weekday()

    def _part_of_month(self, part: str) -> Placed | None:
        """Return the end of March, early March 2019."""
        whole = NamedMonthReader(self.tokens, self.at, self.on).month(self.at)
        if whole is None or not isinstance(whole.days, Days):
            return None
        first = whole.days.first
        if whole.days.last == first:
            return None  # a day of that month
        self.at = whole.last
        end = month_of(first.year, first.month).last.day
        early, late = {"start": (1, 10), "middle": (11, 20), "end": (21, end)}[part]
        return self._done(
            Days(min(first.replace(day=early), self.on), min(first.replace(day=late), self.on))
        )

    def _weekday(self) -> Placed | None:
        """Return the latest such day of a week: "last one on Friday"."""
        before = self.tokens[self.at - 1] if self.at else None
        other = (WordSense.EVERY, WordSense.TO_COME, WordSense.SOON, WordSense.NUMBER)
        if not self._is(WordSense.WEEKDAY) or (before is not None and before.is_(*other)):
            return None
        if any(t.is_(WordSense.AGO) for t in self.tokens[max(0, self.at - 4) : self.at]):
            return None  # "nine days ago, on the Saturday"
        back = (self.on.weekday() - int(str(self._value(WordSense.WEEKDAY)))) % 7 or 7
        self.at += 1
        day = self.on - timedelta(days=back)
        return self._done(Days(day, day))

    def _last(self) -> Placed | None:
        """Return last March, last summer or last Tuesday."""
        if self._is(WordSense.MONTH, ahead=1):
            self.at += 1
            return NamedMonthReader(self.tokens, self.start, self.on).month(self.at, last=True)
        if self._is(WordSense.SEASON, ahead=1):
            season = str(self._value(WordSense.SEASON, 1))
            self.at += 2
            return self._done(self._season(season))
        if self._is(WordSense.WEEKDAY, ahead=1):
            back = (self.on.weekday() - int(str(self._value(WordSense.WEEKDAY, 1)))) % 7 or 7
            self.at += 2
            day = self.on - timedelta(days=back)
            # "Last Tuesday" is that of last week, or the one just gone.
            return self._done(Days(day - timedelta(days=7 if back < self.on.weekday() else 0), day))
        return None

    def _weeks_back(self) -> Placed | None:
        """Return a week, or a day of it that is named next."""
        monday = self.on - timedelta(
            days=self.on.weekday() + 7 * int(str(self._value(WordSense.WEEKS_BACK)))
        )
        self.at += 1
        if self._is(WordSense.WEEKDAY):
            day = monday + timedelta(days=int(str(self._value(WordSense.WEEKDAY))))
            self.at += 1
            return self._done(Days(day, day))
        if self._is_day_of_week():
            day = monday + timedelta(days=(self._whole() or 1) - 1)
            self.at += 1
            return self._done(Days(day, day))
        return self._done(Days(monday, min(monday + timedelta(days=6), self.on)))

    def _months_back(self) -> Placed | None:
        """Return a month, or a day of it that is named next."""
        months = (
            self.on.year * 12 + self.on.month - 1 - int(str(self._value(WordSense.MONTHS_BACK)))
        )
        self.at += 1
        whole = month_of(months // 12, months % 12 + 1)
        if (number := self._whole()) is not None and 1 <= number <= 31:
            exact = day_of(months // 12, months % 12 + 1, number)
            self.at += 1
            if self._unit("day") or self._is(WordSense.OF_MONTH):
                self.at += 1
            return self._done(Days(exact, exact) if exact else None)
        return self._done(Days(whole.first, min(whole.last, self.on)))

    def _season_of_year(self) -> Placed | None:
        """Return a season with its year behind it."""
        if self._is(WordSense.SEASON) and self._is(WordSense.YEARS_BACK, ahead=1):
            season, year = (
                str(self._value(WordSense.SEASON)),
                self.on.year - int(str(self._value(WordSense.YEARS_BACK, 1))),
            )
            self.at += 2
            return self._done(self._season_of(season, year))
        if self._is(WordSense.SEASON) and (
            self._year_number(1) or (self._text(1) == "of" and self._year_number(2))
        ):
            season = str(self._value(WordSense.SEASON))
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
            and not self._is(WordSense.TIME_UNIT, ahead=1)
        )
