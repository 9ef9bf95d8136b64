"""The twelve worked patients: every encoded cohort reaches a verdict that is accepted."""

import json
from datetime import date
from pathlib import Path

import pytest

from trials.case import case_of
from trials.library import load
from trials.matching import judge_all

LIBRARY = load()
FILE = Path(__file__).parents[1] / "data" / "patients.json"
PATIENTS = json.loads(FILE.read_text(encoding="utf-8"))["patients"]


def test_there_are_twelve_patients() -> None:
    assert len(PATIENTS) == 12


@pytest.mark.parametrize("patient", PATIENTS, ids=lambda patient: patient["id"])
def test_every_verdict_is_accepted_and_names_what_decided_it(patient: dict[str, object]) -> None:
    case = case_of(LIBRARY.vocabulary, patient["facts"], date(2026, 11, 22))
    for judgement in judge_all(LIBRARY, case):
        expected = patient["expected"][f"{judgement.trial}/{judgement.cohort}"]
        verdict = judgement.verdict.value
        refused = verdict in ("excluded", "not_now")
        assert verdict in expected["accept"] or (refused and "excluded" in expected["accept"])
        reasons = judgement.because if refused else (*judgement.missing, *judgement.review)
        if expected["deciding"]:
            assert set(expected["deciding"]) & set(reasons)
        else:
            assert not refused
