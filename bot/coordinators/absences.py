"""`/away`: who is not reminded on some days, and what is said when nobody is left."""

from datetime import datetime

from bot.app import App
from bot.coordinators import date_ranges
from bot.coordinators.posting import SAID, text_to
from bot.referrals.calendar import day_text, local_day, may_disturb
from bot.store.ports import Transaction
from bot.store.records import Grant
from trials.trial import Site

BACK = ("off", "back", "end", "回来", "结束", "取消")


def away(tx: Transaction, app: App, grants: list[Grant], now: datetime, argument: str) -> str:
    """Answer `/away FROM..TO`, `/away off` and `/away`."""
    lang = grants[0].lang
    homes = [site for grant in grants if grant.site and (site := app.site(grant.site))]
    if not homes:
        return app.say(lang, "coordinator-away-not-you")
    account, today = grants[0].account, local_day(homes[0], now)
    text = argument.strip()
    if not text:
        return _shown(tx, app, lang, account, homes[0], now)
    if text.lower() in BACK:
        if not tx.absences.end(account):
            return _shown(tx, app, lang, account, homes[0], now)
        tx.audit.add(account, "away no more", account, now)
        return app.say(lang, "coordinator-away-ended")
    period = date_ranges.read(text, today)
    if period is None:
        return app.say(lang, "coordinator-away-wrong", example=date_ranges.example(today))
    if period[1] < today:
        return app.say(lang, "coordinator-away-past", example=date_ranges.example(today))
    tx.absences.set(account, *period)
    tx.audit.add(account, "away", account, now, f"{period[0]}..{period[1]}")
    return _shown(tx, app, lang, account, homes[0], now)


def is_away(tx: Transaction, site: Site, account: str, now: datetime) -> bool:
    absence = tx.absences.of(account)
    return absence is not None and absence.first <= local_day(site, now) <= absence.last


def post_alarms(tx: Transaction, app: App, now: datetime) -> int:
    """Tell the admins where everybody of a site is away; return how many letters that took.

    Once for each such time.
    """
    posted = 0
    for site in app.content.library.sites.values():
        team = {grant.account for grant in tx.grants.of_site(site.id)}
        absent = [tx.absences.of(account) for account in team if is_away(tx, site, account, now)]
        if not team or len(absent) < len(team) or not may_disturb(site, now):
            continue
        begun = max(absence.first for absence in absent if absence)
        until = min(absence.last for absence in absent if absence)
        for admin in tx.grants.admins():
            text = app.say(
                admin.lang,
                "admin-everybody-away",
                site=app.hospital(admin.lang, site.id),
                date=day_text(admin.lang, until),
                id=site.id,
            )
            key = f"everybody-away:{site.id}:{begun}:{admin.account}"
            posted += tx.letters.post(text_to(admin, key, text, rank=SAID))
    return posted


def _shown(tx: Transaction, app: App, lang: str, account: str, home: Site, now: datetime) -> str:
    absence = tx.absences.of(account)
    today = local_day(home, now)
    if absence is None or absence.last < today:
        return app.say(lang, "coordinator-away-none", example=date_ranges.example(today))
    return app.say(
        lang,
        "coordinator-away-set",
        first=day_text(lang, absence.first),
        last=day_text(lang, absence.last),
    )
