"""The earliest day on which nothing fails any more, with only the calendar moved on."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from itertools import chain

from trials.case import Case
from trials.conditions import Condition
from trials.kinds import Kind
from trials.trial import Criterion, Sense

HORIZON_DAYS = 728  # 24 months of 91/3 days


def clears_on(
    failed: Collection[Criterion], criteria: Iterable[Criterion], case: Case
) -> date | None:
    """The earliest such day within the horizon; criteria that are passing are left out of it.

    Where only passing criteria fail, that is the day of the case itself.
    """
    waiting = [one for one in failed if not one.passing]
    if not all(_moves(one.condition, case) for one in waiting):
        return None
    passing = [one for one in failed if one.passing]
    others = [
        one
        for one in criteria
        if one not in failed and one.sense is not Sense.AT_SITE and _moves(one.condition, case)
    ]
    for days in range(0 if passing and not waiting else 1, HORIZON_DAYS + 1):
        later = case.moved_to(case.on + timedelta(days=days))
        if not any(_fails(one, later) for one in chain(waiting, others)):
            return later.on
    return None


def _fails(criterion: Criterion, case: Case) -> bool:
    return criterion.condition.judge(case) is ~criterion.favour


def _moves(condition: Condition, case: Case) -> bool:
    """Whether the calendar alone can change what this judges."""
    return any(_moving(fact, case, set()) for fact in condition.facts())


def _moving(fact_id: str, case: Case, seen: set[str]) -> bool:
    if fact_id in seen:
        return False
    seen.add(fact_id)
    fact = case.vocabulary[fact_id]
    if fact.kind is Kind.SINCE or fact_id == "age_years":
        return True
    behind = fact.guard.facts() if fact.guard else frozenset()
    return any(_moving(one, case, seen) for one in (*behind, *case.inputs(fact_id)))
