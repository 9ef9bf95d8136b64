"""The work on one update, or on one look at the clock: what every function of it is given."""

import json
import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256

from bot.app import App
from bot.passcodes import Passcodes
from bot.store.ports import Transaction
from bot.store.records import AuditEntry, Letter, QuietHours
from dialogs.context import Content
from trials.trial import NIGHT, Site

# An answer that comes later than this wakes somebody up.
STILL_AWAKE = timedelta(minutes=10)
# A closed chat holds what waits for it no longer than this; what asks to delete is owed longer.
WORTH, ASKED_FOR = timedelta(days=30), timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Work:
    """A transaction, the app it is done with, the moment, and a nonce for what is posted in it.

    `awake` is the chat of whoever has just written: they hear the answer, also at night.
    """

    tx: Transaction
    app: App
    now: datetime
    nonce: str
    awake: int | None = None
    passcodes: Passcodes = field(default_factory=Passcodes)  # of pages about to be sent

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
        """Post a letter, silent in its reader's night; False when its key was posted before.

        Of equal replies to somebody who writes and writes, the newest alone waits to be sent.
        """
        if letter.expires is None:
            letter = replace(letter, expires=self.now + (ASKED_FOR if letter.former else WORTH))
        if letter.chat == self.awake and letter.slot is None:
            letter = replace(letter, slot=_slot_of_equals(letter))
        return self.tx.letters.post(replace(letter, quiet=self._quiet_hours(letter.chat)))

    def _quiet_hours(self, chat: int) -> QuietHours:
        """Return those of the site where somebody works, or of which a group is; else anybody's."""
        group = self.tx.groups.in_chat(chat) if chat < 0 else None
        grants = self.tx.grants.of(chat) if chat >= 0 else []
        of_site = group.site if group else next((g.site for g in grants if g.site), None)
        site = self.app.site(of_site) if of_site else None
        awake_until = self.now + STILL_AWAKE if chat == self.awake else None
        if site is None:
            return QuietHours(NIGHT, self.app.content.operator.zone.key, awake_until)
        return QuietHours(site.quiet, site.timezone, awake_until)

    def audit(self, actor: str, action: str, subject: str, detail: str | None = None) -> None:
        """Put on record, for ever: pseudonyms and codes only, no health value, no contact."""
        self.tx.audit.add(AuditEntry(actor, action, subject, detail), self.now)


def _slot_of_equals(letter: Letter) -> str | None:
    if letter.method != "sendMessage" or letter.edits is not None or letter.urgent:
        return None
    said = json.dumps([letter.chat, letter.payload], sort_keys=True, ensure_ascii=False)
    return f"same:{sha256(said.encode('utf-8', 'backslashreplace')).hexdigest()}"


def fresh_nonce() -> str:
    """Return 96 random bits, short enough for a button."""
    return secrets.token_urlsafe(12)
