"""What the records leave open is neither passed nor failed in silence; the rest counts as said."""

import pytest

from tests.unit.base_patients import (
    ADULT,
    CART,
    CHILD,
    FOUR,
    LIBRARY,
    PATIENTS,
    Facts,
    judged,
    standing,
)
from trials.case import case_of
from trials.matching import Verdict, judge

SLE, LN, SLE_CHILD = f"{CART}/sle", f"{CART}/ln", f"{CART}/sle of a child"
KN5501, SLE_KN5601 = f"{ADULT}/sle", f"{CHILD}/sle"
SRNS, IGAN, SSC_CHILD, AAV = (f"{CHILD}/{one}" for one in ("mdr_srns", "igan", "ssc", "aav"))
PSS, SSC, IIM, RA = (f"{FOUR}/{one}" for one in ("pss", "ssc", "iim", "ra"))

MAN: Facts = {
    "sex": "male", "childbearing_potential": None, "breastfeeding": None, "pregnant": None,
    "partner_childbearing": True, "contraception_agree": True,
}  # fmt: skip
WOMAN: Facts = {
    "childbearing_potential": True, "pregnant": False, "pregnancy_plan_6m": False,
    "contraception_agree": True,
}  # fmt: skip
NO_ROUTE: Facts = {"srns_response": "complete_response", "srns_agents": ["tac"]}
NO_COURSE: Facts = {"gc_peak": 0}
CALM: Facts = {
    "das28_esr": 2, "cdai": 5, "ra_active_signs": False, "gc_cannot_taper_7_5": False,
    "ra_qol_reduced": False,
}  # fmt: skip


def heart(*conditions: str) -> Facts:
    months = 24 if "mi" in conditions else None
    return {"heart_conditions": list(conditions), "mi_months_ago": months}


def response(*how: str) -> Facts:
    return {"conv_response": list(how)}


def between(low: float, high: float) -> Facts:
    """A result printed as a range, in multiples of its upper limit."""
    value = {"min": low * 20, "max": high * 20}
    return {"value": value, "unit": "umol/L", "uln": 20}


def cancer(kind: str, **more: object) -> Facts:
    return {"malignancy": "past_cured", "malignancy_type": kind, **more}


