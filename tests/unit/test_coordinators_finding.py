"""With 200 open: what matters today in two presses, and who calls back in one command."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.coordinators.buttons import parse
from bot.store import Transaction
from bot.store.records import NewConsent, NewReferral, ReferralRow, ScreeningRow, fresh_id
from dialogs.screening import Contact
from tests.unit.coordinating import (
    CHILDREN,
    CONTACT,
    PAEDIATRIC,
    SECOND,
    Hospital,
    data_under,
    hospital_at,
)

LIN, MEI, SOME, NURSE = 1, 2, 3, 4


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, lang="zh", name="Mei")
        await there.bind(SOME, trials=(SECOND,))
        await there.bind(NURSE, CHILDREN)
        yield there


async def named(
    hospital: Hospital, name: str, phone: str = CONTACT.phone, **given: object
) -> ReferralRow:
    """A referral under a name of its own."""
    contact = Contact(name, phone, "any", "yes")
    return await hospital.refer(contact=contact, **given)  # type: ignore[arg-type]


async def found(hospital: Hospital, user: int, typed: str) -> str:
    await hospital.deliver()
    await hospital.command(user, "find", typed)
    return str((await hospital.chat(user)).last["text"])


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Zaunkönig Wren", "wren"),
        ("Zaunkönig Wren", "Ｚaun"),
        ("王芳女士", "王芳"),
        ("陳小姐", "陈"),
        ("欧阳先生", "歐陽"),
        ("O'Neil", "oneil"),
    ],
)
async def test_who_calls_back_by_name_is_found_in_one_command(
    hospital: Hospital, name: str, typed: str
) -> None:
    await named(hospital, "Somebody Else", user=901)
    code = (await named(hospital, name, user=900)).code
    text = await found(hospital, LIN, typed)
    assert text.startswith(f"{code} · ")
    assert "found by name" in await hospital.audited(code)


@pytest.mark.parametrize("typed", ["9077", "139 0013 9077", "+86-139-0013-9077", "０７７"])
async def test_the_last_digits_of_the_number_find_it(hospital: Hospital, typed: str) -> None:
    await named(hospital, "Li", "+8613900139078", user=901)
    code = (await named(hospital, "Li", "+8613900139077", user=900)).code
    assert (await found(hospital, LIN, typed)).startswith(f"{code} · ")
    assert "found by number" in await hospital.audited(code)


@pytest.mark.parametrize("typed", ["900", "Z", "13", "9"])
async def test_neither_the_middle_nor_too_little_finds_anybody(
    hospital: Hospital, typed: str
) -> None:
    code = (await named(hospital, "Zed", "+8613900139077", user=900)).code
    assert code not in await found(hospital, LIN, typed)
    assert not [one for one in await hospital.audited(code) if one.startswith("found")]


async def test_several_are_listed_by_study_and_without_their_names(hospital: Hospital) -> None:
    first = await named(hospital, "Li Hua", user=900)
    second = await named(hospital, "Li Na", user=901)
    text = await found(hospital, LIN, "li")
    assert text.startswith("2 referrals fit.")
    for one in (first, second):
        assert f"{one.code} · CAR-NK lupus · new · just now" in text
        assert "found by name" in await hospital.audited(one.code)
    assert "Hua" not in text


async def test_nobody_finds_what_is_not_theirs(hospital: Hospital) -> None:
    own = await named(hospital, "Zaun", user=900, trial=SECOND)
    other = await named(hospital, "Zaun", user=901)
    child = await named(hospital, "Zaun", user=902, trial=PAEDIATRIC, site=CHILDREN)
    text = await found(hospital, SOME, "zaun")
    assert text.startswith(own.code)
    for one in (other, child):
        assert not [a for a in await hospital.audited(one.code) if a.startswith("found")]
    assert (await found(hospital, NURSE, "139077")).startswith(child.code)


async def test_what_was_typed_stands_in_no_answer_and_no_record(hospital: Hospital) -> None:
    await named(hospital, "Zaun", user=900)
    text = await found(hospital, LIN, "Quorxle")
    assert text.startswith("No such code, name or number")
    rows = await hospital.store.read(lambda tx: tx.audit.rows("changhai"))
    assert "searched in vain" in [row.action for row in rows]
    assert not [one for one in hospital.sent if "Quorxle" in one]
    assert not [row for row in rows if "Quorxle" in str(row)]


async def test_of_what_is_taken_back_no_name_is_left_to_find(hospital: Hospital) -> None:
    referral = await named(hospital, "Zaun", user=900)
    await hospital.store.transact(lambda tx: tx.consents.withdraw(referral.consent, hospital.now))
    assert (await found(hospital, LIN, "zaun")).startswith("No such code")


NAMES = ("Li Hua", "王芳", "Zhang", "陈小姐", "O'Neil", "李先生", "刘阿姨")


def codes_of(buttons: list[str]) -> list[str]:
    parsed = (parse(data) for data in buttons)
    return [one.code for one in parsed if one]


async def many(hospital: Hospital, count: int) -> list[ReferralRow]:
    """As many people with the answers and the card of the first; every fourth for another study."""
    first = await hospital.refer()

    def work(tx: Transaction) -> list[ReferralRow]:
        row = tx.screenings.get(first.screening or "")
        assert row is not None
        return [_alike(hospital, tx, first, row, n) for n in range(count - 1)]

    return [first, *await hospital.store.transact(work)]


def _alike(
    hospital: Hospital, tx: Transaction, first: ReferralRow, row: ScreeningRow, n: int
) -> ReferralRow:
    account = tx.accounts.ensure(2000 + n, hospital.now)
    row = replace(row, id=fresh_id(), account=account.id)
    contact = json.dumps({"name": NAMES[n % len(NAMES)], "phone": f"+86137{n:08}"})
    if n == 146:
        contact = json.dumps({"name": "欧阳女士", "phone": "+8613700009555"})
    tx.screenings.save(row)
    trial = first.trial if n % 4 else SECOND
    agreed = NewConsent("share", "h", "zh", True, trial, first.site)
    consent = tx.consents.add(row.id, agreed, hospital.now)
    new = NewReferral(row.id, trial, first.site, ("sle",), consent, contact, first.card, False)
    return tx.referrals.add(new, hospital.now)


WITH_200 = {
    LIN: (
        "Changhai Hospital: 200",
        ("called once, no answer · 3 working days", "visit booked"),
        "visit 26 Nov",
    ),
    MEI: ("上海长海医院：200", ("已拨1次未接通 · 已等3个工作日", "已约来院"), "11月26日来院"),
}


async def test_with_200_open_the_three_of_today_are_two_presses_away(hospital: Hospital) -> None:
    """And whoever of the 200 calls back is there in one, by name or number, in both languages."""
    referrals = await many(hospital, 200)
    for one in referrals[100:]:
        await hospital.store.transact(
            lambda tx, code=one.code: tx.referrals.snooze(
                code, hospital.now.date() + timedelta(days=9)
            )
        )
    three = [referrals[n].code for n in (61, 83, 99)]
    await hospital.click(LIN, "book", three[0], "2026-11-26")
    for code in three[1:]:
        await hospital.click(LIN, "no_answer", code)
    for one in referrals[:100]:
        if one.code not in three:
            await hospital.click(LIN, "book", one.code, "later")
    hospital.now += timedelta(days=4)  # Thursday: the promise of Sunday ends today
    for user, (head, (called, booked), visit) in WITH_200.items():
        await hospital.deliver()
        await hospital.command(user, "status")
        chat = await hospital.chat(user)
        message = chat.messages[chat.ids(head)[0]]
        rows = message["text"].split("\n")[2:5]
        assert [row.split(" · ")[0] for row in rows] == [three[1], three[2], three[0]]
        assert called in rows[0]
        assert f"{booked} · " in rows[2]
        assert rows[2].endswith(visit)
        opened = chat.buttons(head)[:3]
        assert codes_of(opened) == [three[1], three[2], three[0]]
        assert three[1] in (await hospital.press(user, opened[0])).toast
        assert len(message["text"]) < 1000
        assert all(len(data.encode()) <= 64 for data in chat.buttons(head))
        await hospital.deliver()
        await hospital.command(user, "today")
        asked = (await hospital.chat(user)).last
        assert codes_of(data_under(asked)) == [three[1], three[2], three[0]]
        for typed in ("欧阳", "9555"):
            await hospital.deliver()
            await hospital.command(user, "find", typed)
            card = (await hospital.chat(user)).last["text"]
            assert card.startswith(f"{referrals[147].code} · ")


async def test_pages_and_filters_show_every_one_once(hospital: Hospital) -> None:
    referrals = await many(hospital, 21)
    await hospital.click(LIN, "acknowledge", referrals[1].code)
    await hospital.command(LIN, "status")
    (id,) = (await hospital.chat(LIN)).ids("Changhai Hospital: 21")

    async def shown() -> list[str]:
        chat = await hospital.chat(LIN)
        return codes_of(chat.buttons("Changhai Hospital: 21"))

    async def turn(place: str) -> list[str]:
        chat = await hospital.chat(LIN)
        rows = chat.messages[id]["reply_markup"]["inline_keyboard"]
        (data,) = [b["callback_data"] for row in rows for b in row if b["text"].startswith(place)]
        await hospital.press(LIN, data, message=id)
        return await shown()

    pages = [await shown(), await turn("▶"), await turn("▶")]
    assert [len(page) for page in pages] == [8, 8, 5]
    assert {code for page in pages for code in page} == {one.code for one in referrals}
    assert await turn("Whose: all") == [referrals[1].code]
    assert referrals[1].code not in await turn("Whose: mine")
    await turn("Whose: nobody")
    second = {one.code for one in referrals if one.trial == SECOND}
    await turn("Study: all")
    assert set(await turn("CAR-NK lupus")) == second
    await turn("CAR-NK adults")
    assert len(await turn("Status: all")) > 0
    assert await turn("Status: not called") == []
    assert len((await hospital.chat(LIN)).ids("Changhai Hospital: 21")) == 1


@pytest.mark.parametrize("data", ["l.", "l.x.y.z.w.q", "l.mine.NCT.any.first.99999", "l.all"])
async def test_no_forged_page_does_harm(hospital: Hospital, data: str) -> None:
    referral = await hospital.refer()
    await hospital.press(NURSE, data)
    assert referral.code not in str((await hospital.chat(NURSE)).messages)
    await hospital.press(LIN, data)
    assert "Changhai Hospital: 1 referral" in (await hospital.chat(LIN)).last["text"]


async def test_criteria_come_by_likelihood(hospital: Hospital) -> None:
    """What others of the study ended for here comes right behind what the card itself names."""
    for n in range(3):
        code = (await hospital.refer(user=910 + n)).code
        await hospital.click(LIN, "not_suit", code, "E9a" if n else "E12")
    code = (await hospital.refer()).code
    await hospital.click(LIN, "open", code)
    (id,) = (await hospital.chat(LIN)).ids(f"{code} · ")[-1:]
    await hospital.click(LIN, "leave", code)
    seq = await hospital.store.read(lambda tx: tx.steps.changes(code))
    await hospital.press(LIN, f"c.unsuit.{code}.{seq}", message=id)
    offered = [one.detail for d in (await hospital.chat(LIN)).buttons() if (one := parse(d))]
    assert offered[:2] == ["E9a", "E12"]
