"""The people who came to a study: in fives, once a week, for everybody to read."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.reports.figures import at_study
from bot.store.counter_names import put_through
from bot.store.records import StudyPeople
from bot.work import Work
from trials.trial import Trial

STEP = 5


def rounded_down(count: int) -> int:
    """Return a number that tells nobody apart: below five nothing, and then in fives."""
    return max(count, 0) // STEP * STEP


def week_end(day: date) -> date:
    """Return the last day of the last week that is over: its Sunday."""
    return day - timedelta(days=day.weekday() + 1)


def people_of(trial: Trial, sums: Mapping[str, int], until: date) -> StudyPeople:
    """Return how many people a study had; at several hospitals each person is counted once."""

    def most(*names: str) -> int:
        return max(
            sum(sums.get(at_study(name, site, trial.id), 0) for name in names)
            for site in trial.sites
        )

    asked, matched = most("assessed"), most("assessed_likely", "assessed_possible")
    shared = sums.get(put_through(trial.id), 0)
    return StudyPeople(until, trial.id, *map(rounded_down, (asked, matched, shared)))


def keep_due(work: Work) -> int:
    """Keep the counts of the week that is over, once; nobody is sent anything of it."""
    today = work.now.astimezone(work.content.operator.zone).date()
    until = week_end(today)
    kept = work.tx.study_people.before(today)
    if kept and kept[0].until == until:
        return 0
    first = work.tx.counters.first_day() or until
    sums = work.tx.counters.sums(first, until)
    trials = work.content.library.trials.values()
    work.tx.study_people.keep([people_of(trial, sums, until) for trial in trials])
    return 0
