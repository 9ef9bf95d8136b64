"""What the system tests share: words and trials read once, a bot in this process, its people."""

import ssl
from collections.abc import AsyncIterator, Iterator
from functools import cache
from types import SimpleNamespace

import pytest
import pytest_asyncio

from bot.clock import VirtualClock
from bot.demo import local_bot
from dialogs.context import Content
from tests import shipped
from tests.system.fast_clock import MORNING
from tests.system.running_bot import RunningBot
from trials.library import Library


@pytest.fixture(scope="session", autouse=True)
def without_tls() -> Iterator[None]:
    """Spares aiogram's sessions what only TLS needs: every Telegram here is local and speaks HTTP.

    Each would read all the world's certificates at its start, and wait 250 ms at its end.
    """
    from aiogram.client.session import aiohttp

    async def close(session: aiohttp.AiohttpSession) -> None:
        if session._session is not None:
            await session._session.close()

    tls = SimpleNamespace(create_default_context=cache(ssl.create_default_context))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aiohttp, "ssl", tls)
        patch.setattr(aiohttp.AiohttpSession, "close", close)
        yield


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped.library()


@pytest.fixture(scope="session")
def content(library: Library) -> Content:
    return local_bot.content_of(library)


@pytest_asyncio.fixture
async def running(content: Content) -> AsyncIterator[RunningBot]:
    """A whole bot and a local Telegram on a virtual clock, nine in the morning in Shanghai."""
    clock = VirtualClock(MORNING)
    async with local_bot.opened(content, clock, telegram_clock=clock) as demo:
        yield RunningBot(demo, clock)
