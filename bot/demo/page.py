"""The page with two phones: a participant left, a coordinator right, both on this machine only."""

import asyncio
import logging
import signal
from collections.abc import Callable

from bot import logs
from bot.clock import RealClock
from bot.demo.local_bot import content_of, opened
from bot.sandbox import Sandbox
from bot.telegram.menu import post_menus
from dialogs.words import Words, as_key
from trials.library import Library

LEFT, RIGHT = 501, 901


async def serve(library: Library, port: int, say: Callable[[str], None]) -> None:
    """Serves until interrupted; the database is a temporary one and gone afterwards."""
    logs.set_up("console", level=logging.WARNING)
    content = content_of(library)

    def ready(sandbox: Sandbox) -> None:
        sandbox.add_user(LEFT, "Sam", "en")
        sandbox.add_user(RIGHT, "Dr Lin", "en")
        say(f"Two phones are ready: {sandbox.base_url}")
        say("Left: a participant. Right: a coordinator; open a link there. Ctrl-C ends it.")

    async with opened(content, RealClock(), page=True, port=port, listening=ready) as demo:
        await demo.store.transact(lambda tx: post_menus(tx, content.words))
        for site in library.sites:
            link = await demo.invite("coordinator", site)
            demo.sandbox.note(demo.sandbox.users[RIGHT], _invitation(content.words, site), link)
        await _until_interrupted()


def _invitation(words: Words, site: str) -> str:
    """In every language: nobody has chosen one on that phone yet."""
    return "\n".join(
        words.say(lang, "demo-invitation", hospital=words.say(lang, as_key("site", site)))
        for lang in words.languages
    )


async def _until_interrupted() -> None:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await stop.wait()
