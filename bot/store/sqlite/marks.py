"""Keyed marks over the rows that give a right: written without the keys, a row gives none."""

import hmac
from collections.abc import Mapping
from hashlib import sha256

from bot.store.sqlite.driver import Connection
from bot.store.sqlite.keyring import DEPLOYMENT, Keyring
from bot.store.sqlite.seal import derive

# What the mark of a row is over: whatever says who may do or see what, and what makes the row the
# one it is. A column that gives a right is added here, and named where its rows are made. A row
# whose mark does not hold is as if it were not there.
COVERED: Mapping[str, tuple[str, ...]] = {
    "accounts": ("id", "chat_mark", "lane_mark"),
    "consents": (
        "id", "screening", "kind", "trial", "site", "text_hash", "lang", "given", "at",
        "withdrawn_at", "who", "proof",
    ),
    "grants": (
        "id", "account", "role", "site", "trials", "duty", "granted_at", "revoked_at",
        "reads_only",
    ),
    "groups": ("ref", "chat_mark", "site", "trials", "unbound_at"),
    "invites": (
        "hash", "role", "site", "trials", "duty", "expires", "used_at", "opened_by",
        "claimed_by", "digits", "claimed_at", "approved_by", "approved_at",
    ),
    "referrals": ("id", "code", "screening", "trial", "site", "consent"),
}  # fmt: skip
MARK_BYTES = 16


def stands(table: str, alias: str | None = None) -> str:
    """Return the condition, as SQL, that a row bears its mark."""
    of = alias or table
    columns = ", ".join(f"{of}.{column}" for column in COVERED[table])
    return f"row_stands('{table}', {of}.mark, {columns})"


def made(table: str, **values: str) -> str:
    """Return the mark of a row that is being made, as SQL; every covered value is named."""
    if set(values) != set(COVERED[table]):
        raise TypeError(f"the mark of {table} is over {', '.join(COVERED[table])}")
    return f"row_mark('{table}', {', '.join(values[column] for column in COVERED[table])})"


def carried(table: str, **values: str) -> str:
    """Return the assignments that change covered columns of a row, and its mark with them.

    A change carries a mark on, and never makes one: what did not stand before does not after it.
    """
    of_row = {column: f"{table}.{column}" for column in COVERED[table]}
    assignments = ", ".join(f"{column} = {value}" for column, value in values.items())
    mark = made(table, **{**of_row, **values})
    return f"{assignments}, mark = CASE WHEN {stands(table)} THEN {mark} ELSE {table}.mark END"


def missing(table: str) -> str:
    """Return the assignment that puts the mark of what stands there on a row."""
    return f"mark = {made(table, **{column: column for column in COVERED[table]})}"


class RowMarks:
    """The marks under one keyring, as functions of the statements on a connection."""

    def __init__(self, keys: Keyring) -> None:
        self._keys = keys
        self._derived: dict[bytes, bytes] = {}

    def register(self, connection: Connection) -> None:
        connection.create_function("row_mark", -1, self.of)
        connection.create_function("row_stands", -1, self.holds)

    def of(self, table: str, *values: object) -> bytes:
        """Return the mark over a table's name and the covered values of a row."""
        return row_mark(self._key(), table, values)

    def holds(self, table: str, mark: bytes | None, *values: object) -> bool:
        """Return whether a mark is of these values; before all rows were marked, none is needed."""
        if mark is None:
            return self._keys.marked_over is None
        return hmac.compare_digest(mark, self.of(table, *values))

    def _key(self) -> bytes:
        return self._derived_of(self._keys.get(DEPLOYMENT))

    def _derived_of(self, key: bytes) -> bytes:
        if key not in self._derived:
            self._derived = {key: marking_key(key)}
        return self._derived[key]


def marking_key(deployment: bytes) -> bytes:
    """Return the key of the marks: it is rotated with the deployment's, which it is derived of."""
    return derive(deployment, "rows that give a right")


def row_mark(key: bytes, table: str, values: tuple[object, ...]) -> bytes:
    parts = [_part(value) for value in (table, *values)]
    return hmac.digest(key, b"".join(parts), sha256)[:MARK_BYTES]


def _part(value: object) -> bytes:
    """Return a value with its kind and length before it: no two rows read the same."""
    content = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
    return f"{type(value).__name__}:{len(content)}:".encode() + content
