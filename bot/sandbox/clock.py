"""The time the sandbox lives in: the real one, or one that a test moves by hand."""

import asyncio
import time
from typing import Protocol


class SandboxClock(Protocol):
    """Seconds since 1970, and a way to wait for some of them."""

    def time(self) -> float: ...

    async def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """The computer's own clock."""

    def time(self) -> float:
        return time.time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class HandClock:
    """A clock that stands still until `advance` is called."""

    def __init__(self, start: float = 1_750_000_000.0) -> None:
        self._now = start
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def time(self) -> float:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += seconds
        for wakes_at, sleeper in self._sleepers:
            if wakes_at <= self._now and not sleeper.done():
                sleeper.set_result(None)
        self._sleepers = [(at, sleeper) for at, sleeper in self._sleepers if not sleeper.done()]

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        sleeper: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self._now + seconds, sleeper))
        await sleeper
