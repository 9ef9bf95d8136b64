"""Group chats that show cards: bound by an invitation, followed where they move, unbound."""

import json
import secrets
from datetime import datetime, timedelta

from bot.store.records import AuditEntry, Group, NewGroup
from bot.store.sqlite.audit import Audited, SqlAuditLog
from bot.store.sqlite.driver import Connection, Row, time_text, to_time
from bot.store.sqlite.keyring import Keyring
from bot.store.sqlite.letters import SqlLetters
from bot.store.sqlite.marks import carried, made, stands
from bot.store.sqlite.seal import place, seal, unseal
from dialogs.names import clean_name

# A group that grows may seem to remove the bot before it says where it went.
MOVES_WITHIN = timedelta(minutes=10)


_MADE = made(
    "groups", ref=":ref", chat_mark=":mark", site=":site", trials=":trials", unbound_at="NULL"
)
_UNBOUND = carried("groups", unbound_at=":now")
_MOVED = carried("groups", chat_mark=":mark", unbound_at="NULL")


class SqlGroups(Audited):
    def __init__(
        self, connection: Connection, keys: Keyring, audit: SqlAuditLog, letters: SqlLetters
    ) -> None:
        super().__init__(connection, keys, audit)
        self._letters = letters

    def bind(self, new: NewGroup, by: str, now: datetime) -> Group | None:
        """Bind the first group that comes with the invitation; None for all others."""
        used = self._run(
            f"UPDATE invites SET {carried('invites', used_at=':now')} WHERE hash = :hash"
            f" AND used_at IS NULL AND {stands('invites')}",
            now=time_text(now), hash=new.invite.hash,
        )  # fmt: skip
        if used != 1:
            return None
        self.unbind(new.chat, by, now)
        ref, mark = secrets.token_hex(6), self._mark("chat", new.chat)
        self._clear(mark, now)
        self._run(
            "INSERT INTO groups (ref, chat_mark, chat, site, trials, title, bound_at, mark)"
            f" VALUES (:ref, :mark, :chat, :site, :trials, :title, :now, {_MADE})",
            ref=ref,
            mark=mark,
            chat=self._sealed_here(ref, "chat", str(new.chat)),
            site=new.invite.site,
            trials=json.dumps(list(new.invite.trials)),
            title=self._sealed_here(ref, "title", new.title),
            now=time_text(now),
        )
        self._audit.add(AuditEntry(by, "group bound", new.invite.site, ref), now)
        return self.in_chat(new.chat)

    def in_chat(self, chat: int) -> Group | None:
        """Return the bound group of this chat."""
        groups = self._groups("unbound_at IS NULL AND chat_mark = ?", self._mark("chat", chat))
        return groups[0] if groups else None

    def of_ref(self, ref: str) -> Group | None:
        """Return the group of this pseudonym, a former one too."""
        groups = self._groups("ref = ?", ref)
        return groups[0] if groups else None

    def of_site(self, site: str) -> list[Group]:
        return self._groups("unbound_at IS NULL AND site = ?", site)

    def all(self) -> list[Group]:
        return self._groups("unbound_at IS NULL")

    def unbind(self, chat: int, by: str, now: datetime, *, removed: bool = False) -> Group | None:
        """Unbind a chat's group and return it; what waits to be shown there is dropped."""
        group = self.in_chat(chat)
        if group is None:
            return None
        self._run(
            f"UPDATE groups SET {_UNBOUND}, removed = :removed WHERE id = :id",
            now=time_text(now), removed=int(removed), id=group.id,
        )  # fmt: skip
        self._run(
            "UPDATE letters SET state = 'dropped', reason = 'right revoked', body = NULL"
            " WHERE state = 'due' AND chat_mark = ? AND consent IS NOT NULL",
            self._mark("chat", chat),
        )
        self._audit.add(AuditEntry(by, "group unbound", group.site, group.ref), now)
        return group

    def move(self, old: int, new: int, now: datetime, token: str = "") -> Group | None:
        """Move a group's letters and its binding to the new chat.

        Returns the group the first time that the move is told, else None.
        """
        self._letters.move(old, new, now, token)
        row = self._one(
            f"SELECT * FROM groups WHERE chat_mark = ? AND {stands('groups')}"
            " AND (unbound_at IS NULL OR (removed = 1 AND unbound_at > ?))"
            " ORDER BY unbound_at IS NULL DESC, id DESC LIMIT 1",
            self._mark("chat", old), time_text(now - MOVES_WITHIN),
        )  # fmt: skip
        if row is None or old == new:
            return None
        self.unbind(new, "bot", now)
        mark = self._mark("chat", new)
        self._clear(mark, now)
        self._run(
            f"UPDATE groups SET {_MOVED}, chat = :chat, removed = 0 WHERE id = :id",
            mark=mark, chat=self._sealed_here(row["ref"], "chat", str(new)), id=row["id"],
        )  # fmt: skip
        self._audit.add(AuditEntry("bot", "group moved", row["site"], row["ref"]), now)
        return self.in_chat(new)

    def _clear(self, chat_mark: bytes, now: datetime) -> None:
        """Unbind what somebody wrote for this chat without its mark."""
        self._run(
            "UPDATE groups SET unbound_at = ? WHERE chat_mark = ? AND unbound_at IS NULL"
            f" AND NOT {stands('groups')}",
            time_text(now), chat_mark,
        )  # fmt: skip

    def _groups(self, condition: str, *values: object) -> list[Group]:
        rows = self._all(
            f"SELECT * FROM groups WHERE {condition} AND {stands('groups')} ORDER BY id", *values
        )
        return [
            Group(
                row["id"],
                row["ref"],
                int(self._opened_here(row, "chat")),
                row["site"],
                tuple(json.loads(row["trials"])),
                clean_name(self._opened_here(row, "title"), 60),
                to_time(row["bound_at"]),
                row["unbound_at"] is None,
            )
            for row in rows
        ]

    def _sealed_here(self, ref: str, column: str, text: str) -> bytes:
        return seal(self._own_key(None), place("groups", ref, column), text.encode())

    def _opened_here(self, row: Row, column: str) -> str:
        where = place("groups", row["ref"], column)
        return unseal(self._own_key(None), where, row[column]).decode()
