"""A visit at a hospital: read from what was pressed, in words, and as a calendar file."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.referrals.calendar import zone_of
from bot.store.records import ReferralRow, StepRow
from dialogs.dates import near_day, near_weekday
from dialogs.statuses import ReferralStatus
from trials.trial import Site

LATER = "later"
LASTS = timedelta(hours=1)
# Lines of a calendar file are at most so many bytes.
FOLD = 75


@dataclass(frozen=True, slots=True)
class Visit:
    """A day, and the hour of the site's clock where one is known."""

    day: date
    hour: str = ""

    @property
    def detail(self) -> str:
        return f"{self.day.isoformat()}{'T' if self.hour else ''}{self.hour}"

    @property
    def stamp(self) -> str:
        """Return it as a part of a letter's key."""
        return self.detail.replace(":", "")


def parse(detail: str) -> Visit | None:
    """Return the visit that a step names; None for a day that is not known, or is none."""
    try:
        if "T" not in detail:
            return Visit(date.fromisoformat(detail))
        moment = datetime.fromisoformat(detail)
    except ValueError:
        return None
    return Visit(moment.date(), f"{moment:%H:%M}") if moment.tzinfo is None else None


def of_stamp(stamp: str) -> Visit | None:
    """Return the visit that a part of a letter's key names."""
    day, at, hour = stamp.partition("T")
    return parse(f"{day}{at}{hour[:2]}:{hour[2:]}" if at else day)


def visit_of(referral: ReferralRow) -> Visit | None:
    """Return the visit that is to come, where one is booked for a day."""
    if referral.status != ReferralStatus.VISIT_BOOKED or referral.visit_on is None:
        return None
    return Visit(referral.visit_on, referral.visit_hour)


def visit_after(steps: list[StepRow]) -> Visit | None:
    """Return the visit that the steps which count left behind."""
    visit = None
    for step in steps:
        if step.undone_at is None and step.trigger in ("book", "no_show"):
            visit = parse(step.detail or "") if step.trigger == "book" else None
    return visit


def in_words(lang: str, visit: Visit) -> str:
    return " ".join(filter(None, (near_weekday(lang, visit.day), visit.hour)))


def shortly(lang: str, visit: Visit) -> str:
    return " ".join(filter(None, (near_day(lang, visit.day), visit.hour)))


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An entry as a calendar shows it; `number` counts how often it was changed."""

    uid: str
    title: str
    place: str
    visit: Visit
    site: Site | None
    number: int

    def as_file(self, now: datetime) -> bytes:
        """Return it as iCalendar (RFC 5545): an hour, or the whole day where none is known."""
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//visits//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            f"UID:{self.uid}",
            f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"SEQUENCE:{self.number}",
            *self._when(),
            f"SUMMARY:{_escaped(self.title)}",
            *([f"LOCATION:{_escaped(self.place)}"] if self.place else []),
            "END:VEVENT",
            "END:VCALENDAR",
        ]
        return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()

    def _when(self) -> list[str]:
        day = self.visit.day
        if not self.visit.hour:
            return [
                f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
                f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            ]
        hour = time.fromisoformat(self.visit.hour)
        begins = datetime.combine(day, hour, zone_of(self.site)).astimezone(UTC)
        return [f"DTSTART:{begins:%Y%m%dT%H%M%SZ}", f"DTEND:{begins + LASTS:%Y%m%dT%H%M%SZ}"]


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> list[str]:
    """Return a line in pieces of at most 75 bytes, each further one behind a blank."""
    pieces, piece = [], ""
    for sign in line:
        if len(f"{piece}{sign}".encode()) > FOLD:
            pieces.append(piece)
            piece = " "
        piece += sign
    return [*pieces, piece]
