"""Every small wrong turn that a trial file could take: a bound, a count, a group, a sense."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

PROTOCOLS = Path(__file__).parents[2] / "trials" / "protocols"
Raw = Any
Where = tuple[str | int, ...]
TURNED = {"min": "above", "above": "min", "max": "below", "below": "max"}
BESIDE = ("id", "reading", "valid_if")
BOUND, COUNT, GROUP, SENSE = "bound", "n of m", "any/all", "include/exclude"
KINDS = (BOUND, COUNT, GROUP, SENSE)


@dataclass(frozen=True)
class Mutant:
    """One wrong turn: which file, for whom, where, and what it does there."""

    trial: str
    cohort: str  # "common" where all cohorts of the trial share it
    kind: str
    called: str  # the criterion or note
    what: str
    made: Callable[[], Raw]  # the whole file, turned wrong

    @property
    def id(self) -> str:
        return f"{self.trial}/{self.cohort}/{self.called}: {self.what}"


def originals() -> dict[str, Raw]:
    reader = YAML(typ="safe")
    paths = sorted(PROTOCOLS.glob("NCT????????.yaml"))
    return {path.stem: reader.load(path.read_text("utf-8")) for path in paths}


def mutants() -> Iterator[Mutant]:
    for trial, raw in originals().items():
        yield from _in_place(trial, "common", raw, ())
        for at, cohort in enumerate(raw["cohorts"]):
            yield from _in_place(trial, cohort["id"], raw, ("cohorts", at))


def _in_place(trial: str, cohort: str, raw: Raw, place: Where) -> Iterator[Mutant]:
    holder = _at(raw, place)
    lists = ("common", "tell_site") if cohort == "common" else ("criteria", "tell_site")
    for name in lists:
        rows = holder.get(name, [])
        for at, row in enumerate(rows if isinstance(rows, list) else []):
            here = (*place, name, at)
            called = row.get("say") or _first_id(row)
            for kind, where, what, change in _turns(row):
                made = _maker(raw, here, change)
                yield Mutant(trial, cohort, kind, called, f"{where} {what}", made)


def _maker(raw: Raw, place: Where, change: Callable[[Raw], None]) -> Callable[[], Raw]:
    def made() -> Raw:
        whole = copy.deepcopy(raw)
        change(_at(whole, place))
        return whole

    return made


Turn = tuple[str, str, str, Callable[[Raw], None]]


def _turns(row: Raw) -> Iterator[Turn]:
    """Kind, place, what becomes of it, and the change itself."""
    for sense, other in (("include", "exclude"), ("exclude", "include")):
        if sense in row:
            yield SENSE, sense, f"-> {other}", _renamed((), sense, other)
    for key in ("include", "exclude", "review_if", "when"):
        if key in row:
            yield from _in_condition(row[key], (key,))


def _in_condition(raw: Raw, place: Where) -> Iterator[Turn]:
    for group, other in (("any", "all"), ("all", "any")):
        if group in raw:
            if len(raw[group]) > 1:
                yield GROUP, _told((*place, group)), f"-> {other}", _renamed(place, group, other)
            for at, part in enumerate(raw[group]):
                yield from _in_condition(part, (*place, group, at))
            return
    if "at_least" in raw:
        yield from _counted(raw["at_least"], (*place, "at_least"))
    elif "when" in raw:
        for key in ("if", "then"):
            yield from _in_condition(raw["when"][key], (*place, "when", key))
    elif "at_site" not in raw and "always" not in raw:
        yield from _in_leaves(raw, place)


def _counted(raw: Raw, place: Where) -> Iterator[Turn]:
    for n in (raw["n"] - 1, raw["n"] + 1):
        if 1 <= n <= len(raw["of"]):
            yield COUNT, _told(place), f"{raw['n']} -> {n}", _set((*place, "n"), n)
    for at, part in enumerate(raw["of"]):
        yield from _in_condition(part, (*place, "of", at))


def _in_leaves(raw: Raw, place: Where) -> Iterator[Turn]:
    facts = [key for key in raw if key not in BESIDE]
    if len(facts) > 1:
        yield GROUP, _told(place), f"{' and '.join(facts)} -> or", _either(place, facts)
    for fact in facts:
        yield from _in_bounds(raw[fact], (*place, fact))
    if "valid_if" in raw:
        yield from _in_condition(raw["valid_if"], (*place, "valid_if"))


def _in_bounds(asks: Raw, place: Where) -> Iterator[Turn]:
    if not isinstance(asks, dict):
        return
    for word in asks:
        if word in TURNED:
            what = f"{word} {asks[word]} -> {TURNED[word]}"
            yield BOUND, _told(place), what, _renamed(place, word, TURNED[word])
        elif word in ("times_uln", "courses", "months"):
            yield from _in_bounds(asks[word], (*place, word))


def _renamed(place: Where, old: str, new: str) -> Callable[[Raw], None]:
    def change(row: Raw) -> None:
        holder = _at(row, place)
        items = [(new if key == old else key, value) for key, value in holder.items()]
        holder.clear()
        holder.update(items)

    return change


def _set(place: Where, value: Raw) -> Callable[[Raw], None]:
    def change(row: Raw) -> None:
        _at(row, place[:-1])[place[-1]] = value

    return change


def _either(place: Where, facts: list[str]) -> Callable[[Raw], None]:
    def change(row: Raw) -> None:
        holder = _at(row, place)
        beside = {key: holder[key] for key in ("valid_if",) if key in holder}
        holder["any"] = [{fact: holder.pop(fact), **beside} for fact in facts]

    return change


def _at(raw: Raw, place: Where) -> Raw:
    for key in place:
        raw = raw[key]
    return raw


def _told(place: Where) -> str:
    return ".".join(map(str, place))


def _first_id(raw: Raw) -> str:
    """The first id anywhere below a group that has none itself."""
    if isinstance(raw, dict):
        if "id" in raw:
            return str(raw["id"])
        raw = list(raw.values())
    if isinstance(raw, list):
        return next((found for one in raw if (found := _first_id(one))), "")
    return ""
