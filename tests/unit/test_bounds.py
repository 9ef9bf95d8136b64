"""Every number of the cohorts that people are judged by: just below it, at it, just above it."""

import pytest

from tests.unit.base_patients import ADULT, BASES, CART, CHILD, FOUR, Facts, judged, standing
from trials.matching import Verdict


def drug(name: str, *months: object) -> list[object]:
    """The same drug for each of these times, and no other."""
    return [{name: one} for one in months]


def mg(*doses: float) -> list[object]:
    return [{"drug": "prednisone", "mg_per_day": one} for one in doses]


def uln(*times: float) -> list[object]:
    return [{"value": one * 100, "unit": "U/L", "uln": 100} for one in times]


def of(unit: str, *values: float, upper: float = 1) -> list[object]:
    return [{"value": one * upper, "unit": unit, "uln": upper} for one in values]


def given(unit: str, *values: float) -> list[object]:
    return [{"value": one, "unit": unit} for one in values]


def only(name: str) -> Facts:
    return {"immuno_drugs": [name]}


SLE, LN, SLE_CHILD = f"{CART}/sle", f"{CART}/ln", f"{CART}/sle of a child"
KN5501, SLE_KN5601 = f"{ADULT}/sle", f"{CHILD}/sle"
SRNS, IGAN, SSC_CHILD, AAV = (f"{CHILD}/{one}" for one in ("mdr_srns", "igan", "ssc", "aav"))
PSS, SSC, IIM, RA = (f"{FOUR}/{one}" for one in ("pss", "ssc", "iim", "ra"))

NO_DSDNA: Facts = {"anti_dsdna": {"value": 1, "unit": "IU/mL"}}
SUGAR: Facts = {"diabetes": "controlled", "dka": False}
HIGH: Facts = {**SUGAR, "fbg_mmol_l": 8, "pbg_mmol_l": 15, "hba1c_pct": 8}
LOW: Facts = {**SUGAR, "fbg_mmol_l": 5, "pbg_mmol_l": 8, "hba1c_pct": 6}
MI: Facts = {"heart_conditions": ["mi"]}
HYPERTENSION: Facts = {"pah_known": True}
CURED: Facts = {"malignancy": "past_cured"}
BREAST: Facts = {**CURED, "malignancy_type": "breast", "malignancy_in_situ": True}
SKIN: Facts = {**CURED, "malignancy_type": "nmsc", "malignancy_excised": True}
SICK_LIVER: Facts = {"liver_abnormal_due_to_disease": True}
GILBERT: Facts = {"gilbert": True}
AT_50: Facts = {"weight_kg": 50}
NO_PROTEIN: Facts = {"urine_protein_24h_mg": 100, "upcr": {"value": 0.1, "unit": "mg/mg"}}
ILD: Facts = {"ssc_ild": True, "hrct_ggo": True, "fvc_pct": 90, "dlco_pct": 90}
STILL: Facts = {"mrss_increase_pct": 0, "fvc_drop_pct": 0, "dlco_drop_pct": 0}
LOW_FIVE: Facts = {
    "phga": 0, "ptga": 0, "extramuscular_score": 0, "haq": 0.5, "muscle_enzyme": uln(1)[0],
}  # fmt: skip
CALM: Facts = {
    "das28_esr": 2, "cdai": 5, "ra_active_signs": False, "gc_cannot_taper_7_5": False,
    "ra_qol_reduced": False,
}  # fmt: skip
RELAPSED: Facts = {"conv_response": "relapsed"}

