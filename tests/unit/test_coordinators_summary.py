"""One summary a person and local day, at the hour of their site, and none about nothing."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from bot.coordinators import summary
from bot.coordinators.buttons import data_of, parse
from bot.referrals.calendar import next_summary, summary_at
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CHILDREN,
    PAEDIATRIC,
    Hospital,
    app,
    hospital_at,
    office_at,
)

USER, OTHER = 1, 2
SATURDAY = 5
SHANGHAI, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = at(22, 12)
        yield there


@pytest.fixture(autouse=True)
def _no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """The picture that comes with the week's first summary has tests of its own."""
    monkeypatch.setattr(summary.weekly_picture, "post", lambda work, grants: 0)


async def post(hospital: Hospital, now: datetime | None = None) -> int:
    hospital.now = now or hospital.now
    return await hospital.store.transact(lambda tx: summary.post_due(hospital.work(tx)))


async def summaries(hospital: Hospital, user: int = USER) -> list[str]:
    texts = (await hospital.chat(user)).texts
    return [text for text in texts if "need you" in text or "needs you" in text or "待处理" in text]


async def test_the_summary_comes_at_the_hour_of_the_site_and_once(hospital: Hospital) -> None:
    await hospital.bind(USER)
    await hospital.refer()
    assert await post(hospital, at(23, 8, 29)) == 0
    assert await post(hospital, at(23, 8, 30)) == 1
    for hour in range(9, 24):
        assert await post(hospital, at(23, hour)) == 0
    assert len(await summaries(hospital)) == 1
    assert await post(hospital, at(24, 8, 30)) == 1
    assert len(await summaries(hospital)) == 2


async def test_yesterdays_summary_that_could_not_be_sent_gives_way_to_todays(
    hospital: Hospital,
) -> None:
    await hospital.bind(USER)
    await hospital.refer()
    await hospital.deliver()
    for day in (23, 24, 25):
        assert await post(hospital, at(day, 8, 30)) == 1
    said = await summaries(hospital)
    assert [text.partition(" ·")[0] for text in said] == ["25 Nov"]


async def test_two_clocks_at_once_post_one_summary(hospital: Hospital) -> None:
    await hospital.bind(USER)
    await hospital.refer()
    hospital.now = at(23, 8, 30)
    assert sum(await asyncio.gather(*(post(hospital) for _ in range(5)))) == 1


async def test_a_restart_does_not_double_it(tmp_path: Path) -> None:
    posted = 0
    for start in range(4):
        async with hospital_at(tmp_path) as hospital:
            hospital.now = at(22, 12)
            if start == 0:
                await hospital.bind(USER)
                await hospital.refer()
            posted += await post(hospital, at(23, 8, 30 + start))
    assert posted == 1


async def test_nothing_to_say_is_not_said_and_what_comes_later_waits_for_tomorrow(
    hospital: Hospital,
) -> None:
    await hospital.bind(USER)
    assert await post(hospital, at(23, 8, 30)) == 0
    hospital.now = at(23, 9)
    referral = await hospital.refer(likely=False)
    assert await post(hospital, at(23, 10)) == 0
    assert await post(hospital, at(24, 8, 30)) == 1
    assert referral.code in (await summaries(hospital))[0]


@pytest.mark.parametrize(("hour", "minute"), [(8, 31), (14, 0), (23, 59)])
async def test_a_missed_hour_is_caught_up_the_same_day(
    hospital: Hospital, hour: int, minute: int
) -> None:
    await hospital.bind(USER)
    await hospital.refer()
    assert await post(hospital, at(23, hour, minute)) == 1
    assert await post(hospital, at(24, 0, 1)) == 0


async def test_missed_days_are_one_summary(hospital: Hospital) -> None:
    await hospital.bind(USER)
    await hospital.refer()
    assert await post(hospital, at(27, 3)) == 0
    assert await post(hospital, at(27, 9)) == 1


