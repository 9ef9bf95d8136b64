"""Invitations: kept by the hash of their secret, opened once, and confirmed before they give."""

import json
from datetime import datetime, timedelta

from bot.store.records import GroupInvite, Invitation, OpenedInvitation
from bot.store.sqlite.driver import Row, time_text
from bot.store.sqlite.marks import carried, made, stands
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place, seal, unseal

_STANDS = stands("invites")
_GOOD = (
    f"SELECT * FROM invites WHERE role = 'group' AND used_at IS NULL AND expires > ? AND {_STANDS}"
)
_OPENED = (
    "SELECT * FROM invites WHERE claimed_at IS NOT NULL AND used_at IS NULL AND expires > ?"
    f" AND {_STANDS} ORDER BY claimed_at, hash"
)
CONFIRM_WITHIN = timedelta(hours=48)


_NOT_YET = dict.fromkeys(
    ("used_at", "opened_by", "claimed_by", "digits", "claimed_at", "approved_by", "approved_at"),
    "NULL",
)
_MADE = made(
    "invites", hash=":hash", role=":role", site=":site", trials=":trials", duty=":duty",
    expires=":expires", **_NOT_YET,
)  # fmt: skip
_CLAIMED = carried(
    "invites", claimed_by=":account", digits=":digits", claimed_at=":now", expires=":until"
)
_APPROVED = carried("invites", approved_by=":by", approved_at=":now")


class SqlInvitations(Rows):
    def add(self, hash: bytes, invitation: Invitation, expires: datetime, now: datetime) -> None:
        """Keep an invitation by the hash of its secret; the caller sets 48 hours."""
        self._run(
            "INSERT INTO invites (hash, role, site, expires, made_at, trials, duty, meant, mark)"
            f" VALUES (:hash, :role, :site, :expires, :now, :trials, :duty, :meant, {_MADE})",
            hash=hash,
            role=invitation.role,
            site=invitation.site,
            expires=time_text(expires),
            now=time_text(now),
            trials=json.dumps(list(invitation.trials)),
            duty=invitation.duty,
            meant=self._sealed_here(hash, "meant", invitation.meant),
        )

    def claim(self, hash: bytes, account: str, name: str, digits: str, now: datetime) -> bool:
        """Note who opened an invitation first; False for all others, and for what is not good."""
        changed = self._run(
            f"UPDATE invites SET {_CLAIMED}, claim_name = :name WHERE hash = :hash"
            " AND claimed_by IS NULL AND used_at IS NULL AND expires > :now AND role <> 'group'"
            f" AND {_STANDS}",
            account=account, name=self._sealed_here(hash, "claim_name", name), digits=digits,
            now=time_text(now), until=time_text(now + CONFIRM_WITHIN), hash=hash,
        )  # fmt: skip
        return changed == 1

    def opened(self, now: datetime) -> list[OpenedInvitation]:
        """Return the invitations that somebody has opened, and nobody has refused, oldest first."""
        return [self._opened_invitation(row) for row in self._all(_OPENED, time_text(now))]

    def approve(self, hash: bytes, by: str, now: datetime) -> bool:
        """Confirm that whoever opened it is who was meant; False where that was done."""
        changed = self._run(
            f"UPDATE invites SET {_APPROVED} WHERE hash = :hash AND claimed_by IS NOT NULL"
            f" AND approved_at IS NULL AND used_at IS NULL AND {_STANDS}",
            by=by, now=time_text(now), hash=hash,
        )  # fmt: skip
        return changed == 1

    def refuse(self, hash: bytes, now: datetime) -> bool:
        """End an invitation: somebody else has opened it."""
        changed = self._run(
            f"UPDATE invites SET {carried('invites', used_at=':now')} WHERE hash = :hash"
            " AND used_at IS NULL",
            now=time_text(now),
            hash=hash,
        )
        return changed == 1

    def for_group(self, hash: bytes, now: datetime) -> GroupInvite | None:
        """Return the invitation behind this link; looking does not use it up."""
        return _invite(self._one(f"{_GOOD} AND hash = ?", time_text(now), hash))

    def note_opened(self, hash: bytes, account: str) -> None:
        """Remember who opened an invitation: the next group they add the bot to is meant."""
        opened = carried("invites", opened_by=":account")
        self._run(f"UPDATE invites SET {opened} WHERE hash = :hash", account=account, hash=hash)

    def opened_by(self, account: str, now: datetime) -> GroupInvite | None:
        newest = f"{_GOOD} AND opened_by = ? ORDER BY made_at DESC LIMIT 1"
        return _invite(self._one(newest, time_text(now), account))

    def _opened_invitation(self, row: Row) -> OpenedInvitation:
        invitation = Invitation(
            row["role"],
            row["site"],
            tuple(json.loads(row["trials"])),
            row["duty"],
            self._opened_here(row, "meant"),
        )
        name = self._opened_here(row, "claim_name")
        approved = row["approved_at"] is not None
        return OpenedInvitation(
            row["hash"], invitation, row["claimed_by"], name, row["digits"], approved
        )

    def _sealed_here(self, hash: bytes, column: str, text: str) -> bytes | None:
        where = place("invites", hash.hex(), column)
        return seal(self._own_key(None), where, text.encode()) if text else None

    def _opened_here(self, row: Row, column: str) -> str:
        where = place("invites", row["hash"].hex(), column)
        sealed = row[column]
        return unseal(self._own_key(None), where, sealed).decode() if sealed else ""


def _invite(row: Row | None) -> GroupInvite | None:
    if row is None:
        return None
    return GroupInvite(row["hash"], row["site"], tuple(json.loads(row["trials"])))
