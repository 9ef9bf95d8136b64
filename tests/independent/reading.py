"""Reads the data files and made-up answers anew, sharing no code with the project."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import floor, inf
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

DATA = Path(__file__).parents[2] / "trials"
UNITS_OF_TIME = {
    "days": Fraction(1),
    "weeks": Fraction(7),
    "months": Fraction(91, 3),
    "years": Fraction(364),
}
POUND = Fraction("0.45359237")
WORDS_OF_BOUNDS = ("min", "above", "max", "below")
UNKNOWN, DECLINED = "unknown", "declined"

Raw = Any


class Span(NamedTuple):
    """A number known exactly, or only to lie between two ends."""

    low: Fraction | float
    high: Fraction | float
    low_open: bool = False
    high_open: bool = False


class Lab(NamedTuple):
    amount: Span | None
    upper: Fraction | None
    positive: bool | None


class Daily(NamedTuple):
    drug: str
    mg: Span | None
    kg: Span | str | None


class Ticks(NamedTuple):
    chosen: frozenset[str]
    complete: bool


class Months(NamedTuple):
    of: tuple[tuple[str, Span], ...]
    every: Span | None


NEVER = Span(inf, inf)


def fraction(number: Raw) -> Fraction:
    return Fraction(str(number))


def point(number: Raw) -> Span:
    return Span(fraction(number), fraction(number))


def from_yaml(text: str) -> Raw:
    return YAML(typ="safe", pure=False).load(text)


@cache
def fact_table(root: Path = DATA) -> Mapping[str, Mapping[str, Raw]]:
    """Every fact of the vocabulary as its file has it."""
    entries = (one for path in sorted(root.glob("facts/*.yaml"))
               for one in from_yaml(path.read_text("utf-8")))  # fmt: skip
    return {entry["id"]: entry for entry in entries}


@cache
def trial_files(root: Path = DATA) -> Mapping[str, Mapping[str, Raw]]:
    paths = sorted(root.glob("protocols/NCT????????.yaml"))
    return {path.stem: from_yaml(path.read_text("utf-8")) for path in paths}


def value_of(fact: Mapping[str, Raw], raw: Raw) -> Raw:
    """What an answer says; "unknown" and "declined" stay as they are."""
    if raw in (UNKNOWN, DECLINED):
        return raw
    match fact["kind"]:
        case "yes_no":
            return {"yes": True, "no": False}.get(raw, raw) if isinstance(raw, str) else raw
        case "choice":
            return raw
        case "multi":
            return _ticks(raw)
        case "titre" | "assay":
            return _test(fact, raw)
        case "dose":
            return _daily(fact, raw)
        case "courses":
            return _months(fact, raw)
        case _:
            return _number(fact, raw)


def _ticks(raw: Raw) -> Ticks:
    if isinstance(raw, Mapping):
        return Ticks(frozenset(raw["chosen"]), raw.get("complete", True))
    return Ticks(frozenset([raw] if isinstance(raw, str) else raw), True)


def _number(fact: Mapping[str, Raw], raw: Raw) -> Span:
    if raw == "never":
        return NEVER if fact["kind"] == "since" else point(0)
    if isinstance(raw, list):
        before, after = map(fraction, raw)
        percent = (after - before) * 100 / before
        return point(percent if fact["pair"] == "rise" else -percent)
    span = _span(raw, _factors(fact))
    return point(floor(span.low)) if fact.get("whole") and span.low == span.high else span


def _factors(fact: Mapping[str, Raw]) -> dict[str, tuple[Fraction, Fraction]]:
    """Unit -> what a value is multiplied by, and what is then added."""
    found = {}
    own = fact.get("unit", "")
    if fact["kind"] in ("since", "duration", "courses"):
        for unit, days in UNITS_OF_TIME.items():
            found[unit] = (days / UNITS_OF_TIME[own], Fraction(0))
    for unit, factor in fact.get("units", {}).items():
        if isinstance(factor, Mapping):
            found[unit] = (fraction(factor["factor"]), fraction(factor["offset"]))
        else:
            found[unit] = (fraction(factor), Fraction(0))
    return {**found, own: (Fraction(1), Fraction(0))}


def _span(raw: Raw, factors: Mapping[str, tuple[Fraction, Fraction]]) -> Span:
    if not isinstance(raw, Mapping):
        return point(raw)
    factor, offset = factors[raw["unit"]] if raw.get("unit") else (Fraction(1), Fraction(0))
    inner = raw.get("value", raw)
    if not isinstance(inner, Mapping):
        return point(fraction(inner) * factor + offset)
    low, high = (
        next((fraction(inner[word]) * factor + offset for word in words if word in inner), none)
        for words, none in ((("min", "above"), -inf), (("max", "below"), inf))
    )
    return Span(low, high, "above" in inner, "below" in inner)


def _test(fact: Mapping[str, Raw], raw: Raw) -> Lab:
    if raw == "positive":
        return Lab(None, None, True)
    if raw == "negative":
        return Lab(point(0) if fact["kind"] == "titre" else None, None, False)
    relative = fact.get("relative", False)
    if not isinstance(raw, Mapping) or any(word in raw for word in WORDS_OF_BOUNDS):
        text = raw.removeprefix("1:") if isinstance(raw, str) else raw
        amount = _span(text, {} if relative else _factors(fact))
        nothing = fact["kind"] == "titre" and amount == point(0)
        return Lab(amount, Fraction(1) if relative else None, False if nothing else None)
    unit, value, upper = raw.get("unit"), raw.get("value"), raw.get("uln")
    if unit in ("INR", "×ULN"):  # no unit at all, and multiples of the limit
        unit, upper = None, upper if unit == "INR" else 1
    factors = _factors(fact)
    factor = factors[unit][0] if unit else Fraction(1)
    amount = None if value in (None, UNKNOWN) else _span({"value": value, "unit": unit}, factors)
    limit = None if upper in (None, UNKNOWN) else fraction(upper) * factor
    return Lab(amount, limit, raw.get("positive"))


def _daily(fact: Mapping[str, Raw], raw: Raw) -> Raw:
    if raw == "never" or raw == 0 or raw["drug"] == "none":
        return Daily("none", point(0), None)
    if raw["drug"] == UNKNOWN:
        return UNKNOWN
    mg, kg = raw.get("mg_per_day"), raw.get("weight_kg_then")
    tablet = fraction(fact["tablets"].get(raw["drug"], 0))
    units = {"mg": (Fraction(1), Fraction(0)), "tablets": (tablet, Fraction(0))}
    masses = {"kg": (Fraction(1), Fraction(0)), "jin": (Fraction(1, 2), Fraction(0)),
              "lb": (POUND, Fraction(0))}  # fmt: skip
    return Daily(
        raw["drug"],
        None if mg in (None, UNKNOWN) else _span(mg, units),
        kg if kg in (None, UNKNOWN) else _span(kg, masses),
    )


def _months(fact: Mapping[str, Raw], raw: Raw) -> Months:
    single = not isinstance(raw, Mapping) or "value" in raw
    if single or any(word in raw for word in WORDS_OF_BOUNDS):
        return Months((), _time(fact, raw))
    of = {drug: _time(fact, one) for drug, one in raw.items() if one not in (None, UNKNOWN)}
    every = of.pop("every", None)
    return Months(tuple(of.items()), every)


def _time(fact: Mapping[str, Raw], raw: Raw) -> Span:
    return point(0) if raw == "never" else _span(raw, _factors(fact))


@dataclass(frozen=True, eq=False)
class Rule:
    """A node of a condition: a leaf over a fact, or a group of rules."""

    kind: str  # leaf, all, any, at_least, when, at_site, always, never
    id: str | None = None
    parts: tuple["Rule", ...] = ()
    n: int = 0
    fact: str = ""
    asks: Raw = None
    valid_if: "Rule | None" = None

    def walk(self) -> Iterator["Rule"]:
        yield self
        for part in self.parts:
            yield from part.walk()
        if self.valid_if:
            yield from self.valid_if.walk()


GROUPS = ("all", "any", "at_least", "when", "at_site", "always", "never")


def rule(raw: Mapping[str, Raw]) -> Rule:
    """The condition as written."""
    name = raw.get("id")
    body = {key: value for key, value in raw.items() if key not in ("id", "reading", "valid_if")}
    valid_if = rule(raw["valid_if"]) if "valid_if" in raw else None
    group = next((key for key in GROUPS if key in body), None)
    if group is None:
        leaves = tuple(
            Rule("leaf", fact=fact, asks=asks, valid_if=valid_if) for fact, asks in body.items()
        )
        if len(leaves) > 1:
            return Rule("all", name, leaves)
        return Rule("leaf", name, fact=leaves[0].fact, asks=leaves[0].asks, valid_if=valid_if)
    inner = body[group]
    match group:
        case "all" | "any":
            return Rule(group, name, tuple(map(rule, inner)))
        case "at_least":
            return Rule(group, name, tuple(map(rule, inner["of"])), n=inner["n"])
        case "when":
            return Rule(group, name, (rule(inner["if"]), rule(inner["then"])))
        case _:
            return Rule(group, name)


@dataclass(frozen=True, eq=False)
class Item:
    """One criterion of a trial file."""

    id: str | None
    sense: str  # include, exclude, at_site
    rule: Rule | None
    flag: Rule | None
    passing: bool
    other: Rule | None = None  # how else it may be read, while nobody has answered

    @property
    def name(self) -> str:
        """Its id, or that of the first part that has one."""
        parts = self.rule.walk() if self.rule else iter(())
        return self.id or next(part.id for part in parts if part.id)


def item(raw: Mapping[str, Raw]) -> Item:
    sense = next(one for one in ("include", "exclude", "at_site") if one in raw)
    asked = raw.get("query", {})
    readings = [None if sense == "at_site" else rule(raw[sense])]
    if "otherwise" in asked:
        readings.append(rule(asked["otherwise"]))
        if asked["answered"]:
            readings = [readings["AB".index(asked["answered"]["reading"])]]
    return Item(
        raw.get("id"),
        sense,
        readings[0],
        rule(raw["review_if"]) if "review_if" in raw else None,
        raw.get("passing", False),
        readings[1] if len(readings) > 1 else None,
    )
