"""Reads what a person typed: a value, unknown, a question back, or a Problem."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dialogs.reading import beside, lexicon
from dialogs.reading.choices import labelled, read_choice, read_grade, read_multi
from dialogs.reading.classes import class_name, numbered, several_numbered
from dialogs.reading.clauses import OF_THE_QUESTION, Clause, clauses_of, narrowed
from dialogs.reading.courses import read_courses
from dialogs.reading.doses import UNITS, read_dose
from dialogs.reading.illnesses import Illnesses, hear_illnesses
from dialogs.reading.numbers import read_number
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    UNKNOWN,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOutcome,
)
from dialogs.reading.results import read_assay, read_titre
from dialogs.reading.script import is_chinese, is_traditional, simplified
from dialogs.reading.senses import Sense
from dialogs.reading.text import foreign_digits, normal
from dialogs.reading.times import read_length, read_since, timed
from dialogs.reading.tokens import Cutter, Token, Words
from dialogs.reading.yes_no import read_yes_no
from trials.fact import Fact, Kind, Source
from trials.units import DAYS, MASS
from trials.values import Amount, Blank, Chosen, Given, Result

# A value is short; searching a letter for one would be guessing, and slow.
LONGEST_ANSWER = 400
_VALUES = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE)


def _tells_sex(piece: str) -> bool:
    """Return whether a piece says it in a word of its own, and not by "he" or "she" of somebody."""
    words = Cutter(_languages(piece), frozenset()).cut(piece)
    return not any(
        t.is_(Sense.KIN, Sense.CHILD_KIN) or (t.is_(Sense.PERSON) and not t.is_(Sense.FIRST))
        for t in words
    )


@dataclass(frozen=True)
class Typed:
    """A text made plain, in simplified characters, and cut for one question."""

    plain: str
    tokens: tuple[Token, ...]
    clauses: list[Clause]


@dataclass(frozen=True)
class Reader:
    """Reads the answers to the questions of a vocabulary."""

    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def reports(self) -> frozenset[str]:
        """The questions about values on a report."""
        return frozenset(f.id for f in self.facts.values() if f.source is Source.REPORT)

    @property
    def findings(self) -> frozenset[str]:
        """The yes or no questions about what a person has or had."""
        return frozenset(
            f.id
            for f in self.facts.values()
            if f.kind is Kind.YES_NO and f.source is not Source.REPORT
        )

    def read(
        self, asked: ReadingContext, text: str, buckets: Mapping[str, Given] | None = None
    ) -> ReadingOutcome:
        """Return what an answer comes to, with what it tells of other questions besides."""
        plain = normal(text)
        if not 0 < len(plain) <= LONGEST_ANSWER or foreign_digits(plain):
            return NOT_UNDERSTOOD
        asked = replace(
            asked,
            reports=self.reports,
            findings=self.findings,
            traditional=asked.traditional or is_traditional(plain),
        )
        plain = simplified(plain)
        outcome = _read_whole(asked, plain, buckets or {})
        if isinstance(outcome, Parsed):
            return outcome
        split = self._in_pieces(asked, plain, buckets or {})
        return split or outcome

    def _in_pieces(
        self, asked: ReadingContext, plain: str, buckets: Mapping[str, Given]
    ) -> ReadingOutcome | None:
        """Read the pieces that belong to other questions apart, and the rest as the answer."""
        if not self.facts:
            return None
        found = beside.pieces(plain, beside.telling(self.facts))
        if len(found) < 2:
            return self._whole_beside(asked, plain)
        also: dict[str, Given] = {}
        rest: list[str] = []
        for piece in found:
            other = beside.concerns(piece, self.facts) if piece else None
            if (
                other is None
                or other == asked.fact.id
                or not (given := self._value(asked, other, piece))
            ):
                rest.append(piece)
            else:
                also[other] = given[0]
        sex = lexicon.only("woman_or_man")
        if asked.fact.id != sex and sex in self.facts:
            rest = self._without_sex(asked, rest, also)
        if not also:
            return None
        left = ", ".join(piece for piece in rest if piece)
        if not left:
            return replace(NOT_UNDERSTOOD, also=also)
        outcome = _read_whole(asked, left, buckets)
        return replace(outcome, also={**also, **outcome.also})

    def _whole_beside(self, asked: ReadingContext, plain: str) -> ReadingOutcome | None:
        other = beside.concerns(plain, self.facts)
        if other is None or other == asked.fact.id or asked.fact.source is Source.REPORT:
            return None
        given = self._value(asked, other, plain)
        return replace(NOT_UNDERSTOOD, also={other: given[0]}) if given else None

    def _without_sex(
        self, asked: ReadingContext, rest: list[str], also: dict[str, Given]
    ) -> list[str]:
        fact = self.facts[lexicon.only("woman_or_man")]
        kept = []
        for piece in rest:
            outcome = (
                _read_whole(replace(asked, fact=fact, part=None, labels={}, so_far=None), piece, {})
                if piece
                else None
            )
            if isinstance(outcome, Parsed) and isinstance(outcome.given, str) and _tells_sex(piece):
                also[fact.id] = outcome.given
            else:
                kept.append(piece)
        return kept

    def _value(self, asked: ReadingContext, fact_id: str, piece: str) -> tuple[Given] | None:
        other = replace(asked, fact=self.facts[fact_id], part=None, labels={}, so_far=None)
        outcome = _read_whole(other, piece, {})
        if isinstance(outcome, NeedsConfirmation) and outcome.key == "ui-understood-confirm":
            return (outcome.offers[0].given,)  # it is shown for one tap at its own question
        if isinstance(outcome, Parsed) and not isinstance(outcome.given, Blank):
            return (outcome.given,)
        return None

    def illnesses(
        self, text: str, labels: Mapping[str, Sequence[str]], who: str, on: date
    ) -> Illnesses:
        """Return what an answer says of the list of illnesses."""
        plain = normal(text)
        if not 0 < len(plain) <= LONGEST_ANSWER:
            return Illnesses()
        plain = simplified(plain)
        if (whole := labelled(plain, labels)) is not None and whole != "none":
            return Illnesses({whole: "yes"})
        own = lexicon.of_question(lexicon.only("illnesses"))
        words = (*_languages(plain), lexicon.illnesses(), lexicon.of_labels(labels), own.words)
        tokens = Cutter(words, frozenset(DAYS)).cut(plain)
        return hear_illnesses(
            clauses_of(tokens, own.phrases), timed(tokens, on), tuple(labels), who
        )


def _languages(plain: str) -> tuple[Words, ...]:
    if is_chinese(plain):
        return (lexicon.general("zh"),)
    return (lexicon.general("en"),)


def _units(fact: Fact) -> frozenset[str]:
    if fact.kind is Kind.DOSE:
        return frozenset(UNITS)
    units = frozenset({fact.unit, *fact.units}) - {""}
    if fact.kind in (Kind.SINCE, Kind.DURATION, Kind.COURSES):
        return units | frozenset(DAYS)
    return units


def cut(asked: ReadingContext, plain: str) -> Typed:
    """Return the text cut by the words of the question."""
    fact = asked.fact
    own = lexicon.of_question(fact.id)
    words = [*_languages(plain), lexicon.of_labels(asked.labels), lexicon.medicines()]
    if fact.source is Source.REPORT and fact.kind in (*_VALUES, Kind.YES_NO):
        words.append(lexicon.names_of(asked.reports))
    elif fact.kind in (Kind.YES_NO, Kind.MULTI, Kind.CHOICE):
        words.append(lexicon.illnesses())
        words.append(lexicon.names_of(asked.findings))
    units = _units(fact) if asked.part != "weight_then" else frozenset(MASS)
    tokens = _cut(asked, (*words, own.words), units, plain)
    clauses = clauses_of(tokens, own.phrases)
    if any(clause.said for clause in clauses):
        return Typed(plain, tokens, clauses)
    # No phrase in several parts is there: its parts are words like others, and denials deny.
    tokens = _cut(asked, (*words, own.whole), units, plain)
    return Typed(plain, tokens, clauses_of(tokens, ()))


def _cut(
    asked: ReadingContext, words: Sequence[Words], units: frozenset[str], plain: str
) -> tuple[Token, ...]:
    cut_tokens = (_own(token, asked.fact.id) for token in Cutter(words, units).cut(plain))
    tokens = narrowed(cut_tokens)
    return tuple(_of_question(_of_person(token, asked.who), asked) for token in tokens)


def _own(token: Token, fact_id: str) -> Token:
    """Return a token that is a name of the question itself as none of another question."""
    ids = token.value(Sense.OTHER_NAME) if token.is_(Sense.OTHER_NAME) else None
    if isinstance(ids, frozenset) and fact_id in ids:
        return replace(token, senses=token.senses - {Sense.OTHER_NAME})
    return token


def _of_question(token: Token, asked: ReadingContext) -> Token:
    """Return a medicine that the question, or the part that is asked, is about as a name of it."""
    medicine = token.value(Sense.MEDICINE) if token.is_(Sense.MEDICINE) else None
    if medicine is None:
        return token
    part = asked.part is not None and asked.part in (medicine, lexicon.same().get(str(medicine)))
    if part or lexicon.is_of(asked.fact.id, str(medicine)):
        return replace(token, senses=token.senses | {Sense.FIELD})
    return token


_MEANT = {"child": Sense.CHILD_KIN, "other": Sense.KIN}


def _of_person(token: Token, who: str) -> Token:
    """Return the token of a relative as the person who is screened, where it is one."""
    kin = _MEANT.get(who)
    if kin is None or not token.is_(kin, Sense.CHILD_KIN) or token.is_(*OF_THE_QUESTION):
        return token
    return replace(
        token, senses=token.senses - {Sense.KIN, Sense.CHILD_KIN, Sense.UNREAL} | {Sense.PERSON}
    )


def _read_whole(asked: ReadingContext, plain: str, buckets: Mapping[str, Given]) -> ReadingOutcome:
    fact = asked.fact
    if asked.part is None and (option := labelled(plain, asked.labels)) is not None:
        if option in buckets:
            return Parsed(buckets[option])
        if (given := _of_label(fact, option)) is not None:
            return Parsed(given)
    if asked.part is None and (letter := lexicon.letters(fact.id).get(plain.lower())):
        return Parsed(_of_label(fact, letter) or letter)
    typed = cut(asked, plain)
    tokens, clauses = typed.tokens, typed.clauses
    content = [t for t in tokens if not t.is_(Sense.SKIP, Sense.BREAK, Sense.COURTESY)]
    if not content:
        return NOT_UNDERSTOOD
    if plain in ("?", "??"):
        return UNKNOWN
    if fact.source is Source.REPORT and (other := _other_value(asked, tokens)):
        return other
    on = timed(tokens, asked.on)
    match fact.kind:
        case Kind.YES_NO:
            if lexicon.has("viral_load", fact.id) and (load := _viral_load(tokens)) is not None:
                return load
            return read_yes_no(asked, clauses, on)
        case Kind.CHOICE:
            if (option := class_name(asked, tokens) or numbered(asked, tokens)) is not None:
                return Parsed(option)
            return read_choice(asked, clauses, on)
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
            return read_length(asked, clauses, tokens, lambda amount: amount)
        case Kind.TITRE:
            return read_titre(asked, clauses, tokens)
        case Kind.ASSAY:
            return read_assay(asked, clauses, tokens)
        case Kind.DOSE:
            return read_dose(asked, plain, clauses, tokens)
        case Kind.COURSES:
            return read_courses(asked, clauses, tokens)


def _of_label(fact: Fact, option: str) -> Given | None:
    match fact.kind:
        case Kind.YES_NO:
            return option == "yes"
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
        if t.is_(Sense.OTHER_NAME, Sense.OTHER_TEST)
        and not t.is_(Sense.NAME, Sense.OPTION, Sense.SAYS_YES, Sense.SAYS_NO, Sense.FILLER)
    ]
    own = [t for t in tokens if t.is_(Sense.NAME)]
    if not foreign or (asked.fact.percentage_trap and any(t.text == "%" for t in tokens)):
        return None
    valued = [t for t in tokens if t.is_(Sense.NUMBER, Sense.POSITIVE, Sense.NEGATIVE, Sense.GOOD)]
    if not valued and any(t.is_(Sense.UNKNOWN) for t in tokens):
        return None
    if (
        asked.fact.kind is Kind.YES_NO
        and not own
        and not any(t.is_(Sense.NUMBER) for t in tokens)
        and not valued
    ):
        return None
    return Problem("ui-other-value") if valued or own else None


_DETECTION_LIMIT = 100


def _viral_load(tokens: Sequence[Token]) -> ReadingOutcome | None:
    """Read "<20 IU/mL": how a laboratory prints that it found no virus."""
    from dialogs.reading.quantities import quantities

    found = quantities(tokens)
    if len(found) != 1 or found[0].amount.low != float("-inf"):
        return None
    rest = [
        t
        for at, t in enumerate(tokens)
        if not found[0].first <= at < found[0].last
        and not t.is_(Sense.SKIP, Sense.NAME, Sense.FIELD, Sense.FILLER, Sense.UNIT)
    ]
    if rest and not all(re.fullmatch(r"[a-z/]+", t.text) for t in rest):
        return None
    return Parsed(False) if found[0].amount.high <= _DETECTION_LIMIT else NOT_UNDERSTOOD
