"""What `demo --play --json` counts: texts, presses, words without buttons, questions."""

import pytest

from bot.demo.measuring import Effort, words_of


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
