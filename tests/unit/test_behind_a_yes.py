"""A yes with something else, a denial or an end behind it is asked back."""

import json

import pytest

from tests.answers.judging import readings

ASKED = """
cirrhosis|有，脂肪肝
allergy_severe_history|是的，过敏性鼻炎
cns_other_history|有，偏头痛
marrow_disease|有，缺铁性贫血
skin_disease_other|有，脚气
lung_disease_non_sle|有，小结节
dka|有，去年
cns_epilepsy|确诊过，后来说不是
childbearing_potential|能，绝经了
esrd_dialysis|医生说迟早要透析
ln_antibody_persistent|双链阴了，Sm还阳
transplant_type|骨髓，捐过
herpes_zoster_weeks_ago|打过带状疱疹疫苗两个月了
ln_biopsy_months_ago|骨穿三个月前
malignancy_free_years|五年，第三年复发过
sjc66|3个疼
tjc68|5个肿
immuno_drugs|骁悉医生开了没吃
esrd_dialysis|从没接种过
"""
KEPT = """
cns_other_history|有，脑梗
esrd_dialysis|是，一三五血透
cirrhosis|有，乙肝肝硬化
live_vaccine_weeks_ago|从没接种过
malignancy_free_years|五年，没复发过
ln_biopsy_months_ago|肾穿三个月前
egg_donation_refrain|同意
"""


def _outcome(question: str, text: str) -> object:
    line = {"id": 1, "question": question, "lang": "zh", "text": text, "on": "2026-11-30"}
    return readings().of_line(json.dumps(line))["outcome"]


def _lines(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.strip().splitlines()]


@pytest.mark.parametrize(("question", "text"), _lines(ASKED))
def test_a_yes_that_may_be_of_another_thing_is_asked_back(question: str, text: str) -> None:
    assert _outcome(question, text) in ("confirm", "again")


@pytest.mark.parametrize(("question", "text"), _lines(KEPT))
def test_a_yes_to_the_very_thing_is_kept(question: str, text: str) -> None:
    assert _outcome(question, text) == "value"


def test_who_wants_to_donate_does_not_agree_to_refrain() -> None:
    line = {"id": 1, "question": "egg_donation_refrain", "lang": "zh", "text": "愿意捐"}
    assert readings().of_line(json.dumps(line)).get("facts") != {"egg_donation_refrain": True}
