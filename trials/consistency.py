"""Answers that cannot both be: the pairs that trials/consistency.yaml names, found in a case."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from trials.case import AGE, Case
from trials.conditions import AuthoringError, Condition, Constant, Place, parse
from trials.conditions.operators import DRUGS_TAKEN, ticked
from trials.truth import Truth
from trials.units import DAYS
from trials.values import Amount, Blank, Bound, Chosen, Courses
from trials.vocabulary import Fact, Kind, Vocabulary


@dataclass(frozen=True)
class Exceeds:
    """Amounts whose sum is more than another one can be."""

    more: tuple[str, ...]
    than: str
    spare: Fraction = Fraction(0)

    def holds(self, case: Case) -> bool:
        """Return whether it is so for certain, whatever is left open."""
        parts = [_amount(case, fact) for fact in self.more]
        whole = _amount(case, self.than)
        if whole and self.than == AGE and case.vocabulary[self.more[0]].kind is Kind.SINCE:
            whole = Amount(
                whole.low, whole.high + 2 * DAYS["years"]
            )  # an age is cut to whole years
        if whole is None or None in parts:
            return False
        least = sum(part.low for part in parts if part is not None)
        spare = self.spare * _scale(case.vocabulary[self.more[0]])
        return inf > least > whole.high + spare


@dataclass(frozen=True)
class Pair:
    """Facts that cannot all be as they were told; the first says more than the others."""

    id: str
    facts: tuple[str, ...]
    when: Condition
    exceeds: Exceeds | None = None
    months: str | None = None

    def stands(self, case: Case) -> bool:
        """Return whether the answers of the case contradict each other so."""
        if not all(_told(case, fact) for fact in self.facts):
            return False
        if self.when.judge(case) is not Truth.TRUE:
            return False
        if self.exceeds and not self.exceeds.holds(case):
            return False
        return self.months is None or _stray_months(case, self.facts[0], self.months)


@dataclass(frozen=True)
class Consistency:
    """Every pair, and the facts that are certain: of them only the other half is doubted."""

    pairs: tuple[Pair, ...] = ()
    certain: frozenset[str] = frozenset()

    def standing(self, case: Case) -> tuple[Pair, ...]:
        """Return the pairs that stand in a case, each pair of facts once, in the file's order."""
        plain = case.unguarded()
        found = [pair for pair in self.pairs if pair.stands(plain)]
        seen: dict[frozenset[str], Pair] = {}
        for pair in found:
            seen.setdefault(frozenset(pair.facts[:2]), pair)
        return tuple(seen.values())

    def contradictions(self, case: Case) -> tuple[tuple[str, str], ...]:
        """Return the facts that contradict each other, two by two."""
        couples = (
            (pair.facts[0], other) for pair in self.standing(case) for other in pair.facts[1:]
        )
        return tuple(dict.fromkeys(couples))

    def doubted(self, pairs: Iterable[Pair]) -> frozenset[str]:
        """Return the facts that decide nothing while it is open which of them is right."""
        return frozenset(fact for pair in pairs for fact in pair.facts) - self.certain


def _told(case: Case, fact: str) -> bool:
    answered = case.answers.get(fact)
    return answered is not None and not isinstance(answered.given, Blank)


def _amount(case: Case, fact_id: str) -> Amount | None:
    """Return an amount: times in days, of several medicines the longest."""
    value = case.value(fact_id)
    if isinstance(value, Courses):
        value = max((months for _, months in value.months), key=_least, default=value.every)
    if not isinstance(value, Amount):
        return None
    return value.scaled(_scale(case.vocabulary[fact_id]))


def _least(amount: Amount) -> Bound:
    return amount.low


def _scale(fact: Fact) -> Fraction:
    return (
        1 / fact.units["days"].factor if "days" in fact.units else DAYS.get(fact.unit, Fraction(1))
    )


