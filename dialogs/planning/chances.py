"""The chance that a leaf comes out true, and the effort until it is known."""

from dataclasses import dataclass
from math import inf, prod

from dialogs.planning.priors import Prior, Priors
from trials.case import Case
from trials.conditions import All, Any, AtLeast, Atom, Condition, Constant, Leaf, When
from trials.conditions.operators import (
    Between,
    CourseOf,
    HasAny,
    OneOf,
    Operator,
    Reported,
    TimesUpperLimit,
)
from trials.fact import Kind
from trials.truth import Truth
from trials.values import Amount

_SOMETIMES = 0.02  # that a result is known in words alone


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance of true and of false; what is left is that nobody knows.

    `asks` is the fact to ask first, "" where nothing is left to ask; `cost` the whole effort.
    """

    true: float
    false: float
    cost: float
    asks: str


def chance_of(leaf: Leaf, case: Case, priors: Priors) -> Chance:
    """Return what is to be expected of a leaf that is not decided yet."""
    todo = leaf.still_open(case)
    if not todo:
        return Chance(0.0, 0.0, 0.0, "")
    prior = priors[leaf.fact]
    holds = alone(leaf, case, priors)
    applies, known = 1.0, 1.0 - prior.unknown
    guard = case.vocabulary[leaf.fact].guard
    cost = sum(priors[fact].cost for fact in todo)
    if isinstance(guard, Condition) and guard.judge(case) is Truth.UNKNOWN:
        applies = _chance_in(guard, case, priors)
        if leaf.fact not in todo:
            cost += applies * prior.cost
    if leaf.valid_if:
        known *= _chance_in(leaf.valid_if, case, priors)
    true = applies * known * holds
    return Chance(true, (1 - applies) + applies * known * (1 - holds), cost, todo[0])


def alone(leaf: Leaf, case: Case, priors: Priors) -> float:
    """Return the chance that a leaf holds for somebody whom it concerns, and who knows."""
    return _holds(priors[leaf.fact], case.vocabulary[leaf.fact].kind, leaf.operator)


def _chance_in(node: Condition, case: Case, priors: Priors) -> float:
    """Return the chance that a guard comes out true."""
    judged = node.judge(case)
    if judged is not Truth.UNKNOWN:
        return 1.0 if judged is Truth.TRUE else 0.0
    match node:
        case Leaf():
            chance = chance_of(node, case, priors)
            return chance.true
        case Atom(condition=inner):
            return _chance_in(inner, case, priors)
        case All(of=of):
            return prod(_chance_in(part, case, priors) for part in of)
        case Any(of=of) | AtLeast(of=of):
            return 1 - prod(1 - _chance_in(part, case, priors) for part in of)
        case When(condition=premise, then=then):
            bound = _chance_in(premise, case, priors)
            return 1 - bound * (1 - _chance_in(then, case, priors))
        case Constant(holds=holds):
            return float(holds)
    return 0.0


def _holds(prior: Prior, kind: Kind, operator: Operator) -> float:
    match operator:
        case OneOf(wanted=wanted):
            return min(1.0, sum(_option(prior, kind, one) for one in wanted))
        case HasAny(options=options):
            return 1 - prod(1 - prior.options.get(option, 0.0) for option in options)
        case Between(limits=limits):
            if kind is Kind.GRADE:
                return _graded(prior, limits)
            return _within(prior, limits)
        case TimesUpperLimit(limits=limits):
            return _within(prior, limits)
        case CourseOf():
            return prior.long
        case Reported(positive=positive):
            return prior.options.get("positive", _SOMETIMES) if positive else _SOMETIMES
    return 0.5


def _option(prior: Prior, kind: Kind, wanted: bool | str | Amount) -> float:
    if isinstance(wanted, bool):
        yes = prior.options.get("yes", 0.5)
        return yes if wanted else 1 - yes
    if isinstance(wanted, Amount):
        return prior.options.get(f"{wanted.low}", 0.0)
    return prior.options.get(wanted, 0.0)


def _graded(prior: Prior, limits: Amount) -> float:
    return sum(
        chance
        for grade, chance in prior.options.items()
        if Amount.exactly(grade).within(limits) is Truth.TRUE
    )


def _within(prior: Prior, limits: Amount) -> float:
    low = 0.0 if limits.low == -inf else prior.up_to(float(limits.low))
    return max(0.0, prior.up_to(float(limits.high)) - low)
