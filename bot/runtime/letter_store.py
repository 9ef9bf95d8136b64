"""The part of the store that the outbox works with, and what it tells others."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Protocol

from bot.store.ports import LastLook
from bot.store.records import DueLetter

OnLost = Callable[[DueLetter, str], Awaitable[None]]
# With its message, and whether it could be noted: a letter of somebody erased meanwhile cannot.
OnArrived = Callable[[DueLetter, int | None, bool], Awaitable[None]]


async def nobody_minds(due: DueLetter, reason: str) -> None:
    """Do nothing for a letter that could not be delivered: the log says it already."""


async def nobody_asks(due: DueLetter, message_id: int | None, noted: bool) -> None:
    """Do nothing for a letter that arrived: it is noted in the store."""


class LetterStore(Protocol):
    """The outbox's part of the store."""

    async def due_letters(
        self,
        now: datetime,
        n: int,
        *,
        newest: bool = False,
        urgent: bool = False,
        look: LastLook | None = None,
    ) -> list[DueLetter]: ...
    async def sent(self, id: int, token: str, message_id: int | None, now: datetime) -> bool: ...
    async def later(self, id: int, token: str, until: datetime, why: str | None = None) -> bool: ...
    async def hasten(self) -> object: ...
    async def hasten_one(self) -> object: ...
    async def failed(self, id: int, token: str, reason: str) -> bool: ...
    async def unreachable(self, chat: int, now: datetime) -> object: ...
    async def moved(self, old: int, new: int, token: str, now: datetime) -> bool: ...
    async def next_due(self, now: datetime, *, urgent: bool = False) -> datetime | None: ...
