"""The page's director without a browser: nights that pass for bot and phones, people who play."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import aiohttp
import pytest
import pytest_asyncio

from bot.demo.director import PageDirector
from bot.demo.leaping_clock import LeapingClock
from bot.demo.page import LEFT, RIGHT, staged
from bot.sandbox.attachments import PIXEL
from bot.sandbox.chats import Message
from bot.sandbox.phones import User
from tests.patience import PATIENCE
from tests.system.running_bot import CHANGHAI, RunningBot
from trials.library import Library

SHANGHAI = ZoneInfo("Asia/Shanghai")
THURSDAY = datetime(2026, 11, 26, 15, 0, tzinfo=SHANGHAI).astimezone(UTC)
FRIDAY = date(2026, 11, 27)
FAST = 100.0


@dataclass
class Stage:
    """The page as `prescreen demo` opens it, on a clock that was set to a Thursday."""

    bot: RunningBot
    director: PageDirector
    clock: LeapingClock
    said: list[str]

    @property
    def today(self) -> str:
        """To ten minutes: on a busy machine the bot takes its time."""
        return f"{self.clock.now().astimezone(SHANGHAI):%a %d %b %H:%M}"[:-1]

    def phone(self, number: int) -> User:
        return self.bot.demo.sandbox.users[number]

    async def referral(self) -> str:
        """The code of somebody shared with Changhai, whose coordinator holds the right phone."""
        self.clock.run_at(FAST)
        await self.phone(RIGHT).open_link(await self.bot.demo.invite("coordinator", CHANGHAI))
        await self.bot.settled()
        return (await self.bot.share(await self.bot.matched())).code

    async def until(self, *states: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while self.director.seen()["state"] not in states:
                await asyncio.sleep(0.02)

    async def asked(self, path: str, **asked: object) -> int:
        """The status of the answer to what the page asks for."""
        address = f"{self.bot.demo.sandbox.base_url}/sandbox/{path}"
        async with aiohttp.ClientSession() as page, page.post(address, json=asked) as answer:
            return answer.status

    async def act(self, user: User, act: str, **asked: object) -> None:
        """As the page does it for the visitor's hand."""
        assert await self.asked(f"phones/{user.id}/{act}", **asked) == 200


def moment(message: Message) -> str:
    """To ten minutes: on a busy machine the bot takes its time."""
    return f"{datetime.fromtimestamp(message.date, SHANGHAI):%a %d %H:%M}"[:-1]


