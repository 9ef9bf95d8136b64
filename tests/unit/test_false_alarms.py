"""Ordinary answers raise no alarm at the question on the screen, and emergencies there still do."""
# ruff: noqa: E501  (tables read best one subject a line)

import re

import pytest

from dialogs.context import BotOperator
from dialogs.questions.emergencies import emergency_in, told_at
from dialogs.questions.message import all_options
from dialogs.redflags import RedFlag
from dialogs.redflags.asked import asked_by
from dialogs.redflags.rules import rules_of
from dialogs.words import LANGUAGES, as_key
from tests import shipped
from tests.models.corpora import ASKED, ordinary_held, runs, told, training
from tests.models.measure import false_alarms, misjudged

CALM = """
@review|that looks fine|@review|looks right|@review|没问题，就这样|acr_functional_class|my work is limited, washing and dressing I can do|
acr_functional_class|my wife cuts my meat and ties my shoes|acr_functional_class|穿衣洗脸可以，干活不行|ra_active_signs|oh it spoils a lot. stiff two hours every morning|
ra_active_signs|both hands ballooned and it hurts like hell|ra_active_signs|是的，手肿疼得厉害|ra_active_signs|膝盖又肿又烫，疼得走不了路|ptga|he says hes a 7 out of 10, the doctor says 6|
@who_for|她坐我旁边，嗓子干得说不了话|@who_for|my neighbour, she sits here, her mouth is too dry to talk|@who_for|我姐，她嘴干得没法说话，我替她说|
heart_conditions|心梗、心绞痛、房颤都没有|heart_conditions|heart attack, angina, irregular beat: none|heart_conditions|heart attack in spring, they put in a stent|
@result|他两个月前刚心梗放了支架，这个做得了吗？|@result|does an old stroke count against me?|@result|我前年中风过，能参加吗|
herpes_severe_history|shingles on one side only, three years ago, gone in two weeks|herpes_severe_history|腰上一边长过疱疹，半个月好了|
iim_muscle|shoulders and thighs gone weak, yep|iim_muscle|胳膊腿都没力气，爬不动楼|pregnancy_plan_6m|I'm pregnant now, 17 weeks. no other plans|pregnant|怀孕17周|
conv_response|got better a while and then it came right back. and tacrolimus ruined my kidneys|conditions|没有狼疮，已经排除了|@who_for|my daughter is twelve, she has lupus|cns_epilepsy|有癫痫，在吃开浦兰|
dx_ln|肾也受累了|substance_abuse|I would say my drinking is out of hand|pao2_mmhg|CO2 40, O2 85 mmHg|
alveolar_hemorrhage_vent_days|coughed blood but was never on a ventilator|conditions|vasculitis. he coughed blood 2.5 years ago|bp_uncontrolled|168/102 last week, not controlled
""".replace("\n", "").split("|")  # fmt: skip
DUE = """
@review|looks right but my chest is so tight and I'm sweating|@review|都对，可是我现在胸口疼得厉害|@review|looks right. I don't want to be alive any more|
iim_muscle|since this morning I cannot move my left arm and my mouth hangs|iim_muscle|今天早上起来左边胳膊腿突然不能动了|iim_muscle|有，现在喘不上气，嘴唇发紫|
allergy_severe_history|my throat is closing up right now|allergy_severe_history|刚打了针，嗓子肿得说不了话|allergy_severe_history|I just ate prawns and my tongue is swelling|
heart_conditions|I have chest pain going down my arm|heart_conditions|I think I'm having a heart attack|heart_conditions|heart attack two years ago and the same pain now|heart_conditions|心梗又犯了|
heart_conditions|chest pain, sweating, nothing helps|heart_conditions|心绞痛、胸闷都没好，越来越疼|nyha_class|cannot get air even sitting, pink foam coming up|nyha_class|躺不平，咳粉红色泡沫痰|
cns_epilepsy|she is having a seizure|cns_epilepsy|癫痫发作了，停不下来|cns_other_history|stroke, half an hour ago|pregnant|17 weeks and bleeding a lot|pregnant|怀孕17周，下面流血了|
herpes_severe_history|the shingles is in my eye and since today I see nothing on that side|ra_active_signs|one calf is swollen hard and hot and I cannot catch my breath|
ptga|ten. I can't take it any more, I want it to end|acr_functional_class|什么都干不了，活着没意思|conv_response|nothing helps, I took all my tablets at once|
diabetes|high sugar, vomiting, deep fast breathing and fruity breath|alveolar_hemorrhage_vent_days|I am coughing up blood|alveolar_hemorrhage_vent_days|现在咳血，一口一口的|
@who_for|我妈，她嘴歪了，说不了话|@who_for|my dad, he suddenly can't speak|@who_for|我闺蜜，她嗓子肿得说不了话，喘不上气
""".replace("\n", "").split("|")  # fmt: skip

# Of each set typed at a question: how many may be missed, and how many alarms may be false.
BOUNDS = [(0, 1), (0, 2), (0, 5), (0, 3)]


def heard(question: str, text: str) -> RedFlag:
    return emergency_in(shipped.content(BotOperator("", "")), text, question)


def test_of_five_hundred_ordinary_answers_at_most_one_is_a_false_alarm() -> None:
    """None of these answers was trained on; a third of them was typed at every screen of a talk."""
    every = ordinary_held()
    assert len(every) > 1300
    false = [(one.question, one.text) for one in false_alarms(every)]
    assert len(false) <= len(every) / 500, false


def test_nothing_was_trained_on_what_is_measured() -> None:
    held = {run for one in ordinary_held() for run in runs(one.text)}
    assert not [line.text for line in training() if runs(line.text) & held]


def test_emergencies_and_ordinary_answers_are_told_apart_at_their_question() -> None:
    for path, (missed_at_most, false_at_most) in zip(ASKED, BOUNDS, strict=True):
        wrong = misjudged(told(path))
        missed = [one.answer.text for one in wrong if one.emergency]
        false = [one.answer.text for one in wrong if not one.emergency]
        assert len(missed) <= missed_at_most, missed
        assert len(false) <= false_at_most, false


@pytest.mark.parametrize(("question", "text"), list(zip(CALM[::2], CALM[1::2], strict=True)))
def test_an_ordinary_answer_is_calm(question: str, text: str) -> None:
    assert not heard(question, text)


@pytest.mark.parametrize(("question", "text"), list(zip(DUE[::2], DUE[1::2], strict=True)))
def test_an_emergency_is_heard_at_a_question_that_asks_for_just_that(
    question: str, text: str
) -> None:
    assert heard(question, text)


def test_what_a_question_asks_for_names_questions_and_classes_that_there_are() -> None:
    content = shipped.content(BotOperator("", ""))
    questions = {question.id for question in content.questionnaire.questions}
    known = {*questions, *content.library.vocabulary.facts}
    assert set(asked_by()) <= known
    assert set().union(*asked_by().values()) <= set(rules_of("en").sign) - {"suicide"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_bot_says_of_an_illness_is_no_emergency_where_it_is_typed_back(lang: str) -> None:
    content = shipped.content(BotOperator("", ""))
    for option in all_options(content, "conditions"):
        key = as_key("conditions", "option", option)
        note = content.words.say(lang, key, "note")
        for text in (note, re.split("[,;:，；：]", note)[0]):
            assert not told_at(content, text, "conditions"), text
