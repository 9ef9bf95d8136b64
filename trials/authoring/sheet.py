"""A trial laid out for those who check it: atom by atom, the rule, who answers, the reading."""

from collections.abc import Iterator
from dataclasses import dataclass

from trials.authoring.rendering import Line, how_parts_join, reason_text, rule_lines, rule_text
from trials.conditions import Atom, AtSite, Condition
from trials.library import Library
from trials.trial import Criterion, Sense, Trial
from trials.vocabulary import Source as Knows
from trials.vocabulary import Vocabulary

_SENSES = {
    Sense.INCLUDE: "must hold",
    Sense.EXCLUDE: "must not hold",
    Sense.AT_SITE: "listed for the hospital, not judged",
}
_WHO = {
    Knows.PARTICIPANT: "participant",
    Knows.REPORT: "report",
    Knows.SITE: "hospital",
}


@dataclass(frozen=True)
class Sheet:
    """One atom of a trial as a clinician checks it."""

    id: str
    source: str
    heading: bool  # the registry prints it above a list, and it is a rule all the same
    sense: str
    rule: tuple[Line, ...]
    review_if: str  # while the atom is open and this holds, the study team looks; or ""
    passing: bool
    query: str  # the question to the hospital that hangs on it; or ""
    second: str  # while it is not answered: the other reading; or ""
    group: str  # how it hangs together with the other atoms of its group; "" where it stands alone
    who: tuple[str, ...]
    at_site: tuple[str, ...]  # what the hospital alone settles
    facts: tuple[str, ...]
    reading: str | None


@dataclass(frozen=True)
class SheetPart:
    """The criteria of every cohort (`cohort` is None), or those of one."""

    cohort: str | None
    disease: tuple[str, ...]
    sheets: tuple[Sheet, ...]


def parts_of(library: Library, trial: Trial) -> tuple[SheetPart, ...]:
    """Return everything that a trial file asks, part by part, in its own order."""
    vocabulary = library.vocabulary

    def sheets(criteria: tuple[Criterion, ...]) -> tuple[Sheet, ...]:
        return tuple(sheet for criterion in criteria for sheet in _sheets(criterion, vocabulary))

    own = [
        SheetPart(cohort.id, cohort.disease, sheets(cohort.criteria)) for cohort in trial.cohorts
    ]
    return (SheetPart(None, (), sheets(trial.common)), *own)


def _sheets(criterion: Criterion, vocabulary: Vocabulary) -> Iterator[Sheet]:
    parts = [node for node in criterion.condition.walk() if isinstance(node, Atom)]
    group = how_parts_join(criterion.condition, vocabulary) if parts else ""
    if criterion.id:
        yield _sheet(criterion, Atom(criterion.id, criterion.condition), "", vocabulary)
    for atom in parts:
        yield _sheet(criterion, atom, group, vocabulary)


def _sheet(criterion: Criterion, atom: Atom, group: str, vocabulary: Vocabulary) -> Sheet:
    condition, readings = atom.condition, (criterion.reading, atom.reading)
    review = rule_text(criterion.review_if, vocabulary) if criterion.review_if else ""
    second = rule_text(criterion.second, vocabulary) if criterion.second else ""
    return Sheet(
        id=atom.id,
        source=criterion.source,
        heading=criterion.source.endswith("heading"),
        sense=_SENSES[criterion.sense],
        rule=rule_lines(condition, vocabulary),
        review_if=review,
        passing=criterion.passing,
        query=criterion.query.id if criterion.query else "",
        second=second,
        group=group,
        who=who_answers(condition, vocabulary),
        at_site=tuple(
            reason_text(node.reason) for node in condition.walk() if isinstance(node, AtSite)
        ),
        facts=tuple(fact for fact in vocabulary.facts if fact in condition.facts()),
        reading=" ".join(text for text in readings if text) or None,
    )


def who_answers(condition: Condition, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return who can close it: the person, a report they may have at hand, the hospital alone."""
    sources = {vocabulary[fact].source for fact in condition.facts()}
    if any(isinstance(node, AtSite) for node in condition.walk()):
        sources.add(Knows.SITE)
    return tuple(_WHO[source] for source in Knows if source in sources)
