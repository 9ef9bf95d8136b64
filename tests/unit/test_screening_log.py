"""The screening log: why it ended, every date, and the counts of each study, here and outside."""

import csv
import io
import sqlite3
from base64 import b64decode
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.coordinators.buttons import data_of
from bot.coordinators.report import days_in
from bot.reports.log import StudyLog, beyond_sums, log_of
from bot.reports.log_text import counts_beyond, reasons_beyond
from bot.store import Transaction
from dialogs.statuses import DECLINED_FOR, ReferralStatus
from tests.unit.coordinating import ADULT, CHANGHAI, SECOND, Hospital, hospital_at
from tests.unit.tallied import replay

LIN, MEI, READER = 1, 2, 3
S = ReferralStatus
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, lang="zh")
        yield there


async def said(hospital: Hospital, user: int, command: str, argument: str = "") -> dict[str, Any]:
    await hospital.deliver()
    await hospital.command(user, command, argument)
    return (await hospital.chat(user)).last


async def test_what_keeps_a_person_is_asked_with_the_closing(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    (card,) = (await hospital.chat(LIN)).ids(f"{code} · ")
    await hospital.press(LIN, data_of("leave", code), message=card)
    await hospital.press(LIN, data_of("unwant", code), message=card)
    buttons = (await hospital.chat(LIN)).buttons(f"{code} · ")
    assert buttons[:-1] == [data_of("decline", code, 0, reason) for reason in DECLINED_FOR]
    await hospital.click(LIN, "decline", code, "doctor")
    assert await hospital.status(code) == "declined"
    await hospital.press(LIN, data_of("history", code))
    assert "does not want to take part – Doctor advised" in (await hospital.chat(LIN)).texts[-1]


async def test_a_reason_that_nobody_offered_closes_nothing(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "decline", code, "laziness")
    assert await hospital.status(code) == "new"


async def test_after_a_persons_no_closing_asks_for_no_reason(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.store.transact(lambda tx: tx.referrals.say_no(code, hospital.now))
    await hospital.click(LIN, "decline", code)
    assert await hospital.status(code) == "declined"


def rows_of(message: dict[str, Any]) -> list[dict[str, str]]:
    data = b64decode(message["document"]["base64"])
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


async def test_the_table_has_every_date_the_reason_and_who_works_it(hospital: Hospital) -> None:
    """It is Sunday, 22 November."""
    code = (await hospital.refer(lang="en")).code
    for action, detail in (
        ("acknowledge", ""), ("no_answer", ""), ("reach", ""), ("book", "2026-11-27"),
        ("screen", ""), ("not_suit", "E9a"),
    ):  # fmt: skip
        hospital.now += timedelta(days=1)
        await hospital.click(LIN, action, code, detail)
    (row,) = rows_of(await said(hospital, LIN, "export"))
    assert {name: row[name] for name in row if row[name]} == {
        "code": code, "study": ADULT, "cohort": "Lupus (SLE)", "worked by": "Lin",
        "status": "does not fit the study", "received": "2026-11-22",
        "call promised by": "2026-11-26", "seen": "2026-11-23",
        "called once, no answer": "2026-11-24", "reached": "2026-11-25",
        "visit booked": "2026-11-26", "visit day": "2026-11-27",
        "screening visit done": "2026-11-27", "closed on": "2026-11-28",
        "reason": "Pregnancy (E9a)", "match": "likely", "reports seen": "yes",
        "age band": "30–39", "language": "English", "to be reached": "by phone",
    }  # fmt: skip


async def test_a_reopened_one_keeps_its_first_days_and_no_end(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "acknowledge", code)
    hospital.now += timedelta(days=1)
    await hospital.click(LIN, "not_suit", code, "other")
    hospital.now += timedelta(days=1)
    await hospital.click(LIN, "reopen", code)
    (row,) = rows_of(await said(hospital, LIN, "export"))
    assert (row["seen"], row["closed on"], row["reason"]) == ("2026-11-22", "", "")


async def test_the_report_counts_each_study_as_the_rows_do(
    hospital: Hospital, tmp_path: Path
) -> None:
    for n, name in enumerate(("P01", "P01")):
        await replay(hospital, name, 40 + n, hospital.now)
    codes = [(await hospital.refer(user=900 + n)).code for n in range(4)]
    for code, reason in zip(codes, ("distance", "distance", "fear", ""), strict=True):
        action = "decline" if reason else "reach"
        await hospital.click(LIN, action, code, reason)
    log = await hospital.store.read(
        lambda tx: log_of(tx, hospital.app.content.library.sites[CHANGHAI], ADULT, NOVEMBER)
    )
    with sqlite3.connect(tmp_path / "a.db") as plain:
        sql = "SELECT count(*) FROM {} WHERE {}"
        sent = sql.format("referrals", f"trial = '{ADULT}' AND site = 'changhai'")
        closed = sql.format("referrals", f"trial = '{ADULT}' AND status = 'declined'")
        assert log.counts["received"] == plain.execute(sent).fetchone()[0]
        assert log.counts["closed"] == plain.execute(closed).fetchone()[0] == 3
    assert log.counts["reached"] == 1
    parts = ("assessed_likely", "assessed_possible", "not_fitting")
    assert log.counts["assessed"] == sum(log.counts[name] for name in parts) > 0
    assert log.reasons == {(S.DECLINED, "distance"): 2, (S.DECLINED, "fear"): 1}


@pytest.mark.parametrize(
    ("user", "line"),
    [
        (LIN, "• does not want to take part – Too far away: 1"),
        (MEI, "• 不愿参加（路太远）：1"),
    ],
)
async def test_the_report_speaks_its_readers_language(
    hospital: Hospital, user: int, line: str
) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "decline", code, "distance")
    text = (await said(hospital, user, "report", "2026-11"))["text"]
    assert line in text.split("\n")
    assert code not in text


async def test_the_report_is_of_the_readers_studies(hospital: Hospital) -> None:
    await hospital.bind(READER, role="investigator", trials=(SECOND,))
    await hospital.refer()
    await hospital.refer(user=901, trial=SECOND)
    text = (await said(hospital, READER, "report"))["text"]
    assert SECOND in text
    assert ADULT not in text


TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("", (date(2026, 11, 1), TODAY)),
        ("2026-10", (date(2026, 10, 1), date(2026, 10, 31))),
        ("2026年2月", (date(2026, 2, 1), date(2026, 2, 28))),
        ("2026-10-03..2026-11-04", (date(2026, 10, 3), date(2026, 11, 4))),
        ("2026-10-03 至 2026-11-04", (date(2026, 10, 3), date(2026, 11, 4))),
        ("2026-13", None),
        ("2026-11-04..2026-10-03", None),
        ("2026-11-31..2026-12-01", None),
        ("October", None),
    ],
)
def test_a_month_or_some_days_are_read(typed: str, days: tuple[date, date] | None) -> None:
    assert days_in(typed, TODAY) == days


