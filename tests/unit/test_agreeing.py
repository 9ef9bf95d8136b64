"""What is typed at the promises: agreed to, all but one of them, or asked which is meant."""
# ruff: noqa: E501  (tables read best one subject a line)

import pytest

from dialogs.questions.lists import ref_of_list
from tests.unit.chatting import Chat, stop

SIGN, PILL, EGGS = "consent_willing", "contraception_agree", "egg_donation_refrain"
ALL = [
    "yes to all of them", "I agree", "all fine", "agree to everything", "sure, no problem with any", "I don't have a partner so yes",
    "me and his mom would both sign, hes fine with it", "Both of us would sign and she wants it as well",
    "im her only guardian and id sign, she wants to try, abstinence is fine",
    "happy with all of that, the coil stays in and i wont donate eggs",
    "I'd sign, she doesn't mind any of it",
    "我和她爸爸都同意签字，孩子自己也愿意", "不捐卵，其他都可以",
    "都可以", "同意", "三个都没问题", "没意见", "1、2、3都愿意", "我没有对象，都能做到",
]  # fmt: skip
BUT = [
    ("all except the birth control", PILL), ("everything but the egg one", EGGS), ("1 and 3 yes, 2 no", PILL), ("yes but not the birth control", PILL),
    ("all but 2", PILL), ("除了避孕那条都行", PILL), ("前两个可以，第三个不行", EGGS), ("不愿意签字，其他可以", SIGN),
]  # fmt: skip
TICKED = [
    ("I would not sign anything", SIGN),
    ("not sure about the birth control", PILL),
    ("签字可以 避孕不行", PILL),
]
WHICH = [
    "i'd sign but she doesn't want to",
    "he wants to but she doesnt",
    "it would be hard to use birth control",
    "孩子不愿意，我同意签字",
    "all except the needle",
    "除了打针都行",
    "my husband disagrees",
    "不愿意",
    "yes to the first two",
]


def wrote(text: str) -> Chat:
    chat = stop(ref_of_list("agree"), lang="en" if text.isascii() else "zh")
    chat.write(text)
    return chat


@pytest.mark.parametrize("text", ALL)
def test_who_agrees_to_all_goes_on(text: str) -> None:
    screening = wrote(text).screening
    assert all(screening.answer_to(one) is True for one in (SIGN, PILL, EGGS))


@pytest.mark.parametrize(("text", "line"), BUT)
def test_the_one_that_is_left_out_is_asked_by_itself(text: str, line: str) -> None:
    chat = wrote(text)
    assert chat.ref == line
    others = {SIGN, PILL, EGGS} - {line}
    assert all(chat.screening.answer_to(one) is True for one in others)


@pytest.mark.parametrize(("text", "line"), TICKED)
def test_the_one_that_is_not_agreed_to_is_ticked_and_shown(text: str, line: str) -> None:
    chat = wrote(text)
    assert chat.screening.current_prompt.draft[line] == "yes"
    assert chat.say("ui-check-ticks") in chat.text


@pytest.mark.parametrize("text", WHICH)
def test_what_is_not_clear_is_asked_and_nothing_is_agreed_to(text: str) -> None:
    chat = wrote(text)
    assert chat.ref == ref_of_list("agree")
    assert chat.say("ui-list-which") in chat.text
