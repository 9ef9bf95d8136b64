"""The figures of a summary counted once more, from the tables and the plan of the day alone."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from bot.store.ports import Transaction
from bot.store.sqlite.seal import place

LOCAL = "+8 hours"  # every hospital of the files is in China, which has one time all year
UNTRIED = ("new", "acknowledged")
ENDS = ("unreachable", "declined", "not_suitable", "duplicate", "not_real", "enrolled")
PILES = ("call", "outcome", "say", "visits", "said_no", "new", "waits", "possible")
FIGURES = ("todo", *PILES)
DONE = ("received", "reached", "enrolled", "closed", "taken_back")
HAPPENED = ("started", "finished", "likely", "possible", "shared")
A_WORKING_DAY = timedelta(hours=24)  # from one working day to the next, at the same hour

STARTED = "SELECT id FROM screenings WHERE date(started_at, ?1) = ?2"
JUDGED = """
SELECT v.screening AS id, v.trial, v.cohorts, s.account FROM verdicts AS v
JOIN screenings AS s ON s.id = v.screening WHERE v.judged_on = ?1
"""
SHARED = """
SELECT screening AS id FROM referrals
WHERE site = ?1 AND screening IS NOT NULL AND date(created_at, ?2) = ?3
"""
REFERRALS = """
SELECT r.code, r.trial, r.snoozed_until, r.said_no_at, r.status IN ('withdrawn', 'erased') AS over,
  date(r.withdrawn_at, ?2) AS over_on, r.created_at AS came, date(r.created_at, ?2) AS came_on,
  (SELECT date(min(at), ?2) FROM steps WHERE referral = r.id AND undone_at IS NULL AND became IN
    ('reached', 'visit_booked', 'screened', 'enrolled')) AS reached_on,
  coalesce(s.became, 'new') AS status, date(s.at, ?2) AS step_on, s.detail, s.body, s.seq,
  r.id AS referral, (SELECT account FROM screenings AS c WHERE c.id = r.screening) AS account
FROM referrals AS r LEFT JOIN steps AS s ON s.referral = r.id AND s.seq = (
  SELECT max(seq) FROM steps WHERE referral = r.id AND undone_at IS NULL)
WHERE r.site = ?1
"""


# Which illness a hospital has a study of, read off the registry's records by hand.
STUDIED = {
    "changhai": {"dx_sle", "dx_pss", "dx_ssc", "dx_iim", "dx_ra"},
    "gobroad": {"dx_sle"},
    "zju_children": {"dx_sle", "dx_srns", "dx_igan", "dx_ssc", "dx_aav"},
}
# And one of its studies alone, for whose sake somebody may have a right of their own.
STUDIED_IN = {"NCT06464679": {"dx_pss", "dx_ssc", "dx_iim", "dx_ra"}}


@dataclass
class Happened:
    """Screenings by what they did at which site on which local day; erased ones are remembered."""

    illnesses: dict[str, set[str]] = field(default_factory=dict)  # of each screening, as planned
    found: dict[tuple[str, str, str], set[str]] = field(default_factory=dict)

    def look(self, tx: Transaction, day: date, trials: Mapping[str, Collection[str]]) -> None:
        """`trials` are those of each site; to be called before somebody erases everything too."""
        on = day.isoformat()
        judged = tx._all(JUDGED, on)
        for site, illnesses in STUDIED.items():
            seen = {row["id"] for row in judged if self.illnesses[row["id"]] & illnesses}
            found: dict[str, set[str]] = {"likely": set(), "possible": set()}
            for row in judged:
                if row["trial"] in trials[site] and (best := _best(tx, row)) in found:
                    found[best].add(row["id"])
                    self._add(f"{best} for {row['trial']}", site, on, {row["id"]})
            likely = found["likely"]
            for trial in STUDIED_IN.keys() & set(trials[site]):
                ill = {row["id"] for row in judged
                       if self.illnesses[row["id"]] & STUDIED_IN[trial]}  # fmt: skip
                self._add(f"finished for {trial}", site, on, ill)
            self._add("started", site, on, {row["id"] for row in tx._all(STARTED, LOCAL, on)})
            self._add("finished", site, on, seen)
            self._add("likely", site, on, likely)
            self._add("possible", site, on, found["possible"] - likely)
            self._add("shared", site, on, {row["id"] for row in tx._all(SHARED, site, LOCAL, on)})

    def _add(self, what: str, site: str, on: str, ids: set[str]) -> None:
        self.found.setdefault((what, site, on), set()).update(ids)

    def count(self, what: str, site: str, day: date) -> int:
        return len(self.found.get((what, site, day.isoformat()), ()))


def _best(tx: Transaction, row: Mapping[str, Any]) -> str:
    """The best verdict of a study's cohorts."""
    where = place("verdicts", f"{row['id']}:{row['trial']}", "cohorts")
    # Before it stands how many answers it rests on.
    _, _, told = tx._opened(row["account"], where, row["cohorts"]).partition("\n")
    shown = json.loads(told)
    verdicts = {cohort["verdict"] for cohort in shown.values()}
    return "likely" if "likely" in verdicts else "possible" if "possible" in verdicts else ""


def piles(
    tx: Transaction,
    site: str,
    trials: Collection[str],
    likely: Collection[str],
    now: datetime,
    today: date,
) -> dict[str, set[str]]:
    """The codes that a summary of that moment names, by the line they stand in."""
    found: dict[str, set[str]] = {name: set() for name in (*FIGURES, *DONE)}
    yesterday = (today - timedelta(days=1)).isoformat()
    for row in tx._all(REFERRALS, site, LOCAL):
        if row["trial"] not in trials:
            continue
        told = {**dict(row), "detail": _detail(tx, row)}
        if line := _line(told, likely, now, today.isoformat()):
            found[line].add(row["code"])
            found["todo"].add(row["code"])
        for name in _done(told, yesterday):
            found[name].add(row["code"])
    return found


def _done(row: Mapping[str, Any], yesterday: str) -> list[str]:
    """What happened to it yesterday."""
    ended = not row["over"] and row["status"] in ENDS and row["step_on"] == yesterday
    happened = {
        "received": row["came_on"] == yesterday,
        "reached": row["reached_on"] == yesterday,
        "enrolled": ended and row["status"] == "enrolled",
        "closed": ended and row["status"] != "enrolled",
        "taken_back": row["over"] and row["over_on"] == yesterday,
    }
    return [name for name, yes in happened.items() if yes]


def _detail(tx: Transaction, row: Mapping[str, Any]) -> str | None:
    """What was told of a step, like the day of a visit: it is sealed with its person's key."""
    if row["body"] is None:
        return row["detail"]
    where = place("steps", f"{row['referral']}:{row['seq']}", "body")
    return str(tx._opened(row["account"], where, row["body"]))


def _line(row: Mapping[str, Any], likely: Collection[str], now: datetime, today: str) -> str:
    """The line that names it, on the second and third of three working days."""
    if row["over"] or row["status"] in ENDS:
        return ""
    if row["said_no_at"]:
        return "said_no"
    rest = row["snoozed_until"] or ""
    if row["status"] == "visit_booked" and row["detail"] == today:
        return "visits"
    if rest > today:
        return ""
    if row["status"] == "visit_booked":
        return "outcome" if row["detail"] < today else ""  # "later" is after any day
    if row["status"] == "reached":
        return "say" if rest else ""
    waits = now - datetime.fromisoformat(row["came"])
    if row["status"] not in UNTRIED:
        return "call" if rest else ""
    if rest or waits >= A_WORKING_DAY:
        return "call"
    return "new" if row["code"] in likely else "possible"
