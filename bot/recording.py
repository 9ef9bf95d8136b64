"""What a turn puts on record: consents, referrals, withdrawals, erasure, counters."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from bot import filing
from bot.coordinators import cards, notices
from bot.coordinators.office import Office
from bot.store.records import Account, ScreeningRow
from bot.store.tx import Tx
from bot.tallying import tally
from dialogs.phases import Phase
from dialogs.screening import Contact, Screening
from dialogs.sharing import receipt_text
from dialogs.talk import (
    Amended,
    Anew,
    Consented,
    Counted,
    Ended,
    Erased,
    Referred,
    Say,
    Turn,
    Withdrew,
)


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
        filing.save(tx, office.talk, _ended(row, now), before, _put_away(before), now)
        row = filing.new_row(account.id, anew.screening, now)
        filing.save(tx, office.talk, row, None, turn.screening, now)
        tally(tx, office, row.id, None, turn, now)
        return Kept(True, row.id)
    filing.save(tx, office.talk, row, before, turn.screening, now)
    tally(tx, office, row.id, before, turn, now)
    if account.lang != turn.screening.lang:
        tx.set_lang(account.id, turn.screening.lang)
    if before.phase is not turn.screening.phase:
        tx.count(f"phase:{turn.screening.phase.value}", day)
    first: list[Say] = []
    for record in turn.records:
        match record:
            case Consented():
                _consent(tx, row, turn.screening, record, now)
            case Referred():
                first.append(_refer(tx, office, row, turn.screening, record, now))
            case Withdrew(code=code):
                _withdraw(tx, office, account, code, now)
            case Amended():
                for referral in tx.referrals(row.id):
                    if referral.status not in ("withdrawn", "erased"):
                        notices.amended(tx, office, referral, now)
            case Ended(how=how):
                tx.count(f"ended:{how}", day)
            case Counted(name=name):
                tx.count(name, day)
    return Kept(True, row.id, tuple(first))


def _consent(
    tx: Tx, row: ScreeningRow, screening: Screening, record: Consented, now: datetime
) -> None:
    if record.kind == "share":
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
        if known.kind == "share" and (known.trial, known.site) == (record.trial, record.site):
            tx.withdraw_consent(known.id, now)


def _refer(
    tx: Tx, office: Office, row: ScreeningRow, screening: Screening, record: Referred, now: datetime
) -> Say:
    """The referral, its card to the site, and the receipt for the person."""
    given = [
        c
        for c in tx.consents(row.id)
        if c.kind == "share"
        and (c.trial, c.site) == (record.trial, record.site)
        and c.given
        and c.withdrawn_at is None
    ]
    contact = {
        "name": record.contact.name,
        "phone": record.contact.phone,
        "time": record.contact.time,
        "travel": record.contact.travel,
    }
    card = cards.card_of(office, screening, record, now)
    referral = tx.add_referral(
        screening=row.id,
        trial=record.trial,
        site=record.site,
        cohorts=record.cohorts,
        consent=given[-1].id,
        contact=json.dumps(contact, ensure_ascii=False),
        card=json.dumps(card, ensure_ascii=False),
        by_relative=screening.who == "other",
        now=now,
    )
    tx.count("referred", now.date())
    staffed = notices.card(tx, office, referral, now)
    text = receipt_text(
        office.talk, screening, record.trial, record.site, referral.code, staffed=staffed
    )
    return Say(text)


def _withdraw(tx: Tx, office: Office, account: Account, code: str, now: datetime) -> None:
    """The consent and the referral end together; the site is told; sharing again stays possible."""
    for row in tx.screenings(account.id):
        for referral in tx.referrals(row.id):
            if referral.code != code or referral.consent is None:
                continue
            tx.withdraw_consent(referral.consent, now)
            tx.set_referral_status(code, "withdrawn", now, f"account {account.id[:8]}")
            notices.withdrawn(tx, office, code, referral.site, now)
            loaded = filing.load(tx, office.talk, row)
            shared = tuple(p for p in loaded.shared if p != (referral.trial, referral.site))
            left = replace(loaded, shared=shared)
            if left.phase is Phase.CLOSED and not shared:
                # Nobody may call any more, so nothing to call is kept.
                left = replace(left, contact=Contact())
            filing.save(tx, office.talk, row, loaded, left, now)


def _erase(tx: Tx, office: Office, account: Account, now: datetime) -> None:
    erased = tx.erase(account.id, now)
    notices.erased(tx, office, [(r.code, r.site) for r in erased.referrals], now)


def _ended(row: ScreeningRow, now: datetime) -> ScreeningRow:
    return replace(row, ended_at=now)


def _put_away(screening: Screening) -> Screening:
    """Another screening has begun: this one is closed, its results stay for their time."""
    return replace(screening, phase=Phase.CLOSED, prompt=None, aside=None)
