"""Notices that a database is not the one its keys were used with last, before anybody is served."""

from dataclasses import dataclass

from bot.store.errors import OperatorError
from bot.store.sqlite.driver import Connection
from bot.store.sqlite.keyring import Keyring, account_key

DATABASE_SETTING = "PRESCREEN_DATABASE"
BEAT_SECONDS = 30
NOTED_BEATS = 10  # each time the keys file is written once more


@dataclass(frozen=True)
class Losses:
    """People and beats that the keys file knows of, and the database does not."""

    known: int  # people whose keys are in use
    missing: tuple[str, ...]  # the names of the keys of those without an account
    beats: int  # looks at the clock that were done, and are not in the database

    @property
    def whole(self) -> bool:
        return bool(self.missing) and len(self.missing) == self.known


def losses(connection: Connection, ring: Keyring) -> Losses:
    """Return what is missing; to be asked before the schema is brought up to date."""
    # A key that no commit has confirmed may be without its row: the process died in between. What
    # an earlier version wrote was never confirmed, and counts only where nothing at all is left.
    live = ring.in_use(confirmed=not ring.is_older)
    accounts = _names(connection, "accounts", "id") | _names(connection, "erasures", "account")
    missing = live - accounts
    if missing:  # another process may have erased somebody meanwhile
        missing &= ring.in_use(confirmed=not ring.is_older)
    if ring.is_older and missing != live:
        missing = set()
    return Losses(len(live), tuple(sorted(missing)), max(0, ring.beats() - _beats(connection)))


def refuse_losses(connection: Connection, ring: Keyring) -> None:
    """Raise OperatorError where people or what was done last are missing."""
    lost = losses(connection, ring)
    if lost.whole:
        raise none_of_them(lost.known)
    if lost.missing:
        raise OperatorError(
            f"{len(lost.missing)} of the {lost.known} people whom the keys file knows are missing "
            "from the database",
            "It is an older copy, or its -wal file was lost: put the newest files back. To go on "
            "without these people: prescreen run --accept-loss",
            setting=DATABASE_SETTING,
        )
    if lost.beats:
        raise OperatorError(
            f"the database is older than the keys file: about {_long(lost.beats)} of what was "
            "done is missing",
            "It is an older copy, or its -wal file was lost: put the newest files back. To go on "
            "without that: prescreen run --accept-loss",
            setting=DATABASE_SETTING,
        )


def none_of_them(known: int) -> OperatorError:
    """Return the refusal of a database that knows nobody, beside keys that know people."""
    return OperatorError(
        f"the keys file knows {known} people, and this database none of them",
        "Is it the path of the right file? To begin anew without them: prescreen run --new",
        setting=DATABASE_SETTING,
    )


def settle(connection: Connection, ring: Keyring) -> None:
    """Confirm the keys whose rows are there; give those up whose rows never came.

    For the only process there is: another one's row may be a moment behind its key.
    """
    accounts = _names(connection, "accounts", "id")
    confirmed, unconfirmed = ring.in_use(confirmed=True), ring.in_use(confirmed=False)
    ring.confirm(accounts - confirmed)
    ring.give_up(unconfirmed - confirmed - accounts)
    ring.commit()


def note_what_is_there(connection: Connection, ring: Keyring) -> None:
    """Confirm, after a commit, the keys whose rows it brought, and note every tenth beat."""
    names, beats = ring.unconfirmed(), 0
    if names:
        ring.confirm(
            {
                name
                for name in names
                if connection.execute(
                    "SELECT 1 FROM accounts WHERE id = ?", (name.removeprefix("account:"),)
                ).fetchone()
            }
        )
    if ring.beaten:
        ring.beaten, beats = False, _beats(connection)
    if beats and beats % NOTED_BEATS == 0:
        ring.note_beats(beats)
    ring.commit()


def accept_losses(connection: Connection, ring: Keyring, *, whole: bool) -> Losses:
    """Give up what is missing; where everybody is, only with `whole`, and the other way round."""
    lost = losses(connection, ring)
    if whole is not lost.whole:
        return lost
    ring.give_up(set(lost.missing))
    ring.note_beats(_beats(connection))
    ring.commit()
    return lost


def _long(beats: int) -> str:
    minutes = max(1, beats * BEAT_SECONDS // 60)
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" if minutes < 48 * 60 else f"{minutes // 1440} days"


def _names(connection: Connection, table: str, column: str) -> set[str]:
    if not _has(connection, table):
        return set()
    return {account_key(row[0]) for row in connection.execute(f"SELECT {column} FROM {table}")}


def _beats(connection: Connection) -> int:
    if not _has(connection, "heartbeat", "beats"):
        return 0
    row = connection.execute("SELECT beats FROM heartbeat").fetchone()
    return int(row[0]) if row else 0


def _has(connection: Connection, table: str, column: str = "") -> bool:
    columns = [row["name"] for row in connection.execute(f"PRAGMA table_info({table})")]
    return bool(columns) and (not column or column in columns)
