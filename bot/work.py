"""The work on one update, or on one look at the clock: what every function of it is given."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from bot.app import App
from bot.store.ports import Transaction
from bot.store.records import AuditEntry, Letter
from dialogs.context import Content
from trials.trial import Site


@dataclass(frozen=True, slots=True)
class Work:
    """A transaction, the app it is done with, the moment, and a nonce for what is posted in it."""

    tx: Transaction
    app: App
    now: datetime
    nonce: str

    @property
    def content(self) -> Content:
        return self.app.content

    def say(self, lang: str, key: str, attr: str | None = None, /, **args: object) -> str:
        return self.app.say(lang, key, attr, **args)

    def hospital(self, lang: str, site: str) -> str:
        """Return the name of a site; its id where the site is no longer among the files."""
        return self.app.hospital(lang, site)

    def site(self, site: str) -> Site | None:
        return self.app.site(site)

    def post(self, letter: Letter) -> bool:
        """Post a letter; False when one of its key was posted before."""
        return self.tx.letters.post(letter)

    def audit(self, actor: str, action: str, subject: str, detail: str | None = None) -> None:
        """Put on record, for ever: pseudonyms and codes only, no health value, no contact."""
        self.tx.audit.add(AuditEntry(actor, action, subject, detail), self.now)


def fresh_nonce() -> str:
    """Return 96 random bits, short enough for a button."""
    return secrets.token_urlsafe(12)
