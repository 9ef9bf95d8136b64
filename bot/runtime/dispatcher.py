"""One update in, one turn stored: where the talk, the trials and the store meet."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from bot.app import App, CallbackAnswer
from bot.channel.events import Document, Event, read, written
from bot.clock import Clock
from bot.coordinators import binding, groups, notices, router
from bot.coordinators.last_look import last_look
from bot.coordinators.pausing import app_with_pauses
from bot.participants import pages, turns
from bot.passcodes import Passcodes
from bot.store.ports import Store, Transaction
from bot.store.records import DueLetter, Letter, RawUpdate
from bot.work import Work, fresh_nonce
from dialogs.context import Content

ReadFile = Callable[[Document], Awaitable[str | None]]
AnswerPress = Callable[[str, str | None, bool], Awaitable[bool]]


async def _no_file(document: Document) -> None:
    """Return nothing: where no files are fetched, a file has no text."""


@dataclass
class Dispatcher:
    """A worker of updates, one by one; everything one leads to is written in one transaction."""

    store: Store
    app: App
    clock: Clock
    answer_press: AnswerPress
    fresh: Callable[[], str] = fresh_nonce
    after: Callable[[], None] = lambda: None
    read_file: ReadFile = _no_file
    passcodes: Passcodes = field(default_factory=Passcodes)

    @property
    def content(self) -> Content:
        return self.app.content

    async def handle(self, raw: RawUpdate) -> None:
        """Work one update to its end; what it says goes out later, through the outbox."""
        event = await self._with_text(read(raw.body))
        now, nonce = self.clock.now(), self.fresh()

        def work(tx: Transaction) -> CallbackAnswer:
            if event and event.private:  # whoever writes again ends the wait of what may be there
                tx.letters.hasten_chat(event.chat)
            answer = (
                self._hear(Work(tx, self.app, now, nonce, event.user, self.passcodes), event)
                if event
                else CallbackAnswer()
            )
            tx.updates.done(raw.id, now)
            return answer

        answer = await self.store.transact(work)
        self.after()
        if event and event.query:
            await self.answer_press(event.query, answer.toast or None, answer.alert)

    async def _with_text(self, event: Event | None) -> Event | None:
        """Return a file with a text in it as that text, as if it had been pasted."""
        if event is None or event.document is None:
            return event
        text = await self.read_file(event.document)
        return written(event, text) if text else event

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
            letter = Letter(
                f"sorry:{raw.id}", event.chat, account.id, "sendMessage", {"text": text}
            )
            failed = Work(tx, self.app, now, self.fresh(), event.user)
            failed.post(letter)
            pages.unheard(failed, account, event)

        await self.store.transact(work)
        self.after()

    def look(self, tx: Transaction, due: DueLetter) -> Letter | None:
        """Return a letter as it may be sent now; None where it may not be sent any more."""
        work = Work(tx, self.app, self.clock.now(), fresh_nonce(), passcodes=self.passcodes)
        if pages.is_page(due.letter):
            return pages.built(replace(work, app=app_with_pauses(tx, work.app)), due)
        return last_look(work, due)

    def _hear(self, work: Work, event: Event) -> CallbackAnswer:
        if event.kind == "member":
            work.tx.accounts.set_chat_reachable(event.chat, event.reachable)
        if not event.private:
            return groups.in_group(work, event)
        if event.kind == "member":
            if not event.reachable:  # what waits is held from now on, and no letter fails
                notices.undeliverable(work, event.chat)
            return CallbackAnswer()
        if event.kind == "command" and binding.redeem(work, event):
            return CallbackAnswer()
        if grants := work.tx.grants.of(event.user):
            return router.respond(work, grants, event)
        paused = replace(work, app=app_with_pauses(work.tx, work.app))
        return turns.respond(paused, event, self.fresh)

    async def arrived(self, due: DueLetter, message_id: int | None, noted: bool) -> None:
        """Forget a passcode that has done its work; take back the page of who was erased."""
        if not pages.is_page(due.letter):
            return
        self.passcodes.forget(due.letter.key)
        if noted or message_id is None:
            return
        now, nonce, chat = self.clock.now(), self.fresh(), due.letter.chat
        await self.store.transact(
            lambda tx: pages.erased(Work(tx, self.app, now, nonce), chat, [message_id])
        )
        self.after()

    async def undelivered(self, chat: int) -> None:
        """Unbind a group, or tell others of a coordinator, whose chat cannot be written to."""
        now, nonce = self.clock.now(), self.fresh()

        def work(tx: Transaction) -> None:
            lost = Work(tx, self.app, now, nonce)
            groups.removed(lost, chat)
            notices.undeliverable(lost, chat)

        await self.store.transact(work)
        self.after()
