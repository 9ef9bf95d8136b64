"""Before the secret nothing costs much: connections end, nothing is unpacked; reading is bound."""

import asyncio
import gzip
import importlib
import pkgutil
import re
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import pytest_asyncio

import bot
import dialogs
from bot.clock import RealClock
from bot.telegram.doorkeeper import Doorkeeper
from bot.telegram.webhook import SECRET_HEADER, WebhookServer
from dialogs.reading.contacts import read_phone
from dialogs.reading.given_names import read_name
from dialogs.reading.text import folded, normal
from dialogs.redflags import red_flag

SECRET = "s" * 40


class Kept:
    """An inbox that takes everything."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    async def admit(self, bot_id: int, raws: Any, now: Any, *, offset: int | None = None) -> int:
        self.bodies += [body for *_, body in raws]
        return len(raws)


@pytest_asyncio.fixture
async def door() -> AsyncIterator[tuple[Kept, int]]:
    async def odd(what: str, length: int, now: object) -> None:
        pass

    kept = Kept()
    server = WebhookServer(
        kept,  # type: ignore[arg-type]
        RealClock(), bot_id=1, secret=SECRET, admitted=lambda: None, odd=odd,
        doorkeeper=Doorkeeper(most=20, head_within=0.3), body_within=0.3,
    )  # fmt: skip
    port = await server.start("127.0.0.1", 0)
    yield kept, port
    await server.stop()


async def said(port: int, text: bytes, *, limit: float = 3.0) -> bytes:
    """What comes back until the other side ends the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(text)
    try:
        async with asyncio.timeout(limit):
            return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


def post(body: bytes, *headers: str) -> bytes:
    lines = ["POST / HTTP/1.1", "Host: x", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


@pytest.mark.parametrize("begun", [b"", b"POST / HTTP/1.1\r\nHost: x\r\n"])
async def test_a_connection_that_does_not_say_what_it_wants_is_ended(
    door: tuple[Kept, int], begun: bytes
) -> None:
    assert await said(door[1], begun) == b""


async def test_a_slow_body_is_ended_even_with_the_secret(door: tuple[Kept, int]) -> None:
    kept, port = door
    whole = post(b'{"update_id": 1}', f"{SECRET_HEADER}: {SECRET}")
    assert b" 408 " in await said(port, whole[:-5])
    assert kept.bodies == []


async def test_no_more_connections_than_the_most_are_held(door: tuple[Kept, int]) -> None:
    _, port = door
    many = [await asyncio.open_connection("127.0.0.1", port) for _ in range(40)]
    await asyncio.sleep(0.1)
    ended = sum(reader.at_eof() or reader.exception() is not None for reader, _ in many)
    assert ended >= 15
    for _, writer in many:
        writer.close()


async def test_a_body_without_the_secret_is_not_unpacked_and_the_connection_ends(
    door: tuple[Kept, int],
) -> None:
    packed = gzip.compress(bytes(2 * 1024 * 1024))
    before = time.process_time()
    answer = await said(door[1], post(packed, "Content-Encoding: gzip"))
    assert b" 401 " in answer
    assert b"Connection: close" in answer
    assert time.process_time() - before < 0.5


async def test_nothing_is_unpacked_with_the_secret_either(door: tuple[Kept, int]) -> None:
    kept, port = door
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    packed = gzip.compress(b'{"update_id": 1}')
    writer.write(post(packed, f"{SECRET_HEADER}: {SECRET}", "Content-Encoding: gzip"))
    async with asyncio.timeout(3):
        assert b" 200 " in await reader.readuntil(b"\r\n\r\n")
    writer.close()
    assert kept.bodies == []  # bytes that are no update


async def test_with_the_secret_an_update_is_taken_and_the_connection_stays(
    door: tuple[Kept, int],
) -> None:
    kept, port = door
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for _ in range(2):
        writer.write(post(b'{"update_id": 1}', f"{SECRET_HEADER}: {SECRET}"))
        async with asyncio.timeout(3):
            assert b" 200 " in await reader.readuntil(b"\r\n\r\n")
        await asyncio.sleep(0.4)  # longer than the first head may take
    writer.close()
    assert len(kept.bodies) == 2


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that stands at the top of a module, in a name, a tuple or a mapping."""
    for package in (dialogs, bot):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if "sandbox" in module.name or module.name.endswith("__main__"):
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                held = value.values() if isinstance(value, dict) else value
                several = held if isinstance(held, tuple | list | type({}.values())) else [value]
                for one in several:
                    if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
                        yield f"{module.name}.{name}", one


@contextmanager
def within(seconds: float, what: str) -> Iterator[None]:
    """Fail where it takes more CPU than that, at once: a pattern that runs away would not end."""

    def too_long(*_: object) -> None:
        raise AssertionError(f"{what} takes more than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, too_long)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


LONG = 4096
RUNS = (" ", "1", "1 ", "1.", "1-", "- ", "一", "a", "a ", "(", "（1", "\n", ", ", "+", "/1", "１")


def test_no_pattern_runs_away_on_4096_characters() -> None:
    found = list(patterns())
    assert len(found) > 40
    for name, pattern in found:
        for run in RUNS:
            text = (run * LONG)[:LONG]
            with within(2, f"{name} on {run!r}"):  # a cube takes minutes, a square half a second
                pattern.search(text)


@pytest.mark.parametrize("read", [normal, folded, read_name, read_phone, red_flag])
@pytest.mark.parametrize("run", [" ", "1 ", "一", "no pain, ", "5 mg/"])
def test_every_reader_is_bounded_on_4096_characters(
    read: Callable[[str], object], run: str
) -> None:
    before = time.process_time()
    read((run * LONG)[:LONG])
    assert time.process_time() - before < 2


@pytest.mark.parametrize("blank", ["\u2004", "\u1680", "\u3000", "\u00a0", "\u2009"])
def test_every_blank_is_one(blank: str) -> None:
    assert normal(f"5{blank * 3}mg") == "5 mg"
    assert normal("5\u2028mg") == "5\nmg"
