"""The event in one raw update: read by hand, trusting no field.

aiogram would refuse a whole update for one unknown part of it, and a person who forwards an odd
message still deserves an answer; so only the few fields that matter are looked at.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from dialogs.names import clean_name
from dialogs.redflags import CALM, RedFlag, red_flag
from dialogs.words import LANGUAGES

LONGEST_TEXT = 4096  # the longest that Telegram sends: two sheets pasted in one message
LONGEST_NAME = 60
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
COMMAND_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
# The parts of a message that are no text, as people would call them.
MEDIA = {
    "voice": "voice",
    "audio": "voice",
    "video_note": "voice",
    "sticker": "sticker",
    "animation": "sticker",
    "dice": "sticker",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A file that somebody sent, as Telegram announces it: nothing of it is fetched yet."""

    id: str
    mime: str
    size: int


@dataclass(frozen=True)
class Event:
    """One thing a person did. `user` is who did it, `chat` where."""

    kind: str  # text | command | pressed | contact | media | edited | member | group | migrated
    user: int
    chat: int
    private: bool = True
    message: int = 0
    text: str = ""
    argument: str = ""
    query: str = ""
    buttons: tuple[str, ...] = ()  # the data of those under the pressed message, as Telegram has it
    own: bool = False
    lang: str = ""
    name: str = ""  # as Telegram shows the sender
    reachable: bool = True
    bot_added: bool = False
    title: str = ""  # of a group
    replies_to: int = 0
    cut: bool = False  # the text was longer than what is kept of it
    alarm: RedFlag = CALM  # what is told of by words that are not kept whole: a caption, an edit
    document: Document | None = None
    media: str = ""  # voice | sticker, "" for all else that is no text; its caption is the text
    extra: dict[str, int] = field(default_factory=dict)


def read(body: bytes) -> Event | None:
    """Return the event of an update; None where it concerns nobody here; ValueError for no JSON."""
    update = json.loads(body)
    if not isinstance(update, dict):
        raise ValueError("an update is an object")
    if query := _dict(update.get("callback_query")):
        return _pressed(query)
    if message := _dict(update.get("message")):
        return _message(message)
    if edited := _dict(update.get("edited_message")):
        who = _person(edited)
        if who is None or not _is_private(edited):
            return None
        return _event("edited", edited, who, alarm=_alarms(edited))
    if member := _dict(update.get("my_chat_member")):
        return _member(member)
    return None


def _pressed(query: dict[str, Any]) -> Event | None:
    user, message = _number(query.get("from"), "id"), _dict(query.get("message"))
    if user is None or not isinstance(query.get("id"), str):
        return None
    chat = _dict(message.get("chat"))
    return Event(
        "pressed",
        user,
        _number(chat, "id") or user,
        chat.get("type", "private") == "private",
        _number(message, "message_id") or 0,
        text=_text(query.get("data")),
        query=query["id"],
        buttons=tuple(_buttons(message)),
        lang=_text(_dict(query.get("from")).get("language_code")),
    )


def _message(message: dict[str, Any]) -> Event | None:
    if moved := _number(message, "migrate_to_chat_id"):
        chat = _number(message.get("chat"), "id") or 0
        return Event("migrated", 0, chat, False, extra={"to": moved})
    old, here = _number(message, "migrate_from_chat_id"), _number(message.get("chat"), "id")
    if old and here:
        return Event("migrated", 0, old, False, extra={"to": here})
    who = _person(message)
    if who is None:
        return None
    if not _is_private(message):
        return _event("group", message, who, text=_text(message.get("text")))
    if contact := _dict(message.get("contact")):
        forwarded = "forward_origin" in message or "forward_date" in message
        own = contact.get("user_id") == who and not forwarded
        return _event("contact", message, who, text=_text(contact.get("phone_number")), own=own)
    text = message.get("text")
    if not isinstance(text, str) or not text:
        document = _document(_dict(message.get("document")))
        alarm = _alarms(message)
        caption = "" if alarm else _text(message.get("caption"))
        return _event(
            "media", message, who, text=caption, media=_media(message), alarm=alarm,
            document=document,
        )  # fmt: skip
    name, argument = _command(text)
    if name:
        return _event("command", message, who, text=name, argument=argument)
    return written(_event("text", message, who), text)


