"""Invitations and the rights they give."""

from datetime import datetime

from bot.store.driver import Row, time_text
from bot.store.records import Grant
from bot.store.rows import Rows

_ACTIVE = (
    "SELECT g.id, g.account, g.site, g.role, g.name, coalesce(a.lang, g.lang) AS lang,"
    " a.telegram_id"
    " FROM grants AS g JOIN accounts AS a ON a.id = g.account WHERE g.revoked_at IS NULL"
)


class Grants(Rows):
    def invite(
        self, hash: bytes, role: str, site: str | None, expires: datetime, now: datetime
    ) -> None:
        """Keep an invitation by the hash of its secret; the caller sets 48 hours."""
        self._run(
            "INSERT INTO invites (hash, role, site, expires, made_at) VALUES (?, ?, ?, ?, ?)",
            hash,
            role,
            site,
            time_text(expires),
            time_text(now),
        )

    def redeem(
        self, hash: bytes, telegram_id: int, account: str, lang: str, now: datetime, name: str = ""
    ) -> Grant | None:
        """The right, for the first who comes; None for a used, expired or unknown one."""
        used = self._run(
            "UPDATE invites SET used_at = :now"
            " WHERE hash = :hash AND used_at IS NULL AND expires > :now",
            hash=hash,
            now=time_text(now),
        )
        row = self._one("SELECT role, site FROM invites WHERE hash = ?", hash)
        if used != 1 or row is None:
            return None
        self._run(
            "INSERT OR IGNORE INTO grants (account, site, role, lang, granted_at, name)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            account,
            row["site"],
            row["role"],
            lang,
            time_text(now),
            self._sealed(account, "grants", account, "name", name) if name else None,
        )
        return Grant(telegram_id, account, row["site"], row["role"], lang, name)

    def grants(self, telegram_id: int) -> list[Grant]:
        return self._grants("a.chat_mark = ?", self._mark("chat", telegram_id))

    def grants_of_site(self, site: str) -> list[Grant]:
        return self._grants("g.site = ?", site)

    def admins(self) -> list[Grant]:
        return self._grants("g.role = ?", "admin")

    def revoke(self, telegram_id: int, role: str, site: str | None, now: datetime) -> bool:
        """False when there was no such right; in force with the commit, for what waits too."""
        changed = self._run(
            "UPDATE grants SET revoked_at = ? WHERE revoked_at IS NULL AND role = ?"
            " AND site IS ? AND account = (SELECT id FROM accounts WHERE chat_mark = ?)",
            time_text(now),
            role,
            site,
            self._mark("chat", telegram_id),
        )
        self._run(
            "UPDATE letters SET state = 'dropped', reason = 'right revoked', body = NULL"
            " WHERE state = 'due' AND chat_mark = ?"
            " AND consent IN (SELECT id FROM consents WHERE site = ?)",
            self._mark("chat", telegram_id),
            site,
        )
        return changed == 1

    def _grants(self, condition: str, value: object) -> list[Grant]:
        return [
            self._grant(row) for row in self._all(f"{_ACTIVE} AND {condition} ORDER BY g.id", value)
        ]

    def _grant(self, row: Row) -> Grant:
        account = row["account"]
        user = self._opened(account, "accounts", account, "telegram_id", row["telegram_id"])
        name = self._opened(account, "grants", account, "name", row["name"])
        return Grant(int(user), account, row["site"], row["role"], row["lang"], name)
