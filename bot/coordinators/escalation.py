"""Nothing is forgotten: a working day nudges the coordinator, two the backup, three the admins.

What the daily summary says anyway is said there alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from bot.coordinators import buttons, mail, notices, summary, summary_lines
from bot.coordinators.absences import is_away
from bot.coordinators.posting import CARD, text_to
from bot.coordinators.reasons import Reasons
from bot.referrals import promises
from bot.referrals.calendar import local_day, may_disturb, working_days_between
from bot.referrals.due import Why, call_is_due_from, due
from bot.store.records import Grant, Letter, OpenReferral
from bot.work import Work
from dialogs.statuses import OPEN, UNTRIED
from trials.trial import Site

# Working days without a step -> who is reminded.
LEVELS = ((1, "coordinator"), (2, "backup"), (3, "admin"))
# In the words of the message: what was to be reminded of on this day; whoever had the first
# reminder is not asked to take over from themselves.
AWAKE, AGAIN = "awake", "again"
REACHED = "reached"  # the level of those of whom nothing was said since


@dataclass(frozen=True, slots=True)
class Nudge:
    """One referral that somebody is to be reminded of."""

    site: Site
    referral: OpenReferral
    level: str
    anew: date | None = None  # the day on which it woke up, or calls were allowed again
    own: bool = False  # what is for the backup reaches somebody who had the first reminder

    @property
    def words(self) -> str:
        if self.own:
            return AGAIN
        rested = self.referral.snoozed_until is not None
        return AWAKE if rested and self.level == "coordinator" else self.level

    @property
    def is_in_summaries(self) -> bool:
        """Return whether a summary says the same; it asks nobody to take over."""
        return self.level in ("coordinator", "promise", REACHED) or self.own

    @property
    def mark(self) -> str:
        return f"{self.referral.code}.{self.referral.consent}.{self.level}.{self.anew or ''}"


def post_due(work: Work) -> int:
    """Post every reminder that is due, one message for each person; return how many."""
    by_person: dict[int, tuple[Grant, list[Nudge]]] = {}
    for site in work.content.library.sites.values():
        at_site = partial(_at_site, work, site)
        for grant, nudge in work.tx.isolated(at_site, "nudges") or ():
            by_person.setdefault(grant.user, (grant, []))[1].append(nudge)
    for grant, nudges in by_person.values():
        work.post(_message(work, grant, nudges))
    return len(by_person)


def _at_site(work: Work, site: Site) -> list[tuple[Grant, Nudge]]:
    """Return who hears of which nudge; the site's mail is kept here already."""
    addressed: list[tuple[Grant, Nudge]] = []
    by_mail: list[Nudge] = []
    for nudge in _due(work, site):
        people = recipients(work, nudge)
        first = _first_heard(work, nudge)
        told = [(grant, replace(nudge, own=grant in first)) for grant in people]
        if nudge.level == "promise":
            addressed += [(who, what) for who, what in told if not _says_summary(work, who, what)]
            continue
        if any(_waits_for_summary(work, who, what) for who, what in told):
            continue
        if not _nudge_once(work, nudge, bool(people)):
            continue
        addressed += [(who, what) for who, what in told if not _has_summary_said(work, who, what)]
        if nudge.level == "admin":
            by_mail.append(nudge)
    mail.post(work, site.id, [nudge.referral.code for nudge in by_mail])
    return addressed


def _says_summary(work: Work, grant: Grant, nudge: Nudge) -> bool:
    return _waits_for_summary(work, grant, nudge) or _has_summary_said(work, grant, nudge)


def _waits_for_summary(work: Work, grant: Grant, nudge: Nudge) -> bool:
    """Return whether the summary of this hour is about to say the same."""
    return nudge.is_in_summaries and summary.comes_soon(work, grant)


def _has_summary_said(work: Work, grant: Grant, nudge: Nudge) -> bool:
    if not nudge.is_in_summaries:
        return False
    return summary.has_said(work, grant, nudge.site, nudge.referral)


def _nudge_once(work: Work, nudge: Nudge, heard: bool) -> bool:
    """Record a nudge that is now given for the first time; False where it was given before.

    With nobody to hear it, it stays due.
    """
    by_mail = nudge.level == "admin" and mail.address(work.tx, nudge.site.id) is not None
    return (heard or by_mail) and work.tx.nudges.give_once(
        nudge.referral, nudge.level, work.now, nudge.anew
    )


