"""What people tell in Chinese behind a clear answer, and its traps: denied, asked, another's."""

import json
from typing import Any

import pytest

from tests.answers.judging import readings


def heard(question: str, text: str) -> dict[str, Any]:
    line = {"id": 1, "question": question, "lang": "zh", "text": text, "on": "2026-11-30"}
    return dict(readings().of_line(json.dumps(line)))


def kept(question: str, text: str) -> Any:
    read = heard(question, text)
    return read["facts"].get(question) if read["outcome"] == "value" else read["outcome"]


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("ecog", "能上班，太重的活干不了", 1),
        ("ecog", "课还能上，就是容易累", "confirm"),
        ("ecog", "可以返工，粗重嘢做唔到", 1),
        ("ecog", "上班干不了，重活也干不了", "confirm"),
        ("breastfeeding", "怎么可能，她才15岁", False),
        ("breastfeeding", "怎么可能不喂", "question"),
        ("pregnancy_plan_6m", "没有再生的计划", False),
        ("pregnancy_plan_6m", "有再生的计划", "again"),
        ("consent_willing", "愿意啊 让签啥签啥", True),
        ("conv_response", "好过一年多，今年春天又翻了", ["relapsed"]),
        ("conv_response", "吃了一年多，蛋白一点没下", ["inadequate"]),
        ("oxygen_dependent", "離唔開氧氣，一除喉血氧就跌到85", True),
        ("oxygen_dependent", "离了氧气没事", "confirm"),
        ("srns_response", "一直有，最好也是一个加号", "no_complete_response"),
        ("transplant_type", "捐了个肾给我姐", "again"),
    ],
)
def test_an_answer_with_its_reasons_is_kept_and_its_trap_is_not(question, text, value):
    assert kept(question, text) == value


@pytest.mark.parametrize("question", ["ssc_rapid_progress", "pah_known", "hbsag_positive"])
def test_a_hedged_yes_is_offered_and_is_no_lack_of_knowledge(question):
    read = heard(question, "算是吧")
    assert read["outcome"] == "confirm"
    assert read["offers"][0] == {question: True}


def test_an_option_with_a_question_word_behind_it_is_asked_back():
    assert kept("conv_response", "蛋白没降") == ["inadequate"]
    assert kept("conv_response", "蛋白没降吗") == "confirm"


@pytest.mark.parametrize(("text", "value"), [("一打就恶心", "confirm"), ("一打就过敏", True)])
def test_a_side_effect_at_once_is_no_allergy(text, value):
    outcome = kept("allergy_trial_drugs", f"环磷酰胺{text}")
    assert outcome == (["cyclophosphamide"] if value is True else value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("啥药都不过敏，环磷酰胺打过没事", []),
        ("环磷酰胺用过没事，不过敏，别的没用过", []),
        ("环磷酰胺用过没事，不过敏", "confirm"),
        ("我什么药都不过敏吗", "confirm"),
        ("环磷酰胺不过敏，托珠单抗没用过", "confirm"),
    ],
)
def test_no_allergy_reaches_all_medicines_only_where_all_are_meant(text, value):
    assert kept("allergy_trial_drugs", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("没发烧没咳嗽，也没吃消炎药", "none"),
        ("现在没有，没吃消炎药，挂水是去年冬天的事", "none"),
        ("没有发烧，就是咳嗽", "confirm"),
        ("没有感染，在吃头孢", "confirm"),
        ("有点咳嗽，吃着阿莫西林", "on_oral_treatment"),
    ],
)
def test_a_symptom_is_never_passed_over_and_a_medicine_not_taken_is_none(text, value):
    assert kept("infection_status", text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("十五年了", 180), ("15年了", 180), ("15年确诊的", "confirm"), ("快三十年了", "confirm")],
)
def test_years_that_go_on_are_no_date(text, value):
    assert kept("ra_months", text) == value


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("ln_induction_months", "环磷酰胺6个月，吗替3个月，一共9个月", 9),
        ("ln_induction_months", "环磷酰胺6个月，吗替3个月，大概9个月", "again"),
        ("btsdmard_failed_count", "修美乐、托法替布都没顶用", 2),
        ("btsdmard_failed_count", "修美乐行，托法替布不行", 1),
        ("btsdmard_failed_count", "修美乐没用过，托法替布不行", "again"),
        ("urine_protein_24h_mg", "24小時尿蛋白2.1公克", 2100),
        ("weight_kg", "52公斤，生病前58", 52),
        ("age_years", "79年的，47了", 47),
        ("age_years", "79年的，儿子47了", "confirm"),
        ("bcell_drug_days_ago", "上上周五打的倍力腾，11月20号", 10),
        ("bcell_drug_days_ago", "上周五打的，11月20号", "again"),
        ("infection_status", "上个月感冒，没去医院，好了", "again"),
        ("infection_status", "打吊针，昨天停了", "again"),
        ("other_trial_months_ago", "九月底出组，十月又参加一个", "confirm"),
    ],
)
def test_of_several_numbers_the_total_and_the_one_of_now_count(question, text, value):
    assert kept(question, text) == value
