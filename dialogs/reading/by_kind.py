"""Reads a whole text as the answer to one question, by the kind of the question."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.reading import lexicon
from dialogs.reading.amounts import also_asked
from dialogs.reading.asking import asks
from dialogs.reading.choices import labelled, read_choice, read_grade, read_multi
from dialogs.reading.classes import class_name, numbered, several_numbered
from dialogs.reading.clauses import Clause
from dialogs.reading.courses import read_courses
from dialogs.reading.doses import read_dose
from dialogs.reading.drips import told_drips
from dialogs.reading.missing import is_missing, is_not_there
from dialogs.reading.moved import moved
from dialogs.reading.numbers import read_number
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    UNKNOWN,
    Asked,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOutcome,
    asked_back,
)
from dialogs.reading.overruled import without_asides
from dialogs.reading.owners import has_rivals, own_part
from dialogs.reading.relevance import is_stranger
from dialogs.reading.results import read_assay, read_titre
from dialogs.reading.script import simplified
from dialogs.reading.senses import WordSense
from dialogs.reading.set_aside import of_the_person, without_refuted
from dialogs.reading.spans import timed
from dialogs.reading.text import normal
from dialogs.reading.times import read_length, read_since
from dialogs.reading.tokens import Token
from dialogs.reading.typed import Typed, cut
from dialogs.reading.undercut import weakened
from dialogs.reading.yes_no import read_yes_no
from trials.fact import Fact, Kind, Source
from trials.values import Amount, Chosen, Given, Result

_NUMBERED = (Kind.NUMBER, Kind.DURATION, Kind.SINCE, Kind.DOSE)


def read_whole(asked: ReadingContext, plain: str, buckets: Mapping[str, Given]) -> ReadingOutcome:
    """Return what the whole text comes to as the answer to one question."""
    fact = asked.fact
    if asked.part is None and (option := labelled(plain, asked.labels)) is not None:
        if option in buckets:
            return Parsed(buckets[option])
        if (given := _of_label(fact, option)) is not None:
            return Parsed(given)
    if asked.part is None and (letter := lexicon.letters(fact.id).get(plain.lower())):
        return Parsed(_of_label(fact, letter) or letter)
    typed = without_asides(asked, cut(asked, plain))
    if fact.kind in (Kind.YES_NO, Kind.CHOICE, Kind.GRADE, Kind.MULTI):
        typed = replace(typed, clauses=without_refuted(of_the_person(asked, typed.clauses)))
    tokens = typed.tokens
    content = [t for t in tokens if not t.is_(WordSense.SKIP, WordSense.BREAK, WordSense.COURTESY)]
    if not content:
        return NOT_UNDERSTOOD
    if plain in ("?", "??"):
        return UNKNOWN
    if asks(content, asked.who):
        return Asked()
    valued = fact.kind in (Kind.NUMBER, Kind.ASSAY, Kind.TITRE)
    if (valued or fact.source is Source.REPORT) and (other := _other_value(asked, tokens)):
        return other
    if fact.kind in (Kind.YES_NO, Kind.CHOICE, Kind.GRADE, Kind.MULTI):
        told = without_refuted(of_the_person(asked, typed.clauses))
        typed = replace(typed, clauses=told)
    outcome = _read_owned(asked, typed)
    unread = outcome == NOT_UNDERSTOOD and _is_printed(fact)
    if unread and (is_missing(content) or is_not_there(plain, of_limit=asked.part == "uln")):
        return UNKNOWN
    if isinstance(outcome, Parsed) and is_stranger(fact.kind, typed):
        return asked_back(outcome.given)
    return weakened(asked, typed, outcome)


def _is_printed(fact: Fact) -> bool:
    """Return whether a value is a number on a report; denied, it is not there, and no finding."""
    a_number = fact.kind is Kind.NUMBER or (fact.kind is Kind.ASSAY and fact.relative)
    return a_number and fact.source is Source.REPORT and not lexicon.has("finding_too", fact.id)


def _read_owned(asked: ReadingContext, typed: Typed) -> ReadingOutcome:
    """Return what the words come to, without the numbers that are told of something else."""
    if asked.fact.kind not in _NUMBERED:
        return _read_typed(asked, typed)
    if has_rivals(typed.tokens) and (own := own_part(typed, medicines=False)):
        return also_asked(_read_typed(asked, own.typed), own.doubts)
    outcome = _read_typed(asked, typed)
    if asked.fact.source is Source.REPORT:
        return outcome  # "8.9 in January, 6.8 now since Ozempic": a medicine has no value there
    if not isinstance(outcome, Parsed) and (own := own_part(typed, medicines=True)):
        again = _read_typed(asked, own.typed)
        return also_asked(again, own.doubts) if isinstance(again, Parsed) else outcome
    return outcome


def _read_typed(asked: ReadingContext, typed: Typed) -> ReadingOutcome:
    """Return what the words come to, by the kind of the question."""
    fact, plain, tokens, clauses = asked.fact, typed.plain, typed.tokens, typed.clauses
    on = timed(tokens, asked.on)
    match fact.kind:
        case Kind.YES_NO:
            return read_yes_no(asked, clauses, on)
        case Kind.CHOICE:
            if (option := class_name(asked, tokens) or numbered(asked, tokens)) is not None:
                return Parsed(option)
            return read_choice(asked, clauses, on | _age_beside(asked, clauses))
        case Kind.GRADE:
            return read_grade(asked, clauses, on)
        case Kind.MULTI:
            several = several_numbered(asked, tokens) if asked.labels else None
            if several is not None:
                return Parsed(Chosen(several))
            return read_multi(asked, clauses, on)
        case Kind.NUMBER:
            return read_number(asked, clauses, tokens)
        case Kind.SINCE:
            return read_since(asked, clauses, tokens)
        case Kind.DURATION:
            if (check := told_drips(fact, typed)) is not None:
                return check
            return read_length(asked, clauses, tokens, lambda amount: amount)
        case Kind.TITRE:
            return read_titre(asked, clauses, tokens)
        case Kind.ASSAY:
            return read_assay(asked, clauses, tokens)
        case Kind.DOSE:
            return read_dose(asked, plain, clauses, tokens)
        case Kind.COURSES:
            return read_courses(asked, clauses, tokens)


def of_button(asked: ReadingContext, text: str) -> str | None:
    """Return the one option whose button's label is the whole text."""
    return labelled(simplified(normal(text)), asked.labels)


