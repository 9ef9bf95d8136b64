"""A chat: its messages as they are now, the reply keyboard, who is in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .errors import bad

Json = dict[str, Any]


@dataclass(eq=False)
class Message:
    """One message as it stands, edits included; `deleted` ones stay readable to tests."""

    message_id: int
    chat: "Chat"
    sender: Json
    date: int
    content: Json
    markup: Json | None = None
    reply_markup_kind: str | None = None
    edit_date: int | None = None
    deleted: bool = False
    protected: bool = False
    note: bool = False
    reply_to: "Message | None" = None
    sender_chat: Json | None = None
    order: int = 0

    @property
    def text(self) -> str:
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def from_bot(self) -> bool:
        return bool(self.sender["is_bot"]) and self.sender_chat is None and not self.note

    @property
    def buttons(self) -> list[Json]:
        """Return the inline buttons, row after row."""
        return [button for row in (self.markup or {}).get("inline_keyboard", []) for button in row]

    @property
    def labels(self) -> list[str]:
        return [str(button["text"]) for button in self.buttons]

    def button(self, what: str) -> Json | None:
        """Return the button with this label, else with this callback data."""
        for key in ("text", "callback_data"):
            for button in self.buttons:
                if button.get(key) == what:
                    return button
        return None

    def json(self, *, with_reply: bool = True) -> Json:
        """Return it as the Bot API prints it."""
        message: Json = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": self.chat.json(),
            "date": self.date,
        }
        if self.sender_chat is not None:
            message["sender_chat"] = self.sender_chat
        if self.edit_date is not None:
            message["edit_date"] = self.edit_date
        if self.protected:
            message["has_protected_content"] = True
        if self.reply_to is not None and with_reply:
            message["reply_to_message"] = self.reply_to.json(with_reply=False)
        message |= self.content
        if self.markup is not None:
            message["reply_markup"] = self.markup
        return message

    def seen(self) -> Json:
        """Return it as a phone shows it."""
        return self.json() | {
            "mine": not self.sender["is_bot"],
            "note": self.note,
            "sender_name": self.sender["first_name"],
        }


@dataclass(eq=False)
class Chat:
    """A private chat or a group."""

    id: int
    type: str
    about: Json
    instance: str
    messages: dict[int, Message] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)
    keyboard: Json | None = None
    keyboard_from: Message | None = None
    typing_until: float = 0.0
    started: bool = False
    members: set[int] = field(default_factory=set)
    bots: dict[int, str] = field(default_factory=dict)
    migrated_to: int | None = None
    last_touch: int = 0

    def json(self) -> Json:
        return {"id": self.id, "type": self.type} | self.about

    @property
    def shown(self) -> list[Message]:
        return [message for message in self.messages.values() if not message.deleted]

    @property
    def timeline(self) -> list[Message]:
        """Return messages and the sandbox's own notes, in the order they came."""
        return sorted([*self.shown, *self.notes], key=lambda message: message.order)

    def find(self, message_id: int, purpose: str) -> Message:
        """Return the message, or raise the API's refusal: "message to edit not found"."""
        message = self.messages.get(message_id)
        if message is None or message.deleted:
            raise bad(f"message to {purpose} not found")
        return message

    def keyboard_buttons(self) -> Iterator[Json]:
        for row in (self.keyboard or {}).get("keyboard", []):
            for button in row:
                yield {"text": button} if isinstance(button, str) else button

    def show_keyboard(self, markup: Json, message: Message) -> None:
        """Apply a reply markup that is not inline."""
        if "keyboard" in markup:
            self.keyboard, self.keyboard_from = markup, message
        elif "remove_keyboard" in markup:
            self.keyboard = self.keyboard_from = None

    def delete(self, message: Message) -> None:
        message.deleted = True
        if message is self.keyboard_from:
            self.keyboard = self.keyboard_from = None
