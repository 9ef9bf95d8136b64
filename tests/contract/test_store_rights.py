"""Invitations, grants, the audit chain and what is counted."""

import asyncio
import random
from datetime import date, datetime, timedelta

import pytest

from bot.store import Store, Transaction
from bot.store.records import AuditEntry, Invitation
from tests.contract.conftest import ANNE, NOW, Place, below, let_in, speaking

IN_TWO_DAYS = NOW + timedelta(hours=48)


async def invite(store: Store, hash: bytes = b"h", role: str = "coordinator") -> None:
    site = "changhai" if role == "coordinator" else None
    await store.transact(
        lambda tx: tx.invitations.add(hash, Invitation(role, site), IN_TWO_DAYS, NOW)
    )


def redeem(tx: Transaction, user: int, when: datetime = NOW) -> bool:
    return let_in(tx, b"h", speaking(tx, user, "zh"), when) is not None


async def test_of_twenty_who_open_one_invitation_one_is_bound(store: Store, place: Place) -> None:
    await invite(store)
    other = place.open()
    race = [
        (store if n % 2 else other).transact(lambda tx, n=n: redeem(tx, n))  # type: ignore[misc]
        for n in range(1, 21)
    ]
    assert sorted(await asyncio.gather(*race)) == [False] * 19 + [True]
    assert len(await store.read(lambda tx: tx.grants.of_site("changhai"))) == 1
    await other.close()


async def test_an_expired_or_unknown_invitation_gives_nothing(store: Store) -> None:
    assert not await store.transact(lambda tx: redeem(tx, ANNE))
    await invite(store)
    assert not await store.transact(lambda tx: redeem(tx, ANNE, IN_TWO_DAYS))
    assert await store.read(lambda tx: tx.grants.of(ANNE)) == []


async def test_a_right_ends_with_its_revocation(store: Store) -> None:
    await invite(store)
    await invite(store, b"a", "admin")
    await store.transact(lambda tx: redeem(tx, ANNE))
    await store.transact(lambda tx: let_in(tx, b"a", speaking(tx, ANNE), NOW))
    assert [g.role for g in await store.read(lambda tx: tx.grants.of(ANNE))] == [
        "coordinator",
        "admin",
    ]
    (admin,) = await store.read(lambda tx: tx.grants.admins())
    assert (admin.user, admin.site) == (ANNE, None)
    assert await store.transact(lambda tx: tx.grants.revoke(ANNE, "coordinator", "changhai", NOW))
    assert not await store.transact(
        lambda tx: tx.grants.revoke(ANNE, "coordinator", "changhai", NOW)
    )
    assert await store.read(lambda tx: tx.grants.of_site("changhai")) == []


async def test_a_grant_speaks_the_language_its_holder_chose_last(store: Store) -> None:
    await invite(store)
    await store.transact(lambda tx: redeem(tx, ANNE))
    assert (await store.read(lambda tx: tx.grants.of(ANNE)))[0].lang == "zh"
    await store.transact(lambda tx: tx.accounts.set_lang(tx.accounts.ensure(ANNE, NOW).id, "en"))
    assert (await store.read(lambda tx: tx.grants.of(ANNE)))[0].lang == "en"


async def test_a_summary_is_given_once_for_each_recipient_and_date(store: Store) -> None:
    today, tomorrow = date(2026, 11, 22), date(2026, 11, 23)
    asked = [("c1", today), ("c1", today), ("c2", today), ("c1", tomorrow)]
    given = [
        await store.transact(lambda tx, w=who, d=day: tx.summaries.claim(w, d, NOW))  # type: ignore[misc]
        for who, day in asked
    ]
    assert given == [True, False, True, True]


