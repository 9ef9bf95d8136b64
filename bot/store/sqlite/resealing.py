"""Everything under one key sealed anew under the next one."""

from bot.store.errors import StoreError
from bot.store.sqlite.driver import Connection
from bot.store.sqlite.keyring import DEPLOYMENT, Keyring
from bot.store.sqlite.marking import remark
from bot.store.sqlite.marks import COVERED
from bot.store.sqlite.seal import Unsealable, place, seal, unseal
from bot.store.sqlite.sealed_columns import EVERYTHING, SealedColumn, rows_of


def finish_rotation(connection: Connection, ring: Keyring) -> None:
    """Finish what a kill has cut short: the values tell which of the two keys holds."""
    for name in ring.half_rotated():
        reseal(connection, ring, name)


def reseal(connection: Connection, ring: Keyring, name: str) -> None:
    """Seal everything under this key with the next one, in one commit, and let that take over."""
    old, new = ring.get(name), ring.next_of(name)
    account = None if name == DEPLOYMENT else name.removeprefix("account:")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for column in EVERYTHING:
            _reseal(connection, column, account, (old, new))
        if account is None:
            for table, columns in COVERED.items():
                remark(connection, table, (old, columns), (new, columns))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    ring.take_next(name)


def _reseal(
    connection: Connection, column: SealedColumn, account: str | None, keys: tuple[bytes, bytes]
) -> None:
    old, new = keys
    for row in connection.execute(*rows_of(column, account)).fetchall():
        where = place(column.table, row["place"], column.column)
        try:
            clear = unseal(old, where, row["value"])
        except Unsealable:
            if _opens(new, where, row["value"]):  # done before it was killed
                continue
            raise StoreError(f"a value of {column.table} opens with neither key") from None
        connection.execute(
            f'UPDATE {column.table} SET "{column.column}" = ? WHERE rowid = ?',
            (seal(new, where, clear), row["id"]),
        )


def _opens(key: bytes, where: bytes, value: bytes) -> bool:
    try:
        unseal(key, where, value)
    except Unsealable:
        return False
    return True
