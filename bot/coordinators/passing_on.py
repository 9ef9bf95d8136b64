"""Passing on what an owner leaves who is away, out of reach or without the right."""

from collections.abc import Iterable

from bot.coordinators import buttons, escalation, notices
from bot.coordinators.absences import is_away
from bot.coordinators.posting import CARD, redraw, text_to
from bot.referrals.calendar import in_quiet_hours
from bot.referrals.history import name_of
from bot.store.records import Grant, OpenReferral
from bot.work import Work
from dialogs.dates import near_day
from dialogs.statuses import OPEN
from trials.trial import Site

# Why it is passed on; of the first the day is told until which it lasts.
AWAY, OUT_OF_REACH, NO_RIGHT = "away", "out-of-reach", "no-right"
Passed = tuple[str, str, str]  # from whom, why, to whom ("" where nobody is there)


def post_due(work: Work) -> int:
    """Pass on what has lost its owner, and tell everybody who may work it; return how much."""
    sites = work.content.library.sites.values()
    return sum(_at_site(work, site) for site in sites if not in_quiet_hours(site, work.now))


def _at_site(work: Work, site: Site) -> int:
    open_here = work.tx.referrals.open_of_site(site.id, OPEN)
    owned = [referral for referral in open_here if referral.owner]
    if not owned:
        return 0
    team = work.tx.grants.of_site(site.id)
    present = [
        grant
        for grant in notices.reachable_of(work.tx, team)
        if not is_away(work, site, grant.account)
    ]
    moved: dict[Passed, list[OpenReferral]] = {}
    for referral in owned:
        covering = [grant for grant in team if grant.covers(referral.trial)]
        able = [grant for grant in present if grant in covering]
        if any(grant.account == referral.owner for grant in able):
            continue
        why = _why(work, site, covering, str(referral.owner))
        heirs = escalation.chosen("coordinator", covering, able)
        if not heirs and why != NO_RIGHT:
            continue  # nobody is there: it waits for who owns it
        heir = heirs[0].account if heirs else None
        work.tx.referrals.set_owner(referral.code, heir, referral.owner, work.now)
        work.audit("bot", f"referral passed on: {why}", referral.code, heir or "")
        moved.setdefault((str(referral.owner), why, heir or ""), []).append(referral)
    for passed, referrals in moved.items():
        _tell(work, site, present, passed, referrals)
        for referral in referrals:
            if row := work.tx.referrals.get(referral.code):
                redraw(work, row, work.nonce)
    return sum(map(len, moved.values()))


def _why(work: Work, site: Site, covering: Iterable[Grant], owner: str) -> str:
    if not any(grant.account == owner for grant in covering):
        return NO_RIGHT
    return AWAY if is_away(work, site, owner) else OUT_OF_REACH


def _tell(
    work: Work, site: Site, readers: list[Grant], passed: Passed, referrals: list[OpenReferral]
) -> None:
    owner, why, heir = passed
    for reader in readers:
        codes = [referral.code for referral in referrals if reader.covers(referral.trial)]
        if not codes:
            continue
        listed = codes[: notices.MOST_BUTTONS]
        if rest := len(codes) - len(listed):
            listed.append(work.say(reader.lang, "coordinator-summary-more", count=rest))
        whose = "you" if heir == reader.account else "other" if heir else "nobody"
        text = work.say(
            reader.lang,
            f"coordinator-passed-{why}",
            who=name_of(work, reader.lang, owner),
            site=work.hospital(reader.lang, site.id),
            date=_until(work, reader.lang, owner),
            count=len(codes),
            codes=work.say(reader.lang, "coordinator-codes-joint").join(listed),
            whose=whose,
            heir=name_of(work, reader.lang, heir) if heir else "",
        )
        markup = buttons.openers(work.app, reader.lang, codes[: notices.MOST_BUTTONS])
        key = f"passed:{site.id}:{owner}:{work.now.isoformat()}:{heir}:{reader.account}"
        work.post(text_to(reader, key, text, markup=markup, rank=CARD))


def _until(work: Work, lang: str, owner: str) -> str:
    absence = work.tx.absences.of(owner)
    return near_day(lang, absence.last) if absence else ""
