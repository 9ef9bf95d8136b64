"""Nothing is forgotten: a working day nudges the coordinator, two the backup, three the admins."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from bot.app import App
from bot.coordinators import buttons, mail, notices
from bot.coordinators.absences import is_away
from bot.coordinators.posting import CARD, text_to
from bot.referrals import promises, statuses
from bot.referrals.calendar import day_begins, local_day, may_disturb, working_days_between
from bot.store.records import Grant, Letter, OpenReferral
from bot.store.tx import Transaction
from trials.trial import Site

# Working days without a step -> who is reminded.
LEVELS = ((1, "coordinator"), (2, "backup"), (3, "admin"))
UNTOUCHED = statuses.names(statuses.UNTRIED)
OPEN = statuses.names(statuses.OPEN)
# In the words of the message: what was to be reminded of on this day; whoever had the first
# reminder is not asked to take over from themselves.
AWAKE, AGAIN = "awake", "again"


@dataclass(frozen=True, slots=True)
class Nudge:
    """One referral that somebody is to be reminded of."""

    site: Site
    one: OpenReferral
    level: str
    anew: date | None = None  # the day on which it woke up
    own: bool = False  # what is for the backup reaches somebody who had the first reminder

    @property
    def words(self) -> str:
        if self.own:
            return AGAIN
        return AWAKE if self.anew and self.level == "coordinator" else self.level

    @property
    def mark(self) -> str:
        return f"{self.one.code}.{self.one.consent}.{self.level}.{self.anew or ''}"


def post_due(tx: Transaction, app: App, now: datetime) -> int:
    """Post every reminder that is due, one message for each person; how many there were."""
    told: dict[int, tuple[Grant, list[Nudge]]] = {}
    for site in app.content.library.sites.values():
        at_site = partial(_at_site, tx, app, site, now)
        for grant, nudge in tx.isolated(at_site, "nudges") or ():
            told.setdefault(grant.user, (grant, []))[1].append(nudge)
    for grant, nudges in told.values():
        tx.post(_message(tx, app, grant, nudges))
    return len(told)


def _at_site(tx: Transaction, app: App, site: Site, now: datetime) -> list[tuple[Grant, Nudge]]:
    """Who hears of what; the site's mail is kept here already."""
    told: list[tuple[Grant, Nudge]] = []
    by_mail: list[Nudge] = []
    for nudge in _due(tx, app, site, now):
        people = recipients(tx, nudge, now)
        if nudge.level != "promise" and not _first(tx, nudge, bool(people), now):
            continue
        first = _first_heard(tx, nudge, now)
        told += [(grant, replace(nudge, own=grant in first)) for grant in people]
        if nudge.level == "admin":
            by_mail.append(nudge)
    marks = ",".join(nudge.mark for nudge in by_mail)
    mail.post(tx, f"nudge:{marks}", site.id, [one.one.code for one in by_mail], now)
    return told


def _first(tx: Transaction, nudge: Nudge, heard: bool, now: datetime) -> bool:
    """Whether it is now said for the first time; with nobody to hear it, it stays due."""
    by_mail = nudge.level == "admin" and mail.address(tx, nudge.site.id) is not None
    return (heard or by_mail) and tx.nudge_once(nudge.one, nudge.level, now, nudge.anew)


def _due(tx: Transaction, app: App, site: Site, now: datetime) -> Iterator[Nudge]:
    if not may_disturb(site, now):
        return
    for one in promises.tell_passed(tx, app, site, now):
        yield Nudge(site, one, "promise")
    for one in tx.open_referrals(site.id, OPEN):
        anew = one.snoozed_until
        if anew and local_day(site, now) < anew:
            continue
        for level in _levels(site, one, now):
            if not tx.nudged(one, level, anew):
                yield Nudge(site, one, level, anew)


def _levels(site: Site, one: OpenReferral, now: datetime) -> list[str]:
    """Who should have been reminded by now; a rest that is over begins the count again."""
    if one.snoozed_until:
        age = 1 + working_days_between(site, day_begins(site, one.snoozed_until), now)
    else:
        age = working_days_between(site, one.touched_at, now)
    if one.status not in UNTOUCHED:  # somebody works on it; only what they asked for is said
        age = min(age, 1) if one.snoozed_until else 0
    return [level for days, level in LEVELS if age >= days]


def recipients(tx: Transaction, nudge: Nudge, now: datetime) -> list[Grant]:
    """Those of the level who can be reached and are not away, else those who stand in."""
    if nudge.level == "admin":
        return notices.reachable_of(tx, tx.admins())
    team = covering(tx.grants_of_site(nudge.site.id), nudge)
    present = [
        grant
        for grant in notices.reachable_of(tx, team)
        if not is_away(tx, nudge.site, grant.account, now)
    ]
    return chosen(nudge.level, team, present)


def _first_heard(tx: Transaction, nudge: Nudge, now: datetime) -> list[Grant]:
    """Of what is for the backup, those who were to be reminded before."""
    if nudge.level != "backup":
        return []
    return recipients(tx, replace(nudge, level="coordinator"), now)


def covering(team: list[Grant], nudge: Nudge) -> list[Grant]:
    """Those with a right to the trial."""
    return [one for one in team if one.covers(nudge.one.trial)]


def chosen(level: str, team: list[Grant], present: list[Grant]) -> list[Grant]:
    """Whose duty it is, of those who are present; where nobody stands for it, everybody present."""
    primary = [grant for grant in present if grant.duty == "primary"]
    backup = [grant for grant in present if grant.duty == "backup"]
    if level == "backup":
        return backup or present
    if any(grant.duty == "primary" for grant in team):
        return primary or backup or present
    return present


def _message(tx: Transaction, app: App, grant: Grant, nudges: list[Nudge]) -> Letter:
    lang = grant.lang
    parts = [_line(app, lang, nudges, *about) for about in dict.fromkeys(map(_about, nudges))]
    mine = {known.site for known in tx.grants(grant.user)}
    codes = dict.fromkeys(nudge.one.code for nudge in nudges if nudge.site.id in mine)
    if codes:
        parts.append(app.say(lang, "coordinator-nudge-what-to-do"))
    return text_to(
        grant,
        f"nudge:{grant.account}:" + ",".join(nudge.mark for nudge in nudges),
        "\n".join(parts),
        markup=buttons.openers(app, lang, list(codes)[: notices.MOST_BUTTONS]),
        rank=CARD,
    )


def _about(nudge: Nudge) -> tuple[Site, str]:
    return nudge.site, nudge.words


def _line(app: App, lang: str, nudges: list[Nudge], site: Site, words: str) -> str:
    codes = [nudge.one.code for nudge in nudges if _about(nudge) == (site, words)]
    listed = codes[: notices.MOST_BUTTONS]
    if rest := len(codes) - len(listed):
        listed.append(app.say(lang, "coordinator-summary-more", count=rest))
    return app.say(
        lang,
        f"coordinator-nudge-{words}",
        site=app.hospital(lang, site.id),
        count=len(codes),
        codes=("、" if lang == "zh" else ", ").join(listed),
    )
