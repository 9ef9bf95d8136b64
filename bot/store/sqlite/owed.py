"""The news for a site, each open until a coordinator was told, or others in their place."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.store.records import OwedLetter, OwedRow
from bot.store.sqlite.driver import Row, time_text
from bot.store.sqlite.marks import stands
from bot.store.sqlite.rows import Rows

_OPEN = f"""
SELECT o.*, r.code FROM owed AS o JOIN referrals AS r ON r.id = o.referral
WHERE o.settled_at IS NULL AND {stands("referrals", "r")}
"""


class SqlOwed(Rows):
    def add(
        self, referral: int, kind: str, letters: Sequence[OwedLetter], now: datetime
    ) -> OwedRow:
        """Add what is owed, or these letters to it where it is owed already."""
        known = self._one(f"{_OPEN} AND o.referral = ? AND o.kind = ?", referral, kind)
        if known is None:
            self._run(
                "INSERT INTO owed (referral, kind, at, letters) VALUES (?, ?, ?, ?)",
                referral, kind, time_text(now), _text(letters),
            )  # fmt: skip
        else:
            more = [*_owed(known).letters, *letters]
            self._run("UPDATE owed SET letters = ? WHERE id = ?", _text(more), known["id"])
        row = self._one(f"{_OPEN} AND o.referral = ? AND o.kind = ?", referral, kind)
        assert row is not None
        return _owed(row)

    def open(self) -> list[OwedRow]:
        return [_owed(row) for row in self._all(f"{_OPEN} ORDER BY o.id")]

    def settle(self, id: int, how: str, now: datetime) -> None:
        """Settle it: `told`, `passed on` to mail and admins, or `moot`."""
        self._run(
            "UPDATE owed SET settled_at = ?, how = ? WHERE id = ? AND settled_at IS NULL",
            time_text(now), how, id,
        )  # fmt: skip


def _text(letters: Sequence[OwedLetter]) -> str:
    return json.dumps([[letter.account, letter.key] for letter in letters])


def _owed(row: Row) -> OwedRow:
    letters = tuple(OwedLetter(*letter) for letter in json.loads(row["letters"]))
    return OwedRow(row["id"], row["code"], row["kind"], letters)
