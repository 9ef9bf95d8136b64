"""Reads pieces of a told report as the answers to the own questions of what they are about."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from dialogs.context import Content
from dialogs.reading import (
    NeedsConfirmation,
    Parsed,
    ReadingContext,
    ReadingOutcome,
    beside,
    digits,
    ends_with_option,
    has_nothing,
    normal,
    simplified,
)
from dialogs.reading.sheets import Bare, names_another, names_test
from dialogs.reading.sheets.findings import (
    behind_name,
    findings_in,
    is_bare,
    parted,
    without_lead,
)
from dialogs.reading.text import apart
from trials.fact import Fact, Kind
from trials.values import Amount, Blank, Given
from trials.vocabulary import Source

_NUMBERS = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE)


@dataclass
class ToldBesides:
    """Facts that a text tells: values, what one tap settles, what is not there or not clear."""

    facts: dict[str, Given] = field(default_factory=dict)
    offered: dict[str, Given] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)  # without a result
    ask: list[str] = field(default_factory=list)

    @property
    def is_told(self) -> bool:
        """Return whether it tells anything of anything."""
        return bool(self.facts or self.offered or self.missing or self.ask)

    def has(self, fact: str) -> bool:
        return fact in self.facts or fact in self.offered or fact in (*self.missing, *self.ask)


@dataclass(frozen=True)
class _Stretch:
    """A piece that names a fact, and those behind it that name none."""

    fact: str
    piece: str
    behind: tuple[str, ...]

    @property
    def whole(self) -> str:
        return ", ".join((self.piece, *self.behind))


@dataclass(frozen=True)
class Saying:
    """Reads what people say of results, in a language, on a day."""

    content: Content
    lang: str
    on: date

    @property
    def _facts(self) -> Mapping[str, Fact]:
        return self.content.reader.facts

    def bare(self, fact: str, bare: Bare) -> Given | None:
        """Return a typed number as its own question takes it, where no other unit is possible."""
        upper = bare.limit.high if bare.limit else None
        limit = f"/{digits(Amount.exactly(upper))}" if isinstance(upper, Fraction) else ""
        return _value(self.outcome(fact, f"{digits(bare.amount)}{limit}"))

    def besides(self, text: str, facts: Mapping[str, Fact], known: set[str]) -> ToldBesides:
        """Return what a text says under names that no sheet prints: scores, and other words."""
        told = ToldBesides()
        stretches = list(self._stretches(apart(simplified(normal(text))), facts))
        for one in stretches:
            if beside.tells_two_values(one.whole, self._facts, self.on):
                for change in beside.changes_in(one.piece, facts):
                    if change not in known and not told.has(change):
                        self._hear_change(told, change, one.whole)
            if one.fact in told.facts and _value(self._of_stretch(one)[0]) != told.facts[one.fact]:
                del told.facts[one.fact]  # told twice, and not the same
                told.ask.append(one.fact)
            elif one.fact not in known and not told.has(one.fact):
                beside_it = self._hear(told, one)
                for fact in beside_it.keys() & facts.keys() - known:
                    if facts[fact].source is Source.REPORT and not told.has(fact):
                        told.offered[fact] = beside_it[fact]
        return told

    def named(self, text: str, facts: Mapping[str, Fact]) -> tuple[str, ...]:
        """Return the facts that a text names, whatever it says of them."""
        return tuple(one.fact for one in self._stretches(apart(simplified(normal(text))), facts))

    def of_two_days(
        self, text: str, facts: Mapping[str, Fact], asked: tuple[str, ...]
    ) -> dict[str, Given]:
        """Return the values of tests of which a text tells one of now and one of before."""
        found: dict[str, Given] = {}
        for one in self._stretches(apart(simplified(normal(text))), facts):
            if one.fact in asked and beside.tells_two_values(one.whole, self._facts, self.on):
                given = _value(self.outcome(one.fact, one.whole))
                if given is not None:
                    found.setdefault(one.fact, given)
        return found

    def of_one(self, text: str, facts: Mapping[str, Fact], asked: tuple[str, ...]) -> ToldBesides:
        """Return what a text without a name tells, where one score and its change are asked for."""
        told = ToldBesides()
        scores = [fact for fact in asked if not facts[fact].pair]
        if len(scores) != 1 or facts[scores[0]].kind not in _NUMBERS:
            return told
        given = _value(outcome := self.outcome(scores[0], text))
        if given is not None:
            told.facts[scores[0]] = given
        elif isinstance(outcome, NeedsConfirmation) and len(outcome.offers) == 1:
            told.offered[scores[0]] = outcome.offers[0].given
        if told.is_told and beside.tells_two_values(text, self._facts, self.on):
            for change in set(asked) - set(scores):
                self._hear_change(told, change, text)
        return told

    def outcome(self, fact: str, text: str) -> ReadingOutcome:
        """Return what a text comes to as the answer to the own question of a fact."""
        known = self.content.library.vocabulary[fact]
        asked = ReadingContext(known, None, {}, None, "self", self.lang, self.on)
        return self.content.reader.read(asked, text)

    def _hear(self, told: ToldBesides, one: _Stretch) -> Mapping[str, Given]:
        """Add what a stretch says of its fact; return what it tells of others besides."""
        outcome, sure = self._of_stretch(one)
        given = _value(outcome)
        numbers = self.content.library.vocabulary[one.fact].kind in _NUMBERS
        numbered = beside.numbers_in(one.piece, self._facts) > 0
        if given is not None and sure:
            told.facts[one.fact] = given
        elif given is not None:
            told.offered[one.fact] = given
        elif isinstance(outcome, Parsed) and not numbered:
            told.missing.append(one.fact)
        elif isinstance(outcome, NeedsConfirmation) and len(outcome.offers) == 1:
            told.offered[one.fact] = outcome.offers[0].given
        elif numbers and not numbered:
            told.named.append(one.fact)
        else:
            told.ask.append(one.fact)
        return outcome.also

    def _hear_change(self, told: ToldBesides, change: str, text: str) -> None:
        """Offer by how much a value moved, where it is worked out of the two that are told."""
        outcome = self.outcome(change, text)
        given = _value(outcome)
        if given is None and isinstance(outcome, NeedsConfirmation) and len(outcome.offers) == 1:
            given = outcome.offers[0].given
        typed = {float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)}
        if isinstance(given, Amount) and given.is_exact and abs(float(given.low)) not in typed:
            told.offered[change] = given

    def _of_stretch(self, one: _Stretch) -> tuple[ReadingOutcome, bool]:
        """Return what a stretch comes to, and whether all of it was understood."""
        outcome = self.outcome(one.fact, one.whole)
        if _value(outcome) is not None or isinstance(outcome, NeedsConfirmation):
            return outcome, True
        lead, rest = without_lead(one.piece)
        led = bool(lead) and ends_with_option("@reports_at_hand", "remember", lead)
        if led:  # "no report here, I only know: skin score 24"
            outcome = self.outcome(one.fact, ", ".join((rest, *one.behind)))
        if one.behind and _value(outcome) is None:
            alone = self.outcome(one.fact, rest if led else one.piece)
            return alone, all(map(has_nothing, one.behind))
        return outcome, True

    def _stretches(self, text: str, facts: Mapping[str, Fact]) -> Iterator[_Stretch]:
        """Yield each piece with what it is about, and those behind it that are about nothing."""
        telling = beside.telling(self._facts)
        pieces = beside.with_limits(beside.pieces(text, telling), telling)
        parts = _answered([part for piece in pieces for part in parted(piece)])
        about = [self._about(part, facts) if part else () for part in parts]
        for at, (piece, of) in enumerate(zip(parts, about, strict=True)):
            if not of:
                continue
            ends = next(
                (n for n in range(at + 1, len(parts)) if self._ends(parts[n], about[n])), None
            )
            behind = tuple(part for part in parts[at + 1 : ends] if part)
            for fact in of:
                yield _Stretch(fact, piece, behind)

    def _about(self, piece: str, facts: Mapping[str, Fact]) -> tuple[str, ...]:
        """Return the facts on a report that a piece is about, by its own words."""
        if found := findings_in(piece, facts):
            return found
        if names_another(piece):
            return ()
        fact = beside.concerns(piece, self._facts)
        if fact is None or fact not in facts or facts[fact].source is not Source.REPORT:
            return ()
        return (fact,)

    def _ends(self, piece: str, about: tuple[str, ...]) -> bool:
        """Return whether a piece is of something else than the one before it."""
        other = beside.concerns(piece, self._facts) if piece else None
        return bool(about) or other is not None or names_test(piece)


def _answered(pieces: list[str]) -> list[str]:
    """Return the pieces; a bare name shares what is told of the next: "ECG and echo normal"."""
    found = list(pieces)
    for at in range(len(found) - 2, -1, -1):
        if is_bare(found[at]) and (said := behind_name(found[at + 1])):
            found[at] = f"{found[at]} {said}"
    return found


def _value(outcome: ReadingOutcome) -> Given | None:
    is_value = isinstance(outcome, Parsed) and not isinstance(outcome.given, Blank)
    return outcome.given if is_value and isinstance(outcome, Parsed) else None
