"""The work on a referral: steps that only one of two can take, notes, misses."""

from datetime import date, datetime

from bot.store.driver import Row, day_text, time_text, to_time
from bot.store.errors import StoreError
from bot.store.ledger import Ledger
from bot.store.records import Miss, Note, StepRow


class Steps(Ledger):
    def step(
        self,
        code: str,
        *,
        seq: int,
        actor: str,
        trigger: str,
        was: str,
        became: str,
        now: datetime,
        detail: str | None = None,
    ) -> bool:
        """Take step number `seq`; False, and nothing changed, where a colleague took it first."""
        row = self._one("SELECT id, status, updated_at FROM referrals WHERE code = ?", code)
        if row is None or row["status"] != was or seq != self.steps_taken(code) + 1:
            return False
        self._run(
            "INSERT INTO steps (referral, seq, at, actor, trigger, was, since, became, detail)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row["id"], seq, time_text(now), actor, trigger, was, row["updated_at"], became, detail,
        )  # fmt: skip
        self._set_status(row["id"], became, time_text(now))
        self.audit(actor, f"referral {became}", code, now, trigger)
        return True

    def undo(self, code: str, seq: int, actor: str, now: datetime) -> bool:
        """Take the newest step back; False where it is not the newest, or undone already."""
        row = self._one(
            "SELECT s.*, r.status FROM steps AS s JOIN referrals AS r ON r.id = s.referral"
            " WHERE r.code = ? ORDER BY s.seq DESC LIMIT 1",
            code,
        )
        if row is None or row["seq"] != seq or row["undone_at"] or row["status"] != row["became"]:
            return False
        self._run(
            "UPDATE steps SET undone_at = ?, undone_by = ? WHERE referral = ? AND seq = ?",
            time_text(now), actor, row["referral"], seq,
        )  # fmt: skip
        self._set_status(row["referral"], row["was"], row["since"])
        self.audit(actor, f"referral {row['was']}", code, now, "undo")
        return True

    def steps_taken(self, code: str) -> int:
        """Return how many steps there were, undone ones included."""
        return self._count("count(*)", code)

    def changes(self, code: str) -> int:
        """Return how often the status was changed here, by undoing too: the number in a button."""
        return self._count("count(*) + count(s.undone_at)", code)

    def steps(self, code: str) -> list[StepRow]:
        """Return the steps in order, undone ones included."""
        rows = self._all(
            "SELECT s.* FROM steps AS s JOIN referrals AS r ON r.id = s.referral"
            " WHERE r.code = ? ORDER BY s.seq",
            code,
        )
        return [_step(row) for row in rows]

    def snooze(self, code: str, until: date | None) -> None:
        """Put a referral off: nobody is reminded of it before that local day."""
        self._run(
            "UPDATE referrals SET snoozed_until = ? WHERE code = ?",
            day_text(until) if until else None,
            code,
        )

    def set_visit(self, code: str, on: date | None) -> None:
        self._run(
            "UPDATE referrals SET visit_on = ? WHERE code = ?", day_text(on) if on else None, code
        )

    def add_note(self, code: str, actor: str, text: str, nonce: str, now: datetime) -> bool:
        """Add a note, sealed under the key of the person it is about; False where kept already."""
        row = self._one(
            "SELECT r.id, s.account FROM referrals AS r JOIN screenings AS s"
            " ON s.id = r.screening WHERE r.code = ? AND r.card IS NOT NULL",
            code,
        )
        if row is None:
            return False
        body = self._sealed(row["account"], "notes", nonce, "body", text)
        added = self._run(
            "INSERT OR IGNORE INTO notes (referral, at, actor, nonce, body) VALUES (?, ?, ?, ?, ?)",
            row["id"], time_text(now), actor, nonce, body,
        )  # fmt: skip
        if added:
            self.audit(actor, "note written", code, now)
        return added == 1

    def notes(self, code: str) -> list[Note]:
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
                self._opened(row["account"], "notes", row["nonce"], "body", row["body"]),
            )
            for row in rows
        ]

    def add_miss(self, code: str, criterion: str, actor: str, now: datetime) -> bool:
        """Record that the bot should have caught this: a criterion once for each referral."""
        row = self._one("SELECT id, trial FROM referrals WHERE code = ?", code)
        if row is None:
            raise StoreError("no such referral")
        added = self._run(
            "INSERT OR IGNORE INTO missed VALUES (?, ?, ?, ?, ?)",
            row["id"], row["trial"], criterion, time_text(now), actor,
        )  # fmt: skip
        if added:
            self.audit(actor, "miss reported", code, now)  # which one is nothing to keep for ever
        return added == 1

    def misses(self, trial: str | None = None) -> list[Miss]:
        rows = self._all(
            "SELECT m.*, r.code FROM missed AS m JOIN referrals AS r ON r.id = m.referral"
            " WHERE ?1 IS NULL OR m.trial = ?1 ORDER BY m.at, m.rowid",
            trial,
        )
        return [Miss(r["code"], r["trial"], r["criterion"], to_time(r["at"])) for r in rows]

    def _count(self, what: str, code: str) -> int:
        row = self._one(
            f"SELECT {what} AS n FROM steps AS s JOIN referrals AS r ON r.id = s.referral"
            " WHERE r.code = ?",
            code,
        )
        return int(row["n"]) if row else 0

    def _set_status(self, id: int, status: str, since: str) -> None:
        self._run(
            "UPDATE referrals SET status = ?, updated_at = ?, snoozed_until = NULL WHERE id = ?",
            status, since, id,
        )  # fmt: skip


def _step(row: Row) -> StepRow:
    return StepRow(
        row["seq"],
        to_time(row["at"]),
        row["actor"],
        row["trigger"],
        row["was"],
        row["became"],
        row["detail"],
        to_time(row["undone_at"]) if row["undone_at"] else None,
        row["undone_by"],
    )
