"""Deletes what is past its time, once an hour, and never by a clock that leapt."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import screenings
from bot.app import App
from bot.coordinators.posting import FIRST, text_to
from bot.desk.due import end_past
from bot.logs import log
from bot.runtime.leaps import TimeCheck, Trust
from bot.store.ports import Store, Transaction
from bot.store.records import AuditEntry, RetentionRules
from bot.work import Work

RETENTION_EVERY = timedelta(hours=1)
# The setting that holds deletions back until somebody confirms the clock.
PLACE, HELD = "retention", "held"


@dataclass
class Retaining:
    """The hourly deletion of one running bot. An erasure that somebody asks for is none of it."""

    store: Store
    app: App
    rules: RetentionRules
    times: TimeCheck

    def __post_init__(self) -> None:
        self._last: datetime | None = None
        self._waits = False

    async def look(self, now: datetime, last_beat: datetime | None) -> None:
        """Look at the clock; delete where that can be trusted and an hour has passed."""
        trust = self.times.look(last_beat)
        if trust is Trust.LEAPT:
            await self.store.transact(lambda tx: self._hold(Work(tx, self.app, now, "")))
        if trust is Trust.UNKNOWN and not self._waits:  # also for whoever starts after us
            self._waits = True
            log().warning("the time is not known yet: nothing is deleted")
            await self.store.transact(lambda tx: tx.settings.set(PLACE, HELD, now.isoformat()))
        if self._last is not None and abs(now - self._last) < RETENTION_EVERY:
            return
        judged = self.app.content.library.vocabulary.memory
        await self.store.transact(lambda _: judged.clear())  # in the thread that judges
        if not await self.store.transact(lambda tx: _is_free(tx, trust)):
            return
        before, self._last = self._last, now
        past = await self.store.past(now, self.rules)
        for kind, count in past.items():
            if count:
                log().info("is past its time and will be deleted", kind=kind, count=count)
        if any(past.values()):
            counts = ", ".join(f"{count} {kind}" for kind, count in past.items() if count)
            entry = AuditEntry("bot", "past its time", f"{now:%Y-%m-%d}", counts)
            await self.store.transact(lambda tx: tx.audit.add(entry, now))
        period = self.rules.answers
        await self.store.transact(lambda tx: end_past(Work(tx, self.app, now, ""), period))
        await self.store.retain(now, self.rules)
        await self.store.transact(
            lambda tx: screenings.forget_unasked(tx, self.app.content, now, before)
        )

    def _hold(self, work: Work) -> None:
        """Hold deletions back, and tell the admins, once for each leap."""
        log().error("the clock leapt: nothing is deleted until it is confirmed")
        work.tx.settings.set(PLACE, HELD, work.now.isoformat())
        for admin in work.tx.grants.admins():
            text = work.say(admin.lang, "admin-clock-leapt", now=f"{work.now:%Y-%m-%d %H:%M}")
            key = f"clock-leapt:{work.now.isoformat()}:{admin.account}"
            work.post(text_to(admin, key, text, rank=FIRST))


def _is_free(tx: Transaction, trust: Trust) -> bool:
    """Return whether nothing holds deletions back; Telegram's agreement ends what did."""
    if trust is Trust.AGREED:
        tx.settings.set(PLACE, HELD, None)
    return trust in (Trust.AGREED, Trust.STEADY) and tx.settings.get(PLACE, HELD) is None
