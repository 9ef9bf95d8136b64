"""The work that is due by the clock: summaries, reminders, retention; and after an outage."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot import screenings
from bot.app import App
from bot.channel.letters import letter_of
from bot.clock import Clock
from bot.coordinators import (
    absences,
    binding,
    calling,
    endings,
    escalation,
    heads,
    owed,
    passing_on,
    summary,
    unmarked,
    visiting,
)
from bot.coordinators.pausing import app_with_pauses
from bot.desk import due as desk
from bot.logs import log
from bot.participants import news, reminders
from bot.participants.turns import turn_context
from bot.reports import people
from bot.runtime.dispatcher import Dispatcher
from bot.runtime.leaps import TimeCheck
from bot.runtime.retaining import Retaining
from bot.store.errors import NotStored
from bot.store.ports import Store, Transaction
from bot.store.records import RetentionRules
from bot.work import Work
from dialogs.context import TurnContext, sentence
from dialogs.effects import Turn
from dialogs.steps.navigation import reshow

TICK = 30.0  # seconds between looks at the clock
# A press waits at Telegram for two and a half minutes, then it is gone without a trace.
PRESSES_WAIT = timedelta(seconds=150)
UNDER_WAY = timedelta(minutes=30)
# What each look posts; every one of them is once only by keys in the database.
DUE = (
    summary.post_due,
    passing_on.post_due,
    escalation.post_due,
    absences.post_alarms,
    owed.post_due,
    desk.post_due,
    endings.post_due,
    endings.take_pages_back,
    calling.settle_numbers,
    visiting.post_due,
    binding.post_due,
    heads.post_due,
    people.keep_due,
)
# Of our own accord, to people: each letter has a nonce of its own for its button.
PostEach = Callable[[Work, Callable[[], str]], int]
DUE_TO_PEOPLE: tuple[PostEach, ...] = (reminders.post_due, news.post_due)
# Who has not answered for so long has left at that question, until they come back.
LEFT_AFTER = timedelta(hours=72)


@dataclass
class Scheduler:
    """The bot's looks at the clock, every half minute until it is cancelled."""

    store: Store
    app: App
    dispatcher: Dispatcher
    clock: Clock
    rules: RetentionRules

    def __post_init__(self) -> None:
        self.times = TimeCheck(self.clock)
        self._retaining = Retaining(self.store, self.app, self.rules, self.times)
        self._last_beat: datetime | None = None  # of the process before this one

    async def run(self) -> None:
        """Do what is due now, then again every tick."""
        while not await self._caught_up():
            await self.clock.sleep(TICK)
        while True:
            await self.look()
            await self.clock.sleep(TICK)

    async def _caught_up(self) -> bool:
        """Catch up; False where nothing can be stored.

        The bot works on, and nobody's question is lost.
        """
        try:
            await self.catch_up()
        except NotStored as error:
            log().error("what an outage left undone waits", exc_info=error)
            return False
        return True

    async def catch_up(self) -> None:
        """Ask those once more who were in the middle of a question during an outage."""
        now = self.clock.now()
        if await self._done(partial(self._post, unmarked.post_at_start, now)):
            self.dispatcher.after()
        last = self._last_beat = await self.store.read(lambda tx: tx.heartbeat.last())
        if last and now - last > PRESSES_WAIT:
            await self.store.transact(lambda tx: self._ask_again(tx, last, now))
            self.dispatcher.after()

    async def look(self) -> None:
        """Look once: the heartbeat, what is due to be said, what is past its time.

        Each is a transaction of its own: what fails keeps nothing else from being done.
        """
        now = self.clock.now()
        await self._done(lambda tx: tx.heartbeat.beat(now))
        await self._done(lambda tx: tx.counters.add_abandoned(now - LEFT_AFTER))
        due = [
            *[await self._done(partial(self._post_each, post, now)) for post in DUE_TO_PEOPLE],
            *[await self._done(partial(self._post, post, now)) for post in DUE],
        ]
        if any(due):
            self.dispatcher.after()
        try:
            await self._retaining.look(now, self._last_beat)
        except Exception as error:
            log().error("what is past its time could not be deleted", exc_info=error)

    async def _done(self, work: Callable[[Transaction], int | None]) -> int:
        """Do what is due; return how much it came to.

        Nothing where it failed: the next look tries again.
        """
        try:
            return await self.store.transact(work) or 0
        except Exception as error:
            log().error("what is due could not be done", exc_info=error)
            return 0

    def _post(self, post: Callable[[Work], int], now: datetime, tx: Transaction) -> int:
        return post(self._work(tx, now))

    def _post_each(self, post: PostEach, now: datetime, tx: Transaction) -> int:
        return post(self._work(tx, now), self.dispatcher.fresh)

    def _work(self, tx: Transaction, now: datetime) -> Work:
        return Work(tx, self.app, now, self.dispatcher.fresh())

    def _ask_again(self, tx: Transaction, last: datetime, now: datetime) -> None:
        """Ask those again whom an outage interrupted.

        In one transaction with the heartbeat: a crash right after it asks nobody twice.
        """
        tx.heartbeat.beat(now)
        work = self._work(tx, now)
        work = replace(work, app=app_with_pauses(tx, work.app))
        for row in tx.screenings.under_way(last - UNDER_WAY):
            account = tx.accounts.get(row.account)
            if account is None:
                continue
            try:
                screening = screenings.load(tx, work.content, row)
                asked = replace(work, nonce=self.dispatcher.fresh())
                context = turn_context(asked, row, screening)
                turn = _asked_again(context)
            except Exception as error:  # one screening never keeps the bot from starting
                log().error("a screening could not be asked again", exc_info=error)
                continue
            screenings.save(tx, work.content, row, screening, turn.screening)
            for n, say in enumerate(turn.says):
                asked.post(
                    letter_of(
                        say,
                        chat=account.telegram_id,
                        account=account.id,
                        screening=row.id,
                        key=f"offline:{context.nonce}:{n}",
                    )
                )


def _asked_again(context: TurnContext) -> Turn:
    screening = context.screening
    if screening.prompt is None or screening.paused:
        return Turn(screening)
    return reshow(context, lead=sentence(context, "ui-offline-again"))
