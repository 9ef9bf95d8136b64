"""The outcomes of reading an answer, and exact numbers as plain decimal text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from math import inf

from trials.fact import Fact
from trials.values import Amount, Blank, Bound, Given, Value

Facts = Mapping[str, Given]
NOTHING_ELSE: Facts = {}


@dataclass(frozen=True, slots=True)
class Problem:
    """A slip of the person: the key of what to say, its arguments, and what else was told."""

    key: str
    args: Mapping[str, object] = field(default_factory=dict)
    also: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was put instead of an answer."""

    also: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadingOption:
    """One reading that the person can confirm with a tap; without a label it is the value shown."""

    label_key: str
    label_args: Mapping[str, object]
    given: Given


@dataclass(frozen=True, slots=True)
class NeedsConfirmation:
    """Asked back before it counts: "is that 85 g/L?"."""

    key: str
    args: Mapping[str, object]
    offers: tuple[ReadingOption, ...]
    also: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A value, and the facts of other questions that were told in the same breath."""

    given: Given
    also: Facts = field(default_factory=dict)


ReadingOutcome = Parsed | NeedsConfirmation | Problem | Asked
Wrap = Callable[[Amount], Given]

NOT_UNDERSTOOD = Problem("ui-not-understood")
UNKNOWN = Parsed(Blank.UNKNOWN)
# The label of an offer that is the value itself, as the review shows it.
AS_SHOWN = "as-shown"


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
    earlier: Facts = field(default_factory=dict)
    traditional: bool = False  # typed in traditional characters
    reports: frozenset[str] = frozenset()  # the questions about values on a report
    findings: frozenset[str] = frozenset()  # the questions about what a person has or had


def understood(*givens: Given) -> NeedsConfirmation:
    """Return the question back about what was understood, the likeliest first."""
    return NeedsConfirmation(
        "ui-understood-confirm", {}, tuple(ReadingOption(AS_SHOWN, {}, given) for given in givens)
    )


def asked_back(given: Given) -> ReadingOutcome:
    """Return a value as it is offered back; don't know is taken as it is."""
    if isinstance(given, Blank):
        return Parsed(given)
    return understood(given, not given) if isinstance(given, bool) else understood(given)


def weighed(given: Given, leftovers: int, *others: Given) -> ReadingOutcome:
    """Return the value where all was accounted for; with one leftover it is asked back."""
    match leftovers:
        case 0:
            return Parsed(given)
        case 1:
            return understood(given, *others)
    return NOT_UNDERSTOOD


def digits(amount: Amount) -> str:
    """Return the amount as plain decimal text: 8.5, 2-3, <0.5, ≥30; never an exponent."""
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
