"""A number or a time is put right after it was sent: seen, passed on, and on record."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store import Transaction
from bot.store.records import ReferralRow
from dialogs.context import ReferralView
from dialogs.effects import ContactCorrected
from dialogs.screening import Contact
from dialogs.statuses import ReferralStatus
from tests.unit.asking_teams import LIN, PERSON, Phone
from tests.unit.chatting import TODAY, Chat, stop
from tests.unit.coordinating import CONTACT, Hospital, hospital_at

ADULTS, SECOND = ("NCT06010472", "changhai"), ("NCT06421701", "zju_second")
SENT = ReferralView("R-7KQ2", *ADULTS, ReferralStatus.NEW, TODAY, contact=CONTACT, talk="t")


def sent(*more: ReferralView, lang: str = "en") -> Chat:
    chat = stop("@result", lang=lang)
    chat.sent = (SENT, *more)
    chat.screening = replace(chat.screening, contact=CONTACT, shared=(ADULTS,))
    return chat


def corrected(chat: Chat) -> dict[str, Contact]:
    return {r.code: r.contact for r in chat.turn.records if isinstance(r, ContactCorrected)}


@pytest.mark.website("contact form with a copy to the sender", "`/status` has what was sent")
@pytest.mark.parametrize(
    ("lang", "waits", "has", "what"),
    [("en", "Kept here for them: ", "They have: ",
      "Name: Zaunkönig Wren; Phone: +86 139 0013 9077; Good time: Evening"),
     ("zh", "留给对方的：", "对方收到的：",
      "称呼：Zaunkönig Wren；电话：+86 139 0013 9077；方便的时间：晚上")],
)  # fmt: skip
def test_the_status_says_what_the_hospital_has_and_how_to_put_it_right(
    lang: str, waits: str, has: str, what: str
) -> None:
    chat = sent(lang=lang)
    chat.call("status")
    assert f"{waits}{what}" in chat.text  # nobody there is connected yet: nobody has it
    chat.sent = (replace(SENT, status=ReferralStatus.ACKNOWLEDGED),)
    chat.call("status")
    assert f"{has}{what}" in chat.text
    assert "fix.R-7KQ2" in [b.option for row in chat.turn.says[0].rows for b in row]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("138 0013 8000", replace(CONTACT, phone="+8613800138000")),
        ("it is wren@example.org", replace(CONTACT, phone="", email="wren@example.org")),
        ("139 0013 9077, after 5 pm", replace(CONTACT, time="after 5 pm")),
        ("only after 5 pm, please", replace(CONTACT, time="only after 5 pm, please")),
        ("my name is Jenny Wren", replace(CONTACT, name="Jenny Wren")),
    ],
)
def test_what_is_right_is_typed_and_goes_to_every_hospital_of_the_talk(
    typed: str, right: Contact
) -> None:
    other = replace(SENT, code="R-8ABC", trial=SECOND[0], site=SECOND[1])
    child = replace(SENT, code="R-9ABC", talk="another")
    chat = sent(other, child)
    chat.call("status")
    chat.press("fix.R-7KQ2")
    assert "Changhai Hospital; Second Affiliated" in chat.text
    chat.write(typed)
    assert corrected(chat) == {"R-7KQ2": right, "R-8ABC": right}
    assert chat.say("ui-correct-done") in chat.text
    assert chat.screening.contact == right  # the next hospital gets it too
    chat.press("no")
    assert chat.ref == "@result"


def test_the_language_is_put_right_by_a_button() -> None:
    chat = sent()
    chat.call("status")
    chat.press("fix.R-7KQ2", "中文")
    assert corrected(chat)["R-7KQ2"].lang == "zh"


@pytest.mark.parametrize("typed", ["hm", "1390013", "wren@example"])
def test_what_is_neither_is_asked_again_and_changes_nothing(typed: str) -> None:
    chat = sent()
    chat.call("status")
    chat.press("fix.R-7KQ2")
    chat.write(typed)
    assert not chat.turn.records
    assert "+86 139 0013 9077" in chat.text


@pytest.mark.parametrize(
    ("lang", "typed"),
    [
        ("en", "hello? i changed my mind about the number"),
        ("en", "that was the wrong number"),
        ("zh", "电话写错了"),
        ("zh", "你好，我换号了"),
    ],
)
def test_who_says_that_a_number_is_wrong_is_led_there(lang: str, typed: str) -> None:
    chat = sent(lang=lang)
    chat.write(typed)
    assert chat.say("ui-correct-how") in chat.text


def test_nothing_is_put_right_that_was_taken_back() -> None:
    gone = replace(SENT, status=ReferralStatus.WITHDRAWN, contact=None)
    chat = sent()
    chat.call("status")
    chat.sent = (gone,)
    chat.press("fix.R-7KQ2")
    assert chat.text == chat.say("ui-correct-over")


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        yield there


async def test_the_team_is_told_and_reads_the_new_number_and_it_is_on_record(
    hospital: Hospital,
) -> None:
    referral = await hospital.refer(user=PERSON, lang="en")
    phone, lin = Phone(hospital), Phone(hospital, LIN)
    await phone.call("status")
    await phone.press("Change number or time")
    await phone.write("138 0013 8000, after 5 pm")
    told = await lin.last()
    assert told.startswith(f"{referral.code}: the person has changed the number")
    assert "138" not in told
    shown = await lin.press("Show contact")
    assert "+86 138 0013 8000" in shown.toast

    def kept(tx: Transaction) -> ReferralRow | None:
        return tx.referrals.get(referral.code)

    row = await hospital.store.read(kept)
    assert row is not None
    assert json.loads(row.contact)["phone"] == "+8613800138000"
    assert "contact corrected" in await hospital.audited(referral.code)


async def test_a_code_of_somebody_else_changes_nothing(hospital: Hospital) -> None:
    referral = await hospital.refer(user=PERSON)
    stranger = Phone(hospital, 777)
    await stranger.begin()
    await stranger.pressed(f"1.-.fix.{referral.code}")
    await stranger.write("138 0013 8000")
    shown = await Phone(hospital, LIN).press("Show contact")
    assert "+86 139 0013 9077" in shown.toast
