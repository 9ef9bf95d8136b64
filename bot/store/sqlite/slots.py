"""The rows of answers: more of them than answers, so that their number does not tell how many."""

import base64

from bot.store.sqlite.driver import Row
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place

# So many rows are made together; those that hold no answer yet look like those that do.
AT_ONCE = 32


class AnswerSlots(Rows):
    def _filled(self, screening: str) -> list[Row]:
        """Return the rows that hold an answer, in order."""
        rows = self._all(
            "SELECT a.*, s.account FROM answers AS a JOIN screenings AS s ON s.id = a.screening"
            " WHERE a.screening = ? ORDER BY a.seq",
            screening,
        )
        return [row for row in rows if row["nonce"] != self._blank(screening, row["seq"])]

    def _blank(self, screening: str, seq: int) -> str:
        """Return the nonce of a row without an answer; only who has the keys knows it by that."""
        mark = self._mark("blank answer", f"{screening}:{seq}")
        return base64.urlsafe_b64encode(mark[:12]).decode()

    def _free_slot(self, screening: str, account: str) -> int:
        """Return the number of the next row without an answer, making new ones where all are taken.

        It is the one behind the last answer.
        """
        rows = self._all(
            "SELECT seq, nonce FROM answers WHERE screening = ? ORDER BY seq DESC LIMIT ?",
            screening,
            AT_ONCE,
        )
        free = 0
        for row in rows:
            if row["nonce"] != self._blank(screening, row["seq"]):
                break
            free = row["seq"]
        return free or self._make_slots(screening, account, rows[0]["seq"] if rows else 0)

    def _make_slots(self, screening: str, account: str, last: int) -> int:
        """Make rows up to the next full number of them; return the number of the first."""
        for seq in range(last + 1, (last // AT_ONCE + 1) * AT_ONCE + 1):
            nonce = self._blank(screening, seq)
            where = place("answers", f"{screening}:{nonce}", "values")
            self._run(
                "INSERT INTO answers (screening, seq, question, wording_hash, fact_hash,"
                " answered_on, \"values\", nonce) VALUES (?, ?, '', '', '', '', ?, ?)",
                screening, seq, self._sealed(account, where, ""), nonce,
            )  # fmt: skip
        return last + 1
