"""Invitations: kept by the hash of their secret, good once."""

import json
from datetime import datetime

from bot.store.records import GroupInvite, Invitation
from bot.store.sqlite.driver import Row, time_text
from bot.store.sqlite.rows import Rows

_GOOD = "SELECT * FROM invites WHERE role = 'group' AND used_at IS NULL AND expires > ?"


class SqlInvitations(Rows):
    def add(self, hash: bytes, invitation: Invitation, expires: datetime, now: datetime) -> None:
        """Keep an invitation by the hash of its secret; the caller sets 48 hours."""
        self._run(
            "INSERT INTO invites (hash, role, site, expires, made_at, trials, duty)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            hash,
            invitation.role,
            invitation.site,
            time_text(expires),
            time_text(now),
            json.dumps(list(invitation.trials)),
            invitation.duty,
        )

    def for_group(self, hash: bytes, now: datetime) -> GroupInvite | None:
        """Return the invitation behind this link; looking does not use it up."""
        return _invite(self._one(f"{_GOOD} AND hash = ?", time_text(now), hash))

    def note_opened(self, hash: bytes, account: str) -> None:
        """Remember who opened an invitation: the next group they add the bot to is meant."""
        self._run("UPDATE invites SET opened_by = ? WHERE hash = ?", account, hash)

    def opened_by(self, account: str, now: datetime) -> GroupInvite | None:
        newest = f"{_GOOD} AND opened_by = ? ORDER BY made_at DESC LIMIT 1"
        return _invite(self._one(newest, time_text(now), account))


def _invite(row: Row | None) -> GroupInvite | None:
    if row is None:
        return None
    return GroupInvite(row["hash"], row["site"], tuple(json.loads(row["trials"])))
