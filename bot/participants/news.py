"""Telling of other studies: by day, each study once, whoever has agreed to just that."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from hashlib import sha256

from bot import screenings
from bot.coordinators.pausing import app_with_pauses
from bot.participants.reminders import A_DAY, AT_ONCE, home_of, is_busy, is_day, reminding_letter
from bot.store.records import KnownStudy, StudyNewsRow
from bot.work import Work
from dialogs.assessment import Match
from dialogs.context import TurnContext
from dialogs.results.matches import matches
from dialogs.results.news import is_news, news_prompt
from trials.library import Library


def studies_mark(library: Library) -> str:
    """Return a mark of all studies as they stand, pauses included: another one means to look."""
    stand = [
        f"{trial.id} {trial.hash} {trial.status.value} {sorted(trial.paused_at)}"
        for trial in library.trials.values()
    ]
    return sha256("\n".join(sorted(stand)).encode()).hexdigest()[:16]


def known_now(library: Library, fitting: frozenset[str]) -> dict[str, KnownStudy]:
    """Return the studies as they stand when somebody agrees: what fits then is no news."""
    return {id: KnownStudy(trial.hash, id in fitting) for id, trial in library.trials.items()}


def post_due(work: Work, fresh: Callable[[], str]) -> int:
    """Hold answers against studies that are new or changed; return how many letters that made.

    Where nothing has changed nobody is looked at. Noting and posting are one transaction, so that
    nobody is told twice, whatever restarts there are.
    """
    work = replace(work, app=app_with_pauses(work.tx, work.app))
    library = work.content.library
    if not any(is_day(home_of(work.app, trial), work.now) for trial in library.trials):
        return 0
    today = work.now.astimezone(work.content.operator.zone).date()
    rows = work.tx.study_news.to_look(studies_mark(library), today, AT_ONCE)
    return sum(_look_alone(replace(work, nonce=fresh()), row) for row in rows)


def _look_alone(work: Work, row: StudyNewsRow) -> bool:
    """Look at one person's; what fails is tried again the next day and keeps nobody waiting."""
    told = work.tx.isolated(partial(_look, work, row), "news of studies")
    if told is None:
        work.tx.study_news.put_off(row.id, (work.now + A_DAY).date())
    return bool(told)


def _look(work: Work, row: StudyNewsRow) -> bool:
    whose = work.tx.screenings.get(row.screening)
    account = work.tx.accounts.get(row.account)
    if whose is None or account is None or is_busy(work, account):
        return False
    screening = screenings.load(work.tx, work.content, whose)
    today = work.now.astimezone(work.content.operator.zone).date()
    context = TurnContext(work.content, screening, today)
    found = [match for match in matches(context) if _is_news(work, context, row, match)]
    if not all(is_day(home_of(work.app, match.trial.id), work.now) for match in found):
        return False
    told = {match.trial.id for match in found if not _is_reminded(work, row, match)}
    mark, known = studies_mark(work.content.library), _known(context, row, found)
    work.tx.study_news.look(row, mark, known)
    if not told:
        return False
    work.audit("bot", "told of a study", row.screening)
    work.tx.counters.add("news_told", work.now.date())
    prompt = news_prompt(work.nonce, row.until)
    return work.post(reminding_letter(work, account, whose, prompt, consent=row.consent))


def _is_news(work: Work, context: TurnContext, row: StudyNewsRow, match: Match) -> bool:
    """Return whether a study may fit that is new, or did not under the rules that were known."""
    known, trial = row.known.get(match.trial.id), match.trial
    if known and (known.fitted or known.trial_hash == trial.hash):
        return False
    if trial.id in {shared for shared, _ in context.screening.shared}:
        return False
    return is_news(context, match, row.illnesses)


def _is_reminded(work: Work, row: StudyNewsRow, match: Match) -> bool:
    """Return whether a reminder says so: it was made due by the same change of the rules."""
    reminder = work.tx.reminders.get(row.screening, match.trial.id)
    return reminder is not None and reminder.trial_hash == match.trial.hash


def _known(context: TurnContext, row: StudyNewsRow, found: list[Match]) -> dict[str, KnownStudy]:
    """Return what is known from now on; what may fit and is no news yet is looked at again."""
    news = {match.trial.id for match in found}
    waits = {match.trial.id for match in matches(context) if match.is_open} - news
    known = {}
    for id, trial in context.content.library.trials.items():
        before = row.known.get(id)
        if id not in waits:
            fitted = id in news or (before is not None and before.fitted)
            known[id] = KnownStudy(trial.hash, fitted)
        elif before is not None:
            known[id] = before
    return known
