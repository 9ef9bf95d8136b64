"""The logical tree: every node judges itself in Kleene's logic and says which facts are open."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trials.truth import Truth, at_least, every, some, truth

if TYPE_CHECKING:
    from trials.case import Case


@dataclass(frozen=True, slots=True)
class Suppose:
    """The truth taken for unknown leaves, by who could close them; leaves over `held` stay open.

    Leaves over `asking`, which somebody may still be asked for, come out as `then`.
    """

    participant: Truth
    report: Truth
    site: Truth
    held: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    then: Truth = Truth.UNKNOWN

    def swapped(self) -> "Suppose":
        """Return the same favour, seen from below the `if` of a `when`."""
        return Suppose(
            ~self.participant, ~self.report, ~self.site, self.held, self.asking, ~self.then
        )


class Condition(ABC):
    """A node of the tree."""

    @abstractmethod
    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth: ...

    def parts(self) -> tuple["Condition", ...]:
        return ()

    def facts(self) -> frozenset[str]:
        return frozenset().union(*(part.facts() for part in self.parts()))

    def looks_at(self) -> frozenset[str]:
        """Return the facts whose answers it may look at: its own, and those operators compare."""
        return frozenset().union(*(part.looks_at() for part in self.parts()))

    def open_facts(self, case: "Case") -> tuple[str, ...]:
        """Return the facts not asked yet that can still decide this, in the best order to ask."""
        if self.judge(case) is not Truth.UNKNOWN:
            return ()
        return tuple(dict.fromkeys(self._open(case)))

    def unknown_facts(self, case: "Case") -> frozenset[str]:
        """Return the facts of the unknown leaves in undecided subtrees, asked or not."""
        if self.judge(case) is not Truth.UNKNOWN:
            return frozenset()
        return frozenset().union(*(part.unknown_facts(case) for part in self.parts()))

    def walk(self) -> Iterator["Condition"]:
        yield self
        for part in self.parts():
            yield from part.walk()

    def demanded(self) -> Iterator[str]:
        """Yield the facts something is asked of, as written; not whom it binds, nor what counts."""
        for part in self.parts():
            yield from part.demanded()

    def _open(self, case: "Case") -> Iterator[str]:
        for part in self.parts():
            yield from part.open_facts(case)


@dataclass(frozen=True)
class All(Condition):
    """A group of which every part holds."""

    of: tuple[Condition, ...]

    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth:
        return every(part.judge(case, suppose) for part in self.of)

    def parts(self) -> tuple[Condition, ...]:
        return self.of


@dataclass(frozen=True)
class Any(Condition):
    """A group of which one part at least holds; an exception stands after its rule."""

    of: tuple[Condition, ...]

    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth:
        return some(part.judge(case, suppose) for part in self.of)

    def parts(self) -> tuple[Condition, ...]:
        return self.of

    def _open(self, case: "Case") -> Iterator[str]:
        # Gilbert's syndrome matters only above the ordinary limit of bilirubin: an alternative
        # waits while it cannot be decided without a fact an earlier one is still unknown about.
        unknown: frozenset[str] = frozenset()
        for part in self.of:
            if not _waits_for(part, unknown & part.facts(), case):
                yield from part.open_facts(case)
            unknown |= part.unknown_facts(case)


def _waits_for(part: Condition, shared: frozenset[str], case: "Case") -> bool:
    if not shared:
        return False
    rest_holds = Suppose(Truth.TRUE, Truth.TRUE, Truth.TRUE, held=shared)
    return part.judge(case, rest_holds) is Truth.UNKNOWN


@dataclass(frozen=True)
class AtLeast(Condition):
    """A group of which `n` parts hold."""

    n: int
    of: tuple[Condition, ...]

    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth:
        return at_least(self.n, (part.judge(case, suppose) for part in self.of))

    def parts(self) -> tuple[Condition, ...]:
        return self.of


@dataclass(frozen=True)
class When(Condition):
    """A rule that binds only some: where `condition` is false, it holds."""

    condition: Condition
    then: Condition

    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth:
        premise = self.condition.judge(case, suppose.swapped() if suppose else None)
        return some((~premise, self.then.judge(case, suppose)))

    def parts(self) -> tuple[Condition, ...]:
        return (self.condition, self.then)

    def demanded(self) -> Iterator[str]:
        return self.then.demanded()

    def _open(self, case: "Case") -> Iterator[str]:
        premise = self.condition.open_facts(case)
        yield from premise or self.then.open_facts(case)


@dataclass(frozen=True)
class AtSite(Condition):
    """A part that only the hospital can settle: unknown for ever, never asked."""

    reason: str

    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth:
        return suppose.site if suppose else Truth.UNKNOWN


@dataclass(frozen=True)
class Constant(Condition):
    """The same for everybody: `always: true` or `never: true`."""

    holds: bool

    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth:
        return truth(self.holds)


@dataclass(frozen=True)
class Atom(Condition):
    """A part that has its own id in the registry record, and how its text is read."""

    id: str
    condition: Condition
    reading: str | None = None

    def judge(self, case: "Case", suppose: Suppose | None = None) -> Truth:
        return self.condition.judge(case, suppose)

    def parts(self) -> tuple[Condition, ...]:
        return (self.condition,)
