"""Updates waiting for a bot: numbered, filtered, expiring, handed out by long polls."""

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from .chats import Json
from .clock import SandboxClock
from .errors import ApiError, Dropped, conflict

DAY = 86_400.0
CALLBACK_LIFE = 150.0
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(frozen=True)
class PendingUpdate:
    """An update that the bot has not confirmed."""

    id: int
    lane: int
    body: Json
    expires_at: float


class UpdateQueue:
    """One bot's unconfirmed updates, in order of arrival."""

    def __init__(self, clock: SandboxClock, random: Random) -> None:
        self._clock = clock
        self._next = random.randrange(100_000_000, 900_000_000)
        self._waiter: asyncio.Future[None] | None = None
        self._arrival = asyncio.Event()
        self.pending: dict[int, PendingUpdate] = {}
        self.allowed: frozenset[str] | None = None
        self.expired = 0
        self._lanes: dict[int, deque[int]] = {}

    def put(self, kind: str, body: object, *, lane: int, life: float = DAY) -> int | None:
        """Queue an update; None when the bot did not ask for its kind."""
        wanted = kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed
        return self.put_raw({kind: body}, lane=lane, life=life) if wanted else None

    def put_raw(self, body: Json, *, lane: int = 0, life: float = DAY) -> int:
        """Queue any JSON object as an update; `update_id` is added unless it is there."""
        body = dict(body)
        number = body.setdefault("update_id", self._next)
        self._next = max(self._next, number) + 1
        self.pending[number] = PendingUpdate(number, lane, body, self._clock.time() + life)
        self._lanes.setdefault(lane, deque()).append(number)
        self._arrival.set()
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
        return int(number)

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Keep the former setting for None; an empty list means the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def drop_expired(self) -> None:
        now = self._clock.time()
        late = [update.id for update in self.pending.values() if update.expires_at <= now]
        self.expired += len(late)
        for number in late:
            del self.pending[number]

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one counts from the end."""
        known = list(self.pending)
        if offset < 0:
            forgotten = known[:offset]
        else:
            forgotten = [number for number in known if number < offset]
        for number in forgotten:
            del self.pending[number]

    def done(self, number: int) -> None:
        self.pending.pop(number, None)

    def head(self, lane: int) -> PendingUpdate | None:
        """Return the oldest update of a lane."""
        waiting, now = self._lanes.get(lane, deque()), self._clock.time()
        while waiting:
            oldest = self.pending.get(waiting[0])
            if oldest is not None and oldest.expires_at > now:
                return oldest
            self.expired += oldest is not None
            self.pending.pop(waiting.popleft(), None)
        self._lanes.pop(lane, None)
        return None

    def lanes(self) -> list[int]:
        """Return the lanes in which something waits."""
        return [lane for lane in list(self._lanes) if self.head(lane) is not None]

    async def arrival(self) -> None:
        await self._arrival.wait()
        self._arrival.clear()

    def interrupt(self, refusal: ApiError | Dropped) -> None:
        """End a waiting long poll with an error."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(refusal)

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:
        """Answer one getUpdates call; an older one that still waits is ended with 409."""
        self.interrupt(conflict(OTHER_POLLER))
        self.drop_expired()
        self.confirm(offset)
        if not self.pending and timeout > 0:
            await self._wait(timeout)
        return [update.body for update in list(self.pending.values())[: min(max(limit, 1), 100)]]

    async def _wait(self, timeout: float) -> None:
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiter = waiter
        try:
            await asyncio.wait_for(waiter, timeout)
        except TimeoutError:
            pass
        finally:
            if self._waiter is waiter:
                self._waiter = None
