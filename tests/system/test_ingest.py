"""Updates in, by polling and by webhook: committed first, acknowledged then, nobody held up."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bot.clock import RealClock
from bot.runtime.inbox import DEATHS, RETRY_AFTER, Inbox
from bot.sandbox import Sandbox
from bot.store import Store, Transaction, open_store
from bot.store.records import RawUpdate
from bot.store.sqlite import driver
from bot.telegram.polling import CONFLICTS, IngestStopped, Poller
from bot.telegram.webhook import LARGEST_BODY, SECRET_HEADER, WebhookServer
from tests.patience import PATIENCE

TOKEN = "4242:" + "x" * 35
SECRET = "s" * 40


class Swift(RealClock):
    """The real clock, in a hurry: back-offs are over at once."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.01))


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = open_store(tmp_path / "d.db", keys=tmp_path / "k.db", master=bytes(32))
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    box = Sandbox()
    await box.start()
    box.add_bot(TOKEN)
    yield box
    await box.stop()


class StubDispatcher:
    """Finishes every update, except that one with a `boom` text always fails."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.heard: list[str] = []
        self.tries: list[int] = []
        self.poison: list[int] = []
        self.news = asyncio.Event()

    async def handle(self, raw: RawUpdate) -> None:
        self.tries.append(raw.update_id)
        text = json.loads(raw.body)["message"]["text"]
        if text.startswith("boom"):
            raise ValueError(text)
        if text == "stumble" and raw.attempts == 1:
            raise OSError
        if text == "slow":
            await asyncio.sleep(0.3)
        await self.store.transact(lambda tx: tx.updates.done(raw.id))
        self.heard.append(text)
        self.news.set()

    async def report_failure(self, raw: RawUpdate) -> None:
        self.poison.append(raw.update_id)

    async def has_heard(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(self.heard) < count:
                self.news.clear()
                await self.news.wait()


@asynccontextmanager
async def working(inbox: Inbox) -> AsyncIterator[None]:
    task = asyncio.create_task(inbox.run())
    yield
    inbox.stop()
    await asyncio.wait_for(task, PATIENCE)


@asynccontextmanager
async def polling(store: Store, box: Sandbox, inbox: Inbox) -> AsyncIterator[Poller]:
    poller = Poller(
        store, Swift(), token=TOKEN, base=box.base_url, admitted=inbox.notify, long_poll=2
    )
    task = asyncio.create_task(poller.run())
    yield poller
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def pending(store: Store) -> int:
    return (await store.read(lambda tx: tx.updates.backlog())).updates


def message(update_id: int, text: str, person: int = 7) -> dict[str, object]:
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1,
            "from": {"id": person, "is_bot": False, "first_name": "A"},
            "chat": {"id": person, "type": "private"},
            "text": text,
        },
    }


# Polling


async def test_what_is_sent_is_heard_once_and_in_order(store, sandbox):
    dispatcher, anna = StubDispatcher(store), sandbox.add_user(7, "Anna")
    inbox = Inbox(store, dispatcher.handle, Swift())
    async with working(inbox), polling(store, sandbox, inbox):
        for n in range(10):
            await anna.send(f"m{n}")
        await dispatcher.has_heard(10)
    assert dispatcher.heard == [f"m{n}" for n in range(10)]
    assert await pending(store) == 0


async def test_nothing_is_acknowledged_before_it_is_stored(store, sandbox, monkeypatch):
    anna, admitted = sandbox.add_user(7, "Anna"), store.admit
    seen = []

    async def admit(bot_id, raws, now, *, offset=None):
        seen.append((len(sandbox.world.bot(TOKEN).queue.pending), await pending(store)))
        if len(seen) < 3:
            raise OSError("disk full")
        return await admitted(bot_id, raws, now, offset=offset)

    monkeypatch.setattr(store, "admit", admit)
    dispatcher = StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift())
    await anna.send("kept")
    async with working(inbox), polling(store, sandbox, inbox):
        await dispatcher.has_heard(1)
    assert seen == [(1, 0)] * 3  # still at Telegram, three times, until it was stored here
    assert dispatcher.heard == ["kept"]


async def test_a_restart_between_storing_and_acknowledging_doubles_nothing(store, sandbox):
    anna = sandbox.add_user(7, "Anna")
    await anna.send("one")
    dispatcher = StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift())
    admitted, first = store.admit, asyncio.Event()

    async def stored_and_killed(bot_id, raws, now, *, offset=None):
        await admitted(bot_id, raws, now, offset=None)
        first.set()
        await asyncio.sleep(60)

    store.admit = stored_and_killed
    async with polling(store, sandbox, inbox):
        await asyncio.wait_for(first.wait(), PATIENCE)
    store.admit = admitted
    async with working(inbox), polling(store, sandbox, inbox):
        await anna.send("two")
        await dispatcher.has_heard(2)
    assert dispatcher.heard == ["one", "two"]


async def test_a_restart_goes_on_from_the_stored_offset(store, sandbox):
    anna = sandbox.add_user(7, "Anna")
    dispatcher = StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift())
    async with working(inbox), polling(store, sandbox, inbox):
        await anna.send("one")
        await dispatcher.has_heard(1)
    before, offset = len(sandbox.called("getUpdates")), await store.offset(4242)
    inbox = Inbox(store, dispatcher.handle, Swift())
    async with working(inbox), polling(store, sandbox, inbox):
        await anna.send("two")
        await dispatcher.has_heard(2)
    assert dispatcher.heard == ["one", "two"]
    offsets = [call.params.get("offset") for call in sandbox.called("getUpdates")]
    assert offsets[0] is None
    assert offset is not None
    assert int(offsets[before]) == offset


async def test_only_the_updates_we_use_are_asked_for(store, sandbox):
    inbox = Inbox(store, StubDispatcher(store).handle, Swift())
    async with polling(store, sandbox, inbox):
        await sandbox.add_user(7, "Anna").send("x")
        async with asyncio.timeout(PATIENCE):
            while not await pending(store):
                await asyncio.sleep(0.01)
    asked = sandbox.called("getUpdates")[0].params["allowed_updates"]
    assert set(asked) == {"message", "edited_message", "callback_query", "my_chat_member"}


async def test_an_outage_is_waited_out(store, sandbox):
    anna, dispatcher = sandbox.add_user(7, "Anna"), StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift())
    async with working(inbox), polling(store, sandbox, inbox):
        for status in (None, 502, 500):
            sandbox.outage(True, status)
            await anna.send(f"during {status}")
            await asyncio.sleep(0.05)
            sandbox.outage(False)
        await dispatcher.has_heard(3)
    assert dispatcher.heard == ["during None", "during 502", "during 500"]


class Flying(Swift):
    """Its time is what was slept."""

    passed = 0.0

    def monotonic(self) -> float:
        return self.passed

    async def sleep(self, seconds: float) -> None:
        self.passed += seconds
        await super().sleep(seconds)


async def test_a_wrong_token_stops_with_the_fix_after_minutes_of_refusals(store, sandbox):
    clock = Flying()
    poller = Poller(
        store, clock, token="1:wrong", base=sandbox.base_url, admitted=lambda: None, long_poll=1
    )
    with pytest.raises(IngestStopped, match="PRESCREEN_TELEGRAM_TOKEN"):
        await asyncio.wait_for(poller.run(), PATIENCE)
    assert clock.passed >= 180
    assert len(sandbox.calls) >= 5


@pytest.mark.parametrize("status", [401, 404])
async def test_a_passing_refusal_ends_nothing(store, sandbox, status):
    """A proxy, or a local Bot API server that is just starting, says so for a moment."""
    anna, dispatcher, clock = sandbox.add_user(7, "Anna"), StubDispatcher(store), Flying()
    sandbox.fail_next("getUpdates", status, "Not Found", times=4)
    inbox = Inbox(store, dispatcher.handle, Swift())
    poller = Poller(
        store, clock, token=TOKEN, base=sandbox.base_url, admitted=inbox.notify, long_poll=1
    )
    task = asyncio.create_task(poller.run())
    async with working(inbox):
        await anna.send("x")
        await dispatcher.has_heard(1)
    assert not task.done()
    assert clock.passed > 0
    task.cancel()


async def test_a_poll_that_an_outage_swallowed_is_asked_anew(store, sandbox):
    anna, dispatcher = sandbox.add_user(7, "Anna"), StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift())
    poller = Poller(
        store, Swift(), token=TOKEN, base=sandbox.base_url, admitted=inbox.notify, long_poll=30
    )
    sandbox.black_hole()
    task = asyncio.create_task(poller.run())
    async with working(inbox):
        await anna.send("x")
        await asyncio.sleep(0.2)
        sandbox.black_hole(False)
        poller.again()
        await dispatcher.has_heard(1)
    task.cancel()


async def test_another_poller_is_reported_after_a_few_conflicts(store, sandbox):
    sandbox.fail_next("getUpdates", 409, "Conflict: terminated by other getUpdates", times=99)
    poller = Poller(
        store, Swift(), token=TOKEN, base=sandbox.base_url, admitted=lambda: None, long_poll=1
    )
    with pytest.raises(IngestStopped, match="Stop the other"):
        await asyncio.wait_for(poller.run(), PATIENCE)
    assert len(sandbox.called("getUpdates")) == CONFLICTS


async def test_a_429_is_obeyed(store, sandbox):
    waits, anna, dispatcher = [], sandbox.add_user(7, "Anna"), StubDispatcher(store)

    class Watched(Swift):
        async def sleep(self, seconds: float) -> None:
            waits.append(seconds)
            await super().sleep(seconds)

    sandbox.fail_next("getUpdates", 429, "Too Many Requests", retry_after=17)
    inbox = Inbox(store, dispatcher.handle, Swift())
    poller = Poller(
        store, Watched(), token=TOKEN, base=sandbox.base_url, admitted=inbox.notify, long_poll=1
    )
    task = asyncio.create_task(poller.run())
    async with working(inbox):
        await anna.send("x")
        await dispatcher.has_heard(1)
    task.cancel()
    assert waits == [17.0]


# The inbox


async def test_a_poison_update_holds_up_neither_its_own_chat_nor_others(store):
    assert sum(RETRY_AFTER) < 0.5  # all that the ten good ones wait for
    dispatcher = StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift(), on_poison=dispatcher.report_failure)
    batch = [message(1, "boom 胸口很痛"), *(message(n, f"a{n}") for n in range(2, 12))]
    batch += [message(20, "b", person=8)]
    raws = [(one["update_id"], f"chat:{one['message']['from']['id']}", json.dumps(one).encode())
            for one in batch]  # fmt: skip
    async with working(inbox):
        await store.admit(4242, raws, RealClock().now())
        inbox.notify()
        await dispatcher.has_heard(11)
    assert [text for text in dispatcher.heard if text != "b"] == [f"a{n}" for n in range(2, 12)]
    assert dispatcher.heard.index("b") < 10
    assert dispatcher.tries.count(1) == 3
    assert dispatcher.poison == [1]
    assert (await store.read(lambda tx: tx.updates.backlog())).quarantined == 1


async def test_after_a_stumble_the_order_of_a_chat_still_holds(store):
    dispatcher = StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift())
    texts = ["one", "stumble", "two", "three"]
    raws = [(n, "chat:7", json.dumps(message(n, text)).encode()) for n, text in enumerate(texts)]
    await store.admit(4242, raws, Swift().now())
    async with working(inbox):
        await dispatcher.has_heard(4)
    assert dispatcher.heard == texts


async def test_one_lane_is_in_one_pair_of_hands_and_a_slow_one_stops_nobody(store):
    dispatcher = StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, RealClock())
    lanes = [(1, 7, "slow"), (2, 7, "after slow"), *((n, n, f"m{n}") for n in range(10, 30))]
    raws = [(n, f"chat:{who}", json.dumps(message(n, text)).encode()) for n, who, text in lanes]
    async with working(inbox):
        await store.admit(4242, raws, RealClock().now())
        inbox.notify()
        await dispatcher.has_heard(22)
    assert dispatcher.heard[-2:] == ["slow", "after slow"]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another process holds the database for longer than anybody waits."""
    other = driver.connect(folder / "d.db", setting="PRESCREEN_DATABASE")
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


