"""One row of a sheet -> its value, where name, unit, range and flag agree; else it is asked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf

from dialogs.reading.amounts import Scale, clipped
from dialogs.reading.sheets.marks import Form
from dialogs.reading.sheets.names import SheetTest, Word
from dialogs.reading.sheets.rows import SIGNS, Cell, Row
from trials.fact import Fact, Kind
from trials.truth import Truth
from trials.units import unit_called
from trials.values import Amount, Given, Result

_POSITIVE = (Word.POSITIVE, Word.DETECTED)
_NEGATIVE = (Word.NEGATIVE, Word.UNDETECTED)
# An amount of virus above every laboratory's limit, where none is printed.
_ELEVATED = 2000
_SAME = Fraction(1, 50)
_NO_UNIT = ("ratio", "index", "r")


@dataclass(frozen=True, slots=True)
class Ask:
    """A result that is not sure as it stands; `bare` is its number where only a unit lacks."""

    bare: Amount | None = None


ASK = Ask()
Outcome = Given | Ask | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the rows of one sheet have in common."""

    flags: bool  # values outside their range are marked
    both: bool  # a result and its reference stand side by side as two signs


def outcome(row: Row, fact: Fact, test: SheetTest, sheet: Sheet) -> Outcome:
    """Return what a row says of its fact, that it has to be asked, or None: nothing."""
    chosen = _of_columns(row)
    if chosen is None:
        return ASK
    row = chosen
    if row.damaged or (row.broken and row.has_value):
        return ASK
    if row.broken:
        return ASK
    if not row.cells:
        return None
    if fact.kind is Kind.TITRE:
        return _titre(fact, row)
    if test.load:
        return _load(row)
    if fact.kind is Kind.YES_NO:
        return _sign(row, test, sheet)
    return _measured(row, fact, test, sheet)


def _of_columns(row: Row) -> Row | None:
    """Return the row with the newest of its columns only; None where it is not clear which."""
    if len(row.columns) < 2:
        return row
    if len(row.cells) != len(row.columns):
        return None if row.cells else row
    if Word.CURRENT in row.columns:
        at = row.columns.index(Word.CURRENT)
        return replace(row, cells=[row.cells[at]], columns=())
    days = [day for day in row.columns if not isinstance(day, Word)]
    newest = max(days, key=lambda day: day.first)
    if any(not newest.is_after(day) for day in days if day is not newest):
        return None
    return replace(row, cells=[row.cells[days.index(newest)]], columns=(), when=newest)


def _signs(row: Row) -> list[Cell]:
    """Return the signs; what repeats the one before in brackets is the same."""
    signs: list[Cell] = []
    for cell in row.cells:
        enclosed = cell.mark.enclosed or cell.mark.text.startswith("(")
        repeats = signs and signs[-1].mark.word == cell.mark.word
        if cell.mark.word in SIGNS and not (enclosed and repeats):
            signs.append(cell)
    return signs


def _of_form(row: Row, form: Form) -> list[Cell]:
    return [cell for cell in row.cells if cell.mark.form is form]


def _flags(row: Row) -> set[Word]:
    return row.flags.union(*(cell.flags for cell in row.cells))


def _titre(fact: Fact, row: Row) -> Outcome:
    titres, signs = _of_form(row, Form.TITRE), _signs(row)
    first = row.cells[0].mark
    if first.word is Word.UNCLEAR:
        return ASK
    if first.word in _NEGATIVE:
        sure = not titres and not any(s.mark.word in _POSITIVE for s in signs)
        return Result(Amount.exactly(0)) if sure else ASK
    if not titres:
        return None  # positive without its titre, or another method
    highest = titres[0].mark.amount
    for cell in titres[1:]:
        amount = cell.mark.amount
        assert amount is not None
        assert highest is not None
        if amount.low > highest.low:
            if not cell.apart:
                return ASK
            highest = amount
    assert highest is not None
    return Result(clipped(highest, fact.possible))


