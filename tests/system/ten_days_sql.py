"""The figures of docs/figures.md in SQL, read off the tables: nothing here is shared with the bot.

`ten_days` has the same from the plan alone; whatever a phone shows must be both.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from bot.store.ports import Transaction

# Every hospital of the files is in China, which has one time all year.
CLOCK = "+8 hours"
UNTRIED = "('new', 'acknowledged')"
TRIED = "('attempt_1', 'attempt_2', 'attempt_3')"
SPOKEN = "('reached', 'visit_booked', 'screened')"
CLOSED = "('unreachable', 'declined', 'not_suitable', 'duplicate', 'not_real')"
OVER = "('withdrawn', 'erased')"
KINDS = {
    "reached": "('reached', 'visit_booked', 'screened', 'enrolled')",
    "visit": "('visit_booked', 'screened', 'enrolled')",
    "came": "('screened', 'enrolled')",
    "enrolled": "('enrolled')",
}

# Undone steps count nowhere; an end that was reopened, and the reopening, only for `acknowledged`.
STEPS = f"""
work AS (SELECT key AS n, value AS day FROM json_each(:days)),
mine AS (
  SELECT r.*, datetime(coalesce(c.at, r.created_at), '{CLOCK}') AS got,
    date(r.withdrawn_at, '{CLOCK}') AS over_on
  FROM referrals AS r LEFT JOIN consents AS c ON c.id = r.consent
  WHERE r.site = :site AND r.trial IN (SELECT value FROM json_each(:trials))),
kept AS (
  SELECT s.referral, s.seq, s.was, s.became, s.trigger, datetime(s.at, '{CLOCK}') AS at,
    date(s.at, '{CLOCK}') AS day,
    lead(s.trigger) OVER (PARTITION BY s.referral ORDER BY s.seq) AS next
  FROM steps AS s JOIN mine ON mine.id = s.referral WHERE s.undone_at IS NULL),
lasting AS (
  SELECT * FROM kept WHERE trigger <> 'reopen' AND coalesce(next, '') <> 'reopen')
"""
FIRSTS = " UNION ALL ".join(
    f"SELECT '{name}' AS name, referral, min(day) AS day FROM lasting"
    f" WHERE became IN {kind} GROUP BY referral"
    for name, kind in KINDS.items()
)
DONE = f"""
WITH {STEPS}, told AS (
  SELECT 'received' AS name, date(got) AS day FROM mine
  UNION ALL SELECT name, day FROM ({FIRSTS})
  UNION ALL SELECT 'called', day FROM lasting
    WHERE became IN {TRIED} OR (was IN {UNTRIED} OR was IN {TRIED}) AND became IN {KINDS["reached"]}
  UNION ALL SELECT 'acknowledged', min(day) FROM kept GROUP BY referral
  UNION ALL SELECT 'closed ' || mine.status, max(day) FROM lasting
    JOIN mine ON mine.id = referral AND mine.status = became
    WHERE became IN {CLOSED} GROUP BY referral
  UNION ALL SELECT 'taken_back', over_on FROM mine WHERE status IN {OVER})
SELECT name, count(*) AS count FROM told WHERE day BETWEEN :first AND :last GROUP BY name
"""


def later(moment: str, days: str) -> str:
    """The moment at which so many working days have passed: from Friday 15:00 Monday 15:00."""
    starts = f"(SELECT min(n) FROM work WHERE day >= date({moment}))"
    works = f"date({moment}) IN (SELECT day FROM work)"
    clock = f"iif({works}, time({moment}), '00:00:00')"
    return f"((SELECT day FROM work WHERE n = {starts} + {days}) || ' ' || {clock})"


PROMISED = "(SELECT day FROM work WHERE n = (SELECT min(n) FROM work WHERE day >= date(waits)) + 3)"
WORKLIST = f"""
WITH {STEPS}, facts AS (
  SELECT mine.id, code, got, status, visit_on, snoozed_until AS rest,
    said_no_at IS NOT NULL AS said_no,
    max(got, coalesce(datetime(call_again_at, '{CLOCK}'), '')) AS waits,
    (SELECT max(at) FROM kept WHERE referral = mine.id AND trigger = 'reopen') AS reopened,
    (SELECT max(at) FROM kept WHERE referral = mine.id) AS stepped,
    (SELECT max(datetime(at, '{CLOCK}')) FROM notes WHERE referral = mine.id) AS noted
  FROM mine WHERE status IN {UNTRIED} OR status IN {TRIED} OR status IN {SPOKEN}),
more AS (
  SELECT *, date(:now) AS today, {PROMISED} AS promised,
    status IN {UNTRIED} AS untried, status IN {UNTRIED} OR status IN {TRIED} AS unreached,
    coalesce(datetime(rest), max(waits, coalesce(reopened, ''))) AS tries_from,
    status = 'reached' AND coalesce(noted, '') < max(coalesce(stepped, got), waits) AS unsaid,
    max(coalesce(stepped, got), waits) AS last_step
  FROM facts),
