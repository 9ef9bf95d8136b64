"""Reminders by the clock: once each, by day at the site, under the rules of that day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import groupby
from zoneinfo import ZoneInfo

from bot import screenings
from bot.app import App
from bot.channel.letters import letter_of
from bot.coordinators.pausing import RESUMED, app_with_pauses
from bot.referrals.calendar import zone_of
from bot.store.records import Account, Letter, ReminderRow, ScreeningRow
from bot.work import Work
from dialogs.context import TurnContext
from dialogs.results.reminders import BY_DAY, BY_RESUMING, BY_RULES, outcome, reminder_prompt
from dialogs.screening import Prompt
from dialogs.steps.prompts import show_stage

# Nobody's phone rings for this at night.
FROM, UNTIL = time(10), time(20)
# Whoever is answering questions right now is not interrupted.
BUSY = timedelta(minutes=30)
# Local days differ from the day in UTC by one at most.
A_DAY = timedelta(days=1)
AT_ONCE = 50  # people a look, so that no transaction is long


def post_due(work: Work, fresh: Callable[[], str]) -> int:
    """Post every reminder whose day has come; return how many letters that made.

    One person's studies come together. Closing and posting are one transaction: neither a restart
    nor a clock that jumps brings one twice, and a day that was missed is made up for.
    """
    work = replace(work, app=app_with_pauses(work.tx, work.app))
    due = [
        reminder
        for reminder in work.tx.reminders.due((work.now + A_DAY).date())
        if _is_time(work.app, reminder, work.now)
    ]
    due.sort(key=lambda reminder: reminder.screening)
    groups = [list(group) for _, group in groupby(due, key=lambda reminder: reminder.screening)]
    return sum(
        _remind_alone(replace(work, nonce=fresh()), reminders) for reminders in groups[:AT_ONCE]
    )


def _is_time(app: App, reminder: ReminderRow, now: datetime) -> bool:
    home = home_of(app, reminder.trial)
    has_come = reminder.due <= now.astimezone(home).date() or _is_hastened(app, reminder)
    return has_come and is_day(home, now)


def is_day(zone: ZoneInfo, now: datetime) -> bool:
    """Return whether somebody may be written to there of our own accord."""
    return FROM <= now.astimezone(zone).time() < UNTIL


def _is_hastened(app: App, reminder: ReminderRow) -> bool:
    """Return whether the study goes on, or this bot itself has the rules that change the result."""
    if reminder.until_resumed:
        return reminder.trial_hash == RESUMED
    known = app.content.library.trials.get(reminder.trial)
    return known is not None and known.hash == reminder.trial_hash


def home_of(app: App, trial: str) -> ZoneInfo:
    """Return the time zone of the study's first site: nobody's own is known."""
    known = app.content.library.trials.get(trial)
    return zone_of(app.site(known.sites[0])) if known else app.content.operator.zone


def _remind_alone(work: Work, reminders: list[ReminderRow]) -> bool:
    """Remind of one screening; what fails is tried again the next day.

    One screening never keeps the others waiting.
    """
    done = work.tx.isolated(partial(_remind, work, reminders), "reminder")
    for reminder in reminders if done is None else ():
        work.tx.reminders.put_off(reminder.id, (work.now + A_DAY).date())
    return bool(done)


def _remind(work: Work, reminders: list[ReminderRow]) -> bool:
    row = work.tx.screenings.get(reminders[0].screening)
    account = work.tx.accounts.get(reminders[0].account)
    if row is None or account is None or is_busy(work, account):
        return False
    letter = (
        _composed(work, account, row, reminders)
        if row.state and not _is_past(work.app, reminders, work.now)
        else _too_late(work, account, row, reminders[0])
    )
    for reminder in reminders:
        work.tx.reminders.close(reminder.id, work.now)
    work.audit("bot", "reminder", row.id)
    work.tx.counters.add("reminded", work.now.date())
    return letter is not None and work.post(letter)


def is_busy(work: Work, account: Account) -> bool:
    """Return whether the person is answering now, also with questions about somebody else."""
    return any(work.now - row.touched_at < BUSY for row in work.tx.screenings.of(account.id))


def _is_past(app: App, reminders: list[ReminderRow], now: datetime) -> bool:
    """Return whether the answers were to be gone by now.

    What nobody may look at is not promised.
    """
    past = timedelta(days=app.content.operator.days)
    return all(now.date() - reminder.due > past for reminder in reminders)


def _composed(
    work: Work, account: Account, row: ScreeningRow, reminders: list[ReminderRow]
) -> Letter | None:
    """Return a letter of what the kept answers come to today.

    None where the hospital has them already.
    """
    screening = screenings.load(work.tx, work.content, row)
    shared = {trial for trial, _ in screening.shared}
    unshared = [reminder for reminder in reminders if reminder.trial not in shared]
    if not unshared:
        return None
    outcomes = [
        outcome(
            TurnContext(work.content, screening, _today(work.app, reminder.trial, work.now)),
            reminder.trial,
        )
        for reminder in unshared
    ]
    early = all(reminder.due > _today(work.app, reminder.trial, work.now) for reminder in unshared)
    resumed = all(
        reminder.until_resumed and reminder.trial_hash == RESUMED for reminder in unshared
    )
    why = BY_RESUMING if resumed else BY_RULES if early else BY_DAY
    prompt = reminder_prompt(work.nonce, outcomes, why)
    return reminding_letter(work, account, row, prompt, consent=unshared[0].consent)


def _today(app: App, trial: str, now: datetime) -> date:
    return now.astimezone(home_of(app, trial)).date()


def reminding_letter(
    work: Work, account: Account, row: ScreeningRow, prompt: Prompt, *, consent: int
) -> Letter:
    """Return the letter, and save the screening so that it knows its button.

    It goes with its consent.
    """
    screening = screenings.load(work.tx, work.content, row)
    beside = replace(screening, side_prompt=prompt)
    # The person has not touched it: its time stays, and the screening under way stays that one.
    screenings.save(work.tx, work.content, row, screening, beside)
    context = TurnContext(work.content, beside, row.touched_at.date(), prompt.nonce)
    say = show_stage(context, prompt)
    letter = letter_of(
        say, chat=account.telegram_id, account=account.id, screening=row.id, key=prompt.nonce
    )
    return replace(letter, consent=consent)


def _too_late(work: Work, account: Account, row: ScreeningRow, reminder: ReminderRow) -> Letter:
    """Return a letter that says that the answers have passed their time.

    They did so while nobody was there to remind.
    """
    # Touched, so that it is not deleted before its letter.
    work.tx.accounts.ensure(account.telegram_id, work.now)
    return Letter(
        f"too-late:{reminder.id}:{reminder.due}",
        account.telegram_id,
        account.id,
        "sendMessage",
        {"text": work.say(row.lang, "ui-remind-too-late")},
        consent=reminder.consent,
    )
