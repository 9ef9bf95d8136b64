"""Reminders are once only by the keys of the database; absences go with the person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.store import Store, Transaction
from bot.store.driver import IntegrityError
from bot.store.records import Absence, OpenReferral
from tests.contract.conftest import ANNE, NOW, Place, agree, begin, refer

DAY = date(2026, 12, 1)


async def referred(store: Store) -> OpenReferral:
    def work(tx: Transaction) -> OpenReferral:
        begin(tx)
        refer(tx, agree(tx))
        return tx.open_referrals("changhai", ["new"])[0]

    return await store.transact(work)


async def test_a_referral_is_nudged_once_for_each_level_rest_and_consent(
    store: Store, place: Place
) -> None:
    one = await referred(store)
    again = replace(one, consent=one.consent + 1)
    asked = [
        (one, "coordinator", None), (one, "coordinator", None), (one, "backup", None),
        (one, "coordinator", DAY), (one, "coordinator", DAY), (again, "coordinator", None),
    ]  # fmt: skip
    new = [
        await store.transact(lambda tx, a=a: tx.nudge_once(a[0], a[1], NOW, a[2])) for a in asked
    ]
    assert new == [True, False, True, True, False, True]
    await store.close()
    reopened = place.open(sole=True)
    try:
        assert not await reopened.transact(lambda tx: tx.nudge_once(one, "backup", NOW))
        assert await reopened.read(lambda tx: tx.nudged(one, "backup"))
        assert not await reopened.read(lambda tx: tx.nudged(one, "admin"))
    finally:
        await reopened.close()


async def test_a_level_that_does_not_exist_is_refused(store: Store) -> None:
    one = await referred(store)
    with pytest.raises(IntegrityError):
        await store.transact(lambda tx: tx._run(
            "INSERT INTO nudges VALUES (?, ?, 'nobody', '', '')", one.id, one.consent))  # fmt: skip


async def test_a_step_and_its_undoing_touch_a_referral(store: Store) -> None:
    one = await referred(store)
    assert (one.arrived_at, one.touched_at) == (NOW, NOW)
    hour = timedelta(hours=1)

    def work(tx: Transaction) -> list[OpenReferral]:
        tx.step(one.code, seq=1, actor="a", trigger="acknowledge", was="new",
                became="acknowledged", now=NOW + hour)  # fmt: skip
        found = tx.open_referrals("changhai", ["acknowledged"])
        tx.undo(one.code, 1, "a", NOW + 2 * hour)
        return [*found, *tx.open_referrals("changhai", ["new"])]

    touched = [found.touched_at for found in await store.transact(work)]
    assert touched == [NOW + hour, NOW + 2 * hour]


async def test_an_absence_is_one_a_person_and_goes_with_them(store: Store) -> None:
    def work(tx: Transaction) -> list[object]:
        account = tx.account(ANNE, NOW).id
        tx.set_absence(account, DAY, DAY)
        tx.set_absence(account, DAY, date(2026, 12, 5))
        kept = tx.absence(account)
        tx.erase(account, NOW)
        return [kept, tx.absence(account)]

    assert await store.transact(work) == [Absence(DAY, date(2026, 12, 5)), None]


async def test_an_absence_long_over_is_deleted(store: Store) -> None:
    account = await store.transact(lambda tx: tx.account(ANNE, NOW).id)
    await store.transact(lambda tx: tx.set_absence(account, DAY, DAY))
    await store.retain(NOW + timedelta(days=15))
    assert await store.read(lambda tx: tx.absence(account))
    await store.retain(NOW + timedelta(days=17))
    assert await store.read(lambda tx: tx.absence(account)) is None
