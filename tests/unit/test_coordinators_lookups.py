"""/mine, /overdue, /find and /export: one's own referrals only, as a table without people."""

import csv
import io
from base64 import b64decode
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.coordinators.export import safe
from bot.coordinators.finding import code_of
from bot.store import Transaction
from dialogs.screening import Contact
from tests.unit.coordinating import (
    CHILDREN,
    CONTACT,
    PAEDIATRIC,
    Hospital,
    hospital_at,
    patient,
)

LIN, MEI, CHILD_NURSE, ADMIN = 1, 2, 3, 4


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, lang="zh")
        await there.bind(CHILD_NURSE, CHILDREN)
        yield there


async def said(hospital: Hospital, user: int, command: str, argument: str = "") -> str:
    await hospital.deliver()
    await hospital.command(user, command, argument)
    return str((await hospital.chat(user)).last["text"])


async def test_mine_are_those_whose_last_step_was_mine(hospital: Hospital) -> None:
    first = await hospital.refer(user=900)
    second = await hospital.refer(user=901)
    for code in (first.code, second.code):
        await hospital.click(LIN, "contact", code)
    await hospital.click(MEI, "no_answer", second.code)
    mine = await said(hospital, LIN, "mine")
    assert "1–1 of 1" in mine
    assert first.code in mine
    assert second.code not in mine
    assert second.code in await said(hospital, MEI, "mine")
    await hospital.click(MEI, "undo", second.code)
    assert second.code in await said(hospital, LIN, "mine")
    await hospital.click(LIN, "decline", first.code)
    assert first.code not in await said(hospital, LIN, "mine")


async def test_overdue_is_what_waits_for_a_working_day_or_past_the_promise(
    hospital: Hospital,
) -> None:
    """It is Sunday noon: the working day ends with Monday."""
    first = await hospital.refer(user=900)
    called = await hospital.refer(user=901)
    await hospital.click(LIN, "no_answer", called.code)
    assert "nothing is overdue" in await said(hospital, LIN, "overdue")
    hospital.now += timedelta(days=2)
    late = await said(hospital, LIN, "overdue")
    assert first.code in late
    assert called.code not in late
    hospital.now += timedelta(days=4)  # the third working day is past
    assert called.code in await said(hospital, LIN, "overdue")
    await hospital.click(LIN, "reach", called.code)
    assert called.code not in await said(hospital, LIN, "overdue")


async def test_a_visit_whose_day_has_passed_is_overdue_too(hospital: Hospital) -> None:
    booked = await hospital.refer(user=900)
    await hospital.click(LIN, "acknowledge", booked.code)
    await hospital.click(LIN, "book", booked.code, "2026-11-23")
    for day, late in ((23, False), (24, True)):
        hospital.now = hospital.now.replace(day=day)
        text = await said(hospital, LIN, "overdue")
        assert ("▸ Enter what came of the visit (1):" in text) is late
        assert (f"{booked.code} · CAR-NK lupus · visit was Mon 23 Nov · Lin" in text) is late
    await hospital.click(LIN, "screen", booked.code)
    assert "nothing is overdue" in await said(hospital, LIN, "overdue")


@pytest.mark.parametrize(("action", "option"), [("reach", ""), ("book", "later"), ("screen", "")])
async def test_who_was_spoken_to_and_then_forgotten_is_overdue_after_two_weeks(
    hospital: Hospital, action: str, option: str
) -> None:
    """It is Sunday noon, which counts from Monday: the tenth working day is over in two weeks."""
    code = (await hospital.refer(user=900)).code
    if action == "screen":
        await hospital.click(LIN, "reach", code)
    await hospital.click(LIN, action, code, option)
    if action == "reach":
        await _note(hospital, code)
    hospital.now += timedelta(days=14)
    assert "nothing is overdue" in await said(hospital, LIN, "overdue")
    hospital.now += timedelta(days=1)
    late = f"▸ Go on or close (1):\n{code} · CAR-NK lupus · no step since Sun 22 Nov"
    assert late in await said(hospital, LIN, "overdue")
    await hospital.click(LIN, "sleep", code, "3")
    assert "nothing is overdue" in await said(hospital, LIN, "overdue")
    hospital.now += timedelta(days=3)
    await hospital.click(LIN, "decline", code)
    assert "nothing is overdue" in await said(hospital, LIN, "overdue")


async def _note(hospital: Hospital, code: str) -> None:
    (card,) = (await hospital.chat(LIN)).ids(f"{code} · ")
    await hospital.write(LIN, "Wants to think it over", replies_to=card)


@pytest.mark.parametrize("noted", [True, False])
async def test_who_was_reached_without_a_word_on_it_is_overdue_after_three_days(
    hospital: Hospital, noted: bool
) -> None:
    """Perhaps by slip: it is Sunday, and the third working day is over on Thursday."""
    code = (await hospital.refer(user=900)).code
    await hospital.click(LIN, "reach", code)
    if noted:
        await _note(hospital, code)
    hospital.now += timedelta(days=3)
    assert "nothing is overdue" in await said(hospital, LIN, "overdue")
    hospital.now += timedelta(days=1)
    assert ("nothing is overdue" in await said(hospital, LIN, "overdue")) is noted


