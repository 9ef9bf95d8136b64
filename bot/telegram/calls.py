"""Calls to Telegram: a stored letter is sent, and what Telegram says to it is put into one word."""

import asyncio
import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from aiogram import Bot
from aiogram import exceptions as telegram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    DeleteMessages,
    DeleteMyCommands,
    DeleteWebhook,
    EditMessageReplyMarkup,
    EditMessageText,
    GetMe,
    GetWebhookInfo,
    LeaveChat,
    SendDocument,
    SendMessage,
    SendPhoto,
    SetMyCommands,
    SetWebhook,
    TelegramMethod,
)
from aiogram.methods.base import Response
from aiogram.types import BufferedInputFile, Message
from aiohttp import ClientTimeout

from bot.channel.attachments import FILE_FIELDS, content_of
from bot.channel.delivery import (
    Delivered,
    DeliveryOutcome,
    LetterRefused,
    MaybeDelivered,
    unknown_token,
)
from bot.logs import log
from bot.store.records import DueLetter
from bot.telegram.documents import DocumentReader
from bot.telegram.drawing import drawn
from bot.telegram.outcomes import outcome_of, refusal
from bot.telegram.updates import ALLOWED_UPDATES

Answer = TypeVar("Answer")

# Seconds after which a call without an answer is looked into: if another call is answered at once,
# this one never will be. Files take their time.
PATIENCE = 3.0
LOOK_AGAIN = 1.0  # seconds between looks at a Telegram that is away

METHODS: Mapping[str, type[TelegramMethod[Any]]] = {
    method.__api_method__: method
    for method in (
        SendMessage,
        SendDocument,
        SendPhoto,
        EditMessageText,
        EditMessageReplyMarkup,
        DeleteMessage,
        DeleteMessages,
        SetMyCommands,
        DeleteMyCommands,
        DeleteWebhook,
        LeaveChat,
    )
}
ANSWERED: tuple[type[TelegramMethod[Any]], ...] = (*METHODS.values(), AnswerCallbackQuery)
_OF_A_MESSAGE = frozenset({"editMessageText", "editMessageReplyMarkup", "deleteMessage"})
_OF_A_CHAT = _OF_A_MESSAGE | {
    "sendMessage",
    "sendPhoto",
    "deleteMessages",
    "leaveChat",
    *FILE_FIELDS,
}

SLOW = frozenset({SendPhoto.__api_method__, *FILE_FIELDS})  # they carry a file

_CANNOT_PARSE = re.compile(r"can't parse", re.I)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class Me:
    id: int
    username: str


@dataclass(frozen=True)
class Hook:
    """The webhook as Telegram knows it."""

    url: str
    pending: int
    trouble: bool


class _Unanswered(Exception):
    """A call whose answer will not come."""


