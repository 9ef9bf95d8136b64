"""The words of a turn as letters for the outbox; and the data of a button, read back."""

from bot.store.records import Letter
from dialogs.messages import Button, EditButtons, EditText, NewMessage, OutgoingMessage

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
    match say:
        case NewMessage(bears=bears):
            payload: dict[str, object] = {"text": say.text, "link_preview_options": NO_PREVIEW}
            if markup := _markup(say):
                payload["reply_markup"] = markup
            if bears:
                key = prompt_key(screening, bears, say.shown)
            return Letter(key, chat, account, "sendMessage", payload, rank=FIRST)
        case EditText(text=text):
            method, rank = "editMessageText", TIDY
            payload = {"text": text, "link_preview_options": NO_PREVIEW}
        case EditButtons(rows=rows):
            method, rank = "editMessageReplyMarkup", REDRAW
            payload = {"reply_markup": _inline(rows)}
    edited = prompt_key(screening, say.nonce, say.shown)
    slot = f"t:{edited}"
    return Letter(
        key, chat, account, method, payload, edits=edited, slot=slot, rank=rank, droppable=True
    )


def _markup(say: NewMessage) -> dict[str, object] | None:
    if say.rows:
        return _inline(say.rows)
    if say.asks_phone:
        return {
            "keyboard": [[{"text": say.asks_phone, "request_contact": True}]],
            "resize_keyboard": True,
            "one_time_keyboard": True,
        }
    return {"remove_keyboard": True} if say.clears else None


def _inline(rows: tuple[tuple[Button, ...], ...]) -> dict[str, object]:
    return {
        "inline_keyboard": [
            [{"text": button.text, "callback_data": button_data(button)} for button in row]
            for row in rows
        ]
    }
