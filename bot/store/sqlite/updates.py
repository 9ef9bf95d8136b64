"""Incoming updates: kept once, taken lane by lane, done once."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.store.errors import LeaseLost
from bot.store.records import Backlog, Claim, Incoming, RawUpdate
from bot.store.sqlite.accounts import SqlAccounts
from bot.store.sqlite.driver import Connection, Row, time_text, to_time
from bot.store.sqlite.keyring import Keyring, day_key
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place, seal, unseal

_FREE = """
SELECT lane_mark FROM inbox AS i WHERE done_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM lanes WHERE mark = i.lane_mark AND lease_until > ?)
ORDER BY id
"""


class SqlUpdates(Rows):
    def __init__(
        self,
        connection: Connection,
        keys: Keyring,
        tokens: Mapping[int, str],
        accounts: SqlAccounts,
    ) -> None:
        """`tokens`: update -> the token under which this process claimed it."""
        super().__init__(connection, keys)
        self._tokens = tokens
        self._accounts = accounts

    def admit(
        self, bot_id: int, raws: Sequence[Incoming], now: datetime, offset: int | None
    ) -> int:
        """Keep the updates that are new; return how many those were."""
        new = sum(self._admit(bot_id, raw, now) for raw in raws)
        if offset is not None:
            self._run(
                'INSERT INTO offsets (bot, "offset") VALUES (?, ?)'
                ' ON CONFLICT (bot) DO UPDATE SET "offset" = excluded."offset"',
                bot_id,
                offset,
            )
        return new

    def _admit(self, bot_id: int, raw: Incoming, now: datetime) -> int:
        update_id, lane, body = raw
        at = time_text(now)
        key = self._keys.get_or_make(day_key(at[:10]), now)
        content = lane.encode() + b"\0" + body
        return self._run(
            "INSERT INTO inbox (bot, update_id, lane_mark, body, day, received_at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (bot, update_id) DO NOTHING",
            bot_id,
            update_id,
            self._mark("lane", lane),
            seal(key, place("inbox", f"{bot_id}:{update_id}", "body"), content),
            at[:10],
            at,
        )

    def offset(self, bot_id: int) -> int | None:
        row = self._one('SELECT "offset" FROM offsets WHERE bot = ?', bot_id)
        return row["offset"] if row else None

    def take_lane(
        self, now: datetime, held: Collection[bytes], lease: timedelta, limit: int
    ) -> tuple[bytes, str, Claim] | None:
        """Claim the oldest undone updates of a lane nobody holds: (lane mark, token, claim)."""
        cursor = self._connection.execute(_FREE, (time_text(now),))
        mark = next((row["lane_mark"] for row in cursor if row["lane_mark"] not in held), None)
        cursor.close()
        if mark is None:
            return None
        token = secrets.token_hex(8)
        self._run(
            "INSERT OR REPLACE INTO lanes VALUES (?, ?, ?)", mark, token, time_text(now + lease)
        )
        raws = [self._claimed_raw(row, token) for row in self._next_of_lane(mark, limit)]
        return mark, token, Claim(raws[0].lane, tuple(raws))

    def _next_of_lane(self, mark: bytes, limit: int) -> list[Row]:
        """Return a lane's next updates; the first alone if it was tried before.

        A poison update takes no other with it.
        """
        rows = self._all(
            "SELECT * FROM inbox WHERE lane_mark = ? AND done_at IS NULL ORDER BY id LIMIT ?",
            mark,
            limit,
        )
        fresh = next((n for n, row in enumerate(rows) if row["attempts"]), len(rows))
        return rows[: max(1, fresh)]

    def _claimed_raw(self, row: Row, token: str) -> RawUpdate:
        self._run(
            "UPDATE inbox SET attempts = attempts + 1, token = ? WHERE id = ?", token, row["id"]
        )
        key = self._keys.get(day_key(row["day"]))
        where = place("inbox", f"{row['bot']}:{row['update_id']}", "body")
        lane, _, body = unseal(key, where, row["body"]).partition(b"\0")
        return RawUpdate(
            id=row["id"],
            update_id=row["update_id"],
            lane=lane.decode(),
            body=body,
            attempts=row["attempts"] + 1,
            received_at=to_time(row["received_at"]),
        )

    def free_lane(self, mark: bytes, token: str, *, counted: bool = True) -> None:
        """Let anybody claim the lane again; a try that is not `counted` is taken back."""
        self._run("DELETE FROM lanes WHERE mark = ? AND token = ?", mark, token)
        if not counted:
            self._run(
                "UPDATE inbox SET attempts = attempts - 1 WHERE token = ? AND done_at IS NULL",
                token,
            )

    def done(self, raw_id: int, now: datetime | None = None) -> None:
        """Mark an update done and empty its body.

        Raises LeaseLost, which undoes this work, when another process or an erasure finished it
        first.
        """
        changed = self._run(
            "UPDATE inbox SET body = NULL, done_at = coalesce(?, received_at)"
            " WHERE id = ? AND done_at IS NULL AND token IS ?",
            time_text(now) if now else None,
            raw_id,
            self._tokens.get(raw_id),
        )
        if changed != 1 and not self._accounts.swept:
            raise LeaseLost(f"update {raw_id} is not ours to finish")

    def quarantine(self, raw_id: int, kind: str, now: datetime) -> bool:
        """Set an update aside without its body, so that its lane goes on.

        Nobody would read it again, and it may be a passcode.
        """
        changed = self._run(
            "UPDATE inbox SET body = NULL, quarantined = ?, done_at = ?"
            " WHERE id = ? AND done_at IS NULL",
            kind,
            time_text(now),
            raw_id,
        )
        return changed == 1

    def backlog(self) -> Backlog:
        row = self._one(
            "SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL),"
            " (SELECT count(*) FROM inbox WHERE quarantined IS NOT NULL),"
            " (SELECT count(*) FROM letters WHERE state = 'due'),"
            " (SELECT count(*) FROM letters JOIN unreachable USING (chat_mark)"
            "   WHERE state = 'due')"
        )
        assert row is not None
        return Backlog(*row)
