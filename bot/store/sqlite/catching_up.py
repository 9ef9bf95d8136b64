"""Fills in, once, what a step of the schema cannot read by itself, since it is sealed."""

from bot.store.sqlite.rows import Rows, quoted
from bot.store.sqlite.seal import place
from dialogs.statuses import OVER

REFUSALS = "catch up with refusals"  # a name in `meta`, left there by the step of the schema
# What people pressed, as it is stored: nobody may call after these, `keep` leaves it at that.
_NO, _KEEP = ("stop", "no"), "keep"
_REPLIES = f"""
SELECT r.id, a.nonce, s.account, p.seq, p.at, p.body FROM replies AS p
JOIN asks AS a ON a.id = p.ask JOIN referrals AS r ON r.id = a.referral
JOIN screenings AS s ON s.id = r.screening
WHERE r.status NOT IN ({quoted(*OVER)}) AND r.said_no_at IS NULL ORDER BY p.at, p.ask, p.seq
"""


class SqlCatchUp(Rows):
    def catch_up(self) -> None:
        """Fill in what earlier versions did not note; nothing where that was done."""
        if self._run("DELETE FROM meta WHERE name = ?", REFUSALS):
            self._note_refusals()

    def _note_refusals(self) -> None:
        """Note who said no and has not pressed anything else since."""
        since: dict[int, str] = {}
        for row in self._all(_REPLIES):
            where = place("replies", f"{row['nonce']}:{row['seq']}", "body")
            option = self._opened(row["account"], where, row["body"])
            if option in _NO:
                since[row["id"]] = row["at"]
            elif option != _KEEP:
                since.pop(row["id"], None)
        for referral, at in since.items():
            self._run("UPDATE referrals SET said_no_at = ? WHERE id = ?", at, referral)
