"""Talks of made-up people as the planner sees them: by the product's own judging, remembered.

A criterion looks at few facts, so what it waits for is worked out once for all people who answered
those alike; the count of questions, not their words, is what is measured here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from dialogs import questionnaire
from dialogs.planning import priors
from dialogs.planning.chances import alone
from dialogs.planning.index import NOTHING, SETTLED, Judge, Need, Outlook, need_of
from dialogs.planning.priors import Priors
from dialogs.questionnaire import Question
from tests import shipped
from tests.bench.population import SCORES, Facts
from trials.case import Answered, Case
from trials.conditions import Leaf
from trials.fact import Kind, Source
from trials.findings import State, find
from trials.open_facts import Open, is_lost, open_in
from trials.retry import clears_on
from trials.trial import Cohort, Criterion, Sense, Trial
from trials.truth import Truth
from trials.values import Blank
from trials.verdicts import Verdict

ON = date(2026, 11, 22)
FIRST = ("age_years", "conditions")
Answers = Mapping[str, Answered]


@dataclass(frozen=True, slots=True)
class View:
    """How one criterion stands, and what it waits for, of the person and of reports.

    `first` is the same as the ratio index was first described: a "not now" settles as much as a
    no, a guard costs nothing, and a test costs more than an answer.
    """

    state: State | None
    for_good: bool
    open: Open
    needs: Mapping[Source, Need]
    first: Mapping[Source, Need]


NONE_NEEDED = {Source.PARTICIPANT: NOTHING, Source.REPORT: NOTHING}


class AtFirst(Judge):
    """Looks at a leaf alone, without its guard."""

    def _leaf(self, leaf: Leaf, bad: Truth) -> Outlook:
        todo = leaf.still_open(self.case)
        if not todo or self.case.vocabulary[todo[0]].source is not self.source:
            return SETTLED
        true = alone(leaf, self.case, self.priors)
        known = 1 - self.priors[leaf.fact].unknown
        cost = self.priors[leaf.fact].cost
        return Outlook(cost, known * (true if bad is Truth.TRUE else 1 - true), {todo[0]: 1.0})


@dataclass(frozen=True)
class Arm:
    """A cohort, and its criteria by their number."""

    trial: Trial
    cohort: Cohort
    criteria: tuple[int, ...]

    @property
    def name(self) -> str:
        return f"{self.trial.id}/{self.cohort.id}"


@dataclass
class World:
    """The trials and the questions, and every view that was ever looked at."""

    views: dict[tuple[object, ...], View] = field(default_factory=dict)
    numbers: dict[tuple[str, object], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.library = shipped.library()
        self.vocabulary = self.library.vocabulary
        self.priors = priors.load(self.library)
        self.first = Priors(
            0,
            {
                fact: replace(one, cost=self._effort(fact))
                for fact, one in self.priors.facts.items()
            },
        )
        self.questions = questionnaire.load(self.vocabulary).questions
        self.question_of = {f: question for question in self.questions for f in question.fills}
        self.volunteered = {f for q in self.questions if q.volunteered for f in q.fills}
        self.criteria: list[Criterion] = []
        self.looks_at: list[tuple[str, ...]] = []
        self.arms = tuple(self._arms())

    def _effort(self, fact: str) -> float:
        if fact in SCORES:
            return 3.0
        return 2.5 if self.vocabulary[fact].source is Source.REPORT else 1.0

    def _arms(self) -> Iterator[Arm]:
        known: dict[int, int] = {}
        for trial in self.library.trials.values():
            for cohort in trial.cohorts:
                for criterion in trial.criteria_of(cohort):
                    if id(criterion) not in known:
                        known[id(criterion)] = len(self.criteria)
                        self.criteria.append(criterion)
                        self.looks_at.append(self._closure(criterion))
                numbers = tuple(known[id(one)] for one in trial.criteria_of(cohort)
                                if one.sense is not Sense.AT_SITE)  # fmt: skip
                yield Arm(trial, cohort, numbers)

    def _closure(self, criterion: Criterion) -> tuple[str, ...]:
        """Every fact that a criterion looks at, through guards and formulas, too."""
        roots = filter(None, (criterion.condition, criterion.second, criterion.review_if))
        todo = [fact for root in roots for fact in root.facts()]
        seen: set[str] = set()
        while todo:
            fact = todo.pop()
            if fact not in seen:
                seen.add(fact)
                known = self.vocabulary[fact]
                todo += known.guard.facts() if known.guard else ()
                todo += [*self.vocabulary.inputs(fact), *self.vocabulary.implied_by(fact)]
                todo += known.stands_in.values()
                todo += ["immuno_drugs"] if known.kind is Kind.COURSES else []
        return tuple(sorted(seen))

    def number(self, fact: str, answered: Answered) -> int:
        """A small number that stands for this answer to this fact."""
        return self.numbers.setdefault((fact, answered.given), len(self.numbers) + 1)

    def view(self, number: int, answers: Answers, keys: Mapping[str, int]) -> View:
        looks_at = self.looks_at[number]
        key = (number, *(keys.get(fact, 0) for fact in looks_at))
        if key not in self.views:
            known = {fact: answers[fact] for fact in looks_at if fact in answers}
            self.views[key] = self._look(self.criteria[number], known)
        return self.views[key]

    def _look(self, criterion: Criterion, known: Answers) -> View:
        case = Case(self.vocabulary, known, ON)
        finding = find(criterion, case)
        state = finding.state if finding else None
        failed = state is State.FAILED and not criterion.passing
        for_good = failed and clears_on([criterion], [criterion], case) is None
        found = open_in(criterion, case)
        if not found.facts:
            return View(state, for_good, found, NONE_NEEDED, NONE_NEEDED)
        needs = {source: need_of(criterion, case, self.priors, source) for source in NONE_NEEDED}
        first = {source: self._at_first(criterion, case, source) for source in NONE_NEEDED}
        return View(state, for_good, found, needs, first)

    def _at_first(self, criterion: Criterion, case: Case, source: Source) -> Need:
        outlook = AtFirst(case, self.first, source).outlook(criterion.condition, ~criterion.favour)
        if not outlook.shares or not outlook.cost:
            return NOTHING
        rate = outlook.bad / outlook.cost
        gains = {fact: rate * share * self.first[fact].cost
                 for fact, share in outlook.shares.items()}  # fmt: skip
        return Need(outlook.cost, outlook.bad, gains)

    def person(self, facts: Facts) -> "Truthful":
        answers = {
            fact: Answered(self.vocabulary.decode(fact, raw), ON)
            for fact, raw in facts.items()
            if fact not in self.volunteered
        }
        case = Case(self.vocabulary, answers, ON)
        fit = {fact: one for fact, one in answers.items() if self._may_be_asked(fact, case)}
        return Truthful(self, fit)

    def _may_be_asked(self, fact: str, case: Case) -> bool:
        applies, known = case.applies(fact), self.vocabulary[fact]
        if applies is not Truth.UNKNOWN:
            return applies is Truth.TRUE
        return known.kind is Kind.YES_NO and known.source is Source.PARTICIPANT


@dataclass
class Truthful:
    """A person who answers what is asked, as it is."""

    world: World
    answers: Answers

    def asked(self, question: Question) -> Answers:
        """What this person says to a question; what makes no sense to them they do not know."""
        unknown = Answered(Blank.UNKNOWN, ON)
        return {fact: self.answers.get(fact, unknown) for fact in question.fills}

    @cached_property
    def full(self) -> Case:
        return Case(self.world.vocabulary, self.answers, ON)

    @cached_property
    def states(self) -> Mapping[str, frozenset[str]]:
        """The right verdicts: who has to wait need not be asked for reports that say no."""
        talk, facts = Talk(self), self.world.vocabulary.facts
        questions = [q for q in self.world.questions if not q.volunteered]
        of_reports = [q for q in questions if facts[q.fills[0]].source is Source.REPORT]
        for question in questions:
            if question not in of_reports:
                talk.hear(question)
        before = talk.verdicts()
        for question in of_reports:
            talk.hear(question)
        return {
            name: frozenset({one, "not_now"} if before[name] == "not_now" else {one})
            for name, one in talk.verdicts().items()
        }

    def agrees(self, talk: "Talk") -> bool:
        """Whether a talk came to the right verdicts."""
        found = talk.verdicts()
        return all(found[name] in right for name, right in self.states.items())


class Talk:
    """The questions put so far, and what may still be asked."""

    def __init__(self, person: Truthful) -> None:
        self.person, self.world = person, person.world
        self.answers: dict[str, Answered] = {}
        self.keys: dict[str, int] = {}
        self.asked: list[Question] = []
        self.last_block = ""

    def hear(self, question: Question) -> None:
        self.record(question, self.person.asked(question))

    def record(self, question: Question, answers: Answers) -> None:
        for fact, answered in answers.items():
            self.answers[fact] = answered
            self.keys[fact] = self.world.number(fact, answered)
        self.asked.append(question)
        self.last_block = question.block

    def lacks(self, arm: Arm) -> bool:
        """Whether the illness of a cohort is certainly not this person's."""
        case = Case(self.world.vocabulary, self.answers, ON)
        return any(case.value(dx) is False for dx in arm.cohort.disease)

    def views(self, arm: Arm) -> list[View]:
        return [self.world.view(number, self.answers, self.keys) for number in arm.criteria]

    def verdict(self, arm: Arm, views: list[View]) -> str:
        states = {view.state for view in views}
        if any(view.for_good for view in views):
            return "excluded"
        if State.FAILED in states:
            return "not_now"
        undecided = states & {State.MISSING, State.REVIEW} or not arm.trial.published
        return "possible" if undecided else "likely"

    def live(self) -> list["Standing"]:
        """The cohorts that are not excluded, with the criteria that still matter."""
        found = []
        lacking: dict[tuple[str, ...], bool] = {}
        for arm in self.world.arms:
            disease = arm.cohort.disease
            if disease not in lacking:
                lacking[disease] = self.lacks(arm)
            if lacking[disease]:
                continue
            views = self.views(arm)
            verdict = self.verdict(arm, views)
            if verdict != "excluded":
                lost = is_lost(Verdict(verdict), arm.trial.published, (view.open for view in views))
                open_now = [view for view in views if view.open.matters(lost)]
                found.append(Standing(arm, views, verdict, open_now))
        return found

    def verdicts(self) -> Mapping[str, str]:
        live = {one.arm.name: one.verdict for one in self.live()}
        return {arm.name: live.get(arm.name, "excluded") for arm in self.world.arms}

    def wanted(self, live: list["Standing"]) -> tuple[Source, frozenset[str]]:
        """The facts to choose from: the person's own first, then those of reports."""
        sources = self.world.vocabulary.facts
        facts: dict[Source, set[str]] = {Source.PARTICIPANT: set(), Source.REPORT: set()}
        for one in live:
            for view in one.open:
                for fact in view.open.facts:
                    source = sources[fact].source
                    if source is Source.REPORT and one.verdict == "not_now":
                        continue
                    if source in facts and fact not in self.world.volunteered:
                        facts[source].add(fact)
        own = frozenset(facts[Source.PARTICIPANT])
        return (
            (Source.PARTICIPANT, own) if own else (Source.REPORT, frozenset(facts[Source.REPORT]))
        )


@dataclass(frozen=True)
class Standing:
    """One cohort that is not excluded, and the criteria of which an answer still matters."""

    arm: Arm
    views: list[View]
    verdict: str
    open: list[View]


Choose = Callable[[Talk, list[Standing], Source, frozenset[str]], str]


def opened(person: Truthful) -> Talk:
    """A talk after what everybody is asked first."""
    talk = Talk(person)
    for first in FIRST:
        talk.hear(next(q for q in person.world.questions if q.id == first))
    case = Case(person.world.vocabulary, talk.answers, ON)
    for question in person.world.questions:
        if question.always and case.applies(question.fills[0]) is Truth.TRUE:
            talk.hear(question)
    return talk


def held(person: Truthful, choose: Choose) -> Talk:
    """A whole talk: the opening, then whatever fact is chosen of those that still matter."""
    talk = opened(person)
    while True:
        live = talk.live()
        source, facts = talk.wanted(live)
        if not facts:
            return talk
        talk.hear(person.world.question_of[choose(talk, live, source, facts)])
