"""Reminders are once only by the keys of the database; absences go with the person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.store import Store, Transaction
from bot.store.records import Absence, NewStep, OpenReferral
from bot.store.sqlite.driver import IntegrityError
from dialogs.statuses import ReferralStatus
from tests.contract.conftest import ANNE, NOW, Place, agree, begin, below, refer

DAY = date(2026, 12, 1)


async def referred(store: Store) -> OpenReferral:
    def work(tx: Transaction) -> OpenReferral:
        begin(tx)
        refer(tx, agree(tx))
        return tx.referrals.open_of_site("changhai", [ReferralStatus.NEW])[0]

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
        await store.transact(lambda tx, a=a: tx.nudges.give_once(a[0], a[1], NOW, a[2]))
        for a in asked
    ]
    assert new == [True, False, True, True, False, True]
    await store.close()
    reopened = place.open(sole=True)
    try:
        assert not await reopened.transact(lambda tx: tx.nudges.give_once(one, "backup", NOW))
        assert await reopened.read(lambda tx: tx.nudges.was_given(one, "backup"))
        assert not await reopened.read(lambda tx: tx.nudges.was_given(one, "admin"))
    finally:
        await reopened.close()


async def test_a_level_that_does_not_exist_is_refused(store: Store) -> None:
    one = await referred(store)
    with pytest.raises(IntegrityError):
        await store.transact(lambda tx: below(
            tx,
            "INSERT INTO nudges VALUES (?, ?, 'nobody', '', '')", one.id, one.consent))  # fmt: skip


async def test_a_step_that_was_undone_is_as_if_it_had_not_been(store: Store) -> None:
    one = await referred(store)
    assert (one.arrived_at, one.updated_at) == (NOW, NOW)
    hour = timedelta(hours=1)

    def work(tx: Transaction) -> list[OpenReferral]:
        seen = NewStep(1, "a", "acknowledge", ReferralStatus.NEW, ReferralStatus.ACKNOWLEDGED)
        tx.steps.take(one.code, seen, NOW + hour)
        found = tx.referrals.open_of_site("changhai", [ReferralStatus.ACKNOWLEDGED])
        tx.steps.undo(one.code, 1, "a", NOW + 2 * hour)
        return [*found, *tx.referrals.open_of_site("changhai", [ReferralStatus.NEW])]

    since = [found.updated_at for found in await store.transact(work)]
    assert since == [NOW + hour, NOW]


async def test_an_absence_is_one_a_person_and_goes_with_them(store: Store) -> None:
    def work(tx: Transaction) -> list[object]:
        account = tx.accounts.ensure(ANNE, NOW).id
        tx.absences.set(account, DAY, DAY)
        tx.absences.set(account, DAY, date(2026, 12, 5))
        kept = tx.absences.of(account)
        tx.accounts.erase(account, NOW)
        return [kept, tx.absences.of(account)]

    assert await store.transact(work) == [Absence(DAY, date(2026, 12, 5)), None]


async def test_an_absence_long_over_is_deleted(store: Store) -> None:
    account = await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW).id)
    await store.transact(lambda tx: tx.absences.set(account, DAY, DAY))
    await store.retain(NOW + timedelta(days=15))
    assert await store.read(lambda tx: tx.absences.of(account))
    await store.retain(NOW + timedelta(days=17))
    assert await store.read(lambda tx: tx.absences.of(account)) is None
