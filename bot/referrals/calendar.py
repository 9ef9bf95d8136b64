"""Days and hours as a coordinator reads them, on the clock of the site."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.app import App
from dialogs.dates import near_day
from trials.trial import WEEKDAYS, Site


def zone_of(site: Site | None) -> ZoneInfo:
    return ZoneInfo(site.timezone if site else "UTC")


def moment_text(lang: str, moment: datetime, site: Site | None) -> str:
    local = moment.astimezone(zone_of(site))
    return f"{near_day(lang, local.date())} {local:%H:%M}"


def hour_text(moment: datetime, site: Site | None) -> str:
    return f"{moment.astimezone(zone_of(site)):%H:%M}"


def waited(app: App, lang: str, since: datetime, now: datetime) -> str:
    """Return the time since then, in whole hours or days."""
    hours = max(0, int((now - since).total_seconds() // 3600))
    if hours < 24:
        return app.say(lang, "coordinator-waited-hours", count=hours)
    return app.say(lang, "coordinator-waited-days", count=hours // 24)


def summary_at(site: Site, day: date) -> datetime:
    """Return the instant of the site's summary on a local day, also where the clocks change."""
    return _wall(site, day, time.fromisoformat(site.summary_hour))


def local_day(site: Site, now: datetime) -> date:
    return now.astimezone(zone_of(site)).date()


def next_summary(site: Site, now: datetime) -> datetime:
    """Return the first summary instant after now."""
    day = local_day(site, now)
    today = summary_at(site, day)
    return today if today > now else summary_at(site, day + timedelta(days=1))


def is_working(site: Site, day: date) -> bool:
    """Return whether the site works on a local day."""
    return WEEKDAYS[day.weekday()] not in site.weekend and day not in site.holidays


def working_days_between(site: Site, since: datetime, now: datetime) -> int:
    """Return how many whole working days have passed.

    From Friday 15:00 it is one on Monday at 15:00. What comes on a day off counts from the first
    moment of the next working day.
    """
    begun = since.astimezone(zone_of(site))
    day, hour = begun.date(), begun.time()
    if not is_working(site, day):
        day, hour = _next_working(site, day), time.min
    today, passed = local_day(site, now), 0
    while day < today:
        day = _next_working(site, day)
        passed += day <= today and _wall(site, day, hour) <= now
    return passed


def after_working_days(site: Site, since: datetime, days: int) -> datetime:
    """Return the first moment at which so many working days, one or more, have passed."""
    begun = since.astimezone(zone_of(site))
    day, hour = begun.date(), begun.time()
    if not is_working(site, day):
        day, hour = _next_working(site, day), time.min
    for _ in range(days):
        day = _next_working(site, day)
    return _wall(site, day, hour)


def last_working(site: Site, day: date) -> date:
    """Return the working day before a day."""
    day -= timedelta(days=1)
    while not is_working(site, day):
        day -= timedelta(days=1)
    return day


def promise_ends(site: Site, since: datetime) -> datetime:
    """Return the end of the last day on which the site said it would call."""
    day = since.astimezone(zone_of(site)).date()
    if not is_working(site, day):
        day = _next_working(site, day)
    for _ in range(site.promise_days):
        day = _next_working(site, day)
    return day_begins(site, day + timedelta(days=1))


def day_begins(site: Site, day: date) -> datetime:
    return _wall(site, day, time.min)


def in_quiet_hours(site: Site, now: datetime) -> bool:
    """Return whether nobody at the site, and nobody who waits for it, is to be disturbed."""
    return site.quiet.holds(now.astimezone(zone_of(site)).time())


def may_disturb(site: Site, now: datetime) -> bool:
    """Return whether it is a working day of the site and not in its quiet hours."""
    return is_working(site, local_day(site, now)) and not in_quiet_hours(site, now)


def _next_working(site: Site, day: date) -> date:
    day += timedelta(days=1)
    while not is_working(site, day):
        day += timedelta(days=1)
    return day


def _wall(site: Site, day: date, hour: time) -> datetime:
    """Return the instant of a wall clock, also where the clocks change that day."""
    return datetime.combine(day, hour, zone_of(site)).astimezone(UTC)


def working_hours_between(site: Site, since: datetime, now: datetime) -> float:
    """Return the hours between two moments, those of days without work left out."""
    here, until, total = since.astimezone(zone_of(site)), now.astimezone(zone_of(site)), 0.0
    while here < until:
        midnight = datetime.combine(here.date() + timedelta(days=1), time(), zone_of(site))
        if is_working(site, here.date()):
            # In UTC: two moments of one zone would be told apart by the wall clock alone.
            total += (min(midnight, until).astimezone(UTC) - here.astimezone(UTC)).total_seconds()
        here = midnight
    return total / 3600
