"""A match that is sent to a hospital, taken back, or may be called about again, on record."""

import json
from collections.abc import Sequence
from dataclasses import replace

from bot import screenings
from bot.coordinators import notices, refusals
from bot.referrals import card, kin
from bot.store.ports import Transaction
from bot.store.records import Account, NewReferral, ReferralRow, ScreeningRow, fresh_id
from bot.work import Work
from dialogs.context import ReferralView, TurnContext
from dialogs.effects import ReferralRequested
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.results.repeats import held_text
from dialogs.results.sharing import receipt_text
from dialogs.screening import Contact, Screening
from dialogs.statuses import ReferralStatus


def refer(
    work: Work, row: ScreeningRow, screening: Screening, record: ReferralRequested
) -> NewMessage:
    """Add the referral, post its card to the site and return the receipt for the person."""
    context = TurnContext(work.content, screening, record.assessment.on)
    person = _person(work, row.account, record.same)
    if held := work.tx.referrals.held(person, record.trial, record.site):
        return NewMessage(held_text(context, _view(held)))  # whatever was asked before
    contact = {
        "name": record.contact.name,
        "phone": record.contact.phone,
        "time": record.contact.time,
        "travel": record.contact.travel,
    }
    summary = card.card_of(work.app, screening, record, work.now)
    new = NewReferral(
        screening=row.id,
        trial=record.trial,
        site=record.site,
        cohorts=record.cohorts,
        consent=given(work.tx, row.id, "share", record.trial, record.site),
        contact=json.dumps(contact, ensure_ascii=False),
        card=json.dumps(summary, ensure_ascii=False),
        by_relative=screening.who == "other",
        person=person,
        phone=record.contact.phone,
    )
    referral = work.tx.referrals.add(new, work.now)
    work.tx.counters.add("referred", work.now.date())
    staffed = notices.announce(work, referral)
    return NewMessage(
        receipt_text(context, record.trial, record.site, referral.code, staffed=staffed)
    )


def _person(work: Work, account: str, same: Sequence[str]) -> str:
    """Return the random words for whom a referral is about: those of an earlier one about them."""
    mine = [
        referral
        for row in work.tx.screenings.of(account)
        for referral in work.tx.referrals.of(row.id)
        if referral.code in same
    ]
    person = next((referral.person for referral in mine if referral.person), None) or fresh_id()
    for referral in mine:
        if referral.person is None:  # of a version that did not say whom it is about
            work.tx.referrals.name_person(referral.code, person)
    return person


def _view(held: ReferralRow) -> ReferralView:
    return ReferralView(held.code, held.trial, held.site, held.status, held.arrived_at.date())


def given(
    tx: Transaction, screening: str, kind: str, trial: str | None, site: str | None = None
) -> int:
    """Return the consent in force that a record of the same turn hangs on."""
    return next(
        c.id
        for c in reversed(tx.consents.of(screening))
        if (c.kind, c.trial, c.site) == (kind, trial, site) and c.given and c.withdrawn_at is None
    )


def withdraw(work: Work, account: Account, code: str) -> None:
    """End the consent and the referral together; the site is told.

    Sharing again stays possible.
    """
    for row in work.tx.screenings.of(account.id):
        for referral in work.tx.referrals.of(row.id):
            if referral.code != code or referral.consent is None:
                continue
            named = kin.kin(work, referral)
            # First, as the withdrawn consent takes the referral with it and says so to nobody.
            work.tx.referrals.set_status(
                code, ReferralStatus.WITHDRAWN, work.now, f"account {account.id[:8]}"
            )
            work.tx.consents.withdraw(referral.consent, work.now)
            notices.over(work, code, named)
            loaded = screenings.load(work.tx, work.content, row)
            shared = tuple(p for p in loaded.shared if p != (referral.trial, referral.site))
            left = replace(loaded, shared=shared)
            if left.phase is Phase.CLOSED and not shared:
                # Nobody may call any more, so nothing to call is kept.
                left = replace(left, contact=Contact())
            screenings.save(work.tx, work.content, row, loaded, left)


def allow_calls(work: Work, account: Account, code: str) -> None:
    """Let the hospital call again about a referral of this account."""
    for row in work.tx.screenings.of(account.id):
        for referral in work.tx.referrals.of(row.id):
            if referral.code == code:
                refusals.allowed_again(work, referral, account.id)
