"""A site's referrals sorted by what there is to do: what is overdue comes first."""

from dataclasses import dataclass, field
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
# Working days without a step on somebody who was spoken to: where a visit or a note says what came
# of it, and where only "reached" was pressed, perhaps by slip.
FORGOTTEN, UNSAID = 10, 3
CLOSED = (*EXITS, *OVER, ReferralStatus.ENROLLED)
EVERY = tuple(ReferralStatus)
# Settings of the site: "off", else the lane is shown.
POSSIBLE, ASKED = "possible_in_summary", "asked_in_summary"


@dataclass(frozen=True, slots=True)
class Worklist:
    """One site's day: what is late, new, expected today, perhaps, and over since yesterday.

    `said_no` is what waits for its closing: the person wants no call. `closed` holds what ended
    yesterday, and `taken_back` what of it the person took back or erased. `asked`: it does not
    fit by the answers, and the person asks all the same.
    """

    overdue: list[ReferralRow] = field(default_factory=list)
    new: list[ReferralRow] = field(default_factory=list)
    visits: list[ReferralRow] = field(default_factory=list)
    said_no: list[ReferralRow] = field(default_factory=list)
    possible: list[ReferralRow] = field(default_factory=list)
    asked: list[ReferralRow] = field(default_factory=list)
    closed: list[ReferralRow] = field(default_factory=list)

    @property
    def todo(self) -> list[ReferralRow]:
        piles = (self.overdue, self.new, self.visits, self.said_no, self.possible, self.asked)
        return [referral for pile in piles for referral in pile]

    @property
    def taken_back(self) -> list[ReferralRow]:
        return [referral for referral in self.closed if referral.status in OVER]


def takes_possible(tx: Transaction, site: str) -> bool:
    """Return whether the site wants possible matches; where nothing is set it does."""
    return tx.settings.get(site, POSSIBLE) != "off"


def takes_questions(tx: Transaction, site: str) -> bool:
    """Return whether the site looks at studies that do not fit by the answers."""
    return tx.settings.get(site, ASKED) != "off"


def worklist_of(work: Work, grant: Grant, site: Site) -> Worklist:
    today, lane = local_day(site, work.now), takes_possible(work.tx, site.id)
    looks, pile = takes_questions(work.tx, site.id), Worklist()
    for referral in referrals_of(work.tx, grant, EVERY):
        if referral.status in CLOSED:
            day = referral.updated_at.astimezone(zone_of(site)).date()
            if day == today - timedelta(days=1):
                pile.closed.append(referral)
        elif referral.said_no_at:
            pile.said_no.append(referral)
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
    once the person was spoken to, two weeks without a step, or three days without a word on what
    came of it.
    """
    if referral.status == BOOKED and referral.visit_on:
        return referral.visit_on < local_day(site, now)
    untouched = working_days_between(site, _touched(referral), now)
    if referral.status in IN_HAND:
        return untouched >= (UNSAID if is_unsaid(referral) else FORGOTTEN)
    if referral.status not in UNREACHED:
        return False
    if referral.status in UNTRIED and untouched >= 1:
        return True
    return now >= promise_ends(site, referral.waits_from)


def is_unsaid(referral: ReferralRow | OpenReferral) -> bool:
    """Return whether somebody was reached, and neither a visit nor a note says what came of it."""
    if referral.status != ReferralStatus.REACHED:
        return False
    return referral.noted_at is None or referral.noted_at < _touched(referral)


def waiting_since(site: Site, referral: ReferralRow | OpenReferral) -> datetime:
    """Return since when a referral waits.

    The day of a visit that was booked, the last step with somebody who was spoken to, else when
    the referral came, or when the person allowed calls again.
    """
    if referral.status == BOOKED and referral.visit_on:
        return day_begins(site, referral.visit_on)
    return _touched(referral) if referral.status in IN_HAND else referral.waits_from


def _touched(referral: ReferralRow | OpenReferral) -> datetime:
    if isinstance(referral, OpenReferral):
        return referral.touched_at
    return max(referral.updated_at, referral.call_again_at or referral.updated_at)
