"""Ways to choose the next question, from asking everything to the product's own."""

from collections.abc import Callable, Mapping
from math import log2

from dialogs.planning.index import scores
from dialogs.questionnaire import Question
from tests.bench.talks import FIRST, Choose, Standing, Talk, Truthful, View, World, held
from trials.case import Case
from trials.conditions import Condition
from trials.fact import Source
from trials.truth import Truth

ON_ITS_OWN = 1.0


def everything(person: Truthful) -> list[Question]:
    """Every question that makes sense for the person."""
    return [q for q in person.world.questions if not q.volunteered and _applies(person, q)]


def skip_logic(person: Truthful) -> list[Question]:
    """What a form with skip logic asks: the questions of the studies of the illness, all of them."""
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
            for need in (view.own, view.report):
                for fact, gain in need.gains.items():
                    weight[fact] = max(weight.get(fact, 0.0), gain)
    order = {fact: n for n, q in enumerate(world.questions) for fact in q.fills}
    return lambda talk, live, source, facts: min(
        facts, key=lambda fact: (-weight.get(fact, 0.0), order[fact])
    )


def trial_by_trial(world: World) -> Choose:
    """One study after the other, in the order of its criteria; answers are shared."""

    def choose(
        talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]
    ) -> str:
        for one in live:
            for view in one.open:
                for fact in view.open.facts:
                    if fact in facts:
                        return fact
        raise AssertionError("nothing to choose from")

    return choose


def by_coverage(world: World) -> Choose:
    """As DQueST is described: how many studies wait for it, times how open its answer is."""

    def choose(
        talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]
    ) -> str:
        worth = dict.fromkeys(sorted(facts), 0.0)
        for one in live:
            for view in one.open:
                need = view.own if source is Source.PARTICIPANT else view.report
                for fact in facts.intersection(view.open.facts):
                    worth[fact] += 1e-6 + _entropy(need.bad)
        return max(worth, key=worth.__getitem__)

    return choose


def _entropy(chance: float) -> float:
    if not 0 < chance < 1:
        return 0.0
    return -chance * log2(chance) - (1 - chance) * log2(1 - chance)


def submodular(world: World) -> Choose:
    """Greedy on the certificates left: of all being well, and of one thing being wrong."""

    def choose(
        talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]
    ) -> str:
        worth = dict.fromkeys(sorted(facts), 0.0)
        for one in live:
            size = len(one.views)
            left = len(one.open) / size
            for view in one.open:
                need = view.own if source is Source.PARTICIPANT else view.report
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
    costs = {fact: prior.cost for fact, prior in world.priors.facts.items()}

    def choose(
        talk: Talk, live: list[Standing], source: Source, facts: frozenset[str]
    ) -> str:
        found = scores((_needs(one, source) for one in live), costs)
        return max(facts, key=lambda fact: (found.get(fact, 0.0), -order[fact]))

    return choose


def _needs(one: Standing, source: Source) -> list:
    return [view.own if source is Source.PARTICIPANT else view.report for view in one.open]


POLICIES: Mapping[str, Callable[[World], Choose]] = {
    "today": in_order,
    "sorted": by_exclusion,
    "per_trial": trial_by_trial,
    "dquest_like": by_coverage,
    "submodular": submodular,
    "ratio": ratio,
}
FORMS = {"everything": everything, "skip_logic": skip_logic}
