"""What people said who were played from stories: denials over lists, words at the steps."""

import pytest

from dialogs.reading import Parsed, for_whom, says_adult
from tests.unit.chatting import Chat, patient
from tests.unit.test_reading import read as read_beside
from tests.unit.test_reading_plainly import read
from trials.values import Chosen

LISTS = {
    "mycophenolate and plaquenil, never had rituximab, belimumab or cyclophosphamide": {
        "mycophenolate",
        "hydroxychloroquine",
    },
    "MMF only. no rituximab, no belimumab, no cyclophosphamide": {"mycophenolate"},
    "rituximab and belimumab I never had, only MMF": {"mycophenolate"},
    "羟氯喹吃了40个月，吗替麦考酚酯10个月，环磷酰胺打了4个月，利妥昔、贝利尤、泰它西普没用过": {
        "hydroxychloroquine",
        "mycophenolate",
        "cyclophosphamide",
    },
    "羟氯喹，没用过环磷酰胺、利妥昔和贝利尤": {"hydroxychloroquine"},
}


@pytest.mark.parametrize("text", LISTS)
def test_a_denial_reaches_over_the_whole_list(text: str) -> None:
    assert read("immuno_drugs", text) == Chosen(frozenset(LISTS[text]))


@pytest.mark.parametrize(
    "text", ["羟氯喹，吗替麦考酚酯，利妥昔没用过", "吗替吃了9个月，环磷酰胺、利妥昔单抗都没用过"]
)
def test_where_a_denial_may_be_of_one_alone_it_is_asked_back(text: str) -> None:
    assert read("immuno_drugs", text) == "ui-understood-confirm"


@pytest.mark.parametrize(
    "text",
    [
        "环磷酰胺打过四个月没过敏，别的没用过",
        "had cyclophosphamide for months without any allergy",
        "never had those, and cyclophosphamide gave no allergic reaction",
    ],
)
def test_what_was_borne_well_is_no_allergy(text: str) -> None:
    assert read("allergy_trial_drugs", text) in (Chosen(frozenset()), "ui-understood-confirm")


@pytest.mark.parametrize("text", ["没听医生讲过，艾滋是阴性的", "no. HIV test was negative"])
def test_a_negative_test_is_no_illness(text: str) -> None:
    outcome = read_beside("immunodeficiency", text)
    assert isinstance(outcome, Parsed)
    assert outcome.given == "none"


def at_review() -> Chat:
    return Chat().begin().play(patient("P01"), lambda chat: chat.ref == "@review")


@pytest.mark.parametrize("text", ["looks right", "都对的，看吧", "没错了，看结果吧"])
def test_a_review_is_confirmed_in_other_words(text: str) -> None:
    chat = at_review()
    chat.write(text)
    assert chat.ref == "@result"


@pytest.mark.parametrize(
    "text",
    ["all correct except you don't know my medicines", "除了体重那条，都对", "is that right?"],
)
def test_a_review_is_not_confirmed_by_half(text: str) -> None:
    chat = at_review()
    chat.write(text)
    assert chat.ref != "@result"


def test_a_line_to_correct_is_found_by_its_name() -> None:
    chat = at_review()
    chat.write("I never had that immune storm thing, change that")
    assert chat.ref == "mas_months_ago"


def test_what_is_told_before_the_questions_is_not_asked_as_if_it_were_new() -> None:
    chat = Chat()
    chat.start()
    chat.press("en", "start")
    chat.write("34, female")
    chat.write("me")
    chat.press("agree", "agree")
    assert chat.ref == "age_years"
    assert [offer.label for offer in chat.screening.current_prompt.offers] == ["34 years old"]
    chat.write("that's right, as I said")
    assert chat.screening.answer_to("age_years") is not None
    assert "sex" in chat.screening.told


def test_whoever_asks_for_her_husband_has_said_that_he_is_a_man() -> None:
    chat = Chat()
    chat.start()
    chat.press("en", "start", "yes")
    chat.write("my husband Tom, I'm Carol his wife")
    assert chat.screening.who == "other"
    assert chat.screening.told["sex"] == "male"


def test_months_told_with_the_medicines_are_offered_where_they_are_asked() -> None:
    chat = Chat().begin().play(patient("P01"), lambda chat: chat.ref == "immuno_drugs")
    assert chat.ref == "immuno_drugs"
    chat.write("hydroxychloroquine six years, azathioprine 8 months and mycofenolate 22 months")
    chat.play(patient("P01"), lambda chat: chat.ref.startswith("immuno_months."))
    (offer,) = chat.screening.current_prompt.offers
    assert "22" in offer.label


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my mother, Margaret. I'm her daughter", "other"),
        ("no, not a child. she is my mother", "other"),
        ("我妈，我是她女儿", "other"),
        ("我是他妈妈，孩子8岁", "child"),
        ("my son", "child"),
    ],
)
def test_whoever_writes_is_not_whom_it_is_about(text: str, who: str) -> None:
    assert for_whom(text) == who


@pytest.mark.parametrize(
    ("text", "adult"),
    [
        ("I am yes, I'm his mum, but Callum is only six", True),
        ("No no, I am 38, I'm his mother. The child is 6.", True),
        ("I'm 16", False),
        ("no I'm only 17", False),
        ("my son is 8", None),
        ("我肯定满了呀，我三十多了，是孩子小，他才刚满8周岁", True),
    ],
)
def test_the_age_of_a_child_is_not_that_of_the_parent(text: str, adult: bool | None) -> None:
    assert says_adult(text) is adult


def test_a_no_with_more_words_closes_no_consent() -> None:
    chat = Chat()
    chat.start()
    chat.press("en", "start", "yes", "child")
    chat.write("no, not a child. she is my mother")
    assert chat.ref == "@consent"
