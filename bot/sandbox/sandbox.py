"""The local Telegram as one object: start it, add bots and people, watch what happens."""

from collections.abc import Callable, Sequence
from functools import partial
from random import Random

from aiohttp import web

from .chats import Json, Message
from .clock import SandboxClock
from .control import Control
from .director import Director
from .errors import TITLES, ApiError, Dropped, ImpossibleAct
from .faults import Faults
from .groups import GroupPhone
from .limits import Limits
from .page import Page
from .phones import User
from .queues import UpdateQueue
from .server import BODY_LIMIT, LOOPBACK, BotServer, only_from_here
from .webhooks import WebhookPusher
from .world import BotAccount, Call, Person, World

Say = Callable[[str, str], str]
SYSTEM: Json = {"id": 777000, "is_bot": True, "first_name": "Sandbox"}


class Sandbox:
    """A Bot API server on a loopback address, with phones; `page` adds the web page.

    `words(language, key)` gives the page's own words; `busy()` lets an in-process bot say that
    it still works, so that `wait_quiet` waits for it.
    """

    def __init__(
        self,
        *,
        clock: SandboxClock | None = None,
        random: Random | None = None,
        page: bool = False,
        words: Say | None = None,
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        if page and words is None:
            raise ImpossibleAct("the page needs its words: words=callable(language, key)")
        self.world = World(clock, random)
        self.busy = busy
        self.users: dict[int, User] = {}
        self.groups: dict[int, GroupPhone] = {}
        self.director: Director | None = None
        self._server = BotServer(self.world)
        self._control = Control(self)
        self._page = Page(self, self._control, words) if page and words is not None else None
        self._runner: web.AppRunner | None = None
        self.base_url = ""

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; only ever on a loopback address."""
        if host not in LOOPBACK:
            raise ValueError(f"the sandbox binds loopback only, not {host}: use 127.0.0.1")
        app = web.Application(middlewares=[only_from_here], client_max_size=BODY_LIMIT)
        app.add_routes([*self._server.routes(), *self._control.routes()])
        if self._page is not None:
            app.add_routes(self._page.routes())
        self._runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=0.2, handler_cancellation=True
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        bound = self._runner.addresses[0][1]
        name = f"[{host}]" if ":" in host else host
        self.base_url = f"http://{name}:{bound}"

    async def stop(self) -> None:
        for bot in self.world.bots.values():
            await bot.webhook.stop()
            bot.queue.interrupt(ApiError(500, "Internal Server Error: restart"))
        if self._page is not None:
            self._page.stop()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    # Who is there

    def add_bot(
        self, token: str, username: str = "trial_finder_bot", name: str = "Trial Finder"
    ) -> BotAccount:
        """Add a bot known by this token (`<number>:<secret>`)."""
        world = self.world
        queue = UpdateQueue(world.clock, world.random)
        webhook = WebhookPusher(queue, world.clock, world.random, world.faults.present)
        bot = BotAccount(token, username, name, queue, webhook)
        webhook.answerer = partial(self._server.webhook_answer, bot)
        world.bots[token] = bot
        return bot

    def rotate(self, old: str, new: str) -> None:
        """Revoke a token: the old one gets 401 from now on, the new one is the same bot."""
        bot = self.world.bots.pop(old)
        bot.token = new
        self.world.bots[new] = bot

    def add_user(
        self,
        id: int,
        first_name: str,
        language_code: str = "en",
        *,
        username: str | None = None,
        phone: str = "",
    ) -> User:
        person = Person(id, first_name, language_code, username, phone)
        self.world.people[id] = person
        self.users[id] = user = User(self.world, person, lambda: self.busy())
        self.world.touch()
        return user

    def add_group(self, id: int, title: str, users: Sequence[User]) -> GroupPhone:
        self.groups[id] = group = GroupPhone(self.world, id, title, list(users))
        return group

    def direct(self, director: Director) -> None:
        """Let the page offer what this director does from now on."""
        self.director = director
        self.world.touch()

    def note(self, user: User, text: str, link: str = "") -> Message:
        """Put a line of the sandbox itself on a phone; the bot does not see it."""
        chat = user.chat
        message = Message(0, chat, SYSTEM, self.world.now(), _noted(text, link), note=True)
        message.order = self.world.next_order()
        chat.notes.append(message)
        self.world.touch(chat)
        return message

    def change_note(self, note: Message, text: str, link: str = "") -> None:
        """Write something else on a note, where it stands."""
        note.content = _noted(text, link)
        self.world.touch(note.chat)

    def inject(self, update: Json, *, lane: int = 0, token: str | None = None) -> int:
        """Queue any JSON as an update, however odd; returns its update_id."""
        return self.world.bot(token).queue.put_raw(update, lane=lane)

    # What is going on

    @property
    def calls(self) -> list[Call]:
        return self.world.calls

    def called(self, method: str) -> list[Call]:
        return [call for call in self.world.calls if call.method == method]

    @property
    def failures(self) -> list[Call]:
        """Return the calls that did not get 200."""
        return [call for call in self.world.calls if call.status != 200]

    @property
    def limits(self) -> Limits:
        return self.world.limits

    @property
    def faults(self) -> Faults:
        return self.world.faults

    def fail_next(
        self,
        method: str,
        status: int,
        description: str | None = None,
        retry_after: int | None = None,
        *,
        times: int = 1,
    ) -> None:
        """Refuse the next calls of a method ("*": of any but getUpdates)."""
        words = description or TITLES.get(status, "Internal Server Error")
        parameters = {} if retry_after is None else {"retry_after": retry_after}
        self.faults.fail_next(method, ApiError(status, words, parameters), times=times)

    def drop_after(self, method: str, *, times: int = 1) -> None:
        """Carry out the next calls of a method, then cut the connection."""
        self.faults.drop_after(method, times=times)

    def outage(self, on: bool = True, status: int | None = None) -> None:
        """Let nothing through: connections are cut, or answered with `status`; no webhooks."""
        if on:
            self.faults.start_outage(status)
            for bot in self.world.bots.values():
                bot.queue.interrupt(ApiError(status, "Bad Gateway") if status else Dropped())
        else:
            self.faults.end_outage()

    def black_hole(self, on: bool = True) -> None:
        """Answer nothing that comes while it is on; what came then is never answered."""
        self.faults.hole = on


def _noted(text: str, link: str) -> Json:
    if not link:
        return {"text": text}
    start = len(text.encode("utf-16-le")) // 2 + 1
    length = len(link.encode("utf-16-le")) // 2
    entity = {"type": "url", "offset": start, "length": length}
    return {"text": f"{text}\n{link}", "entities": [entity]}
