"""A question put instead of an answer is heard as one, also without its question mark."""

import pytest

from dialogs.reading import Asked
from tests.reading import read_text
from tests.unit.chatting import TODAY, the_content

TALK = the_content()


def heard(fact_id: str, text: str, who: str = "self") -> object:
    fact = TALK.library.vocabulary[fact_id]
    return read_text(fact, None, text, who=who, labels={}, so_far=None, lang="en", on=TODAY)


@pytest.mark.parametrize(
    ("fact_id", "text"),
    [
        ("gvhd_grade2_2w", "what's gvhd"),
        ("marrow_disease", "is anemia a marrow disease"),
        ("skin_disease_other", "does eczema count"),
        ("lung_severe", "what counts as severe"),
        ("esrd_dialysis", "is stage 4 end stage"),
        ("cirrhosis", "什么是肝硬化"),
        ("dka", "啥叫酮症"),
    ],
)
def test_a_question_without_its_mark_is_no_answer(fact_id: str, text: str) -> None:
    assert isinstance(heard(fact_id, text), Asked)


@pytest.mark.parametrize(
    ("fact_id", "text", "who"),
    [
        ("esrd_dialysis", "is on dialysis", "other"),
        ("cirrhosis", "was told I have cirrhosis", "self"),
        ("oxygen_dependent", "is on oxygen all day", "other"),
    ],
)
def test_a_verb_in_front_is_no_question_by_itself(fact_id: str, text: str, who: str) -> None:
    assert not isinstance(heard(fact_id, text, who), Asked)
