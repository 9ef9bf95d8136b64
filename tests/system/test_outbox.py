"""Letters out: at Telegram's pace, in order, and with the right end for everything it answers."""

import asyncio
import gc
import io
import itertools
import weakref
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot import logs
from bot.channel.attachments import attached
from bot.channel.delivery import ChatMoved, LetterRefused, RateLimited
from bot.clock import RealClock, VirtualClock
from bot.runtime.outbox import Outbox
from bot.sandbox import Sandbox, SystemClock, User
from bot.store import Store, StoreError, open_store
from bot.store.records import DueLetter, Letter
from bot.store.sqlite.store import LEASE
from tests.contract.conftest import agree, begin
from tests.patience import PATIENCE

TOKEN = "4242:" + "x" * 35
NOON = datetime(2025, 7, 22, 12, tzinfo=UTC)
numbers = itertools.count()


class World:
    """A store, an outbox and a local Telegram that share one virtual time."""

    running: asyncio.Task[None]

    def __init__(self, store: Store, box: Sandbox, clock: VirtualClock) -> None:
        from bot.telegram.calls import Telegram  # brings aiogram, which takes seconds

        self.store, self.box, self.clock = store, box, clock
        self.telegram = Telegram(TOKEN, box.base_url, timeout=PATIENCE)
        self.lost: list[str] = []
        self.outbox = Outbox(store, self.telegram, clock, on_lost=self._lost, chance=lambda: 0.0)

    async def _lost(self, due: DueLetter, reason: str) -> None:
        self.lost.append(reason)

    async def post(self, chat: int, text: str = "", **more) -> str:
        """Post one letter; returns its key."""
        key = str(more.pop("key", f"k{next(numbers)}"))
        fields = {"method": "sendMessage", "payload": {"text": text}, "account": None} | more
        letter = Letter(key=key, chat=chat, **fields)
        assert await self.store.transact(lambda tx: tx.letters.post(letter))
        self.outbox.notify()
        return key

    async def letters_left(self) -> int:
        """Letters not sent yet, those held for unreachable chats not counted."""
        pending = await self.store.read(lambda tx: tx.updates.backlog())
        return pending.letters - pending.held_letters

    async def tried(self, times: int) -> None:
        """Wait until so many messages were tried, and what became of them is stored."""
        async with asyncio.timeout(PATIENCE):
            while len(self.box.called("sendMessage")) < times or self.outbox._in_hand:
                await asyncio.sleep(0.01)

    async def settle(self, *, virtual: float = 0.0, left: int = 0) -> None:
        """Wait until only so many letters are left, letting virtual time pass where needed."""
        end = self.clock.monotonic() + virtual
        step = max(1.0, virtual / 60)
        async with asyncio.timeout(PATIENCE):
            while await self.letters_left() > left:
                await asyncio.sleep(0.02)
                if self.clock.monotonic() < end:
                    await self.clock.advance(step)
        await asyncio.sleep(0.05)


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    clock = VirtualClock(NOON)
    store = open_store(tmp_path / "d.db", keys=tmp_path / "k.db", master=bytes(32))
    box = Sandbox(clock=clock)
    await box.start()
    box.add_bot(TOKEN)
    one = World(store, box, clock)
    async with running(one.outbox) as one.running:
        yield one
    await one.telegram.close()
    await box.stop()
    await store.close()


@asynccontextmanager
async def running(outbox: Outbox) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(outbox.run())
    yield task
    outbox.stop()
    await asyncio.wait_for(task, PATIENCE)


@pytest_asyncio.fixture
async def anna(world: World) -> User:
    """Someone who has opened the bot, so that it may write to her."""
    return await friend(world, 7)


async def friend(world: World, id: int) -> User:
    user = world.box.add_user(id, f"user{id}")
    await user.send("/start")
    return user


def greeting(user: User) -> Letter:
    return Letter("greeting", user.id, None, "sendMessage", {"text": "hello"})


def texts(user: User) -> list[str]:
    return [message.text for message in user.from_bot]


