"""What is typed at the review and at the result: values left out, reminders, news, both."""

import pytest

from dialogs.effects import ConsentAnswered
from dialogs.screening import encode_values
from tests.unit.chatting import Chat, early, record_of, stop


def kept(chat: Chat, fact: str) -> object:
    return encode_values({f: a.given for f, a in chat.screening.answers.items()}).get(fact)


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("the protein creatinine ratio is missing, 1.6 g/g", "upcr", 1.6),
        ("24 hour urine protein was 1.2 g, you left it out", "urine_protein_24h_mg", 1200),
        ("漏了尿蛋白肌酐比，1.6 g/g", "upcr", 1.6),
    ],
)
def test_a_value_that_was_never_asked_is_added_at_the_review(
    text: str, fact: str, value: float
) -> None:
    chat = stop("@review", "P24")
    chat.write(text)
    assert kept(chat, fact) == value
    assert chat.ref == "@review"


def test_without_a_unit_it_is_asked_which() -> None:
    chat = stop("@review", "P24", "zh")
    chat.write("少了尿蛋白肌酐比，1.6")
    assert chat.ref == "upcr"
    assert chat.screening.current_prompt.offers
    assert kept(chat, "upcr") is None


@pytest.mark.parametrize("text", ["maybe the crp was 12?", "is the crp of 12 missing?"])
def test_what_is_asked_or_in_doubt_adds_nothing(text: str) -> None:
    chat = stop("@review", "P24")
    chat.write(text)
    assert kept(chat, "crp") is None


def test_a_value_that_is_there_is_changed_at_its_own_question() -> None:
    chat = stop("@review", "P11")
    before = kept(chat, "egfr")
    assert before is not None
    chat.write("egfr is 31")
    assert kept(chat, "egfr") == before


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "yeah remind me on the 13th"),
        ("en", "ok remind me"),
        ("zh", "那到时候提醒我吧"),
        ("zh", "到时候叫我一声"),
    ],
)
def test_a_reminder_is_asked_for_in_words_and_agreed_to_by_a_press(lang: str, text: str) -> None:
    chat = early(lang)
    chat.write(text)
    assert chat.ref == "@reminding"
    assert not record_of(chat, ConsentAnswered)


@pytest.mark.parametrize("text", ["no need to remind me", "dont remind me", "不用提醒我"])
def test_no_reminder_is_none(text: str) -> None:
    chat = early("zh" if not text.isascii() else "en")
    chat.write(text)
    assert chat.ref == "@result"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "id like to hear about new studies then"),
        ("en", "keep me posted"),
        ("zh", "以后有新研究通知我"),
    ],
)
def test_news_are_asked_for_in_words(lang: str, text: str) -> None:
    chat = stop("@result", lang=lang)
    chat.write(text)
    assert chat.ref == "@news"
    assert not record_of(chat, ConsentAnswered)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "send it to both"), ("zh", "北京和杭州两家都发吧")]
)
def test_several_hospitals_are_told_one_after_the_other(lang: str, text: str) -> None:
    chat = stop("@result", lang=lang)
    chat.write(text)
    assert chat.ref == "@sharing"
    assert chat.say("ui-one-after-another", hospital="X").split("X")[0] in chat.text
    assert chat.screening.target in [("NCT06010472", "changhai"), ("NCT06585514", "gobroad")]


@pytest.mark.parametrize(
    ("text", "line"), [("第三个", 3), ("第一个不对，写错了", 1), ("number 2, that is wrong", 2)]
)
def test_a_line_is_changed_by_the_number_a_text_begins_with(text: str, line: int) -> None:
    chat = stop("@review", lang="en" if text.isascii() else "zh")
    chat.press("change")
    wanted = chat.options[line - 1]
    chat.write(text)
    assert chat.ref == wanted


@pytest.mark.parametrize("text", ["12 joints", "3 or 4", "first of all thank you, the second?"])
def test_a_number_of_something_else_changes_no_line(text: str) -> None:
    chat = stop("@review")
    chat.press("change")
    chat.write(text)
    assert chat.ref == "@change"
