"""Answers worth trying for each fact: its options, and numbers at, below and above every bound."""

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from hypothesis import strategies as st

from tests.independent.people import FORMULAS, Person
from tests.independent.reading import (
    UNITS_OF_TIME,
    WORDS_OF_BOUNDS,
    Rule,
    fact_table,
    item,
    rule,
    trial_files,
)

Raw = Any
Facts = dict[str, Raw]
# What formulas are fed with: numbers of people, not bounds of trials.
BODIES: Mapping[str, list[Raw]] = {
    "weight_kg": [20, 50, {"value": 100, "unit": "jin"}],
    "height_cm": [100, {"value": 1.65, "unit": "m"}],
    "creatinine": [30, {"value": 1, "unit": "mg/dL"}, 180, 400],
}
STEPS = {"age_years": Decimal(1)}
EXACT = {one for inputs in FORMULAS.values() for one in inputs}


def rules() -> Iterator[Rule]:
    """Every condition of the trial files and every guard."""
    for trial in trial_files().values():
        places = [trial, *trial["cohorts"]]
        for place in places:
            for raw in (*place.get("common", ()), *place.get("criteria", ())):
                if isinstance(raw, Mapping):
                    found = item(raw)
                    yield from (one for one in (found.rule, found.flag, found.other) if one)
            yield from (rule(note["when"]) for note in place.get("tell_site", ()))
    yield from (guard for fact in fact_table().values() if (guard := Person.guard_of(fact)))


@cache
def numbers(fact: str) -> tuple[Decimal, ...]:
    """Every bound that some condition sets for the fact."""
    found: set[Decimal] = set()
    for one in rules():
        for leaf in one.walk():
            if leaf.fact == fact:
                found |= set(bounds(leaf.asks))
    return tuple(sorted(found))


def bounds(asks: Raw) -> Iterator[Decimal]:
    if isinstance(asks, Mapping):
        for key, one in asks.items():
            if key in WORDS_OF_BOUNDS:
                yield Decimal(str(one))
            elif key in ("times_uln", "courses", "months"):
                yield from bounds(one)


def near(fact: str) -> Iterator[float]:
    """At each bound of the fact, just below it and just above it, as far as that is possible."""
    entry = fact_table()[fact]
    for bound in numbers(fact):
        step = STEPS.get(fact, Decimal("0.01"))
        for number in (bound - step, bound, bound + step):
            if reachable(entry, number):
                yield float(number) if number % 1 else int(number)


def reachable(entry: Mapping[str, Raw], number: Decimal | Fraction) -> bool:
    possible = entry.get("possible")
    return not possible or possible[0] <= Fraction(number) <= possible[1]


@cache
def tries(fact: str) -> tuple[Raw, ...]:
    """The answers to try, "unknown" among them."""
    entry = fact_table()[fact]
    found = [*_tries(fact, entry), "unknown"]
    return tuple([*found, "declined"] if entry.get("sensitive") else found)


def _tries(fact: str, entry: Mapping[str, Raw]) -> Iterator[Raw]:
    match entry["kind"]:
        case "yes_no":
            yield from (True, False)
        case "choice":
            yield from entry["options"]
        case "grade":
            yield from (int(one) for one in entry["options"])
        case "multi":
            yield from _ticked(entry)
        case "titre":
            yield from (0, 79, 80, "1:81", "positive", "negative", {"min": 40})
        case "assay":
            yield from _measured(fact, entry)
        case "dose":
            yield from _doses(entry)
        case "courses":
            yield from near(fact)
            yield from ({"mycophenolate": one, "hydroxychloroquine": 24} for one in near(fact))
            yield {"other_biologic": 7, "other": "unknown"}
        case _:
            yield from BODIES.get(fact, ())
            yield from _numbers(fact, entry)


def _ticked(entry: Mapping[str, Raw]) -> Iterator[Raw]:
    options = entry["options"]
    yield from ([], {"chosen": [], "complete": False})
    yield from ([one] for one in options)
    free = [one for one in options if one not in entry.get("alone", ())]
    yield from ([first, second] for first, second in itertools.pairwise(free))
    yield {"chosen": free[:1], "complete": False}


def _measured(fact: str, entry: Mapping[str, Raw]) -> Iterator[Raw]:
    yield from (*near(fact), "positive", "negative")
    unit = entry.get("unit") or "INR"
    yield {"value": 50, "unit": unit}
    for times in near(fact):
        upper = 100 if entry.get("relative") else 20
        yield {"value": float(Decimal(str(times)) * upper), "unit": unit, "uln": upper}


def _doses(entry: Mapping[str, Raw]) -> Iterator[Raw]:
    yield from (0, "never", {"drug": "dexamethasone"})
    yield from ({"drug": "prednisone", "mg_per_day": one} for one in (7.4, 7.5, 7.6, 24.9, 25))
    for mg in (24.9, 25, 25.1, 49.9, 50, 50.1):
        yield {"drug": "prednisone", "mg_per_day": mg, "weight_kg_then": 50}
        yield {"drug": "prednisone", "mg_per_day": mg, "weight_kg_then": "unknown"}
    yield {"drug": "methylprednisolone", "mg_per_day": {"value": 10, "unit": "tablets"}}


def _numbers(fact: str, entry: Mapping[str, Raw]) -> Iterator[Raw]:
    yield from near(fact)
    if entry["kind"] in ("since", "duration"):
        yield "never"
        own = UNITS_OF_TIME[entry["unit"]]
        for bound in numbers(fact):
            days = int(Fraction(bound) * own)
            yield from ({"value": max(0, days + more), "unit": "days"} for more in (-9, 0, 1))
    if entry.get("pair"):
        yield from ([100, 95], [100, 84], [100, 45], [20, 22], [20, 23])
    if fact not in EXACT:
        for bound in numbers(fact):
            # A little room on both sides, so that no range lies wholly out of reach.
            if all(reachable(entry, bound + room) for room in (-1, 1)):
                yield from ({word: float(bound)} for word in WORDS_OF_BOUNDS)


@st.composite
def changed(draw: st.DrawFn, starts: list[Facts], most: int = 14) -> Facts:
    """One of these people with some answers changed, and some not given at all."""
    facts = dict(draw(st.sampled_from(starts)))
    known = sorted(fact_table())
    for fact in draw(st.lists(st.sampled_from(known), max_size=most, unique=True)):
        facts[fact] = draw(st.sampled_from(tries(fact)))
    if facts:
        gone = st.lists(st.sampled_from(sorted(facts)), max_size=most, unique=True)
        for fact in draw(gone):
            del facts[fact]
    return facts


def consistent(facts: Facts) -> Facts:
    """Only what a person could have been asked: no answer beside a guard that is false."""
    told = {fact: raw for fact, raw in facts.items() if raw not in ("unknown", "declined")}
    while True:
        person = Person.who_said(told, date(2026, 1, 1))
        stray = {fact for fact in told if person.barred(fact)}
        if not stray:
            return told
        told = {fact: raw for fact, raw in told.items() if fact not in stray}