SAID = {
    "en": [
        "26 Nov · Changhai Hospital · 6 need you, 4 overdue",
        "Call today (4):",
        "• {a} 📄 CAR-NK lupus, 4 working days, 1 call, promise ended Wed 25 Nov",
        "• {b} 📄 CAR-NK lupus, 2 working days, promise ends today",
        "• {d} 📄 CAR-NK lupus, possible, 2 working days, promise ends today",
        "• {f} 💭 CAR-NK lupus, 1 working day, by Fri 27 Nov",
        "Visits today (1): {g} 📄 CAR-NK lupus",
        "New (1): {e} 💭 CAR-NK lupus, by Mon 30 Nov",
        "Yesterday, CAR-NK lupus: 1 new, 1 closed (does not want to take part 1)",
        "📄 reports seen · 💭 from memory",
    ],
    "zh": [
        "11月26日 · 上海长海医院 · 6项待处理，其中4项已逾期",
        "今天要打电话（4）：",
        "• {a} 📄 狼疮CAR-NK研究，已等4个工作日，已拨1次未接通，11月25日（周三）承诺到期",
        "• {b} 📄 狼疮CAR-NK研究，已等2个工作日，承诺的最后一天",
        "• {d} 📄 狼疮CAR-NK研究，待判断，已等2个工作日，承诺的最后一天",
        "• {f} 💭 狼疮CAR-NK研究，已等1个工作日，11月27日（周五）前联系",
        "今天来院（1）：{g} 📄 狼疮CAR-NK研究",
        "新报名（1）：{e} 💭 狼疮CAR-NK研究，11月30日（周一）前联系",
        "昨天（狼疮CAR-NK研究）：新报名1、已结束1（不愿参加1）",
        "📄对照了报告 · 💭凭记忆",
    ],
}


MEMORY: dict[str, object] = {"age_years": 33, "sex": "female"}


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_it_says_what_is_late_what_is_new_and_what_happened(
    hospital: Hospital, lang: str
) -> None:
    """One whose call failed on Friday is late by the promise of three working days."""
    hospital.now = at(20, 8)
    await hospital.bind(USER, lang=lang)
    a, c, g = [(await hospital.refer(user=900 + n)).code for n in range(3)]
    await hospital.click(USER, "no_answer", a)
    await hospital.click(USER, "book", g, "2026-11-26")
    hospital.now = at(23, 16)
    b, d = [(await hospital.refer(user=904 + n, likely=n == 0)).code for n in range(2)]
    hospital.now = at(24, 15)
    await hospital.click(USER, "acknowledge", b)
    f = (await hospital.refer(MEMORY, user=908)).code
    hospital.now = at(25, 15)
    await hospital.click(USER, "decline", c)
    e = (await hospital.refer(MEMORY, user=910)).code
    await post(hospital, at(26, 8, 30))
    said = (await summaries(hospital))[0]
    codes = {"a": a, "b": b, "c": c, "d": d, "e": e, "f": f, "g": g}
    assert said.split("\n") == [line.format(**codes) for line in SAID[lang]]
    chat = await hospital.chat(USER)
    assert chat.buttons(said) == [data_of("open", code) for code in (a, b, d, f, g, e)]


async def test_what_was_finished_or_contacted_is_not_waiting(hospital: Hospital) -> None:
    await hospital.bind(USER)
    for n, action in enumerate(("reach", "no_answer", "decline")):
        referral = await hospital.refer(user=900 + n)
        await hospital.click(USER, action, referral.code)
    await post(hospital, at(23, 8, 30))
    assert (await hospital.chat(USER)).texts[-1].startswith("23 Nov · Changhai Hospital · nothing")
    assert await post(hospital, at(24, 8, 30)) == 0


async def test_a_visit_whose_day_has_passed_is_overdue_until_a_step_or_a_rest(
    hospital: Hospital,
) -> None:
    """Nobody said what came of it; how long ago counts from that day."""
    await hospital.bind(USER)
    a, b, c = [(await hospital.refer(user=900 + n)).code for n in range(3)]
    for code, day in ((a, "2026-11-24"), (b, "2026-11-23"), (c, "later")):
        await hospital.click(USER, "book", code, day)
    await post(hospital, at(24, 8, 30))
    assert f"Visits today (1): {a} 📄" in (await summaries(hospital))[0]
    outcome = "Enter what came of the visit (1):\n• {} 📄 CAR-NK lupus, visit was {}"
    assert outcome.format(b, "Mon 23 Nov") in (await summaries(hospital))[0]
    hospital.now = at(25, 8)
    await hospital.click(USER, "screen", b)
    await post(hospital, at(25, 8, 30))
    said = (await summaries(hospital))[-1]
    assert outcome.format(a, "Tue 24 Nov") in said
    assert data_of("open", a) in (await hospital.chat(USER)).buttons(said)
    await hospital.click(USER, "sleep", a, "3")
    assert [await post(hospital, at(day, 8, 30)) for day in (27, 28, 29)] == [0, 0, 0]
    assert await post(hospital, at(30, 8, 30)) == 1
    assert outcome.format(a, "Tue 24 Nov") in (await summaries(hospital))[-1]


