"""Which facts an atom of a trial is about."""

from collections.abc import Iterator

from trials.conditions import Atom, Condition
from trials.library import Library
from trials.trial import Trial


def atom_facts(library: Library, atom: str) -> frozenset[str]:
    """The facts of "trial/atom", inputs of derived ones included; none where it asks for none."""
    trial_id, _, wanted = atom.partition("/")
    return frozenset().union(
        *(
            condition.facts().union(*(library.vocabulary.inputs(f) for f in condition.facts()))
            for found, condition in atoms_of(library.trials[trial_id])
            if found == wanted
        )
    )


def atoms_of(trial: Trial) -> Iterator[tuple[str, Condition]]:
    """Every atom of a trial with its condition, in the order of the file."""
    criteria = (*trial.common, *(c for cohort in trial.cohorts for c in cohort.criteria))
    for criterion in criteria:
        if criterion.id:
            yield criterion.id, criterion.condition
        for part in criterion.condition.walk():
            if isinstance(part, Atom):
                yield part.id, part.condition
