"""A store opens as it must, or says what the operator has to mend."""

import shutil
import stat

import pytest

from bot.store import OperatorError, Store, open_store
from bot.store.sqlite import driver
from tests.contract.conftest import ANNE, NOW, Place


async def made(place: Place) -> None:
    store = place.open(sole=True)
    await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))
    await store.close()


async def test_the_power_safe_settings_are_in_force(store: Store) -> None:
    connection = store._connection
    read = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
    }
    safe = ("wal", 2) if driver.wal_is_safe() else ("delete", 3)
    assert (read["journal_mode"], read["synchronous"]) == safe
    assert (read["secure_delete"], read["foreign_keys"]) == (1, 1)


async def test_an_older_sqlite_gets_the_rollback_journal(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "WAL_SAFE", (99, 0, 0))
    await made(place)
    store = place.open(sole=True)
    modes = [
        store._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous")
    ]
    account = await store.read(lambda tx: tx.accounts.find(ANNE))
    assert modes == ["delete", 3]
    assert account is not None
    await store.transact(lambda tx: tx.accounts.erase(account.id, NOW))
    await store.close()


async def test_the_files_are_for_their_owner_only(store: Store, place: Place) -> None:
    await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in place.folder.iterdir()}
    assert set(modes.values()) == {0o600}
    assert {"bot.db", "keys.db"} <= set(modes)


async def test_a_wrong_master_key_is_noticed_and_named(place: Place) -> None:
    await made(place)
    with pytest.raises(OperatorError, match="PRESCREEN_MASTER_KEY") as refused:
        open_store(place.database, keys=place.keys, master=bytes(32))
    assert "does not open" in refused.value.what
    assert refused.value.fix
    with pytest.raises(OperatorError, match="has 5 bytes instead of 32"):
        open_store(place.database, keys=place.keys, master=b"short")
    await place.open().close()  # the right one still opens


async def test_a_missing_keys_file_is_named_and_not_replaced(place: Place) -> None:
    await made(place)
    place.keys.unlink()
    with pytest.raises(OperatorError, match=r"PRESCREEN_KEYS.*missing"):
        place.open()
    assert not place.keys.exists()


async def test_the_keys_of_another_database_are_refused(place: Place, tmp_path: object) -> None:
    await made(place)
    other = Place(place.folder.parent / "other")
    await made(other)
    shutil.copy(other.keys, place.keys)
    with pytest.raises(OperatorError, match="belongs to another database"):
        place.open()


async def test_an_older_copy_of_the_keys_is_refused_before_it_costs_anybody_data(
    place: Place,
) -> None:
    store = place.open(sole=True)
    await store.close()
    shutil.copy(place.keys, place.folder / "old")
    await made(place)
    shutil.copy(place.folder / "old", place.keys)
    with pytest.raises(OperatorError, match="older than the database"):
        place.open()


async def test_a_newer_schema_is_refused(place: Place) -> None:
    await made(place)
    connection = driver.connect(place.database, setting="test")
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('prescreen', '999 from the future', '2030')"
    )
    connection.close()
    with pytest.raises(OperatorError, match=r"newer version.*999 from the future"):
        place.open()


async def test_a_damaged_file_is_refused(place: Place) -> None:
    await made(place)
    damaged = bytearray(place.database.read_bytes())
    damaged[8192:20000] = bytes(range(256)) * 46 + bytes(32)
    place.database.write_bytes(damaged)
    with pytest.raises(OperatorError, match=r"PRESCREEN_DATABASE.*backup"):
        place.open()


async def test_what_is_no_database_is_refused(place: Place) -> None:
    place.folder.mkdir()
    place.database.write_text("not a database, but a rather long text\n" * 100)
    with pytest.raises(OperatorError, match="PRESCREEN_DATABASE"):
        place.open()


async def test_a_place_that_cannot_be_written_is_named(place: Place) -> None:
    place.folder.write_text("a file where a folder is needed")
    with pytest.raises(OperatorError, match="PRESCREEN_DATABASE"):
        place.open()