async def test_who_was_reached_and_then_forgotten_is_overdue_after_two_weeks(
    hospital: Hospital,
) -> None:
    await hospital.bind(USER)
    code = (await hospital.refer()).code
    await hospital.click(USER, "reach", code)
    (card,) = (await hospital.chat(USER)).ids(f"{code} · ")
    await hospital.write(USER, "Wants to think it over", replies_to=card)
    await post(hospital, at(29, 8, 30))
    assert not any("overdue" in said for said in await summaries(hospital))
    await post(hospital, at(29, 8, 30) + timedelta(days=8))  # Monday, the eleventh working day
    waits = f"Go on or close (1):\n• {code} 📄 CAR-NK lupus, no step since Sun 22 Nov"
    assert waits in (await summaries(hospital))[-1]


async def test_what_rests_is_named_again_on_its_day(hospital: Hospital) -> None:
    await hospital.bind(USER)
    referral = await hospital.refer()
    await hospital.click(USER, "sleep", referral.code, "3")
    await post(hospital, at(23, 8, 30))
    assert [await post(hospital, at(day, 8, 30)) for day in (24, 25)] == [0, 1]
    named = f"Call today (1):\n• {referral.code} 📄 CAR-NK lupus, 2 working days, put off until"
    assert named in (await summaries(hospital))[-1]


async def test_a_summary_has_twenty_lines_at_most_and_no_person_in_it(hospital: Hospital) -> None:
    for site in (CHANGHAI, CHILDREN):
        await hospital.bind(USER, site)
    hospital.now = at(20, 12)
    for n in range(9):
        for user, trial, site in ((n, ADULT, CHANGHAI), (n + 50, PAEDIATRIC, CHILDREN)):
            await hospital.refer(user=900 + user, trial=trial, site=site, likely=n % 2 == 0)
    hospital.now = at(22, 12)
    assert await post(hospital, at(23, 8, 30)) == 1
    text = (await summaries(hospital))[0]
    assert len(text.split("\n")) <= 12
    assert "Changhai Hospital · 9 need you" in text
    assert "Zhejiang University School of Medicine · 9 need you" in text
    assert "Wren" not in text


async def test_with_many_sites_it_still_has_twenty_lines(tmp_path: Path) -> None:
    known = app().content.library
    many = {f"site{n}": replace(known.sites[CHANGHAI], id=f"site{n}") for n in range(5)}
    content = replace(app().content, library=replace(known, sites=MappingProxyType(many)))
    async with hospital_at(tmp_path, replace(app(), content=content)) as hospital:
        hospital.now = at(22, 12)
        for n in range(5):
            await hospital.bind(USER, f"site{n}")
            for likely in (True, False):
                await hospital.refer(user=900 + 2 * n + likely, site=f"site{n}", likely=likely)
        assert await post(hospital, at(23, 8, 30)) == 1
        lines = (await summaries(hospital))[0].split("\n")
    assert len(lines) <= 20
    heads = [line for line in lines if "need you" in line]
    assert len(heads) == 5
    assert all(head.startswith("▸ ") for head in heads), "where one hospital ends is seen"


async def test_what_is_overdue_at_any_hospital_has_its_button_first(hospital: Hospital) -> None:
    """And lines that find no room are not left out silently."""
    late, user = [], 900
    for site in (CHANGHAI, CHILDREN, "zju_second"):
        await hospital.bind(USER, site)
        for day, likely in (*[(18, True)] * 3, (22, True), (22, True), (22, False)):
            hospital.now, user = at(day, 12), user + 1
            code = (await hospital.refer(user=user, site=site, likely=likely)).code
            late += [code] if day == 18 else []
    assert await post(hospital, at(23, 8, 30)) == 1
    lines = (await summaries(hospital))[0].split("\n")
    assert 15 <= len(lines) <= 20
    assert lines[-1] == "📄 reports seen · 💭 from memory · all: /status"
    opened = [parse(one) for one in (await hospital.chat(USER)).buttons("Call today (3)")]
    assert {one.code for one in opened if one} < set(late)