@pytest_asyncio.fixture
async def stage(library: Library, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    monkeypatch.setattr("bot.telegram.drawing.draw", lambda drawing: PIXEL)
    clock, said = LeapingClock(THURSDAY), []
    async with staged(library, 0, "en", said.append, clock) as (demo, director):
        yield Stage(RunningBot(demo, clock), director, clock, said)  # type: ignore[arg-type]


async def test_a_night_passes_for_both_sides_and_nothing_under_way_is_lost(stage: Stage) -> None:
    code = await stage.referral()
    writers = [stage.bot.user() for _ in range(3)]
    pressed = await stage.bot.questioned()
    for one in writers:
        await one.send("/start")
    await pressed.tap(stage.bot.say("ui-button-why"))  # too old for Telegram after some minutes
    await stage.director.next_morning()
    assert stage.today == "Fri 27 Nov 10:0"
    assert abs(stage.bot.demo.sandbox.world.clock.time() - stage.clock.now().timestamp()) < 1
    for one in writers:
        assert stage.bot.say("ui-welcome-no-advice") in one.last.text
        assert moment(one.last).startswith("Thu 26 15:")
    assert not stage.bot.demo.sandbox.world.bot().queue.expired
    assert pressed.alerts
    summary = stage.phone(RIGHT).last
    assert code in summary.text
    assert moment(summary) == "Fri 27 08:3"


async def test_each_thing_comes_at_its_own_hour_over_a_weekend_and_a_week(stage: Stage) -> None:
    code = await stage.referral()
    for _ in range(4):
        await stage.director.next_morning()
    assert stage.today == "Wed 02 Dec 10:0"
    told = [(moment(one), one.text) for one in stage.phone(RIGHT).from_bot if code in one.text]
    assert [at for at, text in told if text.startswith(f"{int(at[4:6])} ")] == [
        "Fri 27 08:3", "Mon 30 08:3", "Tue 01 08:3", "Wed 02 08:3",
    ]  # fmt: skip
    site = stage.bot.say("site-changhai")
    named = stage.bot.say("coordinator-nudge-one", code=code)
    # What the summary of the morning says is not said again.
    for level, days in {"coordinator": ["Fri 27"], "again": [], "promise": []}.items():
        text = stage.bot.say(f"coordinator-nudge-{level}", site=site, count=1, codes=named)
        assert [at[:6] for at, said in told if said.startswith(text)] == days, level
    pictures = [one for one in stage.phone(RIGHT).from_bot if "photo" in one.content]
    assert [moment(one)[:6] for one in pictures] == ["Mon 30"]


async def test_forty_mornings_are_forty_working_days_and_the_invitations_stay_good(
    stage: Stage,
) -> None:
    days = []
    for _ in range(40):
        await stage.director.next_morning()
        days.append(stage.today)
    expected = [FRIDAY + timedelta(days=day) for day in range(7 * 8)]
    assert days == [f"{day:%a %d %b} 10:0" for day in expected if day.weekday() < 5]
    phone = stage.phone(RIGHT)
    assert len(phone.chat.notes) == 4
    link = phone.chat.notes[0].text.split("\n")[-1]
    await phone.open_link(link)
    await stage.bot.settled()
    assert "Changhai" in phone.last.text


async def test_a_person_plays_on_after_a_night_and_stops_at_a_touch(stage: Stage) -> None:
    user = stage.phone(LEFT)
    stage.director.set_pace(FAST)
    user.person.language_code = "zh"  # as the page sets it for whoever is played
    stage.director.play(user, "NCT06421701/sle", "zh")
    await user.until(lambda one: len(one.from_bot) > 4)
    await stage.director.next_morning()
    seen = len(user.from_bot)
    await user.until(lambda one: len(one.from_bot) > seen + 2)
    assert stage.director.seen()["state"] == "playing"
    await stage.act(user, "language", language="zh")
    assert stage.director.seen()["state"] == "playing"
    await stage.act(stage.phone(RIGHT), "send", text="/help")
    assert stage.director.seen()["state"] == "playing"
    await stage.act(user, "send", text="/help")
    assert stage.director.seen()["state"] == "stopped"
    stopped = [one.text for one in user.messages if not one.from_bot]
    stage.clock.run_at(FAST)
    await stage.bot.settled()
    await stage.clock.sleep(10.0)
    await stage.bot.settled()
    assert [one.text for one in user.messages if not one.from_bot] == stopped
    assert stopped[-1] == "/help"
    assert "/status" in user.last.text  # what the bot said to the visitor's own hand


async def test_somebody_whom_nothing_fits_comes_to_an_end_by_themselves(stage: Stage) -> None:
    assert "http://127.0.0.1" in stage.said[0]
    for line, what in zip(stage.said[1:], ("[Play", "[Next morning]", "Ctrl-C"), strict=True):
        assert what in line
    for times in (0, 1000, "fast", None):
        assert await stage.asked("pace", times=times) == 400
    assert await stage.asked("pace", times=FAST) == 200
    assert await stage.asked("play", person="nobody", language="en") == 400
    assert stage.director.seen()["state"] == "idle"
    assert await stage.asked("play", person="no-study", language="en") == 200
    await stage.until("ended", "stuck")
    assert stage.director.seen() == {
        "state": "ended", "pace": FAST, "phone": LEFT, "person": "no-study"
    }  # fmt: skip
    before, began = stage.clock.now(), time.monotonic()
    await asyncio.sleep(0.05)
    passed = (stage.clock.now() - before).total_seconds()
    assert passed <= time.monotonic() - began + 0.1  # the clock runs as before


async def test_who_knows_no_answer_stops_and_says_so(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.demo.persona.Persona.actions", lambda *_: [])
    stage.director.set_pace(FAST)
    stage.director.play(stage.phone(LEFT), "no-study", "en")
    await stage.until("ended", "stuck")
    assert stage.director.seen()["state"] == "stuck"
