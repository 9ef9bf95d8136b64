"""The values that a fact can hold: exact amounts, intervals, records that may lack a part."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import inf
from typing import Literal

from trials.truth import Truth, truth

# A bound is exact, or plus or minus infinity. No other float is ever a value:
# floats misjudge values that lie exactly on a limit.
Bound = Fraction | float


def exact(number: int | str | Decimal | Fraction | float) -> Fraction:
    """Return the number as its decimal digits say: 0.1 is one tenth, also when it is a float."""
    return Fraction(str(number)) if isinstance(number, float) else Fraction(number)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the fact's canonical unit: one exact value, or an interval it lies in."""

    low: Bound
    high: Bound
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def exactly(cls, number: int | str | Decimal | Fraction | float) -> "Amount":
        value: Bound = inf if number == inf else exact(number)
        return cls(value, value)

    @property
    def is_exact(self) -> bool:
        return self.low == self.high and not (self.low_open or self.high_open)

    def within(self, limits: "Amount") -> Truth:
        """Judge whether the value lies inside `limits`: unknown where only a part of it does."""
        if self._below(limits) or limits._below(self):
            return Truth.FALSE
        return truth(True if limits._covers(self) else None)

    def scaled(self, factor: Fraction, offset: Fraction = Fraction(0)) -> "Amount":
        """Return the same value in another unit; `factor` is positive."""
        return Amount(
            _affine(self.low, factor, offset),
            _affine(self.high, factor, offset),
            self.low_open,
            self.high_open,
        )

    def _below(self, other: "Amount") -> bool:
        touching = self.high_open or other.low_open
        return self.high < other.low or (self.high == other.low and touching)

    def _covers(self, inner: "Amount") -> bool:
        low = self.low < inner.low or (
            self.low == inner.low and (not self.low_open or inner.low_open)
        )
        high = inner.high < self.high or (
            self.high == inner.high and (not self.high_open or inner.high_open)
        )
        return low and high


def _affine(bound: Bound, factor: Fraction, offset: Fraction) -> Bound:
    return bound if isinstance(bound, float) else bound * factor + offset


NEVER = Amount(inf, inf)
ANYTHING = Amount(-inf, inf)


@dataclass(frozen=True, slots=True)
class Result:
    """A test result: its amount, the laboratory's upper limit, or only that it was positive."""

    amount: Amount | None = None
    uln: Fraction | None = None
    positive: bool | None = None


class Blank(Enum):
    """An answer without a value: the person does not know, or would rather not say."""

    UNKNOWN = "unknown"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Dose:
    """A steroid, its daily dose in mg of that drug, and the weight at that time in kg.

    Without a weight, today's stands for it; where it is unknown, it may have been less.
    """

    drug: str
    mg_per_day: Amount | None = None
    weight_kg: Amount | Literal[Blank.UNKNOWN] | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The ticks of a multi-select; `complete` says that what is not ticked does not hold."""

    options: frozenset[str]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Courses:
    """Months of each drug; `every` holds for each chosen drug that has no entry of its own."""

    months: tuple[tuple[str, Amount], ...] = ()
    every: Amount | None = None

    @classmethod
    def of(cls, months: Mapping[str, Amount], every: Amount | None = None) -> "Courses":
        return cls(tuple(sorted(months.items())), every)

    def of_drug(self, drug: str) -> Amount | None:
        return dict(self.months).get(drug, self.every)


# A grade (NYHA class 0-4) is an Amount; a yes/no fact a bool; a choice its option.
Value = bool | str | Amount | Result | Dose | Chosen | Courses
Given = Value | Blank
