"""The daily summary: once for each person and working day, at the hour of their site."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from bot.app import App
from bot.coordinators import buttons, summary_lines, weekly_picture
from bot.coordinators.absences import is_away
from bot.coordinators.blocks import Block, block_of
from bot.coordinators.notices import MOST_BUTTONS
from bot.coordinators.posting import BUILT, SUMMARY, text_to
from bot.desk import due as desk
from bot.referrals.calendar import is_working, local_day, next_summary, summary_at
from bot.referrals.due import due
from bot.referrals.worklist import PILES
from bot.reports.figures import most_unknown
from bot.store.ports import Transaction
from bot.store.records import DueLetter, Grant, OpenReferral
from bot.work import Work
from trials.trial import Site

OF_A_DAY = timedelta(hours=24)  # the next day has a summary of its own
SOON = timedelta(hours=1)  # a reminder waits so long for a summary that says the same
MOST_LINES = 20


def post_due(work: Work) -> int:
    """Post every summary whose hour has come today; return how many there were.

    A day with nothing to say counts as done too: what comes later waits for the next. A day
    without work at the site has none.
    """
    return sum(
        work.tx.isolated(partial(_post_to, work, grants), "summary") or 0
        for grants in _people(work)
    )


def _post_to(work: Work, grants: list[Grant]) -> int:
    home = work.content.library.sites[str(grants[0].site)]
    day = local_day(home, work.now)
    if work.now < summary_at(home, day) or not _gets_one(work, home, grants[0], day):
        return 0
    if not work.tx.summaries.claim(str(grants[0].user), day, work.now):
        return 0
    posted = weekly_picture.post(work, grants)
    if compose(work, grants) is None:
        return posted
    slot = f"summary:{grants[0].account}"
    letter = text_to(grants[0], _key(grants[0], day), "", rank=SUMMARY)
    work.post(replace(letter, slot=slot, payload={BUILT: "summary"}, expires=work.now + OF_A_DAY))
    return posted + 1


def _gets_one(work: Work, home: Site, grant: Grant, day: date) -> bool:
    there = is_working(home, day) and not is_away(work, home, grant.account)
    return there and _can_read(work.tx, grant)


def built(work: Work, letter: DueLetter, grants: list[Grant]) -> dict[str, object] | None:
    """Return the summary of the sites that are still the reader's; None where it is silent now."""
    summary = compose(work, grants) if grants else None
    if summary is None:
        return None
    text, markup = summary
    return dict(text_to(grants[0], letter.letter.key, text, markup=markup).payload)


def next_due(app: App, now: datetime) -> datetime:
    """Return the next hour of any site; `post_due` itself catches up one missed today."""
    sites = app.content.library.sites.values()
    return min((next_summary(site, now) for site in sites), default=now + timedelta(days=1))


def skip_today(work: Work, grant: Grant) -> None:
    """Skip today's summary for who is bound after its hour and has just got what waits."""
    site = work.site(grant.site) if grant.site else None
    if site and work.now >= summary_at(site, local_day(site, work.now)):
        work.tx.summaries.claim(str(grant.user), local_day(site, work.now), work.now)


def comes_soon(work: Work, grant: Grant) -> bool:
    """Return whether somebody gets today's summary within the hour: what it says waits for it."""
    home = _home(work, grant)
    day = local_day(home, work.now)
    at = summary_at(home, day)
    return at - SOON <= work.now < at and _gets_one(work, home, grant, day)


def has_said(work: Work, grant: Grant, site: Site, referral: OpenReferral) -> bool:
    """Return whether today's summary told somebody that this is due."""
    home = _home(work, grant)
    at = work.tx.summaries.claimed_at(str(grant.user), local_day(home, work.now))
    key = _key(grant, local_day(home, work.now))
    if at is None or not (work.tx.letters.is_due(key) or work.tx.letters.sent_at(key)):
        return False
    then = due(site, referral, at)
    return then is not None and then.today


def _key(grant: Grant, day: date) -> str:
    return f"summary:{grant.account}:{day}"


def _home(work: Work, grant: Grant) -> Site:
    """Return the site whose hour brings the summary of somebody who may work at several."""
    sites = work.content.library.sites
    mine = {held.site for held in work.tx.grants.of(grant.user)}
    return next(sites[id] for id in sites if id in mine or id == grant.site)


def _people(work: Work) -> list[list[Grant]]:
    """Return who reads a summary, each with the grants at all their sites."""
    by_user: dict[int, list[Grant]] = {}
    for site in work.content.library.sites:
        for grant in work.tx.grants.readers_of(site):
            by_user.setdefault(grant.user, []).append(grant)
    return list(by_user.values())


def _can_read(tx: Transaction, grant: Grant) -> bool:
    account = tx.accounts.get(grant.account)
    return account is not None and account.reachable


def compose(work: Work, grants: Sequence[Grant]) -> tuple[str, buttons.Keyboard] | None:
    """Return the text and its buttons; None when there is nothing to say about any site.

    Who only reads has no buttons: they open cards.
    """
    lang = grants[0].lang
    both = [(grant, site) for grant in grants if (site := work.site(str(grant.site)))]
    blocks = [(one, block) for one, site in both if not (block := block_of(work, one, site)).silent]
    if not blocks:
        return None
    blocks.sort(key=lambda pair: -len(pair[1].pile.overdue))
    tail = _tail(work, lang, [block for _, block in blocks])
    full = [summary_lines.lines(work, one, block) for one, block in blocks]
    lines = _fitting(full, MOST_LINES - len(tail))
    if len(blocks) > len(lines):
        rest = len(blocks) - len(lines) + 1
        lines[-1:] = [[work.say(lang, "coordinator-summary-more-sites", count=rest)]]
    if tail and sum(map(len, lines)) < sum(map(len, full)):
        tail[-1] += work.say(lang, "coordinator-summary-cut")
    # Their buttons too: what is overdue anywhere comes before what is new at the first hospital.
    codes = [
        item.referral.code
        for name in PILES
        for grant, block in blocks
        if grant.works
        for item in block.pile.piles.get(name, ())
    ]
    if len(lines) > 1:  # where one hospital ends and the next begins
        lines = [[f"▸ {head}", *rest] for head, *rest in lines]
    text = "\n".join([*(line for block in lines for line in block), *tail])
    markup = buttons.openers(work.app, lang, codes[:MOST_BUTTONS])
    asked = [block.asked for grant, block in blocks if grant.works]
    return text, desk.with_openers(work, lang, markup, asked)


def _fitting(parts: list[list[str]], room: int) -> list[list[str]]:
    """Return the lines that fit, the first of every site before the later ones of any."""
    kept: list[list[str]] = [[] for _ in parts[:room]]
    full = set[int]()
    for place in range(max(map(len, parts))):
        for site, lines in enumerate(parts[: len(kept)]):
            if place >= len(lines) or site in full:
                continue
            high = 1 + lines[place].count("\n")
            if high > room:
                full.add(site)
                continue
            kept[site].append(lines[place])
            room -= high
    return kept


def _tail(work: Work, lang: str, blocks: list[Block]) -> list[str]:
    """Return what to watch, and what the marks behind the codes mean."""
    tail = []
    if question := most_unknown(work.tx, work.app, lang, work.now.date()):
        tail.append(
            work.say(lang, "coordinator-summary-watch", question=question.label,
                       unknown=question.unknown, answered=question.answered)
        )  # fmt: skip
    if any(block.pile.todo for block in blocks):
        tail.append(work.say(lang, "coordinator-summary-marks"))
    return tail
