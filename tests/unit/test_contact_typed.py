"""A journey and a time told in one breath, and names with small words around them."""

import pytest

from tests.unit.chatting import changing, stop


@pytest.mark.parametrize(
    ("lang", "text", "time"),
    [
        ("en", "yes she can, call after 4", "call after 4"),
        ("zh", "能去上海，下午打方便", "下午打方便"),
        ("zh", "能去，晚上打", "晚上打"),
    ],
)
def test_a_journey_and_a_time_to_call_are_both_kept(lang: str, text: str, time: str) -> None:
    chat = changing("travel", lang=lang)
    chat.write(text)
    assert chat.screening.contact.travel == "yes"
    assert chat.screening.contact.time == time


@pytest.mark.parametrize("text", ["only at weekends", "i can come on weekends", "只有周末能去"])
def test_a_time_of_the_journey_is_none_to_call(text: str) -> None:
    chat = changing("travel", lang="en" if text.isascii() else "zh")
    before = chat.screening.contact.time
    chat.write(text)
    assert chat.screening.contact.time == before


@pytest.mark.parametrize("text", ["不能去，下午打", "cannot come, call in the afternoon"])
def test_a_no_stays_a_no_beside_a_time(text: str) -> None:
    chat = changing("travel", lang="en" if text.isascii() else "zh")
    chat.write(text)
    assert chat.screening.contact.travel == "no"


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("zh", "老王，王大哥", "老王"),
        ("en", "Tita Baby po", "Tita Baby"),
        ("en", "aye its Jock", "Jock"),
    ],
)
def test_a_name_is_taken_out_of_what_stands_around_it(lang: str, text: str, name: str) -> None:
    chat = stop("@name", lang=lang)
    chat.write(text)
    assert chat.screening.contact.name == name
