"""The nudges that were given, once each; and the days on which coordinators are away."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.store.consents import ARRIVED
from bot.store.driver import day_text, time_text, to_day, to_time
from bot.store.records import Absence, OpenReferral
from bot.store.rows import Rows

_OPEN = f"""
SELECT r.id, r.code, r.trial, r.status, r.consent, r.snoozed_until, r.visit_on,
  {ARRIVED} AS arrived_at,
  (SELECT max(max(s.at, coalesce(s.undone_at, ''))) FROM steps AS s WHERE s.referral = r.id)
    AS step_at
FROM referrals AS r
WHERE r.site = ? AND r.status IN ({{statuses}}) ORDER BY r.id
"""


class Nudges(Rows):
    def open_referrals(self, site: str, statuses: Sequence[str]) -> list[OpenReferral]:
        """Return a site's referrals of these statuses, oldest first.

        Without what is sealed: this is looked at every half minute.
        """
        wanted = ", ".join("?" for _ in statuses)
        rows = self._all(_OPEN.format(statuses=wanted), site, *statuses)
        return [
            OpenReferral(
                id=row["id"],
                code=row["code"],
                trial=row["trial"],
                status=row["status"],
                consent=row["consent"],
                arrived_at=to_time(row["arrived_at"]),
                touched_at=to_time(max(row["arrived_at"], row["step_at"] or "")),
                snoozed_until=to_day(row["snoozed_until"]) if row["snoozed_until"] else None,
                visit_on=to_day(row["visit_on"]) if row["visit_on"] else None,
            )
            for row in rows
        ]

    def nudge_once(
        self, referral: OpenReferral, level: str, now: datetime, anew: date | None = None
    ) -> bool:
        """Record a nudge; True exactly once.

        Once for this referral, its consent, the level, and the rest it had.
        """
        added = self._run(
            "INSERT OR IGNORE INTO nudges VALUES (?, ?, ?, ?, ?)",
            referral.id, referral.consent, level, day_text(anew) if anew else "", time_text(now),
        )  # fmt: skip
        return added == 1

    def nudged(self, referral: OpenReferral, level: str, anew: date | None = None) -> bool:
        row = self._one(
            "SELECT 1 FROM nudges WHERE referral = ? AND consent = ? AND level = ? AND anew = ?",
            referral.id, referral.consent, level, day_text(anew) if anew else "",
        )  # fmt: skip
        return row is not None

    def set_absence(self, account: str, first: date, last: date) -> None:
        """Set the days somebody is away, both included; an earlier word no longer counts."""
        self._run(
            "INSERT OR REPLACE INTO absences VALUES (?, ?, ?)",
            account,
            day_text(first),
            day_text(last),
        )

    def end_absence(self, account: str) -> bool:
        return self._run("DELETE FROM absences WHERE account = ?", account) == 1

    def absence(self, account: str) -> Absence | None:
        row = self._one("SELECT * FROM absences WHERE account = ?", account)
        return Absence(to_day(row["first"]), to_day(row["last"])) if row else None
