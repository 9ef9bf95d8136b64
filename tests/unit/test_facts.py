"""Every fact is defined, and reads and writes its answers without losing anything."""

import json
from fractions import Fraction
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests import shipped
from trials.fact_files import FactEntry, fact_from
from trials.truth import Truth
from trials.values import NEVER, Amount, Blank, Chosen, Courses, Dose, Result
from trials.vocabulary import BadValue, Kind, Source, Vocabulary, decode, encode

VOCABULARY = shipped.library().vocabulary
FACTS = VOCABULARY.facts

WRITTEN = """
    respondent age_years sex height_cm weight_kg consent_willing guardian_consent dx_sle dx_ln
    dx_pss dx_ssc dx_iim dx_ra dx_srns dx_igan dx_aav childbearing_potential pregnant
    breastfeeding pregnancy_plan_6m contraception_agree egg_donation_refrain partner_childbearing
    allergy_severe_history allergy_trial_drugs infection_status iv_antibiotic_days_ago
    herpes_severe_history herpes_zoster_weeks_ago cns_epilepsy cns_other_history cns_active
    mental_cognitive substance_abuse malignancy malignancy_type malignancy_excised
    malignancy_in_situ malignancy_free_years immunodeficiency nyha_class heart_conditions
    mi_months_ago transplant_type transplant_months_ago gvhd_grade2_2w live_vaccine_weeks_ago
    other_trial_months_ago bcell_drug_days_ago skin_disease_other oxygen_dependent
    lung_disease_non_sle lung_severe pah_known diabetes dka ecog esrd_dialysis
    cannot_stop_immunosuppressants liver_abnormal_due_to_disease hbsag_positive hbcab_positive
    hbv_dna_elevated hcv_ab_positive hcv_rna_elevated hiv_positive syphilis_positive
    cmv_dna_positive wbc anc lymphocytes hemoglobin csf_weeks_ago alt ast tbil gilbert creatinine
    egfr crcl inr pt lvef_pct echo_structural_abnormal ecg_result qtcf_ms long_qt_congenital
    spo2_pct pao2_mmhg paco2_mmhg blood_ph mpap_mmhg fbg_mmol_l pbg_mmol_l hba1c_pct
    mri_active_lesion urine_protein_24h_mg upcr egfr_drop_pct_3m crp esr ana_titre anti_dsdna
    anti_sm_positive gc_peak gc_current gc_cannot_taper_5mg_6m gc_cannot_taper_7_5 ctx_months
    immuno_drugs immuno_months conv_response sledai_2k bilag_a_count bilag_b_count mas_months_ago
    ln_biopsy_months_ago ln_class ln_response ln_induction_months ln_proteinuria_not_reduced
    ln_antibody_persistent srns_agents srns_agents_months cni_months srns_response
    srns_other_disease_is srns_steroids_cleared srns_biopsy igan_biopsy acei_arb_months
    igan_secondary bp_uncontrolled
    ssc_antibody_positive mrss mrss_increase_pct ssc_ild hrct_ggo fvc_pct dlco_pct fvc_drop_pct
    dlco_drop_pct ssc_rapid_progress aav_type aav_severe_inadequate vasculitis_score
    alveolar_hemorrhage_vent_days essdai cirrhosis marrow_disease iim_type iim_muscle mmt8 phga
    ptga extramuscular_score haq muscle_enzyme myositis_antibody_positive drug_induced_myositis
    tumour_myositis ra_months sjc66 tjc68 csdmard_failed csdmard_contraindicated
    btsdmard_failed_count btsdmard_mechanisms access_limited ra_management_problem das28_esr cdai
    ra_active_signs sharp_progression_1y ra_qol_reduced acr_functional_class
"""
ASKED = WRITTEN.split()

DERIVED = {
    "gc_peak_pred_mg", "gc_current_pred_mg", "gc_peak_mgkgd", "is_minor", "vasculitis_instrument",
    "contraception_agree_6m", "contraception_agree_90d", "cns_maintenance",
}  # fmt: skip


def exactly(number):
    return Amount.exactly(Fraction(number))


def test_all_facts_of_the_vocabulary_are_defined_and_no_other():
    assert len(ASKED) == 176
    assert FACTS.keys() == {*ASKED, *DERIVED}
    assert {fact.id for fact in FACTS.values() if fact.derived} == DERIVED


