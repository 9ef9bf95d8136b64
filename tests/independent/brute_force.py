"""Two-valued logic by trying out: what a rule can come to when nobody knows the open leaves."""

from collections.abc import Callable
from typing import Any, Protocol

from tests.independent.reading import Rule

# What a rule comes to once the known leaves are put in: true, false, or a rule over unknown ones.
Rest = Any
Choose = Callable[[Rule, bool], bool]


class Knows(Protocol):
    def leaf(self, leaf: Rule) -> bool | None: ...


def put_in(one: Rule, person: Knows) -> Rest:
    """The rule with everything that is known put in."""
    match one.kind:
        case "always" | "never":
            return one.kind == "always"
        case "leaf":
            known = person.leaf(one)
            return ("open", one) if known is None else known
        case "at_site":
            return ("open", one)
        case "when":
            premise, then = (put_in(part, person) for part in one.parts)
            return _count(1, [_turned(premise), then])
    parts = [put_in(part, person) for part in one.parts]
    needed = {"all": len(parts), "any": 1}.get(one.kind, one.n)
    return _count(needed, parts)


def _turned(rest: Rest) -> Rest:
    return not rest if isinstance(rest, bool) else ("not", rest)


def _count(needed: int, parts: list[Rest]) -> Rest:
    needed -= sum(part is True for part in parts)
    unsettled = [part for part in parts if not isinstance(part, bool)]
    if needed <= 0:
        return True
    return False if needed > len(unsettled) else ("count", needed, unsettled)


def comes_to(rest: Rest, choose: Choose, turned: bool = False) -> bool:
    """Two-valued: every open leaf is what `choose` says; `turned` below the `if` of a rule."""
    if isinstance(rest, bool):
        return rest
    if rest[0] == "open":
        return choose(rest[1], turned)
    if rest[0] == "not":
        return not comes_to(rest[1], choose, not turned)
    held = 0
    for at, part in enumerate(rest[2]):
        if held + len(rest[2]) - at < rest[1]:
            return False
        held += comes_to(part, choose, turned)
        if held >= rest[1]:
            return True
    return held >= rest[1]


def outcomes(rest: Rest) -> set[bool]:
    """Everything it can come to, by going through all ways in which the open leaves turn out."""
    seen: set[bool] = set()
    for first in (True, False):
        trail: list[bool] = []
        while True:
            seen.add(_replay(rest, trail, first))
            if len(seen) == 2:
                return seen
            while trail and trail[-1] is not first:
                trail.pop()
            if not trail:
                break
            trail[-1] = not first
    return seen


def _replay(rest: Rest, trail: list[bool], first: bool) -> bool:
    """One way through: the choices of the trail, then `first` wherever a new choice comes up."""
    at = -1

    def choose(_leaf: Rule, _turned: bool) -> bool:
        nonlocal at
        at += 1
        if at == len(trail):
            trail.append(first)
        return trail[at]

    return comes_to(rest, choose)
