"""The director's part of the page over HTTP: the cast, playing somebody, the next morning."""

from collections.abc import Callable

from aiohttp import web

from .clock import SandboxClock
from .control import LANGUAGES, asked_for, json_body
from .director import Director
from .phones import User


class DirectorRoutes:
    """Hands what the page asks for to the director, where there is one."""

    def __init__(
        self,
        clock: SandboxClock,
        director: Callable[[], Director | None],
        free_phone: Callable[[str], User],
    ) -> None:
        self._clock, self._director, self._free_phone = clock, director, free_phone

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/sandbox/cast", self.cast),
            web.post("/sandbox/play", self.play),
            web.post("/sandbox/pace", self.pace),
            web.post("/sandbox/stop", self.stop),
            web.post("/sandbox/morning", self.morning),
        ]

    def _there(self) -> Director:
        director = self._director()
        if director is None or director.seen()["state"] == "waiting":
            raise web.HTTPNotFound
        return director

    async def cast(self, request: web.Request) -> web.StreamResponse:
        """Answer with the cast in each language."""
        director = self._there()
        return json_body({language: director.cast(language) for language in LANGUAGES})

    async def play(self, request: web.Request) -> web.StreamResponse:
        """Play somebody on the left phone, or where that is in use, on a fresh one."""
        director, asked = self._there(), await asked_for(request)
        language = "zh" if asked.get("language") == "zh" else "en"
        director.stop()
        phone = self._free_phone(language)
        try:
            director.play(phone, str(asked.get("person")), language)
        except KeyError:
            raise web.HTTPBadRequest from None
        return json_body({"id": phone.id})

    async def pace(self, request: web.Request) -> web.StreamResponse:
        director, asked = self._there(), await asked_for(request)
        times = asked.get("times")
        if not isinstance(times, int | float) or not 1 <= times <= 100:
            raise web.HTTPBadRequest
        director.set_pace(float(times))
        return json_body({"ok": True})

    async def stop(self, request: web.Request) -> web.StreamResponse:
        await asked_for(request)
        self._there().stop()
        return json_body({"ok": True})

    async def morning(self, request: web.Request) -> web.StreamResponse:
        """Answer with the moment at which the morning has come."""
        await asked_for(request)
        await self._there().next_morning()
        return json_body({"now": self._clock.time()})
