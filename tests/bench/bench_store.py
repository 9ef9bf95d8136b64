"""What durability costs: one work at a time against fifty that wait together."""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path

from bot.store import Transaction, open_store
from bot.store.records import AnswerRow, AuditEntry, Letter, ScreeningRow, lane_of
from bot.store.sqlite import driver

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
TURNS = 1000
TOGETHER = 50


def begin(tx: Transaction) -> str:
    account = tx.accounts.ensure(1, NOW).id
    tx.screenings.save(ScreeningRow("s", account, "asking", "self", "en", "{}", NOW, NOW))
    return account


def turn(tx: Transaction, account: str, key: str) -> None:
    """What one answer writes: the answer, the state, the next question, the audit."""
    tx.answers.add("s", AnswerRow(0, "age", "w", "f", date(2026, 11, 22), '{"age": 34}', key))
    state = '{"asked": "' + "x" * 400 + '"}'
    tx.screenings.save(ScreeningRow("s", account, "asking", "self", "en", state, NOW, NOW))
    tx.letters.post(Letter(key, 1, account, "sendMessage", {"text": "x" * 300}))
    tx.audit.add(AuditEntry(account, "answered", "s"), NOW)


async def timed(run: Callable[[int], Awaitable[object]], together: int) -> float:
    """Microseconds each, this many waiting at any time."""
    started = time.perf_counter()
    for first in range(0, TURNS, together):
        await asyncio.gather(*(run(n) for n in range(first, first + together)))
    return (time.perf_counter() - started) / TURNS * 1e6


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        store = open_store(place / "bot.db", keys=place / "keys.db", master=bytes(32), sole=True)
        account = await store.transact(begin)

        def one(prefix: str) -> Callable[[int], Awaitable[object]]:
            return lambda n: store.transact(lambda tx: turn(tx, account, f"{prefix}{n}"))

        def admitted(first: int) -> Callable[[int], Awaitable[object]]:
            return lambda n: store.admit(1, [(first + n, lane_of(n), b"{}" * 200)], NOW)

        print(f"SQLite {'WAL + FULL' if driver.wal_is_safe() else 'DELETE + EXTRA'}")
        for name, alone, grouped in [
            ("a turn", one("a"), one("g")),
            ("an update admitted", admitted(0), admitted(TURNS)),
        ]:
            single = await timed(alone, 1)
            group = await timed(grouped, TOGETHER)
            print(
                f"{name}: alone {single:.0f} us, {TOGETHER} together {group:.0f} us,"
                f" ratio {single / group:.1f}"
            )
        await store.close()


if __name__ == "__main__":
    asyncio.run(main())
