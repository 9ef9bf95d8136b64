"""One row of a sheet -> its value, where name, unit, range and flag agree; else it is asked."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from dialogs.reading.amounts import Scale, clipped
from dialogs.reading.sheets.dates import SheetDate
from dialogs.reading.sheets.mark import Form
from dialogs.reading.sheets.names import SheetTest, Word
from dialogs.reading.sheets.row import Cell, Row
from dialogs.reading.sheets.signs import (
    ASK,
    POSITIVE,
    Ask,
    Bare,
    Outcome,
    SheetHabits,
    flags_of,
    load_of,
    of_form,
    sign_of,
    titre_of,
)
from trials.fact import Fact, Kind
from trials.truth import Truth
from trials.units import unit_called
from trials.values import Amount, Result

_SAME = Fraction(1, 50)
_NO_UNIT = ("ratio", "index", "r")


def outcome(row: Row, fact: Fact, test: SheetTest, sheet: SheetHabits) -> Outcome:
    """Return what a row says of its fact, that it has to be asked, or None: nothing."""
    chosen = _of_columns(row)
    if chosen is None:
        return ASK
    row = chosen
    if row.damaged or (row.broken and row.has_value):
        return ASK
    if row.broken:
        return ASK
    if not row.cells and row.older:
        row = replace(row, cells=row.older, older=[])
    if not row.cells and not test.range and len(row.ranges) == 1 and not row.limited:
        return _between(row, fact)
    if not row.cells:
        return None
    if fact.kind is Kind.TITRE:
        return titre_of(fact, row)
    if test.load:
        return load_of(row)
    if fact.kind is Kind.YES_NO:
        return sign_of(row, test, sheet)
    return _measured(row, fact, test, sheet)


def _between(row: Row, fact: Fact) -> Outcome:
    """Return a value that is told as a range, as "EF 55-60 %" is, of what has no range printed."""
    scale = Scale.of(fact)
    written = next(iter(row.units), None) or row.range_unit
    key = _unit(written, scale)
    if key is None:
        return ASK
    amount = scale.of_unit(row.ranges[0], key)
    sure = fact.possible is None or amount.within(fact.possible) is Truth.TRUE
    return amount if sure else ASK


def _of_columns(row: Row) -> Row | None:
    """Return the row with the newest of its columns only; None where it is not clear which."""
    if len(row.columns) < 2:
        return row
    if len(row.cells) != len(row.columns):
        return None if row.cells else row
    if Word.CURRENT in row.columns:
        return _at_column(row, row.columns.index(Word.CURRENT), row.when)
    days = [day for day in row.columns if not isinstance(day, Word)]
    newest = max(days, key=lambda day: day.first)
    if any(not newest.is_after(day) for day in days if day is not newest):
        return None
    return _at_column(row, days.index(newest), newest)


def _at_column(row: Row, at: int, when: SheetDate | None) -> Row:
    """Return the row with one of its cells; the unit is printed once for all of them."""
    units = [*row.units, *(cell.unit for cell in row.cells if cell.unit)]
    return replace(row, cells=[row.cells[at]], units=units[:1], columns=(), when=when)


def _measured(row: Row, fact: Fact, test: SheetTest, sheet: SheetHabits) -> Outcome:
    numbers = of_form(row, Form.NUMBER)
    scale = Scale.of(fact)
    if of_form(row, Form.TITRE) and not row.signs:
        return ASK
    if not numbers:
        return _only_sign(row, fact, sheet)
    cell = _own(numbers, scale)
    if cell is None or len(set(row.ranges)) > 1 or len(set(row.units)) > 1:
        return ASK
    written = cell.unit or next(iter(row.units), None) or row.range_unit
    amount, limits = cell.mark.amount, next(iter(row.ranges), None)
    assert amount is not None
    if test.percent and _is_share(written, limits, cell):
        return None
    key = _unit(written, scale)
    if key is None or _other_unit(row, key, written, scale):
        if written is not None or not scale.unit or flags_of(row) or row.followed:
            return ASK
        return _bare(fact, test, amount, limits)
    amount = scale.of_unit(amount, key)
    limits = scale.of_unit(limits, key) if limits is not None else None
    if not _agree(amount, limits, cell.flags | row.flags, test, sheet):
        return ASK
    signs = row.signs
    if signs and limits is not None:
        positive = signs[0].mark.word in POSITIVE
        if positive is not (amount.low > limits.high):
            return ASK
    return _value(fact, test, amount, limits, cell)


def _bare(fact: Fact, test: SheetTest, amount: Amount, limits: Amount | None) -> Ask:
    """Return a number without unit, whose limit has to be one that is usual in the own unit."""
    if limits is None:
        return Ask(Bare(amount))
    if fact.kind is not Kind.ASSAY or not test.limit:
        return ASK
    low, high = test.limit
    return Ask(Bare(amount, limits)) if low <= limits.high <= high else ASK


def _only_sign(row: Row, fact: Fact, sheet: SheetHabits) -> Outcome:
    """Return whether it was positive, of a test that may be told so."""
    if fact.kind is not Kind.ASSAY or fact.relative:
        return None
    found = sign_of(row, SheetTest(fact.id, None, None, False, False, False, True), sheet)
    return Result(positive=found) if isinstance(found, bool) else found


def _own(numbers: list[Cell], scale: Scale) -> Cell | None:
    """Return the one number of this test: of two, the one whose unit is its own."""
    if len(numbers) == 1:
        return numbers[0]
    own = [cell for cell in numbers if cell.unit and unit_called(cell.unit, scale.units)]
    if any(cell.unit is None for cell in numbers):
        return None
    if len(own) == 1:
        return own[0]
    values = [_canonical(cell, scale) for cell in own]
    if own and all(abs(v - values[0]) <= _SAME * abs(values[0]) for v in values):
        return own[0]
    return None


def _canonical(cell: Cell, scale: Scale) -> Fraction:
    key = unit_called(cell.unit or "", scale.units)
    assert cell.mark.amount is not None
    low = scale.of_unit(cell.mark.amount, key).low
    return low if isinstance(low, Fraction) else Fraction(-1)


def _is_share(written: str | None, limits: Amount | None, cell: Cell) -> bool:
    """Return whether it is the share of all white cells, which is another test."""
    if written is not None:
        return written == "%"
    if limits is not None:
        return 40 <= limits.high <= 100
    return False


def _unit(written: str | None, scale: Scale) -> str | None:
    if written is None:
        return "" if scale.unit == "" else None
    if scale.unit == "":
        return "" if written in _NO_UNIT else None
    return unit_called(written, scale.units)


def _other_unit(row: Row, key: str, written: str | None, scale: Scale) -> bool:
    """Return whether a second unit of the row is another than that of the value."""
    others = {*row.units, row.range_unit} - {None, written}
    return any(unit_called(other, scale.units) != key for other in others if other)


def _agree(
    amount: Amount,
    limits: Amount | None,
    flags: Iterable[Word],
    test: SheetTest,
    sheet: SheetHabits,
) -> bool:
    flags = set(flags)
    if {Word.HIGH, Word.LOW} <= flags:
        return False
    if limits is None:
        return True
    if test.limit and isinstance(limits.high, Fraction):
        low, high = test.limit
        if not low <= limits.high <= high:
            return False
    above = amount.low > limits.high or (amount.low == limits.high and Word.HIGH in flags)
    below = amount.high < limits.low or (amount.high == limits.low and Word.LOW in flags)
    if Word.HIGH in flags:
        return above
    if Word.LOW in flags:
        return below
    if Word.ABNORMAL in flags:
        return above or below
    return not ((above or below) and sheet.flags)


def _value(
    fact: Fact, test: SheetTest, amount: Amount, limits: Amount | None, cell: Cell
) -> Outcome:
    uln = limits.high if limits is not None and isinstance(limits.high, Fraction) else None
    if fact.kind is not Kind.ASSAY:
        uln = None
    scale: Amount = amount
    possible, plausible = fact.possible, fact.plausible
    if fact.relative:
        by = uln or test.usual
        scale = amount.scaled(1 / by) if by else amount
        if possible is not None and by:
            possible = possible.scaled(by)
    if fact.possible and scale.within(fact.possible) is Truth.FALSE:
        return ASK
    unlikely = plausible is not None and scale.within(plausible) is Truth.FALSE
    if unlikely and not (limits is not None and cell.flags):
        return ASK
    known = clipped(amount, possible)
    if fact.kind is Kind.ASSAY:
        return Result(known if not fact.relative or uln else amount, uln)
    return known
