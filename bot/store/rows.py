"""What every part of a transaction stands on: plain statements, and sealed columns."""

from collections.abc import Mapping
from typing import Any

from bot.store.driver import Connection, Row
from bot.store.keyring import DEPLOYMENT, Keyring, account_key
from bot.store.seal import place, seal, unseal


class Rows:
    """Statements of one running transaction; lives in the writer's thread."""

    def __init__(self, connection: Connection, keys: Keyring, tokens: Mapping[int, str]) -> None:
        self._connection = connection
        self._keys = keys
        self._tokens = tokens  # update -> the token under which this process claimed it

    def _run(self, sql: str, *values: Any, **named: Any) -> int:
        """Execute one statement; how many rows it changed."""
        return self._connection.execute(sql, named or values).rowcount

    def _one(self, sql: str, *values: Any, **named: Any) -> Row | None:
        row: Row | None = self._connection.execute(sql, named or values).fetchone()
        return row

    def _all(self, sql: str, *values: Any, **named: Any) -> list[Row]:
        return self._connection.execute(sql, named or values).fetchall()

    def _mark(self, kind: str, value: object) -> bytes:
        return self._keys.mark(kind, value)

    def _sealed(self, account: str, table: str, row: object, column: str, text: str) -> bytes:
        key = self._keys.get(account_key(account))
        return seal(key, place(table, row, column), text.encode())

    def _opened(
        self, account: str, table: str, row: object, column: str, sealed: bytes | None
    ) -> str:
        """The clear text; empty when the column was emptied."""
        if sealed is None:
            return ""
        key = self._keys.get(account_key(account))
        return unseal(key, place(table, row, column), sealed).decode()

    def _own_key(self, account: str | None) -> bytes:
        """The account's key; for what belongs to nobody, the deployment's."""
        return self._keys.get(DEPLOYMENT if account is None else account_key(account))
