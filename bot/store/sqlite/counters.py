"""Counters: by day, once a screening, and of the questions where people leave."""

import json
from collections import Counter
from datetime import date, datetime

from bot.store.counter_names import left
from bot.store.sqlite.driver import day_text, time_text, to_day, to_time
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place, seal, unseal

# The counters of a day are sealed in so many parts, all made with the first: which questions were
# asked on a day, and how many, shows in no row.
PARTS = 16


class SqlCounters(Rows):
    def add(self, name: str, day: date, n: int = 1) -> None:
        part = self._mark("tally", name)[0] % PARTS
        counts = self._counts(day_text(day), part)
        if counts is None:
            for each in range(PARTS):
                self._keep_counts(day_text(day), each, {})
        counts = counts or {}
        self._keep_counts(day_text(day), part, counts | {name: counts.get(name, 0) + n})

    def _counts(self, day: str, part: int) -> dict[str, int] | None:
        row = self._one("SELECT body FROM tallies WHERE day = ? AND part = ?", day, part)
        return self._opened_counts(day, part, row["body"]) if row else None

    def _opened_counts(self, day: str, part: int, body: bytes) -> dict[str, int]:
        where = place("tallies", f"{day}:{part}", "body")
        counts: dict[str, int] = json.loads(unseal(self._own_key(None), where, body))
        return counts

    def _keep_counts(self, day: str, part: int, counts: dict[str, int]) -> None:
        where = place("tallies", f"{day}:{part}", "body")
        self._run(
            "INSERT INTO tallies (day, part, body) VALUES (?, ?, ?)"
            " ON CONFLICT (day, part) DO UPDATE SET body = excluded.body",
            day, part, seal(self._own_key(None), where, json.dumps(counts).encode()),
        )  # fmt: skip

    def add_once(self, screening: str, step: str, day: date) -> bool:
        """Count a step of the funnel, once for each screening; False where it was counted."""
        added = self._run(
            "INSERT INTO reached (screening, step) VALUES (?, ?) ON CONFLICT DO NOTHING",
            screening, self._marked_word("reached", f"{screening}|{step}"),
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
            self._run(
                "INSERT INTO left_off (screening, question, day, body) VALUES (?, '', ?, ?)",
                row["id"], day_text(day), self._sealed(
                    row["account"], place("left_off", row["id"], "body"), question
                ),
            )  # fmt: skip
            if question and not question.startswith("@"):
                self.add(left(question), day)
        return len(rows)

    def take_back_abandoned(self, screening: str) -> None:
        """Take back that a screening was left: whoever comes back has not left."""
        row = self._one(
            "SELECT l.*, s.account FROM left_off AS l JOIN screenings AS s ON s.id = l.screening"
            " WHERE l.screening = ?",
            screening,
        )
        if row is None:
            return
        self._run("DELETE FROM left_off WHERE screening = ?", screening)
        where = place("left_off", screening, "body")
        question = self._opened(row["account"], where, row["body"]) or row["question"]
        if question and not question.startswith("@"):
            self.add(left(question), to_day(row["day"]), -1)

    def between(
        self, since: date, until: date, name: str | None = None
    ) -> dict[tuple[date, str], int]:
        """Return how many by (day, name), from `since` to `until`, both included."""
        counted = {
            (to_day(day), each): n
            for day, counts in self._days(since, until)
            for each, n in counts.items()
            if name is None or each == name
        }
        return dict(sorted(counted.items()))

    def sums(self, since: date, until: date) -> dict[str, int]:
        """Return every counter, summed over the days from `since` to `until`, both included."""
        sums: Counter[str] = Counter()
        for _, counts in self._days(since, until):
            sums.update(counts)
        return dict(sums)

    def _days(self, since: date, until: date) -> list[tuple[str, dict[str, int]]]:
        rows = self._all(
            "SELECT * FROM tallies WHERE day BETWEEN ? AND ? ORDER BY day, part",
            day_text(since),
            day_text(until),
        )
        return [
            (row["day"], self._opened_counts(row["day"], row["part"], row["body"])) for row in rows
        ]

    def first_day(self) -> date | None:
        """Return the first day that anything was counted on."""
        row = self._one("SELECT min(day) AS day FROM tallies")
        return to_day(row["day"]) if row and row["day"] else None