# cohort, atom, how it stands (letters as in `standing`), facts
READINGS: list[tuple[str, str, str, Facts]] = [
    (SLE, "I2a", "M", {"dx_sle": "unknown"}),
    (SLE, "I3a", "R", {"ana_titre": "positive", "anti_dsdna": "unknown"}),
    (SLE, "I3b", "R", {"ana_titre": 0, "anti_dsdna": "positive"}),
    (SLE, "I3b", "C", {"ana_titre": 0, "anti_dsdna": "negative"}),
    (SLE, "I3a", "T", {"ana_titre": "positive"}),
    (SLE, "I7", "F", {"allergy_severe_history": True}),
    (SLE, "I10", "F", {"consent_willing": False}),
    (SLE_CHILD, "I10", "F", {"guardian_consent": False}),
    (SLE, "E1b", "F", {"cns_active": True}),
    (SLE, "E1b", "R", {"cns_epilepsy": True}),
    (SLE, "E1b", "R", {"cns_other_history": True}),
    (SLE, "E1b", "R", {"cns_active": False, "cns_maintenance": True}),
    (SLE_KN5601, "E7", "F", {"cns_active": True}),
    (SLE_KN5601, "E7", "R", {"cns_active": False, "cns_maintenance": True}),
    (SLE_KN5601, "E7", "T", {"cns_other_history": True}),
    (PSS, "E1.3", "R", {"cns_active": False, "cns_maintenance": True}),
    (SLE, "E2hdr", "F", heart("arrhythmia_severe")),
    (SLE, "E2hdr", "R", heart("heart_failure")),
    (SLE, "E2hdr", "R", {"nyha_class": 2, "lvef_pct": 65, **heart("heart_failure")}),
    (SLE, "E2d", "F", {"nyha_class": 3}),
    (SLE, "E2hdr", "T", heart("angina_stable", "congenital")),
    (SLE, "E2a", "R", {"lvef_pct": "unknown", **heart("heart_failure")}),
    (SLE, "E2a", "T", heart("heart_failure")),
    (SLE, "E2b", "F", {"ecg_result": "lbbb"}),
    (SLE, "E2b", "F", {"ecg_result": "bifascicular_block"}),
    (SLE, "E2b", "F", {"ecg_result": "other_significant"}),
    (SLE, "E2b", "T", {"ecg_result": "minor"}),
    (SLE, "E2b", "R", {"ecg_result": "unknown", **heart("arrhythmia_mild")}),
    (SLE, "E2c", "F", {"long_qt_congenital": True}),
    (SLE, "E2e", "F", heart("angina_unstable")),
    (SLE, "E2e", "T", heart("angina_stable")),
    (SLE, "E3b", "R", {"pah_known": True}),
    (SLE, "E3d", "F", {"oxygen_dependent": True}),
    (SLE, "E3e", "R", {"lung_disease_non_sle": True}),
    (SLE, "E3e", "M", {"lung_disease_non_sle": "unknown"}),
    (SLE, "E4", "F", {"malignancy": "current", "malignancy_type": "other"}),
    (SLE, "E4", "T", cancer("other")),
    (SLE, "E6", "F", {"infection_status": "uncontrolled"}),
    (SLE, "E6", "R", {"infection_status": "on_iv_treatment"}),
    (SLE, "E6", "R", {"infection_status": "on_oral_treatment"}),
    (SLE, "E6", "R", {"infection_status": "suspected"}),
    (SLE, "E7a", "R", {"diabetes": "uncontrolled"}),
    (SLE, "E7a", "C", {"diabetes": "controlled"}),
    (SLE, "E7a", "C", {"diabetes": "controlled", "fbg_mmol_l": 7}),
    (SLE, "E7b", "F", {"diabetes": "controlled", "dka": True}),
    (SLE, "E7b", "F", {"diabetes": "none", "dka": True}),
    (SLE, "E8", "F", {"mental_cognitive": "severe"}),
    (SLE, "E8", "T", {"mental_cognitive": "mild_treated"}),
    (SLE, "E8", "F", {"substance_abuse": True}),
    (SLE, "E9", "F", {"mri_active_lesion": True}),
    (SLE, "E10", "F", {"transplant_type": "solid_organ", "transplant_months_ago": 99}),
    (SLE, "E10", "T", {"transplant_type": "hsct", "transplant_months_ago": 1}),
    (SLE, "E11a", "F", {"pregnant": True}),
    (SLE, "E11b", "F", {"breastfeeding": True}),
    (SLE, "E12", "F", {"hbsag_positive": True, "hbv_dna_elevated": False}),
    (SLE, "E12", "R", {"hbcab_positive": True, "hbv_dna_elevated": False}),
    (SLE, "E12", "F", {"hcv_ab_positive": True, "hcv_rna_elevated": True}),
    (SLE, "E12", "R", {"hcv_ab_positive": True, "hcv_rna_elevated": False}),
    (SLE, "E12", "R", {"hcv_ab_positive": True}),
    (SLE, "E12", "F", {"hiv_positive": True}),
    (SLE, "E12", "F", {"syphilis_positive": True}),
    (SLE, "E14", "R", {"egfr": "unknown", "esrd_dialysis": True}),
    (SLE, "E14", "R", {"egfr": 95, "esrd_dialysis": True}),
    (SLE, "E14", "R", {"egfr": None, "creatinine": 600, "esrd_dialysis": True}),
    (SLE, "E14", "F", {"egfr": 20, "esrd_dialysis": True}),
    (SLE_KN5601, "I4", "R", {"egfr": 95, "esrd_dialysis": True}),
    (SLE_KN5601, "I4", "R", {"egfr": None, "creatinine": 60, "esrd_dialysis": True}),
    (SLE_KN5601, "I4", "R", {"egfr": 29}),
    (SLE_KN5601, "I4", "M", {"esrd_dialysis": "unknown"}),
    (SLE_KN5601, "E4a", "F", heart("congenital")),
    (SLE_KN5601, "E4a", "R", heart("congenital_closed")),
    (SLE_KN5601, "E5a", "T", {"hbsag_positive": True, "hbv_dna_elevated": False}),
    (SLE_KN5601, "E5a", "F", {"hbv_dna_elevated": True}),
    (SLE_KN5601, "E5b", "F", {"hcv_rna_elevated": True}),
    (KN5501, "E2a", "R", {"infection_status": "uncontrolled"}),
    (KN5501, "E2a", "T", {"infection_status": "on_oral_treatment"}),
    (KN5501, "E9a", "F", {"childbearing_potential": False, "pregnant": True}),
    (KN5501, "E9a", "F", {"sex": "male", "pregnant": True}),
    (SLE, "E15", "R", {"cannot_stop_immunosuppressants": True}),
    (SLE, "E15", "C", {"cannot_stop_immunosuppressants": None}),
    (SLE, "E16", "F", {"skin_disease_other": True}),
    (SLE, "I4.1.2c", "F", {"immuno_drugs": ["other"]}),
    (SLE, "I4.1.2d", "T", response("inadequate")),
    (SLE, "I4.1.2d", "F", response("intolerant")),
    (SLE, "I4.1.2d", "F", response("controlled")),
    (LN, "I4.2.1a", "F", {"dx_ln": False}),
    (LN, "I4.2.1b", "T", {"ln_class": "III+V"}),
    (LN, "I4.2.1b", "T", {"ln_class": "IV-S(A/C)"}),
    (LN, "I4.2.1b", "T", {"ln_class": "IV"}),
    (LN, "I4.2.1b", "F", {"ln_class": "III(C)"}),
    (LN, "I4.2.1b", "F", {"ln_class": "IV-G(C)"}),
    (LN, "I4.2.1b", "F", {"ln_class": "V"}),
    (LN, "I4.2.1b", "R", {"ln_class": "III(C)+V"}),
    (LN, "I4.2.1b", "R", {"ln_class": "IV(C)+V"}),
    (LN, "I4.2.1b", "C", {"ln_class": "unknown"}),
    (LN, "I4.2.1c", "R", {"ln_biopsy_months_ago": "never"}),
    (LN, "I4.2.1c", "M", {"ln_biopsy_months_ago": "unknown"}),
    (LN, "I4.2.2a", "R", {"ln_response": "relapsed"}),
    (LN, "I4.2.2a", "F", {"ln_response": "remission"}),
    (LN, "I4.2.2b", "F", {"ln_proteinuria_not_reduced": False, "ln_antibody_persistent": False}),
    (LN, "I4.2.2b", "T", {"ln_proteinuria_not_reduced": False}),
    (LN, "I4.2.2b", "T", {"ln_antibody_persistent": False}),
    (SRNS, "SRNS-2", "T", {"srns_steroids_cleared": None}),
    (SRNS, "SRNS-2", "R", {"srns_steroids_cleared": True}),
    (SRNS, "SRNS-3.1", "T", {"srns_response": "relapsed", "srns_agents_months": 1}),
    (SRNS, "SRNS-3.1", "R", {"srns_response": "relapsed", "srns_agents": ["tac"]}),
    (SRNS, "SRNS-3.1", "F", {"srns_agents": ["tac", "csa"]}),
    (SRNS, "SRNS-3.1", "F", {"srns_agents": ["mmf", "rtx"]}),
    (SRNS, "SRNS-3.1", "F", {"srns_response": "complete_response"}),
    (SRNS, "SRNS-3.3", "R", {**NO_ROUTE, "srns_other_disease_is": True}),
    (SRNS, "SRNS-3.4", "R", {**NO_ROUTE, **response("intolerant")}),
    (SRNS, "SRNS-4", "T", {"srns_biopsy": "fsgs"}),
    (SRNS, "SRNS-4", "F", {"srns_biopsy": "other"}),
    (SRNS, "SRNS-4", "R", {"srns_biopsy": "not_done"}),
    (IGAN, "IGAN-2", "F", {"igan_biopsy": False}),
    (IGAN, "IGAN-3.2", "T", {**NO_COURSE, "egfr_drop_pct_3m": 60}),
    (IGAN, "IGAN-3.3", "R", {**NO_COURSE, **response("intolerant", "relapsed")}),
    (IGAN, "IGAN-3.4a", "F", {"igan_secondary": True}),
    (IGAN, "IGAN-3.4a", "C", {"igan_secondary": "unknown"}),
    (IGAN, "IGAN-3.4b", "F", {"bp_uncontrolled": True}),
    (SSC_CHILD, "SSC-3", "F", {"ssc_antibody_positive": False}),
    (SSC_CHILD, "SSC-5.1", "R", response("relapsed")),
    (SSC_CHILD, "SSC-5.1", "T", response("inadequate", "relapsed")),
    (SSC_CHILD, "SSC-5.1", "F", response("controlled")),
    (SSC_CHILD, "SSC-5.2", "R", {**NO_COURSE, "ssc_rapid_progress": True}),
    (SSC_CHILD, "SSC-5.3", "R", {**NO_COURSE, **response("intolerant")}),
    (SSC_CHILD, "SSC-6a", "R", {"pah_known": True}),
    (AAV, "AAV-2", "T", {"aav_type": "gpa"}),
    (AAV, "AAV-2", "R", {"aav_type": "egpa"}),
    (AAV, "AAV-2", "R", {"aav_type": "unsure"}),
    (AAV, "AAV-3.1", "R", {**NO_COURSE, **response("relapsed")}),
    (AAV, "AAV-3.1", "F", {**NO_COURSE, **response("inadequate")}),
    (AAV, "AAV-3.1", "F", response("intolerant")),
    (AAV, "AAV-3.2", "R", {**NO_COURSE, "aav_severe_inadequate": True}),
    (PSS, "I7.3a", "F", {**WOMAN, "contraception_agree": False}),
    (PSS, "I7.3a", "T", {**WOMAN, "contraception_agree": False, "contraception_agree_6m": True}),
    (PSS, "I7.3b", "F", {**MAN, "contraception_agree": False}),
    (PSS, "I7.3b", "T", {**MAN, "contraception_agree": False, "contraception_agree_6m": True}),
    (PSS, "I7.3b", "T", {**MAN, "partner_childbearing": False, "contraception_agree": None}),
    (PSS, "I7.3c", "F", {**WOMAN, "pregnant": True}),
    (PSS, "I7.3d", "F", {"breastfeeding": True}),
    (PSS, "I7.4", "F", {"consent_willing": False}),
    (PSS, "E1.1a", "F", {"allergy_trial_drugs": ["tocilizumab"]}),
    (PSS, "E1.1a", "F", {"allergy_trial_drugs": ["fludarabine"]}),
    (PSS, "E1.1a", "T", {"allergy_trial_drugs": ["obinutuzumab"]}),
    (PSS, "E1.1b", "F", {"allergy_severe_history": True}),
    (PSS, "E1.2", "F", {"infection_status": "on_oral_treatment"}),
    (PSS, "E1.2", "F", {"infection_status": "on_iv_treatment"}),
    (PSS, "E1.2", "F", {"infection_status": "uncontrolled"}),
    (PSS, "E1.2", "R", {"infection_status": "suspected"}),
    (PSS, "E1.3", "F", {"cns_active": True}),
    (PSS, "E1.3", "F", {"cns_epilepsy": True}),
    (PSS, "E1.3", "R", {"cns_other_history": True}),
    (PSS, "E1.4", "F", heart("angina_unstable")),
    (PSS, "E1.4", "R", heart("angina_stable")),
    (PSS, "E1.4", "R", heart("mi")),
    (PSS, "E1.4", "R", heart("heart_failure")),
    (PSS, "E1.4", "R", {"nyha_class": 1, **heart("heart_failure")}),
    (PSS, "E1.4", "R", {"nyha_class": 2, "lvef_pct": 65}),
    (PSS, "E1.4", "F", {"nyha_class": 3, **heart("angina_stable")}),
    (PSS, "E1.4", "R", heart("congenital_closed")),
    (PSS, "E1.4", "F", heart("arrhythmia_severe")),
    (PSS, "E1.4", "R", heart("arrhythmia_mild")),
    (PSS, "E1.4", "R", heart("congenital")),
    (PSS, "E1.4", "R", heart("myocarditis")),
    (PSS, "E1.5", "F", {"immunodeficiency": "congenital"}),
    (PSS, "E1.5", "T", {"immunodeficiency": "acquired"}),
    (PSS, "E1.6", "F", {"malignancy": "current", "malignancy_type": "breast"}),
    (PSS, "E1.6", "R", {"malignancy": "current", "malignancy_type": "nmsc"}),
    (PSS, "E1.6", "F", cancer("other", malignancy_free_years=20)),
    (PSS, "E1.6", "F", cancer("bladder", malignancy_in_situ=False, malignancy_free_years=20)),
    (PSS, "E1.6", "M", cancer("bladder", malignancy_in_situ="unknown", malignancy_free_years=20)),
    (PSS, "E1.6", "C", {"malignancy": "declined"}),
    (PSS, "E1.7", "F", {"esrd_dialysis": True}),
    (PSS, "E1.8a", "T", {"hbsag_positive": True, "hbv_dna_elevated": False}),
    (PSS, "E1.8a", "F", {"hbcab_positive": True, "hbv_dna_elevated": True}),
    (PSS, "E1.8a", "R", {"hbsag_positive": True, "hbv_dna_elevated": "unknown"}),
    (PSS, "E1.8b", "F", {"hcv_ab_positive": True, "hcv_rna_elevated": True}),
    (PSS, "E1.8b", "R", {"hcv_ab_positive": True}),
    (PSS, "E1.8c", "F", {"hiv_positive": True}),
    (PSS, "E1.8d", "F", {"syphilis_positive": True}),
    (PSS, "E1.9", "F", {"mental_cognitive": "severe"}),
    (PSS, "E1.9", "R", {"mental_cognitive": "mild_treated"}),
    (PSS, "E1.11a", "F", {**WOMAN, "pregnant": True}),
    (PSS, "E1.11b", "F", {**WOMAN, "pregnancy_plan_6m": True}),
    (PSS, "I3b", "C", {"csf_weeks_ago": "unknown"}),
    # A range is not yet a value, even where Gilbert's syndrome would allow all of it.
    (PSS, "I4c", "C", {"tbil": between(1.5, 3), "gilbert": True}),
    (SLE_KN5601, "I3c", "C", {"tbil": between(2, 3), "gilbert": True}),
    (PSS, "PSS-3c", "F", {"immuno_drugs": ["other"]}),
    (PSS, "PSS-3d", "F", response("intolerant")),
    (PSS, "PSS-X1", "F", {"cirrhosis": True}),
    (PSS, "PSS-X2", "F", {"marrow_disease": True}),
    (SSC, "SSC-2", "F", {"ssc_ild": True, "hrct_ggo": False, "fvc_pct": 60, "dlco_pct": 60}),
    (SSC, "SSC-2", "C", {"ssc_ild": True}),
    (SSC, "SSC-3", "F", response("controlled")),
    (SSC, "SSC-3", "T", response("relapsed")),
    (IIM, "IIM-1", "T", {"iim_type": "imnm"}),
    (IIM, "IIM-1", "F", {"iim_type": "ibm"}),
    (IIM, "IIM-X2", "F", {"iim_type": "ibm"}),
    (IIM, "IIM-1", "R", {"iim_type": "unsure"}),
    (IIM, "IIM-2a", "T", {"iim_muscle": False}),
    (IIM, "IIM-2b", "T", {"iim_muscle": False}),
    (IIM, "IIM-3", "F", {"myositis_antibody_positive": False}),
    (IIM, "IIM-4d", "F", response("not_tried")),
    (IIM, "IIM-X1", "F", {"drug_induced_myositis": True}),
    (IIM, "IIM-X3", "F", {"tumour_myositis": True}),
    (RA, "RA-5", "F", {"csdmard_failed": False}),
    (RA, "RA-5", "T", {"csdmard_failed": False, "csdmard_contraindicated": True}),
    (RA, "RA-5", "R", {"btsdmard_failed_count": 1, "access_limited": True}),
    (RA, "RA-5", "M", {"btsdmard_failed_count": "unknown", "btsdmard_mechanisms": "unknown"}),
    (RA, "RA-6", "F", {"ra_management_problem": False}),
    (RA, "RA-7.2", "T", {**CALM, "ra_active_signs": True}),
    (RA, "RA-7.3", "T", {**CALM, "gc_cannot_taper_7_5": True}),
    (RA, "RA-7.5", "T", {**CALM, "ra_qol_reduced": True}),
    (RA, "RA-7.5", "F", CALM),
]  # fmt: skip


