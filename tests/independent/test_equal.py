"""The project's judging against a second opinion that shares no code with it."""

import ast
import dataclasses
import os
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.independent.candidate_values import Facts, changed
from tests.independent.judging import Opinion, arms
from tests.independent.people import Person
from tests.unit.base_patients import BASES, LIBRARY, PATIENTS
from trials.case import Answered, Case
from trials.matching import Judgement, judge_all
from trials.values import Amount

DAY = date(2026, 1, 1)
HERE = Path(__file__).parent
PEOPLE: list[Facts] = [{}, *PATIENTS.values(), *BASES.values()]
# `make torture` tries many more people.
MANY = int(os.environ.get("TORTURE_TIMES", "1"))
AGES = st.sampled_from([0, 0, 0, 1, 30, 400])


def case_of(facts: Mapping[str, Any], said: Mapping[str, date]) -> Case:
    vocabulary = LIBRARY.vocabulary
    answers = {
        fact: Answered(vocabulary.decode(fact, raw), said.get(fact, DAY))
        for fact, raw in facts.items()
    }
    return Case(vocabulary, answers, DAY)


def as_opinion(judgement: Judgement) -> Opinion:
    fields = (field.name for field in dataclasses.fields(Opinion))
    values = {field: getattr(judgement, field) for field in fields}
    return Opinion(**{**values, "verdict": judgement.verdict.value})


def compare(facts: Mapping[str, Any], said: Mapping[str, date]) -> None:
    person = Person.who_said(facts, DAY, said)
    found = {
        f"{j.trial}/{j.cohort}": as_opinion(j) for j in judge_all(LIBRARY, case_of(facts, said))
    }
    assert found.keys() == arms().keys()
    for arm, opinion in found.items():
        assert opinion == arms()[arm].opinion(person), arm


OURS = [path for path in HERE.glob("*.py") if not path.name.startswith("test_")]


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_the_second_opinion_imports_nothing_of_the_project(path: Path) -> None:
    allowed = {*sys.stdlib_module_names, "ruamel", "hypothesis"}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            names = [node.module or ""]
        for name in names:
            ours = name in {f"tests.independent.{one.stem}" for one in OURS}
            assert ours or name.partition(".")[0] in allowed, name


@pytest.mark.parametrize("who", [*PATIENTS, *BASES])
def test_the_worked_people_are_judged_alike(who: str) -> None:
    compare({**PATIENTS, **BASES}[who], {})


@settings(max_examples=120 * MANY)
@given(facts=changed(PEOPLE), data=st.data())
@example(facts={}, data=None)
def test_anybody_is_judged_alike_in_all_cohorts(facts: Facts, data: st.DataObject | None) -> None:
    said: dict[str, date] = {}
    if data and facts:
        some = data.draw(st.dictionaries(st.sampled_from(sorted(facts)), AGES, max_size=6))
        said = {fact: DAY - timedelta(days=days) for fact, days in some.items()}
    compare(facts, said)


WAITING = [
    ("NCT06010472/sle", {**PATIENTS["P01"], "other_trial_months_ago": 1, "age_years": 17}),
    ("NCT07283315/sle", {**PATIENTS["P05"], "egfr": 90, "mas_months_ago": 0.3}),
    ("NCT06464679/ra", {**BASES["NCT06464679/ra"], "ra_months": 5}),
    ("NCT06464679/pss", {**BASES["NCT06464679/pss"], "csf_weeks_ago": 1, "anc": 0.5,
                         "other_trial_months_ago": 2}),
]  # fmt: skip


@pytest.mark.parametrize(("arm", "facts"), WAITING)
def test_the_first_day_is_the_same_when_every_single_day_is_tried(arm: str, facts: Facts) -> None:
    person = Person.who_said(facts, DAY)
    by_every_day = arms()[arm].opinion(person, every_day=True)
    assert by_every_day == arms()[arm].opinion(person)
    judgements = {f"{j.trial}/{j.cohort}": j for j in judge_all(LIBRARY, case_of(facts, {}))}
    assert as_opinion(judgements[arm]) == by_every_day
    assert (by_every_day.retry_on is not None) is (by_every_day.verdict == "not_now")


@pytest.mark.parametrize("days_ago", [0, 1, 364, 365, 366, 729, 730, 731, 1461])
def test_age_and_times_since_move_alike_from_the_day_they_were_told(days_ago: int) -> None:
    facts = {**PATIENTS["P01"], "age_years": 17, "other_trial_months_ago": 0,
             "herpes_zoster_weeks_ago": {"min": 1, "max": 2}}  # fmt: skip
    compare(facts, {fact: DAY - timedelta(days=days_ago) for fact in facts})


WORKED_OUT = ("egfr", "crcl", "gc_peak_mgkgd", "gc_peak_pred_mg", "gc_current_pred_mg")


@pytest.mark.parametrize("age", [0, 1, 12, 17, 18, 40, 110])
@pytest.mark.parametrize("sex", ["female", "male"])
@pytest.mark.parametrize("creatinine", [30, {"value": 0.7, "unit": "mg/dL"}, 250])
def test_what_is_worked_out_is_the_same(age: int, sex: str, creatinine: Any) -> None:
    dose = {"drug": "dexamethasone", "mg_per_day": age + 1}
    facts = {"age_years": age, "sex": sex, "creatinine": creatinine, "height_cm": 100 + age,
             "weight_kg": 20 + age, "gc_peak": dose, "gc_current": dose}  # fmt: skip
    person, case = Person.who_said(facts, DAY), case_of(facts, {})
    for fact in WORKED_OUT:
        ours, theirs = case.value(fact), person.value(fact)
        if theirs is None:
            assert ours is None
        else:
            assert isinstance(ours, Amount)
            assert ours.is_exact
            assert abs(ours.low - theirs.low) < Fraction(1, 10**30)
