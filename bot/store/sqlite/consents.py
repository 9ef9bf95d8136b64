"""Consents: each yes and no, and its end."""

from datetime import datetime

from bot.store.errors import StoreError
from bot.store.records import ConsentRow, NewConsent
from bot.store.sqlite.driver import Row, time_text, to_time
from bot.store.sqlite.rows import Rows


class SqlConsents(Rows):
    def add(self, screening: str, consent: NewConsent, now: datetime) -> int:
        """Add a consent and return its id; giving the same one twice is one consent.

        Its words are kept once for all who read the same, its person by a fingerprint that stays.
        """
        if consent.text:
            self._run(
                "INSERT OR IGNORE INTO consent_texts (hash, lang, text) VALUES (?, ?, ?)",
                consent.text_hash, consent.lang, consent.text,
            )  # fmt: skip
        whose = self._one(
            "SELECT a.chat_mark FROM accounts AS a JOIN screenings AS s ON s.account = a.id"
            " WHERE s.id = ?",
            screening,
        )
        self._run(
            "INSERT OR IGNORE INTO consents (screening, kind, trial, site, text_hash, lang,"
            " given, at, who, proof) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            screening, consent.kind, consent.trial, consent.site, consent.text_hash,
            consent.lang, int(consent.given), time_text(now), consent.who,
            self._mark("proof", whose["chat_mark"].hex()) if whose else None,
        )  # fmt: skip
        row = self._one(
            "SELECT id FROM consents WHERE screening = ? AND kind = ? AND trial IS ? AND site IS ?"
            " AND given = ? AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1",
            screening, consent.kind, consent.trial, consent.site, int(consent.given),
        )  # fmt: skip
        if row is None:
            raise StoreError(
                f"a consent of kind {consent.kind!r} needs its screening, trial and site"
            )
        return int(row["id"])

    def get(self, id: int) -> ConsentRow | None:
        row = self._one("SELECT * FROM consents WHERE id = ?", id)
        return _consent(row) if row else None

    def of(self, screening: str) -> list[ConsentRow]:
        rows = self._all("SELECT * FROM consents WHERE screening = ? ORDER BY id", screening)
        return [_consent(row) for row in rows]

    def proofs_of(self, telegram_id: int) -> list[ConsentRow]:
        """Return every yes and no of a Telegram user, also after an erasure, oldest first."""
        proof = self._mark("proof", self._mark("chat", telegram_id).hex())
        rows = self._all("SELECT * FROM consents WHERE proof = ? ORDER BY id", proof)
        return [_consent(row) for row in rows]

    def words(self, text_hash: str) -> str:
        """Return the text that was shown, word for word; "" where an older version kept none."""
        row = self._one("SELECT text FROM consent_texts WHERE hash = ?", text_hash)
        return str(row["text"]) if row else ""

    def withdraw(self, id: int, now: datetime) -> bool:
        """Withdraw a consent; the unsent letters and the referral tied to it go at once."""
        changed = self._run(
            "UPDATE consents SET withdrawn_at = ?"
            " WHERE id = ? AND given = 1 AND withdrawn_at IS NULL",
            time_text(now),
            id,
        )
        return changed == 1


def _consent(row: Row) -> ConsentRow:
    return ConsentRow(
        id=row["id"],
        screening=row["screening"],
        kind=row["kind"],
        trial=row["trial"],
        site=row["site"],
        text_hash=row["text_hash"],
        lang=row["lang"],
        given=bool(row["given"]),
        at=to_time(row["at"]),
        withdrawn_at=to_time(row["withdrawn_at"]) if row["withdrawn_at"] else None,
        who=row["who"],
    )
