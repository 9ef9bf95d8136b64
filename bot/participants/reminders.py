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
from bot.store.tx import Transaction
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


def post_due(tx: Transaction, app: App, now: datetime, fresh: Callable[[], str]) -> int:
    """Post every reminder whose day has come, of one person's studies together; how many.

    Closing and posting are one transaction: neither a restart nor a clock that jumps brings
    one twice, and a day that was missed is made up for.
    """
    app = app_with_pauses(tx, app)
    due = [one for one in tx.due_reminders((now + A_DAY).date()) if _is_time(app, one, now)]
    due.sort(key=lambda one: one.screening)
    groups = [list(group) for _, group in groupby(due, key=lambda one: one.screening)]
    return sum(_one(tx, app, reminders, now, fresh()) for reminders in groups[:AT_ONCE])


def _is_time(app: App, reminder: ReminderRow, now: datetime) -> bool:
    local = now.astimezone(home_of(app, reminder.trial))
    has_come = reminder.due <= local.date() or _is_hastened(app, reminder)
    return has_come and FROM <= local.time() < UNTIL


def _is_hastened(app: App, reminder: ReminderRow) -> bool:
    """Once this bot itself has the rules that change the result, or the study goes on."""
    if reminder.until_resumed:
        return reminder.trial_hash == RESUMED
    known = app.content.library.trials.get(reminder.trial)
    return known is not None and known.hash == reminder.trial_hash


def home_of(app: App, trial: str) -> ZoneInfo:
    """The time zone of the study's first site: nobody's own is known."""
    known = app.content.library.trials.get(trial)
    return zone_of(app.site(known.sites[0])) if known else app.content.operator.zone


def _one(
    tx: Transaction, app: App, reminders: list[ReminderRow], now: datetime, nonce: str
) -> bool:
    """One screening never keeps the others waiting: what fails is tried again the next day."""
    done = tx.isolated(partial(_remind, tx, app, reminders, now, nonce), "reminder")
    for one in reminders if done is None else ():
        tx.put_off_reminder(one.id, (now + A_DAY).date())
    return bool(done)


def _remind(
    tx: Transaction, app: App, reminders: list[ReminderRow], now: datetime, nonce: str
) -> bool:
    row = tx.get_screening(reminders[0].screening)
    account = tx.account_by_id(reminders[0].account)
    if row is None or account is None or _is_busy(tx, account, now):
        return False
    letter = (
        _composed(tx, app, account, row, reminders, now, nonce)
        if row.state and not _is_past(app, reminders, now)
        else _too_late(tx, app, account, row, reminders[0], now)
    )
    for one in reminders:
        tx.close_reminder(one.id, now)
    tx.audit("bot", "reminder", row.id, now)
    tx.count("reminded", now.date())
    return letter is not None and tx.post(letter)


def _is_busy(tx: Transaction, account: Account, now: datetime) -> bool:
    """Also with the questions about somebody else."""
    return any(now - row.touched_at < BUSY for row in tx.screenings(account.id))


def _is_past(app: App, reminders: list[ReminderRow], now: datetime) -> bool:
    """Whether the answers were to be gone by now: what nobody may look at is not promised."""
    past = timedelta(days=app.content.operator.days)
    return all(now.date() - one.due > past for one in reminders)


def _composed(
    tx: Transaction,
    app: App,
    account: Account,
    row: ScreeningRow,
    reminders: list[ReminderRow],
    now: datetime,
    nonce: str,
) -> Letter | None:
    """What the kept answers come to today; nothing where the hospital has them already."""
    screening = screenings.load(tx, app.content, row)
    shared = {trial for trial, _ in screening.shared}
    told = [one for one in reminders if one.trial not in shared]
    if not told:
        return None
    outcomes = [
        outcome(app.content, screening, one.trial, _today(app, one.trial, now)) for one in told
    ]
    early = all(one.due > _today(app, one.trial, now) for one in told)
    resumed = all(one.until_resumed and one.trial_hash == RESUMED for one in told)
    why = BY_RESUMING if resumed else BY_RULES if early else BY_DAY
    prompt = reminder_prompt(nonce, outcomes, why)
    return reminding_letter(tx, app, account, row, prompt, consent=told[0].consent)


def _today(app: App, trial: str, now: datetime) -> date:
    return now.astimezone(home_of(app, trial)).date()


def reminding_letter(
    tx: Transaction,
    app: App,
    account: Account,
    row: ScreeningRow,
    prompt: Prompt,
    *,
    consent: int,
) -> Letter:
    """The letter, and the screening that knows its button; it goes with its consent."""
    screening = screenings.load(tx, app.content, row)
    beside = replace(screening, side_prompt=prompt)
    # The person has not touched it: its time stays, and the screening under way stays that one.
    screenings.save(tx, app.content, row, screening, beside, row.touched_at)
    say = show_stage(app.content, beside, prompt, TurnContext(row.touched_at.date(), prompt.nonce))
    letter = letter_of(
        say, chat=account.telegram_id, account=account.id, screening=row.id, key=prompt.nonce
    )
    return replace(letter, consent=consent)


def _too_late(
    tx: Transaction,
    app: App,
    account: Account,
    row: ScreeningRow,
    reminder: ReminderRow,
    now: datetime,
) -> Letter:
    """The answers have passed their time while nobody was there to remind: that is said."""
    tx.account(account.telegram_id, now)  # touched, so that it is not deleted before its letter
    return Letter(
        f"too-late:{reminder.id}:{reminder.due}",
        account.telegram_id,
        account.id,
        "sendMessage",
        {"text": app.say(row.lang, "ui-remind-too-late")},
        consent=reminder.consent,
    )