class Away(Exception):
    """A call that did not reach Telegram; try again, after `seconds` at the earliest."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


def _kind(method: type[TelegramMethod[Any]]) -> type[Any]:
    """Return the kind of value that Telegram answers a call with."""
    kind: type[Any] = vars(method)["__returning__"]
    return kind


class Telegram:
    """One bot at one Bot API server."""

    def __init__(
        self, token: str, base: str, *, timeout: float = 60.0, patience: float = PATIENCE
    ) -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(base))
        # A connection that never opens was not used to send anything; it has its own, short limit.
        session.timeout = ClientTimeout(total=timeout, sock_connect=min(10.0, timeout))  # type: ignore[assignment]
        self._bot = Bot(token, session=session)
        self._patience = patience
        self.read_file = DocumentReader(self._bot).text_of
        self.told: Callable[[datetime], None] = lambda at: None  # when a message was sent, by them
        # pydantic lets go of the class of an answer when nobody holds it, and building it again
        # would cost each call some 10 ms.
        self._kept = [Response.__class_getitem__(_kind(method)) for method in ANSWERED]

    async def deliver(self, due: DueLetter, chat: int) -> DeliveryOutcome:
        """Send one letter; never raises for anything Telegram or the network does."""
        try:
            method = await drawn(due, chat) or call_of(due, chat)
        except (KeyError, TypeError, ValueError) as error:  # of pydantic too
            log().error("a letter is malformed", letter=due.id, exc_info=error)
            return LetterRefused("malformed")
        try:
            return await self._send(method)
        except telegram.TelegramBadRequest as error:
            if not _CANNOT_PARSE.search(error.message):
                return refusal(error.message)
        log().warning("sent as plain text", letter=due.id)
        try:
            return await self._send(_plain(method))
        except telegram.TelegramBadRequest as error:
            return refusal(error.message)

    async def answer_press(self, query: str, text: str | None = None, alert: bool = False) -> bool:
        """Stop the button's spinner, once, best effort: a press counts without it."""
        call = AnswerCallbackQuery(callback_query_id=query, text=text, show_alert=alert)
        try:
            await self._bot(call, request_timeout=10)
        except (TimeoutError, telegram.AiogramError) as error:
            log().info("a press was not answered", kind=type(error).__name__)
            return False
        return True

    async def well(self) -> None:
        """Return as soon as Telegram answers, however long that takes; nothing is sent to anybody.

        In real time, as the network is.
        """
        while not await self._answers():  # noqa: ASYNC110 - nobody rings when a network is back
            await asyncio.sleep(LOOK_AGAIN)

    async def _answers(self) -> bool:
        try:
            await self._bot(GetMe(), request_timeout=max(1, round(self._patience)))
        except telegram.TelegramRetryAfter:
            return True
        except (TimeoutError, telegram.AiogramError):
            return False
        return True

    async def me(self) -> Me:
        user = await self._ask(GetMe())
        return Me(user.id, user.username or "")

    async def hook(self) -> Hook:
        info = await self._ask(GetWebhookInfo())
        return Hook(info.url, info.pending_update_count, info.last_error_date is not None)

    async def set_hook(self, url: str, secret: str) -> None:
        await self._ask(
            SetWebhook(url=url, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES))
        )

    async def remove_hook(self) -> None:
        """Remove the webhook; nothing that waits is lost: it comes by polling."""
        await self._ask(DeleteWebhook())

    async def close(self) -> None:
        await self._bot.session.close()

    async def _ask(self, method: TelegramMethod[Answer]) -> Answer:
        """Make a call outside the talk; raises `IngestStopped` for a wrong token, else `Away`."""
        try:
            return await self._bot(method)
        except (telegram.TelegramUnauthorizedError, telegram.TelegramNotFound):
            raise unknown_token() from None
        except telegram.TelegramRetryAfter as error:
            raise Away(float(error.retry_after)) from None
        except telegram.AiogramError as error:
            raise Away(0.0) from error

    async def _send(self, method: TelegramMethod[Any]) -> DeliveryOutcome:
        """Make one attempt; a bad request is the caller's to read."""
        try:
            result = await self._answered(method)
        except telegram.TelegramBadRequest:
            raise
        except (_Unanswered, TypeError):  # TypeError: of an error that says nothing
            return MaybeDelivered()
        except telegram.AiogramError as error:
            return outcome_of(error)
        if isinstance(result, Message) and method.__api_method__.startswith("send"):
            self.told(result.date)
        return Delivered(result.message_id if isinstance(result, Message) else None)

    async def _answered(self, method: TelegramMethod[Any]) -> Any:
        """Return the answer to a call; raises `_Unanswered` where there will be none.

        That is so when a later call is answered and this one is not: its line is dead, as after
        an outage that swallowed what was under way.
        """
        call = asyncio.ensure_future(self._bot(method))
        try:
            await asyncio.wait({call}, timeout=self._patience)
            while not call.done():
                if method.__api_method__ not in SLOW and await self._answers() and not call.done():
                    raise _Unanswered
                await asyncio.wait({call}, timeout=LOOK_AGAIN)
            return call.result()
        finally:
            call.cancel()


def call_of(due: DueLetter, chat: int) -> TelegramMethod[Any]:
    """Return the Bot API call a letter stands for, checked against aiogram's own class of it."""
    letter = due.letter
    fields = dict(letter.payload)
    if letter.method in _OF_A_CHAT:
        fields["chat_id"] = chat
    if letter.method in _OF_A_MESSAGE:
        fields.setdefault("message_id", due.message_id)  # one of the person's own names itself
    if (field := FILE_FIELDS.get(letter.method)) is not None:
        name, data = content_of(fields[field])
        fields[field] = BufferedInputFile(data, name)
    return METHODS[letter.method].model_validate(fields)


def _plain(method: TelegramMethod[Any]) -> TelegramMethod[Any]:
    """Return the same message without any markup: words that arrive are better than none."""
    field = "caption" if hasattr(method, "caption") else "text"
    text = html.unescape(_TAG.sub("", getattr(method, field, "") or ""))
    entities = f"{field}_entities".removeprefix("text_")
    return method.model_copy(update={field: text, "parse_mode": None, entities: None})
