"""The state of a key: made, confirmed, given up; and the beats noted beside the keys."""

import json
from collections.abc import Mapping

from bot.store.sqlite.driver import Connection

# A key is durable before its row; once the row is there as well, the key is confirmed: a confirmed
# key without its row is a person who is missing. Some that are missing were given up. Earlier
# versions confirmed nothing.
STATE_COLUMN = "ALTER TABLE keys ADD COLUMN state TEXT NOT NULL DEFAULT 'old'"
OLD, MADE, CONFIRMED, GIVEN_UP = "old", "made", "confirmed", "given up"


class KeyStates:
    """A part of the keyring."""

    _connection: Connection
    _unconfirmed: set[str]
    # The columns, by table, that the marks of all rows are over; None before all were marked.
    marked_over: Mapping[str, tuple[str, ...]] | None

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN IMMEDIATE")

    def in_use(self, *, confirmed: bool) -> set[str]:
        """Return the names of people's keys that are alive, those given up left out."""
        states = (CONFIRMED,) if confirmed else (CONFIRMED, MADE, OLD)
        rows = self._connection.execute(
            "SELECT name, state FROM keys WHERE substr(name, 1, 8) = 'account:'"
            " AND destroyed_at IS NULL"
        )
        return {row["name"] for row in rows if row["state"] in states}

    @property
    def is_older(self) -> bool:
        """True while an earlier version made keys here that nobody has compared with rows yet."""
        row = self._connection.execute(
            "SELECT 1 FROM keys WHERE state = ? AND substr(name, 1, 8) = 'account:'"
            " AND destroyed_at IS NULL LIMIT 1",
            (OLD,),
        ).fetchone()
        return row is not None

    def confirm(self, names: set[str]) -> None:
        """Note that these keys have their rows."""
        self._set_state(names, CONFIRMED)

    def give_up(self, names: set[str]) -> None:
        """Note that nobody misses the rows of these keys any more."""
        self._set_state(names, GIVEN_UP)

    def _set_state(self, names: set[str], state: str) -> None:
        for name in sorted(names):
            self._begin()
            self._connection.execute("UPDATE keys SET state = ? WHERE name = ?", (state, name))

    def unconfirmed(self) -> set[str]:
        """Return, once, the keys made since the last time."""
        names, self._unconfirmed = self._unconfirmed, set()
        return names

    def beats(self) -> int:
        """Return how many looks at the clock were noted here."""
        row = self._connection.execute("SELECT value FROM meta WHERE name = 'beats'").fetchone()
        return int.from_bytes(row[0]) if row else 0

    def note_beats(self, beats: int) -> None:
        self._begin()
        self._connection.execute(
            "INSERT OR REPLACE INTO meta VALUES ('beats', ?)", (beats.to_bytes(8),)
        )

    def read_marked(self) -> None:
        self.marked_over = marked_over(self._connection)

    def note_marked(self, over: Mapping[str, tuple[str, ...]] | None) -> None:
        """Note, beside the keys, over which columns all rows that give a right are marked."""
        self._begin()
        self._connection.execute("DELETE FROM meta WHERE name = 'marked'")
        if over is not None:
            self._connection.execute(
                "INSERT INTO meta VALUES ('marked', ?)", (json.dumps(over).encode(),)
            )
        self._connection.execute("COMMIT")
        self.marked_over = over

    def given_up(self, before: str) -> list[str]:
        """Return the names of keys that were given up, and made before then."""
        rows = self._connection.execute(
            "SELECT name FROM keys WHERE state = ? AND made_at < ?", (GIVEN_UP, before)
        )
        return [row["name"] for row in rows]


def marked_over(connection: Connection) -> Mapping[str, tuple[str, ...]] | None:
    """Return over which columns all rows that give a right are marked, as a keys file says."""
    row = connection.execute("SELECT value FROM meta WHERE name = 'marked'").fetchone()
    if row is None:
        return None
    return {table: tuple(columns) for table, columns in json.loads(row[0]).items()}
