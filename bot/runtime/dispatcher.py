"""One update in, one turn stored: where the talk, the trials and the store meet."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.app import App, CallbackAnswer
from bot.channel.events import Event, read
from bot.clock import Clock
from bot.coordinators import groups, notices, router
from bot.coordinators.pausing import app_with_pauses
from bot.participants.turns import ParticipantTurns, fresh_nonce
from bot.store.ports import Store, Transaction
from bot.store.records import Letter, RawUpdate
from dialogs.context import Content

AnswerPress = Callable[[str, str | None, bool], Awaitable[bool]]


@dataclass
class Dispatcher:
    """A worker of updates, one by one; everything one leads to is written in one transaction."""

    store: Store
    app: App
    clock: Clock
    answer_press: AnswerPress
    fresh: Callable[[], str] = fresh_nonce
    after: Callable[[], None] = lambda: None

    @property
    def content(self) -> Content:
        return self.app.content

    async def handle(self, raw: RawUpdate) -> None:
        """Work one update to its end; what it says goes out later, through the outbox."""
        event = read(raw.body)
        now, nonce = self.clock.now(), self.fresh()

        def work(tx: Transaction) -> CallbackAnswer:
            answer = self._hear(tx, event, now, nonce) if event else CallbackAnswer()
            tx.updates.done(raw.id, now)
            return answer

        answer = await self.store.transact(work)
        self.after()
        if event and event.query:
            await self.answer_press(event.query, answer.toast or None, answer.alert)

    async def report_failure(self, raw: RawUpdate) -> None:
        """Tell a sender once that their update could not be worked; the talk goes on."""
        try:
            event = read(raw.body)
        except (ValueError, RecursionError):
            return
        if event is None or not event.private or not event.user:
            return
        now = self.clock.now()

        def work(tx: Transaction) -> None:
            account = tx.accounts.ensure(event.user, now)
            text = self.content.words.say(account.lang or "en", "ui-error-sorry")
            tx.letters.post(
                Letter(f"sorry:{raw.id}", event.chat, account.id, "sendMessage", {"text": text})
            )

        await self.store.transact(work)
        self.after()

    def _hear(self, tx: Transaction, event: Event, now: datetime, nonce: str) -> CallbackAnswer:
        if event.kind == "member":
            tx.accounts.set_chat_reachable(event.chat, event.reachable)
        if not event.private:
            return groups.in_group(tx, self.app, event, now)
        if event.kind == "member":
            if not event.reachable:  # what waits is held from now on, and no letter fails
                notices.undeliverable(tx, self.app, event.chat, now)
            return CallbackAnswer()
        if event.kind == "command" and router.redeem(tx, self.app, event, now, nonce):
            return CallbackAnswer()
        if grants := tx.grants.of(event.user):
            return router.respond(tx, self.app, grants, event, now, nonce)
        turns = ParticipantTurns(app_with_pauses(tx, self.app), self.fresh)
        return turns.respond(tx, event, now, nonce)

    async def undelivered(self, chat: int) -> None:
        """Unbind a group, or tell others of a coordinator, whose chat cannot be written to."""
        now = self.clock.now()

        def work(tx: Transaction) -> None:
            groups.removed(tx, self.app, chat, now)
            notices.undeliverable(tx, self.app, chat, now)

        await self.store.transact(work)
        self.after()
