"""Conditions: every operator, Kleene's logic, guards, and what is still worth asking."""

from datetime import date

import pytest

from tests import shipped
from trials.case import Answered, Case, case_of
from trials.conditions import InvalidEntry, Place, Suppose, parse
from trials.truth import Truth
from trials.values import Amount, Result

T, U, F = Truth.TRUE, Truth.UNKNOWN, Truth.FALSE
BY_LETTER = {"T": T, "U": U, "F": F}
DAY = date(2026, 1, 1)
LIBRARY = shipped.library()
HERE = Place("a.yaml")


def case(**facts: object) -> Case:
    return case_of(LIBRARY.vocabulary, facts, DAY)


def judged(condition: object, **facts: object) -> Truth:
    return parse(condition, HERE).judge(case(**facts))


# Three facts that stand for true, unknown and false.
TRUE, UNKNOWN, FALSE = {"lung_severe": True}, {"pah_known": True}, {"cns_active": True}
PARTS = {"T": TRUE, "U": UNKNOWN, "F": FALSE}
KNOWN = {"lung_severe": True, "cns_active": False}

TABLE = """
all       TT T   TU U   TF F   UU U   UF F   FF F
any       TT T   TU T   TF T   UU U   UF U   FF F
when      TT T   TU U   TF F   UT T   UU U   UF U   FT T   FU T   FF T
at_least2 TTF T  TUF U  TFF F  UUF U  TUU U  TTU T  UFF F
"""
ROWS = [
    (line.split()[0], parts, result)
    for line in TABLE.strip().splitlines()
    for parts, result in zip(line.split()[1::2], line.split()[2::2], strict=True)
]


@pytest.mark.parametrize(("name", "letters", "expected"), ROWS)
def test_groups_follow_their_truth_tables(name: str, letters: str, expected: str) -> None:
    parts = [PARTS[letter] for letter in letters]
    if name == "when":
        condition: object = {"when": {"if": parts[0], "then": parts[1]}}
    elif name == "at_least2":
        condition = {"at_least": {"n": 2, "of": parts}}
    else:
        condition = {name: parts}
    assert judged(condition, **KNOWN) is BY_LETTER[expected]