async def test_what_is_finished_this_morning_is_tomorrows_news(hospital: Hospital) -> None:
    await hospital.bind(USER)
    referral = await hospital.refer()
    hospital.now = at(23, 7)
    await hospital.click(USER, "not_real", referral.code)
    await post(hospital, at(23, 8, 30))
    assert "closed" not in (await hospital.chat(USER)).last["text"]
    await post(hospital, at(24, 8, 30))
    assert "1 closed (not a real request 1)" in (await hospital.chat(USER)).last["text"]


async def test_each_coordinator_gets_their_own_and_only_of_their_site(hospital: Hospital) -> None:
    await hospital.bind(USER)
    await hospital.bind(OTHER, CHILDREN)
    await hospital.refer()
    assert await post(hospital, at(23, 8, 30)) == 1
    assert await summaries(hospital, OTHER) == []


async def test_who_is_bound_after_the_hour_begins_tomorrow(hospital: Hospital) -> None:
    await hospital.refer()
    await hospital.bind(USER)
    assert await post(hospital, at(22, 13)) == 0
    assert await post(hospital, at(23, 8, 30)) == 1


async def test_who_is_bound_before_the_hour_begins_today(hospital: Hospital) -> None:
    hospital.now = at(23, 8)
    await hospital.refer()
    await hospital.bind(USER)
    assert await post(hospital, at(23, 8, 30)) == 1


async def test_a_closed_chat_gets_none_until_it_opens_again(hospital: Hospital) -> None:
    await hospital.bind(USER)
    await hospital.refer()
    await hospital.store.unreachable(USER, hospital.now)
    assert await post(hospital, at(23, 8, 30)) == 0
    await hospital.store.transact(
        lambda tx: tx.accounts.set_chat_reachable(USER, True, since=hospital.now)
    )
    assert await post(hospital, at(23, 11)) == 1


# Spring: 02:30 does not exist on 14 March. Autumn: 01:30 comes twice on 1 November.
@pytest.mark.parametrize(
    ("hour", "first"),
    [("02:30", date(2027, 3, 12)), ("01:30", date(2026, 10, 30)), ("08:30", date(2027, 3, 12))],
)
async def test_exactly_one_a_day_where_the_clocks_change(
    tmp_path: Path, hour: str, first: date
) -> None:
    days: list[date] = []
    async with hospital_at(tmp_path, office_at("America/New_York", hour)) as hospital:
        hospital.now = datetime(first.year, first.month, first.day, 5, 0, tzinfo=UTC)
        await hospital.bind(USER)
        await hospital.refer()
        for _ in range(4 * 24 * 4):
            hospital.now += timedelta(minutes=15)
            if await post(hospital):
                days.append(hospital.now.astimezone(NEW_YORK).date())
    every = [first + timedelta(days=n) for n in range(4)]
    assert days == [day for day in every if day.weekday() < SATURDAY]


@pytest.mark.parametrize(
    ("day", "hour", "utc"),
    [
        (date(2027, 3, 13), "02:30", "2027-03-13T07:30"),
        (date(2027, 3, 14), "02:30", "2027-03-14T07:30"),  # the wall shows 03:30
        (date(2027, 3, 15), "02:30", "2027-03-15T06:30"),
        (date(2026, 11, 1), "01:30", "2026-11-01T05:30"),  # the first of two
        (date(2026, 11, 2), "01:30", "2026-11-02T06:30"),
    ],
)
def test_the_hour_is_an_instant_also_where_the_clocks_change(
    day: date, hour: str, utc: str
) -> None:
    site = office_at("America/New_York", hour).content.library.sites[CHANGHAI]
    assert summary_at(site, day) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_the_next_hour_is_always_ahead() -> None:
    site = office_at("America/New_York", "02:30").content.library.sites[CHANGHAI]
    now = datetime(2027, 3, 12, tzinfo=UTC)
    for _ in range(5 * 24):
        now += timedelta(hours=1)
        assert now < next_summary(site, now) <= now + timedelta(hours=25)
    assert summary.next_due(app(), at(22, 8, 30)) == at(23, 8, 30)
    assert summary.next_due(app(), at(22, 8, 29)) == at(22, 8, 30)
