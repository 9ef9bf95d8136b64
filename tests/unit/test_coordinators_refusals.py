"""A person's "no" is in force at once and everywhere, and can be taken back at any time."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.channel.events import Event
from bot.coordinators import escalation, mail, summary
from bot.coordinators.buttons import data_of, parse
from bot.store import Transaction, open_store
from bot.store.records import DueMail, ReferralRow
from tests.unit.coordinating import CHANGHAI, Hospital, hospital_at

LIN, MEI, ADMIN, PERSON = 1, 2, 3, 900
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = at(23, 10)  # a Monday
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, lang="zh", name="Mei")
        yield there


async def asked(hospital: Hospital, *steps: tuple[str, str], likely: bool = True) -> ReferralRow:
    """A referral at the place the steps lead to, whose person was asked whether they go on."""
    referral = await hospital.refer(user=PERSON, lang="en", likely=likely)
    for action, detail in steps:
        await hospital.click(LIN, action, referral.code, detail)
    await hospital.click(LIN, "send", referral.code, "still")
    return referral


async def answer(hospital: Hospital, option: str) -> str:
    rows = [
        row
        for message in (await hospital.chat(PERSON)).messages.values()
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
    ]
    data = next(b["callback_data"] for r in rows for b in r if b["callback_data"].endswith(option))
    return (await hospital.reply(PERSON, data)).toast


async def said_no(hospital: Hospital, *steps: tuple[str, str], likely: bool = True) -> str:
    referral = await asked(hospital, *steps, likely=likely)
    await answer(hospital, "no")
    return referral.code


async def look(hospital: Hospital, now: datetime) -> None:
    """What the clock does, half a minute at a time or not."""
    hospital.now = now
    for post in (summary.post_due, escalation.post_due):
        await hospital.store.transact(lambda tx, post=post: post(hospital.work(tx)))


async def card(hospital: Hospital, code: str, user: int = LIN) -> list[str]:
    chat = await hospital.chat(user)
    return str(chat.messages[chat.ids(f"{code} · ")[0]]["text"]).split("\n")


async def news(hospital: Hospital, user: int, seen: int = 0) -> list[str]:
    return (await hospital.chat(user)).texts[seen:]


TOMORROW = ("book", "2026-11-24")


@pytest.mark.parametrize(
    "steps",
    [(), (("no_answer", ""),), (("reach", ""),), (("reach", ""), TOMORROW), (("sleep", "1"),)],
    ids=["seen", "attempt", "reached", "visit", "rests"],
)
@pytest.mark.parametrize("likely", [True, False])
async def test_nobody_is_asked_to_call_against_a_persons_word(
    hospital: Hospital, steps: tuple[tuple[str, str], ...], likely: bool
) -> None:
    await hospital.bind(ADMIN, None)
    await hospital.store.transact(lambda tx: tx.settings.set(CHANGHAI, mail.SETTING, "a@b.example"))
    code = await said_no(hospital, *steps, likely=likely)
    await hospital.deliver()
    seen = {user: len((await hospital.chat(user)).texts) for user in (LIN, MEI, ADMIN, PERSON)}
    for day in (24, 25, 26, 27, 30):
        await look(hospital, at(day, 8, 31))
        await look(hospital, at(day, 15))
    for user in (LIN, MEI):
        picture, *said = await news(hospital, user, seen[user])
        assert "\n2 Nov to 29 Nov\n" in picture or "\n11月2日" in picture
        assert len(said) == 1, said  # the newest summary; the earlier ones gave way
        assert not any(word in said[0] for word in ("overdue", "Call", "New", "Visits", "Possible"))
        assert not any(
            word in said[0] for word in ("逾期", "要打电话", "新报名（", "来院", "待判断")
        )
    assert f"🚫 Said no, do not call, please close (1): {code} 23 Nov" in "".join(
        await news(hospital, LIN, seen[LIN])
    )
    assert f"请勿联系、请结束跟进（1）：{code} 11月23日" in "".join(
        await news(hospital, MEI, seen[MEI])
    )
    assert await news(hospital, ADMIN, seen[ADMIN]) == []
    assert await news(hospital, PERSON, seen[PERSON]) == []  # no apology either
    await hospital.command(LIN, "overdue")
    assert "nothing is overdue" in (await hospital.chat(LIN)).texts[-1]
    due = DueMail(1, "k", CHANGHAI, (code,), 1)
    assert await hospital.store.read(lambda tx: mail.compose(hospital.work(tx), due)) is None


async def test_card_alert_and_lists_say_so_and_closing_comes_first(hospital: Hospital) -> None:
    code = await said_no(hospital)
    assert (await card(hospital, code))[1] == "🚫 Said no on 23 Nov: please do not call."
    assert (await card(hospital, code, MEI))[1].startswith("🚫 本人11月23日表示不愿再接电话")
    assert not any("plan to call" in line for line in await card(hospital, code))
    buttons = (await hospital.chat(LIN)).buttons(f"{code} · ")
    first = parse(buttons[0])
    assert first is not None
    assert first.action == "decline"
    alert = (await hospital.press(LIN, data_of("contact", code))).toast
    assert "🚫 Said no on 23 Nov: please do not call." in alert
    assert "Best time" not in alert
    await hospital.command(LIN, "status")
    assert (
        f"{code} · CAR-NK lupus · seen · 🚫 Said no on 23 Nov"
        in (await hospital.chat(LIN)).texts[-1]
    )
    for notice in (await news(hospital, LIN), await news(hospital, MEI)):
        assert any("🚫" in text and "“" in text for text in notice)


async def test_who_said_no_is_not_asked_again(hospital: Hospital) -> None:
    code = await said_no(hospital)
    seen = len((await hospital.chat(PERSON)).texts)
    for kind in ("time", "still"):
        toast = (await hospital.click(LIN, "send", code, kind)).toast
        assert toast.startswith("This button")
    assert len((await hospital.chat(PERSON)).texts) == seen
    (shown,) = (await hospital.chat(LIN)).ids(f"{code} · ")
    await hospital.press(LIN, data_of("more", code), message=shown)
    offered = [parse(data) for data in (await hospital.chat(LIN)).buttons(f"{code} · ")]
    assert [one.action for one in offered if one] == [
        "script", "none", "contact", "hand", "none", "history", "catch", "back"
    ]  # fmt: skip


async def test_the_person_reads_that_nobody_will_call_and_how_to_return(
    hospital: Hospital,
) -> None:
    code = await said_no(hospital)
    chat = await hospital.chat(PERSON)
    assert f"nobody will call about {code} any more" in chat.texts[-1]
    assert "change your mind" in chat.texts[-1]
    assert [data.rpartition(".")[2] for data in chat.buttons()] == ["take", "again"]


async def test_a_changed_mind_brings_it_back_and_its_days_begin_anew(hospital: Hospital) -> None:
    code = await said_no(hospital)
    for day in (24, 25, 26, 27):
        await look(hospital, at(day, 9))
    hospital.now = at(30, 10)  # long after the days within which a call was planned
    await answer(hospital, "again")
    assert "a call about" in (await hospital.chat(PERSON)).texts[-1]
    for user, said in ((LIN, "may be called again"), (MEI, "可以再打电话了")):
        last = (await hospital.chat(user)).last
        assert said in last["text"]
        assert f"c.open.{code}.0" in (await hospital.chat(user)).buttons()
    assert "🚫" not in "".join(await card(hospital, code))
    seen = len((await hospital.chat(PERSON)).texts)
    await look(hospital, at(30, 11))
    assert len((await hospital.chat(PERSON)).texts) == seen  # no apology for days of a "no"
    hospital.now += timedelta(days=1)
    await look(hospital, datetime(2026, 12, 1, 10, 1, tzinfo=SHANGHAI))
    said = "".join(await news(hospital, LIN))
    assert f"Call today (1):\n• {code} 📄 CAR-NK lupus, 1 working day, by Thu 3 Dec" in said
    await look(hospital, datetime(2026, 12, 4, 9, 0, tzinfo=SHANGHAI))
    assert "has not" in (await hospital.chat(PERSON)).texts[-1]


@pytest.mark.parametrize(
    ("steps", "stands"),
    [((), "acknowledged"), ((("no_answer", ""),), "attempt_1"),
     ((("reach", ""), ("book", "2026-12-03")), "visit_booked")],
    ids=["seen", "attempt", "visit"],
)  # fmt: skip
@pytest.mark.parametrize("end", ["decline", "give_up"])
async def test_a_changed_mind_reopens_what_the_no_has_ended(
    hospital: Hospital, steps: tuple[tuple[str, str], ...], stands: str, end: str
) -> None:
    code = await said_no(hospital, *steps)
    if end == "give_up" and not steps:
        return  # nobody gives up on somebody who was never called
    await hospital.click(LIN, end, code)
    assert await hospital.status(code) in ("declined", "unreachable")
    await answer(hospital, "again")
    assert await hospital.status(code) == stands
    row = await hospital.store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert row.visit_on == (date(2026, 12, 3) if stands == "visit_booked" else None)
    await hospital.click(LIN, "history", code)
    assert "the person: reopened" in (await hospital.chat(LIN)).texts[-1]


async def test_status_tells_of_the_no_and_takes_it_back(hospital: Hospital) -> None:
    code = await said_no(hospital)
    await hospital.at_desk(Event("command", PERSON, PERSON, text="status"))
    chat = await hospital.chat(PERSON)
    assert "Nobody will call." in chat.texts[-1]
    (button,) = chat.buttons(chat.texts[-1])
    await hospital.reply(PERSON, button)
    row = await hospital.store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert row.said_no_at is None
    assert "may be called again" in (await hospital.chat(LIN)).texts[-1]
    # The button under the question is good for the same word; nobody is told twice.
    told = len((await hospital.chat(LIN)).texts)
    await answer(hospital, "again")
    assert len((await hospital.chat(LIN)).texts) == told


async def test_a_withdrawal_and_an_erasure_stand_in_the_next_summary(hospital: Hospital) -> None:
    await hospital.bind(ADMIN, None)
    first = await asked(hospital)
    await answer(hospital, "no")
    await answer(hospital, "take")
    second = await hospital.refer(user=901)
    await hospital.at_desk(Event("command", 901, 901, text="erase"))
    await hospital.reply(901, (await hospital.chat(901)).buttons()[0])
    await look(hospital, at(24, 8, 31))
    said = (await hospital.chat(LIN)).texts[-1]
    assert f"🚫 Taken back, do not call (2): {first.code} 23 Nov · {second.code} 23 Nov" in said
    assert "nothing waits for you" in said
    assert "Said no" not in said
    alert = (await hospital.press(LIN, data_of("contact", first.code))).toast
    assert "🚫 Taken back on 23 Nov: please do not call" in alert


async def test_a_no_of_an_earlier_version_is_heard_at_the_next_opening(tmp_path: Path) -> None:
    codes: dict[str, str] = {}
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(LIN)
        for n, option in enumerate(("no", "yes")):
            referral = await hospital.refer(user=PERSON + n, lang="en")
            await hospital.click(LIN, "send", referral.code, "still")
            chat = await hospital.chat(PERSON + n)
            data = next(d for d in chat.buttons() if d.endswith(f".{option}"))
            await hospital.reply(PERSON + n, data)
            codes[option] = referral.code
        await hospital.store.transact(_forget)
    store = open_store(tmp_path / "a.db", keys=tmp_path / "keys.db", master=bytes(32))
    for option, code in codes.items():
        row = await store.read(lambda tx, code=code: tx.referrals.get(code))
        assert row is not None
        assert (row.said_no_at is not None) == (option == "no")
    await store.transact(lambda tx: tx.referrals.allow_calls(codes["no"], hospital.now))
    await store.close()
    store = open_store(tmp_path / "a.db", keys=tmp_path / "keys.db", master=bytes(32))
    row = await store.read(lambda tx: tx.referrals.get(codes["no"]))
    assert row is not None
    assert row.said_no_at is None  # once, not at each opening
    await store.close()


def _forget(tx: Transaction) -> None:
    """As the version before left it."""
    tx._run("UPDATE referrals SET said_no_at = NULL")
    tx._run("INSERT OR REPLACE INTO meta VALUES ('catch up with refusals', x'01')")
