"""A clock that leaps deletes nothing; an outage is no leap; Telegram's date decides."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, formatdate
from pathlib import Path

import pytest

from bot.clock import VirtualClock
from bot.demo.leaping_clock import LeapingClock
from bot.runtime.leaps import TimeCheck, Trust
from bot.runtime.retaining import Retaining
from bot.store.records import RetentionRules
from tests.contract.conftest import ANNE, answer, begin, ended
from tests.unit.coordinating import Hospital, hospital_at
from tests.unit.test_backup_command import come, command, store_work
from tests.unit.test_backup_command import machine as machine

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
DAYS_40 = timedelta(days=40)
ADMIN = 3


class WrongClock(VirtualClock):
    """One that can be set wrong while the seconds go by as they do."""

    wrong = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.wrong

    def real(self) -> datetime:
        return super().now()

    def pass_by(self, seconds: float) -> None:
        self._passed += seconds


AGREES, DISAGREES, SILENT = "agrees", "disagrees", "silent"


@pytest.mark.parametrize(
    ("wrong", "stopped", "telegram", "trust"),
    [
        (timedelta(0), timedelta(0), SILENT, Trust.STEADY),
        (timedelta(0), DAYS_40, AGREES, Trust.AGREED),  # an outage
        (timedelta(0), DAYS_40, SILENT, Trust.UNKNOWN),
        (DAYS_40, timedelta(0), DISAGREES, Trust.LEAPT),
        (DAYS_40, timedelta(0), SILENT, Trust.UNKNOWN),
        (-DAYS_40, timedelta(0), DISAGREES, Trust.LEAPT),
        (timedelta(minutes=50), timedelta(0), DISAGREES, Trust.AGREED),
        (timedelta(0), timedelta(0), DISAGREES, Trust.STEADY),  # a proxy with a clock of its own
    ],
)
def test_at_the_start(wrong: timedelta, stopped: timedelta, telegram: str, trust: Trust) -> None:
    clock = WrongClock(NOW)
    beat = clock.real() - stopped
    clock.wrong = wrong
    times = TimeCheck(clock)
    told = clock.real() - (timedelta(0) if telegram == AGREES or wrong else timedelta(days=3))
    if telegram != SILENT:
        times.header(format_datetime(told, usegmt=True))
    assert times.look(beat) is trust


@pytest.mark.parametrize("telegram", [AGREES, DISAGREES, SILENT])
def test_while_it_runs(telegram: str) -> None:
    clock = WrongClock(NOW)
    times = TimeCheck(clock)
    assert times.look(clock.now()) is Trust.STEADY
    clock.pass_by(7 * 86_400)
    assert times.look(None) is Trust.STEADY
    clock.wrong = DAYS_40
    if telegram == AGREES:  # a machine that slept: the seconds stood still, the clock did not
        times.telegram_says(clock.now())
    elif telegram == DISAGREES:
        times.telegram_says(clock.real())
    assert times.look(None) is (Trust.AGREED if telegram == AGREES else Trust.LEAPT)
    clock.pass_by(3600)
    assert times.look(None) is Trust.STEADY


@pytest.mark.parametrize("header", [None, "", "yesterday", "Mon, 99 Foo 2026"])
def test_a_date_that_cannot_be_read_says_nothing(header: str | None) -> None:
    clock = WrongClock(NOW)
    times = TimeCheck(clock)
    times.header(header)
    assert times.look(NOW - DAYS_40) is Trust.UNKNOWN


async def finished(hospital: Hospital) -> None:
    def work(tx):  # type: ignore[no-untyped-def]
        row = begin(tx)
        tx.answers.add("s1", answer("n1"))
        tx.screenings.save(ended(row, NOW))

    await hospital.store.transact(work)


async def answers(hospital: Hospital) -> int:
    return len(await hospital.store.read(lambda tx: tx.answers.of("s1")))


def retaining(hospital: Hospital, times: TimeCheck) -> Retaining:
    return Retaining(hospital.store, hospital.app, RetentionRules(), times)


async def test_after_a_leap_nothing_is_deleted_and_admins_are_told_once(tmp_path: Path) -> None:
    clock = WrongClock(NOW)
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(ADMIN, None)
        await finished(hospital)
        keeps = retaining(hospital, TimeCheck(clock))
        await keeps.look(clock.now(), NOW)
        clock.wrong = DAYS_40
        for _ in range(5):
            clock.pass_by(4000)
            await keeps.look(clock.now(), None)
        assert await answers(hospital) == 1
        hospital.now = clock.now()
        await hospital.deliver()
        told = [text for text in (await hospital.chat(ADMIN)).texts if "has jumped" in text]
        assert len(told) == 1
        # Another process after it is held back too, though its clock says what the heart said.
        again = retaining(hospital, TimeCheck(clock))
        await again.look(clock.now(), clock.now())
        assert await answers(hospital) == 1
        # An erasure is never held back.
        account = await hospital.store.read(lambda tx: tx.accounts.find(ANNE))
        assert account is not None
        await hospital.store.transact(lambda tx: tx.accounts.erase(account.id, clock.now()))
        assert await hospital.store.read(lambda tx: tx.accounts.find(ANNE)) is None


async def test_once_the_clock_is_right_again_it_goes_on_by_itself(tmp_path: Path) -> None:
    clock = WrongClock(NOW)
    async with hospital_at(tmp_path) as hospital:
        await finished(hospital)
        times = TimeCheck(clock)
        keeps = retaining(hospital, times)
        await keeps.look(clock.now(), NOW)
        clock.wrong = DAYS_40
        await keeps.look(clock.now(), None)
        clock.wrong = timedelta(0)
        clock.pass_by(31 * 86_400)
        times.telegram_says(clock.now())
        await keeps.look(clock.now(), None)
        assert await answers(hospital) == 0


async def test_after_an_outage_it_waits_for_telegrams_date(tmp_path: Path) -> None:
    clock = WrongClock(NOW + DAYS_40)
    async with hospital_at(tmp_path) as hospital:
        await finished(hospital)
        times = TimeCheck(clock)
        keeps = retaining(hospital, times)
        await keeps.look(clock.now(), NOW)
        assert await answers(hospital) == 1
        # Nor does whoever starts next, with a heartbeat of the same clock.
        await retaining(hospital, TimeCheck(clock)).look(clock.now(), clock.now())
        assert await answers(hospital) == 1
        times.telegram_says(clock.now())
        clock.pass_by(30)
        await keeps.look(clock.now(), None)
        assert await answers(hospital) == 0


async def test_forty_mornings_of_the_demo_delete_what_is_past_its_time(tmp_path: Path) -> None:
    """The page's clock leaps for the bot and the local Telegram together: that is no leap."""
    clock = LeapingClock(NOW)
    async with hospital_at(tmp_path) as hospital:
        await finished(hospital)
        times = TimeCheck(clock)
        keeps = retaining(hospital, times)
        for morning in range(1, 41):
            clock.leap(NOW + timedelta(days=morning))
            if morning % 2:  # between two answers of the local Telegram there may be a press
                times.header(formatdate(clock.time(), usegmt=True))
            await keeps.look(clock.now(), NOW)
            assert await answers(hospital) == (1 if morning < 30 else 0)


def test_what_is_past_its_time_is_shown_and_deleted_when_confirmed(machine: Path) -> None:
    come(ANNE)
    long_ago = datetime.now(UTC) - DAYS_40

    def age(tx):  # type: ignore[no-untyped-def]
        row = tx.screenings.get(f"s{ANNE}")
        tx.screenings.save(ended(row, long_ago))
        tx.settings.set("retention", "held", long_ago.isoformat())

    store_work(age)
    assert command("retention", "run").exit_code == 2
    dry = command("retention", "run", "--dry-run")
    assert "screenings        1  past their time" in dry.stdout
    assert "held back" in dry.stderr
    assert store_work(lambda tx: len(tx.answers.of(f"s{ANNE}"))) == 1
    done = command("retention", "run", "--confirm")
    assert "screenings        1  deleted" in done.stdout
    assert store_work(lambda tx: len(tx.answers.of(f"s{ANNE}"))) == 0
    assert store_work(lambda tx: tx.settings.get("retention", "held")) is None
    assert "deletion confirmed" in command("audit", "show").stdout
