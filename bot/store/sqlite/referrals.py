"""Referrals, which cannot exist without a consent."""

import json
import secrets
from collections.abc import Sequence
from datetime import date, datetime

from bot.store.errors import ConsentMissing
from bot.store.records import AuditEntry, NewReferral, OpenReferral, PlacedReferral, ReferralRow
from bot.store.sqlite.audit import Audited
from bot.store.sqlite.driver import IntegrityError, Row, day_text, time_text, to_day, to_time
from bot.store.sqlite.marks import carried, made, stands
from bot.store.sqlite.people import SqlPeopleOfReferrals, phone_mark
from bot.store.sqlite.rows import Rows, quoted
from bot.store.sqlite.seal import place
from bot.store.sqlite.visits import SqlVisits
from dialogs.statuses import OVER, ReferralStatus

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is read out wrongly: 0 O 1 I L
_NEW, _ERASED = quoted(ReferralStatus.NEW), quoted(ReferralStatus.ERASED)
# When a site got a referral, or got it anew: while it is new since its last change, afterwards as
# the step that led out of `new` noted it. Its consent may be days older, where somebody left
# before giving a number.
ARRIVED = f"""
CASE r.status WHEN {_NEW} THEN r.updated_at ELSE coalesce(
  (SELECT max(s.since) FROM steps AS s WHERE s.referral = r.id AND s.was = {_NEW}), r.created_at)
END
"""
_NOTED = "(SELECT max(n.at) FROM notes AS n WHERE n.referral = r.id) AS noted_at"
_REOPENED = (
    "(SELECT max(o.at) FROM steps AS o WHERE o.referral = r.id AND o.trigger = 'reopen'"
    " AND o.undone_at IS NULL) AS reopened_at"
)
_OPEN = f"""
SELECT r.id, r.code, r.trial, r.status, r.consent, r.snoozed_until, r.visit_on, r.call_again_at,
  r.owner, r.updated_at, {ARRIVED} AS arrived_at, {_NOTED}, {_REOPENED}
FROM referrals AS r
WHERE r.site = ? AND r.status IN ({{statuses}}) AND r.said_no_at IS NULL
  AND {stands("referrals", "r")} ORDER BY r.id
"""
_MADE = made(
    "referrals", id=":id", code=":code", screening=":screening", trial=":trial", site=":site",
    consent=":consent",
)  # fmt: skip
# What somebody wrote without its mark is out of the way of what is made.
_BURIED = f"""
UPDATE referrals SET status = {_ERASED}, screening = NULL, consent = NULL, contact = NULL,
  card = NULL, person = NULL, withdrawn_at = :now, updated_at = :now
WHERE trial = :trial AND site = :site AND (screening = :screening OR person = :person)
  AND NOT {stands("referrals")}
"""


