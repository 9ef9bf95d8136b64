"""Everything the sandbox knows: bots, people, chats, files, the calls made, and when it changed."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from random import Random

from .chats import Chat, Json, Message
from .clock import SandboxClock, SystemClock
from .errors import ImpossibleAct
from .faults import Faults
from .limits import Limits
from .queues import UpdateQueue
from .webhooks import WebhookPusher


@dataclass(frozen=True)
class Call:
    """One call of the Bot API as it came and what became of it; status 0: connection cut."""

    number: int
    at: float
    method: str
    params: Json
    status: int
    error: str | None
    bot: str


@dataclass
class Query:
    """A pressed button waiting for its answer."""

    id: str
    person: "Person"
    at: float
    data: str
    message: Message


@dataclass(frozen=True)
class Alert:
    """The answer to a pressed button, as the phone shows it."""

    text: str
    show_alert: bool
    query_id: str
    data: str
    at: float
    number: int
    url: str | None = None


@dataclass(eq=False)
class Person:
    """A Telegram account."""

    id: int
    first_name: str
    language_code: str
    username: str | None = None
    phone: str = ""
    deactivated: bool = False
    blocked: set[int] = field(default_factory=set)
    alerts: list[Alert] = field(default_factory=list)

    def json(self) -> Json:
        person: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            person["username"] = self.username
        return person | {"language_code": self.language_code}

    def chat_json(self) -> Json:
        about: Json = {"first_name": self.first_name}
        return about | ({"username": self.username} if self.username else {})


@dataclass(frozen=True)
class StoredFile:
    """A file on the sandbox's server."""

    id: str
    name: str
    data: bytes
    mime: str

    @property
    def path(self) -> str:
        return f"{self.id}/{self.name}"

    def json(self) -> Json:
        unique = hashlib.sha256(self.data).hexdigest()[:16]
        return {"file_id": self.id, "file_unique_id": unique, "file_size": len(self.data)}


@dataclass(eq=False)
class BotAccount:
    """A bot and what Telegram keeps for it."""

    token: str
    username: str
    name: str
    queue: UpdateQueue
    webhook: WebhookPusher
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    last_message: int = 0
    in_flight: int = 0

    @property
    def id(self) -> int:
        return int(self.token.split(":")[0])

    def json(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def menu(self, scopes: list[str], language: str) -> list[Json]:
        """Return the commands that a phone of this language shows."""
        for scope in scopes:
            for tongue in (language[:2], ""):
                if self.commands.get((scope, tongue)):
                    return self.commands[scope, tongue]
        return []


class World:
    """The state that the API, the phones and the page share."""

    def __init__(self, clock: SandboxClock | None = None, random: Random | None = None) -> None:
        self.clock = clock or SystemClock()
        self.random = random or Random()
        self.bots: dict[str, BotAccount] = {}
        self.people: dict[int, Person] = {}
        self.private: dict[tuple[int, int], Chat] = {}
        self.groups: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.calls: list[Call] = []
        self.faults = Faults()
        self.limits = Limits()
        self.version = 0
        self._order = 0
        self._changed: set[asyncio.Future[None]] = set()

    def now(self) -> int:
        return int(self.clock.time())

    def bot(self, token: str | None = None) -> BotAccount:
        if not self.bots:
            raise ImpossibleAct("add a bot first: sandbox.add_bot(token)")
        return next(iter(self.bots.values())) if token is None else self.bots[token]

    def token(self, bits: int = 63) -> str:
        return str(self.random.getrandbits(bits))

    def touch(self, chat: Chat | None = None) -> None:
        """Wake whoever waits for news: something changed."""
        self.version += 1
        if chat is not None:
            chat.last_touch = self.version
        for waiter in self._changed:
            if not waiter.done():
                waiter.set_result(None)

    async def news(self, timeout: float) -> bool:
        """Wait for the next change; False when none came in time (real seconds)."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._changed.add(waiter)
        try:
            await asyncio.wait_for(waiter, timeout)
        except TimeoutError:
            return False
        finally:
            self._changed.discard(waiter)
        return True

    def private_chat(self, bot: BotAccount, person: Person) -> Chat:
        key = (bot.id, person.id)
        if key not in self.private:
            about = person.chat_json()
            self.private[key] = Chat(person.id, "private", about, self.token())
        return self.private[key]

    def add_message(
        self, chat: Chat, sender: Json, content: Json, *, bot: BotAccount | None = None
    ) -> Message:
        """Add a new message at the end of a chat; private chats share their bot's numbering."""
        if bot is not None and chat.type == "private":
            bot.last_message += 1
            number = bot.last_message
        else:
            number = max(chat.messages, default=0) + 1
        message = Message(number, chat, sender, self.now(), content, order=self.next_order())
        chat.messages[number] = message
        self.touch(chat)
        return message

    def next_order(self) -> int:
        self._order += 1
        return self._order

    def add_file(self, name: str, data: bytes, mime: str) -> StoredFile:
        number = f"{self.random.getrandbits(128):032x}"
        stored = StoredFile(f"AgAC{number}", name.replace("/", "_") or "file", data, mime)
        self.files[stored.id] = stored
        return stored
