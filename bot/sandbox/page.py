"""The web page with two phones, and how it hears of news."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from .control import LANGUAGES, Control, Phones, asked_for, json_body
from .directing import DirectorRoutes
from .phones import User

HERE = Path(__file__).parent
WORDS = (
    "title", "intro", "participant", "coordinator", "person", "new-person", "language",
    "placeholder", "send", "menu", "start", "share-contact", "typing", "edited", "contact",
    "photo", "document", "attachment", "ok", "offline", "note", "empty", "keyboard", "messages",
    "person-name", "empty-coordinator", "reply", "reply-off", "phones", "unread", "now",
    "play", "play-person", "play-begin", "play-stop", "playing", "play-take-over", "play-ended",
    "play-stopped", "play-stuck", "pace", "pace-1", "pace-3", "pace-10", "morning", "morning-came",
)  # fmt: skip
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
ASSETS = {
    "page.css": "text/css",
    "message.js": "text/javascript",
    "phone.js": "text/javascript",
    "stage.js": "text/javascript",
    "tabs.js": "text/javascript",
    "page.js": "text/javascript",
}


class Page:
    """Serves the page, and tells it of news."""

    def __init__(self, sandbox: Phones, control: Control, words: Callable[[str, str], str]) -> None:
        self._sandbox, self._control, self._world = sandbox, control, sandbox.world
        self._words = {
            language: {key: words(language, f"sandbox-{key}") for key in WORDS}
            for language in LANGUAGES
        }
        self._stopped = asyncio.Event()
        self._directing = DirectorRoutes(
            self._world.clock, lambda: sandbox.director, self._free_phone
        )
        self.left: int | None = None
        self.right: int | None = None

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self.page),
            web.get("/favicon.ico", self.no_icon),
            web.get("/sandbox/{asset:\\w+\\.(?:css|js)}", self.asset),
            web.get("/sandbox/words", self.words),
            web.get("/sandbox/state", self.state),
            web.get("/sandbox/events", self.events),
            web.post("/sandbox/people", self.new_person),
            web.post("/sandbox/left/{id}", self.hand_over),
            *self._directing.routes(),
        ]

    def stop(self) -> None:
        self._stopped.set()
        self._world.touch()

    async def page(self, request: web.Request) -> web.StreamResponse:
        return _static("page.html", "text/html")

    async def asset(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["asset"]
        if name not in ASSETS:
            raise web.HTTPNotFound
        return _static(name, ASSETS[name])

    async def no_icon(self, request: web.Request) -> web.StreamResponse:
        return web.Response(status=204)

    async def words(self, request: web.Request) -> web.StreamResponse:
        return json_body({"words": self._words})

    async def state(self, request: web.Request) -> web.StreamResponse:
        """Answer with both phones, who there is, what time it is, and what the director does."""
        right, director = self._side(self.right, 1), self._sandbox.director
        return json_body(
            {
                "bot": self._world.bot().username,
                "bot_name": self._world.bot().name,
                "people": [
                    {"id": user.id, "name": user.person.first_name}
                    for user in self._sandbox.users.values()
                    if user is not right
                ],
                "left": self._control.seen(self._side(self.left, 0)),
                "right": self._control.seen(right),
                "now": self._world.clock.time(),
                "time_zone": director.time_zone if director else None,
                "play": director.seen() if director else None,
            }
        )

    def _side(self, chosen: int | None, place: int) -> User:
        """Return the one chosen; else the first user is the participant, the second coordinator."""
        users = list(self._sandbox.users.values())
        if len(users) < 2:
            raise web.HTTPConflict(text="add two users before the page is opened")
        return users[place] if chosen is None else self._sandbox.users[chosen]

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Send events: one line whenever anything changed."""
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        try:
            while not self._stopped.is_set():
                await response.write(f"data: {self._world.version}\n\n".encode())
                await self._world.news(2.0)
        except ConnectionError:
            pass
        return response

    async def new_person(self, request: web.Request) -> web.StreamResponse:
        """Hand the left phone to a fresh account."""
        asked = await asked_for(request)
        self._stop_play()
        language = asked.get("language") if asked.get("language") in LANGUAGES else "en"
        return json_body({"id": self._fresh_phone(str(language)).id})

    def _fresh_phone(self, language: str) -> User:
        number = max(self._sandbox.users, default=1000) + 1
        count = len(self._sandbox.users)
        name = f"{self._words[language]['person-name']} {count}"
        user = self._sandbox.add_user(number, name, language)
        self.left = number
        self._world.touch()
        return user

    def _free_phone(self, language: str) -> User:
        """Return the left phone where nothing stands on it yet, else one of a fresh account."""
        user = self._side(self.left, 0)
        if user.chat.timeline:
            return self._fresh_phone(language)
        user.person.language_code = language
        return user

    def _stop_play(self) -> None:
        if self._sandbox.director is not None:
            self._sandbox.director.stop()

    async def hand_over(self, request: web.Request) -> web.StreamResponse:
        """Hand the left phone to another account."""
        await asked_for(request)
        self._stop_play()
        self.left = self._control.user(request).id
        self._world.touch()
        return json_body({"id": self.left})


def _static(name: str, kind: str) -> web.Response:
    headers = {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }
    text = (HERE / name).read_text(encoding="utf-8")
    return web.Response(text=text, content_type=kind, charset="utf-8", headers=headers)
