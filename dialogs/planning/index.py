"""The ratio index: which fact settles most studies for the least effort."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce

from dialogs.planning.chances import chance_of
from dialogs.planning.priors import Priors
from trials.case import Case
from trials.conditions import All, Any, AtLeast, Atom, Condition, Leaf, When
from trials.fact import Kind, Source
from trials.trial import Criterion
from trials.truth import Truth

# A part that is not the best to ask first is hardly worth asking: its share falls so steeply.
STEEP = 4
# A cohort nearly lost still counts a little; one that is certain to need a fact makes it cheaper.
LEAST, SHARED = 0.001, 0.8
# A "not now" settles little: whether it is a no for good must be asked all the same.
WAITS = 0.1


@dataclass(frozen=True, slots=True)
class Outlook:
    """The outlook of a part: the effort to settle it, the chance that it turns out bad.

    `shares` tells for each fact how good it is as the first to ask here: 1 for the best.
    """

    cost: float = 0.0
    bad: float = 0.0
    shares: Mapping[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """One open criterion: its outlook, and what each fact is worth to it."""

    cost: float
    bad: float
    gains: Mapping[str, float]


SETTLED = Outlook()
NOTHING = Need(0.0, 0.0, {})


class Judge:
    """Looks at the parts of one criterion, for facts of one source."""

    def __init__(self, case: Case, priors: Priors, source: Source) -> None:
        self.case, self.priors, self.source = case, priors, source

    def outlook(self, node: Condition, bad: Truth) -> Outlook:
        """Return what is to be expected of a part that is bad if it comes out so."""
        judged = node.judge(self.case)
        if judged is not Truth.UNKNOWN:
            return Outlook(bad=1.0) if judged is bad else SETTLED
        match node:
            case Leaf():
                return self._leaf(node, bad)
            case Atom(condition=inner):
                return self.outlook(inner, bad)
            case All(of=of) | Any(of=of):
                parts = [self.outlook(part, bad) for part in of]
                one_is_enough = isinstance(node, All) is (bad is Truth.FALSE)
                return series(parts) if one_is_enough else parallel(parts)
            case AtLeast(n=n, of=of):
                parts = [self.outlook(part, bad) for part in of]
                return several(parts, n if bad is Truth.TRUE else len(of) - n + 1)
            case When(condition=premise, then=then):
                both = [self.outlook(premise, ~bad), self.outlook(then, bad)]
                return parallel(both) if bad is Truth.FALSE else series(both)
        return SETTLED

    def _leaf(self, leaf: Leaf, bad: Truth) -> Outlook:
        chance = chance_of(leaf, self.case, self.priors)
        if not chance.asks or self.case.vocabulary[chance.asks].source is not self.source:
            return SETTLED
        turns_out = chance.true if bad is Truth.TRUE else chance.false
        return Outlook(chance.cost, turns_out, {chance.asks: 1.0})


def need_of(criterion: Criterion, case: Case, priors: Priors, source: Source) -> Need:
    """Return what a criterion waits for of the facts of that source; cohorts share criteria."""
    return case.once(criterion, lambda seen: _need(criterion, seen, priors, source), source.value)


def _need(criterion: Criterion, case: Case, priors: Priors, source: Source) -> Need:
    outlook = Judge(case, priors, source).outlook(criterion.condition, ~criterion.favour)
    if not outlook.shares or outlook.cost <= 0:
        return NOTHING
    bad = outlook.bad * (WAITS if passes(criterion, case) else 1.0)
    rate = bad / outlook.cost
    gains = {
        fact: rate * share * priors[fact].cost for fact, share in outlook.shares.items() if share
    }
    return Need(outlook.cost, bad, gains)


def passes(criterion: Criterion, case: Case) -> bool:
    """Return whether failing it is a "not now": by itself, or as time goes on."""
    leaves = (node for node in criterion.condition.walk() if isinstance(node, Leaf))
    kinds = {case.vocabulary[leaf.fact].kind for leaf in leaves}
    return criterion.passing or kinds == {Kind.SINCE}


def series(parts: Iterable[Outlook]) -> Outlook:
    """Return the outlook of a group that is bad as soon as one part is."""
    todo = sorted((p for p in parts if p.cost), key=lambda p: -p.bad / p.cost)
    cost, fine = 0.0, 1.0
    for part in todo:
        cost += part.cost * fine
        fine *= 1 - part.bad
    return Outlook(cost, 1 - fine, _shares(todo, [part.bad / part.cost for part in todo]))


def parallel(parts: Iterable[Outlook]) -> Outlook:
    """Return the outlook of a group that is bad only if every part is: one good part settles it."""
    parts = list(parts)
    todo = sorted((p for p in parts if p.cost), key=lambda p: (p.bad - 1) / p.cost)
    cost, bad = 0.0, 1.0
    for part in todo:
        cost += part.cost * bad
        bad *= part.bad
    if any(not part.cost and part.bad < 1 for part in parts):
        bad = 0.0
    return Outlook(cost, bad, _shares(todo, [(1 - part.bad) / part.cost for part in todo]))


def several(parts: Iterable[Outlook], enough: int) -> Outlook:
    """Return the outlook of a group that is bad as soon as so many of its parts are."""
    parts = list(parts)
    spread = reduce(_one_more, (part.bad for part in parts), [1.0])
    todo = [part for part in parts if part.cost]
    most = max(enough, len(parts) - enough + 1)
    cost = sum(part.cost for part in todo) * most / max(1, len(parts))
    return Outlook(
        cost, sum(spread[enough:]), _shares(todo, [part.bad / part.cost for part in todo])
    )


def _one_more(spread: list[float], bad: float) -> list[float]:
    """Return how likely each number of bad parts is, with one part more."""
    more = [chance * (1 - bad) for chance in spread] + [0.0]
    for number, chance in enumerate(spread):
        more[number + 1] += chance * bad
    return more


def _shares(parts: list[Outlook], rates: list[float]) -> Mapping[str, float]:
    best = max(rates, default=0.0)
    found: dict[str, float] = {}
    for part, rate in zip(parts, rates, strict=True):
        weight = 1.0 if rate == best else (rate / best) ** STEEP
        for fact, share in (part.shares or {}).items():
            found[fact] = max(found.get(fact, 0.0), weight * share)
    return found


def scores(cohorts: Iterable[Iterable[Need]], costs: Mapping[str, float]) -> Mapping[str, float]:
    """Return how much each fact that costs something now is worth, over all open cohorts."""
    worth: dict[str, float] = {}
    likely: dict[str, float] = {}
    for needs in cohorts:
        todo = sorted((n for n in needs if n.cost), key=lambda n: -n.bad / n.cost)
        cost, fine = 0.0, 1.0
        for need in todo:
            cost += need.cost * fine
            fine *= 1 - need.bad
        weight = cost * (fine + LEAST) ** 0.5
        for need in todo:
            for fact, gain in need.gains.items():
                if fact not in costs:
                    continue
                worth[fact] = worth.get(fact, 0.0) + weight * gain
                likely[fact] = max(likely.get(fact, 0.0), fine)
    return {
        fact: gain / (costs[fact] * (1 - SHARED * likely[fact])) for fact, gain in worth.items()
    }
