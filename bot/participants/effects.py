"""The effects of a turn, on record: consents, referrals, withdrawals, erasure, counters."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from bot import screenings
from bot.app import App
from bot.coordinators import notices
from bot.participants.counting import tally
from bot.referrals import card
from bot.store.ports import Transaction
from bot.store.records import (
    Account,
    NewConsent,
    NewReferral,
    NewReminder,
    ScreeningRow,
    VerdictRow,
)
from dialogs.context import TurnContext
from dialogs.effects import (
    AnswerAmended,
    ConsentAnswered,
    CounterIncremented,
    Effect,
    ErasureRequested,
    ReferralRequested,
    ReferralWithdrawn,
    ReminderCancelled,
    ReminderRequested,
    ResultShown,
    ScreeningEnded,
    ScreeningRestarted,
    Turn,
)
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.results.sharing import receipt_text
from dialogs.screening import Contact, Screening
from dialogs.statuses import OVER, ReferralStatus
from trials.verdicts import Judgement, judgement_as_json


@dataclass
class RecordedTurn:
    """A turn on record: whose letters its messages are, and what is said before them."""

    account: bool
    screening: str
    first: tuple[NewMessage, ...] = ()


def keep_records(
    tx: Transaction,
    app: App,
    account: Account,
    row: ScreeningRow,
    before: Screening,
    turn: Turn,
    now: datetime,
) -> RecordedTurn:
    """Write the turn's state and records, all in the caller's transaction."""
    day = now.date()
    if any(isinstance(record, ErasureRequested) for record in turn.records):
        _erase(tx, app, account, now)
        tx.counters.add("erased", day)
        return RecordedTurn(False, row.id)
    if anew := next((r for r in turn.records if isinstance(r, ScreeningRestarted)), None):
        screenings.save(tx, app.content, _ended(row, now), before, _put_away(before), now)
        row = screenings.new_row(account.id, anew.screening, now)
        screenings.save(tx, app.content, row, None, turn.screening, now)
        tally(tx, app, row.id, None, turn, now)
        return RecordedTurn(True, row.id)
    screenings.save(tx, app.content, row, before, turn.screening, now)
    tally(tx, app, row.id, before, turn, now)
    if account.lang != turn.screening.lang:
        tx.accounts.set_lang(account.id, turn.screening.lang)
    if before.phase is not turn.screening.phase:
        tx.counters.add(f"phase:{turn.screening.phase.value}", day)
    first = [_note(tx, app, account, row, turn.screening, r, now) for r in turn.records]
    return RecordedTurn(True, row.id, tuple(say for say in first if say))


def _note(
    tx: Transaction,
    app: App,
    account: Account,
    row: ScreeningRow,
    screening: Screening,
    record: Effect,
    now: datetime,
) -> NewMessage | None:
    """Keep one record of a turn; return what is to be said before everything else."""
    match record:
        case ConsentAnswered():
            _consent(tx, row, screening, record, now)
        case ReferralRequested():
            return _refer(tx, app, row, screening, record, now)
        case ReferralWithdrawn(code=code):
            withdraw(tx, app, account, code, now)
        case ResultShown(assessment=shown):
            keep_verdicts(tx, app, row.id, shown.judgements, shown.on)
        case ReminderRequested():
            _remind(tx, row, record, now)
        case ReminderCancelled(id=reminder):
            _unremind(tx, account, reminder, now)
        case AnswerAmended():
            for referral in tx.referrals.of(row.id):
                if referral.status not in OVER:
                    notices.amended(tx, app, referral, now)
                    actor, which = f"account {row.account[:8]}", screening.replies[-1].nonce
                    tx.amendments.add(referral.id, which, now)
                    tx.audit.add(actor, "answer changed", referral.code, now, which)
        case ScreeningEnded(how=how):
            tx.counters.add(f"ended:{how}", now.date())
        case CounterIncremented(name=name):
            tx.counters.add(name, now.date())
    return None


def _consent(
    tx: Transaction, row: ScreeningRow, screening: Screening, record: ConsentAnswered, now: datetime
) -> None:
    if record.kind in ("share", "remind"):
        _replace(tx, row.id, record, now)
    consent = NewConsent(
        kind=record.kind,
        trial=record.trial,
        site=record.site,
        text_hash=record.text_hash,
        lang=screening.lang,
        given=record.given,
    )
    tx.consents.add(row.id, consent, now)
    tx.audit.add(
        f"account {row.account[:8]}",
        f"consent {record.kind} {'given' if record.given else 'refused'}",
        row.id,
        now,
    )


def _replace(tx: Transaction, screening: str, record: ConsentAnswered, now: datetime) -> None:
    """Withdraw an earlier yes: asked anew, the last answer counts, whatever it is."""
    for known in tx.consents.of(screening):
        asked = (known.kind, known.trial, known.site)
        if asked == (record.kind, record.trial, record.site):
            tx.consents.withdraw(known.id, now)


def _refer(
    tx: Transaction,
    app: App,
    row: ScreeningRow,
    screening: Screening,
    record: ReferralRequested,
    now: datetime,
) -> NewMessage:
    """Add the referral, post its card to the site and return the receipt for the person."""
    contact = {
        "name": record.contact.name,
        "phone": record.contact.phone,
        "time": record.contact.time,
        "travel": record.contact.travel,
    }
    summary = card.card_of(app, screening, record, now)
    new = NewReferral(
        screening=row.id,
        trial=record.trial,
        site=record.site,
        cohorts=record.cohorts,
        consent=_given(tx, row.id, "share", record.trial, record.site),
        contact=json.dumps(contact, ensure_ascii=False),
        card=json.dumps(summary, ensure_ascii=False),
        by_relative=screening.who == "other",
    )
    referral = tx.referrals.add(new, now)
    tx.counters.add("referred", now.date())
    staffed = notices.announce(tx, app, referral, now)
    context = TurnContext(app.content, screening, record.assessment.on)
    return NewMessage(
        receipt_text(context, record.trial, record.site, referral.code, staffed=staffed)
    )


def _given(tx: Transaction, screening: str, kind: str, trial: str, site: str | None = None) -> int:
    """Return the consent in force that a record of the same turn hangs on."""
    return next(
        c.id
        for c in reversed(tx.consents.of(screening))
        if (c.kind, c.trial, c.site) == (kind, trial, site) and c.given and c.withdrawn_at is None
    )


def keep_verdicts(
    tx: Transaction, app: App, screening: str, judgements: Iterable[Judgement], on: date
) -> None:
    """Keep what was shown, with the rules it was judged by: an amendment may change it."""
    for trial, judged in groupby(judgements, key=lambda judgement: judgement.trial):
        cohorts = {judgement.cohort: judgement_as_json(judgement) for judgement in judged}
        trial_hash = app.content.library.trials[trial].hash
        tx.verdicts.save(VerdictRow(screening, trial, trial_hash, on, json.dumps(cohorts)))


def _remind(tx: Transaction, row: ScreeningRow, record: ReminderRequested, now: datetime) -> None:
    consent = _given(tx, row.id, "remind", record.trial)
    new = NewReminder(row.id, record.trial, consent, record.on, record.until_resumed)
    tx.reminders.add(new, now)
    tx.counters.add("reminder_wished", now.date())


def _unremind(tx: Transaction, account: Account, id: int, now: datetime) -> None:
    """End a reminder's consent, and with it the reminder and a letter that is not sent yet."""
    for reminder in tx.reminders.open_of(account.id):
        if reminder.id == id:
            tx.consents.withdraw(reminder.consent, now)
            who = f"account {account.id[:8]}"
            tx.audit.add(who, "consent remind withdrawn", reminder.screening, now)


