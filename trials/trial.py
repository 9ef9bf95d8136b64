"""The shape of a trial: its cohorts, its criteria, the notes for its sites, and the sites."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from trials.conditions import Atom, Condition
from trials.queries import RecordQuery
from trials.truth import Truth


class Sense(Enum):
    """The sense of a criterion: asking for its condition, refusing it, or the hospital's alone."""

    INCLUDE = "include"
    EXCLUDE = "exclude"
    AT_SITE = "at_site"


class TrialStatus(Enum):
    RECRUITING = "recruiting"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True)
class Criterion:
    """One atom or group of a protocol, and its place in the registry record.

    While its team has not answered how a damaged text is meant, `second` is how else it may be.
    """

    id: str | None
    source: str
    sense: Sense
    condition: Condition
    review_if: Condition | None = None
    passing: bool = False
    reading: str | None = None  # how an ambiguous text is read, and why; for clinicians only
    query: RecordQuery | None = None
    second: Condition | None = None

    @property
    def favour(self) -> Truth:
        """The truth that the condition must come out as for the person to meet the criterion."""
        return Truth.FALSE if self.sense is Sense.EXCLUDE else Truth.TRUE

    def looks_at(self) -> frozenset[str]:
        """Return the facts it looks at, by either reading; `Vocabulary.behind` has the others."""
        conditions = filter(None, (self.condition, self.second, self.review_if))
        return frozenset().union(*(condition.looks_at() for condition in conditions))

    def atoms(self) -> Iterator[str]:
        """Yield its own id and those of its parts, in the order of the file."""
        if self.id:
            yield self.id
        yield from (node.id for node in self.condition.walk() if isinstance(node, Atom))


@dataclass(frozen=True)
class SiteNote:
    """A note that the hospital should read where `when` holds, although it decides nothing."""

    when: Condition
    say: str


@dataclass(frozen=True)
class Caution:
    """A line that the person reads where `when` holds; some of them leave nothing to share."""

    when: Condition
    warn: str
    sharing: bool = True


@dataclass(frozen=True)
class Cohort:
    """One disease arm of a trial, and the disease facts that open it."""

    id: str
    disease: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    tell_site: tuple[SiteNote, ...] = ()


@dataclass(frozen=True)
class Review:
    """The clinician who signed the readings, and when."""

    by: str
    on: date


@dataclass(frozen=True)
class Trial:
    """A protocol as read from the registry copy of `as_of`."""

    id: str
    status: TrialStatus
    as_of: date
    reviewed: Review | None
    sites: tuple[str, ...]
    published: bool
    common: tuple[Criterion, ...]
    cohorts: tuple[Cohort, ...]
    tell_site: tuple[SiteNote, ...]
    hash: str
    queries: tuple[RecordQuery, ...] = ()  # about the whole record, with no rule of their own
    cautions: tuple[Caution, ...] = ()
    sex: str | None = None  # all, female or male; None where the record does not say
    related: tuple[str, ...] = ()  # studies that its record names as related
    paused_at: frozenset[str] = frozenset()  # sites that take nobody new for now; not in the file

    @property
    def criteria(self) -> str:
        return "published" if self.published else "not_published"

    def criteria_of(self, cohort: Cohort) -> tuple[Criterion, ...]:
        return (*self.common, *cohort.criteria)

    def notes_of(self, cohort: Cohort) -> tuple[SiteNote, ...]:
        return (*self.tell_site, *cohort.tell_site)

    def cohort(self, cohort_id: str) -> Cohort:
        return next(cohort for cohort in self.cohorts if cohort.id == cohort_id)


@dataclass(frozen=True)
class Quiet:
    """Hours of the local clock at which nobody is disturbed; none where both are the same."""

    since: str
    until: str

    def holds(self, hour: time) -> bool:
        """Return whether an hour of that clock is one of them."""
        since, until = time.fromisoformat(self.since), time.fromisoformat(self.until)
        return since <= hour < until if since <= until else hour >= since or hour < until


NIGHT = Quiet("21:00", "08:00")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Site:
    """A hospital: its calendar and clock, its language, its promise, and its public number."""

    id: str
    timezone: str
    language: str
    summary_hour: str
    promise_days: int
    public_phone: str | None
    weekend: tuple[str, ...] = ("sat", "sun")
    holidays: tuple[date, ...] = ()
    quiet: Quiet = NIGHT
