"""Ten days counted once more, from the plan alone, by the words of docs/figures.md and running.md.

Nothing here is read from the bot: the plan notes what people and coordinators did, and this says
what each of them must have been told. The sentences themselves come from the words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

CLOCK = ZoneInfo("Asia/Shanghai")
FIRST, LAST = date(2026, 11, 25), date(2026, 12, 4)  # a Wednesday, and the Friday of the next week
PROMISE = 3  # working days
UNTRIED = ("new", "acknowledged")
TRIED = ("attempt_1", "attempt_2", "attempt_3")
SPOKEN = ("reached", "visit_booked", "screened")
ENDS = ("unreachable", "declined", "not_suitable", "duplicate", "not_real", "enrolled")
OVER = ("withdrawn", "erased")


@dataclass
class Calendar:
    """The working days of a site."""

    holidays: tuple[date, ...] = ()

    def works(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.holidays

    def after(self, day: date) -> date:
        day += timedelta(days=1)
        return day if self.works(day) else self.after(day)

    def passed(self, since: datetime, now: datetime) -> int:
        """Working days of the clock: from Friday 15:00 one is over on Monday at 15:00."""
        day, hour = since.date(), since.time()
        if not self.works(day):
            day, hour = self.after(day), time()
        count = 0
        while datetime.combine(day := self.after(day), hour, CLOCK) <= now:
            count += 1
        return count

    def promise_ends(self, since: datetime) -> datetime:
        day = since.date() if self.works(since.date()) else self.after(since.date())
        for _ in range(PROMISE):
            day = self.after(day)
        return datetime.combine(day + timedelta(days=1), time(), CLOCK)

    def may_disturb(self, now: datetime) -> bool:
        return self.works(now.date()) and time(8) <= now.time() < time(21)

    def hours(self, since: datetime, until: datetime) -> float:
        """Hours between, those of days without work left out."""
        total, moment = 0.0, since
        while moment < until:
            midnight = datetime.combine(moment.date() + timedelta(days=1), time(), CLOCK)
            if self.works(moment.date()):
                total += (min(midnight, until) - moment).total_seconds() / 3600
            moment = midnight
        return total


@dataclass
class Step:
    at: datetime
    status: str
    undone: bool = False


@dataclass
class Case:
    """One referral, as the plan knows it."""

    code: str
    site: str
    trial: str
    likely: bool
    arrived: datetime
    reports: bool  # at hand, and a value was given from one
    steps: list[Step] = field(default_factory=list)
    undone_at: datetime | None = None
    visit: date | None = None
    owner: int | None = None
    rests: date | None = None
    noted: datetime | None = None
    said_no: datetime | None = None
    call_again: datetime | None = None
    over: tuple[str, datetime] | None = None
    given: set[tuple[str, str]] = field(default_factory=set)

    @property
    def counting(self) -> list[Step]:
        return [step for step in self.steps if not step.undone]

    @property
    def status(self) -> str:
        if self.over:
            return self.over[0]
        return self.counting[-1].status if self.counting else "new"

    @property
    def before_the_end(self) -> str:
        """What it was before the end at which it stands."""
        was = [step.status for step in self.counting if step.status not in ENDS]
        return was[-1] if was else "acknowledged"

    @property
    def waits_from(self) -> datetime:
        return max(self.arrived, self.call_again or self.arrived)

    @property
    def touched(self) -> datetime:
        moments = [self.waits_from, *(step.at for step in self.steps)]
        return max([*moments, *([self.undone_at] if self.undone_at else [])])

    @property
    def last_step(self) -> datetime:
        """Since when it has its status: an undone step is as if it had not been."""
        steps = self.counting
        return max(steps[-1].at if steps else self.arrived, self.waits_from)

    @property
    def spoken_to(self) -> bool:
        spoken = {*SPOKEN, "enrolled"} | ({"declined"} if self.call_again is None else set())
        return any(step.status in spoken for step in self.counting)

    @property
    def unsaid(self) -> bool:
        """Somebody was reached, and nothing says what came of it."""
        noted = self.noted is not None and self.noted >= self.last_step
        return self.status == "reached" and not noted

    def step(self, at: datetime, status: str) -> None:
        self.steps.append(Step(at, status))
        self.rests = None

    def undo(self, at: datetime) -> None:
        self.steps[-1].undone, self.undone_at = True, at


@dataclass
class Site:
    """A hospital: its calendar, and its people as (number, duty, trials, language)."""

    id: str
    calendar: Calendar
    team: tuple[tuple[int, str, tuple[str, ...], str], ...]


@dataclass
class Book:
    """What happened so far, and what must be said of it."""

    sites: dict[str, Site]
    cases: dict[str, Case] = field(default_factory=dict)
    away: list[tuple[int, date, date]] = field(default_factory=list)

    def of(self, site: str, trials: tuple[str, ...]) -> list[Case]:
        return [c for c in self.cases.values() if c.site == site and c.trial in trials]

    def is_away(self, user: int, day: date) -> bool:
        return any(who == user and first <= day <= last for who, first, last in self.away)

    # The daily summary

    def line_of(self, case: Case, now: datetime) -> str:
        """The line in which a summary names it; "" for none."""
        today, calendar = now.date(), self.sites[case.site].calendar
        if case.over or case.status in ENDS:
            return ""
        if case.said_no:
            return "said_no"
        if case.status == "visit_booked" and case.visit == today:
            return "visits"
        if case.rests and case.rests > today:
            return ""
        if case.status in UNTRIED and not case.likely:
            return "possible"
        if self.is_overdue(case, now, calendar):
            return "overdue"
        return "new" if case.status in UNTRIED else ""

    def is_overdue(self, case: Case, now: datetime, calendar: Calendar) -> bool:
        if case.status == "visit_booked" and case.visit:
            return case.visit < now.date()
        untouched = calendar.passed(case.last_step, now)
        if case.status in SPOKEN:
            return untouched >= (3 if case.unsaid else 10)
        if case.status in UNTRIED and untouched >= 1:
            return True
        return now >= calendar.promise_ends(case.waits_from)

    def waits_since(self, case: Case) -> datetime:
        if case.status == "visit_booked" and case.visit:
            return datetime.combine(case.visit, time(), CLOCK)
        return case.last_step if case.status in SPOKEN else case.waits_from

    def lines(self, site: str, trials: tuple[str, ...], now: datetime) -> dict[str, list[Case]]:
        found: dict[str, list[Case]] = {}
        for case in self.of(site, trials):
            if line := self.line_of(case, now):
                found.setdefault(line, []).append(case)
        found.get("overdue", []).sort(key=self.waits_since)
        return found

    def ended(self, site: str, trials: tuple[str, ...], day: date) -> list[Case]:
        over = [c for c in self.of(site, trials) if c.over or c.status in ENDS]
        return [c for c in over if (c.over[1] if c.over else c.last_step).date() == day]

    # Reminders

    def due(self, now: datetime) -> Iterator[tuple[int, str, Case]]:
        """Who is reminded now, in which words, of what; once each."""
        for site in self.sites.values():
            if not site.calendar.may_disturb(now):
                continue
            for case in self.cases.values():
                if case.site == site.id and not case.over and not case.said_no:
                    yield from self._due_of(site, case, now)

    def _due_of(self, site: Site, case: Case, now: datetime) -> Iterator[tuple[int, str, Case]]:
        if case.status in ENDS:
            return
        calendar = site.calendar
        if self.promise_has_passed(case, now) and ("promise", "") not in case.given:
            case.given.add(("promise", ""))
            yield from ((user, "promise", case) for user in self._asked(site, case, "primary", now))
        if case.rests and now.date() < case.rests:
            return
        anew = str(case.rests or (case.call_again.date() if case.call_again else ""))
        age = calendar.passed(case.touched, now)
        if case.rests:
            begins = datetime.combine(case.rests, time(), CLOCK)
            age = 1 + calendar.passed(begins, now)
        if case.status not in UNTRIED:
            age = min(age, 1) if case.rests else 0
        first = self._asked(site, case, "primary", now)
        for days, level in ((1, "coordinator"), (2, "backup"), (3, "admin")):
            if age < days or (level, anew) in case.given:
                continue
            case.given.add((level, anew))
            if level == "admin":
                yield 9, "admin", case
            elif level == "coordinator":
                yield from ((user, "awake" if case.rests else level, case) for user in first)
            else:
                for user in self._asked(site, case, "backup", now):
                    yield user, "again" if user in first else level, case
        if case.unsaid:
            since = case.touched
            if case.rests:
                since = max(since, datetime.combine(case.rests, time(), CLOCK))
            given = "reached", str(since.date())
            if calendar.passed(since, now) >= 3 and given not in case.given:
                case.given.add(given)
                yield from ((user, "reached", case) for user in first)

    def promise_has_passed(self, case: Case, now: datetime) -> bool:
        """The planned days are over, and nobody has spoken to the person."""
        if case.status not in (*UNTRIED, *TRIED) or case.spoken_to or case.over or case.said_no:
            return False
        if case.visit and case.visit >= now.date():
            return False
        return now >= self.sites[case.site].calendar.promise_ends(case.waits_from)

    def _asked(self, site: Site, case: Case, duty: str, now: datetime) -> list[int]:
        """Those of a duty who are there; who stands in where they are not."""
        team = [(user, has) for user, has, trials, _ in site.team if case.trial in trials]
        there = [(user, has) for user, has in team if not self.is_away(user, now.date())]
        if duty != "backup" and case.owner in [user for user, _ in there]:
            return [int(case.owner or 0)]
        named = [user for user, has in there if has == duty]
        backup = [user for user, has in there if has == "backup"]
        if duty == "backup":
            return named or [user for user, _ in there]
        if any(has == "primary" for _, has in team):
            return named or backup or [user for user, _ in there]
        return [user for user, _ in there]

    # The weekly picture

    def week(self, site: str, since: date, until: date) -> tuple[dict[str, int], float]:
        """The figures of the team's work, how many first calls, and how fast they came."""

        def counted(statuses: Iterable[str]) -> list[tuple[Case, Step]]:
            found = [
                (case, next((step for step in case.counting if step.status in statuses), None))
                for case in self.cases.values()
                if case.site == site
            ]
            return [(case, step) for case, step in found
                    if step and since <= step.at.date() <= until]  # fmt: skip

        every = (*UNTRIED, *TRIED, *SPOKEN, *ENDS)
        calls = counted((*TRIED, *SPOKEN, "enrolled"))
        calendar = self.sites[site].calendar
        figures = {
            "acknowledged": len(counted(every)),
            "reached": len(counted((*SPOKEN, "enrolled"))),
            "visit": len(counted(("visit_booked", "screened", "enrolled"))),
            "enrolled": len(counted(("enrolled",))),
            "calls": len(calls),
        }
        return figures, median(calendar.hours(case.arrived, step.at) for case, step in calls)