def withdraw(tx: Transaction, app: App, account: Account, code: str, now: datetime) -> None:
    """End the consent and the referral together; the site is told.

    Sharing again stays possible.
    """
    for row in tx.screenings.of(account.id):
        for referral in tx.referrals.of(row.id):
            if referral.code != code or referral.consent is None:
                continue
            # First, as the withdrawn consent takes the referral with it and says so to nobody.
            tx.referrals.set_status(
                code, ReferralStatus.WITHDRAWN, now, f"account {account.id[:8]}"
            )
            tx.consents.withdraw(referral.consent, now)
            notices.over(tx, app, code, now)
            loaded = screenings.load(tx, app.content, row)
            shared = tuple(p for p in loaded.shared if p != (referral.trial, referral.site))
            left = replace(loaded, shared=shared)
            if left.phase is Phase.CLOSED and not shared:
                # Nobody may call any more, so nothing to call is kept.
                left = replace(left, contact=Contact())
            screenings.save(tx, app.content, row, loaded, left, row.touched_at)


def _erase(tx: Transaction, app: App, account: Account, now: datetime) -> None:
    erased = tx.accounts.erase(account.id, now)
    for code in erased.codes:
        notices.over(tx, app, code, now)


def _ended(row: ScreeningRow, now: datetime) -> ScreeningRow:
    return replace(row, ended_at=now)


def _put_away(screening: Screening) -> Screening:
    """Close a screening because another has begun; its results stay for their time."""
    return replace(screening, phase=Phase.CLOSED, prompt=None, side_prompt=None)
