"""The facts still worth asking: those that can change a verdict."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trials.case import Case
from trials.fact import Source
from trials.library import Library
from trials.trial import Criterion, Sense
from trials.truth import Truth
from trials.verdicts import Judgement, Verdict


@dataclass(frozen=True)
class Wanted:
    """Facts not asked yet that can still change a verdict, by who knows them."""

    participant: frozenset[str]
    report: frozenset[str]


def wanted(library: Library, case: Case, judgements: Iterable[Judgement]) -> Wanted:
    """Return the facts still worth asking.

    That is nothing for an excluded cohort, and no report for a `not_now` one.
    """
    participant: set[str] = set()
    report: set[str] = set()
    for judgement in judgements:
        if judgement.verdict is Verdict.EXCLUDED:
            continue
        trial = library.trials[judgement.trial]
        for criterion in trial.criteria_of(trial.cohort(judgement.cohort)):
            for fact in open_in(criterion, case):
                source = case.vocabulary[fact].source
                if source is Source.PARTICIPANT:
                    participant.add(fact)
                elif source is Source.REPORT and judgement.verdict is not Verdict.NOT_NOW:
                    report.add(fact)
    return Wanted(frozenset(participant), frozenset(report))


def open_in(criterion: Criterion, case: Case) -> Iterator[str]:
    """Yield the facts a criterion still waits for.

    Those of a red flag come only once its report is not to be had.
    """
    if criterion.sense is Sense.AT_SITE:
        return
    facts = criterion.condition.open_facts(case)
    if criterion.condition.judge(case) is not Truth.UNKNOWN:
        facts = _behind_a_no(criterion, case)
    yield from facts
    undecided = criterion.condition.judge(case) is Truth.UNKNOWN
    if criterion.review_if and undecided and not facts:
        yield from criterion.review_if.open_facts(case)


def _behind_a_no(criterion: Criterion, case: Case) -> tuple[str, ...]:
    """Return what can still matter: it is a no only by both readings, and not close to a limit."""
    if criterion.second and (facts := criterion.second.open_facts(case)):
        return facts
    return criterion.condition.open_facts(case.leniently())
