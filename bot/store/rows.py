"""The ground under every part of a transaction: plain statements, and sealed columns."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from bot.logs import log
from bot.store.driver import Connection, Row, is_trouble
from bot.store.keyring import DEPLOYMENT, Keyring, account_key
from bot.store.seal import place, seal, unseal

T = TypeVar("T")


class Rows:
    """Statements of one running transaction; lives in the writer's thread."""

    def __init__(self, connection: Connection, keys: Keyring, tokens: Mapping[int, str]) -> None:
        self._connection = connection
        self._keys = keys
        self._tokens = tokens  # update -> the token under which this process claimed it

    def isolated(self, work: Callable[[], T], kind: str) -> T | None:
        """Return the value of a work; None where it fails.

        It alone is undone then, the transaction goes on.
        """
        self._run("SAVEPOINT part")
        try:
            value = work()
        except Exception as problem:
            # Of a full disk no part is to blame, and it may have rolled everything back.
            if is_trouble(problem) or not self._connection.in_transaction:
                raise
            self._run("ROLLBACK TO part")
            self._run("RELEASE part")
            log().error("one of several could not be done", kind=kind, exc_info=problem)
            return None
        self._run("RELEASE part")
        return value

    def _run(self, sql: str, *values: Any, **named: Any) -> int:
        """Execute one statement; return how many rows it changed."""
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
        """Return the clear text; empty when the column was emptied."""
        if sealed is None:
            return ""
        key = self._keys.get(account_key(account))
        return unseal(key, place(table, row, column), sealed).decode()

    def _own_key(self, account: str | None) -> bytes:
        """Return the account's key; for what belongs to nobody, the deployment's."""
        return self._keys.get(DEPLOYMENT if account is None else account_key(account))
