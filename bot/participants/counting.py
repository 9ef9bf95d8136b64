"""The counts of a turn: how far people come, and how each question fares."""

from datetime import date, datetime

from bot.app import App
from bot.referrals.calendar import local_day
from bot.reports.figures import at_site
from bot.store.counter_names import of_question
from bot.store.ports import Transaction
from dialogs.assessment import Assessment
from dialogs.effects import ConsentAnswered, ReferralRequested, ResultShown, Turn
from dialogs.phases import Phase
from dialogs.screening import AnswerRecord, Screening
from trials.matching import Verdict
from trials.values import Blank


def tally(
    tx: Transaction, app: App, row: str, before: Screening | None, turn: Turn, now: datetime
) -> None:
    """Count one turn; `before` is None where the screening has just begun."""
    tx.counters.take_back_abandoned(row)
    after = turn.screening
    if before is None or before.phase is Phase.LANGUAGE:
        _reach(tx, app, row, "started", _for_all(app, after), now)
    for record in turn.records:
        match record:
            case ConsentAnswered(kind="screening", given=True):
                _reach(tx, app, row, "consented", _for_all(app, after), now)
            case ReferralRequested(site=site):
                _reach(tx, app, row, "shared", {site}, now)
    if after.phase is Phase.RESULT and (before is None or before.phase is not Phase.RESULT):
        _result(tx, app, row, _assessed(app, turn, now.date()), now)
    for name in _of_questions(before or Screening(), after):
        tx.counters.add(name, now.date())


def _for_all(app: App, screening: Screening) -> set[str]:
    """Return the sites of the study that the person came for; without one, all sites."""
    trial = app.content.library.trials.get(screening.focus or "")
    return set(trial.sites) if trial else set(app.content.library.sites)


def _assessed(app: App, turn: Turn, on: date) -> Assessment:
    for record in turn.records:
        match record:
            case ResultShown(assessment=shown):
                # As it was shown: the person's day is not yet, or no longer, that of UTC.
                return shown
            case ReferralRequested(assessment=shared):
                return shared.moved_to(on)
    return app.content.assess(turn.screening, on)


def _result(tx: Transaction, app: App, row: str, assessed: Assessment, now: datetime) -> None:
    finished = {site for match in assessed.matches for site in match.trial.sites}
    likely = [match for match in assessed.matches if match.best.verdict is Verdict.LIKELY]
    _reach(tx, app, row, "finished", finished, now)
    if likely:
        sites = {site for match in likely for site in match.trial.sites}
        _reach(tx, app, row, "likely", sites, now)


def _reach(tx: Transaction, app: App, row: str, step: str, sites: set[str], now: datetime) -> None:
    """Count a step once for the whole bot on its day, once for each site on the day there."""
    tx.counters.add_once(row, step, now.date())
    for id in sorted(sites):
        if site := app.site(id):
            tx.counters.add_once(row, at_site(step, id), local_day(site, now))


def _of_questions(before: Screening, after: Screening) -> list[str]:
    """Return the counters of questions that lie between two states of a screening."""
    names = []
    was, now = before.prompt, after.prompt
    if now and not now.ref.startswith("@"):
        if was is None or was.nonce != now.nonce:
            names.append(of_question(now.ref, "shown"))
        elif now.misses > was.misses:
            names.append(of_question(now.ref, "invalid"))
    for reply in after.replies[len(before.replies) :]:
        if not reply.retracts:
            names.append(of_question(reply.question, "answered"))
            if _unknown(reply):
                names.append(of_question(reply.question, "unknown"))
    return names


def _unknown(reply: AnswerRecord) -> bool:
    """Return whether the whole question was answered by "I don't know".

    One illness marked as suspected is an answer.
    """
    return bool(reply.values) and set(reply.values.values()) == {Blank.UNKNOWN}
