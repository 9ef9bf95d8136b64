"""The web page with two phones, and the control endpoints that it calls."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from .chats import Json
from .errors import Impossible
from .phones import User
from .server import json_body

if TYPE_CHECKING:
    from .sandbox import Sandbox

HERE = Path(__file__).parent
LANGUAGES = ("en", "zh")
WORDS = (
    "title", "intro", "participant", "coordinator", "person", "new-person", "language",
    "placeholder", "send", "menu", "start", "share-contact", "typing", "edited", "contact",
    "photo", "document", "attachment", "ok", "offline", "note", "empty", "keyboard", "messages",
    "person-name", "empty-coordinator",
)  # fmt: skip
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
ASSETS = {
    "page.css": "text/css",
    "message.js": "text/javascript",
    "phone.js": "text/javascript",
    "page.js": "text/javascript",
}


class Page:
    """Serves the page, tells it of news, and does what it asks the phones to do."""

    def __init__(self, sandbox: "Sandbox", words: Callable[[str, str], str]) -> None:
        self._sandbox, self._world = sandbox, sandbox.world
        self._words = {
            language: {key: words(language, f"sandbox-{key}") for key in WORDS}
            for language in LANGUAGES
        }
        self._stopped = asyncio.Event()
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
            web.get("/sandbox/files/{id}", self.file),
            web.post("/sandbox/people", self.new_person),
            web.post("/sandbox/left/{id}", self.hand_over),
            web.post("/sandbox/phones/{id}/{act}", self.act),
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

    async def file(self, request: web.Request) -> web.StreamResponse:
        stored = self._world.files.get(request.match_info["id"])
        if stored is None or not stored.mime.startswith("image/"):
            raise web.HTTPNotFound
        return web.Response(body=stored.data, content_type=stored.mime)

    async def state(self, request: web.Request) -> web.StreamResponse:
        """Both phones, and who there is."""
        return json_body(
            {
                "bot": self._world.bot().username,
                "bot_name": self._world.bot().name,
                "people": [
                    {"id": user.id, "name": user.person.first_name}
                    for user in self._sandbox.users.values()
                    if user.id != (self.right or self._nth(1))
                ],
                "left": self._phone(self.left or self._nth(0)),
                "right": self._phone(self.right or self._nth(1)),
            }
        )

    def _nth(self, place: int) -> int:
        """The first two users are the participant and the coordinator."""
        users = list(self._sandbox.users)
        if len(users) <= place:
            raise web.HTTPConflict(text="add two users before the page is opened")
        return users[place]

    def _phone(self, user_id: int) -> Json:
        user = self._sandbox.users[user_id]
        chat, now = user.chat, self._world.clock.time()
        return {
            "id": user.id,
            "name": user.person.first_name,
            "language": user.person.language_code,
            "messages": [message.seen() | {"order": message.order} for message in chat.timeline],
            "keyboard": chat.keyboard,
            "commands": user.commands,
            "typing": chat.typing_until > now,
            "started": chat.started,
            "alerts": [
                {"text": alert.text, "modal": alert.show_alert, "number": alert.number}
                for alert in user.alerts[-20:]
                if alert.text
            ],
        }

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: one line whenever anything changed."""
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
        """A fresh account takes the left phone."""
        asked = await _asked(request)
        language = asked.get("language") if asked.get("language") in LANGUAGES else "en"
        number = max(self._sandbox.users, default=1000) + 1
        count = len(self._sandbox.users)
        name = f"{self._words[str(language)]['person-name']} {count}"
        self._sandbox.add_user(number, name, str(language))
        self.left = number
        self._world.touch()
        return json_body({"id": number})

    async def hand_over(self, request: web.Request) -> web.StreamResponse:
        """Another account takes the left phone."""
        await _asked(request)
        number = _number(request.match_info["id"])
        if number not in self._sandbox.users:
            raise web.HTTPNotFound
        self.left = number
        self._world.touch()
        return json_body({"id": number})

    async def act(self, request: web.Request) -> web.StreamResponse:
        """What a hand does on a phone."""
        user = self._sandbox.users.get(_number(request.match_info["id"]))
        if user is None:
            raise web.HTTPNotFound
        asked = await _asked(request)
        try:
            await self._do(user, request.match_info["act"], asked)
        except (Impossible, KeyError, ValueError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return json_body({"ok": True})

    async def _do(self, user: User, act: str, asked: Json) -> None:
        match act:
            case "send":
                if text := str(asked["text"]).strip():
                    await user.send(text[:4096])
            case "press":
                await user.press(int(asked["message"]), str(asked["data"]))
            case "tap":
                await user.tap(str(asked["label"]))
            case "contact":
                await user.share_contact(bool(asked.get("own", True)))
            case "open":
                await user.open_link(str(asked["link"]))
            case "language":
                if asked["language"] in LANGUAGES:
                    user.person.language_code = str(asked["language"])
                    self._world.touch()
            case "block":
                await user.block()
            case "unblock":
                await user.unblock()
            case _:
                raise ValueError(f"unknown act {act}")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else -1


async def _asked(request: web.Request) -> Json:
    """Only JSON bodies: a foreign page's form can not send one without being asked first."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        body = await request.json()
    except ValueError:
        raise web.HTTPBadRequest from None
    return body if isinstance(body, dict) else {}


def _static(name: str, kind: str) -> web.Response:
    headers = {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }
    text = (HERE / name).read_text(encoding="utf-8")
    return web.Response(text=text, content_type=kind, charset="utf-8", headers=headers)
