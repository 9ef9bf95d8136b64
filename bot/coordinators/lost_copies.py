"""Copies of a card that nobody knows of: they arrived, and the bot died before it noted it."""

from bot.channel.events import Event
from bot.coordinators.buttons import CARD_ONLY, parse
from bot.coordinators.posting import CARD, redraw
from bot.store.records import CardCopy, Grant, Letter, ReferralRow
from bot.work import Work


def adopt(work: Work, grant: Grant, referral: ReferralRow, pressed: Event) -> None:
    """Keep a card that only its press tells of as a copy, and redraw it.

    Where a letter came twice, the first message is in nobody's books: its buttons would stay those
    of the first day, and every press on them would come too late for ever.
    """
    if not _shows(pressed, referral) or work.tx.letters.key_of(grant.user, pressed.message):
        return
    mark = f"found {pressed.message}"
    key = f"card:{referral.ref}:{referral.consent}:{grant.account}:{mark}"
    letter = Letter(key, grant.user, grant.account, "sendMessage", {}, rank=CARD)
    if work.tx.letters.arrived(letter, pressed.message, work.now):
        work.tx.copies.add(referral.id, CardCopy(key, account=grant.account), work.now)
        redraw(work, referral, mark)


def _shows(pressed: Event, referral: ReferralRow) -> bool:
    """Return whether the message is a card of this referral, by the buttons Telegram shows."""
    beside = (parse(data) for data in pressed.buttons)
    return any(
        button and button.action in CARD_ONLY and button.code == referral.code for button in beside
    )
