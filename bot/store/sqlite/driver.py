"""Opens SQLite files safely; the only import of sqlite-utils."""

import os
import sqlite3 as _types
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database, Migrations
from sqlite_utils import utils as _utils

from bot.store.errors import OperatorError

# pysqlite3 where it is installed; its exceptions are not the standard library's.
_driver: Any = _utils.sqlite3  # type: ignore[attr-defined]

__all__ = [
    "Connection",
    "Database",
    "DatabaseError",
    "IntegrityError",
    "Migrations",
    "OperationalError",
    "Row",
    "connect",
    "day_text",
    "is_trouble",
    "time_text",
    "to_day",
    "to_time",
]

Connection = _types.Connection
Row = _types.Row
DatabaseError: type[Exception] = _driver.DatabaseError
IntegrityError: type[Exception] = _driver.IntegrityError
OperationalError: type[Exception] = _driver.OperationalError

BUSY_MS = 5000
# What another process, the disk or the machine does to a work that is right in itself.
_TROUBLE = frozenset(
    {
        _types.SQLITE_BUSY,
        _types.SQLITE_LOCKED,
        _types.SQLITE_NOMEM,
        _types.SQLITE_READONLY,
        _types.SQLITE_IOERR,
        _types.SQLITE_FULL,
        _types.SQLITE_CANTOPEN,
        _types.SQLITE_PROTOCOL,
    }
)
# Older versions can lose commits when two connections checkpoint at once (the WAL-reset bug).
WAL_SAFE = (3, 51, 3)


def is_trouble(problem: BaseException) -> bool:
    """Return whether a work failed for want of room or of the lock.

    The same work may do well later.
    """
    return (getattr(problem, "sqlite_errorcode", None) or 0) & 0xFF in _TROUBLE


def wal_is_safe() -> bool:
    return tuple(_driver.sqlite_version_info) >= WAL_SAFE


def time_text(at: datetime) -> str:
    """Return a time as UTC text with microseconds: texts sort as their times do."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def to_time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def day_text(day: date) -> str:
    return day.isoformat()


def to_day(text: str) -> date:
    return date.fromisoformat(text)


def connect(path: Path, *, setting: str) -> Connection:
    """Open a connection with the power-safe settings, read back; for one thread at a time."""
    try:
        _private_file(path)
        connection: Connection = _driver.connect(
            str(path), timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False
        )
        connection.row_factory = _driver.Row
        _settle(connection)
    except (DatabaseError, OSError) as problem:
        raise OperatorError(
            f"{path} cannot be opened as a SQLite database ({problem})",
            "Point it at a writable place, or restore the file from a backup",
            setting=setting,
        ) from problem
    return connection


def check_sound(connection: Connection, path: Path, *, setting: str) -> None:
    """Refuse a damaged file before anything is written to it."""
    try:
        report = [str(row[0]) for row in connection.execute("PRAGMA quick_check(5)")]
    except DatabaseError as problem:
        report = [str(problem)]
    if report != ["ok"]:
        raise OperatorError(
            f"{path} is damaged ({report[0]})",
            "Stop, keep a copy, and restore the newest backup",
            setting=setting,
        )


def checkpoint(connection: Connection) -> bool:
    """Move the write-ahead log into the file and empty it; False while a reader holds it."""
    connection.execute("PRAGMA busy_timeout=200")
    row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    return bool(row[0] == 0)


def copy(source: Path, target: Path, *, setting: str) -> None:
    """Write a consistent copy of a database that others may be working on, and check it."""
    if not source.exists():
        raise OperatorError(
            f"there is no database at {source}", "Set it to the right file", setting=setting
        )
    connection = connect(source, setting=setting)
    try:
        os.close(os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        connection.execute("VACUUM INTO ?", (str(target),))
    except (DatabaseError, OSError) as problem:
        target.unlink(missing_ok=True)
        raise OperatorError(
            f"{source} could not be copied to {target} ({problem})",
            "Make room there, and try again",
            setting=setting,
        ) from problem
    finally:
        connection.close()
    copied = connect(target, setting=setting)
    try:
        check_sound(copied, target, setting=setting)
        copied.execute("PRAGMA journal_mode=delete")
    finally:
        copied.close()


def as_database(connection: Connection) -> Database:
    return Database(connection)


def _private_file(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    # The -wal and -shm files take over the mode of the database file.
    path.chmod(0o600)


def _settle(connection: Connection) -> None:
    journal, synchronous = ("wal", 2) if wal_is_safe() else ("delete", 3)
    _patiently(lambda: connection.execute(f"PRAGMA journal_mode={journal}").fetchone())
    wanted: dict[str, int | str] = {
        "journal_mode": journal,
        "synchronous": synchronous,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": BUSY_MS,
        "trusted_schema": 0,
        "recursive_triggers": 1,
    }
    for name, value in wanted.items():
        if name != "journal_mode":
            connection.execute(f"PRAGMA {name}={value}")
        held = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if held != value:
            raise OSError(f"SQLite keeps {name}={held} where {value} is needed")


def _patiently(step: Callable[[], Any]) -> None:
    """Take a step again and again until it succeeds or the busy timeout is over.

    Switching to WAL ignores that timeout while another process opens the file.
    """
    until = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            step()
            return
        except OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)
