"""The rows callers see: frozen values; every time is an aware UTC datetime passed in."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta


def fresh_id() -> str:
    """Return 128 random bits, as hex: the id of an account or a screening."""
    return secrets.token_hex(16)


def lane_of(chat: int) -> str:
    """Return the lane of a private chat (its id is the user's) or of a group.

    `erase` relies on it.
    """
    return f"chat:{chat}"


@dataclass(frozen=True)
class Account:
    id: str
    telegram_id: int
    lang: str | None
    reachable: bool


@dataclass(frozen=True)
class RawUpdate:
    id: int
    update_id: int
    lane: str
    body: bytes
    attempts: int  # this one included: 1 on the first claim
    received_at: datetime


@dataclass(frozen=True)
class Claim:
    """Updates of one lane in order of arrival; one that was tried before comes alone."""

    lane: str
    raws: tuple[RawUpdate, ...]


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
    kind: str  # screening | telegram_abroad | share | remind
    trial: str | None
    site: str | None
    text_hash: str
    lang: str
    given: bool
    at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True)
class ReferralRow:
    id: int
    code: str
    screening: str | None  # None once erased
    trial: str
    site: str
    cohorts: tuple[str, ...]
    consent: int | None
    status: str  # a value of `bot.referrals.statuses.Status`
    contact: str  # JSON text, sealed on disk; "" once withdrawn or erased
    card: str  # JSON text, sealed on disk; "" once withdrawn or erased
    by_relative: bool
    created_at: datetime
    arrived_at: datetime  # the same, or when it was shared anew
    updated_at: datetime
    withdrawn_at: datetime | None
    snoozed_until: date | None = None  # a local day of the site
    visit_on: date | None = None


@dataclass(frozen=True)
class StepRow:
    """A step of a referral: one thing that a coordinator said has happened."""

    seq: int
    at: datetime
    actor: str  # an account
    trigger: str
    was: str
    became: str
    detail: str | None  # a criterion's id, or a day
    undone_at: datetime | None
    undone_by: str | None


@dataclass(frozen=True)
class Note:
    at: datetime
    actor: str
    text: str


@dataclass(frozen=True)
class Miss:
    """A criterion that the bot should have caught, in a coordinator's opinion."""

    code: str
    trial: str
    criterion: str
    at: datetime


@dataclass(frozen=True)
class ReplyRow:
    at: datetime
    option: str


@dataclass(frozen=True)
class AskRow:
    """A prepared message to the person, and what they pressed under it."""

    code: str
    account: str  # of the person
    kind: str
    at: datetime
    actor: str  # the account of who asked
    nonce: str
    replies: tuple[ReplyRow, ...]


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
class VerdictRow:
    """The verdicts of one trial when a result was last shown."""

    screening: str
    trial: str
    trial_hash: str  # the hash of the trial file it was judged by
    judged_on: date
    cohorts: str  # JSON text, cohort -> judgement; sealed on disk


@dataclass(frozen=True)
class OpenReferral:
    """A referral as the clock needs to know it; nothing of it is sealed."""

    id: int
    code: str
    trial: str
    status: str
    consent: int
    arrived_at: datetime
    touched_at: datetime  # shared, or worked, or a step undone: whichever was last
    snoozed_until: date | None
    visit_on: date | None


@dataclass(frozen=True)
class Absence:
    """Local days on which a coordinator is away, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class Letter:
    """An outgoing Bot API call; `post` keeps it, the outbox sends it."""

    key: str  # unique for ever: the same letter is never sent twice
    chat: int
    account: str | None  # whose key seals it; their erasure drops it
    method: str
    payload: Mapping[str, object]  # without chat_id and message_id
    edits: str | None = None  # the key of the letter whose message this edits or deletes
    slot: str | None = None  # an unsent letter of the same slot is replaced
    rank: int = 5  # smaller goes first
    droppable: bool = False
    not_before: datetime | None = None
    consent: int | None = None  # dropped when that consent is withdrawn


@dataclass(frozen=True)
class DueLetter:
    id: int
    token: str
    letter: Letter
    message_id: int | None  # of the message to edit or delete
    attempts: int  # this one included


@dataclass(frozen=True)
class Grant:
    user: int
    account: str
    site: str | None
    role: str  # admin | coordinator
    lang: str
    name: str = ""  # as colleagues read it; sealed on disk
    duty: str = "member"  # primary | backup | member
    trials: tuple[str, ...] = ()  # empty: all trials of the site
    id: int = 0
    since: datetime | None = None

    def covers(self, trial: str) -> bool:
        return not self.trials or trial in self.trials


@dataclass(frozen=True)
class AuditRow:
    seq: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: str | None


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


@dataclass(frozen=True)
class Backlog:
    updates: int
    quarantined: int
    letters: int
    held_letters: int  # to chats that cannot be reached


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
