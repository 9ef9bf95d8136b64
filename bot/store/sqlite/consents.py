"""Consents: each yes and no, and its end."""

from datetime import datetime

from bot.store.errors import StoreError
from bot.store.records import ConsentRow, NewConsent
from bot.store.sqlite.driver import Row, time_text, to_time
from bot.store.sqlite.marks import carried, made, stands
from bot.store.sqlite.rows import Rows

_STANDS = stands("consents")
_MADE = made(
    "consents", id=":id", screening=":screening", kind=":kind", trial=":trial", site=":site",
    text_hash=":text_hash", lang=":lang", given=":given", at=":now", withdrawn_at="NULL",
    who=":who", proof=":proof",
)  # fmt: skip
_SAME = (
    "screening = :screening AND kind = :kind AND trial IS :trial AND site IS :site"
    " AND given = :given AND withdrawn_at IS NULL"
)


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
        one = {
            "screening": screening, "kind": consent.kind, "trial": consent.trial,
            "site": consent.site, "given": int(consent.given),
        }  # fmt: skip
        self._run(  # what somebody wrote there without its mark is out of the way
            f"UPDATE consents SET withdrawn_at = :now WHERE {_SAME} AND NOT {_STANDS}",
            now=time_text(now), **one,
        )  # fmt: skip
        self._run(
            "INSERT OR IGNORE INTO consents (id, screening, kind, trial, site, text_hash, lang,"
            " given, at, who, proof, mark) VALUES (:id, :screening, :kind, :trial, :site,"
            f" :text_hash, :lang, :given, :now, :who, :proof, {_MADE})",
            id=self._next_id("consents"), text_hash=consent.text_hash, lang=consent.lang,
            now=time_text(now), who=consent.who,
            proof=self._mark("proof", whose["chat_mark"].hex()) if whose else None, **one,
        )  # fmt: skip
        row = self._one(
            f"SELECT id FROM consents WHERE {_SAME} AND {_STANDS} ORDER BY id DESC LIMIT 1", **one
        )
        if row is None:
            raise StoreError(
                f"a consent of kind {consent.kind!r} needs its screening, trial and site"
            )
        return int(row["id"])

    def get(self, id: int) -> ConsentRow | None:
        row = self._one(f"SELECT * FROM consents WHERE id = ? AND {_STANDS}", id)
        return _consent(row) if row else None

    def of(self, screening: str) -> list[ConsentRow]:
        rows = self._all(
            f"SELECT * FROM consents WHERE screening = ? AND {_STANDS} ORDER BY id", screening
        )
        return [_consent(row) for row in rows]

    def proofs_of(self, telegram_id: int) -> list[ConsentRow]:
        """Return every yes and no of a Telegram user, also after an erasure, oldest first."""
        proof = self._mark("proof", self._mark("chat", telegram_id).hex())
        rows = self._all(f"SELECT * FROM consents WHERE proof = ? AND {_STANDS} ORDER BY id", proof)
        return [_consent(row) for row in rows]

    def words(self, text_hash: str) -> str:
        """Return the text that was shown, word for word; "" where an older version kept none."""
        row = self._one("SELECT text FROM consent_texts WHERE hash = ?", text_hash)
        return str(row["text"]) if row else ""

    def withdraw(self, id: int, now: datetime) -> bool:
        """Withdraw a consent; the unsent letters and the referral tied to it go at once."""
        changed = self._run(
            f"UPDATE consents SET {carried('consents', withdrawn_at=':now')}"
            " WHERE id = :id AND given = 1 AND withdrawn_at IS NULL",
            now=time_text(now),
            id=id,
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
