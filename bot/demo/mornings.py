"""From one working morning to the next: the time passes in steps, and what falls due is said."""

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta

from bot.demo.leaping_clock import LeapingClock
from bot.demo.local_bot import Demo
from bot.participants.reminders import FROM
from bot.referrals.calendar import is_working, local_day, next_summary, summary_at, zone_of
from trials.trial import Site

A_MINUTE = timedelta(minutes=1)
A_STEP = timedelta(hours=2)
A_DAY = timedelta(days=1)
MOST_DAYS = 31  # so long no hospital rests


def next_morning(sites: Collection[Site], now: datetime) -> datetime:
    """Return the first moment after now at which a working day has begun for everybody.

    By then the summaries are out, and the people who wait for a reminder may be written to.
    """
    first = min(local_day(site, now) for site in sites)
    for days in range(MOST_DAYS):
        day = first + days * A_DAY
        begun = [_begun(site, day) for site in sites if is_working(site, day)]
        if begun and max(begun) > now:
            return max(begun)
    return now + A_DAY


def _begun(site: Site, day: date) -> datetime:
    """Return the moment a minute late, so that nothing due on the hour is missed."""
    reminders = datetime.combine(day, FROM, zone_of(site)).astimezone(UTC)
    return max(summary_at(site, day), reminders) + A_MINUTE


async def pass_time(demo: Demo, clock: LeapingClock, to: datetime) -> None:
    """Return when it is that late and the bot has said all that fell due on the way.

    In steps, so that each thing comes at its own hour, the summaries of days off among them; and
    only while nothing is under way: to Telegram a press is too old after some minutes.
    """
    sites = demo.app.content.library.sites.values()
    await demo.settled()
    while (now := clock.now()) < to:
        clock.leap(_next_step(sites, now, to))
        await demo.scheduler.look()
        await demo.settled()


def _next_step(sites: Collection[Site], now: datetime, to: datetime) -> datetime:
    return min(now + A_STEP, to, *(next_summary(site, now) + A_MINUTE for site in sites))
