"""Time as the bot sees it: a real clock, a virtual one for demo and tests, a bell to wait for."""

import asyncio
import heapq
import itertools
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """The clock that everything that waits or stamps is given, instead of the time modules."""

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""

    def monotonic(self) -> float:
        """Return seconds that never run backwards, for paces and leases."""

    async def sleep(self, seconds: float) -> None: ...


class RealClock:
    """The clock on the wall."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))


class VirtualClock:
    """Time that stands still until somebody needs it to pass.

    A sleep of at most `hurry` seconds (a pace, a back-off) is over at once and moves the clock
    to its end. A longer one (a tick, a reminder) ends when `advance` reaches it, so idle
    periodic work never makes the days race by.
    """

    def __init__(self, start: datetime, *, hurry: float = 5.0) -> None:
        self._start = start.astimezone(UTC)
        self._passed = 0.0
        self._hurry = hurry
        self._count = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._hurried: list[float] = []
        self._stepping = False

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._passed)

    def monotonic(self) -> float:
        return self._passed

    def time(self) -> float:
        """Return the seconds since 1970, for a local Telegram that lives in the same time."""
        return self.now().timestamp()

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        loop = asyncio.get_running_loop()
        wake: asyncio.Future[None] = loop.create_future()
        end = self._passed + seconds
        heapq.heappush(self._sleepers, (end, next(self._count), wake))
        if seconds <= self._hurry:
            heapq.heappush(self._hurried, end)
            if not self._stepping:
                self._stepping = True
                loop.call_soon(self._step, loop)
        await wake

    async def advance(self, seconds: float) -> None:
        """Let `seconds` pass, waking every sleeper at its own moment, in order."""
        end = self._passed + seconds
        while self._wake_next(end):
            for _ in range(10):  # let the one woken act before the next moment comes
                await asyncio.sleep(0)
        self._passed = max(self._passed, end)

    def _step(self, loop: asyncio.AbstractEventLoop) -> None:
        """Wake one sleeper, let it act, and come again while somebody is in a hurry."""
        while self._hurried:
            if self._wake_next(self._hurried[0]):
                loop.call_soon(self._step, loop)
                return
            heapq.heappop(self._hurried)  # that sleeper woke, or was cancelled
        self._stepping = False

    def _wake_next(self, end: float) -> bool:
        """Wake the earliest sleeper due by `end` and move the clock to its moment."""
        while self._sleepers and self._sleepers[0][0] <= end:
            due, _, wake = heapq.heappop(self._sleepers)
            if not wake.done():
                self._passed = max(self._passed, due)
                wake.set_result(None)
                return True
        return False


def backoff(tries: int, *, first: float, longest: float, chance: float = 1.0) -> float:
    """Return the seconds to wait after so many failures in a row.

    `first` after the first one, twice as long after each further one, at most `longest`; a
    `chance` between 0 and 1 takes up to half of it off, so that many do not come back together.
    """
    return min(longest, first * 2.0 ** min(tries - 1, 16)) * (0.5 + 0.5 * chance)


class Wakeup:
    """A bell that wakes everyone who waits; a ring between looking and waiting is not missed."""

    def __init__(self) -> None:
        self.rings = 0
        self._next = asyncio.Event()

    def notify(self) -> None:
        self.rings += 1
        heard, self._next = self._next, asyncio.Event()
        heard.set()

    async def wait(self, since: int) -> None:
        """Return once the bell has rung more than `since` times."""
        while self.rings == since:
            await self._next.wait()


async def _sleep_until(clock: Clock, end: float) -> None:
    """Sleep, counting the time that passes before a task of its own has begun."""
    await clock.sleep(end - clock.monotonic())


async def wait_any(bell: Wakeup, since: int, clock: Clock, seconds: float | None) -> None:
    """Wait for the bell, at most `seconds` on this clock (None: as long as it takes)."""
    if seconds is None:
        await bell.wait(since)
        return
    waits = {
        asyncio.ensure_future(bell.wait(since)),
        asyncio.ensure_future(_sleep_until(clock, clock.monotonic() + seconds)),
    }
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
        await asyncio.gather(*waits, return_exceptions=True)
