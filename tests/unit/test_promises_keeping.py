"""For how long what was sent is kept: counted as the notice says, told, put off once, then gone."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.coordinators import endings, revoking
from bot.store import Transaction
from tests.unit.coordinating import CHANGHAI, NOON, Hospital, data_under, hospital_at

NINA, WU, ANNE = 501, 502, 900
A_DAY = timedelta(days=1)


@pytest_asyncio.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as ready:
        await ready.bind(NINA)
        yield ready


async def days(hospital: Hospital, count: int) -> None:
    """So many days pass; the bot looks at the clock on the way, and everything arrives."""
    end = hospital.now + count * A_DAY
    while hospital.now < end:
        far = 40 < (hospital.now - NOON).days % 180 < 155  # from every end, and its notice
        hospital.now = min(hospital.now + (7 if far else 1) * A_DAY, end)
        await look(hospital)


async def look(hospital: Hospital) -> None:
    await hospital.store.transact(lambda tx: endings.post_due(hospital.work(tx)))
    await hospital.store.transact(lambda tx: endings.take_pages_back(hospital.work(tx)))
    await hospital.deliver()


async def kept(hospital: Hospital, code: str) -> bool:
    found = await hospital.store.read(lambda tx: tx.referrals.get(code))
    return found is not None and bool(found.card or found.contact)


async def test_the_time_is_counted_from_the_sharing_and_no_step_renews_it(
    hospital: Hospital,
) -> None:
    anne = await hospital.refer(user=ANNE)
    for action in ("acknowledge", "no_answer", "no_answer"):
        await days(hospital, 50)
        await hospital.click(NINA, action, anne.code)
    await days(hospital, 29)
    assert await kept(hospital, anne.code)
    await days(hospital, 1)
    assert not await kept(hospital, anne.code)


async def test_two_weeks_before_owner_and_person_are_told_and_either_keeps_it_once(
    hospital: Hospital,
) -> None:
    await hospital.bind(WU)
    anne = await hospital.refer(user=ANNE)
    await hospital.click(NINA, "acknowledge", anne.code)
    await days(hospital, 165)
    quiet = [len((await hospital.chat(user)).texts) for user in (WU, ANNE)]
    await days(hospital, 1)
    chat = await hospital.chat(ANNE)
    assert "kept here until" in chat.texts[-1] or "保存到" in chat.texts[-1]
    assert f"k.{anne.code}" in data_under((await hospital.chat(NINA)).last)
    assert len((await hospital.chat(WU)).texts) == quiet[0]  # it is not hers
    assert "180" in (await hospital.reply(ANNE, f"k.{anne.code}")).toast
    assert "once already" in (await hospital.press(NINA, f"k.{anne.code}")).toast
    await days(hospital, 30)
    assert await kept(hospital, anne.code)
    await days(hospital, 164)
    assert not await kept(hospital, anne.code)


@pytest.mark.parametrize("user", [WU, 901])
async def test_nobody_else_can_keep_it(hospital: Hospital, user: int) -> None:
    anne = await hospital.refer(user=ANNE)
    await hospital.refer(user=901)
    press = hospital.press if user == WU else hospital.reply
    await press(user, f"k.{anne.code}")
    await days(hospital, 180)
    assert not await kept(hospital, anne.code)


@pytest.mark.parametrize("steps", [("book",), ("book", "enroll")])
async def test_a_visit_that_is_booked_and_taking_part_are_waited_for(
    hospital: Hospital, steps: tuple[str, ...]
) -> None:
    anne = await hospital.refer(user=ANNE)
    await days(hospital, 170)
    visit = (hospital.now + 15 * A_DAY).date()
    for step in steps:
        await hospital.click(NINA, step, anne.code, visit.isoformat() if step == "book" else "")
    await days(hospital, 13)
    assert await kept(hospital, anne.code)
    await days(hospital, 20)
    assert not await kept(hospital, anne.code)


async def test_a_bot_that_was_away_tells_first(hospital: Hospital) -> None:
    anne = await hospital.refer(user=ANNE)
    hospital.now += 200 * A_DAY
    await look(hospital)
    assert await kept(hospital, anne.code)
    await days(hospital, 14)
    assert not await kept(hospital, anne.code)


async def revoke(hospital: Hospital, user: int) -> None:
    def work(tx: Transaction) -> None:
        assert tx.grants.revoke(user, "coordinator", CHANGHAI, hospital.now)

    await hospital.store.transact(work)


async def test_at_its_end_cards_and_answers_leave_the_chats_and_former_holders_are_asked(
    hospital: Hospital,
) -> None:
    await hospital.bind(WU)
    anne = await hospital.refer(user=ANNE)
    await hospital.deliver()
    await days(hospital, 179)
    await hospital.click(NINA, "answers", anne.code)
    await hospital.deliver()
    assert any("117" in text for text in (await hospital.chat(NINA)).texts)
    await revoke(hospital, WU)
    await hospital.store.retain(hospital.now)
    await days(hospital, 1)
    for user in (NINA, WU):
        chat = await hospital.chat(user)
        assert "delete what you have of it" in chat.texts[-1]
        assert not [t for t in chat.texts if "117" in t or "30–39" in t], user
        (card,) = (m for m in chat.messages.values() if m["text"].startswith(f"{anne.code} ·"))
        assert not data_under(card)
    assert anne.code in (await hospital.chat(ANNE)).texts[-1]
    again = await hospital.press(NINA, f"c.contact.{anne.code}.0")
    assert "139" not in again.toast
    await hospital.store.retain(hospital.now + 31 * A_DAY)
    assert await hospital.status(anne.code) == "gone"


LOOKS = {"card": "card_copies", "answers": "pages", "export": "exports", "acknowledge": "steps"}


@pytest.mark.parametrize("how", LOOKS)
async def test_who_looked_is_known_as_long_as_what_they_looked_at(
    hospital: Hospital, how: str
) -> None:
    await hospital.bind(WU, name="Wu Lan")
    anne = await hospital.refer(user=ANNE)
    await hospital.deliver()
    if how == "export":
        await hospital.command(WU, "export")
    elif how != "card":
        await hospital.click(WU, how, anne.code)
    await hospital.deliver()

    def alone(tx: Transaction) -> None:
        """Only this one look is on record of them."""
        account = tx.accounts.find(WU)
        assert account is not None
        for table in {*LOOKS.values()} - {LOOKS[how]}:
            column = "actor" if table == "steps" else "account"
            tx._run(f"DELETE FROM {table} WHERE {column} = ?", account.id)  # type: ignore[attr-defined]
        tx._run("UPDATE referrals SET owner = NULL")  # type: ignore[attr-defined]

    await revoke(hospital, WU)
    await hospital.store.transact(alone)

    async def known() -> bool:
        found = await hospital.store.read(lambda tx: tx.accounts.find(WU))
        return found is not None

    await days(hospital, 60)
    await hospital.store.retain(hospital.now)
    assert await known()
    await days(hospital, 130)
    await hospital.store.retain(hospital.now + 31 * A_DAY)
    assert await hospital.status(anne.code) == "gone"
    assert not await known()


@pytest.mark.parametrize("what", ["answers", "history", "export"])
async def test_pages_and_files_leave_the_chat_after_a_day(hospital: Hospital, what: str) -> None:
    anne = await hospital.refer(user=ANNE)
    await hospital.deliver()
    before = set((await hospital.chat(NINA)).messages)
    if what == "export":
        await hospital.command(NINA, "export")
    else:
        await hospital.click(NINA, what, anne.code)
    await hospital.deliver()
    came = set((await hospital.chat(NINA)).messages) - before
    assert came
    hospital.now += timedelta(hours=23)
    await look(hospital)
    assert came <= set((await hospital.chat(NINA)).messages)
    hospital.now += timedelta(hours=2)
    await look(hospital)
    assert not came & set((await hospital.chat(NINA)).messages)


async def test_what_has_ended_can_be_shared_anew(hospital: Hospital) -> None:
    anne = await hospital.refer(user=ANNE)
    await days(hospital, 180)
    assert not await kept(hospital, anne.code)
    anew = await hospital.refer(user=ANNE)
    assert anew.code != anne.code
    assert await kept(hospital, anew.code)


async def test_a_right_that_ends_takes_the_pages_along(hospital: Hospital) -> None:
    anne = await hospital.refer(user=ANNE)
    await hospital.deliver()
    before = set((await hospital.chat(NINA)).messages)
    await hospital.click(NINA, "answers", anne.code)
    await hospital.deliver()
    came = set((await hospital.chat(NINA)).messages) - before

    def end(tx: Transaction) -> None:
        (grant,) = tx.grants.of(NINA)
        assert revoking.revoke(tx, hospital.app.content.words, grant, hospital.now)

    await hospital.store.transact(end)
    assert came
    assert not came & set((await hospital.chat(NINA)).messages)