async def test_what_is_overdue_is_turned_in_pages_the_next_action_first(
    hospital: Hospital,
) -> None:
    """Twenty who were not called, one whose visit is over; each stands on one page."""
    booked = (await hospital.refer(user=900)).code
    await hospital.click(LIN, "book", booked, "2026-11-23")
    codes = [(await hospital.refer(user=901 + n)).code for n in range(20)]
    await hospital.click(LIN, "acknowledge", codes[0])
    for _ in range(2):
        await hospital.click(MEI, "no_answer", codes[1])
    hospital.now += timedelta(days=5)
    text = await said(hospital, LIN, "overdue")
    assert text.split("\n")[:4] == [
        "Changhai Hospital: 21 are overdue.",
        "1–8 of 21",
        "▸ Call today (20):",
        f"{codes[0]} · CAR-NK lupus · 4 working days, promise ended Thu 26 Nov · Lin",
    ]
    (id,) = (await hospital.chat(LIN)).ids("Changhai Hospital: 21")
    seen = list[str]()
    for _ in range(3):
        message = (await hospital.chat(LIN)).messages[id]
        seen += [line.split(" · ")[0] for line in message["text"].split("\n") if " · " in line]
        *_, turner = message["reply_markup"]["inline_keyboard"]
        assert len(message["text"]) < 1000
        await hospital.press(LIN, turner[2]["callback_data"], message=id)
    # Whom nobody has tried to call waits longest.
    assert seen == [codes[0], *codes[2:], codes[1], booked]
    assert f"{codes[1]} · CAR-NK lupus · 4 working days, 2 calls, promise" in message["text"]
    assert "▸ Enter what came of the visit (1):" in message["text"]
    first = (await hospital.chat(LIN)).messages[id]["text"]
    assert first == text  # round and round


@pytest.mark.parametrize("data", ["o.", "o.x", "o.99999", "o.-1", "o.7"])
async def test_no_forged_page_of_what_is_overdue_does_harm(hospital: Hospital, data: str) -> None:
    referral = await hospital.refer(user=900)
    hospital.now += timedelta(days=5)
    await hospital.deliver()
    await hospital.press(CHILD_NURSE, data)
    await hospital.press(LIN, data)
    assert referral.code not in str((await hospital.chat(CHILD_NURSE)).messages)
    assert "Changhai Hospital: 1 is overdue." in (await hospital.chat(LIN)).last["text"]


async def test_an_admin_reads_how_many_are_overdue_where(hospital: Hospital) -> None:
    await hospital.bind(ADMIN, None)
    referral = await hospital.refer(user=900)
    hospital.now += timedelta(days=2)
    text = await said(hospital, ADMIN, "overdue")
    assert "Changhai Hospital: 1 is overdue." in text
    assert referral.code not in text
    for command in ("mine", "find", "export"):
        assert "You are an admin" in await said(hospital, ADMIN, command, referral.code)


@pytest.mark.parametrize("typed", ["7KQ2", "r-7kq2", "R7KQ2", " R 7kq2 ", "Ｒ－７ＫＱ２", "#7kq2"])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert code_of(typed) == "R-7KQ2"


@pytest.mark.parametrize(
    ("typed", "code"), [("RKQ2", "R-RKQ2"), ("", ""), ("-", ""), ("x" * 99, "")]
)
def test_what_is_no_code_is_none(typed: str, code: str) -> None:
    assert code_of(typed) == code


async def test_find_brings_the_card(hospital: Hospital) -> None:
    referral = await hospital.refer(user=900)
    before = len((await hospital.chat(LIN)).ids(referral.code))
    await hospital.command(LIN, "find", referral.code.lower().replace("-", ""))
    assert len((await hospital.chat(LIN)).ids(referral.code)) == before + 1
    assert "/find 7KQ2" in await said(hospital, LIN, "find")


async def test_another_hospitals_code_is_as_unknown_as_none(hospital: Hospital) -> None:
    referral = await hospital.refer(user=900)
    other = await said(hospital, CHILD_NURSE, "find", referral.code)
    assert other.startswith("No such code, name or number among your referrals.")
    near = referral.code[:-1] + ("2" if referral.code[-1] != "2" else "3")
    assert f"Did you mean {referral.code}?" in await said(hospital, LIN, "find", near)
    assert "Did you mean" not in await said(hospital, CHILD_NURSE, "find", near)


async def test_what_was_taken_back_is_named_without_its_card(hospital: Hospital) -> None:
    referral = await hospital.refer(user=900)
    await hospital.store.transact(lambda tx: tx.consents.withdraw(referral.consent, hospital.now))
    assert "taken back since 22 Nov" in await said(hospital, LIN, "find", referral.code)


