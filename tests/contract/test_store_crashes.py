"""What was acknowledged survives kill -9, whole; two processes write side by side."""

import asyncio
import random
import signal
import subprocess
import sys
import time

import pytest

from bot.store import NotStored, Store, StoreError, Transaction
from bot.store.sqlite import driver
from tests.contract.conftest import ANNE, NOW, Place, below
from tests.contract.store_victim import PEOPLE
from tests.patience import PATIENCE

pytestmark = pytest.mark.slow
VICTIM = [sys.executable, "-m", "tests.contract.store_victim"]


def victim(place: Place, first: int, turns: int) -> subprocess.Popen[str]:
    command = [*VICTIM, str(place.folder), str(first), str(turns)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def acknowledged(lines: list[str]) -> dict[int, int]:
    """Person -> how many turns were acknowledged."""
    last: dict[int, int] = {}
    for line in lines:
        person, number = map(int, line.split())
        assert number == last.get(person, -1) + 1
        last[person] = number
    return {person: number + 1 for person, number in last.items()}


def whole(tx: Transaction) -> dict[int, int]:
    """Person -> turns kept; fails when any turn was kept in part."""
    kept: dict[int, int] = {}
    letters = {
        row[0]: row[1]
        for row in below(tx, "SELECT account, count(*) FROM letters GROUP BY account")
    }
    counted = tx.counters.between(NOW.date(), NOW.date())
    for row in below(tx, "SELECT id, account FROM screenings"):
        person = int(row["id"][1:])
        answers = tx.answers.of(row["id"])
        n = len(answers)
        assert [a.nonce for a in answers] == [f"{person}-{number}" for number in range(n)]
        assert letters[row["account"]] == n
        assert counted[NOW.date(), f"answers {person}"] == n
        assert len(tx.referrals.of(row["id"])) == (n + 4) // 5
        kept[person] = n
    assert tx.audit.verify() is None
    assert tx.audit.head()[0] == sum(kept.values())
    assert below(tx, "PRAGMA foreign_key_check") == []
    return kept


def updates(tx: Transaction) -> dict[int, int]:
    rows = below(tx, "SELECT update_id / 100000 AS person, count(*) AS n FROM inbox GROUP BY 1")
    return {row["person"]: row["n"] for row in rows}


def killed(place: Place, seed: int, first: int) -> dict[int, int]:
    """What a process acknowledged before it was killed at a random moment."""
    process = victim(place, first, 10_000)
    assert process.stdout is not None
    lines = [process.stdout.readline()]  # it is under way
    time.sleep(random.Random(seed).uniform(0, 0.15))
    process.send_signal(signal.SIGKILL)
    lines += process.stdout.readlines()
    process.wait()
    if lines and not lines[-1].endswith("\n"):
        lines.pop()
    return acknowledged(lines)


async def survives_a_kill(place: Place, seed: int, first: int) -> None:
    said = await asyncio.to_thread(killed, place, seed, first)
    assert sum(said.values()) > 0
    store = place.open(sole=True)
    kept, stored = await store.read(whole), await store.read(updates)
    await store.close()
    for person, n in said.items():
        assert n <= kept[person] <= n + 1
        assert n <= stored[person] <= n + 1


@pytest.mark.parametrize("batch", range(4))
async def test_twenty_kills_lose_nothing_acknowledged_and_leave_nothing_half_done(
    place: Place, batch: int
) -> None:
    for n in range(5):
        await survives_a_kill(place, seed=batch * 5 + n, first=1 + n * PEOPLE)


CRASH_BEFORE_COMMIT = """
import asyncio, os, sys
from pathlib import Path
from bot.store.sqlite.keyring import Keyring
from tests.contract.conftest import ANNE, NOW, Place, below

async def main():
    store = Place(Path(sys.argv[1])).open(sole=True)
    Keyring.commit = lambda self: os._exit(9)
    await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))

asyncio.run(main())
"""


async def test_a_row_is_never_there_without_the_key_that_opens_it(place: Place) -> None:
    await place.open(sole=True).close()
    command = [sys.executable, "-c", CRASH_BEFORE_COMMIT, str(place.folder)]
    crashed = await asyncio.to_thread(subprocess.run, command, check=False)
    assert crashed.returncode == 9
    store = place.open(sole=True)
    assert await store.read(lambda tx: tx.accounts.find(ANNE)) is None
    assert (await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))).telegram_id == ANNE
    await store.close()


