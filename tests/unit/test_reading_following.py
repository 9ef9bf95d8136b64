"""Lengths one after the other, drips with their interval, birthdays and planned medicines."""

import json

import pytest

from dialogs.reading import tells_time
from dialogs.reading.sheets.sheet import names_another
from tests.answers.judging import readings
from tests.unit.chatting import Chat, stop


def heard(question: str, text: str, lang: str = "en", who: str = "self") -> dict[str, object]:
    line = {"id": 1, "question": question, "text": text, "lang": lang, "who": who}
    return readings().of_line(json.dumps({**line, "on": "2026-11-30"}))


@pytest.mark.parametrize(
    ("question", "text", "months"),
    [
        ("ctx_months", "3 months in 2015 and another 6 months in 2019", 9),
        ("ctx_months", "15年用了三个月，19年又用了六个月", 9),
        ("ctx_months", "planned for 12 months but stopped after 6", 6),
        ("ctx_months", "本来要打一年，打了半年就停了", 6),
        ("ctx_months", "six infusions, one a month", 6),
        ("ctx_months", "an infusion every month, 7 of them", 7),
        ("ctx_months", "8 drips, one every 2 weeks", 4),
        ("ctx_months", "每月一次，打了七次", 7),
        ("ln_induction_months", "six drips, one a month", 6),
        ("immuno_months.mycophenolate", "吃了5个月停了，后来又吃3个月", 8),
        ("srns_agents_months", "他克莫司12个月，接着骁悉6个月", 18),
        ("acei_arb_months", "先洛汀新8个月，咳嗽，换科素亚一年", 20),
        ("cni_months", "first 6 months, then after a break 18 months", 18),
        ("cni_months", "先吃6个月，停了以后又吃18个月", 18),
    ],
)
def test_lengths_that_follow_each_other_are_added_up(question, text, months):
    outcome = heard(question, text)
    assert outcome["outcome"] == "value"
    assert outcome["facts"] == {question: months}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("srns_agents_months", "他克莫司三年了，两个一起吃了一年零两个月"),
        ("ctx_months", "three monthly infusions"),  # or one every three months
        ("ctx_months", "6 drips"),
        ("ctx_months", "3 months or another 6 months"),
    ],
)
def test_what_may_run_side_by_side_is_asked_back(question, text):
    assert heard(question, text)["outcome"] != "value"


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("I turned 70 in June", 70),
        ("seventieth was in june", 70),
        ("56 last week", 56),
        ("thirty-fifth birthday was yesterday", 35),
        ("60 tomorrow", 59),
        ("六月刚过完七十岁生日", 70),
        ("上个礼拜满的56", 56),
        ("明年二月满七十", 69),
        ("下个月就34周岁了", 33),
    ],
)
def test_an_age_is_told_by_its_birthday(text, age):
    assert heard("age_years", text)["facts"] == {"age_years": age}


@pytest.mark.parametrize("text", ["forty-ish", "四十来岁", "my 60th is in January", "过完年就71"])
def test_an_age_that_is_rough_or_to_come_is_not_kept(text):
    assert heard("age_years", text)["outcome"] != "value"


def test_a_planned_medicine_is_offered_behind_those_that_were_taken():
    outcome = heard("immuno_drugs", "羟氯喹在吃，骁悉下个月才开始", "zh")
    assert outcome["outcome"] == "confirm"
    assert outcome["offers"][0] == {"immuno_drugs": ["hydroxychloroquine"]}


@pytest.mark.parametrize("text", ["2 of them", "2个"])
def test_a_count_names_no_line_of_a_list(text):
    assert heard("immuno_drugs", text)["outcome"] == "again"


def test_a_dose_beside_a_medicine_is_no_leftover():
    told = heard("immuno_drugs", "plaquenil 400 for 5 years, cellcept 2g, no rituxan")
    assert told["facts"]["immuno_drugs"] == ["hydroxychloroquine", "mycophenolate"]


def test_tests_that_were_all_negative_are_no_yes():
    assert heard("dx_pss", "就眼睛干，查了都是阴性", "zh")["outcome"] in ("confirm", "again")


def test_two_times_with_something_between_are_two():
    assert heard("ln_biopsy_months_ago", "18年一次，四个月前又做了一次")["facts"] == {
        "ln_biopsy_months_ago": 4
    }


def test_the_end_of_a_month_is_read_behind_its_number():
    told = heard("ln_biopsy_months_ago", "八月底做的", "zh")["facts"]["ln_biopsy_months_ago"]
    assert told["min"] == 3


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("gc_cannot_taper_7_5", "was on 10, now 5", False),
        ("gc_cannot_taper_7_5", "以前10，现在5", False),
        ("ln_proteinuria_not_reduced", "protein went from 3 g to 0.4", False),
        ("ln_proteinuria_not_reduced", "从1.2升到2了", True),
        ("srns_biopsy", "first it was minimal change, the second one showed fsgs", "fsgs"),
        ("ln_class", "15年三型，现在四型", "IV"),
        ("sex", "woman, 45", "female"),
        ("gc_current", "she takes prednisone 7.5", {"drug": "prednisone", "mg_per_day": 7.5}),
        ("gc_current", "down to 5 mg prednisone from 20", {"drug": "prednisone", "mg_per_day": 5}),
        (
            "gc_current",
            "two medrol, the 4 mg ones",
            {"drug": "methylprednisolone", "mg_per_day": 8},
        ),
        (
            "gc_peak",
            "prednisone 60 mg when I weighed 70 kilos, now I weigh 60",
            {"drug": "prednisone", "mg_per_day": 60, "weight_kg_then": 70},
        ),
        (
            "gc_peak",
            "prednisone 40 at the most, on 5 now",
            {"drug": "prednisone", "mg_per_day": 40},
        ),
    ],
)
def test_what_is_now_is_told_apart_from_what_was(question, text, value):
    assert heard(question, text, who="other" if "she" in text else "self")["facts"] == {
        question: value
    }