def _due(work: Work, site: Site) -> Iterator[Nudge]:
    if not may_disturb(site, work.now):
        return
    for referral in promises.tell_passed(work, site):
        yield Nudge(site, referral, "promise")
    for referral in work.tx.referrals.open_of_site(site.id, OPEN):
        for level, anew in levels(site, referral, work.now):
            if not work.tx.nudges.was_given(referral, level, anew):
                yield Nudge(site, referral, level, anew)


def levels(site: Site, referral: OpenReferral, now: datetime) -> Iterator[tuple[str, date | None]]:
    """Yield the reminders that are due by now, each with the day on which its count began anew."""
    found = due(site, referral, now)
    if found is None:
        return
    rest, begins = referral.snoozed_until, call_is_due_from(site, referral)
    anew = rest or (None if begins == referral.arrived_at else local_day(site, begins))
    if referral.status in UNTRIED:
        passed = working_days_between(site, begins, now) + (rest is not None)
        yield from ((level, anew) for days, level in LEVELS if passed >= days)
    elif rest:  # somebody works on it; only what they asked for is said
        yield "coordinator", rest
    elif found.why is Why.UNSAID:
        yield REACHED, found.since


def recipients(work: Work, nudge: Nudge) -> list[Grant]:
    """Return those of the level who can be reached and are not away, else who stands in."""
    if nudge.level == "admin":
        return notices.reachable_of(work.tx, work.tx.grants.admins())
    team = covering(work.tx.grants.of_site(nudge.site.id), nudge)
    present = [
        grant
        for grant in notices.reachable_of(work.tx, team)
        if not is_away(work, nudge.site, grant.account)
    ]
    owner = [grant for grant in present if grant.account == nudge.referral.owner]
    if owner and nudge.level != "backup":
        return owner
    return chosen(nudge.level, team, present)


def _first_heard(work: Work, nudge: Nudge) -> list[Grant]:
    """Return those who were to be reminded before what is for the backup."""
    if nudge.level != "backup":
        return []
    return recipients(work, replace(nudge, level="coordinator"))


def covering(team: list[Grant], nudge: Nudge) -> list[Grant]:
    """Return those of the team with a right to the trial."""
    return [grant for grant in team if grant.covers(nudge.referral.trial)]


def chosen(level: str, team: list[Grant], present: list[Grant]) -> list[Grant]:
    """Return those present whose duty it is.

    Where nobody stands for it, everybody present.
    """
    primary = [grant for grant in present if grant.duty == "primary"]
    backup = [grant for grant in present if grant.duty == "backup"]
    if level == "backup":
        return backup or present
    if any(grant.duty == "primary" for grant in team):
        return primary or backup or present
    return present


def _message(work: Work, grant: Grant, nudges: list[Nudge]) -> Letter:
    lang = grant.lang
    parts = [_line(work, lang, nudges, *about) for about in dict.fromkeys(map(_about, nudges))]
    mine = {known.site for known in work.tx.grants.of(grant.user)}
    codes = dict.fromkeys(nudge.referral.code for nudge in nudges if nudge.site.id in mine)
    if codes:
        parts.append(work.say(lang, "coordinator-nudge-what-to-do"))
    return text_to(
        grant,
        f"nudge:{grant.account}:" + ",".join(nudge.mark for nudge in nudges),
        "\n".join(parts),
        markup=buttons.openers(work.app, lang, list(codes)[: notices.MOST_BUTTONS]),
        rank=CARD,
    )


def _about(nudge: Nudge) -> tuple[Site, str]:
    return nudge.site, nudge.words


def _line(work: Work, lang: str, nudges: list[Nudge], site: Site, words: str) -> str:
    mine = [nudge for nudge in nudges if _about(nudge) == (site, words)]
    listed = [_item(work, lang, nudge) for nudge in mine[: notices.MOST_BUTTONS]]
    if rest := len(mine) - len(listed):
        listed.append(work.say(lang, "coordinator-summary-more", count=rest))
    one = work.say(lang, "coordinator-nudge-one", code=listed[0])
    return work.say(
        lang,
        f"coordinator-nudge-{words}",
        site=work.hospital(lang, site.id),
        count=len(mine),
        codes=summary_lines.rows(listed) if listed[1:] else one,
    )


def _item(work: Work, lang: str, nudge: Nudge) -> str:
    """Return the code and the reason, in the words of the summary."""
    code, found = nudge.referral.code, due(nudge.site, nudge.referral, work.now)
    speaks = Reasons(work, lang, nudge.site)
    return speaks.item(code, speaks.of(nudge.referral, found) if found else "")
