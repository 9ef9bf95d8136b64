"""How much there is to read: the way to the first question, each question, each card."""

import re

import pytest

from dialogs.words import LANGUAGES
from tests.unit.chatting import Chat

HAN = re.compile("[\u4e00-\u9fff]")


def length(language: str, text: str) -> int:
    """English in words, Chinese in characters; a Latin word or a number in Chinese counts one."""
    if language == "en":
        return len([word for word in text.split() if re.search(r"\w", word)])
    rest = re.sub(r"[，。？；：、“”（）！～]", " ", HAN.sub(" ", text))
    return len(HAN.findall(text)) + len([word for word in rest.split() if re.search(r"\w", word)])


# 1.8 characters of Chinese are read in the time of one English word.
OPENING = {"en": 150, "zh": 270}


@pytest.mark.parametrize("who", ["self", "child", "other"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_question_comes_after_six_short_messages(lang: str, who: str) -> None:
    chat = Chat()
    chat.start()
    read = [chat.text]
    for option in (lang, "start", "yes", who, "agree"):
        chat.press(option)
        read.append(chat.text)
    assert chat.ref == "@abroad"
    assert len(read) == 6
    assert sum(length(lang, text) for text in read) <= OPENING[lang]
    chat.press("agree")
    assert chat.ref == "age_years"