def test_no_fact_refers_to_something_that_is_not_there():
    assert list(VOCABULARY.loose_ends()) == []


def test_every_kind_of_fact_is_in_use():
    assert {fact.kind for fact in FACTS.values()} == set(Kind)


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact.id)
def test_every_fact_takes_unknown_and_declined(fact):
    assert decode(fact, "unknown") is Blank.UNKNOWN
    assert decode(fact, "declined") is Blank.DECLINED


def test_time_since_and_how_long_are_two_kinds():
    since = {fact.id for fact in FACTS.values() if fact.kind is Kind.SINCE}
    assert since == {id for id in ASKED if id.endswith("_ago")} | {
        "ra_months", "malignancy_free_years",
    }  # fmt: skip
    assert {fact.id for fact in FACTS.values() if fact.kind is Kind.DURATION} == {
        "ctx_months", "ln_induction_months", "srns_agents_months", "cni_months",
        "acei_arb_months", "alveolar_hemorrhage_vent_days",
    }  # fmt: skip


def test_only_whether_drugs_can_be_stopped_is_for_the_site_alone():
    assert [f.id for f in FACTS.values() if f.source is Source.SITE] == [
        "cannot_stop_immunosuppressants"
    ]


@pytest.mark.parametrize(
    "fact", ["hiv_positive", "syphilis_positive", "hbcab_positive", "pregnant", "substance_abuse",
             "mental_cognitive", "malignancy", "contraception_agree"],
)  # fmt: skip
def test_a_sensitive_fact_may_be_declined(fact):
    assert FACTS[fact].sensitive


