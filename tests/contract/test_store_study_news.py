"""To be told of other studies: with its own consent, until its day, and then nothing is kept."""

from datetime import date, timedelta

import pytest

from bot.store import ConsentMissing, Store, Transaction
from bot.store.records import KnownStudy, Letter, NewConsent, NewStudyNews, StudyNewsRow
from tests.contract.conftest import ANNE, BORIS, NOW, Place, answer, begin, below, ended, plan

TODAY, TRIAL = NOW.date(), "NCT06010472"


def wish(tx: Transaction, days: int = 100, *, screening: str = "s1", given: bool = True) -> int:
    """The wish to be told for so many days, with its consent."""
    consent = tx.consents.add(screening, NewConsent("news", "t1", "en", given), NOW)
    known = {TRIAL: KnownStudy("r1", fitted=False)}
    until = TODAY + timedelta(days=days)
    new = NewStudyNews(screening, consent, until, ("dx_sle",), known, "mark one")
    return tx.study_news.add(new, NOW)


def wished(tx: Transaction, days: int = 100) -> int:
    row = begin(tx)
    tx.answers.add("s1", answer("n1"))
    tx.screenings.save(ended(row, NOW))
    return wish(tx, days)


async def looked(store: Store, mark: str, day: date = TODAY) -> list[StudyNewsRow]:
    return await store.read(lambda tx: tx.study_news.to_look(mark, day, 9))


async def left(store: Store, table: str) -> list[tuple[object, ...]]:
    return await store.read(lambda tx: [tuple(r) for r in below(tx, f"SELECT * FROM {table}")])


async def test_it_comes_up_once_for_each_state_of_the_studies(store: Store) -> None:
    await store.transact(wished)
    assert await looked(store, "mark one") == []
    (row,) = await looked(store, "mark two")
    assert (row.illnesses, row.known) == (("dx_sle",), {TRIAL: KnownStudy("r1", fitted=False)})
    known = {TRIAL: KnownStudy("r2", fitted=True)}
    await store.transact(lambda tx: tx.study_news.look(row, "mark two", known))
    assert await looked(store, "mark two") == []
    (row,) = await looked(store, "mark three")
    assert row.known == known


async def test_what_failed_waits_for_its_day_and_what_is_over_for_none(store: Store) -> None:
    id = await store.transact(lambda tx: wished(tx, days=10))
    await store.transact(lambda tx: tx.study_news.put_off(id, TODAY + timedelta(days=1)))
    days = {n: len(await looked(store, "two", TODAY + timedelta(days=n))) for n in (0, 1, 10, 11)}
    assert days == {0: 0, 1: 1, 10: 1, 11: 0}


@pytest.mark.parametrize("kind", ["news", "remind", "screening"])
async def test_nobody_is_told_without_the_consent_to_just_that(store: Store, kind: str) -> None:
    def work(tx: Transaction) -> None:
        begin(tx)
        consent = tx.consents.add("s1", NewConsent(kind, "t", "en", kind != "news", TRIAL), NOW)
        tx.study_news.add(NewStudyNews("s1", consent, TODAY, (), {}, ""), NOW)

    with pytest.raises(ConsentMissing):
        await store.transact(work)


async def test_a_consent_written_by_hand_lets_nobody_be_told(store: Store) -> None:
    await store.transact(wished)
    await store.transact(lambda tx: below(tx, "UPDATE consents SET mark = x'00'"))
    assert await looked(store, "two") == []


async def test_taken_back_nothing_of_it_is_left_and_answers_go_as_usual(store: Store) -> None:
    def work(tx: Transaction) -> None:
        wished(tx)
        row = tx.study_news.get("s1")
        assert row is not None
        said = Letter("k", ANNE, row.account, "sendMessage", {"text": "x"}, consent=row.consent)
        tx.letters.post(said)
        tx.consents.withdraw(row.consent, NOW)

    await store.transact(work)
    assert await looked(store, "two") == []
    assert await store.due_letters(NOW, 5) == []
    assert (await left(store, "study_news"))[0][-1] is None
    await store.retain(NOW + timedelta(days=31))
    assert await store.read(lambda tx: tx.answers.of("s1")) == []


async def test_answers_are_kept_until_its_day_and_no_longer(store: Store) -> None:
    await store.transact(wished)
    await store.retain(NOW + timedelta(days=100))
    assert len(await store.read(lambda tx: tx.answers.of("s1"))) == 1
    gone = await store.retain(NOW + timedelta(days=101))
    assert gone["screenings"] == 1
    assert await left(store, "study_news") == []
    assert await left(store, "answers") == []


async def test_where_it_ends_early_the_usual_time_of_the_answers_holds(store: Store) -> None:
    await store.transact(lambda tx: wished(tx, days=10))
    await store.retain(NOW + timedelta(days=11))
    ((*_, state, _, _, _, closed, body),) = [
        (row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9])
        for row in await left(store, "study_news")
    ]
    assert (state, body) == ("over", None)
    assert closed is not None
    assert len(await store.read(lambda tx: tx.answers.of("s1"))) == 1


async def test_a_reminder_beside_it_keeps_the_answers_for_its_own_day(store: Store) -> None:
    await store.transact(lambda tx: (wished(tx, days=40), plan(tx, 90)))
    await store.retain(NOW + timedelta(days=60))
    assert len(await store.read(lambda tx: tx.answers.of("s1"))) == 1


async def test_agreed_to_anew_it_is_open_again(store: Store) -> None:
    def work(tx: Transaction) -> tuple[int, int]:
        first = wished(tx)
        tx.consents.withdraw(tx.consents.of("s1")[-1].id, NOW)
        return first, wish(tx, 200)

    first, again = await store.transact(work)
    assert first == again
    (row,) = await looked(store, "two")
    assert row.until == TODAY + timedelta(days=200)


async def test_an_erasure_takes_it_along_and_no_illness_lay_in_clear(
    store: Store, place: Place
) -> None:
    await store.transact(
        lambda tx: (wished(tx), begin(tx, BORIS, id="s2"), wish(tx, screening="s2"))
    )
    assert b"dx_sle" not in place.bytes_on_disk()
    account = await store.read(lambda tx: tx.accounts.ensure(ANNE, NOW).id)
    await store.transact(lambda tx: tx.accounts.erase(account, NOW))
    assert [row.screening for row in await looked(store, "two")] == ["s2"]
    assert len(await left(store, "study_news")) == 1
