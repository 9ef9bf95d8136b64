"""Kleene's three truth values; unknown is not false, and no Truth is a bool."""

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn


class Truth(Enum):
    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    def __bool__(self) -> NoReturn:
        raise TypeError("a Truth is not a bool: compare it with `is Truth.TRUE`")

    def __invert__(self) -> "Truth":
        return _OTHER[self]


_OTHER = {
    Truth.FALSE: Truth.TRUE,
    Truth.UNKNOWN: Truth.UNKNOWN,
    Truth.TRUE: Truth.FALSE,
}


def truth(fact: bool | None) -> Truth:
    """Return the Truth of true, false, or None for unknown."""
    if fact is None:
        return Truth.UNKNOWN
    return Truth.TRUE if fact else Truth.FALSE


def every(truths: Iterable[Truth]) -> Truth:
    """Return Kleene's and; of nothing, true. What comes after a false one is not looked at."""
    so_far = Truth.TRUE
    for each in truths:
        if each is Truth.FALSE:
            return each
        if each is Truth.UNKNOWN:
            so_far = each
    return so_far


def some(truths: Iterable[Truth]) -> Truth:
    """Return Kleene's or; of nothing, false. What comes after a true one is not looked at."""
    so_far = Truth.FALSE
    for each in truths:
        if each is Truth.TRUE:
            return each
        if each is Truth.UNKNOWN:
            so_far = each
    return so_far


def at_least(n: int, truths: Iterable[Truth]) -> Truth:
    """Judge whether n of them are true: the n-th greatest decides."""
    ranked = sorted((t.value for t in truths), reverse=True)
    if n <= 0:
        return Truth.TRUE
    return Truth(ranked[n - 1]) if n <= len(ranked) else Truth.FALSE
