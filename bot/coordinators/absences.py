"""`/away`: who is not reminded on some days, and what is said when nobody is left."""

from bot.coordinators import date_ranges
from bot.coordinators.posting import FIRST, text_to
from bot.referrals.calendar import local_day, may_disturb
from bot.store.records import Grant
from bot.work import Work
from dialogs.dates import near_day
from trials.trial import Site

BACK = ("off", "back", "end", "回来", "结束", "取消")


def away(work: Work, grants: list[Grant], argument: str) -> str:
    """Answer `/away FROM..TO`, `/away off` and `/away`."""
    lang = grants[0].lang
    homes = [site for grant in grants if grant.site and (site := work.site(grant.site))]
    if not homes:
        return work.say(lang, "coordinator-away-not-you")
    account, today = grants[0].account, local_day(homes[0], work.now)
    text = argument.strip()
    if not text:
        return _shown(work, lang, account, homes[0])
    if text.lower() in BACK:
        if not work.tx.absences.end(account):
            return _shown(work, lang, account, homes[0])
        work.audit(account, "away no more", account)
        return work.say(lang, "coordinator-away-ended")
    period = date_ranges.read(text, today)
    if period is None:
        return work.say(lang, "coordinator-away-wrong", example=date_ranges.example(today))
    if period[1] < today:
        return work.say(lang, "coordinator-away-past", example=date_ranges.example(today))
    work.tx.absences.set(account, *period)
    work.audit(account, "away", account, f"{period[0]}..{period[1]}")
    return _shown(work, lang, account, homes[0])


def is_away(work: Work, site: Site, account: str) -> bool:
    absence = work.tx.absences.of(account)
    return absence is not None and absence.first <= local_day(site, work.now) <= absence.last


def post_alarms(work: Work) -> int:
    """Tell the admins where everybody of a site is away; return how many letters that took.

    Once for each such time.
    """
    posted = 0
    for site in work.content.library.sites.values():
        team = {grant.account for grant in work.tx.grants.of_site(site.id)}
        absent = [work.tx.absences.of(account) for account in team if is_away(work, site, account)]
        if not team or len(absent) < len(team) or not may_disturb(site, work.now):
            continue
        begun = max(absence.first for absence in absent if absence)
        until = min(absence.last for absence in absent if absence)
        for admin in work.tx.grants.admins():
            text = work.say(
                admin.lang,
                "admin-everybody-away",
                site=work.hospital(admin.lang, site.id),
                date=near_day(admin.lang, until),
                id=site.id,
            )
            key = f"everybody-away:{site.id}:{begun}:{admin.account}"
            posted += work.post(text_to(admin, key, text, rank=FIRST))
    return posted


def _shown(work: Work, lang: str, account: str, home: Site) -> str:
    absence = work.tx.absences.of(account)
    today = local_day(home, work.now)
    if absence is None or absence.last < today:
        return work.say(lang, "coordinator-away-none", example=date_ranges.example(today))
    return work.say(
        lang,
        "coordinator-away-set",
        first=near_day(lang, absence.first),
        last=near_day(lang, absence.last),
    )
