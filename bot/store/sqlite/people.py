"""The people of referrals: the same person, the same number, and accounts that are stopped."""

from datetime import datetime

from bot.store.records import ReferralRow
from bot.store.sqlite.driver import time_text
from bot.store.sqlite.keyring import Keyring
from bot.store.sqlite.rows import Rows, quoted
from bot.store.sqlite.seal import place
from dialogs.statuses import HELD, OVER, ReferralStatus

_STOPPED = f"""
SELECT 1 FROM referrals AS r JOIN screenings AS s ON s.id = r.screening
WHERE s.account = ? AND r.status = {quoted(ReferralStatus.NOT_REAL)}
  AND (r.let_through_at IS NULL OR r.let_through_at < r.updated_at) LIMIT 1
"""


def phone_mark(keys: Keyring, site: str, phone: str) -> bytes | None:
    """Return a fingerprint of a number, another one at each hospital; None for no number."""
    digits = "".join(sign for sign in phone if sign.isdecimal())
    return keys.mark("phone", f"{site}|{digits}") if digits else None


class SqlPeopleOfReferrals(Rows):
    """A part of the referrals' noun; `_referrals` is theirs."""

    def _referrals(self, condition: str, *values: object) -> list[ReferralRow]:
        raise NotImplementedError

    def held(self, person: str, trial: str, site: str) -> ReferralRow | None:
        """Return the one referral of a person that a study team has in hand."""
        rows = self._referrals(
            f"r.person = ? AND r.trial = ? AND r.site = ? AND r.status IN ({quoted(*HELD)})",
            person, trial, site,
        )  # fmt: skip
        return rows[0] if rows else None

    def of_person(self, referral: ReferralRow) -> list[ReferralRow]:
        """Return what else the site has of the same person, oldest first."""
        return self._others(referral, "r.person IS NOT NULL AND r.person = o.person")

    def of_number(self, referral: ReferralRow) -> list[ReferralRow]:
        """Return what the site has of other people with the same number, oldest first."""
        return self._others(
            referral,
            "r.phone_mark = o.phone_mark AND (r.person IS NULL OR r.person IS NOT o.person)",
        )

    def _others(self, referral: ReferralRow, condition: str) -> list[ReferralRow]:
        return self._referrals(
            f"r.site = ? AND r.id <> ? AND r.status NOT IN ({quoted(*OVER)}) AND EXISTS"
            f" (SELECT 1 FROM referrals AS o WHERE o.id = ? AND {condition})",
            referral.site, referral.id, referral.id,
        )  # fmt: skip

    def set_contact(self, code: str, contact: str, phone: str) -> bool:
        """Keep a contact that was put right, sealed; False where it is taken back or deleted."""
        row = self._one(
            "SELECT r.site, s.account FROM referrals AS r"
            " JOIN screenings AS s ON s.id = r.screening"
            f" WHERE r.code = ? AND r.contact IS NOT NULL AND r.status NOT IN ({quoted(*OVER)})",
            code,
        )
        if row is None:
            return False
        sealed = self._sealed(row["account"], place("referrals", code, "contact"), contact)
        changed = self._run(
            "UPDATE referrals SET contact = ?, phone_mark = ? WHERE code = ?",
            sealed, phone_mark(self._keys, row["site"], phone), code,
        )  # fmt: skip
        return changed == 1

    def name_person(self, code: str, person: str) -> bool:
        """Name the person of a referral that has none; False where that cannot be."""
        changed = self._run(
            "UPDATE OR IGNORE referrals SET person = ? WHERE code = ? AND person IS NULL",
            person, code,
        )  # fmt: skip
        return changed == 1

    def let_through(self, code: str, at: datetime | None) -> bool:
        """Note that an admin has looked at what was marked as not real, or take that back."""
        changed = self._run(
            "UPDATE referrals SET let_through_at = ? WHERE code = ?"
            f" AND status = {quoted(ReferralStatus.NOT_REAL)}",
            time_text(at) if at else None,
            code,
        )
        return changed == 1

    def is_stopped(self, account: str) -> bool:
        """Return whether a site marked a request of theirs as not real, and no admin has looked."""
        return self._one(_STOPPED, account) is not None
