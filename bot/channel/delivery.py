"""The outcomes of one letter at Telegram: the outbox's side of the wire, free of aiogram."""

from dataclasses import dataclass
from typing import Protocol

from bot.store.records import DueLetter


@dataclass(frozen=True)
class Delivered:
    """A letter that arrived; `message_id` is None where the call makes no message."""

    message_id: int | None


@dataclass(frozen=True)
class RateLimited:
    """A 429: nothing was sent, try again after so many seconds."""

    seconds: float


@dataclass(frozen=True)
class NotSent:
    """No connection, or Telegram itself could not: nothing was sent, by nobody's fault here."""


@dataclass(frozen=True)
class MaybeDelivered:
    """A timeout, a broken connection or a 5xx of somebody in between: it may have arrived.

    `answered` says that there was an answer, only not Telegram's own.
    """

    answered: bool = False


@dataclass(frozen=True)
class ChatUnreachable:
    """A chat that cannot be written to: blocked, deactivated, deleted."""

    reason: str


@dataclass(frozen=True)
class LetterRefused:
    """A letter that will never be accepted."""

    reason: str
    expected: bool = False  # the message to tidy away is gone already: nothing to tell anyone


@dataclass(frozen=True)
class ChatMoved:
    """A group that lives on under another id."""

    chat: int


@dataclass(frozen=True)
class InvalidToken:
    """A token that is not (or no longer) valid: nothing can be sent."""


DeliveryOutcome = (
    Delivered
    | RateLimited
    | NotSent
    | MaybeDelivered
    | ChatUnreachable
    | LetterRefused
    | ChatMoved
    | InvalidToken
)


class IngestStopped(Exception):
    """A stop of the updates until a person does something; `do` says what."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(f"{what} {do}")
        self.what = what
        self.do = do


def unknown_token() -> IngestStopped:
    return IngestStopped(
        "PRESCREEN_TELEGRAM_TOKEN: Telegram does not know this token.",
        "Set it to the token @BotFather shows now.",
    )


class Channel(Protocol):
    """The carrier of a letter to its chat; `well` returns as soon as it answers again."""

    async def deliver(self, due: DueLetter, chat: int) -> DeliveryOutcome: ...
    async def well(self) -> None: ...
