"""The weekly picture: drawn in both languages without a missing glyph, or said in words."""

import logging
import re
import struct
import warnings
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.coordinators import summary
from bot.reports import png, weekly
from bot.reports.face import cut
from bot.reports.figures import FUNNEL, RATES, Figures, QuestionStats, label
from bot.reports.log import StudyLog
from bot.reports.png import draw
from bot.reports.team import TeamWork
from bot.reports.weekly import Picture
from bot.store.records import Letter
from dialogs.statuses import ReferralStatus
from dialogs.words import LANGUAGES
from tests.unit.coordinating import CHILDREN, PAEDIATRIC, SECOND, Hospital, app, hospital_at

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 23, 8, 30, tzinfo=SHANGHAI).astimezone(UTC)
COUNTS = (132, 118, 97, 31, 24, 22, 8, 21, 16, 9, 6, 3)


def drawing(lang: str, *, every: bool = False) -> dict[str, object]:
    here = app()
    refs = [q.id for q in here.content.questionnaire.questions][: None if every else 7]
    asked = tuple(
        QuestionStats(ref, label(here, lang, ref), 60, 55, 5 + n % 4, 6 + n, n)
        for n, ref in enumerate(refs)
    )
    counts = dict(zip(FUNNEL, COUNTS, strict=True))
    figures = Figures(date(2026, 10, 26), date(2026, 11, 22), counts, 6.75, 19, asked)
    weeks = {
        date(2026, 10, 26) + timedelta(days=7 * n): TeamWork(Counter(received=5 + n, reached=n))
        for n in range(4)
    }
    ended = {
        (ReferralStatus.NOT_SUITABLE, "E9a"): 2,
        (ReferralStatus.DECLINED, "distance"): 3,
        (ReferralStatus.UNREACHABLE, ""): 1,
    }
    log = StudyLog(PAEDIATRIC, Counter(enrolled=3), ended)
    picture = Picture(figures, weeks, [("CAR-NK", log)])
    return weekly.drawing_of(here, lang, here.hospital(lang, CHILDREN), picture)


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_a_picture_as_wide_as_a_phone_with_every_glyph(
    lang: str, caplog: pytest.LogCaptureFixture
) -> None:
    """matplotlib warns of each glyph that a font lacks; a box instead of a word fails here."""
    told = drawing(lang)
    told["rows"] = [[one, "<5", "12%", "3%"] for one in every_label(lang)]
    with warnings.catch_warnings(), caplog.at_level(logging.WARNING):
        warnings.simplefilter("error")
        png = draw(told)
    assert not [r for r in caplog.records if "matplotlib" in r.name]
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = size(png)
    assert width == 1080
    assert height > width
    assert len(draw(drawing(lang))) < 500_000


def every_label(lang: str) -> list[str]:
    rows = drawing(lang, every=True)["rows"]
    assert isinstance(rows, list)
    here = app()
    assert len(rows) == 5
    return [label(here, lang, q.id) for q in here.content.questionnaire.questions]


def size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_long_name_takes_a_second_line_instead_of_small_letters() -> None:
    """On a phone half the size cannot be read; without a row nothing is left empty below."""
    told = drawing("en")
    rows = [["Age", "5%", "<5", "<5"]]
    short = size(draw(told | {"rows": rows}))[1]
    long = size(
        draw(told | {"rows": [["Trouble with the arthritis in spite of treatment", *rows[0][1:]]]})
    )[1]
    none = size(draw(told | {"rows": []}))[1]
    assert long - short == pytest.approx(png.LINE * png.DPI, abs=1)
    assert short - none == pytest.approx((png.ROW + 0.3) * png.DPI, abs=1)


@pytest.mark.parametrize(
    ("hours", "en", "zh"),
    [
        (0.04, "First call in less than an hour (median of 3)", "收到后不到1小时"),
        (1.0, "First call after 1 hour on", "收到后1小时"),
        (6.75, "First call after 6.8 hours on", "收到后6.8小时"),
        (None, "Nobody has been called yet", "还没有给任何人打过电话"),
    ],
)
def test_the_time_to_the_first_call_is_a_sentence(hours: float | None, en: str, zh: str) -> None:
    assert en in weekly.contact_text(app(), "en", hours, 3)
    assert zh in weekly.contact_text(app(), "zh", hours, 3)


