"""A leaf: one operator over one fact of the case."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trials.conditions.errors import Place
from trials.conditions.operators import CourseOf, Operator
from trials.conditions.tree import Condition, Suppose
from trials.fact import Fact, Kind, Source
from trials.truth import Truth
from trials.values import Courses, Value

if TYPE_CHECKING:
    from trials.case import Case


# Doses and lengths of treatment are remembered as round numbers.
FROM_MEMORY = frozenset({"mg", "mg/kg/day", "months"})


@dataclass(frozen=True)
class Leaf(Condition):
    """One fact, and what is asked of it; its value counts only where `valid_if` holds."""

    fact: str
    operator: Operator
    place: Place
    valid_if: Condition | None = None

    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth:
        known = case.once(self, self._known)
        if known is not Truth.UNKNOWN or suppose is None or self.fact in suppose.held:
            return known
        if self.fact in suppose.asking:
            return suppose.then
        by_participant = closed_by_participant(self.fact, case)
        return suppose.participant if by_participant else suppose.report

    def facts(self) -> frozenset[str]:
        return frozenset({self.fact}) | (self.valid_if.facts() if self.valid_if else frozenset())

    def looks_at(self) -> frozenset[str]:
        return super().looks_at() | {self.fact, *self.operator.looks_at()}

    def parts(self) -> tuple[Condition, ...]:
        return (self.valid_if,) if self.valid_if else ()

    def demanded(self) -> Iterator[str]:
        yield self.fact

    def unknown_facts(self, case: "Case") -> frozenset[str]:
        return frozenset({self.fact}) if self.judge(case) is Truth.UNKNOWN else frozenset()

    def _known(self, case: "Case") -> Truth:
        if not case.counts(self.fact):
            return Truth.FALSE
        if self.valid_if and self.valid_if.judge(case) is not Truth.TRUE:
            return Truth.UNKNOWN
        value = self._value(case)
        if value is None or (case.lenient and self._is_close(value, case)):
            return Truth.UNKNOWN
        return self.operator.judge(value, case)

    def _is_close(self, value: Value, case: "Case") -> bool:
        """Return whether a dose or months told from memory lie close to a strict limit."""
        fact = case.vocabulary[self.fact]
        told = fact.source is Source.PARTICIPANT and fact.unit in FROM_MEMORY
        return told and fact.kind is not Kind.SINCE and self.operator.is_close(value, case)

    def _value(self, case: "Case") -> Value | None:
        value = case.value(self.fact)
        if value is None and isinstance(self.operator, CourseOf):
            return Courses()  # a drug that was not taken was not taken for any length of time
        return value

    def still_open(self, case: "Case") -> tuple[str, ...]:
        """Return the facts to ask next so that it becomes known; none where asking is over."""
        return case.once(self, lambda seen: tuple(dict.fromkeys(self._open(seen))), of="open")

    def _open(self, case: "Case") -> Iterator[str]:
        if self.operator.needs_own(case):
            yield from _still_to_ask(self.fact, case)
        for other in self.operator.needs(case):
            yield from _still_to_ask(other, case)
        if self.valid_if:
            yield from self.valid_if.open_facts(case)


def closed_by_participant(fact_id: str, case: "Case") -> bool:
    """Return whether an unknown leaf over this fact is for the participant to close.

    What a sensitive question was declined for is the hospital's to ask, like a report, and so is
    a fact that only the hospital knows.
    """
    fact = case.vocabulary[fact_id]
    if fact.source is not Source.PARTICIPANT or (case.declined(fact_id) and fact.sensitive):
        return False
    if fact.guard is None or case.asked(fact_id) or case.applies(fact_id) is not Truth.UNKNOWN:
        return True
    return any(
        closed_by_participant(guard_fact, case) for guard_fact in fact.guard.unknown_facts(case)
    )


def _still_to_ask(fact_id: str, case: "Case") -> Iterator[str]:
    """Yield the facts to ask next so that this one becomes known: guards, then it, then inputs."""
    fact = case.vocabulary[fact_id]
    guards = fact.guard.open_facts(case) if fact.guard else ()
    if guards:
        yield from guards
    elif not case.asked(fact_id) and not fact.derived:
        if case.applies(fact_id) is Truth.TRUE or _fair_to_ask(fact):
            yield fact_id
    elif case.value(fact_id) is None:
        yield from _inputs_to_ask(fact_id, case)


def _fair_to_ask(fact: Fact) -> bool:
    """Return whether it can be asked with its guard unknown: pregnant, yes; drug months, no."""
    return fact.kind is Kind.YES_NO and fact.source is Source.PARTICIPANT


def _inputs_to_ask(fact_id: str, case: "Case") -> Iterator[str]:
    for needed in case.inputs(fact_id):
        if case.value(needed) is None:
            yield from _still_to_ask(needed, case)
            return
