"""Counters: by day, once a screening, and of the questions where people leave."""

import json
from datetime import date, datetime

from bot.store.counter_names import left
from bot.store.sqlite.driver import day_text, time_text, to_day, to_time
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place


class SqlCounters(Rows):
    def add(self, name: str, day: date, n: int = 1) -> None:
        self._run(
            "INSERT INTO counters (day, name, n) VALUES (?, ?, ?)"
            " ON CONFLICT (day, name) DO UPDATE SET n = n + excluded.n",
            day_text(day),
            name,
            n,
        )

    def add_once(self, screening: str, step: str, day: date) -> bool:
        """Count a step of the funnel, once for each screening; False where it was counted."""
        added = self._run(
            "INSERT INTO reached (screening, step) VALUES (?, ?) ON CONFLICT DO NOTHING",
            screening, step,
        )  # fmt: skip
        if added:
            self.add(step, day)
        return added == 1

    def add_abandoned(self, before: datetime) -> int:
        """Count the question that each screening untouched since then was left at.

        Returns how many screenings that were.
        """
        rows = self._all(
            "SELECT id, account, state, touched_at FROM screenings WHERE ended_at IS NULL"
            " AND touched_at < ? AND state IS NOT NULL"
            " AND id NOT IN (SELECT screening FROM left_off)",
            time_text(before),
        )
        for row in rows:
            state = self._opened(
                row["account"], place("screenings", row["id"], "state"), row["state"]
            )
            prompt = (json.loads(state) if state else {}).get("prompt") or {"ref": ""}
            question, day = prompt["ref"], to_time(row["touched_at"]).date()
            self._run("INSERT INTO left_off VALUES (?, ?, ?)", row["id"], question, day_text(day))
            if question and not question.startswith("@"):
                self.add(left(question), day)
        return len(rows)

    def take_back_abandoned(self, screening: str) -> None:
        """Take back that a screening was left: whoever comes back has not left."""
        row = self._one("SELECT question, day FROM left_off WHERE screening = ?", screening)
        if row is None:
            return
        self._run("DELETE FROM left_off WHERE screening = ?", screening)
        if row["question"] and not row["question"].startswith("@"):
            self.add(left(row["question"]), to_day(row["day"]), -1)

    def between(
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

    def sums(self, since: date, until: date) -> dict[str, int]:
        """Return every counter, summed over the days from `since` to `until`, both included."""
        rows = self._all(
            "SELECT name, sum(n) AS n FROM counters WHERE day BETWEEN ? AND ? GROUP BY name",
            day_text(since),
            day_text(until),
        )
        return {row["name"]: row["n"] for row in rows}

    def first_day(self) -> date | None:
        """Return the first day that anything was counted on."""
        row = self._one("SELECT min(day) AS day FROM counters")
        return to_day(row["day"]) if row and row["day"] else None
