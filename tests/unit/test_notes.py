"""When the site is told something: on both sides of every number, and with only half of it."""

import pytest

from tests.unit.base_patients import Facts, judged
from tests.unit.test_bounds import (
    AAV,
    AT_50,
    IGAN,
    IIM,
    KN5501,
    PSS,
    RELAPSED,
    SLE,
    SLE_CHILD,
    SLE_KN5601,
    SRNS,
    SSC,
    SSC_CHILD,
    STILL,
    drug,
    given,
    mg,
    of,
    only,
)

DSDNA: Facts = {"anti_dsdna": {"value": 30, "unit": "IU/mL"}}
BY_A_RELATIVE: Facts = {"respondent": "other_family", "breastfeeding": False}
ORGAN: Facts = {"transplant_type": "solid_organ"}

# cohort, note, fact, its values, whether the site is told (y or n) for each, and what else holds
TOLD: list[tuple[str, str, str, list[object], str, Facts]] = [
    (KN5501, "treatment_may_have_ended", "immuno_months", drug("azathioprine", 5.9, 6, 6.1), "nyy",
     only("azathioprine")),
    (KN5501, "b_cell_drug_wash_out", "bcell_drug_days_ago", [29, 30, 31], "yyn", {}),
    (KN5501, "bladder_cancer_superficial", "malignancy", ["past_cured", "current"], "yn",
     {"malignancy_type": "bladder"}),
    (KN5501, "bladder_cancer_superficial", "malignancy_type", ["bladder", "breast"], "yn",
     {"malignancy": "past_cured"}),
    (SLE, "ana_below_entry_of_2019", "ana_titre", [79, 80, 81], "ynn", DSDNA),
    (SLE, "ana_below_entry_of_2019", "anti_dsdna", given("IU/mL", 29.9, 30, 30.1), "nyy",
     {"ana_titre": 40}),
    (SLE, "any_echo_of_the_year", "lvef_pct", [44.9, 45, 45.1], "nyy", {}),
    (SLE, "steroid_with_cyclophosphamide_six_months", "gc_peak", mg(49.9, 50, 50.1), "nny", AT_50),
    (SLE, "steroid_with_cyclophosphamide_six_months", "ctx_months", [5.9, 6, 6.1], "nyy", {}),
    (SLE_CHILD, "egfr_of_a_child", "age_years", [17, 18, 19], "ynn", {"breastfeeding": False}),
    (SLE_CHILD, "guardian_did_not_answer", "age_years", [17, 18, 19], "ynn", BY_A_RELATIVE),
    (SLE_KN5601, "guardian_did_not_answer", "age_years", [17, 18, 19], "ynn", BY_A_RELATIVE),
    (SLE_KN5601, "guardian_did_not_answer", "respondent", ["self", "guardian"], "yn", {}),
    (SLE_KN5601, "hepatitis_b_without_dna", "hbsag_positive", [True, False], "yn",
     {"hbv_dna_elevated": False}),
    (SLE_KN5601, "hepatitis_b_without_dna", "hbv_dna_elevated", [True, False], "ny",
     {"hbsag_positive": True}),
    (SLE_KN5601, "past_organ_transplant", "transplant_months_ago", [2.9, 3, 3.1], "nny", ORGAN),
    (SLE_KN5601, "past_organ_transplant", "transplant_type", ["solid_organ", "hsct"], "yn",
     {"transplant_months_ago": 12, "gvhd_grade2_2w": False}),
    (SLE_KN5601, "steroid_dose_may_have_been_shorter", "gc_peak", mg(49.9, 50, 50.1), "nyy", AT_50),
    (SLE_KN5601, "steroid_dose_may_have_been_shorter", "immuno_months",
     drug("rituximab", 2.9, 3, 3.1), "nyy", only("rituximab")),
    (SRNS, "item_15_missing", "age_years", [2, 30], "yy", {}),
    (IGAN, "treatment_may_have_ended", "gc_peak", [0, *mg(0.1, 1)], "nyy", {}),
    (IGAN, "treatment_may_have_ended", "immuno_months", drug("azathioprine", 2.9, 3, 3.1), "nyy",
     only("azathioprine")),
    (IGAN, "upcr_near_the_limit", "upcr", given("mg/mg", 0.388, 0.389, 0.39), "nyy", {}),
    (IGAN, "upcr_near_the_limit", "upcr", given("mg/mg", 0.503, 0.504, 0.505), "yyn", {}),
    (SSC_CHILD, "half_dose_may_have_been_shorter", "gc_peak", mg(24.9, 25, 25.1), "nyy", AT_50),
    (SSC_CHILD, "half_dose_may_have_been_shorter", "immuno_months",
     drug("thalidomide", 2.9, 3, 3.1), "nny", only("thalidomide")),
    (AAV, "steroid_dose_may_have_been_shorter", "gc_peak", mg(49.9, 50, 50.1), "nyy",
     {**AT_50, **RELAPSED}),
    (AAV, "steroid_dose_may_have_been_shorter", "immuno_months", drug("rituximab", 2.9, 3, 3.1),
     "nyy", only("rituximab")),
    (PSS, "inr_near_the_limit", "inr", of("INR", 1.24, 1.25, 1.26), "nyy", {}),
    (PSS, "inr_near_the_limit", "inr", of("INR", 1.49, 1.5, 1.51), "ynn", {}),
    *[
        (base, "months_bind_the_listed_drug", fact, values, told, AT_50)
        for base in (PSS, IIM)
        for fact, values, told in [
            ("gc_peak", mg(49.9, 50, 50.1), "nny"),
            ("ctx_months", [0, 0.1, 1], "nyy"),
        ]
    ],
    (SSC, "progression_without_a_time", "mrss_increase_pct", [9.9, 10, 10.1], "nny", STILL),
    (SSC, "progression_without_a_time", "fvc_drop_pct", [4.9, 5, 5.1], "nyy", STILL),
]  # fmt: skip


@pytest.mark.parametrize(("base", "note", "fact", "values", "told", "facts"), TOLD)
def test_the_site_is_told_from_the_number_on_and_not_before(
    base: str, note: str, fact: str, values: list[object], told: str, facts: Facts
) -> None:
    found = [note in judged(base, {**facts, fact: value}).tell_site for value in values]
    assert "".join("y" if one else "n" for one in found) == told
