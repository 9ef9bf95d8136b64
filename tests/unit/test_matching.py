"""Matching: boundaries, who can close what is open, dates, and what is still worth asking."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests import shipped
from trials.case import Answered, Case, case_of
from trials.conditions import Place, parse
from trials.findings import State, find
from trials.matching import Judgement, Verdict, judge, judge_all, wanted
from trials.trial import Criterion, Sense
from trials.values import Amount

DAY = date(2026, 1, 1)
LIBRARY = shipped.library()
FILE = Path(__file__).parents[1] / "data" / "patients.json"
PATIENTS = {one["id"]: one["facts"] for one in json.loads(FILE.read_text("utf-8"))["patients"]}
ADULT, CHILD = "NCT06010472", "NCT07283315"
# A woman who is likely for the one, a girl who is likely for the other.
FACTS = {ADULT: PATIENTS["P01"], CHILD: PATIENTS["P05"]}


def seen(trial_id: str, without: tuple[str, ...] = (), **changed: object) -> Case:
    facts = {key: raw for key, raw in FACTS[trial_id].items() if key not in without}
    return case_of(LIBRARY.vocabulary, {**facts, **changed}, DAY)


def judged(trial_id: str, without: tuple[str, ...] = (), **changed: object) -> Judgement:
    trial = LIBRARY.trials[trial_id]
    return judge(trial, trial.cohort("sle"), seen(trial_id, without, **changed))


def test_the_two_are_likely_to_begin_with() -> None:
    assert judged(ADULT).verdict is Verdict.LIKELY
    assert judged(CHILD).verdict is Verdict.LIKELY


def alone(*drugs: str, **months: object) -> dict[str, object]:
    return {"immuno_drugs": list(drugs), "immuno_months": months, "ctx_months": 0}


def uln(times: float) -> dict[str, object]:
    return {"value": times * 40, "unit": "U/L", "uln": 40}


PRED = {"drug": "prednisone"}
NOT_CTX = {"gc_cannot_taper_5mg_6m": False, "conv_response": "relapsed"}

# trial, criterion, facts that meet it at the bound, facts that fail it just beyond
BOUNDARIES = [
    (ADULT, "I1a", {"age_years": 18}, {"age_years": 17}),
    (ADULT, "I1a", {"age_years": 65}, {"age_years": 66}),
    (ADULT, "I4", {"sledai_2k": 8}, {"sledai_2k": 7}),
    (ADULT, "I5", {"bilag_a_count": 1, "bilag_b_count": 0},
     {"bilag_a_count": 0, "bilag_b_count": 1}),
    (ADULT, "I5", {"bilag_a_count": 0, "bilag_b_count": 2},
     {"bilag_a_count": 0, "bilag_b_count": 1}),
    (ADULT, "I6.1", {"ana_titre": 80, "anti_dsdna": "negative"},
     {"ana_titre": 79, "anti_dsdna": "negative"}),
    (ADULT, "I6.2", {"ana_titre": 0, "anti_dsdna": {"value": 100.1, "unit": "IU/mL", "uln": 100}},
     {"ana_titre": 0, "anti_dsdna": {"value": 100, "unit": "IU/mL", "uln": 100}}),
    (ADULT, "I7a", {"anc": 1.0}, {"anc": 0.99}),
    (ADULT, "I7b", {"hemoglobin": 60}, {"hemoglobin": 59.9}),
    (ADULT, "I8", {"lvef_pct": 50}, {"lvef_pct": 49.9}),
    (ADULT, "I9", alone("azathioprine", azathioprine=6), alone("azathioprine", azathioprine=5.9)),
    (ADULT, "I9", {"gc_peak": {**PRED, "mg_per_day": 1}}, {"gc_peak": 0}),
    (ADULT, "E2b", {"iv_antibiotic_days_ago": 8}, {"iv_antibiotic_days_ago": 7}),
    (ADULT, "E4", {"nyha_class": 2}, {"nyha_class": 3}),
    (ADULT, "E8a", {"herpes_zoster_weeks_ago": 12.1}, {"herpes_zoster_weeks_ago": 12}),
    (ADULT, "E11", {"other_trial_months_ago": 3.1}, {"other_trial_months_ago": 3}),
    (ADULT, "E11", {"other_trial_months_ago": {"value": 92, "unit": "days"}},
     {"other_trial_months_ago": {"value": 91, "unit": "days"}}),
    (ADULT, "E12", {"bcell_drug_days_ago": 31}, {"bcell_drug_days_ago": 30}),
    (CHILD, "AGE", {"age_years": 5}, {"age_years": 2}),
    (CHILD, "SLE-1", {"age_years": 5}, {"age_years": 4}),
    (CHILD, "I2b", {"lvef_pct": 55}, {"lvef_pct": 54.9}),
    (CHILD, "I3a", {"alt": uln(3)}, {"alt": uln(3.01)}),
    (CHILD, "I3b", {"ast": uln(3)}, {"ast": uln(3.01)}),
    (CHILD, "I3c", {"tbil": 2}, {"tbil": 2.01}),
    (CHILD, "I3c", {"tbil": 3, "gilbert": True}, {"tbil": 3.01, "gilbert": True}),
    (CHILD, "I5b", {"spo2_pct": 92}, {"spo2_pct": 91}),
    (CHILD, "E3", {"nyha_class": 2}, {"nyha_class": 3}),
    (CHILD, "E4b", {"heart_conditions": ["mi"], "mi_months_ago": 6.1},
     {"heart_conditions": ["mi"], "mi_months_ago": 6}),
    (CHILD, "E6b", {"herpes_zoster_weeks_ago": 12.1}, {"herpes_zoster_weeks_ago": 12}),
    (CHILD, "E11a", {"transplant_type": "solid_organ", "transplant_months_ago": 3.1},
     {"transplant_type": "solid_organ", "transplant_months_ago": 3}),
    (CHILD, "E12", {"live_vaccine_weeks_ago": 4.1}, {"live_vaccine_weeks_ago": 4}),
    (CHILD, "E14", {"other_trial_months_ago": 3.1}, {"other_trial_months_ago": 3}),
    (CHILD, "SLE-3.1", {"gc_peak": {**PRED, "mg_per_day": 30}},
     {"gc_peak": {**PRED, "mg_per_day": 29.9}}),
    (CHILD, "SLE-3.1", alone("mycophenolate", mycophenolate={"value": 13, "unit": "weeks"}),
     alone("mycophenolate", mycophenolate={"value": 90, "unit": "days"})),
    (CHILD, "SLE-4", {"sledai_2k": 6}, {"sledai_2k": 5}),
    (CHILD, "SLE-5", {"mas_months_ago": 1.1}, {"mas_months_ago": 1}),
    (CHILD, "SLE-5", {"mas_months_ago": {"value": 31, "unit": "days"}},
     {"mas_months_ago": {"value": 30, "unit": "days"}}),
]  # fmt: skip


@pytest.mark.parametrize(("trial_id", "atom", "meets", "fails"), BOUNDARIES)
def test_every_bound_holds_at_its_value_and_not_beyond(
    trial_id: str, atom: str, meets: dict[str, object], fails: dict[str, object]
) -> None:
    extra = {"egfr": 90} if trial_id == CHILD else {}
    assert judged(trial_id, **extra, **meets).verdict is Verdict.LIKELY
    assert f"{trial_id}/{atom}" in judged(trial_id, **extra, **fails).because


# trial, criterion, facts that fail it
FAILURES = [
    (ADULT, "I1c", {"consent_willing": False}),
    (ADULT, "I3a", {"contraception_agree": False}),
    (ADULT, "I3b", {"egg_donation_refrain": False}),
    (ADULT, "E1a", {"allergy_trial_drugs": ["obinutuzumab"]}),
    (ADULT, "E1b", {"allergy_severe_history": True}),
    (ADULT, "E2a", {"infection_status": "on_iv_treatment"}),
    (ADULT, "E3", {"immunodeficiency": "congenital"}),
    (ADULT, "E3", {"hiv_positive": True}),
    (ADULT, "E5", {"cns_epilepsy": True}),
    (ADULT, "E5", {"cns_other_history": True}),
    (ADULT, "E6", {"herpes_severe_history": True}),
    (ADULT, "E7", {"malignancy": "current"}),
    (ADULT, "E9a", {"pregnant": True}),
    (ADULT, "E9b", {"breastfeeding": True}),
    (ADULT, "E9c", {"pregnancy_plan_6m": True}),
    (ADULT, "E10", {"skin_disease_other": True}),
    (CHILD, "I1", {"consent_willing": False}),
    (CHILD, "I1", {"guardian_consent": False}),
    (CHILD, "I3a", {"alt": uln(5), "dx_iim": False}),
    (CHILD, "I5a", {"lung_severe": True}),
    (CHILD, "I6", {"childbearing_potential": True, "contraception_agree": False}),
    (CHILD, "E1a", {"allergy_trial_drugs": ["tocilizumab"]}),
    (CHILD, "E1b", {"allergy_severe_history": True}),
    (CHILD, "E2", {"infection_status": "on_oral_treatment"}),
    (CHILD, "E4a", {"heart_conditions": ["congenital"]}),
    (CHILD, "E4c", {"heart_conditions": ["arrhythmia_severe"]}),
    (CHILD, "E4d", {"heart_conditions": ["myocarditis"]}),
    (CHILD, "E5a", {"hbcab_positive": True, "hbv_dna_elevated": True}),
    (CHILD, "E5b", {"hcv_ab_positive": True, "hcv_rna_elevated": True}),
    (CHILD, "E5c", {"hiv_positive": True}),
    (CHILD, "E9", {"hiv_positive": True}),
    (CHILD, "E5d", {"syphilis_positive": True}),
    (CHILD, "E5e", {"cmv_dna_positive": True}),
    (CHILD, "E6a", {"herpes_severe_history": True}),
    (CHILD, "E7", {"cns_active": True}),
    (CHILD, "E8", {"malignancy": "current"}),
    (CHILD, "E9", {"immunodeficiency": "acquired"}),
    (CHILD, "E11b", {"transplant_type": "hsct", "transplant_months_ago": 9,
                     "gvhd_grade2_2w": True}),
    (CHILD, "E13", {"childbearing_potential": True, "pregnant": True}),
]  # fmt: skip


@pytest.mark.parametrize(("trial_id", "atom", "facts"), FAILURES)
def test_a_failed_criterion_is_named(trial_id: str, atom: str, facts: dict[str, object]) -> None:
    extra = {"contraception_agree": True} if "childbearing_potential" in facts else {}
    assert f"{trial_id}/{atom}" in judged(trial_id, **{**extra, **facts}).because


PASSES = [
    (ADULT, {"sex": "male"}),
    (ADULT, {"infection_status": "on_oral_treatment"}),
    (ADULT, {"allergy_trial_drugs": ["tocilizumab"]}),
    (ADULT, {"malignancy": "past_cured", "malignancy_type": "nmsc", "malignancy_excised": True}),
    (ADULT, {"malignancy": "past_cured", "malignancy_type": "breast"}),
    (ADULT, {"conv_response": "controlled"}),
    (ADULT, {"lvef_pct": 60, "nyha_class": 2}),
    (CHILD, {"infection_status": "suspected"}),
    (CHILD, {"allergy_trial_drugs": ["obinutuzumab"]}),
    (CHILD, {"cns_epilepsy": True, "cns_other_history": True}),
    (CHILD, {"hbcab_positive": True, "hbv_dna_elevated": False}),
    (CHILD, {"gc_cannot_taper_5mg_6m": True, "gc_peak": 0, "immuno_drugs": []}),
    (CHILD, {"hiv_positive": "unknown"}),
    (CHILD, {"egfr": 30}),
]  # fmt: skip


@pytest.mark.parametrize(("trial_id", "facts"), PASSES)
def test_what_is_not_meant_does_not_count(trial_id: str, facts: dict[str, object]) -> None:
    assert judged(trial_id, **facts).verdict is Verdict.LIKELY


# What a reading of the record leaves to the investigator: never a silent pass or fail.
REVIEWS = [
    (ADULT, "I9", alone("hydroxychloroquine", hydroxychloroquine=24)),
    (ADULT, "E7", {"malignancy": "past_cured", "malignancy_type": "other"}),
    (ADULT, "E7", {"malignancy": "past_cured", "malignancy_type": "nmsc",
                   "malignancy_excised": False}),
    (ADULT, "I8", {"lvef_pct": "unknown", "nyha_class": 1}),
    (CHILD, "AGE", {"age_years": 18, "childbearing_potential": False, "breastfeeding": False}),
    (CHILD, "I2a", {"echo_structural_abnormal": True}),
    (CHILD, "I2b", {"lvef_pct": "unknown", "nyha_class": 1}),
    (CHILD, "I2b", {"lvef_pct": "unknown", "heart_conditions": ["heart_failure"]}),
    (CHILD, "I3a", {"alt": uln(5), "dx_iim": True, "liver_abnormal_due_to_disease": True}),
    (CHILD, "I3b", {"ast": uln(5), "dx_iim": True, "liver_abnormal_due_to_disease": True}),
    (CHILD, "I4", {"egfr": 29.9}),
    (CHILD, "I4", {"egfr": "unknown", "creatinine": "unknown", "esrd_dialysis": True}),
    (CHILD, "I5b", {"spo2_pct": "unknown", "oxygen_dependent": True}),
    (CHILD, "E1a", {"allergy_trial_drugs": ["fludarabine"]}),
    (CHILD, "E5a", {"hbsag_positive": True, "hbv_dna_elevated": "unknown"}),
    (CHILD, "E5b", {"hcv_ab_positive": True, "hcv_rna_elevated": "unknown"}),
    (CHILD, "E8", {"malignancy": "past_cured", "malignancy_type": "breast"}),
    (CHILD, "E13", {"age_years": 16, "childbearing_potential": True, "pregnant": False,
                    "breastfeeding": True, "contraception_agree": True}),
    (CHILD, "SLE-3.1", alone("hydroxychloroquine", "mycophenolate",
                             hydroxychloroquine=24, mycophenolate=1)),
    (CHILD, "SLE-3.1", alone("telitacicept", telitacicept=12)),
    (CHILD, "SLE-3.2", {"gc_peak": 0, "conv_response": ["intolerant", "relapsed"]}),
]  # fmt: skip


@pytest.mark.parametrize(("trial_id", "atom", "facts"), REVIEWS)
def test_what_is_left_to_the_investigator_is_under_review(
    trial_id: str, atom: str, facts: dict[str, object]
) -> None:
    judgement = judged(trial_id, **facts)
    assert judgement.verdict is Verdict.POSSIBLE
    assert judgement.review == (f"{trial_id}/{atom}",)


MISSING = [
    (ADULT, "E9a", {"pregnant": "unknown"}),
    (ADULT, "I9", {"immuno_drugs": "unknown"}),
    (ADULT, "E3", {"immunodeficiency": "unknown"}),
    (CHILD, "I1", {"guardian_consent": "unknown"}),
    (CHILD, "SLE-3.1", {"weight_kg": "unknown"}),
    (CHILD, "I3c", {"tbil": 2.5, "gilbert": "unknown"}),
    (CHILD, "E4b", {"heart_conditions": ["mi"], "mi_months_ago": "unknown"}),
]


@pytest.mark.parametrize(("trial_id", "atom", "facts"), MISSING)
def test_what_only_the_person_can_tell_is_missing(
    trial_id: str, atom: str, facts: dict[str, object]
) -> None:
    judgement = judged(trial_id, **facts)
    assert judgement.verdict is Verdict.POSSIBLE
    assert judgement.missing == (f"{trial_id}/{atom}",)


TO_CONFIRM = [
    (ADULT, ("I4",), {"sledai_2k": "unknown"}),
    (ADULT, ("E3",), {"hiv_positive": "unknown"}),
    (ADULT, ("E9a",), {"pregnant": "declined"}),
    (ADULT, ("I6.1", "I6.3"), {"ana_titre": "unknown", "anti_sm_positive": "unknown",
                               "anti_dsdna": "negative"}),
    (CHILD, ("I4",), {"creatinine": "unknown"}),
    (CHILD, ("I2a",), {"echo_structural_abnormal": "unknown"}),
    (CHILD, ("I3a",), {"alt": {"value": 200, "unit": "U/L"}}),
    (CHILD, ("E5a",), {"hbsag_positive": "unknown"}),
]  # fmt: skip


@pytest.mark.parametrize(("trial_id", "atoms", "facts"), TO_CONFIRM)
def test_what_a_report_can_settle_is_to_confirm_and_stays_likely(
    trial_id: str, atoms: tuple[str, ...], facts: dict[str, object]
) -> None:
    judgement = judged(trial_id, **facts)
    assert judgement.verdict is Verdict.LIKELY
    assert judgement.to_confirm == tuple(f"{trial_id}/{atom}" for atom in atoms)


REPORT, PERSON, SITE = {"spo2_pct": {"min": 92}}, {"lung_severe": True}, {"at_site": "x"}
STATES = [
    ("include", REPORT, State.TO_CONFIRM),
    ("include", PERSON, State.MISSING),
    ("include", {"any": [REPORT, PERSON]}, State.TO_CONFIRM),
    ("include", {"all": [REPORT, PERSON]}, State.MISSING),
    ("include", {"any": [PERSON, SITE]}, State.MISSING),
    ("include", {"all": [REPORT, SITE]}, State.REVIEW),
    ("include", {"any": [REPORT, {"all": [PERSON, SITE]}]}, State.TO_CONFIRM),
    ("include", {"when": {"if": PERSON, "then": REPORT}}, State.TO_CONFIRM),
    ("include", {"when": {"if": REPORT, "then": PERSON}}, State.TO_CONFIRM),
    ("include", {"when": {"if": PERSON, "then": SITE}}, State.MISSING),
    ("include", {"when": {"if": SITE, "then": PERSON}}, State.MISSING),
    ("exclude", REPORT, State.TO_CONFIRM),
    ("exclude", PERSON, State.MISSING),
    ("exclude", {"all": [REPORT, PERSON]}, State.TO_CONFIRM),
    ("exclude", {"any": [REPORT, PERSON]}, State.MISSING),
    ("exclude", {"all": [PERSON, SITE]}, State.MISSING),
    ("exclude", {"any": [REPORT, SITE]}, State.REVIEW),
]


@pytest.mark.parametrize(("sense", "raw", "state"), STATES)
def test_who_can_close_an_open_criterion(sense: str, raw: object, state: State) -> None:
    criterion = Criterion("X", "item 1", Sense(sense), parse(raw, Place("x")))
    found = find(criterion, case_of(LIBRARY.vocabulary, {}, DAY))
    assert found is not None
    assert found.state is state


@pytest.mark.parametrize(("value", "state"), [("unknown", State.REVIEW), (95, State.MET),
                                              (80, State.FAILED)])  # fmt: skip
def test_a_red_flag_puts_only_an_open_criterion_under_review(value: object, state: State) -> None:
    flag = parse({"oxygen_dependent": True}, Place("x"))
    criterion = Criterion("X", "1", Sense.INCLUDE, parse(REPORT, Place("x")), review_if=flag)
    case = case_of(LIBRARY.vocabulary, {"spo2_pct": value, "oxygen_dependent": True}, DAY)
    found = find(criterion, case)
    assert found is not None
    assert found.state is state


def test_every_failed_atom_is_a_reason_in_the_order_of_the_file() -> None:
    judgement = judged(
        CHILD, conv_response="controlled", gc_peak=0, sledai_2k=3, consent_willing=False
    )
    named = ("I1", "SLE-3.1", "SLE-3.2", "SLE-3.3", "SLE-4")
    assert judgement.because == tuple(f"{CHILD}/{atom}" for atom in named)
    assert judgement.verdict is Verdict.EXCLUDED


def test_without_the_disease_only_the_disease_is_a_reason() -> None:
    judgement = judged(ADULT, dx_sle=False, consent_willing=False)
    assert judgement == Judgement(
        ADULT, "sle", Verdict.EXCLUDED, because=(f"{ADULT}/I2a",), has_disease=judgement.has_disease
    )


def test_a_suspected_disease_is_possible() -> None:
    judgement = judged(ADULT, dx_sle="unknown")
    assert judgement.verdict is Verdict.POSSIBLE
    assert f"{ADULT}/I2a" in judgement.missing


RETRY = [
    (ADULT, {"iv_antibiotic_days_ago": 7}, "2026-01-02"),
    (ADULT, {"iv_antibiotic_days_ago": 0}, "2026-01-09"),
    (ADULT, {"bcell_drug_days_ago": 0, "iv_antibiotic_days_ago": 0}, "2026-02-01"),
    (ADULT, {"other_trial_months_ago": 0}, "2026-04-03"),
    (ADULT, {"herpes_zoster_weeks_ago": 12}, "2026-01-02"),
    (ADULT, {"age_years": 17}, "2027-01-02"),
    (ADULT, {"age_years": 16}, None),
    (ADULT, {"age_years": 66}, None),
    (ADULT, {"bcell_drug_days_ago": 0, "cns_epilepsy": True}, None),
    (CHILD, {"mas_months_ago": {"value": 3, "unit": "weeks"}}, "2026-01-11"),
    (CHILD, {"age_years": 4}, "2027-01-02"),
]  # fmt: skip


@pytest.mark.parametrize(("trial_id", "facts", "day"), RETRY)
def test_the_day_to_ask_again_is_the_first_on_which_nothing_fails(
    trial_id: str, facts: dict[str, object], day: str | None
) -> None:
    extra = {"egfr": 90} if trial_id == CHILD else {}
    judgement = judged(trial_id, **extra, **facts)
    assert judgement.verdict is (Verdict.NOT_NOW if day else Verdict.EXCLUDED)
    assert judgement.retry_on == (date.fromisoformat(day) if day else None)


def test_a_day_on_which_something_else_begins_to_fail_is_none() -> None:
    drug = seen(ADULT, bcell_drug_days_ago=0).answers
    turned_65 = Answered(Amount.exactly(65), date(2025, 1, 15))  # 66 after 366 days
    trial = LIBRARY.trials[ADULT]
    case = Case(LIBRARY.vocabulary, {**drug, "age_years": turned_65}, DAY)
    assert judge(trial, trial.cohort("sle"), case).verdict is Verdict.EXCLUDED


PASSING = [
    (ADULT, "E9a", {"pregnant": True}),
    (ADULT, "E9b", {"breastfeeding": True}),
    (ADULT, "E9c", {"pregnancy_plan_6m": True}),
    (ADULT, "E2a", {"infection_status": "on_iv_treatment"}),
    (CHILD, "E2", {"infection_status": "uncontrolled"}),
    (CHILD, "E13", {"childbearing_potential": True, "contraception_agree": True,
                    "pregnant": True}),
    (CHILD, "E11b", {"transplant_type": "hsct", "transplant_months_ago": 9,
                     "gvhd_grade2_2w": True}),
]  # fmt: skip


@pytest.mark.parametrize(("trial_id", "atom", "facts"), PASSING)
def test_a_state_that_passes_has_no_date(
    trial_id: str, atom: str, facts: dict[str, object]
) -> None:
    judgement = judged(trial_id, **facts)
    assert (judgement.verdict, judgement.retry_on) == (Verdict.NOT_NOW, None)
    assert judgement.passing == (f"{trial_id}/{atom}",)
    with_date = judged(trial_id, **facts, other_trial_months_ago=0)
    assert (with_date.verdict, with_date.retry_on) == (Verdict.NOT_NOW, None)
    assert judged(trial_id, **facts, allergy_severe_history=True).verdict is Verdict.EXCLUDED


def test_answers_of_an_earlier_day_have_moved_on() -> None:
    answers = seen(ADULT, bcell_drug_days_ago=20).answers
    trial = LIBRARY.trials[ADULT]
    later = Case(LIBRARY.vocabulary, answers, date(2026, 1, 12))
    assert judge(trial, trial.cohort("sle"), later).verdict is Verdict.LIKELY


def test_a_report_that_alone_excludes_is_marked() -> None:
    assert judged(ADULT, hemoglobin=50).by_report
    assert not judged(ADULT, hemoglobin=50, cns_epilepsy=True).by_report
    assert not judged(ADULT).by_report


NOTES = [
    (ADULT, "treatment_may_have_ended", {}),
    (ADULT, "b_cell_drug_wash_out", {"bcell_drug_days_ago": 10}),
    (ADULT, "infection_without_iv", {"infection_status": "uncontrolled"}),
    (ADULT, "bladder_cancer_superficial",
     {"malignancy": "past_cured", "malignancy_type": "bladder"}),
    (CHILD, "item_15_missing", {}),
    (CHILD, "infection_suspected", {"infection_status": "suspected"}),
    (CHILD, "dialysis", {"esrd_dialysis": True}),
    (CHILD, "hepatitis_b_without_dna", {"hbsag_positive": True, "hbv_dna_elevated": False}),
    (CHILD, "past_organ_transplant",
     {"transplant_type": "solid_organ", "transplant_months_ago": 12}),
    (CHILD, "guardian_did_not_answer", {"respondent": "other_family"}),
    (CHILD, "steroid_dose_may_have_been_shorter", {}),
]  # fmt: skip


@pytest.mark.parametrize(("trial_id", "note", "facts"), NOTES)
def test_the_site_is_told(trial_id: str, note: str, facts: dict[str, object]) -> None:
    assert note in judged(trial_id, **facts).tell_site


def asked(**facts: object) -> tuple[frozenset[str], frozenset[str]]:
    """What the two lupus cohorts of this file still want."""
    case = case_of(LIBRARY.vocabulary, facts, DAY)
    two = [one for one in judge_all(LIBRARY, case) if one.trial in FACTS and one.cohort == "sle"]
    open_now = wanted(LIBRARY, case, two)
    return open_now.participant, open_now.report


def test_nothing_is_wanted_of_someone_without_the_disease() -> None:
    assert asked(dx_sle=False) == (frozenset(), frozenset())


def test_guards_are_wanted_before_what_they_guard() -> None:
    participant, _ = asked()
    assert {"sex", "age_years", "heart_conditions", "immuno_drugs"} <= participant
    assert not {"pregnant", "mi_months_ago", "immuno_months", "guardian_consent"} & participant


def test_a_man_is_never_asked_about_pregnancy() -> None:
    participant, _ = asked(sex="male", age_years=30, dx_sle=True)
    assert not {"childbearing_potential", "pregnant", "breastfeeding"} & participant


def test_what_was_asked_is_not_wanted_again() -> None:
    facts = {**dict.fromkeys(PATIENTS["P01"], "unknown"), "dx_sle": True}
    participant, report = asked(**facts)
    assert not (participant | report) & facts.keys()


def test_creatinine_is_wanted_only_where_no_egfr_is_known() -> None:
    child = {key: raw for key, raw in PATIENTS["P05"].items() if key not in ("egfr", "creatinine")}
    assert "creatinine" not in asked(**child)[1]
    assert "egfr" in asked(**child)[1]
    assert asked(**child, egfr="unknown")[1] == {"creatinine"}
    assert asked(**child, egfr=90)[1] == frozenset()


def test_an_excluded_cohort_wants_nothing_and_one_that_waits_no_report() -> None:
    # A child of 10 is excluded from the adults' trial; the other waits for an infection to pass.
    participant, report = asked(dx_sle=True, age_years=10, infection_status="on_iv_treatment")
    assert "skin_disease_other" not in participant
    assert "live_vaccine_weeks_ago" in participant
    assert report == frozenset()


def test_a_red_flag_is_wanted_only_where_the_report_is_not_to_be_had() -> None:
    child = {key: raw for key, raw in PATIENTS["P05"].items() if key != "oxygen_dependent"}
    without = {key: raw for key, raw in child.items() if key != "spo2_pct"}
    assert asked(**child) == (frozenset(), frozenset())
    assert asked(**without) == (frozenset(), {"spo2_pct"})
    assert asked(**without, spo2_pct="unknown") == ({"oxygen_dependent"}, frozenset())


def test_an_earlier_alternative_that_holds_ends_the_asking() -> None:
    child = {key: raw for key, raw in PATIENTS["P05"].items() if key != "conv_response"}
    assert "conv_response" not in asked(**child)[0]
    assert "conv_response" in asked(**{**child, "gc_peak": 0})[0]


@pytest.mark.parametrize("name", ["P01", "P05", "P08", "P11", "P16"])
def test_whatever_could_change_a_verdict_is_wanted(name: str) -> None:
    """Each answer taken away in turn: where that changes a verdict, it is asked for."""
    whole = judge_all(LIBRARY, case_of(LIBRARY.vocabulary, PATIENTS[name], DAY))
    for fact in PATIENTS[name]:
        rest = {key: raw for key, raw in PATIENTS[name].items() if key != fact}
        case = case_of(LIBRARY.vocabulary, rest, DAY)
        without = judge_all(LIBRARY, case)
        if [one.verdict for one in without] != [one.verdict for one in whole]:
            open_now = wanted(LIBRARY, case, without)
            assert fact in open_now.participant | open_now.report, fact