async def test_two_processes_write_side_by_side(place: Place) -> None:
    both = [victim(place, first, 40) for first in (1, 1 + PEOPLE)]
    ends = [await asyncio.to_thread(process.communicate, timeout=PATIENCE) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert all(acknowledged(out.splitlines()) for out, _ in ends)
    store = place.open(sole=True)
    assert await store.read(whole) == dict.fromkeys(range(1, 2 * PEOPLE + 1), 40)
    await store.close()


async def test_read_modify_write_in_two_processes_loses_no_update(
    store: Store, place: Place
) -> None:
    other = place.open()

    def add_one(tx: Transaction) -> None:
        n = int(tx.settings.get("changhai", "n") or "0")
        tx.settings.set("changhai", "n", str(n + 1))

    await asyncio.gather(*(each.transact(add_one) for each in [store, other] * 100))
    assert await store.read(lambda tx: tx.settings.get("changhai", "n")) == "200"
    await other.close()


async def test_a_work_that_fails_fails_alone(store: Store) -> None:
    def good(tx: Transaction, n: int) -> int:
        tx.counters.add("good", NOW.date())
        return n

    def bad(tx: Transaction) -> int:
        tx.counters.add("bad", NOW.date())
        raise ZeroDivisionError

    works = [
        store.transact(bad if n % 3 == 0 else lambda tx, n=n: good(tx, n))  # type: ignore[misc]
        for n in range(30)
    ]
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes[:3]] == [ZeroDivisionError, int, int]
    assert await store.read(lambda tx: tx.counters.between(NOW.date(), NOW.date())) == {
        (NOW.date(), "good"): 20
    }


async def test_a_work_that_runs_out_of_an_iterator_is_told_and_nobody_waits(store: Store) -> None:
    def work(tx: Transaction) -> None:
        next(iter(()))  # a future cannot raise what this raises

    with pytest.raises(RuntimeError):
        await asyncio.wait_for(store.transact(work), 5)


async def test_a_work_that_takes_the_transaction_down_takes_no_other_with_it(
    store: Store,
) -> None:
    def breaking(tx: Transaction) -> None:
        tx.counters.add("broken", NOW.date())
        tx._connection.execute("ROLLBACK")
        raise RuntimeError

    works = [
        store.transact(breaking if n == 5 else lambda tx: tx.counters.add("good", NOW.date()))
        for n in range(10)
    ]
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert [isinstance(outcome, StoreError) for outcome in outcomes].count(True) == 1
    assert await store.read(lambda tx: tx.counters.between(NOW.date(), NOW.date())) == {
        (NOW.date(), "good"): 9
    }


async def test_where_the_keys_are_locked_no_part_is_given_up_but_the_work_waits(
    store: Store, place: Place
) -> None:
    def work(tx: Transaction) -> None:
        tx.counters.add("tried", NOW.date())
        tx.isolated(lambda: tx.accounts.ensure(ANNE, NOW), "account")

    store._keys._connection.execute("PRAGMA busy_timeout=10")
    other = driver.connect(place.keys, setting="PRESCREEN_KEYS")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotStored):
        await store.transact(work)
    other.close()
    await store.transact(work)
    counted = await store.read(lambda tx: tx.counters.between(NOW.date(), NOW.date()))
    assert counted == {(NOW.date(), "tried"): 1}
    assert await store.read(lambda tx: tx.accounts.find(ANNE))


async def test_an_account_of_a_failed_work_leaves_no_trouble(store: Store) -> None:
    def failing(tx: Transaction) -> None:
        tx.accounts.ensure(ANNE, NOW)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await store.transact(failing)
    account = await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))
    assert await store.read(lambda tx: tx.accounts.get(account.id)) == account


async def test_reading_cannot_write(store: Store) -> None:
    with pytest.raises(Exception, match="readonly"):
        await store.read(lambda tx: tx.accounts.ensure(ANNE, NOW))
    assert (await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))).telegram_id == ANNE


async def test_a_cancelled_caller_does_not_stop_the_others(store: Store) -> None:
    waiting = [
        asyncio.create_task(store.transact(lambda tx: tx.counters.add("n", NOW.date())))
        for _ in range(10)
    ]
    await asyncio.sleep(0)
    waiting[3].cancel()
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    assert sum(isinstance(outcome, asyncio.CancelledError) for outcome in outcomes) == 1
    assert await store.read(lambda tx: tx.heartbeat.last()) is None


async def test_a_closed_store_refuses_work_and_keeps_what_it_took(place: Place) -> None:
    store = place.open(sole=True)
    last = asyncio.create_task(store.transact(lambda tx: tx.heartbeat.beat(NOW)))
    await asyncio.sleep(0)
    await store.close()
    await last
    with pytest.raises(StoreError, match="closed"):
        await store.transact(lambda tx: None)
    again = place.open(sole=True)
    assert await again.read(lambda tx: tx.heartbeat.last()) == NOW
    await again.close()