async def test_counters_add_up_by_day(store: Store) -> None:
    day = date(2026, 11, 22)
    for name, n in [("started", 1), ("started", 2), ("ended", 1)]:
        await store.transact(lambda tx, name=name, n=n: tx.counters.add(name, day, n))  # type: ignore[misc]
    assert await store.read(lambda tx: tx.counters.between(day, day)) == {
        (day, "ended"): 1,
        (day, "started"): 3,
    }
    assert await store.read(lambda tx: tx.counters.between(day, day, "ended")) == {
        (day, "ended"): 1
    }
    assert (
        await store.read(lambda tx: tx.counters.between(date(2026, 1, 1), date(2026, 1, 2))) == {}
    )


async def test_site_settings_and_the_heartbeat(store: Store) -> None:
    await store.transact(lambda tx: tx.settings.set("changhai", "phone", "021-1"))
    assert await store.read(lambda tx: tx.settings.get("changhai", "phone")) == "021-1"
    await store.transact(lambda tx: tx.settings.set("changhai", "phone", None))
    assert await store.read(lambda tx: tx.settings.get("changhai", "phone")) is None
    assert await store.read(lambda tx: tx.heartbeat.last()) is None
    await store.transact(lambda tx: tx.heartbeat.beat(NOW))
    assert await store.read(lambda tx: tx.heartbeat.last()) == NOW


async def fill_audit(store: Store, n: int) -> None:
    for number in range(n):
        await store.transact(
            lambda tx, k=number: tx.audit.add(AuditEntry("c1", "opened", f"R-{k}"), NOW)
        )  # type: ignore[misc]


async def test_the_audit_refuses_to_be_changed(store: Store) -> None:
    await fill_audit(store, 3)
    for tampering in ("UPDATE audit SET actor = 'x'", "DELETE FROM audit"):
        with pytest.raises(Exception, match="append-only"):
            await store.transact(lambda tx, sql=tampering: below(tx, sql))  # type: ignore[misc]
    assert await store.read(lambda tx: tx.audit.verify()) is None
    assert (await store.read(lambda tx: tx.audit.head()))[0] == 3


@pytest.mark.parametrize("column", ["at", "actor", "action", "subject", "detail", "prev", "hash"])
async def test_a_changed_audit_row_is_found_where_it_is(store: Store, column: str) -> None:
    await fill_audit(store, 20)
    row = random.Random(column).randint(1, 20)

    def tamper(tx: Transaction) -> None:
        below(tx, "DROP TRIGGER audit_is_never_changed")
        value = bytes(32) if column in ("prev", "hash") else "forged"
        if column == "prev" and row == 1:
            value = bytes([1]) * 32
        below(tx, f"UPDATE audit SET {column} = ? WHERE seq = ?", value, row)

    await store.transact(tamper)
    assert await store.read(lambda tx: tx.audit.verify()) == row


async def test_a_row_from_another_history_of_the_same_store_is_found(store: Store) -> None:
    """A restored copy that went on writes genuine rows; put in here, they break the chain."""
    await fill_audit(store, 3)

    def splice(tx: Transaction) -> None:
        first, second = (below(tx, "SELECT * FROM audit WHERE seq = ?", n)[0] for n in (1, 2))
        genuine = tx.audit._link(first["hash"], (2, second["at"], "c9", *tuple(second)[3:6]))
        below(tx, "DROP TRIGGER audit_is_never_changed")
        below(tx, "UPDATE audit SET actor = 'c9', hash = ? WHERE seq = 2", genuine)
        below(tx, "UPDATE audit SET prev = ? WHERE seq = 3", genuine)

    await store.transact(splice)
    assert await store.read(lambda tx: tx.audit.verify()) == 3


async def test_a_row_cut_out_of_the_audit_is_found(store: Store) -> None:
    await fill_audit(store, 5)

    def tamper(tx: Transaction) -> None:
        below(tx, "DROP TRIGGER audit_is_never_deleted")
        below(tx, "DELETE FROM audit WHERE seq = 3")

    await store.transact(tamper)
    assert await store.read(lambda tx: tx.audit.verify()) == 3
