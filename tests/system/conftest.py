"""What the system tests share: words and trials read once, a bot in this process, its people."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.clock import VirtualClock
from bot.demo import house
from dialogs.context import Talk
from tests.system.fast_clock import MORNING
from tests.system.running_bot import Ward
from trials import library as trials
from trials.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return trials.load()


@pytest.fixture(scope="session")
def talk(library: Library) -> Talk:
    return house.talk_of(library)


@pytest_asyncio.fixture
async def ward(talk: Talk) -> AsyncIterator[Ward]:
    """A whole bot and a local Telegram on a virtual clock, nine in the morning in Shanghai."""
    clock = VirtualClock(MORNING)
    async with house.opened(talk, clock, telegram_clock=clock) as demo:
        yield Ward(demo, clock)
