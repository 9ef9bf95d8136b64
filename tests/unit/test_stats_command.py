"""`prescreen stats`: the operator's figures, without any count below five."""

import asyncio
import base64
import json
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app
from bot.settings import new_master_key
from bot.store import Transaction, open_store
from bot.store.counter_names import of_question

DAY = date(2026, 11, 20)
COUNTS = {"started": 41, "consented": 33, "finished": 20, "likely": 5, "shared": 4}
AGE = {"shown": 33, "answered": 31, "unknown": 4, "invalid": 6, "left": 0}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    key = new_master_key()
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "k.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", key)

    def work(tx: Transaction) -> None:
        for name, n in COUNTS.items():
            tx.counters.add(name, DAY, n)
            tx.counters.add(f"{name}@changhai", DAY, 2)
        for what, n in AGE.items():
            tx.counters.add(of_question("age_years", what), DAY, n)
        tx.counters.add("started", date(2026, 12, 24), 9)
        tx.heartbeat.beat(datetime(2026, 11, 20, tzinfo=UTC))

    async def fill() -> None:
        store = open_store(tmp_path / "a.db", keys=tmp_path / "k.db", master=base64.b64decode(key))
        try:
            await store.transact(work)
        finally:
            await store.close()

    asyncio.run(fill())
    return tmp_path


def run(*args: str) -> str:
    done = CliRunner().invoke(app, ["stats", "--until", "2026-11-30", *args])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_json_has_every_figure_and_hides_the_small_ones(folder: Path) -> None:
    told: dict[str, Any] = json.loads(run("--json"))
    assert told["since"] == "2026-11-20"
    assert told["funnel"] == {
        "started": 41, "consented": 33, "finished": 20, "likely": 5, "shared": "<5",
        "possible": "<5", "shared_possible": "<5",
        "acknowledged": "<5", "reached": "<5", "visit": "<5", "came": "<5", "enrolled": "<5",
    }  # fmt: skip
    assert told["first_contact_hours"] is None
    assert "First calls: fewer than 5, so the time to them is not shown" in run()
    (age,) = told["questions"]
    assert (age["shown"], age["unknown"], age["left"]) == (33, "<5", "<5")
    assert (age["invalid_rate"], age["unknown_rate"]) == ("18%", "<5")


def test_the_days_that_were_asked_for_are_counted(folder: Path) -> None:
    assert json.loads(run("--json", "--since", "2026-11-21"))["funnel"]["started"] == "<5"
    late = json.loads(run("--json", "--until", "2026-12-31"))
    assert late["funnel"]["started"] == 50


def test_a_period_that_ends_before_it_begins_is_refused(folder: Path) -> None:
    done = CliRunner().invoke(app, ["stats", "--since", "2026-11-21", "--until", "2026-11-20"])
    assert done.exit_code == 2
    assert "after --until" in done.output


@pytest.mark.parametrize(
    ("lang", "line"), [("en", r"^Shared with the hospital +<5$"), ("zh", r"^分享给医院 +<5$")]
)
def test_the_text_is_a_table_in_either_language(folder: Path, lang: str, line: str) -> None:
    text = run("--lang", lang)
    assert re.search(line, text, re.M)
    assert "18%" in text
    assert "@" not in text


def test_the_page_is_one_file_that_loads_nothing(folder: Path) -> None:
    page = folder / "page.html"
    assert run("--html", str(page)) == ""
    html = page.read_text("utf-8")
    assert "viewport" in html
    assert not [word for word in ("http:", "https:", "src=", "<script", "url(") if word in html]
    assert "&lt;5" in html
    assert "changhai" not in html


def test_one_hospitals_log_has_no_small_count_and_none_that_gives_one_away(folder: Path) -> None:
    told = json.loads(run("--json", "--site", "changhai"))
    assert told["funnel"]["started"] == "<5"
    assert {study["study"] for study in told["studies"]} == {"NCT06010472", "NCT06464679"}
    text = run("--site", "changhai", "--lang", "zh")
    assert text.startswith("上海长海医院\n")
    assert "登记平台上的计划人数：36–72" in text


def test_a_hospital_that_does_not_exist_is_named_with_those_that_do(folder: Path) -> None:
    done = CliRunner().invoke(app, ["stats", "--site", "nowhere"])
    assert done.exit_code == 2
    assert "changhai" in done.output
