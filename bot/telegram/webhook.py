"""Webhook: the secret first, the inbox second, 200 last; never a word in the answer."""

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime

from aiohttp import web

from bot.clock import Clock
from bot.logs import log
from bot.telegram.doorkeeper import Doorkeeper
from bot.telegram.polling import Admits
from bot.telegram.updates import read

LARGEST_BODY = 1024 * 1024
IDLE = 75.0  # seconds between two requests of one connection
BODY_WITHIN = 20.0  # seconds, with the secret
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Oddity = Callable[[str, int, datetime], Awaitable[None]]


@dataclass(repr=False)  # the secret is one
class WebhookServer:
    """A little server for Telegram alone; a proxy in front of it brings TLS."""

    store: Admits
    clock: Clock
    _: KW_ONLY
    bot_id: int
    secret: str
    admitted: Callable[[], None]
    odd: Oddity
    doorkeeper: Doorkeeper = field(default_factory=Doorkeeper)
    body_within: float = BODY_WITHIN

    def __post_init__(self) -> None:
        if len(self.secret) < 32:
            raise ValueError("the webhook secret is too short")
        self._secret = self.secret.encode("ascii")
        self._runner: web.AppRunner | None = None
        self._listening: asyncio.Server | None = None

    async def start(self, host: str, port: int, path: str = "/") -> int:
        """Listen; return the port (which is new where `port` is 0)."""
        app = web.Application(client_max_size=LARGEST_BODY)
        app.router.add_post(path or "/", self._post)
        app.router.add_route("*", "/{elsewhere:.*}", self._nothing_here)
        # Nothing is unpacked: Telegram sends nothing packed, and before the secret it costs time.
        self._runner = web.AppRunner(
            app,
            access_log=None,
            handle_signals=False,
            max_field_size=32 * 1024,
            auto_decompress=False,
            keepalive_timeout=IDLE,
            lingering_time=1.0,
        )
        await self._runner.setup()
        server, loop = self._runner.server, asyncio.get_running_loop()
        assert server is not None
        self._listening = await loop.create_server(
            lambda: self.doorkeeper.guarded(server), host, port, reuse_address=True
        )
        bound: int = self._listening.sockets[0].getsockname()[1]
        return bound

    async def stop(self) -> None:
        """Finish the requests in hand and stop listening."""
        if self._listening is not None:
            self._listening.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _post(self, request: web.Request) -> web.Response:
        self.doorkeeper.spoke(request.transport)
        given = request.headers.getall(SECRET_HEADER, [])
        # Compared as bytes: a header may hold what no str comparison takes.
        if len(given) != 1 or not hmac.compare_digest(
            given[0].encode("utf-8", "surrogateescape"), self._secret
        ):
            return _closing(401)
        try:
            async with asyncio.timeout(self.body_within):
                body = await request.read()
            await self._keep(body)
        except TimeoutError:
            return _closing(408)
        except web.HTTPRequestEntityTooLarge:
            log().error("a webhook request was too large")
            await self.odd("too large", LARGEST_BODY, self.clock.now())
        except (web.RequestPayloadError, ConnectionError):
            return web.Response(status=400)
        except Exception as error:
            log().error("updates could not be stored", exc_info=error)
            return web.Response(status=503, headers={"Retry-After": "5"})
        return web.Response(status=200)

    async def _keep(self, body: bytes) -> None:
        known = read(body)
        now = self.clock.now()
        if known is None:
            # Endless repeats would hold back this chat: remember that it came, and let it go.
            log().error("a webhook request was no update", length=len(body))
            await self.odd(hashlib.sha256(body).hexdigest(), len(body), now)
            return
        await self.store.admit(self.bot_id, [(*known, body)], now)
        self.admitted()

    async def _nothing_here(self, request: web.Request) -> web.Response:
        self.doorkeeper.spoke(request.transport)
        return _closing(404)


def _closing(status: int) -> web.Response:
    """Return an empty answer after which the connection ends."""
    response = web.Response(status=status)
    response.force_close()
    return response
