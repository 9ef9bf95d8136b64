"""Rows about keeping: the audit, and for how long what is kept."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True)
class AuditEntry:
    """One thing that somebody did; pseudonyms and codes only, no health value, no contact."""

    actor: str
    action: str
    subject: str
    detail: str | None = None


@dataclass(frozen=True)
class AuditRow:
    seq: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: str | None


@dataclass(frozen=True)
class StudyPeople:
    """The people who came to a study until a day, each number rounded down to fives."""

    until: date
    trial: str
    asked: int
    matched: int
    put_through: int


@dataclass(frozen=True)
class RetentionRules:
    """The periods that things are kept for; the privacy notice states the same figures."""

    answers: timedelta = timedelta(days=30)  # after the end, the last touch, or the reminder
    answers_with_reminder: timedelta = timedelta(days=365)  # how long one may wait for its day
    referrals: timedelta = timedelta(days=180)
    accounts: timedelta = timedelta(days=30)  # with nothing left that belongs to them
    inbox_ids: timedelta = timedelta(hours=72)
    quarantine: timedelta = timedelta(days=7)
    letters: timedelta = timedelta(days=180)  # envelopes: bodies are emptied when sent
    invites: timedelta = timedelta(days=7)
    summaries: timedelta = timedelta(days=400)
    tombstones: timedelta = timedelta(days=400)
    proofs: timedelta = timedelta(days=3 * 365)  # of a yes or no, without the person
