"""The words of a turn as letters for the outbox; and the data of a button, read back."""

from bot.store.records import Letter
from dialogs.messages import Button, OutgoingMessage

# The format of button data; another number when it changes, so that old buttons stay harmless.
VERSION = "1"
FIRST, TIDY, REDRAW = 0, 5, 1
NO_PREVIEW = {"is_disabled": True}


def prompt_key(screening: str, nonce: str, shown: int) -> str:
    return f"q:{screening}:{nonce}:{shown}"


def button_data(button: Button) -> str:
    return f"{VERSION}.{button.nonce}.{button.option}"


def parse_data(data: str) -> tuple[str, str] | None:
    """Return the nonce and option of a pressed button; None where it is not one of ours."""
    version, _, rest = data.partition(".")
    nonce, _, option = rest.partition(".")
    return (nonce, option) if version == VERSION and nonce and option else None


def letter_of(
    say: OutgoingMessage, *, chat: int, account: str | None, screening: str, key: str
) -> Letter:
    """Return one message, one edit, or one redrawn keyboard.

    `key` is unique to this turn and place.
    """
    if say.redraws:
        edited = prompt_key(screening, say.redraws, say.shown)
        payload: dict[str, object] = {"reply_markup": _inline(say)}
        return Letter(
            key,
            chat,
            account,
            "editMessageReplyMarkup",
            payload,
            edits=edited,
            slot=f"t:{edited}",
            rank=REDRAW,
            droppable=True,
        )
    if say.tidies:
        edited = prompt_key(screening, say.tidies, say.shown)
        payload = {"text": say.text, "link_preview_options": NO_PREVIEW}
        return Letter(
            key,
            chat,
            account,
            "editMessageText",
            payload,
            edits=edited,
            slot=f"t:{edited}",
            rank=TIDY,
            droppable=True,
        )
    payload = {"text": say.text, "link_preview_options": NO_PREVIEW}
    if markup := _markup(say):
        payload["reply_markup"] = markup
    if say.bears:
        key = prompt_key(screening, say.bears, say.shown)
    return Letter(key, chat, account, "sendMessage", payload, rank=FIRST)


def _markup(say: OutgoingMessage) -> dict[str, object] | None:
    if say.rows:
        return _inline(say)
    if say.asks_phone:
        return {
            "keyboard": [[{"text": say.asks_phone, "request_contact": True}]],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        }
    return {"remove_keyboard": True} if say.clears else None


def _inline(say: OutgoingMessage) -> dict[str, object]:
    return {
        "inline_keyboard": [
            [{"text": button.text, "callback_data": button_data(button)} for button in row]
            for row in say.rows
        ]
    }