@contextmanager
def full(store: Store) -> Iterator[None]:
    """The disk has no room for one more page."""
    connection = store._connection
    (used,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={used}")
    try:
        yield
    finally:
        connection.execute("PRAGMA max_page_count=1000000")


@pytest.mark.parametrize("trouble", ["locked", "full"])
async def test_an_update_is_never_blamed_for_what_cannot_be_stored(store, tmp_path, trouble):
    """What is small, as the note that it was tried, may well be stored beside what is not."""
    store._connection.execute("PRAGMA busy_timeout=10")
    dispatcher, tries = StubDispatcher(store), []

    def large(tx: Transaction) -> None:
        for n in range(2000):
            tx.counters.add(f"{n}", RealClock().now().date())

    async def take(raw: RawUpdate) -> None:
        tries.append(raw.attempts)
        if len(tries) <= 2 * DEATHS:
            with locked(tmp_path) if trouble == "locked" else full(store):
                await store.transact(large)
        await dispatcher.handle(raw)

    inbox = Inbox(store, take, Swift(), on_poison=dispatcher.report_failure)
    raws = [(n, "chat:7", json.dumps(message(n, f"m{n}")).encode()) for n in (1, 2)]
    await store.admit(4242, raws, RealClock().now())
    async with working(inbox):
        await dispatcher.has_heard(2)
    assert dispatcher.heard == ["m1", "m2"]
    assert dispatcher.poison == []
    assert (await store.read(lambda tx: tx.updates.backlog())).quarantined == 0


async def test_a_lane_that_could_not_be_released_goes_on_all_the_same(store, tmp_path):
    store._connection.execute("PRAGMA busy_timeout=10")
    dispatcher, failed = StubDispatcher(store), asyncio.Event()
    release = store.release

    async def while_locked(lane: str, **more: bool) -> None:
        with nullcontext() if failed.is_set() else locked(tmp_path):
            try:
                await release(lane, **more)
            finally:
                failed.set()

    store.release = while_locked
    inbox = Inbox(store, dispatcher.handle, Swift())
    async with working(inbox):
        for n in (1, 2):
            raw = (n, "chat:7", json.dumps(message(n, f"m{n}")).encode())
            await store.admit(4242, [raw], RealClock().now())
            inbox.notify()
            await dispatcher.has_heard(n)
            await failed.wait()
    assert dispatcher.heard == ["m1", "m2"]


async def test_an_update_over_which_the_process_died_again_and_again_is_put_aside(store):
    await store.admit(4242, [(1, "chat:7", json.dumps(message(1, "x")).encode())], Swift().now())
    for _ in range(DEATHS):
        claim = await store.claim_lane(Swift().now())
        await store.release(claim.lane)
    dispatcher = StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift(), on_poison=dispatcher.report_failure)
    async with working(inbox), asyncio.timeout(PATIENCE):
        while not dispatcher.poison:
            await asyncio.sleep(0.01)
    assert dispatcher.tries == []
    assert await pending(store) == 0


