"""What stands beside the highest dose: the dose of now, and the weight of that time."""

from fractions import Fraction

import pytest

from tests.unit.chatting import Chat, asked
from trials.values import Amount, Dose


def at_the_highest(lang: str, who: str = "self", age: int = 32) -> Chat:
    return asked("gc_peak", lang, who, dx_sle=True, age_years=age, sex="female")


@pytest.mark.parametrize(
    ("lang", "text", "now"),
    [
        ("zh", "泼尼松60毫克，现在还吃20毫克", "20"),
        ("zh", "最多泼尼松60毫克，现在10毫克", "10"),
        ("en", "60 mg prednisone, on 12.5 now", "12.5"),
        ("en", "was 60 mg prednisone, now 10 mg", "10"),
        ("en", "prednisone 60 mg, but now down to 7.5 mg", "7.5"),
    ],
)
def test_the_dose_of_now_is_kept_for_its_question(lang: str, text: str, now: str) -> None:
    chat = at_the_highest(lang)
    chat.write(text)
    assert chat.screening.answer_to("gc_peak") == Dose("prednisone", Amount.exactly(60))
    assert chat.screening.told["gc_current"] == Dose("prednisone", Amount.exactly(Fraction(now)))
    assert chat.screening.answer_to("gc_current") is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "60 mg prednisone"),
        ("en", "60 mg prednisone, maybe 10 now"),
        ("en", "60 mg prednisone, mum takes 10 now"),
        ("en", "60 mg prednisone, 80 mg now"),
        ("en", "60 mg prednisone, weigh 62 kg now"),
        ("zh", "泼尼松60毫克，现在55公斤"),
        ("zh", "泼尼松60毫克，现在准备减到20毫克"),
    ],
)
def test_what_is_doubted_or_no_dose_of_now_is_none(lang: str, text: str) -> None:
    chat = at_the_highest(lang)
    chat.write(text)
    assert "gc_current" not in chat.screening.told


@pytest.mark.parametrize(
    "text",
    [
        "prednisone 30 mg when she was 26 kg",
        "prednisone 30 mg at 26 kg",
    ],
)
def test_the_weight_of_that_time_is_told_with_the_dose(text: str) -> None:
    chat = at_the_highest("en", "child", 9)
    chat.write(text)
    dose = chat.screening.answer_to("gc_peak")
    assert dose == Dose("prednisone", Amount.exactly(30), Amount.exactly(26))
