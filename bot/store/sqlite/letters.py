"""Outgoing letters: posted once, due by rank, sent under a token."""

import json
import secrets
from datetime import datetime, timedelta
from typing import Any

from bot.store.records import DueLetter, Letter, QuietHours
from bot.store.sqlite.driver import Row, time_text, to_time
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place, seal, unseal
from trials.trial import Quiet

# Letters that no claim can ever send: their message is gone, or their consent.
_HOPELESS = """
UPDATE letters SET state = 'dropped', body = NULL, token = NULL, closed_at = :now,
  reason = 'nothing to edit, or no consent'
WHERE state = 'due' AND (lease_until IS NULL OR lease_until <= :now) AND (
  (edits_mark IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letters AS e
    WHERE e.mark = letters.edits_mark
      AND (e.state = 'due'
        OR (e.state = 'sent' AND e.message_id IS NOT NULL AND e.chat_mark = letters.chat_mark)
        OR (e.state = 'dropped' AND e.token IS NOT NULL AND e.lease_until > :now))))
  OR (consent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM consents AS c
    WHERE c.id = letters.consent AND c.given = 1 AND c.withdrawn_at IS NULL)))
"""

# One letter a chat at a time keeps the order within a chat; a letter that is tried again
# holds back those behind it, never those of a more urgent rank.
_READY = """
FROM letters AS l WHERE l.state = 'due'
  AND (l.not_before IS NULL OR l.not_before <= :now)
  AND (l.retry_at IS NULL OR l.retry_at <= :now)
  AND NOT EXISTS (SELECT 1 FROM unreachable AS u WHERE u.chat_mark = l.chat_mark)
  AND (l.edits_mark IS NULL OR EXISTS (SELECT 1 FROM letters AS e
    WHERE e.mark = l.edits_mark AND e.state = 'sent' AND e.message_id IS NOT NULL
      AND e.chat_mark = l.chat_mark))
  AND NOT EXISTS (SELECT 1 FROM letters AS o WHERE o.state = 'due'
    AND o.chat_mark = l.chat_mark
    AND (o.lease_until > :now OR (o.retry_at > :now AND (o.rank, o.id) < (l.rank, l.id))))
"""

_NEXT = """
SELECT min(max(coalesce(l.not_before, ''), coalesce(l.retry_at, ''), coalesce(l.lease_until, '')))
FROM letters AS l WHERE l.state = 'due'
  AND NOT EXISTS (SELECT 1 FROM unreachable AS u WHERE u.chat_mark = l.chat_mark)
  AND max(coalesce(l.not_before, ''), coalesce(l.retry_at, ''), coalesce(l.lease_until, '')) > :now
"""


