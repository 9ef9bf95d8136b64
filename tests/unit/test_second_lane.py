"""Possible matches, and asking in spite of a no: a lane of their own, or not offered."""

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.registry import app
from bot.coordinators import summary
from bot.participants.turns import turn_context
from bot.referrals.worklist import ASKED, POSSIBLE, takes_possible, takes_questions
from bot.settings import new_master_key
from bot.store import Transaction, open_store
from bot.work import Work
from dialogs.context import TurnContext
from dialogs.results.message import next_step_text
from dialogs.screening import AnswerRecord, Screening, decode_values
from tests.unit.chatting import Chat, journey, stop
from tests.unit.coordinating import CHANGHAI, Hospital, hospital_at

HOUR = datetime(2026, 11, 25, 0, 30, tzinfo=UTC)  # 08:30 in Shanghai
ASK = "ask_NCT06010472_changhai"
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
    assert "main number of Changhai Hospital" in next_step_text(context)


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


async def switch(hospital: Hospital, lane: str, value: str) -> None:
    await hospital.store.transact(lambda tx: tx.settings.set(CHANGHAI, lane, value))


@pytest.mark.parametrize(
    ("lane", "likely", "field"), [(POSSIBLE, False, "likely_only"), (ASKED, None, "not_asked")]
)
async def test_the_switch_closes_the_lane_and_opens_it_again(
    hospital: Hospital, lane: str, likely: bool | None, field: str
) -> None:
    await hospital.bind(1)
    referral = await hospital.refer(likely=likely)

    async def said() -> str:
        grants = await hospital.store.read(lambda tx: tx.grants.of(1))
        composed = await hospital.store.read(
            lambda tx: summary.compose(Work(tx, hospital.app, HOUR, "n"), grants)
        )
        return composed[0] if composed else ""

    async def closed() -> frozenset[str]:
        def work(tx):
            row = tx.screenings.of(tx.accounts.ensure(900, HOUR).id)[-1]
            context = turn_context(Work(tx, hospital.app, HOUR, "n"), row, Screening())
            return getattr(context, field)

        return await hospital.store.transact(work)

    assert referral.code in await said()
    assert await closed() == frozenset()
    await switch(hospital, lane, "off")
    assert referral.code not in await said()
    assert await closed() == {CHANGHAI}
    await switch(hospital, lane, "on")
    assert referral.code in await said()


async def test_the_summary_names_who_asks_in_a_line_of_its_own(hospital: Hospital) -> None:
    await hospital.bind(1)
    possible, asks = await hospital.refer(likely=False), await hospital.refer(likely=None, user=901)
    grants = await hospital.store.read(lambda tx: tx.grants.of(1))
    text, _ = await hospital.store.read(
        lambda tx: summary.compose(Work(tx, hospital.app, HOUR, "n"), grants)
    )
    lines = text.split("\n")
    until = "📄 CAR-NK lupus, by Fri 27 Nov"
    assert f"Possible, your decision needed (1): {possible.code} {until}" in lines
    assert f"Asked although no (1): {asks.code} {until}" in lines


def test_where_a_hospital_looks_at_none_the_person_gets_its_number() -> None:
    chat = stop("@review")
    values = decode_values(
        chat.content.library.vocabulary, {"cns_epilepsy": True, "cns_active": False}
    )
    otherwise = AnswerRecord("age_years", values, chat.on, "otherwise")
    chat.screening = chat.screening.with_record(otherwise)
    chat.not_asked = frozenset({CHANGHAI})
    chat.press("confirm")
    assert not [option for option in chat.options if option == ASK]
    chat.press("team")
    assert "main number of Changhai Hospital" in chat.text


Takes = Callable[[Transaction, str], bool]


@pytest.mark.parametrize(
    ("command", "takes"), [("possible", takes_possible), ("asked", takes_questions)]
)
def test_the_operator_turns_it_by_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, takes: Takes
) -> None:
    key = new_master_key()
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "k.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", key)

    def run(*args: str) -> int:
        return CliRunner().invoke(app, ["sites", command, *args]).exit_code

    async def takes_now() -> bool:
        store = open_store(tmp_path / "a.db", keys=tmp_path / "k.db", master=base64.b64decode(key))
        try:
            return await store.read(lambda tx: takes(tx, CHANGHAI))
        finally:
            await store.close()

    for value, expected in (("off", False), ("on", True)):
        assert run(CHANGHAI, value) == 0
        assert asyncio.run(takes_now()) is expected
    assert run("nowhere", "off") == 2
    assert run(CHANGHAI, "perhaps") == 2
