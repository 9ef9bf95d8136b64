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
