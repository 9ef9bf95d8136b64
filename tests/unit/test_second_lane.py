"""Possible matches: in the summary's second lane, or not offered where a hospital says so."""

import asyncio
import base64
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app
from bot.coordinators import summary
from bot.participants.turns import turn_context
from bot.referrals.worklist import POSSIBLE, takes_possible
from bot.settings import new_master_key
from bot.store import open_store
from bot.work import Work
from dialogs.context import TurnContext
from dialogs.results.message import next_step_text, result_texts
from dialogs.screening import Screening
from tests.unit.chatting import Chat, journey
from tests.unit.coordinating import CHANGHAI, Hospital, hospital_at

HOUR = datetime(2026, 11, 25, 0, 30, tzinfo=UTC)  # 08:30 in Shanghai
OFFER = "share_NCT06010472_changhai"  # P01 is likely there, P08 merely possible


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = datetime(2026, 11, 24, 4, tzinfo=UTC)
        yield there


def with_result(name: str, *sites: str) -> tuple[Chat, TurnContext]:
    """The phone before any sharing, at a bot where these sites take likely matches only."""
    found = next(c for c in journey(name) if c.ref == "@result").copy()
    found.likely_only = frozenset(sites)
    return found, found.context


def texts(name: str, *sites: str) -> str:
    _, context = with_result(name, *sites)
    return next_step_text(context)


def test_a_possible_match_is_offered_where_the_hospital_takes_it() -> None:
    chat, _ = with_result("P08")
    assert OFFER in chat.options
    assert chat.say("ui-share-likely-only") not in texts("P08")


def test_else_the_person_gets_the_hospitals_own_contact() -> None:
    chat, context = with_result("P08", CHANGHAI)
    assert chat.say("ui-share-likely-only") in texts("P08", CHANGHAI)
    told = result_texts(context)
    assert "switchboard of Changhai Hospital" in "\n".join(told)


def test_a_hospital_that_pauses_is_not_to_be_called_for_a_possible_match() -> None:
    chat, context = with_result("P08", CHANGHAI)
    library = chat.content.library
    trials = {k: replace(t, paused_at=frozenset({CHANGHAI})) for k, t in library.trials.items()}
    content = replace(chat.content, library=replace(library, trials=trials))
    assert chat.say("ui-share-likely-only") not in next_step_text(replace(context, content=content))


def test_an_offer_that_was_on_the_screen_is_not_good_any_more() -> None:
    chat, _ = with_result("P08")
    chat.likely_only = frozenset({CHANGHAI})
    chat.press(OFFER)
    assert chat.ref == "@result"
    assert chat.screening.target is None


def test_a_likely_match_is_offered_all_the_same() -> None:
    chat, _ = with_result("P01")
    chat.likely_only = frozenset({CHANGHAI})
    chat.press(OFFER)
    assert chat.ref == "@sharing"
    assert chat.say("ui-share-likely-only") not in texts("P01", CHANGHAI)


async def switch(hospital: Hospital, value: str) -> None:
    await hospital.store.transact(lambda tx: tx.settings.set(CHANGHAI, POSSIBLE, value))


async def test_the_switch_closes_the_lane_and_opens_it_again(hospital: Hospital) -> None:
    await hospital.bind(1)
    referral = await hospital.refer(likely=False)

    async def said() -> str:
        grants = await hospital.store.read(lambda tx: tx.grants.of(1))
        composed = await hospital.store.read(
            lambda tx: summary.compose(Work(tx, hospital.app, HOUR, "n"), grants)
        )
        return composed[0] if composed else ""

    async def likely_only() -> frozenset[str]:
        def work(tx):
            row = tx.screenings.of(tx.accounts.ensure(900, HOUR).id)[-1]
            return turn_context(Work(tx, hospital.app, HOUR, "n"), row, Screening()).likely_only

        return await hospital.store.transact(work)

    assert referral.code in await said()
    assert await likely_only() == frozenset()
    await switch(hospital, "off")
    assert await said() == ""
    assert await likely_only() == {CHANGHAI}
    await switch(hospital, "on")
    assert referral.code in await said()


def test_the_operator_turns_it_by_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = new_master_key()
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "k.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", key)

    def run(*args: str) -> int:
        return CliRunner().invoke(app, ["sites", "possible", *args]).exit_code

    async def takes() -> bool:
        store = open_store(tmp_path / "a.db", keys=tmp_path / "k.db", master=base64.b64decode(key))
        try:
            return await store.read(lambda tx: takes_possible(tx, CHANGHAI))
        finally:
            await store.close()

    for value, expected in (("off", False), ("on", True)):
        assert run(CHANGHAI, value) == 0
        assert asyncio.run(takes()) is expected
    assert run("nowhere", "off") == 2
    assert run(CHANGHAI, "perhaps") == 2
