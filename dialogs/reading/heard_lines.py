"""Lines of a list as questions, and what a text was heard to say of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dialogs.reading.outcome import ReadingContext, ReadingOutcome
from trials.values import Given

Read = Callable[[ReadingContext, str], ReadingOutcome]


@dataclass(frozen=True)
class ListLine:
    """A question as a line: how it is asked, what it is called, what it is where none ticks it."""

    asked: ReadingContext
    names: tuple[str, ...]
    otherwise: Given


@dataclass
class HeardLines:
    """The lines that a text affirms and denies, and whether it settles all of them."""

    ticked: set[str] = field(default_factory=set)
    denied: set[str] = field(default_factory=set)
    told: dict[str, Given] = field(default_factory=dict)
    rest: bool = False  # everything else is denied
    unsure: bool = False  # something was said that nobody can account for
    more: bool = False  # ... and it denies nothing: it may tell of a line
    firmly: set[str] = field(default_factory=set)  # denied by their own names

    def settles(self, lines: Mapping[str, object]) -> bool:
        """Return whether the text says of every line whether it is so."""
        return not self.unsure and (self.rest or self.ticked | self.denied >= set(lines))

    @property
    def settled_alone(self) -> frozenset[str]:
        """Return the lines that are denied by their names, several, where nothing else is said."""
        denied = frozenset(self.firmly & self.denied)
        clear = not (self.unsure or self.ticked or self.rest)
        return denied if clear and len(denied) > 1 else frozenset()