def test_a_missing_glyph_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png.face, "cut", lambda letters, weight: cut(frozenset("abc"), weight))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(UserWarning, match="missing from font"):
            draw(drawing("zh"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_text_says_every_figure_of_the_picture(lang: str) -> None:
    told = drawing(lang)
    text = weekly.text_of(app(), lang, told)
    bars, rows = told["bars"], told["rows"]
    assert isinstance(bars, list)
    assert isinstance(rows, list)
    for name, *counts in bars:
        number = re.escape(" + ".join(map(str, counts)))
        assert re.search(rf"^{re.escape(name)}(: |：){number}$", text, re.M)
    weeks, sections = told["weeks"], told["sections"]
    assert isinstance(weeks, dict)
    assert isinstance(sections, list)
    for name, *counts in weeks["rows"]:
        number = " · ".join(map(str, counts))
        assert re.search(rf"^{re.escape(name)}(: |：){number}$", text, re.M)
    assert [line for section in sections for line in section["lines"] if line not in text] == []
    for row in rows:
        assert all(str(cell) in text for cell in row)
        assert len(row) == 1 + len(RATES)
    assert "6.8" in text
    assert len(text.split("\n")[0]) > 5


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = datetime(2026, 11, 18, 4, tzinfo=UTC)
        yield there


async def letters(hospital: Hospital, now: datetime) -> list[Letter]:
    hospital.now = now
    await hospital.store.transact(lambda tx: summary.post_due(hospital.work(tx, now)))
    due = await hospital.store.due_letters(now, 64)
    for one in due:
        await hospital.store.sent(one.id, one.token, one.id, now)
    more = await hospital.store.due_letters(now, 64)
    for one in more:
        await hospital.store.sent(one.id, one.token, one.id, now)
    return [one.letter for one in (*due, *more) if one.letter.method == "sendPhoto"]


async def test_it_comes_on_mondays_and_once(hospital: Hospital) -> None:
    await hospital.bind(1)
    referral = await hospital.refer()
    await hospital.click(1, "reach", referral.code)
    await hospital.deliver()
    assert await letters(hospital, MONDAY.replace(day=20)) == []
    (letter,) = await letters(hospital, MONDAY)
    assert letter.payload["text"] == weekly.text_of(
        app(),
        "en",
        letter.payload["drawing"],  # type: ignore[arg-type]
    )
    assert "Reached: 1" in str(letter.payload["text"]), "a site sees its own small counts"
    assert "26 Oct to 22 Nov" in str(letter.payload["text"])
    assert await letters(hospital, MONDAY.replace(hour=9)) == []
    assert await letters(hospital, MONDAY.replace(day=24)) == []
    assert len(await letters(hospital, MONDAY.replace(day=30))) == 1


async def test_who_was_away_on_monday_gets_it_with_the_first_summary_of_the_return(
    hospital: Hospital,
) -> None:
    await hospital.bind(1)
    await hospital.refer()
    await hospital.deliver()
    hospital.now = datetime(2026, 11, 20, 4, tzinfo=UTC)
    await hospital.command(1, "away", "2026-11-23..2026-11-24")
    days = [await letters(hospital, MONDAY.replace(day=day)) for day in (23, 24, 25, 26)]
    assert [len(sent) for sent in days] == [0, 0, 1, 0]
    assert "26 Oct to 22 Nov" in str(days[2][0].payload["text"])


async def test_likely_and_possible_are_told_apart_and_the_plan_stands_beside(
    hospital: Hospital,
) -> None:
    await hospital.bind(1)
    for n, likely in enumerate((True, True, False)):
        referral = await hospital.refer(user=900 + n, likely=likely)
        await hospital.click(1, "reach", referral.code)
    await hospital.click(1, "decline", referral.code, "distance")
    await hospital.deliver()
    (letter,) = await letters(hospital, MONDAY)
    text = str(letter.payload["text"])
    assert "New referrals: 0 · 0 · 0 · 3" in text
    assert "• CAR-NK lupus: 0, planned in the record 9–12, or 36" in text
    assert "• does not want to take part – Too far away: 1" in text


async def test_a_right_for_one_study_shows_no_number_of_the_other(hospital: Hospital) -> None:
    await hospital.bind(1)
    await hospital.bind(2, trials=(SECOND,))
    await hospital.refer()
    await hospital.refer(user=901, trial=SECOND)
    await hospital.deliver()
    told = {one.chat: str(one.payload["text"]) for one in await letters(hospital, MONDAY)}
    assert "New referrals: 0 · 0 · 0 · 2" in told[1]
    assert "New referrals: 0 · 0 · 0 · 1" in told[2]
    assert "Started" not in told[2]
    assert "CAR-NK lupus" not in told[2]


async def test_a_week_without_any_figure_is_not_drawn(hospital: Hospital) -> None:
    await hospital.bind(1)
    assert await letters(hospital, MONDAY) == []
