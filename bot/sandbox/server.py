"""The HTTP side of the Bot API: /bot<TOKEN>/<method> and /file/bot<TOKEN>/<path>."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from email.utils import formatdate

import aiohttp
from aiohttp import web
from multidict import MultiDictProxy

from . import api, checks
from .errors import ApiError, Dropped
from .reply import ApiReply
from .request import ApiRequest, Upload
from .world import BotAccount, Call, World

LOOPBACK = ("127.0.0.1", "localhost", "::1")
BODY_LIMIT = 50 * 1024 * 1024
Given = dict[str, object]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class BotServer:
    """Answers bots over HTTP out of one world."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/bot{token}/{method}", self.call),
            web.post("/bot{token}/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.download),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        token, method = request.match_info["token"], request.match_info["method"]
        raw, uploads = await _parameters(request)
        given = checks.decode(method, raw)
        number, at = len(self.world.calls), self.world.clock.time()
        bot = self.world.bots.get(token)
        status, error, body = 200, None, {}
        await self.world.faults.swallowed()
        try:
            body = (await self._answer(bot, method, given, uploads)).body()
        except ApiError as refusal:
            status, error, body = refusal.status, refusal.description, refusal.body()
        except Dropped:
            status, error = 0, "connection cut"
        name = bot.username if bot else ""
        await self.world.faults.swallowed()
        self._note(Call(number, at, _proper(method), given, status, error, name))
        if status == 0:
            if request.transport is not None:
                request.transport.abort()
            raise asyncio.CancelledError
        date = formatdate(self.world.clock.time(), usegmt=True)
        return web.json_response(body, status=status, headers={"Date": date})

    async def _answer(
        self, bot: BotAccount | None, method: str, given: Given, uploads: dict[str, Upload]
    ) -> ApiReply:
        if bot is None:
            self.world.faults.before("*")
            raise ApiError(401, "Unauthorized")
        method = checks.method_name(method)
        waiting = method == "getUpdates"
        bot.in_flight += not waiting
        try:
            self.world.faults.before(method)
            params = checks.read(method, given)
            reply = await api.carry_out(ApiRequest(self.world, bot, uploads), method, params)
            self.world.faults.after(method)
        finally:
            bot.in_flight -= not waiting
        return reply

    def _note(self, call: Call) -> None:
        self.world.calls.append(call)
        if call.method != "getUpdates":
            self.world.touch()

    async def download(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] not in self.world.bots:
            return web.json_response(ApiError(401, "Unauthorized").body(), status=401)
        path = request.match_info["path"]
        for stored in self.world.files.values():
            if stored.path == path:
                return web.Response(body=stored.data, content_type="application/octet-stream")
        return web.json_response(ApiError(404, "Not Found").body(), status=404)

    async def webhook_answer(
        self, bot: BotAccount, response: aiohttp.ClientResponse
    ) -> ApiReply | None:
        """Carry out a method that a webhook put into its answer; nobody learns the result."""
        given: Given = {}
        if response.content_type == "application/json":
            with_method = json.loads(await response.read() or b"{}")
            given = with_method if isinstance(with_method, dict) else {}
        elif response.content_type == "multipart/form-data":
            reader = aiohttp.MultipartReader.from_response(response)
            async for part in reader:
                if isinstance(part, aiohttp.BodyPartReader) and part.name:
                    given[part.name] = (await part.read(decode=True)).decode()
        method = given.pop("method", None)
        if not isinstance(method, str):
            return None
        status, error, reply = 200, None, None
        at, number = self.world.clock.time(), len(self.world.calls)
        try:
            given = checks.decode(method, given)
            reply = await self._answer(bot, method, given, {})
        except ApiError as refusal:
            status, error = refusal.status, refusal.description
        self._note(Call(number, at, _proper(method), given, status, error, bot.username))
        return reply


def _proper(method: str) -> str:
    found = checks.methods().get(method.lower())
    return method if found is None else str(found.__api_method__)


async def _parameters(request: web.Request) -> tuple[Given, dict[str, Upload]]:
    """Read them from the query, a form or a JSON body; files apart."""
    given: Given = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError:
            body = None
        given |= body if isinstance(body, dict) else {}
    elif request.method == "POST" and request.can_read_body:
        _form(await request.post(), given, uploads)
    return given, uploads


def _form(
    form: MultiDictProxy[str | bytearray | web.FileField] | Mapping[str, object],
    given: Given,
    uploads: dict[str, Upload],
) -> None:
    for name, value in form.items():
        if isinstance(value, web.FileField):
            uploads[name] = (value.filename, value.file.read(), value.content_type)
            # A file sent under a parameter's own name is that parameter.
            given.setdefault(name, f"attach://{name}")
        else:
            given[name] = value.decode() if isinstance(value, bytearray) else value
    mentioned = json.dumps([str(value) for value in given.values()])
    for name in uploads:
        if given.get(name) == f"attach://{name}" and mentioned.count(f"attach://{name}") > 1:
            del given[name]


def host_ok(host: str, port: int) -> bool:
    """Tell whether a Host header names this machine and this port."""
    return host in {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}


@web.middleware
async def only_from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Stop other sites' pages: a Host or Origin that is not ours is refused.

    A picture's address is fetched without an Origin; there the browser says whose page it is.
    """
    socket = request.transport.get_extra_info("sockname") if request.transport else None
    port = socket[1] if socket else 0
    origin = request.headers.get("Origin")
    hosts = request.headers.getall("Host", [])
    if len(hosts) != 1 or not host_ok(hosts[0], port):
        return web.Response(status=403, text="this server answers on loopback names only")
    foreign = request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin")
    if foreign or (origin is not None and origin != f"http://{hosts[0]}"):
        return web.Response(status=403, text="this server answers its own page only")
    return await handler(request)
