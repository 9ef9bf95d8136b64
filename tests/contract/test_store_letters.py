"""Letters: posted once, sent in order, replaced, edited, held, tried again, never doubled."""

from datetime import timedelta

import pytest

from bot.store import Store, Transaction
from bot.store.records import URGENT, DueLetter, Letter
from bot.store.sqlite.driver import time_text
from tests.contract.conftest import ANNE, BORIS, NOW, Place, agree, begin, below

SOON = NOW + timedelta(seconds=30)
AFTER_LEASE = NOW + timedelta(seconds=121)


def letter(key: str, chat: int = ANNE, **more: object) -> Letter:
    return Letter(key, chat, None, "sendMessage", {"text": key}, **more)  # type: ignore[arg-type]


async def post(store: Store, *letters: Letter) -> list[bool]:
    return await store.transact(lambda tx: [tx.letters.post(each) for each in letters])


async def due(store: Store, now: object = NOW) -> list[str]:
    return [each.letter.key for each in await store.due_letters(now, 10)]  # type: ignore[arg-type]


async def one(store: Store) -> DueLetter:
    (found,) = await store.due_letters(NOW, 10)
    return found


async def send(store: Store, message_id: int) -> str:
    found = await one(store)
    assert await store.sent(found.id, found.token, message_id, NOW)
    return found.letter.key


async def test_a_letter_comes_back_as_it_was_posted(store: Store) -> None:
    posted = Letter(
        "q:1", ANNE, None, "sendMessage", {"text": "几岁？ \ud800", "n": [1]}, slot="s", rank=0
    )
    await post(store, posted)
    found = await one(store)
    assert (found.letter, found.message_id, found.attempts) == (posted, None, 1)


async def test_a_key_is_posted_once_for_ever(store: Store) -> None:
    assert await post(store, letter("a"), letter("a")) == [True, False]
    await send(store, 5)
    assert await post(store, letter("a")) == [False]
    assert await due(store) == []


async def test_what_has_arrived_already_has_its_message_and_is_never_sent(store: Store) -> None:
    kept = [letter("a"), letter("a")]
    assert await store.transact(
        lambda tx: [tx.letters.arrived(each, 5 + n, NOW) for n, each in enumerate(kept)]
    ) == [True, False]
    assert await due(store) == []
    assert await store.read(lambda tx: tx.letters.key_of(ANNE, 5)) == "a"
    await post(store, letter("edit", edits="a"))
    assert (await one(store)).message_id == 5


async def test_the_most_urgent_goes_first_and_a_chat_gets_one_at_a_time(store: Store) -> None:
    await post(store, letter("tidy", rank=5), letter("ask", rank=0), letter("b", BORIS, rank=3))
    assert await due(store) == ["ask", "b"]
    assert await due(store) == []


async def test_letters_of_one_rank_keep_their_order(store: Store) -> None:
    await post(store, *(letter(str(n)) for n in range(5)))
    assert [await send(store, 50 + n) for n in range(5)] == ["0", "1", "2", "3", "4"]


async def test_a_letter_waits_for_its_time(store: Store) -> None:
    await post(store, letter("later", not_before=SOON))
    assert await due(store) == []
    assert await store.next_due(NOW) == SOON
    assert await due(store, SOON) == ["later"]


async def test_a_retry_holds_back_those_behind_it_but_not_the_urgent(store: Store) -> None:
    await post(store, letter("first", rank=5), letter("second", rank=5))
    found = await one(store)
    assert await store.later(found.id, found.token, SOON)
    assert await due(store) == []
    assert await store.next_due(NOW) == SOON
    await post(store, letter("safety", rank=0))
    assert await due(store) == ["safety"]


async def test_five_toggles_are_one_edit(store: Store) -> None:
    await post(store, letter("q"))
    await send(store, 77)
    for n in range(5):
        await post(store, letter(f"edit{n}", edits="q", slot="tick"))
    found = await one(store)
    assert (found.letter.key, found.message_id) == ("edit4", 77)


async def test_a_letter_on_its_way_is_not_replaced_and_the_next_follows_it(store: Store) -> None:
    await post(store, letter("one", slot="tick"))
    found = await one(store)
    await post(store, letter("two", slot="tick"))
    assert await due(store) == []
    assert await store.sent(found.id, found.token, 5, NOW)
    assert await due(store) == ["two"]


async def test_an_edit_waits_until_its_letter_was_sent(store: Store) -> None:
    await post(store, letter("q", rank=8), letter("edit", edits="q", rank=0))
    assert await send(store, 77) == "q"
    assert (await one(store)).message_id == 77


