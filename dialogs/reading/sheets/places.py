"""Tells what a mark beside a row may be: the number of a row, a limit, a value."""

from collections.abc import Sequence
from fractions import Fraction

from dialogs.reading.sheets.mark import Form, Mark
from dialogs.reading.sheets.names import Word, names
from dialogs.reading.sheets.row import Row
from trials.values import Amount

_MOST_ROWS = 60  # a bare number before a name, up to this, counts the rows


def counts_rows(mark: Mark, rest: Sequence[Mark], before: Sequence[Mark], *, filled: bool) -> bool:
    """Return whether a number only counts the rows of a sheet."""
    if mark.form is not Form.NUMBER or mark.amount is None or not mark.amount.is_exact:
        return False
    whole = "." not in mark.text and mark.amount.high <= _MOST_ROWS
    following = [m for m in rest[:3] if not (m.form is Form.STOP or m.says(Word.ABNORMAL))]
    names_next = bool(following) and (
        following[0].says(Word.NAME) or (not before and following[0].form is Form.UNKNOWN)
    )
    if not before:
        return whole and names_next
    return whole and names_next and filled


def is_limit(mark: Mark, row: Row, *, named: bool) -> bool:
    """Return whether a number limits the values of a row: a word for it was `named`, or a range."""
    assert mark.amount is not None
    bounded = not mark.amount.is_exact
    if mark.form is Form.TITRE:
        return named or (bounded and bool(row.cells))
    return named or (bounded and (bool(row.cells) or mark.enclosed))


def is_beside(mark: Mark, row: Row, rest: Sequence[Mark], before: Sequence[Mark]) -> bool:
    """Return whether a number alone in brackets behind a value is its limit: "INR 1.0 (1.2)"."""
    behind = [m for m in rest[:2] if m.form is not Form.UNIT]
    alone = bool(before and behind) and (before[-1].form, behind[0].form) == (Form.OPEN, Form.CLOSE)
    return alone and mark.form is Form.NUMBER and bool(row.cells) and fits(mark, row)


def fits(mark: Mark, row: Row) -> bool:
    """Return whether a number is one where the upper limit of a test usually lies."""
    test = names().tests.get(row.fact or "")
    if test is None or test.limit is None or test.usual is None or mark.amount is None:
        return False
    return mark.amount.is_exact and test.limit[0] <= mark.amount.high <= test.limit[1]


def of_all(rest: Sequence[Mark], before: Sequence[Mark]) -> bool:
    """Return whether a limit is said to be that of all: "the limit is 40 for both"."""
    near = [*before[-2:], *rest[:3]]
    return any(m.says(Word.EVERY) for m in near)


def limit_of(mark: Mark) -> Amount:
    """Return the range that one number limits: a bare one is its upper end."""
    assert mark.amount is not None
    if mark.amount.is_exact:
        return Amount(Fraction(0), mark.amount.high)
    return mark.amount


def last_value(row: Row) -> int:
    """Return where the last value of a row stands; -1 where it has none."""
    return max((c.mark.start for c in row.cells), default=-1)


def limit_all(rows: Sequence[Row], mark: Mark) -> None:
    """Take "limit 40 for both" for the values that stand before it as well."""
    for row in rows:
        if not row.ranges and fits(mark, row):
            row.ranges.append(limit_of(mark))


def doubt_titre(rows: Sequence[Row], row: Row | None, mark: Mark) -> None:
    """Doubt a titre where another one stands behind words that nobody knows."""
    last = rows[-1] if rows else None
    if mark.form is Form.TITRE and last and row and last.fact == "ana_titre":
        last.damaged |= mark.amount is not None and mark.amount.is_exact
