"""Reads what a person typed: a value, unknown, a question back, or a Problem."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dialogs.reading import beside, lexicon, signed
from dialogs.reading.behind_a_no import is_told_against
from dialogs.reading.by_kind import read_whole
from dialogs.reading.choices import labelled
from dialogs.reading.clauses import clauses_of
from dialogs.reading.cutting import Cutter
from dialogs.reading.gainsaid import is_weighed
from dialogs.reading.heard_lines import HeardLines, ListLine
from dialogs.reading.illnesses import Illnesses, hear_illnesses
from dialogs.reading.joining import joined
from dialogs.reading.label_words import of_labels
from dialogs.reading.led import of_first_clauses
from dialogs.reading.listed import hear_lines
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    NeedsConfirmation,
    Parsed,
    ReadingContext,
    ReadingOutcome,
    asked_back,
)
from dialogs.reading.piecewise import THEN, is_bare_limit, tells_sex, weight_then
from dialogs.reading.script import is_traditional, simplified
from dialogs.reading.sign_numbers import without_powers
from dialogs.reading.spans import timed
from dialogs.reading.text import apart, foreign_digits, normal, numbers_apart
from dialogs.reading.typed import languages
from dialogs.reading.undercut import takes_back
from trials.fact import Fact, Kind, Source
from trials.units import DAYS
from trials.values import Amount, Blank, Courses, Dose, Given

LONGEST_ANSWER = 400  # searching a letter for a value would be guessing, and slow
_VALUES = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE)


@dataclass(frozen=True)
class AnswerReader:
    """Reads the answers to the questions of a vocabulary."""

    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def reports(self) -> frozenset[str]:
        """The questions about values on a report; not one whose names only say how it changed."""
        return frozenset(
            f.id
            for f in self.facts.values()
            if f.source is Source.REPORT and not lexicon.has("asks_not", f.id)
        )

    @property
    def findings(self) -> frozenset[str]:
        """The yes or no questions about what a person has or had."""
        told = (f for f in self.facts.values() if f.source is not Source.REPORT)
        return frozenset(fact.id for fact in told if fact.kind is Kind.YES_NO)

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
        plain = numbers_apart(simplified(plain))
        if lexicon.has("viral_load", asked.fact.id):
            plain = without_powers(plain)
        if takes_back(plain):
            return NOT_UNDERSTOOD
        parted = apart(plain)
        if parted != plain and (given := self._as_it_stands(asked, plain, buckets or {})):
            return given
        plain = parted
        outcome = read_whole(asked, plain, buckets or {})
        if isinstance(outcome, Parsed):
            return replace(outcome, also={**self._months_beside(asked, plain), **outcome.also})
        led = of_first_clauses(asked, plain, lambda text: read_whole(asked, text, buckets or {}))
        if led is not None:
            return led
        if (own := self._of_own_test(asked, plain, buckets or {})) is not None:
            return own
        split = self._in_pieces(asked, plain, buckets or {})
        return split or outcome

    def _of_own_test(
        self, asked: ReadingContext, plain: str, buckets: Mapping[str, Given]
    ) -> ReadingOutcome | None:
        """Return what came out of the test that is asked, where others are told besides."""
        if not self.facts or not signed.is_signed(asked, plain):
            return None
        found = signed.stretches(plain, self.facts)
        others = [piece for piece in found if signed.is_of_another(asked, piece)]
        own = [signed.without_others(asked, piece) for piece in found if piece not in others]
        if not own or own == [plain]:
            return None
        outcome = read_whole(asked, ", ".join(own), buckets)
        if isinstance(outcome, Parsed) and others:
            told = (self._told_of_another(asked, piece) for piece in others)
            outcome = replace(outcome, also={k: v for one in told for k, v in one.items()})
            unnamed = not any(signed.names_this(asked, piece) for piece in own)
            if unnamed or is_told_against(asked, plain, outcome.given, outcome.also):
                outcome = asked_back(outcome.given)
        return outcome if isinstance(outcome, Parsed | NeedsConfirmation) else None

    def _told_of_another(self, asked: ReadingContext, piece: str) -> dict[str, Given]:
        other = beside.concerns(piece, self.facts)
        given = self._value(asked, other, piece) if other and other != asked.fact.id else None
        return {other: given[0]} if other and given else {}

    def _as_it_stands(
        self, asked: ReadingContext, plain: str, buckets: Mapping[str, Given]
    ) -> Parsed | None:
        """Return a value that blanks only part from its name or unit: "syphilis negative"."""
        if asked.fact.kind not in _VALUES and asked.fact.source is not Source.REPORT:
            return None
        outcome = read_whole(asked, plain, buckets)
        return outcome if isinstance(outcome, Parsed) else None

    def _months_beside(self, asked: ReadingContext, plain: str) -> dict[str, Given]:
        """Return for how long each medicine was taken, where a list of medicines told that too."""
        taken = (f for f in self.facts.values() if f.kind is Kind.COURSES)
        for fact in taken if asked.fact.kind is Kind.MULTI else ():
            if set(fact.options) <= set(asked.fact.options):
                given = self._value(asked, fact.id, plain)
                if given and isinstance(given[0], Courses) and given[0].months:
                    return {fact.id: given[0]}
        return {}

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
        apart = False
        for piece in beside.with_limits(found, beside.telling(self.facts)):
            apart |= self._is_apart(asked, piece, also, rest)
        sex = lexicon.only("woman_or_man")
        if asked.fact.id != sex and sex in self.facts:
            rest = self._without_sex(asked, rest, also)
        if not also and not apart:
            return None
        if not (left := ", ".join(piece for piece in rest if piece)):
            also.pop(THEN, None)
            return replace(NOT_UNDERSTOOD, also=also)
        outcome = read_whole(asked, left, buckets)
        weight = also.pop(THEN, None)
        dose = outcome.given if isinstance(outcome, Parsed) else None
        if isinstance(dose, Dose) and dose.weight_kg is None and isinstance(weight, Amount):
            outcome = Parsed(replace(dose, weight_kg=weight), outcome.also)
        if isinstance(outcome, Parsed) and (
            self._may_be_another_s(asked, left, also, outcome.given)
            or (left.startswith(found[0]) and is_weighed(asked.fact, outcome.given, also))
            or ((apart or also) and is_told_against(asked, plain, outcome.given, also))
        ):
            outcome = asked_back(outcome.given)
        return replace(outcome, also={**also, **outcome.also})

    def _may_be_another_s(
        self, asked: ReadingContext, left: str, also: Mapping[str, Given], kept: Given
    ) -> bool:
        """Return whether a test's value may be what belongs to the rest of the message.

        "34, woman, 165 cm" tells the age, and "dsDNA 180, under 100 is ok" what is normal of that.
        """
        if asked.fact.source is not Source.REPORT or not also:
            return False
        person = any(self.facts[one].source is not Source.REPORT for one in also)
        span = isinstance(kept, Amount) and not kept.is_exact
        return span or (person and not any(letter.isalpha() for letter in left[1:-2]))

    def _is_apart(
        self, asked: ReadingContext, piece: str, also: dict[str, Given], rest: list[str]
    ) -> bool:
        """Put a piece where it belongs; return whether it belongs to no question that is asked."""
        if beside.is_of_no_question(piece, self.facts):
            return True
        other = beside.concerns(piece, self.facts) if piece else None
        if asked.fact.pair and other and signed.names_this(asked, piece):
            other = None  # "the score was 19 in March": one of the two values of a change
        weight = other == lexicon.only("weight")
        if weight and (kilos := weight_then(asked, piece)):
            also[THEN] = kilos
            return False
        given = self._value(asked, other, piece) if other and other != asked.fact.id else None
        if other is None or given is None:
            if weight and THEN in also:
                return True  # "now I weigh 60", without its unit: it is asked by itself
            numbered = other is not None and self.facts[other].kind is Kind.NUMBER
            if numbered and other != asked.fact.id and beside.tells_a_value(piece, self.facts):
                return True  # "CRP 8, ESR 24": of another test, whose unit would have to be asked
            rest.append(piece)
        elif weight and beside.is_of_then(piece):
            also[THEN] = given[0]  # of the time of that dose, and not of now
        elif is_bare_limit(asked, given[0]):
            return True
        else:
            also[other] = given[0]
        return False

    def _whole_beside(self, asked: ReadingContext, plain: str) -> ReadingOutcome | None:
        other = beside.concerns(plain, self.facts)
        if other is None or other == asked.fact.id or asked.fact.source is Source.REPORT:
            return None
        if other == lexicon.only("weight") and beside.is_of_then(plain):
            return None
        given = self._value(asked, other, plain)
        if given is None or is_bare_limit(asked, given[0]):
            return None
        return replace(NOT_UNDERSTOOD, also={other: given[0]})

    def _without_sex(
        self, asked: ReadingContext, rest: list[str], also: dict[str, Given]
    ) -> list[str]:
        fact = self.facts[lexicon.only("woman_or_man")]
        kept = []
        for piece in rest:
            outcome = (
                read_whole(replace(asked, fact=fact, part=None, labels={}, so_far=None), piece, {})
                if piece
                else None
            )
            if isinstance(outcome, Parsed) and isinstance(outcome.given, str) and tells_sex(piece):
                also[fact.id] = outcome.given
            else:
                kept.append(piece)
        return kept

    def _value(self, asked: ReadingContext, fact_id: str, piece: str) -> tuple[Given] | None:
        other = replace(asked, fact=self.facts[fact_id], part=None, labels={}, so_far=None)
        outcome = read_whole(other, piece, {})
        if isinstance(outcome, NeedsConfirmation) and outcome.key == "ui-understood-confirm":
            return (outcome.offers[0].given,)  # it is shown for one tap at its own question
        if isinstance(outcome, Parsed) and not isinstance(outcome.given, Blank):
            return (outcome.given,)
        return None

    def about_person(
        self, text: str, labels: Mapping[str, Sequence[str]], who: str, on: date
    ) -> dict[str, Given]:
        """Return the age and the sex that a text tells of the one whom the questions are about.

        `labels` are those of the question whether it is a woman or a man.
        """
        age, sex = lexicon.only("age"), lexicon.only("woman_or_man")
        asked = ReadingContext(self.facts[age], None, {}, None, who, "en", on)
        outcome = self.read(asked, text)
        told = dict(outcome.also)
        if isinstance(outcome, Parsed) and not isinstance(outcome.given, Blank):
            told[age] = outcome.given
            other = replace(asked, fact=self.facts[sex], labels=labels)
            for piece in beside.pieces(simplified(normal(text)), frozenset()):
                heard = read_whole(other, piece, {}) if piece else NOT_UNDERSTOOD
                if isinstance(heard, Parsed) and isinstance(heard.given, str):
                    told[sex] = heard.given
        return {fact: given for fact, given in told.items() if fact in (age, sex)}

    def lines(self, text: str, lines: Mapping[str, ListLine]) -> HeardLines:
        """Return what a text says of several questions that share a message."""
        plain = normal(text)
        if not 0 < len(plain) <= LONGEST_ANSWER or foreign_digits(plain):
            return HeardLines(unsure=True)
        return hear_lines(self.read, simplified(plain), lines)

    def illnesses(
        self, text: str, labels: Mapping[str, Sequence[str]], who: str, on: date
    ) -> Illnesses:
        """Return what an answer says of the list of illnesses."""
        plain = normal(text)
        if not 0 < len(plain) <= LONGEST_ANSWER:
            return Illnesses()
        plain = simplified(plain)
        if takes_back(plain):
            return Illnesses()
        if (whole := labelled(plain, labels)) is not None and whole != "none":
            return Illnesses({whole: "yes"})
        own = lexicon.of_question(lexicon.only("illnesses"))
        words = (*languages(plain), lexicon.illnesses(), of_labels(labels), own.words)
        tokens = Cutter(words, frozenset(DAYS)).cut(plain)
        clauses = joined(clauses_of(tokens, own.phrases), own.phrases)
        return hear_illnesses(clauses, timed(tokens, on), tuple(labels), who)
