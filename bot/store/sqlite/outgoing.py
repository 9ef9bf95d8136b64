"""The letters that go out next: urgent ones, then those of chats for which little waits."""

import secrets
from datetime import datetime, timedelta

from bot.store.records import DueLetter
from bot.store.sqlite.driver import Row, time_text, to_time
from bot.store.sqlite.envelopes import SqlEnvelopes
from bot.store.sqlite.marks import stands

# Letters that no claim can ever send: their message is gone, or their consent.
_GONE_MESSAGES = """
UPDATE letters SET state = 'dropped', body = NULL, token = NULL, closed_at = :now,
  reason = 'nothing to edit, or no consent'
WHERE state = 'due' AND edits_mark IS NOT NULL AND (lease_until IS NULL OR lease_until <= :now)
  AND NOT EXISTS (SELECT 1 FROM letters AS e WHERE e.mark = letters.edits_mark
    AND (e.state = 'due'
      OR (e.state = 'sent' AND e.message_id IS NOT NULL AND e.chat_mark = letters.chat_mark)
      OR (e.state = 'dropped' AND e.token IS NOT NULL AND e.lease_until > :now)))
"""
_GONE_CONSENTS = f"""
UPDATE letters SET state = 'dropped', body = NULL, token = NULL, closed_at = :now,
  reason = 'nothing to edit, or no consent'
WHERE state = 'due' AND consent IS NOT NULL AND (lease_until IS NULL OR lease_until <= :now)
  AND NOT EXISTS (SELECT 1 FROM consents AS c
    WHERE c.id = letters.consent AND c.given = 1 AND c.withdrawn_at IS NULL
      AND {stands("consents", "c")})
"""

# One letter a chat at a time keeps the order within a chat; a letter that is tried again
# holds back those behind it, never those of a more urgent rank. Nothing holds an urgent one.
_READY = f"""
FROM queues AS q CROSS JOIN letters AS l ON l.id = (
  SELECT c.id FROM letters AS c WHERE c.state = 'due' AND c.chat_mark = q.chat_mark
    AND (c.not_before IS NULL OR c.not_before <= :now)
    AND (c.retry_at IS NULL OR c.retry_at <= :now)
    AND (c.lease_until IS NULL OR c.lease_until <= :now)
    AND (c.edits_mark IS NULL OR EXISTS (SELECT 1 FROM letters AS e
      WHERE e.mark = c.edits_mark AND e.state = 'sent' AND e.message_id IS NOT NULL
        AND e.chat_mark = c.chat_mark))
    AND (c.consent IS NULL OR EXISTS (SELECT 1 FROM consents AS k
      WHERE k.id = c.consent AND k.given = 1 AND k.withdrawn_at IS NULL
        AND {stands("consents", "k")}))
  ORDER BY c.rank, c.id LIMIT 1)
WHERE (:urgent = 0 OR q.rank < 0) AND (:urgent = 0 OR l.rank < 0)
  AND NOT EXISTS (SELECT 1 FROM unreachable AS u WHERE u.chat_mark = q.chat_mark)
  AND (l.rank < 0 OR NOT EXISTS (SELECT 1 FROM letters AS o
    WHERE o.state = 'due' AND o.chat_mark = q.chat_mark AND o.lease_until > :now))
  AND NOT EXISTS (SELECT 1 FROM letters AS o WHERE o.state = 'due' AND o.chat_mark = q.chat_mark
    AND o.retry_at > :now AND (o.rank, o.id) < (l.rank, l.id))
"""

_NEXT = """
SELECT min(max(coalesce(l.not_before, ''), coalesce(l.retry_at, ''), coalesce(l.lease_until, '')))
FROM letters AS l WHERE l.state = 'due' AND (:urgent = 0 OR l.rank < 0)
  AND NOT EXISTS (SELECT 1 FROM unreachable AS u WHERE u.chat_mark = l.chat_mark)
  AND max(coalesce(l.not_before, ''), coalesce(l.retry_at, ''), coalesce(l.lease_until, '')) > :now
"""
# Why a letter waits for its next try. What could not be sent at all is tried again with the first
# that gets through, and so is, once, what may have arrived; then its trouble is its own.
TROUBLE, DOUBT, TRIED_AGAIN, OWN = "trouble", "doubt", "tried again", "own"