def written(event: Event, text: str) -> Event:
    """Return an event as the text that it brings: what is too long is cut, and heard whole."""
    cut = len(text) > LONGEST_TEXT
    alarm = event.alarm or (red_flag(text) if cut else CALM)
    return replace(event, kind="text", text=_text(text), cut=cut, alarm=alarm)


def _media(message: dict[str, Any]) -> str:
    """Return whether a message is somebody's voice, or a mere sticker."""
    return next((kind for part, kind in MEDIA.items() if part in message), "")


def _document(announced: dict[str, Any]) -> Document | None:
    file_id, mime = announced.get("file_id"), announced.get("mime_type")
    if not isinstance(file_id, str) or not isinstance(mime, str):
        return None
    return Document(file_id, mime, _number(announced, "file_size") or 0)


def _event(kind: str, message: dict[str, Any], who: int, **more: Any) -> Event:
    return Event(
        kind,
        who,
        _number(message.get("chat"), "id") or who,
        _is_private(message),
        _number(message, "message_id") or 0,
        lang=_text(_dict(message.get("from")).get("language_code")),
        name=clean_name(_text(_dict(message.get("from")).get("first_name")), LONGEST_NAME),
        replies_to=_number(message.get("reply_to_message"), "message_id") or 0,
        title=clean_name(_text(_dict(message.get("chat")).get("title")), LONGEST_NAME),
        **more,
    )


def _member(member: dict[str, Any]) -> Event | None:
    user, chat = _number(member.get("from"), "id"), _dict(member.get("chat"))
    place = _number(chat, "id")
    if user is None or place is None:
        return None
    status = _text(_dict(member.get("new_chat_member")).get("status"))
    here = status in ("member", "administrator", "restricted")
    private = chat.get("type") == "private"
    return Event(
        "member",
        user,
        place,
        private,
        reachable=here,
        bot_added=here and not private,
        title=clean_name(_text(chat.get("title")), LONGEST_NAME),
    )


def _command(text: str) -> tuple[str, str]:
    if not text.startswith("/"):
        return "", ""
    head, _, rest = text[1:].partition(" ")
    name = head.partition("@")[0].lower()
    if not name or any(letter not in COMMAND_LETTERS for letter in name):
        return "", ""
    return name, _text(rest.strip())


def _alarms(message: dict[str, Any]) -> RedFlag:
    """Return what words tell of, though they are no answer and are not kept."""
    texts = (message.get(part) for part in ("text", "caption"))
    flags = (red_flag(text) for text in texts if isinstance(text, str))
    return next((flag for flag in flags if flag), CALM)


def _person(message: dict[str, Any]) -> int | None:
    sender = _dict(message.get("from"))
    if sender.get("is_bot") is True or "sender_chat" in message:
        return None
    return _number(sender, "id")


def _is_private(message: dict[str, Any]) -> bool:
    return _dict(message.get("chat")).get("type") == "private"


def _buttons(message: dict[str, Any]) -> Iterator[str]:
    for row in _list(_dict(message.get("reply_markup")).get("inline_keyboard")):
        for button in _list(row):
            yield _text(_dict(button).get("callback_data"))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _number(holder: object, name: str) -> int | None:
    value = _dict(holder).get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _text(value: object) -> str:
    """Return at most a thousand characters.

    A lone surrogate, which no database takes, becomes U+FFFD.
    """
    if not isinstance(value, str):
        return ""
    return LONE_SURROGATE.sub("\ufffd", value[:LONGEST_TEXT])


def phone_lang(event: Event) -> str | None:
    """Return the language of the person's Telegram, where it is one of ours."""
    return next((lang for lang in LANGUAGES if event.lang.startswith(lang)), None)
