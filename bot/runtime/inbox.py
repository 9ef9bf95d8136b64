"""Updates in: one lane at a time is worked through, in order; a bad update stops nobody else."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from bot.clock import Clock, Wakeup
from bot.logs import log
from bot.store.errors import LeaseLost, NotStored
from bot.store.records import Claim, RawUpdate

TRIES = 3
# Processes are killed for many reasons, an update is seldom one: it is tried long before it is
# blamed for its process's deaths.
DEATHS = 10
RETRY_AFTER = (0.1, 0.3)  # seconds before the second and the third try
STORE_RETRY = 2.0


class NextTry(NamedTuple):
    """A wait of a lane; `counted` where the try that failed counts against its update."""

    seconds: float = 0.0
    counted: bool = True


class UpdateStore(Protocol):
    """The inbox's part of the store."""

    async def claim_lane(self, now: datetime) -> Claim | None: ...
    async def release(self, lane: str, *, counted: bool = True) -> object: ...
    async def quarantine(self, raw_id: int, kind: str, now: datetime) -> object: ...


Handle = Callable[[RawUpdate], Awaitable[None]]


async def _nobody_told(raw: RawUpdate) -> None:
    """Do nothing for an update that could not be handled: the log says it already."""


@dataclass
class Inbox:
    """A few workers over the lanes; `notify` tells them that updates were admitted."""

    store: UpdateStore
    handle: Handle
    clock: Clock
    _: KW_ONLY
    workers: int = 4
    on_poison: Handle = _nobody_told
    handled: Callable[[], None] = lambda: None

    def __post_init__(self) -> None:
        self._bell = Wakeup()
        self._waiting: set[asyncio.Task[None]] = set()
        self._stopping = False

    def notify(self) -> None:
        """Ring the bell: something was admitted."""
        self._bell.notify()

    async def run(self) -> None:
        """Work until `stop`."""
        await asyncio.gather(*(self._work() for _ in range(self.workers)))
        await asyncio.gather(*self._waiting)

    def stop(self) -> None:
        """Finish the updates in hand and return; the others stay in the store."""
        self._stopping = True
        self._bell.notify()

    async def _work(self) -> None:
        while not self._stopping:
            heard = self._bell.rings
            try:
                claim = await self.store.claim_lane(self.clock.now())
            except Exception as error:
                log().error("the inbox could not be read", exc_info=error)
                await self.clock.sleep(STORE_RETRY)
                continue
            if claim is None:
                await self._bell.wait(heard)
            else:
                await self._one_lane(claim)

    async def _one_lane(self, claim: Claim) -> None:
        """Handle a lane's updates in order; after a failure the lane waits, the worker does not."""
        after = NextTry()
        for raw in claim.raws:
            if self._stopping:
                break
            after = await self._one_update(raw)
            if after.seconds > 0:
                break
        if after.seconds > 0:
            self._release_later(claim.lane, after)
        else:
            await self._release(claim.lane, after)

    async def _one_update(self, raw: RawUpdate) -> NextTry:
        """Handle one update; return how long its lane has to wait before the next try."""
        if raw.attempts > DEATHS:  # the process died over it, again and again
            return await self._failed(raw, RuntimeError())
        try:
            await self.handle(raw)
        except LeaseLost:
            log().info("an update was finished elsewhere", raw=raw.id)
        except NotStored as error:  # however long it lasts, no answer is lost to a full disk
            log().error("an update waits: nothing can be stored", raw=raw.id, exc_info=error)
            return NextTry(STORE_RETRY, counted=False)
        except Exception as error:
            return await self._failed(raw, error)
        self.handled()
        return NextTry()

    async def _failed(self, raw: RawUpdate, error: Exception) -> NextTry:
        if raw.attempts < TRIES:
            log().warning("an update failed", raw=raw.id, attempts=raw.attempts, exc_info=error)
            return NextTry(RETRY_AFTER[min(raw.attempts, len(RETRY_AFTER)) - 1])
        log().error("an update was put into quarantine", raw=raw.id, exc_info=error)
        try:
            await self.store.quarantine(raw.id, type(error).__name__, self.clock.now())
            await self.on_poison(raw)
        except Exception as worse:
            log().error("an update could not be put aside", raw=raw.id, exc_info=worse)
            return NextTry(STORE_RETRY)
        self.handled()
        return NextTry()

    def _release_later(self, lane: str, after: NextTry) -> None:
        task = asyncio.create_task(self._release(lane, after))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)

    async def _release(self, lane: str, after: NextTry) -> None:
        """Release a lane, trying until it succeeds.

        Nobody else ever takes up a lane that this process holds.
        """
        if after.seconds > 0:
            await self.clock.sleep(after.seconds)
        try:
            await self.store.release(lane, counted=after.counted)
        except Exception as error:
            log().error("a lane could not be released", exc_info=error)
            if not self._stopping:
                self._release_later(lane, NextTry(STORE_RETRY, after.counted))
        self._bell.notify()