@pytest.mark.parametrize(("base", "atom", "stands", "facts"), READINGS)
def test_each_reading_holds(base: str, atom: str, stands: str, facts: Facts) -> None:
    assert standing(base, atom, facts) == stands


VERDICTS: list[tuple[str, Verdict, Facts]] = [
    (SLE, Verdict.NOT_NOW, {"infection_status": "uncontrolled"}),
    (SLE, Verdict.NOT_NOW, {"pregnant": True}),
    (SLE, Verdict.NOT_NOW, {"diabetes": "controlled", "dka": True}),
    (SLE, Verdict.POSSIBLE, {"lung_disease_non_sle": True}),
    (SLE_KN5601, Verdict.NOT_NOW, {"cmv_dna_positive": True}),
    (SLE_KN5601, Verdict.NOT_NOW, heart("myocarditis")),
    (SLE_KN5601, Verdict.NOT_NOW, heart("pericardial_effusion_moderate_or_large")),
    (KN5501, Verdict.NOT_NOW, {"childbearing_potential": False, "pregnant": True}),
    (KN5501, Verdict.POSSIBLE, {"infection_status": "uncontrolled"}),
    (PSS, Verdict.POSSIBLE, {"ctx_months": 0, "immuno_drugs": ["methotrexate"]}),
    (IIM, Verdict.POSSIBLE, {"ctx_months": 0, "immuno_drugs": ["methotrexate"]}),
    (SLE, Verdict.NOT_NOW, {"breastfeeding": True}),
    (SLE, Verdict.POSSIBLE, {"sledai_2k": 6}),
    (IGAN, Verdict.NOT_NOW, {"bp_uncontrolled": True}),
    (PSS, Verdict.NOT_NOW, {"infection_status": "on_oral_treatment"}),
    (PSS, Verdict.NOT_NOW, {**WOMAN, "pregnant": True}),
    (PSS, Verdict.NOT_NOW, {**WOMAN, "pregnancy_plan_6m": True}),
    (PSS, Verdict.NOT_NOW, {"breastfeeding": True}),
    (PSS, Verdict.NOT_NOW, {"other_trial_months_ago": 1}),
    (RA, Verdict.NOT_NOW, {"ra_months": 5}),
    (SLE, Verdict.EXCLUDED, {"transplant_type": "solid_organ"}),
]


