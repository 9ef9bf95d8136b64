"""The daily summary: once for each person and local day, at the hour of their site."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.app import App
from bot.coordinators import buttons, weekly_picture
from bot.coordinators.absences import is_away
from bot.coordinators.notices import MOST_BUTTONS
from bot.coordinators.posting import BUILT, SUMMARY, text_to
from bot.desk import due as desk
from bot.referrals import card
from bot.referrals.calendar import local_day, next_summary, summary_at, waited, zone_of
from bot.referrals.worklist import Worklist, waiting_since, worklist_of
from bot.reports.figures import at_site, most_unknown
from bot.store.ports import Transaction
from bot.store.records import DueLetter, Grant, ReferralRow
from bot.work import Work
from dialogs.dates import near_day
from dialogs.words import as_key
from trials.trial import Site

OF_A_DAY = timedelta(hours=24)  # the next day has a summary of its own
MOST_LINES = 12
MOST_CODES = 4
PILES = ("overdue", "new", "visits", "said_no", "possible", "asked")
# What the site's screenings came to, in the order of the line that says it.
COUNTED = ("started", "finished", "likely", "shared")


@dataclass(frozen=True, slots=True)
class Block:
    """One site's part of the summary, what to do first."""

    site: Site
    pile: Worklist
    counts: dict[str, int]
    asked: desk.Waiting

    @property
    def silent(self) -> bool:
        """Nothing to do, and nothing happened here that anybody would want to hear of."""
        news = (self.counts["likely"], self.counts["shared"], len(self.pile.closed))
        return not self.pile.todo and not self.asked and not any(news)


def post_due(work: Work) -> int:
    """Post every summary whose hour has come today; return how many there were.

    A day with nothing to say counts as done too: what comes later waits for tomorrow.
    """
    return sum(
        work.tx.isolated(partial(_post_to, work, grants), "summary") or 0
        for grants in _people(work)
    )


def _post_to(work: Work, grants: list[Grant]) -> int:
    home = work.content.library.sites[str(grants[0].site)]
    day = local_day(home, work.now)
    if work.now < summary_at(home, day) or not _can_read(work.tx, grants[0]):
        return 0
    if is_away(work, home, grants[0].account):
        return 0
    if not work.tx.summaries.claim(str(grants[0].user), day, work.now):
        return 0
    posted = weekly_picture.post(work, grants)
    if compose(work, grants) is None:
        return posted
    slot = f"summary:{grants[0].account}"
    letter = text_to(grants[0], f"{slot}:{day}", "", rank=SUMMARY)
    work.post(replace(letter, slot=slot, payload={BUILT: "summary"}, expires=work.now + OF_A_DAY))
    return posted + 1


def built(work: Work, due: DueLetter, grants: list[Grant]) -> dict[str, object] | None:
    """Return the summary of the sites that are still the reader's; None where it is silent now."""
    summary = compose(work, grants) if grants else None
    if summary is None:
        return None
    text, markup = summary
    return dict(text_to(grants[0], due.letter.key, text, markup=markup).payload)


def next_due(app: App, now: datetime) -> datetime:
    """Return the next hour of any site; `post_due` itself catches up one missed today."""
    sites = app.content.library.sites.values()
    return min((next_summary(site, now) for site in sites), default=now + timedelta(days=1))


def skip_today(work: Work, grant: Grant) -> None:
    """Skip today's summary for who is bound after its hour and has just got what waits."""
    site = work.site(grant.site) if grant.site else None
    if site and work.now >= summary_at(site, local_day(site, work.now)):
        work.tx.summaries.claim(str(grant.user), local_day(site, work.now), work.now)


def _people(work: Work) -> list[list[Grant]]:
    """Return the coordinators, each with the grants at all their sites."""
    by_user: dict[int, list[Grant]] = {}
    for site in work.content.library.sites:
        for grant in work.tx.grants.of_site(site):
            by_user.setdefault(grant.user, []).append(grant)
    return list(by_user.values())


def _can_read(tx: Transaction, grant: Grant) -> bool:
    account = tx.accounts.get(grant.account)
    return account is not None and account.reachable


