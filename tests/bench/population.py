"""The frozen people of the planner's figures: every fact of the product, don't-knows included.

The numbers are invented: plausible, no epidemiology. Figures of one planner beside another hold,
counts of questions do not. Whoever changes a number here names the figures of before and after.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from tests import shipped
from trials.authoring import examples
from trials.verdicts import Verdict
from trials.vocabulary import Fact, Kind, Source

Facts = dict[str, Any]
MIXES = ("general", "enriched")
SEED, HELD_OUT = 20261130, 77
PEOPLE = 300
ROOT = Path(shipped.__file__).parents[1] / "trials"

ILLNESSES = {
    "dx_sle": 0.30, "dx_pss": 0.12, "dx_ssc": 0.08, "dx_iim": 0.08, "dx_ra": 0.17,
    "dx_srns": 0.05, "dx_igan": 0.06, "dx_aav": 0.05, "": 0.09,
}  # fmt: skip
ALL_DX = ("dx_sle", "dx_ln", "dx_pss", "dx_ssc", "dx_iim", "dx_ra", "dx_srns", "dx_igan", "dx_aav")
CHILDREN = {"dx_sle": 0.12, "dx_srns": 0.6, "dx_igan": 0.25, "dx_aav": 0.1, "dx_ssc": 0.05}

# How many say yes; "+" and "-" grow and shrink with how ill somebody is.
YES: Mapping[str, tuple[float, str]] = {
    "consent_willing": (0.90, ""), "guardian_consent": (0.88, ""),
    "childbearing_potential": (0.80, ""), "pregnant": (0.04, ""), "breastfeeding": (0.04, ""),
    "pregnancy_plan_6m": (0.10, ""), "contraception_agree": (0.80, ""),
    "egg_donation_refrain": (0.92, ""), "partner_childbearing": (0.45, ""),
    "allergy_severe_history": (0.07, ""), "herpes_severe_history": (0.02, "+"),
    "cns_epilepsy": (0.03, "+"), "cns_other_history": (0.08, "+"), "cns_active": (0.25, "+"),
    "substance_abuse": (0.04, ""), "gvhd_grade2_2w": (0.10, ""),
    "skin_disease_other": (0.06, ""), "oxygen_dependent": (0.04, "+"),
    "lung_disease_non_sle": (0.07, "+"), "lung_severe": (0.06, "+"), "pah_known": (0.06, "+"),
    "dka": (0.05, ""), "esrd_dialysis": (0.04, "+"), "liver_abnormal_due_to_disease": (0.30, ""),
    "gilbert": (0.06, ""), "malignancy_excised": (0.80, ""), "malignancy_in_situ": (0.60, ""),
    "srns_steroids_cleared": (0.25, ""), "srns_other_disease_is": (0.25, ""),
    "igan_biopsy": (0.85, ""), "bp_uncontrolled": (0.15, "+"), "ssc_ild": (0.45, "+"),
    "ssc_rapid_progress": (0.25, "+"), "aav_severe_inadequate": (0.35, "+"),
    "iim_muscle": (0.75, ""), "drug_induced_myositis": (0.03, ""), "tumour_myositis": (0.05, ""),
    "ra_active_signs": (0.60, "+"), "ra_management_problem": (0.55, "+"),
    "ra_qol_reduced": (0.65, "+"), "csdmard_failed": (0.60, "+"),
    "csdmard_contraindicated": (0.10, ""), "access_limited": (0.25, ""),
    "gc_cannot_taper_5mg_6m": (0.30, "+"), "gc_cannot_taper_7_5": (0.25, "+"),
    "cirrhosis": (0.03, ""), "marrow_disease": (0.02, ""),
    "anti_sm_positive": (0.30, ""), "ssc_antibody_positive": (0.60, ""),
    "myositis_antibody_positive": (0.60, ""), "ln_antibody_persistent": (0.50, ""),
    "hbsag_positive": (0.06, ""), "hbcab_positive": (0.22, ""), "hbv_dna_elevated": (0.15, ""),
    "hcv_ab_positive": (0.02, ""), "hcv_rna_elevated": (0.40, ""), "hiv_positive": (0.005, ""),
    "syphilis_positive": (0.01, ""), "cmv_dna_positive": (0.03, "+"),
    "echo_structural_abnormal": (0.12, "+"), "long_qt_congenital": (0.01, ""),
    "hrct_ggo": (0.70, ""), "mri_active_lesion": (0.06, "+"),
    "ln_proteinuria_not_reduced": (0.45, ""), "igan_secondary": (0.08, ""),
}  # fmt: skip

CHOICES: Mapping[str, Mapping[str, float]] = {
    "infection_status": {"none": 0.84, "suspected": 0.05, "on_oral_treatment": 0.07,
                         "on_iv_treatment": 0.02, "uncontrolled": 0.02},
    "mental_cognitive": {"none": 0.84, "mild_treated": 0.13, "severe": 0.03},
    "immunodeficiency": {"none": 0.97, "congenital": 0.015, "acquired": 0.015},
    "transplant_type": {"none": 0.975, "solid_organ": 0.015, "hsct": 0.01},
    "diabetes": {"none": 0.88, "controlled": 0.09, "uncontrolled": 0.03},
    "malignancy": {"none": 0.93, "current": 0.02, "past_cured": 0.05},
    "malignancy_type": {"nmsc": 0.2, "cervical": 0.15, "bladder": 0.05, "breast": 0.25,
                        "other": 0.35},
    "ecg_result": {"normal": 0.72, "minor": 0.20, "lbbb": 0.02, "bifascicular_block": 0.01,
                   "other_significant": 0.05},
    "ln_class": {"II": 0.10, "III": 0.15, "III(A)": 0.05, "IV": 0.25, "IV(A/C)": 0.10,
                 "III+V": 0.08, "IV+V": 0.10, "V": 0.14, "VI": 0.03},
    "ln_response": {"remission": 0.35, "no_remission": 0.40, "relapsed": 0.25},
    "srns_response": {"no_complete_response": 0.45, "relapsed": 0.30, "complete_response": 0.25},
    "srns_biopsy": {"mcd": 0.35, "fsgs": 0.35, "other": 0.12, "not_done": 0.18},
    "aav_type": {"gpa": 0.40, "mpa": 0.38, "egpa": 0.14, "unsure": 0.08},
    "iim_type": {"dm": 0.50, "pm": 0.17, "ass": 0.13, "imnm": 0.10, "ibm": 0.06, "unsure": 0.04},
}  # fmt: skip
GRADES: Mapping[str, tuple[float, ...]] = {
    "ecog": (0.32, 0.43, 0.16, 0.07, 0.02),
    "nyha_class": (0.80, 0.09, 0.07, 0.03, 0.01),
    "acr_functional_class": (0.25, 0.45, 0.25, 0.05),
}
TICKS: Mapping[str, Mapping[str, float]] = {
    "allergy_trial_drugs": {"cyclophosphamide": 0.02, "fludarabine": 0.005, "obinutuzumab": 0.005,
                            "tocilizumab": 0.01},
    "heart_conditions": {"angina_stable": 0.02, "angina_unstable": 0.005, "mi": 0.02,
                         "heart_failure": 0.03, "arrhythmia_severe": 0.01, "arrhythmia_mild": 0.06,
                         "congenital": 0.01, "congenital_closed": 0.01, "myocarditis": 0.02,
                         "pericardial_effusion_moderate_or_large": 0.03},
    "srns_agents": {"csa": 0.35, "tac": 0.55, "mmf": 0.40, "ctx": 0.30, "rtx": 0.40,
                    "telitacicept": 0.03, "other": 0.05},
    "immuno_drugs": {"hydroxychloroquine": 0.65, "azathioprine": 0.2, "mycophenolate": 0.4,
                     "methotrexate": 0.3, "leflunomide": 0.12, "tacrolimus": 0.2,
                     "cyclosporine": 0.12, "sirolimus": 0.02, "thalidomide": 0.04,
                     "iguratimod": 0.06, "cyclophosphamide": 0.25, "rituximab": 0.12,
                     "belimumab": 0.15, "telitacicept": 0.08, "other_biologic": 0.08,
                     "other": 0.03},
    "conv_response": {"inadequate": 0.45, "relapsed": 0.35, "intolerant": 0.12},
}  # fmt: skip
# Never in so many, else a time up to the longest, the recent ones as likely as the others.
SINCE: Mapping[str, tuple[float, tuple[float, ...]]] = {
    "iv_antibiotic_days_ago": (0.55, (2, 6, 20, 200, 900)),
    "herpes_zoster_weeks_ago": (0.60, (2, 8, 40, 300, 1000)),
    "live_vaccine_weeks_ago": (0.88, (1, 3, 20, 100)),
    "other_trial_months_ago": (0.93, (0, 2, 12, 40)),
    "bcell_drug_days_ago": (0.66, (6, 22, 90, 300, 900)),
    "mas_months_ago": (0.96, (0.4, 8, 30)),
    "csf_weeks_ago": (0.90, (0.5, 1.5, 10, 50)),
    "mi_months_ago": (0.0, (2, 5, 20, 60)),
    "transplant_months_ago": (0.0, (2, 30, 80)),
    "malignancy_free_years": (0.0, (1, 3, 6, 12)),
    "ln_biopsy_months_ago": (0.2, (2, 5, 10, 30)),
    "ra_months": (0.0, (2, 5, 12, 40, 120)),
}
# The middle, the spread, and which way illness pulls; never below 0.
NUMBERS: Mapping[str, tuple[float, float, float]] = {
    "sledai_2k": (8, 4, 3), "bilag_a_count": (0.7, 0.8, 0.6), "bilag_b_count": (1.2, 0.9, 0.7),
    "wbc": (5.5, 2.0, 0), "anc": (3.4, 1.5, 0), "lymphocytes": (1.4, 0.6, -0.2),
    "hemoglobin": (115, 20, -9), "crp": (12, 12, 6), "esr": (32, 20, 9),
    "lvef_pct": (62, 6, -3), "qtcf_ms": (425, 22, 5), "spo2_pct": (97, 1.8, -0.8),
    "mpap_mmhg": (34, 9, 4), "fbg_mmol_l": (7.2, 1.6, 0.4), "pbg_mmol_l": (11, 3, 0.5),
    "hba1c_pct": (7.1, 1.1, 0.3), "urine_protein_24h_mg": (900, 900, 500), "upcr": (1.0, 1.0, 0.5),
    "egfr_drop_pct_3m": (10, 12, 6), "fvc_pct": (78, 16, -7), "dlco_pct": (68, 16, -7),
    "mrss": (14, 8, 3), "mrss_increase_pct": (8, 9, 4), "fvc_drop_pct": (5, 5, 2),
    "dlco_drop_pct": (7, 7, 3), "vasculitis_score": (11, 6, 3), "essdai": (6, 4, 2),
    "mmt8": (132, 14, -6), "phga": (3.5, 2, 1), "ptga": (4, 2.2, 1),
    "extramuscular_score": (2.4, 1.8, 0.8), "haq": (0.9, 0.6, 0.3), "das28_esr": (4.1, 1.2, 0.6),
    "cdai": (16, 9, 4), "sjc66": (6, 4, 2), "tjc68": (8, 5, 2.5), "sharp_progression_1y": (3, 3, 1),
    "btsdmard_failed_count": (1.2, 1.1, 0.5), "btsdmard_mechanisms": (1.6, 0.6, 0.2),
    "creatinine": (80, 40, 25), "egfr": (88, 26, -14), "crcl": (86, 26, -13),
}  # fmt: skip
TIMES_LIMIT: Mapping[str, tuple[float, float]] = {
    "alt": (0.8, 0.8), "ast": (0.8, 0.8), "tbil": (0.7, 0.4), "inr": (0.9, 0.15), "pt": (0.9, 0.12),
    "anti_dsdna": (1.6, 1.4), "muscle_enzyme": (2.5, 2.5),
}  # fmt: skip
LENGTHS: Mapping[str, tuple[float, tuple[float, ...]]] = {
    "ln_induction_months": (0.15, (2, 5, 8, 20)), "srns_agents_months": (0.15, (4, 9, 14, 30)),
    "cni_months": (0.25, (2, 5, 12, 30)), "acei_arb_months": (0.15, (2, 5, 12, 40)),
    "ctx_months": (0.60, (2, 4, 7, 12)), "alveolar_hemorrhage_vent_days": (0.93, (3, 9)),
}  # fmt: skip
WHOLE = frozenset({"bilag_a_count", "bilag_b_count", "sjc66", "tjc68", "btsdmard_failed_count",
                   "btsdmard_mechanisms", "sledai_2k", "essdai", "mrss", "mmt8"})  # fmt: skip
# Who does not know: of facts of one's own, of test results, of scores.
DOES_NOT_KNOW = {"own": 0.03, "memory": 0.10, "report": 0.12, "score": 0.45}
SCORES = frozenset({"sledai_2k", "bilag_a_count", "bilag_b_count", "essdai", "mrss", "mmt8",
                    "mrss_increase_pct", "vasculitis_score", "phga", "extramuscular_score", "haq",
                    "das28_esr", "cdai", "sharp_progression_1y", "fvc_drop_pct", "dlco_drop_pct",
                    "egfr_drop_pct_3m", "crcl"})  # fmt: skip
RARELY = frozenset({"pao2_mmhg", "paco2_mmhg", "blood_ph"})


class Person:
    """One made-up person: draws a value for each fact, in the order of the fact files."""

    def __init__(self, dice: Random, illness: str, spared: float) -> None:
        self.dice, self.illness, self.spared = dice, illness, spared
        self.name = dice.getrandbits(32)
        self.ill = max(-1.5, min(2.0, dice.gauss(0, 0.8)))
        self.child = dice.random() < CHILDREN.get(illness, 0.02)

    def chance(self, rate: float, pull: str) -> bool:
        factor = {"+": 1.6**self.ill, "-": 1.6**-self.ill, "": 1.0}[pull]
        if rate < 0.2:
            factor *= self.spared
        return bool(self.dice.random() < min(0.98, rate * factor))

    def value(self, fact: str) -> Any:
        """Return a raw value as an answers file has it; None where there is none."""
        # Dice of its own for each fact: one more fact leaves all others as they were.
        dice = self.dice = Random(self.name ^ crc32(fact.encode()))
        if fact in YES:
            return self.chance(*YES[fact])
        if fact in CHOICES:
            return self._one_of(CHOICES[fact])
        if fact in GRADES:
            first = 1 if fact == "acr_functional_class" else 0
            grades = {str(n + first): rate for n, rate in enumerate(GRADES[fact])}
            return int(self._one_of(grades))
        if fact in TICKS:
            ticked = [box for box, rate in TICKS[fact].items() if self.chance(rate, "")]
            return ticked or ([] if fact != "conv_response" else ["controlled"])
        if fact in SINCE:
            never, times = SINCE[fact]
            if dice.random() < never:
                return "never"
            return dice.choice(times[1:] if dice.random() > self.spared else times)
        if fact in NUMBERS:
            middle, spread, pull = NUMBERS[fact]
            number = max(0.1, dice.gauss(middle + pull * self.ill, spread))
            return max(0, round(number)) if fact in WHOLE else round(number, 1)
        if fact in TIMES_LIMIT:
            usual, wide = TIMES_LIMIT[fact]
            return {"value": round(40 * max(0.1, dice.gauss(usual, wide)), 1), "uln": 40}
        if fact in LENGTHS:
            never, lengths = LENGTHS[fact]
            return 0 if dice.random() < never else dice.choice(lengths)
        return self._special(fact)

    def _one_of(self, spread: Mapping[str, float]) -> str:
        kept = {name: rate * (self.spared if n and rate < 0.2 else 1)
                for n, (name, rate) in enumerate(spread.items())}  # fmt: skip
        return self.dice.choices(list(kept), list(kept.values()))[0]

    def _special(self, fact: str) -> Any:
        dice = self.dice
        match fact:
            case "respondent":
                return "guardian" if self.child else "self"
            case "age_years":
                return dice.randint(3, 17) if self.child else dice.randint(18, 74)
            case "sex":
                rate = 0.5 if self.illness in ("dx_srns", "dx_igan", "dx_aav", "") else 0.82
                return "female" if dice.random() < rate else "male"
            case "height_cm":
                return dice.randint(95, 160) if self.child else dice.randint(150, 184)
            case "weight_kg":
                return dice.randint(14, 50) if self.child else dice.randint(44, 88)
            case "gc_peak" | "gc_current":
                now = fact == "gc_current"
                if dice.random() < (0.25 if now else 0.08):
                    return {"drug": "none", "mg_per_day": 0}
                doses = (5, 7.5, 10, 15, 30) if now else (10, 20, 30, 40, 50, 60)
                mg = dice.choice(doses) * (0.5 if self.child else 1)
                return {"drug": "prednisone", "mg_per_day": mg}
            case "immuno_months":
                return dice.choice((2, 4, 8, 14, 24, 48))
            case "ana_titre":
                return dice.choice((0, 80, 160, 320, 640, 1280))
        return None

    def blank(self, fact: str, source: Source, kind: Kind) -> bool:
        rate = DOES_NOT_KNOW["own"]
        if fact in SCORES:
            rate = DOES_NOT_KNOW["score"]
        elif source is Source.REPORT:
            rate = DOES_NOT_KNOW["report"]
        elif kind in (Kind.SINCE, Kind.DURATION, Kind.DOSE, Kind.COURSES):
            rate = DOES_NOT_KNOW["memory"]
        return self.dice.random() < rate


def _drawn(dice: Random, illness: str, spared: float) -> Facts:
    person = Person(dice, illness, spared)
    facts: Facts = {}
    for fact in shipped.library().vocabulary.facts.values():
        if fact.id in ALL_DX or fact.derived or fact.source is Source.SITE or fact.id in RARELY:
            continue
        value = _possible(fact, person.value(fact.id))
        asked_first = fact.id in ("age_years", "sex", "respondent", "consent_willing")
        if value is not None:
            blank = not asked_first and person.blank(fact.id, fact.source, fact.kind)
            facts[fact.id] = "unknown" if blank else value
    return _agreeing({**facts, **_illnesses(dice, illness)})


def _agreeing(facts: Facts) -> Facts:
    """Return the facts of somebody who contradicts neither themselves nor what follows."""
    if facts["cns_epilepsy"] is False and facts["cns_other_history"] is False:
        facts["cns_active"] = False
    drugs, months = facts["immuno_drugs"], facts["immuno_months"]
    if isinstance(drugs, list) and isinstance(months, int | float):
        # The months of cyclophosphamide are asked by themselves.
        facts["immuno_months"] = {drug: months for drug in drugs if drug != "cyclophosphamide"}
    if facts["malignancy"] == "none":
        facts["tumour_myositis"] = False
    return facts


def _possible(fact: Fact, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float) or fact.possible is None:
        return value
    return min(max(value, float(fact.possible.low)), float(fact.possible.high))


def _illnesses(dice: Random, illness: str) -> Facts:
    facts: Facts = dict.fromkeys(ALL_DX, False)
    if illness:
        facts[illness] = "unknown" if dice.random() < 0.04 else True
    facts["dx_ln"] = facts["dx_sle"] is True and dice.random() < 0.4
    if illness and dice.random() < 0.06:
        facts[dice.choice(("dx_sle", "dx_pss", "dx_ra"))] = True
    return facts


@cache
def _worked() -> tuple[Facts, ...]:
    """The person to begin with of each cohort whose rules are published."""
    first = examples.first_people(ROOT / "protocols")
    return tuple(dict(one.facts) for one in first if one.expected.verdict is Verdict.LIKELY)


def _illness_of(facts: Facts) -> str:
    return next((dx for dx in ALL_DX if dx != "dx_ln" and facts.get(dx) is True), "dx_sle")


def _near(dice: Random) -> Facts:
    """Somebody for whom one study is right, or was right but for one or two answers."""
    worked = dice.choice(_worked())
    drawn = _drawn(dice, _illness_of(worked), 0.15)
    kept = {fact: value for fact, value in worked.items() if dice.random() > 0.04}
    illnesses = {dx: worked.get(dx, False) for dx in ALL_DX}
    return _agreeing({**drawn, **kept, **illnesses})


def people(mix: str, seed: int = SEED, count: int = PEOPLE) -> Iterator[Facts]:
    """Yield the people of a mix: as they come, or every other one nearly right for some study."""
    dice = Random(f"{mix} {seed}")
    for number in range(count):
        if mix == "enriched" and number % 2:
            yield _near(dice)
        else:
            illness = dice.choices(list(ILLNESSES), list(ILLNESSES.values()))[0]
            yield _drawn(dice, illness, 1.0)


def digest() -> str:
    """Return what names this population: a figure of another one is no earlier figure."""
    everyone = [list(people(mix, seed)) for mix in MIXES for seed in (SEED, HELD_OUT)]
    return hashlib.sha256(json.dumps(everyone, sort_keys=True).encode()).hexdigest()[:12]
