"""Values worked out by a formula rather than reported: how much, and by which method."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from trials.case import Case
from trials.trial import Trial
from trials.values import Amount, Bound

# The methods that are no formula: the value stands in an answer already.
_AS_SAID = frozenset({"reported", "implied", "never_used"})
FORMULAS = ("egfr", "crcl", "gc_peak_pred_mg", "gc_current_pred_mg", "gc_peak_mgkgd")


@dataclass(frozen=True, slots=True)
class Calculated:
    """One value, rounded for reading but never onto a limit that it does not reach."""

    fact: str
    amount: Amount
    method: str


def calculated(case: Case, trial: Trial, cohorts: Iterable[str]) -> tuple[Calculated, ...]:
    """Return the values worked out for the criteria of those cohorts."""
    facts = {
        fact
        for cohort in cohorts
        for criterion in trial.criteria_of(trial.cohort(cohort))
        for fact in criterion.condition.facts()
    }
    worked_out = ((fact, case.value(fact), case.method(fact)) for fact in FORMULAS if fact in facts)
    return tuple(
        Calculated(fact, _rounded(value), method)
        for fact, value, method in worked_out
        if isinstance(value, Amount) and method is not None and method not in _AS_SAID
    )


def _rounded(amount: Amount) -> Amount:
    return Amount(_near(amount.low), _near(amount.high), amount.low_open, amount.high_open)


def _near(bound: Bound) -> Bound:
    """Return the bound to two places, or to as many as keep 59.999 apart from 60."""
    if not isinstance(bound, Fraction):
        return bound
    for places in range(2, 9):
        near = round(bound, places)
        if near == bound or near.denominator != 1:
            return near
    return bound
