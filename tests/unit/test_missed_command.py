"""`prescreen trials missed`: the author's list, without answers."""

import asyncio
import base64

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app
from bot.settings import new_master_key
from bot.store import Transaction, open_store
from tests.contract.conftest import NOW, agree, begin, refer


@pytest.fixture
def code(tmp_path, monkeypatch):
    key = new_master_key()
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "k.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", key)

    def work(tx: Transaction) -> str:
        begin(tx)
        code = refer(tx, agree(tx))
        for criterion in ("E9a", "other"):
            tx.misses.add(code, criterion, "c1", NOW)
        return code

    async def fill():
        store = open_store(tmp_path / "a.db", keys=tmp_path / "k.db", master=base64.b64decode(key))
        try:
            return await store.transact(work)
        finally:
            await store.close()

    return asyncio.run(fill())


@pytest.mark.parametrize("only", [(), ("NCT06010472",)])
def test_each_is_a_line_of_day_trial_criterion_and_referral(code, only):
    done = CliRunner().invoke(app, ["trials", "missed", *only])
    assert done.exit_code == 0
    assert [line.split() for line in done.output.splitlines()] == [
        ["2026-11-22", "NCT06010472", "E9a", code],
        ["2026-11-22", "NCT06010472", "other", code],
    ]


def test_of_another_trial_nothing_is_listed(code):
    done = CliRunner().invoke(app, ["trials", "missed", "NCT07283315"])
    assert done.output == "Nothing was reported for NCT07283315.\n"
