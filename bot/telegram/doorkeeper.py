"""The connections of the webhook: few at a time, and none that does not soon say what it wants."""

import asyncio
from collections.abc import Callable

# Telegram uses 40 connections at most, unless it is asked for more (100).
MOST_CONNECTIONS = 150
# A request's head comes at once; a proxy that buffers sends all of it together.
HEAD_WITHIN = 10.0  # seconds


class Doorkeeper:
    """Aborts a connection whose first request does not come, and those beyond the most."""

    def __init__(self, most: int = MOST_CONNECTIONS, head_within: float = HEAD_WITHIN) -> None:
        self._most, self._head_within = most, head_within
        self._timers: dict[asyncio.BaseTransport, asyncio.TimerHandle] = {}
        self._open: set[asyncio.BaseTransport] = set()

    def guarded(self, make: Callable[[], asyncio.Protocol]) -> asyncio.Protocol:
        """Return a protocol for one connection, seen to by this doorkeeper."""
        return _Guarded(make(), self)

    def came(self, transport: asyncio.BaseTransport) -> bool:
        """Let a connection in; False where there is no room."""
        if len(self._open) >= self._most:
            return False
        self._open.add(transport)
        loop = asyncio.get_running_loop()
        self._timers[transport] = loop.call_later(self._head_within, _abort, transport)
        return True

    def spoke(self, transport: asyncio.BaseTransport | None) -> None:
        """Note that a request's head has come: from now on the server's own limits hold."""
        if transport is not None and (timer := self._timers.pop(transport, None)):
            timer.cancel()

    def left(self, transport: asyncio.BaseTransport | None) -> None:
        self.spoke(transport)
        if transport is not None:
            self._open.discard(transport)


def _abort(transport: asyncio.BaseTransport) -> None:
    if isinstance(transport, asyncio.Transport):
        transport.abort()


class _Guarded(asyncio.Protocol):
    def __init__(self, inner: asyncio.Protocol, keeper: Doorkeeper) -> None:
        self._inner, self._keeper = inner, keeper
        self._transport: asyncio.BaseTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not self._keeper.came(transport):
            _abort(transport)
            return
        self._transport = transport
        self._inner.connection_made(transport)

    def data_received(self, data: bytes) -> None:
        if self._transport is not None:
            self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received() if self._transport is not None else None

    def connection_lost(self, exc: Exception | None) -> None:
        if self._transport is not None:
            self._inner.connection_lost(exc)
        self._keeper.left(self._transport)

    def pause_writing(self) -> None:
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self._inner.resume_writing()
