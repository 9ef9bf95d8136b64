"""The work of the clock that is done: the summaries of each day, and the last look."""

from datetime import date, datetime

from bot.store.sqlite.driver import day_text, time_text, to_time
from bot.store.sqlite.rows import Rows


class SqlSummaries(Rows):
    def claim(self, recipient: str, local_date: date, now: datetime) -> bool:
        """Claim the summary of this recipient and date: True exactly once."""
        added = self._run(
            "INSERT INTO summaries (recipient_mark, local_date, at) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            self._mark("recipient", recipient),
            day_text(local_date),
            time_text(now),
        )
        return added == 1

    def claimed_at(self, recipient: str, local_date: date) -> datetime | None:
        """Return when the summary of this recipient and date was claimed."""
        row = self._one(
            "SELECT at FROM summaries WHERE recipient_mark = ? AND local_date = ?",
            self._mark("recipient", recipient),
            day_text(local_date),
        )
        return to_time(row["at"]) if row else None


class SqlHeartbeat(Rows):
    def beat(self, now: datetime) -> None:
        self._run(
            "INSERT INTO heartbeat (only_one, at, beats) VALUES (1, ?, 1)"
            " ON CONFLICT (only_one) DO UPDATE SET at = excluded.at, beats = beats + 1",
            time_text(now),
        )
        self._keys.beaten = True

    def last(self) -> datetime | None:
        row = self._one("SELECT at FROM heartbeat")
        return to_time(row["at"]) if row else None
