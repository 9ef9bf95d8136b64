"""Raw updates are told apart and given a lane, whatever a stranger puts into them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.records import lane_of
from bot.telegram.updates import LARGEST_ID, lane, read, split

ANNA = {"id": 7, "is_bot": False, "first_name": "Anna"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100123, "type": "supergroup"}
DEEP = b'{"update_id": 5, "message": {"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}"


def answer(*updates: bytes) -> bytes:
    return b'{"ok":true,"result":[' + b",".join(updates) + b"]}"


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ({"message": {"from": ANNA, "chat": PRIVATE}}, 7),
        ({"edited_message": {"from": ANNA, "chat": PRIVATE}}, 7),
        ({"my_chat_member": {"from": ANNA, "chat": PRIVATE}}, 7),
        ({"callback_query": {"from": ANNA, "message": {"chat": PRIVATE, "date": 0}}}, 7),
        ({"callback_query": {"from": ANNA}}, 7),
        ({"message": {"from": ANNA, "chat": GROUP}}, -100123),
        ({"callback_query": {"from": ANNA, "message": {"chat": GROUP}}}, -100123),
        ({"message": {"chat": GROUP, "sender_chat": GROUP}}, -100123),
        ({"message": {"chat": {"type": "private"}}}, 0),
        ({"message": {"from": {"id": "7"}, "chat": PRIVATE}}, 7),
        ({"poll": {"id": "1"}}, 0),
        ({"message": None}, 0),
        ({"message": []}, 0),
        ({}, 0),
        (None, 0),
    ],
)
def test_a_person_has_one_lane_and_a_group_has_its_own(update, expected):
    assert lane(update) == lane_of(expected)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b'{"update_id": 0}', (0, lane_of(0))),
        (b'{"update_id": 1099511627776}', (2**40, lane_of(0))),
        (b'{"update_id": 9223372036854775807}', (LARGEST_ID, lane_of(0))),
        (b'{"update_id": 9223372036854775808}', None),
        (b'{"update_id": -1}', None),
        (b'{"update_id": true}', None),
        (b'{"update_id": "5"}', None),
        (b'{"update_id": 5.0}', None),
        (b"{}", None),
        (b"[]", None),
        (b"null", None),
        (b"", None),
        (b"\xff\xfe", None),
        (b'"update_id": 5', None),
        (b'{"update_id": 5, "message": {"text": "\\ud800"}}', (5, lane_of(0))),
        (DEEP, (5, lane_of(0))),
        (b'{"update_id": 5, "update_id": 6}', (6, lane_of(0))),
    ],
)
def test_an_update_is_kept_if_it_has_an_id_to_keep_it_under(raw, expected):
    assert read(raw) == expected


def test_a_poison_update_does_not_lose_its_neighbours():
    good = b'{"update_id":4,"message":{"text":"]}[{ \\" \\\\"}}', b'{"update_id":6}'
    assert split(answer(good[0], DEEP, good[1])) == [good[0], DEEP, good[1]]


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'{"ok":false}', b'{"ok":true,"result":'])
def test_a_broken_answer_holds_no_updates(body):
    assert split(body) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(st.dictionaries(st.text(), JSON, max_size=4), max_size=5), st.booleans())
def test_any_updates_come_apart_as_they_were(updates, escaped):
    raws = [json.dumps(update, ensure_ascii=escaped).encode() for update in updates]
    assert split(answer(*raws)) == raws


@given(st.dictionaries(st.sampled_from(["message", "callback_query", "x"]), JSON))
def test_no_update_breaks_the_lane(update):
    assert lane(update).startswith(lane_of(0)[:-1])


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(raw):
    read(raw)
    split(raw)
