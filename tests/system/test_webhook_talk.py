"""Webhook mode from the first message to a stored answer, by the local Telegram's setWebhook."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest_asyncio

from bot.app import App
from bot.clock import VirtualClock
from bot.demo.local_bot import TOKEN, USERNAME, Demo
from bot.runtime.dispatcher import Dispatcher
from bot.runtime.scheduler import Scheduler
from bot.runtime.service import Service
from bot.sandbox import Sandbox
from bot.store import open_store
from bot.store.records import RetentionRules
from bot.telegram.webhook import SECRET_HEADER, WebhookServer
from tests.patience import PATIENCE
from tests.system.fast_clock import MORNING
from tests.system.running_bot import RunningBot

SECRET = "s" * 40


@pytest_asyncio.fixture
async def pushed(content, tmp_path, unused_tcp_port) -> AsyncIterator[RunningBot]:
    """The bot of the other tests, but Telegram comes to it."""
    from bot.telegram.calls import Telegram  # these bring aiogram, which takes seconds
    from bot.telegram.ways import PushedTo

    clock = VirtualClock(MORNING)
    box = Sandbox(clock=clock)
    box.add_bot(TOKEN, USERNAME)
    await box.start()
    store = open_store(tmp_path / "d.db", keys=tmp_path / "k.db", master=bytes(32), sole=True)
    telegram = Telegram(TOKEN, box.base_url)
    service, app = Service(store, clock, telegram), App(content, USERNAME)
    dispatcher = Dispatcher(store, app, clock, telegram.answer_press, after=service.notify)

    async def odd(digest, length, now) -> None:
        raise AssertionError("every request is an update here")

    hook = WebhookServer(
        store, clock, bot_id=1000001, secret=SECRET, admitted=service.notify, odd=odd
    )
    url = f"http://127.0.0.1:{unused_tcp_port}/hook"
    way = PushedTo(
        hook, telegram, clock, url=url, secret=SECRET, address=("127.0.0.1", unused_tcp_port)
    )
    scheduler = Scheduler(store, app, dispatcher, clock, RetentionRules())
    running = asyncio.create_task(service.run(dispatcher, way, scheduler))
    async with asyncio.timeout(PATIENCE):
        while not box.called("setWebhook"):
            await asyncio.sleep(0.01)
    yield RunningBot(Demo(box, store, clock, app, scheduler), clock)
    service.stop()
    await asyncio.gather(running, return_exceptions=True)
    await box.stop()
    await telegram.close()
    await store.close()


async def test_a_talk_over_the_webhook_stores_what_was_said(pushed):
    user = await pushed.questioned()
    await pushed.write(user, "32")
    await pushed.press(user, "ui-button-none-of-these")
    answers = await pushed.answers(user)
    assert [question for question, _ in answers] == ["age_years", "conditions"]
    assert pushed.demo.sandbox.called("getUpdates") == []
    statuses = {status for _, _, status in pushed.demo.sandbox.world.bot().webhook.attempts}
    assert statuses == {200}


async def test_an_update_that_telegram_sends_again_counts_once(pushed):
    user = await pushed.questioned()
    await pushed.write(user, "32")
    asked, bot = user.last, pushed.demo.sandbox.world.bot()
    unclear = {
        "message_id": asked.message_id + 50,
        "from": {"id": user.id, "is_bot": False, "first_name": "Person"},
        "chat": asked.json()["chat"],
        "date": asked.date,
        "text": "blah blah",
    }
    update = {"update_id": bot.queue._next + 5, "message": unclear}
    headers = {SECRET_HEADER: SECRET}
    async with aiohttp.ClientSession() as telegram:
        for _ in range(3):  # its answer was lost on the way, twice
            async with telegram.post(bot.webhook.url, json=update, headers=headers) as answer:
                assert answer.status == 200
            await pushed.heard()
    await pushed.settled()
    posed = (await pushed.screening(user)).prompt
    assert posed is not None
    assert posed.misses == 1


async def test_a_match_reaches_the_coordinator_over_the_webhook_too(pushed):
    coordinator, person = await pushed.coordinator(), await pushed.matched()
    referral = await pushed.share(person)
    assert coordinator.last.text.startswith(referral.code)
