"""What is asked back and what is paused: once each, sealed, and gone with the consent."""

from datetime import timedelta

import pytest

from bot.store import Store, Transaction
from bot.store.records import NewAsk
from tests.contract.conftest import NOW, Place, agree, begin, below, refer

TRIAL = "NCT06010472"


def asked(tx: Transaction, nonce: str = "n1", kind: str = "time") -> str:
    known = tx.referrals.of("s1")
    if not known:
        begin(tx)
        refer(tx, agree(tx))
    (referral,) = tx.referrals.of("s1")
    tx.asks.add(referral.code, NewAsk(kind, NOW.date(), "c1", nonce), NOW)
    return referral.code


async def test_a_question_is_kept_once_a_day_and_kind(store: Store) -> None:
    code = await store.transact(asked)
    for nonce, kind in (("n2", "time"), ("n3", "still"), ("n1", "call")):
        await store.transact(lambda tx, n=nonce, k=kind: asked(tx, n, k))  # type: ignore[misc]
    asks = await store.read(lambda tx: tx.asks.of(code))
    assert [(ask.nonce, ask.kind, ask.actor) for ask in asks] == [
        ("n1", "time", "c1"),
        ("n3", "still", "c1"),
    ]


async def test_an_answer_is_kept_once_and_sealed(store: Store, place: Place) -> None:
    await store.transact(asked)
    kept = [
        await store.transact(lambda tx, o=option: tx.asks.reply("n1", 1, o, NOW))  # type: ignore[misc]
        for option in ("zaunkoenig", "evening")
    ]
    assert kept == [True, False]
    ask = await store.read(lambda tx: tx.asks.get("n1"))
    assert ask is not None
    assert [reply.option for reply in ask.replies] == ["zaunkoenig"]
    assert b"zaunkoenig" not in place.bytes_on_disk()
    assert not await store.transact(lambda tx: tx.asks.reply("none", 1, "evening", NOW))


@pytest.mark.parametrize("how", ["withdrawn", "erased"])
async def test_nothing_asked_or_answered_outlives_the_consent(store: Store, how: str) -> None:
    code = await store.transact(asked)
    await store.transact(lambda tx: tx.asks.reply("n1", 1, "evening", NOW))

    def over(tx: Transaction) -> None:
        (row,) = tx.screenings.all()
        if how == "erased":
            tx.accounts.erase(row.account, NOW)
        else:
            tx.consents.withdraw(tx.consents.of(row.id)[0].id, NOW)

    await store.transact(over)

    def left(tx: Transaction) -> list[int]:
        return [len(below(tx, f"SELECT 1 FROM {table}")) for table in ("asks", "replies")]

    assert await store.read(left) == [0, 0]
    again = NewAsk("still", NOW.date(), "c1", "n9")
    assert not await store.transact(lambda tx: tx.asks.add(code, again, NOW))


async def test_a_pause_is_there_once_until_it_ends(store: Store) -> None:
    def work(tx: Transaction) -> list[object]:
        return [
            tx.pauses.begin(TRIAL, "changhai", "c1", NOW),
            tx.pauses.begin(TRIAL, "changhai", "c2", NOW),
            tx.pauses.begin(TRIAL, None, "admin", NOW),
            tx.pauses.end(TRIAL, None, "admin", NOW + timedelta(hours=1)),
            tx.pauses.end(TRIAL, None, "admin", NOW + timedelta(hours=1)),
            tx.pauses.in_force(),
            tx.pauses.end(TRIAL, "changhai", "c1", NOW),
            tx.pauses.in_force(),
            tx.pauses.begin(TRIAL, "changhai", "c1", NOW),
        ]

    assert await store.transact(work) == [
        True, False, True, True, False, frozenset({(TRIAL, "changhai")}), True, frozenset(), True,
    ]  # fmt: skip


async def test_pauses_outlive_a_restart(place: Place) -> None:
    first = place.open(sole=True)
    await first.transact(lambda tx: tx.pauses.begin(TRIAL, None, "admin", NOW))
    await first.close()
    second = place.open(sole=True)
    assert await second.read(lambda tx: tx.pauses.in_force()) == frozenset({(TRIAL, None)})
    await second.close()
