"""The nudges that were given, once each; and the days on which coordinators are away."""

from datetime import date, datetime

from bot.store.records import Absence, OpenReferral, ReferralRow
from bot.store.sqlite.driver import day_text, time_text, to_day
from bot.store.sqlite.rows import Rows


class SqlNudges(Rows):
    def give_once(
        self, referral: OpenReferral, level: str, now: datetime, anew: date | None = None
    ) -> bool:
        """Record a nudge; True exactly once.

        Once for this referral, its consent, the level, and the rest it had.
        """
        added = self._run(
            "INSERT INTO nudges (referral, consent, level, anew, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            referral.id, referral.consent, level, day_text(anew) if anew else "", time_text(now),
        )  # fmt: skip
        return added == 1

    def was_given(
        self, referral: OpenReferral | ReferralRow, level: str, anew: date | None = None
    ) -> bool:
        row = self._one(
            "SELECT 1 FROM nudges WHERE referral = ? AND consent = ? AND level = ? AND anew = ?",
            referral.id, referral.consent, level, day_text(anew) if anew else "",
        )  # fmt: skip
        return row is not None


class SqlAbsences(Rows):
    def set(self, account: str, first: date, last: date) -> None:
        """Set the days somebody is away, both included; an earlier word no longer counts."""
        self._run(
            "INSERT INTO absences (account, first, last) VALUES (?, ?, ?)"
            " ON CONFLICT (account) DO UPDATE SET first = excluded.first, last = excluded.last",
            account,
            day_text(first),
            day_text(last),
        )

    def end(self, account: str) -> bool:
        return self._run("DELETE FROM absences WHERE account = ?", account) == 1

    def of(self, account: str) -> Absence | None:
        row = self._one("SELECT * FROM absences WHERE account = ?", account)
        return Absence(to_day(row["first"]), to_day(row["last"])) if row else None
