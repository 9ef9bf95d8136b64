"""A clock that runs as the one on the wall does, or faster, and that can leap ahead."""

import asyncio
import time
from datetime import UTC, datetime


class LeapingClock:
    """One for the bot and the local Telegram: what either waits for is over once it is past."""

    def __init__(self, start: datetime | None = None) -> None:
        self._set_at = time.monotonic()
        self._set_to = (start or datetime.now(UTC)).timestamp()
        self._speed = 1.0
        self._sleepers: set[asyncio.Future[None]] = set()

    def time(self) -> float:
        """Return the seconds since 1970."""
        return self._set_to + (time.monotonic() - self._set_at) * self._speed

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.time(), UTC)

    def monotonic(self) -> float:
        return self.time()

    async def sleep(self, seconds: float) -> None:
        end = self.time() + seconds
        while (left := end - self.time()) > 0:
            await self._pause(left / self._speed)
        await asyncio.sleep(0)

    def leap(self, to: datetime) -> None:
        """Set the clock ahead; a moment that is past changes nothing."""
        self._set(max(self.time(), to.timestamp()), self._speed)

    def run_at(self, speed: float) -> None:
        """Let the time pass so many times as fast as on the wall."""
        self._set(self.time(), speed)

    def _set(self, to: float, speed: float) -> None:
        self._set_at, self._set_to, self._speed = time.monotonic(), to, speed
        for sleeper in self._sleepers:
            _wake(sleeper)

    async def _pause(self, seconds: float) -> None:
        """Return after so long by the clock on the wall, or when this one is set."""
        loop = asyncio.get_running_loop()
        sleeper: asyncio.Future[None] = loop.create_future()
        self._sleepers.add(sleeper)
        timer = loop.call_later(seconds, _wake, sleeper)
        try:
            await sleeper
        finally:
            timer.cancel()
            self._sleepers.discard(sleeper)


def _wake(sleeper: "asyncio.Future[None]") -> None:
    if not sleeper.done():
        sleeper.set_result(None)
