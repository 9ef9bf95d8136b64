"""Nothing lies in clear on the disk; an erasure leaves nothing."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from bot.store import KeyDestroyed, LeaseLost, Store, Transaction
from bot.store.records import Letter, lane_of
from bot.store.sqlite.keyring import account_key
from dialogs.statuses import ReferralStatus
from tests.contract.conftest import (
    ANNE,
    BORIS,
    NOW,
    Place,
    agree,
    answer,
    begin,
    below,
    refer,
)

CANARIES = [
    str(ANNE),
    "Zanzibar",
    "+8613800138000",
    "age_band",
    "canary-state",
    "canary-values",
    "canary-letter",
    "canary-key",
    "canary-slot",
    "canary-raw",
    "canary-recipient",
    "canary-setting",
]


async def fill(store: Store) -> str:
    """One of everything that is sealed; returns the account."""

    def work(tx: Transaction) -> str:
        row = begin(tx, state='"canary-state"')
        tx.answers.add("s1", answer("n1", '"canary-values"'))
        consent = agree(tx)
        refer(tx, consent)
        for n, account in enumerate([row.account, None]):
            key = f"canary-key:{ANNE}:{n}"
            payload = {"text": "canary-letter Zanzibar"}
            tx.letters.post(
                Letter(key, ANNE, account, "sendMessage", payload, slot=f"canary-slot{n}")
            )
        tx.summaries.claim(f"canary-recipient{ANNE}", NOW.date(), NOW)
        tx.settings.set("changhai", "phone", "canary-setting")
        return row.account

    account = await store.transact(work)
    raws = [(n, lane_of(ANNE), f"canary-raw {ANNE}".encode()) for n in range(4)]
    await store.admit(1, raws, NOW)
    claim = await store.claim_lane(NOW, limit=1)
    assert claim is not None
    await store.quarantine(claim.raws[0].id, "poison", NOW)
    (letter,) = await store.due_letters(NOW, 1)
    await store.sent(letter.id, letter.token, 77, NOW)
    return account


def hits(place: Place) -> list[str]:
    disk = place.bytes_on_disk()
    return [canary for canary in CANARIES if canary.encode() in disk]


async def test_nothing_that_is_sealed_lies_in_clear(store: Store, place: Place) -> None:
    await fill(store)
    assert hits(place) == []
    await store.close()
    assert hits(place) == []


def test_the_search_for_canaries_finds_them(place: Place) -> None:
    place.folder.mkdir()
    place.database.write_bytes(b"x Zanzibar y")
    assert hits(place) == ["Zanzibar"]


def sealed_of(tx: Transaction, account: str) -> list[bytes]:
    """The beginning of everything that the account's key seals; the rest may lie on other pages."""
    columns = [
        ("accounts", "telegram_id", "id = ?1"),
        ("screenings", "state", "account = ?1"),
        ("answers", '"values"', "?1 IS NOT NULL"),
        ("referrals", "contact", "?1 IS NOT NULL"),
        ("referrals", "card", "?1 IS NOT NULL"),
        ("referrals", "about", "?1 IS NOT NULL"),
        ("letters", "head", "account = ?1"),
        ("letters", "body", "account = ?1 AND body IS NOT NULL"),
        ("inbox", "body", "?1 IS NOT NULL AND body IS NOT NULL"),
    ]
    return [
        row[0][:48]
        for table, column, condition in columns
        for row in below(tx, f"SELECT {column} FROM {table} WHERE {condition}", account)
    ]


async def test_an_erasure_leaves_no_sealed_byte_and_no_key(store: Store, place: Place) -> None:
    account = await fill(store)
    sealed = await store.read(lambda tx: sealed_of(tx, account))
    wrapped = store._keys._connection.execute(
        "SELECT wrapped FROM keys WHERE name = ?", (account_key(account),)
    ).fetchone()[0]
    before = place.bytes_on_disk()
    assert len(sealed) > 8
    assert all(value in before for value in [*sealed, wrapped])

    info = await store.transact(lambda tx: tx.accounts.erase(account, NOW))

    after = place.bytes_on_disk()
    assert [value for value in [*sealed, wrapped] if value in after] == []
    assert len(info.codes) == 1
    assert info.messages == (77,)
    assert info.telegram_id == ANNE
    with pytest.raises(KeyDestroyed):
        store._keys.get(account_key(account))


async def test_an_erasure_leaves_a_tombstone_for_the_site_and_bare_consents(store: Store) -> None:
    account = await fill(store)
    info = await store.transact(lambda tx: tx.accounts.erase(account, NOW))
    row = await store.read(lambda tx: tx.referrals.get(info.codes[0]))
    assert row is not None
    assert (row.status, row.contact, row.card, row.screening, row.consent) == (
        ReferralStatus.ERASED,
        "",
        "",
        None,
        None,
    )
    bare = await store.read(lambda tx: [tuple(r) for r in below(tx, "SELECT * FROM consents")])
    assert [values[1:5] for values in bare] == [(None, "share", None, None)]
    counted = await store.read(
        lambda tx: [
            below(tx, f"SELECT count(*) FROM {table}")[0][0]
            for table in ("accounts", "screenings", "answers", "letters", "erasures")
        ]
    )
    assert counted == [0, 0, 0, 0, 0]


