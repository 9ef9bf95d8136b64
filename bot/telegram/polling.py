"""Polling: a batch is committed to the inbox before Telegram is told that it arrived."""

import asyncio
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from typing import Protocol

import aiohttp

from bot.channel.delivery import IngestStopped, unknown_token
from bot.clock import Clock, Wakeup, backoff
from bot.logs import log
from bot.telegram.patience import Refusals
from bot.telegram.updates import ALLOWED_UPDATES, read, split

# Seconds: an outage that swallows a request is noticed by nothing but its silence, and whoever
# wrote meanwhile waits for the next one. A poll of seconds brings updates as fast as a long one.
LONG_POLL = 2
GRACE = 2
CONFLICTS = 5  # in a row, before giving up
ASK_AGAIN = 0  # in the place of a status
LONGEST_WAIT = 3.0  # seconds: who writes while Telegram is away is answered when it is back
# After a week without updates Telegram starts again at a random id, maybe below our offset.
# Nothing waits there longer than a day, so after a quiet day the offset has nothing left to say.
OFFSET_MATTERS = 24 * 3600.0


class Admits(Protocol):
    """The ingest's part of the store."""

    async def admit(
        self,
        bot_id: int,
        raws: Sequence[tuple[int, str, bytes]],
        now: datetime,
        *,
        offset: int | None = None,
    ) -> int: ...
    async def offset(self, bot_id: int) -> int | None: ...


@dataclass(repr=False)  # the token is a secret
class Poller:
    """One getUpdates loop; run one per bot."""

    store: Admits
    clock: Clock
    _: KW_ONLY
    token: str
    base: str
    admitted: Callable[[], None]
    long_poll: int = LONG_POLL
    chance: Callable[[], float] = random.random
    told: Callable[[str | None], None] = lambda date: None

    def __post_init__(self) -> None:
        self._bot_id = int(self.token.partition(":")[0])
        self._url = f"{self.base}/bot{self.token}/getUpdates"
        self._failures = 0
        self._conflicts = 0
        self._refusals = Refusals()
        self._bell = Wakeup()
        self._last = self.clock.monotonic()

    def again(self) -> None:
        """Ask anew: what was asked before an outage may never be answered."""
        self._bell.notify()

    async def run(self) -> None:
        """Fetch until cancelled; raises `IngestStopped` where only a person can help."""
        offset = await self.store.offset(self._bot_id)
        # Between two pieces of an answer: a long one over a slow line takes its time.
        silence = self.long_poll + GRACE
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=silence, sock_read=silence)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                try:
                    offset = await self._once(session, offset)
                    self._failures = self._conflicts = 0
                    self._refusals.none()
                except _Pause as pause:
                    await self.clock.sleep(pause.seconds)
                except (aiohttp.ClientError, TimeoutError, OSError) as error:
                    await self._back_off("Telegram cannot be reached", error)
                except IngestStopped:
                    raise
                except Exception as error:  # the store: nothing was acknowledged
                    await self._back_off("updates could not be stored", error)

    async def _once(self, session: aiohttp.ClientSession, offset: int | None) -> int | None:
        """Make one request; return the offset after everything it brought is committed."""
        ask: dict[str, object] = {
            "timeout": self.long_poll, "allowed_updates": ALLOWED_UPDATES, "limit": 100
        }  # fmt: skip
        if offset is not None and self.clock.monotonic() - self._last < OFFSET_MATTERS:
            ask["offset"] = offset
        status, body = await self._answer(session, ask)
        if status == ASK_AGAIN:
            return offset
        if status != 200:
            raise self._refused(status, body)
        raws = split(body)
        batch = [(*known, raw) for raw in raws if (known := read(raw))]
        if raws and not batch:
            log().error("updates without an id cannot be kept", count=len(raws))
            raise _Pause(5.0)
        if not batch:
            return offset
        self._last = self.clock.monotonic()
        offset = max(update_id for update_id, _, _ in batch) + 1
        # Cancelled here, or with the power gone, the batch is fetched again; the store knows it.
        await self.store.admit(self._bot_id, batch, self.clock.now(), offset=offset)
        self.admitted()
        return offset

    async def _answer(
        self, session: aiohttp.ClientSession, ask: dict[str, object]
    ) -> tuple[int, bytes]:
        """Return the answer's status and body; ASK_AGAIN where the bell rang meanwhile."""
        asked = asyncio.ensure_future(self._post(session, ask))
        rung = asyncio.ensure_future(self._bell.wait(self._bell.rings))
        try:
            await asyncio.wait({asked, rung}, return_when=asyncio.FIRST_COMPLETED)
            return await asked if asked.done() else (ASK_AGAIN, b"")
        finally:
            for task in (asked, rung):
                task.cancel()
            await asyncio.gather(asked, rung, return_exceptions=True)

    async def _post(
        self, session: aiohttp.ClientSession, ask: dict[str, object]
    ) -> tuple[int, bytes]:
        async with session.post(self._url, json=ask) as answer:
            self.told(answer.headers.get("Date"))
            return answer.status, await answer.read()

    def _refused(self, status: int, body: bytes) -> Exception:
        if status in (401, 404):
            stopped = unknown_token()
            if not self._refusals.again(self.clock.monotonic()):
                return stopped
            if self._refusals.first:
                log().error("Telegram refuses the token", reason=str(stopped))
            return _Pause(self._refusals.wait)
        if status == 409:
            self._conflicts += 1
            if self._conflicts >= CONFLICTS:
                return IngestStopped(
                    "Another process fetches this bot's updates, or a webhook is set.",
                    "Stop the other `prescreen run`, or set PRESCREEN_MODE=webhook.",
                )
            log().warning("another process polls too", attempts=self._conflicts)
            return _Pause(3.0 * self._conflicts)
        if status == 429:
            return _Pause(_retry_after(body))
        return aiohttp.ClientError()

    async def _back_off(self, event: str, error: Exception) -> None:
        self._failures += 1
        if self._failures & (self._failures - 1) == 0:  # ever more rarely
            log().warning(event, attempts=self._failures, kind=type(error).__name__)
        if isinstance(error, TimeoutError):
            return  # that was a wait
        wait = backoff(self._failures, first=1.0, longest=LONGEST_WAIT, chance=self.chance())
        await self.clock.sleep(wait)


class _Pause(Exception):
    """A pause before the next request: Telegram asks for some quiet."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


def _retry_after(body: bytes) -> float:
    try:
        return float(json.loads(body)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return 5.0
