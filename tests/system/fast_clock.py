"""A clock that runs many times as fast as the one on the wall, the same in several processes."""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

# Nine in the morning where the hospitals are.
MORNING = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)


@dataclass(frozen=True)
class FastClock:
    """The bot's clock and the local Telegram's: `started` is the wall's moment of MORNING."""

    started: float
    speed: float = 10.0

    def _passed(self) -> float:
        return (time.time() - self.started) * self.speed

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=self._passed())

    def time(self) -> float:
        return self.now().timestamp()

    def monotonic(self) -> float:
        return self._passed()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds) / self.speed)
