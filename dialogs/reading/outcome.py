"""What reading an answer can lead to, and exact numbers as plain decimal text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from math import inf

from trials.fact import Fact
from trials.values import Amount, Blank, Bound, Given, Value


@dataclass(frozen=True, slots=True)
class Problem:
    """A slip of the person: the key of what to say, and its arguments."""

    key: str
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadingOption:
    """One reading that the person can confirm with a tap."""

    label_key: str
    label_args: Mapping[str, object]
    given: Given


@dataclass(frozen=True, slots=True)
class NeedsConfirmation:
    """Asked back before it counts: "is that 85 g/L?"."""

    key: str
    args: Mapping[str, object]
    offers: tuple[ReadingOption, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    given: Given


ReadingOutcome = Parsed | NeedsConfirmation | Problem
Wrap = Callable[[Amount], Given]

NOT_UNDERSTOOD = Problem("ui-not-understood")
UNKNOWN = Parsed(Blank.UNKNOWN)


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """The question that a text answers: fact and part, who and in which language, on which day."""

    fact: Fact
    part: str | None
    labels: Mapping[str, Sequence[str]]
    so_far: Value | None
    who: str
    lang: str
    on: date


def digits(amount: Amount) -> str:
    """The amount as plain decimal text: 8.5, 2-3, <0.5, ≥30; never an exponent."""
    if amount.is_exact:
        return _decimal(amount.low)
    if amount.low == -inf and amount.high == inf:
        return "?"
    if amount.low == -inf:
        return f"{'<' if amount.high_open else '≤'}{_decimal(amount.high)}"
    if amount.high == inf:
        return f"{'>' if amount.low_open else '≥'}{_decimal(amount.low)}"
    return f"{_decimal(amount.low)}-{_decimal(amount.high)}"


def _decimal(bound: Bound) -> str:
    if not isinstance(bound, Fraction):
        return "∞" if bound > 0 else "-∞"
    with localcontext(prec=60):
        number = Decimal(bound.numerator) / Decimal(bound.denominator)
        if _ends(bound):
            text = f"{number:f}"
        else:
            text = f"{number.quantize(Decimal('0.0001'), ROUND_HALF_EVEN):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _ends(number: Fraction) -> bool:
    """Whether its decimals end, and soon enough to read."""
    return 10**12 % number.denominator == 0