def _age_beside(asked: ReadingContext, clauses: Sequence[Clause]) -> frozenset[int]:
    """Return the start of a number that stands alone beside the sex: "woman, 45"."""
    if not lexicon.has("woman_or_man", asked.fact.id):
        return frozenset()
    alone = [c.tokens[0] for c in clauses if len(c.tokens) == 1 and c.has(WordSense.NUMBER)]
    return frozenset(t.start for t in alone)


def _of_label(fact: Fact, option: str) -> Given | None:
    match fact.kind:
        case Kind.YES_NO:
            # A button that tells of another question too is no plain "no".
            return option == "yes" if option in ("yes", "no") else None
        case Kind.CHOICE:
            return option
        case Kind.GRADE:
            return Amount.exactly(int(option)) if option.isdigit() else None
        case Kind.MULTI:
            return Chosen(frozenset({option}) - {"none"})
        case Kind.ASSAY:
            return Result(positive=option == "positive")
        case Kind.TITRE:
            return (
                Result(Amount.exactly(0), positive=False)
                if option == "negative"
                else Result(positive=True)
            )
    return None


def _other_value(asked: ReadingContext, tokens: Sequence[Token]) -> ReadingOutcome | None:
    """Return the problem of a value that was named as another one's."""
    foreign = [
        t
        for t in tokens
        if t.is_(WordSense.OTHER_NAME, WordSense.OTHER_TEST)
        and not t.is_(
            WordSense.NAME,
            WordSense.OPTION,
            WordSense.SAYS_YES,
            WordSense.SAYS_NO,
            WordSense.FILLER,
        )
    ]
    own = [t for t in tokens if t.is_(WordSense.NAME)]
    if (
        not foreign
        or moved(asked, tokens)
        or (asked.fact.percentage_trap and any(t.text == "%" for t in tokens))
    ):
        return None
    valued = [
        t
        for t in tokens
        if t.is_(WordSense.NUMBER, WordSense.POSITIVE, WordSense.NEGATIVE, WordSense.GOOD)
    ]
    if not valued and any(t.is_(WordSense.UNKNOWN) for t in tokens):
        return None
    if (
        asked.fact.kind is Kind.YES_NO
        and not own
        and not any(t.is_(WordSense.NUMBER) for t in tokens)
        and not valued
    ):
        return None
    return Problem("ui-other-value") if valued or own else None
