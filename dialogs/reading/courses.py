"""Months of each drug, asked drug by drug or told all at once."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.reading.clauses import DENIALS, Clause
from dialogs.reading.mentions import options_said
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    Parsed,
    ReadingContext,
    ReadingOutcome,
    understood,
)
from dialogs.reading.senses import WordSense
from dialogs.reading.times import read_length
from dialogs.reading.tokens import Token
from trials.values import Amount, Courses

_LENGTH = WordSense.NUMBER


def read_courses(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Read the months of the drug that was asked for, or of each that is named."""
    before = asked.so_far if isinstance(asked.so_far, Courses) else Courses()
    drug = asked.part
    if drug is not None:
        return read_length(asked, clauses, tokens, lambda m: _with(before, drug, m))
    pieces = _pieces(asked, tokens)
    if not any(drugs for drugs, _ in pieces):
        return read_length(asked, clauses, tokens, lambda m: replace(before, every=m))
    unread: list[ReadingOutcome] = []
    told = 0
    for drugs, piece in pieces:
        if any(t.is_(*DENIALS) for t in piece) and not any(t.is_(_LENGTH) for t in piece):
            continue  # "rituximab never": no months of it
        outcome = (
            _one(asked, clauses, piece, next(iter(drugs)), before)
            if len(drugs) == 1
            else NOT_UNDERSTOOD
        )
        if isinstance(outcome, Parsed) and isinstance(outcome.given, Courses):
            before, told = outcome.given, told + 1
        else:
            unread.append(outcome)
    if not unread:
        return Parsed(before)
    # What was read is offered; the medicine that was not is asked for by itself.
    return understood(before) if told > len(unread) else unread[0]


def _one(
    asked: ReadingContext,
    clauses: Sequence[Clause],
    piece: tuple[Token, ...],
    drug: str,
    before: Courses,
) -> ReadingOutcome:
    piece = tuple(
        replace(t, senses=t.senses | {WordSense.FIELD}) if options_said(t, asked) else t
        for t in piece
    )
    inside = {t.start for t in piece}
    own = [c for c in clauses if any(t.start in inside for t in c.tokens)]
    return read_length(asked, own, piece, lambda m: _with(before, drug, m))


def _pieces(
    asked: ReadingContext, tokens: tuple[Token, ...]
) -> list[tuple[frozenset[str], tuple[Token, ...]]]:
    """Return the stretches between commas and "and", with the drugs that each names."""
    found: list[tuple[frozenset[str], tuple[Token, ...]]] = []
    run: list[Token] = []
    for token in (*tokens, Token(";", 0, 0, frozenset({WordSense.BREAK}))):
        if token.is_(WordSense.BREAK) or (
            token.text in ("and", "&") and not token.is_(WordSense.OPTION)
        ):
            drugs = (
                frozenset().union(*(options_said(t, asked) for t in run)) if run else frozenset()
            )
            if run:
                found.append((drugs, tuple(run)))
            run = []
        else:
            run.append(token)
    # "Two years, methotrexate" belongs together: a piece without a drug goes with the one before.
    joined: list[tuple[frozenset[str], tuple[Token, ...]]] = []
    for drugs, piece in found:
        if not drugs and joined and not _is_of_another(piece):
            joined[-1] = (joined[-1][0], (*joined[-1][1], *piece))
        else:
            joined.append((drugs, piece))
    own = [(drugs, piece) for drugs, piece in joined if drugs or not _is_of_another(piece)]
    return own if any(drugs for drugs, _ in own) else joined


def _is_of_another(piece: Sequence[Token]) -> bool:
    """Return whether a stretch is about a medicine that nobody asks for: "losartan 18 months"."""
    return any(t.is_(WordSense.MEDICINE) for t in piece)


def _with(courses: Courses, drug: str, months: Amount) -> Courses:
    return Courses.of({**dict(courses.months), drug: months}, courses.every)
