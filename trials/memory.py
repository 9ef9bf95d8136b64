"""Outcomes that were worked out from the same answers before: one more changes few of them."""

from collections.abc import Callable, Hashable, Iterable
from itertools import count
from typing import Any, TypeVar

Found = TypeVar("Found")

MOST = 200  # outcomes kept of one node; when it is full, all of them go
MOST_ANSWERS = 20_000


class Memory:
    """Holds outcomes by what they rest on, until it is cleared; it does not know whose they are."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._next = count(1)  # no number is false
        self._kept: dict[tuple[int, str], tuple[object, dict[Hashable, Any]]] = {}

    def clear(self) -> None:
        """Forget every answer and every outcome: somebody's may be among them."""
        self._numbers.clear()
        self._kept.clear()

    def recall(self, node: object, of: str, key: Hashable, work: Callable[[], Found]) -> Found:
        """Return what was found about a node with that key, else what `work` finds now."""
        # Held with its node, so that the id stays that node's own.
        kept = self._kept.setdefault((id(node), of), (node, {}))[1]
        if key in kept:
            known: Found = kept[key]
            return known
        found = work()
        if len(kept) >= MOST:
            kept.clear()
        kept[key] = found
        return found

    def numbered(self, answers: Iterable[tuple[str, Hashable]]) -> dict[str, int]:
        """Return a number for each answer, the same for the same one, so that keys are short."""
        if len(self._numbers) > MOST_ANSWERS:
            self._numbers.clear()  # the numbers go on, so none comes to mean something else
        numbers = self._numbers
        return {
            one[0]: numbers.get(one) or numbers.setdefault(one, next(self._next)) for one in answers
        }