# Webhook


@asynccontextmanager
async def webhook(store: Store, inbox: Inbox) -> AsyncIterator[tuple[str, list[tuple[str, int]]]]:
    odd = []

    async def note(digest, length, now):
        odd.append((digest, length))

    hook = WebhookServer(
        store, Swift(), bot_id=4242, secret=SECRET, admitted=inbox.notify, odd=note
    )  # fmt: skip
    port = await hook.start("127.0.0.1", 0, "/hook")
    yield f"http://127.0.0.1:{port}/hook", odd
    await hook.stop()


async def post(url: str, body: bytes, *headers: tuple[str, str]) -> tuple[int, bytes, str | None]:
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers=list(headers)) as answer,
    ):
        return answer.status, await answer.read(), answer.headers.get("Retry-After")


GOOD = (SECRET_HEADER, SECRET)


async def test_the_webhook_keeps_then_says_200_with_an_empty_body(store):
    dispatcher = StubDispatcher(store)
    inbox = Inbox(store, dispatcher.handle, Swift())
    async with webhook(store, inbox) as (url, _):
        body = json.dumps(message(1, "hello")).encode()
        assert await post(url, body, GOOD) == (200, b"", None)
        assert await pending(store) == 1
        assert await post(url, body, GOOD) == (200, b"", None)  # Telegram repeats itself
        async with working(inbox):
            await dispatcher.has_heard(1)
    assert dispatcher.heard == ["hello"]


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(SECRET_HEADER, "")],
        [(SECRET_HEADER, SECRET[:-1])],
        [(SECRET_HEADER, SECRET + "s")],
        [(SECRET_HEADER, "s" * 10_000)],
        [(SECRET_HEADER, "密" * 40)],
        [GOOD, GOOD],
        [("Authorization", SECRET)],
    ],
)
async def test_without_the_secret_nothing_is_read_or_kept(store, headers):
    async with webhook(store, Inbox(store, StubDispatcher(store).handle, Swift())) as (url, odd):
        assert await post(url, json.dumps(message(1, "x")).encode(), *headers) == (401, b"", None)
    assert await pending(store) == 0
    assert odd == []


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b"{", b"\xff", b"[" * 100_000, b'{"update_id":"1"}']
)
async def test_a_body_that_is_no_update_is_noted_and_not_asked_for_again(store, body):
    async with webhook(store, Inbox(store, StubDispatcher(store).handle, Swift())) as (url, odd):
        assert await post(url, body, GOOD) == (200, b"", None)
    assert [length for _, length in odd] == [len(body)]


