"""The keys' part in a rotation: each commit leaves a file that opens with one master."""

from bot.store.sqlite import driver
from bot.store.sqlite.key_states import KeyStates
from bot.store.sqlite.seal import derive, fresh_key, place, seal_exactly, unseal

NEXT_COLUMN = "ALTER TABLE keys ADD COLUMN next BLOB"
CHECK_PLACE, DERIVED_PLACE = place("meta", "check", "value"), place("meta", "derived", "value")


class RotatedKeys(KeyStates):
    """A part of the keyring."""

    _wrapping: bytes
    _marking: bytes
    _listing: bytes
    _cache: dict[str, bytes]
    auditing: bytes
    id: bytes

    def rewrap(self, new: bytes) -> int:
        """Wrap every key, and what was derived of the first master, by a new one; in one commit."""
        wrapping = derive(new, "wrap data keys")

        def anew(where: bytes, wrapped: bytes) -> bytes:
            return seal_exactly(wrapping, where, unseal(self._wrapping, where, wrapped))

        self._connection.execute("BEGIN IMMEDIATE")
        rows = self._connection.execute("SELECT name, wrapped, next FROM keys").fetchall()
        for row in rows:
            for column in ("wrapped", "next"):
                if row[column] is not None:
                    self._connection.execute(
                        f"UPDATE keys SET {column} = ? WHERE name = ?",
                        (anew(place("keys", row["name"], "wrapped"), row[column]), row["name"]),
                    )
        derived = self._marking + self.auditing + self._listing
        for name, value in {
            "check": seal_exactly(wrapping, CHECK_PLACE, self.id),
            "derived": seal_exactly(wrapping, DERIVED_PLACE, derived),
        }.items():
            self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
        self._connection.execute("COMMIT")
        driver.checkpoint(self._connection)
        return sum(row["wrapped"] is not None for row in rows)

    def next_of(self, name: str) -> bytes:
        """Return the key that is to take the place of this one, made when missing; durable."""
        where = place("keys", name, "wrapped")
        row = self._connection.execute("SELECT next FROM keys WHERE name = ?", (name,)).fetchone()
        if row["next"] is not None:
            return unseal(self._wrapping, where, row["next"])
        key = fresh_key()
        self._begin()
        self._connection.execute(
            "UPDATE keys SET next = ? WHERE name = ?",
            (seal_exactly(self._wrapping, where, key), name),
        )
        self._connection.execute("COMMIT")
        return key

    def take_next(self, name: str) -> None:
        """Let the next key take the place of this one, which is overwritten."""
        self._begin()
        self._connection.execute(
            "UPDATE keys SET wrapped = next, next = NULL WHERE name = ? AND next IS NOT NULL",
            (name,),
        )
        self._connection.execute("COMMIT")
        self._cache.pop(name, None)
        driver.checkpoint(self._connection)

    def half_rotated(self) -> list[str]:
        """Return the names of keys whose next ones were made, and have not taken their place."""
        rows = self._connection.execute("SELECT name FROM keys WHERE next IS NOT NULL")
        return [row["name"] for row in rows]
