"""A case: guards, what is implied and derived, and the calendar."""

from datetime import date, timedelta
from fractions import Fraction
from math import inf

import pytest

from tests import shipped
from trials.amounts import BadValue
from trials.case import Answered, Case, case_of
from trials.truth import Truth
from trials.values import NEVER, Amount, Chosen, Courses

VOCABULARY = shipped.library().vocabulary
DAY = date(2026, 3, 1)
YES, NO, OPEN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def case(**facts):
    return case_of(VOCABULARY, facts, DAY)


WOMAN = {"sex": "female", "age_years": 30}
GUARDS = [
    # fact, answers, whether it applies
    ("guardian_consent", {"age_years": 17}, YES),
    ("guardian_consent", {"age_years": 18}, NO),
    ("guardian_consent", {}, OPEN),
    ("dx_ln", {"dx_sle": True}, YES),
    ("dx_ln", {"dx_sle": False}, NO),
    ("childbearing_potential", WOMAN, YES),
    ("childbearing_potential", {"sex": "female", "age_years": 10}, YES),
    ("childbearing_potential", {"sex": "female", "age_years": 9}, NO),
    ("childbearing_potential", {"sex": "female", "age_years": 55}, YES),
    ("childbearing_potential", {"sex": "female", "age_years": 56}, NO),
    ("childbearing_potential", {"sex": "male"}, NO),
    ("childbearing_potential", {"sex": "female"}, OPEN),
    ("pregnant", {"sex": "male"}, NO),
    ("pregnant", WOMAN, OPEN),
    ("pregnant", {**WOMAN, "childbearing_potential": True}, YES),
    ("breastfeeding", {"sex": "female", "age_years": 11}, NO),
    ("breastfeeding", {"sex": "female", "age_years": 12, "childbearing_potential": True}, YES),
    ("breastfeeding", {"sex": "female", "age_years": 12, "childbearing_potential": False}, NO),
    ("breastfeeding", {"sex": "female", "age_years": 17, "childbearing_potential": False}, NO),
    ("breastfeeding", {"sex": "female", "age_years": 18, "childbearing_potential": False}, YES),
    ("partner_childbearing", {"sex": "male", "age_years": 15}, NO),
    ("partner_childbearing", {"sex": "male", "age_years": 16}, YES),
    ("partner_childbearing", {"sex": "female", "age_years": 16}, NO),
    ("contraception_agree", {"sex": "male", "age_years": 30}, OPEN),
    ("contraception_agree", {"sex": "male", "age_years": 9}, NO),
    ("contraception_agree", {"sex": "male", "age_years": 30, "partner_childbearing": True}, YES),
    ("malignancy_type", {"malignancy": "none"}, NO),
    ("malignancy_type", {"malignancy": "current"}, YES),
    ("malignancy_free_years", {"malignancy": "current"}, NO),
    ("malignancy_excised", {"malignancy": "none"}, NO),
    ("malignancy_excised", {"malignancy": "past_cured", "malignancy_type": "nmsc"}, YES),
    ("malignancy_in_situ", {"malignancy": "past_cured", "malignancy_type": "breast"}, YES),
    ("malignancy_in_situ", {"malignancy": "past_cured", "malignancy_type": "other"}, NO),
    ("mi_months_ago", {"heart_conditions": ["mi", "congenital"]}, YES),
    ("mi_months_ago", {"heart_conditions": []}, NO),
    ("transplant_months_ago", {"transplant_type": "solid_organ"}, YES),
    ("gvhd_grade2_2w", {"transplant_type": "solid_organ"}, NO),
    ("dka", {"diabetes": "none"}, NO),
    ("hba1c_pct", {"diabetes": "controlled"}, YES),
    ("hbv_dna_elevated", {"hbsag_positive": False, "hbcab_positive": False}, NO),
    ("hbv_dna_elevated", {"hbsag_positive": False, "hbcab_positive": True}, YES),
    ("hbv_dna_elevated", {"hbsag_positive": False}, OPEN),
    ("hcv_rna_elevated", {"hcv_ab_positive": False}, NO),
    ("mpap_mmhg", {"pah_known": False}, NO),
    ("immuno_months", {"immuno_drugs": []}, NO),
    ("immuno_months", {"immuno_drugs": ["other"]}, YES),
    ("immuno_months", {}, OPEN),
    ("btsdmard_mechanisms", {"dx_ra": True, "btsdmard_failed_count": 1}, NO),
    ("access_limited", {"dx_ra": True, "btsdmard_failed_count": 1}, YES),
    ("access_limited", {"dx_ra": True, "btsdmard_failed_count": 2}, NO),
    ("access_limited", {"dx_ra": False}, NO),
    ("csdmard_failed", {"dx_ra": False}, NO),
    ("mmt8", {"dx_iim": True, "iim_muscle": False}, NO),
    ("fvc_pct", {"dx_ssc": False}, NO),
    ("gilbert", {}, YES),
    ("liver_abnormal_due_to_disease", {}, YES),
    ("height_cm", {"age_years": 40}, YES),
    ("egg_donation_refrain", {"sex": "male"}, NO),
]


