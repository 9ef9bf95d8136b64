"""Reminders in words: for which studies one is offered, what is agreed to, what it says."""

from collections.abc import Iterable
from datetime import date, timedelta

from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text, short_day
from dialogs.results.matches import matches
from dialogs.screening import Prompt, Screening
from dialogs.words import as_key
from trials.matching import Verdict
from trials.trial import TrialStatus

# What a reminder has to say of a study, what matters most first.
MAY_FIT, PAUSED, NOT_YET, NO, CLOSED = OUTCOMES = ("may-fit", "paused", "not-yet", "no", "closed")
# Why it comes: the day has come, the rules have changed, or the study goes on.
BY_DAY, BY_RULES, BY_RESUMING = "day", "rules", "resumed"
REMIND = "remind_"
REMINDER = "@reminder"
# The wish to hear when a paused study goes on, in the place of a day.
NOTICE = "notice"


def offered(context: TurnContext) -> dict[date, tuple[str, ...]]:
    """Return the days on which to ask again, each with its studies; a button a day serves them all.

    A day too far away is told in the result, but answers are not kept for it.
    """
    farthest = 365 * context.content.operator.reminder_months // 12
    waiting = {planned.trial for planned in context.planned if planned.here}
    days: dict[date, tuple[str, ...]] = {}
    for match in matches(context):
        day = match.best.retry_on
        if match.best.verdict is not Verdict.NOT_NOW or day is None or match.trial.id in waiting:
            continue
        if 0 < (day - context.on).days <= farthest:
            days[day] = (*days.get(day, ()), match.trial.id)
    return dict(sorted(days.items()))


def awaited(context: TurnContext) -> tuple[str, ...]:
    """Return the studies that may fit, are paused for a while, and were not shared before."""
    waiting = {planned.trial for planned in context.planned if planned.here}
    shared = {trial for trial, _ in context.screening.shared}
    return tuple(
        match.trial.id
        for match in matches(context)
        if match.is_open and match.trial.status is TrialStatus.PAUSED and match.trial.paused_at
        if match.trial.id not in waiting | shared
    )


def latest(context: TurnContext) -> date:
    """Return the day on which who waits for a paused study hears at any rate."""
    return context.on + timedelta(days=365 * context.content.operator.reminder_months // 12)


def reminder_options(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return the buttons at a result: to be reminded, and to take that back."""
    choices = [
        (f"{REMIND}{day}", _dated(context, "ui-result-next-option-remind", day))
        for day in offered(context)
    ]
    if awaited(context):
        choices.append((NOTICE, sentence(context, "ui-result-next-option-notice")))
    if any(planned.here for planned in context.planned):
        choices.append(("forget", sentence(context, "ui-result-next-option-forget")))
    return tuple(choices)


def taking_back_options(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return the buttons of /withdraw: every reminder of the account, those of one day together."""
    days = dict.fromkeys(planned.on for planned in context.planned)
    key = "ui-withdraw-confirm-option-reminder"
    return tuple((f"{REMIND}{day}", _dated(context, key, day)) for day in days)


def _dated(context: TurnContext, key: str, day: date) -> str:
    return sentence(context, key, date=short_day(context.screening.lang, day))


def asked_for(context: TurnContext) -> tuple[tuple[str, ...], date]:
    """Return the studies and the day that the person is about to agree to."""
    screening = context.screening
    assert screening.reminding is not None
    if screening.reminding == NOTICE:
        return awaited(context), latest(context)
    day = date.fromisoformat(screening.reminding)
    return offered(context).get(day, ()), day


def consent_key(screening: Screening) -> str:
    return "ui-consent-notice" if screening.reminding == NOTICE else "ui-consent-remind"


def reminder_consent(context: TurnContext) -> str:
    """Return the third consent: what is kept and until when, what comes, how to take it back."""
    trials, day = asked_for(context)
    studies = "".join(f"\n• {sentence(context, as_key('trial', trial))}" for trial in trials)
    return sentence(
        context,
        consent_key(context.screening),
        date=day_text(context.screening.lang, day),
        studies=studies,
        days=context.content.operator.days,
        months=context.content.operator.reminder_months,
    )


def status_lines(context: TurnContext) -> tuple[str, ...]:
    days = dict.fromkeys((planned.on, planned.until_resumed) for planned in context.planned)
    return tuple(
        sentence(
            context,
            "ui-status-notice" if waits else "ui-status-reminder",
            date=day_text(context.screening.lang, day),
        )
        for day, waits in days
    )


def data_lines(context: TurnContext) -> tuple[str, ...]:
    """Return the reminders as part of everything that is kept, with their studies."""
    return tuple(
        sentence(
            context,
            "ui-mydata-notice" if reminder.until_resumed else "ui-mydata-reminder",
            date=day_text(context.screening.lang, reminder.on),
            study=_study(context, reminder.trial),
        )
        for reminder in context.planned
    )


def _study(context: TurnContext, trial: str) -> str:
    """Return the name of a study; its id where it is no longer among the files."""
    key = as_key("trial", trial)
    return sentence(context, key) if context.content.words.has(key) else trial


def outcome(context: TurnContext, trial_id: str) -> str:
    """Return what the kept answers come to on the day, under the files of that day."""
    trial = context.content.library.trials.get(trial_id)
    if trial is None or trial.status is TrialStatus.CLOSED:
        return CLOSED
    match = next((m for m in context.assessment.matches if m.trial.id == trial_id), None)
    if match is not None and match.is_open:
        return PAUSED if trial.status is TrialStatus.PAUSED else MAY_FIT
    later = match is not None and match.best.verdict is Verdict.NOT_NOW and match.best.retry_on
    return NOT_YET if later else NO


def reminder_prompt(nonce: str, outcomes: Iterable[str], why: str) -> Prompt:
    """Return the reminder as a side prompt; of several studies it brings the best news."""
    best = min(outcomes, key=OUTCOMES.index)
    return Prompt(REMINDER, nonce, draft={"outcome": best, "why": why})


def reminder_text(context: TurnContext) -> str:
    """Return a reminder's words: no illness and no study, as somebody may read over a shoulder."""
    assert context.screening.side_prompt is not None
    draft = context.screening.side_prompt.draft
    head = sentence(context, f"ui-remind-head-{draft['why']}")
    return f"{head}\n\n{sentence(context, 'ui-remind-' + draft['outcome'])}"