@pytest.mark.parametrize(("base", "verdict", "facts"), VERDICTS)
def test_what_clears_is_not_now_and_the_rest_is_for_good(
    base: str, verdict: Verdict, facts: Facts
) -> None:
    assert judged(base, facts).verdict is verdict


NOTES: list[tuple[str, str, Facts, bool]] = [
    (SLE, "ana_below_entry_of_2019", {"ana_titre": 40}, True),
    (SLE, "ana_below_entry_of_2019", {}, False),
    (SLE, "any_echo_of_the_year", {}, True),
    (SLE, "ecg_with_small_changes", {"ecg_result": "minor"}, True),
    (SLE, "steroid_with_cyclophosphamide_six_months", {}, True),
    (SLE_CHILD, "egfr_of_a_child", {}, True),
    (SLE, "egfr_of_a_child", {}, False),
    (SLE_CHILD, "guardian_did_not_answer", {"respondent": "self"}, True),
    (SLE_CHILD, "guardian_did_not_answer", {}, False),
    (IGAN, "treatment_may_have_ended", {}, True),
    (IGAN, "upcr_near_the_limit", {"upcr": {"value": 50, "unit": "mg/mmol"}}, True),
    (IGAN, "upcr_near_the_limit", {"upcr": {"value": 60, "unit": "mg/mmol"}}, False),
    (SSC_CHILD, "half_dose_may_have_been_shorter", {}, True),
    (AAV, "steroid_dose_may_have_been_shorter", {}, True),
    (PSS, "inr_near_the_limit", {}, True),
    (IIM, "inr_near_the_limit", {}, False),
    (PSS, "cyclophosphamide_never_used", {"ctx_months": 0}, True),
    (PSS, "cyclophosphamide_never_used", {}, False),
    (IIM, "cyclophosphamide_never_used", {"ctx_months": 0}, True),
    (PSS, "months_bind_the_listed_drug", {}, True),
    (IIM, "months_bind_the_listed_drug", {}, True),
    (SSC, "progression_without_a_time", {}, True),
    (RA, "physicians_half", {}, True),
]


