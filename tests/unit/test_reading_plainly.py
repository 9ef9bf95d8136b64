"""A plain no or yes in a short sentence is read; what may mean something else is asked again."""
# ruff: noqa: E501  (tables read best one question a line)

from fractions import Fraction
from math import inf

import pytest

from dialogs.questions.hearing import labels
from dialogs.reading import Parsed, Problem
from tests.reading import read_text
from tests.unit.chatting import TODAY, the_content
from trials.values import NEVER, Amount, Chosen, Dose, Given

TALK = the_content()
NOTHING: Given = Chosen(frozenset())
# What is said back instead of keeping a value.
ASKED = ("ui-not-understood", "ui-understood-confirm", "ui-stands-alone")
NO_STEROIDS = Dose("none", Amount.exactly(0))


def read(fact_id: str, text: str, who: str = "self") -> Given | str:
    fact = TALK.library.vocabulary[fact_id]
    outcome = read_text(
        fact, None, text,
        who=who, labels=labels(TALK, fact_id, fact.options), so_far=None, lang="zh", on=TODAY,
    )  # fmt: skip
    match outcome:
        case Parsed(given):
            return given
        case Problem(key):
            return key
    return outcome.key


# Question, what the answer is, and the ways to say it.
PLAIN: list[tuple[str, Given, str]] = [
    ("malignancy", "none", "没有癌症|没得过癌症|从来没得过癌症|我没有得过癌症|无癌症|no cancer|never had cancer|"
     "I have never had cancer|no, never had cancer|没有，从来没得过癌症|I haven't had cancer|我没有|我没得过"),
    ("cns_epilepsy", False, "没有癫痫|no epilepsy|我没有|我没得过|没有这个病|没得过这种病|肯定没有|绝对没有|一直没有|"
     "没有确诊过|definitely not|none at all|I never had epilepsy|I never had it|No, I have not"),
    ("consent_willing", True, "好吧|可以吧|行吧"),
    ("cns_epilepsy", True, "我有|我得过|确实有|我有过"),
    ("allergy_severe_history", True, "以前有过|曾经有过|有过一次|I had one once|yes, once"),
    ("cns_other_history", True, "以前得过|I've had it|yes, a long time ago"),
    ("transplant_months_ago", Amount(Fraction(24), inf), "很多年前|years ago|several years ago"),
    ("diabetes", "none", "没有糖尿病|no diabetes|I don't have diabetes|我没有糖尿病史"),
    ("nyha_class", Amount.exactly(0), "没有心力衰竭|no heart failure|我没有心衰"),
    ("heart_conditions", NOTHING, "没有心脏病|no heart problems|I don't have any heart problems"),
    ("allergy_trial_drugs", NOTHING, "没有过敏|no allergies|都不过敏|无过敏史"),
    ("allergy_severe_history", False, "没有过敏|不过敏|no allergies"),
    ("transplant_type", "none", "没做过移植|no transplant|never had a transplant"),
    ("pregnant", False, "not pregnant|I'm not pregnant|我没有怀孕"),
    ("breastfeeding", False, "不喂奶|没在哺乳|I am not breastfeeding now"),
    ("oxygen_dependent", False, "不吸氧|现在没有吸氧|no oxygen"),
    ("partner_childbearing", False, "没有伴侣|no partner|I don't have a partner"),
    ("gc_peak", NO_STEROIDS, "从来没用过激素|没用过激素|没吃过激素|激素没吃过|never took steroids|"
     "I have never taken any steroids|从来不吃激素"),
    ("gc_current", NO_STEROIDS, "现在不吃激素|没吃激素|停了|激素已经停了|I stopped|no steroids|not taking any|"
     "I'm not taking any steroids now"),
    ("live_vaccine_weeks_ago", NEVER, "没打过疫苗|没接种过活疫苗|never had a live vaccine"),
    ("other_trial_months_ago", NEVER, "没参加过临床试验|never been in a clinical trial"),
    ("iv_antibiotic_days_ago", NEVER, "没输过液|没打过抗生素|never had IV antibiotics"),
    ("ctx_months", Amount.exactly(0), "没用过环磷酰胺|never had cyclophosphamide"),
]  # fmt: skip
STONES = Amount.exactly(Fraction("0.45359237") * (9 * 14 + 4))
PUT_OTHERWISE: list[tuple[str, Given, str]] = [
    ("weight_kg", STONES, "9 st 4|9 stone 4|9st4|9st 4lb|9 stone 4 pounds|nine stone four"),
    ("ln_class", "III+V", "V+III|III and V|class 3 and 5|V型加III型|III和V|三加五"),
    ("ln_class", "IV+V", "class 4 and 5|5+4|IV型和V型|狼疮性肾炎 V+IV型"),
    ("ln_class", "IV", "狼疮肾炎IV型|LN class IV"),
    ("lvef_pct", Amount.exactly(65), "EF 65% (>50%)|65% (>50)|65 (≥50%)|EF 65% (normal >50%)"),
    ("lvef_pct", Amount.exactly(45), "45% (>50%)"),
    ("egfr", Amount.exactly(105), "105 (>90)|eGFR 105 (>90)|105 (参考值>90)|eGFR 105 mL/min/1.73m² (>90)"),
    ("hemoglobin", Amount.exactly(108), "108 (>110)|10.8 (>11 g/dL)"),
    ("ln_response", "remission", "完全缓解|complete remission"),
    ("ln_response", "no_remission", "没有缓解|未缓解|no remission"),
    ("ln_response", "relapsed", "复发了|又复发了"),
    ("srns_response", "no_complete_response", "部分缓解|没有完全缓解|partial remission"),
    ("conv_response", Chosen(frozenset({"inadequate"})), "没效果|no effect"),
    ("malignancy", "past_cured", "治好了|已治愈|cured"),
]  # fmt: skip
# A part of what is asked, today at a question about all of life, somebody else, a double no, doubt,
# and where a no may mean its opposite.
UNCLEAR: list[tuple[str, str]] = [
    ("malignancy", "应该没有|目前没有癌症|I don't have cancer|不是没有癌症|没有癌症吧|没有吧|没得过吧|"
     "no chemo|没有癌症，得过|有过|I do|他没有|no cancer now"),
    ("cns_epilepsy", "没有吧|有吧|是吧|没吧|不行吧|没有中风|probably not|不是没有|他没有|孩子没有|he hasn't|我好|我行"),
    ("cns_other_history", "没有中风|no stroke"),
    ("cns_active", "以前有过|I had it|yes, once"),
    ("mi_months_ago", "很久以前|long ago|几年|不到几年前|not years ago|几年后"),
    ("malignancy_free_years", "几年前"),
    ("diabetes", "没有控制糖尿病|没有高血压|不是没有糖尿病"),
    ("transplant_type", "没做过肾移植|no kidney transplant|I don't have a transplant"),
    ("gc_peak", "不吃激素|没用激素|no steroids|没用过泼尼松|激素没用|没吃激素"),
    ("gc_current", "没停|没有停药|停了3天|激素没用|没有不吃激素|steroids stopped working"),
    ("live_vaccine_weeks_ago", "最近没打过疫苗|no vaccine|没打过流感疫苗|没打完疫苗"),
    ("oxygen_dependent", "没离开过氧"),
    ("contraception_agree", "我没有|我不会|I won't|no, I won't"),
    ("egg_donation_refrain", "I won't|no, I wouldn't|我没有捐过|no I didn't"),
    ("consent_willing", "我没有|no, I haven't"),
    ("gc_cannot_taper_7_5", "我不能|我没有|我能"),
    ("csdmard_failed", "我没用|没用"),
    ("ln_proteinuria_not_reduced", "我没有"),
    ("weight_kg", "9 stone 15|9 stone 4 kg|9 st 4-5"),
    ("ln_class", "III or V|III/V|III and IV|not V"),
    ("lvef_pct", "EF 65% (>50% last year)|65 (>50 before)"),
    ("ln_response", "以前完全缓解|部分缓解|没用|没有完全缓解"),
    ("srns_response", "没有复发"),
    ("malignancy_free_years", "not cured 2015|2015年没治好|2015年查出|diagnosed 2015|operated 2015"),
]  # fmt: skip
OF_A_CHILD: list[tuple[str, Given]] = [
    ("孩子没有", False), ("他没有", False), ("我家孩子没得过癫痫", False), ("she doesn't", False),
    ("my son hasn't", False), ("he never had epilepsy", False), ("孩子有", True),
    ("我没有", "ui-not-understood"), ("孩子好", "ui-not-understood"),
    ("他不行", "ui-not-understood"), ("I never had epilepsy", "ui-not-understood"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "text", "given"),
    [(f, t, g) for f, g, texts in PLAIN + PUT_OTHERWISE for t in texts.split("|")],
)
def test_a_plain_sentence_is_the_answer(fact: str, text: str, given: Given) -> None:
    assert read(fact, text) == given


