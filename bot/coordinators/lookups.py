"""A coordinator's look-ups: what has waited too long."""

from datetime import datetime

from bot.app import App
from bot.coordinators import buttons
from bot.coordinators.notices import MOST_BUTTONS
from bot.desk import due as desk
from bot.referrals import history
from bot.referrals.calendar import local_day, waited
from bot.referrals.worklist import is_overdue, waiting_since
from bot.store.records import Grant, OpenReferral
from bot.work import Work
from dialogs.statuses import OPEN
from trials.trial import Site

CommandReply = tuple[str, buttons.Keyboard | None]


def overdue(work: Work, grants: list[Grant]) -> CommandReply:
    """List what nobody has done in time, longest first; for an admin, how many and where."""
    lang, texts, codes = grants[0].lang, [], []
    seen = {str(grant.site): grant for grant in grants if grant.site}
    sites = work.content.library.sites
    for id in seen or sites:
        if id not in sites:
            continue
        late = _late(work, sites[id], seen.get(id))
        name = work.hospital(lang, id)
        texts.append(work.say(lang, "coordinator-overdue-head", site=name, count=len(late)))
        if id in seen:
            texts += [_row(work.app, lang, sites[id], referral, work.now) for referral in late]
            texts += desk.late_lines(work, lang, seen[id])
            codes += [referral.code for referral in late]
    return _listed(work.app, lang, texts, codes)


def _late(work: Work, site: Site, grant: Grant | None) -> list[OpenReferral]:
    today = local_day(site, work.now)
    late = [
        referral
        for referral in work.tx.referrals.open_of_site(site.id, OPEN)
        if (not grant or grant.covers(referral.trial))
        and not (referral.snoozed_until and referral.snoozed_until > today)
        and is_overdue(site, referral, work.now)
    ]
    return sorted(late, key=lambda referral: waiting_since(site, referral))


def _row(app: App, lang: str, site: Site, referral: OpenReferral, now: datetime) -> str:
    return app.say(
        lang,
        "coordinator-overdue-row",
        code=referral.code,
        status=history.status_text(app, lang, referral.status),
        waited=waited(app, lang, waiting_since(site, referral), now),
    )


def _listed(app: App, lang: str, texts: list[str], codes: list[str]) -> CommandReply:
    most = 30  # lines; a message stays readable on a phone
    shown = texts[:most]
    if rest := len(texts) - len(shown):
        shown.append(app.say(lang, "coordinator-and-more", count=rest))
    return "\n".join(shown), buttons.openers(app, lang, codes[:MOST_BUTTONS])