# cohort, atom, fact, values just below, at and just above, how the atom stands with each, and
# what else holds. Doses and months from memory have a tenth of room below a strict limit.
Row = tuple[str, str, str, list[object], str, Facts]
BOUNDS: list[Row] = [
    (KN5501, "I9", "immuno_months", drug("hydroxychloroquine", 5.9, 6, 6.1), "FRR",
     only("hydroxychloroquine")),
    (SLE_KN5601, "I1", "age_years", [17, 18, 19], "FTT",
     {"guardian_consent": False, "breastfeeding": False}),
    (SLE_KN5601, "SLE-3.1", "immuno_months", drug("telitacicept", 2.9, 3, 3.1), "FRR",
     {**only("telitacicept"), **RELAPSED}),
    (SLE_CHILD, "I1", "age_years", [2, 3, 4], "FTT", {}),
    (SLE, "I1", "age_years", [64, 65, 66], "TTF", {"childbearing_potential": None}),
    (SLE, "I3a", "ana_titre", [79, 80, 81], "FTT", NO_DSDNA),
    (SLE, "I3b", "anti_dsdna", given("IU/mL", 29.9, 30, 30.1), "FTT", {"ana_titre": 0}),
    (SLE, "I6a", "lymphocytes", [0.99, 1, 1.01], "FFT", {}),
    (SLE, "I8", "ecog", [1, 2, 3], "TTF", {}),
    (SLE_CHILD, "I10", "age_years", [17, 18, 19], "FTT",
     {"guardian_consent": False, "breastfeeding": False}),
    (SLE, "E2hdr", "nyha_class", [0, 1, 2, 3], "TRRF", {}),
    (SLE, "E2a", "lvef_pct", [44.9, 45, 45.1], "FTT", {}),
    (SLE, "E2a", "nyha_class", [0, 1, 2], "CRR", {"lvef_pct": "unknown"}),
    (SLE, "E2c", "qtcf_ms", [469, 470, 471], "TFF", {}),
    (SLE, "E2d", "nyha_class", [2, 3, 4], "TFF", {}),
    (SLE, "E2f", "mi_months_ago", [5.9, 6, 6.1], "FFT", MI),
    (SLE, "E2f", "mi_months_ago", given("days", 181, 182, 183), "FFT", MI),
    (SLE, "E3a", "pao2_mmhg", [59.9, 60, 60.1], "FTT", {}),
    (SLE, "E3a", "paco2_mmhg", [49.9, 50, 50.1], "FTT", {"pao2_mmhg": 50}),
    (SLE, "E3b", "mpap_mmhg", [24.9, 25, 25.1], "TFF", HYPERTENSION),
    (SLE, "E3c", "paco2_mmhg", [49.9, 50, 50.1], "TFF", {}),
    (SLE, "E3c", "blood_ph", [7.24, 7.25, 7.26], "FTT", {}),
    (SLE, "E7a", "fbg_mmol_l", [7.9, 8, 8.1], "RFF", HIGH),
    (SLE, "E7a", "pbg_mmol_l", [14.9, 15, 15.1], "RFF", HIGH),
    (SLE, "E7a", "hba1c_pct", [7.9, 8, 8.1], "RFF", HIGH),
    (SLE, "E7a", "fbg_mmol_l", [7.9, 8, 8.1], "TRR", LOW),
    (SLE, "E7a", "pbg_mmol_l", [14.9, 15, 15.1], "TRR", LOW),
    (SLE, "E7a", "hba1c_pct", [7.9, 8, 8.1], "TRR", LOW),
    (SLE, "E14", "egfr", [29.9, 30, 30.1], "FTT", {}),
    (SLE, "I4.1.1b", "sledai_2k", [7, 8, 9], "FTT", {"gc_current": mg(5)[0]}),
    (SLE, "I4.1.1a", "gc_current", mg(7.4, 7.5, 7.6), "FRR", {"sledai_2k": 6}),
    (SLE, "I4.1.2a", "gc_peak", mg(44.9, 45, 50, 50.1), "FRRT", AT_50),
    (SLE, "I4.1.2b", "ctx_months", [5.9, 6, 6.1], "FTT", {}),
    (SLE, "I4.1.2b", "ctx_months", given("weeks", 25.9, 26, 26.1), "FTT", {}),
    (SLE, "I4.1.2c", "immuno_months", drug("mycophenolate", 2.69, 2.7, 3, 3.1), "FRRT",
     only("mycophenolate")),
    (SLE, "I4.1.2c", "immuno_months", drug("other_biologic", 2.69, 2.7, 3, 3.1), "FRRR",
     only("other_biologic")),
    (LN, "I4.2.1c", "ln_biopsy_months_ago", [5.9, 6, 6.1], "TTR", {}),
    (LN, "I4.2.2a", "ln_induction_months", [2.9, 3, 3.1], "FTT", {}),
    (SRNS, "AGE", "age_years", [2, 3, 4], "FTT", {}),
    (SRNS, "SRNS-1", "age_years", [2, 3, 4], "FTT", {}),
    (SRNS, "SRNS-3.1", "srns_agents_months", [11.9, 12, 12.1], "FTT", {}),
    (SRNS, "SRNS-3.1", "srns_agents_months", [11.9, 12, 12.1], "FRR",
     {"srns_agents": ["csa", "other"]}),
    (SRNS, "SRNS-3.2", "cni_months", [2.9, 3, 3.1], "FRR", {"srns_agents": ["tac"]}),
    (IGAN, "IGAN-1", "age_years", [4, 5, 6], "FTT", {}),
    (IGAN, "IGAN-3a", "acei_arb_months", [2.9, 3, 3.1], "FTT", {}),
    (IGAN, "IGAN-3.1a", "immuno_months", drug("mycophenolate", 2.9, 3, 3.1), "FTT",
     only("mycophenolate")),
    (IGAN, "IGAN-3.1a", "immuno_months", drug("hydroxychloroquine", 2.9, 3, 3.1), "FRR",
     only("hydroxychloroquine")),
    (IGAN, "IGAN-3.1a", "gc_peak", [0, *mg(0.1, 1)], "FTT", {}),
    (IGAN, "IGAN-3.1b", "urine_protein_24h_mg", [499, 500, 501], "FTT", NO_PROTEIN),
    (IGAN, "IGAN-3.1b", "upcr", given("mg/mg", 0.49, 0.5, 0.51), "FTT", NO_PROTEIN),
    (IGAN, "IGAN-3.1b", "upcr", given("mg/mmol", 56.55, 56.56, 56.57), "FTT", NO_PROTEIN),
    (IGAN, "IGAN-3.2", "egfr_drop_pct_3m", [49.9, 50, 50.1], "FFT", NO_PROTEIN),
    (SSC_CHILD, "SSC-1", "age_years", [4, 5, 6], "FTT", {"childbearing_potential": None}),
    (SSC_CHILD, "SSC-4", "mrss", [14, 15, 16], "FTT", {}),
    (SSC_CHILD, "SSC-5.1", "gc_peak", mg(24.9, 25, 25.1), "FTT", AT_50),
    (SSC_CHILD, "SSC-5.1", "immuno_months", drug("thalidomide", 2.69, 2.7, 3, 3.1), "FRRT",
     only("thalidomide")),
    (SSC_CHILD, "SSC-5.1", "immuno_months", drug("sirolimus", 2.69, 2.7, 3, 3.1), "FRRR",
     only("sirolimus")),
    (SSC_CHILD, "SSC-6a", "mpap_mmhg", [44.9, 45, 45.1], "TTF", HYPERTENSION),
    (AAV, "AAV-1", "age_years", [4, 5, 6], "FTT", {}),
    (AAV, "AAV-3.1", "gc_peak", mg(49.9, 50, 50.1), "FTT", AT_50),
    (AAV, "AAV-3.1", "gc_peak", mg(49.9, 50, 50.1), "RTT", {**AT_50, **RELAPSED}),
    (AAV, "AAV-3.1", "immuno_months", drug("rituximab", 2.9, 3, 3.1), "FTT", only("rituximab")),
    (AAV, "AAV-3.1", "immuno_months", drug("rituximab", 2.9, 3, 3.1), "RTT",
     {**only("rituximab"), **RELAPSED}),
    (AAV, "AAV-3.1", "immuno_months", drug("hydroxychloroquine", 2.9, 3, 3.1), "FRR",
     only("hydroxychloroquine")),
    (AAV, "AAV-4", "vasculitis_score", [9, 10, 11], "FTT", {}),
    (AAV, "AAV-5", "alveolar_hemorrhage_vent_days", [6.9, 7, 7.1], "TTF", {}),
    (PSS, "I1", "age_years", [17, 18, 19], "FTT", {}),
    (PSS, "I1", "age_years", [64, 65, 66], "TTF", {}),
    (PSS, "I3a", "wbc", [2.99, 3, 3.01], "FTT", {}),
    (PSS, "I3b", "anc", [0.99, 1, 1.01], "FTT", {}),
    (PSS, "I3b", "csf_weeks_ago", [1.9, 2, 2.1], "CCF", {"anc": 0.5}),
    (PSS, "I3c", "hemoglobin", [59.9, 60, 60.1], "FTT", {}),
    (PSS, "I4a", "alt", uln(2.99, 3, 3.01), "TTF", {}),
    (PSS, "I4a", "alt", uln(2.99, 3, 3.01), "TTR", SICK_LIVER),
    (PSS, "I4b", "ast", uln(2.99, 3, 3.01), "TTF", {}),
    (PSS, "I4b", "ast", uln(2.99, 3, 3.01), "TTR", SICK_LIVER),
    (PSS, "I4c", "tbil", of("umol/L", 1.49, 1.5, 1.51, upper=20), "TTF", {}),
    (PSS, "I4c", "tbil", of("umol/L", 1.49, 1.5, 1.51, upper=20), "TTR", SICK_LIVER),
    (PSS, "I4c", "tbil", of("umol/L", 2.99, 3, 3.01, upper=20), "TTF", GILBERT),
    (PSS, "I5", "crcl", [59.9, 60, 60.1], "FTT", {}),
    (PSS, "I6a", "inr", of("INR", 1.49, 1.5, 1.51), "TFF", {}),
    (PSS, "I6b", "pt", of("s", 1.49, 1.5, 1.51, upper=14), "TFF", {}),
    (PSS, "E1.4", "nyha_class", [0, 1, 2, 3], "TRRF", {}),
    (PSS, "E1.6", "malignancy_free_years", [4.9, 5, 5.1], "FFT", BREAST),
    (PSS, "E1.6", "malignancy_free_years", [4.9, 5, 5.1], "RRT", SKIN),
    (PSS, "E1.10", "other_trial_months_ago", [2.9, 3, 3.1], "FFT", {}),
    (PSS, "E1.10", "other_trial_months_ago", given("days", 90, 91, 92), "FFT", {}),
    (PSS, "PSS-2", "essdai", [4, 5, 6], "FTT", {}),
    (PSS, "PSS-3a", "gc_peak", mg(44.9, 45, 50, 50.1), "FRRT", AT_50),
    (PSS, "PSS-3b", "ctx_months", [0, 0.1, 1], "RTT", {}),
    (PSS, "PSS-3c", "immuno_months", drug("leflunomide", 5.39, 5.4, 6, 6.1), "FRRT",
     only("leflunomide")),
    (PSS, "PSS-3c", "immuno_months", drug("other_biologic", 5.39, 5.4, 6, 6.1), "FRRR",
     only("other_biologic")),
    (SSC, "SSC-2", "fvc_pct", [69.9, 70, 70.1], "TFF", ILD),
    (SSC, "SSC-2", "dlco_pct", [69.9, 70, 70.1], "TFF", ILD),
    (SSC, "SSC-3", "immuno_months", drug("tacrolimus", 5.39, 5.4, 6, 6.1), "FRRT",
     only("tacrolimus")),
    (SSC, "SSC-3", "immuno_months", drug("other", 5.39, 5.4, 6, 6.1), "FRRR", only("other")),
    (SSC, "SSC-3", "gc_peak", [0, *mg(0.1, 1)], "FTT", {}),
    (SSC, "SSC-4.1", "mrss_increase_pct", [9.9, 10, 10.1], "FFT", STILL),
    (SSC, "SSC-4.2", "fvc_drop_pct", [9.9, 10, 10.1], "FTT", STILL),
    (SSC, "SSC-4.2", "fvc_drop_pct", [4.9, 5, 5.1], "FTT", {**STILL, "dlco_drop_pct": 15}),
    (SSC, "SSC-4.2", "dlco_drop_pct", [14.9, 15, 15.1], "FTT", {**STILL, "fvc_drop_pct": 5}),
    (IIM, "IIM-2a", "mmt8", [141, 142, 143], "TFF", {}),
    (IIM, "IIM-2b", "phga", [1.9, 2, 2.1], "FTT", LOW_FIVE),
    (IIM, "IIM-2b", "ptga", [1.9, 2, 2.1], "FTT", LOW_FIVE),
    (IIM, "IIM-2b", "extramuscular_score", [1.9, 2, 2.1], "FTT", LOW_FIVE),
    (IIM, "IIM-2b", "muscle_enzyme", uln(1.49, 1.5, 1.51), "FTT", LOW_FIVE),
    (IIM, "IIM-2b", "haq", [0.24, 0.25, 0.26], "FTT", {**LOW_FIVE, "phga": 3}),
    (IIM, "IIM-4a", "gc_peak", mg(44.9, 45, 50, 50.1), "FRRT", AT_50),
    (IIM, "IIM-4b", "ctx_months", [0, 0.1, 1], "RTT", {}),
    (IIM, "IIM-4c", "immuno_months", drug("methotrexate", 5.39, 5.4, 6, 6.1), "FRRT",
     only("methotrexate")),
    (IIM, "IIM-4c", "immuno_months", drug("other_biologic", 5.39, 5.4, 6, 6.1), "FRRR",
     only("other_biologic")),
    (RA, "RA-1a", "ra_months", [5.9, 6, 6.1], "FTT", {}),
    (RA, "RA-1b", "das28_esr", [3.1, 3.2, 3.3], "FFT", CALM),
    (RA, "RA-1b", "cdai", [9.9, 10, 10.1], "FFT", CALM),
    (RA, "RA-2a", "sjc66", [5, 6, 7], "FTT", {}),
    (RA, "RA-2b", "tjc68", [5, 6, 7], "FTT", {}),
    (RA, "RA-3", "crp", [9.9, 10, 10.1], "FTT", {"esr": 5}),
    (RA, "RA-3", "crp", given("mg/dL", 0.99, 1, 1.01), "FTT", {"esr": 5}),
    (RA, "RA-3", "esr", [27, 28, 29], "FTT", {"crp": 1}),
    (RA, "RA-5", "btsdmard_failed_count", [1, 2, 3], "FTT", {"access_limited": False}),
    (RA, "RA-5", "btsdmard_failed_count", [1, 2, 3], "FRR",
     {"btsdmard_mechanisms": 1, "access_limited": False}),
    (RA, "RA-5", "btsdmard_mechanisms", [1, 2, 3], "RTT", {}),
    (RA, "RA-7.1", "das28_esr", [3.1, 3.2, 3.3], "FFT", CALM),
    (RA, "RA-7.1", "cdai", [9.9, 10, 10.1], "FFT", CALM),
    (RA, "RA-7.4", "sharp_progression_1y", [4, 5, 6], "FTT", CALM),
    (RA, "RA-X1", "acr_functional_class", [2, 3, 4], "TTF", {}),
]  # fmt: skip


