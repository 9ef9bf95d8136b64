"""Deletes what is past its time; finishes erasures that a crash cut short."""

from datetime import datetime

from bot.store.errors import OperatorError
from bot.store.records import RetentionRules
from bot.store.sqlite import driver
from bot.store.sqlite.accounts import SqlAccounts
from bot.store.sqlite.driver import Connection, OperationalError, day_text, time_text
from bot.store.sqlite.endings import SETTLING, SqlEndings
from bot.store.sqlite.keyring import KEYS_SETTING, Keyring, account_key, day_key
from bot.store.sqlite.marks import carried
from bot.store.sqlite.rows import Rows

_PAST_ANSWERS = """
SELECT id FROM screenings AS s WHERE state IS NOT NULL
  AND coalesce(ended_at, touched_at) < :answers
  AND (coalesce(ended_at, touched_at) < :longest OR NOT EXISTS (SELECT 1 FROM reminders AS r
    WHERE r.screening = s.id
      AND (r.state = 'open' OR (r.state = 'done' AND r.closed_at >= :answers)))
    AND NOT EXISTS (SELECT 1 FROM study_news AS n
      WHERE n.screening = s.id AND n.state = 'open' AND n.until_on >= :today))
LIMIT :most
"""

_NEWS_IS_OVER = """
UPDATE study_news SET state = 'over', closed_at = :now, body = NULL
  WHERE state = 'open' AND (until_on < :today OR EXISTS (SELECT 1 FROM screenings AS s
    WHERE s.id = study_news.screening AND s.state IS NULL))
"""

# As long as a reminder is open somebody is still to be told.
_LEFTOVER_SCREENINGS = """
SELECT id FROM screenings AS s WHERE state IS NULL
  AND NOT EXISTS (SELECT 1 FROM referrals WHERE screening = s.id)
  AND NOT EXISTS (SELECT 1 FROM team_questions WHERE screening = s.id)
  AND NOT EXISTS (SELECT 1 FROM reminders WHERE screening = s.id AND state = 'open')
"""
_OF_NO_SCREENING = carried("consents", screening="NULL")

# Who was shown something stays known as long as what was shown is kept: they are asked to delete
# it, and whoever asks who looked is told.
_LEFTOVER_ACCOUNTS = """
SELECT id FROM accounts AS a WHERE touched_at < ?
  AND NOT EXISTS (SELECT 1 FROM screenings WHERE account = a.id)
  AND NOT EXISTS (SELECT 1 FROM grants WHERE account = a.id AND revoked_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM card_copies WHERE account = a.id)
  AND NOT EXISTS (SELECT 1 FROM pages WHERE account = a.id)
  AND NOT EXISTS (SELECT 1 FROM exports WHERE account = a.id)
  AND NOT EXISTS (SELECT 1 FROM steps WHERE actor = a.id)
  AND NOT EXISTS (SELECT 1 FROM team_copies WHERE account = a.id)
  AND NOT EXISTS (SELECT 1 FROM referrals WHERE owner = a.id)
LIMIT ?
"""
# People a transaction: while it lasts nobody else is served, and SQLite takes longer for each
# further row of a long one.
AT_ONCE = 100


