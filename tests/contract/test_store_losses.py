"""The wrong file is noticed: a mistyped path, a lost log, an older copy; and a crash is none."""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.store import OperatorError, Store, accept_loss
from bot.store.sqlite.keyring import Keyring
from tests.contract.conftest import ANNE, BORIS, MASTER, NOW, Place
from tests.contract.test_store_sealed import of_before


async def used(place: Place, *people: int, beats: int = 0) -> None:
    store = place.open(sole=True)
    for person in people:
        await store.transact(lambda tx, person=person: tx.accounts.ensure(person, NOW))  # type: ignore[misc]
    await beating(store, beats)
    await store.close()


async def beating(store: Store, beats: int) -> None:
    for n in range(beats):
        at = NOW + timedelta(seconds=30 * n)
        await store.transact(lambda tx, at=at: tx.heartbeat.beat(at))  # type: ignore[misc]


def given_up(place: Place, *, whole: bool) -> int:
    return len(accept_loss(place.database, keys=place.keys, master=MASTER, whole=whole).missing)


async def test_a_mistyped_path_makes_no_empty_database(place: Place) -> None:
    await used(place, ANNE, BORIS)
    elsewhere = place.database.rename(place.folder / "right.db")
    for options in ({"sole": True}, {"check": False}):
        with pytest.raises(OperatorError, match=r"knows 2 people, and this database none") as wrong:
            place.open(**options)
        assert "--new" in wrong.value.fix
        assert not place.database.exists()
    elsewhere.rename(place.database)
    await place.open(sole=True).close()


async def test_an_empty_database_is_refused_until_it_is_wanted(place: Place) -> None:
    await used(place, ANNE)
    place.database.unlink()
    sqlite3.connect(place.database).close()
    with pytest.raises(OperatorError, match="1 people"):
        place.open(sole=True)
    given_up(place, whole=False)  # the other word is not enough
    with pytest.raises(OperatorError, match="--new"):
        place.open(sole=True)
    assert given_up(place, whole=True) == 1
    store = place.open(sole=True)
    assert await store.read(lambda tx: tx.accounts.find(ANNE)) is None
    await store.close()


async def test_a_lost_log_is_noticed_and_can_be_accepted(place: Place) -> None:
    await used(place, ANNE)
    shutil.copy(place.database, place.folder / "older")
    await used(place, BORIS)
    shutil.copy(place.folder / "older", place.database)
    with pytest.raises(OperatorError, match=r"1 of the 2 people .* missing") as wrong:
        place.open(sole=True)
    assert "--accept-loss" in wrong.value.fix
    given_up(place, whole=True)  # nobody begins anew by it
    with pytest.raises(OperatorError, match="missing"):
        place.open(sole=True)
    assert given_up(place, whole=False) == 1
    await used(place, ANNE)
    await used(place)


async def test_who_was_given_up_and_comes_back_with_the_right_file_is_there(place: Place) -> None:
    await used(place, ANNE)
    place.database.rename(place.folder / "right.db")
    assert given_up(place, whole=True) == 1
    await used(place)
    (place.folder / "right.db").replace(place.database)
    store = place.open(sole=True)
    assert await store.read(lambda tx: tx.accounts.find(ANNE))
    await store.close()
    place.database.unlink()
    with pytest.raises(OperatorError, match="1 people"):
        place.open(sole=True)


async def test_what_was_done_last_is_missed_though_nobody_new_came(place: Place) -> None:
    await used(place, ANNE, beats=3)
    shutil.copy(place.database, place.folder / "older")
    await used(place, ANNE, beats=30)
    shutil.copy(place.folder / "older", place.database)
    with pytest.raises(OperatorError, match="about 13 minutes"):
        place.open(sole=True)
    given_up(place, whole=False)
    await used(place, ANNE, beats=30)


@pytest.mark.parametrize("step", ["commit", "note"])
async def test_a_crash_between_a_key_and_its_row_misses_nobody(
    place: Place, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await used(place, ANNE)
    store = place.open(sole=True)
    with monkeypatch.context() as dying:
        if step == "commit":  # the key is there, the row never comes
            commit: Callable[[Keyring], None] = Keyring.commit

            def die(keyring: Keyring) -> None:
                commit(keyring)
                raise MemoryError

            dying.setattr(Keyring, "commit", die)
        else:  # the row is there, its key was not confirmed
            dying.setattr("bot.store.sqlite.writer.note_what_is_there", lambda *_: None)
        try:
            await store.transact(lambda tx: tx.accounts.ensure(BORIS, NOW))
        except MemoryError:
            assert step == "commit"
    store._connection.close()
    store._keys.close()
    again = place.open(sole=True)
    there = await again.read(lambda tx: tx.accounts.find(BORIS))
    assert (there is not None) is (step == "note")
    await again.close()


async def test_an_erasure_under_way_is_no_loss(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await used(place, ANNE, BORIS)
    store = place.open(sole=True)
    monkeypatch.setattr("bot.store.sqlite.writer.finish_erasures", lambda *_: None)
    account = await store.read(lambda tx: tx.accounts.find(ANNE))
    assert account is not None
    await store.transact(lambda tx: tx.accounts.erase(account.id, NOW))
    await store.close()
    await place.open(sole=True).close()


async def test_keys_of_before_are_compared_too(place: Place) -> None:
    of_before(place)
    place.database.rename(place.folder / "right.db")
    with pytest.raises(OperatorError, match="knows 7 people"):
        place.open(sole=True)
    (place.folder / "right.db").rename(place.database)
    await place.open().close()
    place.database.unlink()
    with pytest.raises(OperatorError, match="knows 7 people"):
        place.open(sole=True)
