"""Once a week, with the week's first summary: the funnel, the weeks and the times as a picture."""

from datetime import date, timedelta

from bot.app import App
from bot.channel.letters import NO_PREVIEW
from bot.coordinators.posting import SUMMARY
from bot.referrals.calendar import local_day
from bot.referrals.card_text import study_tag
from bot.referrals.rights import referrals_of
from bot.referrals.worklist import EVERY
from bot.reports.figures import Scope, collect
from bot.reports.log import log_of
from bot.reports.team import work_of
from bot.reports.weekly import Picture, drawing_of, text_of
from bot.store.records import Grant, Letter
from bot.work import Work
from trials.trial import Site

WEEKS, WEEK = 4, timedelta(days=7)


def post(work: Work, grants: list[Grant]) -> int:
    """Post the picture of each site that has anything to show; return how many there were.

    The caller asks once for each person and day; who was away at the beginning of the week gets it
    with their first summary. What is stored are the figures: they are drawn when they are sent, or
    sent as text where nothing can be drawn.
    """
    posted = 0
    for grant in grants:
        site = work.site(str(grant.site))
        if site is None or not _is_first_of_week(work, grant, local_day(site, work.now)):
            continue
        until = _sunday_before(local_day(site, work.now))
        picture = picture_of(work, grant, site, until)
        if picture:
            posted += work.post(_letter(work.app, grant, site, picture))
    return posted


def _is_first_of_week(work: Work, grant: Grant, today: date) -> bool:
    """Return whether today's summary is somebody's first of this week."""
    earlier = (today - timedelta(days=n) for n in range(1, today.weekday() + 1))
    return not any(work.tx.summaries.claimed_at(str(grant.user), day) for day in earlier)


def _sunday_before(day: date) -> date:
    return day - timedelta(days=day.weekday() + 1)


def picture_of(work: Work, grant: Grant, site: Site, until: date) -> Picture:
    """Return what the picture of four weeks says to a reader, of the studies of their right."""
    since = until - WEEKS * WEEK + timedelta(days=1)
    mine = referrals_of(work.tx, grant, EVERY)
    steps = work.tx.steps.that_count(site.id)
    begins = [since + n * WEEK for n in range(WEEKS)]
    weeks = {day: work_of(site, mine, steps, (day, day + WEEK - timedelta(days=1)))
             for day in begins}  # fmt: skip
    trials = [trial.id for trial in work.content.library.trials.values()
              if site.id in trial.sites and grant.covers(trial.id)]  # fmt: skip
    logs = [log_of(work.tx, site, trial, (since, until)) for trial in trials]
    scope = Scope(since, until, site, frozenset(grant.trials))
    figures = collect(work.tx, work.app, grant.lang, scope)
    return Picture(
        figures, weeks, [(study_tag(work.app, grant.lang, log.trial), log) for log in logs]
    )


def _letter(app: App, grant: Grant, site: Site, picture: Picture) -> Letter:
    drawing = drawing_of(app, grant.lang, app.hospital(grant.lang, site.id), picture)
    return Letter(
        f"weekly:{grant.account}:{site.id}:{picture.figures.until}",
        grant.user,
        grant.account,
        "sendPhoto",
        {
            "drawing": drawing,
            "caption": f"{drawing['title']}\n{drawing['period']}",
            "text": text_of(app, grant.lang, drawing),
            "link_preview_options": NO_PREVIEW,
        },
        rank=SUMMARY,
        slot=f"weekly:{grant.account}:{site.id}",
        site=site.id,
    )
