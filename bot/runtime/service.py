"""The bot at work: ingest, inbox, outbox and clock side by side, from start to graceful stop."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

from bot.channel.delivery import Channel
from bot.clock import Clock, Wakeup
from bot.logs import log
from bot.runtime.inbox import Inbox
from bot.runtime.outbox import Outbox
from bot.store.ports import Store, Transaction
from bot.store.records import DueLetter, Letter, RawUpdate

LAST_WORDS = 20.0  # seconds for what is in hand when the bot stops


class UpdateHandler(Protocol):
    """The place where updates are worked."""

    async def handle(self, raw: RawUpdate) -> None: ...
    async def report_failure(self, raw: RawUpdate) -> None: ...
    def look(self, tx: Transaction, due: DueLetter) -> Letter | None: ...
    async def undelivered(self, chat: int) -> None: ...
    async def arrived(self, due: DueLetter, message_id: int | None, noted: bool) -> None: ...


class Runs(Protocol):
    """A part that works until cancelled: polling, webhook, scheduler."""

    async def run(self) -> None: ...


@dataclass
class Service:
    """One running bot; `notify` after anything was posted or admitted."""

    store: Store
    clock: Clock
    postman: Channel
    workers: int = 4

    def __post_init__(self) -> None:
        self._stop = Wakeup()
        self._dispatcher: UpdateHandler | None = None
        self.outbox = Outbox(self.store, self.postman, self.clock, on_lost=self._undelivered)
        self.inbox = Inbox(
            self.store,
            self._take,
            self.clock,
            workers=self.workers,
            on_poison=self._sorry,
            handled=self.outbox.notify,
        )

    def notify(self) -> None:
        self.inbox.notify()
        self.outbox.notify()

    def stop(self) -> None:
        """Stop gracefully: nothing new, what is in hand is finished."""
        self._stop.notify()

    async def run(self, dispatcher: UpdateHandler, *others: Runs) -> None:
        """Work until `stop`; what one of the others cannot mend itself is raised."""
        self._dispatcher = dispatcher
        self.outbox.look = dispatcher.look
        self.outbox.on_arrived = dispatcher.arrived
        workers = _started(self.inbox.run(), self.outbox.run())
        outside = _started(*(part.run() for part in others), self._stop.wait(0))
        try:
            done, _ = await asyncio.wait({*workers, *outside}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await self._wind_down(workers, outside)
        for task in done:
            task.result()

    async def _wind_down(
        self, workers: list[asyncio.Task[None]], outside: list[asyncio.Task[None]]
    ) -> None:
        for task in outside:
            task.cancel()
        await asyncio.gather(*outside, return_exceptions=True)
        self.inbox.stop()
        self.outbox.stop()
        _, late = await asyncio.wait(workers, timeout=LAST_WORDS)
        for task in late:
            task.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        log().info("stopped", count=len(late))

    async def _take(self, raw: RawUpdate) -> None:
        assert self._dispatcher is not None
        await self._dispatcher.handle(raw)

    async def _sorry(self, raw: RawUpdate) -> None:
        assert self._dispatcher is not None
        await self._dispatcher.report_failure(raw)

    async def _undelivered(self, due: DueLetter, reason: str) -> None:
        if self._dispatcher is not None and reason in ("forbidden", "chat not found"):
            await self._dispatcher.undelivered(due.letter.chat)


def _started(*work: Coroutine[Any, Any, None]) -> list[asyncio.Task[None]]:
    return [asyncio.create_task(coroutine) for coroutine in work]
