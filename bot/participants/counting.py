"""What a turn adds to the counters: how far people come, and how each question fares."""

from datetime import date, datetime

from bot.app import Office
from bot.referrals.calendar import local_day
from bot.reports.figures import at_site
from bot.store.tallies import of_question
from bot.store.tx import Tx
from dialogs.events import Consented, Judged, Referred, Turn
from dialogs.phases import Phase
from dialogs.results.matches import matches
from dialogs.screening import Reply, Screening
from trials.matching import Verdict
from trials.values import Blank


def tally(
    tx: Tx, office: Office, row: str, before: Screening | None, turn: Turn, now: datetime
) -> None:
    """The counters of one turn; `before` is None where the screening has just begun."""
    tx.came_back(row)
    after = turn.screening
    if before is None or before.phase is Phase.LANGUAGE:
        _reach(tx, office, row, "started", _for_all(office, after), now)
    for record in turn.records:
        match record:
            case Consented(kind="screening", given=True):
                _reach(tx, office, row, "consented", _for_all(office, after), now)
            case Referred(site=site):
                _reach(tx, office, row, "shared", {site}, now)
    if after.phase is Phase.RESULT and (before is None or before.phase is not Phase.RESULT):
        # As it was shown: the person's day is not yet, or no longer, that of UTC.
        shown = (record.on for record in turn.records if isinstance(record, Judged))
        _result(tx, office, row, after, next(shown, now.date()), now)
    for name in _of_questions(before or Screening(), after):
        tx.count(name, now.date())


def _for_all(office: Office, screening: Screening) -> set[str]:
    """The sites of the study that the person came for; without one, no site is left out."""
    trial = office.talk.library.trials.get(screening.focus or "")
    return set(trial.sites) if trial else set(office.talk.library.sites)


def _result(
    tx: Tx, office: Office, row: str, screening: Screening, on: date, now: datetime
) -> None:
    found = matches(office.talk, screening, on)
    finished = {site for match in found for site in match.trial.sites}
    likely = [match for match in found if match.best.verdict is Verdict.LIKELY]
    _reach(tx, office, row, "finished", finished, now)
    if likely:
        sites = {site for match in likely for site in match.trial.sites}
        _reach(tx, office, row, "likely", sites, now)


def _reach(tx: Tx, office: Office, row: str, step: str, sites: set[str], now: datetime) -> None:
    """Once for the whole bot on its day, once for each site on the day there."""
    tx.reach(row, step, now.date())
    for id in sorted(sites):
        if site := office.site(id):
            tx.reach(row, at_site(step, id), local_day(site, now))


def _of_questions(before: Screening, after: Screening) -> list[str]:
    """The counters of questions that lie between two states of a screening."""
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


def _unknown(reply: Reply) -> bool:
    """ "I don't know" to the whole question: one illness marked as suspected is an answer."""
    return bool(reply.values) and set(reply.values.values()) == {Blank.UNKNOWN}
