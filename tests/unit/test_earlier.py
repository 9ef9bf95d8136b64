"""The wish to put an earlier answer right, in words, at whatever question."""

import pytest

from dialogs.screening import encode_values
from tests.unit.chatting import Chat, stop


def at(ref: str, press: str, lang: str = "en") -> Chat:
    """A talk whose last answer is a button of that question."""
    chat = stop(ref, lang=lang)
    chat.press(press)
    assert chat.ref != ref
    return chat


def kept(chat: Chat, fact: str) -> object:
    return encode_values({f: a.given for f, a in chat.screening.answers.items()}).get(fact)


@pytest.mark.parametrize(
    "text",
    [
        "wait, i answered the last one wrong",
        "can i change my last answer",
        "oops wrong button",
        "no wait, my daily activity answer is wrong",
        "go back",
    ],
)
def test_the_question_meant_is_asked_again_and_its_answer_holds_until_then(text: str) -> None:
    chat = at("ecog", "2")
    chat.write(text)
    assert chat.ref == "ecog"
    assert chat.say("ui-earlier-again") in chat.text
    assert kept(chat, "ecog") == 2
    chat.press("1")
    assert kept(chat, "ecog") == 1
    assert chat.ref == at("ecog", "1").ref


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "sorry the last one was wrong, light activity only"),
        ("en", "the one before was a mistake, i meant light activity only"),
        ("zh", "上一题选错了，是只能做轻的活动"),
    ],
)
def test_what_is_right_is_taken_in_the_same_breath(lang: str, text: str) -> None:
    chat = at("ecog", "2", lang)
    chat.write(text)
    assert kept(chat, "ecog") == 1
    assert chat.ref == at("ecog", "1", lang).ref
    told = len(chat.screening.replies)
    chat.press("-dk")  # the answer of the next question is one of its own
    assert kept(chat, "ecog") == 1
    assert len(chat.screening.replies) > told


def test_what_is_told_beside_is_offered_at_the_question_meant() -> None:
    chat = at("ecog", "2", "zh")
    chat.write("上一题记错了，我能上课的")
    assert chat.ref == "ecog"
    assert kept(chat, "ecog") == 2


def test_of_several_answers_that_a_name_may_mean_the_list_is_shown() -> None:
    chat = at("malignancy", "none")
    chat.write("please correct my heart answer")
    assert chat.ref == "@change"
    chat.press("heart_conditions")
    assert chat.ref == "heart_conditions"
    chat.press("-none")
    assert chat.ref == at("malignancy", "none").ref


def test_what_came_in_a_list_is_put_as_a_list_again() -> None:
    chat = stop("@list_private")
    chat.press("-none")
    chat.write("上一题选错了")
    assert chat.ref == "@list_private"


@pytest.mark.parametrize(
    "text",
    [
        "the last doctor was wrong",
        "the first diagnosis was wrong",
        "last time the doctor said it was wrong to worry, nothing found",
        "上一个医生弄错了，心脏没问题",
        "没有，之前的检查错了",
    ],
)
def test_what_somebody_else_had_wrong_leads_nowhere(text: str) -> None:
    chat = at("ecog", "2")
    chat.write(text)
    assert chat.ref != "ecog"
    assert kept(chat, "ecog") == 2


def test_a_slip_in_the_answer_itself_stays_at_its_question() -> None:
    chat = stop("weight_kg")
    chat.write("the weight answer is wrong")
    assert chat.ref == "weight_kg"
