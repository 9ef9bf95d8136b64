"""Letters out: what is due is sent at Telegram's pace, each chat in order, and marked sent."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import KW_ONLY, dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.channel.delivery import (
    Channel,
    ChatMoved,
    ChatUnreachable,
    Delivered,
    DeliveryOutcome,
    InvalidToken,
    LetterRefused,
    MaybeDelivered,
    NotSent,
    RateLimited,
)
from bot.clock import Clock, Wakeup, backoff, wait_any
from bot.logs import log
from bot.runtime.rate_limits import RateLimits
from bot.store.records import DueLetter

IN_HAND = 64  # letters at a time; the store gives one of a chat, which keeps each chat in order
PATIENCE = 2.0  # a longer wait is the store's: it drops a letter whose consent is withdrawn
LEAST_WAIT = 0.001  # the store keeps microseconds: a shorter wait would be none
LOOK_AGAIN = 30.0  # seconds, when nothing rings
NOTE_AGAIN = 2.0  # seconds, while it cannot be stored that a letter arrived


class LetterStore(Protocol):
    """The outbox's part of the store."""

    async def due_letters(self, now: datetime, n: int) -> list[DueLetter]: ...
    async def sent(self, id: int, token: str, message_id: int | None, now: datetime) -> bool: ...
    async def later(self, id: int, token: str, until: datetime) -> object: ...
    async def failed(self, id: int, token: str, reason: str) -> object: ...
    async def unreachable(self, chat: int, now: datetime) -> object: ...
    async def moved(self, old: int, new: int, token: str, now: datetime) -> object: ...
    async def next_due(self, now: datetime) -> datetime | None: ...


OnLost = Callable[[DueLetter, str], Awaitable[None]]


async def _nobody_minds(due: DueLetter, reason: str) -> None:
    """Do nothing for a letter that could not be delivered: the log says it already."""


