"""Notes of coordinators about a referral, and misses: what the bot should have caught."""

from datetime import datetime

from bot.store.errors import StoreError
from bot.store.records import AuditEntry, Miss, Note
from bot.store.sqlite.audit import Audited
from bot.store.sqlite.driver import Row, time_text, to_time
from bot.store.sqlite.seal import place


class SqlNotes(Audited):
    def add(self, code: str, note: Note, nonce: str) -> bool:
        """Add a note, sealed under the key of the person it is about; False where kept already."""
        row = self._one(
            "SELECT r.id, s.account FROM referrals AS r JOIN screenings AS s"
            " ON s.id = r.screening WHERE r.code = ? AND r.card IS NOT NULL",
            code,
        )
        if row is None:
            return False
        body = self._sealed(row["account"], place("notes", nonce, "body"), note.text)
        added = self._run(
            "INSERT INTO notes (referral, at, actor, nonce, body) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            row["id"], time_text(note.at), note.actor, nonce, body,
        )  # fmt: skip
        if added:
            self._audit.add(AuditEntry(note.actor, "note written", code), note.at)
        return added == 1

    def of(self, code: str) -> list[Note]:
        """Return the notes in order; none of a referral that was taken back."""
        rows = self._all(
            "SELECT n.*, s.account FROM notes AS n JOIN referrals AS r ON r.id = n.referral"
            " JOIN screenings AS s ON s.id = r.screening WHERE r.code = ? ORDER BY n.id",
            code,
        )
        return [
            Note(
                to_time(row["at"]),
                row["actor"],
                self._opened(row["account"], place("notes", row["nonce"], "body"), row["body"]),
            )
            for row in rows
        ]


class SqlMisses(Audited):
    def add(self, code: str, criterion: str, actor: str, now: datetime) -> bool:
        """Record that the bot should have caught this: a criterion once for each referral."""
        row = self._one(
            "SELECT r.id, r.trial, s.account FROM referrals AS r JOIN screenings AS s"
            " ON s.id = r.screening WHERE r.code = ?",
            code,
        )
        if row is None:
            raise StoreError("no such referral")
        # The mark counts a criterion once; which one it is stands inside.
        mark = self._marked_word("missed", f"{row['id']}|{criterion}")
        body = self._sealed(row["account"], place("missed", mark, "body"), criterion)
        added = self._run(
            "INSERT INTO missed (referral, trial, criterion, at, actor, body)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            row["id"], row["trial"], mark, time_text(now), actor, body,
        )  # fmt: skip
        if added:  # which one is nothing to keep for ever
            self._audit.add(AuditEntry(actor, "miss reported", code), now)
        return added == 1

    def all(self, trial: str | None = None) -> list[Miss]:
        rows = self._all(
            "SELECT m.*, r.code, s.account FROM missed AS m"
            " JOIN referrals AS r ON r.id = m.referral JOIN screenings AS s ON s.id = r.screening"
            " WHERE ?1 IS NULL OR m.trial = ?1 ORDER BY m.at, m.rowid",
            trial,
        )
        return [
            Miss(row["code"], row["trial"], self._criterion(row), to_time(row["at"]))
            for row in rows
        ]

    def _criterion(self, row: Row) -> str:
        where = place("missed", row["criterion"], "body")
        return self._opened(row["account"], where, row["body"]) or str(row["criterion"])
