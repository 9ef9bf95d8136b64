"""The same person and number are named on both cards; "not real" stops further requests."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import screenings
from bot.channel.events import Event
from bot.participants.referring import refer
from bot.store import Transaction
from bot.store.records import NewConsent, ReferralRow
from dialogs.effects import ReferralRequested
from dialogs.messages import NewMessage
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CHILDREN,
    CONTACT,
    PAEDIATRIC,
    SECOND,
    Hospital,
    hospital_at,
    patient,
)

LIN, SOME, NURSE, ADMIN, GROUP = 1, 2, 3, 4, -77
NUMBER = "+86 139 0013 9077"


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        yield there


async def card(hospital: Hospital, code: str, user: int = LIN) -> str:
    chat = await hospital.chat(user)
    return str(chat.messages[chat.ids(f"{code} · ")[0]]["text"])


async def two(hospital: Hospital, **changed: object) -> tuple[ReferralRow, ReferralRow]:
    """Two accounts, one number."""
    first = await hospital.refer(user=900, phone="+8613900139077")
    given = {"user": 901, "phone": NUMBER, **changed}
    return first, await hospital.refer(**given)  # type: ignore[arg-type]


async def test_one_number_of_two_accounts_stands_on_both_cards(hospital: Hospital) -> None:
    first, second = await two(hospital)
    assert f"Same number as {second.code}" in await card(hospital, first.code)
    assert f"Same number as {first.code}" in await card(hospital, second.code)


async def test_at_another_hospital_it_is_another_mark(hospital: Hospital) -> None:
    await hospital.bind(NURSE, CHILDREN)
    first, second = await two(hospital, trial=PAEDIATRIC, site=CHILDREN)
    assert "Same number" not in await card(hospital, first.code)
    assert "Same number" not in await card(hospital, second.code, NURSE)


@pytest.mark.parametrize("phone", ["", "+8613900139078"])
async def test_another_number_or_none_is_no_mark(hospital: Hospital, phone: str) -> None:
    first, second = await two(hospital, phone=phone)
    for code in (first.code, second.code):
        assert "Same number" not in await card(hospital, code)


async def test_of_what_is_taken_back_nothing_is_named(hospital: Hospital) -> None:
    first, second = await two(hospital)
    await hospital.at_desk(Event("command", 901, 901, text="withdraw"))
    await hospital.reply(901, (await hospital.chat(901)).buttons()[0])
    assert "Same number" not in await card(hospital, first.code)
    rows = await hospital.store.read(
        lambda tx: tx._all("SELECT code, phone_mark FROM referrals ORDER BY id")
    )
    assert [row["phone_mark"] is None for row in rows] == [False, True]
    third = await hospital.refer(user=902, phone=NUMBER)
    assert f"Same number as {first.code}" in await card(hospital, third.code)
    assert second.code not in await card(hospital, third.code)


async def test_of_what_is_erased_nothing_is_left(hospital: Hospital) -> None:
    first, second = await two(hospital)
    await hospital.at_desk(Event("command", 901, 901, text="erase"))
    await hospital.reply(901, (await hospital.chat(901)).buttons()[0])
    assert "Same number" not in await card(hospital, first.code)
    (row,) = await hospital.store.read(
        lambda tx: tx._all("SELECT * FROM referrals WHERE code = ?", second.code)
    )
    assert (row["phone_mark"], row["person"]) == (None, None)


async def test_the_same_person_is_named_by_study(hospital: Hospital) -> None:
    first = await hospital.refer(user=900, phone=NUMBER)
    other = await hospital.refer(user=900, trial=SECOND, same=(first.code,), phone=NUMBER)
    assert f"Same person, other study here: {other.code}" in await card(hospital, first.code)
    assert f"Same person, other study here: {first.code}" in await card(hospital, other.code)
    assert "Same number" not in await card(hospital, first.code)  # it says no more than that
    await hospital.click(LIN, "decline", first.code)
    again = await hospital.refer(user=900, same=(first.code,), phone=NUMBER)
    assert f"Same person, same study: {first.code}" in await card(hospital, again.code)
    assert f"Same person, same study: {again.code}" in await card(hospital, first.code)


async def test_nobody_reads_a_code_of_a_study_that_is_not_theirs(hospital: Hospital) -> None:
    await hospital.bind(SOME, trials=(SECOND,))
    await hospital.bind_group(GROUP, LIN, trials=(SECOND,))
    first = await hospital.refer(user=900, phone=NUMBER)
    other = await hospital.refer(user=900, trial=SECOND, same=(first.code,), phone=NUMBER)
    stranger = await hospital.refer(user=901, phone=NUMBER)
    for reader in (SOME, GROUP):
        said = "".join((await hospital.chat(reader)).texts)
        assert other.code in said
        assert first.code not in said
        assert stranger.code not in said
    assert first.code in await card(hospital, other.code)


async def test_of_one_person_a_study_has_one_open_referral(hospital: Hospital) -> None:
    """Closed, sent again, and reopened: the colleagues read which one is open."""
    first = await hospital.refer(user=900)
    await hospital.click(LIN, "no_answer", first.code)
    await hospital.click(LIN, "give_up", first.code)
    again = await hospital.refer(user=900, same=(first.code,))
    for action in ("undo", "reopen"):
        toast = (await hospital.click(LIN, action, first.code)).toast
        assert toast == f"{first.code} stays closed: {again.code} of the same person is open."
        assert await hospital.status(first.code) == "unreachable"
    await hospital.click(LIN, "double", again.code)
    await hospital.click(LIN, "reopen", first.code)
    assert await hospital.status(first.code) == "attempt_1"


async def test_whatever_was_asked_before_no_second_one_is_made(hospital: Hospital) -> None:
    """The questions say it earlier; here it is what was sent from another talk meanwhile."""
    first = await hospital.refer(user=900, lang="en")
    screening = hospital.screening(patient("P01"), "self", "en")
    assessment = hospital.app.content.assess(screening, hospital.now.date())
    record = ReferralRequested(
        ADULT, CHANGHAI, ("sle",), CONTACT, True, assessment, same=(first.code,)
    )  # fmt: skip

    def sent(tx: Transaction) -> NewMessage:
        account = tx.accounts.ensure(900, hospital.now)
        row = screenings.new_row(account.id, screening, hospital.now)
        tx.screenings.save(row)
        tx.consents.add(row.id, NewConsent("share", "h", "en", True, ADULT, CHANGHAI), hospital.now)
        return refer(hospital.work(tx), row, screening, record)

    said = await hospital.store.transact(sent)
    assert first.code in said.text
    rows = await hospital.store.read(lambda tx: tx._all("SELECT code FROM referrals"))
    assert [row["code"] for row in rows] == [first.code]


async def test_a_changed_mind_opens_no_second_one(hospital: Hospital) -> None:
    first = await hospital.refer(user=900, lang="en")
    await hospital.click(LIN, "send", first.code, "still")
    chat = await hospital.chat(900)
    await hospital.reply(900, next(data for data in chat.buttons() if data.endswith(".no")))
    await hospital.click(LIN, "decline", first.code)
    again = await hospital.refer(user=900, same=(first.code,))
    chat = await hospital.chat(900)
    rows = [b for m in chat.messages.values() for b in _data(m)]
    await hospital.reply(900, next(data for data in rows if data.endswith(".again")))
    assert await hospital.status(first.code) == "declined"
    assert await hospital.status(again.code) == "new"


def _data(message: dict[str, object]) -> list[str]:
    markup = message.get("reply_markup") or {}
    assert isinstance(markup, dict)
    return [b["callback_data"] for row in markup.get("inline_keyboard", []) for b in row]


async def stopped(hospital: Hospital, user: int) -> bool:
    def work(tx: Transaction) -> bool:
        account = tx.accounts.find(user)
        return account is not None and tx.referrals.is_stopped(account.id)

    return await hospital.store.read(work)


async def test_not_real_stops_further_ones_until_an_admin_looked(hospital: Hospital) -> None:
    await hospital.bind(ADMIN, None)
    referral = await hospital.refer(user=900)
    await hospital.refer(user=901)
    await hospital.click(LIN, "not_real", referral.code)
    assert await stopped(hospital, 900)
    assert not await stopped(hospital, 901)
    notice = (await hospital.chat(ADMIN)).last
    assert f"{referral.code} at Changhai Hospital was marked" in notice["text"]
    assert "by Lin" in notice["text"]
    (let,) = (await hospital.chat(ADMIN)).buttons()
    (message,) = (await hospital.chat(ADMIN)).ids(referral.code)
    hospital.now += timedelta(minutes=1)
    toast = (await hospital.press(ADMIN, let, message=message)).toast
    assert "come through" in toast
    assert not await stopped(hospital, 900)
    (stop,) = (await hospital.chat(ADMIN)).buttons()
    hospital.now += timedelta(minutes=1)
    await hospital.press(ADMIN, stop, message=message)  # an admin, too, may have slipped
    assert await stopped(hospital, 900)


@pytest.mark.parametrize("way", ["undo", "reopen"])
async def test_not_real_can_be_undone(hospital: Hospital, way: str) -> None:
    await hospital.bind(ADMIN, None)
    referral = await hospital.refer(user=900)
    await hospital.click(LIN, "not_real", referral.code)
    (let,) = (await hospital.chat(ADMIN)).buttons()
    hospital.now += timedelta(minutes=1 if way == "undo" else 30)
    await hospital.click(LIN, way, referral.code)
    assert not await stopped(hospital, 900)
    assert "no more" in (await hospital.chat(ADMIN)).texts[-1]
    late = (await hospital.press(ADMIN, let)).toast
    assert "no more" in late
    # Marked once more, it is looked at once more.
    hospital.now += timedelta(minutes=1)
    await hospital.click(LIN, "not_real", referral.code)
    assert await stopped(hospital, 900)


async def test_what_an_admin_let_through_is_looked_at_again_when_marked_again(
    hospital: Hospital,
) -> None:
    await hospital.bind(ADMIN, None)
    referral = await hospital.refer(user=900)
    await hospital.click(LIN, "not_real", referral.code)
    hospital.now += timedelta(minutes=1)
    await hospital.press(ADMIN, f"s.let.{referral.code}")
    await hospital.click(LIN, "reopen", referral.code)
    hospital.now += timedelta(minutes=1)
    await hospital.click(LIN, "not_real", referral.code)
    assert await stopped(hospital, 900)


@pytest.mark.parametrize("user", [LIN, 900, 999])
@pytest.mark.parametrize("data", ["s.let.{code}", "s.stop.{code}", "s.let.R-2222", "s..", "s.x.y"])
async def test_nobody_else_lets_anything_through(hospital: Hospital, user: int, data: str) -> None:
    referral = await hospital.refer(user=900)
    await hospital.click(LIN, "not_real", referral.code)
    await hospital.at_desk(
        Event("pressed", user, user, text=data.format(code=referral.code), query="q")
    )
    assert await stopped(hospital, 900)


async def test_a_card_with_both_fits_on_a_phone(hospital: Hospital) -> None:
    facts = patient("P05")
    first = await hospital.refer(facts, user=900, phone=NUMBER)
    for n in range(8):
        await hospital.refer(user=901 + n, phone=NUMBER)
    said = await card(hospital, first.code)
    assert "3 more" in said
    assert len(said.split("\n")) <= 30