READ = [
    # fact, as in the file, value
    ("dx_sle", True, True),
    ("dx_sle", "no", False),
    ("sex", "female", "female"),
    ("nyha_class", 2, exactly(2)),
    ("ecog", "1", exactly(1)),
    ("age_years", 32, exactly(32)),
    ("age_years", 65.9, exactly(65)),
    ("age_years", {"value": 30, "unit": "months"}, exactly(2)),
    ("weight_kg", {"value": 104, "unit": "斤"}, exactly(52)),
    ("weight_kg", {"value": 100, "unit": "lb"}, exactly("45.359237")),
    ("height_cm", {"value": 1.62, "unit": "m"}, exactly(162)),
    ("hemoglobin", 112, exactly(112)),
    ("hemoglobin", {"value": 6.0, "unit": "g/dL"}, exactly(60)),
    ("hemoglobin", {"value": "8.5", "unit": "克/分升"}, exactly(85)),
    ("hemoglobin", {"value": 5, "unit": "mmol/L"}, exactly("80.57")),
    ("hemoglobin", {"below": 8, "unit": "g/dL"},
     Amount(-inf, Fraction(80), False, True)),
    ("hemoglobin", {"value": {"min": 6, "max": 8}, "unit": "g/dL"},
     Amount(Fraction(60), Fraction(80))),
    ("lymphocytes", {"value": 1000, "unit": "/uL"}, exactly(1)),
    ("creatinine", {"value": 0.8, "unit": "mg/dL"}, exactly("70.72")),
    ("hba1c_pct", {"value": 64, "unit": "mmol/mol"}, exactly("8.006")),
    ("fbg_mmol_l", {"value": 126, "unit": "mg/dL"}, exactly(Fraction(126000, 18016))),
    ("pao2_mmhg", {"value": 8, "unit": "kPa"}, exactly("60.00496")),
    ("lvef_pct", {"value": 0.6, "unit": "fraction"}, exactly(60)),
    ("crp", {"value": 1.2, "unit": "mg/dL"}, exactly(12)),
    ("upcr", {"value": 500, "unit": "mg/g"}, exactly("0.5")),
    ("upcr", {"value": 0.5, "unit": "g/g"}, exactly("0.5")),
    ("upcr", {"value": 56.56, "unit": "mg/mmol"}, exactly("0.5")),
    ("upcr", {"value": 50, "unit": "mg/mmol"}, exactly(Fraction(5000, 11312))),
    ("upcr", {"value": 1, "unit": "g/mmol"}, exactly(Fraction(100000, 11312))),
    ("urine_protein_24h_mg", {"value": 2.1, "unit": "g/24h"}, exactly(2100)),
    ("other_trial_months_ago", {"value": 13, "unit": "weeks"}, exactly(3)),
    ("other_trial_months_ago", {"value": 91, "unit": "天"}, exactly(3)),
    ("other_trial_months_ago", {"value": 1, "unit": "年"}, exactly(12)),
    ("mas_months_ago", {"value": 3, "unit": "weeks"}, exactly(Fraction(9, 13))),
    ("live_vaccine_weeks_ago", {"value": 3, "unit": "months"}, exactly(13)),
    ("bcell_drug_days_ago", {"value": 3, "unit": "months"}, exactly(91)),
    ("iv_antibiotic_days_ago", "never", NEVER),
    ("iv_antibiotic_days_ago", {"above": 30}, Amount(Fraction(30), inf, True)),
    ("ctx_months", "never", exactly(0)),
    ("ctx_months", {"value": 6, "unit": "疗程"}, exactly(6)),
    ("alveolar_hemorrhage_vent_days", {"value": 2, "unit": "weeks"}, exactly(14)),
    ("egfr_drop_pct_3m", [100, 70], exactly(30)),
    ("fvc_drop_pct", [88, 84], exactly(Fraction(400, 88))),
    ("mrss_increase_pct", [20, 21], exactly(5)),
    ("ana_titre", 320, Result(exactly(320))),
    ("ana_titre", "1:80", Result(exactly(80))),
    ("ana_titre", "positive", Result(positive=True)),
    ("ana_titre", "negative", Result(exactly(0), positive=False)),
    ("ana_titre", 0, Result(exactly(0), positive=False)),
    ("alt", {"value": 120, "unit": "U/L", "uln": 40}, Result(exactly(120), Fraction(40))),
    ("alt", {"value": 120, "unit": "U/L"}, Result(exactly(120))),
    ("alt", {"value": 120, "unit": "U/L", "uln": "unknown"}, Result(exactly(120))),
    ("alt", 2.5, Result(exactly("2.5"), Fraction(1))),
    ("alt", {"value": 2.5, "unit": "x ULN"}, Result(exactly("2.5"), Fraction(1))),
    ("tbil", {"value": 2, "unit": "mg/dL", "uln": 1.2},
     Result(exactly("34.2"), Fraction("20.52"))),
    ("inr", {"value": 1.7, "unit": "INR", "uln": 1.2}, Result(exactly("1.7"), Fraction("1.2"))),
    ("pt", {"value": 12.0, "unit": "s", "uln": 14.0}, Result(exactly(12), Fraction(14))),
    ("anti_dsdna", {"value": 210, "unit": "IU/mL", "uln": 100},
     Result(exactly(210), Fraction(100))),
    ("anti_dsdna", 30, Result(exactly(30))),
    ("anti_dsdna", "positive", Result(positive=True)),
    ("anti_dsdna", "negative", Result(positive=False)),
    ("gc_peak", {"drug": "prednisone", "mg_per_day": 60}, Dose("prednisone", exactly(60))),
    ("gc_peak", {"drug": "prednisone"}, Dose("prednisone")),
    ("gc_peak", {"drug": "prednisone", "mg_per_day": "unknown"}, Dose("prednisone")),
    ("gc_peak", {"drug": "unknown", "mg_per_day": 40}, Blank.UNKNOWN),
    ("gc_peak", {"drug": "methylprednisolone", "mg_per_day": {"value": 10, "unit": "片"}},
     Dose("methylprednisolone", exactly(40))),
    ("gc_peak", {"drug": "prednisone", "mg_per_day": 20, "weight_kg_then": 18},
     Dose("prednisone", exactly(20), exactly(18))),
    ("gc_current", 0, Dose("none", exactly(0))),
    ("gc_current", "never", Dose("none", exactly(0))),
    ("heart_conditions", [], Chosen(frozenset())),
    ("conv_response", "relapsed", Chosen(frozenset({"relapsed"}))),
    ("conv_response", ["relapsed", "intolerant"], Chosen(frozenset({"relapsed", "intolerant"}))),
    ("immuno_drugs", {"chosen": ["other"], "complete": False},
     Chosen(frozenset({"other"}), False)),
    ("immuno_months", 14, Courses(every=exactly(14))),
    ("immuno_months", {"value": 2, "unit": "years"}, Courses(every=exactly(24))),
    ("immuno_months", {"min": 6}, Courses(every=Amount(Fraction(6), inf))),
    ("immuno_months", {"hydroxychloroquine": 24, "mycophenolate": {"value": 13, "unit": "weeks"}},
     Courses.of({"hydroxychloroquine": exactly(24), "mycophenolate": exactly(3)})),
    ("immuno_months", {"hydroxychloroquine": 24, "mycophenolate": "unknown"},
     Courses.of({"hydroxychloroquine": exactly(24)})),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "raw", "value"), READ)
