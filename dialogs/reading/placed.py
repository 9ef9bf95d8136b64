"""The quantities and dates in an answer, with the tokens that say so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from dialogs.reading.written_dates import Days, Unclear
from trials.values import Amount

_ARROWS = ("-", "--", "->", "-->", "\u2192")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as written: the amount in its unit, that unit or None, and which tokens."""

    amount: Amount
    unit: str | None
    first: int
    last: int  # the token after the last one
    about: bool = False
    typed: str = ""
    foreign: str | None = None  # a unit that the question does not accept, as written
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A date in the answer: which days, and which tokens say so."""

    days: Days | Unclear
    first: int
    last: int
    bare_year: bool = False  # two digits and "year": also a length


def places(ones: Iterable[Quantity | Placed]) -> set[int]:
    """Return the places of all tokens of some quantities and dates."""
    return {at for one in ones for at in range(one.first, one.last)}


def joins(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch between two numbers is "to", dashes or an arrow."""
    text = "".join(t.text for t in tokens)
    return (len(tokens) == 1 and tokens[0].is_(WordSense.TO)) or text in _ARROWS


def has_arrow(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether a range is written with an arrow: from one value to another, and no span."""
    return any(t.text in (">", "\u2192") for t in tokens[quantity.first + 1 : quantity.last])


def widened(amount: Amount) -> Amount:
    """Return an exact amount that was said with "about" as an interval of a tenth either way."""
    if not amount.is_exact or not isinstance(amount.low, Fraction):
        return amount
    return Amount(amount.low * Fraction(9, 10), amount.low * Fraction(11, 10))
