"""A value that a formula gave is shown with the name of the formula, in every language."""

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.explain import METHODS
from bot.cli.registry import app
from dialogs.results.calculations import workings
from dialogs.screening import encode_values
from dialogs.words import as_key
from tests import shipped
from tests.unit.chatting import Facts, asked, the_content
from trials.calculated import FORMULAS, calculated
from trials.case import case_of
from trials.values import Amount

LIBRARY = shipped.library()
DAY = date(2026, 11, 22)
ADULT: Facts = {"age_years": 48, "sex": "female", "weight_kg": 55, "creatinine": 80}
CHILD: Facts = {"age_years": 10, "height_cm": 138, "creatinine": 45}
CART, CHILDREN, FOUR = "NCT06585514", "NCT07283315", "NCT06464679"


def dose(**more: object) -> Facts:
    return {"gc_peak": {"drug": "methylprednisolone", "mg_per_day": 40, **more}}


WORKED_OUT = [
    # trial, cohort, facts, fact, method, as shown
    (CART, "sle", ADULT, "egfr", "ckd_epi_2021", "78.34"),
    (CHILDREN, "sle", CHILD, "egfr", "bedside_schwartz", "111.96"),
    (FOUR, "pss", ADULT, "crcl", "cockcroft_gault", "66.01"),
    (FOUR, "pss", {**dose(), "weight_kg": 50}, "gc_peak_mgkgd", "weight_now", "1"),
    (FOUR, "pss", dose(weight_kg_then=40), "gc_peak_mgkgd", "weight_then", "1.25"),
    (CART, "sle", {"dx_sle": True, "gc_current": {"drug": "prednisone", "mg_per_day": 15}},
     "gc_current_pred_mg", "prednisone_equivalent", "15"),
]  # fmt: skip


@pytest.mark.parametrize(("trial", "cohort", "facts", "fact", "method", "shown"), WORKED_OUT)
def test_the_method_stands_beside_what_it_gave(
    trial: str, cohort: str, facts: Facts, fact: str, method: str, shown: str, tmp_path: Path
) -> None:
    case = case_of(LIBRARY.vocabulary, facts, DAY)
    found = {one.fact: one for one in calculated(case, LIBRARY.trials[trial], [cohort])}
    assert found[fact].method == method
    assert found[fact].amount == Amount.exactly(shown)
    record = json.dumps({"id": "a", "facts": facts})
    file = tmp_path / "one.json"
    file.write_text(record, "utf-8")
    out = CliRunner().invoke(app, ["explain", "--answers", str(file)]).stdout
    assert f"calculated: {fact} {shown}, {METHODS[method]}" in out
    for lang in the_content().words.languages:
        assert the_content().words.has(as_key("calculated", fact, method)), lang


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "Cockcroft-Gault, from"), ("zh", "Cockcroft-Gault公式")]
)
def test_the_study_team_reads_the_method_in_its_language(lang: str, told: str) -> None:
    values = {fact: LIBRARY.vocabulary.decode(fact, raw) for fact, raw in ADULT.items()}
    chat = asked("wbc", lang, "self", **encode_values(values))
    lines = workings(chat.context, LIBRARY.trials[FOUR], ["pss"])
    assert [line for line in lines if told in line and "66.01" in line]


def test_what_a_report_says_is_not_worked_out() -> None:
    case = case_of(LIBRARY.vocabulary, {**ADULT, "crcl": 70, "gc_peak": 0}, DAY)
    assert calculated(case, LIBRARY.trials[FOUR], ["pss"]) == ()


def test_a_value_just_below_a_limit_is_not_rounded_onto_it() -> None:
    # (140 - 40) * 70 / (72 * scr) is a hair below 60
    facts = {"age_years": 40, "sex": "male", "weight_kg": 70, "creatinine": "143.2408"}
    (found,) = calculated(case_of(LIBRARY.vocabulary, facts, DAY), LIBRARY.trials[FOUR], ["pss"])
    assert found.amount.low < 60
    assert round(float(found.amount.low), 3) == 60


def test_every_formula_is_looked_at_by_some_trial() -> None:
    asked_for = {
        fact
        for trial in LIBRARY.trials.values()
        for cohort in trial.cohorts
        for one in trial.criteria_of(cohort)
        for fact in one.condition.facts()
    }
    assert set(FORMULAS) - asked_for <= {"gc_peak_pred_mg"}