@pytest.mark.parametrize(
    ("fact", "text"), [(f, t) for f, texts in UNCLEAR for t in texts.split("|")]
)
def test_what_may_mean_something_else_is_never_kept_without_a_question(
    fact: str, text: str
) -> None:
    assert read(fact, text) in ASKED


@pytest.mark.parametrize(
    "text",
    ["cured 2015", "cured in 2015", "treatment ended in 2015", "2015年治愈", "2015年治好的", "2015年结束治疗"],
)  # fmt: skip
def test_the_year_of_the_cure_is_the_time_free_of_cancer(text: str) -> None:
    assert read("malignancy_free_years", text) == read("malignancy_free_years", "since 2015")


@pytest.mark.parametrize(("text", "given"), OF_A_CHILD)
def test_a_parent_answers_for_the_child_and_not_for_herself(text: str, given: Given) -> None:
    said = read("cns_epilepsy", text, "child")
    assert said in ASKED if given in ASKED else said == given


@pytest.mark.parametrize(
    ("fact_id", "text", "expected"),
    [
        ("cns_other_history", "my dad had a stroke, me never", False),
        ("cns_epilepsy", "我弟弟有，我没有", False),
        ("lung_disease_non_sle", "my wife has COPD, I have nothing", False),
        ("heart_conditions", "my husband has the heart problems, not me", NOTHING),
        ("malignancy", "my mother died of it but I never had it", "none"),
        ("cns_epilepsy", "怀疑过是癫痫，查了不是", False),
        ("cns_other_history", "怀疑狼疮脑病，做了腰穿排除了", False),
        ("substance_abuse", "used to be an alcoholic, sober 6 years", False),
        ("esrd_dialysis", "had dialysis for two weeks in 2020 but kidneys recovered", False),
        ("aav_type", "不是GPA，是MPA", "mpa"),
        ("mi_months_ago", "last november", Amount(Fraction(12), inf)),
    ],
)
def test_what_is_of_others_feared_or_over_does_not_stand_in_the_way(
    fact_id: str, text: str, expected: Given
) -> None:
    given = read(fact_id, text)
    if isinstance(expected, Amount):
        assert isinstance(given, Amount)
        assert given.low >= expected.low - 1
    else:
        assert given == expected


@pytest.mark.parametrize(
    ("fact_id", "text"),
    [
        ("cns_epilepsy", "我弟弟有"),
        ("ln_class", "不是三型就是四型，我记混了"),
        ("nyha_class", "I get tired"),
        ("cns_epilepsy", "they suspect it, no seizures now"),
        ("esrd_dialysis", "on dialysis since 2019, kidneys recovered"),
    ],
)
def test_what_may_still_be_so_is_not_set_aside(fact_id: str, text: str) -> None:
    assert read(fact_id, text) in ASKED


@pytest.mark.parametrize("text", [",", "?", "...", "，", "- -"])
def test_a_text_without_words_is_asked_again(text: str) -> None:
    assert read("cns_epilepsy", text) is not True
