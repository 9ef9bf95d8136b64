"""A thief with every file but the keys: what they make of the length, the number and the
neighbours of what is sealed."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Hashable
from pathlib import Path

# What is random by itself tells nobody apart twice.
RANDOM = frozenset({"screening", "account", "nonce", "id", "key", "chat_mark", "lane_mark", "mark"})
Features = tuple[Hashable, ...]


class Thief:
    """Reads a database as it lies there."""

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database)
        self._connection.row_factory = sqlite3.Row

    def answers(self, screening: str) -> list[Features]:
        """Return what can be seen of each answer of a person, in order."""
        around = self._around(screening)
        rows = self._connection.execute(
            "SELECT * FROM answers WHERE screening = ? ORDER BY seq", (screening,)
        ).fetchall()
        return [(*_seen(row), len(rows), *around) for row in rows]

    def _around(self, screening: str) -> Features:
        """Return how many rows of other tables belong to this person, and their clear columns."""
        seen: list[Hashable] = []
        for table in ("reached", "left_off", "verdicts", "referrals"):
            rows = self._connection.execute(
                f"SELECT * FROM {table} WHERE screening = ?", (screening,)
            ).fetchall()
            seen.append(tuple(sorted(map(str, (_seen(row) for row in rows)))))
        return tuple(seen)

    def counters(self) -> list[Features]:
        """Return what can be seen of the counters of each day."""
        rows = self._connection.execute("SELECT * FROM tallies").fetchall()
        return [_seen(row) for row in rows]

    def close(self) -> None:
        self._connection.close()


def _seen(row: sqlite3.Row) -> Features:
    """Return the clear columns of a row, and of what is sealed its format and length."""
    return tuple(
        (name, value[:1], len(value)) if isinstance(value, bytes) else (name, value)
        for name, value in zip(row.keys(), row, strict=True)
        if name not in RANDOM and not str(value).startswith("=")  # a keyed mark
    )


class Guesser:
    """Learns from people whose answers are known, and guesses those of others."""

    def __init__(self) -> None:
        self._by_features: defaultdict[Hashable, Counter[str]] = defaultdict(Counter)
        self._at: defaultdict[int, Counter[str]] = defaultdict(Counter)

    def learn(self, number: int, features: Features, answer: str) -> None:
        self._by_features[number, features][answer] += 1
        self._at[number][answer] += 1

    def guess(self, number: int, features: Features) -> str:
        """Return what those with such features mostly answered; else the commonest answer."""
        known = self._by_features.get((number, features))
        return (known or self._at[number]).most_common(1)[0][0]

    def commonest(self, number: int) -> str:
        return self._at[number].most_common(1)[0][0]
