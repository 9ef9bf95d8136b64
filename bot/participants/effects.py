"""What a turn puts on record: consents, referrals, withdrawals, erasure, counters."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from bot import screenings
from bot.app import Office
from bot.coordinators import notices
from bot.participants.counting import tally
from bot.referrals import card
from bot.referrals.history import AMENDED
from bot.store.records import Account, ScreeningRow
from bot.store.tx import Tx
from dialogs.events import (
    Amended,
    Anew,
    Consented,
    Counted,
    Ended,
    Erased,
    Judged,
    Record,
    Referred,
    Reminded,
    Turn,
    Unreminded,
    Withdrew,
)
from dialogs.messages import Say
from dialogs.phases import Phase
from dialogs.results.sharing import receipt_text
from dialogs.screening import Contact, Screening
from trials.verdicts import judgement_as_json


@dataclass
class Kept:
    """Whose letters the turn's messages are, and what is said before them."""

    account: bool
    screening: str
    first: tuple[Say, ...] = ()


def keep_records(
    tx: Tx,
    office: Office,
    account: Account,
    row: ScreeningRow,
    before: Screening,
    turn: Turn,
    now: datetime,
) -> Kept:
    """Writes the turn's state and records, all in the caller's transaction."""
    day = now.date()
    if any(isinstance(record, Erased) for record in turn.records):
        _erase(tx, office, account, now)
        tx.count("erased", day)
        return Kept(False, row.id)
    if anew := next((r for r in turn.records if isinstance(r, Anew)), None):
        screenings.save(tx, office.talk, _ended(row, now), before, _put_away(before), now)
        row = screenings.new_row(account.id, anew.screening, now)
        screenings.save(tx, office.talk, row, None, turn.screening, now)
        tally(tx, office, row.id, None, turn, now)
        return Kept(True, row.id)
    screenings.save(tx, office.talk, row, before, turn.screening, now)
    tally(tx, office, row.id, before, turn, now)
    if account.lang != turn.screening.lang:
        tx.set_lang(account.id, turn.screening.lang)
    if before.phase is not turn.screening.phase:
        tx.count(f"phase:{turn.screening.phase.value}", day)
    first = [_note(tx, office, account, row, turn.screening, r, now) for r in turn.records]
    return Kept(True, row.id, tuple(say for say in first if say))


def _note(
    tx: Tx,
    office: Office,
    account: Account,
    row: ScreeningRow,
    screening: Screening,
    record: Record,
    now: datetime,
) -> Say | None:
    """One record of a turn; what is to be said before everything else."""
    match record:
        case Consented():
            _consent(tx, row, screening, record, now)
        case Referred():
            return _refer(tx, office, row, screening, record, now)
        case Withdrew(code=code):
            withdraw(tx, office, account, code, now)
        case Judged():
            keep_verdicts(tx, office, row.id, record)
        case Reminded():
            _remind(tx, row, record, now)
        case Unreminded(id=reminder):
            _unremind(tx, account, reminder, now)
        case Amended():
            for referral in tx.referrals(row.id):
                if referral.status not in ("withdrawn", "erased"):
                    notices.amended(tx, office, referral, now)
                    actor, which = f"account {row.account[:8]}", screening.replies[-1].nonce
                    tx.audit(actor, AMENDED, referral.code, now, which)
        case Ended(how=how):
            tx.count(f"ended:{how}", now.date())
        case Counted(name=name):
            tx.count(name, now.date())
    return None


def _consent(
    tx: Tx, row: ScreeningRow, screening: Screening, record: Consented, now: datetime
) -> None:
    if record.kind in ("share", "remind"):
        _replace(tx, row.id, record, now)
    tx.add_consent(
        row.id,
        kind=record.kind,
        trial=record.trial,
        site=record.site,
        text_hash=record.text_hash,
        lang=screening.lang,
        given=record.given,
        now=now,
    )
    tx.audit(
        f"account {row.account[:8]}",
        f"consent {record.kind} {'given' if record.given else 'refused'}",
        row.id,
        now,
    )


def _replace(tx: Tx, screening: str, record: Consented, now: datetime) -> None:
    """Asked anew, the last answer counts: an earlier yes ends, whatever it is now."""
    for known in tx.consents(screening):
        asked = (known.kind, known.trial, known.site)
        if asked == (record.kind, record.trial, record.site):
            tx.withdraw_consent(known.id, now)


