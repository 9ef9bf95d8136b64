"""Records of the group chats that show cards."""

from dataclasses import dataclass
from datetime import datetime


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
