"""Mails out: what is due is composed, handed in and marked, or tried again ever more rarely."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.app import App
from bot.clock import Clock, backoff
from bot.logs import log
from bot.mail.smtp import Mail, MailResult, hand_in
from bot.referrals import mail
from bot.settings_urls import MailServer
from bot.store.ports import Store, Transaction
from bot.store.records import DueMail
from bot.work import Work, fresh_nonce

TICK = 30.0
LEASE = timedelta(minutes=10)  # longer than the longest talk with a server
TRIES = 8  # within some four hours
FIRST_WAIT, LONGEST_WAIT = 60.0, 3600.0  # seconds

HandIn = Callable[[Mail, datetime], Awaitable[MailResult]]


@dataclass
class MailOutbox:
    """The outbox of mails: looks every half minute until it is cancelled.

    A mail is stored with what it is about, and its try is counted before it is made: a crash
    between the server's "taken" and our note of it sends it once more, never without end.
    """

    store: Store
    app: App
    clock: Clock
    hand_in: HandIn
    after: Callable[[], None] = lambda: None

    async def run(self) -> None:
        while True:
            try:
                await self.look()
            except Exception as error:  # the lease brings the mail back
                log().error("mails could not be sent", exc_info=error)
            await self.clock.sleep(TICK)

    async def look(self) -> int:
        """Send what is due; return how many were taken. One that must wait ends the round."""
        sent = 0
        while claimed := await self.store.transact(self._claim):
            due, mail = claimed
            if mail is None:
                continue
            verdict = await self.hand_in(mail, self.clock.now())
            await self.store.transact(partial(self._settle, due, verdict))
            if verdict is MailResult.LATER:
                break
            sent += verdict is MailResult.SENT
        self.after()
        return sent

    def _claim(self, tx: Transaction) -> tuple[DueMail, Mail | None] | None:
        """Claim the next mail; None where nothing is due.

        None in its place where there is nothing left to say, or nobody to say it to.
        """
        now = self.clock.now()
        due = tx.mails.claim(now, now + LEASE)
        if due is None:
            return None
        composed = mail.compose(Work(tx, self.app, now, fresh_nonce()), due)
        if composed is None:
            tx.mails.close(due.id, "dropped", now, "nothing waits, or no address")
        return due, composed

    def _settle(self, due: DueMail, verdict: MailResult, tx: Transaction) -> None:
        now = self.clock.now()
        if verdict is MailResult.SENT:
            tx.mails.close(due.id, "sent", now)
        elif verdict is MailResult.REFUSED or due.attempts >= TRIES:
            tx.mails.close(due.id, "failed", now, verdict.value)
            log().warning("a mail was given up", site=due.site)
            mail.tell_admins(Work(tx, self.app, now, fresh_nonce()), due)
        else:
            wait = backoff(due.attempts, first=FIRST_WAIT, longest=LONGEST_WAIT)
            tx.mails.put_off(due.id, now + timedelta(seconds=wait))


def hand_in_at(server: MailServer, sender: str) -> HandIn:
    """Return what hands mails in at this server."""

    async def through(mail: Mail, now: datetime) -> MailResult:
        return await hand_in(server, mail, sender, now)

    return through
