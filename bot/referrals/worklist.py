"""A site's referrals sorted by what there is to do, the next action first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.referrals import card
from bot.referrals.calendar import last_working, local_day, summary_at, zone_of
from bot.referrals.due import Action, Due, due, is_overdue, last_step
from bot.referrals.rights import referrals_of
from bot.store.ports import Transaction
from bot.store.records import Grant, OpenReferral, ReferralRow
from bot.work import Work
from dialogs.statuses import CONTACTED, EXITS, OVER, UNTRIED, ReferralStatus
from trials.trial import Site

CLOSED = (*EXITS, *OVER, ReferralStatus.ENROLLED)
EVERY = tuple(ReferralStatus)
# In the order in which a list or a summary names them.
PILES = (*(action.value for action in Action), "said_no", "new", "waits", "possible", "asked")
# Settings of the site: "off", else the lane is shown.
POSSIBLE, ASKED = "possible_in_summary", "asked_in_summary"

__all__ = ["PILES", "Item", "Worklist", "is_overdue", "waiting_since", "worklist_of"]


@dataclass(frozen=True, slots=True)
class Item:
    """A referral, and what is due for it; nothing is where the person wants no call."""

    referral: ReferralRow
    due: Due | None = None

    @property
    def overdue(self) -> bool:
        return self.due is not None and self.due.overdue


@dataclass(frozen=True, slots=True)
class Worklist:
    """One site's day: what is to be done today, by the action, and what has come.

    `said_no` is what waits for its closing: the person wants no call. `new` came since the summary
    of the last working day, `waits` before it, and neither is for today yet. `asked`: it does not
    fit by the answers, and the person asks all the same. `taken_back` is what the person took back
    or erased since the last working day began.
    """

    piles: dict[str, list[Item]] = field(default_factory=dict)
    taken_back: list[ReferralRow] = field(default_factory=list)

    @property
    def todo(self) -> list[Item]:
        return [item for name in PILES for item in self.piles.get(name, ())]

    @property
    def overdue(self) -> list[Item]:
        return [item for item in self.todo if item.overdue]


def takes_possible(tx: Transaction, site: str) -> bool:
    """Return whether the site wants possible matches; where nothing is set it does."""
    return tx.settings.get(site, POSSIBLE) != "off"


def takes_questions(tx: Transaction, site: str) -> bool:
    """Return whether the site looks at studies that do not fit by the answers."""
    return tx.settings.get(site, ASKED) != "off"


def told_days(site: Site, now: datetime) -> tuple[date, date]:
    """Return the days that a summary tells of: the last working day up to yesterday."""
    today = local_day(site, now)
    yesterday = date.fromordinal(today.toordinal() - 1)
    return last_working(site, today), yesterday


def worklist_of(work: Work, grant: Grant, site: Site) -> Worklist:
    found, (first, last) = Worklist(), told_days(site, work.now)
    for referral in referrals_of(work.tx, grant, EVERY):
        if referral.status in CLOSED:
            ended = referral.withdrawn_at or referral.updated_at
            if referral.status in OVER and first <= _day(site, ended) <= last:
                found.taken_back.append(referral)
            continue
        item = Item(referral, None if referral.said_no_at else due(site, referral, work.now))
        if pile := _pile(work, site, item):
            found.piles.setdefault(pile, []).append(item)
    for items in found.piles.values():
        items.sort(key=lambda item: _urgency(item.referral, item.due))
    return found


def _pile(work: Work, site: Site, item: Item) -> str:
    """Return the name of the pile that a referral lies in; "" for none."""
    referral = item.referral
    if referral.said_no_at:
        return "said_no"
    if item.due and item.due.today:
        return item.due.action.value
    if item.due is None or referral.status not in UNTRIED:
        return ""
    if card.is_asked(referral):
        return "asked" if takes_questions(work.tx, site.id) else ""
    if not card.is_likely(referral):
        return "possible" if takes_possible(work.tx, site.id) else ""
    told = summary_at(site, last_working(site, local_day(site, work.now)))
    return "new" if referral.waits_from >= told else "waits"


def _urgency(
    referral: ReferralRow | OpenReferral, found: Due | None
) -> tuple[date, datetime, datetime]:
    """Return what a pile is sorted by: calls by the promise, the rest by what is late longest."""
    since = referral.waits_from
    late_at = found.late_at if found else since
    return (found and found.promised) or date.min, late_at, since


def late(
    site: Site, referrals: list[OpenReferral], now: datetime
) -> Iterator[tuple[OpenReferral, Due]]:
    """Yield what is overdue, in the order of a summary."""
    found = [(one, what) for one in referrals if (what := due(site, one, now)) and what.overdue]
    order = list(Action)
    yield from sorted(found, key=lambda one: (order.index(one[1].action), *_urgency(*one)))


def waiting_since(site: Site, referral: ReferralRow | OpenReferral) -> datetime:
    """Return since when a referral waits.

    The last step with somebody who was spoken to, else when the referral came, or when the person
    allowed calls again.
    """
    return last_step(referral) if referral.status in CONTACTED else referral.waits_from


def _day(site: Site, moment: datetime) -> date:
    return moment.astimezone(zone_of(site)).date()
