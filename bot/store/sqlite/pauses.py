"""Trials that take nobody new for a while, everywhere or at one site."""

from datetime import datetime

from bot.store.records import AuditEntry
from bot.store.sqlite.audit import Audited
from bot.store.sqlite.driver import time_text


class SqlPauses(Audited):
    def begin(self, trial: str, site: str | None, by: str, now: datetime) -> bool:
        """Pause a trial, everywhere or at one site; False where it is paused there already."""
        changed = self._run(
            "INSERT INTO pauses (trial, site, at, actor) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            trial,
            site,
            time_text(now),
            by,
        )
        if changed:
            self._run(  # who waits for the end of a pause waits on
                "UPDATE reminders SET rules = NULL WHERE trial = ? AND waits = 1", trial
            )
            self._audit.add(AuditEntry(by, "trial paused", trial, site), now)
        return changed == 1

    def end(self, trial: str, site: str | None, by: str, now: datetime) -> bool:
        """End a pause; False where there was no such pause."""
        changed = self._run(
            "UPDATE pauses SET ended_at = ?, ended_by = ?"
            " WHERE trial = ? AND site IS NOT DISTINCT FROM ? AND ended_at IS NULL",
            time_text(now),
            by,
            trial,
            site,
        )
        if changed:
            self._audit.add(AuditEntry(by, "trial resumed", trial, site), now)
        return changed == 1

    def in_force(self) -> frozenset[tuple[str, str | None]]:
        """Return (trial, site) of every pause in force; the site is None for everywhere."""
        rows = self._all("SELECT trial, site FROM pauses WHERE ended_at IS NULL")
        return frozenset((row["trial"], row["site"]) for row in rows)
