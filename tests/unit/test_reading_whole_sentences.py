"""What is told in whole sentences: over a comma, of what is over, of one thing beside another."""

import json
from typing import Any

import pytest

from tests.answers.judging import readings


def heard(question: str, text: str) -> dict[str, Any]:
    line = {"id": 1, "question": question, "lang": "en", "text": text, "on": "2026-11-30"}
    return dict(readings().of_line(json.dumps(line)))


def kept(question: str, text: str) -> Any:
    read = heard(question, text)
    return read["facts"].get(question) if read["outcome"] == "value" else read["outcome"]


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        # A phrase in parts reaches over a comma, but not over a "but" or a denial.
        ("csdmard_contraindicated", "liver enzymes went up, so they stopped it", True),
        ("csdmard_failed", "有效，后来又不行了", True),
        ("csdmard_failed", "worked for a year then it stopped working", True),
        ("iim_muscle", "muscles are fine, never were weak", False),
        ("drug_induced_myositis", "哪些药会引起啊", "question"),
        # One of several things is there, another is not.
        ("ra_active_signs", "some pain yes but no swelling", True),
        ("ra_active_signs", "不痛，就是有一点点肿", True),
        ("ra_management_problem", "关节倒是不疼了，就是特别累", True),
        ("ra_management_problem", "on bad days yes, most days no", "confirm"),
        # What was believed once, and what is over.
        ("iim_type", "first they thought polymyositis but the biopsy said IMNM", "imnm"),
        ("iim_type", "开始说是多发性肌炎，活检后改成坏死性的", "imnm"),
        ("heart_conditions", "myocarditis 2020, fully healed", []),
        ("heart_conditions", "心肌炎很多年前得的，已经好了", []),
        ("heart_conditions", "heart attack 2016, fully recovered", ["mi"]),
        ("mental_cognitive", "以前得过焦虑症，早好了", "none"),
        ("acr_functional_class", "gave up my job and the garden", 3),
        ("ln_class", "III or V", "confirm"),
        # Another time than the one that is asked for.
        ("tumour_myositis", "had cancer in 1999 and the myositis began 2022", "confirm"),
        ("tumour_myositis", "肌炎确诊三年后得的肠癌", "confirm"),
        ("tumour_myositis", "breast cancer a year before my muscles went", True),
    ],
)
def test_a_sentence_is_read_as_a_whole(question, text, value):
    assert kept(question, text) == value


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("btsdmard_failed_count", "had 12 injections of humira, no good", 1),
        ("btsdmard_failed_count", "打了二十针安佰诺，没啥效果", 1),
        ("btsdmard_failed_count", "adalimumab failed, now on tocilizumab and its great", 1),
        ("fvc_pct", "FVC 2.4 litres, 68 % predicted", 68),
        ("haq", "满分3分，我得了2分", 2),
        ("cdai", "it was 40 last year and 18 now", 18),
        ("fvc_drop_pct", "80 then 76", 5),
        ("fvc_drop_pct", "75 % now, 66 % last year", "confirm"),
        ("mrss_increase_pct", "same both times, 14", 0),
        ("mrss_increase_pct", "没变，都是14", 0),
        ("mrss_increase_pct", "20, 25", 25),
        ("fvc_drop_pct", "only ever had one", "unknown"),
        ("dlco_drop_pct", "it's a good deal worse", "again"),
        ("sharp_progression_1y", "从20分到26分", 6),
        ("haq", "2 something", "confirm"),
    ],
)
def test_the_number_that_is_asked_for_is_kept(question, text, value):
    assert kept(question, text) == value
