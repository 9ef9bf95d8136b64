"""Takes over what earlier versions sealed without padding, or left in clear beside it."""

from collections.abc import Callable, Iterator
from datetime import date

from bot.store.errors import StoreError
from bot.store.records import AnswerRow
from bot.store.sqlite.counters import SqlCounters
from bot.store.sqlite.driver import Connection, Row, to_day
from bot.store.sqlite.keyring import DEPLOYMENT, Keyring, account_key, day_key
from bot.store.sqlite.screenings import content_of
from bot.store.sqlite.seal import Unsealable, place, seal, unseal
from bot.store.sqlite.sealed_columns import PLAIN, SealedColumn
from bot.store.sqlite.slots import AT_ONCE, AnswerSlots
from bot.store.sqlite.verdicts import INSIDE

# The name in `meta` that a step of the schema left there.
PADDING = "pad what is sealed"
ROWS = 500  # a transaction: while it lasts nobody else is served


_REFERRAL = (
    "AS t JOIN referrals AS r ON r.id = t.referral JOIN screenings AS s ON s.id = r.screening"
)
_SCREENING = "AS t JOIN screenings AS s ON s.id = t.screening"
# The inbox alone is under keys of days.
INBOX = SealedColumn("inbox", "body", "t.day", "t.bot || ':' || t.update_id")
COLUMNS = (*PLAIN, INBOX)

Position = tuple[int, int]  # a part, and the row after which it goes on
FIRST: Position = (0, -1)


