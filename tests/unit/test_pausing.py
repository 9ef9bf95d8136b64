"""The wish to stop for now: heard at every step, and never in an answer."""
# ruff: noqa: E501  (tables read best one subject a line)

import pytest

from dialogs.reading import wants_pause
from tests.unit.chatting import asked, stop

WISHES = [
    "stop", "quit", "later", "I need a break", "I have to go now", "I'll finish this tonight", "stop for today please",
    "I don't want to fill this in any more", "not now, maybe tomorrow", "let me read this later", "I'm tired, let's continue later",
    "不想填了", "停", "退出", "晚上再弄", "明天再弄吧", "现在没空，晚点再弄", "不想填了，太多了", "我要去上班了，回头填", "累了，歇会儿",
]  # fmt: skip
ANSWERS = [
    "she quit", "I quit smoking", "stopped last year", "I finish the antibiotics tomorrow", "need to stop methotrexate", "I had to stop work",
    "tired after work", "very tired all the time", "I have to go to dialysis", "I must rest after stairs", "he says later",
    "得去医院", "要去透析", "没空去打针", "不想吃药", "走一会儿就要歇", "爬楼要歇歇", "累得不行", "晚上睡不着", "没力气",
]  # fmt: skip


@pytest.mark.parametrize("text", WISHES)
def test_the_wish_to_stop_is_heard(text: str) -> None:
    assert wants_pause(text)


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_is_no_wish_to_stop(text: str) -> None:
    assert not wants_pause(text)


@pytest.mark.parametrize("text", ["I have to go now", "晚上再弄"])
def test_the_talk_waits_at_a_question_and_at_a_step(text: str) -> None:
    lang = "en" if text.isascii() else "zh"
    for chat in (asked("conditions", lang), stop("@review", lang=lang), stop("@name", lang=lang)):
        chat.write(text)
        assert chat.screening.paused
