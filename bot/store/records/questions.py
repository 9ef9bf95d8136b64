"""Rows about a question that a person leaves for a study team, and what is written about it."""

from dataclasses import dataclass
from datetime import datetime

WAITING, ANSWERED = "waiting", "answered"
OVER, WITHDRAWN, ERASED = "over", "withdrawn", "erased"
PERSON, TEAM = "person", "team"


@dataclass(frozen=True)
class TeamQuestionRow:
    """A question by its code; `account` is the person's, and what was written is asked for apart.

    `waits_since` is when the person wrote the first words that nobody has answered, `late_told_at`
    when they were told that the days within which an answer is planned are over.
    """

    id: int
    code: str
    screening: str | None  # None once erased
    account: str | None
    trial: str
    site: str
    consent: int | None
    state: str
    asked_at: datetime
    waits_since: datetime
    touched_at: datetime
    late_told_at: datetime | None = None

    @property
    def ref(self) -> str:
        """Return the name of its row in the keys of letters; nothing else ever has it."""
        return f"q{self.id}"

    @property
    def open(self) -> bool:
        return self.state in (WAITING, ANSWERED)

    @property
    def waits(self) -> bool:
        return self.state == WAITING


@dataclass(frozen=True)
class NewTeamQuestion:
    """A question as it is agreed to."""

    screening: str
    trial: str
    site: str
    consent: int
    waits: bool = True  # for an answer; not where the team writes first


@dataclass(frozen=True)
class TeamMessage:
    """Something that was written: by the person, or a reply; `sent_at` is None for a draft.

    `body` is JSON text, sealed on disk under the person's key.
    """

    side: str
    at: datetime
    nonce: str
    body: str
    actor: str | None = None  # the account of the coordinator
    sent_at: datetime | None = None


@dataclass(frozen=True)
class QuestionCopy:
    """A question as it was shown once: to a coordinator, or by its code in a group."""

    key: str  # of its letter
    account: str | None = None
    group: str | None = None  # the group's pseudonym