def rows_of(message: dict[str, Any]) -> list[dict[str, str]]:
    data = b64decode(message["document"]["base64"])
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("contact", "way", "language"),
    [
        (Contact("Wren", "+8613900139077"), "by phone", "Chinese"),
        (Contact("Wren", email="wren@example.org"), "by e-mail", "Chinese"),
        (Contact("Wren", way="chat"), "in the chat", "Chinese"),
        (Contact("Wren", "+8613900139077", lang="en"), "by phone", "English"),
        (Contact("Wren", "+8613900139077", lang="Uyghur"), "by phone", "Chinese"),
    ],
)
async def test_the_table_says_how_somebody_wants_to_be_reached_and_not_where(
    hospital: Hospital, contact: Contact, way: str, language: str
) -> None:
    await hospital.refer(user=900, contact=contact)
    await hospital.command(LIN, "export")
    message = (await hospital.chat(LIN)).last
    (row,) = rows_of(message)
    assert (row["to be reached"], row["language"]) == (way, language)
    whole = b64decode(message["document"]["base64"]).decode()
    assert not [one for one in (contact.name, "139001", "wren@", "Uyghur") if one in whole]


async def test_the_table_holds_what_was_done_and_nobody(hospital: Hospital) -> None:
    worked = await hospital.refer(user=900, lang="en")
    gone = await hospital.refer(user=901)
    await hospital.refer(user=902, trial=PAEDIATRIC, site=CHILDREN)
    await hospital.click(LIN, "acknowledge", worked.code)
    hospital.now += timedelta(hours=14)  # past midnight in Shanghai
    await hospital.click(LIN, "reach", worked.code)
    await hospital.store.transact(lambda tx: tx.consents.withdraw(gone.consent, hospital.now))
    await hospital.command(LIN, "export")
    message = (await hospital.chat(LIN)).last
    assert "2 referrals of Changhai Hospital" in message["text"]
    assert message["document"]["name"] == "referrals-changhai-2026-11-23.csv"
    first, second = rows_of(message)
    kept = {name: first[name] for name in first if first[name]}
    assert kept == {
        "code": worked.code,
        "study": worked.trial,
        "cohort": "Lupus (SLE)",
        "status": "reached",
        "worked by": "Lin",
        "call promised by": "2026-11-26",
        "received": "2026-11-22",
        "seen": "2026-11-22",
        "match": "likely",
        "reports seen": "yes",
        "age band": "30–39",
        "language": "English",
        "to be reached": "by phone",
        "reached": "2026-11-23",
    }
    assert {name: second[name] for name in second if second[name]} == {
        "code": gone.code,
        "study": gone.trial,
        "status": "taken back",
        "received": "2026-11-22",
        "closed on": "2026-11-23",
    }
    whole = b64decode(message["document"]["base64"]).decode()
    assert not [one for one in (CONTACT.name, CONTACT.phone, "117.3") if one in whole]

    def audited(tx: Transaction) -> list[tuple[str, str | None]]:
        return [(row.action, row.detail) for row in tx.audit.rows("changhai")]

    done = ("referrals exported", f"2: {worked.code} {gone.code}")
    assert done in await hospital.store.read(audited)


async def test_the_table_speaks_the_coordinators_language(hospital: Hospital) -> None:
    await hospital.refer(patient("P01"), user=900)
    await hospital.command(MEI, "export")
    (row,) = rows_of((await hospital.chat(MEI)).last)
    assert row["状态"] == "新报名"
    assert "没有可导出的内容" not in (await hospital.chat(MEI)).last["text"]
    assert "no referrals" in await said(hospital, CHILD_NURSE, "export")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\n=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert safe(cell) == f"'{cell}"
    assert safe(f"R{cell}") == f"R{cell}"


@pytest.mark.parametrize("user", [LIN, MEI, ADMIN])
async def test_a_command_that_does_not_exist_is_no_reason_for_the_whole_help(
    hospital: Hospital, user: int
) -> None:
    await hospital.bind(ADMIN, None)
    text = await said(hospital, user, "note", "7KQ2")
    assert "/help" in text
    assert "/today" not in text


async def test_every_command_of_the_menu_is_there_and_explained(hospital: Hospital) -> None:
    await hospital.bind(5, lang="zh")
    shown = await said(hospital, LIN, "help")
    for command in ("mine", "overdue", "find", "export", "pause", "resume"):
        assert f"/{command}" in shown
        assert f"/{command}" in await said(hospital, 5, "help")


@pytest.mark.parametrize(
    ("site", "told"), [(None, "admin"), ("changhai", "coordinator")], ids=["admin", "coordinator"]
)
async def test_an_admin_is_not_told_of_cards_that_never_come(
    hospital: Hospital, site: str | None, told: str
) -> None:
    await hospital.bind(ADMIN, site)
    await hospital.deliver()
    await hospital.write(ADMIN, "hello")
    words = hospital.app.say
    assert (await hospital.chat(ADMIN)).last["text"] == words("en", f"{told}-text-not-read")
    assert await said(hospital, ADMIN, "language") == words("zh", f"{told}-language-switched")
    assert (await said(hospital, ADMIN, "help")).count("/overdue") == 1
