"""What is past its time is deleted, and the keys that nothing needs any more."""

from datetime import datetime, timedelta

import pytest

from bot.store import Store, Transaction
from bot.store.records import Invitation, RetentionRules, lane_of
from bot.store.sqlite import retention
from bot.store.sqlite.retention import SqlExpiry
from tests.contract.conftest import (
    ANNE,
    BORIS,
    NOW,
    agree,
    answer,
    begin,
    below,
    ended,
    plan,
    refer,
)
from tests.contract.test_store_erasing import fill


async def rows(store: Store, table: str) -> int:
    """Return how many rows there are; of answers, how many of them hold one."""
    if table == "answers" and await rows(store, "screenings"):
        return await store.read(lambda tx: len(tx.answers.of("s1")))
    return await store.read(lambda tx: int(below(tx, f"SELECT count(*) FROM {table}")[0][0]))


async def test_answers_go_30_days_after_the_end_and_the_person_after_the_referral(
    store: Store,
) -> None:
    def work(tx: Transaction) -> str:
        row = begin(tx)
        tx.answers.add("s1", answer("n1"))
        code = refer(tx, agree(tx))
        tx.screenings.save(ended(row, NOW))
        return code

    code = await store.transact(work)
    await store.retain(NOW + timedelta(days=30))
    assert await rows(store, "answers") == 1
    gone = await store.retain(NOW + timedelta(days=31))
    assert (gone["screenings"], await rows(store, "answers")) == (1, 0)
    row = await store.read(lambda tx: tx.screenings.get("s1"))
    assert row is not None
    assert row.state == ""
    kept = await store.read(lambda tx: tx.referrals.get(code))
    assert kept is not None
    assert "Anne" in kept.contact
    # Whatever keeps the bot from telling of it and ending it: longer than this nothing is kept.
    gone = await store.retain(NOW + timedelta(days=180 + 14 + 30 + 1))
    assert (gone["referrals"], gone["accounts"]) == (1, 1)
    assert [await rows(store, table) for table in ("referrals", "screenings", "accounts")] == [
        0
    ] * 3
    assert await rows(store, "consents") == 1


async def test_many_people_go_in_several_short_transactions(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "AT_ONCE", 2)
    rounds: list[dict[str, int]] = []
    delete = SqlExpiry.delete_past

    def noted(expiry: SqlExpiry, now: datetime, rules: RetentionRules) -> dict[str, int]:
        rounds.append(delete(expiry, now, rules))
        return rounds[-1]

    monkeypatch.setattr(SqlExpiry, "delete_past", noted)

    def work(tx: Transaction) -> None:
        for n in range(5):
            tx.screenings.save(ended(begin(tx, ANNE + n, id=f"s{n}"), NOW))

    await store.transact(work)
    gone = await store.retain(NOW + timedelta(days=31))
    assert (gone["screenings"], gone["accounts"]) == (5, 5)
    assert max(one["screenings"] for one in rounds) == 2
    # So do people of whom nothing else is left.
    await store.transact(lambda tx: [tx.accounts.ensure(BORIS + n, NOW) for n in range(5)])
    rounds.clear()
    assert (await store.retain(NOW + timedelta(days=31)))["accounts"] == 5
    assert max(one["accounts"] for one in rounds) == 2


async def reminded(store: Store, days: int) -> int:
    """Answers of somebody who is to be reminded; the id of the reminder."""

    def work(tx: Transaction) -> int:
        row = begin(tx)
        tx.answers.add("s1", answer("n1"))
        tx.screenings.save(ended(row, NOW))
        return plan(tx, days)

    return await store.transact(work)


async def test_an_open_reminder_keeps_answers_longer_but_not_for_ever(store: Store) -> None:
    await reminded(store, 300)
    await store.retain(NOW + timedelta(days=394))
    assert await rows(store, "answers") == 1
    await store.retain(NOW + timedelta(days=396))
    assert await rows(store, "answers") == 0
    # Somebody is still to be told that it is too late.
    assert [await rows(store, table) for table in ("reminders", "accounts")] == [1, 1]
    (open_one,) = await store.read(lambda tx: tx.reminders.due((NOW + timedelta(days=300)).date()))
    await store.transact(lambda tx: tx.reminders.close(open_one.id, NOW + timedelta(days=396)))
    await store.retain(NOW + timedelta(days=396))
    assert [await rows(store, table) for table in ("reminders", "accounts")] == [0, 0]


async def test_after_the_reminder_the_usual_time_begins(store: Store) -> None:
    reminder = await reminded(store, 100)
    day = NOW + timedelta(days=100)
    await store.transact(lambda tx: tx.reminders.close(reminder, day))
    await store.retain(day + timedelta(days=30))
    assert await rows(store, "answers") == 1
    await store.retain(day + timedelta(days=31))
    assert await rows(store, "answers") == 0


async def test_a_reminder_taken_back_keeps_nothing_longer(store: Store) -> None:
    await reminded(store, 100)
    consent = (await store.read(lambda tx: tx.consents.of("s1")))[-1].id
    await store.transact(lambda tx: tx.consents.withdraw(consent, NOW))
    await store.retain(NOW + timedelta(days=31))
    assert await rows(store, "answers") == 0


async def test_update_ids_and_quarantined_bodies_and_their_keys_go(store: Store) -> None:
    await fill(store)
    await store.release(lane_of(ANNE))
    claim = await store.claim_lane(NOW)
    assert claim is not None
    for raw in claim.raws:
        await store.transact(lambda tx, id=raw.id: tx.updates.done(id))  # type: ignore[misc]
    assert (await store.retain(NOW + timedelta(hours=71)))["inbox"] == 0
    gone = await store.retain(NOW + timedelta(hours=73))
    assert (gone["inbox"], gone["quarantine"], gone["keys"]) == (3, 0, 0)
    gone = await store.retain(NOW + timedelta(days=9))
    assert (gone["quarantine"], gone["keys"]) == (1, 1)
    assert store._keys.names("day:") == {}
    assert await store.admit(1, [(0, lane_of(ANNE), b"")], NOW + timedelta(days=9)) == 1


async def test_envelopes_and_invitations_and_summaries_go(store: Store) -> None:
    await fill(store)
    await store.transact(lambda tx: tx.invitations.add(b"h", Invitation("admin"), NOW, NOW))
    gone = await store.retain(
        NOW + timedelta(days=401), RetentionRules(answers=timedelta(days=500))
    )
    assert (gone["letters"], gone["invites"], gone["summaries"]) == (1, 1, 1)
