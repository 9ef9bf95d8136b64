"""`prescreen screenings`: the operator reads answers, and the audit trail says so."""

import asyncio
import json
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app
from bot.cli.screenings import _content as content_of
from bot.cli.session import with_store
from bot.screenings import new_row, save
from bot.settings import new_master_key
from bot.store import open_store
from bot.store.sqlite.audit import SqlAuditLog
from dialogs.phases import Phase
from dialogs.screening import AnswerRecord, Screening
from trials.values import Amount

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def screening(tmp_path, monkeypatch):
    key = new_master_key()
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "k.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", key)
    content = content_of()
    reply = AnswerRecord("age_years", {"age_years": Amount.exactly(44)}, date(2026, 11, 22), "n1")
    answered = Screening(phase=Phase.QUESTIONS, who="self", replies=(reply,))

    async def fill():
        import base64

        store = open_store(tmp_path / "a.db", keys=tmp_path / "k.db", master=base64.b64decode(key))

        def work(tx):
            row = new_row(tx.accounts.ensure(7, NOW).id, answered, NOW)
            return save(tx, content, row, None, answered).id

        try:
            return await store.transact(work)
        finally:
            await store.close()

    return asyncio.run(fill())


def record_more(count):
    """People who have just begun, in the database that the settings name."""

    def work(tx):
        for n in range(count):
            tx.screenings.save(new_row(tx.accounts.ensure(8 + n, NOW).id, Screening(), NOW))

    with_store(work)


def run(*args):
    return CliRunner().invoke(app, ["screenings", *args])


def test_a_list_names_screenings_and_no_answer(screening):
    done = run("list")
    assert screening[:12] in done.output
    assert "44" not in done.output.replace(screening[:12], "").split("UTC")[1]


def test_one_screening_is_shown_with_a_reason_on_record(screening):
    done = run("show", screening[:12], "--reason", "asked by the ethics committee")
    assert "44" in done.output
    assert run("show", screening[:12]).exit_code == 2
    rows = with_store(lambda tx: tx.audit.rows())
    assert [row.detail for row in rows] == ["asked by the ethics committee"]


def test_an_export_can_be_judged_again(screening):
    done = run("export", "--reason", "audit")
    record = json.loads(done.output.strip())
    assert record == {"id": screening[:12], "facts": {"age_years": 44}, "on": "2026-11-22"}


def test_an_export_never_holds_the_database_for_long(screening, monkeypatch):
    record_more(3)
    seen = []
    add = SqlAuditLog.add
    monkeypatch.setattr(SqlAuditLog, "add", lambda log, *args: seen.append(log) or add(log, *args))
    done = run("export", "--reason", "audit")
    assert len(done.output.splitlines()) == 4
    assert len(seen) == len({id(log) for log in seen}) == 4  # each in a transaction of its own


def test_an_unknown_id_is_answered_with_where_to_look(screening):
    done = run("show", "zzz", "--reason", "x")
    assert done.exit_code == 2
    assert "screenings list" in done.output


@pytest.mark.parametrize(
    "command",
    [
        "screenings list",
        "screenings show ab12 --reason test",
        "screenings export --reason test",
        "sites list",
        "admins list",
        "stats",
        "trials missed NCT06010472",
        "trials rejudge NCT06010472",
    ],
)
def test_a_wrong_path_is_named_and_no_database_begins_there(screening, monkeypatch, command):
    monkeypatch.setenv("PRESCREEN_DATABASE", f"{os.environ['PRESCREEN_DATABASE']}x")
    result = CliRunner().invoke(app, command.split())
    assert result.exit_code == 3
    assert "PRESCREEN_DATABASE: there is no database at" in result.stderr
    assert not Path(os.environ["PRESCREEN_DATABASE"]).exists()
