"""What `demo --play --json` counts: texts, presses, words without buttons, questions."""

from dataclasses import replace

import pytest

from bot.demo.measuring import Effort, words_of
from dialogs.messages import LONGEST, Button, EditText, NewMessage, on_top


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Are you 18 or older?", 5),
        ("• Lupus (SLE): 2 to 4 weeks", 6),
        ("您今年多少周岁？", 7),
        ("CAR-NK细胞", 3),
        ("✅ — ", 0),
    ],
)
def test_words_are_counted_between_spaces_and_each_chinese_character_is_one(
    text: str, words: int
) -> None:
    assert words_of(text) == words


def test_a_list_and_a_sheet_are_one_question_and_a_stage_is_none() -> None:
    effort = Effort()
    for ref in ("age_years", "@list_ever", "@sheet_liver", "@review", None):
        effort = effort.with_message("two words", ref)
    assert effort.with_act() == Effort(messages=5, acts=1, words=10, questions=3)


ASKS = NewMessage("What now?", ((Button("Go on", "go", "n"),),), bears="n")


def test_what_is_said_first_stands_on_top_of_the_message_that_asks() -> None:
    (one,) = on_top((NewMessage("Sent."),), (ASKS,))
    assert one == replace(ASKS, text="Sent.\n\nWhat now?")


@pytest.mark.parametrize(
    ("first", "says"),
    [
        (NewMessage("Noted.", clears=True), ASKS),  # it takes the phone's own button away
        (NewMessage("x" * LONGEST), ASKS),
        (NewMessage("Sent."), NewMessage("Press below.", asks_phone="Mine")),
        (NewMessage("Sent."), EditText("n", 0, "What now? Go on")),
    ],
)
def test_what_needs_a_message_of_its_own_keeps_it(
    first: NewMessage, says: NewMessage | EditText
) -> None:
    assert on_top((first,), (says,)) == (first, says)