def compose(work: Work, grants: list[Grant]) -> tuple[str, buttons.Keyboard] | None:
    """Return the text and its buttons; None when there is nothing to say about any site."""
    lang = grants[0].lang
    both = [(grant, site) for grant in grants if (site := work.site(str(grant.site)))]
    blocks = [block for pair in both if not (block := block_of(work, *pair)).silent]
    if not blocks:
        return None
    blocks.sort(key=lambda block: -len(block.pile.overdue))
    tail = _tail(work, lang, blocks)
    full = [_lines(work, lang, block) for block in blocks]
    lines = _fitting(full, MOST_LINES - len(tail))
    if len(blocks) > len(lines):
        rest = len(blocks) - len(lines) + 1
        lines[-1:] = [[work.say(lang, "coordinator-summary-more-sites", count=rest)]]
    if tail and sum(map(len, lines)) < sum(map(len, full)):
        tail[-1] += work.say(lang, "coordinator-summary-cut")
    # Their buttons too: what is overdue anywhere comes before what is new at the first hospital.
    codes = [
        referral.code
        for name in PILES
        for block in blocks
        for referral in getattr(block.pile, name)
    ]
    if len(lines) > 1:  # where one hospital ends and the next begins
        lines = [[f"▸ {head}", *rest] for head, *rest in lines]
    text = "\n".join([*(line for block in lines for line in block), *tail])
    markup = buttons.openers(work.app, lang, codes[:MOST_BUTTONS])
    return text, desk.with_openers(work, lang, markup, [block.asked for block in blocks])


def block_of(work: Work, grant: Grant, site: Site) -> Block:
    yesterday = local_day(site, work.now) - timedelta(days=1)
    sums = work.tx.counters.sums(yesterday, yesterday)
    counts = {name: sums.get(at_site(name, site.id), 0) for name in COUNTED}
    asked = desk.waiting_for(work, grant)
    return Block(site, worklist_of(work, grant, site), counts, asked)


def _fitting(parts: list[list[str]], room: int) -> list[list[str]]:
    """Return the lines that fit, the first of every site before the later ones of any."""
    kept: list[list[str]] = [[] for _ in parts[:room]]
    for place in range(max(map(len, parts))):
        for block, lines in zip(kept, parts, strict=False):
            if place < len(lines) and room > 0:
                block.append(lines[place])
                room -= 1
    return kept


def _lines(work: Work, lang: str, block: Block) -> list[str]:
    """Return at most nine lines, what to do first."""
    app = work.app
    lines = [
        app.say(
            lang,
            "coordinator-summary-head",
            count=len(block.pile.todo) + len(block.asked),
            date=near_day(lang, local_day(block.site, work.now)),
            site=app.hospital(lang, block.site.id),
        )
    ]
    for name in PILES:
        referrals: list[ReferralRow] = getattr(block.pile, name)
        if referrals:
            items = [_item(work, lang, block.site, name, referral) for referral in referrals]
            lines.append(_pile(app, lang, name, items))
    lines += desk.summary_line(work, lang, block.asked)
    if gone := block.pile.taken_back:
        lines.append(_pile(app, lang, "taken_back", [_ended(app, lang, one) for one in gone]))
    closed = len(block.pile.closed)
    if closed or any(block.counts.values()):
        counts = {**block.counts, "closed": closed}
        lines.append(app.say(lang, "coordinator-summary-yesterday", **counts))
    return lines


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


def _pile(app: App, lang: str, name: str, items: list[str]) -> str:
    key = as_key("coordinator-summary", name)
    return app.say(lang, key, count=len(items), codes=_codes(app, lang, items))


def _item(work: Work, lang: str, site: Site, name: str, referral: ReferralRow) -> str:
    """Return the code, how the answers were known, and what is to be known of its waiting."""
    if name == "said_no":
        return _ended(work.app, lang, referral)
    mark = "reports" if card.card_from(referral.card).reports else "memory"
    code = f"{referral.code} {work.say(lang, f'coordinator-summary-mark-{mark}')}"
    if name != "overdue":
        return code
    time = waited(work.app, lang, waiting_since(site, referral), work.now)
    return work.say(lang, "coordinator-summary-item", code=code, time=time)


def _ended(app: App, lang: str, referral: ReferralRow) -> str:
    """Return the code, and the day since when nobody may call."""
    at = referral.said_no_at or referral.withdrawn_at or referral.updated_at
    day = near_day(lang, at.astimezone(zone_of(app.site(referral.site))).date())
    return app.say(lang, "coordinator-summary-since", code=referral.code, date=day)


def _codes(app: App, lang: str, items: list[str]) -> str:
    listed = items[:MOST_CODES]
    if rest := len(items) - len(listed):
        listed.append(app.say(lang, "coordinator-summary-more", count=rest))
    return app.say(lang, "coordinator-codes-joint").join(listed)
