"""Reminders somebody agreed to."""

from datetime import date, datetime

from bot.store.errors import ConsentMissing
from bot.store.records import NewReminder, ReminderRow
from bot.store.sqlite.driver import IntegrityError, Row, day_text, time_text, to_day
from bot.store.sqlite.marks import stands
from bot.store.sqlite.rows import Rows

# Only an open one lets us write, and only as long as its consent stands.
_AGREED = f"""(r.state <> 'open' OR EXISTS (SELECT 1 FROM consents AS c WHERE c.id = r.consent
  AND c.kind = 'remind' AND c.screening = r.screening AND c.trial = r.trial AND c.given = 1
  AND c.withdrawn_at IS NULL AND {stands("consents", "c")}))"""


class SqlReminders(Rows):
    def add(self, new: NewReminder, now: datetime) -> int:
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
                screening=new.screening,
                trial=new.trial,
                consent=new.consent,
                due=day_text(new.due),
                now=time_text(now),
                waits=int(new.until_resumed),
            )
        except IntegrityError as problem:
            raise ConsentMissing("no given consent to this reminder") from problem
        row = self._one(
            "SELECT id FROM reminders WHERE screening = ? AND trial = ?", new.screening, new.trial
        )
        assert row is not None
        return int(row["id"])

    def get(self, screening: str, trial: str) -> ReminderRow | None:
        rows = self._reminders("r.screening = ? AND r.trial = ?", screening, trial)
        return rows[0] if rows else None

    def open_of(self, account: str) -> list[ReminderRow]:
        """Return the account's reminders that still come, of every screening, soonest first."""
        return self._reminders("r.state = 'open' AND s.account = ?", account)

    def due(self, day: date) -> list[ReminderRow]:
        """Return everybody's open reminders of that day or before, or hastened by new rules."""
        return self._reminders(
            "r.state = 'open' AND (r.due_on <= ? OR r.rules IS NOT NULL)", day_text(day)
        )

    def close(self, id: int, now: datetime) -> bool:
        """Close a reminder; True exactly once.

        Whoever closes it speaks for it, in the same transaction.
        """
        changed = self._run(
            "UPDATE reminders SET state = 'done', closed_at = ? WHERE id = ? AND state = 'open'",
            time_text(now),
            id,
        )
        return changed == 1

    def put_off(self, id: int, due: date) -> None:
        self._run(
            "UPDATE reminders SET due_on = ? WHERE id = ? AND state = 'open'", day_text(due), id
        )

    def hasten(self, id: int, trial_hash: str) -> None:
        """Make a reminder due as soon as a bot with those rules runs.

        Under them the result is another.
        """
        self._run("UPDATE reminders SET rules = ? WHERE id = ? AND state = 'open'", trial_hash, id)

    def waiting(self, trial: str) -> list[ReminderRow]:
        """Return the reminders of those who wait for the end of the trial's pause."""
        return self._reminders("r.state = 'open' AND r.waits = 1 AND r.trial = ?", trial)

    def _reminders(self, condition: str, *values: object) -> list[ReminderRow]:
        rows = self._all(
            "SELECT r.*, s.account FROM reminders AS r JOIN screenings AS s ON s.id = r.screening"
            f" WHERE {condition} AND {_AGREED} ORDER BY r.due_on, r.id",
            *values,
        )
        return [_reminder(row) for row in rows]


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
