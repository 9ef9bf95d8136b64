"""Raw updates: told apart and given a lane without trusting a single field of them."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bot.store.records import lane_of

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
LARGEST_ID = 2**63 - 1  # what a database column holds

_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.S)
_RESULT = re.compile(rb'"result"\s*:\s*\[')
_UPDATE_ID = re.compile(rb'"update_id"\s*:\s*(\d{1,19})')


def split(answer: bytes) -> list[bytes]:
    """Return the updates of a getUpdates answer, each as its own bytes.

    Cut by brackets, not decoded: one update nested 100,000 deep must not lose its neighbours.
    """
    start = _RESULT.search(answer)
    if start is None:
        return []
    return [answer[first:last] for first, last in _objects(answer, start.end())]


def _objects(answer: bytes, position: int) -> Iterator[tuple[int, int]]:
    depth, first = 0, position
    for token in _TOKEN.finditer(answer, position):
        match token.group()[:1]:
            case b"{" | b"[":
                if depth == 0:
                    first = token.start()
                depth += 1
            case b"}" | b"]":
                depth -= 1
                if depth == 0:
                    yield first, token.end()
                elif depth < 0:
                    return


def read(raw: bytes) -> tuple[int, str] | None:
    """Return the id and lane of one update; None if it has no id to keep it under."""
    try:
        update = json.loads(raw)
    except (ValueError, RecursionError):
        match = _UPDATE_ID.search(raw) if raw.lstrip()[:1] == b"{" else None
        return (int(match[1]), lane_of(0)) if match and int(match[1]) <= LARGEST_ID else None
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= LARGEST_ID:
        return None
    return number, lane(update)


def lane(update: object) -> str:
    """Return the person's lane in a private chat, else the chat's; the rest share one."""
    for kind in ALLOWED_UPDATES:
        event = _dict(update).get(kind)
        if isinstance(event, dict):
            chat = _dict(event.get("chat") or _dict(event.get("message")).get("chat"))
            person = _id(event.get("from"))
            if chat.get("type", "private") == "private" and person is not None:
                return lane_of(person)
            return lane_of(_id(chat) or person or 0)
    return lane_of(0)


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _id(value: object) -> int | None:
    number = _dict(value).get("id")
    return number if isinstance(number, int) and abs(number) <= LARGEST_ID else None
