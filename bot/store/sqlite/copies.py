"""Copies of the card, pages of answers and histories, and the answers that changed since."""

from datetime import datetime

from bot.store.records import Amendment, CardCopy, PostedPage
from bot.store.sqlite.driver import time_text, to_time
from bot.store.sqlite.rows import Rows


class SqlCardCopies(Rows):
    def add(self, referral: int, copy: CardCopy, now: datetime) -> None:
        self._run(
            "INSERT INTO card_copies (referral, key, account, group_ref, at)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
            referral, copy.key, copy.account, copy.group, time_text(now),
        )  # fmt: skip

    def of(self, referral: int) -> list[CardCopy]:
        """Return every copy, oldest first; also of a referral that was taken back or erased."""
        rows = self._all("SELECT * FROM card_copies WHERE referral = ? ORDER BY id", referral)
        return [CardCopy(row["key"], row["account"], row["group_ref"]) for row in rows]

    def to_since(self, account: str, moment: datetime) -> int:
        """Return how many cards came to somebody since then; what they opened bears a mark."""
        row = self._one(
            "SELECT count(*) FROM card_copies WHERE account = ? AND at > ? AND key LIKE '%:'",
            account, time_text(moment),
        )  # fmt: skip
        return int(row[0]) if row else 0


class SqlPages(Rows):
    def add(self, referral: int, page: PostedPage, now: datetime) -> None:
        self._run(
            "INSERT INTO pages (referral, key, account, at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (key) DO NOTHING",
            referral, page.key, page.account, time_text(now),
        )  # fmt: skip

    def of(self, referral: int) -> list[PostedPage]:
        rows = self._all("SELECT * FROM pages WHERE referral = ? ORDER BY id", referral)
        return [PostedPage(row["key"], row["account"]) for row in rows]

    def of_account(self, account: str) -> list[PostedPage]:
        """Return the pages and files that lie in somebody's chat, of every referral."""
        rows = self._all(
            "SELECT key FROM pages WHERE gone_at IS NULL AND account = :account"
            " UNION SELECT key FROM exports WHERE gone_at IS NULL AND account = :account",
            account=account,
        )
        return [PostedPage(row["key"], account) for row in rows]

    def shown_before(self, moment: datetime) -> list[PostedPage]:
        """Return the pages and files posted before then that nobody has taken out of a chat."""
        rows = self._all(
            "SELECT key, account FROM pages WHERE gone_at IS NULL AND at < :moment"
            " UNION SELECT key, account FROM exports WHERE gone_at IS NULL AND at < :moment",
            moment=time_text(moment),
        )
        return [PostedPage(row["key"], row["account"]) for row in rows]

    def gone(self, key: str, now: datetime) -> None:
        for table in ("pages", "exports"):
            self._run(f"UPDATE {table} SET gone_at = ? WHERE key = ?", time_text(now), key)


class SqlExports(Rows):
    def add(self, referral: int, file: PostedPage, now: datetime) -> bool:
        """Note that a file which was sent holds a line of the referral; False where noted."""
        return self._run(
            "INSERT OR IGNORE INTO exports (referral, key, account, at) VALUES (?, ?, ?, ?)",
            referral, file.key, file.account, time_text(now),
        ) == 1  # fmt: skip

    def of(self, referral: int) -> list[PostedPage]:
        rows = self._all("SELECT * FROM exports WHERE referral = ? ORDER BY at", referral)
        return [PostedPage(row["key"], row["account"]) for row in rows]


class SqlAmendments(Rows):
    def add(self, referral: int, answer: str, now: datetime) -> None:
        """Note that the answer with this nonce was given after sending."""
        self._run(
            "INSERT INTO amendments (referral, answer, at) VALUES (?, ?, ?)",
            referral, answer, time_text(now),
        )  # fmt: skip

    def of(self, referral: int) -> list[Amendment]:
        rows = self._all("SELECT * FROM amendments WHERE referral = ? ORDER BY id", referral)
        return [Amendment(to_time(row["at"]), row["answer"]) for row in rows]
