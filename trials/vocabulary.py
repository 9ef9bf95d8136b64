"""The vocabulary: every fact that can be known, and how an answer to it is read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from trials.amounts import BadValue
from trials.codec import decode, encode
from trials.derived import DERIVATIONS, Derivation
from trials.fact import Fact, Guess, Kind, Source
from trials.fact_files import FactEntry, fact_from
from trials.memory import Memory
from trials.units import Conversion
from trials.values import Given

__all__ = [
    "BadValue", "Conversion", "Fact", "FactEntry", "Guess", "Kind", "LooseEnd", "Source",
    "Vocabulary", "decode", "encode", "fact_from",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """Something a fact refers to that is not there."""

    fact: str
    what: str
    do: str


@dataclass(frozen=True)
class Vocabulary:
    """All facts by id; frozen, shared by every case."""

    facts: Mapping[str, Fact]

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Vocabulary":
        return cls(MappingProxyType({fact.id: fact for fact in facts}))

    def __getitem__(self, fact_id: str) -> Fact:
        return self.facts[fact_id]

    def __contains__(self, fact_id: object) -> bool:
        return fact_id in self.facts

    def decode(self, fact_id: str, raw: object) -> Given:
        """Read an answer from a file; raises BadValue, also for a fact that does not exist."""
        if fact_id not in self.facts:
            raise BadValue("there is a fact that nobody knows", "use the ids of trials/facts")
        return decode(self.facts[fact_id], raw)

    def derivation(self, fact_id: str) -> Derivation | None:
        """Return how the fact follows from others, if it does."""
        return DERIVATIONS.get(fact_id)

    def inputs(self, fact_id: str) -> tuple[str, ...]:
        """Return every fact it may be worked out from, in asking order; Case.inputs is narrower."""
        derivation = self.derivation(fact_id)
        return derivation.inputs if derivation else ()

    def implied_by(self, fact_id: str) -> tuple[str, ...]:
        """Return the facts that, when true, make this one true."""
        return self._implied_by.get(fact_id, ())

    @cached_property
    def memory(self) -> Memory:
        """What criteria came to in earlier cases."""
        return Memory()

    def behind(self, facts: frozenset[str]) -> frozenset[str]:
        """Return these and every fact whose answer can change one of them, at any distance."""
        fresh = facts
        while fresh:
            fresh = frozenset(other for fact in fresh for other in self._next_to(fact)) - facts
            facts |= fresh
        return facts

    def _next_to(self, fact_id: str) -> Iterator[str]:
        fact = self.facts[fact_id]
        if fact.guard:
            yield from fact.guard.looks_at()
        yield from fact.stands_in.values()
        yield from self.implied_by(fact_id)
        yield from self.inputs(fact_id)

    @cached_property
    def _implied_by(self) -> Mapping[str, tuple[str, ...]]:
        implied = {other for fact in self.facts.values() for other in fact.implies}
        return {
            fact_id: tuple(fact.id for fact in self.facts.values() if fact_id in fact.implies)
            for fact_id in implied
        }

    def loose_ends(self) -> Iterator[LooseEnd]:
        """Yield the references between facts that lead nowhere or in a circle."""
        for fact in self.facts.values():
            yield from self._missing(fact)
            if self._guards_itself(fact):
                yield LooseEnd(fact.id, "its guard leads back to itself", "break the circle")
            if fact.derived and fact.id not in DERIVATIONS:
                yield LooseEnd(fact.id, "nothing derives it", "add it to trials/derived.py")

    def _missing(self, fact: Fact) -> Iterator[LooseEnd]:
        guard = fact.guard.facts() if fact.guard else frozenset()
        named = {*guard, *fact.implies, *fact.stands_in.values(), *self.inputs(fact.id)}
        for other in sorted(named - self.facts.keys()):
            yield LooseEnd(fact.id, f"it refers to {other}, which is no fact", "define it")

    def _guards_itself(self, fact: Fact) -> bool:
        seen: set[str] = set()
        todo = [fact]
        while todo:
            guard = todo.pop().guard
            for other in (guard.facts() if guard else frozenset()) - seen:
                seen.add(other)
                todo.extend(self.facts[fact_id] for fact_id in (other, *self.inputs(other))
                            if fact_id in self.facts)  # fmt: skip
        return fact.id in seen
