"""Updates are kept once, taken lane by lane in order, and done once."""

import asyncio
from datetime import timedelta

import pytest

from bot.store import LeaseLost, Store, Transaction
from bot.store.records import Claim, lane_of
from tests.contract.conftest import ANNE, BORIS, NOW, Place, below

A, B = lane_of(ANNE), lane_of(BORIS)


async def claimed(store: Store) -> Claim:
    claim = await store.claim_lane(NOW)
    assert claim is not None
    return claim


def ids(claim: Claim) -> list[int]:
    return [raw.update_id for raw in claim.raws]


async def test_an_update_delivered_five_times_is_kept_once(store: Store) -> None:
    kept = [await store.admit(1, [(10, A, b"{}")], NOW) for _ in range(5)]
    assert kept == [1, 0, 0, 0, 0]
    assert await store.admit(2, [(10, A, b"{}")], NOW) == 1  # another bot's ids are its own


async def test_the_polling_offset_is_stored_with_the_updates(store: Store) -> None:
    assert await store.offset(1) is None
    await store.admit(1, [(10, A, b"{}")], NOW, offset=11)
    assert await store.offset(1) == 11


async def test_a_body_comes_back_to_the_byte(store: Store) -> None:
    body = '{"text": "八十五 \x00"}'.encode() + b"\xff\x00"
    await store.admit(1, [(10, A, body)], NOW)
    (raw,) = (await claimed(store)).raws
    assert (raw.body, raw.lane, raw.attempts, raw.received_at) == (body, A, 1, NOW)


async def test_lanes_are_taken_by_one_and_in_order_of_arrival(store: Store) -> None:
    await store.admit(1, [(10, A, b""), (11, B, b""), (9, A, b"")], NOW)
    first, second = await claimed(store), await claimed(store)
    assert (first.lane, ids(first)) == (A, [10, 9])
    assert (second.lane, ids(second)) == (B, [11])
    assert await store.claim_lane(NOW) is None


async def test_claims_made_at_the_same_moment_never_share_a_lane(store: Store) -> None:
    await store.admit(1, [(n, lane_of(n % 7), b"") for n in range(70)], NOW)
    claims = await asyncio.gather(*(store.claim_lane(NOW) for _ in range(20)))
    lanes = [claim.lane for claim in claims if claim]
    assert sorted(lanes) == sorted({lane_of(n) for n in range(7)})


async def test_a_released_lane_goes_on_with_what_is_undone(store: Store) -> None:
    await store.admit(1, [(10, A, b""), (11, A, b"")], NOW)
    claim = await claimed(store)
    await store.transact(lambda tx: tx.updates.done(claim.raws[0].id))
    await store.release(A)
    assert ids(await claimed(store)) == [11]


async def test_an_update_tried_before_comes_alone(store: Store) -> None:
    """A poison update must not use up the tries of those behind it."""
    await store.admit(1, [(10, A, b""), (11, A, b"")], NOW)
    await claimed(store)
    await store.release(A)
    again = await claimed(store)
    assert (ids(again), again.raws[0].attempts) == ([10], 2)


async def test_a_crash_counts_as_a_try(store: Store, place: Place) -> None:
    await store.admit(1, [(10, A, b"")], NOW)
    await claimed(store)
    await store.close()
    reopened = place.open(sole=True)
    assert (await claimed(reopened)).raws[0].attempts == 2
    await reopened.close()


async def test_a_quarantined_update_does_not_hold_its_lane(store: Store) -> None:
    await store.admit(1, [(10, A, b"what was typed"), (11, A, b"")], NOW)
    claim = await claimed(store)
    assert await store.quarantine(claim.raws[0].id, "poison", NOW)
    put_aside = "SELECT body FROM inbox WHERE quarantined IS NOT NULL"
    (row,) = await store.read(lambda tx: below(tx, put_aside))
    assert row["body"] is None  # it may be a passcode, and nobody would read it again
    await store.release(A)
    assert ids(await claimed(store)) == [11]
    assert (await store.read(lambda tx: tx.updates.backlog())).quarantined == 1


async def test_done_twice_undoes_the_second_work(store: Store) -> None:
    await store.admit(1, [(10, A, b"")], NOW)
    (raw,) = (await claimed(store)).raws

    def work(tx: Transaction) -> None:
        tx.counters.add("answers", NOW.date())
        tx.updates.done(raw.id)

    await store.transact(work)
    with pytest.raises(LeaseLost):
        await store.transact(work)
    counted = await store.read(lambda tx: tx.counters.between(NOW.date(), NOW.date()))
    assert counted == {(NOW.date(), "answers"): 1}


async def test_another_process_waits_for_the_lease_and_then_fences_the_first(
    store: Store, place: Place
) -> None:
    await store.admit(1, [(10, A, b"")], NOW)
    (raw,) = (await claimed(store)).raws
    other = place.open()
    assert await other.claim_lane(NOW) is None
    assert await other.claim_lane(NOW + timedelta(seconds=121)) is not None
    with pytest.raises(LeaseLost):
        await store.transact(lambda tx: tx.updates.done(raw.id))
    await other.transact(lambda tx: tx.updates.done(raw.id))
    await other.close()
