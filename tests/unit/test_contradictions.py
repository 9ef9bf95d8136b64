"""Answers that cannot both be: which are noticed, which are none, and how they are asked about."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from dialogs.screening import AnswerRecord
from tests.unit.base_patients import ADULT, BASES, CART, CHILD, DAY, FOUR, LIBRARY, PATIENTS, Facts
from tests.unit.chatting import Chat, stop, to_clarify
from trials.authoring.examples import people
from trials.case import case_of
from trials.consistency import Pair
from trials.library import load
from trials.matching import Verdict
from trials.yaml_files import InvalidContent

SLE, LN, CHILD_SLE = BASES[f"{ADULT}/sle"], BASES[f"{CART}/ln"], BASES[f"{CHILD}/sle"]
SRNS, IGAN, CHILD_SSC = (BASES[f"{CHILD}/{one}"] for one in ("mdr_srns", "igan", "ssc"))
PSS, SSC, IIM, RA = (BASES[f"{FOUR}/{one}"] for one in ("pss", "ssc", "iim", "ra"))
NEVER = "never"
FOLDER = Path(__file__).parents[2] / "trials" / "protocols"


def mg(dose: float, drug: str = "prednisone") -> Facts:
    return {"drug": drug, "mg_per_day": dose}


def drugs(*names: str, **more: object) -> Facts:
    return {"immuno_drugs": list(names), "immuno_months": 14, **more}


def couples(facts: Facts) -> set[frozenset[str]]:
    known = {fact: raw for fact, raw in facts.items() if raw is not None}
    case = case_of(LIBRARY.vocabulary, known, DAY)
    return {frozenset(pair) for pair in LIBRARY.consistency.contradictions(case)}


# who, what is said besides, the two answers that cannot both be
NOTICED: list[tuple[Facts, Facts, str, str]] = [
    (SLE, {"childbearing_potential": False, "pregnant": True},
     "pregnant", "childbearing_potential"),
    (CHILD_SLE, {"esrd_dialysis": True, "egfr": 95}, "esrd_dialysis", "egfr"),
    (LN, {"esrd_dialysis": True, "egfr": None, "creatinine": 60}, "esrd_dialysis", "creatinine"),
    (PSS, {"nyha_class": 0, "heart_conditions": ["heart_failure"]},
     "nyha_class", "heart_conditions"),
    (SLE, drugs("rituximab", "mycophenolate", bcell_drug_days_ago=NEVER),
     "immuno_drugs", "bcell_drug_days_ago"),
    (SLE, drugs("belimumab", bcell_drug_days_ago=NEVER), "immuno_drugs", "bcell_drug_days_ago"),
    (SLE, {"allergy_trial_drugs": ["cyclophosphamide"], "ctx_months": 8},
     "allergy_trial_drugs", "ctx_months"),
    (SLE, drugs("cyclophosphamide", "mycophenolate", ctx_months=NEVER),
     "immuno_drugs", "ctx_months"),
    (SLE, drugs("mycophenolate", ctx_months=8), "ctx_months", "immuno_drugs"),
    (RA, {"ra_months": 2, "btsdmard_failed_count": 3}, "ra_months", "btsdmard_failed_count"),
    (RA, {"btsdmard_failed_count": 2, "btsdmard_mechanisms": 5},
     "btsdmard_mechanisms", "btsdmard_failed_count"),
    (SLE, {"conv_response": "controlled", "sledai_2k": 14}, "conv_response", "sledai_2k"),
    (SLE, {**drugs("mycophenolate"), "conv_response": "not_tried"},
     "conv_response", "immuno_drugs"),
    (SLE, {"conv_response": "inadequate", "sledai_2k": 2}, "conv_response", "sledai_2k"),
    (SLE, {"gc_peak": mg(30), "gc_current": mg(60)}, "gc_current", "gc_peak"),
    # 40 mg of methylprednisolone are 50 mg of prednisone.
    (SLE, {"gc_peak": mg(45), "gc_current": mg(40, "methylprednisolone")},
     "gc_current", "gc_peak"),
    (SLE, {"gc_peak": 0, "gc_current": mg(40)}, "gc_current", "gc_peak"),
    (CHILD_SLE, {"gc_peak": NEVER, "gc_cannot_taper_5mg_6m": True},
     "gc_cannot_taper_5mg_6m", "gc_peak"),
    (SSC, {"anc": 5.0, "wbc": 3.1}, "anc", "wbc"),
    (SLE, {"lymphocytes": 1.2, "wbc": 0.9}, "lymphocytes", "wbc"),
    (CHILD_SSC, {"age_years": 12, "height_cm": 95}, "height_cm", "age_years"),
    (CHILD_SSC, {"age_years": 12, "weight_kg": 12}, "weight_kg", "age_years"),
    (SSC, {"weight_kg": 20}, "weight_kg", "age_years"),
    (LN, {"ln_biopsy_months_ago": NEVER, "ln_class": "IV"}, "ln_class", "ln_biopsy_months_ago"),
    (PSS, {"sex": "male", "malignancy": "past_cured", "malignancy_type": "cervical"},
     "malignancy_type", "sex"),
    (SLE, {"infection_status": "none", "iv_antibiotic_days_ago": 0},
     "infection_status", "iv_antibiotic_days_ago"),
    (LN, {"oxygen_dependent": True, "spo2_pct": 98}, "oxygen_dependent", "spo2_pct"),
    (CHILD_SSC, {"egfr": 95, "creatinine": 600}, "egfr", "creatinine"),
    (SRNS, {"srns_agents": ["mmf", "rtx"], "cni_months": 14}, "cni_months", "srns_agents"),
    (SRNS, {"srns_agents": ["csa", "mmf"], "srns_agents_months": 0},
     "srns_agents", "srns_agents_months"),
    (RA, {"age_years": 55, "ra_months": {"value": 60, "unit": "years"}},
     "ra_months", "age_years"),
    (CHILD_SLE, {"age_years": 4, "ctx_months": 50}, "ctx_months", "age_years"),
    (SLE, {"hiv_positive": True, "immunodeficiency": "none"}, "hiv_positive", "immunodeficiency"),
    (PSS, {"sex": "male", "pregnant": True}, "pregnant", "sex"),
    (SLE, {"malignancy": "none", "malignancy_type": "breast"}, "malignancy_type", "malignancy"),
    (SLE, {"diabetes": "none", "dka": True}, "dka", "diabetes"),
    (CHILD_SLE, {"cns_epilepsy": False, "cns_other_history": False, "cns_active": True},
     "cns_active", "cns_other_history"),
    (SLE, {"hbsag_positive": False, "hbcab_positive": False, "hbv_dna_elevated": True},
     "hbv_dna_elevated", "hbsag_positive"),
    (SLE, {"heart_conditions": ["mi"], "mi_months_ago": NEVER},
     "heart_conditions", "mi_months_ago"),
    (SLE, {"transplant_type": "none", "transplant_months_ago": 4},
     "transplant_type", "transplant_months_ago"),
    (IIM, {"malignancy": "none", "tumour_myositis": True}, "tumour_myositis", "malignancy"),
    (RA, {"ra_months": 6, **drugs("methotrexate"), "immuno_months": 48},
     "immuno_months", "ra_months"),
    (IGAN, {"upcr": 0.1, "urine_protein_24h_mg": 4000}, "upcr", "urine_protein_24h_mg"),
    (SLE, {**drugs("mycophenolate"), "immuno_months": {"azathioprine": 12, "mycophenolate": 8}},
     "immuno_months", "immuno_drugs"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "facts", "one", "other"), NOTICED)
def test_two_answers_that_cannot_both_be_are_noticed(
    base: Facts, facts: Facts, one: str, other: str
) -> None:
    assert frozenset((one, other)) in couples({**base, **facts})


# What goes together, odd as some of it is.
CONSISTENT: list[tuple[Facts, Facts]] = [
    (SLE, {"pregnant": True}),
    (SLE, {"bcell_drug_days_ago": 20}),
    (SLE, {"age_years": 66}),
    (SLE, {"gc_peak": mg(60), "gc_current": mg(60)}),
    (SLE, {"gc_peak": mg(50), "gc_current": mg(40, "methylprednisolone")}),
    (SLE, {"sledai_2k": 7}),
    (SLE, {"conv_response": ["inadequate", "relapsed"], "sledai_2k": 2}),
    (SLE, {"infection_status": "on_iv_treatment", "iv_antibiotic_days_ago": 0}),
    (SLE, {"iv_antibiotic_days_ago": 5}),
    (SLE, {"nyha_class": 2, "heart_conditions": ["heart_failure"]}),
    (SLE, {"diabetes": "controlled", "dka": True}),
    (SLE, {"malignancy": "past_cured", "malignancy_type": "breast", "malignancy_free_years": 8}),
    (SLE, {"transplant_type": "hsct", "transplant_months_ago": 4}),
    (SLE, {"hbcab_positive": True, "hbv_dna_elevated": True}),
    (SLE, {"cns_other_history": True, "cns_active": True}),
    (SLE, {"cns_epilepsy": True, "cns_active": True}),
    (SLE, {"lymphocytes": 1.0}),
    (SSC, {"anc": 2.9, "wbc": 3.0, "lymphocytes": "unknown"}),
    (PSS, {"ctx_months": 0, "immuno_drugs": ["methotrexate"], "immuno_months": 24}),
    (RA, {"ra_months": 5}),
    (RA, {"btsdmard_failed_count": 2, "btsdmard_mechanisms": 2}),
    (CHILD_SLE, {"age_years": 5, "height_cm": 105, "weight_kg": 17}),
    (CHILD_SSC, {"age_years": 12, "height_cm": 118, "weight_kg": 21}),  # ill for long
    (LN, {"egfr": 28}),
    (SLE, {"pregnant": "unknown", "childbearing_potential": False}),
]


@pytest.mark.parametrize(("base", "facts"), CONSISTENT)
def test_what_goes_together_is_not_called_a_contradiction(base: Facts, facts: Facts) -> None:
    assert couples({**base, **facts}) == couples(base) == set()


def test_no_worked_patient_contradicts_themselves() -> None:
    assert [name for name, facts in PATIENTS.items() if couples(facts)] == []


def test_the_first_person_of_each_cohort_contradicts_nothing() -> None:
    firsts = {}
    for file in sorted(FOLDER.glob("NCT*.examples.yaml")):
        for person in people(file):
            firsts.setdefault((person.trial, person.cohort), person)
    assert len(firsts) == 13
    assert [key for key, person in firsts.items() if couples(dict(person.facts))] == []


def test_every_guard_that_denies_an_event_has_its_pair() -> None:
    """A yes that counts although its guard is false is always asked about."""
    vocabulary = LIBRARY.vocabulary
    paired = {fact for pair in LIBRARY.consistency.pairs for fact in pair.facts}
    assert {fact.id for fact in vocabulary.facts.values() if fact.yes_counts} <= paired


def test_a_pair_names_facts_that_can_be_told() -> None:
    pairs: tuple[Pair, ...] = LIBRARY.consistency.pairs
    assert len(pairs) > 100
    assert len({pair.id for pair in pairs}) == len(pairs)


# In the talk


def lately(chat: Chat, **facts: object) -> Chat:
    """The same phone, with answers given a moment ago."""
    values = {fact: LIBRARY.vocabulary.decode(fact, raw) for fact, raw in facts.items()}
    for at, (fact, given) in enumerate(values.items()):
        question = fact
        record = AnswerRecord(question, {fact: given}, chat.on, f"lately{at}")
        chat.screening = chat.screening.with_record(record)
    return chat


@pytest.fixture
def rituximab() -> Chat:
    """Medicine against B cells never had, and rituximab just ticked."""
    return to_clarify()


def test_both_answers_are_shown_as_they_were_said(rituximab: Chat) -> None:
    chat = rituximab
    assert chat.ref == "@clarify"
    assert "1. Medicines tried so far: " in chat.text
    assert "Rituximab" in chat.text
    assert "2. Last B-cell medicine: Never" in chat.text
    assert chat.options[:4] == ("first", "second", "both", "unsure")


def test_the_other_answer_is_asked_again_and_nothing_twice(rituximab: Chat) -> None:
    chat = rituximab.copy()
    chat.press("first")
    assert chat.ref == "bcell_drug_days_ago"
    chat.write("14 months ago")
    assert chat.ref not in ("@clarify", "bcell_drug_days_ago")
    assert chat.context.assessment.contradictions == ()
    chat = rituximab.copy()
    chat.press("first", "never")  # the same answer again: it is not asked a second time
    assert chat.ref != "@clarify"
    assert chat.screening.clarified == ("b_cell_medicine_never",)


@pytest.mark.parametrize("choice", ["both", "unsure"])
def test_what_stays_unclear_is_for_the_team(rituximab: Chat, choice: str) -> None:
    chat = rituximab
    chat.press(choice)
    assert chat.ref != "@clarify"
    assert chat.say("ui-clarify-noted") in chat.text
    judged = {one.trial: one for one in chat.context.assessment.judgements if one.cohort == "sle"}
    assert "NCT06010472/E12" in judged["NCT06010472"].review
    assert judged["NCT06010472"].verdict is Verdict.POSSIBLE


@pytest.mark.parametrize(("typed", "ref"), [("1", "bcell_drug_days_ago"), ("2.", "immuno_drugs")])
def test_the_number_may_be_typed(rituximab: Chat, typed: str, ref: str) -> None:
    rituximab.write(typed)
    assert rituximab.ref == ref


def test_the_last_answer_can_be_taken_back_from_there(rituximab: Chat) -> None:
    last = rituximab.screening.current_answers[-1].question
    rituximab.press("-back")
    assert rituximab.ref == last


def test_it_is_asked_in_the_language_that_is_spoken() -> None:
    chat = to_clarify("zh")
    assert chat.ref == "@clarify"
    assert "从没用过" in chat.text


def test_a_no_waits_for_the_answer_that_may_be_a_slip() -> None:
    """Highest dose 30 mg, 60 mg today: the lower one would end the search in two studies."""
    chat = lately(stop("gc_peak"), gc_current=mg(60))
    chat.write("prednisone 30 mg")
    assert chat.ref == "@clarify"
    chat.press("first")
    assert chat.ref == "gc_peak"
    chat.write("prednisone 80 mg")
    assert chat.ref != "@clarify"


def test_what_a_guard_would_hide_is_asked_about() -> None:
    chat = lately(stop("@review"), childbearing_potential=False, pregnant=True)
    assert chat.context.assessment.contradictions
    verdicts = {one.trial: one.verdict for one in chat.context.assessment.judgements
                if one.cohort == "sle"}  # fmt: skip
    assert verdicts["NCT06010472"] is Verdict.NOT_NOW
    chat.press("change", "sex", "female")
    assert chat.ref == "@clarify"
    chat.press("second")  # she cannot become pregnant: nothing is left to ask
    assert chat.screening.answer_to("pregnant") is None


def test_the_review_names_the_lines_that_do_not_go_together(rituximab: Chat) -> None:
    chat = rituximab
    chat.press("both")
    facts = dict(PATIENTS["P01"])
    chat.play({**facts, "immuno_drugs": ["rituximab", "mycophenolate"], "immuno_months": 14},
              lambda chat: chat.ref == "@review")  # fmt: skip
    assert "do not seem to go together" in chat.text


def test_a_file_of_pairs_with_a_slip_is_named(tmp_path: Path) -> None:
    root = copytree(FOLDER.parent, tmp_path / "trials")
    file = root / "consistency.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("of: [pregnant, sex]", "of: [pregnent, sex]"), "utf-8")
    with pytest.raises(InvalidContent, match="pregnent"):
        load(root)


def test_an_age_moves_and_the_pair_with_it() -> None:
    facts = {"age_years": 4, "live_vaccine_weeks_ago": 230}
    case = case_of(LIBRARY.vocabulary, facts, DAY)
    assert LIBRARY.consistency.contradictions(case) == ()
    later = case.moved_to(date(DAY.year + 2, 1, 1))
    assert LIBRARY.consistency.contradictions(later) == ()
