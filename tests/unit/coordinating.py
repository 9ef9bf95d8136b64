"""A hospital's side on a real store, with a post office that delivers what is due."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

from bot import screenings
from bot.app import App, CallbackAnswer
from bot.channel.attachments import FILE_FIELDS
from bot.channel.events import Event
from bot.clock import RealClock, VirtualClock
from bot.coordinators import binding, invitations, notices, router
from bot.coordinators.buttons import ONCE_MORE, data_of
from bot.referrals import card
from bot.runtime.dispatcher import Dispatcher
from bot.store import Store, Transaction, open_store
from bot.store.records import (
    Grant,
    Invitation,
    NewConsent,
    NewReferral,
    ReferralRow,
    fresh_id,
)
from bot.work import Work
from dialogs.columns import fit
from dialogs.context import BotOperator
from dialogs.effects import ReferralRequested
from dialogs.phases import Phase
from dialogs.screening import AnswerRecord, Contact, Screening, contact_out
from tests import shipped

PATIENTS = Path(__file__).resolve().parents[1] / "data" / "patients.json"
NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)  # 12:00 in Shanghai
CHANGHAI, CHILDREN = "changhai", "zju_children"
ADULT, PAEDIATRIC = "NCT06010472", "NCT07283315"
SECOND = "NCT06464679"  # the other trial of Changhai
# Words and values that only these tests contain: wherever one turns up, it leaked.
CONTACT = Contact("Zaunkönig Wren", "+8613900139077", "evening", "yes")
HAEMOGLOBIN = 117.3


@cache
def app() -> App:
    operator = BotOperator("Example Trust", "help@example.org")
    return App(shipped.content(operator), "example_bot")


def office_at(timezone: str, hour: str) -> App:
    """The same office, with its sites on another clock."""
    known = app().content.library
    moved = {n: replace(s, timezone=timezone, summary_hour=hour) for n, s in known.sites.items()}
    there = replace(known, sites=MappingProxyType(moved))
    return replace(app(), content=replace(app().content, library=there))


@asynccontextmanager
async def hospital_at(folder: Path, on: App | None = None) -> AsyncIterator["Hospital"]:
    store = await _store_at(folder)
    try:
        yield Hospital(store, on or app())
    finally:
        await store.close()


FILES = ("a.db", "keys.db")
_NEW: dict[str, bytes] = {}  # the files of a store in which nothing has happened yet


async def _store_at(folder: Path) -> Store:
    """A new store, or the one that stands there; the schema is made once a process and copied."""
    if not _NEW:
        with TemporaryDirectory() as first:
            await _opened(Path(first)).close()
            _NEW.update({name: (Path(first) / name).read_bytes() for name in FILES})
    if not (folder / FILES[0]).exists():
        for name, content in _NEW.items():
            (folder / name).write_bytes(content)
    return _opened(folder)


def _opened(folder: Path) -> Store:
    return open_store(folder / FILES[0], keys=folder / FILES[1], master=bytes(32))


async def _nobody(query: str, text: str | None, alert: bool) -> bool:
    return True


def patient(id: str, **changed: object) -> dict[str, object]:
    listed = json.loads(PATIENTS.read_text(encoding="utf-8"))["patients"]
    facts: dict[str, object] = next(p["facts"] for p in listed if p["id"] == id)
    return {**facts, **changed}


@dataclass
class Chat:
    """What stands in a private chat: message id -> what was sent, edits made."""

    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        return [message["text"] for message in self.messages.values()]

    @property
    def last(self) -> dict[str, Any]:
        return list(self.messages.values())[-1]

    def ids(self, text: str) -> list[int]:
        """The messages that begin with the text, oldest first."""
        return [id for id, m in self.messages.items() if m["text"].startswith(text)]

    def buttons(self, text: str = "") -> list[str]:
        """The data of the buttons under the last message that contains the text."""
        found = [m for m in self.messages.values() if text in m["text"]][-1]
        return data_under(found)


def data_under(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def cut_off(markup: Mapping[str, object]) -> list[list[str]]:
    """The rows of several buttons whose labels a phone does not show to their end.

    A button alone may be of the data: a colleague's name, a criterion.
    """
    rows: Any = markup.get("inline_keyboard", [])
    labels = [[button["text"] for button in row] for row in rows]
    return [row for row in labels if len(row) > 1 and not fit(row)]


class Hospital:
    """Coordinators and participants by their numbers; every step is a transaction of its own."""

    def __init__(self, store: Store, app: App) -> None:
        self.store, self.app = store, app
        self.now = NOON
        self.chats: dict[int, Chat] = {}
        self.sent: list[str] = []
        self._count = 0

    def nonce(self) -> str:
        self._count += 1
        return f"n{self._count:04}"

    def work(self, tx: Transaction, now: datetime | None = None) -> Work:
        """What the desk gives to every function that it calls."""
        return Work(tx, self.app, now or self.now, self.nonce())

    async def bind(
        self,
        user: int,
        site: str | None = CHANGHAI,
        lang: str = "en",
        role: str | None = None,
        name: str = "",
        trials: tuple[str, ...] = (),
        duty: str = "",
    ) -> None:
        role = role or ("coordinator" if site else "admin")
        await self.open(user, await self.invited(role, site, trials, duty), lang, name)

    async def invited(
        self, role: str, site: str | None, trials: tuple[str, ...] = (), duty: str = ""
    ) -> str:
        payload = invitations.fresh()
        await self.store.transact(
            lambda tx: invitations.keep(tx, payload, Invitation(role, site, trials, duty), self.now)
        )
        return payload

    async def bind_group(
        self, chat: int, by: int, site: str = CHANGHAI, trials: tuple[str, ...] = ()
    ) -> None:
        """By the link that adds the bot to a group and hands over the payload."""
        payload = await self.invited("group", site, trials)
        await self.at_desk(Event("member", by, chat, False, bot_added=True, title="Team"))
        text = f"/start@{self.app.bot_username} {payload}"
        await self.at_desk(Event("group", by, chat, False, text=text, title="Team"))

    def dispatcher(self) -> Dispatcher:
        """A bot that has just begun: nothing of earlier ones is in its memory."""
        return Dispatcher(self.store, self.app, VirtualClock(self.now), _nobody)

    async def at_desk(self, event: Event, dispatcher: Dispatcher | None = None) -> CallbackAnswer:
        """The whole way of an update, whoever sent it."""
        desk, nonce = dispatcher or self.dispatcher(), self.nonce()

        def work(tx: Transaction) -> CallbackAnswer:
            given = Work(tx, self.app, self.now, nonce, event.user, desk.passcodes)
            return desk._hear(given, event)

        return await self.store.transact(work)

    async def open(
        self, user: int, payload: str, lang: str = "en", name: str = "", *, confirmed: bool = True
    ) -> bool:
        event = Event("command", user, user, text="start", argument=payload, lang=lang, name=name)
        nonce = self.nonce()
        opened = await self.store.transact(
            lambda tx: binding.redeem(Work(tx, self.app, self.now, nonce, user), event)
        )
        if confirmed:
            await self.confirm()
        return opened

    async def confirm(self) -> None:
        """As at the command line: whoever has opened a link is who was meant."""

        def work(tx: Transaction) -> None:
            for opened in tx.invitations.opened(self.now):
                tx.invitations.approve(opened.hash, "operator", self.now)
            binding.post_due(self.work(tx))

        await self.store.transact(work)

    async def refer(
        self,
        facts: dict[str, object] | None = None,
        *,
        user: int = 900,
        trial: str = ADULT,
        site: str = CHANGHAI,
        who: str = "self",
        lang: str = "zh",
        likely: bool | None = True,
        same: tuple[str, ...] = (),
        phone: str = "",
        clarified: tuple[str, ...] = (),
        contact: Contact | None = None,
    ) -> ReferralRow:
        """A person's answers, their consent, and the referral, as the desk records them.

        `same` are codes of earlier referrals of the same person; a `phone` is marked as theirs.
        `likely=None`: by the answers it does not fit, and they ask all the same.
        """
        screening = self.screening(facts or patient("P01", hemoglobin=HAEMOGLOBIN), who, lang)
        screening = replace(screening, clarified=clarified, contact=contact or CONTACT)

        def work(tx: Transaction) -> ReferralRow:
            account = tx.accounts.ensure(user, self.now)
            row = screenings.new_row(account.id, screening, self.now)
            screenings.save(tx, self.app.content, row, None, screening)
            return self.record(tx, row.id, screening, trial, site, likely, same=same, phone=phone)

        return await self.store.transact(work)

    def record(
        self,
        tx: Transaction,
        row: str,
        screening: Screening,
        trial: str,
        site: str,
        likely: bool | None,
        *,
        same: tuple[str, ...] = (),
        phone: str = "",
    ) -> ReferralRow:
        agreed = NewConsent("share", "h", screening.lang, True, trial, site)
        consent = tx.consents.add(row, agreed, self.now)
        referred = ReferralRequested(
            trial, site, ("sle",), screening.contact, bool(likely),
            self.app.content.assess(screening, self.now.date()), asked=likely is None,
        )  # fmt: skip
        summary = card.card_of(self.app, screening, referred, self.now)
        new = NewReferral(
            screening=row, trial=trial, site=site, cohorts=("sle",), consent=consent,
            contact=json.dumps(contact_out(screening.contact)), card=json.dumps(summary),
            by_relative=screening.who == "other", phone=phone,
            person=next((tx.referrals.get(code).person for code in same), None) or fresh_id(),
        )  # fmt: skip
        referral = tx.referrals.add(new, self.now)
        notices.announce(self.work(tx), referral)
        return referral

    def screening(self, facts: dict[str, object], who: str, lang: str) -> Screening:
        vocabulary = self.app.content.library.vocabulary
        replies = []
        for question in self.app.content.questionnaire.questions:
            known = {f: vocabulary.decode(f, facts[f]) for f in question.fills if f in facts}
            if known:
                reply = AnswerRecord(question.id, known, self.now.date(), f"r-{question.id}")
                replies.append(reply)
        return Screening(
            Phase.RESULT, lang, who, reports="have", contact=CONTACT, replies=tuple(replies)
        )

    async def press(
        self, user: int, data: str, chat: int | None = None, message: int = 0
    ) -> CallbackAnswer:
        private = chat is None
        shown = self.chats.get(chat or user, Chat()).messages.get(message, {})
        event = Event(
            "pressed", user, chat or user, private, message,
            text=data, query="q", buttons=tuple(data_under(shown)),
        )  # fmt: skip
        return await self.hear(user, event)

    async def click(self, user: int, action: str, code: str, detail: str = "") -> CallbackAnswer:
        """A press on a card that is up to date, and a yes where it is asked about once more."""
        if action in (*ONCE_MORE, "sleep"):
            action, detail = "sure", f"{action}.{detail}".rstrip(".")
        seq = await self.store.read(lambda tx: tx.steps.changes(code))
        return await self.press(user, data_of(action, code, seq, detail))

    async def command(self, user: int, name: str, argument: str = "") -> CallbackAnswer:
        return await self.hear(user, Event("command", user, user, text=name, argument=argument))

    async def reply(self, user: int, data: str) -> CallbackAnswer:
        """A participant presses a button, heard as the desk hears it."""
        event = Event("pressed", user, user, text=data, query="q")
        dispatcher = Dispatcher(self.store, self.app, RealClock(), _nobody)
        nonce = self.nonce()
        return await self.store.transact(
            lambda tx: dispatcher._hear(Work(tx, self.app, self.now, nonce, event.user), event)
        )

    async def write(self, user: int, text: str, replies_to: int = 0) -> CallbackAnswer:
        return await self.hear(user, Event("text", user, user, text=text, replies_to=replies_to))

    async def hear(self, user: int, event: Event) -> CallbackAnswer:
        nonce = self.nonce()

        def work(tx: Transaction) -> CallbackAnswer:
            grants = tx.grants.of(user) or [Grant(user, "", None, "admin", "en")]
            return router.respond(Work(tx, self.app, self.now, nonce, user), grants, event)

        return await self.store.transact(work)

    async def deliver(self) -> None:
        """Everything due arrives, as Telegram would show it."""
        dispatcher = Dispatcher(self.store, self.app, VirtualClock(self.now), _nobody)
        # What is not sent after a last look leaves its place to the next.
        while await self.store.next_due(self.now) == self.now:
            for one in await self.store.due_letters(self.now, 64, look=dispatcher.look):
                letter, chat = one.letter, self.chats.setdefault(one.letter.chat, Chat())
                self._count += 1
                chat.calls.append(letter.method)
                markup: Any = letter.payload.get("reply_markup", {})
                assert not (cut := cut_off(markup)), f"cut off: {cut}"
                self.sent.append(json.dumps(dict(letter.payload), ensure_ascii=False))
                arrived = letter.method in ("sendMessage", "sendPhoto", *FILE_FIELDS)
                if arrived:
                    caption = letter.payload.get("caption", "")
                    chat.messages[self._count] = {"text": caption, **letter.payload}
                elif letter.method == "editMessageText" and one.message_id:
                    chat.messages[one.message_id] = dict(letter.payload)
                elif letter.method == "editMessageReplyMarkup" and one.message_id:
                    chat.messages[one.message_id] |= letter.payload
                elif letter.method == "deleteMessage" and one.message_id:
                    del chat.messages[one.message_id]
                elif letter.method == "deleteMessage":
                    chat.messages.pop(letter.payload.get("message_id", 0), None)  # type: ignore[call-overload]
                await self.store.sent(one.id, one.token, self._count if arrived else None, self.now)

    async def chat(self, user: int) -> Chat:
        await self.deliver()
        return self.chats.setdefault(user, Chat())

    async def status(self, code: str) -> str:
        found = await self.store.read(lambda tx: tx.referrals.get(code))
        return found.status.value if found else "gone"

    async def audited(self, code: str) -> list[str]:
        rows = await self.store.read(lambda tx: tx.audit.rows(code))
        return [row.action for row in rows]
