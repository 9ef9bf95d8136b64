"""A contact that is put right after it was sent: kept sealed, on record, and told to the team."""

import json
from dataclasses import asdict, replace

from bot import screenings
from bot.coordinators import notices
from bot.coordinators.posting import redraw, redraw_kin
from bot.desk import asked, chatting
from bot.referrals import kin
from bot.referrals.contacts import contact_of
from bot.store.records import Account, NewConsent, ReferralRow, ScreeningRow
from bot.work import Work
from dialogs.effects import ContactCorrected
from dialogs.screening import Contact, contact_out
from dialogs.words import text_hash


def correct(work: Work, account: Account, current: str, record: ContactCorrected) -> None:
    """Keep what is right; of another talk of this account, what that talk knows is put right too.

    A code of somebody else changes nothing.
    """
    for row in work.tx.screenings.of(account.id):
        for referral in work.tx.referrals.of(row.id):
            if referral.code == record.code:
                _correct(work, row, referral, record)
                if row.id != current:
                    _remember(work, row, record.contact)


def _correct(
    work: Work, row: ScreeningRow, referral: ReferralRow, record: ContactCorrected
) -> None:
    was = contact_of(referral)
    parts = _changed(was, record.contact) if was else []
    before = kin.kin(work, referral)
    text = json.dumps(contact_out(record.contact), ensure_ascii=False)
    if not parts or not work.tx.referrals.set_contact(referral.code, text, record.contact.phone):
        return
    if was and was.reach == "chat" and record.contact.reach != "chat":
        asked.gone(work, chatting.end(work, referral))
    if record.agreed:
        _agreed(work, row, referral, record.agreed)
    work.audit(f"account {row.account[:8]}", "contact corrected", referral.code, " ".join(parts))
    fresh = work.tx.referrals.get(referral.code)
    if fresh is None:
        return
    redraw(work, fresh, work.nonce)
    named = {other.code: other for other in (*before, *kin.kin(work, fresh))}
    redraw_kin(work, named.values(), work.nonce)
    notices.contact_corrected(work, fresh, parts)


def _changed(was: Contact, now: Contact) -> list[str]:
    """Return the names of the parts that are no longer as they were."""
    old, new = asdict(was), asdict(now)
    return [part for part in old if old[part] != new[part]]


def _agreed(work: Work, row: ScreeningRow, referral: ReferralRow, text: str) -> None:
    """Write the consent to be written to in the chat."""
    consent = NewConsent(
        kind=chatting.KIND,
        trial=referral.trial,
        site=referral.site,
        text_hash=text_hash(text),
        lang=row.lang,
        given=True,
        text=text,
        who=row.who,
    )
    work.tx.consents.add(row.id, consent, work.now)
    work.audit(f"account {row.account[:8]}", f"consent {chatting.KIND} given", row.id)


def _remember(work: Work, row: ScreeningRow, contact: Contact) -> None:
    loaded = screenings.load(work.tx, work.content, row)
    if loaded.contact.reach:
        screenings.save(work.tx, work.content, row, loaded, replace(loaded, contact=contact))