@pytest.mark.parametrize("fate", ["failed", "unknown"])
async def test_an_edit_of_what_was_never_sent_is_dropped(store: Store, fate: str) -> None:
    if fate == "failed":
        await post(store, letter("q"))
        found = await one(store)
        assert await store.failed(found.id, found.token, "bad request")
    await post(store, letter("edit", edits="q"))
    assert await due(store) == []
    assert (await store.read(lambda tx: tx.updates.backlog())).letters == 0


async def test_an_old_token_changes_nothing(store: Store) -> None:
    await post(store, letter("a"))
    old = await one(store)
    (new,) = await store.due_letters(AFTER_LEASE, 1)
    assert new.attempts == 2
    assert not await store.sent(old.id, old.token, 5, NOW)
    assert not await store.later(old.id, old.token, SOON)
    assert not await store.failed(old.id, old.token, "gone")
    assert await store.sent(new.id, new.token, 6, NOW)
    assert await store.read(lambda tx: tx.letters.message_of("a")) == (ANNE, 6)


async def test_after_a_crash_the_only_process_takes_letters_up_at_once(
    store: Store, place: Place
) -> None:
    await post(store, letter("a"))
    await one(store)
    await store.close()
    second = place.open()
    assert await due(second) == []
    await second.close()
    alone = place.open(sole=True)
    assert await due(alone) == ["a"]
    await alone.close()


async def test_letters_to_a_chat_out_of_reach_are_held_not_lost(store: Store) -> None:
    await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))
    await post(store, letter("a"), letter("b"))
    await one(store)
    await store.unreachable(ANNE, NOW)
    assert await due(store, AFTER_LEASE) == []
    assert await store.next_due(NOW) is None
    account = await store.read(lambda tx: tx.accounts.find(ANNE))
    assert account is not None
    assert not account.reachable
    await store.transact(lambda tx: tx.accounts.set_reachable(account.id, True))
    assert await due(store) == ["a"]


async def test_a_sent_letter_keeps_its_envelope_only(store: Store) -> None:
    await post(store, letter("card:R-2345:9"))
    await send(store, 77)

    def work(tx: Transaction) -> tuple[object, ...]:
        key = "card:R-2345:9"
        return (
            tx.letters.message_of(key),
            tx.letters.key_of(ANNE, 77),
            tx.letters.key_of(BORIS, 77),
            *below(tx, "SELECT sent_at, body FROM letters")[0],
        )

    at = time_text(NOW)
    assert await store.read(work) == ((ANNE, 77), "card:R-2345:9", None, at, None)


async def test_a_message_id_met_again_never_stops_a_letter(store: Store) -> None:
    """A chat that became a supergroup counts its messages anew."""
    for key in ("old", "new"):
        await post(store, letter(key))
        await send(store, 77)
    assert await store.read(lambda tx: tx.letters.key_of(ANNE, 77)) == "new"


async def test_withdrawing_a_consent_drops_its_unsent_letters_even_those_on_their_way(
    store: Store,
) -> None:
    def work(tx: Transaction) -> int:
        begin(tx)
        consent = agree(tx)
        tx.letters.post(letter("card1", chat=1, consent=consent))
        tx.letters.post(letter("card2", chat=2, consent=consent))
        tx.letters.post(letter("other", chat=3))
        return consent

    consent = await store.transact(work)
    (claimed,) = await store.due_letters(NOW, 1)
    await store.transact(lambda tx: tx.consents.withdraw(consent, NOW))
    assert await due(store) == ["other"]
    assert not await store.later(claimed.id, claimed.token, SOON)
    assert await due(store, AFTER_LEASE) == ["other"]


async def test_a_letter_posted_under_a_withdrawn_consent_is_dropped_when_claimed(
    store: Store,
) -> None:
    def work(tx: Transaction) -> None:
        begin(tx)
        consent = agree(tx)
        tx.consents.withdraw(consent, NOW)
        tx.letters.post(letter("card", consent=consent))

    await store.transact(work)
    assert await due(store) == []
    assert (await store.read(lambda tx: tx.updates.backlog())).letters == 0


async def test_chats_for_which_little_waits_come_first(store: Store) -> None:
    flood = [letter(f"f{n}", 1, rank=0) for n in range(50)]
    await post(store, *flood, letter("two", 2, rank=0), letter("more", 2, rank=0))
    await post(store, letter("one", 3, rank=0))
    assert await due(store) == ["one", "two", "f0"]


