"""Every figure has one definition, a name in both languages, and no small count leaves a site."""

import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.referrals.calendar import working_days_between, working_hours_between
from bot.reports.figures import FIGURES, RATES, QuestionStats, beyond, percent, worst
from bot.reports.weekly import name_of
from dialogs.words import LANGUAGES
from tests.unit.coordinating import CHANGHAI, app, office_at

DEFINED = Path(__file__).parents[2] / "docs" / "figures.md"
SITE = app().content.library.sites[CHANGHAI]
BERLIN = office_at("Europe/Berlin", "08:30").content.library.sites[CHANGHAI]


def test_every_figure_is_defined_and_nothing_else_is() -> None:
    defined = re.findall(r"^\| `([a-z_]+)` \|", DEFINED.read_text("utf-8"), re.M)
    assert sorted(defined) == sorted(FIGURES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_has_a_name_of_its_own(lang: str) -> None:
    names = [name_of(app(), lang, figure) for figure in FIGURES]
    assert len(set(names)) == len(FIGURES)


def test_no_count_and_no_rate_of_fewer_than_five_is_shown() -> None:
    assert [beyond(n) for n in (0, 1, 4, 5, 60)] == ["<5", "<5", "<5", 5, 60]
    few = QuestionStats("a", "A", shown=10, answered=10, left=4, unknown=4, invalid=4)
    enough = QuestionStats("b", "B", shown=10, answered=10, left=5)
    assert [percent(few.rate(what)) for what in RATES] == ["<5", "<5", "<5"]
    assert [percent(enough.rate(what)) for what in RATES] == ["50%", "<5", "<5"]
    assert worst([few, enough]) == [enough]


def at(text: str, zone: str = "Asia/Shanghai") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("since", "now", "hours"),
    [
        ("2026-11-23T09:00", "2026-11-23T11:30", 2.5),
        ("2026-11-27T17:00", "2026-11-30T09:00", 16),  # Friday to Monday
        ("2026-11-28T10:00", "2026-11-29T22:00", 0),  # a weekend
        ("2026-11-28T10:00", "2026-11-30T01:00", 1),
        ("2026-11-24T10:00", "2026-11-23T10:00", 0),  # the clock went back
        ("2026-11-23T00:00", "2026-12-07T00:00", 240),
    ],
)
def test_hours_of_working_days_are_counted(since: str, now: str, hours: float) -> None:
    assert working_hours_between(SITE, at(since), at(now)) == hours
    assert working_days_between(SITE, at(since), at(now)) == int(hours // 24)


def test_a_change_of_the_clocks_adds_no_working_hour() -> None:
    """25 October 2026 has 25 hours in Berlin, and is a Sunday."""
    since, now = (at(t, "Europe/Berlin") for t in ("2026-10-23T12:00", "2026-10-26T12:00"))
    assert working_hours_between(BERLIN, since, now) == 24
