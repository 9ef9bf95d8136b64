"""The atoms of a trial, and the facts that each is about."""

from collections.abc import Iterator

from trials.case import Case
from trials.conditions import Atom, Condition, When
from trials.library import Library
from trials.trial import Criterion, Trial
from trials.truth import Truth


def demanded_facts(library: Library, atom: str) -> tuple[str, ...]:
    """Return the facts that "trial/atom" asks something of, the rule before its exceptions.

    Inputs come right after what is worked out from them. Whom it binds is no part of it: a rule
    about consent that holds below 18 years asks nothing of the age.
    """
    trial_id, _, wanted = atom.partition("/")
    demanded = [
        fact
        for atom_id, condition in atoms_of(library.trials[trial_id])
        if atom_id == wanted
        for fact in condition.demanded()
    ]
    return tuple(f for fact in demanded for f in (fact, *library.vocabulary.inputs(fact)))


def facts_against(library: Library, atom: str, case: Case) -> tuple[str, ...]:
    """Return the facts by which "trial/atom" says no to this person, the rule first.

    Of a dose and the months of medicines that are asked together, the one that is enough says no
    "no". Where none of them does so by itself, it is all that it asks something of.
    """
    trial_id, _, wanted = atom.partition("/")
    found = [
        fact
        for criterion in criteria_of(library.trials[trial_id])
        for atom_id, condition in atoms_in(criterion)
        if atom_id == wanted
        for fact in _against(condition, ~criterion.favour, case)
    ]
    told = (f for fact in found for f in (fact, *library.vocabulary.inputs(fact)))
    return tuple(dict.fromkeys(told)) or demanded_facts(library, atom)


def _against(condition: Condition, no: Truth, case: Case) -> Iterator[str]:
    """Yield the facts of the leaves that come out as a no, in subtrees that do so too."""
    if condition.judge(case) is not no:
        return
    parts = (condition.then,) if isinstance(condition, When) else condition.parts()
    if not parts:
        yield from condition.demanded()
    for part in parts:
        yield from _against(part, no, case)


def criteria_of(trial: Trial) -> tuple[Criterion, ...]:
    """Return the criteria of a trial and of its cohorts, in the order of the file."""
    return (*trial.common, *(c for cohort in trial.cohorts for c in cohort.criteria))


def atoms_in(criterion: Criterion) -> Iterator[tuple[str, Condition]]:
    """Yield every atom of one criterion with its condition, its own first."""
    if criterion.id:
        yield criterion.id, criterion.condition
    for part in criterion.condition.walk():
        if isinstance(part, Atom):
            yield part.id, part.condition


def atoms_of(trial: Trial) -> Iterator[tuple[str, Condition]]:
    """Yield every atom of a trial with its condition, in the order of the file."""
    for criterion in criteria_of(trial):
        yield from atoms_in(criterion)