LEAVES = [
    # scalars and lists
    ({"lung_severe": True}, {"lung_severe": True}, T),
    ({"lung_severe": False}, {"lung_severe": True}, F),
    ({"malignancy": "current"}, {"malignancy": "none"}, F),
    ({"malignancy": ["current", "none"]}, {"malignancy": "none"}, T),
    ({"nyha_class": 2}, {"nyha_class": 2}, T),
    ({"nyha_class": [3, 4]}, {"nyha_class": 2}, F),
    ({"nyha_class": 2}, {}, U),
    ({"nyha_class": 2}, {"nyha_class": "unknown"}, U),
    # bounds, and intervals
    ({"lvef_pct": {"min": 50}}, {"lvef_pct": {"min": 50, "max": 60}}, T),
    ({"lvef_pct": {"min": 50}}, {"lvef_pct": {"min": 45, "max": 60}}, U),
    ({"lvef_pct": {"min": 50}}, {"lvef_pct": {"below": 50}}, F),
    ({"lvef_pct": {"above": 50}}, {"lvef_pct": {"min": 50}}, U),
    ({"lvef_pct": {"above": 40, "below": 50}}, {"lvef_pct": 45}, T),
    ({"lvef_pct": {"above": 40, "below": 50}}, {"lvef_pct": 50}, F),
    ({"herpes_zoster_weeks_ago": {"max": 12}}, {"herpes_zoster_weeks_ago": "never"}, F),
    # a dose: the drug may be known without the amount
    ({"gc_peak": {"above": 0}}, {"gc_peak": {"drug": "prednisone"}}, T),
    ({"gc_peak": {"min": 10}}, {"gc_peak": {"drug": "prednisone"}}, U),
    ({"gc_peak": {"above": 0}}, {"gc_peak": 0}, F),
    ({"gc_peak": ["dexamethasone"]}, {"gc_peak": {"drug": "prednisone"}}, F),
    # multiples of the upper limit
    ({"alt": {"times_uln": {"max": 3}}}, {"alt": {"value": 120, "unit": "U/L", "uln": 40}}, T),
    ({"alt": {"times_uln": {"max": 3}}}, {"alt": {"value": 121, "unit": "U/L", "uln": 40}}, F),
    ({"alt": {"times_uln": {"max": 3}}}, {"alt": {"value": 121, "unit": "U/L"}}, U),
    ({"alt": {"times_uln": {"max": 3}}}, {"alt": "negative"}, T),
    ({"anti_dsdna": {"times_uln": {"above": 1}}}, {"anti_dsdna": "positive"}, T),
    ({"anti_dsdna": {"times_uln": {"above": 1}}}, {"anti_dsdna": "negative"}, F),
    ({"anti_dsdna": {"times_uln": {"min": 2}}}, {"anti_dsdna": "positive"}, U),
    ({"anti_dsdna": {"min": 30}}, {"anti_dsdna": "positive"}, U),
    # titres, and what was reported in words alone
    ({"ana_titre": {"min": 80}}, {"ana_titre": "1:80"}, T),
    ({"ana_titre": {"min": 80}}, {"ana_titre": "negative"}, F),
    ({"ana_titre": {"min": 80}}, {"ana_titre": "positive"}, U),
    ({"ana_titre": {"reported": "positive"}}, {"ana_titre": "positive"}, T),
    ({"ana_titre": {"reported": "positive"}}, {"ana_titre": 40}, F),
    ({"ana_titre": {"reported": "negative"}}, {"ana_titre": "positive"}, F),
    # multi-selects
    ({"conv_response": {"has_any": ["relapsed"]}}, {"conv_response": ["relapsed"]}, T),
    ({"conv_response": {"has_any": ["relapsed"]}}, {"conv_response": "inadequate"}, F),
    ({"always": True}, {}, T),
    ({"never": True}, {}, F),
    ({"at_site": "someone_judges"}, {}, U),
    # a count under a growth factor is no count
    ({"anc": {"min": 1}, "valid_if": {"csf_weeks_ago": {"above": 2}}},
     {"anc": 3, "csf_weeks_ago": 1}, U),
    ({"anc": {"min": 1}, "valid_if": {"csf_weeks_ago": {"above": 2}}},
     {"anc": 3, "csf_weeks_ago": "never"}, T),
    ({"anc": {"min": 1}, "valid_if": {"csf_weeks_ago": {"above": 2}}}, {"anc": 0.5}, U),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "facts", "expected"), LEAVES)
def test_leaves(condition: object, facts: dict[str, object], expected: Truth) -> None:
    assert judged(condition, **facts) is expected


def test_a_multi_select_that_is_not_complete_leaves_the_rest_unknown() -> None:
    condition = {"conv_response": {"has_any": ["relapsed"]}}
    partly = {"chosen": ["inadequate"], "complete": False}
    assert judged(condition, conv_response=partly) is U