def test_outside_no_small_count_is_shown_or_can_be_worked_out() -> None:
    reasons = {(S.DECLINED, "fear"): 2, (S.DECLINED, "distance"): 9, (S.UNREACHABLE, ""): 6}
    counts = {"assessed": 30, "not_fitting": 4, "assessed_likely": 20, "assessed_possible": 6}
    log = StudyLog(ADULT, counts | dict.fromkeys(
        ("received", "reached", "visit", "came", "enrolled"), 5), reasons)  # fmt: skip
    shown = counts_beyond(log)
    assert (shown["not_fitting"], shown["assessed_likely"], shown["assessed"]) == ("<5", "*", 30)
    assert reasons_beyond(log) == {
        (S.DECLINED, "fear"): "<5", (S.DECLINED, "distance"): "9", (S.UNREACHABLE, ""): "*",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "hidden"),
    [([9, 8], 0), ([9, 4], 2), ([9, 8, 4], 2), ([9, 1, 1], 3), ([9, 4, 4], 2), ([3], 1), ([], 0)],
)
def test_one_hidden_part_is_never_alone(parts: list[int], hidden: int) -> None:
    named = {(S.DECLINED, str(n)): count for n, count in enumerate(parts)}
    assert sum(count is None for count in beyond_sums(named).values()) == hidden


async def test_the_first_result_for_a_study_counts_and_no_later_one(hospital: Hospital) -> None:
    await replay(hospital, "P01", 40, datetime(2026, 11, 20, tzinfo=UTC))
    await replay(hospital, "P01", 40, datetime(2026, 11, 20, tzinfo=UTC))

    def counted(tx: Transaction) -> dict[str, int]:
        return tx.counters.sums(*NOVEMBER)

    sums = await hospital.store.read(counted)
    assert sums[f"assessed@{CHANGHAI}/{ADULT}"] == 1