def test_a_length_of_until_the_end_of_a_month_is_short():
    told = heard("ln_induction_months", "since the end of march")["facts"]["ln_induction_months"]
    assert told["max"] < 8.5


@pytest.mark.parametrize(
    ("question", "text"),
    [("dx_iim", "ck is high but no diagnosis yet"), ("guardian_consent", "孩子爸不同意")],
)
def test_what_is_not_settled_is_not_known(question, text):
    assert heard(question, text, who="child")["outcome"] == "unknown"


@pytest.mark.parametrize(
    "text", ["cleared after three months", "urine was clear by week 10", "两个月尿就干净了"]
)
def test_what_took_longer_than_is_asked_is_no_yes(text):
    outcome = heard("srns_steroids_cleared", text, who="child")
    assert outcome["outcome"] == "confirm"
    assert outcome["offers"][0] == {"srns_steroids_cleared": False}


def test_a_denial_right_before_a_chinese_word_belongs_to_it():
    assert heard("bp_uncontrolled", "不是很正常", "zh")["outcome"] == "confirm"


@pytest.mark.parametrize(
    ("text", "value"), [("还是老样子", True), ("抗体还是强阳性", True), ("是阳性还是阴性", None)]
)
def test_the_chinese_word_for_or_means_still_where_nothing_is_chosen(text, value):
    question = "ln_antibody_persistent" if "阳性" in text else "ln_proteinuria_not_reduced"
    outcome = heard(question, text, "zh")
    assert outcome.get("facts", {}).get(question) is value


@pytest.mark.parametrize("text", ["never dropped", "never come down"])
def test_never_denies_the_phrase_behind_it(text):
    told = heard("ln_proteinuria_not_reduced", text).get("facts", {})
    assert told.get("ln_proteinuria_not_reduced") is not False


@pytest.mark.parametrize("text", ["12片一共60毫克", "12 tablets 60 mg"])
def test_no_tablet_is_so_strong_that_the_mg_are_of_each(text):
    offered = heard("gc_peak", text)
    assert offered["outcome"] == "confirm"
    assert {one["gc_peak"]["mg_per_day"] for one in offered["offers"]} == {60}


def test_heavy_work_alone_that_is_too_much_leaves_light_work():
    assert heard("ecog", "能上班，太重的活干不了", "zh")["facts"] == {"ecog": 1}


def test_a_fever_whenever_the_dose_is_lowered_is_no_fever_of_now():
    text = "超了，现在一天15毫克，减到10就又发烧"
    assert heard("gc_cannot_taper_5mg_6m", text, "zh")["outcome"] == "confirm"


@pytest.mark.parametrize("text", ["嗯都没有", "对，都没有"])
def test_none_of_them_said_again_agrees_with_what_is_asked_back(text):
    chat = stop("heart_conditions", lang="zh")
    chat.write("好像没有，大夫看过")
    assert chat.ref == "heart_conditions"
    chat.write(text)
    assert chat.ref != "heart_conditions"


def test_the_first_of_what_is_asked_back_is_no_line_of_the_question():
    chat = stop("infection_status", lang="zh")
    chat.write("没有感染，在吃头孢")
    offered = [offer.given for offer in chat.screening.current_prompt.offers]
    assert offered
    chat.write("第一个")
    assert chat.screening.answer_to("infection_status") == offered[0]


@pytest.mark.parametrize("text", ["Skin score 25 in September", "皮肤评分 25，9月"])
def test_a_month_on_a_sheet_stops_no_turn(text):
    assert not names_another(text)


@pytest.mark.parametrize(
    "text", ["no plans this year or next", "no plans for any kids this year or next"]
)
def test_next_year_is_no_wish_to_say_nothing(text):
    assert heard("pregnancy_plan_6m", text)["facts"] == {"pregnancy_plan_6m": False}


@pytest.mark.parametrize("text", ["lol no im 55", "god no shes 13", "of course no"])
def test_a_no_with_the_age_behind_it_is_a_no(text):
    assert heard("breastfeeding", text)["facts"] == {"breastfeeding": False}


def test_a_way_that_is_a_little_far_is_no_time_of_the_day():
    assert not tells_time("昆明过去有点远，不过能去的")
    assert tells_time("after 5 is best")


@pytest.mark.parametrize(
    ("lang", "typed", "unit", "kilos"),
    [("en", "82", "kilos", 82), ("en", "82", "lb", 37), ("zh", "120", "斤", 60)],
)
def test_a_unit_alone_answers_which_one_was_meant(lang, typed, unit, kilos):
    chat = stop("weight_kg", lang=lang)
    chat.write(typed, unit)
    assert int(chat.screening.answer_to("weight_kg").low) == kilos


@pytest.mark.parametrize(
    ("lang", "told", "typed", "sex"),
    [
        ("zh", "我自己，48岁", "对，女的", "female"),
        ("zh", "我自己，43岁", "对 男的", "male"),
        ("en", "me, I'm 46", "yeah, bloke", "male"),
    ],
)
def test_the_sex_beside_a_yes_to_the_age_is_kept(lang, told, typed, sex):
    chat = Chat()
    chat.start()
    chat.press(lang)
    chat.write(told)
    chat.press("agree", "agree")
    assert chat.ref == "age_years"
    chat.write(typed)
    assert chat.screening.answer_to("sex") == sex
