"""Screenings and their answers."""

from collections.abc import Collection
from datetime import datetime

from bot.store.errors import StoreError
from bot.store.records import AnswerRow, ScreeningRow
from bot.store.sqlite.driver import Row, day_text, time_text, to_day, to_time
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place
from bot.store.sqlite.slots import AnswerSlots


class SqlScreenings(Rows):
    def newest_open(self, account: str) -> ScreeningRow | None:
        """Return the newest screening that has not ended."""
        row = self._one(
            "SELECT * FROM screenings WHERE account = ? AND ended_at IS NULL"
            " ORDER BY started_at DESC, rowid DESC LIMIT 1",
            account,
        )
        return self._screening(row) if row else None

    def of(self, account: str) -> list[ScreeningRow]:
        rows = self._all(
            "SELECT * FROM screenings WHERE account = ? ORDER BY started_at, rowid", account
        )
        return [self._screening(row) for row in rows]

    def get(self, id: str) -> ScreeningRow | None:
        row = self._one("SELECT * FROM screenings WHERE id = ?", id)
        return self._screening(row) if row else None

    def all(self) -> list[ScreeningRow]:
        """Return every screening, oldest first; for the operator."""
        rows = self._all("SELECT * FROM screenings ORDER BY started_at, rowid")
        return [self._screening(row) for row in rows]

    def under_way(self, touched_since: datetime) -> list[ScreeningRow]:
        """Return the screenings under way since then: those an outage interrupted."""
        rows = self._all(
            "SELECT * FROM screenings WHERE ended_at IS NULL AND touched_at >= ?"
            " ORDER BY touched_at",
            time_text(touched_since),
        )
        return [self._screening(row) for row in rows]

    def left_in(
        self, phases: Collection[str], after: datetime | None, before: datetime
    ) -> list[ScreeningRow]:
        """Return the screenings left in one of these phases between two moments."""
        marks = ", ".join("?" * len(phases))
        rows = self._all(
            f"SELECT * FROM screenings WHERE touched_at >= ? AND touched_at < ?"
            f" AND state IS NOT NULL AND phase IN ({marks}) ORDER BY touched_at",
            time_text(after) if after else "",
            time_text(before),
            *phases,
        )
        return [self._screening(row) for row in rows]

    def save(self, row: ScreeningRow) -> None:
        changed = self._run(
            "INSERT INTO screenings (id, account, phase, who, lang, state, started_at,"
            " touched_at, ended_at) VALUES (:id, :account, :phase, :who, :lang, :state,"
            " :started_at, :touched_at, :ended_at) ON CONFLICT (id) DO UPDATE SET"
            " phase = :phase, who = :who, lang = :lang, state = :state,"
            " touched_at = :touched_at, ended_at = :ended_at WHERE account = :account",
            id=row.id,
            account=row.account,
            phase=row.phase,
            who=row.who,
            lang=row.lang,
            state=self._sealed(row.account, place("screenings", row.id, "state"), row.state),
            started_at=time_text(row.started_at),
            touched_at=time_text(row.touched_at),
            ended_at=time_text(row.ended_at) if row.ended_at else None,
        )
        if changed != 1:
            raise StoreError("a screening never changes its account")

    def _screening(self, row: Row) -> ScreeningRow:
        return ScreeningRow(
            id=row["id"],
            account=row["account"],
            phase=row["phase"],
            who=row["who"],
            lang=row["lang"],
            state=self._opened(
                row["account"], place("screenings", row["id"], "state"), row["state"]
            ),
            started_at=to_time(row["started_at"]),
            touched_at=to_time(row["touched_at"]),
            ended_at=to_time(row["ended_at"]) if row["ended_at"] else None,
        )


class SqlAnswers(AnswerSlots):
    def add(self, screening: str, answer: AnswerRow) -> bool:
        """Add an answer; False, and nothing changed, when this question was answered already.

        Its nonce tells.
        """
        row = self._one("SELECT account FROM screenings WHERE id = ?", screening)
        if row is None:
            raise StoreError("no such screening")
        if self._one(
            "SELECT 1 FROM answers WHERE screening = ? AND nonce = ?", screening, answer.nonce
        ):
            return False
        where = place("answers", f"{screening}:{answer.nonce}", "values")
        self._run(
            'UPDATE answers SET "values" = ?, nonce = ? WHERE screening = ? AND seq = ?',
            self._sealed(row["account"], where, content_of(answer)),
            answer.nonce,
            screening,
            self._free_slot(screening, row["account"]),
        )
        return True

    def of(self, screening: str) -> list[AnswerRow]:
        return [self._answer(row) for row in self._filled(screening)]

    def _answer(self, row: Row) -> AnswerRow:
        where = place("answers", f"{row['screening']}:{row['nonce']}", "values")
        opened = self._opened(row["account"], where, row["values"])
        if row["question"]:  # as earlier versions wrote it
            fields = [row[name] for name in ("question", "wording_hash", "fact_hash")]
            fields += [row["answered_on"], opened]
        else:
            fields = opened.split("\n", 4)
        question, wording_hash, fact_hash, answered_on, values = fields
        return AnswerRow(
            seq=row["seq"],
            question=question,
            wording_hash=wording_hash,
            fact_hash=fact_hash,
            answered_on=to_day(answered_on),
            values=values,
            nonce=row["nonce"],
        )


def content_of(answer: AnswerRow) -> str:
    """Return what is sealed of an answer: its question too, for that alone tells of an illness."""
    return "\n".join(
        (
            answer.question,
            answer.wording_hash,
            answer.fact_hash,
            day_text(answer.answered_on),
            answer.values,
        )
    )
