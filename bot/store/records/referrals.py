"""Rows about a referral and the work on it: steps, notes, misses, questions to the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dialogs.statuses import ReferralStatus


@dataclass(frozen=True)
class ReferralRow:
    id: int
    code: str
    screening: str | None  # None once erased
    trial: str
    site: str
    cohorts: tuple[str, ...]
    consent: int | None
    status: ReferralStatus
    contact: str  # JSON text, sealed on disk; "" once withdrawn or erased
    card: str  # JSON text, sealed on disk; "" once withdrawn or erased
    by_relative: bool
    created_at: datetime
    arrived_at: datetime  # the same, or when it was shared anew
    updated_at: datetime
    withdrawn_at: datetime | None
    snoozed_until: date | None = None  # a local day of the site
    visit_on: date | None = None
    said_no_at: datetime | None = None  # nobody may call while it is set
    call_again_at: datetime | None = None  # when that was taken back
    noted_at: datetime | None = None  # the newest note
    person: str | None = None  # random words for whom it is about; unknown of the first ones
    let_through_at: datetime | None = None  # an admin has looked, although it was "not real"
    reopened_at: datetime | None = None  # the newest reopening that was not undone
    owner: str | None = None  # the account of who works it
    owned_at: datetime | None = None
    visit_hour: str = ""  # HH:MM on the site's clock, "" where none is known
    visit_place: str = ""
    visit_wish: str = ""  # yes | no: what the person said about a reminder

    @property
    def ref(self) -> str:
        """Return the name of its row in the keys of letters; no other referral ever has it."""
        return f"r{self.id}"

    @property
    def waits_from(self) -> datetime:
        """Return when the days within which a call is planned began."""
        return max(self.arrived_at, self.call_again_at or self.arrived_at)


@dataclass(frozen=True)
class NewReferral:
    """A referral as it is agreed to; `contact` and `card` are JSON texts, sealed on disk."""

    screening: str
    trial: str
    site: str
    cohorts: Sequence[str]
    consent: int
    contact: str
    card: str
    by_relative: bool
    person: str | None = None
    phone: str = ""  # of the contact: only a keyed fingerprint of it is kept


@dataclass(frozen=True)
class OpenReferral:
    """A referral as the clock needs to know it; nothing of it is sealed."""

    id: int
    code: str
    trial: str
    status: ReferralStatus
    consent: int
    arrived_at: datetime
    updated_at: datetime  # since when it has its status
    snoozed_until: date | None
    visit_on: date | None
    call_again_at: datetime | None = None
    noted_at: datetime | None = None
    reopened_at: datetime | None = None
    owner: str | None = None

    @property
    def ref(self) -> str:
        """Return the name of its row in the keys of letters; no other referral ever has it."""
        return f"r{self.id}"

    @property
    def waits_from(self) -> datetime:
        """Return when the days within which a call is planned began."""
        return max(self.arrived_at, self.call_again_at or self.arrived_at)


@dataclass(frozen=True)
class PlacedReferral:
    """A referral as rights see it: where it went and how it stands; nothing sealed is opened."""

    code: str
    site: str
    trial: str
    is_over: bool  # taken back, erased, or its time has ended: nothing of the card is left


@dataclass(frozen=True)
class Ending:
    """The moment a referral's time here is over, and the day of it that was told, if one was."""

    id: int
    code: str
    at: datetime
    told: date | None
    kept_longer: bool


@dataclass(frozen=True)
class StepRow:
    """A step of a referral: one thing that a coordinator said has happened."""

    seq: int
    at: datetime
    actor: str  # an account
    trigger: str
    was: ReferralStatus
    became: ReferralStatus
    detail: str | None  # a criterion's id, or a day
    undone_at: datetime | None
    undone_by: str | None
    rested: date | None = None  # until when the referral was to rest, had it not been taken


@dataclass(frozen=True)
class NewStep:
    """Step number `seq` as somebody takes it."""

    seq: int
    actor: str
    trigger: str
    was: ReferralStatus
    became: ReferralStatus
    detail: str | None = None


@dataclass(frozen=True)
class CountedStep:
    """A step of a coordinator that was not undone, with when the referral was first shared."""

    referral: int
    site: str
    trial: str
    shared: datetime
    at: datetime
    trigger: str
    was: ReferralStatus
    became: ReferralStatus


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
class CardCopy:
    """A card as it was shown once: to a coordinator, or in a group."""

    key: str  # of its letter
    account: str | None = None
    group: str | None = None  # the group's pseudonym


@dataclass(frozen=True)
class PostedPage:
    """A page of answers or of a history, shown to a coordinator."""

    key: str  # of its letter
    account: str


@dataclass(frozen=True)
class Amendment:
    """An answer that was given after sending."""

    at: datetime
    answer: str | None  # its nonce; unknown of the very first


@dataclass(frozen=True)
class OwedLetter:
    """A letter that tells a coordinator what is owed."""

    account: str
    key: str


@dataclass(frozen=True)
class OwedRow:
    """News that a site has to hear of a referral: `delete`, `no_call` or `read`."""

    id: int
    code: str
    kind: str
    letters: tuple[OwedLetter, ...]


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
class NewAsk:
    """A question to the person as it is put, on a local day of the site."""

    kind: str
    day: date
    actor: str
    nonce: str
