"""A sample of the wrong turns is noticed, and those said to change nothing do change nothing."""

import random
from functools import cache

import pytest

from tests.independent.candidate_values import Facts, tries
from tests.independent.faults import looked_at
from tests.independent.reading import rule
from tests.independent.test_equal import case_of
from tests.mutation.mutants import KINDS, Mutant, mutants
from tests.mutation.running import equivalents, mutated, noticed_by
from tests.unit.base_patients import BASES, LIBRARY
from trials.matching import judge

PEOPLE = 40


@cache
def every() -> dict[str, Mutant]:
    return {one.id: one for one in mutants()}


def test_each_kind_of_wrong_turn_is_taken_in_every_trial_with_criteria() -> None:
    assert len(every()) == len(list(mutants()))
    assert {one.kind for one in every().values()} == set(KINDS)
    for cohort in ("sle", "ln", "mdr_srns", "igan", "ssc", "aav", "pss", "iim", "ra", "common"):
        kinds = {one.kind for one in every().values() if one.cohort == cohort}
        assert {"bound", "any/all", "include/exclude"} <= kinds, cohort


def test_a_sample_of_the_wrong_turns_is_noticed() -> None:
    noticed = [one for name, one in every().items() if name not in equivalents()]
    sample = noticed[::15]
    assert [one.id for one in sample if not noticed_by(one)] == []


@pytest.mark.parametrize("name", equivalents())
def test_a_wrong_turn_that_changes_nothing_changes_nobodys_verdict(name: str) -> None:
    mutant = every()[name]
    assert noticed_by(mutant) is None
    cohort = next(one.id for one in LIBRARY.trials[mutant.trial].cohorts
                  if mutant.cohort in ("common", one.id))  # fmt: skip
    dice = random.Random(name)
    trial, wrong = LIBRARY.trials[mutant.trial], mutated(mutant)
    for facts in (changed_at_random(mutant, cohort, dice) for _ in range(PEOPLE)):
        case = case_of(facts, {})
        assert judge(wrong, wrong.cohort(cohort), case) == judge(trial, trial.cohort(cohort), case)


def changed_at_random(mutant: Mutant, cohort: str, dice: random.Random) -> Facts:
    """A clean person with other answers to everything the criterion looks at."""
    raw = mutant.made()
    rows = [*raw["common"], *next(c for c in raw["cohorts"] if c["id"] == cohort)["criteria"]]
    row = next(one for one in rows if one.get("id") == mutant.called)
    facts = looked_at(rule(row["include"]))
    base = BASES[f"{mutant.trial}/{cohort}"]
    return {**base, **{fact: dice.choice(tries(fact)) for fact in facts if dice.random() < 0.7}}
