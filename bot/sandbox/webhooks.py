"""Pushing updates to a webhook: one at a time a queue, again and again until a 2xx."""

import asyncio
from collections.abc import Awaitable, Callable
from random import Random

import aiohttp

from .chats import Json
from .clock import SandboxClock
from .queues import PendingUpdate, UpdateQueue
from .reply import ApiReply

RESPONSE_LIMIT = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
Answerer = Callable[[aiohttp.ClientResponse], Awaitable[ApiReply | None]]


def back_off(failures: int, random: Random) -> float:
    """Return the seconds before the next try: none, then 2, 4, 8 ..., at most some 60 to 120."""
    wanted = 0.0 if failures == 1 else 2.0 ** (failures - 1)
    return min(wanted, random.uniform(60, 120))


class WebhookPusher:
    """One bot's webhook; empty `url` means that there is none."""

    def __init__(
        self, queue: UpdateQueue, clock: SandboxClock, random: Random, present: asyncio.Event
    ) -> None:
        self._queue, self._clock, self._random = queue, clock, random
        self._present = present
        self._runner: asyncio.Task[None] | None = None
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._done = asyncio.Event()
        self.answerer: Answerer | None = None
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.last_error: tuple[int, str] | None = None
        self.attempts: list[tuple[float, int, int]] = []

    def info(self) -> Json:
        answer: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue.pending),
        }
        if self.url:
            answer["max_connections"] = self.max_connections
            if self.last_error is not None:
                answer["last_error_date"], answer["last_error_message"] = self.last_error
        if self._queue.allowed is not None:
            answer["allowed_updates"] = sorted(self._queue.allowed)
        return answer

    async def set(self, url: str, secret: str, max_connections: int) -> None:
        await self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self.last_error = None
        if url:
            self._runner = asyncio.create_task(self._run())

    async def stop(self) -> None:
        tasks = [task for task in (self._runner, *self._lanes.values()) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._runner = None
        self._lanes.clear()

    async def _run(self) -> None:
        async with aiohttp.ClientSession(trust_env=False) as session:
            while True:
                self._done.clear()
                for lane in self._queue.lanes():
                    if lane not in self._lanes and len(self._lanes) < self.max_connections:
                        self._lanes[lane] = asyncio.create_task(self._serve(session, lane))
                waits = [
                    asyncio.create_task(self._queue.arrival()),
                    asyncio.create_task(self._done.wait()),
                ]
                try:
                    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    for wait in waits:
                        wait.cancel()

    async def _serve(self, session: aiohttp.ClientSession, lane: int) -> None:
        failures = 0
        try:
            while (update := self._queue.head(lane)) is not None:
                if not self._present.is_set():
                    await self._present.wait()
                    continue
                asked_wait = await self._push(session, update)
                if asked_wait is None:
                    self._queue.done(update.id)
                    failures = 0
                    continue
                failures += 1
                await self._clock.sleep(max(asked_wait, back_off(failures, self._random)))
        finally:
            self._lanes.pop(lane, None)
            self._done.set()

    async def _push(self, session: aiohttp.ClientSession, update: PendingUpdate) -> float | None:
        """Return None when taken, else the seconds that the bot asked to wait (0: not said)."""
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with session.post(
                self.url,
                json=update.body,
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=RESPONSE_LIMIT),
            ) as response:
                self._tried(update, response.status)
                if 200 <= response.status < 300:
                    if self.answerer is not None:
                        await self.answerer(response)
                    return None
                self._failed(
                    f"Wrong response from the webhook: {response.status} {response.reason}"
                )
                asked = response.headers.get("Retry-After", "")
                return min(float(asked), 3600.0) if asked.isdigit() else 0.0
        except TimeoutError:
            self._tried(update, 0)
            self._failed("Read timeout expired")
        except aiohttp.ClientError as error:
            self._tried(update, 0)
            refused = isinstance(error, aiohttp.ClientConnectorError)
            self._failed("Connection refused" if refused else "Connection reset by peer")
        return 0.0

    def _tried(self, update: PendingUpdate, status: int) -> None:
        self.attempts.append((self._clock.time(), update.id, status))

    def _failed(self, words: str) -> None:
        self.last_error = (int(self._clock.time()), words)
