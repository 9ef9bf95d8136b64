"""The end of a referral's time here: counted from its sharing, told before, put off once."""

from datetime import datetime, timedelta

from bot.store.records import Ending
from bot.store.sqlite.driver import Row, day_text, time_text, to_day, to_time
from bot.store.sqlite.marks import stands
from bot.store.sqlite.referrals import ARRIVED
from bot.store.sqlite.rows import Rows, quoted
from dialogs.statuses import OVER, ReferralStatus

# A visit that is booked, or taking part, is not cut short: the time ends this long after it.
AFTER_VISIT = timedelta(days=14)
NOTICE = timedelta(days=14)  # how long before its end it is told
# The empty row of what is over stays until everybody has heard of it.
SETTLING = timedelta(days=30)
_VISITS = (ReferralStatus.VISIT_BOOKED, ReferralStatus.SCREENED, ReferralStatus.ENROLLED)
_OLD = f"""
SELECT r.id, r.code, r.status, r.visit_on, r.told_end, r.kept_longer_at, {ARRIVED} AS arrived_at,
  (SELECT max(s.at) FROM steps AS s WHERE s.referral = r.id AND s.undone_at IS NULL
    AND s.became IN ({quoted(*_VISITS)})) AS visit_step
FROM referrals AS r WHERE r.ended_at IS NULL AND r.status NOT IN ({quoted(*OVER)})
  AND r.created_at <= ? AND {stands("referrals", "r")} ORDER BY r.id
"""


class SqlEndings(Rows):
    def coming(self, now: datetime, period: timedelta) -> list[Ending]:
        """Return the referrals whose time is over, or will be within two weeks.

        The time is a period from the sharing, whatever was done since, and twice that where it
        was kept longer; what is to come of a visit, and two weeks of notice, are waited for.
        """
        endings = [
            self._ending(row, period) for row in self._all(_OLD, time_text(now - period + NOTICE))
        ]
        return [ending for ending in endings if ending.at <= now + NOTICE]

    def _ending(self, row: Row, period: timedelta) -> Ending:
        at = to_time(row["arrived_at"]) + period * (2 if row["kept_longer_at"] else 1)
        if ReferralStatus(row["status"]) in _VISITS:
            if row["visit_step"]:
                at = max(at, to_time(row["visit_step"]) + AFTER_VISIT)
            if row["visit_on"]:
                visit = to_time(f"{row['visit_on']}T00:00:00+00:00")
                at = max(at, visit + timedelta(days=1) + AFTER_VISIT)
        return Ending(
            int(row["id"]),
            row["code"],
            at,
            to_day(row["told_end"]) if row["told_end"] else None,
            row["kept_longer_at"] is not None,
        )

    def tell(self, ending: Ending) -> None:
        """Note that this day was told as the end."""
        self._run(
            "UPDATE referrals SET told_end = ? WHERE id = ?",
            day_text(ending.at.date()),
            ending.id,
        )

    def keep_longer(self, code: str, now: datetime) -> bool:
        """Keep a referral one more period; False where that was done once, or it is over."""
        changed = self._run(
            "UPDATE referrals SET kept_longer_at = ?, told_end = NULL WHERE code = ?"
            f" AND kept_longer_at IS NULL AND ended_at IS NULL AND status NOT IN ({quoted(*OVER)})",
            time_text(now), code,
        )  # fmt: skip
        return changed == 1

    def end(self, id: int, now: datetime) -> bool:
        """End a referral's time: its row stays for a while, empty."""
        changed = self._run(
            f"UPDATE referrals SET status = {quoted(ReferralStatus.CLOSED)}, updated_at = :now,"
            f" ended_at = :now WHERE id = :id AND ended_at IS NULL"
            f" AND status NOT IN ({quoted(*OVER)})",
            now=time_text(now),
            id=id,
        )
        return changed == 1

    def delete_past(self, now: datetime, period: timedelta) -> int:
        """Delete the empty rows of what is over, and what nobody ended; return how many.

        The second can be only where nothing could be told: then nothing is kept for it.
        """
        settled = time_text(now - SETTLING)
        late = [e.id for e in self.coming(now, period) if e.at < now - NOTICE - SETTLING]
        for id in late:
            self._run("DELETE FROM referrals WHERE id = ?", id)
        return len(late) + self._run(
            f"DELETE FROM referrals WHERE ended_at < :settled OR (status IN ({quoted(*OVER)})"
            " AND withdrawn_at < :settled AND created_at < :old)"
            f" OR (created_at < :old AND NOT {stands('referrals')})",
            settled=settled,
            old=time_text(now - period),
        )
