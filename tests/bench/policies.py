"""Ways to choose the next question, from asking everything to the product's own."""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from math import log2

from dialogs.planning.choosing import in_turn, pick
from dialogs.planning.index import scores
from dialogs.planning.priors import Prior
from dialogs.questionnaire import Question
from tests.bench.talks import FIRST, Choose, Standing, Talk, Truthful, World
from trials.case import Case
from trials.fact import Source
from trials.truth import Truth


def everything(person: Truthful) -> list[Question]:
    """Every question that makes sense for the person."""
    return [q for q in person.world.questions if not q.volunteered and _applies(person, q)]


def skip_logic(person: Truthful) -> list[Question]:
    """Every question of the studies for the illness, as a form with skip logic asks."""
    world = person.world
    facts: set[str] = set()
    for arm in world.arms:
        if all(person.full.value(dx) is not False for dx in arm.cohort.disease):
            for number in arm.criteria:
                facts |= set(world.looks_at[number])
    return [
        q
        for q in world.questions
        if not q.volunteered and (q.id in FIRST or (facts & set(q.fills) and _applies(person, q)))
    ]


def _applies(person: Truthful, question: Question) -> bool:
    case: Case = person.full
    return any(case.applies(fact) is Truth.TRUE for fact in question.fills)


def in_order(world: World) -> Choose:
    """The order of the file."""
    order = {fact: n for n, q in enumerate(world.questions) for fact in q.fills}
    return lambda talk, live, source, facts: min(facts, key=order.__getitem__)


def by_exclusion(world: World) -> Choose:
    """A fixed order: what excludes most people first."""
    weight: dict[str, float] = {}
    person = world.person({})
    talk = Talk(person)
    for arm in world.arms:
        for number in arm.criteria:
            view = world.view(number, talk.answers, talk.keys)
            for need in view.needs.values():
                for fact, gain in need.gains.items():
                    weight[fact] = max(weight.get(fact, 0.0), gain)
    order = {fact: n for n, q in enumerate(world.questions) for fact in q.fills}
    return lambda talk, live, source, facts: min(
        facts, key=lambda fact: (-weight.get(fact, 0.0), order[fact])
    )


def trial_by_trial(world: World) -> Choose:
    """One study after the other, in the order of its criteria; answers are shared."""

    def choose(talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]) -> str:
        for one in live:
            for view in one.open:
                for fact in view.open.facts:
                    if fact in facts:
                        return fact
        raise AssertionError("nothing to choose from")

    return choose


def by_coverage(world: World) -> Choose:
    """As DQueST is described: how many studies wait for it, times how open its answer is."""
    entropy = {fact: 1e-6 + _entropy(prior) for fact, prior in world.priors.facts.items()}

    def choose(talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]) -> str:
        worth = dict.fromkeys(sorted(facts), 0.0)
        for one in live:
            for view in one.open:
                for fact in facts.intersection(view.open.facts):
                    worth[fact] += entropy[fact]
        return max(worth, key=worth.__getitem__)

    return choose


def _entropy(prior: Prior) -> float:
    """How open the answer to a fact is: of ticks the sum, of a number by the limits of studies."""
    if prior.below:
        cuts = [0.0, *(chance for _, chance in prior.below), 1.0]
        return _bits([high - low for low, high in pairwise(cuts)])
    if abs(sum(prior.options.values()) - 1) < 1e-6:
        return _bits(prior.options.values())
    return sum(_bits([chance, 1 - chance]) for chance in prior.options.values())


def _bits(chances: Iterable[float]) -> float:
    return -sum(chance * log2(chance) for chance in chances if chance > 0)


def submodular(world: World) -> Choose:
    """Greedy on the certificates left: of all being well, and of one thing being wrong."""

    def choose(talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]) -> str:
        worth = dict.fromkeys(sorted(facts), 0.0)
        for one in live:
            size = len(one.views)
            left = len(one.open) / size
            for view in one.open:
                need = view.needs[source]
                if not need.cost:
                    continue
                for fact in facts.intersection(need.gains):
                    cost = world.priors[fact].cost
                    share = need.gains[fact] * need.cost / (need.bad * cost) if need.bad else 0.0
                    worth[fact] += share * (need.bad * left + (1 - need.bad) / size) / cost
        return max(worth, key=worth.__getitem__)

    return choose


def ratio(world: World) -> Choose:
    """The summed ratio index as it was first described."""
    order = {fact: n for n, q in enumerate(world.questions) for fact in q.fills}
    costs = {fact: prior.cost for fact, prior in world.first.facts.items()}

    def choose(talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]) -> str:
        found = scores(([view.first[source] for view in one.open] for one in live), costs)
        return max(facts, key=lambda fact: (found.get(fact, 0.0), -order[fact]))

    return choose


def ours(world: World) -> Choose:
    """What the bot does."""

    def choose(talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]) -> str:
        cohorts = [
            [view.needs[source] for view in one.open]
            for one in live
            if source is not Source.REPORT or one.verdict != "not_now"
        ]
        open_now = [q for q in world.questions if not facts.isdisjoint(q.fills)]
        found = pick(cohorts, world.priors, in_turn(world.vocabulary, open_now), talk.asked)
        return found.fills[0]

    return choose


POLICIES: Mapping[str, Callable[[World], Choose]] = {
    "today": in_order,
    "sorted": by_exclusion,
    "per_trial": trial_by_trial,
    "dquest_like": by_coverage,
    "submodular": submodular,
    "ratio": ratio,
    "": ours,
}
FORMS = {"everything": everything, "skip_logic": skip_logic}