due AS (
  SELECT *, CASE
      WHEN status = 'visit_booked' AND visit_on = today THEN 'visits'
      WHEN rest > today THEN ''
      WHEN unreached THEN 'call'
      WHEN status = 'visit_booked' AND visit_on < today THEN 'outcome'
      WHEN status = 'visit_booked' AND visit_on > today AND rest IS NULL THEN ''
      WHEN unsaid THEN 'say' ELSE 'step' END AS what
  FROM more),
late AS (
  SELECT *, CASE what
      WHEN 'call' THEN promised < today
        OR ((untried OR rest IS NOT NULL) AND {later("tries_from", "1")} <= :now)
      WHEN 'outcome' THEN 1
      WHEN 'say' THEN iif(rest IS NULL, {later("last_step", "3")}, {later("datetime(rest)", "1")})
        <= :now
      WHEN 'step' THEN iif(rest IS NULL, {later("last_step", "10")}, {later("datetime(rest)", "1")})
        <= :now
      ELSE 0 END AS overdue
  FROM due)
SELECT code, overdue AND NOT said_no AS overdue, CASE
    WHEN said_no THEN 'said_no'
    WHEN what = 'visits' THEN what
    WHEN what = 'call' AND (overdue OR promised <= today OR rest IS NOT NULL) THEN what
    WHEN what <> 'call' AND (overdue OR rest IS NOT NULL) THEN what
    WHEN what = '' OR NOT untried THEN ''
    WHEN code NOT IN (SELECT value FROM json_each(:likely)) THEN 'possible'
    WHEN waits >= :told THEN 'new' ELSE 'waits' END AS pile
FROM late
"""
# What became of each referral, and on which day first; of one taken back the table has two
# days, of one erased nothing.
DATES = f"""
WITH {STEPS}
SELECT code, became AS name, min(day) AS day FROM lasting JOIN mine ON mine.id = referral
  WHERE mine.status NOT IN {OVER} GROUP BY code, became
UNION ALL SELECT code, 'seen', min(day) FROM kept JOIN mine ON mine.id = referral
  WHERE mine.status NOT IN {OVER} GROUP BY code
UNION ALL SELECT code, 'received', date(got) FROM mine WHERE status <> 'erased'
UNION ALL SELECT code, 'promised', {PROMISED}
  FROM (SELECT *, max(got, coalesce(datetime(call_again_at, '{CLOCK}'), '')) AS waits FROM mine)
  WHERE status NOT IN {OVER}
UNION ALL SELECT code, 'ended', over_on FROM mine WHERE status = 'withdrawn'
UNION ALL SELECT code, 'ended', max(day) FROM lasting JOIN mine ON mine.id = referral
  WHERE mine.status = became AND became IN {CLOSED} GROUP BY code
"""
# The first attempt, or the first step that implies one; the hours of days off are left out.
CALLS = f"""
WITH {STEPS}, calls AS (
  SELECT referral, min(at) AS at FROM lasting
  WHERE became IN {TRIED} OR became IN {KINDS["reached"]} GROUP BY referral)
SELECT (SELECT coalesce(sum(max(0, min(julianday(day) + 1, julianday(at))
    - max(julianday(day), julianday(created)))), 0) * 24 FROM work) AS hours
FROM (SELECT calls.at, datetime(mine.created_at, '{CLOCK}') AS created FROM calls
  JOIN mine ON mine.id = calls.referral WHERE date(calls.at) BETWEEN :first AND :last)
"""


@dataclass(frozen=True)
class Counted:
    """One site's figures for the studies of one right."""

    tx: Transaction
    site: str
    trials: Collection[str]
    days: Collection[date]  # on which the site works

    def done(self, first: date, last: date) -> Counter[str]:
        rows = self._all(DONE, first=first.isoformat(), last=last.isoformat())
        return Counter({row["name"]: row["count"] for row in rows})

    def piles(self, now: datetime, told: date, likely: Iterable[str]) -> dict[str, set[str]]:
        """The codes of each line, and under `overdue` those that are late."""
        given = {"now": f"{now:%Y-%m-%d %H:%M:%S}", "told": f"{told} 08:30:00"}
        given["likely"] = json.dumps([*likely])
        found: dict[str, set[str]] = {}
        for row in self._all(WORKLIST, **given):
            for name in (row["pile"], "overdue" if row["overdue"] else ""):
                if name:
                    found.setdefault(name, set()).add(row["code"])
        return found

    def dates(self) -> dict[str, dict[str, str]]:
        """Of each code the first day of each status, and when it came, was seen and ended."""
        found: dict[str, dict[str, str]] = {}
        for row in self._all(DATES):
            found.setdefault(str(row["code"]), {})[str(row["name"])] = str(row["day"])
        return found

    def first_calls(self, first: date, last: date) -> tuple[int, float | None]:
        rows = self._all(CALLS, first=first.isoformat(), last=last.isoformat())
        hours = [row["hours"] for row in rows]
        return len(hours), median(hours) if hours else None

    def _all(self, sql: str, **given: str) -> list[dict[str, object]]:
        days = json.dumps([day.isoformat() for day in sorted(self.days)])
        rows = self.tx._all(
            sql, site=self.site, trials=json.dumps([*self.trials]), days=days, **given
        )
        return [dict(row) for row in rows]
