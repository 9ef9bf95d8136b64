"""The work of a team on its referrals in a period, read off the steps."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.referrals.calendar import zone_of
from bot.store.records import CountedStep, ReferralRow
from dialogs.statuses import ATTEMPTS, CONTACTED, EXITS, OVER, UNTRIED, ReferralStatus
from trials.trial import Site

ENROLLED = ReferralStatus.ENROLLED
SPOKEN = (*CONTACTED, ENROLLED)
# Each referral once, by its first step to any of these.
FIRSTS: Mapping[str, tuple[ReferralStatus, ...]] = {
    "reached": SPOKEN,
    "visit": (ReferralStatus.VISIT_BOOKED, ReferralStatus.SCREENED, ENROLLED),
    "came": (ReferralStatus.SCREENED, ENROLLED),
    "enrolled": (ENROLLED,),
}
DID = ("received", "called", *FIRSTS, "closed", "taken_back")


@dataclass(frozen=True, slots=True)
class TeamWork:
    """The number of times that each thing happened, and the reasons of what was closed."""

    counts: Mapping[str, int]
    reasons: Mapping[ReferralStatus, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.counts.values())


def work_of(
    site: Site,
    referrals: Iterable[ReferralRow],
    steps: Iterable[CountedStep],
    days: tuple[date, date],
) -> TeamWork:
    """Return what happened to these referrals from the first to the last of the days."""
    rows = {referral.id: referral for referral in referrals}
    begin, end = period(site, *days)
    mine = [step for step in lasting(steps) if step.referral in rows]
    counts = Counter(
        {
            name: sum(begin <= step.at < end for step in first_of(mine, statuses))
            for name, statuses in FIRSTS.items()
        }
    )
    counts["called"] = sum(begin <= step.at < end for step in mine if is_call(step))
    counts["received"] = sum(begin <= row.arrived_at < end for row in rows.values())
    reasons: Counter[ReferralStatus] = Counter()
    for step in mine:
        row = rows[step.referral]
        if step.became in EXITS and row.status == step.became and begin <= step.at < end:
            reasons[step.became] += 1
    counts["closed"] = reasons.total()
    counts["taken_back"] = sum(
        begin <= (row.withdrawn_at or row.updated_at) < end
        for row in rows.values()
        if row.status in OVER
    )
    return TeamWork(counts, reasons)


def period(site: Site | None, since: date, until: date) -> tuple[datetime, datetime]:
    """Return the first moment of a period, and the first after it."""
    zone = zone_of(site)
    return datetime.combine(since, time(), zone), datetime.combine(
        until + timedelta(days=1), time(), zone
    )


def lasting(steps: Iterable[CountedStep]) -> list[CountedStep]:
    """Return the steps without the ends that were reopened, and without the reopenings."""
    by_referral: dict[int, list[CountedStep]] = {}
    for step in steps:
        mine = by_referral.setdefault(step.referral, [])
        if step.trigger != "reopen":
            mine.append(step)
        elif mine and mine[-1].became == step.was:
            mine.pop()
    every = [step for mine in by_referral.values() for step in mine]
    return sorted(every, key=lambda step: step.at)


def is_call(step: CountedStep) -> bool:
    """Return whether a step says that somebody called: in vain, or reached the person by it."""
    unreached = (*UNTRIED, *ATTEMPTS)
    return step.became in ATTEMPTS or (step.was in unreached and step.became in SPOKEN)


def first_of(
    steps: Iterable[CountedStep], counted: tuple[ReferralStatus, ...]
) -> Iterator[CountedStep]:
    """Yield the first step of each referral to any of the statuses."""
    firsts: dict[int, CountedStep] = {}
    for step in steps:
        if step.became in counted:
            firsts.setdefault(step.referral, step)
    yield from firsts.values()
