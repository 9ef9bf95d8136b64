"""Once a week, with the Monday's summary: the funnel and the times as a picture."""

from datetime import timedelta

from bot.app import App
from bot.channel.letters import NO_PREVIEW
from bot.coordinators.posting import SUMMARY
from bot.referrals.calendar import local_day
from bot.reports.figures import Figures, Scope, collect
from bot.reports.weekly import drawing_of, text_of
from bot.store.records import Grant, Letter
from bot.work import Work
from trials.trial import Site

MONDAY = 0
WEEKS = 4


def post(work: Work, grants: list[Grant]) -> int:
    """Post the picture of each site that has anything to show; return how many there were.

    The caller asks once for each person and day. What is stored are the figures: they are drawn
    when they are sent, or sent as text where nothing can be drawn.
    """
    posted = 0
    for grant in grants:
        site = work.site(str(grant.site))
        if site is None or local_day(site, work.now).weekday() != MONDAY:
            continue
        until = local_day(site, work.now) - timedelta(days=1)
        since = until - timedelta(days=7 * WEEKS - 1)
        figures = collect(work.tx, work.app, grant.lang, Scope(since, until, site))
        if any(figures.funnel.values()):
            posted += work.post(_letter(work.app, grant, site, figures))
    return posted


def _letter(app: App, grant: Grant, site: Site, figures: Figures) -> Letter:
    drawing = drawing_of(app, grant.lang, app.hospital(grant.lang, site.id), figures)
    return Letter(
        f"weekly:{grant.account}:{site.id}:{figures.until}",
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
