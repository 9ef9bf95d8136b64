"""The welcome asks for whom it is: pressed, or told in the first message."""

import pytest

from dialogs.messages import ButtonInput
from tests.unit.chatting import Chat


def _told(lang: str, text: str) -> Chat:
    chat = Chat()
    chat.start()
    chat.press(lang)
    chat.write(text)
    return chat


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "for my son, he is 8", "child"),
        ("en", "its for my wife, she has scleroderma", "other"),
        ("en", "hi, for myself", "self"),
        ("zh", "给俺娃问的，俺是他爹", "child"),
        ("zh", "帮我先生问问", "other"),
        ("zh", "我自己，48岁", "self"),
    ],
)
def test_for_whom_is_told_with_the_first_words(lang: str, text: str, who: str) -> None:
    chat = _told(lang, text)
    assert (chat.ref, chat.screening.who) == ("@consent", who)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "my daughter told me about this, I have lupus"),
        ("en", "my son found this on reddit"),
        ("en", "my rheumatologist told me"),
        ("en", "ok go on"),
        ("zh", "我女儿让我来看看的"),
        ("zh", "朋友推荐的"),
        ("zh", "继续吧"),
    ],
)
def test_who_brought_somebody_here_is_not_whom_it_is_about(lang: str, text: str) -> None:
    chat = _told(lang, text)
    assert chat.screening.who is None
    assert chat.ref in ("@welcome", "@who_for")


def test_an_older_welcome_goes_on_with_its_button() -> None:
    chat = Chat()
    chat.start()
    chat.press("en")
    prompt = chat.screening.current_prompt
    chat.hear(ButtonInput(prompt.nonce, "start"))
    assert chat.ref == "@who_for"


def test_who_said_to_be_younger_is_not_asked_for_whom_at_the_welcome() -> None:
    chat = Chat(minor=True)
    chat.start()
    chat.press("en")
    assert chat.options == ("start", "studies", "zh")
    chat.press("start")
    assert chat.ref == "@age_gate"
