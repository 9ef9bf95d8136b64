"""After trouble at Telegram those who waited come first, and nobody is doubled for it twice."""

import asyncio

import pytest
import pytest_asyncio

from bot.runtime.outbox import Outbox
from bot.sandbox import User
from bot.store.records import URGENT
from tests.system.test_outbox import TOKEN, World, friend, running, texts
from tests.system.test_outbox import world as world  # a fixture

PEOPLE = range(11, 16)
STATUSES = [None, 500, 502, "hole"]


@pytest_asyncio.fixture
async def people(world: World) -> list[User]:
    return [await friend(world, id) for id in PEOPLE]


def trouble(world: World, kind: int | str | None, on: bool = True) -> None:
    if kind == "hole":
        world.box.black_hole(on)
    elif isinstance(kind, int):
        world.box.outage(on, kind)
    else:
        world.box.outage(on)


async def waiting(world: World, count: int) -> None:
    """Every letter was tried in vain, or is on a line that is dead."""
    async with asyncio.timeout(20):
        while await world.letters_left() < count or not world.outbox._recovery._troubled:
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("kind", STATUSES)
async def test_those_who_waited_are_served_as_soon_as_it_is_over(world, people, kind):
    """No virtual second has to pass: nobody waits for a back-off any more."""
    trouble(world, kind)
    for person in people:
        await world.post(person.id, "R-7KQ2")
    await waiting(world, len(people))
    await world.clock.advance(3600)  # however long it lasted
    await asyncio.sleep(0.1)
    passed = world.clock.monotonic()
    trouble(world, kind, on=False)
    await world.settle()
    assert world.clock.monotonic() - passed < 5
    assert [texts(person)[-1] for person in people] == ["R-7KQ2"] * len(people)
    if kind in (500, 502):  # in Telegram's own words it was not sent: nothing is doubled
        assert [len(texts(person)) for person in people] == [1] * len(people)


async def test_a_new_letter_that_gets_through_brings_all_the_others(world, people):
    """No probe at all: only sendMessage was in trouble, and the doubts are far from their turn."""
    first, *others = people
    world.box.drop_after("sendMessage", times=len(others))
    world.outbox._recovery.trouble = lambda outcome: None  # nobody looks for the end
    for person in others:
        await world.post(person.id, "R-7KQ2")
    async with asyncio.timeout(10):
        while len(world.outbox._doubts) < len(others):
            await asyncio.sleep(0.02)
    await world.post(first.id, "hello")
    await world.settle()
    assert [texts(person) for person in others] == [["R-7KQ2"] * 2] * len(others)
    assert len(world.box.called("sendMessage")) == 2 * len(others) + 1


async def test_a_letter_with_a_trouble_of_its_own_is_not_tried_with_every_other(world, people):
    """Its answer is lost each time; the letters of others go through beside it."""
    poor, *others = people
    send = world.telegram.deliver
    tries = []

    async def lossy(due, chat):
        outcome = await send(due, chat)
        if chat != poor.id:
            return outcome
        from bot.channel.delivery import MaybeDelivered

        tries.append(due.id)
        return MaybeDelivered()

    world.telegram.deliver = lossy
    await world.post(poor.id, "R-7KQ2")
    for n in range(12):
        await world.post(others[n % len(others)].id, f"m{n}")
        await asyncio.sleep(0.05)
    await world.settle(left=1)
    assert 1 <= len(tries) <= 4


async def test_whoever_writes_again_ends_the_wait(world, people):
    person = people[0]
    world.box.drop_after("sendMessage")
    world.outbox._recovery.trouble = lambda outcome: None
    await world.post(person.id, "R-7KQ2")
    async with asyncio.timeout(10):
        while not world.outbox._doubts:
            await asyncio.sleep(0.02)
    await asyncio.sleep(0.1)
    assert len(texts(person)) == 1
    assert await world.store.transact(lambda tx: tx.letters.hasten_chat(people[1].id)) == 0
    assert await world.store.transact(lambda tx: tx.letters.hasten_chat(person.id)) == 1
    world.outbox.notify()
    await world.settle()
    assert len(texts(person)) == 2


async def test_what_telegram_asked_to_put_off_stays_put_off(world, people):
    person = people[0]
    world.box.fail_next("sendMessage", 429, "Too Many Requests", retry_after=600)
    await world.post(person.id, "R-7KQ2")
    await asyncio.sleep(0.2)
    await world.post(people[1].id, "hello")
    await world.settle(left=1)
    assert await world.store.transact(lambda tx: tx.letters.hasten_chat(person.id)) == 0
    assert await world.store.transact(lambda tx: tx.letters.hasten()) == 0
    assert texts(person) == []


@pytest.mark.parametrize("kind", [None, 500])
async def test_after_a_restart_what_waited_is_tried_with_the_first_success(world, people, kind):
    world.outbox.stop()
    trouble(world, kind)
    first = Outbox(world.store, world.telegram, world.clock, chance=lambda: 0.0)
    async with running(first):
        for person in people:
            await world.post(person.id, "R-7KQ2")
        first.notify()
        async with asyncio.timeout(10):
            while not first._recovery._troubled or first._in_hand:
                await asyncio.sleep(0.02)
    trouble(world, kind, on=False)
    fresh = await friend(world, 99)
    await world.post(fresh.id, "hello")
    async with running(Outbox(world.store, world.telegram, world.clock)):
        await world.settle()
    assert [texts(person)[-1] for person in people] == ["R-7KQ2"] * len(people)


@pytest.mark.parametrize("kind", [None, 500])
async def test_an_emergency_text_is_tried_through_everything(world, people, kind):
    """Held or not, put off or not, another letter on the wire or not."""
    person = people[0]
    trouble(world, kind)
    for each in people:
        await world.post(each.id, "m", rank=0)
    await waiting(world, len(people))
    await world.post(person.id, "120", rank=URGENT)
    async with asyncio.timeout(10):  # others are tried too, before it or after it
        while all(call.params["text"] != "120" for call in world.box.called("sendMessage")):
            await asyncio.sleep(0.02)
    trouble(world, kind, on=False)
    await world.settle(virtual=30)
    assert "120" in texts(person)


async def test_an_emergency_text_waits_for_no_pace(world, people):
    person = people[0]
    for n in range(20):
        await world.post(person.id, f"m{n}", rank=0)
    await asyncio.sleep(0.05)
    before = len(texts(person))
    await world.post(person.id, "120", rank=URGENT)
    async with asyncio.timeout(10):
        while "120" not in texts(person):
            await asyncio.sleep(0.005)
    assert texts(person).index("120") <= before + 4  # what was on its way goes first


async def test_a_call_on_a_dead_line_is_given_up_once_another_is_answered(world, people):
    """An outage that swallowed what was under way: no time-out of a minute is waited for."""
    from bot.telegram.calls import Telegram

    patient = Telegram(TOKEN, world.box.base_url, timeout=60.0, patience=0.2)
    try:
        world.outbox.postman = patient
        world.outbox._recovery._postman = patient
        world.box.black_hole()
        await world.post(people[0].id, "R-7KQ2")
        await asyncio.sleep(0.5)
        world.box.black_hole(False)
        await world.settle()
        assert texts(people[0]) == ["R-7KQ2"]
    finally:
        await patient.close()
