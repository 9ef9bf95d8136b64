"""One-time links: who opens one is bound."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from bot.store.tx import Transaction

PREFIX = "i_"
VALID = timedelta(hours=48)


def fresh() -> str:
    """Return the payload of a new link: 128 random bits. Only its hash is ever stored."""
    return PREFIX + secrets.token_urlsafe(16)


def keep(
    tx: Transaction,
    payload: str,
    *,
    role: str,
    site: str | None,
    now: datetime,
    trials: Sequence[str] = (),
    duty: str = "",
) -> None:
    """Make the payload good for one person, or one group, within 48 hours."""
    tx.invite(digest(payload), role, site, now + VALID, now, trials=trials, duty=duty)
    detail = " ".join([duty, *trials]).strip() or None
    tx.audit("operator", f"invited {role}", site or "all sites", now, detail)


def link(bot_username: str, payload: str, *, group: bool = False) -> str:
    """Return the link of an invitation.

    For a group, Telegram asks which one, adds the bot there and hands over the payload.
    """
    return f"https://t.me/{bot_username}?{'startgroup' if group else 'start'}={payload}"


def digest(payload: str) -> bytes:
    return sha256(payload.encode()).digest()
