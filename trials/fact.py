"""The shape of one fact: what kind of value it holds, in which unit, and whom to ask."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Any, Protocol

from trials.alarms import Alarm
from trials.truth import Truth
from trials.units import Conversion, unit_called
from trials.values import Amount


class Kind(Enum):
    """The kind of value: its comment is the type that a value of this kind has."""

    YES_NO = "yes_no"  # bool
    CHOICE = "choice"  # str
    GRADE = "grade"  # Amount
    MULTI = "multi"  # Chosen
    NUMBER = "number"  # Amount
    SINCE = "since"  # Amount; never is infinity; moves with the calendar
    DURATION = "duration"  # Amount; never is 0
    TITRE = "titre"  # Result; its amount is the reciprocal
    ASSAY = "assay"  # Result
    DOSE = "dose"  # Dose
    COURSES = "courses"  # Courses


class Source(Enum):
    """The source of a fact: the person, a report they may have at hand, or only the hospital."""

    PARTICIPANT = "participant"
    REPORT = "report"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Guess:
    """The unit that a bare number most likely has; always asked back."""

    numbers: Amount
    unit: str


class Guard(Protocol):
    """The condition under which a fact makes sense; one of trials/conditions, over facts."""

    def judge(self, case: Any) -> Truth: ...

    def facts(self) -> frozenset[str]: ...

    def looks_at(self) -> frozenset[str]: ...

    def open_facts(self, case: Any) -> tuple[str, ...]: ...

    def unknown_facts(self, case: Any) -> frozenset[str]: ...

    def walk(self) -> Iterator[object]: ...


@dataclass(frozen=True)
class Fact:
    """Something that can be known of the person screened."""

    id: str
    kind: Kind
    source: Source
    unit: str
    options: tuple[str, ...]
    units: Mapping[str, Conversion]
    possible: Amount | None
    plausible: Amount | None
    relative: bool  # the ranges, and a bare number in a file, are multiples of the upper limit
    guard: Guard | None
    guess: tuple[Guess, ...]
    ask_unit: str  # "always", "zh" (a bare Chinese number may be 斤 or 公斤), "never"
    percentage_trap: bool  # a bare number of 15 to 100 is surely a percentage: ask for the count
    alone: tuple[str, ...]
    implies: tuple[str, ...]
    stands_in: Mapping[str, str]  # a drug without months of its own -> the fact that has them
    tablets: Mapping[str, Fraction]  # drug -> mg in one usual tablet
    weight_possible: Amount | None  # of a dose: the range of the weight at that time, in kg
    pair: str | None  # "rise" or "fall": a [before, after] pair is read as a change in per cent
    whole: bool  # counts completed units only: 30 months are 2 years
    sensitive: bool
    derived: bool  # worked out, never asked
    alarm: Alarm | None  # the values that a doctor should see today
    yes_counts: bool  # a yes that was told counts, also where the guard is false
    hash: str

    def unit_called(self, text: str) -> str | None:
        """Return the unit of this fact that is written so, or None."""
        return unit_called(text, self.units)