def _refer(
    tx: Tx, office: Office, row: ScreeningRow, screening: Screening, record: Referred, now: datetime
) -> Say:
    """The referral, its card to the site, and the receipt for the person."""
    contact = {
        "name": record.contact.name,
        "phone": record.contact.phone,
        "time": record.contact.time,
        "travel": record.contact.travel,
    }
    summary = card.card_of(office, screening, record, now)
    referral = tx.add_referral(
        screening=row.id,
        trial=record.trial,
        site=record.site,
        cohorts=record.cohorts,
        consent=_given(tx, row.id, "share", record.trial, record.site),
        contact=json.dumps(contact, ensure_ascii=False),
        card=json.dumps(summary, ensure_ascii=False),
        by_relative=screening.who == "other",
        now=now,
    )
    tx.count("referred", now.date())
    staffed = notices.announce(tx, office, referral, now)
    text = receipt_text(
        office.talk, screening, record.trial, record.site, referral.code, staffed=staffed
    )
    return Say(text)


def _given(tx: Tx, screening: str, kind: str, trial: str, site: str | None = None) -> int:
    """The consent in force that a record of the same turn hangs on."""
    return next(
        c.id
        for c in reversed(tx.consents(screening))
        if (c.kind, c.trial, c.site) == (kind, trial, site) and c.given and c.withdrawn_at is None
    )


def keep_verdicts(tx: Tx, office: Office, screening: str, record: Judged) -> None:
    """What was shown, with the rules it was judged by: an amendment may change it."""
    for trial, judged in groupby(record.judgements, key=lambda one: one.trial):
        cohorts = {one.cohort: judgement_as_json(one) for one in judged}
        tx.save_verdicts(
            screening,
            trial,
            rules=office.talk.library.trials[trial].hash,
            cohorts=json.dumps(cohorts),
            on=record.on,
        )


def _remind(tx: Tx, row: ScreeningRow, record: Reminded, now: datetime) -> None:
    consent = _given(tx, row.id, "remind", record.trial)
    tx.add_reminder(
        screening=row.id,
        trial=record.trial,
        consent=consent,
        due=record.on,
        now=now,
        waits=record.waits,
    )
    tx.count("reminder_wished", now.date())


def _unremind(tx: Tx, account: Account, id: int, now: datetime) -> None:
    """Its consent ends, and with it the reminder and a letter that is not sent yet."""
    for reminder in tx.open_reminders(account.id):
        if reminder.id == id:
            tx.withdraw_consent(reminder.consent, now)
            who = f"account {account.id[:8]}"
            tx.audit(who, "consent remind withdrawn", reminder.screening, now)


def withdraw(tx: Tx, office: Office, account: Account, code: str, now: datetime) -> None:
    """The consent and the referral end together; the site is told; sharing again stays possible."""
    for row in tx.screenings(account.id):
        for referral in tx.referrals(row.id):
            if referral.code != code or referral.consent is None:
                continue
            # First, as the withdrawn consent takes the referral with it and says so to nobody.
            tx.set_referral_status(code, "withdrawn", now, f"account {account.id[:8]}")
            tx.withdraw_consent(referral.consent, now)
            notices.over(tx, office, code, now)
            loaded = screenings.load(tx, office.talk, row)
            shared = tuple(p for p in loaded.shared if p != (referral.trial, referral.site))
            left = replace(loaded, shared=shared)
            if left.phase is Phase.CLOSED and not shared:
                # Nobody may call any more, so nothing to call is kept.
                left = replace(left, contact=Contact())
            screenings.save(tx, office.talk, row, loaded, left, row.touched_at)


def _erase(tx: Tx, office: Office, account: Account, now: datetime) -> None:
    erased = tx.erase(account.id, now)
    for code in erased.codes:
        notices.over(tx, office, code, now)


def _ended(row: ScreeningRow, now: datetime) -> ScreeningRow:
    return replace(row, ended_at=now)


def _put_away(screening: Screening) -> Screening:
    """Another screening has begun: this one is closed, its results stay for their time."""
    return replace(screening, phase=Phase.CLOSED, prompt=None, aside=None)