async def test_updates_that_waited_are_dropped_and_later_ones_start_anew(store: Store) -> None:
    account = await fill(store)
    await store.release(lane_of(ANNE))
    claim = await store.claim_lane(NOW)
    assert claim is not None
    assert len(claim.raws) == 3
    first, second, _ = claim.raws

    def erasing(tx: Transaction) -> None:
        tx.accounts.erase(account, NOW)
        tx.updates.done(first.id)
        tx.letters.post(Letter("bye", ANNE, None, "sendMessage", {"text": "All is erased."}))

    await store.transact(erasing)

    def going_on(tx: Transaction) -> None:
        tx.accounts.ensure(ANNE, NOW)
        tx.updates.done(second.id)

    with pytest.raises(LeaseLost):  # what was claimed before the erasure is not processed
        await store.transact(going_on)
    assert await store.read(lambda tx: tx.accounts.find(ANNE)) is None
    await store.release(lane_of(ANNE))
    assert await store.claim_lane(NOW) is None
    assert [due.letter.key for due in await store.due_letters(NOW, 5)] == ["bye"]
    fresh = await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))
    assert fresh.id != account
    assert fresh.lang is None


async def test_an_erasure_that_fails_erases_nothing(store: Store) -> None:
    account = await fill(store)

    def work(tx: Transaction) -> None:
        tx.accounts.erase(account, NOW)
        raise RuntimeError("something after it went wrong")

    with pytest.raises(RuntimeError):
        await store.transact(work)
    assert (await store.read(lambda tx: tx.answers.of("s1")))[0].values == '"canary-values"'


async def test_nobody_else_is_touched_by_an_erasure(store: Store) -> None:
    account = await fill(store)

    def boris(tx: Transaction) -> None:
        begin(tx, BORIS, id="s2", state='"mine"')
        refer(tx, agree(tx, "s2"), screening="s2")

    await store.transact(boris)
    await store.admit(1, [(99, lane_of(BORIS), b"raw")], NOW)
    await store.transact(lambda tx: tx.accounts.erase(account, NOW))
    row = await store.read(lambda tx: tx.screenings.get("s2"))
    assert row is not None
    assert row.state == '"mine"'
    assert "Anne" in (await store.read(lambda tx: tx.referrals.of("s2")))[0].contact
    claim = await store.claim_lane(NOW)
    assert claim is not None
    assert claim.lane == lane_of(BORIS)


CRASH_WHILE_ERASING = """
import asyncio, os, sys
from pathlib import Path
from bot.store.sqlite import writer
from tests.contract.conftest import ANNE, NOW, Place

async def main():
    store = Place(Path(sys.argv[1])).open(sole=True)
    writer.finish_erasures = lambda *_: os._exit(9)
    account = await store.read(lambda tx: tx.accounts.find(ANNE))
    await store.transact(lambda tx: tx.accounts.erase(account.id, NOW))

asyncio.run(main())
"""


async def test_a_crash_between_the_rows_and_the_key_is_finished_at_opening(
    store: Store, place: Place
) -> None:
    account = await fill(store)
    sealed = await store.read(lambda tx: sealed_of(tx, account))
    await store.close()
    command = [sys.executable, "-c", CRASH_WHILE_ERASING, str(place.folder)]
    crashed = await asyncio.to_thread(subprocess.run, command, check=False)
    assert crashed.returncode == 9
    again = place.open(sole=True)
    assert [value for value in sealed if value in place.bytes_on_disk()] == []
    with pytest.raises(KeyDestroyed):
        again._keys.get(account_key(account))
    assert await again.read(lambda tx: tx.accounts.find(ANNE)) is None
    await again.close()


async def test_an_older_backup_does_not_bring_an_erased_person_back(
    store: Store, place: Place, tmp_path: Path
) -> None:
    account = await fill(store)
    backup = tmp_path / "backup.db"
    store._connection.execute("VACUUM INTO ?", (str(backup),))
    await store.transact(lambda tx: tx.accounts.erase(account, NOW))
    await store.close()
    place.database.write_bytes(backup.read_bytes())
    restored = place.open(sole=True)
    assert await restored.read(lambda tx: tx.accounts.find(ANNE)) is None
    assert await restored.read(lambda tx: tx.screenings.get("s1")) is None
    assert (
        await restored.read(lambda tx: tx.referrals.of_site("changhai", [ReferralStatus.ERASED]))
    ) != []
    await restored.close()
