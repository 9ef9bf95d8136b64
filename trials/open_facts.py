"""The facts still worth asking: those that can change a verdict."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from trials.case import Answered, Case
from trials.conditions import Condition, Leaf, Suppose
from trials.fact import Fact, Kind, Source
from trials.findings import State, find
from trials.library import Library
from trials.trial import Criterion, Sense
from trials.truth import Truth
from trials.values import Blank, Given
from trials.verdicts import Judgement, Verdict


@dataclass(frozen=True)
class Wanted:
    """Facts not asked yet that can still change a verdict, by who knows them."""

    participant: frozenset[str]
    report: frozenset[str]


@dataclass(frozen=True, slots=True)
class Open:
    """Finds what a criterion still waits for, and what the answers can make of it.

    It may fail, or be fine (met, or the hospital's to confirm); it may be certain not to be fine,
    or to be so whatever is answered.
    """

    facts: tuple[str, ...]
    may_fail: bool = False
    never_fine: bool = False
    surely_fine: bool = False

    def matters(self, lost: bool) -> bool:
        """Return whether an answer can change the verdict; `lost`: it is not likely any more."""
        if not self.facts:
            return False
        return self.may_fail or not (lost or self.never_fine or self.surely_fine)


NOTHING = Open(())


def wanted(library: Library, case: Case, judgements: Iterable[Judgement]) -> Wanted:
    """Return the facts still worth asking.

    That is nothing for an excluded cohort, and no report for a `not_now` one.
    """
    participant: set[str] = set()
    report: set[str] = set()
    for judgement in judgements:
        for _, opened in needs(library, case, judgement):
            for fact in opened.facts:
                source = case.vocabulary[fact].source
                if source is Source.PARTICIPANT:
                    participant.add(fact)
                elif source is Source.REPORT and judgement.verdict is not Verdict.NOT_NOW:
                    report.add(fact)
    return Wanted(frozenset(participant), frozenset(report))


def needs(library: Library, case: Case, judgement: Judgement) -> tuple[tuple[Criterion, Open], ...]:
    """Return the criteria of a cohort of which an answer can change its verdict."""
    if judgement.verdict is Verdict.EXCLUDED:
        return ()
    trial = library.trials[judgement.trial]
    found = [(one, open_in(one, case)) for one in trial.criteria_of(trial.cohort(judgement.cohort))]
    lost = is_lost(judgement.verdict, trial.published, (opened for _, opened in found))
    return tuple((one, opened) for one, opened in found if opened.matters(lost))


def is_lost(verdict: Verdict, published: bool, opened: Iterable[Open]) -> bool:
    """Return whether a cohort that is not excluded can no longer become a likely match."""
    return verdict is Verdict.NOT_NOW or not published or any(one.never_fine for one in opened)


def open_in(criterion: Criterion, case: Case) -> Open:
    """Return the facts a criterion still waits for, and what they can make of it."""
    if criterion.sense is Sense.AT_SITE:
        return NOTHING
    return case.settled(criterion, lambda seen: _open_in(criterion, seen), of="open")


def _open_in(criterion: Criterion, case: Case) -> Open:
    if criterion.condition.judge(case) is not Truth.UNKNOWN:
        behind = _behind_a_no(criterion, case)
        found = find(criterion, case)
        for_the_hospital = found is not None and found.state is State.REVIEW
        return Open(behind, may_fail=True, never_fine=for_the_hospital and not behind)
    facts = _open_facts(criterion, case)
    asking = frozenset(
        node.fact
        for node in _leaves(criterion.condition)
        if node.judge(case) is Truth.UNKNOWN and node.still_open(case)
    )
    return Open(facts, *_prospects(criterion, asking, case))


def _open_facts(criterion: Criterion, case: Case) -> tuple[str, ...]:
    """Return the open facts; those of a red flag come only once its report is not to be had."""
    facts = criterion.condition.open_facts(case)
    if criterion.review_if and not facts:
        return criterion.review_if.open_facts(case)
    return facts


def _prospects(criterion: Criterion, asking: frozenset[str], case: Case) -> tuple[bool, bool, bool]:
    """Return whether it may fail, whether it cannot be fine, whether it is fine in any case.

    A fact that stands in several leaves is the same in all of them: its answers are gone through.
    """
    times = Counter(node.fact for node in _leaves(criterion.condition))
    ways = {
        fact: _answers(case.vocabulary[fact])
        for fact in sorted(asking)
        if times[fact] > 1 and not case.asked(fact)
    }
    split = [fact for fact, answers in ways.items() if answers][:_MOST_SPLIT]
    found = []
    for answers in product(*(ways[fact] for fact in split)):
        told = {fact: Answered(given, case.on) for fact, given in zip(split, answers, strict=True)}
        found.append(_outlook(criterion, asking - told.keys(), case.told(told) if told else case))
    fails, never, surely = zip(*found, strict=True)
    return any(fails), all(never), all(surely)


_MOST_SPLIT = 2


def _answers(fact: Fact) -> tuple[Given, ...]:
    """Return every answer to a fact that has few."""
    match fact.kind:
        case Kind.YES_NO:
            return (True, False, Blank.UNKNOWN)
        case Kind.CHOICE:
            return (*fact.options, Blank.UNKNOWN)
    return ()


def _outlook(criterion: Criterion, asking: frozenset[str], case: Case) -> tuple[bool, bool, bool]:
    favour, unknown = criterion.favour, Truth.UNKNOWN
    judge = criterion.condition.judge

    def comes_to(then: Truth, condition: Condition = criterion.condition) -> Truth:
        return condition.judge(case, Suppose(unknown, unknown, unknown, asking=asking, then=then))

    def at_the_hospital(then: Truth) -> Truth:
        return judge(case, Suppose(~favour, favour, ~favour, asking=asking, then=then))

    flag = criterion.review_if.judge(case) if criterion.review_if else Truth.FALSE
    readings = filter(None, (criterion.condition, criterion.second))
    may_fail = all(comes_to(~favour, reading) is ~favour for reading in readings)
    met = comes_to(favour) is favour
    never_fine = not met if flag is Truth.TRUE else at_the_hospital(favour) is not favour
    surely_fine = flag is Truth.FALSE and at_the_hospital(~favour) is favour
    return may_fail, never_fine, surely_fine


def _leaves(condition: Condition) -> Iterator[Leaf]:
    return (node for node in condition.walk() if isinstance(node, Leaf))


def _behind_a_no(criterion: Criterion, case: Case) -> tuple[str, ...]:
    """Return what can still matter: it is a no only by both readings, and not close to a limit."""
    if criterion.second and (facts := criterion.second.open_facts(case)):
        return facts
    return criterion.condition.open_facts(case.leniently())
