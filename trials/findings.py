"""One criterion against one case: met, failed, or open, and then who can close it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from trials.case import Case
from trials.conditions import Atom, Condition, Suppose, When
from trials.trial import Criterion, Sense
from trials.truth import Truth


class State(Enum):
    """The standing of a criterion; the last three are open, by who can close them."""

    MET = "met"
    FAILED = "failed"
    TO_CONFIRM = "to_confirm"  # a report
    MISSING = "missing"  # the participant, with or without reports
    REVIEW = "review"  # only the hospital


DECIDED = frozenset({State.MET, State.FAILED})


@dataclass(frozen=True)
class Finding:
    """A criterion's state, and the atoms it is owed to."""

    criterion: Criterion
    state: State
    atoms: tuple[str, ...]
    close: bool = False  # met, by what was told from memory close to a limit: `atoms` names it


def find(criterion: Criterion, case: Case) -> Finding | None:
    """Return how the criterion stands; None where it is the hospital's alone."""
    if criterion.sense is Sense.AT_SITE:
        return None
    return case.settled(criterion, lambda seen: _find(criterion, seen))


def _find(criterion: Criterion, case: Case) -> Finding:
    found = _by_readings(criterion, case)
    if found.state not in DECIDED:
        return found
    lenient = _by_readings(criterion, case.leniently())
    if lenient.state is not found.state:
        if found.state is State.FAILED:
            return replace(found, state=State.REVIEW)
        found = Finding(criterion, State.MET, lenient.atoms, close=True)
    if _rests_on_doubts(found, case):
        named = found.atoms or _ids(criterion, _atoms(criterion.condition, criterion.favour, case))
        return Finding(criterion, State.REVIEW, named)
    return found


def _rests_on_doubts(found: Finding, case: Case) -> bool:
    """Return whether a finding is another one without the answers that decide nothing.

    Where two answers contradict each other, a wait is kept in any case.
    """
    fails = found.state is State.FAILED
    doubted = frozenset() if fails and found.criterion.passing else case.doubted
    facts = doubted | case.outdated if fails else doubted
    if not facts:
        return False
    return _by_readings(found.criterion, case.without(facts)).state is not found.state


def _by_readings(criterion: Criterion, case: Case) -> Finding:
    found = _by_reading(criterion, case)
    if criterion.second is None or found.state not in DECIDED:
        return found
    other = _by_reading(replace(criterion, condition=criterion.second), case)
    if found.state is other.state:
        return found
    # The record can be read in two ways and they part here: its team has to say which is meant.
    return Finding(criterion, State.REVIEW, found.atoms or _ids(criterion, iter(())))


def _by_reading(criterion: Criterion, case: Case) -> Finding:
    judged = criterion.condition.judge(case)
    if judged is criterion.favour:
        return Finding(criterion, State.MET, ())
    if judged is not Truth.UNKNOWN:
        return Finding(criterion, State.FAILED, _ids(criterion, _failed(criterion, case)))
    if criterion.review_if and criterion.review_if.judge(case) is Truth.TRUE:
        state = State.REVIEW
    else:
        state = closed_by(criterion.condition, criterion.favour, case)
    return Finding(criterion, state, _open_ids(criterion, state, case))


def closed_by(condition: Condition, favour: Truth, case: Case) -> State:
    """Return who can close an undecided condition: the first for whom good answers are enough."""
    against = ~favour
    reports_good = Suppose(participant=against, report=favour, site=against)
    if condition.judge(case, reports_good) is favour:
        return State.TO_CONFIRM
    all_good = Suppose(participant=favour, report=favour, site=against)
    return State.MISSING if condition.judge(case, all_good) is favour else State.REVIEW


def _ids(criterion: Criterion, inner: Iterator[Atom]) -> tuple[str, ...]:
    own = (criterion.id,) if criterion.id else ()
    return tuple(dict.fromkeys((*own, *(atom.id for atom in inner))))


def _failed(criterion: Criterion, case: Case) -> Iterator[Atom]:
    return _atoms(criterion.condition, ~criterion.favour, case)


def _open_ids(criterion: Criterion, state: State, case: Case) -> tuple[str, ...]:
    """Return the open atoms that are in the group's own state; all open ones where none is."""
    atoms = tuple(_atoms(criterion.condition, Truth.UNKNOWN, case))
    alike = (atom for atom in atoms if closed_by(atom.condition, criterion.favour, case) is state)
    return _ids(criterion, alike) or _ids(criterion, iter(atoms))


def _atoms(condition: Condition, wanted: Truth, case: Case) -> Iterator[Atom]:
    """Yield the atoms that come out as `wanted`, in subtrees that do so too."""
    if condition.judge(case) is not wanted:
        return
    if isinstance(condition, Atom):
        yield condition
    # The `if` of a rule has no atoms: whom a rule binds is no reason against anybody.
    parts = (condition.then,) if isinstance(condition, When) else condition.parts()
    for part in parts:
        yield from _atoms(part, wanted, case)
