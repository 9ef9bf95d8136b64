"""Ten days counted once more, from the plan alone, by the words of docs/figures.md and running.md.

Nothing here is read from the bot: the plan notes what people and coordinators did, and this says
what each of them must have been told. The sentences themselves come from the words.
"""

from collections import Counter
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
# Each referral once, by its first step to one of these.
KINDS = {
    "reached": (*SPOKEN, "enrolled"),
    "visit": ("visit_booked", "screened", "enrolled"),
    "came": ("screened", "enrolled"),
    "enrolled": ("enrolled",),
}


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

    def later(self, since: datetime, days: int) -> datetime:
        """The moment at which so many working days have passed."""
        day, hour = since.date(), since.time()
        if not self.works(day):
            day, hour = self.after(day), time()
        for _ in range(days):
            day = self.after(day)
        return datetime.combine(day, hour, CLOCK)

    def before(self, day: date) -> date:
        """The working day before."""
        day -= timedelta(days=1)
        return day if self.works(day) else self.before(day)

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
    was: str
    status: str
    undone: bool = False
    reopens: bool = False


@dataclass(frozen=True)
class ToDo:
    """What is to be done for a case, why, and when it is late from; `why` is "" before its day."""

    what: str  # call, outcome, say, step, visits
    why: str
    late: datetime
    overdue: bool
    promised: date | None = None
    day: date | None = None


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

    @property
    def reopened(self) -> datetime | None:
        return max((step.at for step in self.counting if step.reopens), default=None)

    @property
    def lasting(self) -> list[Step]:
        """The steps without the ends that were reopened, and without the reopenings."""
        left: list[Step] = []
        for step in self.counting:
            if not step.reopens:
                left.append(step)
            elif left and left[-1].status == step.was:
                left.pop()
        return left

    @property
    def tries_from(self) -> datetime:
        """From when a working day without a try to call is counted."""
        if self.rests:
            return datetime.combine(self.rests, time(), CLOCK)
        return max(self.waits_from, self.reopened or self.waits_from)

    def step(self, at: datetime, status: str, *, reopens: bool = False) -> None:
        self.steps.append(Step(at, self.status, status, reopens=reopens))
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
    got_summary: set[tuple[int, date]] = field(default_factory=set)

    def of(self, site: str, trials: tuple[str, ...]) -> list[Case]:
        return [c for c in self.cases.values() if c.site == site and c.trial in trials]

    def is_away(self, user: int, day: date) -> bool:
        return any(who == user and first <= day <= last for who, first, last in self.away)

    # What is due

    def due(self, case: Case, now: datetime) -> ToDo | None:
        """By the table of docs/figures.md; whoever asks has left out who wants no call."""
        today, calendar = now.date(), self.sites[case.site].calendar
        if case.over or case.status in ENDS:
            return None
        if case.status == "visit_booked" and case.visit == today:
            return ToDo("visits", "visit", now, False, day=today)
        if case.rests and case.rests > today:
            return None
        if case.status in (*UNTRIED, *TRIED):
            return self._call(case, now, calendar)
        since, put_off = case.last_step, case.rests
        if case.status == "visit_booked" and case.visit and case.visit < today:
            late = max(case.visit + timedelta(days=1), put_off or case.visit)
            return ToDo("outcome", "visit", midnight(late), True, day=case.visit)
        if case.status == "visit_booked" and case.visit and not put_off:
            return None
        what, why, days = ("say", "unsaid", 3) if case.unsaid else ("step", "forgotten", 10)
        if put_off:
            late = calendar.later(midnight(put_off), 1)
            return ToDo(what, "put-off", late, now >= late, day=put_off)
        late = calendar.later(since, days)
        return ToDo(what, why if now >= late else "", late, now >= late, day=since.date())

    def _call(self, case: Case, now: datetime, calendar: Calendar) -> ToDo:
        ends = calendar.promise_ends(case.waits_from)
        promised, late = (ends - timedelta(seconds=1)).date(), ends
        if case.rests or case.status in UNTRIED:
            late = min(ends, calendar.later(case.tries_from, 1))
        why = ""
        if now >= ends:
            why = "promised"
        elif promised <= now.date():
            why = "last-day"
        elif case.rests:
            why = "put-off"
        elif now >= late:
            why = "uncalled"
        return ToDo("call", why, late, now >= late, promised)

    # The daily summary

    def told_days(self, site: str, today: date) -> tuple[date, date]:
        return self.sites[site].calendar.before(today), today - timedelta(days=1)

    def line_of(self, case: Case, now: datetime) -> str:
        """The line in which a summary names it; "" for none."""
        if case.over or case.status in ENDS:
            return ""
        if case.said_no:
            return "said_no"
        todo = self.due(case, now)
        if todo and todo.why:
            return todo.what
        if todo is None or case.status not in UNTRIED:
            return ""
        if not case.likely:
            return "possible"
        told = datetime.combine(self.told_days(case.site, now.date())[0], time(8, 30), CLOCK)
        return "new" if case.waits_from >= told else "waits"

    def lines(self, site: str, trials: tuple[str, ...], now: datetime) -> dict[str, list[Case]]:
        found: dict[str, list[Case]] = {}
        for case in self.of(site, trials):
            if line := self.line_of(case, now):
                found.setdefault(line, []).append(case)

        def order(case: Case) -> tuple[date, datetime, datetime]:
            todo = None if case.said_no else self.due(case, now)
            late = todo.late if todo else case.waits_from
            return (todo.promised if todo else None) or date.min, late, case.waits_from

        for cases in found.values():
            cases.sort(key=order)
        return found

    def done(self, site: str, trial: str, today: date) -> Counter[str]:
        """What the team did on the days that a summary tells of, by docs/figures.md."""
        first, last = self.told_days(site, today)
        done: Counter[str] = Counter()

        def within(moment: datetime | None) -> bool:
            return moment is not None and first <= moment.date() <= last

        for case in self.of(site, (trial,)):
            done["received"] += within(case.arrived)
            for step in case.lasting:
                unspoken = step.was not in SPOKEN and step.status in (*SPOKEN, "enrolled")
                done["called"] += within(step.at) and (step.status in TRIED or unspoken)
            for name, kind in KINDS.items():
                done[name] += within(first_to(case, kind))
            closed = not case.over and case.status in ENDS and case.status != "enrolled"
            if closed and within(case.lasting[-1].at):
                done["closed"] += 1
                done[case.status] += 1
            done["taken_back"] += bool(case.over) and within(case.over[1])  # type: ignore[index]
        return done

    # Reminders

    def reminders(self, now: datetime) -> Iterator[tuple[int, str, Case]]:
        """Who is reminded now, in which words, of what; once each."""
        for site in self.sites.values():
            if not site.calendar.may_disturb(now):
                continue
            for case in self.cases.values():
                if case.site == site.id and not case.over and not case.said_no:
                    yield from self._reminders_of(site, case, now)

    def _reminders_of(
        self, site: Site, case: Case, now: datetime
    ) -> Iterator[tuple[int, str, Case]]:
        if case.status in ENDS:
            return
        first = self._asked(site, case, "primary", now)
        if self.promise_has_passed(case, now) and ("promise", "") not in case.given:
            case.given.add(("promise", ""))
            yield from ((u, "promise", case) for u in first if not self._says(u, site, case, now))
        for level, anew in self._levels(site, case, now):
            if (level, anew) in case.given:
                continue
            words: list[tuple[int, str]] = [(9, "admin")]
            if level == "backup":
                asked = self._asked(site, case, "backup", now)
                words = [(user, "again" if user in first else level) for user in asked]
            elif level != "admin":
                words = [
                    (u, "awake" if case.rests and level != "reached" else level) for u in first
                ]
            merged = [user for user, how in words if how not in ("admin", "backup")]
            if any(self._comes_soon(user, site, now) for user in merged):
                continue
            case.given.add((level, anew))
            for user, how in words:
                if user not in merged or not self._has_said(user, site, case, now):
                    yield user, how, case

    def _levels(self, site: Site, case: Case, now: datetime) -> Iterator[tuple[str, str]]:
        todo = self.due(case, now)
        if todo is None:
            return
        anew = ""
        if case.rests or case.tries_from != case.arrived:
            anew = str(case.rests or case.tries_from.date())
        if case.status in UNTRIED:
            age = site.calendar.passed(case.tries_from, now) + bool(case.rests)
            for days, level in ((1, "coordinator"), (2, "backup"), (3, "admin")):
                if age >= days:
                    yield level, anew
        elif case.rests:
            yield "coordinator", str(case.rests)
        elif todo.why == "unsaid":
            yield "reached", str(case.last_step.date())

    def _says(self, user: int, site: Site, case: Case, now: datetime) -> bool:
        return self._comes_soon(user, site, now) or self._has_said(user, site, case, now)

    def _comes_soon(self, user: int, site: Site, now: datetime) -> bool:
        """A summary comes within the hour."""
        there = site.calendar.works(now.date()) and not self.is_away(user, now.date())
        return there and time(7, 30) <= now.time() < time(8, 30)

    def _has_said(self, user: int, site: Site, case: Case, now: datetime) -> bool:
        """Today's summary has named it as something for today."""
        at = datetime.combine(now.date(), time(8, 30), CLOCK)
        if (user, now.date()) not in self.got_summary or now < at:
            return False
        todo = self.due(case, at)
        return todo is not None and bool(todo.why)

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

    def week(
        self, site: str, trials: tuple[str, ...], since: date, until: date
    ) -> tuple[dict[str, int], float]:
        """The figures of the team's work, how many first calls, and how fast they came."""

        def counted(
            statuses: Iterable[str], *, lasting: bool = True
        ) -> list[tuple[Case, datetime]]:
            found = [
                (case, first_to(case, statuses, lasting=lasting)) for case in self.of(site, trials)
            ]
            return [(case, at) for case, at in found if at and since <= at.date() <= until]

        every = (*UNTRIED, *TRIED, *SPOKEN, *ENDS)
        calls = counted((*TRIED, *SPOKEN, "enrolled"))
        calendar = self.sites[site].calendar
        figures = {name: len(counted(kind)) for name, kind in KINDS.items()}
        figures |= {"acknowledged": len(counted(every, lasting=False)), "calls": len(calls)}
        return figures, median(calendar.hours(case.arrived, at) for case, at in calls)


def first_to(case: Case, statuses: Iterable[str], *, lasting: bool = True) -> datetime | None:
    """When a case first came to any of the statuses."""
    steps = case.lasting if lasting else case.counting
    return next((step.at for step in steps if step.status in statuses), None)


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), CLOCK)
