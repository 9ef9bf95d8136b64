"""The counts of a turn: how far people come, and how each question fares."""

from datetime import date

from bot.app import App
from bot.referrals.calendar import local_day
from bot.reports.figures import at_site, at_study
from bot.store.counter_names import of_question, put_through
from bot.work import Work
from dialogs.assessment import Assessment, Match
from dialogs.effects import ConsentAnswered, ReferralRequested, ResultShown, Turn
from dialogs.phases import Phase
from dialogs.questions.recording import shared_message
from dialogs.screening import AnswerRecord, Screening
from trials.matching import Verdict
from trials.values import Blank


def tally(work: Work, row: str, before: Screening | None, turn: Turn) -> None:
    """Count one turn; `before` is None where the screening has just begun."""
    work.tx.counters.take_back_abandoned(row)
    after = turn.screening
    if before is None or before.phase in (Phase.LANGUAGE, Phase.WELCOME):
        _reach(work, row, "started", _for_all(work.app, after))
    for record in turn.records:
        match record:
            case ConsentAnswered(kind="screening", given=True):
                _reach(work, row, "consented", _for_all(work.app, after))
            case ReferralRequested():
                _share(work, row, record)
    if after.phase is Phase.RESULT and (before is None or before.phase is not Phase.RESULT):
        _result(work, row, _assessed(work.app, turn, work.now.date()))
    for name in _of_questions(before or Screening(), after):
        work.tx.counters.add(name, work.now.date())


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


def _result(work: Work, row: str, assessed: Assessment) -> None:
    finished = {site for match in assessed.matches for site in match.trial.sites}
    likely = [match for match in assessed.matches if match.best.verdict is Verdict.LIKELY]
    possible = [match for match in assessed.matches if match.best.verdict is Verdict.POSSIBLE]
    _reach(work, row, "finished", finished)
    fits = {site for match in likely for site in match.trial.sites}
    if likely:
        _reach(work, row, "likely", fits)
    elif possible:
        work.tx.counters.add_once(row, "possible", work.now.date())
    may_fit = {site for match in possible for site in match.trial.sites}
    _reach_at(work, row, "possible", may_fit - fits)
    for match in assessed.matches:
        _assess(work, row, match)


def _assess(work: Work, row: str, match: Match) -> None:
    """Count the first result for a study, at each of its sites: every person stands once there."""
    kinds = {Verdict.LIKELY: "assessed_likely", Verdict.POSSIBLE: "assessed_possible"}
    kind = kinds.get(match.best.verdict)
    for site in filter(None, map(work.site, match.trial.sites)):
        day, study = local_day(site, work.now), (site.id, match.trial.id)
        if work.tx.counters.add_once(row, at_study("assessed", *study), day) and kind:
            work.tx.counters.add(at_study(kind, *study), day)


def _share(work: Work, row: str, sent: ReferralRequested) -> None:
    _reach(work, row, "shared", {sent.site})
    work.tx.counters.add_once(row, put_through(sent.trial), work.now.date())
    if not sent.likely:
        _reach(work, row, "shared_possible", {sent.site})


def _reach(work: Work, row: str, step: str, sites: set[str]) -> None:
    """Count a step once for the whole bot on its day, once for each site on the day there."""
    work.tx.counters.add_once(row, step, work.now.date())
    _reach_at(work, row, step, sites)


def _reach_at(work: Work, row: str, step: str, sites: set[str]) -> None:
    for id in sorted(sites):
        if site := work.site(id):
            work.tx.counters.add_once(row, at_site(step, id), local_day(site, work.now))


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
            if shared_message(reply):  # a line of a list, a value on a sheet
                names.append(of_question(reply.question, "shown"))
            names.append(of_question(reply.question, "answered"))
            if _unknown(reply):
                names.append(of_question(reply.question, "unknown"))
    return names


def _unknown(reply: AnswerRecord) -> bool:
    """Return whether the whole question was answered by "I don't know".

    One illness marked as suspected is an answer.
    """
    return bool(reply.values) and set(reply.values.values()) == {Blank.UNKNOWN}