MMF_OR_HCQ = {"immuno_drugs": ["hydroxychloroquine", "mycophenolate"]}
MMF_3 = {"immuno_months": {"courses": {"of": ["mycophenolate"], "months": {"min": 3}}}}
CTX_6 = {"immuno_months": {"courses": {"of": ["cyclophosphamide"], "months": {"min": 6}}}}
ANY_6 = {"immuno_months": {"courses": {"any": True, "months": {"min": 6}}}}
COURSES = [
    (MMF_3, {**MMF_OR_HCQ, "immuno_months": {"hydroxychloroquine": 24, "mycophenolate": 1}}, F),
    (MMF_3, {**MMF_OR_HCQ, "immuno_months": {"hydroxychloroquine": 24}}, U),
    (MMF_3, {**MMF_OR_HCQ, "immuno_months": 3}, T),
    (MMF_3, {**MMF_OR_HCQ, "immuno_months": {"value": 13, "unit": "weeks"}}, T),
    (MMF_3, {"immuno_drugs": ["azathioprine"], "immuno_months": 30}, F),
    (MMF_3, {"immuno_drugs": ["azathioprine"]}, F),
    (MMF_3, {"immuno_drugs": []}, F),
    (MMF_3, {"immuno_months": 30}, U),
    (ANY_6, {**MMF_OR_HCQ, "immuno_months": 6}, T),
    (ANY_6, {**MMF_OR_HCQ, "immuno_months": 5}, F),
    (CTX_6, {"immuno_drugs": ["cyclophosphamide"], "ctx_months": 6}, T),
    (CTX_6, {"immuno_drugs": ["cyclophosphamide"], "ctx_months": 5}, F),
    (CTX_6, {"immuno_drugs": ["cyclophosphamide"], "immuno_months": 9, "ctx_months": 5}, T),
    (CTX_6, {"immuno_drugs": ["azathioprine"], "immuno_months": 9, "ctx_months": 9}, F),
]


@pytest.mark.parametrize(("condition", "facts", "expected"), COURSES)
def test_courses_count_the_longest_drug_of_their_own_list(
    condition: object, facts: dict[str, object], expected: Truth
) -> None:
    assert judged(condition, **facts) is expected


def test_a_guard_that_is_false_makes_every_leaf_false() -> None:
    assert judged({"pregnant": False}, sex="male") is F
    assert judged({"pregnant": True}, sex="male") is F
    assert judged({"pregnant": True}, sex="female", age_years=30) is U


LN_CLASS = {
    "all": [
        {"id": "a", "dx_ln": True},
        {"id": "b", "ln_class": ["III", "III(A)", "III(A/C)", "IV", "IV(A)", "III+V", "IV+V"]},
        {"id": "c", "any": [{"ln_biopsy_months_ago": {"max": 6}}, {"at_site": "new_biopsy"}]},
        {"any": [
            {"all": [{"ln_response": "no_remission"}, {"ln_induction_months": {"min": 3}}]},
            {"all": [{"ln_response": "relapsed"}, {"at_site": "relapse_of_the_kidney"}]},
        ]},
        {"any": [{"ln_proteinuria_not_reduced": True}, {"ln_antibody_persistent": True}]},
    ]
}  # fmt: skip
CNI = {"srns_agents": {"has_any": ["csa", "tac"]}}
SRNS = {
    "any": [
        {"id": "SRNS-3.1", "any": [
            {"all": [CNI, {"srns_agents": {"has_any": ["mmf", "ctx", "rtx", "telitacicept"]}},
                     {"srns_agents_months": {"min": 12}},
                     {"srns_response": "no_complete_response"}]},
            {"all": [CNI, {"srns_agents": {"has_any": ["other"]}}, {"at_site": "open_list"}]},
            {"srns_response": "relapsed"}]},
        {"id": "SRNS-3.2", "all": [{"cni_months": {"min": 3}},
                                   {"srns_response": "no_complete_response"},
                                   {"at_site": "investigator"}]},
    ]
}  # fmt: skip
RA_5 = {
    "all": [
        {"any": [{"csdmard_failed": True}, {"csdmard_contraindicated": True}]},
        {"any": [
            {"btsdmard_mechanisms": {"min": 2}},
            {"all": [{"btsdmard_failed_count": {"min": 2}}, {"btsdmard_mechanisms": {"max": 1}},
                     {"at_site": "one_mechanism"}]},
            {"all": [{"access_limited": True}, {"at_site": "access_limited"}]}]},
    ]
}  # fmt: skip
IIM_2 = {
    "when": {
        "if": {"iim_muscle": True},
        "then": {"all": [
            {"mmt8": {"below": 142}},
            {"at_least": {"n": 2, "of": [
                {"phga": {"min": 2}}, {"ptga": {"min": 2}}, {"extramuscular_score": {"min": 2}},
                {"haq": {"min": 0.25}}, {"muscle_enzyme": {"times_uln": {"min": 1.5}}}]}}]},
    }
}  # fmt: skip
SUGARS = [{"fbg_mmol_l": {"min": 8}}, {"pbg_mmol_l": {"min": 15}}, {"hba1c_pct": {"min": 8}}]
DIABETES = {"any": [{"all": SUGARS}, {"all": [{"any": SUGARS}, {"at_site": "not_all_three"}]}]}
IN_SITU = {"malignancy_type": ["cervical", "bladder", "breast"]}
CANCER = {
    "any": [
        {"malignancy": "current"},
        {"malignancy_type": "other"},
        {"all": [{"malignancy_type": "nmsc"}, {"malignancy_free_years": {"max": 5}},
                 {"at_site": "five_years"}]},
        {"all": [IN_SITU, {"any": [{"malignancy_in_situ": False},
                                   {"malignancy_free_years": {"max": 5}}]}]},
    ]
}  # fmt: skip
LN = {"dx_ln": True, "dx_sle": True, "ln_class": "IV(A)", "ln_biopsy_months_ago": 6}
LN_NONE = {**LN, "ln_response": "no_remission", "ln_induction_months": 3}
CURED = {"malignancy": "past_cured"}
HAQ_CK = {"haq": 0.25, "muscle_enzyme": {"value": 300, "unit": "U/L", "uln": 200}}
REST = {"phga": 1.5, "ptga": 1.9, "extramuscular_score": 1}
MUSCLE = {"dx_iim": True, "iim_muscle": True, "mmt8": 141, **REST}
DM = {"dx_ra": True, "csdmard_failed": True, "btsdmard_failed_count": 2}
AGENTS = {"dx_srns": True, "srns_response": "no_complete_response", "srns_agents_months": 12}

