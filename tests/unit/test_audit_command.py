"""`prescreen audit`: a changed row, a removed one and a cut end are found with the commands."""

import os
import pwd
import sqlite3
from pathlib import Path

import pytest

from bot.cli import session, starting
from bot.store import Transaction
from bot.store.records import AuditEntry
from tests.unit.test_backup_command import NOW, command, store_work
from tests.unit.test_backup_command import machine as machine


@pytest.fixture
def written(machine: Path) -> Path:
    def work(tx: Transaction) -> None:
        for n in range(5):
            tx.audit.add(AuditEntry("somebody", "did", f"R-{n}", "because"), NOW)

    store_work(work)
    return machine / "a.db"


def by_hand(database: Path, sql: str) -> None:
    connection = sqlite3.connect(database)
    for trigger in ("audit_is_never_changed", "audit_is_never_deleted"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_rows_are_shown_and_the_chain_holds(written: Path) -> None:
    lines = command("audit", "show", "--last", "2").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["4", "5"]
    assert "R-2  because" in command("audit", "show", "--subject", "R-2").stdout
    assert "no such row" in command("audit", "show", "--subject", "R-9").stdout
    holds = command("audit", "verify")
    assert holds.exit_code == 0
    head = command("audit", "head").stdout.split()
    assert holds.stdout == f"The audit holds, up to {head[1]}.\n"
    assert command("audit", "verify", "--head", head[1]).exit_code == 0


@pytest.mark.parametrize(
    ("sql", "row"),
    [
        ("UPDATE audit SET actor = 'nobody' WHERE seq = 3", 3),
        ("DELETE FROM audit WHERE seq = 2", 2),
        ("UPDATE audit SET hash = zeroblob(32) WHERE seq = 5", 5),
    ],
)
def test_a_row_that_was_changed_is_named(written: Path, sql: str, row: int) -> None:
    by_hand(written, sql)
    refused = command("audit", "verify")
    assert refused.exit_code == 1
    assert f"Row {row} of the audit" in refused.stderr


def test_a_cut_end_shows_by_a_number_that_was_kept(written: Path) -> None:
    head = command("audit", "head").stdout.split()[1]
    by_hand(written, "DELETE FROM audit WHERE seq > 3")
    assert command("audit", "verify").exit_code == 0
    cut = command("audit", "verify", "--head", head)
    assert cut.exit_code == 1
    assert "its end was cut" in cut.stderr
    assert command("audit", "verify", "--head", "5:").exit_code == 1
    assert command("audit", "verify", "--head", "what").exit_code == 1


async def test_it_is_verified_at_the_start(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Changed:
        @staticmethod
        async def read(work: object) -> int:
            return 7

        @staticmethod
        async def transact(work: object) -> None:
            pass

    await starting.check_audit(Changed())  # type: ignore[arg-type]
    assert "Row 7 of the audit was changed" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("sudo", "beside"), [("lin", " (sudo by lin)"), ("", ""), ("x; rm", ""), ("a" * 40, "")]
)
def test_who_ran_a_command_is_the_account_of_the_process(
    monkeypatch: pytest.MonkeyPatch, sudo: str, beside: str
) -> None:
    monkeypatch.setenv("USER", "somebody-else")
    monkeypatch.setenv("SUDO_USER", sudo)
    assert session.operator() == f"operator {pwd.getpwuid(os.getuid()).pw_name}{beside}"
    monkeypatch.delenv("USER")
    monkeypatch.setattr(pwd, "getpwuid", {}.__getitem__)
    assert session.operator() == f"operator uid {os.getuid()}{beside}"


def test_the_version_is_told() -> None:
    assert command("--version").stdout.startswith("prescreen 0.")
