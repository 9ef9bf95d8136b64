"""`prescreen keys`: made for the owner alone, never overwritten, rotated and killed on the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.store import Transaction, rotate_accounts
from bot.store.sqlite import resealing
from bot.store.sqlite.key_rotation import RotatedKeys
from bot.store.sqlite.sealed_columns import EVERYTHING
from tests.contract.conftest import ANNE, BORIS, MASTER, Place, below
from tests.contract.test_store_sealed import everything, of_before
from tests.unit.test_backup_command import backup, come, command, erase, lose, store_work, there
from tests.unit.test_backup_command import machine as machine


def test_a_key_is_for_its_owner_and_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    old = os.umask(0)
    try:
        assert command("keys", "new", "--out", path).exit_code == 0
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_text()
    assert command("keys", "new", "--out", path).exit_code == 3
    assert path.read_text() == before
    assert command("keys", "new", "--out", tmp_path / "none" / "x").exit_code == 3


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_key_that_others_can_read_is_refused(
    machine: Path, mode: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = machine / "master.key"
    command("keys", "new", "--out", key)
    monkeypatch.delenv("PRESCREEN_MASTER_KEY")
    monkeypatch.setenv("PRESCREEN_MASTER_KEY_FILE", str(key))
    key.chmod(mode)
    refused = command("sites", "list")
    assert refused.exit_code == 3
    assert f"chmod 600 {key}" in refused.stderr


def test_a_new_master_opens_everything_and_the_old_one_nothing(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    come(ANNE, BORIS)
    head = erase(BORIS)
    new = machine / "new.key"
    assert command("keys", "rotate").exit_code == 2
    done = command("keys", "rotate", "--out", new)
    assert done.exit_code == 0, done.output
    assert "does not open" in command("sites", "list").stderr
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", new.read_text().strip())
    assert there(ANNE, BORIS) == [True, False]
    assert store_work(lambda tx: tx.erasures.head()) == head
    assert store_work(lambda tx: [row.action for row in tx.audit.rows()]) == ["master key replaced"]
    assert store_work(lambda tx: tx.audit.verify()) is None
    made = backup(machine)
    lose(machine / "a.db", machine / "keys.db")
    assert command("restore", made, "--head", head).exit_code == 0
    assert there(ANNE, BORIS) == [True, False]


def test_a_rotation_of_the_master_that_is_killed_is_called_again(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    come(ANNE)
    new = machine / "new.key"
    with monkeypatch.context() as dying:
        dying.setattr(RotatedKeys, "rewrap", lambda *_: 0)  # written, and nothing wrapped
        command("keys", "rotate", "--out", new)
    key = new.read_text()
    assert there(ANNE) == [True]
    assert command("keys", "rotate", "--out", new).exit_code == 0
    assert new.read_text() == key
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", key.strip())
    assert there(ANNE) == [True]


class Killed(BaseException):
    pass


async def test_every_value_is_sealed_anew_and_a_kill_anywhere_loses_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path / "sqlite")
    of_before(place)
    opened = place.open(sole=True)
    before = await opened.read(everything)
    sealed = await opened.read(_all_sealed)
    await opened.close()
    reseal_one, steps = resealing._reseal, 0

    def dying(*given: object) -> None:
        nonlocal steps
        steps += 1
        if steps in (5, 40, 70):
            raise Killed
        reseal_one(*given)  # type: ignore[arg-type]

    take, taken = RotatedKeys.take_next, 0

    def dying_after(ring: RotatedKeys, name: str) -> None:
        nonlocal taken
        taken += 1
        if taken in (2, 5):
            raise Killed
        take(ring, name)

    monkeypatch.setattr(resealing, "_reseal", dying)
    monkeypatch.setattr(RotatedKeys, "take_next", dying_after)
    deaths = 0
    while True:
        try:
            names = list(rotate_accounts(place.database, keys=place.keys, master=MASTER))
            break
        except Killed:
            deaths += 1
    assert deaths == 5
    assert len(names) == 8
    again = place.open(sole=True)
    assert await again.read(everything) == before
    assert not (await again.read(_all_sealed)) & sealed
    assert again._keys.half_rotated() == []
    await again.close()


def _all_sealed(tx: Transaction) -> set[bytes]:
    return {
        row[0]
        for column in EVERYTHING
        for row in below(tx, f'SELECT "{column.column}" FROM {column.table}')
        if row[0] is not None
    }


def test_every_column_of_bytes_is_known_to_the_rotation(machine: Path) -> None:
    """A sealed column that is added is rotated too, or named here as none."""
    marks = {"mark", "chat_mark", "lane_mark", "slot_mark", "edits_mark", "recipient_mark"}
    others = {
        ("meta", "value"), ("invites", "hash"), ("audit", "prev"), ("audit", "hash"),
        ("inbox", "body"), ("referrals", "phone_mark"), ("consents", "proof"),
    }  # fmt: skip

    def work(tx: Transaction) -> set[tuple[str, str]]:
        tables = [row[0] for row in below(tx, "SELECT name FROM sqlite_master WHERE type='table'")]
        return {
            (table, column["name"])
            for table in tables
            for column in below(tx, f"PRAGMA table_info({table})")
            if column["type"] == "BLOB" and column["name"] not in marks
        }

    known = {(column.table, column.column) for column in EVERYTHING}
    assert store_work(work) - others == known


def test_a_crash_leaves_no_memory_in_a_file() -> None:
    code = (
        "from bot.settings_keys import no_core_dumps; import resource; no_core_dumps();"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "(0, 0)"