@pytest.mark.parametrize(("fact", "answers", "expected"), GUARDS)
def test_a_fact_applies_where_its_guard_says_so(fact, answers, expected):
    assert case(**answers).applies(fact) is expected


def test_a_fact_whose_guard_is_false_has_no_value_even_when_one_was_given():
    assert case(age_years=30, guardian_consent=True).value("guardian_consent") is None
    assert case(guardian_consent=True).value("guardian_consent") is True


@pytest.mark.parametrize(
    ("fact", "denied"),
    [
        ("pregnant", {"sex": "male"}),
        ("pregnant", {"sex": "female", "age_years": 30, "childbearing_potential": False}),
        ("breastfeeding", {"sex": "male"}),
        ("pregnancy_plan_6m", {"childbearing_potential": False}),
        ("hbv_dna_elevated", {"hbsag_positive": False, "hbcab_positive": False}),
        ("hcv_rna_elevated", {"hcv_ab_positive": False}),
        ("dka", {"diabetes": "none"}),
        ("gvhd_grade2_2w", {"transplant_type": "none"}),
    ],
)
def test_a_yes_that_was_told_counts_whatever_the_guard_says(fact, denied):
    assert case(**denied).applies(fact) is NO
    assert case(**denied, **{fact: True}).value(fact) is True
    assert case(**denied, **{fact: False}).value(fact) is None


def test_a_man_who_says_pregnant_cannot_open_what_hangs_on_it():
    assert case(sex="male", childbearing_potential=True).applies("pregnant") is NO


@pytest.mark.parametrize(
    ("answers", "expected", "method"),
    [
        ({"dx_ln": True}, True, "implied"),
        ({"dx_ln": True, "dx_sle": "unknown"}, True, "implied"),
        ({"dx_ln": True, "dx_sle": "declined"}, True, "implied"),
        ({"dx_ln": True, "dx_sle": False}, False, "reported"),
        ({"dx_ln": False}, None, None),
        ({"dx_ln": "unknown"}, None, None),
    ],
)
def test_lupus_nephritis_implies_lupus_unless_lupus_was_denied(answers, expected, method):
    found = case(**answers)
    assert found.value("dx_sle") is expected
    assert found.method("dx_sle") == method


def test_a_reported_value_wins_over_the_derived_one():
    answers = {"sex": "female", "age_years": 32, "creatinine": 180}
    assert case(**answers).method("egfr") == "ckd_epi_2021"
    assert case(**answers, egfr="unknown").method("egfr") == "ckd_epi_2021"
    reported = case(**answers, egfr=55)
    assert reported.method("egfr") == "reported"
    assert reported.value("egfr") == Amount.exactly(55)


def test_asked_but_unknown_differs_from_not_asked():
    found = case(hiv_positive="declined", alt="unknown")
    assert [found.asked(f) for f in ("hiv_positive", "alt", "ast")] == [True, True, False]
    assert [found.declined(f) for f in ("hiv_positive", "alt", "ast")] == [True, False, False]
    assert found.value("hiv_positive") is None


NEEDED = [
    ("egfr", {"age_years": 32}, ("creatinine", "age_years", "sex")),
    ("egfr", {"age_years": 9}, ("creatinine", "age_years", "height_cm")),
    ("egfr", {}, ("creatinine", "age_years")),
    ("crcl", {"age_years": 9}, ()),
    ("crcl", {"age_years": 19}, ("creatinine", "age_years", "sex", "weight_kg")),
    ("gc_peak_mgkgd", {}, ("gc_peak", "weight_kg")),
    ("gc_peak_mgkgd", {"gc_peak": 0}, ("gc_peak",)),
    ("gc_peak_mgkgd", {"gc_peak": {"drug": "prednisone", "mg_per_day": 9}},
     ("gc_peak", "weight_kg")),
    ("gc_peak_mgkgd", {"gc_peak": {"drug": "prednisone", "weight_kg_then": 9}}, ("gc_peak",)),
    ("hemoglobin", {}, ()),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "answers", "expected"), NEEDED)
