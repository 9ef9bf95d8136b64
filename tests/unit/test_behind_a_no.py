"""Whatever is told behind a "no" is asked back, unless it is well, denied or another's."""

import json

import pytest

from tests.answers.judging import readings

TOLD = """
heart_conditions|zh|都没有，去年装了个支架
heart_conditions|zh|没有，二尖瓣关闭不全
cns_epilepsy|zh|没有，在等脑电图结果
cns_other_history|zh|没有，前年磁共振上有几个小缺血点
infection_status|zh|没有，身上有个疖子没出头
infection_status|zh|没有，新冠刚转阴还咳
infection_status|zh|没有感染，牙龈肿着
infection_status|zh|没有，体温37度8
nyha_class|zh|没有，射血分数只有40
nyha_class|zh|没有，上两层楼就喘
diabetes|zh|没有，糖化7.2
esrd_dialysis|zh|没有，一周去三次
transplant_type|zh|没有，肝换过
malignancy|zh|从没得过，乳腺做过化疗
oxygen_dependent|zh|没有，晚上吸一会儿
allergy_trial_drugs|zh|没有，输环磷酰胺那次浑身发抖
heart_conditions|en|no, a stent was put in last year
nyha_class|en|no, i sleep on four pillows
diabetes|en|no, HbA1c 7.2
"""
KEPT = """
cns_epilepsy|zh|没有，脑电图正常
heart_conditions|zh|都没有，心脏彩超年年做，大夫说好得很
infection_status|zh|没有，不发烧也不咳嗽
nyha_class|zh|没有，心脏没毛病
malignancy|zh|没有，34岁
liver_abnormal_due_to_disease|zh|没有，转氨酶不高
marrow_disease|en|no, bone marrow is fine
pregnant|en|no, took a test on sunday, negative
"""


def _outcome(question: str, lang: str, text: str) -> object:
    line = {"id": 1, "question": question, "lang": lang, "text": text, "on": "2026-11-30"}
    return readings().of_line(json.dumps(line))["outcome"]


def _lines(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.strip().splitlines()]


@pytest.mark.parametrize(("question", "lang", "text"), _lines(TOLD))
def test_a_no_with_something_told_behind_it_is_asked_back(
    question: str, lang: str, text: str
) -> None:
    assert _outcome(question, lang, text) in ("confirm", "again")


@pytest.mark.parametrize(("question", "lang", "text"), _lines(KEPT))
def test_a_no_with_what_is_well_behind_it_is_kept(question: str, lang: str, text: str) -> None:
    assert _outcome(question, lang, text) == "value"


def test_that_the_doctor_gave_no_reason_is_no_answer() -> None:
    assert _outcome("liver_abnormal_due_to_disease", "zh", "医生没提过什么原因") == "unknown"