class SqlExpiry(Rows):
    def __init__(
        self, connection: Connection, keys: Keyring, accounts: SqlAccounts, endings: SqlEndings
    ) -> None:
        super().__init__(connection, keys)
        self._accounts = accounts
        self._endings = endings

    def delete_past(self, now: datetime, rules: RetentionRules) -> dict[str, int]:
        """Delete what is past its time of at most so many people; return how many, by kind.

        To be called until that is 0.
        """
        gone = {"screenings": self._past_answers(now, rules)}
        gone["referrals"] = self._endings.delete_past(now, rules.referrals)
        gone["questions"] = self._past_questions(now, rules)
        for row in self._all(_LEFTOVER_SCREENINGS):
            self._run(  # their consents stay, without the person
                f"UPDATE consents SET {_OF_NO_SCREENING} WHERE screening = ?", row["id"]
            )
            self._run("DELETE FROM screenings WHERE id = ?", row["id"])
        leftover = self._all(_LEFTOVER_ACCOUNTS, time_text(now - rules.accounts), AT_ONCE)
        for row in leftover:
            self._accounts.erase(row["id"], now)
        gone["accounts"] = len(leftover)
        return gone

    def _past_answers(self, now: datetime, rules: RetentionRules) -> int:
        self._run(_NEWS_IS_OVER, now=time_text(now), today=day_text(now.date()))
        past = self._all(_PAST_ANSWERS, **_periods(now, rules), most=AT_ONCE)
        for row in past:
            self._run("DELETE FROM answers WHERE screening = ?", row["id"])
            self._run("DELETE FROM verdicts WHERE screening = ?", row["id"])
            self._run(
                "UPDATE screenings SET state = NULL, ended_at = coalesce(ended_at, ?) WHERE id = ?",
                time_text(now),
                row["id"],
            )
        return len(past)

    def _past_questions(self, now: datetime, rules: RetentionRules) -> int:
        """Delete the empty rows of questions that are over, and those that nobody ended.

        The second can be only where nothing could be told: then nothing is kept for it.
        """
        return self._run(
            "DELETE FROM team_questions WHERE closed_at < ? OR touched_at < ?",
            time_text(now - SETTLING),
            time_text(now - rules.answers - SETTLING),
        )

    def count_past(self, now: datetime, rules: RetentionRules) -> dict[str, int]:
        """Return how much is past its time now, by kind; nothing is deleted."""
        screenings = self._one(
            f"SELECT count(*) FROM ({_PAST_ANSWERS})", **_periods(now, rules), most=-1
        )
        referrals = self._one(
            "SELECT count(*) FROM referrals WHERE updated_at < ?", time_text(now - rules.referrals)
        )
        accounts = self._one(
            f"SELECT count(*) FROM ({_LEFTOVER_ACCOUNTS})", time_text(now - rules.accounts), -1
        )
        counted = {"screenings": screenings, "referrals": referrals, "accounts": accounts}
        return {kind: int(row[0]) if row else 0 for kind, row in counted.items()}

    def delete_past_traffic(self, now: datetime, rules: RetentionRules) -> dict[str, int]:
        """Delete what is nobody's answer and past its time; return how many, by kind.

        Envelopes, ids, old invitations.
        """
        self._run(
            "UPDATE letters SET closed_at = ? WHERE state <> 'due' AND closed_at IS NULL",
            time_text(now),
        )
        self._run("DELETE FROM minors WHERE until <= ?", time_text(now))
        self._run(
            "DELETE FROM consents WHERE screening IS NULL AND coalesce(withdrawn_at, at) < ?"
            " AND NOT EXISTS (SELECT 1 FROM referrals WHERE consent = consents.id)",
            time_text(now - rules.proofs),
        )
        self._run(
            "DELETE FROM consent_texts WHERE NOT EXISTS"
            " (SELECT 1 FROM consents WHERE text_hash = consent_texts.hash)"
        )
        past = {
            "inbox": ("quarantined IS NULL AND done_at < ?", rules.inbox_ids),
            "quarantine": ("quarantined IS NOT NULL AND done_at < ?", rules.quarantine),
            "letters": ("closed_at < ?", rules.letters),
            "invites": ("expires < ?", rules.invites),
            "mails": ("closed_at < ?", rules.letters),
            "absences": ("last < ?", rules.invites),
            "summaries": ("at < ?", rules.summaries),
            "groups": ("unbound_at < ?", rules.tombstones),
        }
        tables = {"quarantine": "inbox"}
        return {
            kind: self._run(
                f"DELETE FROM {tables.get(kind, kind)} WHERE {condition}", time_text(now - age)
            )
            for kind, (condition, age) in past.items()
        }

    def discard_keys(self, now: datetime, rules: RetentionRules) -> int:
        """Discard the keys nothing needs any more; return how many.

        A transaction of its own, after the deletions.
        """
        old = time_text(now - rules.tombstones)
        tombstones = [name for name, at in self._keys.names("account:").items() if at and at < old]
        names = self._idle_day_keys(now, rules) + tombstones + self._keys.given_up(old)
        self._keys.discard(names)
        return len(names)

    def _idle_day_keys(self, now: datetime, rules: RetentionRules) -> list[str]:
        before = day_key(day_text((now - max(rules.quarantine, rules.inbox_ids)).date()))
        needed = {
            day_key(row["day"])
            for row in self._all("SELECT DISTINCT day FROM inbox WHERE body IS NOT NULL")
        }
        return [name for name in self._keys.names("day:") if name < before and name not in needed]

    def forget_leases(self) -> None:
        """Forget every lease: whatever was under way is to be done again, now.

        For the only process there is.
        """
        self._run("DELETE FROM lanes")
        self._run("UPDATE inbox SET token = NULL WHERE done_at IS NULL")
        self._run("UPDATE letters SET token = NULL, lease_until = NULL WHERE state = 'due'")

    def erase_the_erased(self, now: datetime) -> int:
        """Erase again those whose key was destroyed, or who are listed; return how many.

        They are back only after an older backup was restored, of one file or of both.
        """
        keys = self._keys.names("account:")
        accounts = [row["id"] for row in self._all("SELECT id FROM accounts")]
        listed = {account for account in accounts if self._keys.was_erased(account)}
        # A tombstone goes after some time, and what is listed never: it needs no key to be erased.
        unknown = [a for a in accounts if account_key(a) not in keys and a not in listed]
        if unknown:
            raise OperatorError(
                f"{len(unknown)} accounts of the database have no key in the keys file",
                "The keys file is older than the database: put the newest copy of it back",
                setting=KEYS_SETTING,
            )
        erased = [
            account
            for account in accounts
            if account in listed or keys[account_key(account)] is not None
        ]
        for account in erased:
            self._accounts.erase(account, now)
        return len(erased)


def _periods(now: datetime, rules: RetentionRules) -> dict[str, str]:
    """Return the times that answers are held against."""
    return {
        "answers": time_text(now - rules.answers),
        "longest": time_text(now - rules.answers_with_reminder - rules.answers),
        "today": day_text(now.date()),
    }


def finish_erasures(connection: Connection, keys: Keyring) -> None:
    """Destroy the keys of erased accounts, then empty the log that still held their rows.

    The order under a crash: the rows go in the caller's transaction together with a marker
    in `erasures`, so a work that fails erases nothing. Only then is the key destroyed, and
    the marker is removed last. Whatever the moment of a crash, either everything is there
    and readable, or the rows are gone and the marker makes the next opening finish; no row
    ever waits, unreadable, for a key that is gone. The caller is told after all of it.
    """
    rows = connection.execute("SELECT account, at FROM erasures").fetchall()
    if not rows:
        return
    keys.destroy([account_key(row["account"]) for row in rows], rows[0]["at"])
    if not driver.checkpoint(connection):
        return  # a reader of another process holds the log: the next batch tries again
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany(
            "DELETE FROM erasures WHERE account = ?", [(row["account"],) for row in rows]
        )
        connection.execute("COMMIT")
    except OperationalError:
        connection.execute("ROLLBACK")
        raise
