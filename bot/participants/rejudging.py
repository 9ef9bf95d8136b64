"""After an amendment: kept results under the new rules, who would flip, and who is told."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from bot import screenings
from bot.app import App
from bot.coordinators import notices
from bot.participants.effects import keep_verdicts
from bot.store.ports import Store, Transaction
from bot.store.records import ReferralRow, ReminderRow, VerdictRow
from bot.work import Work, fresh_nonce
from dialogs.assessment import OPEN
from dialogs.context import Content
from dialogs.screening import Screening
from dialogs.statuses import OVER
from trials.matching import Judgement, Verdict, judge
from trials.trial import Trial

Watched = Callable[[Sequence[VerdictRow]], Iterable[VerdictRow]]

ABSENT = "-"  # the file has, or had, no such cohort


@dataclass(frozen=True, slots=True)
class AmendedTrial:
    """A trial as its file says now, and the day on which kept results are judged by it.

    `every`: also those judged by this very file, for a question that means something else since.
    """

    app: App
    trial: Trial
    on: date
    every: bool = False

    def outdated(self, tx: Transaction, screening: str | None = None) -> list[VerdictRow]:
        """Return the kept results that were judged by another file."""
        judged_by = "" if self.every else self.trial.hash
        return tx.verdicts.outdated(self.trial.id, judged_by, screening)


@dataclass(frozen=True, slots=True)
class Change:
    """One cohort's verdict, before and after."""

    cohort: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rejudged:
    """One screening under the new rules; without changes it only takes their name."""

    screening: str
    changes: tuple[Change, ...]
    codes: tuple[str, ...]  # referrals whose card no longer says what the rules come to
    tells: bool  # the person agreed to hear of it
    unread: bool = False  # it failed, and stays as it was

    @property
    def flips(self) -> bool:
        return bool(self.changes)


def counts(results: Sequence[Rejudged]) -> dict[Change, int]:
    """Return how many screenings each change is of, in the order of cohorts."""
    counted = Counter(change for result in results for change in result.changes)
    return dict(sorted(counted.items(), key=lambda pair: str(pair[0])))


async def looked_at(store: Store, amended: AmendedTrial, watched: Watched = iter) -> list[Rejudged]:
    """Return what an amendment comes to; nothing is written.

    `watched` sees each kept result.
    """
    results = []
    for row in watched(await store.read(amended.outdated)):
        judge_anew = partial(_rejudged, amended=amended, seen=row)
        result = await store.read(partial(_alone, judge_anew, row))
        if result is not None:
            results.append(result)
    return results


async def carried_out(
    store: Store, amended: AmendedTrial, now: datetime, *, who: str, watched: Watched = iter
) -> list[Rejudged]:
    """Store and tell what an amendment comes to; return it.

    A short transaction each, so that the bot can go on beside it. A verdict stored under the new
    rules is outdated no more: cut short, it is simply run again.
    """
    results = []
    for row in watched(await store.read(amended.outdated)):

        def carry_out(tx: Transaction, seen: VerdictRow = row) -> Rejudged | None:
            return _carry_out(Work(tx, amended.app, now, fresh_nonce()), amended, seen, who)

        result = await store.transact(partial(_alone, carry_out, row))
        if result is not None:
            results.append(result)
    return results


def _alone(
    work: Callable[[Transaction], Rejudged | None], seen: VerdictRow, tx: Transaction
) -> Rejudged | None:
    """Run one screening's work: one that nobody can read keeps no other from being judged."""
    results = tx.isolated(lambda: (work(tx),), "rejudging")
    return results[0] if results else Rejudged(seen.screening, (), (), tells=False, unread=True)


def _carry_out(work: Work, amended: AmendedTrial, seen: VerdictRow, who: str) -> Rejudged | None:
    tx, trial = work.tx, amended.trial
    result = _rejudged(tx, amended, seen)
    if result is None:
        return None
    screening = _screening(tx, work.content, seen.screening)
    judged = _judged(work.content, trial, screening, amended.on)
    keep_verdicts(work, seen.screening, judged, amended.on)
    rules = f"{trial.id} {seen.trial_hash} to {trial.hash}"
    work.audit(who, "verdict rejudged", seen.screening, rules)
    if result.flips:
        if reminder := _reminder(tx, seen):
            tx.reminders.hasten(reminder.id, trial.hash)
        for referral in _referrals(tx, seen):
            notices.rules_changed(work, referral)
            work.audit(who, "site told: rules changed", referral.code, rules)
    return result


def _rejudged(tx: Transaction, amended: AmendedTrial, seen: VerdictRow) -> Rejudged | None:
    """Judge a screening under the new rules; None where it is no longer ours.

    The person has meanwhile looked, answered or erased then.
    """
    if seen not in amended.outdated(tx, seen.screening):
        return None
    content, trial = amended.app.content, amended.trial
    screening = _screening(tx, content, seen.screening)
    changes = _changes(content, trial, seen, screening, amended.on)
    codes = tuple(referral.code for referral in _referrals(tx, seen)) if changes else ()
    tells = bool(changes) and bool(_reminder(tx, seen) or _will_be_told(tx, seen, changes))
    return Rejudged(seen.screening, changes, codes, tells)


def _changes(
    content: Content, trial: Trial, seen: VerdictRow, screening: Screening, on: date
) -> tuple[Change, ...]:
    """Return what the new rules change: on the day of the result already, and today as well.

    What time alone has changed since is the reminder's to tell, not the amendment's.
    """
    before = {
        cohort: judgement["verdict"] for cohort, judgement in json.loads(seen.cohorts).items()
    }
    then, now = (
        {
            judgement.cohort: judgement.verdict.value
            for judgement in _judged(content, trial, screening, day)
        }
        for day in (seen.judged_on, on)
    )
    return tuple(
        Change(cohort, before.get(cohort, ABSENT), now.get(cohort, ABSENT))
        for cohort in dict.fromkeys((*before, *now))
        if before.get(cohort) not in (then.get(cohort), now.get(cohort))
    )


def _judged(
    content: Content, trial: Trial, screening: Screening, on: date
) -> tuple[Judgement, ...]:
    case = content.case(screening, on)
    return tuple(judge(trial, cohort, case) for cohort in trial.cohorts)


def _screening(tx: Transaction, content: Content, id: str) -> Screening:
    row = tx.screenings.get(id)
    assert row is not None, "a verdict goes with its screening"
    return screenings.load(tx, content, row)


def _referrals(tx: Transaction, seen: VerdictRow) -> list[ReferralRow]:
    """Return the referrals of the trial that a site still has."""
    return [
        referral
        for referral in tx.referrals.of(seen.screening)
        if referral.trial == seen.trial and referral.status not in OVER
    ]


def _will_be_told(tx: Transaction, seen: VerdictRow, changes: tuple[Change, ...]) -> bool:
    """Return whether the person agreed to hear of a study that may fit now and did not before."""
    wish = tx.study_news.get(seen.screening)
    known = wish.known.get(seen.trial) if wish else None
    may_fit = any(Verdict(change.after) in OPEN for change in changes if change.after != ABSENT)
    return wish is not None and may_fit and not (known and known.fitted)


def _reminder(tx: Transaction, seen: VerdictRow) -> ReminderRow | None:
    """Return the open reminder: its consent covers an amendment that changes the result.

    Who waits for the end of a pause is told then, under whatever rules hold then.
    """
    reminder = tx.reminders.get(seen.screening, seen.trial)
    return (
        reminder if reminder and reminder.state == "open" and not reminder.until_resumed else None
    )
