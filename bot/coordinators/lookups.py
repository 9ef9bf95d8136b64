"""A coordinator's look-ups: their own work, what has waited too long, one referral by code."""

import re
import unicodedata
from difflib import get_close_matches

from bot.app import App
from bot.coordinators import buttons
from bot.coordinators.notices import MOST_BUTTONS
from bot.coordinators.posting import post_card
from bot.coordinators.reasons import Reasons
from bot.referrals import history
from bot.referrals.calendar import local_day
from bot.referrals.due import Due
from bot.referrals.rights import at_sites, referrals_of
from bot.referrals.worklist import late
from bot.store.ports import Transaction
from bot.store.records import Grant, OpenReferral, ReferralRow
from bot.work import Work
from dialogs.dates import near_day
from dialogs.statuses import OPEN
from trials.trial import Site

CommandReply = tuple[str, buttons.Keyboard | None]
LONGEST_CODE = 12


def mine(work: Work, grants: list[Grant]) -> CommandReply:
    """List the open referrals whose newest step that counts was this person's."""
    lang = grants[0].lang
    referrals = [
        referral
        for grant in grants
        for referral in referrals_of(work.tx, grant, OPEN)
        if _is_last(work.tx, grant, referral)
    ]
    head = work.say(lang, "coordinator-mine-head", count=len(referrals))
    rows = [history.status_row(work.app, lang, referral) for referral in referrals]
    return _listed(work.app, lang, [head, *rows], [referral.code for referral in referrals])


def _is_last(tx: Transaction, grant: Grant, referral: ReferralRow) -> bool:
    steps = history.counting(tx, referral.code)
    return bool(steps) and steps[-1].actor == grant.account


def overdue(work: Work, grants: list[Grant]) -> CommandReply:
    """List what nobody has done in time, longest first; for an admin, how many and where."""
    lang, texts, codes = grants[0].lang, [], []
    seen = {str(grant.site): grant for grant in at_sites(grants)}
    sites = work.content.library.sites
    for id in seen or sites:
        if id not in sites:
            continue
        found = _late(work, sites[id], seen.get(id))
        name = work.hospital(lang, id)
        texts.append(work.say(lang, "coordinator-overdue-head", site=name, count=len(found)))
        if id in seen:
            texts += [_row(work, lang, sites[id], *one) for one in found]
            codes += [referral.code for referral, _ in found]
    return _listed(work.app, lang, texts, codes)


def _late(work: Work, site: Site, grant: Grant | None) -> list[tuple[OpenReferral, Due]]:
    every = work.tx.referrals.open_of_site(site.id, OPEN)
    mine = [referral for referral in every if not grant or grant.covers(referral.trial)]
    return list(late(site, mine, work.now))


def _row(work: Work, lang: str, site: Site, referral: OpenReferral, found: Due) -> str:
    """Return the code, what to do, and why, in the words of the summary."""
    return work.say(
        lang,
        "coordinator-overdue-row",
        code=referral.code,
        action=work.say(lang, f"coordinator-due-do-{found.action.value}"),
        why=Reasons(work, lang, site).of(referral, found),
    )


def _listed(app: App, lang: str, texts: list[str], codes: list[str]) -> CommandReply:
    most = 30  # lines; a message stays readable on a phone
    shown = texts[:most]
    if rest := len(texts) - len(shown):
        shown.append(app.say(lang, "coordinator-and-more", count=rest))
    return "\n".join(shown), buttons.openers(app, lang, codes[:MOST_BUTTONS])


def find(work: Work, grants: list[Grant], argument: str) -> CommandReply:
    """Post the card of a referral at the end of the chat.

    Another hospital's code is as unknown as none.
    """
    lang, code = grants[0].lang, code_of(argument)
    if not code:
        return work.say(lang, "coordinator-find-usage"), None
    own = {
        referral.code: (grant, referral)
        for grant in grants
        for referral in referrals_of(work.tx, grant)
    }
    if code not in own:
        near = get_close_matches(code, own, n=1, cutoff=0.65)
        key = "coordinator-find-near" if near else "coordinator-find-none"
        text = work.say(lang, key, code=code, near=near[0] if near else "")
        return text, buttons.openers(work.app, lang, near)
    grant, referral = own[code]
    if referral.card:
        post_card(work, grant, referral, mark=f"find {work.now.isoformat()}")
        return "", None
    site = work.site(referral.site)
    day = local_day(site, referral.updated_at) if site else referral.updated_at.date()
    status = history.status_text(work.app, lang, referral.status)
    date = near_day(lang, day)
    return work.say(lang, "coordinator-find-over", code=code, status=status, date=date), None


def code_of(text: str) -> str:
    """Return the code as it is written: from 7KQ2, r-7kq2, R 7KQ2 and the like.

    "" where there is none.
    """
    plain = re.sub(r"[\s\W_]", "", unicodedata.normalize("NFKC", text)).upper()
    if not plain or len(plain) > LONGEST_CODE:
        return ""
    return f"R-{plain[1:] if len(plain) > 4 and plain[0] == 'R' else plain}"
