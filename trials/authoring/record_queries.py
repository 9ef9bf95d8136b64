"""Gathers what the team of each study is to be asked about its record, each question once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from trials.queries import Answer, RecordQuery
from trials.trial import Criterion, Trial


@dataclass
class TeamQuestion:
    """One question about a record: the places it is about, and the criteria that hang on it."""

    id: str
    decides: bool  # the answer chooses between two readings; else it is only asked
    answered: Answer | None
    sources: list[str] = field(default_factory=list)
    atoms: list[str] = field(default_factory=list)


def questions_of(trial: Trial) -> tuple[TeamQuestion, ...]:
    """Return the questions about one record, in the order of its file."""
    found: dict[str, TeamQuestion] = {}
    for criterion in (*trial.common, *(c for cohort in trial.cohorts for c in cohort.criteria)):
        if criterion.query:
            _note(found, criterion.query, criterion)
    for query in trial.queries:
        _note(found, query, None)
    return tuple(found.values())


def _note(found: dict[str, TeamQuestion], query: RecordQuery, criterion: Criterion | None) -> None:
    new = TeamQuestion(query.id, query.otherwise is not None, query.answered)
    question = found.setdefault(query.id, new)
    if criterion:
        question.sources.append(criterion.source)
        question.atoms.extend(_named(criterion))


def _named(criterion: Criterion) -> Iterator[str]:
    if criterion.id:
        yield criterion.id
    else:
        yield from criterion.atoms()