async def test_letters_of_a_chat_arrive_in_order_and_are_marked_sent(world, anna):
    keys = [await world.post(7, f"m{n}") for n in range(8)]
    await world.settle()
    assert texts(anna) == [f"m{n}" for n in range(8)]
    sent = await world.store.read(lambda tx: [tx.letters.message_of(key) for key in keys])
    assert sent == [(7, message.message_id) for message in anna.from_bot]


async def test_a_chat_gets_three_at_once_then_one_a_second(world, anna):
    for n in range(6):
        await world.post(7, f"m{n}")
    await world.settle()
    times = [call.at - NOON.timestamp() for call in world.box.called("sendMessage")]
    assert times == pytest.approx([0, 0, 0, 1, 2, 3], abs=0.01)


async def test_all_chats_together_get_28_a_second(world):
    """On the real clock: in virtual time no request takes any, and many share one moment."""
    world.outbox.stop()
    await world.running  # a lease of virtual time is long over on the real clock
    world.box.world.clock = SystemClock()
    first, *people = [await friend(world, person) for person in range(99, 160)]
    await world.telegram.deliver(DueLetter(0, "t", greeting(first), None, 1), first.id)
    for person in people:
        await world.post(person.id, "hello")
    async with running(Outbox(world.store, world.telegram, RealClock())):
        await world.settle()
    times = [call.at for call in world.box.called("sendMessage")[1:]]  # the first was to connect
    assert len(times) == 60
    assert max(times) - min(times) >= 1.8
    assert world.box.failures == []  # Telegram's own limit is 30


async def test_a_wait_too_short_to_be_stored_is_a_wait_all_the_same(world, anna):
    """What hangs on a consent waits in the store: put off by less than it keeps, time stood still.

    Such a rest is what is left of a quarter of a second by the rounding of a long virtual day.
    """
    wait = world.outbox._pace.wait
    world.outbox._pace.wait = lambda chat, now: 1e-11 if now == 0.0 else wait(chat, now)

    def consent(tx) -> int:
        begin(tx, 7)
        return agree(tx)

    await world.post(7, "card", consent=await world.store.transact(consent))
    await world.settle()
    assert texts(anna) == ["card"]


async def test_a_group_gets_twenty_a_minute(world, anna):
    await world.box.add_group(-100500, "Lupus team", [anna]).add_bot(anna)
    for n in range(25):
        await world.post(-100500, f"m{n}")
    await world.settle(virtual=120)
    calls = world.box.called("sendMessage")
    assert [call.params["text"] for call in calls] == [f"m{n}" for n in range(25)]
    assert max(sum(c.at <= d.at < c.at + 59.9 for d in calls) for c in calls) <= 20


async def test_an_edit_follows_the_message_it_edits_and_not_modified_is_fine(world, anna):
    first = await world.post(7, "one")
    edit = {"method": "editMessageText", "edits": first}
    await world.post(7, payload={"text": "two"}, **edit)
    await world.post(7, payload={"text": "two"}, **edit)
    await world.settle()
    assert texts(anna) == ["two"]
    assert world.lost == []
    states = await world.store.read(lambda tx: tx._all("SELECT DISTINCT state FROM letters"))
    assert [row["state"] for row in states] == ["sent"]


@pytest.mark.parametrize("retry_after", [1, 60, 10_072])
async def test_a_429_waits_as_long_as_telegram_says(world, anna, retry_after):
    world.box.fail_next("sendMessage", 429, "Too Many Requests", retry_after=retry_after)
    await world.post(7, "hello")
    await world.tried(1)
    if retry_after > 5:
        assert texts(anna) == []
        await world.clock.advance(retry_after - 10)
        await asyncio.sleep(0.1)
        assert texts(anna) == []
        await world.clock.advance(10)
    await world.settle(virtual=5)
    first, second = world.box.called("sendMessage")
    assert second.at - first.at >= retry_after
    assert texts(anna) == ["hello"]


async def test_a_429_of_one_chat_does_not_hold_up_another(world, anna):
    ben = await friend(world, 8)
    world.box.fail_next("sendMessage", 429, "Too Many Requests", retry_after=60)
    await world.post(7, "to anna")
    await world.tried(1)
    await world.post(8, "to ben")
    await world.settle(left=1)
    assert (texts(anna), texts(ben)) == ([], ["to ben"])