NASTY = [
    (LN_CLASS, {**LN_NONE, "ln_proteinuria_not_reduced": True}, T),
    (LN_CLASS, {**LN_NONE, "ln_class": "III(C)"}, F),
    (LN_CLASS, {**LN_NONE, "ln_biopsy_months_ago": 7, "ln_antibody_persistent": True}, U),
    (LN_CLASS, {**LN, "ln_response": "relapsed", "ln_antibody_persistent": True}, U),
    (LN_CLASS, {**LN, "ln_response": "remission", "ln_antibody_persistent": True}, F),
    (SRNS, {**AGENTS, "srns_agents": ["tac", "mmf"]}, T),
    (SRNS, {**AGENTS, "srns_agents": ["tac", "csa"], "cni_months": 1}, F),
    (SRNS, {**AGENTS, "srns_agents": ["tac", "other"], "cni_months": 1}, U),
    (SRNS, {**AGENTS, "srns_agents": ["tac"], "cni_months": 5}, U),
    (SRNS, {**AGENTS, "srns_agents": ["mmf", "rtx"], "cni_months": 0}, F),
    (RA_5, {**DM, "btsdmard_mechanisms": 2}, T),
    (RA_5, {**DM, "btsdmard_mechanisms": 1}, U),
    (RA_5, {"dx_ra": True, "csdmard_failed": True, "btsdmard_failed_count": 1,
            "access_limited": False}, F),
    (IIM_2, {**MUSCLE, **HAQ_CK}, T),
    (IIM_2, {**MUSCLE, **HAQ_CK, "haq": 0.24}, F),
    (IIM_2, {**MUSCLE, "haq": 0.25}, U),
    (IIM_2, {"dx_iim": True, "iim_muscle": False}, T),
    (DIABETES, {"diabetes": "none"}, F),
    (DIABETES, {"diabetes": "uncontrolled", "fbg_mmol_l": 8, "pbg_mmol_l": 15, "hba1c_pct": 8}, T),
    (DIABETES, {"diabetes": "controlled", "fbg_mmol_l": 8, "pbg_mmol_l": 9, "hba1c_pct": 6}, U),
    (CANCER, {"malignancy": "none"}, F),
    (CANCER, {**CURED, "malignancy_type": "nmsc", "malignancy_free_years": 6}, F),
    (CANCER, {**CURED, "malignancy_type": "nmsc", "malignancy_free_years": 5}, U),
    (CANCER, {**CURED, "malignancy_type": "breast", "malignancy_in_situ": True,
              "malignancy_free_years": 5}, T),
    (CANCER, {**CURED, "malignancy_type": "breast", "malignancy_in_situ": True,
              "malignancy_free_years": 5.1}, F),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "facts", "expected"), NASTY)
