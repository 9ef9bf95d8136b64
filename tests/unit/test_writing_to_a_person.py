"""Somebody asks to be written to: the team's words reach them, and nobody's account is in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import Transaction
from bot.store.records import ReferralRow
from dialogs.statuses import ReferralStatus
from tests.unit.asking_teams import LIN, PERSON, Phone
from tests.unit.coordinating import Hospital, hospital_at

WORDS = "Would Tuesday at ten suit you for a first visit?"


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        yield there


@pytest.fixture
async def phone(hospital: Hospital) -> Phone:
    """A person's phone from which a match was sent, to be written to in this chat."""
    phone = Phone(hospital)
    await phone.begin(contact=False)
    await phone.call("start")
    await phone.press("Go on where I stopped")
    await phone.press("Send: CAR-NK lupus, Shanghai")
    await phone.press("Shanghai")
    await phone.write("Mrs Li")
    await phone.press("Write to me here")
    await phone.press("Yes")
    await phone.press("Send")
    return phone


async def referred(hospital: Hospital) -> ReferralRow:
    def work(tx: Transaction) -> ReferralRow:
        account = tx.accounts.find(PERSON)
        assert account
        return tx.referrals.of(tx.screenings.of(account.id)[-1].id)[-1]

    return await hospital.store.read(work)


async def test_the_team_writes_and_the_person_answers_without_an_account(
    hospital: Hospital, phone: Phone
) -> None:
    sent, lin = await referred(hospital), Phone(hospital, LIN)
    copy = "\n".join(await phone.texts())
    assert f"Your reference code: {sent.code}" in copy
    assert "They write to you in this chat" in copy
    card = (await lin.texts())[-1]
    assert "in the chat" in card
    shown = await lin.press("Show contact")
    assert "Mrs Li" in shown.toast
    assert "in the chat: press Write to the person" in shown.toast
    await lin.press("Write to the person")
    assert sent.code in await lin.last()
    preview = await lin.reply("✉", WORDS)
    assert f"“{WORDS}”" in preview
    await lin.press("Send to the person")
    read = await phone.last()
    assert read.startswith(f"Changhai Hospital writes to you about {sent.code}:")
    assert WORDS in read
    assert "Lin" not in read
    assert (await referred(hospital)).status is ReferralStatus.REACHED

    await phone.press("Write again")
    await phone.write("Tuesday is fine.")
    assert f"The team knows that they belong to {sent.code}" in await phone.last()
    await phone.press("Yes, send it")
    await lin.press("Read and answer")
    opened = await lin.last()
    assert "Tuesday is fine." in opened
    assert str(PERSON) not in opened


async def test_taking_it_back_ends_the_writing(hospital: Hospital, phone: Phone) -> None:
    lin = Phone(hospital, LIN)
    await lin.press("Write to the person")
    await lin.reply("✉", WORDS)
    await lin.press("Send to the person")
    code = (await referred(hospital)).code
    await phone.call("withdraw")
    await phone.press(f"Take back {code}")
    (question,) = await phone.questions()
    assert question.state == "withdrawn"
    assert WORDS not in "\n".join(await lin.texts())
    answer = await lin.pressed(f"c.write.{code}.0")
    assert answer.toast
    assert len(await phone.questions()) == 1


async def test_who_takes_back_the_writing_alone_is_not_written_to_again(
    hospital: Hospital, phone: Phone
) -> None:
    lin = Phone(hospital, LIN)
    await lin.press("Write to the person")
    await lin.reply("✉", WORDS)
    await lin.press("Send to the person")
    (question,) = await phone.questions()
    await phone.call("withdraw")
    await phone.press(f"Take back question {question.code}")
    sent = await referred(hospital)
    assert sent.status is ReferralStatus.REACHED
    answer = await lin.pressed(f"c.write.{sent.code}.0")
    assert "no longer wants to be written to" in answer.toast
    assert [one.state for one in await phone.questions()] == ["withdrawn"]


async def test_a_conversation_that_nobody_began_is_nothing_to_the_person(
    hospital: Hospital, phone: Phone
) -> None:
    await Phone(hospital, LIN).press("Write to the person")
    assert "Q-" not in await phone.call("status")
    assert "Q-" not in await phone.call("mydata")
