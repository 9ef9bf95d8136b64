"""Four hundred days of restarts and jumping, changing clocks: one summary a working day."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.app import App
from bot.coordinators import summary
from bot.store import Transaction
from bot.store.records import RetentionRules
from bot.work import Work
from tests.unit.coordinating import CHANGHAI, app, hospital_at

ZONES = {1: "Asia/Shanghai", 2: "Europe/Berlin", 3: "America/New_York"}
HOURS = {1: "08:30", 2: "02:30", 3: "01:30"}  # two of them lie where the clocks change
FIRST = datetime(2026, 9, 1, tzinfo=UTC)
DAYS, RESTARTS = 400, 20
WEEKEND = 5  # the first day of it
# What a broken clock does, and a machine that slept: hours, forwards and back again.
JUMPS = (-2.0, -26.0, 30.0, 75.0)
KEEP = RetentionRules(referrals=timedelta(days=9999))


def one_site(number: int) -> App:
    """The office of one hospital, so that what it posts went to its one coordinator."""
    known = app().content.library
    site = replace(
        known.sites[CHANGHAI], id=f"s{number}", timezone=ZONES[number], summary_hour=HOURS[number]
    )
    there = replace(known, sites=MappingProxyType({site.id: site}))
    return replace(app(), content=replace(app().content, library=there))


OFFICES = {number: one_site(number) for number in ZONES}
Days = dict[int, Counter[date]]


async def test_each_coordinator_gets_exactly_one_a_local_day(tmp_path: Path) -> None:
    chance = random.Random(4)
    now, sent, due = FIRST, {n: Counter[date]() for n in ZONES}, {n: set[date]() for n in ZONES}
    async with hospital_at(tmp_path, OFFICES[1]) as hospital:
        hospital.now = FIRST - timedelta(days=60)  # in no picture of four weeks any more
        for number, there in OFFICES.items():
            hospital.app = there
            await hospital.bind(number, f"s{number}")
            await hospital.refer(user=900 + number, site=f"s{number}")
    for stretch in range(RESTARTS):
        until = FIRST + timedelta(days=DAYS * (stretch + 1) / RESTARTS)
        looks = []
        while now < until:
            jump = chance.choice(JUMPS) if chance.random() < 0.02 else chance.uniform(0.3, 9)
            now += timedelta(hours=jump)
            looks.append(now)
        async with hospital_at(tmp_path) as hospital:
            await hospital.store.transact(lambda tx, looks=looks: look(tx, looks, sent, due))
            await hospital.store.retain(now, KEEP)
    for number in ZONES:
        assert len(due[number]) > 0.9 * DAYS * WEEKEND / 7
        assert set(sent[number]) == due[number]
        assert set(sent[number].values()) == {1}


def look(tx: Transaction, looks: list[datetime], sent: Days, due: dict[int, set[date]]) -> None:
    """Every look at the clock, with what was posted, and the days whose hour had come."""
    for now in looks:
        for number, there in OFFICES.items():
            local = now.astimezone(ZoneInfo(ZONES[number]))
            hour = time.fromisoformat(HOURS[number])
            # An hour that the clocks leave out comes an hour later on the wall.
            come = now >= datetime.combine(local.date(), hour, local.tzinfo).astimezone(UTC)
            if come and local.weekday() < WEEKEND:
                due[number].add(local.date())
            sent[number][local.date()] += summary.post_due(Work(tx, there, now, "n"))
            if not sent[number][local.date()]:
                del sent[number][local.date()]
