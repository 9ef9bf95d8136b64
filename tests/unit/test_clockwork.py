"""What fails by the clock fails alone: it silences no other hospital, person or duty."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import Clock
from bot.coordinators import endings, escalation
from bot.runtime import scheduler
from bot.runtime.dispatcher import Dispatcher
from bot.runtime.scheduler import Scheduler
from bot.store.records import Letter, RetentionRules
from bot.store.sqlite import driver
from bot.work import Work
from tests.unit.coordinating import CHANGHAI, CHILDREN, PAEDIATRIC, Hospital, hospital_at

HERE, THERE, PERSON, OTHER = 1, 2, 900, 901
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(text: str) -> datetime:
    """'12-04 15:00' of 2026; 1 December is a Tuesday."""
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI).astimezone(UTC)


class At(Clock):
    """Stands at one moment."""

    def __init__(self, hospital: Hospital) -> None:
        self._hospital = hospital

    def now(self) -> datetime:
        return self._hospital.now


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = at("12-01 10:00")
        await there.bind(HERE)
        await there.bind(THERE, CHILDREN)
        yield there


async def unheard(query: str, text: str | None, alert: bool) -> bool:
    return True


async def look(hospital: Hospital, context: str, years: int = 0) -> None:
    hospital.now = at(context) + timedelta(days=365 * years)
    clock = At(hospital)
    dispatcher = Dispatcher(hospital.store, hospital.app, clock, unheard)
    await Scheduler(hospital.store, hospital.app, dispatcher, clock, RetentionRules()).look()


async def test_a_lock_at_the_start_ends_nothing_and_what_was_missed_is_made_up_for(
    hospital: Hospital, tmp_path: Path
) -> None:
    await hospital.store.transact(lambda tx: tx.heartbeat.beat(hospital.now))
    hospital.now += timedelta(hours=1)
    hospital.store._connection.execute("PRAGMA busy_timeout=10")
    other = driver.connect(tmp_path / "a.db", setting="PRESCREEN_DATABASE")
    other.execute("BEGIN IMMEDIATE")
    done: list[str] = []

    class Unlocking(At):
        async def sleep(self, seconds: float) -> None:
            if done:
                raise asyncio.CancelledError
            other.execute("ROLLBACK")
            done.append("slept")

    clock = Unlocking(hospital)
    dispatcher = Dispatcher(
        hospital.store, hospital.app, clock, unheard, after=lambda: done.append("asked again")
    )
    with pytest.raises(asyncio.CancelledError):
        await Scheduler(hospital.store, hospital.app, dispatcher, clock, RetentionRules()).run()
    other.close()
    assert done[:2] == ["slept", "asked again"]


async def unreadable(hospital: Hospital, code: str) -> None:
    """A card that no version can read."""
    await hospital.store.transact(
        lambda tx: tx._run("UPDATE referrals SET card = x'00' WHERE code = ?", code)
    )


async def said(hospital: Hospital, user: int) -> str:
    return "\n".join((await hospital.chat(user)).texts)


def fail(work: Work) -> int:
    work.post(Letter("half", PERSON, None, "sendMessage", {"text": "half done"}))
    raise ValueError("never good")


@pytest.mark.parametrize("place", range(len(scheduler.DUE)))
async def test_a_duty_that_fails_keeps_no_other_from_being_done(
    hospital: Hospital, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    done: list[str] = []

    def good(work: Work) -> int:
        done.append("good")
        return 0

    duties = [good] * len(scheduler.DUE)
    duties[place] = fail
    monkeypatch.setattr(scheduler, "DUE", tuple(duties))
    await look(hospital, "12-04 10:00")
    assert len(done) == len(duties) - 1
    assert await hospital.store.read(lambda tx: tx.heartbeat.last()) == hospital.now
    assert "half done" not in await said(hospital, PERSON)


async def test_what_is_past_its_time_goes_though_a_duty_fails(
    hospital: Hospital, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hospital.refer()
    monkeypatch.setattr(scheduler, "DUE", (fail,))
    await look(hospital, "12-01 10:00")
    await look(hospital, "12-01 10:00", years=3)
    assert await hospital.store.read(lambda tx: tx.accounts.find(PERSON)) is None


async def test_a_card_nobody_can_read_silences_no_other_hospitals_summary(
    hospital: Hospital,
) -> None:
    broken = await hospital.refer(site=CHANGHAI)
    other = await hospital.refer(user=OTHER, trial=PAEDIATRIC, site=CHILDREN)
    await unreadable(hospital, broken.code)
    await look(hospital, "12-02 08:30")
    assert other.code in await said(hospital, THERE)
    assert "needs you" in await said(hospital, THERE)


async def test_a_card_nobody_can_read_silences_no_other_hospitals_reminder(
    hospital: Hospital,
) -> None:
    broken = await hospital.refer(site=CHANGHAI)
    other = await hospital.refer(user=OTHER, trial=PAEDIATRIC, site=CHILDREN)
    await unreadable(hospital, broken.code)
    hospital.now = at("12-08 15:00")  # the promise has passed: its person is to be told, too
    assert await hospital.store.transact(lambda tx: escalation.post_due(hospital.work(tx)))
    assert "Children's Hospital" in await said(hospital, THERE)
    assert other.code in await said(hospital, THERE)
    # Whose it is needs no card: its own hospital is reminded as well, and nothing waits for ever.
    assert broken.code in await said(hospital, HERE)
    assert not await hospital.store.read(
        lambda tx: tx._all("SELECT 1 FROM letters WHERE state = 'due'")
    )


async def test_a_card_nobody_can_read_holds_up_no_other_ending(hospital: Hospital) -> None:
    broken = await hospital.refer(site=CHANGHAI)
    other = await hospital.refer(user=OTHER, trial=PAEDIATRIC, site=CHILDREN)
    await unreadable(hospital, broken.code)
    for day in (167, 181):
        hospital.now = at("12-01 10:00") + timedelta(days=day)
        assert await hospital.store.transact(lambda tx: endings.post_due(hospital.work(tx)))
    assert await hospital.status(other.code) == "closed"
    await hospital.store.retain(hospital.now + timedelta(days=60))
    assert await hospital.store.read(lambda tx: tx.referrals.placed(broken.code)) is None
