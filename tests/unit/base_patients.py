"""One person per cohort for whom nothing is open, made of the worked patients."""

import json
from datetime import date
from pathlib import Path

from tests import shipped
from trials.case import Case, case_of
from trials.matching import Judgement, judge

DAY = date(2026, 1, 1)
LIBRARY = shipped.library()
FILE = Path(__file__).parents[1] / "data" / "patients.json"
PATIENTS = {one["id"]: one["facts"] for one in json.loads(FILE.read_text("utf-8"))["patients"]}

ADULT, CART, CHILD, FOUR = "NCT06010472", "NCT06585514", "NCT07283315", "NCT06464679"
GIRL = {"age_years": 12, "guardian_consent": True, "respondent": "guardian"}
PREDNISONE = {"drug": "prednisone", "mg_per_day": 60}
GASES = {
    "pao2_mmhg": 90,
    "paco2_mmhg": 40,
    "blood_ph": 7.4,
    "cannot_stop_immunosuppressants": False,
}

Facts = dict[str, object]
BASES: dict[str, Facts] = {
    f"{ADULT}/sle": PATIENTS["P01"],
    f"{CART}/sle": {**PATIENTS["P01"], **GASES},
    f"{CART}/sle of a child": {**PATIENTS["P05"], **GASES},
    f"{CART}/ln": {**PATIENTS["P11"], **GASES, "egfr": 60},
    f"{CHILD}/sle": {**PATIENTS["P05"], "egfr": 90},
    f"{CHILD}/mdr_srns": {**PATIENTS["P20"], "srns_agents": ["tac", "mmf"]},
    f"{CHILD}/igan": {**PATIENTS["P24"], "bp_uncontrolled": False},
    f"{CHILD}/ssc": {**PATIENTS["P27"], **GIRL},
    f"{CHILD}/aav": {
        **PATIENTS["P24"],
        "dx_igan": False,
        "dx_aav": True,
        "aav_type": "mpa",
        "aav_severe_inadequate": False,
        "vasculitis_score": 20,
        "alveolar_hemorrhage_vent_days": 0,
        "gc_peak": PREDNISONE,
    },
    f"{FOUR}/pss": PATIENTS["P33"],
    f"{FOUR}/ssc": PATIENTS["P27"],
    f"{FOUR}/iim": {
        **PATIENTS["P41"],
        "alt": {"value": 20, "unit": "U/L", "uln": 40},
        "ast": {"value": 20, "unit": "U/L", "uln": 40},
    },
    f"{FOUR}/ra": {
        **PATIENTS["P48"],
        "btsdmard_failed_count": 3,
        "btsdmard_mechanisms": 2,
        "sharp_progression_1y": 0,
    },
}


def known(base: str, facts: Facts) -> Case:
    """The cohort's base with some answers changed; None takes an answer away."""
    answers = {key: raw for key, raw in {**BASES[base], **facts}.items() if raw is not None}
    return case_of(LIBRARY.vocabulary, answers, DAY)


def judged(base: str, facts: Facts) -> Judgement:
    """The verdict on the cohort's base with some answers changed."""
    trial_id, _, cohort = base.partition(" ")[0].partition("/")
    trial = LIBRARY.trials[trial_id]
    return judge(trial, trial.cohort(cohort), known(base, facts))


def standing(base: str, atom: str, facts: Facts) -> str:
    """T: met; F: failed; R: for the investigator; M: for the person to tell; C: for a report."""
    return letter(judged(base, facts), atom)


def letter(judgement: Judgement, atom: str) -> str:
    """How an atom of the trial stands, as in `standing`."""
    lists = {
        "F": judgement.because,
        "R": judgement.review,
        "M": judgement.missing,
        "C": judgement.to_confirm,
    }
    name = f"{judgement.trial}/{atom}"
    return "".join(code for code, atoms in lists.items() if name in atoms) or "T"
