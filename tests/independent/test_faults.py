"""A clean person per cohort with one answer broken at a time, and every bound from both sides."""

import pytest

from tests.independent.candidate_values import Facts
from tests.independent.faults import DAY, Fault, Limit, limits, new_items, single_faults
from tests.independent.judging import arms
from tests.independent.people import Person
from tests.independent.test_equal import MANY, as_opinion, case_of
from tests.unit.base_patients import BASES, LIBRARY, PATIENTS
from trials.matching import judge

CLEAN: dict[str, Facts] = {
    "NCT06421701/sle": PATIENTS["P01"],
    **{name: facts for name, facts in BASES.items() if " " not in name},
}


def alike(arm: str, facts: Facts) -> str:
    """Both judge so; the verdict."""
    trial, _, cohort = arm.partition("/")
    found = LIBRARY.trials[trial]
    ours = as_opinion(judge(found, found.cohort(cohort), case_of(facts, {})))
    assert ours == arms()[arm].opinion(Person.who_said(facts, DAY))
    return ours.verdict


def faults(arm: str) -> list[Fault]:
    items = arms()[arm].items if MANY > 1 else new_items(arm)
    return list(single_faults(arm, CLEAN[arm], items))


def test_every_cohort_has_a_clean_person() -> None:
    assert CLEAN.keys() == arms().keys()
    for arm, facts in CLEAN.items():
        assert alike(arm, facts) == ("possible" if "NCT06421701" in arm else "likely")


@pytest.mark.parametrize("arm", CLEAN)
def test_one_broken_answer_is_named_exactly(arm: str) -> None:
    verdicts = set()
    for fault in faults(arm):
        try:
            verdicts.add(alike(arm, fault.facts))
        except AssertionError as error:
            raise AssertionError(f"{arm} with {fault.about}: {error}") from error
    assert "excluded" in verdicts


@pytest.mark.parametrize("arm", [one for one in CLEAN if "NCT06421701" not in one])
def test_every_bound_is_judged_alike_at_just_below_and_just_above(arm: str) -> None:
    found: list[Limit] = list(limits(arm, CLEAN[arm]))
    assert found
    for limit in found:
        for facts in limit.people:
            try:
                alike(arm, facts)
            except AssertionError as error:
                raise AssertionError(f"{arm} {limit.about}: {error}") from error