def test_an_answer_in_a_file_is_read_exactly(fact, raw, value):
    assert decode(FACTS[fact], raw) == value
    assert decode(FACTS[fact], json.loads(json.dumps(encode(value)))) == value


REFUSED = [
    # fact, as in the file, words of the refusal
    ("dx_sle", 1, "yes or no"),
    ("dx_sle", "never", "yes or no"),
    ("dx_sle", None, "yes or no"),
    ("sex", "other", "female, male"),
    ("sex", True, "female, male"),
    ("nyha_class", 5, "use one of 0, 1, 2, 3, 4"),
    ("nyha_class", 1.5, "no such grade"),
    ("hemoglobin", True, "not a number"),
    ("hemoglobin", "low", "not a number"),
    ("hemoglobin", "1e9", "not a number"),
    ("hemoglobin", "1/0", "not a number"),
    ("hemoglobin", inf, "not a finite number"),
    ("hemoglobin", [1, 2], "not a number"),
    ("hemoglobin", 8.5, "from 20 to 250"),
    ("hemoglobin", {"below": 20}, "from 20 to 250"),
    ("hemoglobin", {"value": 85, "unit": "kg"}, "use g/L"),
    ("hemoglobin", {"value": 85, "unit": 1}, "use g/L"),
    ("hemoglobin", {"value": 85, "units": "g/L"}, "unknown keys"),
    ("hemoglobin", {"value": 85, "max": 90}, "value and bounds"),
    ("hemoglobin", {"min": 85, "above": 85}, "bound twice"),
    ("hemoglobin", {"min": 85, "max": 80}, "empty range"),
    ("hemoglobin", {"above": 85, "max": 85}, "empty range"),
    ("hemoglobin", {}, "no value"),
    ("iv_antibiotic_days_ago", -1, "out of reach"),
    ("ctx_months", {"value": 30, "unit": "years"}, "from 0 to 240"),
    ("egfr_drop_pct_3m", [100], "before, after"),
    ("egfr_drop_pct_3m", [0, 70], "before lies above 0"),
    ("fvc_pct", [88, 84], "not a number"),
    ("alt", {"value": 120, "unit": "g/L", "uln": 40}, "use U/L"),
    ("alt", {"value": 120, "uln": 0}, "copy the upper limit"),
    ("alt", {"value": 8000, "uln": 40}, "from 0 to 100"),
    ("alt", {"value": 2, "unit": "×ULN", "uln": 40}, "limit beside"),
    ("anti_dsdna", {"value": 8, "unit": "RU/mL"}, "use IU/mL"),
    ("anti_dsdna", {"value": 8, "positive": "yes"}, "true or false"),
    ("ana_titre", "1:", "not a number"),
    ("gc_peak", 40, "no drug"),
    ("gc_peak", {"drug": "aspirin", "mg_per_day": 40}, "no such option"),
    ("gc_peak", {"mg_per_day": 40}, "no such option"),
    ("gc_peak", {"drug": "prednisone", "mg_per_day": 4000}, "from 0 to 2000"),
    ("gc_peak", {"drug": "cortisone", "mg_per_day": {"value": 2, "unit": "片"}}, "use mg"),
    ("gc_peak", {"drug": "prednisone", "weight_kg_then": 2}, "from 5 to 250"),
    ("heart_conditions", "never", "no such option"),
    ("heart_conditions", 1, "list of options"),
    ("heart_conditions", [1], "no such option"),
    ("conv_response", ["controlled", "relapsed"], "stands alone"),
    ("immuno_months", {"aspirin": 3}, "unknown keys"),
    ("immuno_months", {"mycophenolate": 9000}, "from 0 to 600"),
]


@pytest.mark.parametrize(("fact", "raw", "words"), REFUSED)
def test_an_answer_that_cannot_be_is_refused_with_what_to_do(fact, raw, words):
    with pytest.raises(BadValue, match=words):
        decode(FACTS[fact], raw)


def test_a_refusal_does_not_repeat_what_the_person_wrote():
    with pytest.raises(BadValue) as refusal:
        decode(FACTS["hemoglobin"], "my phone is 13800000000")
    assert "13800000000" not in str(refusal.value)


