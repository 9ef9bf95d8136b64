"""Consents, and the referrals that cannot exist without one."""

import json
import secrets
from collections.abc import Sequence
from datetime import datetime

from bot.store.driver import IntegrityError, Row, time_text, to_day, to_time
from bot.store.errors import ConsentMissing, StoreError
from bot.store.ledger import Ledger
from bot.store.records import ConsentRow, ReferralRow
from bot.store.rows import Rows

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is read out wrongly: 0 O 1 I L
OVER = ("withdrawn", "erased")
# When a site got a referral, or got it anew: while it is new since its last change, afterwards as
# the step that led out of `new` noted it. Its consent may be days older, where somebody left
# before giving a number.
ARRIVED = """
iif(r.status = 'new', r.updated_at, coalesce(
  (SELECT max(s.since) FROM steps AS s WHERE s.referral = r.id AND s.was = 'new'), r.created_at))
"""


class Consents(Rows):
    def add_consent(
        self,
        screening: str,
        *,
        kind: str,
        text_hash: str,
        lang: str,
        given: bool,
        now: datetime,
        trial: str | None = None,
        site: str | None = None,
    ) -> int:
        """Add a consent and return its id; giving the same one twice is one consent."""
        self._run(
            "INSERT OR IGNORE INTO consents (screening, kind, trial, site, text_hash, lang,"
            " given, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            screening, kind, trial, site, text_hash, lang, int(given), time_text(now),
        )  # fmt: skip
        row = self._one(
            "SELECT id FROM consents WHERE screening = ? AND kind = ? AND trial IS ? AND site IS ?"
            " AND given = ? AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1",
            screening, kind, trial, site, int(given),
        )  # fmt: skip
        if row is None:
            raise StoreError(f"a consent of kind {kind!r} needs its screening, trial and site")
        return int(row["id"])

    def consents(self, screening: str) -> list[ConsentRow]:
        rows = self._all("SELECT * FROM consents WHERE screening = ? ORDER BY id", screening)
        return [_consent(row) for row in rows]

    def withdraw_consent(self, id: int, now: datetime) -> bool:
        """Withdraw a consent; the unsent letters and the referral tied to it go at once."""
        changed = self._run(
            "UPDATE consents SET withdrawn_at = ?"
            " WHERE id = ? AND given = 1 AND withdrawn_at IS NULL",
            time_text(now),
            id,
        )
        return changed == 1