def test_the_nastiest_items_of_the_other_trials_can_be_written(
    condition: object, facts: dict[str, object], expected: Truth
) -> None:
    assert judged(condition, **facts) is expected


def test_suppositions_reach_leaves_by_source_and_swap_below_if() -> None:
    known = case(age_years=30, sex="female")
    good = Suppose(participant=T, report=T, site=F)
    reports = Suppose(participant=F, report=T, site=F)
    lvef = parse({"lvef_pct": {"min": 50}}, HERE)
    lung = parse({"lung_severe": True}, HERE)
    rule = parse({"when": {"if": {"lung_severe": True}, "then": {"at_site": "x"}}}, HERE)
    assert (lvef.judge(known, reports), lung.judge(known, reports)) == (T, F)
    assert (lung.judge(known, good), parse({"at_site": "x"}, HERE).judge(known, good)) == (T, F)
    assert (rule.judge(known, good), rule.judge(known, reports)) == (T, F)


def test_what_a_sensitive_question_was_declined_for_counts_like_a_report() -> None:
    pregnant = parse({"pregnant": True}, HERE)
    reports = Suppose(participant=F, report=T, site=F)
    woman = {"age_years": 30, "sex": "female"}
    assert pregnant.judge(case(**woman, childbearing_potential=True), reports) is F
    assert pregnant.judge(case(**woman, childbearing_potential="declined"), reports) is T
    assert pregnant.judge(
        case(**woman, childbearing_potential=True, pregnant="declined"), reports
    ) is T  # fmt: skip


GILBERT = {
    "any": [
        {"tbil": {"times_uln": {"max": 2}}},
        {"all": [{"gilbert": True}, {"tbil": {"times_uln": {"max": 3}}}]},
    ]
}
ASKING = [
    (GILBERT, {}, ("tbil",)),
    (GILBERT, {"tbil": "unknown"}, ()),
    (GILBERT, {"tbil": 1.9}, ()),
    (GILBERT, {"tbil": 2.5}, ("gilbert",)),
    (GILBERT, {"tbil": 3.5}, ()),
    ({"pregnant": True}, {}, ("sex", "age_years")),
    ({"pregnant": True}, {"sex": "female", "age_years": 30}, ("childbearing_potential",)),
    ({"pregnant": True}, {"sex": "female", "age_years": 30, "childbearing_potential": "unknown"},
     ("pregnant",)),
    ({"pregnant": True}, {"sex": "male"}, ()),
    ({"immuno_months": {"courses": {"any": True, "months": {"min": 6}}}},
     {"immuno_drugs": "unknown"}, ()),
    (CTX_6, {"immuno_drugs": ["cyclophosphamide", "azathioprine"]}, ("ctx_months",)),
    (MMF_3, {"immuno_drugs": ["mycophenolate"]}, ("immuno_months",)),
    ({"egfr": {"min": 30}}, {}, ("egfr",)),
    ({"egfr": {"min": 30}}, {"egfr": "unknown"}, ("creatinine",)),
    ({"egfr": {"min": 30}}, {"egfr": "unknown", "creatinine": 45, "age_years": 10},
     ("height_cm",)),
    ({"egfr": {"min": 30}}, {"egfr": "unknown", "creatinine": "unknown"}, ()),
    ({"gc_peak_mgkgd": {"min": 1}}, {}, ("gc_peak",)),
    ({"gc_peak_mgkgd": {"min": 1}}, {"gc_peak": {"drug": "prednisone", "mg_per_day": 60}},
     ("weight_kg",)),
    ({"gc_peak_mgkgd": {"min": 1}}, {"gc_peak": {"drug": "prednisone"}}, ()),
    ({"any": [{"lung_severe": True}, {"pah_known": True}]}, {"lung_severe": True}, ()),
    ({"any": [{"lung_severe": True}, {"pah_known": True}]}, {}, ("lung_severe", "pah_known")),
    ({"when": {"if": {"lung_severe": True}, "then": {"pah_known": True}}}, {}, ("lung_severe",)),
    ({"when": {"if": {"lung_severe": True}, "then": {"pah_known": True}}},
     {"lung_severe": True}, ("pah_known",)),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "facts", "expected"), ASKING)
