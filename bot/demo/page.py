"""The page with two phones: a participant left, a coordinator right, both on this machine only."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot import logs
from bot.demo.cast import roles
from bot.demo.coordinator import CoordinatorPhone
from bot.demo.director import PageDirector
from bot.demo.leaping_clock import LeapingClock
from bot.demo.local_bot import Demo, content_of, opened
from bot.sandbox import Sandbox
from bot.telegram.menu import post_menus
from trials.library import HERE, Library

LEFT, RIGHT = 501, 901
GREETING = ("demo-ready", "demo-ready-play", "demo-ready-morning", "demo-ready-end")


async def serve(library: Library, port: int, lang: str, say: Callable[[str], None]) -> None:
    """Serve until interrupted; the database is a temporary one and gone afterwards."""
    logs.set_up("console", level=logging.WARNING)
    async with staged(library, port, lang, say):
        await _until_interrupted()


@asynccontextmanager
async def staged(
    library: Library,
    port: int,
    lang: str,
    say: Callable[[str], None],
    clock: LeapingClock | None = None,
) -> AsyncIterator[tuple[Demo, PageDirector]]:
    """Open the page and say where it is; there is somebody to play once the bot is there."""
    content, clock = content_of(library), clock or LeapingClock()
    director = PageDirector(content, clock)

    def ready(sandbox: Sandbox) -> None:
        sandbox.add_user(LEFT, "Sam", lang)
        sandbox.add_user(RIGHT, "Dr Lin", lang)
        sandbox.direct(director)
        for key in GREETING:
            say(content.words.say(lang, key, address=sandbox.base_url))

    cast = asyncio.create_task(asyncio.to_thread(roles, library, HERE / "protocols"))
    async with opened(content, clock, page=port, telegram_clock=clock, listening=ready) as demo:
        await demo.store.transact(lambda tx: post_menus(tx, content.words))
        coordinator = CoordinatorPhone(demo, demo.sandbox.users[RIGHT])
        await coordinator.invite()
        director.begin(demo, await cast, coordinator)
        confirming = asyncio.create_task(_confirm(demo))
        try:
            yield demo, director
        finally:
            confirming.cancel()
            director.stop()


async def _confirm(demo: Demo) -> None:
    """Confirm at once whoever opens a link: on the page nobody sits at a command line."""
    while True:
        await demo.confirm()
        await asyncio.sleep(0.3)


async def _until_interrupted() -> None:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await stop.wait()
