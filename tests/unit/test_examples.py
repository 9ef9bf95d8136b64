"""The twelve worked patients against the thirteen cohorts, and every atom in its place."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests import shipped
from trials.case import case_of
from trials.matching import judge_all

LIBRARY = shipped.library()
DATA = Path(__file__).parents[1] / "data"
PATIENTS = json.loads((DATA / "patients.json").read_text(encoding="utf-8"))["patients"]
ATOMS = (DATA / "atoms.txt").read_text(encoding="utf-8").split()
COHORTS = [f"{trial.id}/{one.id}" for trial in LIBRARY.trials.values() for one in trial.cohorts]


def test_there_are_twelve_patients_for_thirteen_cohorts() -> None:
    assert len(PATIENTS) == 12
    assert len(COHORTS) == 13
    for patient in PATIENTS:
        assert sorted(patient["expected"]) == sorted(COHORTS)


@pytest.mark.parametrize("patient", PATIENTS, ids=lambda patient: patient["id"])
@pytest.mark.parametrize("cohort", COHORTS)
def test_every_verdict_is_accepted_and_names_what_decided_it(
    cohort: str, patient: dict[str, dict[str, dict[str, list[str]]]]
) -> None:
    case = case_of(LIBRARY.vocabulary, patient["facts"], date(2026, 11, 22))
    judgement = next(j for j in judge_all(LIBRARY, case) if f"{j.trial}/{j.cohort}" == cohort)
    expected = patient["expected"][cohort]
    verdict = judgement.verdict.value
    refused = verdict in ("excluded", "not_now")
    assert verdict in expected["accept"] or (refused and "excluded" in expected["accept"])
    reasons = judgement.because if refused else (*judgement.missing, *judgement.review)
    if expected["deciding"]:
        assert set(expected["deciding"]) & set(reasons)
    else:
        assert not refused


def test_every_atom_of_the_records_stands_in_the_trial_files_once() -> None:
    found = Counter(
        f"{trial.id}/{atom}"
        for trial in LIBRARY.trials.values()
        for criterion in (*trial.common, *(one for c in trial.cohorts for one in c.criteria))
        for atom in criterion.atoms()
    )
    assert len(ATOMS) == 237
    assert found == Counter(ATOMS)
