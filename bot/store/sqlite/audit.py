"""The audit: a chain of rows, each with the hash of the one before."""

import hmac
import json
from datetime import datetime
from hashlib import sha256

from bot.store.records import AuditEntry, AuditRow
from bot.store.sqlite.driver import Connection, Row, time_text, to_time
from bot.store.sqlite.keyring import Keyring
from bot.store.sqlite.rows import Rows

FIRST = bytes(32)
SHORT = 12  # letters of a hash, to be compared by eye


class SqlAuditLog(Rows):
    def add(self, entry: AuditEntry, now: datetime) -> None:
        """Add an audit row, for ever."""
        last = self._one("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
        seq, prev = (last["seq"] + 1, last["hash"]) if last else (1, FIRST)
        fields = (seq, time_text(now), entry.actor, entry.action, entry.subject, entry.detail)
        self._run(
            "INSERT INTO audit (seq, at, actor, action, subject, detail, prev, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            *fields,
            prev,
            self._link(prev, fields),
        )

    def verify(self) -> int | None:
        """Return the sequence number of the first row that was changed; None: the chain holds.

        Rows cut off at the end show only against a head noted elsewhere (`head`).
        """
        prev, expected = FIRST, 1
        for row in self._all("SELECT * FROM audit ORDER BY seq"):
            if row["seq"] != expected or row["prev"] != prev:
                return expected
            if not hmac.compare_digest(row["hash"], self._link(prev, tuple(row)[:6])):
                return expected
            prev, expected = row["hash"], expected + 1
        return None

    def head(self) -> tuple[int, str]:
        row = self._one("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
        return (row["seq"], row["hash"].hex()) if row else (0, FIRST.hex())

    def short_head(self) -> str:
        """Return the number of the newest row and the beginning of its hash, to be kept."""
        seq, link = self.head()
        return f"{seq}:{link[:SHORT]}"

    def holds(self, head: str) -> bool:
        """Return whether a head that was kept is still part of the chain."""
        seq, _, link = head.strip().partition(":")
        if seq == "0":
            return True
        row = self._one("SELECT hash FROM audit WHERE seq = ?", int(seq) if seq.isdecimal() else -1)
        return row is not None and len(link) >= SHORT and row["hash"].hex().startswith(link)

    def newest(self, most: int, subject: str | None = None) -> list[AuditRow]:
        """Return the newest rows, oldest first, for somebody to read."""
        rows = self._all(
            "SELECT * FROM audit WHERE ?1 IS NULL OR subject = ?1 ORDER BY seq DESC LIMIT ?2",
            subject,
            most,
        )
        return [_audit_row(row) for row in reversed(rows)]

    def rows(self, subject: str | None = None) -> list[AuditRow]:
        """Return the audit rows about one subject, or all of them."""
        if subject is None:
            return [_audit_row(row) for row in self._all("SELECT * FROM audit ORDER BY seq")]
        rows = self._all("SELECT * FROM audit WHERE subject = ? ORDER BY seq", subject)
        return [_audit_row(row) for row in rows]

    def _link(self, prev: bytes, fields: tuple[object, ...]) -> bytes:
        text = json.dumps(fields, ensure_ascii=False).encode()
        return hmac.digest(self._keys.auditing, prev + text, sha256)


class Audited(Rows):
    """The ground of a noun whose changes are on record."""

    def __init__(self, connection: Connection, keys: Keyring, audit: SqlAuditLog) -> None:
        super().__init__(connection, keys)
        self._audit = audit


def _audit_row(row: Row) -> AuditRow:
    return AuditRow(
        row["seq"],
        to_time(row["at"]),
        row["actor"],
        row["action"],
        row["subject"],
        row["detail"],
    )