class SqlLetters(Rows):
    def post(self, letter: Letter) -> bool:
        """Keep a letter for sending; False when one of this key was posted before."""
        mark = self._mark("letter", letter.key)
        if self._one("SELECT 1 FROM letters WHERE mark = ?", mark):
            return False
        slot = self._mark("slot", letter.slot) if letter.slot is not None else None
        if letter.slot is not None:  # one already on its way stays; the new one follows it
            self.drop_slot(letter.slot)
        head, body = _texts(letter)
        key = self._own_key(letter.account)
        self._run(
            "INSERT INTO letters (mark, account, chat_mark, head, body, edits_mark, slot_mark,"
            " rank, droppable, not_before, consent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            mark,
            letter.account,
            self._mark("chat", letter.chat),
            seal(key, place("letters", mark.hex(), "head"), head),
            seal(key, place("letters", mark.hex(), "body"), body),
            self._mark("letter", letter.edits) if letter.edits is not None else None,
            slot,
            letter.rank,
            int(letter.droppable),
            time_text(letter.not_before) if letter.not_before else None,
            letter.consent,
        )
        return True

    def drop_slot(self, slot: str) -> None:
        """Drop what waits in this slot: it is not wanted any more."""
        self._run(
            "UPDATE letters SET state = 'dropped', reason = 'replaced', body = NULL"
            " WHERE slot_mark = ? AND state = 'due' AND token IS NULL",
            self._mark("slot", slot),
        )

    def move(self, old: int, new: int, now: datetime, token: str = "") -> None:
        """Move what waits for a group to where the group went; one on the wire by its `token`.

        What edits a message of the old chat has nothing to edit in the new one, and is dropped.
        """
        rows = self._all(
            "SELECT * FROM letters WHERE chat_mark = ? AND state = 'due'"
            " AND (token IS NULL OR token = ? OR lease_until <= ?)",
            self._mark("chat", old), token, time_text(now),
        )  # fmt: skip
        for row in rows:
            where = place("letters", row["mark"].hex(), "head")
            head = _json({**self._head(row), "chat": new})
            self._run(
                "UPDATE letters SET chat_mark = ?, head = ?, token = NULL, lease_until = NULL,"
                " retry_at = NULL WHERE id = ?",
                self._mark("chat", new),
                seal(self._own_key(row["account"]), where, head),
                row["id"],
            )
        self._run("DELETE FROM unreachable WHERE chat_mark = ?", self._mark("chat", old))

    def sent_at(self, key: str) -> datetime | None:
        row = self._one("SELECT sent_at FROM letters WHERE mark = ?", self._mark("letter", key))
        return to_time(row["sent_at"]) if row and row["sent_at"] else None

    def is_due(self, key: str) -> bool:
        """Return whether a letter still waits to be sent."""
        mark = self._mark("letter", key)
        return self._one("SELECT 1 FROM letters WHERE mark = ? AND state = 'due'", mark) is not None

    def message_of(self, key: str) -> tuple[int, int] | None:
        """Return (chat, message id) of a sent letter."""
        row = self._one(
            "SELECT * FROM letters WHERE mark = ? AND message_id IS NOT NULL",
            self._mark("letter", key),
        )
        return (self._head(row)["chat"], row["message_id"]) if row else None

    def key_of(self, chat: int, message_id: int) -> str | None:
        """Return the key of the letter that became this message."""
        row = self._one(
            "SELECT * FROM letters WHERE chat_mark = ? AND message_id = ? ORDER BY id DESC LIMIT 1",
            self._mark("chat", chat),
            message_id,
        )
        return str(self._head(row)["key"]) if row else None

    def claim(self, now: datetime, n: int, lease: timedelta) -> list[DueLetter]:
        """Claim at most n letters, each under a fresh token; the try counts before it is made."""
        at = time_text(now)
        self._run(_HOPELESS, now=at)
        rows = self._all(
            "SELECT * FROM (SELECT l.*, row_number() OVER"
            f" (PARTITION BY l.chat_mark ORDER BY l.rank, l.id) AS turn {_READY})"
            " WHERE turn = 1 ORDER BY rank, id LIMIT :n",
            now=at,
            n=n,
        )
        return [self._claimed(row, now, time_text(now + lease)) for row in rows]

    def _claimed(self, row: Row, now: datetime, lease_until: str) -> DueLetter:
        token = secrets.token_hex(8)
        self._run(
            "UPDATE letters SET token = ?, lease_until = ?, retry_at = NULL,"
            " attempts = attempts + 1 WHERE id = ?",
            token,
            lease_until,
            row["id"],
        )
        edited = None
        if row["edits_mark"] is not None:
            edited = self._one("SELECT message_id FROM letters WHERE mark = ?", row["edits_mark"])
        return DueLetter(
            id=row["id"],
            token=token,
            letter=self._letter(row).as_sent(now),
            message_id=edited["message_id"] if edited else None,
            attempts=row["attempts"] + 1,
        )

    def mark_sent(self, id: int, token: str, message_id: int | None, now: datetime) -> bool:
        """Mark a letter sent and keep its envelope only; False when the token is not in force.

        One whose consent was withdrawn while it was on the wire is there all the same: what
        strikes or deletes it needs its message.
        """
        changed = self._run(
            "UPDATE letters SET state = 'sent', body = NULL, token = NULL, sent_at = :now,"
            " closed_at = :now, message_id = iif(edits_mark IS NULL, :message_id, NULL)"
            " WHERE id = :id AND token = :token AND state IN ('due', 'dropped')",
            now=time_text(now),
            message_id=message_id,
            id=id,
            token=token,
        )
        return changed == 1

    def put_off(self, id: int, token: str, until: datetime) -> bool:
        changed = self._run(
            "UPDATE letters SET token = NULL, lease_until = NULL, retry_at = ?"
            " WHERE id = ? AND token = ? AND state = 'due'",
            time_text(until),
            id,
            token,
        )
        return changed == 1

    def fail(self, id: int, token: str, reason: str) -> bool:
        """Give a letter up for good; letters that edit it will be dropped."""
        changed = self._run(
            "UPDATE letters SET state = 'failed', body = NULL, token = NULL, reason = ?"
            " WHERE id = ? AND token = ? AND state = 'due'",
            reason,
            id,
            token,
        )
        return changed == 1

    def next_at(self, now: datetime) -> datetime | None:
        """Return `now` where a claim would find something, else when to look again, or None."""
        at = time_text(now)
        if self._one(f"SELECT 1 {_READY} LIMIT 1", now=at):
            return now
        row = self._one(_NEXT, now=at)
        return to_time(row[0]) if row and row[0] else None

    def _head(self, row: Row) -> dict[str, Any]:
        where = place("letters", row["mark"].hex(), "head")
        head: dict[str, Any] = json.loads(unseal(self._own_key(row["account"]), where, row["head"]))
        return head

    def _letter(self, row: Row) -> Letter:
        where = place("letters", row["mark"].hex(), "body")
        body = json.loads(unseal(self._own_key(row["account"]), where, row["body"]))
        head = self._head(row)
        return Letter(
            key=head["key"],
            chat=head["chat"],
            edits=head["edits"],
            slot=head["slot"],
            quiet=_quiet(head.get("quiet")),
            account=row["account"],
            method=body["method"],
            payload=body["payload"],
            rank=row["rank"],
            droppable=bool(row["droppable"]),
            not_before=to_time(row["not_before"]) if row["not_before"] else None,
            consent=row["consent"],
        )


def _texts(letter: Letter) -> tuple[bytes, bytes]:
    """Return the envelope, kept after sending, and the content, emptied then."""
    head = {
        "key": letter.key,
        "chat": letter.chat,
        "edits": letter.edits,
        "slot": letter.slot,
        "quiet": _quiet_text(letter.quiet),
    }
    body = {"method": letter.method, "payload": dict(letter.payload)}
    return _json(head), _json(body)


def _quiet_text(quiet: QuietHours | None) -> list[str] | None:
    if quiet is None:
        return None
    awake = time_text(quiet.awake_until) if quiet.awake_until else ""
    return [quiet.hours.since, quiet.hours.until, quiet.zone, awake]


def _quiet(kept: list[str] | None) -> QuietHours | None:
    if kept is None:
        return None
    since, until, zone, awake = kept
    return QuietHours(Quiet(since, until), zone, to_time(awake) if awake else None)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")
