"""The daily summary: once for each person and local day, at the hour of their site."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.coordinators import buttons, cards, working
from bot.coordinators.absences import is_away
from bot.coordinators.notices import MOST_BUTTONS
from bot.coordinators.office import Office
from bot.coordinators.posting import SUMMARY, text_to
from bot.coordinators.rights import referrals_of
from bot.coordinators.times import (
    day_text,
    local_day,
    next_summary,
    summary_at,
    waited,
    zone_of,
)
from bot.store.records import Grant, ReferralRow
from bot.store.tx import Tx
from trials.trial import Site

MOST_LINES = 12
MOST_CODES = 5
FINISHED = working.names((*working.EXITS, *working.OVER, working.Status.ENROLLED))
TRIED = working.names((*working.ATTEMPTS, *working.CONTACTED))
EVERY = tuple(status.value for status in working.Status)


@dataclass(frozen=True, slots=True)
class Pile:
    """A site's referrals, sorted by what there is to do."""

    new: list[ReferralRow]
    unopened: list[ReferralRow]
    uncalled: list[ReferralRow]
    possible: list[ReferralRow]
    finished: list[ReferralRow]

    @property
    def todo(self) -> list[ReferralRow]:
        return [*self.unopened, *self.uncalled, *self.new, *self.possible]


def post_due(tx: Tx, office: Office, now: datetime) -> int:
    """Post every summary whose hour has come today; how many there were.

    A day with nothing to say counts as done too: what comes later waits for tomorrow.
    """
    posted = 0
    for grants in _people(tx, office):
        home = office.talk.library.sites[str(grants[0].site)]
        day = local_day(home, now)
        if now < summary_at(home, day) or not _can_read(tx, grants[0]):
            continue
        if is_away(tx, home, grants[0].account, now):
            continue
        if not tx.summary_once(str(grants[0].user), day, now):
            continue
        said = compose(tx, office, grants, now)
        if said is None:
            continue
        text, markup = said
        tx.post(
            text_to(
                grants[0],
                f"summary:{grants[0].account}:{day}",
                text,
                markup=markup,
                rank=SUMMARY,
                slot=f"summary:{grants[0].account}",
            )
        )
        posted += 1
    return posted


def next_due(office: Office, now: datetime) -> datetime:
    """The next hour of any site; `post_due` itself catches up one that was missed today."""
    sites = office.talk.library.sites.values()
    return min((next_summary(site, now) for site in sites), default=now + timedelta(days=1))


def skip_today(tx: Tx, office: Office, grant: Grant, now: datetime) -> None:
    """Bound after today's hour, one has just got what waits: the next summary is tomorrow's."""
    site = office.site(grant.site) if grant.site else None
    if site and now >= summary_at(site, local_day(site, now)):
        tx.summary_once(str(grant.user), local_day(site, now), now)


def _people(tx: Tx, office: Office) -> list[list[Grant]]:
    """The coordinators, each with the grants at all their sites."""
    found: dict[int, list[Grant]] = {}
    for site in office.talk.library.sites:
        for grant in tx.grants_of_site(site):
            found.setdefault(grant.user, []).append(grant)
    return list(found.values())


def _can_read(tx: Tx, grant: Grant) -> bool:
    account = tx.account_by_id(grant.account)
    return account is not None and account.reachable


def compose(
    tx: Tx, office: Office, grants: list[Grant], now: datetime
) -> tuple[str, buttons.Keyboard] | None:
    """The text and its buttons; None when there is nothing to say about any site."""
    lang = grants[0].lang
    blocks, codes = [], []
    for grant in grants:
        site = office.site(str(grant.site))
        pile = pile_of(tx, grant, site, now) if site else None
        if site and pile and (pile.todo or pile.finished):
            blocks.append(_lines(office, lang, site, pile, now))
            codes += [referral.code for referral in pile.todo]
    if not blocks:
        return None
    room = max(1, MOST_LINES // len(blocks))
    said = [line for block in blocks for line in block[:room]][:MOST_LINES]
    return "\n".join(said), buttons.openers(office, lang, codes[:MOST_BUTTONS])


def pile_of(tx: Tx, grant: Grant, site: Site, now: datetime) -> Pile:
    today = local_day(site, now)
    since = summary_at(site, today - timedelta(days=1))
    yesterday = today - timedelta(days=1)
    pile = Pile([], [], [], [], [])
    for referral in referrals_of(tx, grant, EVERY):
        if referral.status in FINISHED:
            if referral.updated_at.astimezone(zone_of(site)).date() == yesterday:
                pile.finished.append(referral)
        elif referral.status in TRIED or (referral.snoozed_until or today) > today:
            continue
        elif not cards.is_likely(referral):
            pile.possible.append(referral)
        elif arrived(referral) > since:
            pile.new.append(referral)
        elif referral.status == "new":
            pile.unopened.append(referral)
        else:
            pile.uncalled.append(referral)
    return pile


def arrived(referral: ReferralRow) -> datetime:
    """When it came; shared anew after a withdrawal, that moment counts."""
    return referral.updated_at if referral.status == "new" else referral.created_at


def _lines(office: Office, lang: str, site: Site, pile: Pile, now: datetime) -> list[str]:
    """At most six lines, what to do first."""
    lines = [
        office.say(
            lang,
            "coordinator-summary-head",
            count=len(pile.todo),
            date=day_text(lang, local_day(site, now)),
            site=office.hospital(lang, site.id),
        )
    ]
    ages = ("unopened", "uncalled")
    for name in (*ages, "new", "possible", "finished"):
        referrals: list[ReferralRow] = getattr(pile, name)
        if referrals:
            items = [_item(office, lang, r, now if name in ages else None) for r in referrals]
            key = f"coordinator-summary-{name}"
            lines.append(office.say(lang, key, count=len(items), codes=_codes(office, lang, items)))
    return lines


def _item(office: Office, lang: str, referral: ReferralRow, now: datetime | None) -> str:
    if now is None:
        return referral.code
    time = waited(office, lang, arrived(referral), now)
    return office.say(lang, "coordinator-summary-item", code=referral.code, time=time)


def _codes(office: Office, lang: str, items: list[str]) -> str:
    listed = items[:MOST_CODES]
    if rest := len(items) - len(listed):
        listed.append(office.say(lang, "coordinator-summary-more", count=rest))
    return ("、" if lang == "zh" else ", ").join(listed)
