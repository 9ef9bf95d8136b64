"""Rows about what comes in and goes out: updates, letters, mails."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from trials.trial import Quiet

Incoming = tuple[int, str, bytes]  # update_id, lane, body


# The rank of an emergency text: nothing holds it, collapses it or caps it.
URGENT = -1
# The calls that make a sound on a phone.
WITH_SOUND = ("sendMessage", "sendPhoto", "sendDocument")


def lane_of(chat: int) -> str:
    """Return the lane of a private chat (its id is the user's) or of a group.

    `erase` relies on it.
    """
    return f"chat:{chat}"


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
class QuietHours:
    """The hours, on the reader's clock, in which a letter makes no sound.

    Somebody who has just written is awake: until then a letter to them may sound.
    """

    hours: Quiet
    zone: str
    awake_until: datetime | None = None

    def hold(self, now: datetime) -> bool:
        if self.awake_until is not None and now <= self.awake_until:
            return False
        return self.hours.holds(now.astimezone(ZoneInfo(self.zone)).time())


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
    quiet: QuietHours | None = None
    expires: datetime | None = None  # not worth sending any more from then on
    site: str | None = None  # only for somebody with a right at this site when it is sent
    former: bool = False  # asks to delete: also for those who have no right any more

    @property
    def watched(self) -> bool:
        """Return whether it waits in the store alone, which looks at it once more."""
        return self.consent is not None or self.site is not None

    @property
    def urgent(self) -> bool:
        return self.rank <= URGENT

    def as_sent(self, now: datetime) -> "Letter":
        """Return the letter as it goes out at a moment: silent in the reader's quiet hours."""
        if self.method not in WITH_SOUND or self.quiet is None or self.urgent:
            return self
        if not self.quiet.hold(now):
            return self
        return replace(self, payload={**self.payload, "disable_notification": True})


@dataclass(frozen=True)
class DueLetter:
    id: int
    token: str
    letter: Letter
    message_id: int | None  # of the message to edit or delete
    attempts: int  # this one included


@dataclass(frozen=True)
class DueMail:
    id: int
    key: str
    site: str
    codes: tuple[str, ...]
    attempts: int  # this one included


@dataclass(frozen=True)
class KeptMail:
    """A mail as it is kept; `untouched` while no try to send it was made."""

    id: int
    codes: tuple[str, ...]
    untouched: bool


@dataclass(frozen=True)
class Backlog:
    updates: int
    quarantined: int
    letters: int
    held_letters: int  # to chats that cannot be reached
