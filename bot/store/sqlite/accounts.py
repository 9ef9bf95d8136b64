"""Telegram users, and their erasure."""

from datetime import datetime, timedelta

from bot.store.errors import StoreError
from bot.store.records import Account, ErasedInfo, ErasedReferral, fresh_id, lane_of
from bot.store.sqlite.driver import Row, time_text
from bot.store.sqlite.keyring import account_key
from bot.store.sqlite.marks import carried, made, stands
from bot.store.sqlite.rows import Rows, quoted
from bot.store.sqlite.seal import Unsealable, place
from dialogs.statuses import ReferralStatus

# Telegram lets a bot delete its own messages for this long.
DELETABLE = timedelta(hours=48)
_IN_CHAT = f"SELECT * FROM accounts WHERE chat_mark = ? AND {stands('accounts')}"


_UNCLAIMED = carried(
    "invites",
    **dict.fromkeys(("claimed_by", "digits", "claimed_at", "approved_by", "approved_at"), "NULL"),
)
_WITHDRAWN = carried("consents", withdrawn_at=":now")
_OF_NOBODY = carried("consents", screening="NULL", trial="NULL", site="NULL")
_TOMBSTONE = carried("referrals", screening="NULL", consent="NULL")


class SqlAccounts(Rows):
    swept: bool = False  # an erasure in this transaction finished the updates of a lane

    def ensure(self, telegram_id: int, now: datetime) -> Account:
        """Return the account of this user, made when missing."""
        row = self._one(_IN_CHAT, self._mark("chat", telegram_id))
        if row is None:
            return self._make_account(telegram_id, now)
        if row["touched_at"][:10] != time_text(now)[:10]:
            self._run("UPDATE accounts SET touched_at = ? WHERE id = ?", time_text(now), row["id"])
        return self._account(row)

    def find(self, telegram_id: int) -> Account | None:
        row = self._one(_IN_CHAT, self._mark("chat", telegram_id))
        return self._account(row) if row else None

    def get(self, id: str) -> Account | None:
        row = self._one(f"SELECT * FROM accounts WHERE id = ? AND {stands('accounts')}", id)
        return self._account(row) if row else None

    def set_lang(self, id: str, lang: str) -> None:
        self._run("UPDATE accounts SET lang = ? WHERE id = ?", lang, id)

    def set_reachable(self, id: str, reachable: bool) -> None:
        """Note whether letters reach this user.

        Those held while they did not become due again.
        """
        row = self._one("SELECT chat_mark FROM accounts WHERE id = ?", id)
        if row:
            self._mark_reachable(row["chat_mark"], reachable, None)

    def set_chat_reachable(
        self, chat: int, reachable: bool, *, since: datetime | None = None
    ) -> None:
        """Note whether letters reach any chat, a group included."""
        self._mark_reachable(self._mark("chat", chat), reachable, since)

    def _mark_reachable(self, chat: bytes, reachable: bool, since: datetime | None) -> None:
        self._run("UPDATE accounts SET reachable = ? WHERE chat_mark = ?", int(reachable), chat)
        if reachable:
            self._run("DELETE FROM unreachable WHERE chat_mark = ?", chat)
            return
        at = time_text(since) if since else None
        self._run("INSERT OR IGNORE INTO unreachable VALUES (?, ?)", chat, at)
        # The letter in flight failed with the chat; it is held like the others, not lost.
        self._run(
            "UPDATE letters SET token = NULL, lease_until = NULL"
            " WHERE chat_mark = ? AND state = 'due'",
            chat,
        )

    def remember_minor(self, id: str, until: datetime) -> None:
        """Remember that whoever writes here has said to be under 18."""
        self._run("INSERT OR REPLACE INTO minors VALUES (?, ?)", id, time_text(until))

    def is_minor(self, id: str, now: datetime) -> bool:
        """Return whether they said so not long ago; what is past its time is forgotten."""
        self_said = "SELECT 1 FROM minors WHERE account = ? AND until > ?"
        return self._one(self_said, id, time_text(now)) is not None

    def erase(self, account: str, now: datetime) -> ErasedInfo:
        """Erase the account, everything that belongs to it, and its key.

        Really gone: the rows with this transaction, the key and the log right after it. Post the
        letter that says so after this call: letters to the person's chat go too.
        """
        row = self._one("SELECT * FROM accounts WHERE id = ?", account)
        if row is None:
            return ErasedInfo(telegram_id=None)
        info = self._what_is_erased(row, now)
        self._erase_screenings(account, time_text(now))
        self._run(
            "DELETE FROM letters WHERE account = ? OR chat_mark = ?", account, row["chat_mark"]
        )
        self._run(
            "UPDATE inbox SET body = NULL, quarantined = NULL, done_at = coalesce(done_at, ?)"
            " WHERE lane_mark = ? AND (done_at IS NULL OR body IS NOT NULL)",
            time_text(now),
            row["lane_mark"],
        )
        self._run("DELETE FROM unreachable WHERE chat_mark = ?", row["chat_mark"])
        self._run(  # an invitation that they opened is as before
            f"UPDATE invites SET {_UNCLAIMED}, claim_name = NULL"
            " WHERE claimed_by = ? AND used_at IS NULL",
            account,
        )
        self._run("DELETE FROM accounts WHERE id = ?", account)
        # Committed with the deletion; the key is destroyed after the commit, so that a work
        # that fails erases nothing, and a crash in between is finished at the next opening.
        self._run("INSERT OR IGNORE INTO erasures VALUES (?, ?)", account, time_text(now))
        self.swept = True
        return info

    def _erase_screenings(self, account: str, now: str) -> None:
        mine = "(SELECT id FROM screenings WHERE account = :account)"
        self._run(  # the trigger drops the letters and empties the referrals tied to them
            f"UPDATE consents SET {_WITHDRAWN} WHERE given = 1 AND withdrawn_at IS NULL"
            f" AND screening IN {mine}",
            now=now,
            account=account,
        )
        self._run(
            f"UPDATE referrals SET {_TOMBSTONE}, status = {quoted(ReferralStatus.ERASED)},"
            " contact = NULL, card = NULL,"
            " withdrawn_at = coalesce(withdrawn_at, :now), updated_at = :now"
            f" WHERE screening IN {mine}",
            now=now,
            account=account,
        )
        self._run(
            "UPDATE team_questions SET state = 'erased', screening = NULL, consent = NULL,"
            f" closed_at = coalesce(closed_at, :now) WHERE screening IN {mine}",
            now=now,
            account=account,
        )
        self._run(
            f"UPDATE consents SET {_OF_NOBODY} WHERE screening IN {mine}",
            account=account,
        )
        self._run("DELETE FROM screenings WHERE account = ?", account)

    def _what_is_erased(self, row: Row, now: datetime) -> ErasedInfo:
        referrals = self._all(
            "SELECT r.code, r.trial, r.site FROM referrals AS r JOIN screenings AS s"
            " ON s.id = r.screening WHERE s.account = ? ORDER BY r.id",
            row["id"],
        )
        messages = self._all(
            "SELECT message_id FROM letters WHERE chat_mark = ? AND message_id IS NOT NULL"
            " AND sent_at > ? ORDER BY message_id",
            row["chat_mark"],
            time_text(now - DELETABLE),
        )
        return ErasedInfo(
            telegram_id=self._telegram_id(row),
            referrals=tuple(ErasedReferral(*referral) for referral in referrals),
            messages=tuple(message[0] for message in messages),
        )

    def _telegram_id(self, row: Row) -> int | None:
        try:
            opened = self._opened(
                row["id"], place("accounts", row["id"], "telegram_id"), row["telegram_id"]
            )
        except (StoreError, Unsealable):  # a backup was restored after the erasure
            return None
        return int(opened)

    def _make_account(self, telegram_id: int, now: datetime) -> Account:
        id = fresh_id()
        self._keys.get_or_make(account_key(id), now)
        chat = self._mark("chat", telegram_id)
        self._run(  # one that does not bear its mark is not of this chat
            "UPDATE accounts SET chat_mark = randomblob(16) WHERE chat_mark = ?", chat
        )
        held = self._one("SELECT 1 FROM unreachable WHERE chat_mark = ?", chat)
        self._run(
            "INSERT INTO accounts (id, chat_mark, lane_mark, telegram_id, reachable, made_at,"
            " touched_at, mark) VALUES (:id, :chat, :lane, :telegram_id, :reachable, :now, :now,"
            f" {made('accounts', id=':id', chat_mark=':chat', lane_mark=':lane')})",
            id=id,
            chat=chat,
            lane=self._mark("lane", lane_of(telegram_id)),
            telegram_id=self._sealed(id, place("accounts", id, "telegram_id"), str(telegram_id)),
            reachable=int(held is None),
            now=time_text(now),
        )
        return Account(id, telegram_id, None, held is None)

    def _account(self, row: Row) -> Account:
        opened = self._opened(
            row["id"], place("accounts", row["id"], "telegram_id"), row["telegram_id"]
        )
        return Account(row["id"], int(opened), row["lang"], bool(row["reachable"]))
