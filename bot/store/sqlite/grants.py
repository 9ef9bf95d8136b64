"""Rights: given by an invitation, asked for at each act, revoked."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.store.records import Account, Grant
from bot.store.sqlite.driver import Row, time_text, to_time
from bot.store.sqlite.marks import carried, made, stands
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place
from dialogs.names import clean_name
from dialogs.statuses import ReferralStatus

# The role of a right that only reads is kept as that of one that works, and marked.
WORKS, READS = "coordinator", "investigator"
_ACTIVE = (
    "SELECT g.*, coalesce(a.lang, g.lang) AS spoken, a.telegram_id"
    " FROM grants AS g JOIN accounts AS a ON a.id = g.account WHERE g.revoked_at IS NULL"
    f" AND {stands('grants', 'g')} AND {stands('accounts', 'a')}"
)
# A right of which nothing is left takes along what waits under it.
_DROP_ALL = (
    "UPDATE letters SET state = 'dropped', reason = 'right revoked', body = NULL"
    " WHERE state = 'due' AND chat_mark = ? AND "
)
_DROP = f"{_DROP_ALL}consent IN (SELECT id FROM consents WHERE "


_MADE = made(
    "grants", id=":id", account=":account", role=":role", site=":site", trials="'[]'",
    duty="'member'", granted_at=":now", revoked_at="NULL", reads_only="0",
)  # fmt: skip
_AS_INVITED = carried(
    "grants",
    trials=":trials",
    duty="iif(:duty = '', grants.duty, :duty)",
    reads_only=":reads",
)
_OF_ONE = (
    "WHERE account = :account AND role = :role AND site IS NOT DISTINCT FROM :site"
    " AND revoked_at IS NULL"
)
_STAND = [stands(table) for table in ("grants", "groups", "referrals")]
_NOT_FIRST = carried("grants", duty="'member'")
_USED = carried("invites", used_at=":now")


class SqlGrants(Rows):
    def redeem(self, hash: bytes, account: Account, name: str, now: datetime) -> Grant | None:
        """Turn a confirmed invitation into a right, for the account that opened it; else None.

        It speaks the language of the account. Somebody who has the right already gets the trials
        and the duty of the newer invitation.
        """
        row = self._used(hash, account.id, now)
        if row is None:
            return None
        role, site, duty = row["role"], row["site"], row["duty"]
        reads = role == READS
        if reads:  # one right a person and site: it works, or only reads
            role, duty = WORKS, "member"
        if role == WORKS and not reads and not self.of_site(site):
            duty = duty or "primary"
        one = {"account": account.id, "role": role, "site": site}
        self._make(one, account, name, now)
        if duty == "primary":
            self._run(
                f"UPDATE grants SET {_NOT_FIRST}"
                " WHERE site = ? AND duty = 'primary' AND revoked_at IS NULL",
                site,
            )
        self._run(
            f"UPDATE grants SET {_AS_INVITED} {_OF_ONE}",
            trials=row["trials"],
            duty=duty,
            reads=int(reads),
            **one,
        )
        self._drop_what_is_out_of_reach(account, row, reads=reads)
        mine = ((grant.role, grant.site, grant) for grant in self.of(account.telegram_id))
        return next(grant for role, at, grant in mine if (role, at) == (row["role"], site))

    def _drop_what_is_out_of_reach(self, account: Account, row: Row, *, reads: bool) -> None:
        """Drop what the account works that the right it has now does not let it work."""
        chat, site = self._mark("chat", account.telegram_id), row["site"]
        if row["trials"] != "[]":
            narrowed = "site = ? AND trial NOT IN (SELECT value FROM json_each(?)))"
            self._run(_DROP + narrowed, chat, site, row["trials"])
        if reads:  # whoever worked there does so no longer
            self._run(_DROP + "site = ?)", chat, site)

    def _make(self, one: dict[str, str], account: Account, name: str, now: datetime) -> None:
        """Make this right; nothing where the person has it already."""
        where = place("grants", account.id, "name")
        sealed = self._sealed(account.id, where, name) if name else None
        self._run(  # what somebody wrote there without its mark is out of the way
            f"UPDATE grants SET revoked_at = :now {_OF_ONE} AND NOT {stands('grants')}",
            now=time_text(now), **one,
        )  # fmt: skip
        self._run(
            "INSERT INTO grants (id, account, site, role, lang, granted_at, name, mark)"
            f" VALUES (:id, :account, :site, :role, :lang, :now, :name, {_MADE})"
            " ON CONFLICT DO NOTHING",
            id=self._next_id("grants"), lang=account.lang, now=time_text(now), name=sealed, **one,
        )  # fmt: skip

    def of(self, telegram_id: int) -> list[Grant]:
        return self._grants("a.chat_mark = ?", self._mark("chat", telegram_id))

    def of_site(self, site: str) -> list[Grant]:
        """Return the rights to work a site's referrals."""
        return self._grants("g.reads_only = 0 AND g.site = ?", site)

    def readers_of(self, site: str) -> list[Grant]:
        """Return these, and the rights that only read what a site's summaries say."""
        return self._grants("g.site = ?", site)

    def admins(self) -> list[Grant]:
        return self._grants("g.role = ?", "admin")

    def revoke(self, telegram_id: int, role: str, site: str | None, now: datetime) -> bool:
        """Revoke a right; False when there was no such right.

        In force with the commit, for what waits too.
        """
        chat = self._mark("chat", telegram_id)
        changed = self._run(
            f"UPDATE grants SET {carried('grants', revoked_at=':now')} WHERE revoked_at IS NULL"
            " AND role = :role AND site IS :site AND account ="
            f" (SELECT id FROM accounts WHERE chat_mark = :chat AND {stands('accounts')})",
            now=time_text(now),
            role=WORKS if role == READS else role,
            site=site,
            chat=chat,
        )
        left = self.of(telegram_id)
        kept = json.dumps([grant.site for grant in left if grant.site])
        if changed and not left:  # summaries and lists too; what strikes a card still goes
            self._run(_DROP_ALL + "edits_mark IS NULL", chat)
        if any(grant.role == "admin" for grant in left):
            self._run(_DROP + "site = ?)", chat, site)
        else:
            self._run(_DROP + "site NOT IN (SELECT value FROM json_each(?)))", chat, kept)
        return changed == 1

    def sites_in_use(self, statuses: Sequence[ReferralStatus]) -> list[str]:
        """Return the sites with somebody bound, cards shown, or a referral at such a status."""
        rows = self._all(
            f"SELECT site FROM grants WHERE revoked_at IS NULL AND site IS NOT NULL AND {_STAND[0]}"
            f" UNION SELECT site FROM groups WHERE unbound_at IS NULL AND {_STAND[1]}"
            " UNION SELECT site FROM referrals"
            f" WHERE status IN (SELECT value FROM json_each(?)) AND {_STAND[2]} ORDER BY site",
            json.dumps([status.value for status in statuses]),
        )
        return [row["site"] for row in rows]

    def _used(self, hash: bytes, account: str, now: datetime) -> Row | None:
        """Use an invitation up and return it; None for one that is not good or not confirmed."""
        used = self._run(
            f"UPDATE invites SET {_USED} WHERE hash = :hash AND used_at IS NULL"
            " AND expires > :now AND role <> 'group'"
            f" AND claimed_by = :account AND approved_at IS NOT NULL AND {stands('invites')}",
            hash=hash,
            account=account,
            now=time_text(now),
        )
        return self._one("SELECT * FROM invites WHERE hash = ?", hash) if used == 1 else None

    def _grants(self, condition: str, value: object) -> list[Grant]:
        return [
            self._grant(row) for row in self._all(f"{_ACTIVE} AND {condition} ORDER BY g.id", value)
        ]

    def _grant(self, row: Row) -> Grant:
        account = row["account"]
        user = self._opened(account, place("accounts", account, "telegram_id"), row["telegram_id"])
        return Grant(
            int(user),
            account,
            row["site"],
            READS if row["reads_only"] else row["role"],
            row["spoken"],
            clean_name(self._opened(account, place("grants", account, "name"), row["name"]), 60),
            row["duty"],
            tuple(json.loads(row["trials"])),
            row["id"],
            to_time(row["granted_at"]),
        )
