"""A process that writes and says so, to be killed by a test or to run beside another."""

import asyncio
import sys
from pathlib import Path

from bot.store import Store, Transaction
from bot.store.records import AuditEntry, Letter, lane_of
from tests.contract.conftest import NOW, Place, agree, answer, begin, refer

PEOPLE = 4


def turn(tx: Transaction, person: int, number: int) -> None:
    """All or nothing: an answer, its letter, its count, and now and then a referral."""
    id = f"s{person}"
    row = tx.screenings.get(id) or begin(tx, person, id=id)
    tx.answers.add(id, answer(f"{person}-{number}"))
    tx.letters.post(
        Letter(f"{person}-{number}", person, row.account, "sendMessage", {"text": "next"})
    )
    tx.counters.add(f"answers {person}", NOW.date())
    if number % 5 == 0:
        refer(tx, agree(tx, id, site=f"site{number}"), screening=id, site=f"site{number}")
    tx.audit.add(AuditEntry(row.account, "answered", id), NOW)


async def write(store: Store, person: int, turns: int) -> None:
    for number in range(turns):
        await store.transact(lambda tx, n=number: turn(tx, person, n))  # type: ignore[misc]
        await store.admit(1, [(person * 100_000 + number, lane_of(person), b"{}")], NOW)
        sys.stdout.write(f"{person} {number}\n")  # the acknowledgement the test holds us to
        sys.stdout.flush()


async def main(folder: str, first: int, turns: int) -> None:
    store = Place(Path(folder)).open()
    await asyncio.gather(*(write(store, first + n, turns) for n in range(PEOPLE)))
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
