"""Reminders somebody agreed to, and the verdicts that were shown with the rules behind them."""

from collections.abc import Mapping
from datetime import date, datetime

from bot.store.driver import IntegrityError, Row, day_text, time_text, to_day
from bot.store.errors import ConsentMissing, StoreError
from bot.store.records import ReminderRow, VerdictRow
from bot.store.rows import Rows


class Reminders(Rows):
    def add_reminder(
        self,
        *,
        screening: str,
        trial: str,
        consent: int,
        due: date,
        now: datetime,
        until_resumed: bool = False,
    ) -> int:
        """Add the one reminder of this screening and trial, and return its id.

        Agreed to anew, it is open again.
        """
        try:
            self._run(
                "INSERT INTO reminders (screening, trial, consent, due_on, state, made_at, waits)"
                " VALUES (:screening, :trial, :consent, :due, 'open', :now, :waits)"
                " ON CONFLICT (screening, trial) DO UPDATE SET consent = :consent, due_on = :due,"
                " state = 'open', made_at = :now, closed_at = NULL, rules = NULL,"
                " waits = :waits",
                screening=screening,
                trial=trial,
                consent=consent,
                due=day_text(due),
                now=time_text(now),
                waits=int(until_resumed),
            )
        except IntegrityError as problem:
            raise ConsentMissing("no given consent to this reminder") from problem
        row = self._one(
            "SELECT id FROM reminders WHERE screening = ? AND trial = ?", screening, trial
        )
        assert row is not None
        return int(row["id"])

    def reminder(self, screening: str, trial: str) -> ReminderRow | None:
        rows = self._reminders("r.screening = ? AND r.trial = ?", screening, trial)
        return rows[0] if rows else None

    def open_reminders(self, account: str) -> list[ReminderRow]:
        """Return the account's reminders that still come, of every screening, soonest first."""
        return self._reminders("r.state = 'open' AND s.account = ?", account)

    def due_reminders(self, day: date) -> list[ReminderRow]:
        """Return everybody's open reminders of that day or before, or hastened by new rules."""
        return self._reminders(
            "r.state = 'open' AND (r.due_on <= ? OR r.rules IS NOT NULL)", day_text(day)
        )

    def close_reminder(self, id: int, now: datetime) -> bool:
        """Close a reminder; True exactly once.

        Whoever closes it speaks for it, in the same transaction.
        """
        changed = self._run(
            "UPDATE reminders SET state = 'done', closed_at = ? WHERE id = ? AND state = 'open'",
            time_text(now),
            id,
        )
        return changed == 1

    def put_off_reminder(self, id: int, due: date) -> None:
        self._run(
            "UPDATE reminders SET due_on = ? WHERE id = ? AND state = 'open'", day_text(due), id
        )

    def hasten_reminder(self, id: int, trial_hash: str) -> None:
        """Make a reminder due as soon as a bot with those rules runs.

        Under them the result is another.
        """
        self._run("UPDATE reminders SET rules = ? WHERE id = ? AND state = 'open'", trial_hash, id)

    def waiting_reminders(self, trial: str) -> list[ReminderRow]:
        """Return the reminders of those who wait for the end of the trial's pause."""
        return self._reminders("r.state = 'open' AND r.waits = 1 AND r.trial = ?", trial)

    def _reminders(self, condition: str, *values: object) -> list[ReminderRow]:
        rows = self._all(
            "SELECT r.*, s.account FROM reminders AS r JOIN screenings AS s ON s.id = r.screening"
            f" WHERE {condition} ORDER BY r.due_on, r.id",
            *values,
        )
        return [_reminder(row) for row in rows]


class Verdicts(Rows):
    def save_verdicts(
        self, screening: str, trial: str, *, trial_hash: str, cohorts: str, on: date
    ) -> None:
        """Save what one trial came to for the answers there are now; the last result counts.

        `trial_hash` is that of the trial file, `cohorts` the verdicts as JSON; sealed on disk.
        """
        owner = self._one("SELECT account FROM screenings WHERE id = ?", screening)
        if owner is None:
            raise StoreError("no such screening")
        place = f"{screening}:{trial}"
        self._run(
            "INSERT OR REPLACE INTO verdicts (screening, trial, rules, answers, judged_on, cohorts)"
            " VALUES (?1, ?2, ?3, (SELECT count(*) FROM answers WHERE screening = ?1), ?4, ?5)",
            screening,
            trial,
            trial_hash,
            day_text(on),
            self._sealed(owner["account"], "verdicts", place, "cohorts", cohorts),
        )

    def verdicts(self, screening: str) -> Mapping[str, VerdictRow]:
        """Return the stored verdicts of a screening, by trial."""
        rows = self._verdicts("v.screening = ?", screening)
        return {row.trial: row for row in rows}

    def outdated_verdicts(
        self, trial: str, trial_hash: str, screening: str | None = None
    ) -> list[VerdictRow]:
        """Return the trial's verdicts that were made under other rules.

        Only where no answer has changed since, and all are kept.
        """
        return self._verdicts(
            "v.trial = ?1 AND v.rules <> ?2 AND (?3 IS NULL OR v.screening = ?3)"
            " AND s.state IS NOT NULL AND v.answers ="
            " (SELECT count(*) FROM answers AS a WHERE a.screening = v.screening)",
            trial,
            trial_hash,
            screening,
        )

    def _verdicts(self, condition: str, *values: object) -> list[VerdictRow]:
        rows = self._all(
            "SELECT v.*, s.account FROM verdicts AS v JOIN screenings AS s ON s.id = v.screening"
            f" WHERE {condition} ORDER BY s.started_at, v.screening, v.trial",
            *values,
        )
        return [self._verdict(row) for row in rows]

    def _verdict(self, row: Row) -> VerdictRow:
        place = f"{row['screening']}:{row['trial']}"
        return VerdictRow(
            screening=row["screening"],
            trial=row["trial"],
            trial_hash=row["rules"],
            judged_on=to_day(row["judged_on"]),
            cohorts=self._opened(row["account"], "verdicts", place, "cohorts", row["cohorts"]),
        )


def _reminder(row: Row) -> ReminderRow:
    return ReminderRow(
        id=row["id"],
        screening=row["screening"],
        account=row["account"],
        trial=row["trial"],
        consent=row["consent"],
        due=to_day(row["due_on"]),
        state=row["state"],
        trial_hash=row["rules"],
        until_resumed=bool(row["waits"]),
    )
