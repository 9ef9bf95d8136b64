"""Months of each drug, asked drug by drug or told all at once."""

import re
from dataclasses import replace

from dialogs.reading.choices import scan, without_names
from dialogs.reading.durations import read_length
from dialogs.reading.outcome import NOT_UNDERSTOOD, Parsed, ReadingContext, ReadingOutcome
from dialogs.reading.text import normal
from trials.values import Amount, Courses

_SEPARATORS = re.compile(r"[,;、\n]| and (?=[a-z])")


def read_courses(asked: ReadingContext, text: str) -> ReadingOutcome:
    before = asked.so_far if isinstance(asked.so_far, Courses) else Courses()
    drug = asked.part
    if drug is not None:
        return read_length(asked, _nameless(text, asked), lambda m: _with(before, drug, m))
    pieces = [p.strip() for p in _SEPARATORS.split(normal(text)) if p.strip()]
    labels = {option: asked.labels.get(option, ()) for option in asked.fact.options}
    named = [scan(piece, labels)[0] for piece in pieces]
    if not any(named):
        return read_length(asked, text, lambda m: replace(before, every=m))
    if any(len(drugs) != 1 for drugs in named):
        return NOT_UNDERSTOOD
    for piece, drugs in zip(pieces, named, strict=True):
        outcome = _one(asked, piece, min(drugs), before)
        if not isinstance(outcome, Parsed) or not isinstance(outcome.given, Courses):
            return outcome
        before = outcome.given
    return Parsed(before)


def _one(asked: ReadingContext, piece: str, drug: str, before: Courses) -> ReadingOutcome:
    return read_length(asked, _nameless(piece, asked), lambda m: _with(before, drug, m))


def _with(courses: Courses, drug: str, months: Amount) -> Courses:
    return Courses.of({**dict(courses.months), drug: months}, courses.every)


def _nameless(text: str, asked: ReadingContext) -> str:
    """The text without the drugs' names, so that only the time is left."""
    return without_names(normal(text).lower(), asked.fact.options)[1].strip(" :=")