@dataclass
class Outbox:
    """The outbox of letters; `notify` tells it that there may be something new."""

    store: LetterStore
    postman: Channel
    clock: Clock
    _: KW_ONLY
    on_lost: OnLost = _nobody_minds
    chance: Callable[[], float] = random.random

    def __post_init__(self) -> None:
        self._pace = RateLimits()
        self._bell = Wakeup()
        self._tasks: set[asyncio.Task[None]] = set()
        self._in_hand: dict[int, str] = {}  # letter -> the token of its newest claim
        self._claiming = asyncio.Lock()  # held until what was claimed is in hand
        self._doubts: dict[int, int] = {}  # letter -> how often it may have arrived already
        self._failures = 0  # in a row, without a connection or without access
        self._stopping = False

    def notify(self) -> None:
        """Ring the bell: something was posted."""
        self._bell.notify()

    async def run(self) -> None:
        """Send what is due, until `stop`."""
        while not self._stopping:
            heard = self._bell.rings
            try:
                wait = await self._round()
            except Exception as error:
                log().error("the outbox could not read its letters", exc_info=error)
                wait = LOOK_AGAIN
            if wait > 0:
                await wait_any(self._bell, heard, self.clock, wait)
        await asyncio.gather(*self._tasks)

    def stop(self) -> None:
        """Finish the letters on the wire and return; the others stay in the store."""
        self._stopping = True
        self._bell.notify()

    async def _round(self) -> float:
        """Hand out what is due; return how long until it is worth looking again."""
        room = IN_HAND - len(self._tasks)
        async with self._claiming:
            due = await self.store.due_letters(self.clock.now(), room) if room > 0 else []
            for letter in due:
                # Where the lease ended meanwhile, it is on its way all the same.
                carried = letter.id in self._in_hand
                self._in_hand[letter.id] = letter.token
                if carried:
                    continue
                task = asyncio.create_task(self._carry(letter))
                self._tasks.add(task)
                task.add_done_callback(self._carried)
        if room <= 0 or due:
            return LOOK_AGAIN  # a letter that is done rings
        moment = await self.store.next_due(self.clock.now())
        if moment is None:
            return LOOK_AGAIN
        return min(LOOK_AGAIN, (moment - self.clock.now()).total_seconds())

    def _carried(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._bell.notify()

    async def _carry(self, due: DueLetter) -> None:
        try:
            await self._one_letter(due)
        except Exception as error:  # the store failed: the lease brings the letter back
            log().error("a letter was left to its lease", letter=due.id, exc_info=error)
        finally:
            del self._in_hand[due.id]

    async def _one_letter(self, due: DueLetter) -> None:
        chat = due.letter.chat
        while (wait := self._pace.wait(chat, self.clock.monotonic())) > 0:
            # What hangs on a consent waits in the store only, which looks at it once more.
            if wait > PATIENCE or self._stopping or due.letter.consent is not None:
                await self._put_off(due, wait)
                return
            await self.clock.sleep(wait)
        if self._stopping:
            await self._put_off(due, 0.0)
            return
        self._pace.take(chat, self.clock.monotonic())
        outcome = await self.postman.deliver(due, chat)
        await self._settle(due, outcome)

    async def _settle(self, due: DueLetter, outcome: DeliveryOutcome) -> None:
        """Write down what became of a letter."""
        now = self.clock.monotonic()
        if not isinstance(outcome, NotSent | InvalidToken):
            self._failures = 0
        match outcome:
            case Delivered(message_id):
                self._doubts.pop(due.id, None)
                await self._note(due, message_id)
            case RateLimited(seconds):
                self._pace.pause(due.letter.chat, seconds, now)
                await self._put_off(due, seconds)
            case NotSent() | InvalidToken():
                self._trouble(outcome, now)
                await self._put_off(due, self._pace.wait(due.letter.chat, now))
            case MaybeDelivered():
                await self._doubt(due)
            case ChatUnreachable(reason):  # the store holds this letter and all others to this chat
                await self.store.unreachable(due.letter.chat, self.clock.now())
                log().warning("a chat cannot be reached", letter=due.id)
                await self.on_lost(due, reason)
            case LetterRefused(reason, expected):
                await self._lose(due, reason, quietly=expected or due.letter.droppable)
            case ChatMoved(chat):  # the store sends it, and all others, to where the group is now
                log().warning("a group has moved", letter=due.id)
                token = self._in_hand[due.id]
                await self.store.moved(due.letter.chat, chat, token, self.clock.now())

    async def _note(self, due: DueLetter, message_id: int | None) -> None:
        """Note that a letter arrived, until that is stored.

        Nobody gets it twice for want of a note.
        """
        while True:
            try:
                token, now = self._in_hand[due.id], self.clock.now()
                if await self.store.sent(due.id, token, message_id, now):
                    return
                async with self._claiming:  # a claim under way has given it another token
                    if self._in_hand[due.id] == token:
                        return  # erased meanwhile
                continue
            except Exception as error:
                if self._stopping:
                    raise
                log().error("a letter has arrived, unnoted", letter=due.id, exc_info=error)
            await self.clock.sleep(NOTE_AGAIN)

    async def _doubt(self, due: DueLetter) -> None:
        """Put off what may have arrived: half a minute to a minute, then ever more rarely.

        At least once is the promise; only what may be dropped gets no third try.
        """
        doubts = self._doubts[due.id] = self._doubts.get(due.id, 0) + 1
        log().warning("a letter may or may not have arrived", letter=due.id, attempts=doubts)
        if doubts > 1 and due.letter.droppable:
            del self._doubts[due.id]
            await self._lose(due, "unknown", quietly=True)
            return
        first = 30.0 + 30.0 * self.chance()
        await self._put_off(due, backoff(doubts, first=first, longest=600.0))

    def _trouble(self, outcome: DeliveryOutcome, now: float) -> None:
        """Hold everything, longer each time, without limit: nothing can be sent at all."""
        if self._pace.held(now):  # several letters were on their way into the same trouble
            return
        self._failures += 1
        longest = 300.0 if isinstance(outcome, InvalidToken) else 60.0
        wait = backoff(self._failures, first=2.0, longest=longest, chance=self.chance())
        self._pace.hold(wait, now)
        if isinstance(outcome, InvalidToken):
            log().error("Telegram refuses the token; set PRESCREEN_TELEGRAM_TOKEN anew and restart")
        else:
            log().warning("Telegram cannot be reached", attempts=self._failures)

    async def _put_off(self, due: DueLetter, seconds: float) -> None:
        until = self.clock.now() + timedelta(seconds=max(seconds, LEAST_WAIT))
        await self.store.later(due.id, self._in_hand[due.id], until)

    async def _lose(self, due: DueLetter, reason: str, *, quietly: bool = False) -> None:
        await self.store.failed(due.id, self._in_hand[due.id], reason)
        if not quietly:
            kind = reason.replace(" ", "-")
            log().warning("a letter was given up", letter=due.id, reason=kind)
            await self.on_lost(due, reason)