class Referrals(Ledger):
    def add_referral(
        self,
        *,
        screening: str,
        trial: str,
        site: str,
        cohorts: Sequence[str],
        consent: int,
        contact: str,
        card: str,
        by_relative: bool,
        now: datetime,
    ) -> ReferralRow:
        """Add the one referral of this screening, trial and site, and return it.

        After a withdrawal, with a new consent, the same code lives again.
        """
        owner = self._one("SELECT account FROM screenings WHERE id = ?", screening)
        if owner is None:
            raise ConsentMissing("no such screening")
        known = self._one(
            "SELECT code, status FROM referrals WHERE screening = ? AND trial = ? AND site = ?",
            screening, trial, site,
        )  # fmt: skip
        code = known["code"] if known else self._fresh_code()
        if known is None or known["status"] in OVER:
            self._write_referral(
                code=code,
                screening=screening,
                trial=trial,
                site=site,
                cohorts=json.dumps(list(cohorts)),
                consent=consent,
                contact=self._sealed(owner["account"], "referrals", code, "contact", contact),
                card=self._sealed(owner["account"], "referrals", code, "card", card),
                by_relative=int(by_relative),
                now=time_text(now),
            )
        referral = self.referral(code)
        assert referral is not None
        return referral

    def _write_referral(self, **values: object) -> None:
        try:
            self._run(
                "INSERT INTO referrals (code, screening, trial, site, cohorts, consent, status,"
                " contact, card, by_relative, created_at, updated_at) VALUES (:code, :screening,"
                " :trial, :site, :cohorts, :consent, 'new', :contact, :card, :by_relative, :now,"
                " :now) ON CONFLICT (screening, trial, site) DO UPDATE SET cohorts = :cohorts,"
                " consent = :consent, status = 'new', contact = :contact, card = :card,"
                " by_relative = :by_relative, updated_at = :now, withdrawn_at = NULL,"
                " snoozed_until = NULL, visit_on = NULL",
                **values,
            )
        except IntegrityError as problem:
            raise ConsentMissing("no given consent to share with this site") from problem

    def referral(self, code: str) -> ReferralRow | None:
        rows = self._referrals("r.code = ?", code)
        return rows[0] if rows else None

    def referrals(self, screening: str) -> list[ReferralRow]:
        return self._referrals("r.screening = ?", screening)

    def referrals_of_site(
        self, site: str, statuses: Sequence[str] | None = None
    ) -> list[ReferralRow]:
        """Return a site's referrals, oldest first; tombstones only if their status is asked for."""
        if statuses is None:
            return self._referrals("r.site = ? AND r.status <> 'erased'", site)
        wanted = ", ".join("?" for _ in statuses)
        return self._referrals(f"r.site = ? AND r.status IN ({wanted})", site, *statuses)

    def waiting_referrals(self, site: str) -> list[ReferralRow]:
        """Return the site's referrals that nobody there has seen yet."""
        return self._referrals("r.site = ? AND r.status = 'new'", site)

    def set_referral_status(self, code: str, status: str, now: datetime, by: str) -> bool:
        """Set a referral's status; False when nothing changed.

        That is: no such code, withdrawn, or that status already.
        """
        gone = status in OVER
        changed = self._run(
            "UPDATE referrals SET status = :status, updated_at = :now,"
            " contact = iif(:gone, NULL, contact), card = iif(:gone, NULL, card),"
            " withdrawn_at = iif(:gone, :now, withdrawn_at)"
            " WHERE code = :code AND status NOT IN ('withdrawn', 'erased', :status)",
            status=status,
            now=time_text(now),
            gone=gone,
            code=code,
        )
        if changed:
            self.audit(by, f"referral {status}", code, now)
        return changed == 1

    def _referrals(self, condition: str, *values: object) -> list[ReferralRow]:
        rows = self._all(
            f"SELECT r.*, s.account, {ARRIVED} AS arrived_at"
            " FROM referrals AS r LEFT JOIN screenings AS s"
            f" ON s.id = r.screening WHERE {condition} ORDER BY r.id",
            *values,
        )
        return [self._referral(row) for row in rows]

    def _referral(self, row: Row) -> ReferralRow:
        code, account = row["code"], row["account"]
        return ReferralRow(
            id=row["id"],
            code=code,
            screening=row["screening"],
            trial=row["trial"],
            site=row["site"],
            cohorts=tuple(json.loads(row["cohorts"])),
            consent=row["consent"],
            status=row["status"],
            contact=self._opened(account, "referrals", code, "contact", row["contact"]),
            card=self._opened(account, "referrals", code, "card", row["card"]),
            by_relative=bool(row["by_relative"]),
            created_at=to_time(row["created_at"]),
            arrived_at=to_time(row["arrived_at"]),
            updated_at=to_time(row["updated_at"]),
            withdrawn_at=to_time(row["withdrawn_at"]) if row["withdrawn_at"] else None,
            snoozed_until=to_day(row["snoozed_until"]) if row["snoozed_until"] else None,
            visit_on=to_day(row["visit_on"]) if row["visit_on"] else None,
        )

    def _fresh_code(self) -> str:
        while True:
            code = "R-" + "".join(secrets.choice(CODE_LETTERS) for _ in range(4))
            if self._one("SELECT 1 FROM referrals WHERE code = ?", code) is None:
                return code


def _consent(row: Row) -> ConsentRow:
    return ConsentRow(
        id=row["id"],
        screening=row["screening"],
        kind=row["kind"],
        trial=row["trial"],
        site=row["site"],
        text_hash=row["text_hash"],
        lang=row["lang"],
        given=bool(row["given"]),
        at=to_time(row["at"]),
        withdrawn_at=to_time(row["withdrawn_at"]) if row["withdrawn_at"] else None,
    )
