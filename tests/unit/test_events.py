"""A raw update is read by hand: what matters is found, nothing odd is trusted, nothing raises."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channel.events import LONGEST_TEXT, Event, read
from dialogs.redflags import CALM

ANNA = {"id": 7, "is_bot": False, "first_name": "Anna", "language_code": "zh-hans"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup", "title": "x"}


def message(**more: Any) -> dict[str, Any]:
    return {"message": {"message_id": 5, "date": 1, "chat": PRIVATE, "from": ANNA, **more}}


def event(update: object) -> Event | None:
    return read(json.dumps(update).encode())


@pytest.mark.parametrize(
    ("text", "kind", "said", "argument"),
    [
        ("hello", "text", "hello", ""),
        ("/start", "command", "start", ""),
        ("/start i_abc-_9", "command", "start", "i_abc-_9"),
        ("/START@Some_Bot  NCT06010472 ", "command", "start", "NCT06010472"),
        ("/", "text", "/", ""),
        ("/开始", "text", "/开始", ""),
        ("/1.5 g/L", "text", "/1.5 g/L", ""),
        ("  /start", "text", "  /start", ""),
    ],
)
def test_texts_and_commands_are_told_apart(text: str, kind: str, said: str, argument: str) -> None:
    found = event(message(text=text))
    assert found == Event(kind, 7, 7, True, 5, said, argument, lang="zh-hans", name="Anna")


@pytest.mark.parametrize(
    ("contact", "own"),
    [
        ({"phone_number": "+86", "user_id": 7}, True),
        ({"phone_number": "+86", "user_id": 8}, False),
        ({"phone_number": "+86"}, False),
    ],
)
def test_only_the_own_contact_card_is_own(contact: dict[str, Any], own: bool) -> None:
    found = event(message(contact=contact))
    assert found is not None
    assert (found.kind, found.text, found.own) == ("contact", "+86", own)


@pytest.mark.parametrize("mark", ["forward_origin", "forward_date"])
def test_a_forwarded_own_card_is_not_own(mark: str) -> None:
    found = event(message(contact={"phone_number": "1", "user_id": 7}, **{mark: {}}))
    assert found is not None
    assert not found.own


@pytest.mark.parametrize("what", ["photo", "sticker", "voice", "document", "dice", "new_thing"])
def test_everything_else_a_person_sends_is_media(what: str) -> None:
    found = event(message(**{what: {"emoji": "x"}}))
    assert found is not None
    assert found.kind == "media"


def test_a_press_carries_its_data_and_where_it_was_made() -> None:
    query = {
        "id": "99",
        "from": ANNA,
        "data": "c.contact.R-7KQ2",
        "message": {"message_id": 3, "chat": PRIVATE},
    }
    assert event({"callback_query": query}) == Event(
        "pressed", 7, 7, True, 3, "c.contact.R-7KQ2", query="99", lang="zh-hans"
    )
    in_group = event({"callback_query": {**query, "message": {"message_id": 3, "chat": GROUP}}})
    assert in_group is not None
    assert (in_group.private, in_group.chat, in_group.user) == (False, -100, 7)


def test_a_press_below_a_vanished_message_still_says_who_pressed() -> None:
    found = event({"callback_query": {"id": "1", "from": ANNA, "data": "x"}})
    assert found is not None
    assert (found.user, found.chat, found.private) == (7, 7, True)


@pytest.mark.parametrize(
    ("markup", "data"),
    [
        ([[{"callback_data": "a"}, {"url": "b"}], [{"callback_data": "c"}]], ("a", "", "c")),
        ([], ()),
        ("odd", ()),
        ([None, "odd", [None, 7, {"callback_data": 7}]], ("", "", "")),
    ],
)
def test_a_press_tells_which_buttons_its_message_has(markup: object, data: tuple[str, ...]) -> None:
    pressed = {"message_id": 3, "chat": PRIVATE, "reply_markup": {"inline_keyboard": markup}}
    found = event({"callback_query": {"id": "1", "from": ANNA, "data": "x", "message": pressed}})
    assert found is not None
    assert found.buttons == data


def test_groups_are_told_apart_from_private_chats() -> None:
    found = event(message(chat=GROUP, text="/start"))
    assert found is not None
    assert (found.kind, found.private, found.chat, found.text) == ("group", False, -100, "/start")


@pytest.mark.parametrize(
    "sender", [{"sender_chat": {"id": -5}}, {"from": {**ANNA, "is_bot": True}}]
)
def test_channels_anonymous_admins_and_bots_are_nobody(sender: dict[str, Any]) -> None:
    assert event(message(text="hello", **sender)) is None


@pytest.mark.parametrize(
    ("chat", "status", "reachable", "added"),
    [
        (PRIVATE, "kicked", False, False),
        (PRIVATE, "member", True, False),
        (GROUP, "member", True, True),
        (GROUP, "administrator", True, True),
        (GROUP, "left", False, False),
    ],
)
def test_membership_says_whether_the_chat_can_be_written_to(
    chat: dict[str, Any], status: str, reachable: bool, added: bool
) -> None:
    member = {"chat": chat, "from": ANNA, "new_chat_member": {"status": status}}
    found = event({"my_chat_member": member})
    assert found is not None
    assert (found.kind, found.reachable, found.bot_added) == ("member", reachable, added)


def test_an_edited_text_is_only_known_to_be_edited() -> None:
    update = {"edited_message": message(text="secret")["message"]}
    found = event(update)
    assert found is not None
    assert (found.kind, found.text, found.alarm) == ("edited", "", CALM)
    in_group = {"edited_message": message(text="secret", chat=GROUP)["message"]}
    assert event(in_group) is None


@pytest.mark.parametrize(
    "update",
    [
        {"edited_message": message(text="now I have chest pain")["message"]},
        {"message": message(photo=[{"file_id": "x"}], caption="胸口疼得厉害")["message"]},
    ],
)
def test_an_emergency_is_noticed_where_the_words_are_not_kept(update: dict[str, object]) -> None:
    found = event(update)
    assert found is not None
    assert (found.text, found.alarm.name) == ("", "heart")


def test_a_group_that_moves_says_where_to() -> None:
    found = event({"message": {"message_id": 1, "chat": GROUP, "migrate_to_chat_id": -200}})
    assert found is not None
    assert (found.kind, found.chat, found.extra) == ("migrated", -100, {"to": -200})
    new = {"id": -200, "type": "supergroup"}
    told_there = event({"message": {"message_id": 1, "chat": new, "migrate_from_chat_id": -100}})
    assert told_there == found


def test_texts_are_cut_and_lone_surrogates_replaced() -> None:
    found = read(b'{"message": {"chat": {"id": 7, "type": "private"}, "from": {"id": 7},'
                 b' "text": "\\ud83d' + b"a" * 5000 + b'"}}')  # fmt: skip
    assert found is not None
    assert len(found.text) == LONGEST_TEXT
    assert found.text.startswith("\ufffda")


@pytest.mark.parametrize("update", [{}, {"poll": {}}, {"message": 5}, {"callback_query": {}}])
def test_what_concerns_nobody_is_none(update: object) -> None:
    assert event(update) is None


@pytest.mark.parametrize("body", [b"", b"nonsense", b"[]", b"5", b"\xff"])
def test_what_is_no_update_is_an_error(body: bytes) -> None:
    with pytest.raises(ValueError):
        read(body)


NAMES = st.sampled_from(
    ["message", "edited_message", "callback_query", "my_chat_member", "chat", "from", "id", "type",
     "text", "contact", "user_id", "data", "new_chat_member", "status", "message_id",
     "migrate_to_chat_id", "reply_to_message", "language_code", "is_bot", "sender_chat",
     "reply_markup", "inline_keyboard", "callback_data"]
)  # fmt: skip
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=25,
)


@given(st.dictionaries(NAMES, ANYTHING, max_size=4))
def test_no_field_of_any_type_makes_reading_fail(update: dict[str, Any]) -> None:
    found = event(update)
    assert found is None or isinstance(found.user, int)