@pytest.mark.parametrize("fact", ["alt", "ast", "tbil", "inr", "pt"])
@pytest.mark.parametrize("times", ["1.5", "3"])
@pytest.mark.parametrize("limit", ["33", "40", "1.2", "17.1", "23.4", "0.3"])
def test_a_result_exactly_on_a_multiple_of_its_limit_is_on_it(fact, times, limit):
    value = str(Fraction(times) * Fraction(limit))
    found = decode(FACTS[fact], {"value": value, "uln": limit})
    assert isinstance(found, Result)
    assert found.amount is not None
    assert found.uln is not None
    assert found.amount.scaled(1 / found.uln) == exactly(times)


GUESSES = [
    ("hemoglobin", "8.5", "g/dL"), ("hemoglobin", "24.9", "g/dL"), ("hemoglobin", "25", "g/L"),
    ("hemoglobin", "250", "g/L"), ("creatinine", "0.8", "mg/dL"), ("creatinine", "10", None),
    ("creatinine", "20", None), ("creatinine", "21", "umol/L"), ("height_cm", "1.62", "m"),
    ("height_cm", "162", "cm"), ("height_cm", "5.5", None), ("lvef_pct", "0.6", "fraction"),
    ("lvef_pct", "60", "%"), ("spo2_pct", "0.98", "fraction"), ("weight_kg", "104", None),
    ("urine_protein_24h_mg", "2.1", "g/24h"), ("urine_protein_24h_mg", "300", "mg/24h"),
    ("wbc", "4500", "/uL"), ("wbc", "4.5", "10^9/L"), ("anc", "65", None),
    ("lymphocytes", "1200", "/uL"),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "number", "unit"), GUESSES)
def test_a_bare_number_has_its_likely_unit_or_must_be_asked(fact, number, unit):
    bare, guess = Amount.exactly(Fraction(number)), FACTS[fact].guess
    units = [one.unit for one in guess if bare.within(one.numbers) is Truth.TRUE]
    assert units == ([unit] if unit else [])


def test_a_unit_is_asked_for_where_no_one_can_guess_it():
    assert FACTS["weight_kg"].ask_unit == "zh"
    assert FACTS["upcr"].ask_unit == "always"
    assert all(
        fact.ask_unit == "always"
        for fact in FACTS.values()
        if fact.kind in (Kind.SINCE, Kind.DURATION, Kind.COURSES)
    )


def test_only_counts_that_are_printed_in_per_cent_too_have_the_percentage_trap():
    assert {f.id for f in FACTS.values() if f.percentage_trap} == {"anc", "lymphocytes"}


NUMBERS = st.one_of(
    st.integers(0, 10**12).map(Fraction),
    st.decimals(0, 10**6, places=3).map(Fraction),
    st.fractions(0, 10**6),
)


@st.composite
def amounts(draw, least=Fraction(0), most=Fraction(10**12)):
    """Exact values and intervals that reach into the range."""
    low, high = sorted(min(most, least + draw(NUMBERS)) for _ in range(2))
    shape = draw(st.sampled_from(["exact", "closed", "open", "from", "up to"]))
    if shape == "exact" or (low == high and shape == "open"):
        return Amount(low, low)
    if shape == "from" and low < most:
        return Amount(low, inf, draw(st.booleans()))
    if shape == "up to" and high > least:
        return Amount(-inf, high, False, draw(st.booleans()))
    return Amount(low, high, shape == "open", shape == "open")


def within(fact):
    possible = fact.possible
    if possible is None:
        return amounts()
    return amounts(least=Fraction(possible.low), most=Fraction(possible.high))


def whole(fact):
    low, high = int(fact.possible.low), int(fact.possible.high)
    return st.integers(low, high).map(Amount.exactly)


def results(fact):
    limits = st.none() | st.fractions(Fraction(1, 100), 1000)
    marks = st.sampled_from([None, True, False])

    def result(amount, uln, positive):
        times = uln if fact.relative and uln else Fraction(1)
        return Result(amount.scaled(times), uln, positive)

    marked = st.sampled_from([True] if fact.kind is Kind.TITRE else [True, False])
    return st.builds(result, within(fact), limits, marks) | st.builds(Result, positive=marked)


