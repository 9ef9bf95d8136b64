"""Made from the trial files: one answer broken at a time, and every bound tried on both sides."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from tests.independent.candidate_values import Facts, bounds, reachable, tries
from tests.independent.judging import Reader, arms, looked_at
from tests.independent.people import Person
from tests.independent.reading import Item, Rule, fact_table

DAY = date(2026, 1, 1)
WEIGHT = 50  # kg, of whoever takes steroids by weight


@dataclass(frozen=True)
class Fault:
    """A clean person with some answers changed."""

    arm: str
    about: str
    facts: Facts


def new_items(name: str) -> list[Item]:
    """The criteria of a cohort; what all cohorts of a trial share belongs to the first."""
    arm = arms()[name]
    first = next(one for one in arms() if one.startswith(arm.trial))
    return [one for one in arm.items if name == first or one not in arm.shared]


def single_faults(name: str, clean: Facts, items: list[Item]) -> Iterator[Fault]:
    """Each answer of the person replaced by each other one that makes a leaf come out anew."""
    facts = {fact for one in items for fact in _looked_at(one)}
    for fact in sorted(facts):
        seen = {_leaves(items, fact, clean)}
        for raw in tries(fact):
            changed = {**clean, fact: raw}
            pattern = _leaves(items, fact, changed)
            if pattern not in seen:
                seen.add(pattern)
                yield Fault(name, f"{fact}={raw}", changed)


def _looked_at(one: Item) -> set[str]:
    rules = [rule for rule in (one.rule, one.flag, one.other) if rule]
    return {fact for rule in rules for fact in looked_at(rule)}


def _leaves(items: list[Item], fact: str, facts: Facts) -> tuple[object, ...]:
    """How every leaf that looks at the fact comes out."""
    person = Person.who_said(facts, DAY)
    return tuple(
        person.leaf(leaf)
        for one in items
        for rule in (one.rule, one.flag, one.other)
        if rule
        for leaf in rule.walk()
        if leaf.kind == "leaf" and fact in looked_at(leaf)
    )


@dataclass(frozen=True)
class Limit:
    """One bound of one criterion, and the person for whom it alone decides."""

    arm: str
    item: Item
    about: str
    people: tuple[Facts, ...]  # just below, at and just above it


def limits(name: str, clean: Facts) -> Iterator[Limit]:
    """Every bound of the cohort's own criteria."""
    for one in new_items(name):
        seen = set()
        for rule in (one.rule, one.flag, one.other):
            for leaf in rule.walk() if rule else ():
                for bound in bounds(leaf.asks) if leaf.kind == "leaf" else ():
                    if (leaf.fact, bound) not in seen:
                        seen.add((leaf.fact, bound))
                        yield _limit(name, one, leaf, bound, clean)


def _limit(name: str, one: Item, leaf: Rule, bound: Decimal, clean: Facts) -> Limit:
    """The first person met for whom the criterion stands differently on the bound's two sides."""
    answers = list(_on_both_sides(leaf, bound))
    others = sorted(_looked_at(one) - {leaf.fact, *answers[0]})
    dice = random.Random(f"{name} {one.name} {leaf.fact} {bound}")
    for attempt in range(3000):
        some = dice.sample(others, min(len(others), dice.randrange(5))) if attempt else []
        around = {**clean, **{fact: dice.choice(tries(fact)) for fact in some}}
        people = tuple({**around, **answer} for answer in answers)
        if len({_stands(one, facts) for facts in people}) > 1:
            return Limit(name, one, f"{one.name} {leaf.fact} {bound}", people)
    raise AssertionError(f"nobody hangs on {bound} of {leaf.fact} in {name} {one.name}")


def _stands(one: Item, facts: Facts) -> object:
    reader = Reader(Person.who_said(facts, DAY))
    state = reader.state(one)
    return state, () if state == "met" else reader.names(one, state)


def _on_both_sides(leaf: Rule, bound: Decimal) -> Iterator[Facts]:
    entry = fact_table()[leaf.fact]
    whole = entry.get("whole") or entry["kind"] in ("grade", "titre")
    step = Decimal(1) if whole else Decimal("0.01")
    for number in (bound - step, bound, bound + step):
        if reachable(entry, number) and (entry["kind"] != "grade" or 0 <= number <= 4):
            yield _answer(leaf, entry, int(number) if whole else float(number))


def _answer(leaf: Rule, entry: Mapping[str, Any], number: float) -> Facts:
    match leaf.fact:
        case "gc_peak_mgkgd":
            return _dose("gc_peak", float(Decimal(str(number)) * WEIGHT))
        case "gc_current_pred_mg":
            return _dose("gc_current", number)
        case "gc_peak" | "gc_current":
            return _dose(leaf.fact, number) if number > 0 else {leaf.fact: 0}
        case "immuno_months":
            drug = (leaf.asks["courses"].get("of") or ["mycophenolate"])[-1]
            held = "ctx_months" if drug == "cyclophosphamide" else leaf.fact
            months = number if held == "ctx_months" else {drug: number}
            return {"immuno_drugs": [drug], held: months}
    if "times_uln" in leaf.asks and not entry.get("relative"):
        times = float(Decimal(str(number)) * 20)
        return {leaf.fact: {"value": times, "unit": entry["unit"], "uln": 20}}
    return {leaf.fact: number}


def _dose(fact: str, mg: float) -> Facts:
    return {fact: {"drug": "prednisone", "mg_per_day": mg, "weight_kg_then": WEIGHT}}
