"""The published formulas, against worked examples, and facts derived through them."""

from datetime import date
from fractions import Fraction

import pytest

from tests import shipped
from trials.case import case_of
from trials.formulas import (
    EQUIVALENT_TO_5_MG,
    bedside_schwartz,
    ckd_epi_2021,
    cockcroft_gault,
    prednisone_factor,
)
from trials.truth import Truth
from trials.values import Amount

VOCABULARY = shipped.library().vocabulary
DAY = date(2026, 3, 1)

CKD_EPI = [
    # sex, age, creatinine umol/L, eGFR to one place
    ("female", 32, "70.72", 100.3),
    ("male", 65, "176.8", 36.4),
    ("female", 32, "180", 32.7),
    ("female", 32, "212.16", 26.8),
    ("female", 32, "212.2", 26.8),
    ("female", 32, "30.94", 139.2),  # half of kappa: the other branch
    ("male", 40, "63.648", 118.4),  # 0.8 kappa
]

SCHWARTZ = [(138, 45, 112.0), (138, 200, 25.2)]

COCKCROFT_GAULT = [
    # sex, age, kg, creatinine umol/L, mL/min
    ("female", 48, 55, 80, 66.0),
    ("female", 48, 55, 90, 58.7),
    ("male", 65, 70, 100, 64.5),
]

STEROIDS = [
    # gc_peak, weight now, mg/kg/day exactly
    ({"drug": "methylprednisolone", "mg_per_day": 40}, 50, Fraction(1)),
    ({"drug": "dexamethasone", "mg_per_day": 9}, 55, Fraction(60, 55)),
    (
        {"drug": "prednisone", "mg_per_day": {"value": 12, "unit": "片"}},
        {"value": 104, "unit": "斤"},
        Fraction(60, 52),
    ),
    ({"drug": "prednisone", "mg_per_day": 20, "weight_kg_then": 18}, 30, Fraction(20, 18)),
    (
        {"drug": "prednisone", "mg_per_day": 20, "weight_kg_then": {"value": 36, "unit": "斤"}},
        "unknown",
        Fraction(20, 18),
    ),
    ({"drug": "betamethasone", "mg_per_day": "0.6"}, 50, Fraction(1, 10)),
    ({"drug": "deflazacort", "mg_per_day": 60}, 50, Fraction(1)),
    (0, "unknown", Fraction(0)),
    ("never", "unknown", Fraction(0)),
    ({"drug": "prednisone", "mg_per_day": 0}, "unknown", Fraction(0)),
]


def derived(fact, **facts):
    return case_of(VOCABULARY, facts, DAY).value(fact)


@pytest.mark.parametrize(("sex", "age", "umol", "expected"), CKD_EPI)
def test_the_egfr_of_an_adult_is_ckd_epi_2021(sex, age, umol, expected):
    found = ckd_epi_2021(creatinine_umol_l=Fraction(umol), age_years=age, female=sex == "female")
    assert round(float(found), 1) == expected
    assert derived("egfr", sex=sex, age_years=age, creatinine=umol) == Amount.exactly(found)


def test_ckd_epi_is_exact_where_creatinine_equals_kappa():
    found = ckd_epi_2021(creatinine_umol_l=Fraction("79.56"), age_years=1, female=False)
    assert found == 142 * Fraction("0.9938")


@pytest.mark.parametrize(("height", "umol", "expected"), SCHWARTZ)
def test_the_egfr_of_a_child_is_bedside_schwartz(height, umol, expected):
    found = bedside_schwartz(creatinine_umol_l=Fraction(umol), height_cm=Fraction(height))
    assert round(float(found), 1) == expected
    answers = {"age_years": 17, "height_cm": height, "creatinine": umol}
    assert derived("egfr", **answers) == Amount.exactly(found)


@pytest.mark.parametrize(("sex", "age", "kg", "umol", "expected"), COCKCROFT_GAULT)
def test_the_clearance_of_an_adult_is_cockcroft_gault(sex, age, kg, umol, expected):
    found = cockcroft_gault(
        creatinine_umol_l=Fraction(umol),
        age_years=age,
        weight_kg=Fraction(kg),
        female=sex == "female",
    )
    assert round(float(found), 1) == expected
    answers = {"sex": sex, "age_years": age, "weight_kg": kg, "creatinine": umol}
    assert derived("crcl", **answers) == Amount.exactly(found)


def test_the_clearance_lies_exactly_on_a_limit_of_sixty():
    # (140 - 40) * 70 / (72 * scr) = 60 where scr = 7000/4320 mg/dL
    umol = str(Fraction(7000, 4320) * Fraction("88.4"))
    answers = {"sex": "male", "age_years": 40, "weight_kg": 70, "creatinine": umol}
    assert derived("crcl", **answers) == Amount.exactly(60)


def test_what_never_was_is_not_there_now_but_an_answer_of_its_own_counts():
    never = {"cns_epilepsy": False, "cns_other_history": False}
    assert derived("cns_active", **never) is False
    assert derived("cns_active", **never, cns_active=True) is True
    assert derived("tumour_myositis", dx_iim=True, malignancy="none") is False