def _load(row: Row) -> Outcome:
    first, numbers = row.cells[0].mark, _of_form(row, Form.NUMBER)
    if first.word is Word.UNCLEAR:
        return ASK
    amounts = [cell.mark.amount for cell in numbers if cell.mark.amount]
    if first.word in _NEGATIVE:
        return False if not any(a.is_exact for a in amounts) else ASK
    if len(amounts) > 1:
        return ASK
    if not amounts:
        return True if not row.ranges else ASK
    amount = amounts[0]
    if amount.low == -inf:
        return ASK if _flags(row) else False
    elevated = _elevated(row, amount, numbers[0])
    if elevated is False and (first.word in _POSITIVE or _flags(row)):
        return ASK
    return elevated


def _elevated(row: Row, amount: Amount, cell: Cell) -> bool | Ask:
    if len(row.ranges) > 1 or not (cell.unit or row.units or row.range_unit):
        return ASK
    if row.ranges:
        return bool(amount.low > row.ranges[0].high)
    known = any(m.word in _NEGATIVE for m in row.references) or Word.HIGH in _flags(row)
    signs = {c.mark.word for c in _signs(row)}
    if known or signs & {*_POSITIVE, *_NEGATIVE} or amount.low >= _ELEVATED:
        return True if amount.low > 0 else ASK
    return ASK


def _sign(row: Row, test: SheetTest, sheet: Sheet) -> Outcome:
    signs, numbers = _signs(row), _of_form(row, Form.NUMBER)
    words = [cell.mark.word for cell in signs]
    references = [mark.word for mark in row.references]
    if Word.UNCLEAR in words[:1] or len(numbers) > 1 or len(row.ranges) > 1 or len(words) > 2:
        return ASK
    if any(word in _POSITIVE or word is Word.UNCLEAR for word in [*words[1:], *references]):
        return ASK
    found = words[0] in _POSITIVE if words else None
    measured = _outside(numbers[0], row.ranges[0]) if numbers and row.ranges else None
    if found is None:
        found = measured
    elif measured is not None and measured is not found:
        return ASK
    elif sheet.both and len(words) == 1 and not numbers and not references:
        return ASK  # the result may be unreadable, and the reference all that is left
    if found is None or (not found and _flags(row)):
        return ASK
    if test.any and not found:
        return None
    return found


def _outside(cell: Cell, limits: Amount) -> bool | None:
    amount = cell.mark.amount
    assert amount is not None
    if amount.is_exact:
        return bool(amount.low > limits.high or amount.low < limits.low)
    inside = amount.within(limits)
    return None if inside is Truth.UNKNOWN and amount.low != -inf else inside is Truth.FALSE


def _measured(row: Row, fact: Fact, test: SheetTest, sheet: Sheet) -> Outcome:
    numbers = _of_form(row, Form.NUMBER)
    scale = Scale.of(fact)
    if _of_form(row, Form.TITRE) and not _signs(row):
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
        bare = written is None and bool(scale.unit) and not _flags(row) and limits is None
        return Ask(amount if bare else None)
    amount = scale.of_unit(amount, key)
    limits = scale.of_unit(limits, key) if limits is not None else None
    if not _agree(amount, limits, cell.flags | row.flags, test, sheet):
        return ASK
    signs = _signs(row)
    if signs and limits is not None:
        positive = signs[0].mark.word in _POSITIVE
        if positive is not (amount.low > limits.high):
            return ASK
    return _value(fact, test, amount, limits, cell)


def _only_sign(row: Row, fact: Fact, sheet: Sheet) -> Outcome:
    """Return whether it was positive, of a test that may be told so."""
    if fact.kind is not Kind.ASSAY or fact.relative:
        return None
    found = _sign(row, SheetTest(fact.id, None, None, False, False, False, True), sheet)
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
    amount: Amount, limits: Amount | None, flags: Iterable[Word], test: SheetTest, sheet: Sheet
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


__all__ = ["ASK", "Ask", "Outcome", "Sheet", "outcome"]
