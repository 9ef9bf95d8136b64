"""The clocks, the bell, and Telegram's pace."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import RealClock, VirtualClock, Wakeup, backoff, wait_any
from bot.runtime.rate_limits import RateLimits
from bot.sandbox.limits import Limits
from tests.patience import PATIENCE

NOON = datetime(2025, 7, 22, 12, tzinfo=UTC)


async def test_a_short_sleep_is_over_at_once_and_moves_the_clock():
    clock = VirtualClock(NOON)
    await asyncio.wait_for(clock.sleep(3), PATIENCE)
    assert clock.now() == NOON + timedelta(seconds=3)
    assert clock.time() == NOON.timestamp() + 3


async def test_short_sleeps_end_in_order_each_at_its_own_moment():
    clock, seen = VirtualClock(NOON), []

    async def sleeper(seconds: float) -> None:
        await clock.sleep(seconds)
        seen.append((seconds, clock.monotonic()))

    await asyncio.wait_for(asyncio.gather(*map(sleeper, (3.0, 1.0, 2.0, 0.5))), PATIENCE)
    assert seen == [(0.5, 0.5), (1.0, 1.0), (2.0, 2.0), (3.0, 3.0)]


async def test_a_long_sleep_waits_until_time_is_advanced():
    clock = VirtualClock(NOON)
    tick = asyncio.create_task(clock.sleep(30))
    await clock.sleep(4)
    assert not tick.done()
    await clock.advance(25)
    assert not tick.done()
    await clock.advance(1)
    assert tick.done()
    assert clock.monotonic() == 30


async def test_periodic_work_does_not_make_the_days_race_by():
    clock, ticks = VirtualClock(NOON), []

    async def ticking() -> None:
        while True:
            await clock.sleep(30)
            ticks.append(clock.monotonic())

    task = asyncio.create_task(ticking())
    await asyncio.sleep(0.02)
    assert ticks == []
    await clock.advance(100)
    assert ticks == [30, 60, 90]
    task.cancel()


async def test_a_cancelled_sleep_leaves_the_clock_alone():
    clock = VirtualClock(NOON)
    task = asyncio.create_task(clock.sleep(30))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    await clock.advance(10)
    assert clock.monotonic() == 10


async def test_a_cancelled_hurry_leaves_no_other_sleeper_behind():
    clock = VirtualClock(NOON)
    first = asyncio.create_task(clock.sleep(1))
    others = asyncio.gather(*(clock.sleep(seconds) for seconds in (2, 3, 4)))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.wait_for(others, PATIENCE)
    assert clock.monotonic() == 4


async def test_a_ring_between_looking_and_waiting_is_not_missed():
    bell = Wakeup()
    heard = bell.rings
    bell.notify()
    await asyncio.wait_for(bell.wait(heard), PATIENCE)


async def test_one_ring_wakes_everybody():
    bell = Wakeup()
    waiting = [asyncio.create_task(bell.wait(bell.rings)) for _ in range(3)]
    await asyncio.sleep(0)
    bell.notify()
    await asyncio.wait_for(asyncio.gather(*waiting), PATIENCE)


async def test_waiting_for_the_bell_ends_with_the_time():
    clock, bell = VirtualClock(NOON), Wakeup()
    await asyncio.wait_for(wait_any(bell, bell.rings, clock, 2.0), PATIENCE)
    assert clock.monotonic() == 2
    await asyncio.wait_for(wait_any(bell, -1, RealClock(), 2 * PATIENCE), PATIENCE)


async def test_time_that_leaps_before_the_waiting_has_begun_is_not_waited_for_again():
    clock, bell = VirtualClock(NOON), Wakeup()
    waiting = asyncio.create_task(wait_any(bell, bell.rings, clock, 30.0))
    await asyncio.sleep(0)
    await clock.advance(30)
    await asyncio.wait_for(waiting, PATIENCE)
    assert clock.monotonic() == 30


def sent_at(chats: list[int], pace: RateLimits, start: float = 0.0) -> list[float]:
    """When each of these messages goes out if each goes as early as it may."""
    now, times = start, []
    for chat in chats:
        now += pace.wait(chat, now)
        pace.take(chat, now)
        times.append(now)
    return times


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(t <= u < t + seconds - 1e-6 for u in times) for t in times)


def test_no_second_holds_more_than_28_messages():
    times = sent_at(list(range(1, 501)), RateLimits())
    assert most_within(times, 1.0) == 28
    assert times[-1] == pytest.approx(499 // 7 * 0.25, abs=0.01)


@given(begin=st.floats(0, 5), long=st.floats(0, 0.7))
def test_messages_that_a_slow_line_brings_together_are_not_too_many(begin, long):
    """Whatever is under way while the line stands arrives at one moment, when it moves again."""
    limits, end = Limits(), begin + long
    for chat, sent in enumerate(sent_at(list(range(1, 200)), RateLimits()), 1):
        limits.spend(chat, end if begin <= sent < end else sent)


def test_a_chat_gets_three_at_once_and_then_one_a_second():
    assert sent_at([7] * 6, RateLimits(), 100.0) == pytest.approx([100, 100, 100, 101, 102, 103])


def test_a_group_gets_twenty_a_minute():
    times = sent_at([-7] * 60, RateLimits())
    assert most_within(times, 60.0) == 20


def test_a_pause_is_for_its_chat_and_two_pauses_are_for_all():
    pace = RateLimits()
    pace.pause(1, 30, 0.0)
    assert pace.wait(1, 0.0) == 30
    assert pace.wait(2, 0.0) == 0
    pace.pause(2, 10, 1.0)
    assert pace.wait(3, 1.0) == 10
    assert pace.wait(3, 11.0) == 0


@pytest.mark.parametrize(
    ("tries", "waits"), [(1, 2.0), (2, 4.0), (5, 32.0), (6, 60.0), (7, 60.0), (10_000, 60.0)]
)
def test_the_wait_doubles_up_to_the_longest(tries: int, waits: float):
    assert backoff(tries, first=2.0, longest=60.0) == waits
    assert backoff(tries, first=2.0, longest=60.0, chance=0.0) == waits / 2
    assert backoff(tries, first=2.0, longest=60.0, chance=0.5) == waits * 0.75
