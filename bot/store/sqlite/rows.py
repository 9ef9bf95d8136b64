"""The ground under every noun of a transaction: plain statements, and sealed columns."""

from enum import Enum
from typing import Any

from bot.store.sqlite.driver import Connection, Row
from bot.store.sqlite.keyring import DEPLOYMENT, Keyring, account_key
from bot.store.sqlite.seal import seal, unseal


def quoted(*values: Enum) -> str:
    """Return words of ours as they stand in a statement: `'new', 'reached'`."""
    return ", ".join(f"'{value.value}'" for value in values)


class Rows:
    """Statements of one running transaction; lives in the writer's thread."""

    def __init__(self, connection: Connection, keys: Keyring) -> None:
        self._connection = connection
        self._keys = keys

    def _run(self, sql: str, *values: Any, **named: Any) -> int:
        """Execute one statement; return how many rows it changed."""
        return self._connection.execute(sql, named or values).rowcount

    def _one(self, sql: str, *values: Any, **named: Any) -> Row | None:
        row: Row | None = self._connection.execute(sql, named or values).fetchone()
        return row

    def _all(self, sql: str, *values: Any, **named: Any) -> list[Row]:
        return self._connection.execute(sql, named or values).fetchall()

    def _next_id(self, table: str) -> int:
        """Return the number of the next row; for one whose mark is over its number."""
        row = self._one(f"SELECT coalesce(max(id), 0) + 1 AS id FROM {table}")
        assert row is not None
        return int(row["id"])

    def _mark(self, kind: str, value: object) -> bytes:
        return self._keys.mark(kind, value)

    def _marked_word(self, kind: str, value: object) -> str:
        """Return a keyed mark for a column of text; none of our words begins like it."""
        return f"={self._mark(kind, value).hex()}"

    def _sealed(self, account: str, where: bytes, text: str) -> bytes:
        """Return the text under the account's key, padded, good for that `place` only."""
        return seal(self._keys.get(account_key(account)), where, text.encode())

    def _opened(self, account: str, where: bytes, sealed: bytes | None) -> str:
        """Return the clear text; empty when the column was emptied."""
        if sealed is None:
            return ""
        return unseal(self._keys.get(account_key(account)), where, sealed).decode()

    def _own_key(self, account: str | None) -> bytes:
        """Return the account's key; for what belongs to nobody, the deployment's."""
        return self._keys.get(DEPLOYMENT if account is None else account_key(account))