class SqlReferrals(Audited, SqlPeopleOfReferrals, SqlVisits):
    def add(self, new: NewReferral, now: datetime) -> ReferralRow:
        """Add the one referral of this screening, trial and site, and return it.

        After a withdrawal, with a new consent, the same code lives again.
        """
        owner = self._one("SELECT account FROM screenings WHERE id = ?", new.screening)
        if owner is None:
            raise ConsentMissing("no such screening")
        self._run(
            _BURIED,
            screening=new.screening, trial=new.trial, site=new.site, person=new.person,
            now=time_text(now),
        )  # fmt: skip
        known = self._one(
            "SELECT id, code, status, ended_at FROM referrals"
            " WHERE screening = ? AND trial = ? AND site = ?",
            new.screening, new.trial, new.site,
        )  # fmt: skip
        id, code = (known["id"], known["code"]) if known else fresh_code(self, "R-")
        if known is None or known["ended_at"] or ReferralStatus(known["status"]) in OVER:
            self._write(
                id=id,
                code=code,
                screening=new.screening,
                trial=new.trial,
                site=new.site,
                about=self._sealed(
                    owner["account"], place("referrals", code, "about"), json.dumps(new.cohorts)
                ),
                consent=new.consent,
                contact=self._sealed(
                    owner["account"], place("referrals", code, "contact"), new.contact
                ),
                card=self._sealed(owner["account"], place("referrals", code, "card"), new.card),
                by_relative=int(new.by_relative),
                person=new.person,
                phone_mark=phone_mark(self._keys, new.site, new.phone),
                now=time_text(now),
            )
        referral = self.get(code)
        assert referral is not None
        return referral

    def _write(self, **values: object) -> None:
        try:
            self._run(
                "INSERT INTO referrals (id, code, screening, trial, site, cohorts, consent, status,"
                " about, contact, card, by_relative, person, phone_mark, created_at, updated_at,"
                " mark) VALUES (:id, :code, :screening, :trial, :site, '[]', :consent, :new,"
                " :about, :contact, :card, :by_relative, :person, :phone_mark, :now, :now,"
                f" {_MADE}) ON CONFLICT (screening, trial, site) DO UPDATE SET cohorts = '[]',"
                f" {carried('referrals', consent=':consent')}, about = :about, status = :new,"
                " contact = :contact, card = :card, by_relative = :by_relative, person = :person,"
                " phone_mark = :phone_mark,"
                " updated_at = :now, withdrawn_at = NULL, snoozed_until = NULL, visit_on = NULL,"
                " said_no_at = NULL, call_again_at = NULL, let_through_at = NULL,"
                " told_end = NULL, kept_longer_at = NULL, ended_at = NULL, owner = NULL,"
                " owned_at = NULL, visit_hour = NULL, visit_place = NULL, visit_wish = NULL",
                new=ReferralStatus.NEW.value,
                **values,
            )
        except IntegrityError as problem:
            raise ConsentMissing("no given consent to share with this site") from problem

    def get(self, code: str) -> ReferralRow | None:
        rows = self._referrals("r.code = ?", code)
        return rows[0] if rows else None

    def placed(self, code: str) -> PlacedReferral | None:
        """Return where a referral went and how it stands, also where nobody can read its card."""
        row = self._one(f"SELECT * FROM referrals WHERE code = ? AND {stands('referrals')}", code)
        if row is None:
            return None
        is_over = ReferralStatus(row["status"]) in OVER or row["card"] is None
        return PlacedReferral(code, row["site"], row["trial"], is_over)

    def by_id(self, id: int) -> ReferralRow | None:
        """Return the referral of this number, which no other ever gets."""
        rows = self._referrals("r.id = ?", id)
        return rows[0] if rows else None

    def of(self, screening: str) -> list[ReferralRow]:
        return self._referrals("r.screening = ?", screening)

    def of_site(
        self, site: str, statuses: Sequence[ReferralStatus] | None = None
    ) -> list[ReferralRow]:
        """Return a site's referrals, oldest first; tombstones only if their status is asked for."""
        if statuses is None:
            return self._referrals(f"r.site = ? AND r.status <> {_ERASED}", site)
        return self._referrals(f"r.site = ? AND r.status IN ({quoted(*statuses)})", site)

    def waiting(self, site: str) -> list[ReferralRow]:
        """Return the site's referrals that nobody there has seen yet, and somebody may call."""
        return self._referrals(f"r.site = ? AND r.status = {_NEW} AND r.said_no_at IS NULL", site)

    def set_status(self, code: str, status: ReferralStatus, now: datetime, by: str) -> bool:
        """Set a referral's status; False when nothing changed.

        That is: no such code, withdrawn, or that status already.
        """
        gone = status in OVER
        changed = self._run(
            "UPDATE referrals SET status = :status, updated_at = :now,"
            " contact = CASE WHEN :gone THEN NULL ELSE contact END,"
            " card = CASE WHEN :gone THEN NULL ELSE card END,"
            " withdrawn_at = CASE WHEN :gone THEN :now ELSE withdrawn_at END"
            f" WHERE code = :code AND status NOT IN ({quoted(*OVER)}, :status)",
            status=status.value,
            now=time_text(now),
            gone=gone,
            code=code,
        )
        if changed:
            self._audit.add(AuditEntry(by, f"referral {status.value}", code), now)
        return changed == 1

    def open_of_site(self, site: str, statuses: Sequence[ReferralStatus]) -> list[OpenReferral]:
        """Return a site's referrals of these statuses whose people may be called, oldest first.

        Without what is sealed: this is looked at every half minute.
        """
        rows = self._all(_OPEN.format(statuses=quoted(*statuses)), site)
        return [
            OpenReferral(
                id=row["id"],
                code=row["code"],
                trial=row["trial"],
                status=ReferralStatus(row["status"]),
                consent=row["consent"],
                arrived_at=to_time(row["arrived_at"]),
                updated_at=to_time(row["updated_at"]),
                snoozed_until=to_day(row["snoozed_until"]) if row["snoozed_until"] else None,
                visit_on=to_day(row["visit_on"]) if row["visit_on"] else None,
                call_again_at=_time(row["call_again_at"]),
                noted_at=_time(row["noted_at"]),
                reopened_at=_time(row["reopened_at"]),
                owner=row["owner"],
            )
            for row in rows
        ]

    def snooze(self, code: str, until: date | None) -> None:
        """Put a referral off: nobody is reminded of it before that local day."""
        self._run(
            "UPDATE referrals SET snoozed_until = ? WHERE code = ?",
            day_text(until) if until else None,
            code,
        )

    def set_owner(self, code: str, owner: str | None, was: str | None, now: datetime) -> bool:
        """Name who works a referral; False where it is not with `was` any more, or it is over."""
        changed = self._run(
            "UPDATE referrals SET owner = ?, owned_at = ? WHERE code = ? AND owner IS ?"
            f" AND ended_at IS NULL AND status NOT IN ({quoted(*OVER)})",
            owner, time_text(now) if owner else None, code, was,
        )  # fmt: skip
        return changed == 1

    def say_no(self, code: str, now: datetime) -> bool:
        """Note that the person wants no call; False where nothing changed, or it is over."""
        return self._wish(code, "said_no_at = ?", "said_no_at IS NULL", time_text(now))

    def allow_calls(self, code: str, now: datetime) -> bool:
        """Note that the person allows calls again; False where they had not said no."""
        wished = "said_no_at = NULL, call_again_at = ?"
        return self._wish(code, wished, "said_no_at IS NOT NULL", time_text(now))

    def _wish(self, code: str, wished: str, condition: str, at: str) -> bool:
        changed = self._run(
            f"UPDATE referrals SET {wished} WHERE code = ? AND {condition}"
            f" AND status NOT IN ({quoted(*OVER)})",
            at, code,
        )  # fmt: skip
        return changed == 1

    def _referrals(self, condition: str, *values: object) -> list[ReferralRow]:
        rows = self._all(
            f"SELECT r.*, s.account, {ARRIVED} AS arrived_at, {_NOTED}, {_REOPENED}"
            " FROM referrals AS r LEFT JOIN screenings AS s"
            f" ON s.id = r.screening WHERE {condition} AND {stands('referrals', 'r')}"
            " ORDER BY r.id",
            *values,
        )
        return [self._referral(row) for row in rows]

    def _referral(self, row: Row) -> ReferralRow:
        code, account = row["code"], row["account"]
        about = self._opened(account, place("referrals", code, "about"), row["about"])
        return ReferralRow(
            id=row["id"],
            code=code,
            screening=row["screening"],
            trial=row["trial"],
            site=row["site"],
            cohorts=tuple(json.loads(about or row["cohorts"])),
            consent=row["consent"],
            status=ReferralStatus(row["status"]),
            contact=self._opened(account, place("referrals", code, "contact"), row["contact"]),
            card=self._opened(account, place("referrals", code, "card"), row["card"]),
            by_relative=bool(row["by_relative"]),
            created_at=to_time(row["created_at"]),
            arrived_at=to_time(row["arrived_at"]),
            updated_at=to_time(row["updated_at"]),
            withdrawn_at=_time(row["withdrawn_at"]),
            snoozed_until=to_day(row["snoozed_until"]) if row["snoozed_until"] else None,
            visit_on=to_day(row["visit_on"]) if row["visit_on"] else None,
            said_no_at=_time(row["said_no_at"]),
            call_again_at=_time(row["call_again_at"]),
            noted_at=_time(row["noted_at"]),
            person=row["person"],
            let_through_at=_time(row["let_through_at"]),
            reopened_at=_time(row["reopened_at"]),
            owner=row["owner"],
            owned_at=_time(row["owned_at"]),
            visit_hour=row["visit_hour"] or "",
            visit_place=self._opened(
                account, place("referrals", code, "visit_place"), row["visit_place"]
            ),
            visit_wish=row["visit_wish"] or "",
        )


def fresh_code(rows: Rows, prefix: str) -> tuple[int, str]:
    """Give out a code that nobody ever had; return its number and the code."""
    while True:
        code = prefix + "".join(secrets.choice(CODE_LETTERS) for _ in range(4))
        if rows._run("INSERT OR IGNORE INTO codes (code) VALUES (?)", code):
            row = rows._one("SELECT id FROM codes WHERE code = ?", code)
            assert row is not None
            return row["id"], code


def _time(text: str | None) -> datetime | None:
    return to_time(text) if text else None
