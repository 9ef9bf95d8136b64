"""Outgoing letters: posted once, replaced, moved, and found again by their keys."""

from datetime import datetime

from bot.store.records import Letter
from bot.store.sqlite.driver import time_text, to_time
from bot.store.sqlite.envelopes import as_json, texts
from bot.store.sqlite.outgoing import SqlOutgoing
from bot.store.sqlite.seal import place, seal


class SqlLetters(SqlOutgoing):
    def post(self, letter: Letter) -> bool:
        """Keep a letter for sending; False when one of this key was posted before."""
        mark = self._mark("letter", letter.key)
        if self._one("SELECT 1 FROM letters WHERE mark = ?", mark):
            return False
        slot = self._mark("slot", letter.slot) if letter.slot is not None else None
        if letter.slot is not None:  # one already on its way stays; the new one follows it
            self.drop_slot(letter.slot)
        head, body = texts(letter)
        key = self._own_key(letter.account)
        self._run(
            "INSERT INTO letters (mark, account, chat_mark, head, body, edits_mark, slot_mark,"
            " rank, droppable, not_before, consent, expires_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
            time_text(letter.expires) if letter.expires else None,
        )
        return True

    def arrived(self, letter: Letter, message_id: int, now: datetime) -> bool:
        """Keep a letter that is in its chat already; False when one of this key was posted."""
        if not self.post(letter):
            return False
        self._run(
            "UPDATE letters SET state = 'sent', body = NULL, sent_at = :now, closed_at = :now,"
            " message_id = :message_id WHERE mark = :mark",
            now=time_text(now),
            message_id=message_id,
            mark=self._mark("letter", letter.key),
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
            head = as_json({**self._head(row), "chat": new})
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

    def may_arrive(self, key: str) -> bool:
        """Return whether a letter became a message, or waits to become one."""
        return self.is_due(key) or self.message_of(key) is not None

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

    def sent_since(self, chat: int, since: datetime) -> list[tuple[str, int]]:
        """Return the keys and message ids of what was sent to a chat since then."""
        rows = self._all(
            "SELECT * FROM letters WHERE chat_mark = ? AND message_id IS NOT NULL"
            " AND sent_at > ? ORDER BY id",
            self._mark("chat", chat), time_text(since),
        )  # fmt: skip
        return [(str(self._head(row)["key"]), row["message_id"]) for row in rows]

    def waiting(self, chat: int, rank: int) -> int:
        """Return how many letters of a rank wait for a chat."""
        row = self._one(
            "SELECT count(*) FROM letters WHERE chat_mark = ? AND rank = ? AND state = 'due'",
            self._mark("chat", chat),
            rank,
        )
        return int(row[0]) if row else 0

    def is_slot_due(self, slot: str) -> bool:
        """Return whether a letter of this slot waits to be sent."""
        mark = self._mark("slot", slot)
        due = self._one("SELECT 1 FROM letters WHERE slot_mark = ? AND state = 'due'", mark)
        return due is not None