def test_only_the_inputs_that_matter_for_this_person_are_needed(fact, answers, expected):
    found = case(**answers)
    assert found.inputs(fact) == expected
    assert set(expected) <= set(VOCABULARY.inputs(fact))


COURSES = [
    # immuno_months, ctx_months, months of cyclophosphamide
    ({"mycophenolate": 3}, 8, 8),
    ({"mycophenolate": 3, "cyclophosphamide": 2}, 8, 2),
    ({"cyclophosphamide": "unknown"}, 8, 8),
    (14, 8, 14),
    ("unknown", 8, 8),
    ({"mycophenolate": 3}, "unknown", None),
    ({"mycophenolate": 3}, "never", 0),
]


@pytest.mark.parametrize(("months", "ctx", "expected"), COURSES)
def test_the_months_of_cyclophosphamide_stand_in_where_the_map_lacks_them(months, ctx, expected):
    drugs = ["mycophenolate", "cyclophosphamide"]
    found = case(immuno_drugs=drugs, immuno_months=months, ctx_months=ctx).value("immuno_months")
    assert isinstance(found, Courses)
    assert found.of_drug("cyclophosphamide") == (
        None if expected is None else Amount.exactly(expected)
    )


def after(days, fact, raw, **others):
    return case(**{fact: raw}, **others).moved_to(DAY + timedelta(days=days)).value(fact)


DRIFT = [
    # fact, answer, days later, value then
    ("iv_antibiotic_days_ago", 10, 30, 40),
    ("live_vaccine_weeks_ago", 1, 7, 2),
    ("herpes_zoster_weeks_ago", 1, 1, Fraction(8, 7)),
    ("other_trial_months_ago", 0, 91, 3),
    ("other_trial_months_ago", {"value": 13, "unit": "weeks"}, 0, 3),
    ("other_trial_months_ago", 2, 1, 2 + Fraction(3, 91)),
    ("malignancy_free_years", 4, 364, 5),
    ("ra_months", 12, 91, 15),
    ("ctx_months", 3, 91, 3),
    ("weight_kg", 50, 3650, 50),
    ("nyha_class", 2, 700, 2),
    ("age_years", 17, 365, 17),
    ("age_years", 17, 366, 18),
    ("age_years", 17, 730, 18),
    ("age_years", 17, 731, 19),
    ("age_years", 17, 1461, 21),
]


@pytest.mark.parametrize(("fact", "raw", "days", "expected"), DRIFT)
def test_time_since_and_age_move_with_the_calendar_and_nothing_else_does(fact, raw, days, expected):
    open_guards = {
        "malignancy_free_years": {"malignancy": "past_cured"},
        "ra_months": {"dx_ra": True},
    }
    found = after(days, fact, raw, **open_guards.get(fact, {}))
    assert found == Amount.exactly(expected)


def test_never_stays_never():
    assert after(500, "csf_weeks_ago", "never") == NEVER


def test_an_interval_moves_at_both_ends():
    found = after(91, "other_trial_months_ago", {"above": 1, "max": 3})
    assert found == Amount(Fraction(4), Fraction(6), True, False)
    assert after(91, "other_trial_months_ago", {"min": 1}) == Amount(Fraction(4), inf)


def test_an_answer_is_not_moved_back_before_the_day_it_was_given():
    assert after(-30, "other_trial_months_ago", 1) == Amount.exactly(1)


def test_each_answer_moves_from_its_own_day():
    answers = {
        "iv_antibiotic_days_ago": Answered(Amount.exactly(5), DAY - timedelta(days=20)),
        "bcell_drug_days_ago": Answered(Amount.exactly(5), DAY),
    }
    found = Case(VOCABULARY, answers, DAY)
    assert found.value("iv_antibiotic_days_ago") == Amount.exactly(25)
    assert found.value("bcell_drug_days_ago") == Amount.exactly(5)


def test_a_guard_is_judged_on_the_day_of_the_case():
    child = case(age_years=17, guardian_consent=True)
    assert child.value("guardian_consent") is True
    assert child.moved_to(DAY + timedelta(days=366)).value("guardian_consent") is None


def test_a_file_with_a_fact_that_nobody_knows_is_refused():
    with pytest.raises(BadValue, match="nobody knows"):
        case(shoe_size=42)


def test_a_list_in_a_file_is_complete():
    assert case(heart_conditions=[]).value("heart_conditions") == Chosen(frozenset())
