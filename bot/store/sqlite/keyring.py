"""The data keys, in a file of their own that no backup of the data contains."""

import secrets
from datetime import datetime
from pathlib import Path

from bot.store.errors import KeyDestroyed, OperatorError, StoreError
from bot.store.sqlite import driver
from bot.store.sqlite.driver import Connection, time_text
from bot.store.sqlite.erasure_list import ErasureList, list_beside
from bot.store.sqlite.key_rotation import CHECK_PLACE, DERIVED_PLACE, NEXT_COLUMN, RotatedKeys
from bot.store.sqlite.key_states import MADE, STATE_COLUMN
from bot.store.sqlite.seal import (
    KEY_BYTES,
    Unsealable,
    derive,
    fingerprint,
    fresh_key,
    place,
    seal_exactly,
    unseal,
)

MASTER_SETTING = "PRESCREEN_MASTER_KEY"
KEYS_SETTING = "PRESCREEN_KEYS"
DEPLOYMENT = "deployment"
_CACHED = 4096
# Keys that are not random but derived, so that nothing has to be kept to look things up.
_DERIVED = ("fingerprints", "audit chain", "erasure list")

_TABLES = (
    "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
    # An erased key stays as a row without a key: a tombstone that refuses restored backups.
    "CREATE TABLE IF NOT EXISTS keys (name TEXT PRIMARY KEY, wrapped BLOB,"
    " made_at TEXT NOT NULL, destroyed_at TEXT) STRICT",
)


def account_key(account: str) -> str:
    return f"account:{account}"


def day_key(day: str) -> str:
    return f"day:{day}"


