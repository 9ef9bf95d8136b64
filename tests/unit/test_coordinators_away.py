"""`/away` reads the days as people write them, and answers every slip with an example."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.channel.events import Event
from bot.coordinators import date_ranges
from tests.unit.coordinating import Hospital, hospital_at

USER, ADMIN = 1, 3
TODAY = date(2026, 11, 22)  # a Sunday

READ = (
    ("2026-12-01..2026-12-05", "2026-12-01 2026-12-05"),
    ("2026-12-01..05", "2026-12-01 2026-12-05"),
    ("12-01..12-05", "2026-12-01 2026-12-05"),
    ("12-1 .. 5", "2026-12-01 2026-12-05"),
    ("12/1~12/5", "2026-12-01 2026-12-05"),
    ("2026-12-01 to 2026-12-05", "2026-12-01 2026-12-05"),
    ("2026-12-01 - 2026-12-05", "2026-12-01 2026-12-05"),
    ("2026-12-01", "2026-12-01 2026-12-01"),
    ("12月1日至5日", "2026-12-01 2026-12-05"),
    ("2026年12月1日到12月5日", "2026-12-01 2026-12-05"),
    ("１２-０１……１２-０５", "2026-12-01 2026-12-05"),
    ("12-28..01-05", "2026-12-28 2027-01-05"),
    ("11-20..11-24", "2026-11-20 2026-11-24"),
    ("11-20..11-21", "2027-11-20 2027-11-21"),
    ("02-28..02-29", None),
    ("2028-02-28..29", "2028-02-28 2028-02-29"),
    ("2026-11-01..05", "2026-11-01 2026-11-05"),
    ("2026-12-05..01", None),
    ("2026-12-05..2026-12-01", None),
    ("2026-02-30..2026-03-02", None),
    ("2026-13-01", None),
    ("2026-12-01..2028-12-01", None),
    ("0000-01-01", None),
    ("05..07", None),
    ("tomorrow", None),
    ("12-01..", None),
    ("12-01..12-05..12-07", None),
    ("٢٠٢٦-12-01..05", "2026-12-01 2026-12-05"),
    ("9" * 5000, None),
)


@pytest.mark.parametrize(("text", "days"), READ)
def test_days_are_read_as_people_write_them(text: str, days: str | None) -> None:
    period = date_ranges.read(text, TODAY)
    assert (period and " ".join(map(str, period))) == days


@pytest.mark.parametrize("day", [TODAY, date(2026, 12, 31), date(2027, 2, 26)])
def test_the_example_is_itself_one_that_can_be_typed(day: date) -> None:
    period = date_ranges.read(date_ranges.example(day), day)
    assert period is not None
    assert period[0] > day
    assert (period[0].weekday(), (period[1] - period[0]).days) == (0, 4)


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = datetime(2026, 11, 22, 4, tzinfo=UTC)
        yield there


async def say(hospital: Hospital, argument: str, user: int = USER) -> str:
    await hospital.hear(user, Event("command", user, user, text="away", argument=argument))
    said: str = (await hospital.chat(user)).last["text"]
    return said


async def test_away_is_set_shown_replaced_and_ended(hospital: Hospital) -> None:
    await hospital.bind(USER)
    assert "not marked as away" in await say(hospital, "")
    assert "from 1 Dec to 5 Dec" in await say(hospital, "2026-12-01..05")
    assert "from 1 Dec to 5 Dec" in await say(hospital, "")
    assert "from 2 Dec to 3 Dec" in await say(hospital, "12-02..03")
    for wrong in ("soon", "2026-11-01..05"):
        assert "nothing was changed" in await say(hospital, wrong)
        assert "/away 2026-11-23..2026-11-27" in await say(hospital, wrong)
    assert "from 2 Dec to 3 Dec" in await say(hospital, "")
    assert "no longer marked" in await say(hospital, "off")
    assert "not marked as away" in await say(hospital, "back")
    actions = await hospital.audited(
        (await hospital.store.read(lambda tx: tx.grants.of(USER)))[0].account
    )
    assert actions == ["away", "away", "away no more"]


async def test_away_in_chinese(hospital: Hospital) -> None:
    await hospital.bind(USER, lang="zh")
    assert "您12月1日到12月5日休假" in await say(hospital, "12月1日至5日")
    assert "日期格式无法识别" in await say(hospital, "下周")
    assert "已取消休假" in await say(hospital, "回来")


async def test_an_admin_is_told_that_it_is_for_coordinators(hospital: Hospital) -> None:
    await hospital.bind(ADMIN, None)
    assert "Only coordinators" in await say(hospital, "12-01..05", ADMIN)


async def test_an_absence_that_is_over_is_not_shown_any_more(hospital: Hospital) -> None:
    await hospital.bind(USER)
    await say(hospital, "11-22..11-22")
    hospital.now = datetime(2026, 11, 22, 16, tzinfo=UTC)  # midnight in Shanghai
    assert "not marked as away" in await say(hospital, "")
