"""Fills in, once, what a step of the schema cannot read by itself, since it is sealed."""

import json

from bot.store.sqlite.people import phone_mark
from bot.store.sqlite.rows import Rows, quoted
from bot.store.sqlite.seal import place
from dialogs.statuses import OVER

# Names in `meta`, left there by steps of the schema.
REFUSALS, NUMBERS = "catch up with refusals", "catch up with numbers"
_CONTACTS = """
SELECT r.id, r.code, r.site, r.contact, s.account FROM referrals AS r
JOIN screenings AS s ON s.id = r.screening WHERE r.contact IS NOT NULL
"""
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
        if self._run("DELETE FROM meta WHERE name = ?", NUMBERS):
            self._mark_numbers()

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

    def _mark_numbers(self) -> None:
        """Mark the numbers that were given before there were marks."""
        for row in self._all(_CONTACTS):
            where = place("referrals", row["code"], "contact")
            contact = self._opened(row["account"], where, row["contact"])
            try:
                phone = str(json.loads(contact)["phone"])
            except (ValueError, KeyError, TypeError):
                continue
            mark = phone_mark(self._keys, row["site"], phone)
            self._run("UPDATE referrals SET phone_mark = ? WHERE id = ?", mark, row["id"])