def test_open_facts_are_what_is_worth_asking_next(
    condition: object, facts: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert parse(condition, HERE).open_facts(case(**facts)) == expected


def test_facts_are_those_of_every_leaf() -> None:
    assert parse(GILBERT, HERE).facts() == {"tbil", "gilbert"}


SLIPS = [
    ("yes", (), "not a condition"),
    ({}, (), "empty"),
    ({"all": []}, ("all",), "list"),
    ({"any": [{"a": True}], "b": True}, ("any",), "stands beside"),
    ({"at_least": {"n": 3, "of": [{"a": True}]}}, ("at_least", "n"), "not between"),
    ({"at_least": {"n": 1}}, ("at_least",), "needs n and of"),
    ({"when": {"if": {"a": True}}}, ("when",), "needs if and then"),
    ({"when": {"if": {"id": "x", "a": True}, "then": {"b": True}}}, ("when", "if"), "an id below"),
    ({"at_site": ""}, ("at_site",), "reason"),
    ({"always": False}, ("always",), "only `true`"),
    ({"a": {"min": 3, "max": 2}}, ("a",), "above the upper"),
    ({"a": {"above": 3, "max": 3}}, ("a",), "above the upper"),
    ({"a": {"min": 3, "above": 2}}, ("a",), "same side"),
    ({"a": {"minimum": 3}}, ("a", "minimum"), "unknown word"),
    ({"a": {"min": "3"}}, ("a", "min"), "not a number"),
    ({"a": {"min": True}}, ("a", "min"), "not a number"),
    ({"a": None}, ("a",), "no value"),
    ({"a": []}, ("a",), "no value"),
    ({"a": {}}, ("a",), "bounds"),
    ({"a": {"has_any": "x"}}, ("a", "has_any"), "list of options"),
    ({"a": {"courses": {"months": {"min": 3}}}}, ("a", "courses"), "needs months"),
    ({"a": {"times_uln": 3}}, ("a", "times_uln"), "bounds"),
    ({"id": 3, "a": True}, ("id",), "an id is text"),
    ({"all": [{"a": True}], "valid_if": {"b": True}}, ("valid_if",), "beside a group"),
]


@pytest.mark.parametrize(("raw", "path", "said"), SLIPS)
def test_a_slip_names_its_place_and_what_to_do(
    raw: object, path: tuple[str | int, ...], said: str
) -> None:
    with pytest.raises(InvalidEntry) as caught:
        parse(raw, HERE)
    (slip,) = caught.value.slips
    assert slip.place.path == path
    assert said in slip.what
    assert slip.do


def test_all_slips_of_a_condition_are_reported_at_once() -> None:
    with pytest.raises(InvalidEntry) as caught:
        parse({"any": [{"a": {"min": "x"}}, {"b": []}, {"at_site": 3}]}, HERE)
    assert len(caught.value.slips) == 3


def test_a_positive_report_without_numbers_is_above_the_range() -> None:
    answers = {"anti_dsdna": Answered(Result(Amount.exactly(210), None, positive=True), DAY)}
    seen = Case(LIBRARY.vocabulary, answers, DAY)
    assert parse({"anti_dsdna": {"times_uln": {"above": 1}}}, HERE).judge(seen) is T
