"""One-time links: who opens one is bound."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from bot.store.ports import Transaction
from bot.store.records import AuditEntry, Invitation

PREFIX = "i_"
VALID = timedelta(hours=48)


def fresh() -> str:
    """Return the payload of a new link: 128 random bits. Only its hash is ever stored."""
    return PREFIX + secrets.token_urlsafe(16)


def keep(tx: Transaction, payload: str, invitation: Invitation, now: datetime) -> None:
    """Make the payload good for one person, or one group, within 48 hours."""
    tx.invitations.add(digest(payload), invitation, now + VALID, now)
    detail = " ".join([invitation.duty, *invitation.trials]).strip() or None
    subject = invitation.site or "all sites"
    tx.audit.add(AuditEntry("operator", f"invited {invitation.role}", subject, detail), now)


def link(bot_username: str, payload: str, *, group: bool = False) -> str:
    """Return the link of an invitation.

    For a group, Telegram asks which one, adds the bot there and hands over the payload.
    """
    return f"https://t.me/{bot_username}?{'startgroup' if group else 'start'}={payload}"


def digest(payload: str) -> bytes:
    return sha256(payload.encode()).digest()