@pytest.mark.parametrize("base", BASES)
def test_each_person_is_likely_to_begin_with_and_nothing_is_to_confirm(base: str) -> None:
    judgement = judged(base, {})
    assert judgement.verdict is Verdict.LIKELY
    assert judgement.to_confirm == ()


@pytest.mark.parametrize(("base", "atom", "fact", "values", "stands", "facts"), BOUNDS)
def test_every_bound_holds_at_its_value_and_not_beyond(
    base: str, atom: str, fact: str, values: list[object], stands: str, facts: Facts
) -> None:
    found = [standing(base, atom, {**facts, fact: value}) for value in values]
    assert "".join(found) == stands


CLOSE: list[tuple[str, str, str, list[object], str, Facts]] = [
    (SLE, "I4.1.2a", "gc_peak", mg(50.1, 55, 55.1), "YYN", AT_50),
    (SLE, "I4.1.2c", "immuno_months", drug("mycophenolate", 3.1, 3.3, 3.31), "YYN",
     only("mycophenolate")),
    (SLE, "I4.1.2b", "ctx_months", [6, 6.1], "NN", {}),  # not strict: exactly 6 is enough
    (PSS, "PSS-3c", "immuno_months", drug("leflunomide", 6.1, 7), "YN", only("leflunomide")),
    # A second medicine that was taken for long settles it.
    (PSS, "PSS-3c", "immuno_months", [{"leflunomide": 6.1, "methotrexate": 24}], "N",
     {"immuno_drugs": ["leflunomide", "methotrexate"]}),
    (PSS, "PSS-3b", "ctx_months", [0.1], "N", {}),  # a tenth of nothing is nothing
]  # fmt: skip


@pytest.mark.parametrize(("base", "atom", "fact", "values", "close", "facts"), CLOSE)
def test_what_passes_close_to_a_strict_limit_is_named(
    base: str, atom: str, fact: str, values: list[object], close: str, facts: Facts
) -> None:
    trial = base.partition("/")[0]
    found = [f"{trial}/{atom}" in judged(base, {**facts, fact: value}).close for value in values]
    assert "".join("NY"[one] for one in found) == close


def test_a_value_of_a_report_has_no_room_below_its_limit() -> None:
    assert standing(SLE, "I6a", {"lymphocytes": 1}) == "F"
