"""The wishes to be told of other studies."""

import json
from datetime import date, datetime

from bot.store.errors import ConsentMissing, StoreError
from bot.store.records import KnownStudy, NewStudyNews, StudyNewsRow
from bot.store.sqlite.driver import IntegrityError, Row, day_text, time_text, to_day
from bot.store.sqlite.marks import stands
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place

# Only an open one lets us write, and only as long as its consent stands.
_AGREED = f"""n.state = 'open' AND EXISTS (SELECT 1 FROM consents AS c WHERE c.id = n.consent
  AND c.kind = 'news' AND c.screening = n.screening AND c.given = 1 AND c.withdrawn_at IS NULL
  AND {stands("consents", "c")})"""


class SqlStudyNews(Rows):
    def add(self, new: NewStudyNews, now: datetime) -> int:
        """Add the one of this screening, and return its id; agreed to anew, it is open again."""
        owner = self._one("SELECT account FROM screenings WHERE id = ?", new.screening)
        if owner is None:
            raise StoreError("no such screening")
        body = self._body(owner["account"], new.screening, new.illnesses, new.known)
        try:
            self._run(
                "INSERT INTO study_news (screening, consent, until_on, state, looked, made_at,"
                " body) VALUES (:screening, :consent, :until, 'open', :looked, :now, :body)"
                " ON CONFLICT (screening) DO UPDATE SET consent = :consent, until_on = :until,"
                " state = 'open', looked = :looked, not_before = NULL, made_at = :now,"
                " closed_at = NULL, body = :body",
                screening=new.screening,
                consent=new.consent,
                until=day_text(new.until),
                looked=new.looked,
                now=time_text(now),
                body=body,
            )
        except IntegrityError as problem:
            raise ConsentMissing("no given consent to be told of other studies") from problem
        row = self._one("SELECT id FROM study_news WHERE screening = ?", new.screening)
        assert row is not None
        return int(row["id"])

    def get(self, screening: str) -> StudyNewsRow | None:
        """Return the open one of a screening."""
        rows = self._rows("n.screening = ?", screening)
        return rows[0] if rows else None

    def open_of(self, account: str) -> list[StudyNewsRow]:
        return self._rows("s.account = ?", account)

    def to_look(self, looked: str, day: date, most: int) -> list[StudyNewsRow]:
        """Return those whose answers were not yet held against these studies.

        None whose time is over; one that failed waits for its day.
        """
        return self._rows(
            "n.looked <> ?1 AND n.until_on >= ?2 AND (n.not_before IS NULL OR n.not_before <= ?2)",
            looked,
            day_text(day),
            most=most,
        )

    def look(self, row: StudyNewsRow, looked: str, known: dict[str, KnownStudy]) -> None:
        """Keep against which studies the answers were held, and what they came to."""
        self._run(
            "UPDATE study_news SET looked = ?, not_before = NULL, body = ?"
            " WHERE id = ? AND state = 'open'",
            looked, self._body(row.account, row.screening, row.illnesses, known), row.id,
        )  # fmt: skip

    def put_off(self, id: int, day: date) -> None:
        self._run(
            "UPDATE study_news SET not_before = ? WHERE id = ? AND state = 'open'",
            day_text(day), id,
        )  # fmt: skip

    def _body(
        self, account: str, screening: str, illnesses: tuple[str, ...], known: dict[str, KnownStudy]
    ) -> bytes:
        studies = {trial: [one.trial_hash, one.fitted] for trial, one in known.items()}
        content = json.dumps({"illnesses": illnesses, "known": studies})
        return self._sealed(account, place("study_news", screening, "body"), content)

    def _rows(self, condition: str, *values: object, most: int = -1) -> list[StudyNewsRow]:
        rows = self._all(
            "SELECT n.*, s.account FROM study_news AS n JOIN screenings AS s ON s.id = n.screening"
            f" WHERE {condition} AND {_AGREED} ORDER BY n.until_on, n.id LIMIT {most}",
            *values,
        )
        return [self._row(row) for row in rows]

    def _row(self, row: Row) -> StudyNewsRow:
        where = place("study_news", row["screening"], "body")
        body = json.loads(self._opened(row["account"], where, row["body"]))
        return StudyNewsRow(
            id=row["id"],
            screening=row["screening"],
            account=row["account"],
            consent=row["consent"],
            until=to_day(row["until_on"]),
            illnesses=tuple(body["illnesses"]),
            known={trial: KnownStudy(*one) for trial, one in body["known"].items()},
        )
