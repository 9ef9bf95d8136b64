"""Rows about the person: account, screening, answers, consents, reminders, verdicts, erasure."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime


def fresh_id() -> str:
    """Return 128 random bits, as hex: the id of an account or a screening."""
    return secrets.token_hex(16)


@dataclass(frozen=True)
class Account:
    id: str
    telegram_id: int
    lang: str | None
    reachable: bool


@dataclass(frozen=True)
class ScreeningRow:
    id: str
    account: str
    phase: str
    who: str | None
    lang: str
    state: str  # JSON text; sealed on disk
    started_at: datetime
    touched_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True)
class AnswerRow:
    seq: int  # assigned by the store: pass 0
    question: str
    wording_hash: str
    fact_hash: str
    answered_on: date
    values: str  # JSON text, fact -> encoded value; sealed on disk
    nonce: str


@dataclass(frozen=True)
class ConsentRow:
    id: int
    screening: str
    kind: str  # screening | telegram_abroad | share | remind | ask | news
    trial: str | None
    site: str | None
    text_hash: str
    lang: str
    given: bool
    at: datetime
    withdrawn_at: datetime | None
    who: str | None = None  # self | child | other; unknown of the first ones


@dataclass(frozen=True)
class NewConsent:
    """A yes or no, as it is given; `text_hash` is that of the whole `text` that was shown."""

    kind: str
    text_hash: str
    lang: str
    given: bool
    trial: str | None = None
    site: str | None = None
    text: str = ""
    who: str | None = None


@dataclass(frozen=True)
class ReminderRow:
    id: int
    screening: str
    account: str
    trial: str
    consent: int
    due: date
    state: str  # open | done | withdrawn
    trial_hash: str | None = None  # due at once under this trial file, which changes the result
    until_resumed: bool = False  # for the end of a pause; `due` is only the latest day then


@dataclass(frozen=True)
class NewReminder:
    """A reminder as it is agreed to."""

    screening: str
    trial: str
    consent: int
    due: date
    until_resumed: bool = False


@dataclass(frozen=True)
class KnownStudy:
    """A study as it was when somebody's answers were held against it."""

    trial_hash: str
    fitted: bool  # it might fit by the answers, or its person was told that it may


@dataclass(frozen=True)
class NewStudyNews:
    """A wish to be told of other studies, as it is agreed to."""

    screening: str
    consent: int
    until: date
    illnesses: tuple[str, ...]  # disease facts
    known: dict[str, KnownStudy]
    looked: str


@dataclass(frozen=True)
class StudyNewsRow:
    """A wish to be told of other studies that is open."""

    id: int
    screening: str
    account: str
    consent: int
    until: date  # this day included
    illnesses: tuple[str, ...]
    known: dict[str, KnownStudy]


@dataclass(frozen=True)
class VerdictRow:
    """The verdicts of one trial when a result was last shown."""

    screening: str
    trial: str
    trial_hash: str  # the hash of the trial file it was judged by
    judged_on: date
    cohorts: str  # JSON text, cohort -> judgement; sealed on disk


@dataclass(frozen=True)
class ErasedReferral:
    code: str
    trial: str
    site: str


@dataclass(frozen=True)
class ErasedInfo:
    """The work left after an erasure: tell the sites, delete the bot's recent messages."""

    telegram_id: int | None
    referrals: tuple[ErasedReferral, ...] = ()
    messages: tuple[int, ...] = ()  # message ids of the last 48 hours, for deleteMessages

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(referral.code for referral in self.referrals)
