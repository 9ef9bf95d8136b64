"""The steps of a referral: each taken by only one of two."""

from datetime import datetime

from bot.store.records import AuditEntry, CountedStep, NewStep, StepRow
from bot.store.sqlite.audit import Audited
from bot.store.sqlite.driver import Row, time_text, to_day, to_time
from dialogs.statuses import ReferralStatus


class SqlSteps(Audited):
    def take(self, code: str, step: NewStep, now: datetime) -> bool:
        """Take the step; False, and nothing changed, where a colleague took it first."""
        row = self._one("SELECT * FROM referrals WHERE code = ?", code)
        if row is None or row["status"] != step.was.value or step.seq != self.taken(code) + 1:
            return False
        self._run(
            "INSERT INTO steps (referral, seq, at, actor, trigger, was, since, became, detail,"
            " rested) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row["id"], step.seq, time_text(now), step.actor, step.trigger, step.was.value,
            row["updated_at"], step.became.value, step.detail, row["snoozed_until"],
        )  # fmt: skip
        self._set_status(row["id"], step.became.value, time_text(now), None)
        self._audit.add(
            AuditEntry(step.actor, f"referral {step.became.value}", code, step.trigger), now
        )
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
        self._set_status(row["referral"], row["was"], row["since"], row["rested"])
        self._audit.add(AuditEntry(actor, f"referral {row['was']}", code, "undo"), now)
        return True

    def taken(self, code: str) -> int:
        """Return how many steps there were, undone ones included."""
        return self._count("count(*)", code)

    def changes(self, code: str) -> int:
        """Return how often the status was changed here, by undoing too: the number in a button."""
        return self._count("count(*) + count(s.undone_at)", code)

    def of(self, code: str) -> list[StepRow]:
        """Return the steps in order, undone ones included."""
        rows = self._all(
            "SELECT s.* FROM steps AS s JOIN referrals AS r ON r.id = s.referral"
            " WHERE r.code = ? ORDER BY s.seq",
            code,
        )
        return [_step(row) for row in rows]

    def that_count(self, site: str | None = None) -> list[CountedStep]:
        """Return every step that was not undone, oldest first; of one site, or of all."""
        rows = self._all(
            "SELECT s.referral, r.site, r.created_at, s.at, s.became FROM steps AS s"
            " JOIN referrals AS r ON r.id = s.referral WHERE s.undone_at IS NULL"
            " AND (?1 IS NULL OR r.site = ?1) ORDER BY s.at, s.seq",
            site,
        )
        return [
            CountedStep(r["referral"], r["site"], to_time(r["created_at"]), to_time(r["at"]),
                      ReferralStatus(r["became"]))
            for r in rows
        ]  # fmt: skip

    def _count(self, what: str, code: str) -> int:
        row = self._one(
            f"SELECT {what} AS n FROM steps AS s JOIN referrals AS r ON r.id = s.referral"
            " WHERE r.code = ?",
            code,
        )
        return int(row["n"]) if row else 0

    def _set_status(self, id: int, status: str, since: str, rests: str | None) -> None:
        self._run(
            "UPDATE referrals SET status = ?, updated_at = ?, snoozed_until = ? WHERE id = ?",
            status, since, rests, id,
        )  # fmt: skip


def _step(row: Row) -> StepRow:
    return StepRow(
        row["seq"],
        to_time(row["at"]),
        row["actor"],
        row["trigger"],
        ReferralStatus(row["was"]),
        ReferralStatus(row["became"]),
        row["detail"],
        to_time(row["undone_at"]) if row["undone_at"] else None,
        row["undone_by"],
        to_day(row["rested"]) if row["rested"] else None,
    )
