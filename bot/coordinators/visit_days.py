"""The days and hours that a visit can be booked for, in pages of two weeks."""

from datetime import date, timedelta

from bot.app import App
from bot.referrals.calendar import is_working
from dialogs.dates import short_weekday, weekday
from trials.trial import Site

DAYS = 15  # three a row
PAGES = 24  # a year
HOURS = tuple(f"{hour:02}:{half:02}" for hour in range(8, 18) for half in (0, 30))


def labelled(
    app: App, lang: str, site: Site | None, today: date, page: int
) -> list[tuple[str, str]]:
    """Return a page of days as (label, day): today is the first of the first page.

    A day without work at the site is named so, and can be taken all the same.
    """
    first = today + timedelta(days=page * DAYS)
    name = short_weekday if page else weekday

    def label(day: date) -> str:
        if site is None or is_working(site, day):
            return name(lang, day)
        return app.say(lang, "coordinator-button-day-off", day=name(lang, day))

    days = [first + timedelta(days=n) for n in range(DAYS)]
    return [(label(day), day.isoformat()) for day in days]
