"""An answer that its first clause gives is kept, where what follows cannot change it."""

import json

import pytest

from tests.answers.judging import readings


def heard(question: str, text: str, who: str = "self") -> dict[str, object]:
    lang = "en" if text.isascii() else "zh"
    line = {"id": 1, "question": question, "text": text, "lang": lang, "who": who}
    return readings().of_line(json.dumps({**line, "on": "2026-11-30"}))


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        (
            "infection_status",
            "No infection at the moment, she had a cough in June but it cleared by itself",
            "none",
        ),
        ("infection_status", "no infection, had a cough in June", "none"),
        (
            "infection_status",
            "No infection. Last antibiotics were tablets for a finger ulcer in winter",
            "none",
        ),
        ("infection_status", "没有感染，六月份咳嗽过，已经好了", "none"),
        ("nyha_class", "no lah only high blood pressure, takes amlodipine", 0),
        ("malignancy", "no cancer, the marrow test was clear", "none"),
    ],
)
def test_what_is_past_or_of_something_else_leaves_the_answer(question, text, value):
    outcome = heard(question, text)
    assert outcome["outcome"] == "value"
    assert outcome["facts"][question] == value


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("infection_status", "no infection, had a cough in november"),
        ("infection_status", "no infection, had a cough last night"),
        ("infection_status", "no infection, had a cough since june"),
        ("infection_status", "no infection, had a cough in june and it came back"),
        ("infection_status", "no infection, maybe a cold"),
        ("infection_status", "没有感染，可能有点感冒"),
        ("malignancy", "never, but they found a lump"),
        ("malignancy", "no cancer, had melanoma in 2010"),
        ("nyha_class", "no heart failure but ejection fraction 25"),
        ("diabetes", "no diabetes, sugars are 15"),
        ("transplant_type", "no transplant, got a new kidney in 2012"),
        ("cns_epilepsy", "yes, but that was my brother"),
        ("consent_willing", "yes, if it is free"),
    ],
)
def test_what_may_change_the_answer_is_asked_back(question, text):
    assert heard(question, text)["outcome"] != "value"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("cirrhosis", "no, my heart is fine"),
        ("hiv_positive", "yes, my periods are regular"),
        ("marrow_disease", "no my kidneys are fine"),
        ("cns_epilepsy", "yes, my knee hurts"),
        ("cirrhosis", "没有，心脏挺好的"),
        ("hiv_positive", "没有，月经正常"),
    ],
)
def test_a_bare_yes_or_no_before_another_part_of_the_body_is_asked_back(question, text):
    assert heard(question, text)["outcome"] == "confirm"


@pytest.mark.parametrize(
    ("question", "text"),
    [("lung_severe", "no, my lungs are clear"), ("cirrhosis", "no, only my knees hurt")],
)
def test_the_part_that_is_asked_about_answers_too(question, text):
    assert heard(question, text)["facts"] == {question: False}
