"""The audit chain, and what is counted, summarised or set per day and site."""

import hmac
import json
from datetime import date, datetime
from hashlib import sha256

from bot.store.driver import Row, day_text, time_text, to_day, to_time
from bot.store.records import AuditRow
from bot.store.rows import Rows
from bot.store.seal import place, seal, unseal

FIRST = bytes(32)


class Ledger(Rows):
    def audit(
        self, actor: str, action: str, subject: str, now: datetime, detail: str | None = None
    ) -> None:
        """Add an audit row, for ever: pseudonyms and codes only, no health value, no contact."""
        last = self._one("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
        seq, prev = (last["seq"] + 1, last["hash"]) if last else (1, FIRST)
        fields = (seq, time_text(now), actor, action, subject, detail)
        self._run(
            "INSERT INTO audit (seq, at, actor, action, subject, detail, prev, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            *fields,
            prev,
            self._link(prev, fields),
        )

    def verify_audit(self) -> int | None:
        """Return the sequence number of the first row that was changed; None: the chain holds.

        Rows cut off at the end show only against a head noted elsewhere (`audit_head`).
        """
        prev, expected = FIRST, 1
        for row in self._all("SELECT * FROM audit ORDER BY seq"):
            if row["seq"] != expected or row["prev"] != prev:
                return expected
            if not hmac.compare_digest(row["hash"], self._link(prev, tuple(row)[:6])):
                return expected
            prev, expected = row["hash"], expected + 1
        return None

    def audit_head(self) -> tuple[int, str]:
        row = self._one("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
        return (row["seq"], row["hash"].hex()) if row else (0, FIRST.hex())

    def audit_rows(self, subject: str | None = None) -> list[AuditRow]:
        """Return the audit rows about one subject, or all of them."""
        if subject is None:
            return [_audit_row(row) for row in self._all("SELECT * FROM audit ORDER BY seq")]
        rows = self._all("SELECT * FROM audit WHERE subject = ? ORDER BY seq", subject)
        return [_audit_row(row) for row in rows]

    def _link(self, prev: bytes, fields: tuple[object, ...]) -> bytes:
        text = json.dumps(fields, ensure_ascii=False).encode()
        return hmac.digest(self._keys.auditing, prev + text, sha256)

    def count(self, name: str, day: date, n: int = 1) -> None:
        self._run(
            "INSERT INTO counters (day, name, n) VALUES (?, ?, ?)"
            " ON CONFLICT (day, name) DO UPDATE SET n = n + excluded.n",
            day_text(day),
            name,
            n,
        )

    def counters(
        self, since: date, until: date, name: str | None = None
    ) -> dict[tuple[date, str], int]:
        """Return how many by (day, name), from `since` to `until`, both included."""
        rows = self._all(
            "SELECT day, name, n FROM counters WHERE day BETWEEN ?1 AND ?2"
            " AND (?3 IS NULL OR name = ?3) ORDER BY day, name",
            day_text(since),
            day_text(until),
            name,
        )
        return {(to_day(row["day"]), row["name"]): row["n"] for row in rows}

    def summary_once(self, recipient: str, local_date: date, now: datetime) -> bool:
        """Claim the summary of this recipient and date: True exactly once."""
        added = self._run(
            "INSERT OR IGNORE INTO summaries VALUES (?, ?, ?)",
            self._mark("recipient", recipient),
            day_text(local_date),
            time_text(now),
        )
        return added == 1

    def site_setting(self, site: str, key: str) -> str | None:
        row = self._one("SELECT value FROM site_settings WHERE site = ? AND key = ?", site, key)
        if row is None:
            return None
        where = place("site_settings", f"{site}:{key}", "value")
        return unseal(self._own_key(None), where, row["value"]).decode()

    def set_site_setting(self, site: str, key: str, value: str | None) -> None:
        """Set a site's setting, sealed, since it may be a phone number; None removes it."""
        if value is None:
            self._run("DELETE FROM site_settings WHERE site = ? AND key = ?", site, key)
            return
        where = place("site_settings", f"{site}:{key}", "value")
        sealed = seal(self._own_key(None), where, value.encode())
        self._run("INSERT OR REPLACE INTO site_settings VALUES (?, ?, ?)", site, key, sealed)

    def beat(self, now: datetime) -> None:
        self._run("INSERT OR REPLACE INTO heartbeat VALUES (1, ?)", time_text(now))

    def last_beat(self) -> datetime | None:
        row = self._one("SELECT at FROM heartbeat")
        return to_time(row["at"]) if row else None


def _audit_row(row: Row) -> AuditRow:
    return AuditRow(
        row["seq"],
        to_time(row["at"]),
        row["actor"],
        row["action"],
        row["subject"],
        row["detail"],
    )
