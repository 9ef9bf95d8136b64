"""The one rule of what is due for a referral, when and why: every list and reminder asks it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from bot.referrals.calendar import after_working_days, day_begins, local_day, promise_ends
from bot.store.records import OpenReferral, ReferralRow
from dialogs.statuses import ATTEMPTS, CONTACTED, UNTRIED, ReferralStatus
from trials.trial import Site

BOOKED = ReferralStatus.VISIT_BOOKED
UNREACHED = (*UNTRIED, *ATTEMPTS)
# Working days: without a try to call; without a word on what came of a call, perhaps a slip;
# without a step on somebody who was spoken to.
UNCALLED, UNSAID, FORGOTTEN = 1, 3, 10


class Action(Enum):
    """A thing to do; the value names the words for it, the order is that of the day."""

    CALL = "call"
    OUTCOME = "outcome"
    SAY = "say"
    STEP = "step"
    VISIT = "visits"


class Why(Enum):
    """A reason for doing it today; the value names the words for it."""

    PROMISED = "promised"  # the promised days are over
    LAST_DAY = "last-day"  # they end today
    ASKED = "put-off"  # it was put off until today, or until a day gone by
    UNCALLED = "uncalled"  # nobody has tried for a working day
    VISIT = "visit"  # its day has passed
    UNSAID = "unsaid"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Due:
    """The thing to do for one referral at a moment; `why` is None where it is not for today."""

    action: Action
    late_at: datetime  # from then on it is overdue
    overdue: bool
    why: Why | None
    promised: date | None = None  # the last day on which a call was promised
    since: date | None = None  # the visit's day, or that of the last step

    @property
    def today(self) -> bool:
        return self.why is not None


def due(site: Site, referral: ReferralRow | OpenReferral, now: datetime) -> Due | None:
    """Return what is due; None for what is over, or needs nothing before its day.

    Whoever asks has left out the people who want no call.
    """
    today, rest = local_day(site, now), referral.snoozed_until
    if referral.status == BOOKED and referral.visit_on == today:
        late = day_begins(site, today + timedelta(days=1))
        return Due(Action.VISIT, late, False, Why.VISIT, since=today)
    if rest and rest > today:
        return None
    if referral.status in UNREACHED:
        return _call(site, referral, now)
    if referral.status in CONTACTED:
        return _go_on(site, referral, now)
    return None


def is_overdue(site: Site, referral: ReferralRow | OpenReferral, now: datetime) -> bool:
    found = due(site, referral, now)
    return found is not None and found.overdue


def call_is_due_from(site: Site, referral: ReferralRow | OpenReferral) -> datetime:
    """Return from when working days without a try to call are counted.

    From the day until which the referral rested; else from when it came, calls were allowed again,
    or it was reopened. Looking at it changes nothing.
    """
    if referral.snoozed_until:
        return day_begins(site, referral.snoozed_until)
    return max(referral.waits_from, referral.reopened_at or referral.waits_from)


def is_unsaid(referral: ReferralRow | OpenReferral) -> bool:
    """Return whether somebody was reached, and neither a visit nor a note says what came of it."""
    if referral.status != ReferralStatus.REACHED:
        return False
    return referral.noted_at is None or referral.noted_at < last_step(referral)


def last_step(referral: ReferralRow | OpenReferral) -> datetime:
    """Return since when a referral has its status; an undone step is as if it had not been."""
    return max(referral.updated_at, referral.call_again_at or referral.updated_at)


def _call(site: Site, referral: ReferralRow | OpenReferral, now: datetime) -> Due:
    ends, rest = promise_ends(site, referral.waits_from), referral.snoozed_until
    promised = local_day(site, ends - timedelta(seconds=1))
    late = ends
    if rest or referral.status in UNTRIED:
        begins = call_is_due_from(site, referral)
        late = min(ends, after_working_days(site, begins, UNCALLED))
    why = None
    if now >= ends:
        why = Why.PROMISED
    elif promised <= local_day(site, now):
        why = Why.LAST_DAY
    elif rest:
        why = Why.ASKED
    elif now >= late:
        why = Why.UNCALLED
    return Due(Action.CALL, late, now >= late, why, promised)


def _go_on(site: Site, referral: ReferralRow | OpenReferral, now: datetime) -> Due | None:
    """Return what is due for somebody who was spoken to."""
    rest, today = referral.snoozed_until, local_day(site, now)
    if referral.status == BOOKED and referral.visit_on:
        if referral.visit_on > today and not rest:
            return None
        if referral.visit_on < today:
            late = day_begins(site, max(referral.visit_on + timedelta(days=1), rest or today.min))
            return Due(Action.OUTCOME, late, now >= late, Why.VISIT, since=referral.visit_on)
    unsaid, stepped = is_unsaid(referral), last_step(referral)
    action = Action.SAY if unsaid else Action.STEP
    since = local_day(site, stepped)
    if rest:
        late = after_working_days(site, day_begins(site, rest), 1)
        return Due(action, late, now >= late, Why.ASKED, since=since)
    late = after_working_days(site, stepped, UNSAID if unsaid else FORGOTTEN)
    why = Why.UNSAID if unsaid else Why.FORGOTTEN
    return Due(action, late, now >= late, why if now >= late else None, since=since)
