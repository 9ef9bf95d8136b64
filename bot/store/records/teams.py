"""Rows about a site's people: grants, invitations, absences, and the groups that show cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Invitation:
    """The right that a link gives once."""

    role: str  # admin | coordinator | investigator | group
    site: str | None = None
    trials: Sequence[str] = ()
    duty: str = ""
    meant: str = ""  # for whom, as the operator knows them; sealed on disk


@dataclass(frozen=True)
class OpenedInvitation:
    """An invitation that somebody has opened; it gives nothing before it is confirmed."""

    hash: bytes
    invitation: Invitation
    account: str
    name: str  # as Telegram shows them; sealed on disk
    digits: str
    approved: bool

    @property
    def id(self) -> str:
        return self.hash.hex()[:16]


@dataclass(frozen=True)
class Grant:
    user: int
    account: str
    site: str | None
    role: str  # admin | coordinator | investigator
    lang: str
    name: str = ""  # as colleagues read it; sealed on disk
    duty: str = "member"  # primary | backup | member
    trials: tuple[str, ...] = ()  # empty: all trials of the site
    id: int = 0
    since: datetime | None = None

    def covers(self, trial: str) -> bool:
        return not self.trials or trial in self.trials

    @property
    def works(self) -> bool:
        """Return whether it is a right to work referrals, and not only to read of them."""
        return self.role == "coordinator"


@dataclass(frozen=True)
class Absence:
    """Local days on which a coordinator is away, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class Group:
    """A group chat that shows cards; it gives nobody a right."""

    id: int
    ref: str  # its pseudonym in the audit and in the keys of letters
    chat: int
    site: str
    trials: tuple[str, ...]  # empty: all trials of the site
    title: str
    since: datetime
    bound: bool

    def covers(self, trial: str) -> bool:
        return not self.trials or trial in self.trials


@dataclass(frozen=True)
class GroupInvite:
    """An invitation that binds a group to a site, for some trials or all."""

    hash: bytes
    site: str
    trials: tuple[str, ...]


@dataclass(frozen=True)
class NewGroup:
    """A chat that an invitation binds."""

    invite: GroupInvite
    chat: int
    title: str
