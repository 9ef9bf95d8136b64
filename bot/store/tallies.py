"""Counts once a screening, where people leave, and the sums that figures are made of."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from bot.store.driver import day_text, time_text, to_day, to_time
from bot.store.ledger import Ledger


@dataclass(frozen=True)
class FirstStep:
    """A step of a coordinator that still counts, with the referral's arrival."""

    referral: int
    site: str
    arrived: datetime
    at: datetime
    became: str


class Tallies(Ledger):
    def count_step_once(self, screening: str, step: str, day: date) -> bool:
        """Count a step of the funnel, once for each screening; False where it was counted."""
        added = self._run("INSERT OR IGNORE INTO reached VALUES (?, ?)", screening, step)
        if added:
            self.count(step, day)
        return added == 1

    def count_abandoned(self, before: datetime) -> int:
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
            state = self._opened(row["account"], "screenings", row["id"], "state", row["state"])
            prompt = (json.loads(state) if state else {}).get("prompt") or {"ref": ""}
            question, day = prompt["ref"], to_time(row["touched_at"]).date()
            self._run("INSERT INTO left_off VALUES (?, ?, ?)", row["id"], question, day_text(day))
            if question and not question.startswith("@"):
                self.count(left(question), day)
        return len(rows)

    def uncount_abandoned(self, screening: str) -> None:
        """Take back that a screening was left: whoever comes back has not left."""
        row = self._one("SELECT question, day FROM left_off WHERE screening = ?", screening)
        if row is None:
            return
        self._run("DELETE FROM left_off WHERE screening = ?", screening)
        if row["question"] and not row["question"].startswith("@"):
            self.count(left(row["question"]), to_day(row["day"]), -1)

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

    def steps_that_count(self, site: str | None = None) -> list[FirstStep]:
        """Return every step that was not undone, oldest first; of one site, or of all."""
        rows = self._all(
            "SELECT s.referral, r.site, r.created_at, s.at, s.became FROM steps AS s"
            " JOIN referrals AS r ON r.id = s.referral WHERE s.undone_at IS NULL"
            " AND (?1 IS NULL OR r.site = ?1) ORDER BY s.at, s.seq",
            site,
        )
        return [
            FirstStep(r["referral"], r["site"], to_time(r["created_at"]), to_time(r["at"]),
                      r["became"])
            for r in rows
        ]  # fmt: skip


def left(question: str) -> str:
    return of_question(question, "left")


def of_question(question: str, what: str) -> str:
    """Return the name of a question's counter.

    `what` is `shown`, `answered`, `unknown`, `invalid` or `left`.
    """
    return f"q:{question}:{what}"
