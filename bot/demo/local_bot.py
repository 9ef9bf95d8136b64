"""A whole bot and a local Telegram in one process, on a temporary database that goes at exit."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.clock import Clock, RealClock
from bot.content import load_content
from bot.sandbox import Sandbox
from bot.sandbox.clock import SandboxClock as SandboxClock
from bot.store import open_store
from bot.store.ports import Store, Transaction
from bot.store.records import Invitation, RetentionRules
from dialogs.context import BotOperator, Content
from trials.library import Library

if TYPE_CHECKING:  # these bring aiogram along, which takes seconds
    from bot.app import App
    from bot.runtime.scheduler import Scheduler

TOKEN = "1000001:made-up-token-of-the-local-telegram"
USERNAME = "trial_finder_bot"
LONG_POLL = 20
HEAVY = (
    "bot.telegram.calls",
    "bot.runtime.scheduler",
    "bot.runtime.service",
    "bot.runtime.dispatcher",
    "aiogram.methods",
)


def content_of(library: Library) -> Content:
    """Return the talk over the given trials, with the project's own questions and words."""
    operator = BotOperator("Demo Hospital Network", "privacy@example.org", unreviewed=True)
    return load_content(operator, library)


@dataclass
class Demo:
    """The running pair: `settled` waits until the bot has nothing left to do."""

    sandbox: Sandbox
    store: Store
    clock: Clock
    app: "App"
    scheduler: "Scheduler"

    async def invite(self, role: str, site: str | None) -> str:
        """Return the link of a fresh invitation."""
        from bot.coordinators import invitations

        payload, now = invitations.fresh(), self.clock.now()
        await self.store.transact(
            lambda tx: invitations.keep(tx, payload, Invitation(role, site), now)
        )
        return invitations.link(USERNAME, payload, group=role == "group")

    async def confirm(self) -> None:
        """Confirm whoever has opened a link, as its sender would at the command line."""
        from bot.coordinators import binding
        from bot.work import Work, fresh_nonce

        now = self.clock.now()
        if not await self.store.read(lambda tx: tx.invitations.opened(now)):
            return

        def work(tx: Transaction) -> None:
            for opened in tx.invitations.opened(now):
                tx.invitations.approve(opened.hash, "operator", now)
            binding.post_due(Work(tx, self.app, now, fresh_nonce()))

        await self.store.transact(work)
        self.scheduler.dispatcher.after()

    async def settled(self, limit: float = 60.0) -> None:
        """Wait for the bot; raises TimeoutError where it is busy after `limit` real seconds."""
        async with asyncio.timeout(limit):
            while not await self._quiet():  # noqa: ASYNC110 - nobody rings when there is nothing left to do
                await asyncio.sleep(0.003)

    async def _quiet(self) -> bool:
        await self.confirm()
        bot = self.sandbox.world.bots[TOKEN]
        pending = await self.store.read(lambda tx: tx.updates.backlog())
        return not (bot.queue.pending or pending.updates or pending.letters)


@asynccontextmanager
async def opened(
    content: Content,
    clock: Clock,
    *,
    page: int | None = None,
    telegram_clock: SandboxClock | None = None,
    listening: Callable[[Sandbox], None] = lambda sandbox: None,
) -> AsyncIterator[Demo]:
    """Start both, stop both; everything stored is gone afterwards.

    `page` is the port of the web page, where there is to be one. `listening` is told as soon as
    the local Telegram answers; the bot follows seconds later.
    """
    with TemporaryDirectory(prefix="prescreen-demo-") as folder:
        sandbox = Sandbox(clock=telegram_clock, page=page is not None, words=content.words.say)
        sandbox.add_bot(TOKEN, USERNAME)
        await _listen(sandbox, page or 0)
        listening(sandbox)
        try:
            for module in HEAVY:
                await asyncio.to_thread(import_module, module)
            async with running(content, clock, sandbox, Path(folder)) as demo:
                yield demo
        finally:
            await sandbox.stop()


async def _listen(sandbox: Sandbox, port: int) -> None:
    """Listen on the wished port; where another program has it, on any free one."""
    try:
        await sandbox.start(port=port)
    except OSError:
        await sandbox.start(port=0)


@asynccontextmanager
async def running(
    content: Content,
    clock: Clock,
    sandbox: Sandbox,
    folder: Path,
    master: bytes | None = None,
) -> AsyncIterator[Demo]:
    """Run the bot alone; with the same folder and master key it goes on where it was stopped.

    On a virtual clock a poll is long: each would let its seconds pass.
    """
    from bot.app import App
    from bot.runtime.dispatcher import Dispatcher
    from bot.runtime.scheduler import Scheduler
    from bot.runtime.service import Service
    from bot.telegram import polling
    from bot.telegram.calls import Telegram
    from bot.telegram.polling import Poller

    master = master or secrets.token_bytes(32)
    store = open_store(folder / "prescreen.db", keys=folder / "keys.db", master=master, sole=True)
    telegram = Telegram(TOKEN, sandbox.base_url)
    service, app = Service(store, clock, telegram), App(content, USERNAME)
    dispatcher = Dispatcher(
        store, app, clock, telegram.answer_press, after=service.notify, read_file=telegram.read_file
    )
    poller = Poller(
        store,
        clock,
        token=TOKEN,
        base=sandbox.base_url,
        admitted=service.notify,
        long_poll=polling.LONG_POLL if isinstance(clock, RealClock) else LONG_POLL,
    )
    service.outbox.on_well = poller.again
    scheduler = Scheduler(store, app, dispatcher, clock, RetentionRules())
    telegram.told, poller.told = scheduler.times.telegram_says, scheduler.times.header
    running = asyncio.create_task(service.run(dispatcher, poller, scheduler))
    try:
        yield Demo(sandbox, store, clock, app, scheduler)
    finally:
        service.stop()
        await asyncio.gather(running, return_exceptions=True)
        await telegram.close()
        await store.close()
