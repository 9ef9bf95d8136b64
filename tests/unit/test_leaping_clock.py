"""The clock of the page: it runs, runs faster, and leaps; and whoever waits is woken."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from bot.demo.leaping_clock import LeapingClock
from tests.patience import PATIENCE

START = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)
A_DAY = timedelta(days=1)


async def test_a_leap_ends_what_it_passes_and_nothing_else() -> None:
    clock = LeapingClock(START)
    short, long = (asyncio.create_task(clock.sleep(s)) for s in (3600.0, 90_000.0))
    await asyncio.sleep(0)
    clock.leap(START + A_DAY)
    await asyncio.wait_for(short, PATIENCE)
    assert not long.done()
    clock.leap(START + 2 * A_DAY)
    await asyncio.wait_for(long, PATIENCE)


async def test_all_its_faces_show_the_same_moment() -> None:
    clock = LeapingClock(START)
    clock.leap(START + A_DAY)
    faces = (clock.now().timestamp(), clock.time(), clock.monotonic())
    assert max(faces) - min(faces) < 1
    assert abs(clock.now() - (START + A_DAY)) < timedelta(seconds=1)


async def test_it_never_goes_back() -> None:
    clock = LeapingClock(START)
    clock.leap(START - A_DAY)
    assert clock.now() >= START


async def test_it_runs_as_fast_as_it_is_told_also_for_those_who_wait_already() -> None:
    clock, began = LeapingClock(START), time.monotonic()
    sleeper = asyncio.create_task(clock.sleep(60.0))
    await asyncio.sleep(0)
    clock.run_at(1000.0)
    await asyncio.wait_for(sleeper, PATIENCE)
    assert time.monotonic() - began < 30
    assert clock.now() >= START + timedelta(minutes=1)


async def test_at_its_own_speed_it_goes_with_the_wall() -> None:
    clock, began = LeapingClock(START), time.monotonic()
    await clock.sleep(0.05)
    await clock.sleep(0)
    assert time.monotonic() - began >= 0.05
    shown = clock.now() - START
    assert shown.total_seconds() <= time.monotonic() - began + 0.1
