"""The authors' guesses of what people answer; read from priors.yaml and checked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from trials.conditions import AuthoringError, InvalidEntry, Leaf, Place
from trials.conditions.operators import Between, Operator, TimesUpperLimit
from trials.library import Library
from trials.trial_files import checked
from trials.values import Amount
from trials.vocabulary import Fact, Kind, Source
from trials.yaml_files import Issue, SourceFile, located
from trials.yaml_files import load as load_yaml

FILE = Path(__file__).parent / "priors.yaml"
_UNKNOWN = {Source.REPORT: 0.1}
_BESIDE = ("below", "long", "unknown", "cost")


@dataclass(frozen=True, slots=True)
class Prior:
    """The guess of one fact: the chance of each option, of smaller numbers, of not knowing.

    `below` holds pairs of a limit and the chance of a number below it, in rising order.
    """

    options: Mapping[str, float]
    below: tuple[tuple[float, float], ...]
    long: float
    unknown: float
    cost: float

    def up_to(self, limit: float) -> float:
        """Return the chance of a number up to the limit: that of the nearest one written below."""
        if limit == inf:
            return 1.0
        chance = 0.0
        for cut, smaller in self.below:
            if cut > limit:
                break
            chance = smaller
        return chance if limit > -inf else 0.0


NOTHING_KNOWN = Prior({"yes": 0.5}, (), 0.5, 0.1, 1.0)


@dataclass(frozen=True)
class Priors:
    """Every fact's prior, and the version they are of."""

    version: int
    facts: Mapping[str, Prior]

    def __getitem__(self, fact: str) -> Prior:
        return self.facts.get(fact, NOTHING_KNOWN)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)
    version: int
    steps: list[float]
    facts: dict[str, dict[str, Any]]


def load(library: Library, path: Path = FILE) -> Priors:
    """Read the priors; of a fact that they do not name, nothing is thought."""
    file = _File.model_validate(load_yaml(_source(path)))
    facts = library.vocabulary.facts
    known = {name: _prior(facts[name], raw) for name, raw in file.facts.items() if name in facts}
    return Priors(file.version, known)


def issues(library: Library, path: Path = FILE) -> tuple[Issue, ...]:
    """Return what is missing from the priors, or is no step of theirs."""
    source = _source(path)
    place = Place(source.name)
    try:
        file = checked(_File, load_yaml(source), place)
    except InvalidEntry as invalid:
        return located(invalid.slips, {source.name: source})
    return located(list(_slips(library, file, place / "facts")), {source.name: source})


def _source(path: Path) -> SourceFile:
    return SourceFile.read(path, path.relative_to(path.parents[2]).as_posix())


def _prior(fact: Fact, raw: Mapping[str, Any]) -> Prior:
    options = {name: float(chance) for name, chance in raw.items() if name not in _BESIDE}
    if fact.kind in (Kind.CHOICE, Kind.GRADE):
        whole = sum(options.values())
        options = {name: chance / whole for name, chance in options.items()}
    cuts = sorted((float(cut), float(chance)) for cut, chance in raw.get("below", {}).items())
    return Prior(
        options,
        tuple(cuts),
        float(raw.get("long", 0.5)),
        float(raw.get("unknown", _UNKNOWN.get(fact.source, 0.02))),
        float(raw.get("cost", 1.0)),
    )


def _slips(library: Library, file: _File, place: Place) -> Iterator[AuthoringError]:
    facts = library.vocabulary.facts
    for name in sorted(file.facts.keys() - facts.keys()):
        yield AuthoringError(place / name, f"{name} is no fact", "use an id of trials/facts")
    for name in sorted(facts.keys() - file.facts.keys()):
        if facts[name].id not in ("is_minor", "vasculitis_instrument"):
            yield AuthoringError(place, f"{name} has no prior", "say what people likely answer")
    limits = _limits(library)
    for name in file.facts.keys() & facts.keys():
        yield from _of_fact(facts[name], file, limits.get(name, frozenset()), place / name)


def _of_fact(
    fact: Fact, file: _File, limits: frozenset[float], place: Place
) -> Iterator[AuthoringError]:
    raw = file.facts[fact.id]
    below = raw.get("below", {})
    options = {name: chance for name, chance in raw.items() if name not in _BESIDE}
    chances = [
        *options.values(),
        *below.values(),
        *(raw[k] for k in ("long", "unknown") if k in raw),
    ]
    for chance in chances:
        if chance not in file.steps:
            what = f"{chance} is none of the steps"
            yield AuthoringError(place, what, f"use one of {file.steps}")
    for missing in sorted(_options(fact) - options.keys()):
        yield AuthoringError(place, f"{missing} has no chance", "give every answer one")
    for limit in sorted(limits - {float(cut) for cut in below}):
        what = f"a study asks for {limit:g}, and nothing is said of smaller numbers"
        yield AuthoringError(place, what, f"write below: {{ {limit:g}: .5 }}")


def _options(fact: Fact) -> frozenset[str]:
    if fact.kind is Kind.YES_NO:
        return frozenset({"yes"})
    chosen = fact.kind in (Kind.CHOICE, Kind.GRADE, Kind.MULTI)
    return frozenset(fact.options) if chosen else frozenset()


def _limits(library: Library) -> Mapping[str, frozenset[float]]:
    """Return the limits that the studies set for each fact that holds an amount."""
    found: dict[str, set[float]] = {}
    for leaf in leaves(library):
        if library.vocabulary[leaf.fact].kind is not Kind.GRADE:
            found.setdefault(leaf.fact, set()).update(_bounds(leaf.operator))
    in_multiples = {
        fact: {bound for leaf in leaves(library) if leaf.fact == fact
               if isinstance(leaf.operator, TimesUpperLimit) for bound in _bounds(leaf.operator)}
        for fact in found
        if library.vocabulary[fact].kind is Kind.ASSAY
    }  # fmt: skip
    return {fact: frozenset(in_multiples.get(fact, bounds)) for fact, bounds in found.items()}


def _bounds(operator: Operator) -> Iterable[float]:
    if not isinstance(operator, Between | TimesUpperLimit):
        return ()
    limits: Amount = operator.limits
    return [float(bound) for bound in (limits.low, limits.high) if abs(bound) != inf]


def leaves(library: Library) -> Iterator[Leaf]:
    """Yield every leaf of the criteria and of the guards."""
    roots = [fact.guard for fact in library.vocabulary.facts.values() if fact.guard]
    for trial in library.trials.values():
        for cohort in trial.cohorts:
            for criterion in trial.criteria_of(cohort):
                roots += filter(None, (criterion.condition, criterion.second, criterion.review_if))
    for root in roots:
        yield from (node for node in root.walk() if isinstance(node, Leaf))
