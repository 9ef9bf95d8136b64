"""The atoms of a trial, and the facts that each is about."""

from collections.abc import Iterator

from trials.conditions import Atom, Condition
from trials.library import Library
from trials.trial import Trial


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


def atoms_of(trial: Trial) -> Iterator[tuple[str, Condition]]:
    """Yield every atom of a trial with its condition, in the order of the file."""
    criteria = (*trial.common, *(c for cohort in trial.cohorts for c in cohort.criteria))
    for criterion in criteria:
        if criterion.id:
            yield criterion.id, criterion.condition
        for part in criterion.condition.walk():
            if isinstance(part, Atom):
                yield part.id, part.condition