@pytest.mark.parametrize(("base", "note", "facts", "told"), NOTES)
def test_the_site_is_told(base: str, note: str, facts: Facts, told: bool) -> None:
    assert (note in judged(base, facts).tell_site) is told


@pytest.mark.parametrize(
    "facts", [{}, {"age_years": 80}, {"pregnant": True}, {"consent_willing": False}]
)
def test_without_published_criteria_lupus_is_possible_whatever_else_holds(facts: Facts) -> None:
    trial = LIBRARY.trials["NCT06421701"]
    case = case_of(LIBRARY.vocabulary, {**PATIENTS["P01"], **facts}, trial.as_of)
    judgement = judge(trial, trial.cohorts[0], case)
    assert judgement.verdict is Verdict.POSSIBLE
    assert judgement.review == ("NCT06421701/NOCRIT",)
    nobody = case_of(LIBRARY.vocabulary, {"dx_sle": False}, trial.as_of)
    assert judge(trial, trial.cohorts[0], nobody).verdict is Verdict.EXCLUDED


def test_without_lupus_neither_group_of_the_lupus_trial_is_open() -> None:
    for base in (SLE, LN):
        judgement = judged(base, {"dx_sle": False, "dx_ln": False})
        assert judgement.verdict is Verdict.EXCLUDED
        assert judgement.has_disease.name == "FALSE"


def test_a_yes_to_six_months_is_one_to_ninety_days() -> None:
    facts = {**PATIENTS["P01"], "contraception_agree": False, "contraception_agree_6m": True}
    case = case_of(LIBRARY.vocabulary, facts, LIBRARY.trials["NCT06010472"].as_of)
    assert case.value("contraception_agree_90d") is True
    assert case.method("contraception_agree_90d") == "same_as_longer_period"
    neither = case_of(LIBRARY.vocabulary, {**facts, "contraception_agree_6m": False}, case.on)
    assert neither.value("contraception_agree_90d") is False
