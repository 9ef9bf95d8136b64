"""Marks gathered into rows: one test each, with everything that was printed or typed of it."""

from collections.abc import Sequence

from dialogs.reading.sheets.dates import SheetDate
from dialogs.reading.sheets.headings import columns_of, is_elsewhere
from dialogs.reading.sheets.mark import Form, Mark
from dialogs.reading.sheets.marks import lines_of
from dialogs.reading.sheets.names import OTHER, Word
from dialogs.reading.sheets.places import (
    counts_rows,
    doubt_titre,
    is_beside,
    is_limit,
    last_value,
    limit_all,
    limit_of,
    of_all,
)
from dialogs.reading.sheets.row import OF_URINE, SIGNS, Cell, Row, replacing
from dialogs.reading.sheets.spoken import BREAK

_FLAGS = (Word.HIGH, Word.LOW, Word.ABNORMAL)
_HEADS = (Word.FILLER, Word.PANEL, Word.COLLECTED, Word.PRINTED, Word.BORN)


class Gathering:
    """Goes through the lines once; the row that is open takes what belongs to it."""

    def __init__(self, typed: bool = False) -> None:
        self._typed = typed
        self._line_begins = 0  # how many rows there were before this line
        self.rows: list[Row] = []
        self._row: Row | None = None
        self._limit = self._older = self._denied = self._corrects = False
        self._when: SheetDate | None = None
        self._tentative = True  # the date in force is only that of a print
        self._label: Word | None = None
        self._columns: list[SheetDate | Word] = []
        self._section = 0
        self._lead: set[Word] = set()
        self._crossed = False  # a line ended since the row's name
        self._apart = True
        self._done = False  # what is right was told: further lines correct nothing
        self._elsewhere = False  # below a heading of urine or another fluid
        self._replaced: list[tuple[Row, int]] = []  # rows that a correction speaks of

    def take(self, marks: Sequence[Mark]) -> list[Row]:
        """Return the rows of all marks."""
        for line in lines_of(tuple(marks)):
            if not self._is_header(line):
                self._elsewhere = is_elsewhere(line, before=self._elsewhere)
                self._line(line)
        self._close()
        for row, corrections in self._replaced:
            done = [r for r in self.rows if r.corrected and r.fact and r.has_value]
            if len(done) < corrections:
                row.damaged = True  # said to be wrong, and what is right was not understood
        return self.rows

    def _is_header(self, line: Sequence[Mark]) -> bool:
        """Return whether a line names columns: two dates, or this result and the last one."""
        columns = columns_of(line)
        if columns:
            self._close()
            self._columns, self._section = columns, self._section + 1
        return bool(columns)

    def _line(self, line: Sequence[Mark]) -> None:
        self._limit = False
        self._line_begins = len(self.rows)
        if line and line[0].says(*_HEADS) and self._row and self._row.has_value:
            self._close()
        for at, mark in enumerate(line):
            self._take(mark, line[at + 1 :], line[:at])
        self._crossed, self._label, self._lead = True, None, set()
        self._older, self._denied = False, False
        self._corrects = self._corrects and not self._done
        row = self._row
        if row and not row.names:
            self._row = None  # a heading, a name of a person, an address
        elif row and row.fact is None and not row.has_value and (row.unknown or row.specimen):
            if self._typed:
                self.rows.append(row)  # named, with words that nobody knows
            self._row = None

    def _take(self, mark: Mark, rest: Sequence[Mark], before: Sequence[Mark]) -> None:
        match mark.form:
            case Form.WORD:
                self._word(mark, rest)
            case Form.UNKNOWN:
                self._limit = False
                behind = bool(before) and before[-1].form is Form.NUMBER
                if self._typed and behind and self._row is not None:
                    self._row.followed = True  # "2 times the limit", "40以内"
                self._open_row().unknown = True
            case Form.DATE:
                self._date(mark, before)
            case Form.NUMBER | Form.TITRE | Form.RANGE | Form.DAMAGED:
                self._value(mark, rest, before)
            case Form.UNIT:
                self._unit(mark)
            case Form.STOP:
                self._stop(mark)

    def _stop(self, mark: Mark) -> None:
        self._denied, self._apart = False, True
        if mark.text == BREAK:
            self._close()
        if mark.text in ";|":
            self._limit = self._older = False
        row = self._row
        if row and not row.names and not row.specimen:
            self._row = None  # "my results: Hb 108"

    def _open_row(self) -> Row:
        """Return the row whose name is being written: a new one, once the last is filled."""
        row = self._row
        if row is None or row.has_value:
            self._close()
            row = Row(when=self._when, corrected=self._corrects, section=self._section)
            row.flags |= self._lead
            row.columns = tuple(self._columns)
            self._row, self._crossed = row, False
            self._lead, self._apart = set(), True
        return row

    def _close(self) -> None:
        if self._row is not None and self._row.names:
            self.rows.append(self._row)
            self._done |= self._row.corrected
        self._row = None

    def _word(self, mark: Mark, rest: Sequence[Mark]) -> None:
        assert mark.word is not None
        row = self._row
        if mark.says(Word.NAME):
            self._name(mark)
        elif mark.says(Word.LIMIT):
            self._limit = True
        elif mark.says(*_FLAGS):
            self._flag(mark.word, rest)
        elif mark.says(*SIGNS):
            self._sign(mark)
        elif mark.says(Word.SPECIMEN):
            self._open_row().specimen = True
        elif mark.says(Word.CORRECTS):
            self._correction()
        elif mark.says(Word.CURRENT):
            self._older = False
        elif mark.says(Word.PATTERN):
            self._apart = True
        elif mark.says(Word.DENIES):
            self._denied = True
        elif mark.says(Word.PREVIOUS):
            self._older = True
        elif mark.says(Word.COLLECTED, Word.PRINTED, Word.BORN):
            self._label = mark.word
        elif mark.says(Word.ABSENT) and row and row.names and not row.cells:
            row.absent = True

    def _correction(self) -> None:
        self._older = self._denied = False
        row = self._row if self._row and self._row.names else None
        if row is not None and not row.has_value:
            row.corrected = True
            return
        last = row or (self.rows[-1] if self.rows else None)
        if last is not None and not self._corrects and not last.absent:
            self._replaced.append((last, len(self._replaced) + 1))
        self._corrects, self._done = True, False

    def _name(self, mark: Mark) -> None:
        row = self._row
        if row and row.names and not row.has_value and self._crossed and mark.name not in row.names:
            # A column of names, or a test without a result: what follows is not sure to be its own.
            row.broken = True
            self._close()
            self._open_row().broken = True
        elif row and not row.has_value and self._crossed and not row.names:
            self._row = None
        same = row is not None and row.has_value and set(row.names) == {mark.name}
        if same and mark.enclosed:
            return  # "120 U/L (ALT)"
        row = self._open_row()
        row.names.append(OTHER if self._elsewhere and mark.name not in OF_URINE else mark.name)
        self._limit = self._denied = False

    def _date(self, mark: Mark, before: Sequence[Mark]) -> None:
        label, self._label = self._label, None
        if label is Word.BORN or mark.when is None:
            return
        row = self._row
        in_row = row is not None and row.names and any(m.says(Word.NAME) for m in before)
        if row is not None and in_row:
            if not self._older and not any(isinstance(c, Word) for c in row.columns):
                row.when = mark.when
            return
        if label is Word.PRINTED and not self._tentative and self._dated_block():
            return
        self._close()
        undated = [r for r in self.rows if r.section == self._section and r.when is None]
        if label is not None and undated:
            for one in undated:
                one.when = mark.when
        self._when, self._tentative = mark.when, label is Word.PRINTED
        self._section, self._columns = self._section + 1, []

    def _dated_block(self) -> bool:
        """Return whether the heading that is being read has named its day already."""
        return self._when is not None and not any(r.section == self._section for r in self.rows)

    def _value(self, mark: Mark, rest: Sequence[Mark], before: Sequence[Mark]) -> None:
        row = self._row
        if not self._limit and counts_rows(
            mark, rest, before, filled=bool(self._row and self._row.has_value)
        ):
            return
        if row is None or not row.names:
            doubt_titre(self.rows, row, mark)
            if not (row is None and self._corrects and self.rows):
                return
            row = self._corrected_row()
        if self._denied:
            self._denied = False
            return
        if mark.form is Form.RANGE:
            row.ranges += [mark.amount] if mark.amount else []
            row.limited |= self._limit or mark.enclosed
            return
        if mark.form is Form.DAMAGED:
            if not self._older:
                row.damaged = True
            return
        assert mark.amount is not None
        if self._older:
            row.older.append(Cell(mark))
            self._older = False
        elif is_limit(
            mark, row, named=self._limit or (self._typed and is_beside(mark, row, rest, before))
        ):
            if self._limit and mark.form is Form.NUMBER and of_all(rest, before):
                limit_all(self.rows[self._line_begins :], mark)
            if mark.form is Form.TITRE:
                row.references.append(mark)
            else:
                row.ranges.append(limit_of(mark))
        elif self._corrects and row.has_value:
            self._corrected_row().cells.append(Cell(mark))
        else:
            self._add(row, mark)

    def _add(self, row: Row, mark: Mark) -> None:
        row.cells.append(Cell(mark, apart=self._apart))
        self._apart = False

    def _corrected_row(self) -> Row:
        """Return a row for what replaces the last value: same test, unit and range."""
        last = self._row if self._row and self._row.names else self.rows[-1]
        self._close()
        row = replacing(last)
        self._row, self._crossed, self._corrects = row, False, False
        self._done = True
        return row

    def _unit(self, mark: Mark) -> None:
        row = self._row
        if row is None or not row.names:
            return
        if row.older and row.older[-1].mark.start > last_value(row):
            row.older[-1].unit = mark.text
        elif self._limit or (row.ranges and row.cells and row.cells[-1].unit):
            row.range_unit = mark.text
        elif row.cells and row.cells[-1].unit is None:
            row.cells[-1].unit = mark.text
        else:
            row.units.append(mark.text)

    def _flag(self, flag: Word, rest: Sequence[Mark]) -> None:
        row = self._row
        if row and row.cells and not self._older:
            row.cells[-1].flags.add(flag)
        elif any(m.says(Word.NAME) for m in rest) and (row is None or not row.names):
            self._lead.add(flag)
        elif row and row.names and flag is not Word.ABNORMAL:
            row.flags.add(flag)

    def _sign(self, mark: Mark) -> None:
        row = self._row
        if row is None or not row.names or self._denied:
            self._denied = False
            return
        if self._older:
            row.older.append(Cell(mark))
        elif self._limit:
            row.references.append(mark)
        elif self._corrects and row.has_value:
            self._corrected_row().cells.append(Cell(mark))
        else:
            self._add(row, mark)
