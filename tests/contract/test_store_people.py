"""Whom a referral is about is kept in words that say nothing, and goes with what it is about."""

import json

import pytest

from bot.store import ConsentMissing, Store, Transaction
from bot.store.records import NewReferral
from bot.store.sqlite.catching_up import NUMBERS
from dialogs.statuses import HELD, ReferralStatus
from tests.contract.conftest import ANNE, BORIS, NOW, Place, agree, begin, below

NUMBER = "+86 138-0013 8000"


def send(
    tx: Transaction, screening: str, person: str | None, *, site: str = "changhai", phone: str = ""
) -> str:
    new = NewReferral(
        screening=screening,
        trial="NCT06010472",
        site=site,
        cohorts=["sle"],
        consent=agree(tx, screening, site=site),
        contact=json.dumps({"name": "Anne", "phone": NUMBER}),
        card="{}",
        by_relative=False,
        person=person,
        phone=phone,
    )
    return tx.referrals.add(new, NOW).code


def mark(tx: Transaction, code: str) -> bytes | None:
    (row,) = below(tx, "SELECT phone_mark FROM referrals WHERE code = ?", code)
    found = row["phone_mark"]
    assert found is None or isinstance(found, bytes)
    return found


@pytest.mark.parametrize("status", HELD)
async def test_of_a_person_a_study_team_has_one_at_a_time(
    store: Store, status: ReferralStatus
) -> None:
    def work(tx: Transaction) -> None:
        begin(tx)
        begin(tx, id="s2")
        code = send(tx, "s1", "p1")
        below(tx, "UPDATE referrals SET status = ? WHERE code = ?", status.value, code)
        send(tx, "s2", "p1", site="gobroad")
        held = tx.referrals.held("p1", "NCT06010472", "changhai")
        assert held is not None
        assert held.code == code
        send(tx, "s2", "p1")

    with pytest.raises(ConsentMissing):
        await store.transact(work)


async def test_once_it_has_ended_another_may_come_and_others_are_free(store: Store) -> None:
    def work(tx: Transaction) -> None:
        begin(tx)
        for id in ("s2", "s3", "s4"):
            begin(tx, id=id)
        code = send(tx, "s1", "p1")
        tx.referrals.set_status(code, ReferralStatus.DECLINED, NOW, "c")
        send(tx, "s2", "p1")
        send(tx, "s3", "p2")
        send(tx, "s4", None)
        assert tx.referrals.held("p3", "NCT06010472", "changhai") is None

    await store.transact(work)


async def test_a_number_has_another_mark_at_each_hospital_and_none_stands_on_disk(
    store: Store, place: Place
) -> None:
    def work(tx: Transaction) -> list[bytes | None]:
        begin(tx)
        begin(tx, BORIS, id="s2")
        codes = [
            send(tx, "s1", "p1", phone=NUMBER),
            send(tx, "s2", "p2", phone="+8613800138000"),
            send(tx, "s1", "p1", site="gobroad", phone=NUMBER),
        ]
        return [mark(tx, code) for code in codes]

    one, same, elsewhere = await store.transact(work)
    assert one == same
    assert one != elsewhere
    assert one is not None
    assert b"13800138000" not in place.bytes_on_disk()


@pytest.mark.parametrize("over", ["withdrawn", "erased"])
async def test_the_mark_goes_with_the_consent_and_the_person_with_the_erasure(
    store: Store, over: str
) -> None:
    def work(tx: Transaction) -> str:
        row = begin(tx)
        code = send(tx, "s1", "p1", phone=NUMBER)
        if over == "erased":
            tx.accounts.erase(row.account, NOW)
        else:
            referral = tx.referrals.get(code)
            assert referral is not None
            assert referral.consent is not None
            tx.consents.withdraw(referral.consent, NOW)
        return code

    code = await store.transact(work)
    assert await store.read(lambda tx: mark(tx, code)) is None
    row = await store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert row.person == (None if over == "erased" else "p1")


async def test_others_are_named_only_while_they_are_there(store: Store) -> None:
    def work(tx: Transaction) -> list[list[str]]:
        begin(tx)
        begin(tx, BORIS, id="s2")
        begin(tx, id="s3")
        mine = send(tx, "s1", "p1", phone=NUMBER)
        send(tx, "s2", "p2", phone=NUMBER)
        tx.referrals.set_status(mine, ReferralStatus.DECLINED, NOW, "c")
        send(tx, "s3", "p1", phone=NUMBER)
        row = tx.referrals.get(mine)
        assert row is not None
        people, numbers = tx.referrals.of_person(row), tx.referrals.of_number(row)
        return [[str(one.screening) for one in people], [str(one.screening) for one in numbers]]

    assert await store.transact(work) == [["s3"], ["s2"]]


async def test_a_person_is_named_later_where_that_collides_with_nothing(store: Store) -> None:
    def work(tx: Transaction) -> list[bool]:
        begin(tx)
        begin(tx, id="s2")
        first, second = send(tx, "s1", None), send(tx, "s2", None)
        return [
            tx.referrals.name_person(first, "p1"),
            tx.referrals.name_person(first, "p2"),
            tx.referrals.name_person(second, "p1"),  # both are open there
        ]

    assert await store.transact(work) == [True, False, False]


async def test_numbers_of_an_earlier_version_are_marked_at_the_next_opening(place: Place) -> None:
    store = place.open(sole=True)

    def before(tx: Transaction) -> tuple[str, str]:
        begin(tx, ANNE)
        begin(tx, BORIS, id="s2")
        codes = send(tx, "s1", None), send(tx, "s2", None, phone=NUMBER)
        below(tx, "INSERT OR REPLACE INTO meta VALUES (?, x'01')", NUMBERS)
        return codes

    of_before, marked = await store.transact(before)
    assert await store.read(lambda tx: mark(tx, of_before)) is None
    await store.close()
    store = place.open(sole=True)
    assert await store.read(lambda tx: mark(tx, of_before) == mark(tx, marked) is not None)
    await store.close()
