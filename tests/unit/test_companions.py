"""Two questions in one message: what is typed of both is not asked again, what is left is."""

import pytest

from dialogs.messages import ButtonInput
from dialogs.questions.companions import companion
from tests.unit.chatting import Chat, asked, patient
from trials.values import Amount, Blank, Dose


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


WOMEN_AND_MEN = [
    ("en", "self", "45 female", 45, "female"),
    ("en", "self", "45 f", 45, "female"),
    ("en", "self", "45/F", 45, "female"),
    ("en", "self", "36 woman", 36, "female"),
    ("en", "self", "I'm a 45 year old woman", 45, "female"),
    ("en", "self", "45-year-old man", 45, "male"),
    ("en", "self", "a man of 62", 62, "male"),
    ("en", "other", "my wife is 40", 40, "female"),
    ("en", "other", "My dad is 60", 60, "male"),
    ("en", "other", "my mum, 38", 38, "female"),
    ("en", "child", "my daughter is 10", 10, "female"),
    ("en", "child", "10 year old boy", 10, "male"),
    ("zh", "other", "我妈38", 38, "female"),
    ("zh", "other", "我妈，38岁", 38, "female"),
    ("zh", "other", "我老公今年六十", 60, "male"),
    ("zh", "child", "10岁半，女娃", 10, "female"),
    ("zh", "child", "10岁半的女孩", 10, "female"),
    ("zh", "child", "我儿子8岁", 8, "male"),
    ("zh", "self", "45女", 45, "female"),
    ("zh", "self", "48岁女性", 48, "female"),
    ("zh", "self", "45岁女的", 45, "female"),
    ("zh", "self", "六十五岁男", 65, "male"),
]


@pytest.mark.parametrize(("lang", "who", "text", "age", "sex"), WOMEN_AND_MEN)
def test_age_and_sex_told_in_one_breath_are_both_kept(
    lang: str, who: str, text: str, age: int, sex: str
) -> None:
    chat = Chat().begin(who, lang)
    chat.write(text)
    assert chat.ref == "conditions", chat.text
    assert chat.screening.answer_to("age_years") == Amount.exactly(age)
    assert chat.screening.answer_to("sex") == sex


@pytest.mark.parametrize(
    ("lang", "who", "text"),
    [
        ("en", "self", "45, my wife is 40"),
        ("en", "self", "45, my wife"),
        ("en", "self", "45 not a woman"),
        ("en", "self", "45 trans woman"),
        ("en", "child", "10, my wife"),
        ("en", "self", "45 or so woman"),
        ("en", "child", "girl, nearly 9"),
        ("en", "child", "10 girl or boy"),
        ("zh", "self", "45不是女的"),
        ("zh", "self", "45，我老婆40"),
        ("zh", "child", "快10岁了女孩"),
        ("zh", "self", "45男变女"),
        ("zh", "child", "虚岁10岁女孩"),
    ],
)
def test_a_doubt_or_somebody_else_beside_the_age_settles_no_sex(
    lang: str, who: str, text: str
) -> None:
    chat = Chat().begin(who, lang)
    chat.write(text)
    both = {chat.screening.answer_to(fact) is not None for fact in ("age_years", "sex")}
    assert both != {True}, (chat.screening.answer_to("age_years"), chat.screening.answer_to("sex"))


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
        ("en", "not pregnant, got a coil in", (True, False)),
        ("zh", "没怀孕，上了环", (True, False)),
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


def of_a_girl(age: int, lang: str, who: str = "child") -> Chat:
    """A talk about a girl of that age, where it is asked whether she has periods."""
    facts = {**patient("P05"), "age_years": age, "childbearing_potential": True}
    chat = Chat().begin(who, lang)
    return chat.play(facts, lambda chat: chat.ref == "childbearing_potential")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("age", [10, 11])
def test_the_mother_of_a_little_girl_reads_of_no_pregnancy(age: int, lang: str) -> None:
    chat = of_a_girl(age, lang)
    assert not {"pregnant", "not_pregnant", "not_sure"} & set(chat.options)
    assert {"yes", "no"} <= set(chat.options)
    assert not any(word in chat.text for word in ("pregnan", "怀孕"))
    chat.press("yes")
    assert chat.screening.answer_to("childbearing_potential") is True
    assert chat.screening.answer_to("pregnant") is None


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_of_an_older_girl_it_is_said_that_every_one_is_asked(lang: str) -> None:
    chat = of_a_girl(13, lang)
    assert {"pregnant", "not_pregnant", "not_sure", "no"} <= set(chat.options)
    assert "yes" not in chat.options
    assert "12" in chat.text
    assert chat.say("childbearing-potential", "joint-hint") in chat.text


def test_a_button_that_an_older_message_shows_is_heard_still() -> None:
    chat = asked("childbearing_potential")
    assert "yes" not in chat.options
    assert chat.screening.prompt
    chat.hear(ButtonInput(chat.screening.prompt.nonce, "yes"))
    assert chat.screening.answer_to("childbearing_potential") is True


def test_no_man_is_offered_the_cancer_of_a_womb() -> None:
    woman, man = asked("malignancy_type"), asked("malignancy_type", sex="male")
    assert "cervical" in woman.options
    assert "cervical" not in man.options


@pytest.mark.parametrize(("lang", "text"), [("en", "I don't know"), ("zh", "不知道")])
def test_who_does_not_know_whether_she_could_is_not_taken_as_a_yes(lang: str, text: str) -> None:
    chat = asked("childbearing_potential", lang, dx_sle=True, age_years=36, sex="female")
    chat.write(text)
    assert chat.screening.answer_to("childbearing_potential") is Blank.UNKNOWN
    assert chat.screening.answer_to("pregnant") is None


@pytest.mark.parametrize(
    ("age", "could", "applies"),
    [
        (32, False, True),
        (45, False, True),
        (48, False, False),
        (50, True, True),
        (60, None, False),
        (60, False, False),
        (14, False, False),
        (14, True, True),
    ],
)
def test_after_her_last_period_a_woman_is_not_asked_of_breast_feeding(
    age: int, could: bool | None, applies: bool
) -> None:
    facts = {"age_years": age, "sex": "female", "childbearing_potential": could}
    chat = asked("sex", **{fact: given for fact, given in facts.items() if given is not None})
    assert chat.context.assessment.case.counts("breastfeeding") is applies