def _stray_months(case: Case, fact_id: str, how: str) -> bool:
    """Return whether months are told of a medicine that is not ticked, or none of one that is."""
    months, drugs = case.value(fact_id), case.value(DRUGS_TAKEN)
    if not isinstance(months, Courses) or not isinstance(drugs, Chosen):
        return False
    if how == "unticked":
        return any(
            amount.low > 0 and ticked(drugs, drug) is Truth.FALSE for drug, amount in months.months
        )
    return any(amount.high == 0 and drug in drugs.options for drug, amount in months.months)


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class ExceedsEntry(_Entry):
    more: list[str] = Field(min_length=1)
    than: str
    spare: float = 0


class PairEntry(_Entry):
    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    of: list[str] = Field(min_length=2)
    when: dict[str, Any] | None = None
    exceeds: ExceedsEntry | None = None
    months: Literal["unticked", "none"] | None = None

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if not (self.when or self.exceeds or self.months):
            raise ValueError("nothing says when it stands: write when, exceeds or months")
        return self


class SizeEntry(_Entry):
    since: int = Field(alias="from", ge=0)
    height_cm: tuple[float, float]
    weight_kg: tuple[float, float]


class ConsistencyEntry(_Entry):
    """The file as its authors write it."""

    certain: list[str]
    pairs: list[PairEntry]
    longer_than_life: list[str]
    sizes: list[SizeEntry]


def consistency_from(
    entry: ConsistencyEntry, vocabulary: Vocabulary, place: Place
) -> tuple[Consistency, list[AuthoringError]]:
    """Return the pairs of a file, and what its conditions have wrong; facts are checked as well."""
    pairs = [*_pairs(entry, place), *_lives(entry), *_sizes(entry, place)]
    slips = [
        AuthoringError(place / "pairs", f"no fact is called {fact}", "use an id of trials/facts")
        for fact in dict.fromkeys(fact for pair in pairs for fact in _facts_of(pair))
        if fact not in vocabulary
    ]
    ids = [pair.id for pair in pairs]
    slips += [
        AuthoringError(place / "pairs", f"the pair {name} stands twice", "give one another id")
        for name in sorted({name for name in ids if ids.count(name) > 1})
    ]
    return Consistency(tuple(pairs), frozenset(entry.certain)), slips


def _pairs(entry: ConsistencyEntry, place: Place) -> Iterator[Pair]:
    for at, pair in enumerate(entry.pairs):
        spot = place / "pairs" / at
        when = parse(pair.when, spot / "when") if pair.when else Constant(True)
        exceeds = None
        if pair.exceeds:
            spare = Fraction(str(pair.exceeds.spare))
            exceeds = Exceeds(tuple(pair.exceeds.more), pair.exceeds.than, spare)
        yield Pair(pair.id, tuple(pair.of), when, exceeds, pair.months)


def _lives(entry: ConsistencyEntry) -> Iterator[Pair]:
    for fact in entry.longer_than_life:
        longer = Exceeds((fact,), AGE)
        yield Pair(f"{fact}_longer_than_life", (fact, AGE), Constant(True), longer)


def _sizes(entry: ConsistencyEntry, place: Place) -> Iterator[Pair]:
    ends = [size.since for size in entry.sizes[1:]]
    for at, (size, end) in enumerate(zip(entry.sizes, [*ends, None], strict=True)):
        age: Mapping[str, int] = {"min": size.since, **({} if end is None else {"below": end})}
        for fact, (low, high) in (("height_cm", size.height_cm), ("weight_kg", size.weight_kg)):
            beyond = [{fact: {"below": low}}, {fact: {"above": high}}]
            rule = {"all": [{AGE: dict(age)}, {"any": beyond}]}
            yield Pair(f"{fact}_from_{size.since}", (fact, AGE), parse(rule, place / "sizes" / at))


def _facts_of(pair: Pair) -> Iterator[str]:
    yield from pair.facts
    yield from sorted(pair.when.facts())
    if pair.exceeds:
        yield from (*pair.exceeds.more, pair.exceeds.than)