class Keyring(RotatedKeys):
    """Keys by name, wrapped by the master; fingerprints derived from the master."""

    def __init__(self, connection: Connection, path: Path, master: bytes) -> None:
        if len(master) != KEY_BYTES:
            raise OperatorError(
                f"the master key has {len(master)} bytes instead of {KEY_BYTES}",
                "Give the 32 random bytes this database was made with",
                setting=MASTER_SETTING,
            )
        self._connection = connection
        self._path = path
        self._wrapping = derive(master, "wrap data keys")
        self._cache: dict[str, bytes] = {}
        self._made: list[str] = []
        self._discarded = False
        self._unconfirmed: set[str] = set()
        self.beaten = False  # the heart beat in a transaction that is about to be committed

    @classmethod
    def open(cls, path: Path, master: bytes) -> "Keyring":
        connection = driver.connect(path, setting=KEYS_SETTING)
        try:
            driver.check_sound(connection, path, setting=KEYS_SETTING)
            keyring = cls(connection, path, master)
            keyring._prepare(master)
        except BaseException:
            connection.close()
            raise
        return keyring

    def _prepare(self, master: bytes) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            for table in _TABLES:
                self._connection.execute(table)
            columns = self._connection.execute("PRAGMA table_info(keys)").fetchall()
            if "state" not in [column["name"] for column in columns]:
                self._connection.execute(STATE_COLUMN)
                self._connection.execute(NEXT_COLUMN)
            self._check_master()
            self._derive(master)
            self.read_marked()
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self.erased = self.list_at(list_beside(self._path))
        # Whoever was erased before there was a list, or after an older copy of it, belongs there.
        self._list([name for name, at in self.names("account:").items() if at])

    def _derive(self, master: bytes) -> None:
        """Derive the keys of marks and chains: of the first master, whichever wraps keys now."""
        row = self._connection.execute("SELECT value FROM meta WHERE name = 'derived'").fetchone()
        keys = [derive(master, purpose) for purpose in _DERIVED]
        if row is not None:
            kept = unseal(self._wrapping, DERIVED_PLACE, row[0])
            keys = [kept[at : at + KEY_BYTES] for at in range(0, len(kept), KEY_BYTES)]
        self._marking, self.auditing, self._listing = keys

    def _check_master(self) -> None:
        row = self._connection.execute("SELECT value FROM meta WHERE name = 'check'").fetchone()
        if row is None:
            self.id = secrets.token_bytes(16)
            check = seal_exactly(self._wrapping, CHECK_PLACE, self.id)
            self._connection.execute("INSERT INTO meta VALUES ('check', ?)", (check,))
            return
        try:
            self.id = unseal(self._wrapping, CHECK_PLACE, row[0])
        except Unsealable:
            raise OperatorError(
                f"this master key does not open {self._path}",
                "Give the master key this database was made with; without it nothing in the "
                "database can be read, and there is no way around it",
                setting=MASTER_SETTING,
            ) from None

    def mark(self, kind: str, value: object) -> bytes:
        """Return a keyed fingerprint to look a clear value up by."""
        return fingerprint(self._marking, kind, value)

    def get(self, name: str) -> bytes:
        key = self._cache.get(name) or self._read(name)
        if key is None:
            raise StoreError(f"no key {name!r} in {self._path}")
        return key

    def get_or_make(self, name: str, now: datetime) -> bytes:
        """Return the key, made when missing; durable in its file before any row sealed with it."""
        key = self._cache.get(name) or self._read(name)
        if key is not None:
            return key
        self._begin()
        if (key := self._read(name)) is not None:  # made by another process just now
            return key
        key = fresh_key()
        wrapped = seal_exactly(self._wrapping, place("keys", name, "wrapped"), key)
        self._connection.execute(
            "INSERT INTO keys (name, wrapped, made_at, state) VALUES (?, ?, ?, ?)",
            (name, wrapped, time_text(now), MADE),
        )
        self._made.append(name)
        self._cache[name] = key
        return key

    def _read(self, name: str) -> bytes | None:
        row = self._connection.execute(
            "SELECT wrapped FROM keys WHERE name = ?", (name,)
        ).fetchone()
        if row is None:
            return None
        if row[0] is None:
            raise KeyDestroyed(name)
        key = unseal(self._wrapping, place("keys", name, "wrapped"), row[0])
        if len(self._cache) >= _CACHED:
            self._cache.clear()
        self._cache[name] = key
        return key

    def commit(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")
        if self._discarded:
            driver.checkpoint(self._connection)
        self._unconfirmed.update(name for name in self._made if name.startswith("account:"))
        self._made.clear()
        self._discarded = False

    def rollback(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        for name in self._made:
            self._cache.pop(name, None)
        self._made.clear()
        self._discarded = self.beaten = False

    def destroy(self, names: list[str], at: str) -> None:
        """Overwrite the keys, leave their tombstones, and empty the log that held them."""
        self._list(names)
        self._connection.execute("BEGIN IMMEDIATE")
        for name in names:
            self._cache.pop(name, None)
            self._connection.execute(
                "INSERT INTO keys (name, made_at, destroyed_at) VALUES (:name, :at, :at)"
                " ON CONFLICT (name) DO UPDATE SET wrapped = NULL, next = NULL, destroyed_at = :at",
                {"name": name, "at": at},
            )
        self._connection.execute("COMMIT")
        driver.checkpoint(self._connection)

    def list_at(self, path: Path) -> ErasureList:
        """Return the list of erased accounts that lies there."""
        return ErasureList(path, self._listing)

    def _list(self, names: list[str]) -> None:
        self.erased.append(self._erased_mark(name.removeprefix("account:")) for name in names)

    def _erased_mark(self, account: str) -> bytes:
        return self.mark("erased", account)

    def was_erased(self, account: str) -> bool:
        """Return whether the list knows that this account was erased, whatever its key says."""
        return self.erased.knows(self._erased_mark(account))

    def discard(self, names: list[str]) -> None:
        """Remove keys nothing is sealed with any more, and tombstones past their time."""
        for name in names:
            self._begin()
            self._discarded = True
            self._cache.pop(name, None)
            self._connection.execute("DELETE FROM keys WHERE name = ?", (name,))

    def names(self, prefix: str) -> dict[str, str | None]:
        """Return by name when each key was destroyed, None while it is alive."""
        rows = self._connection.execute(
            "SELECT name, destroyed_at FROM keys WHERE substr(name, 1, ?) = ?",
            (len(prefix), prefix),
        )
        return {row[0]: row[1] for row in rows}

    def close(self) -> None:
        self._connection.close()
