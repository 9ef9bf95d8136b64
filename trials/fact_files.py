"""One entry of trials/facts/*.yaml, checked, and the fact made of it."""

import json
from collections.abc import Mapping
from fractions import Fraction
from hashlib import sha256
from math import inf
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

from trials.alarms import Alarm
from trials.amounts import amount_of, fraction_of
from trials.fact import Fact, Guard, Guess, Kind, Source
from trials.truth import Truth
from trials.units import DAYS, SPELLINGS, Conversion, time_units
from trials.values import ANYTHING, Amount

_LISTED = {Kind.CHOICE, Kind.GRADE, Kind.MULTI, Kind.DOSE, Kind.COURSES}
_MEASURED = {Kind.NUMBER, Kind.ASSAY}
_TIMED = {Kind.SINCE, Kind.DURATION, Kind.COURSES}


def _exact(raw: object) -> Fraction:
    return fraction_of("the number", raw)


def _range(raw: object) -> Amount:
    if isinstance(raw, list) and len(raw) == 2:
        raw = {"min": raw[0], "max": raw[1]}
    return amount_of("the range", raw, {})


def _conversion(raw: object) -> Conversion:
    if isinstance(raw, Mapping):
        return Conversion(_exact(raw.get("factor")), _exact(raw.get("offset", 0)))
    return Conversion(_exact(raw))


Exact = Annotated[Fraction, BeforeValidator(_exact), PlainSerializer(str)]
Range = Annotated[Amount, BeforeValidator(_range), PlainSerializer(str)]
Affine = Annotated[Conversion, BeforeValidator(_conversion), PlainSerializer(str)]


class FactFileEntry(BaseModel):
    model_config = ConfigDict(
        extra="forbid", hide_input_in_errors=True, frozen=True, arbitrary_types_allowed=True
    )


class GuessEntry(FactFileEntry):
    """The unit that a bare number in this range most likely has."""

    numbers: Range
    unit: str


class AlarmEntry(FactFileEntry):
    """The values of a report that a doctor should see today, and who has published that."""

    below: Exact | None = None
    max: Exact | None = None
    above: Exact | None = None
    min: Exact | None = None
    rise: Exact | None = None
    source: str = Field(min_length=10)

    @model_validator(mode="after")
    def _bounds_fit(self) -> Self:
        twice = (self.below is not None and self.max is not None) or (
            self.above is not None and self.min is not None
        )
        if twice:
            raise ValueError("a bound stands twice: use one of below, max and one of above, min")
        if not self.ranges() and self.rise is None:
            raise ValueError("an alarm needs a bound: write below, max, above, min or rise")
        return self

    def ranges(self) -> tuple[Amount, ...]:
        """Return the ranges that the bounds stand for, each open to one side."""
        found = []
        if (low := self.max if self.below is None else self.below) is not None:
            found.append(Amount(-inf, low, high_open=self.below is not None))
        if (high := self.min if self.above is None else self.above) is not None:
            found.append(Amount(high, inf, low_open=self.above is not None))
        return tuple(found)


class FactEntry(FactFileEntry):
    """A fact as its file defines it; the fields are those of Fact."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    kind: Kind
    source: Source
    unit: str = ""
    options: tuple[str, ...] = ()
    units: dict[str, Affine] = {}
    possible: Range | None = None
    plausible: Range | None = None
    relative: bool = False
    guard: dict[str, Any] | None = None
    guess: tuple[GuessEntry, ...] = ()
    ask_unit: Literal["always", "zh", "never"] = "never"
    percentage_trap: bool = False
    alone: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    stands_in: dict[str, str] = {}
    tablets: dict[str, Exact] = {}
    weight_possible: Range | None = None
    pair: Literal["rise", "fall"] | None = None
    whole: bool = False
    sensitive: bool = False
    derived: bool = False
    alarm: AlarmEntry | None = None
    yes_counts: bool = False

    @model_validator(mode="after")
    def _options_fit(self) -> Self:
        if bool(self.options) != (self.kind in _LISTED):
            raise ValueError("this kind needs options, or cannot have any: fit kind and options")
        if len(set(self.options)) != len(self.options):
            raise ValueError("an option stands twice: remove one")
        named = {*self.alone, *self.stands_in, *self.tablets}
        if stray := named - set(self.options):
            raise ValueError(f"{min(stray)} is no option of the fact: use one of its options")
        return self

    @model_validator(mode="after")
    def _alarm_fits(self) -> Self:
        if self.alarm and (self.source is not Source.REPORT or self.kind not in _MEASURED):
            raise ValueError("only a value of a report has an alarm: take it out here")
        return self

    @model_validator(mode="after")
    def _yes_fits(self) -> Self:
        if self.yes_counts and (self.kind is not Kind.YES_NO or self.guard is None):
            raise ValueError("yes_counts is for a yes that a guard may hide: remove it")
        return self

    @model_validator(mode="after")
    def _units_fit(self) -> Self:
        named = {self.unit, *self.units, *(guess.unit for guess in self.guess)}
        if stray := named - SPELLINGS.keys():
            raise ValueError(f"{min(stray)} is no known unit: add it to trials/units.py")
        if self.kind in _TIMED and self.unit not in DAYS:
            raise ValueError(f"this kind is counted in time: use one of {', '.join(DAYS)}")
        if stray := {guess.unit for guess in self.guess} - self.all_units().keys():
            raise ValueError(f"{min(stray)} is guessed but has no factor: add it to units")
        if any(conversion.factor <= 0 for conversion in self.units.values()):
            raise ValueError("a factor is 0 or less: write how many canonical units it has")
        return self

    @model_validator(mode="after")
    def _ranges_fit(self) -> Self:
        possible = self.possible or ANYTHING
        if self.plausible is not None and self.plausible.within(possible) is not Truth.TRUE:
            raise ValueError("plausible reaches beyond possible: narrow it")
        return self

    def all_units(self) -> dict[str, Conversion]:
        """Return every accepted unit with its conversion, the canonical one first."""
        times = time_units(self.unit) if self.kind in _TIMED else {}
        return {self.unit: Conversion(), **times, **self.units}


def fact_from(entry: FactEntry, guard: Guard | None) -> Fact:
    """Return the fact that an entry defines; its guard is parsed by whoever reads the file."""
    return Fact(
        id=entry.id,
        kind=entry.kind,
        source=entry.source,
        unit=entry.unit,
        options=entry.options,
        units=entry.all_units(),
        possible=entry.possible,
        plausible=entry.plausible,
        relative=entry.relative,
        guard=guard,
        guess=tuple(Guess(guess.numbers, guess.unit) for guess in entry.guess),
        ask_unit="always" if entry.kind in _TIMED else entry.ask_unit,
        percentage_trap=entry.percentage_trap,
        alone=entry.alone,
        implies=entry.implies,
        stands_in=entry.stands_in,
        tablets=entry.tablets,
        weight_possible=entry.weight_possible,
        pair=entry.pair,
        whole=entry.whole,
        sensitive=entry.sensitive,
        derived=entry.derived,
        alarm=_alarm(entry.alarm),
        yes_counts=entry.yes_counts,
        hash=_hash(entry),
    )


def _alarm(entry: AlarmEntry | None) -> Alarm | None:
    return Alarm(entry.ranges(), entry.source, entry.rise) if entry else None


def _hash(entry: FactEntry) -> str:
    """Return a hash that changes with anything that the entry says of an answer.

    An alarm is no part of that: it changes nothing of what was asked and answered.
    """
    said = entry.model_dump(mode="json", exclude={"alarm"})
    content = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return sha256(content.encode()).hexdigest()[:16]