async def test_of_equals_those_who_wait_longest_and_those_who_just_came_take_turns(
    store: Store,
) -> None:
    await post(store, *(letter(str(n), n, rank=0) for n in range(1, 9)))
    assert [each.letter.key for each in await store.due_letters(NOW, 2)] == ["1", "2"]
    newest = await store.due_letters(NOW, 2, newest=True)
    assert [each.letter.key for each in newest] == ["8", "7"]
    assert [each.letter.key for each in await store.due_letters(NOW, 2)] == ["3", "4"]


async def test_what_is_more_urgent_comes_before_what_is_alone(store: Store) -> None:
    await post(store, letter("summary", 1, rank=8), letter("a", 2, rank=0), letter("b", 2, rank=0))
    assert await due(store) == ["a", "summary"]


async def test_nothing_holds_an_urgent_letter_and_it_can_be_asked_for_alone(store: Store) -> None:
    await post(store, letter("m", rank=0), letter("n", rank=0), letter("other", BORIS, rank=0))
    (held, _) = await store.due_letters(NOW, 2)
    await post(store, letter("120", rank=URGENT))
    assert [each.letter.key for each in await store.due_letters(NOW, 9, urgent=True)] == ["120"]
    assert await store.later(held.id, held.token, SOON)
    await post(store, letter("911", rank=URGENT))
    assert "911" in await due(store)
    assert await store.next_due(NOW, urgent=True) is not None


@pytest.mark.parametrize("why", ["trouble", "doubt", None])
async def test_the_end_of_trouble_ends_the_wait_of_what_waited_for_it(
    store: Store, why: str | None
) -> None:
    await post(store, letter("a"))
    found = await one(store)
    assert await store.later(found.id, found.token, SOON, why)
    assert await store.hasten_one() is (why is not None)
    assert await due(store) == (["a"] if why else [])


async def test_what_may_have_arrived_is_brought_forward_once_and_what_did_not_each_time(
    store: Store,
) -> None:
    await post(store, letter("maybe"), letter("no", BORIS))
    for brought in (2, 1, 1):
        for found in await store.due_letters(NOW, 9):
            why = "doubt" if found.letter.key == "maybe" else "trouble"
            assert await store.later(found.id, found.token, SOON, why)
        assert await store.hasten() == brought
    assert await store.transact(lambda tx: tx.letters.hasten_chat(ANNE)) == 1  # she writes again


async def test_one_that_tries_is_one_that_was_not_sent_and_least_often(store: Store) -> None:
    await post(store, letter("maybe", 1), letter("no", 2), letter("nor", 3))
    for found in await store.due_letters(NOW, 9):
        why = "doubt" if found.letter.key == "maybe" else "trouble"
        assert await store.later(found.id, found.token, SOON, why)
    tried = []
    for _ in range(3):
        assert await store.hasten_one()
        (found,) = await store.due_letters(NOW, 9)
        tried.append(found.letter.key)
        assert await store.later(found.id, found.token, SOON, "trouble")
    assert tried == ["no", "nor", "no"]


async def test_a_queue_is_counted_whatever_moves_its_letters(store: Store, place: Place) -> None:
    def queues(tx: Transaction) -> list[tuple[int, int]]:
        return [tuple(r) for r in below(tx, "SELECT waiting, rank FROM queues ORDER BY waiting")]

    def counted(tx: Transaction) -> list[tuple[int, int]]:
        sql = (
            "SELECT count(*) AS n, min(rank) FROM letters WHERE state = 'due'"
            " GROUP BY chat_mark ORDER BY n"
        )
        return [tuple(row) for row in below(tx, sql)]

    async def agrees() -> None:
        assert await store.read(queues) == await store.read(counted)

    await post(store, *(letter(f"a{n}", rank=n % 3) for n in range(5)), letter("g", -5, rank=3))
    await agrees()
    found = (await store.due_letters(NOW, 1))[0]
    assert await store.sent(found.id, found.token, 5, NOW)
    await agrees()
    found = (await store.due_letters(NOW, 1))[0]
    assert await store.failed(found.id, found.token, "bad request")
    await agrees()
    await post(store, letter("s1", slot="s"), letter("s2", slot="s"))
    await agrees()
    await store.transact(lambda tx: tx.letters.move(-5, -7, NOW))  # type: ignore[attr-defined]
    await agrees()
    await store.transact(lambda tx: tx.accounts.erase(tx.accounts.ensure(ANNE, NOW).id, NOW))
    await agrees()
    assert await store.read(queues) == [(1, 3)]
