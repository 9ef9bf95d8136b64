"""Who works a referral: taken, handed on, passed on; the card, lists and reminders follow."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.coordinators import escalation, passing_on
from bot.coordinators.buttons import data_of
from bot.store.records import ReferralRow
from tests.unit.coordinating import CHANGHAI, CHILDREN, SECOND, Hospital, hospital_at

LIN, MEI, HAN, NURSE = 1, 2, 3, 4


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, name="Mei", lang="zh", duty="backup")
        await there.bind(NURSE, CHILDREN, name="Nurse")
        yield there


async def row(hospital: Hospital, code: str) -> ReferralRow:
    found = await hospital.store.read(lambda tx: tx.referrals.get(code))
    assert found is not None
    return found


async def owner(hospital: Hospital, code: str) -> int | None:
    account = (await row(hospital, code)).owner
    grants = await hospital.store.read(lambda tx: tx.grants.of_site(CHANGHAI))
    return next((grant.user for grant in grants if grant.account == account), None)


async def first_line(hospital: Hospital, user: int, code: str) -> str:
    chat = await hospital.chat(user)
    return str(chat.messages[chat.ids(f"{code} · ")[0]]["text"]).split("\n")[0]


async def passed_on(hospital: Hospital) -> int:
    return await hospital.store.transact(lambda tx: passing_on.post_due(hospital.work(tx)))


async def test_who_takes_it_owns_it_on_every_card_and_in_the_lists(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    toast = (await hospital.click(LIN, "acknowledge", code)).toast
    assert toast == f"{code} is yours now. Reminders come to you."
    assert await hospital.status(code) == "acknowledged"
    for user in (LIN, MEI):
        assert "Lin" in await first_line(hospital, user, code)
    await hospital.click(MEI, "no_answer", code)  # a step of somebody else takes nothing away
    assert await owner(hospital, code) == LIN
    await hospital.command(LIN, "mine")
    assert code in (await hospital.chat(LIN)).last["text"]
    await hospital.command(MEI, "mine")
    assert code not in (await hospital.chat(MEI)).last["text"]
    assert "referral taken" in await hospital.audited(code)


async def test_of_two_who_take_it_the_first_has_it(hospital: Hospital) -> None:
    """Seen already, so that no step tells the second that something has changed."""
    code = (await hospital.refer()).code
    await hospital.click(LIN, "contact", code)
    seq = await hospital.store.read(lambda tx: tx.steps.changes(code))
    drawn = data_of("acknowledge", code, seq)
    await hospital.press(LIN, drawn)
    assert (await hospital.press(MEI, drawn)).toast == f"{code}现在由Lin跟进。"
    assert await owner(hospital, code) == LIN
    (take_over,) = [one for one in (await hospital.chat(MEI)).buttons() if ".acknowledge." in one]
    assert (await hospital.press(MEI, take_over)).toast == f"{code}由您跟进，提醒会发给您。"
    assert await owner(hospital, code) == MEI
    told = (await hospital.chat(LIN)).last["text"]
    assert told == f"Mei has taken over {code}. Nothing left to do for you there."


async def test_undoing_the_press_gives_it_back(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "acknowledge", code)
    await hospital.click(LIN, "undo", code)
    assert (await hospital.status(code), await owner(hospital, code)) == ("new", None)
    assert "Lin" not in await first_line(hospital, MEI, code)


async def test_it_is_handed_to_a_colleague_with_a_note(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    (shown,) = (await hospital.chat(LIN)).ids(f"{code} · ")
    await hospital.press(LIN, data_of("hand", code), message=shown)
    chat = await hospital.chat(LIN)
    to, _back = chat.buttons(f"{code} · ")
    await hospital.press(LIN, to, message=shown)
    assert await owner(hospital, code) == MEI
    chat = await hospital.chat(LIN)
    assert chat.last["text"].startswith(f"{code} is with Mei now.")
    assert (await hospital.chat(MEI)).last["text"].startswith(f"Lin把{code}转交给您")
    await hospital.write(LIN, "Calls after 6 only", replies_to=chat.ids(f"{code} is with Mei")[0])
    (note,) = await hospital.store.read(lambda tx: tx.notes.of(code))
    assert note.text == "Calls after 6 only"
    told = (await hospital.chat(MEI)).last
    assert told["text"] == f"Lin在{code}给您留了备注。"
    assert "Calls" not in str(told)
    assert "referral handed over" in await hospital.audited(code)


async def test_it_is_handed_to_nobody_without_the_right(hospital: Hospital) -> None:
    await hospital.bind(HAN, name="Han", trials=(SECOND,))
    code = (await hospital.refer()).code
    await hospital.press(LIN, data_of("hand", code), message=1)
    grants = await hospital.store.read(
        lambda tx: {g.user: g for g in (*tx.grants.of(HAN), *tx.grants.of(NURSE))}
    )
    for user in (HAN, NURSE):
        await hospital.click(LIN, "hand_to", code, str(grants[user].id))
        assert await owner(hospital, code) is None


async def test_reminders_follow_the_owner(hospital: Hospital) -> None:
    await hospital.bind(HAN, name="Han")
    code = (await hospital.refer()).code
    await hospital.click(HAN, "acknowledge", code)
    for user in (LIN, MEI, HAN):
        await hospital.chat(user)
    hospital.now += timedelta(days=2)
    before = {user: len((await hospital.chat(user)).messages) for user in (LIN, MEI, HAN)}
    await hospital.store.transact(lambda tx: escalation.post_due(hospital.work(tx)))
    more = {u: len((await hospital.chat(u)).messages) - n for u, n in before.items()}
    assert more == {LIN: 0, MEI: 0, HAN: 1}


async def test_what_an_absence_leaves_goes_to_who_is_next_and_all_are_told(
    hospital: Hospital,
) -> None:
    await hospital.bind(HAN, name="Han", trials=(SECOND,))
    first, second = await hospital.refer(user=900), await hospital.refer(user=901)
    other = await hospital.refer(user=902, trial=SECOND)
    for one in (first, second, other):
        await hospital.click(LIN, "acknowledge", one.code)
    assert await passed_on(hospital) == 0
    (lin,) = await hospital.store.read(lambda tx: tx.grants.of(LIN))
    await hospital.store.transact(
        lambda tx: tx.absences.set(lin.account, date(2026, 11, 22), date(2026, 11, 24))
    )
    assert await passed_on(hospital) == 3
    assert [await owner(hospital, one.code) for one in (first, second, other)] == [MEI] * 3
    told = (await hospital.chat(MEI)).last["text"]
    assert "Lin休假到11月24日。" in told
    assert f"{first.code}、{second.code}、{other.code}现在由您跟进。" in told
    han = (await hospital.chat(HAN)).last["text"]
    assert f"{other.code}: now with Mei." in han
    assert first.code not in han
    assert "Mei" in await first_line(hospital, LIN, first.code)
    assert await passed_on(hospital) == 0


async def test_what_a_lost_right_leaves_goes_on_even_to_nobody(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    await hospital.click(MEI, "acknowledge", code)
    await hospital.store.transact(
        lambda tx: tx.grants.revoke(MEI, "coordinator", CHANGHAI, hospital.now)
    )
    assert await passed_on(hospital) == 1
    assert await owner(hospital, code) == LIN
    await hospital.store.transact(
        lambda tx: tx.grants.revoke(LIN, "coordinator", CHANGHAI, hospital.now)
    )
    assert await passed_on(hospital) == 1
    assert (await row(hospital, code)).owner is None


async def test_with_nobody_there_it_waits_for_its_owner_and_the_night_is_quiet(
    hospital: Hospital,
) -> None:
    code = (await hospital.refer()).code
    await hospital.click(LIN, "acknowledge", code)
    grants = await hospital.store.read(lambda tx: tx.grants.of_site(CHANGHAI))
    for grant in grants:
        await hospital.store.transact(
            lambda tx, of=grant: tx.absences.set(of.account, date(2026, 11, 22), date(2026, 11, 30))
        )
    assert await passed_on(hospital) == 0
    await hospital.store.transact(
        lambda tx: tx.absences.end(next(g.account for g in grants if g.user == MEI))
    )
    noon, hospital.now = hospital.now, hospital.now.replace(hour=15)  # 23:00 in Shanghai
    assert await passed_on(hospital) == 0
    hospital.now = noon
    assert await passed_on(hospital) == 1
    assert await owner(hospital, code) == MEI


@pytest.mark.parametrize("way", ["withdraw", "erase"])
async def test_what_is_taken_back_has_no_owner(hospital: Hospital, way: str) -> None:
    referral = await hospital.refer()
    await hospital.click(LIN, "acknowledge", referral.code)

    def gone(tx: object) -> None:
        if way == "withdraw":
            tx.consents.withdraw(referral.consent, hospital.now)  # type: ignore[attr-defined]
        else:
            tx.accounts.erase(tx.accounts.find(900).id, hospital.now)  # type: ignore[attr-defined]

    await hospital.store.transact(gone)
    rows = await hospital.store.read(lambda tx: tx._all("SELECT owner FROM referrals"))
    assert [one["owner"] for one in rows] == [None]
