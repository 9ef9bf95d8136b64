"""A call's parameters, checked against aiogram's own method classes and Telegram's limits."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from .chats import Json
from .errors import ApiError, bad

if TYPE_CHECKING:
    from aiogram.methods import TelegramMethod

MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "file_id": "file_id not specified",
}
ACTIONS = frozenset({
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "copy_text", "pay",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game",
})  # fmt: skip
_LINK = re.compile(r"(?:https?|tg)://[^\s]+\Z|t\.me/[^\s]+\Z")


@cache
def methods() -> "Mapping[str, type[TelegramMethod[Any]]]":
    """Return aiogram's method classes by lower-case name.

    Loading them takes seconds, so not before the first call: the page is there at once.
    """
    import aiogram.methods

    return {
        name.lower(): getattr(aiogram.methods, name)
        for name in aiogram.methods.__all__
        if name not in ("TelegramMethod", "Request", "Response")
    }


def method_name(method: str) -> str:
    """Return the method's proper spelling, or raise 404."""
    found = methods().get(method.lower())
    if found is None:
        raise ApiError(404, "Not Found")
    return str(found.__api_method__)


def decode(method: str, given: Mapping[str, object]) -> Json:
    """Return values: forms carry lists and objects as JSON text, numbers as digits."""
    cls = methods().get(method.lower())
    return {name: _decoded(cls, name, value) for name, value in given.items()}


def _decoded(cls: type[BaseModel] | None, name: str, value: object) -> object:
    if not isinstance(value, str) or cls is None:
        return value
    if name == "chat_id" and re.fullmatch(r"-?\d{1,19}", value):
        return int(value)
    field = cls.model_fields.get(name)
    if value[:1] not in ("[", "{") or field is None or field.annotation in (str, str | None):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def read(method: str, given: Mapping[str, object]) -> Json:
    """Return parameters as plain values of the right types, or raise 400 in Telegram's words."""
    present = {name: value for name, value in given.items() if value is not None}
    try:
        call = methods()[method.lower()].model_validate(present)
    except ValidationError as error:
        raise _worded(error) from None
    _nothing_unknown(call, "")
    return call.model_dump(
        mode="json", exclude_unset=True, exclude_none=True, by_alias=True, warnings=False
    )


def _worded(error: ValidationError) -> ApiError:
    first = error.errors(include_input=False, include_url=False)[0]
    name = str(first["loc"][0])
    if first["type"] == "missing" and len(first["loc"]) == 1:
        return bad(MISSING.get(name, f'parameter "{name}" is required'))
    where = ".".join(str(step) for step in first["loc"])
    if name == "reply_markup":
        return bad(f"object expected as reply markup ({where}: {first['msg']})")
    return bad(f'invalid parameter "{where}": {first["msg"]}')


def _nothing_unknown(value: object, where: str) -> None:
    """Refuse what the real server does not know and ignores: it is a mistake of the bot."""
    if isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            raise bad(f'unknown parameter "{where}{name}"')
        for name in value.model_fields_set:
            _nothing_unknown(getattr(value, name, None), f"{where}{name}.")
    elif isinstance(value, list | tuple):
        for item in value:
            _nothing_unknown(item, where)


def check_markup(markup: Json) -> None:
    rows = markup.get("inline_keyboard")
    if rows is None:
        rows = markup.get("keyboard", [])
        buttons = [button for row in rows for button in row]
        if any(not (b if isinstance(b, str) else b.get("text")) for b in buttons):
            raise bad("keyboard button text must be non-empty")
    else:
        buttons = [button for row in rows for button in row]
        for button in buttons:
            _check_button(button)
    if len(buttons) > 100 or len(json.dumps(markup, ensure_ascii=False).encode()) > 10_240:
        raise bad("reply markup is too long")


def _check_button(button: Json) -> None:
    if not button["text"]:
        raise bad("inline keyboard button text must be non-empty")
    if len(ACTIONS & set(button)) != 1:
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not _LINK.match(str(url)):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def check_commands(commands: list[Json]) -> None:
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        name, description = str(command["command"]).removeprefix("/"), str(command["description"])
        if not name:
            raise bad("command must be non-empty")
        if len(name) > 32:
            raise bad("command length must not exceed 32")
        if not re.fullmatch(r"[a-z0-9_]+", name):
            raise bad("BOT_COMMAND_INVALID")
        if not description:
            raise bad("command description must be non-empty")
        if len(description) > 256:
            raise bad("command description length must not exceed 256")
