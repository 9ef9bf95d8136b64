"""Mails to send: kept once by their key, tried again, closed; no address and no person in them."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.store.records import DueMail, KeptMail
from bot.store.sqlite.driver import time_text
from bot.store.sqlite.rows import Rows


class SqlMails(Rows):
    def post(self, key: str, site: str, codes: Sequence[str], now: datetime) -> bool:
        """Keep a mail for sending; False when one of this key was kept before."""
        added = self._run(
            "INSERT OR IGNORE INTO mails (key, site, codes, made_at, retry_at)"
            " VALUES (?, ?, ?, ?, ?)",
            key, site, json.dumps(list(codes)), time_text(now), time_text(now),
        )  # fmt: skip
        return added == 1

    def of(self, prefix: str) -> list[KeptMail]:
        """Return the mails whose key begins so, oldest first, also those that are closed.

        One that was dropped has said nothing.
        """
        rows = self._all(
            "SELECT * FROM mails WHERE substr(key, 1, ?) = ? ORDER BY id", len(prefix), prefix
        )
        return [
            KeptMail(
                row["id"],
                () if row["state"] == "dropped" else tuple(json.loads(row["codes"])),
                row["state"] == "due" and row["attempts"] == 0,
            )
            for row in rows
        ]

    def extend(self, id: int, codes: Sequence[str]) -> None:
        """Let a mail that nobody has tried to send be about these."""
        self._run(
            "UPDATE mails SET codes = ? WHERE id = ? AND state = 'due' AND attempts = 0",
            json.dumps(list(codes)),
            id,
        )

    def claim(self, now: datetime, until: datetime) -> DueMail | None:
        """Claim a mail to send now; nobody else has it `until`.

        The try counts before it is made.
        """
        row = self._one(
            "SELECT * FROM mails WHERE state = 'due' AND retry_at <= ? ORDER BY id LIMIT 1",
            time_text(now),
        )
        if row is None:
            return None
        self._run(
            "UPDATE mails SET attempts = attempts + 1, retry_at = ? WHERE id = ?",
            time_text(until),
            row["id"],
        )
        return DueMail(
            id=row["id"],
            key=row["key"],
            site=row["site"],
            codes=tuple(json.loads(row["codes"])),
            attempts=row["attempts"] + 1,
        )

    def put_off(self, id: int, until: datetime) -> None:
        self._run(
            "UPDATE mails SET retry_at = ? WHERE id = ? AND state = 'due'", time_text(until), id
        )

    def close(self, id: int, state: str, now: datetime, reason: str | None = None) -> bool:
        """Close a mail: `sent`, `failed` for good, or `dropped` with nothing to say any more."""
        changed = self._run(
            "UPDATE mails SET state = ?, reason = ?, closed_at = ? WHERE id = ? AND state = 'due'",
            state, reason, time_text(now), id,
        )  # fmt: skip
        return changed == 1
