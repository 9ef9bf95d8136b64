"""For whom it is, told before it is asked; and a yes in words where only a press agrees."""

import pytest

from dialogs.effects import ConsentAnswered
from dialogs.phases import Phase
from tests.unit.chatting import (
    Chat,
    asked_for_news,
    record_of,
    sharing_for_another,
    too_early,
)


def welcome(lang: str = "en") -> Chat:
    chat = Chat()
    chat.start()
    chat.press(lang)
    return chat


def test_what_was_told_of_the_age_comes_along() -> None:
    chat = welcome("zh")
    chat.write("我自己，48岁")
    assert "age_years" in chat.screening.told


@pytest.mark.parametrize(
    "text",
    [
        "my mum told me to look at this, its for me",
        "me and my sister",
        "for my son and my wife",
        "给俺娃和俺媳妇问问",
        "给我妈看病的医生让我来的，我自己的",
    ],
)
def test_where_it_is_not_plain_it_is_asked(text: str) -> None:
    chat = welcome("en" if text.isascii() else "zh")
    chat.write(text)
    assert chat.screening.who is None
    assert chat.screening.phase in (Phase.WELCOME, Phase.WHO_FOR)


@pytest.mark.parametrize("text", ["for me, im 16", "我自己，15岁"])
def test_who_is_younger_is_told_that_a_parent_may_ask(text: str) -> None:
    chat = welcome("en" if text.isascii() else "zh")
    chat.write(text)
    assert chat.screening.phase is Phase.CLOSED


def test_it_is_put_right_in_words_before_the_consent() -> None:
    chat = welcome()
    chat.write("asking for my husband")
    chat.write("no, for my son")
    assert chat.screening.who == "child"
    assert chat.ref == "@consent"
    assert chat.say("ui-who-told", who="child") in chat.text
    chat.write("I agree for my son")
    assert chat.screening.phase is Phase.CONSENT
    assert not record_of(chat, ConsentAnswered)


@pytest.mark.parametrize("text", ["he agrees", "he knows and he agrees", "she's fine with it"])
def test_a_yes_of_the_person_needs_a_press(text: str) -> None:
    chat = sharing_for_another()
    chat.write(text)
    assert chat.ref == "@presence"
    assert chat.say("ui-agree-first") in chat.text


def test_living_apart_but_agreeing_needs_a_press_too() -> None:
    chat = sharing_for_another("zh")
    chat.write("她在成都我在深圳不在一起，不过她本人是同意的")
    assert chat.say("ui-agree-first") in chat.text


@pytest.mark.parametrize(
    "text", ["he's at practice now, i can ask him tonight", "she does not want that", "not here"]
)
def test_who_is_not_there_or_does_not_agree_sends_nothing(text: str) -> None:
    chat = sharing_for_another()
    chat.write(text)
    assert chat.ref == "@result"
    assert not record_of(chat, ConsentAnswered)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_how_long_and_a_reminder_are_agreed_to_by_a_press(lang: str) -> None:
    for chat, text in (
        (asked_for_news(lang), {"en": "six months", "zh": "半年吧"}[lang]),
        (too_early(lang), {"en": "yes remind me", "zh": "好的 提醒我"}[lang]),
    ):
        chat.write(text)
        assert chat.say("ui-agree-first") in chat.text
        assert not record_of(chat, ConsentAnswered)
