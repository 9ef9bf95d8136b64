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


class Rest(NamedTuple):
    """A lane's wait for its next try; `not_its_fault` where its updates had no part in it."""

    seconds: float = 0.0
    not_its_fault: bool = False


class UpdateStore(Protocol):
    """The inbox's part of the store."""

    async def claim_lane(self, now: datetime) -> Claim | None: ...
    async def release(self, lane: str, *, blameless: bool = False) -> object: ...
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
        self._resting: set[asyncio.Task[None]] = set()
        self._stopping = False

    def notify(self) -> None:
        """Ring the bell: something was admitted."""
        self._bell.notify()

    async def run(self) -> None:
        """Work until `stop`."""
        await asyncio.gather(*(self._work() for _ in range(self.workers)))
        await asyncio.gather(*self._resting)

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
        """Handle a lane's updates in order; after a failure the lane rests, the worker does not."""
        rest = Rest()
        for raw in claim.raws:
            if self._stopping:
                break
            rest = await self._one_update(raw)
            if rest.seconds > 0:
                break
        if rest.seconds > 0:
            self._let_rest(claim.lane, rest)
        else:
            await self._release(claim.lane, rest)

    async def _one_update(self, raw: RawUpdate) -> Rest:
        """Handle one update; return how its lane has to rest before the next try."""
        if raw.attempts > DEATHS:  # the process died over it, again and again
            return await self._failed(raw, RuntimeError())
        try:
            await self.handle(raw)
        except LeaseLost:
            log().info("an update was finished elsewhere", raw=raw.id)
        except NotStored as error:  # however long it lasts, no answer is lost to a full disk
            log().error("an update waits: nothing can be stored", raw=raw.id, exc_info=error)
            return Rest(STORE_RETRY, not_its_fault=True)
        except Exception as error:
            return await self._failed(raw, error)
        self.handled()
        return Rest()

    async def _failed(self, raw: RawUpdate, error: Exception) -> Rest:
        if raw.attempts < TRIES:
            log().warning("an update failed", raw=raw.id, attempts=raw.attempts, exc_info=error)
            return Rest(RETRY_AFTER[min(raw.attempts, len(RETRY_AFTER)) - 1])
        log().error("an update was put into quarantine", raw=raw.id, exc_info=error)
        try:
            await self.store.quarantine(raw.id, type(error).__name__, self.clock.now())
            await self.on_poison(raw)
        except Exception as worse:
            log().error("an update could not be put aside", raw=raw.id, exc_info=worse)
            return Rest(STORE_RETRY)
        self.handled()
        return Rest()

    def _let_rest(self, lane: str, rest: Rest) -> None:
        task = asyncio.create_task(self._release(lane, rest))
        self._resting.add(task)
        task.add_done_callback(self._resting.discard)

    async def _release(self, lane: str, rest: Rest) -> None:
        """Release a lane, trying until it succeeds.

        Nobody else ever takes up a lane that this process holds.
        """
        if rest.seconds > 0:
            await self.clock.sleep(rest.seconds)
        try:
            await self.store.release(lane, blameless=rest.not_its_fault)
        except Exception as error:
            log().error("a lane could not be released", exc_info=error)
            if not self._stopping:
                self._let_rest(lane, Rest(STORE_RETRY, rest.not_its_fault))
        self._bell.notify()
