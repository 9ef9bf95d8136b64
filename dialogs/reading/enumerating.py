"""Denials that reach over a list of names: "never had A, B or C", "A, B and C: none of them"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from dialogs.reading.clauses import DENIALS, EMPTY, OF_TIME, Clause
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

Naming = Callable[[Token], bool]

_JOINS = senses("and or joining ")
_BETWEEN = EMPTY | _JOINS | senses("have field part person own yes bad ")
# What is the last of a list without being a name: "angina or odd rhythms".
_UNNAMED = senses("field everyday bad illness part")
_BEHIND = EMPTY | DENIALS | OF_TIME | senses("have yes taken field bad negative ")


@dataclass
class DeniedNames:
    """The places in the text of names that a denial elsewhere in a list denies, or may deny."""

    surely: set[int] = field(default_factory=set)
    perhaps: set[int] = field(default_factory=set)


def denied_in_lists(clauses: Sequence[Clause], names: Naming) -> DeniedNames:
    """Return the names that a denial before or behind their list reaches.

    Between list commas, with "or", or with a word for all of them it does for sure; between plain
    commas "A, B never" may as well deny B alone.
    """
    found = DeniedNames()
    for n, clause in enumerate(clauses):
        named = [at for at, token in enumerate(clause.tokens) if _is_name(token, names)]
        if (denial := _closing(clause, named)) is not None:
            found.surely |= {clause.tokens[at].start for at in named}
            _backwards(found, clauses, n, names, all_of_them=_means_all(clause, denial))
        elif _leading(clause, named):
            _forwards(found, clauses, n, names)
    found.perhaps -= found.surely
    return found


def _is_name(token: Token, names: Naming) -> bool:
    return names(token) and not token.is_(*DENIALS)


def _closing(clause: Clause, named: Sequence[int]) -> int | None:
    """Return the place of a denial behind all the names, with nothing but names before it."""
    denial = clause.first(*DENIALS)
    if denial is None or (named and named[-1] > denial):
        return None
    before = (t for at, t in enumerate(clause.tokens[:denial]) if at not in named)
    if not all(t.is_(*_BETWEEN) for t in before):
        return None
    if not all(t.is_(*_BEHIND) for t in clause.tokens[denial + 1 :]):
        return None
    interjected = not named and not clause.tokens[denial].is_(WordSense.NONE)
    return None if interjected else denial


def _means_all(clause: Clause, denial: int) -> bool:
    """Return whether the denial is of everything before it: none of them, all of them not."""
    tokens = clause.tokens
    every = denial > 0 and tokens[denial - 1].is_(WordSense.AND) and not _joins(tokens[denial - 1])
    return tokens[denial].is_(WordSense.NONE) or every


def _joins(token: Token) -> bool:
    return token.is_(WordSense.JOINING)


def _leading(clause: Clause, named: Sequence[int]) -> bool:
    """Return whether a denial stands before the names, and nothing behind the last of them."""
    denial = clause.first(*DENIALS)
    if denial is None or not named or denial > named[0]:
        return False
    behind = (t for at, t in enumerate(clause.tokens) if at > named[0] and at not in named)
    return all(t.is_(*EMPTY, *_JOINS) for t in behind)


def _bare(clause: Clause, names: Naming) -> list[int]:
    """Return the places of the names of a clause that holds nothing else, else none."""
    content = [t for t in clause.tokens if not t.is_(WordSense.SKIP)]
    if clause.begins_with_but or not content or not (names(content[0]) or _leads(content[0])):
        return []
    named = [t.start for t in clause.tokens if _is_name(t, names)]
    last = next((n for n, t in enumerate(clause.tokens) if t.is_(WordSense.OR)), None)
    rest = (
        t
        for n, t in enumerate(clause.tokens)
        if not _is_name(t, names) and not (last is not None and n > last and t.is_(*_UNNAMED))
    )
    return named if all(t.is_(*EMPTY, *_JOINS) for t in rest) else []


def _leads(token: Token) -> bool:
    return token.is_(WordSense.OR, WordSense.AND)


def _run(
    clauses: Sequence[Clause], order: Iterator[int], names: Naming
) -> Iterator[tuple[Clause, list[int]]]:
    """Yield the clauses of a list in this order, to the first that holds more than names."""
    for n in order:
        if not (named := _bare(clauses[n], names)):
            return
        yield clauses[n], named


def _backwards(
    found: DeniedNames, clauses: Sequence[Clause], n: int, names: Naming, *, all_of_them: bool
) -> None:
    run = list(_run(clauses, iter(range(n - 1, -1, -1)), names))
    behind = (clauses[n], *(clause for clause, _ in run))
    listed = any(clause.listed for clause in behind[: len(run)])
    sure = True
    for (_, named), following in zip(run, behind, strict=False):
        sure &= following.listed if listed else all_of_them
        (found.surely if sure else found.perhaps).update(named)


def _forwards(found: DeniedNames, clauses: Sequence[Clause], n: int, names: Naming) -> None:
    run = list(_run(clauses, iter(range(n + 1, len(clauses))), names))
    ends_in_or = any(t.is_(WordSense.OR) for clause, _ in run for t in clause.tokens)
    sure = True
    for clause, named in run:
        sure &= clause.listed or ends_in_or
        (found.surely if sure else found.perhaps).update(named)
