"""The number of people who came to each study, as of the end of the last full week."""

from collections.abc import Iterable
from datetime import date

from bot.store.records import StudyPeople
from bot.store.sqlite.driver import day_text, to_day
from bot.store.sqlite.rows import Rows


class SqlStudyPeople(Rows):
    def keep(self, counts: Iterable[StudyPeople]) -> None:
        """Keep the counts of one day in the place of those before; what stands for it stays."""
        for one in counts:
            day = day_text(one.until)
            self._run("DELETE FROM study_people WHERE until_on < ?", day)
            self._run(
                "INSERT OR IGNORE INTO study_people VALUES (?, ?, ?, ?, ?)",
                day, one.trial, one.asked, one.matched, one.put_through,
            )  # fmt: skip

    def before(self, day: date) -> list[StudyPeople]:
        """Return the newest counts of before that day."""
        rows = self._all(
            "SELECT * FROM study_people WHERE until_on ="
            " (SELECT max(until_on) FROM study_people WHERE until_on < ?)",
            day_text(day),
        )
        return [
            StudyPeople(to_day(r["until_on"]), r["trial"], r["asked"], r["matched"],
                        r["put_through"])
            for r in rows
        ]  # fmt: skip
