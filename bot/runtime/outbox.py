"""Letters out: what is due is sent at Telegram's pace, each chat in order, and marked sent."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import KW_ONLY, dataclass
from datetime import timedelta

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
from bot.runtime.letter_store import LetterStore, OnArrived, OnLost, nobody_asks, nobody_minds
from bot.runtime.rate_limits import RateLimits
from bot.runtime.recovery import Recovery
from bot.store.ports import LastLook
from bot.store.records import DueLetter

IN_HAND = 64  # letters at a time; the store gives one of a chat, which keeps each chat in order
# Of these wait for the pace. The others wait in the store, which knows who is to come next.
AT_THE_DOOR = 8
PATIENCE = 2.0  # a longer wait is the store's: it drops a letter whose consent is withdrawn
LEAST_WAIT = 0.001  # the store keeps microseconds: a shorter wait would be none
LOOK_AGAIN = 30.0  # seconds, when nothing rings
NOTE_AGAIN = 2.0  # seconds, while it cannot be stored that a letter arrived
TROUBLE, DOUBT = "trouble", "doubt"  # why a letter waits, as the store knows it


@dataclass
class _Hand:
    """A letter in hand, under the token of its newest claim."""

    token: str


@dataclass
class Outbox:
    """The outbox of letters; `notify` tells it that there may be something new."""

    store: LetterStore
    postman: Channel
    clock: Clock
    _: KW_ONLY
    on_lost: OnLost = nobody_minds
    on_arrived: OnArrived = nobody_asks
    on_well: Callable[[], None] = lambda: None
    look: LastLook | None = None
    chance: Callable[[], float] = random.random

    def __post_init__(self) -> None:
        self._pace = RateLimits()
        self._bell = Wakeup()
        self._tasks: set[asyncio.Task[DeliveryOutcome | None]] = set()
        self._in_hand: dict[int, _Hand] = {}  # by letter
        self._at_the_door: set[int] = set()  # letters in hand that wait for the pace
        self._claiming = asyncio.Lock()  # held until what was claimed is in hand
        self._doubts: dict[int, int] = {}  # letter -> how often it may have arrived already
        self._rounds = 0
        self._recovery = Recovery(self.postman, self._try_one, self._all_again)
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
        await self._recovery.stop()
        await asyncio.gather(*self._tasks)

    def stop(self) -> None:
        """Finish the letters on the wire and return; the others stay in the store."""
        self._stopping = True
        self._bell.notify()

    async def _round(self) -> float:
        """Hand out what is due; return how long until it is worth looking again."""
        room = min(IN_HAND - len(self._tasks), AT_THE_DOOR - len(self._at_the_door))
        held = self._recovery.held
        due = await self._claimed(room, urgent=held) if room > 0 else []
        for letter in due:
            task = asyncio.create_task(self._carry(letter))
            self._tasks.add(task)
            task.add_done_callback(self._carried)
        if room <= 0 or due:
            return LOOK_AGAIN  # a letter that is done rings, and so does the end of the trouble
        moment = await self.store.next_due(self.clock.now(), urgent=held)
        if moment is None:
            return LOOK_AGAIN
        return min(LOOK_AGAIN, (moment - self.clock.now()).total_seconds())

    async def _claimed(self, room: int, *, urgent: bool = False) -> list[DueLetter]:
        """Claim what is due; now those who wait longest, now those who have just come."""
        fresh = []
        async with self._claiming:
            self._rounds += 1
            newest, now = self._rounds % 2 == 0, self.clock.now()
            for letter in await self.store.due_letters(
                now, room, newest=newest, urgent=urgent, look=self.look
            ):
                # Where the lease ended meanwhile, it is on its way all the same.
                if letter.id in self._in_hand:
                    self._in_hand[letter.id].token = letter.token
                    continue
                fresh.append(letter)
                self._at_the_door.add(letter.id)
                self._in_hand[letter.id] = _Hand(letter.token)
        return fresh

    def _carried(self, task: asyncio.Task[DeliveryOutcome | None]) -> None:
        self._tasks.discard(task)
        self._bell.notify()

    async def _carry(self, due: DueLetter, *, trying: bool = False) -> DeliveryOutcome | None:
        hand = self._in_hand[due.id]
        try:
            return await self._one_letter(due, trying)
        except Exception as error:  # the store failed: the lease brings the letter back
            log().error("a letter was left to its lease", letter=due.id, exc_info=error)
            return None
        finally:
            self._let_go(due, hand)

    def _let_go(self, due: DueLetter, hand: "_Hand") -> None:
        """Let the next claim have a letter that waits in the store again."""
        if self._in_hand.get(due.id) is hand:
            self._at_the_door.discard(due.id)
            del self._in_hand[due.id]

    async def _one_letter(self, due: DueLetter, trying: bool) -> DeliveryOutcome | None:
        chat = due.letter.chat
        while not (due.letter.urgent or trying) and not self._stopping:
            if self._recovery.held:
                await self._put_off(due, self._recovery.wait, TROUBLE)
                return None
            wait = self._pace.wait(chat, self.clock.monotonic())
            if wait <= 0:
                break
            # What hangs on a consent or a right waits in the store, which looks at it once more.
            if wait > PATIENCE or due.letter.watched:
                await self._put_off(due, wait)
                return None
            await self.clock.sleep(wait)
        if self._stopping:
            await self._put_off(due, 0.0)
            return None
        self._pace.take(chat, self.clock.monotonic())
        self._at_the_door.discard(due.id)
        self._bell.notify()
        outcome = await self.postman.deliver(due, chat)
        await self._settle(due, outcome)
        return outcome

    async def _try_one(self) -> DeliveryOutcome | None:
        """Let one letter try whether Telegram is back; None where none waits.

        A new one where there is one: what may have arrived already is the last to be tried.
        """
        due = await self._claimed(1)
        if not due:
            await self.store.hasten_one()
            due = await self._claimed(1)
        if not due:
            return None
        task = asyncio.create_task(self._carry(due[0], trying=True))
        self._tasks.add(task)
        task.add_done_callback(self._carried)
        return await asyncio.shield(task)  # what is on the wire is finished, whatever ends

    async def _all_again(self) -> None:
        """Try everything again that trouble or a doubt has put off."""
        await self.store.hasten()
        self._bell.notify()
        self.on_well()

    async def _settle(self, due: DueLetter, outcome: DeliveryOutcome) -> None:
        """Write down what became of a letter."""
        if not isinstance(outcome, NotSent | InvalidToken | MaybeDelivered):
            await self._recovery.works()
        match outcome:
            case Delivered(message_id):
                self._doubts.pop(due.id, None)
                noted = await self._note(due, message_id)
                await self.on_arrived(due, message_id, noted)
            case RateLimited(seconds):
                self._pace.pause(due.letter.chat, seconds, self.clock.monotonic())
                await self._put_off(due, seconds)
            case NotSent() | InvalidToken():
                self._recovery.trouble(outcome)
                wait = self._again_soon(due) if due.letter.urgent else self._recovery.wait
                await self._put_off(due, wait, TROUBLE)
            case MaybeDelivered():
                await self._doubt(due, outcome)
            case ChatUnreachable(reason):  # the store holds this letter and all others to this chat
                hand = self._in_hand[due.id]
                await self.store.unreachable(due.letter.chat, self.clock.now())
                self._let_go(due, hand)
                log().warning("a chat cannot be reached", letter=due.id)
                await self.on_lost(due, reason)
            case LetterRefused(reason, expected):
                await self._lose(due, reason, quietly=expected or due.letter.droppable)
            case ChatMoved(chat):  # the store sends it, and all others, to where the group is now
                log().warning("a group has moved", letter=due.id)
                hand = self._in_hand[due.id]
                await self._write_down(
                    due,
                    lambda token: self.store.moved(due.letter.chat, chat, token, self.clock.now()),
                )
                self._let_go(due, hand)

    async def _note(self, due: DueLetter, message_id: int | None) -> bool:
        """Note that a letter arrived, until that is stored; False where it was erased meanwhile.

        Nobody gets it twice for want of a note.
        """
        while True:
            try:
                return await self._write_down(
                    due,
                    lambda token: self.store.sent(due.id, token, message_id, self.clock.now()),
                )
            except Exception as error:
                if self._stopping:
                    raise
                log().error("a letter has arrived, unnoted", letter=due.id, exc_info=error)
            await self.clock.sleep(NOTE_AGAIN)

    async def _write_down(self, due: DueLetter, write: Callable[[str], Awaitable[bool]]) -> bool:
        """Write down what became of a letter under the token of its newest claim.

        Where its lease ended meanwhile, a claim under way has given it another; under the old one
        nothing would be written, and the letter would wait for the end of the new lease.
        """
        token = ""
        while (newest := self._in_hand[due.id].token) != token:
            token = newest
            if await write(token):
                return True
            async with self._claiming:
                pass  # what was claimed is in hand now; the same token: it was erased meanwhile
        return False

    async def _doubt(self, due: DueLetter, outcome: MaybeDelivered) -> None:
        """Put off what may have arrived: half a minute to a minute, then ever more rarely.

        The end of the trouble ends the wait. At least once is the promise; only what may be
        dropped gets no third try.
        """
        doubts = self._doubts[due.id] = self._doubts.get(due.id, 0) + 1
        log().warning("a letter may or may not have arrived", letter=due.id, attempts=doubts)
        if doubts > 1 and due.letter.droppable:
            del self._doubts[due.id]
            await self._lose(due, "unknown", quietly=True)
            return
        first = 30.0 + 30.0 * self.chance()
        wait = backoff(doubts, first=first, longest=600.0)
        await self._put_off(due, self._again_soon(due) if due.letter.urgent else wait, DOUBT)
        self._recovery.trouble(outcome)

    @staticmethod
    def _again_soon(due: DueLetter) -> float:
        """Return the wait of an emergency text: seconds, whatever else is held."""
        return backoff(due.attempts, first=1.0, longest=10.0)

    async def _put_off(self, due: DueLetter, seconds: float, why: str | None = None) -> None:
        hand = self._in_hand[due.id]
        until = self.clock.now() + timedelta(seconds=max(seconds, LEAST_WAIT))
        await self._write_down(due, lambda token: self.store.later(due.id, token, until, why))
        self._let_go(due, hand)

    async def _lose(self, due: DueLetter, reason: str, *, quietly: bool = False) -> None:
        await self._write_down(due, lambda token: self.store.failed(due.id, token, reason))
        if not quietly:
            kind = reason.replace(" ", "-")
            log().warning("a letter was given up", letter=due.id, reason=kind)
            await self.on_lost(due, reason)