@pytest.mark.parametrize(
    ("fact", "answers"),
    [
        ("crcl", {"sex": "male", "age_years": 17, "weight_kg": 60, "creatinine": 60}),
        ("egfr", {"sex": "male", "age_years": 17, "creatinine": 60}),
        ("egfr", {"age_years": 30, "creatinine": 60}),
        ("egfr", {"sex": "male", "age_years": {"min": 10, "max": 30}, "creatinine": 60}),
        ("egfr", {"age_years": 0, "height_cm": 60, "creatinine": 30}),
        ("gc_peak_mgkgd", {"gc_peak": {"drug": "prednisone", "mg_per_day": 60}}),
        ("gc_peak_mgkgd", {"gc_peak": {"drug": "prednisone"}, "weight_kg": 50}),
        ("gc_peak_pred_mg", {"gc_peak": "unknown", "weight_kg": 50}),
        ("is_minor", {"age_years": {"min": 10, "max": 30}}),
        ("vasculitis_instrument", {}),
        ("cns_active", {"cns_epilepsy": False}),
        ("cns_active", {"cns_epilepsy": False, "cns_other_history": True}),
        ("tumour_myositis", {"dx_iim": True, "malignancy": "past_cured"}),
        ("tumour_myositis", {"dx_iim": True, "malignancy": "declined"}),
    ],
)
def test_nothing_is_derived_where_an_input_is_missing_or_the_formula_does_not_hold(fact, answers):
    assert derived(fact, **answers) is None


@pytest.mark.parametrize(("gc_peak", "weight", "expected"), STEROIDS)
def test_the_highest_dose_counts_per_kilogram_as_prednisone(gc_peak, weight, expected):
    found = derived("gc_peak_mgkgd", gc_peak=gc_peak, weight_kg=weight)
    assert found == Amount.exactly(expected)


@pytest.mark.parametrize("drug", EQUIVALENT_TO_5_MG)
def test_the_equivalent_of_every_steroid_works_like_five_milligrams(drug):
    assert EQUIVALENT_TO_5_MG[drug] * prednisone_factor(drug) == 5
    dose = {"drug": drug, "mg_per_day": str(EQUIVALENT_TO_5_MG[drug])}
    assert derived("gc_current_pred_mg", gc_current=dose) == Amount.exactly(5)


def test_every_steroid_that_can_be_chosen_has_an_equivalent():
    for fact in ("gc_peak", "gc_current"):
        assert set(VOCABULARY[fact].options) == EQUIVALENT_TO_5_MG.keys()


def test_intervals_of_dose_and_weight_go_through_exactly():
    dose = {"drug": "prednisone", "mg_per_day": {"min": 30, "below": 60}}
    found = derived("gc_peak_mgkgd", gc_peak=dose, weight_kg={"above": 50, "max": 60})
    assert found == Amount(Fraction(1, 2), Fraction(6, 5), False, True)


def test_a_bound_that_is_not_reached_stays_out_of_the_quotient():
    dose = {"drug": "prednisone", "mg_per_day": 60}
    found = derived("gc_peak_mgkgd", gc_peak=dose, weight_kg={"min": 50, "below": 60})
    assert found == Amount(Fraction(1), Fraction(6, 5), True, False)


def test_who_does_not_know_the_weight_of_then_may_have_had_more_by_weight_but_not_less():
    dose = {"drug": "prednisone", "mg_per_day": 60, "weight_kg_then": "unknown"}
    found = derived("gc_peak_mgkgd", gc_peak=dose, weight_kg=80)
    assert found == Amount(Fraction(3, 4), float("inf"))
    assert derived("gc_peak_mgkgd", gc_peak=dose, weight_kg="unknown") is None


def test_an_open_dose_still_decides_a_limit_it_must_pass():
    dose = {"drug": "prednisone", "mg_per_day": {"above": 60}}
    found = derived("gc_peak_mgkgd", gc_peak=dose, weight_kg=50)
    assert isinstance(found, Amount)
    assert found.within(Amount(Fraction(1), found.high)) is Truth.TRUE


def test_creatinine_below_a_number_gives_an_egfr_above_one():
    answers = {"age_years": 10, "height_cm": 138, "creatinine": {"below": 45}}
    found = derived("egfr", **answers)
    at_45 = bedside_schwartz(creatinine_umol_l=Fraction(45), height_cm=Fraction(138))
    assert isinstance(found, Amount)
    assert (found.low, found.low_open) == (at_45, True)
    assert found.high == float("inf")


def test_an_age_band_gives_the_egfr_of_its_oldest_to_that_of_its_youngest():
    answers = {"sex": "male", "age_years": {"min": 20, "max": 30}, "creatinine": 100}
    found = derived("egfr", **answers)
    low, high = (
        ckd_epi_2021(creatinine_umol_l=Fraction(100), age_years=age, female=False)
        for age in (30, 20)
    )
    assert found == Amount(low, high)


@pytest.mark.parametrize(("age", "minor", "label"), [(17, True, "pvas"), (18, False, "bvas")])
def test_eighteen_is_of_age(age, minor, label):
    assert derived("is_minor", age_years=age) is minor
    assert derived("vasculitis_instrument", age_years=age) == label
