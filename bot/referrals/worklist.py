"""A site's referrals sorted by what there is to do: what is overdue comes first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.referrals import card
from bot.referrals.calendar import (
    day_begins,
    local_day,
    promise_ends,
    working_days_between,
    zone_of,
)
from bot.referrals.promises import UNREACHED
from bot.referrals.rights import referrals_of
from bot.store.ports import Transaction
from bot.store.records import Grant, OpenReferral, ReferralRow
from bot.work import Work
from dialogs.statuses import CONTACTED, EXITS, OVER, UNTRIED, ReferralStatus
from trials.trial import Site

BOOKED = ReferralStatus.VISIT_BOOKED
IN_HAND = CONTACTED
FORGOTTEN = 10  # working days without a step on somebody who was spoken to
CLOSED = (*EXITS, *OVER, ReferralStatus.ENROLLED)
EVERY = tuple(ReferralStatus)
# Settings of the site: "off", else the lane is shown.
POSSIBLE, ASKED = "possible_in_summary", "asked_in_summary"


@dataclass(frozen=True, slots=True)
class Worklist:
    """One site's day: what is late, new, expected today, perhaps, and over since yesterday.

    `asked`: it does not fit by the answers, and the person asks all the same.
    """

    overdue: list[ReferralRow]
    new: list[ReferralRow]
    visits: list[ReferralRow]
    possible: list[ReferralRow]
    asked: list[ReferralRow]
    closed: list[ReferralRow]

    @property
    def todo(self) -> list[ReferralRow]:
        return [*self.overdue, *self.new, *self.visits, *self.possible, *self.asked]


def takes_possible(tx: Transaction, site: str) -> bool:
    """Return whether the site wants possible matches; where nothing is set it does."""
    return tx.settings.get(site, POSSIBLE) != "off"


def takes_questions(tx: Transaction, site: str) -> bool:
    """Return whether the site looks at studies that do not fit by the answers."""
    return tx.settings.get(site, ASKED) != "off"


def worklist_of(work: Work, grant: Grant, site: Site) -> Worklist:
    today, lane = local_day(site, work.now), takes_possible(work.tx, site.id)
    looks = takes_questions(work.tx, site.id)
    pile = Worklist([], [], [], [], [], [])
    for referral in referrals_of(work.tx, grant, EVERY):
        if referral.status in CLOSED:
            day = referral.updated_at.astimezone(zone_of(site)).date()
            if day == today - timedelta(days=1):
                pile.closed.append(referral)
        elif referral.status == BOOKED and referral.visit_on == today:
            pile.visits.append(referral)
        elif referral.snoozed_until and referral.snoozed_until > today:
            continue
        elif referral.status in UNTRIED and card.is_asked(referral):
            if looks:
                pile.asked.append(referral)
        elif referral.status in UNTRIED and not card.is_likely(referral):
            if lane:
                pile.possible.append(referral)
        elif is_overdue(site, referral, work.now):
            pile.overdue.append(referral)
        elif referral.status in UNTRIED:
            pile.new.append(referral)
    pile.overdue.sort(key=lambda referral: waiting_since(site, referral))
    return pile


def is_overdue(site: Site, referral: ReferralRow | OpenReferral, now: datetime) -> bool:
    """Return whether a referral has waited too long.

    Untouched for a working day, the promise or the visit's day past, and nothing said since;
    once the person was spoken to, two weeks without a step.
    """
    if referral.status == BOOKED and referral.visit_on:
        return referral.visit_on < local_day(site, now)
    untouched = working_days_between(site, _touched(referral), now)
    if referral.status in IN_HAND:
        return untouched >= FORGOTTEN
    if referral.status not in UNREACHED:
        return False
    if referral.status in UNTRIED and untouched >= 1:
        return True
    return now >= promise_ends(site, referral.arrived_at)


def waiting_since(site: Site, referral: ReferralRow | OpenReferral) -> datetime:
    """Return since when a referral waits.

    The day of a visit that was booked, the last step with somebody who was spoken to, else when
    the referral came.
    """
    if referral.status == BOOKED and referral.visit_on:
        return day_begins(site, referral.visit_on)
    return _touched(referral) if referral.status in IN_HAND else referral.arrived_at


def _touched(referral: ReferralRow | OpenReferral) -> datetime:
    return referral.touched_at if isinstance(referral, OpenReferral) else referral.updated_at
