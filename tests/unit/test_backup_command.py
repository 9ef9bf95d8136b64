"""Backup and restore as an operator plays them: each loss, with the shipped commands only."""

import asyncio
import base64
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from typer.testing import CliRunner, Result

from bot.cli import registry
from bot.settings import new_master_key
from bot.store import Transaction, open_store
from tests.contract.conftest import ANNE, BORIS, answer, begin

T = TypeVar("T")
NOW = datetime.now(UTC)
CARLA = ANNE + 7


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "machine"
    folder.mkdir()
    monkeypatch.setenv("PRESCREEN_DATABASE", str(folder / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(folder / "keys.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", new_master_key())
    monkeypatch.setenv("PRESCREEN_BACKUP_PASSPHRASE", "four words are enough")
    return folder


def store_work(work: Callable[[Transaction], T]) -> T:
    async def once() -> T:
        store = open_store(
            Path(os.environ["PRESCREEN_DATABASE"]),
            keys=Path(os.environ["PRESCREEN_KEYS"]),
            master=base64.b64decode(os.environ["PRESCREEN_MASTER_KEY"]),
            sole=True,
        )
        try:
            return await store.transact(work)
        finally:
            await store.close()

    return asyncio.run(once())


def command(*words: str | Path) -> Result:
    result = CliRunner().invoke(registry.app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def come(*people: int) -> None:
    def work(tx: Transaction) -> None:
        for person in people:
            begin(tx, person, id=f"s{person}")
            tx.answers.add(f"s{person}", answer("n1"))

    store_work(work)


def erase(person: int) -> str:
    """Erase somebody; the head that admins are sent next."""

    def work(tx: Transaction) -> None:
        account = tx.accounts.find(person)
        assert account is not None
        tx.accounts.erase(account.id, NOW)

    store_work(work)
    return store_work(lambda tx: tx.erasures.head())


def there(*people: int) -> list[bool]:
    return store_work(lambda tx: [tx.accounts.find(person) is not None for person in people])


def backup(machine: Path) -> Path:
    made = command("backup", machine.parent / "backups")
    assert made.exit_code == 0, made.output
    assert "read back and whole" in made.stdout
    return Path(made.stdout.split()[0])


def lose(*files: Path) -> None:
    for file in files:
        for path in file.parent.glob(f"{file.name}*"):
            path.unlink()


def test_two_within_one_second_are_two_and_a_foreign_file_is_left_alone(machine: Path) -> None:
    come(ANNE)
    foreign = machine.parent / "backups" / "prescreen-of-march.backup"
    foreign.parent.mkdir()
    foreign.touch()
    assert len({backup(machine) for _ in range(4)}) == 4
    assert foreign.exists()
    kept = backup(machine)
    for _ in range(3):
        assert command("restore", kept, "--over", "--head", "0:0").exit_code == 0
    assert len({path for path in machine.glob("a.db*before-restore*") if path.name[-1] == "Z"}) == 3


def test_both_files_lost_and_restored_on_a_fresh_machine(machine: Path) -> None:
    come(ANNE, BORIS)
    made = backup(machine)
    assert made.stat().st_mode & 0o777 == 0o600
    assert b"SQLite" not in made.read_bytes()
    shutil.rmtree(machine)
    done = command("restore", made, "--head", "0:0")
    assert done.exit_code == 0, done.output
    assert there(ANNE, BORIS) == [True, True]
    assert {path.stat().st_mode & 0o777 for path in machine.iterdir()} == {0o600, 0o644}  # .lock
    assert store_work(lambda tx: tx.audit.verify()) is None


def test_the_database_lost_and_the_keys_kept(machine: Path) -> None:
    come(ANNE, BORIS)
    made = backup(machine)
    head = erase(ANNE)
    come(CARLA)
    lose(machine / "a.db")
    done = command("restore", made, "--head", head)
    assert done.exit_code == 0, done.output
    assert "1 people who came after the copy are gone" in done.stderr
    assert "keys that were there are newer" in done.stderr
    assert there(ANNE, BORIS, CARLA) == [False, True, False]


def test_the_keys_lost_takes_both_from_the_backup(machine: Path) -> None:
    come(ANNE)
    made = backup(machine)
    come(BORIS)
    lose(machine / "keys.db")
    refused = command("sites", "list")
    assert "is missing" in refused.stderr
    refused = command("restore", made, "--head", "0:0")
    assert refused.exit_code == 3
    assert "--over" in refused.stderr
    done = command("restore", made, "--head", "0:0", "--over")
    assert done.exit_code == 0, done.output
    assert "former database lies at" in done.stderr
    assert there(ANNE, BORIS) == [True, False]


def test_an_older_backup_of_both_brings_nobody_back_unnoticed(machine: Path) -> None:
    come(ANNE, BORIS)
    made = backup(machine)
    head = erase(ANNE)
    newer = machine.parent / "list"
    shutil.copy(machine / "keys.db.erased", newer)
    shutil.rmtree(machine)
    assert command("restore", made).exit_code == 2
    refused = command("restore", made, "--head", head)
    assert refused.exit_code == 3
    assert "1 people were erased after" in refused.stderr
    assert not (machine / "a.db").exists()
    done = command("restore", made, "--head", head, "--list", newer)
    assert done.exit_code == 0, done.output
    assert head in done.stdout
    assert there(ANNE, BORIS) == [False, True]


def test_old_files_put_back_by_hand_are_erased_again_by_the_list(machine: Path) -> None:
    come(ANNE, BORIS)
    for name in ("a.db", "keys.db"):
        shutil.copy(machine / name, machine / f"old-{name}")
    erase(ANNE)
    for name in ("a.db", "keys.db"):
        (machine / f"old-{name}").replace(machine / name)
    assert there(ANNE, BORIS) == [False, True]


def test_keys_that_were_rotated_since_do_not_open_an_older_backup(machine: Path) -> None:
    come(ANNE, BORIS)
    made = backup(machine)
    head = erase(ANNE)
    assert command("keys", "rotate", "--accounts").exit_code == 0
    lose(machine / "a.db")
    refused = command("restore", made, "--head", head)
    assert refused.exit_code == 3
    assert "rotated after this backup" in refused.stderr
    assert not (machine / "a.db").exists()
    (machine / "keys.db").unlink()
    assert command("restore", made, "--head", head).exit_code == 0
    assert there(ANNE, BORIS) == [False, True]


def test_a_lost_log_is_told_by_every_command_and_accepted_by_one(machine: Path) -> None:
    come(ANNE)
    shutil.copy(machine / "a.db", machine / "older")
    come(BORIS)
    (machine / "older").replace(machine / "a.db")
    for words in (("sites", "list"), ("screenings", "list"), ("audit", "verify")):
        refused = command(*words)
        assert refused.exit_code == 3
        assert "1 of the 2 people" in refused.stderr
        assert "prescreen run --accept-loss" in refused.stderr


def test_an_erasure_is_known_longer_than_its_tombstone(machine: Path) -> None:
    come(ANNE, BORIS)
    shutil.copy(machine / "a.db", machine / "old")
    erase(ANNE)
    keys = sqlite3.connect(machine / "keys.db")
    keys.execute("DELETE FROM keys WHERE destroyed_at IS NOT NULL")
    keys.commit()
    keys.close()
    (machine / "old").replace(machine / "a.db")
    assert there(ANNE, BORIS) == [False, True]


def test_a_lost_list_is_written_anew_from_the_keys(machine: Path) -> None:
    come(ANNE, BORIS)
    head = erase(ANNE)
    (machine / "keys.db.erased").unlink()
    assert store_work(lambda tx: tx.erasures.head()) == head
    with (machine / "keys.db.erased").open("ab") as file:
        file.write(b"torn by a cra")
    assert store_work(lambda tx: tx.erasures.head()) == head
    erase(BORIS)
    changed = (machine / "keys.db.erased").read_bytes().replace(b"a", b"b", 1)
    (machine / "keys.db.erased").write_bytes(changed)
    assert "was changed" in command("sites", "list").stderr


@pytest.mark.parametrize("wrong", ["passphrase", "damage", "cut", "other"])
def test_a_backup_that_does_not_open_changes_nothing(
    machine: Path, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    come(ANNE)
    made = backup(machine)
    content = bytearray(made.read_bytes())
    match wrong:
        case "passphrase":
            monkeypatch.setenv("PRESCREEN_BACKUP_PASSPHRASE", "some other words")
        case "damage":
            content[len(content) // 2] ^= 1
        case "cut":
            del content[-40:]
        case "other":
            content = bytearray(b"a letter")
    made.write_bytes(content)
    lose(machine / "a.db")
    refused = command("restore", made, "--no-head")
    assert refused.exit_code == 3
    assert re.search("does not open|not a backup|damaged", refused.stderr)
    assert not (machine / "a.db").exists()


def test_without_a_key_of_their_own_no_backup_is_made(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    come(ANNE)
    monkeypatch.delenv("PRESCREEN_BACKUP_PASSPHRASE")
    refused = command("backup", machine)
    assert refused.exit_code == 3
    assert "PRESCREEN_BACKUP_KEY_FILE" in refused.stderr
    key = machine / "backup.key"
    key.write_text(new_master_key())
    key.chmod(0o600)
    monkeypatch.setenv("PRESCREEN_BACKUP_KEY_FILE", str(key))
    made = backup(machine)
    lose(machine / "a.db", machine / "keys.db")
    assert command("restore", made, "--no-head").exit_code == 0
    assert there(ANNE) == [True]


def test_backups_older_than_some_weeks_go(machine: Path) -> None:
    come(ANNE)
    folder = machine.parent / "backups"
    folder.mkdir()
    old = folder / "prescreen-20200101T000000Z.backup"
    old.write_bytes(b"")
    made = backup(machine)
    assert sorted(folder.iterdir()) == [made]
