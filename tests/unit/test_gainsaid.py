"""A "no" is not kept where something of what was asked for is told behind it."""

import json

import pytest

from tests.answers.judging import readings

TOLD = """
hiv_positive|en|no, i take my hiv tablets every day
diabetes|en|no, but i take metformin
diabetes|zh|没有，血糖有点高，在吃二甲双胍
malignancy|en|no, just a lump they are watching
malignancy|zh|没有，就切过一个甲状腺结节，是恶性的
heart_conditions|en|no i had a bypass in 2015
heart_conditions|zh|没有，就是房颤
infection_status|zh|没有，在吃头孢
live_vaccine_weeks_ago|zh|没打过，上个月打了水痘疫苗
bcell_drug_days_ago|en|never, only benlysta until may
mental_cognitive|en|no, on sertraline since may
hbsag_positive|zh|没有，小三阳
cirrhosis|zh|没有，肝穿写肝硬化早期
immunodeficiency|en|no, i get immunoglobulin drips every month
cns_epilepsy|en|no, had a fit when i was little
heart_conditions|en|no, just a stent two years ago
heart_conditions|en|no, just palpitations sometimes
malignancy|en|no, chemo finished years ago
cns_active|en|no, had a stroke 4 months ago
childbearing_potential|en|no, my period is two weeks late
pregnant|en|no, my period is two weeks late
esrd_dialysis|en|no, egfr 12
esrd_dialysis|en|no, starting dialysis in january
iim_muscle|en|no, ck 3000
gc_peak|en|never, just medrol 16
sjc66|en|no, hands like balloons
pah_known|en|no, right heart cath is next week
cns_epilepsy|en|no, i used to
ra_qol_reduced|en|no, sold my bike
bp_uncontrolled|en|no, they added a fourth one last week
iim_muscle|en|no. can't get out of the bath
herpes_zoster_weeks_ago|en|no, apart from one on my lip at easter
ln_biopsy_months_ago|en|never, they tried but i bled
malignancy|en|no, two years ago
egg_donation_refrain|en|no I wouldnt give any eggs
"""
KEPT = """
diabetes|en|no, blood sugar is fine
malignancy|en|no, the scan was clear
heart_conditions|zh|没有，心脏挺好的
nyha_class|en|no his heart is fine, had it checked in spring
hbsag_positive|en|no, never had hepatitis
infection_status|en|no infection, last antibiotics were in winter
dx_ln|en|no, lupus only in joints and skin
pregnant|en|no, took a test on sunday, negative
diabetes|en|a1c is 5.2, no diabetes
alveolar_hemorrhage_vent_days|en|coughed blood but was never on a ventilator
immunodeficiency|en|no just the RA
immunodeficiency|en|no only the DM
immunodeficiency|en|no, defences are ok
bilag_a_count|en|no A, two B's
"""


def _outcome(question: str, lang: str, text: str) -> object:
    line = {"id": 1, "question": question, "lang": lang, "text": text, "on": "2026-11-30"}
    return readings().of_line(json.dumps(line))["outcome"]


def _lines(text: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("|")) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("question", "lang", "text"), _lines(TOLD))
def test_what_speaks_for_a_yes_behind_a_no_is_asked_back(
    question: str, lang: str, text: str
) -> None:
    assert _outcome(question, lang, text) in ("confirm", "again")


@pytest.mark.parametrize(("question", "lang", "text"), _lines(KEPT))
def test_what_agrees_with_the_no_leaves_it_kept(question: str, lang: str, text: str) -> None:
    assert _outcome(question, lang, text) == "value"
