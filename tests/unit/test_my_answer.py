"""What was taken for a question is read again as an answer, where somebody says so."""

import pytest

from dialogs.prompt import prompt_in, prompt_out
from tests.unit.chatting import Chat, asked
from trials.values import Amount

TOLD = "does cooking count? she cooks with help, class 2 i think"


def taken_for_a_question() -> Chat:
    chat = asked("acr_functional_class", who="other")
    chat.write(TOLD)
    assert any(option.startswith("ask-") for option in chat.options), chat.options
    return chat


@pytest.mark.parametrize("said", ["it was my answer", "that was my answer", "I was answering"])
def test_it_is_read_again_and_asked_back(said: str) -> None:
    chat = taken_for_a_question()
    chat.write(said)
    (offer,) = chat.screening.current_prompt.offers
    assert str(offer.label) == "Hobbies limited"
    chat.write("yes")
    assert "acr_functional_class" in chat.screening.answers


def test_a_press_does_the_same() -> None:
    chat = taken_for_a_question()
    chat.press("ask-answer")
    (offer,) = chat.screening.current_prompt.offers
    assert offer.given == Amount.exactly(2)


def test_nothing_of_the_words_is_kept_for_it() -> None:
    chat = taken_for_a_question()
    raw = prompt_out(chat.screening.prompt)
    assert "cook" not in str(raw)
    assert prompt_in(raw, chat.content.library.vocabulary) == chat.screening.prompt
    assert raw is not None
    del raw["perhaps"]  # of a talk of before
    before = prompt_in(raw, chat.content.library.vocabulary)
    assert before is not None
    assert before.perhaps == ()


def test_where_nothing_can_be_read_it_is_said_so() -> None:
    chat = asked("malignancy")
    chat.write("what does that word mean, for a mole, and who decides?", "that was my answer")
    assert chat.ref == "malignancy"
    assert not chat.screening.current_prompt.offers
    assert "malignancy" not in chat.screening.answers


def test_no_button_stands_there_twice() -> None:
    chat = taken_for_a_question()
    labels = [button.text for button in chat.buttons]
    assert len(set(labels)) == len(labels)
