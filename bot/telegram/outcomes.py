"""The outcome of a call in one word: what Telegram answered, or what became of the connection."""

import re

from aiogram import exceptions as telegram
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from bot.channel.delivery import (
    ChatMoved,
    ChatUnreachable,
    Delivered,
    DeliveryOutcome,
    InvalidToken,
    LetterRefused,
    MaybeDelivered,
    NotSent,
    RateLimited,
)

# Telegram's answers have no codes, only words; these are the ones the real server uses.
_NOTHING_TO_DO = re.compile(r"message is not modified", re.I)
_MESSAGE_GONE = re.compile(
    r"message to (edit|delete) not found|message can't be (edited|deleted)|MESSAGE_ID_INVALID", re.I
)
_CHAT_GONE = re.compile(r"chat not found|user is deactivated|PEER_ID_INVALID|kicked|blocked", re.I)


def outcome_of(error: telegram.AiogramError) -> DeliveryOutcome:
    """Return what an error means for a letter; a bad request has words of its own."""
    match error:
        case telegram.TelegramRetryAfter():
            return RateLimited(float(error.retry_after))
        case telegram.TelegramMigrateToChat():
            return ChatMoved(error.migrate_to_chat_id)
        case telegram.TelegramForbiddenError():
            return ChatUnreachable("forbidden")
        case telegram.TelegramUnauthorizedError() | telegram.TelegramNotFound():
            return InvalidToken()
        case telegram.TelegramEntityTooLarge():
            return LetterRefused("too large")
        case telegram.TelegramNetworkError():
            never = isinstance(error.__cause__, ClientConnectorError | ConnectionTimeoutError)
            return NotSent() if never else MaybeDelivered()
        case telegram.ClientDecodeError():
            return _undecoded(error.data)
        case telegram.TelegramServerError():  # in Telegram's own words: it could not
            return NotSent()
    return MaybeDelivered(answered=True)


def refusal(words: str) -> DeliveryOutcome:
    """Return what the words of a bad request mean for a letter."""
    if _NOTHING_TO_DO.search(words):
        return Delivered(None)
    if _MESSAGE_GONE.search(words):
        return LetterRefused("message gone", expected=True)
    if _CHAT_GONE.search(words):
        return ChatUnreachable("chat not found")
    return LetterRefused("bad request")


def _undecoded(data: object) -> DeliveryOutcome:
    """Return the outcome of an answer that aiogram cannot read.

    Where it says ok, the message is there all the same.
    """
    if isinstance(data, dict) and data.get("ok") is True:
        result = data.get("result")
        message_id = result.get("message_id") if isinstance(result, dict) else None
        return Delivered(message_id if isinstance(message_id, int) else None)
    return MaybeDelivered(answered=True)
