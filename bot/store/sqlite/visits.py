"""The visit of a referral: its day, hour and place, and whether the person wants a reminder."""

from datetime import date

from bot.store.sqlite.driver import day_text
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place


class SqlVisits(Rows):
    """A part of the referrals' noun."""

    def set_visit(self, code: str, on: date | None, hour: str = "") -> None:
        """Name the day and hour of a visit, on the site's clock; None where there is none."""
        self._run(
            "UPDATE referrals SET visit_on = ?, visit_hour = ? WHERE code = ?",
            day_text(on) if on else None, hour or None, code,
        )  # fmt: skip

    def set_visit_place(self, code: str, text: str) -> bool:
        """Keep where the visit is, sealed under the person's key; False where it is over."""
        row = self._one(
            "SELECT s.account FROM referrals AS r JOIN screenings AS s ON s.id = r.screening"
            " WHERE r.code = ? AND r.card IS NOT NULL",
            code,
        )
        if row is None:
            return False
        sealed = self._sealed(row["account"], place("referrals", code, "visit_place"), text)
        return self._run("UPDATE referrals SET visit_place = ? WHERE code = ?", sealed, code) == 1

    def set_visit_wish(self, code: str, *, wanted: bool) -> bool:
        """Keep whether the person wants a reminder; False where that is known."""
        wish = "yes" if wanted else "no"
        changed = self._run(
            "UPDATE referrals SET visit_wish = ? WHERE code = ? AND visit_wish IS NOT ?"
            " AND card IS NOT NULL",
            wish, code, wish,
        )  # fmt: skip
        return changed == 1
