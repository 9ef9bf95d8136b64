"""The start waits for a database that another program holds, and never ends in a traceback."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli import starting
from bot.cli.session import Refusal
from bot.store import Store, open_store
from bot.store.sqlite import driver

HELD = "BEGIN IMMEDIATE"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(driver, "BUSY_MS", 20)
    monkeypatch.setattr(starting, "PAUSE", 0.02)
    one = open_store(tmp_path / "d.db", keys=tmp_path / "k.db", master=bytes(32))
    yield one
    one.close_now()


async def test_it_waits_until_another_program_lets_go(store: Store, tmp_path: Path) -> None:
    other = driver.connect(tmp_path / "d.db", setting="PRESCREEN_DATABASE")
    other.execute(HELD)
    asyncio.get_running_loop().call_later(0.1, other.execute, "COMMIT")
    await starting.stored(store, lambda tx: tx.settings.set("changhai", "mail", "a@b.example"))
    other.close()
    assert await store.read(lambda tx: tx.settings.get("changhai", "mail")) == "a@b.example"


async def test_where_that_lasts_it_says_what_to_do(store: Store, tmp_path: Path) -> None:
    other = driver.connect(tmp_path / "d.db", setting="PRESCREEN_DATABASE")
    other.execute(HELD)
    with pytest.raises(Refusal, match=r"PRESCREEN_DATABASE: .*locked.*start again"):
        await starting.stored(store, lambda tx: None)
    other.close()
