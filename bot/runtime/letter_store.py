"""The part of the store that the outbox works with."""

from datetime import datetime
from typing import Protocol

from bot.store.ports import LastLook
from bot.store.records import DueLetter


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
    async def later(
        self, id: int, token: str, until: datetime, why: str | None = None
    ) -> object: ...
    async def hasten(self) -> object: ...
    async def hasten_one(self) -> object: ...
    async def failed(self, id: int, token: str, reason: str) -> object: ...
    async def unreachable(self, chat: int, now: datetime) -> object: ...
    async def moved(self, old: int, new: int, token: str, now: datetime) -> object: ...
    async def next_due(self, now: datetime, *, urgent: bool = False) -> datetime | None: ...
