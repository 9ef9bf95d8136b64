"""The lines of one site in the daily summary: what to do, next action first, and what was done."""

from collections.abc import Iterable

from bot.coordinators.blocks import Block
from bot.coordinators.reasons import Reasons
from bot.desk import due as desk
from bot.referrals.calendar import local_day, zone_of
from bot.referrals.card_text import study_tag
from bot.referrals.due import Action
from bot.referrals.worklist import PILES, Item
from bot.reports.team import DID, TeamWork
from bot.store.records import Grant, ReferralRow
from bot.work import Work
from dialogs.dates import near_day, near_weekday
from dialogs.words import as_key
from trials.trial import Site

MOST_CODES = 4
ACTIONS = tuple(action.value for action in Action if action is not Action.VISIT)


def lines(work: Work, grant: Grant, block: Block) -> list[str]:
    """Return the head, a line for each pile that holds something, and what was done, by study."""
    lang, site, pile = grant.lang, block.site, block.pile
    tags, speaks = study_tags(work, grant, site), Reasons(work, lang, site)
    text = [
        work.say(
            lang,
            "coordinator-summary-head",
            count=len(pile.todo) + len(block.asked),
            overdue=len(pile.overdue),
            date=near_day(lang, local_day(site, work.now)),
            site=work.hospital(lang, site.id),
        )
    ]
    for name in PILES:
        if items := pile.piles.get(name):
            named = [_item(speaks, item, tags) for item in items]
            text.append(_pile(work, lang, name, named))
    text += desk.summary_line(work, lang, block.asked)
    if gone := pile.taken_back:
        text.append(_pile(work, lang, "taken_back", [_since(work, lang, one) for one in gone]))
    return [*text, *_done(work, lang, block, tags)]


def rows(items: Iterable[str]) -> str:
    """Return each item on a line of its own, below the line that names what to do."""
    return "".join(f"\n• {item}" for item in items)


def study_tags(work: Work, grant: Grant, site: Site) -> dict[str, str]:
    """Return the short names of the studies a reader may see at a site, where there are two."""
    trials = work.content.library.trials.values()
    mine = [trial.id for trial in trials if site.id in trial.sites and grant.covers(trial.id)]
    return {id: study_tag(work.app, grant.lang, id) for id in mine} if len(mine) > 1 else {}


def _pile(work: Work, lang: str, name: str, items: list[str]) -> str:
    listed = items[:MOST_CODES]
    if rest := len(items) - len(listed):
        listed.append(work.say(lang, "coordinator-summary-more", count=rest))
    codes = rows(listed)
    if name not in ACTIONS:
        codes = work.say(lang, "coordinator-summary-joint").join(listed)
    return work.say(lang, as_key("coordinator-summary", name), count=len(items), codes=codes)


def _item(speaks: Reasons, item: Item, tags: dict[str, str]) -> str:
    referral = item.referral
    if referral.said_no_at:
        return _since(speaks.work, speaks.lang, referral)
    return speaks.described(referral, item.due, tags.get(referral.trial, ""))


def _since(work: Work, lang: str, referral: ReferralRow) -> str:
    """Return the code, and the day since when nobody may call."""
    at = referral.said_no_at or referral.withdrawn_at or referral.updated_at
    day = near_day(lang, at.astimezone(zone_of(work.site(referral.site))).date())
    return work.say(lang, "coordinator-summary-since", code=referral.code, date=day)


def _done(work: Work, lang: str, block: Block, tags: dict[str, str]) -> list[str]:
    """Return what the team did since the last working day began, a line for each study."""
    first, last = block.days
    key = f"coordinator-summary-{'yesterday' if first == last else 'since-day'}"
    return [
        work.say(
            lang,
            key,
            date=near_weekday(lang, first),
            study=_of_study(work, lang, tags.get(trial, "")),
            what=did(work, lang, done),
        )
        for trial, done in block.done.items()
        if done
    ]


def _of_study(work: Work, lang: str, tag: str) -> str:
    return work.say(lang, "coordinator-summary-of-study", study=tag) if tag else ""


def did(work: Work, lang: str, done: TeamWork) -> str:
    """Return what happened, without what did not; behind what was closed the reasons."""
    parts = [
        work.say(lang, as_key("coordinator-did", name), count=done.counts[name])
        for name in DID
        if done.counts[name] and name != "closed"
    ]
    if done.counts["closed"]:
        named = [
            work.say(
                lang,
                "coordinator-did-reason",
                reason=work.say(lang, as_key("coordinator-status", status.value)),
                count=count,
            )
            for status, count in sorted(done.reasons.items(), key=lambda one: -one[1])
        ]
        reasons = work.say(lang, "coordinator-did-reasons-joint").join(named)
        parts.append(
            work.say(lang, "coordinator-did-closed", count=done.counts["closed"], reasons=reasons)
        )
    return work.say(lang, "coordinator-did-joint").join(parts)
