"""Opens the store: what is wrong is refused first, what is old is taken over, a crash is mended."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.store.errors import OperatorError, StoreError
from bot.store.sqlite import driver
from bot.store.sqlite.driver import Connection
from bot.store.sqlite.keyring import DEPLOYMENT, KEYS_SETTING, Keyring
from bot.store.sqlite.losses import (
    DATABASE_SETTING,
    Losses,
    accept_losses,
    none_of_them,
    refuse_losses,
    settle,
)
from bot.store.sqlite.marking import forget_marks, refuse_unmarked
from bot.store.sqlite.marks import COVERED, RowMarks
from bot.store.sqlite.padding import FIRST, Position
from bot.store.sqlite.resealing import finish_rotation
from bot.store.sqlite.schema import is_behind, is_new, migrate
from bot.store.sqlite.store import SqliteStore
from bot.store.sqlite.transaction import SqlTransaction
from bot.store.sqlite.writer import Batches, WorkOutcome

COPIES_KEPT = timedelta(days=35)  # as long as any backup


def open_store(
    path: Path, *, keys: Path, master: bytes, sole: bool = False, check: bool = True
) -> SqliteStore:
    """Open the store; raises OperatorError for whatever an operator must mend first.

    `sole` says that no other process works on updates or letters: what the last one had
    under way is taken up at once instead of after its lease.
    """
    _refuse_no_database(path, keys, master)
    connection = driver.connect(path, setting=DATABASE_SETTING)
    ring: Keyring | None = None
    try:
        if check:
            driver.check_sound(connection, path, setting=DATABASE_SETTING)
        ring = _ring(connection, keys, master)
        refuse_losses(connection, ring)
        refuse_unmarked(connection, ring)
        new = is_new(connection)
        RowMarks(ring).register(connection)
        copied = _copied_before(connection, path)
        migrate(connection, setting=DATABASE_SETTING)
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('keyring', ?)", (ring.id,))
        tokens: dict[int, str] = {}
        batches = Batches(connection, ring, tokens)
        finish_rotation(connection, ring)
        _recover(batches, ring, sole)
        if sole or ring.is_older:
            settle(connection, ring)
        _pad(batches, connection)
        if (sole or new) and ring.marked_over != COVERED:
            _mark(batches, ring)
        if sole:
            _forget_copies(path)
    except BaseException:
        connection.close()
        if ring is not None:
            ring.close()
        raise
    return SqliteStore(connection, ring, tokens, copied)


def _copied_before(connection: Connection, path: Path) -> Path | None:
    """Make and check a copy of a database that is to be changed; return where it lies.

    It holds what stood in clear before, and goes after some weeks, as any backup does.
    """
    if not is_behind(connection):
        return None
    now = datetime.now(UTC)
    copy = path.with_name(f"{path.name}.before-{now:%Y%m%dT%H%M%SZ}")
    driver.copy(path, copy, setting=DATABASE_SETTING)
    return copy


def _forget_copies(path: Path) -> None:
    oldest = datetime.now(UTC) - COPIES_KEPT
    for copy in path.parent.glob(f"{path.name}.before-2*"):
        if copy.stat().st_mtime < oldest.timestamp():
            copy.unlink()


def accept_loss(path: Path, *, keys: Path, master: bytes, whole: bool) -> Losses:
    """Give up the people whom the keys file knows and the database does not; return what it was.

    `whole` is for a database that knows nobody, and begins anew; nothing is given up where the
    loss is of the other kind.
    """
    connection = driver.connect(path, setting=DATABASE_SETTING)
    try:
        ring = _ring(connection, keys, master)
        try:
            return accept_losses(connection, ring, whole=whole)
        finally:
            ring.close()
    finally:
        connection.close()


def accept_unmarked(path: Path, *, keys: Path, master: bytes) -> int:
    """Let every row that gives a right, and has no mark, have one; return how many those are."""
    connection = driver.connect(path, setting=DATABASE_SETTING)
    try:
        ring = _ring(connection, keys, master)
        try:
            RowMarks(ring).register(connection)
            return forget_marks(connection, ring)
        finally:
            ring.close()
    finally:
        connection.close()


def _refuse_no_database(path: Path, keys: Path, master: bytes) -> None:
    """Refuse to make a database where the keys file knows people: the path may be mistyped."""
    if path.exists() or not keys.exists():
        return
    ring = Keyring.open(keys, master)
    try:
        if people := ring.in_use(confirmed=not ring.is_older):
            raise none_of_them(len(people))
    finally:
        ring.close()


def _ring(connection: Connection, keys: Path, master: bytes) -> Keyring:
    """Return the keyring this database was made with; another one is refused."""
    made_with = _keyring_of(connection)
    if made_with is not None and not keys.exists():
        raise OperatorError(
            f"the keys file {keys} is missing",
            "Put the newest copy of it back: nothing in the database can be read without it",
            setting=KEYS_SETTING,
        )
    ring = Keyring.open(keys, master)
    if made_with not in (None, ring.id):
        ring.close()
        raise OperatorError(
            f"the keys file {keys} belongs to another database",
            "Put the keys file of this database back",
            setting=KEYS_SETTING,
        )
    return ring


def _keyring_of(connection: Connection) -> bytes | None:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
        return None
    row = connection.execute("SELECT value FROM meta WHERE name = 'keyring'").fetchone()
    return bytes(row[0]) if row else None


def _pad(batches: Batches, connection: Connection) -> None:
    """Take over what earlier versions left unpadded, some rows at a time.

    Whoever is killed in between goes on at the next opening.
    """
    position: Position | None = FIRST
    worked = False
    while position is not None:
        at = position
        position = _done(batches.write([lambda tx, at=at: tx.padding.go_on(at)]))  # type: ignore[misc]
        worked = worked or position is not None
    if worked:  # what stood in clear leaves the log as well
        driver.checkpoint(connection)


def _mark(batches: Batches, ring: Keyring) -> None:
    """Mark the rows that earlier versions left, some at a time; then no other one counts.

    For the only process there is: another one of an earlier version would go on making them.
    """
    _done(batches.write([lambda tx: tx.marking.go_over()]))
    while _done(batches.write([lambda tx: tx.marking.go_on()])):
        pass
    ring.note_marked(COVERED)


def _done(outcomes: list[WorkOutcome]) -> Any:
    """Return the value of the one work that makes a database ready."""
    (outcome,) = outcomes
    if isinstance(outcome.problem, OperatorError):
        raise outcome.problem
    if outcome.problem is not None:
        raise StoreError("the database cannot be made ready") from outcome.problem
    return outcome.value


def _recover(batches: Batches, ring: Keyring, sole: bool) -> None:
    """Put right what a crash or a restored backup left behind, before anybody asks."""

    now = datetime.now(UTC)

    def work(tx: SqlTransaction) -> None:
        ring.get_or_make(DEPLOYMENT, now)
        tx.expiry.erase_the_erased(now)
        tx.catching_up.catch_up()
        if sole:
            tx.expiry.forget_leases()

    _done(batches.write([work]))