async def test_a_chat_that_blocked_the_bot_is_left_alone_until_it_comes_back(world, anna):
    await anna.block()
    await world.post(7, "one")
    await world.settle()
    await world.post(7, "two")
    await asyncio.sleep(0.1)
    assert len(world.box.called("sendMessage")) == 1
    assert world.lost == ["forbidden"]
    assert await world.letters_left() == 0
    await anna.unblock()
    await world.store.transact(lambda tx: tx.accounts.set_chat_reachable(7, True))
    world.outbox.notify()
    await world.settle()
    assert texts(anna) == ["one", "two"]


async def test_an_unknown_chat_is_unreachable(world):
    await world.post(999, "hello")
    await world.settle()
    assert world.lost == ["chat not found"]


async def test_broken_markup_is_sent_as_plain_text(world, anna):
    payload = {"text": "<b>Hello &lt;friend&gt;</i>", "parse_mode": "HTML"}
    await world.post(7, payload=payload)
    await world.settle()
    assert texts(anna) == ["Hello <friend>"]
    assert world.lost == []


async def test_tidying_a_message_that_is_gone_is_no_failure(world, anna):
    key = await world.post(7, "one")
    await world.settle()
    await anna.delete(anna.last)
    await world.post(7, method="deleteMessage", payload={}, edits=key, droppable=True)
    await world.post(7, "two")
    await world.settle()
    assert texts(anna) == ["two"]
    assert world.lost == []


async def test_a_letter_telegram_will_never_take_is_given_up_and_reported(world, anna):
    await world.post(7, "x" * 4097)
    await world.post(7, payload={"words": "hello"})
    await world.post(7, "fine")
    await world.settle()
    assert texts(anna) == ["fine"]
    assert sorted(world.lost) == ["bad request", "malformed"]


async def test_a_group_that_moved_gets_its_letter(world, anna):
    group = world.box.add_group(-55, "Team", [anna])
    await group.add_bot(anna)
    grown = await group.migrate(anna)
    await world.post(-55, "card")
    await world.settle()
    assert [message.text for message in grown.messages if message.from_bot] == ["card"]
    assert world.lost == []


async def test_a_lost_answer_costs_at_most_one_double(world, anna):
    world.box.drop_after("sendMessage")
    await world.post(7, "R-7KQ2")
    await world.settle()
    assert texts(anna) == ["R-7KQ2"] * 2
    await world.clock.advance(3600)
    await asyncio.sleep(0.1)
    assert len(world.box.called("sendMessage")) == 2


async def test_a_letter_that_arrived_is_not_sent_again_while_that_cannot_be_stored(world, anna):
    sent, tries = world.store.sent, []

    async def locked(*args) -> bool:
        tries.append(args)
        if len(tries) < 100:
            raise StoreError("nothing was stored: database is locked")
        return await sent(*args)

    world.store.sent = locked
    await world.post(7, "R-7KQ2")
    await world.post(7, "next")
    await world.settle(virtual=600)
    assert len(tries) >= 100
    assert texts(anna) == ["R-7KQ2", "next"]


async def test_a_letter_claimed_anew_at_the_moment_it_is_noted_is_not_sent_again(world, anna):
    """Its lease is over; the new claim is made, but not in hand yet, when it is marked as sent."""
    claim, sent, noted, claims = world.store.due_letters, world.store.sent, asyncio.Event(), []

    async def slowly(now, room, **order):
        due = await claim(now, room, **order)
        claims.extend(due)
        if len(claims) == 2:
            await noted.wait()
        return due

    async def locked(*args) -> bool:
        if len(claims) < 2:
            raise StoreError("nothing was stored: database is locked")
        counts = await sent(*args)
        noted.set()
        return counts

    world.store.due_letters, world.store.sent = slowly, locked
    await world.post(7, "R-7KQ2")
    await world.settle(virtual=600)
    assert [one.id for one in claims] == [claims[0].id] * 2
    assert texts(anna) == ["R-7KQ2"]


