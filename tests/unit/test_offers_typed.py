"""What is typed where a value was offered back: yes and more, no and more, a place, a part."""

import pytest

from dialogs.screening import encode_values
from tests.unit.chatting import Chat, asked, offering, told_for_it


def offered(ref: str, *values: object, lang: str = "en") -> Chat:
    """The question with these values offered back."""
    return offering(asked(ref, lang), values)


def kept(chat: Chat, ref: str) -> object:
    values = encode_values({f: a.given for f, a in chat.screening.answers.items()})
    return values.get(ref)


@pytest.mark.parametrize("text", ["82 aye, told you", "yep thats right 82", "yes, it was 82"])
def test_a_yes_with_the_value_said_again_takes_it(text: str) -> None:
    chat = offered("weight_kg", 82)
    chat.write(text)
    assert kept(chat, "weight_kg") == 82


@pytest.mark.parametrize("text", ["yes 84", "82 is wrong", "maybe 82", "not 82", "maybe"])
def test_what_is_no_yes_to_the_value_takes_nothing(text: str) -> None:
    chat = offered("weight_kg", 82)
    chat.write(text)
    assert kept(chat, "weight_kg") is None


def test_what_stands_behind_a_no_is_taken_instead() -> None:
    chat = offered("weight_kg", 82)
    chat.write("no, 84 kg")
    assert kept(chat, "weight_kg") == 84
    chat = offered("gc_peak", {"drug": "prednisone", "mg_per_day": 60}, lang="zh")
    chat.write("不是，最多50毫克")
    assert kept(chat, "gc_peak") == {"drug": "prednisone", "mg_per_day": 50}


def test_a_no_to_what_was_offered_is_no_answer_to_the_question() -> None:
    chat = offered("ctx_months", {"min": 4.5, "max": 5.5})
    chat.write("no, more like a year")
    assert kept(chat, "ctx_months") is None


@pytest.mark.parametrize("text", ["light", "yeah light", "light i guess", "the top one", "first"])
def test_a_part_of_one_label_or_its_place_takes_it(text: str) -> None:
    chat = offered("ecog", 1, 0, 2)
    chat.write(text)
    assert kept(chat, "ecog") == 1


@pytest.mark.parametrize("text", ["none of those", "activity work", "1 or 2", "limits"])
def test_a_part_of_several_labels_or_of_none_takes_nothing(text: str) -> None:
    chat = offered("ecog", 1, 0, 2)
    chat.write(text)
    assert kept(chat, "ecog") is None


def test_a_part_of_a_label_without_the_denial_before_it_is_none() -> None:
    chat = offered(
        "infection_status",
        "suspected",
        "none",
        "on_oral_treatment",
        lang="zh",
    )
    chat.write("感染")  # of "没有感染"
    assert kept(chat, "infection_status") is None


def test_a_figure_that_is_the_grade_of_one_and_the_place_of_another_is_asked() -> None:
    chat = offered("ecog", 2, 1, lang="zh")
    chat.write("1")
    assert kept(chat, "ecog") is None
    chat.write("第2个")
    assert kept(chat, "ecog") == 1


def test_a_no_among_none_and_two_kinds_is_the_first_of_them() -> None:
    chat = offered("nyha_class", 0, 2)
    chat.write("no")
    assert kept(chat, "nyha_class") == 0


@pytest.mark.parametrize("text", ["same", "yes still the same"])
def test_what_was_told_before_is_the_same(text: str) -> None:
    chat = told_for_it(asked("weight_kg"), {"weight_kg": 62})
    chat.write(text)
    assert kept(chat, "weight_kg") == 62


@pytest.mark.parametrize(
    ("text", "value"),
    [("opo", True), ("haan ji", True), ("wala naman", False), ("nahi", False), ("no lah", False)],
)
def test_small_words_of_other_tongues_in_english_answer(text: str, value: bool) -> None:
    chat = asked("cirrhosis")
    chat.write(text)
    assert kept(chat, "cirrhosis") is value


@pytest.mark.parametrize("text", ["hindi ko alam", "ewan ko", "pata nahi"])
def test_not_known_in_other_tongues_is_not_known(text: str) -> None:
    chat = asked("cirrhosis")
    chat.write(text)
    assert kept(chat, "cirrhosis") == "unknown"


def test_ok_in_cantonese_is_no_yes_to_a_question_of_health() -> None:
    chat = asked("cirrhosis", "zh")
    chat.write("得喇")
    assert kept(chat, "cirrhosis") is None
