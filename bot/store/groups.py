"""Group chats that show cards: bound by an invitation, followed where they move, unbound."""

import json
import secrets
from datetime import datetime, timedelta

from bot.store.driver import Row, time_text, to_time
from bot.store.group_records import Group, GroupInvite
from bot.store.ledger import Ledger
from bot.store.letters import Letters
from bot.store.seal import place, seal, unseal

# A group that grows may seem to remove the bot before it says where it went.
MOVES_WITHIN = timedelta(minutes=10)
_GOOD = "SELECT * FROM invites WHERE role = 'group' AND used_at IS NULL AND expires > ?"


class Groups(Letters, Ledger):
    def group_invite(self, hash: bytes, now: datetime) -> GroupInvite | None:
        """Return the invitation behind this link; looking does not use it up."""
        return _invite(self._one(f"{_GOOD} AND hash = ?", time_text(now), hash))

    def open_group_invite(self, hash: bytes, account: str) -> None:
        """Remember who opened an invitation: the next group they add the bot to is meant."""
        self._run("UPDATE invites SET opened_by = ? WHERE hash = ?", account, hash)

    def opened_group_invite(self, account: str, now: datetime) -> GroupInvite | None:
        newest = f"{_GOOD} AND opened_by = ? ORDER BY made_at DESC LIMIT 1"
        return _invite(self._one(newest, time_text(now), account))

    def bind_group(
        self, invite: GroupInvite, chat: int, title: str, by: str, now: datetime
    ) -> Group | None:
        """Bind the first group that comes with the invitation; None for all others."""
        used = self._run(
            "UPDATE invites SET used_at = ? WHERE hash = ? AND used_at IS NULL",
            time_text(now), invite.hash,
        )  # fmt: skip
        if used != 1:
            return None
        self.unbind_group(chat, by, now)
        ref = secrets.token_hex(6)
        self._run(
            "INSERT INTO groups (ref, chat_mark, chat, site, trials, title, bound_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            ref,
            self._mark("chat", chat),
            self._sealed_here(ref, "chat", str(chat)),
            invite.site,
            json.dumps(list(invite.trials)),
            self._sealed_here(ref, "title", title),
            time_text(now),
        )
        self.audit(by, "group bound", invite.site, now, ref)
        return self.group(chat)

    def group(self, chat: int) -> Group | None:
        """Return the bound group of this chat."""
        groups = self._groups("unbound_at IS NULL AND chat_mark = ?", self._mark("chat", chat))
        return groups[0] if groups else None

    def group_of_ref(self, ref: str) -> Group | None:
        """Return the group of this pseudonym, a former one too."""
        groups = self._groups("ref = ?", ref)
        return groups[0] if groups else None

    def groups_of_site(self, site: str) -> list[Group]:
        return self._groups("unbound_at IS NULL AND site = ?", site)

    def groups(self) -> list[Group]:
        return self._groups("unbound_at IS NULL")

    def unbind_group(
        self, chat: int, by: str, now: datetime, *, removed: bool = False
    ) -> Group | None:
        """Unbind a chat's group and return it; what waits to be shown there is dropped."""
        group = self.group(chat)
        if group is None:
            return None
        self._run(
            "UPDATE groups SET unbound_at = ?, removed = ? WHERE id = ?",
            time_text(now), int(removed), group.id,
        )  # fmt: skip
        self._run(
            "UPDATE letters SET state = 'dropped', reason = 'right revoked', body = NULL"
            " WHERE state = 'due' AND chat_mark = ? AND consent IS NOT NULL",
            self._mark("chat", chat),
        )
        self.audit(by, "group unbound", group.site, now, group.ref)
        return group

    def move_group(self, old: int, new: int, now: datetime, token: str = "") -> Group | None:
        """Move a group's letters and its binding to the new chat.

        Returns the group the first time that the move is told, else None.
        """
        self.move_letters(old, new, now, token)
        row = self._one(
            "SELECT * FROM groups WHERE chat_mark = ? AND (unbound_at IS NULL"
            " OR (removed = 1 AND unbound_at > ?)) ORDER BY unbound_at IS NULL DESC, id DESC"
            " LIMIT 1",
            self._mark("chat", old), time_text(now - MOVES_WITHIN),
        )  # fmt: skip
        if row is None or old == new:
            return None
        self.unbind_group(new, "bot", now)
        self._run(
            "UPDATE groups SET chat_mark = ?, chat = ?, unbound_at = NULL, removed = 0"
            " WHERE id = ?",
            self._mark("chat", new), self._sealed_here(row["ref"], "chat", str(new)), row["id"],
        )  # fmt: skip
        self.audit("bot", "group moved", row["site"], now, row["ref"])
        return self.group(new)

    def _groups(self, condition: str, *values: object) -> list[Group]:
        rows = self._all(f"SELECT * FROM groups WHERE {condition} ORDER BY id", *values)
        return [
            Group(
                row["id"],
                row["ref"],
                int(self._opened_here(row, "chat")),
                row["site"],
                tuple(json.loads(row["trials"])),
                self._opened_here(row, "title"),
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


def _invite(row: Row | None) -> GroupInvite | None:
    if row is None:
        return None
    return GroupInvite(row["hash"], row["site"], tuple(json.loads(row["trials"])))
