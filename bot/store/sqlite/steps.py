"""The steps of a referral: each taken by only one of two."""

from datetime import datetime

from bot.store.records import AuditEntry, CountedStep, NewStep, StepRow
from bot.store.sqlite.audit import Audited
from bot.store.sqlite.driver import Row, time_text, to_day, to_time
from bot.store.sqlite.seal import place
from dialogs.statuses import ReferralStatus


class SqlSteps(Audited):
    def take(self, code: str, step: NewStep, now: datetime) -> bool:
        """Take the step; False, and nothing changed, where a colleague took it first."""
        row = self._one(
            "SELECT r.*, s.account FROM referrals AS r LEFT JOIN screenings AS s"
            " ON s.id = r.screening WHERE r.code = ?",
            code,
        )
        if row is None or row["status"] != step.was.value or step.seq != self.taken(code) + 1:
            return False
        self._run(
            "INSERT INTO steps (referral, seq, at, actor, trigger, was, since, became, body,"
            " rested) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row["id"], step.seq, time_text(now), step.actor, step.trigger, step.was.value,
            row["updated_at"], step.became.value, self._detail(row, step), row["snoozed_until"],
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
            "SELECT s.*, p.account FROM steps AS s JOIN referrals AS r ON r.id = s.referral"
            " LEFT JOIN screenings AS p ON p.id = r.screening WHERE r.code = ? ORDER BY s.seq",
            code,
        )
        return [self._step(row) for row in rows]

    def that_count(self, site: str | None = None) -> list[CountedStep]:
        """Return every step that was not undone, oldest first; of one site, or of all."""
        rows = self._all(
            "SELECT s.referral, r.site, r.trial, r.created_at, s.at, s.trigger, s.was, s.became"
            " FROM steps AS s"
            " JOIN referrals AS r ON r.id = s.referral WHERE s.undone_at IS NULL"
            " AND (?1 IS NULL OR r.site = ?1) ORDER BY s.at, s.seq",
            site,
        )
        return [
            CountedStep(r["referral"], r["site"], r["trial"], to_time(r["created_at"]),
                        to_time(r["at"]), r["trigger"], ReferralStatus(r["was"]),
                        ReferralStatus(r["became"]))
            for r in rows
        ]  # fmt: skip

    def _detail(self, referral: Row, step: NewStep) -> bytes | None:
        """Return what a step tells besides, sealed: a criterion that did not fit is a finding."""
        if step.detail is None or referral["account"] is None:
            return None
        where = place("steps", f"{referral['id']}:{step.seq}", "body")
        return self._sealed(referral["account"], where, step.detail)

    def _step(self, row: Row) -> StepRow:
        where = place("steps", f"{row['referral']}:{row['seq']}", "body")
        detail = self._opened(row["account"], where, row["body"])
        return StepRow(
            row["seq"],
            to_time(row["at"]),
            row["actor"],
            row["trigger"],
            ReferralStatus(row["was"]),
            ReferralStatus(row["became"]),
            detail or row["detail"],
            to_time(row["undone_at"]) if row["undone_at"] else None,
            row["undone_by"],
            to_day(row["rested"]) if row["rested"] else None,
        )

    def reasons(self, trial: str, site: str, most: int) -> list[str]:
        """Return the criteria for which the newest referrals of a study ended at a site."""
        rows = self._all(
            "SELECT s.*, p.account FROM steps AS s JOIN referrals AS r ON r.id = s.referral"
            " JOIN screenings AS p ON p.id = r.screening WHERE r.trial = ? AND r.site = ?"
            " AND s.trigger = 'not_suit' AND s.undone_at IS NULL ORDER BY s.at DESC LIMIT ?",
            trial, site, most,
        )  # fmt: skip
        return [step.detail for row in rows if (step := self._step(row)).detail]

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