@pytest.mark.parametrize(
    ("write", "outcome", "arrives"),
    [
        ("later", RateLimited(1.0), ["card"]),
        ("failed", LetterRefused("a reason"), []),
        ("moved", ChatMoved(8), []),
    ],
)
async def test_what_became_of_a_letter_is_written_though_it_was_claimed_anew_meanwhile(
    world, anna, write, outcome, arrives
):
    """Under its void token nothing is written, and it would wait for a lease that nobody holds."""
    bert = await friend(world, 8)
    deliver, claim = world.telegram.deliver, world.store.due_letters
    writes, claims, written = getattr(world.store, write), [], asyncio.Event()

    async def once(due, chat):
        world.telegram.deliver = deliver
        return outcome

    async def slowly(now, room, **order):
        due = await claim(now, room, **order)
        claims.extend(due)
        if len(claims) == 2:
            await written.wait()
        return due

    async def late(*args) -> bool:
        setattr(world.store, write, writes)
        await world.clock.advance(LEASE.total_seconds() + 1)
        while len(claims) < 2:
            await asyncio.sleep(0.01)
        counts = await writes(*args)
        written.set()
        await asyncio.sleep(0.05)  # the new claim is in hand before the answer is here
        return counts

    world.telegram.deliver, world.store.due_letters = once, slowly
    setattr(world.store, write, late)
    await world.post(7, "card")
    await world.settle(virtual=10)
    assert texts(anna) == arrives
    assert texts(bert) == (["card"] if write == "moved" else [])


async def test_a_clock_that_leaps_while_a_letter_is_on_its_way_brings_it_once(world, anna):
    deliver, on_its_way, arrived = world.telegram.deliver, asyncio.Event(), asyncio.Event()

    async def slowly(due, chat):
        outcome = await deliver(due, chat)
        on_its_way.set()
        await arrived.wait()
        return outcome

    world.telegram.deliver = slowly
    key = await world.post(7, "R-7KQ2")
    await on_its_way.wait()
    await world.clock.advance(3600)
    await asyncio.sleep(0.2)
    arrived.set()
    await world.settle()
    assert texts(anna) == ["R-7KQ2"]
    assert await world.store.read(lambda tx: tx.letters.message_of(key))


async def test_what_may_be_dropped_is_tried_twice_and_no_more(world, anna):
    world.box.drop_after("sendMessage", times=9)
    await world.post(7, "tidy", droppable=True)
    await world.settle(virtual=200)
    assert len(world.box.called("sendMessage")) == 2


@pytest.mark.parametrize("status", [None, 500, 502])
async def test_an_outage_of_an_hour_loses_nothing(world, anna, status):
    world.box.outage(True, status)
    await world.post(7, "card")
    for _ in range(60):
        await world.clock.advance(60)
        await asyncio.sleep(0.02)
    world.box.outage(False)
    await world.settle(virtual=1200)
    assert texts(anna) == ["card"]


async def test_without_a_server_nothing_counts_as_sent_and_nothing_is_lost(world, anna):
    port = int(world.box.base_url.rpartition(":")[2])
    await world.post(7, "first")
    await world.settle()
    await world.box._runner.cleanup()
    for n in range(3):
        await world.post(7, f"m{n}")
    for _ in range(10):
        await world.clock.advance(60)
        await asyncio.sleep(0.02)
    assert await world.letters_left() == 3
    await world.box.start(port=port)
    await world.settle(virtual=300)
    assert texts(anna) == ["first", "m0", "m1", "m2"]


async def test_a_revoked_token_stops_the_sending_and_keeps_every_letter(world, anna):
    world.box.rotate(TOKEN, "4242:" + "y" * 35)
    for n in range(3):
        await world.post(7, f"m{n}")
    await asyncio.sleep(0.3)
    calls = len(world.box.called("sendMessage"))
    assert await world.letters_left() == 3
    world.box.rotate("4242:" + "y" * 35, TOKEN)
    await world.settle(virtual=600)
    assert texts(anna) == ["m0", "m1", "m2"]
    assert calls <= 5  # a few tries in virtual seconds, ever more rarely
    assert world.lost == []


