"""A coordinator's look-ups: what has waited too long."""

from bot.app import App
from bot.coordinators import buttons
from bot.coordinators.notices import MOST_BUTTONS
from bot.coordinators.reasons import Reasons
from bot.desk import due as desk
from bot.referrals.due import Due
from bot.referrals.rights import at_sites
from bot.referrals.worklist import late
from bot.store.records import Grant, OpenReferral
from bot.work import Work
from dialogs.statuses import OPEN
from trials.trial import Site

CommandReply = tuple[str, buttons.Keyboard | None]


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
            texts += desk.late_lines(work, lang, seen[id])
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
