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
