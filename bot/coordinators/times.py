"""Days and hours as a coordinator reads them, on the clock of the site."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.coordinators.office import Office
from trials.trial import Site

WEEKEND = (5, 6)  # Saturday and Sunday


def zone_of(site: Site | None) -> ZoneInfo:
    return ZoneInfo(site.timezone if site else "UTC")


def day_text(lang: str, day: date) -> str:
    return f"{day.month}月{day.day}日" if lang == "zh" else f"{day.day} {day:%b}"


def moment_text(lang: str, moment: datetime, site: Site | None) -> str:
    local = moment.astimezone(zone_of(site))
    return f"{day_text(lang, local.date())} {local:%H:%M}"


def waited(office: Office, lang: str, since: datetime, now: datetime) -> str:
    """How long ago, in whole hours or days."""
    hours = max(0, int((now - since).total_seconds() // 3600))
    if hours < 24:
        return office.say(lang, "coordinator-waited-hours", count=hours)
    return office.say(lang, "coordinator-waited-days", count=hours // 24)


def summary_at(site: Site, day: date) -> datetime:
    """The instant of the site's summary on a local day, also where the clocks change that day."""
    wall = datetime.combine(day, time.fromisoformat(site.summary_hour), zone_of(site))
    return wall.astimezone(UTC)


def local_day(site: Site, now: datetime) -> date:
    return now.astimezone(zone_of(site)).date()


def next_summary(site: Site, now: datetime) -> datetime:
    """The first summary instant after now."""
    day = local_day(site, now)
    today = summary_at(site, day)
    return today if today > now else summary_at(site, day + timedelta(days=1))


def working_hours_between(site: Site, since: datetime, now: datetime) -> float:
    """Hours from one moment to the other, those of days without work left out."""
    here, until, total = since.astimezone(zone_of(site)), now.astimezone(zone_of(site)), 0.0
    while here < until:
        midnight = datetime.combine(here.date() + timedelta(days=1), time(), zone_of(site))
        if here.weekday() not in WEEKEND:
            # In UTC: two moments of one zone would be told apart by the wall clock alone.
            total += (min(midnight, until).astimezone(UTC) - here.astimezone(UTC)).total_seconds()
        here = midnight
    return total / 3600


def working_days_between(site: Site, since: datetime, now: datetime) -> int:
    """Whole days of 24 hours, those of days without work left out."""
    return int(working_hours_between(site, since, now) // 24)