def values(fact):
    options = st.sampled_from(fact.options or ("",))
    part = st.none() | within(fact)
    match fact.kind:
        case Kind.YES_NO:
            return st.booleans()
        case Kind.CHOICE:
            return options
        case Kind.GRADE:
            return options.map(int).map(Amount.exactly)
        case Kind.MULTI:
            free = [option for option in fact.options if option not in fact.alone]
            return st.builds(Chosen, st.frozensets(st.sampled_from(free)), st.booleans())
        case Kind.SINCE:
            return within(fact) | st.just(NEVER)
        case Kind.NUMBER if fact.whole:
            return whole(fact)
        case Kind.NUMBER | Kind.DURATION:
            return within(fact)
        case Kind.TITRE | Kind.ASSAY:
            return results(fact)
        case Kind.DOSE:
            weight = st.none() | amounts(least=Fraction(5), most=Fraction(250))
            return st.builds(Dose, options, part, weight)
        case Kind.COURSES:
            return st.builds(Courses.of, st.dictionaries(options, within(fact)), part)


@given(data=st.data())
@pytest.mark.parametrize("kind", Kind)
def test_what_is_written_is_read_back_as_it_was(kind, data):
    fact = data.draw(st.sampled_from([f for f in FACTS.values() if f.kind is kind]))
    value = data.draw(values(fact) | st.sampled_from(Blank))
    assert decode(fact, json.loads(json.dumps(encode(value)))) == value


@given(raw=st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["value", "unit", "uln", "min", "below", "drug", "mg_per_day", "every",
                         "weight_kg_then", "chosen", "complete", "positive"]), inner, max_size=3),
    max_leaves=6,
), fact=st.sampled_from(list(FACTS.values())))  # fmt: skip
def test_any_json_is_read_or_refused_and_nothing_else(raw, fact):
    try:
        found = decode(fact, raw)
    except BadValue:
        return
    assert decode(fact, json.loads(json.dumps(encode(found)))) == found


ENTRY = {"id": "x", "kind": "number", "source": "report", "unit": "g/L"}
SLIPS = [
    ({"colour": "red"}, "Extra inputs"),
    ({"kind": "colour"}, "Input should be"),
    ({"id": "X-1"}, "pattern"),
    ({"unit": "stone"}, "stone is no known unit"),
    ({"units": {"g/dL": 0}}, "factor is 0"),
    ({"units": {"g/dL": "ten"}}, "not a number"),
    ({"guess": [{"numbers": {"below": 3}, "unit": "kg"}]}, "guessed but has no factor"),
    ({"kind": "choice"}, "needs options"),
    ({"options": ["a"]}, "needs options, or cannot have any"),
    ({"kind": "multi", "options": ["a", "a"]}, "stands twice"),
    ({"kind": "multi", "options": ["a"], "alone": ["b"]}, "b is no option"),
    ({"kind": "since"}, "counted in time"),
    ({"possible": [1, 2], "plausible": [1, 3]}, "beyond possible"),
    ({"possible": [2, 1]}, "empty range"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "words"), SLIPS)
def test_a_slip_in_a_definition_is_told_with_what_to_do(change, words):
    with pytest.raises(ValidationError, match=words):
        FactEntry.model_validate({**ENTRY, **change})


def fact_of(**change):
    return fact_from(FactEntry.model_validate({**ENTRY, **change}), guard=None)


def test_the_hash_of_a_fact_changes_with_its_definition_alone():
    assert fact_of().hash == fact_of(units={}).hash
    changes = [{"possible": [1, 2]}, {"units": {"g/dL": 10}}, {"guard": {"y": True}}, {"unit": ""}]
    assert len({fact_of(**change).hash for change in ({}, *changes)}) == 5


def test_a_reference_to_a_fact_that_is_not_there_is_a_loose_end():
    stray = fact_of(kind="yes_no", implies=["y"])
    lost = fact_of(id="z", derived=True)
    ends = list(Vocabulary.of([stray, lost]).loose_ends())
    assert [(end.fact, end.what) for end in ends] == [
        ("x", "it refers to y, which is no fact"),
        ("z", "nothing derives it"),
    ]


def test_the_plausible_range_of_mmt8_asks_back_about_a_count_of_one_side():
    fact = FACTS["mmt8"]
    assert fact.plausible is not None
    assert exactly(80).within(fact.plausible) is Truth.FALSE
    assert exactly(81).within(fact.plausible) is Truth.TRUE
