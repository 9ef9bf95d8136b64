"""What one account writes in a flood: equal replies are one, the rest is capped, help never is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channel.events import Event
from bot.participants.turns import MOST_WAITING
from bot.store import Transaction
from tests.unit.coordinating import Hospital, hospital_at

ANNA, NURSE = 900, 1


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.at_desk(Event("command", ANNA, ANNA, text="start", lang="en"))
        await there.deliver()
        for text in ("hello?", "ok"):  # in a language, then: for whom it is, is asked
            await write(there, text)
            await there.deliver()
        yield there


async def write(hospital: Hospital, text: str, user: int = ANNA) -> None:
    await hospital.at_desk(Event("text", user, user, message=10**6, text=text, lang="en"))


async def call(hospital: Hospital, name: str, user: int = ANNA) -> None:
    await hospital.at_desk(Event("command", user, user, text=name, lang="en"))


async def due(hospital: Hospital) -> int:
    def work(tx: Transaction) -> int:
        return int(tx._all("SELECT count(*) AS n FROM letters WHERE state = 'due'")[0]["n"])

    return await hospital.store.read(work)


async def said(hospital: Hospital, user: int = ANNA) -> list[str]:
    before = len((hospital.chats.get(user) or await hospital.chat(user)).texts)
    return (await hospital.chat(user)).texts[before:]


async def test_equal_replies_are_one_while_one_is_due(hospital: Hospital) -> None:
    await write(hospital, "zxcv")
    once = await due(hospital)  # that it was not understood, the beginning, and no older buttons
    for _ in range(40):
        await write(hospital, "zxcv")
    assert await due(hospital) == once
    assert len(await said(hospital)) == once - 1
    await write(hospital, "zxcv")  # the first have gone: there are new ones
    assert len(await said(hospital)) == once - 1


async def test_the_newest_of_the_equal_copies_is_the_one_whose_buttons_count(
    hospital: Hospital,
) -> None:
    for _ in range(5):
        await write(hospital, "zxcv")
    (button, *_) = (await hospital.chat(ANNA)).buttons()
    before = (await hospital.chat(ANNA)).last["text"]
    await hospital.reply(ANNA, button)
    chat = await hospital.chat(ANNA)
    assert chat.last["text"] != before  # the talk goes on
    assert any("→" in text for text in chat.texts)  # and what was answered lost its buttons


async def test_different_replies_all_come(hospital: Hospital) -> None:
    for name in ("help", "privacy", "status", "help"):
        await call(hospital, name)
    assert len(await said(hospital)) == 3


async def flooded(hospital: Hospital) -> None:
    """So many letters wait that no more are taken."""

    def work(tx: Transaction) -> None:
        from bot.store.records import Letter

        for n in range(MOST_WAITING):
            tx.letters.post(Letter(f"w{n}", ANNA, None, "sendMessage", {"text": f"m{n}"}, rank=0))

    await hospital.store.transact(work)


async def test_beyond_the_cap_one_kind_word_is_said_and_nothing_counts(hospital: Hospital) -> None:
    await flooded(hospital)
    for n in range(20):
        await write(hospital, f"hello {n}?")
        await call(hospital, "help")
    assert await due(hospital) == MOST_WAITING + 1
    slow = [text for text in await said(hospital) if "A lot came at once" in text]
    assert len(slow) == 1
    await call(hospital, "help")
    assert "came at once" not in "".join(await said(hospital))  # it is over with the queue


async def test_what_was_on_the_screen_stays_and_no_answer_is_half_taken(hospital: Hospital) -> None:
    button = (await hospital.chat(ANNA)).buttons()[0]
    await flooded(hospital)
    before = await hospital.store.read(lambda tx: tx.screenings.all())
    await write(hospital, "Continue")
    assert await hospital.store.read(lambda tx: tx.screenings.all()) == before
    await said(hospital)
    await hospital.reply(ANNA, button)
    assert await said(hospital)


async def test_a_press_is_always_heard(hospital: Hospital) -> None:
    button = (await hospital.chat(ANNA)).buttons()[0]
    await flooded(hospital)
    await hospital.reply(ANNA, button)
    assert await due(hospital) > MOST_WAITING


@pytest.mark.parametrize("command", ["erase", "withdraw"])
async def test_whoever_wants_to_go_is_never_slowed(hospital: Hospital, command: str) -> None:
    await flooded(hospital)
    await call(hospital, command)
    assert "slow down" not in "".join(await said(hospital))


async def test_an_emergency_is_never_capped_nor_collapsed(hospital: Hospital) -> None:
    await flooded(hospital)
    for _ in range(3):
        await write(hospital, "I have severe chest pain and cannot breathe")
    (first, *_) = await hospital.store.due_letters(hospital.now, 9)
    assert "120" in str(first.letter.payload["text"])
    assert first.letter.urgent
    await hospital.store.sent(first.id, first.token, 77, hospital.now)
    alarms = [text for text in await said(hospital) if "120" in text]
    assert len(alarms) == 2


async def test_a_coordinators_emergency_goes_first_too(hospital: Hospital) -> None:
    await hospital.bind(NURSE)
    await hospital.deliver()
    await call(hospital, "help", NURSE)
    await write(hospital, "chest pain, cannot breathe", NURSE)
    (first, *_) = await hospital.store.due_letters(hospital.now, 9)
    assert first.letter.urgent


async def test_others_are_no_slower_for_it(hospital: Hospital) -> None:
    await flooded(hospital)
    await call(hospital, "start", 901)
    first, *_ = await hospital.store.due_letters(hospital.now, 1)
    assert first.letter.chat == 901
