"""Marks the rows of earlier versions, once; finds those that do not bear their mark."""

import hmac

from bot.store.errors import OperatorError
from bot.store.sqlite.driver import Connection
from bot.store.sqlite.keyring import DEPLOYMENT, Keyring
from bot.store.sqlite.losses import DATABASE_SETTING
from bot.store.sqlite.marks import COVERED, marking_key, missing, row_mark, stands
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.schema import is_new, was_applied

STEP = "030 rows that give a right are marked"
Marked = tuple[bytes, tuple[str, ...]]  # the deployment's key, and the columns
# A row that stood once bears its mark; that it had ended stands in the audit, which is a chain.
_REVIVED = """
SELECT g.id FROM grants AS g WHERE g.revoked_at IS NULL AND (
  SELECT a.action FROM audit AS a WHERE a.subject = coalesce(g.site, 'all sites')
    AND ((a.action GLOB 'revoked *' AND a.detail = g.account)
      OR (a.action GLOB 'bound as *' AND a.actor = g.account))
  ORDER BY a.seq DESC LIMIT 1) GLOB 'revoked *' ORDER BY g.id
"""
ROWS = 500  # a transaction: while it lasts nobody else is served


class SqlMarking(Rows):
    def go_on(self) -> int:
        """Mark some of the rows that have no mark yet; return how many, 0 when all are done.

        Only in tables of which the keys do not say that all were marked.
        """
        for table in COVERED.keys() - (self._keys.marked_over or {}).keys():
            some = f"SELECT rowid FROM {table} WHERE mark IS NULL LIMIT {ROWS}"
            if done := self._run(f"UPDATE {table} SET {missing(table)} WHERE rowid IN ({some})"):
                return done
        return 0

    def go_over(self) -> None:
        """Mark what stands over the columns of an earlier version over those of this one."""
        key = self._keys.get(DEPLOYMENT)
        for table, before in (self._keys.marked_over or {}).items():
            remark(self._connection, table, (key, before), (key, COVERED[table]))

    def broken(self) -> dict[str, list[int]]:
        """Return, by table, the numbers of the rows that do not bear their mark."""
        found = {
            table: self._all(
                f"SELECT rowid AS id FROM {table} WHERE NOT {stands(table)} ORDER BY rowid"
            )
            for table in COVERED
        }
        return {table: [int(row["id"]) for row in rows] for table, rows in found.items() if rows}

    def revived(self) -> list[int]:
        """Return the numbers of grants that are there, though by the audit they were revoked."""
        return [int(row["id"]) for row in self._all(_REVIVED)]


def refuse_unmarked(connection: Connection, ring: Keyring) -> None:
    """Refuse a database of before the marks where the keys know that its rows were marked.

    Else whoever writes into the file would only have to take the marks away.
    """
    if (
        ring.marked_over is not None
        and not is_new(connection)
        and not was_applied(connection, STEP)
    ):
        raise OperatorError(
            "the rows that give rights were marked before, and this database has no marks",
            "It is an older copy, or somebody wrote into it: put the newest files back. Where you "
            "put an older copy there yourself: prescreen run --accept-unmarked",
            setting=DATABASE_SETTING,
        )


def forget_marks(connection: Connection, ring: Keyring) -> int:
    """Let every row without its mark be marked at the next opening; return how many have one."""
    count = 0
    if was_applied(connection, STEP):
        connection.execute("BEGIN IMMEDIATE")
        for table in COVERED:
            condition = f"mark IS NOT NULL AND NOT {stands(table)}"
            connection.execute(f"UPDATE {table} SET mark = NULL WHERE {condition}")
            row = connection.execute(f"SELECT count(*) FROM {table} WHERE mark IS NULL").fetchone()
            count += int(row[0])
        connection.execute("COMMIT")
    ring.note_marked(None)
    return count


def remark(connection: Connection, table: str, old: Marked, new: Marked) -> None:
    """Put the next mark in the place of this one: another key of the deployment, other columns.

    What bears neither keeps what it has: no rotation and no upgrade makes anything good.
    """
    before, after = marking_key(old[0]), marking_key(new[0])
    columns = ", ".join((*old[1], *new[1]))
    for row in connection.execute(f"SELECT rowid, mark, {columns} FROM {table}").fetchall():
        id, mark, *values = row
        was, becomes = tuple(values[: len(old[1])]), tuple(values[len(old[1]) :])
        if mark and hmac.compare_digest(mark, row_mark(before, table, was)):
            connection.execute(
                f"UPDATE {table} SET mark = ? WHERE rowid = ?",
                (row_mark(after, table, becomes), id),
            )
