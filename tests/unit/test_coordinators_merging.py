"""A reminder that would say what the summary says is not sent; each other one is."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.coordinators import escalation, summary
from bot.store import Transaction
from tests.unit.coordinating import Hospital, hospital_at

FIRST, SECOND, ADMIN, PERSON = 1, 2, 3, 900
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(text: str) -> datetime:
    """'12-04 15:00' of 2026; 1 December is a Tuesday."""
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI).astimezone(UTC)


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = at("12-01 10:00")
        await there.bind(FIRST)
        yield there


async def days(hospital: Hospital, first: str, last: str) -> None:
    """Every half hour from the first to the last moment, as the scheduler looks."""
    hospital.now = at(first)
    while hospital.now <= at(last):

        def work(tx: Transaction) -> None:
            for post in (summary.post_due, escalation.post_due):
                post(hospital.work(tx))

        await hospital.store.transact(work)
        await hospital.deliver()
        hospital.now += timedelta(minutes=30)


async def said(hospital: Hospital, user: int) -> list[str]:
    """What a coordinator was told of a referral, by the first word that tells which kind it was."""
    texts = (await hospital.chat(user)).texts
    kinds = {
        "need you": "summary", "needs you": "summary", "still nobody": "again",
        "take it over": "backup", "nobody has tried": "reminder", "asked to be": "awake",
        "nobody was reached": "promise", "reached three": "reached",
    }  # fmt: skip
    found = []
    for text in texts:
        found += [name for part, name in kinds.items() if part in text][:1]
    return found


async def test_only_what_falls_due_between_two_summaries_is_a_message_of_its_own(
    hospital: Hospital,
) -> None:
    code = (await hospital.refer(user=PERSON)).code
    await days(hospital, "12-01 10:30", "12-07 20:00")
    # Wednesday: new, and due at ten; from Thursday on each summary names it.
    assert await said(hospital, FIRST) == ["summary", "reminder", *["summary"] * 3]
    last = (await hospital.chat(FIRST)).texts[-1]
    assert f"{code} 📄 CAR-NK lupus, 3 working days, promise ended Fri 4 Dec, the person" in last


async def test_the_backup_is_asked_to_take_over_all_the_same(hospital: Hospital) -> None:
    await hospital.bind(SECOND, duty="backup")
    await hospital.refer(user=PERSON)
    await days(hospital, "12-01 10:30", "12-03 20:00")
    assert await said(hospital, SECOND) == ["summary", "summary", "backup"]


async def test_what_was_put_off_is_brought_back_by_the_summary_of_its_day(
    hospital: Hospital,
) -> None:
    code = (await hospital.refer(user=PERSON)).code
    await hospital.click(FIRST, "no_answer", code)
    await hospital.click(FIRST, "sleep", code, "1")
    await days(hospital, "12-01 10:30", "12-02 20:00")
    assert await said(hospital, FIRST) == ["summary"]
    assert "1 call, put off until Wed 2 Dec, by Fri 4 Dec" in (await hospital.chat(FIRST)).texts[-1]


async def test_where_no_summary_was_sent_the_reminder_is(hospital: Hospital) -> None:
    """Bound after the hour of the summary, or back from an absence, nobody has said it yet."""
    await hospital.refer(user=PERSON)
    await hospital.bind(SECOND, duty="primary")
    await days(hospital, "12-02 09:00", "12-02 20:00")
    assert await said(hospital, SECOND) == ["summary", "reminder"]
    hospital.now = at("12-02 20:30")
    await hospital.command(SECOND, "away", "2026-12-03..2026-12-04")
    await hospital.command(FIRST, "away", "2026-12-03..2026-12-03")
    await days(hospital, "12-03 08:00", "12-04 20:00")
    assert (await said(hospital, FIRST))[-1] == "summary"
