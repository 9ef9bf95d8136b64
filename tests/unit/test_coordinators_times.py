"""The calendar of a site: working days over weekends, holidays and changes of the clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.referrals.calendar import (
    in_quiet_hours,
    is_working,
    may_disturb,
    promise_ends,
    working_days_between,
)
from tests.unit.coordinating import CHANGHAI, app
from trials.trial import Quiet, Site

SHANGHAI = app().content.library.sites[CHANGHAI]
BERLIN = replace(SHANGHAI, timezone="Europe/Berlin", holidays=(date(2026, 12, 25),))


def at(site: Site, text: str) -> datetime:
    """'12-04 15:00' of 2026 on the site's clock."""
    wall = datetime.fromisoformat(f"2026-{text}")
    return wall.replace(tzinfo=ZoneInfo(site.timezone)).astimezone(UTC)


# 4 December 2026 is a Friday; in Berlin the clocks change on 29 March and 25 October.
BETWEEN = (
    (SHANGHAI, "12-01 10:00", "12-02 09:59", 0),
    (SHANGHAI, "12-01 10:00", "12-02 10:00", 1),
    (SHANGHAI, "12-04 15:00", "12-07 14:59", 0),
    (SHANGHAI, "12-04 15:00", "12-07 15:00", 1),
    (SHANGHAI, "12-05 11:00", "12-07 23:59", 0),
    (SHANGHAI, "12-05 11:00", "12-08 00:00", 1),
    (SHANGHAI, "12-06 23:59", "12-08 00:00", 1),
    (SHANGHAI, "12-01 10:00", "12-06 10:00", 3),
    (SHANGHAI, "12-01 10:00", "12-15 10:00", 10),
    (SHANGHAI, "12-02 10:00", "12-01 10:00", 0),
    (SHANGHAI, "12-24 10:00", "12-25 10:00", 1),
    (BERLIN, "12-24 10:00", "12-25 23:00", 0),
    (BERLIN, "12-24 10:00", "12-28 09:59", 0),
    (BERLIN, "12-24 10:00", "12-28 10:00", 1),
    (BERLIN, "12-25 10:00", "12-29 00:00", 1),
    (BERLIN, "03-27 10:00", "03-30 09:59", 0),
    (BERLIN, "03-27 10:00", "03-30 10:00", 1),
    (BERLIN, "10-23 10:00", "10-26 09:59", 0),
    (BERLIN, "10-23 10:00", "10-26 10:00", 1),
)


@pytest.mark.parametrize(("site", "since", "now", "days"), BETWEEN)
def test_whole_working_days_are_counted_on_the_sites_clock(
    site: Site, since: str, now: str, days: int
) -> None:
    assert working_days_between(site, at(site, since), at(site, now)) == days


def test_a_friday_in_shanghai_may_still_be_a_thursday_in_berlin() -> None:
    since = at(SHANGHAI, "12-04 05:00")
    now = since + timedelta(days=1, hours=20)  # Saturday night there, Friday evening here
    assert working_days_between(SHANGHAI, since, now) == 0
    assert working_days_between(BERLIN, since, now) == 1


def test_a_weekend_may_be_other_days() -> None:
    site = replace(SHANGHAI, weekend=("fri", "sat"))
    assert [is_working(site, date(2026, 12, day)) for day in (3, 4, 5, 6)] == [
        True, False, False, True]  # fmt: skip


@pytest.mark.parametrize(
    ("quiet", "hour", "is_quiet"),
    [
        (Quiet("21:00", "08:00"), "20:59", False),
        (Quiet("21:00", "08:00"), "21:00", True),
        (Quiet("21:00", "08:00"), "00:00", True),
        (Quiet("21:00", "08:00"), "07:59", True),
        (Quiet("21:00", "08:00"), "08:00", False),
        (Quiet("12:00", "14:00"), "11:59", False),
        (Quiet("12:00", "14:00"), "13:00", True),
        (Quiet("12:00", "14:00"), "14:00", False),
        (Quiet("00:00", "00:00"), "03:00", False),
    ],
)
def test_quiet_hours_are_those_of_the_local_clock(quiet: Quiet, hour: str, is_quiet: bool) -> None:
    for site in (SHANGHAI, BERLIN):
        there = replace(site, quiet=quiet)
        for day in ("03-28", "03-29", "10-24", "10-25", "12-01"):
            assert in_quiet_hours(there, at(there, f"{day} {hour}")) is is_quiet


def test_the_promise_lasts_until_the_end_of_its_last_working_day() -> None:
    assert promise_ends(SHANGHAI, at(SHANGHAI, "12-01 10:00")) == at(SHANGHAI, "12-05 00:00")
    assert promise_ends(SHANGHAI, at(SHANGHAI, "12-03 10:00")) == at(SHANGHAI, "12-09 00:00")
    assert promise_ends(BERLIN, at(BERLIN, "12-23 10:00")) == at(BERLIN, "12-30 00:00")


def test_nobody_is_disturbed_at_night_on_weekends_or_holidays() -> None:
    assert may_disturb(BERLIN, at(BERLIN, "12-24 09:00"))
    for text in ("12-24 07:59", "12-24 22:00", "12-25 09:00", "12-26 09:00"):
        assert not may_disturb(BERLIN, at(BERLIN, text))
