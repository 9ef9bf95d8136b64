"""Updates reach a bot as Telegram delivers them: confirmed, in order, again and again."""

import asyncio
from collections.abc import AsyncIterator
from random import Random
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox import HandClock, Sandbox, User
from bot.sandbox.webhooks import back_off
from tests.patience import PATIENCE

TOKEN = "4242:" + "x" * 35
SECRET = "s" * 40


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def sandbox(clock: HandClock) -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(clock=clock, random=Random(7))
    sandbox.add_bot(TOKEN)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
def lin(sandbox: Sandbox) -> User:
    return sandbox.add_user(1001, "Lin")


async def call(sandbox: Sandbox, method: str, **params: object) -> Any:
    url = f"{sandbox.base_url}/bot{TOKEN}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=params) as response:
        answer = await response.json()
        return answer["result"] if answer["ok"] else (answer["error_code"], answer["description"])


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def polled(sandbox: Sandbox) -> None:
    """A long poll waits for news."""
    async with asyncio.timeout(PATIENCE):
        while sandbox.world.bot().queue._waiter is None:
            await asyncio.sleep(0.01)


async def test_offsets_confirm_and_limits_count(sandbox: Sandbox, lin: User) -> None:
    for text in "abcde":
        await lin.send(text)
    first = await call(sandbox, "getUpdates", limit=2)
    assert texts(first) == ["a", "b"]
    assert texts(await call(sandbox, "getUpdates", limit=2)) == ["a", "b"]
    offset = first[-1]["update_id"] + 1
    assert texts(await call(sandbox, "getUpdates", offset=offset)) == ["c", "d", "e"]
    assert texts(await call(sandbox, "getUpdates", offset=-1)) == ["e"]
    assert texts(await call(sandbox, "getUpdates")) == ["e"]


async def test_a_long_poll_wakes_for_news_and_ends_empty(sandbox: Sandbox, lin: User) -> None:
    assert await call(sandbox, "getUpdates", timeout=1) == []
    poll = asyncio.create_task(call(sandbox, "getUpdates", timeout=30))
    await polled(sandbox)
    await lin.send("now")
    assert texts(await asyncio.wait_for(poll, PATIENCE)) == ["now"]


async def test_two_pollers_and_a_webhook_conflict(sandbox: Sandbox) -> None:
    older = asyncio.create_task(call(sandbox, "getUpdates", timeout=30))
    await polled(sandbox)
    newer = asyncio.create_task(call(sandbox, "getUpdates", timeout=30))
    code, words = await older
    assert code == 409
    assert words.startswith("Conflict: terminated by other getUpdates request")
    await polled(sandbox)
    await call(sandbox, "setWebhook", url="http://127.0.0.1:9/hook")
    assert (await newer)[0] == 409
    code, words = await call(sandbox, "getUpdates")
    assert code == 409
    assert "while webhook is active" in words


async def test_allowed_updates_are_remembered(sandbox: Sandbox, lin: User) -> None:
    await call(sandbox, "getUpdates", allowed_updates=["message"])
    await lin.edit(await lin.send("a"), "b")
    assert len(await call(sandbox, "getUpdates")) == 1
    await call(sandbox, "getUpdates", allowed_updates=[])
    await lin.edit(lin.messages[0], "c")
    assert len(await call(sandbox, "getUpdates")) == 2


async def test_messages_wait_a_day(sandbox: Sandbox, lin: User, clock: HandClock) -> None:
    await lin.send("old")
    clock.advance(86_399)
    assert len(await call(sandbox, "getUpdates")) == 1
    clock.advance(1)
    assert await call(sandbox, "getUpdates") == []


async def test_odd_updates_can_be_put_in_by_hand(sandbox: Sandbox) -> None:
    number = sandbox.inject({"meteor_shower": {"size": 3}})
    assert await call(sandbox, "getUpdates") == [
        {"meteor_shower": {"size": 3}, "update_id": number}
    ]


class Hook:
    """A webhook that answers what it is told to, and remembers."""

    def __init__(self) -> None:
        self.status: dict[str, int] = {}
        self.seen: list[tuple[str, str]] = []
        self.tried: list[tuple[float, int, int]] = []  # as the sandbox has noted it
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        text = update["message"]["text"]
        self.seen.append((text, request.headers["X-Telegram-Bot-Api-Secret-Token"]))
        return web.Response(status=self.status.get(text, 200))

    def texts(self) -> list[str]:
        return [text for text, _ in self.seen]


@pytest.fixture
async def hook(sandbox: Sandbox) -> AsyncIterator[Hook]:
    hook, app = Hook(), web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    assert await call(sandbox, "setWebhook", url=hook.url, secret_token=SECRET) is True
    hook.tried = sandbox.world.bot().webhook.attempts
    yield hook
    await runner.cleanup()


async def settle(hook: Hook, count: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while min(len(hook.seen), len(hook.tried)) < count:
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    assert len(hook.seen) == count


async def test_a_webhook_gets_updates_with_the_secret(
    sandbox: Sandbox, hook: Hook, lin: User
) -> None:
    await lin.send("a")
    await lin.send("b")
    await lin.wait_quiet()
    assert hook.seen == [("a", SECRET), ("b", SECRET)]
    assert await call(sandbox, "deleteWebhook") is True
    assert (await call(sandbox, "getWebhookInfo"))["url"] == ""


async def test_a_refused_update_is_repeated_and_holds_back_its_own_chat_only(
    sandbox: Sandbox, hook: Hook, lin: User, clock: HandClock
) -> None:
    hook.status["a"] = 500
    await lin.send("a")
    await lin.send("b")
    await settle(hook, 2)
    assert hook.texts() == ["a", "a"], "the first repeat comes at once"
    await sandbox.add_user(1002, "Mei").send("mei")
    await settle(hook, 3)
    info = await call(sandbox, "getWebhookInfo")
    assert info["pending_update_count"] == 2
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")
    clock.advance(2)
    await settle(hook, 4)
    hook.status.clear()
    clock.advance(4)
    await settle(hook, 6)
    assert hook.texts() == ["a", "a", "mei", "a", "a", "b"]


def test_the_back_off_doubles_up_to_a_minute_or_two() -> None:
    random = Random(1)
    assert [back_off(n, random) for n in range(1, 7)] == [0, 2, 4, 8, 16, 32]
    assert all(60 <= back_off(30, random) <= 120 for _ in range(50))


async def test_a_webhook_that_nobody_serves(sandbox: Sandbox, lin: User, clock: HandClock) -> None:
    await call(sandbox, "setWebhook", url="http://127.0.0.1:9/hook")
    await lin.send("a")
    async with asyncio.timeout(PATIENCE):
        while "last_error_message" not in (info := await call(sandbox, "getWebhookInfo")):
            await asyncio.sleep(0.01)
    assert info["last_error_message"] == "Connection refused"
    clock.advance(86_400)
    assert await call(sandbox, "deleteWebhook") is True
    assert await call(sandbox, "getUpdates") == []


async def test_nothing_is_pushed_during_an_outage(sandbox: Sandbox, hook: Hook, lin: User) -> None:
    sandbox.outage()
    await lin.send("a")
    await asyncio.sleep(0.1)
    assert hook.seen == []
    sandbox.outage(False)
    await settle(hook, 1)
