"""What the system tests share: words and trials read once, a bot in this process, its people."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.demo import house
from bot.timing import VirtualClock
from dialogs.talk import Talk
from tests.system.hasty import MORNING
from tests.system.ward import Ward
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
