"""The running bot, stopped and started again over the nights in which the clocks change."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from bot.clock import VirtualClock
from bot.demo import local_bot
from bot.sandbox import Sandbox
from dialogs.context import Content
from tests.system.running_bot import RunningBot
from trials.library import Library

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = "02:30"  # in one night it comes twice, in the other not at all
# How many hours after midnight the bot is started, each time for a minute or two.
STARTS = (2.4, 2.6, 3.6, 14.0)
OFF = 4  # on the day after the change it is not running when the hour comes


def in_berlin(library: Library) -> Content:
    sites = {
        id: replace(site, timezone=str(BERLIN), summary_hour=HOUR)
        for id, site in library.sites.items()
    }
    return local_bot.content_of(replace(library, sites=MappingProxyType(sites)))


SATURDAY = 5


@pytest.mark.parametrize("change", [date(2026, 10, 25), date(2027, 3, 28)])
async def test_one_summary_a_day_whatever_the_clocks_and_the_bot_do(
    library: Library, tmp_path: Path, change: date
) -> None:
    content, first = in_berlin(library), change - timedelta(days=3)
    begin = datetime(first.year, first.month, first.day, 9, tzinfo=BERLIN)
    clock = VirtualClock(begin.astimezone(UTC))
    sandbox = Sandbox(clock=clock, words=content.words.say)
    sandbox.add_bot(local_bot.TOKEN, local_bot.USERNAME)
    await sandbox.start(port=0)
    try:
        async with local_bot.running(content, clock, sandbox, tmp_path, bytes(32)) as demo:
            running = RunningBot(demo, clock)
            nurse = await running.coordinator()
            await running.share(await running.matched())
        days = [first + timedelta(days=n) for n in range(1, 6)]
        for day in days:
            midnight = datetime(day.year, day.month, day.day, tzinfo=BERLIN).astimezone(UTC)
            hours = STARTS[-1:] if day == first + timedelta(days=OFF) else STARTS
            for hour in hours:
                missing = midnight + timedelta(hours=hour) - clock.now()
                await clock.advance(missing.total_seconds())  # nobody runs meanwhile
                async with local_bot.running(content, clock, sandbox, tmp_path, bytes(32)) as demo:
                    await RunningBot(demo, clock).pass_time(40)
        heads = Counter(
            message.text.split(" · ")[0]
            for message in nurse.from_bot
            if "need" in message.text.split("\n")[0] and " · " in message.text.split("\n")[0]
        )
        working = [day for day in days if day.weekday() < SATURDAY]
        assert heads == {f"{day.day} {day:%b}": 1 for day in working}
    finally:
        await sandbox.stop()