class SqlOutgoing(SqlEnvelopes):
    def claim(
        self, now: datetime, n: int, lease: timedelta, *, newest: bool = False, urgent: bool = False
    ) -> list[DueLetter]:
        """Claim at most n letters, each under a fresh token; the try counts before it is made.

        Of chats for which as much waits, those that wait longest come first, or the `newest`:
        whoever asks in turn answers those who write now, however many others wait.
        """
        self.expire(now)
        order = "q.since DESC" if newest else "q.since"
        rows = self._all(
            f"SELECT l.* {_READY} ORDER BY q.rank, q.waiting, {order} LIMIT :n",
            now=time_text(now), urgent=int(urgent), n=n,
        )  # fmt: skip
        if len(rows) < n:  # nothing else is ready: the time to tidy up
            self._run(_GONE_MESSAGES, now=time_text(now))
            self._run(_GONE_CONSENTS, now=time_text(now))
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

    def is_in_force(self, token: str) -> bool:
        """Return whether a letter is still claimed under this token."""
        row = self._one("SELECT 1 FROM letters WHERE token = ? AND state = 'due'", token)
        return row is not None

    def mark_sent(self, id: int, token: str, message_id: int | None, now: datetime) -> bool:
        """Mark a letter sent and keep its envelope only; False when the token is not in force.

        One whose consent was withdrawn while it was on the wire is there all the same: what
        strikes or deletes it needs its message.
        """
        changed = self._run(
            "UPDATE letters SET state = 'sent', body = NULL, token = NULL, sent_at = :now,"
            " closed_at = :now, message_id = iif(edits_mark IS NULL, :message_id, NULL),"
            " reason = NULL WHERE id = :id AND token = :token AND state IN ('due', 'dropped')",
            now=time_text(now),
            message_id=message_id,
            id=id,
            token=token,
        )
        return changed == 1

    def put_off(self, id: int, token: str, until: datetime, why: str | None = None) -> bool:
        """Let a letter wait for its next try; `why` says whether something may end the wait."""
        changed = self._run(
            "UPDATE letters SET token = NULL, lease_until = NULL, retry_at = :until,"
            " reason = CASE WHEN :why = :doubt AND reason IN (:tried, :own) THEN :own ELSE :why END"
            " WHERE id = :id AND token = :token AND state = 'due'",
            until=time_text(until), why=why, doubt=DOUBT, tried=TRIED_AGAIN, own=OWN,
            id=id, token=token,
        )  # fmt: skip
        return changed == 1

    def hasten(self) -> int:
        """Let everything be tried now that waits because Telegram was away; return how much."""
        return self._run(
            "UPDATE letters SET retry_at = NULL, reason = iif(reason = ?, ?, NULL)"
            " WHERE state = 'due' AND retry_at IS NOT NULL AND reason IN (?, ?)",
            DOUBT, TRIED_AGAIN, TROUBLE, DOUBT,
        )  # fmt: skip

    def hasten_one(self) -> bool:
        """Let one letter try whether Telegram is back: one that was tried least, and not sent."""
        changed = self._run(
            "UPDATE letters SET retry_at = NULL WHERE id = (SELECT id FROM letters"
            " WHERE state = 'due' AND retry_at IS NOT NULL AND reason IN (?, ?)"
            " ORDER BY reason = ?, attempts, id LIMIT 1)",
            TROUBLE, DOUBT, DOUBT,
        )  # fmt: skip
        return changed == 1

    def hasten_chat(self, chat: int) -> int:
        """Let whatever waits for a chat be tried now, but for what Telegram asked us to put off."""
        return self._run(
            "UPDATE letters SET retry_at = NULL WHERE state = 'due' AND chat_mark = ?"
            " AND retry_at IS NOT NULL AND reason IS NOT NULL",
            self._mark("chat", chat),
        )

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

    def expire(self, now: datetime) -> int:
        """Drop what is not worth sending any more, however long its chat is closed."""
        return self._run(
            "UPDATE letters SET state = 'dropped', reason = 'expired', body = NULL, token = NULL,"
            " closed_at = :now WHERE state = 'due' AND expires_at <= :now"
            " AND (lease_until IS NULL OR lease_until <= :now)",
            now=time_text(now),
        )

    def drop(self, id: int, token: str, reason: str, now: datetime) -> bool:
        """Drop a claimed letter that may not be sent as things are now."""
        changed = self._run(
            "UPDATE letters SET state = 'dropped', reason = ?, body = NULL, token = NULL,"
            " closed_at = ? WHERE id = ? AND token = ? AND state = 'due'",
            reason, time_text(now), id, token,
        )  # fmt: skip
        return changed == 1

    def next_at(self, now: datetime, *, urgent: bool = False) -> datetime | None:
        """Return `now` where a claim would find something, else when to look again, or None."""
        at = time_text(now)
        if self._one(f"SELECT 1 {_READY} LIMIT 1", now=at, urgent=int(urgent)):
            return now
        row = self._one(_NEXT, now=at, urgent=int(urgent))
        return to_time(row[0]) if row and row[0] else None
