"""Mails to send: kept once by their key, tried again, closed; no address and no person in them."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.store.records import DueMail
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
