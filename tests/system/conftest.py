"""What the system tests share: words and trials read once, a bot in this process, its people."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.clock import VirtualClock
from bot.demo import local_bot
from dialogs.context import Content
from tests import shipped
from tests.system.fast_clock import MORNING
from tests.system.running_bot import RunningBot
from trials.library import Library


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
