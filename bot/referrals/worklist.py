"""A site's referrals sorted by what there is to do: what is overdue comes first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.referrals import card, statuses
from bot.referrals.calendar import (
    day_begins,
    local_day,
    promise_ends,
    working_days_between,
    zone_of,
)
from bot.referrals.promises import UNREACHED
from bot.referrals.rights import referrals_of
from bot.store.records import Grant, OpenReferral, ReferralRow
from bot.store.tx import Transaction
from trials.trial import Site

UNTRIED = statuses.names(statuses.UNTRIED)
BOOKED = statuses.ReferralStatus.VISIT_BOOKED.value
IN_HAND = statuses.names(statuses.CONTACTED)
FORGOTTEN = 10  # working days without a step on somebody who was spoken to
CLOSED = statuses.names((*statuses.EXITS, *statuses.OVER, statuses.ReferralStatus.ENROLLED))
EVERY = tuple(status.value for status in statuses.ReferralStatus)
POSSIBLE = "possible_in_summary"  # a setting of the site: "off", else the second lane is shown


@dataclass(frozen=True, slots=True)
class Worklist:
    """One site's day: what is late, new, expected today, perhaps, and over since yesterday."""

    overdue: list[ReferralRow]
    new: list[ReferralRow]
    visits: list[ReferralRow]
    possible: list[ReferralRow]
    closed: list[ReferralRow]

    @property
    def todo(self) -> list[ReferralRow]:
        return [*self.overdue, *self.new, *self.visits, *self.possible]


def takes_possible(tx: Transaction, site: str) -> bool:
    """Whether the site wants possible matches at all; where nothing is set it does."""
    return tx.site_setting(site, POSSIBLE) != "off"


def pile_of(tx: Transaction, grant: Grant, site: Site, now: datetime) -> Worklist:
    today, lane = local_day(site, now), takes_possible(tx, site.id)
    pile = Worklist([], [], [], [], [])
    for referral in referrals_of(tx, grant, EVERY):
        if referral.status in CLOSED:
            day = referral.updated_at.astimezone(zone_of(site)).date()
            if day == today - timedelta(days=1):
                pile.closed.append(referral)
        elif referral.status == BOOKED and referral.visit_on == today:
            pile.visits.append(referral)
        elif referral.snoozed_until and referral.snoozed_until > today:
            continue
        elif referral.status in UNTRIED and not card.is_likely(referral):
            if lane:
                pile.possible.append(referral)
        elif is_overdue(site, referral, now):
            pile.overdue.append(referral)
        elif referral.status in UNTRIED:
            pile.new.append(referral)
    pile.overdue.sort(key=lambda one: waiting_since(site, one))
    return pile


def is_overdue(site: Site, one: ReferralRow | OpenReferral, now: datetime) -> bool:
    """Untouched for a working day, the promise or the visit's day past, and nothing said since;
    once the person was spoken to, two weeks without a step."""
    if one.status == BOOKED and one.visit_on:
        return one.visit_on < local_day(site, now)
    untouched = working_days_between(site, _touched(one), now)
    if one.status in IN_HAND:
        return untouched >= FORGOTTEN
    if one.status not in UNREACHED:
        return False
    return (one.status in UNTRIED and untouched >= 1) or now >= promise_ends(site, one.arrived_at)


def waiting_since(site: Site, one: ReferralRow | OpenReferral) -> datetime:
    """The day of a visit that was booked, the last step with somebody who was spoken to, else
    when the referral came."""
    if one.status == BOOKED and one.visit_on:
        return day_begins(site, one.visit_on)
    return _touched(one) if one.status in IN_HAND else one.arrived_at


def _touched(one: ReferralRow | OpenReferral) -> datetime:
    return one.touched_at if isinstance(one, OpenReferral) else one.updated_at