async def test_stopping_leaves_the_rest_in_the_store_for_the_next_start(world, anna):
    for n in range(10):
        await world.post(7, f"m{n}")
    await asyncio.sleep(0.05)
    world.outbox.stop()
    await asyncio.wait_for(world.running, PATIENCE)
    done = len(texts(anna))
    assert await world.letters_left() == 10 - done
    fresh = Outbox(world.store, world.telegram, world.clock)
    async with running(fresh):
        await world.settle()
    assert texts(anna) == [f"m{n}" for n in range(10)]


async def test_a_letter_that_waits_for_the_pace_can_still_be_replaced_or_withdrawn(world, anna):
    await world.box.add_group(-100500, "Team", [anna]).add_bot(anna)
    for n in range(20):
        await world.post(-100500, f"m{n}")
    await world.settle(virtual=40)
    await world.post(-100500, "card", slot="card")
    await asyncio.sleep(0.1)
    await world.post(-100500, "replaced", slot="card")  # only what is not in hand can be
    await world.settle(virtual=90)
    assert world.box.called("sendMessage")[-1].params["text"] == "replaced"


async def test_a_press_is_answered_best_effort(world, anna):
    assert await world.telegram.answer_press("no such query", "hi") is False
    world.box.outage(True)
    assert await world.telegram.answer_press("1") is False


@pytest.mark.usefixtures("own_log")
async def test_no_letter_reaches_the_log(world, anna):
    stream = io.StringIO()
    logs.set_up("json", stream)
    world.box.fail_next("sendMessage", 400, "Bad Request: 胸口很痛")
    world.box.fail_next("sendMessage", 502, "胸口很痛")
    await world.post(7, "胸口很痛")
    await world.post(7, payload={"胸口很痛": "胸口很痛"})
    await world.post(7, "胸口很痛", method="胸口很痛")
    await world.settle(virtual=100)
    assert stream.getvalue()
    assert "胸口" not in stream.getvalue()
    assert "x" * 35 not in stream.getvalue()


async def test_a_file_arrives_whole_and_leaves_the_store(world, anna):
    data = "\ufeffcode,名\r\n".encode()
    payload = {"caption": "All of them", "document": attached("referrals.csv", data)}
    await world.post(7, method="sendDocument", payload=payload)
    await world.settle(virtual=10)
    arrived = anna.last.content
    assert (arrived["document"]["file_name"], arrived["caption"]) == (
        "referrals.csv",
        "All of them",
    )
    assert world.box.world.files[arrived["document"]["file_id"]].data == data
    kept = await world.store.read(lambda tx: tx._all("SELECT state, body FROM letters"))
    assert [(row["state"], row["body"]) for row in kept] == [("sent", None)]


async def test_what_is_no_file_is_given_up_and_said(world, anna):
    await world.post(7, method="sendDocument", payload={"document": "https://example.org/x"})
    await world.settle(virtual=10)
    assert world.lost == ["malformed"]


def test_every_method_of_a_letter_becomes_the_call_of_that_name():
    from bot.telegram.calls import METHODS, call_of

    payloads = {
        "sendMessage": {"text": "x"},
        "editMessageText": {"text": "x"},
        "editMessageReplyMarkup": {"reply_markup": {"inline_keyboard": []}},
        "deleteMessages": {"message_ids": [1]},
        "sendDocument": {"document": attached("a.csv", b"x")},
        "setMyCommands": {"commands": [{"command": "a", "description": "b"}]},
    }
    # A picture is drawn from its letter at sending: tests/system/test_weekly_picture.py.
    for name in METHODS.keys() - {"sendPhoto"}:
        letter = Letter(key="k", chat=7, account=None, method=name, payload=payloads.get(name, {}))
        due = DueLetter(id=1, token="t", letter=letter, message_id=3, attempts=1)
        call = call_of(due, 7)
        assert call.__api_method__ == name
        assert getattr(call, "message_id", 3) == 3
        assert getattr(call, "chat_id", 7) == 7


async def test_the_shape_of_an_answer_is_kept_for_the_next_call(world):
    from aiogram.methods import AnswerCallbackQuery
    from aiogram.methods.base import Response

    await world.telegram.answer_press("1")
    shape = weakref.ref(Response[AnswerCallbackQuery.__returning__])
    gc.collect()
    assert shape() is not None
