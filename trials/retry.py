"""The earliest day on which nothing fails any more, with only the calendar moved on."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import chain
from math import ceil, floor, inf

from trials.case import AGE, Case
from trials.conditions import Condition, Leaf
from trials.conditions.operators import Between
from trials.fact import Kind
from trials.trial import Criterion, Sense
from trials.values import Amount

HORIZON_DAYS = 728  # 24 months of 91/3 days
_YEAR = Fraction(1461, 4)


def clears_on(
    failed: Collection[Criterion], criteria: Iterable[Criterion], case: Case
) -> date | None:
    """Return the retry day: the first within the horizon on which nothing fails any more, or None.

    Criteria that are passing are left out of it: where only those fail, that is the day of the
    case itself.
    """
    waiting = [criterion for criterion in failed if not criterion.passing]
    if not waiting:
        return case.on
    if not all(_moving(criterion.condition, case) for criterion in waiting):
        return None
    others = (
        criterion
        for criterion in criteria
        if criterion not in failed and criterion.sense is not Sense.AT_SITE
    )
    watched = [*waiting, *(other for other in others if _moving(other.condition, case))]
    for days in _turning_points([criterion.condition for criterion in watched], case):
        later = case.moved_to(case.on + timedelta(days=days))
        if not any(_fails(criterion, later) for criterion in watched):
            return later.on
    return None


def _fails(criterion: Criterion, case: Case) -> bool:
    readings = filter(None, (criterion.condition, criterion.second))
    return all(reading.judge(case) is ~criterion.favour for reading in readings)


def _moving(condition: Condition, case: Case) -> frozenset[str]:
    """Return the facts behind it that the calendar moves: through guards and inputs, too."""
    seen: set[str] = set()
    todo = list(condition.facts())
    while todo:
        fact_id = todo.pop()
        if fact_id not in seen:
            seen.add(fact_id)
            guard = case.vocabulary[fact_id].guard
            todo.extend((*(guard.facts() if guard else ()), *case.vocabulary.inputs(fact_id)))
    return frozenset(fact_id for fact_id in seen if fact_id == AGE or _is_since(fact_id, case))


def _is_since(fact_id: str, case: Case) -> bool:
    return case.vocabulary[fact_id].kind is Kind.SINCE


def _turning_points(conditions: list[Condition], case: Case) -> list[int]:
    """Return in how many days a birthday or a bound is reached: between those nothing changes."""
    moving = frozenset().union(*(_moving(condition, case) for condition in conditions))
    guards = (fact.guard for fact in case.vocabulary.facts.values() if fact.guard)
    leaves = [
        node
        for condition in chain(conditions, guards)
        for node in condition.walk()
        if isinstance(node, Leaf) and node.fact in moving
    ]
    days = {*_birthdays(case), *chain.from_iterable(_reached(leaf, case) for leaf in leaves)}
    return sorted(day for day in days if 1 <= day <= HORIZON_DAYS)


def _birthdays(case: Case) -> Iterator[int]:
    if AGE in case.answers:
        known_for = max(0, (case.on - case.answers[AGE].on).days)
        first = floor(known_for / _YEAR) + 1
        for years in range(first, first + 3):
            yield ceil(years * _YEAR) - known_for


def _reached(leaf: Leaf, case: Case) -> Iterator[int]:
    """Yield in how many days an end of the value meets a bound of the leaf, and the days after."""
    answered = case.answers.get(leaf.fact)
    if answered is None or not _is_since(leaf.fact, case):
        return
    if not isinstance(answered.given, Amount) or not isinstance(leaf.operator, Between):
        return
    limits, value = leaf.operator.limits, answered.given
    known_for = max(0, (case.on - answered.on).days)
    for bound in (limits.low, limits.high):
        for end in (value.low, value.high):
            if abs(bound) != inf and abs(end) != inf:
                away = Fraction(bound - end) / case.vocabulary[leaf.fact].units["days"].factor
                yield from (ceil(away) - known_for, floor(away) + 1 - known_for)
