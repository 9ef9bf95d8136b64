"""Two questions in one message: what is typed of both is not asked again, what is left is."""

import pytest

from dialogs.questions.companions import companion
from tests.unit.chatting import Chat, asked
from trials.values import Amount, Dose


@pytest.mark.parametrize(
    ("lang", "who", "text", "age", "sex"),
    [
        ("en", "self", "32, female", 32, "female"),
        ("en", "self", "female, 17 May 1994", 32, "female"),
        ("en", "child", "9 years old, boy", 9, "male"),
        ("zh", "self", "32岁，女", 32, "female"),
        ("zh", "child", "9岁，女孩", 9, "female"),
        ("en", "self", "32", 32, None),
    ],
)
def test_the_age_is_typed_with_the_sex_or_alone(
    lang: str, who: str, text: str, age: int, sex: str | None
) -> None:
    chat = Chat().begin(who, lang)
    assert chat.say("age-years", "both") in chat.text
    chat.write(text)
    assert chat.ref == "conditions"
    assert chat.screening.answer_to("age_years") == Amount.exactly(age)
    assert chat.screening.answer_to("sex") == sex
    assert "sex" not in chat.screening.told


def test_the_dose_is_typed_with_the_weight_and_back_asks_for_the_dose() -> None:
    chat = asked("gc_peak", dx_sle=True, age_years=32, sex="female")
    assert companion(chat.context, "gc_peak") == "weight_kg"
    chat.write("prednisone 60 mg, 55 kg")
    assert chat.screening.answer_to("gc_peak") == Dose("prednisone", Amount.exactly(60))
    assert chat.screening.answer_to("weight_kg") == Amount.exactly(55)
    chat.press("-back")
    assert chat.ref == "gc_peak"
    assert chat.screening.answer_to("gc_peak") is None


def test_of_a_child_the_weight_of_now_is_not_asked_with_the_dose() -> None:
    chat = asked("gc_peak", dx_sle=True, age_years=9, sex="female", respondent="guardian")
    assert companion(chat.context, "gc_peak") is None


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("zh", "怀孕了", (True, True)),
        ("zh", "已经怀上了，九周，B超看到胎心了", (True, True)),
        ("zh", "是，怀着九周了", (True, True)),
        ("en", "I'm 20 weeks pregnant", (True, True)),
        ("en", "Yes, but not pregnant", (True, False)),
        ("en", "yes", (True, None)),
        ("en", "no, hysterectomy", (False, None)),
        ("zh", "绝经了", (False, None)),
        ("zh", "现在没怀孕", (None, None)),
    ],
)
def test_pregnant_or_not_is_heard_where_it_is_asked_whether_she_could_be(
    lang: str, text: str, told: tuple[bool | None, bool | None]
) -> None:
    chat = asked("childbearing_potential", lang)
    chat.write(text)
    screening = chat.screening
    assert told == (screening.answer_to("childbearing_potential"), screening.answer_to("pregnant"))
