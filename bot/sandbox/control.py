"""The phones over HTTP, under /sandbox/: what the page, or a test in another process, works."""

import base64
import json
from typing import Protocol

from aiohttp import web

from .chats import Json
from .director import Director
from .errors import ImpossibleAct
from .phones import User
from .pictures import kind_of
from .world import World

LANGUAGES = ("en", "zh")
PDF = "application/pdf"


class Phones(Protocol):
    """The sandbox, as far as the page must know it."""

    world: World
    users: dict[int, User]
    director: Director | None

    def add_user(self, id: int, first_name: str, language_code: str = "en") -> User: ...


class Control:
    """Shows phones as JSON and does with them what a hand does."""

    def __init__(self, sandbox: Phones) -> None:
        self._sandbox, self._world = sandbox, sandbox.world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/sandbox/calls", self.calls),
            web.get("/sandbox/files/{id}", self.file),
            web.get("/sandbox/phones", self.phones),
            web.get("/sandbox/phones/{id}", self.phone),
            web.post("/sandbox/phones/{id}/{act}", self.act),
        ]

    async def calls(self, request: web.Request) -> web.StreamResponse:
        """Answer with the bot's calls so far, long polls left out."""
        listed = [vars(call) for call in self._world.calls if call.method != "getUpdates"]
        return json_body({"calls": listed})

    async def file(self, request: web.Request) -> web.StreamResponse:
        stored = self._world.files.get(request.match_info["id"])
        kind = kind_of(stored.data) if stored else None
        if stored is None or kind is None:
            raise web.HTTPNotFound
        headers = {"X-Content-Type-Options": "nosniff"}
        return web.Response(body=stored.data, content_type=kind, headers=headers)

    async def phones(self, request: web.Request) -> web.StreamResponse:
        return json_body({"phones": [self.seen(user) for user in self._sandbox.users.values()]})

    async def phone(self, request: web.Request) -> web.StreamResponse:
        return json_body(self.seen(self.user(request)))

    def user(self, request: web.Request) -> User:
        given = request.match_info["id"]
        user = self._sandbox.users.get(int(given)) if given.isdecimal() else None
        if user is None:
            raise web.HTTPNotFound
        return user

    def seen(self, user: User) -> Json:
        """Return all that is on a phone's screen."""
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

    async def act(self, request: web.Request) -> web.StreamResponse:
        user, asked = self.user(request), await asked_for(request)
        act, director = request.match_info["act"], self._sandbox.director
        if director is not None and act != "language":
            director.taken_over(user)
        try:
            await self._do(user, act, asked)
        except (ImpossibleAct, KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return json_body({"ok": True})

    async def _do(self, user: User, act: str, asked: Json) -> None:
        match act:
            case "send":
                to = int(asked["reply_to"]) if asked.get("reply_to") else None
                await user.send(str(asked["text"]).strip(), reply_to=to)
            case "edit":
                await user.edit(int(asked["message"]), str(asked["text"]))
            case "press":
                await user.press(int(asked["message"]), str(asked["data"]))
            case "tap":
                await user.tap(str(asked["label"]))
            case "contact":
                own, force = bool(asked.get("own", True)), bool(asked.get("force"))
                await user.share_contact(own, force=force)
            case "open":
                await user.open_link(str(asked["link"]))
            case "language" if asked["language"] in LANGUAGES:
                user.person.language_code = str(asked["language"])
                self._world.touch()
            case "block":
                await user.block()
            case "unblock":
                await user.unblock()
            case _:
                await _attach(user, act, asked)


async def _attach(user: User, act: str, asked: Json) -> None:
    caption = str(asked.get("caption", ""))
    match act:
        case "photo" if "data" in asked:
            await user.send_photo(caption, base64.b64decode(str(asked["data"]), validate=True))
        case "photo":
            await user.send_photo(caption)
        case "document" if "data" in asked:
            data = base64.b64decode(str(asked["data"]), validate=True)
            name, mime = str(asked.get("name", "report.pdf")), str(asked.get("mime", PDF))
            await user.send_document(name, data, caption, mime=mime)
        case "document":
            await user.send_document(caption=caption)
        case "sticker":
            await user.send_sticker()
        case "voice":
            await user.send_voice()
        case "location":
            await user.send_location()
        case "forward":
            await user.forward(str(asked["text"]), hidden_name=asked.get("hidden_name"))
        case _:
            raise ValueError(f"a phone can not {act}")


async def asked_for(request: web.Request) -> Json:
    """Take only JSON bodies: a foreign page's form can not send one without being asked first."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        body = await request.json()
    except ValueError:
        raise web.HTTPBadRequest from None
    return body if isinstance(body, dict) else {}


def json_body(value: Json) -> web.Response:
    return web.json_response(value, dumps=_dumps, headers={"X-Content-Type-Options": "nosniff"})


def _dumps(value: object) -> str:
    return json.dumps(value, default=str)
