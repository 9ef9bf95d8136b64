"""An investigator reads along: the summary and the picture, no card, no contact, no list."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.coordinators import summary
from bot.coordinators.buttons import data_of
from tests.unit.coordinating import ADULT, CHANGHAI, SECOND, Hospital, hospital_at

NURSE, READER, ADMIN = 1, 2, 3
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = at(24, 10)
        await there.bind(READER, role="investigator", name="Dr Qin")
        await there.bind(NURSE, name="Lin")
        yield there


async def morning(hospital: Hospital, day: int) -> None:
    hospital.now = at(day, 8, 30)
    await hospital.store.transact(lambda tx: summary.post_due(hospital.work(tx)))


async def test_who_reads_gets_the_summary_without_a_button_and_no_card(hospital: Hospital) -> None:
    referral = await hospital.refer()
    await hospital.click(NURSE, "reach", referral.code)
    await morning(hospital, 25)
    phone = await hospital.chat(READER)
    assert "1 new, 1 call, 1 reached" in phone.last["text"]
    assert "reply_markup" not in phone.last
    assert not phone.ids(f"{referral.code} · ")


async def test_whoever_comes_in_is_named(hospital: Hospital) -> None:
    """Else nobody can say whether they were expected."""
    await hospital.bind(ADMIN, None, name="Root")
    await hospital.bind(ADMIN + 1, None, name="Second")
    await hospital.bind(READER + 9, role="investigator", name="Dr Wu")
    texts = (await hospital.chat(NURSE)).texts
    assert "Dr Wu now reads the summaries of Changhai Hospital, without names or" in str(texts)
    told = (await hospital.chat(ADMIN)).texts
    assert [t for t in told if t.startswith("Second is now an admin of this service.")]


async def test_who_reads_opens_presses_finds_and_exports_nothing(hospital: Hospital) -> None:
    referral = await hospital.refer()
    for action in ("contact", "answers", "open", "history", "reach", "more"):
        toast = (await hospital.press(READER, data_of(action, referral.code))).toast
        assert toast == hospital.app.say("en", "coordinator-access-denied")
    before = len((await hospital.chat(READER)).texts)
    for command in ("find", "export", "mine", "status", "overdue", "pause", "resume"):
        await hospital.command(READER, command, referral.code if command == "find" else ADULT)
    said = (await hospital.chat(READER)).texts[before:]
    assert len(set(said)) == 1
    assert said[0].startswith("You read along")
    assert await hospital.status(referral.code) == "new"
    assert not await hospital.store.read(lambda tx: tx.pauses.in_force())


async def test_a_right_that_reads_along_covers_its_studies_only(hospital: Hospital) -> None:
    await hospital.bind(READER, role="investigator", trials=(SECOND,))
    await hospital.refer()
    await morning(hospital, 25)
    assert not any("need" in text for text in (await hospital.chat(READER)).texts)


async def test_who_reads_along_takes_no_duty_and_is_nobody_to_call(hospital: Hospital) -> None:
    """The first who works there is still the first to be reminded."""
    team = await hospital.store.read(lambda tx: tx.grants.of_site(CHANGHAI))
    assert [(grant.user, grant.duty) for grant in team] == [(NURSE, "primary")]


async def test_whoever_worked_there_and_now_reads_works_there_no_longer(hospital: Hospital) -> None:
    await hospital.bind(NURSE, role="investigator")
    referral = await hospital.refer()
    toast = (await hospital.press(NURSE, data_of("contact", referral.code))).toast
    assert toast == hospital.app.say("en", "coordinator-access-denied")
    assert await hospital.store.read(lambda tx: tx.grants.of_site(CHANGHAI)) == []


async def test_a_right_to_read_along_can_be_ended(hospital: Hospital) -> None:
    (grant,) = await hospital.store.read(lambda tx: tx.grants.of(READER))
    assert grant.role == "investigator"
    await hospital.store.transact(
        lambda tx: tx.grants.revoke(READER, grant.role, grant.site, hospital.now)
    )
    assert await hospital.store.read(lambda tx: tx.grants.of(READER)) == []