async def test_a_body_beyond_the_limit_is_not_kept(store):
    async with webhook(store, Inbox(store, StubDispatcher(store).handle, Swift())) as (url, odd):
        assert (await post(url, b"x" * (LARGEST_BODY + 1), GOOD))[:2] == (200, b"")
    assert odd == [("too large", LARGEST_BODY)]
    assert await pending(store) == 0


async def test_when_storing_fails_telegram_is_asked_to_come_again(store, monkeypatch):
    async def broken(*_, **__):
        raise OSError("胸口很痛")

    monkeypatch.setattr(store, "admit", broken)
    async with webhook(store, Inbox(store, StubDispatcher(store).handle, Swift())) as (url, _):
        body = json.dumps(message(1, "x")).encode()
        assert await post(url, body, GOOD) == (503, b"", "5")


async def test_other_paths_and_methods_say_nothing(store):
    async with webhook(store, Inbox(store, StubDispatcher(store).handle, Swift())) as (url, _):
        assert await post(url + "/else", b"{}", GOOD) == (404, b"", None)
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            assert (answer.status, await answer.read()) == (404, b"")


async def test_telegram_pushes_through_the_webhook_in_order(store, sandbox):
    dispatcher, anna = StubDispatcher(store), sandbox.add_user(7, "Anna")
    inbox = Inbox(store, dispatcher.handle, Swift())
    async with webhook(store, inbox) as (url, _), working(inbox):
        await sandbox.world.bot(TOKEN).webhook.set(url, SECRET, 40)
        for n in range(5):
            await anna.send(f"m{n}")
        await dispatcher.has_heard(5)
    assert dispatcher.heard == [f"m{n}" for n in range(5)]