class SqlPadding(AnswerSlots):
    def __init__(self, connection: Connection, keys: Keyring, counters: SqlCounters) -> None:
        super().__init__(connection, keys)
        self._counters = counters

    def go_on(self, position: Position) -> Position | None:
        """Take over some rows from there on; return where to go on, None when all is done.

        A row that was taken over is left alone: after a crash it begins from the first.
        """
        if self._one("SELECT 1 FROM meta WHERE name = ?", PADDING) is None:
            return None
        parts = list(self._parts())
        part, after = position
        if part == len(parts):
            self._run("DELETE FROM meta WHERE name = ?", PADDING)
            return None
        last = parts[part](after)
        return (part, last) if last is not None else (part + 1, -1)

    def _parts(self) -> Iterator[Callable[[int], int | None]]:
        yield self._answers
        yield self._slots
        yield self._verdicts
        yield self._cohorts
        yield self._steps
        yield self._misses
        yield self._left_off
        yield self._reached
        yield self._counted
        for column in COLUMNS:
            yield lambda after, column=column: self._column(column, after)  # type: ignore[misc]

    def _some(self, sql: str, after: int) -> list[Row]:
        """Return the next rows of a statement that names the row's number `id`."""
        return self._all(f"{sql} AND t.rowid > ? ORDER BY t.rowid LIMIT {ROWS}", after)

    def _column(self, column: SealedColumn, after: int) -> int | None:
        name = f't."{column.column}"'
        rows = self._some(
            f"SELECT t.rowid AS id, {name} AS value, {column.account} AS whose,"
            f" {column.row} AS place FROM {column.rows} WHERE substr({name}, 1, 1) = x'01'",
            after,
        )
        for row in rows:
            where = place(column.table, row["place"], column.column)
            try:
                key = self._keys.get(_key_name(column, row["whose"]))
                padded = seal(key, where, unseal(key, where, row["value"]))
            except (Unsealable, StoreError):  # unreadable, and nobody's to mend
                continue
            self._run(
                f'UPDATE {column.table} SET "{column.column}" = ? WHERE rowid = ?',
                padded,
                row["id"],
            )
        return _last(rows)

    def _answers(self, after: int) -> int | None:
        rows = self._some(
            f"SELECT t.rowid AS id, t.*, s.account FROM answers {_SCREENING}"
            " WHERE t.question <> ''",
            after,
        )
        for row in rows:
            where = place("answers", f"{row['screening']}:{row['nonce']}", "values")
            answer = AnswerRow(
                row["seq"],
                row["question"],
                row["wording_hash"],
                row["fact_hash"],
                to_day(row["answered_on"]),
                self._opened(row["account"], where, row["values"]),
                row["nonce"],
            )
            self._run(
                "UPDATE answers SET question = '', wording_hash = '', fact_hash = '',"
                " answered_on = '', \"values\" = ? WHERE rowid = ?",
                self._sealed(row["account"], where, content_of(answer)),
                row["id"],
            )
        return _last(rows)

    def _slots(self, after: int) -> int | None:
        """Fill the rows of answers up, so that their number says less."""
        rows = self._some(
            "SELECT t.rowid AS id, t.id AS screening, t.account,"
            " (SELECT max(seq) FROM answers WHERE screening = t.id) AS last"
            " FROM screenings AS t WHERE EXISTS (SELECT 1 FROM answers WHERE screening = t.id)",
            after,
        )
        for row in rows:
            if row["last"] % AT_ONCE:
                self._make_slots(row["screening"], row["account"], row["last"])
        return _last(rows)

    def _verdicts(self, after: int) -> int | None:
        rows = self._some(
            f"SELECT t.rowid AS id, t.*, s.account FROM verdicts {_SCREENING}"
            f" WHERE t.answers <> {INSIDE}",
            after,
        )
        for row in rows:
            where = place("verdicts", f"{row['screening']}:{row['trial']}", "cohorts")
            cohorts = self._opened(row["account"], where, row["cohorts"])
            sealed = self._sealed(row["account"], where, f"{row['answers']}\n{cohorts}")
            self._run(
                "UPDATE verdicts SET answers = ?, cohorts = ? WHERE rowid = ?",
                INSIDE, sealed, row["id"],
            )  # fmt: skip
        return _last(rows)

    def _cohorts(self, after: int) -> int | None:
        """Seal which cohorts a referral names; of one that is over nothing is left to say."""
        rows = self._some(
            "SELECT t.rowid AS id, t.code, t.cohorts, t.card, s.account FROM referrals AS t"
            " LEFT JOIN screenings AS s ON s.id = t.screening WHERE t.cohorts <> '[]'",
            after,
        )
        for row in rows:
            kept = row["card"] is not None and row["account"] is not None
            where = place("referrals", row["code"], "about")
            self._run(
                "UPDATE referrals SET cohorts = '[]', about = ? WHERE id = ?",
                self._sealed(row["account"], where, row["cohorts"]) if kept else None,
                row["id"],
            )
        return _last(rows)

    def _steps(self, after: int) -> int | None:
        rows = self._some(
            f"SELECT t.rowid AS id, t.*, s.account FROM steps {_REFERRAL}"
            " WHERE t.detail IS NOT NULL",
            after,
        )
        for row in rows:
            where = place("steps", f"{row['referral']}:{row['seq']}", "body")
            self._run(
                "UPDATE steps SET detail = NULL, body = ? WHERE rowid = ?",
                self._sealed(row["account"], where, row["detail"]), row["id"],
            )  # fmt: skip
        return _last(rows)

    def _misses(self, after: int) -> int | None:
        rows = self._some(
            f"SELECT t.rowid AS id, t.*, s.account FROM missed {_REFERRAL} WHERE t.body IS NULL",
            after,
        )
        for row in rows:
            mark = self._marked_word("missed", f"{row['referral']}|{row['criterion']}")
            where = place("missed", mark, "body")
            self._run(
                "UPDATE missed SET criterion = ?, body = ? WHERE rowid = ?",
                mark, self._sealed(row["account"], where, row["criterion"]), row["id"],
            )  # fmt: skip
        return _last(rows)

    def _left_off(self, after: int) -> int | None:
        rows = self._some(
            f"SELECT t.rowid AS id, t.*, s.account FROM left_off {_SCREENING} WHERE t.body IS NULL",
            after,
        )
        for row in rows:
            where = place("left_off", row["screening"], "body")
            self._run(
                "UPDATE left_off SET question = '', body = ? WHERE rowid = ?",
                self._sealed(row["account"], where, row["question"]), row["id"],
            )  # fmt: skip
        return _last(rows)

    def _reached(self, after: int) -> int | None:
        rows = self._some(
            "SELECT t.rowid AS id, t.* FROM reached AS t WHERE substr(t.step, 1, 1) <> '='", after
        )
        for row in rows:
            mark = self._marked_word("reached", f"{row['screening']}|{row['step']}")
            self._run("UPDATE reached SET step = ? WHERE rowid = ?", mark, row["id"])
        return _last(rows)

    def _counted(self, after: int) -> int | None:
        """Take over the counters of the next day; `after` is its number, not one of a row."""
        row = self._one("SELECT min(day) AS day FROM counters")
        if row is None or row["day"] is None:
            return None
        day: date = to_day(row["day"])
        for counter in self._all("SELECT name, n FROM counters WHERE day = ?", row["day"]):
            self._counters.add(counter["name"], day, counter["n"])
        self._run("DELETE FROM counters WHERE day = ?", row["day"])
        return after + 1


def _key_name(column: SealedColumn, whose: str | None) -> str:
    if column is INBOX:
        return day_key(str(whose))
    return DEPLOYMENT if whose is None else account_key(whose)


def _last(rows: list[Row]) -> int | None:
    return int(rows[-1]["id"]) if rows else None
