"""The verdicts that were shown, with the rules behind them."""

from collections.abc import Mapping

from bot.store.errors import StoreError
from bot.store.records import VerdictRow
from bot.store.sqlite.driver import Row, day_text, to_day
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place


class SqlVerdicts(Rows):
    def save(self, verdict: VerdictRow) -> None:
        """Save what one trial came to for the answers there are now; the last result counts."""
        owner = self._one("SELECT account FROM screenings WHERE id = ?", verdict.screening)
        if owner is None:
            raise StoreError("no such screening")
        where = place("verdicts", f"{verdict.screening}:{verdict.trial}", "cohorts")
        self._run(
            "INSERT INTO verdicts (screening, trial, rules, answers, judged_on, cohorts)"
            " VALUES (:screening, :trial, :rules,"
            " (SELECT count(*) FROM answers WHERE screening = :screening), :judged_on, :cohorts)"
            " ON CONFLICT (screening, trial) DO UPDATE SET rules = excluded.rules,"
            " answers = excluded.answers, judged_on = excluded.judged_on,"
            " cohorts = excluded.cohorts",
            screening=verdict.screening,
            trial=verdict.trial,
            rules=verdict.trial_hash,
            judged_on=day_text(verdict.judged_on),
            cohorts=self._sealed(owner["account"], where, verdict.cohorts),
        )

    def of(self, screening: str) -> Mapping[str, VerdictRow]:
        """Return the stored verdicts of a screening, by trial."""
        rows = self._verdicts("v.screening = ?", screening)
        return {row.trial: row for row in rows}

    def outdated(
        self, trial: str, trial_hash: str, screening: str | None = None
    ) -> list[VerdictRow]:
        """Return the trial's verdicts that were made under other rules.

        Only where no answer has changed since, and all are kept.
        """
        return self._verdicts(
            "v.trial = ?1 AND v.rules <> ?2 AND (?3 IS NULL OR v.screening = ?3)"
            " AND s.state IS NOT NULL AND v.answers ="
            " (SELECT count(*) FROM answers AS a WHERE a.screening = v.screening)",
            trial,
            trial_hash,
            screening,
        )

    def _verdicts(self, condition: str, *values: object) -> list[VerdictRow]:
        rows = self._all(
            "SELECT v.*, s.account FROM verdicts AS v JOIN screenings AS s ON s.id = v.screening"
            f" WHERE {condition} ORDER BY s.started_at, v.screening, v.trial",
            *values,
        )
        return [self._verdict(row) for row in rows]

    def _verdict(self, row: Row) -> VerdictRow:
        where = place("verdicts", f"{row['screening']}:{row['trial']}", "cohorts")
        return VerdictRow(
            screening=row["screening"],
            trial=row["trial"],
            trial_hash=row["rules"],
            judged_on=to_day(row["judged_on"]),
            cohorts=self._opened(row["account"], where, row["cohorts"]),
        )
