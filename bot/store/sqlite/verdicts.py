"""The verdicts that were shown, with the rules behind them."""

from collections.abc import Mapping

from bot.store.errors import StoreError
from bot.store.records import VerdictRow
from bot.store.sqlite.driver import Row, day_text, to_day
from bot.store.sqlite.seal import place
from bot.store.sqlite.slots import AnswerSlots

INSIDE = -1  # instead of a number of answers: it is sealed together with the verdict


class SqlVerdicts(AnswerSlots):
    def save(self, verdict: VerdictRow) -> None:
        """Save what one trial came to for the answers there are now; the last result counts."""
        owner = self._one("SELECT account FROM screenings WHERE id = ?", verdict.screening)
        if owner is None:
            raise StoreError("no such screening")
        where = place("verdicts", f"{verdict.screening}:{verdict.trial}", "cohorts")
        content = f"{len(self._filled(verdict.screening))}\n{verdict.cohorts}"
        self._run(
            "INSERT INTO verdicts (screening, trial, rules, answers, judged_on, cohorts)"
            " VALUES (:screening, :trial, :rules, :answers, :judged_on, :cohorts)"
            " ON CONFLICT (screening, trial) DO UPDATE SET rules = excluded.rules,"
            " answers = excluded.answers, judged_on = excluded.judged_on,"
            " cohorts = excluded.cohorts",
            screening=verdict.screening,
            trial=verdict.trial,
            rules=verdict.trial_hash,
            answers=INSIDE,
            judged_on=day_text(verdict.judged_on),
            cohorts=self._sealed(owner["account"], where, content),
        )

    def of(self, screening: str) -> Mapping[str, VerdictRow]:
        """Return the stored verdicts of a screening, by trial."""
        rows = self._verdicts("v.screening = ?", screening)
        return {verdict.trial: verdict for verdict, _ in rows}

    def outdated(
        self, trial: str, trial_hash: str, screening: str | None = None
    ) -> list[VerdictRow]:
        """Return the trial's verdicts that were made under other rules.

        Only where no answer has changed since, and all are kept.
        """
        rows = self._verdicts(
            "v.trial = ?1 AND v.rules <> ?2 AND (?3 IS NULL OR v.screening = ?3)"
            " AND s.state IS NOT NULL",
            trial,
            trial_hash,
            screening,
        )
        return [
            verdict for verdict, answers in rows if answers == len(self._filled(verdict.screening))
        ]

    def _verdicts(self, condition: str, *values: object) -> list[tuple[VerdictRow, int]]:
        rows = self._all(
            "SELECT v.*, s.account FROM verdicts AS v JOIN screenings AS s ON s.id = v.screening"
            f" WHERE {condition} ORDER BY s.started_at, v.screening, v.trial",
            *values,
        )
        return [self._verdict(row) for row in rows]

    def _verdict(self, row: Row) -> tuple[VerdictRow, int]:
        """Return a verdict, and how many answers there were."""
        where = place("verdicts", f"{row['screening']}:{row['trial']}", "cohorts")
        cohorts, answers = self._opened(row["account"], where, row["cohorts"]), row["answers"]
        if answers == INSIDE:
            number, _, cohorts = cohorts.partition("\n")
            answers = int(number)
        verdict = VerdictRow(
            screening=row["screening"],
            trial=row["trial"],
            trial_hash=row["rules"],
            judged_on=to_day(row["judged_on"]),
            cohorts=cohorts,
        )
        return verdict, answers
