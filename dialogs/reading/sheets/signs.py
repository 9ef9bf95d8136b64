"""Rows that say positive or negative, a titre, or an amount of virus."""

from dataclasses import dataclass
from math import inf

from dialogs.reading.amounts import clipped
from dialogs.reading.sheets.mark import Form
from dialogs.reading.sheets.names import SheetTest, Word
from dialogs.reading.sheets.row import Cell, Row
from trials.fact import Fact
from trials.truth import Truth
from trials.values import Amount, Given, Result

POSITIVE = (Word.POSITIVE, Word.DETECTED)
NEGATIVE = (Word.NEGATIVE, Word.UNDETECTED, Word.UNQUANTIFIED)
# An amount of virus above every laboratory's limit, where none is printed.
_ELEVATED = 2000


@dataclass(frozen=True, slots=True)
class Bare:
    """A number without unit, and the upper limit that was told beside it."""

    amount: Amount
    limit: Amount | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A result that is not sure as it stands; `bare` is its number where only a unit lacks."""

    bare: Bare | None = None


ASK = Ask()
Outcome = Given | Ask | None


@dataclass(frozen=True, slots=True)
class SheetHabits:
    """The habits of one sheet, which its rows have in common."""

    flags: bool  # values outside their range are marked
    both: bool  # a result and its reference stand side by side as two signs


def of_form(row: Row, form: Form) -> list[Cell]:
    return [cell for cell in row.cells if cell.mark.form is form]


def flags_of(row: Row) -> set[Word]:
    return row.flags.union(*(cell.flags for cell in row.cells))


def titre_of(fact: Fact, row: Row) -> Outcome:
    titres, signs = of_form(row, Form.TITRE), row.signs
    first = row.cells[0].mark
    if first.word is Word.UNCLEAR:
        return ASK
    if first.word in NEGATIVE:
        sure = not titres and not any(s.mark.word in POSITIVE for s in signs)
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


def load_of(row: Row) -> Outcome:
    first, numbers = row.cells[0].mark, of_form(row, Form.NUMBER)
    if first.word is Word.UNCLEAR:
        return ASK
    amounts = [cell.mark.amount for cell in numbers if cell.mark.amount]
    if first.word in NEGATIVE:
        return False if not any(a.is_exact for a in amounts) else ASK
    if len(amounts) > 1:
        return ASK
    if not amounts and any(cell.mark.says(Word.UNQUANTIFIED) for cell in row.cells):
        return False
    if not amounts:
        return True if not row.ranges else ASK
    amount = amounts[0]
    if amount.low == -inf:
        return ASK if flags_of(row) else False
    elevated = _elevated(row, amount, numbers[0])
    if elevated is False and (first.word in POSITIVE or flags_of(row)):
        return ASK
    return elevated


def _elevated(row: Row, amount: Amount, cell: Cell) -> bool | Ask:
    if len(row.ranges) > 1 or not (cell.unit or row.units or row.range_unit):
        return ASK
    if row.ranges:
        return bool(amount.low > row.ranges[0].high)
    known = any(m.word in NEGATIVE for m in row.references) or Word.HIGH in flags_of(row)
    signs = {c.mark.word for c in row.signs}
    if known or signs & {*POSITIVE, *NEGATIVE} or amount.low >= _ELEVATED:
        return True if amount.low > 0 else ASK
    return ASK


def sign_of(row: Row, test: SheetTest, sheet: SheetHabits) -> Outcome:
    signs, numbers = row.signs, of_form(row, Form.NUMBER)
    words = [cell.mark.word for cell in signs]
    references = [mark.word for mark in row.references]
    if Word.UNCLEAR in words[:1] or len(numbers) > 1 or len(row.ranges) > 1 or len(words) > 2:
        return ASK
    if any(word in POSITIVE or word is Word.UNCLEAR for word in [*words[1:], *references]):
        return ASK
    found = words[0] in POSITIVE if words else None
    measured = _outside(numbers[0], row.ranges[0]) if numbers and row.ranges else None
    if found is None:
        found = measured
    elif measured is not None and measured is not found:
        return ASK
    elif sheet.both and len(words) == 1 and not numbers and not references:
        return ASK  # the result may be unreadable, and the reference all that is left
    if found is None or (not found and flags_of(row)):
        return ASK
    if test.any and not found and not row.is_whole:
        return None
    return found


def _outside(cell: Cell, limits: Amount) -> bool | None:
    amount = cell.mark.amount
    assert amount is not None
    if amount.is_exact:
        return bool(amount.low > limits.high or amount.low < limits.low)
    inside = amount.within(limits)
    return None if inside is Truth.UNKNOWN and amount.low != -inf else inside is Truth.FALSE
