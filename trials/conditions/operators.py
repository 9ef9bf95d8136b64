"""The operators of leaves: each is a small class that judges one value."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import TYPE_CHECKING

from trials.truth import Truth, every, some, truth
from trials.values import Amount, Chosen, Courses, Dose, Result, Value

if TYPE_CHECKING:
    from trials.case import Case

# A course of treatment is spread over two facts: which drugs were taken, and how long each.
DRUGS_TAKEN = "immuno_drugs"

_SOME_DOSE = Amount(Fraction(0), inf, low_open=True)
_WITHIN_NORMAL = Amount(-inf, Fraction(1))
_ABOVE_NORMAL = Amount(Fraction(1), inf, low_open=True)


class Operator(ABC):
    """A question asked of one fact's value."""

    @abstractmethod
    def judge(self, value: Value, case: "Case") -> Truth: ...

    def is_close(self, value: Value, case: "Case") -> bool:
        """Return whether the value lies within a tenth of a limit that is itself not enough."""
        return False

    def looks_at(self) -> tuple[str, ...]:
        """Return the other facts whose answers it may look at, in whatever case."""
        return ()

    def needs(self, case: "Case") -> tuple[str, ...]:
        """Return the other facts this operator looks at in this case, beside the leaf's own."""
        return ()

    def needs_own(self, case: "Case") -> bool:
        """Return whether the leaf's own fact can still tell something the others do not."""
        return True


@dataclass(frozen=True)
class OneOf(Operator):
    """One of these values: yes or no, an option, a grade, the drug of a dose."""

    wanted: tuple[bool | str | Amount, ...]

    def judge(self, value: Value, case: "Case") -> Truth:
        match value:
            case Dose():
                return truth(value.drug in self.wanted)
            case Amount():
                return some(
                    value.within(amount) for amount in self.wanted if isinstance(amount, Amount)
                )
            case _:
                return truth(value in self.wanted)


@dataclass(frozen=True)
class Between(Operator):
    """An amount in a range; each bound says whether it is part of it."""

    limits: Amount

    def judge(self, value: Value, case: "Case") -> Truth:
        match value:
            case Amount():
                return value.within(self.limits)
            case Result(amount=Amount() as amount):
                return amount.within(self.limits)
            case Dose():
                # A drug that was named was taken: how much of it may be unknown.
                return (value.mg_per_day or _SOME_DOSE).within(self.limits)
            case _:
                return Truth.UNKNOWN

    def is_close(self, value: Value, case: "Case") -> bool:
        amount = value.mg_per_day if isinstance(value, Dose) else value
        return isinstance(amount, Amount) and _near(amount, self.limits)


@dataclass(frozen=True)
class TimesUpperLimit(Operator):
    """A result in a range, as a multiple of its own laboratory's upper limit."""

    limits: Amount

    def judge(self, value: Value, case: "Case") -> Truth:
        match value:
            case Result(amount=Amount() as amount, uln=Fraction() as upper) if upper > 0:
                return amount.scaled(1 / upper).within(self.limits)
            case Result(positive=True):
                return _ABOVE_NORMAL.within(self.limits)
            case Result(positive=False):
                return _WITHIN_NORMAL.within(self.limits)
            case _:
                return Truth.UNKNOWN


@dataclass(frozen=True)
class Reported(Operator):
    """A result in words alone, without a number; a number is for the other operators."""

    positive: bool

    def judge(self, value: Value, case: "Case") -> Truth:
        if not isinstance(value, Result):
            return Truth.UNKNOWN
        if value.amount is not None:
            return Truth.FALSE
        return truth(None if value.positive is None else value.positive is self.positive)


@dataclass(frozen=True)
class HasAny(Operator):
    """A tick at one at least of these options."""

    options: frozenset[str]

    def judge(self, value: Value, case: "Case") -> Truth:
        if not isinstance(value, Chosen):
            return Truth.UNKNOWN
        return some(ticked(value, option) for option in self.options)


@dataclass(frozen=True)
class CourseOf(Operator):
    """A course of one of these drugs (any, where none is named) for so many months."""

    fact: str
    drugs: frozenset[str] | None
    months: Amount

    def judge(self, value: Value, case: "Case") -> Truth:
        courses = value if isinstance(value, Courses) else Courses()
        chosen = _taken(case)
        among = chosen.options if self.drugs is None else self.drugs
        unnamed = truth(None if self.drugs is None and not chosen.complete else False)
        return some((*(self._long_enough(drug, courses, chosen) for drug in among), unnamed))

    def is_close(self, value: Value, case: "Case") -> bool:
        """Return whether it hangs on months close to the limit: a longer course decides itself."""
        courses = value if isinstance(value, Courses) else Courses()
        chosen = _taken(case)
        among = chosen.options if self.drugs is None else self.drugs
        taken = [drug for drug in among if ticked(chosen, drug) is Truth.TRUE]
        months = {drug: courses.of_drug(drug) for drug in taken}
        near = {drug for drug, amount in months.items() if amount and _near(amount, self.months)}
        others = (self._long_enough(drug, courses, chosen) for drug in taken if drug not in near)
        return bool(near) and some(others) is not Truth.TRUE

    def looks_at(self) -> tuple[str, ...]:
        return (DRUGS_TAKEN,)

    def needs(self, case: "Case") -> tuple[str, ...]:
        counts = self._that_count(case)
        apart = case.vocabulary[self.fact].stands_in
        return (DRUGS_TAKEN, *(fact for drug, fact in apart.items() if drug in counts))

    def needs_own(self, case: "Case") -> bool:
        counts = self._that_count(case)
        return not counts or bool(counts - case.vocabulary[self.fact].stands_in.keys())

    def _that_count(self, case: "Case") -> frozenset[str]:
        taken = _taken(case).options
        return taken if self.drugs is None else taken & self.drugs

    def _long_enough(self, drug: str, courses: Courses, chosen: Chosen) -> Truth:
        months = courses.of_drug(drug)
        enough = Truth.UNKNOWN if months is None else months.within(self.months)
        return every((ticked(chosen, drug), enough))


def _taken(case: "Case") -> Chosen:
    chosen = case.value(DRUGS_TAKEN)
    return chosen if isinstance(chosen, Chosen) else Chosen(frozenset(), complete=False)


def _near(amount: Amount, limits: Amount) -> bool:
    strict = [
        bound
        for bound, is_open in ((limits.low, limits.low_open), (limits.high, limits.high_open))
        if is_open and abs(bound) not in (0, inf)
    ]
    tenth = Fraction(1, 10)
    return any(
        amount.within(Amount(bound * (1 - tenth), bound * (1 + tenth))) is Truth.TRUE
        for bound in strict
        if isinstance(bound, Fraction)
    )


def ticked(chosen: Chosen, option: str) -> Truth:
    """Judge whether the option is ticked: else it is unknown, unless the list is complete."""
    if option in chosen.options:
        return Truth.TRUE
    return truth(False if chosen.complete else None)
