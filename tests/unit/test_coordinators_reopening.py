"""Nothing that was known is lost by a slip, and nobody is told what is not so."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.channel.events import Event
from bot.coordinators import escalation, summary
from bot.coordinators.buttons import data_of
from bot.store import Transaction
from bot.store.records import ReferralRow
from tests.unit.coordinating import Hospital, app, hospital_at

LIN, MEI, PERSON = 1, 2, 900
SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """From 24 November 2026, a Tuesday; days above 30 are of December."""
    moment = datetime(2026, 11, 24, hour, minute, tzinfo=SHANGHAI) + timedelta(days=day - 24)
    return moment.astimezone(UTC)


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = at(24, 10)
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, lang="zh", name="Mei")
        yield there


async def look(hospital: Hospital, now: datetime) -> None:
    hospital.now = now
    for post in (summary.post_due, escalation.post_due):
        await hospital.store.transact(lambda tx, post=post: post(hospital.work(tx)))


async def row(hospital: Hospital, code: str) -> ReferralRow:
    found = await hospital.store.read(lambda tx: tx.referrals.get(code))
    assert found is not None
    return found


VISIT = ("book", "2026-11-26")
BEFORE: dict[str, list[tuple[str, str]]] = {
    "acknowledged": [("acknowledge", "")],
    "attempt_1": [("no_answer", "")],
    "attempt_2": [("no_answer", ""), ("no_answer", "")],
    "attempt_3": [("no_answer", "")] * 3,
    "reached": [("reach", "")],
    "visit_booked": [("reach", ""), VISIT],
    "screened": [("reach", ""), VISIT, ("screen", "")],
}
ENDS = {
    "decline": "", "not_suit": "E9a", "double": "", "not_real": "", "give_up": "", "enroll": "",
}  # fmt: skip


@pytest.mark.parametrize("status", BEFORE)
@pytest.mark.parametrize("end", ENDS)
async def test_reopening_returns_to_the_last_status_before_the_end(
    hospital: Hospital, status: str, end: str
) -> None:
    code = (await hospital.refer(user=PERSON)).code
    for action, detail in BEFORE[status]:
        await hospital.click(LIN, action, code, detail)
    await hospital.click(LIN, end, code, ENDS[end])
    if await hospital.status(code) == status:
        return  # that end is not open from there
    hospital.now = at(25, 10)
    answer = await hospital.click(MEI, "reopen", code)
    assert "已重新跟进" in answer.toast
    assert await hospital.status(code) == status
    booked = status in ("visit_booked", "screened")
    assert (await row(hospital, code)).visit_on == (date(2026, 11, 26) if booked else None)


async def test_what_nobody_had_marked_is_seen_once_it_is_reopened(hospital: Hospital) -> None:
    code = (await hospital.refer(user=PERSON)).code
    await hospital.click(LIN, "decline", code)
    await hospital.click(LIN, "reopen", code)
    assert await hospital.status(code) == "acknowledged"


async def test_closed_by_a_version_without_steps_it_is_seen(hospital: Hospital) -> None:
    code = (await hospital.refer(user=PERSON)).code
    await hospital.store.transact(
        lambda tx: tx._run("UPDATE referrals SET status = 'closed' WHERE code = ?", code)
    )
    await hospital.click(LIN, "reopen", code)
    assert await hospital.status(code) == "acknowledged"


async def test_two_slips_in_a_row_lose_nothing_either(hospital: Hospital) -> None:
    code = (await hospital.refer(user=PERSON)).code
    for action, detail in [
        *BEFORE["visit_booked"],
        ("enroll", ""),
        ("reopen", ""),
        ("decline", ""),
    ]:
        await hospital.click(LIN, action, code, detail)
    await hospital.click(LIN, "reopen", code)
    assert await hospital.status(code) == "visit_booked"
    await look(hospital, at(26, 8, 31))
    assert f"Visits today (1): {code}" in (await hospital.chat(LIN)).texts[-1]


async def test_a_rest_that_a_slip_ended_goes_on(hospital: Hospital) -> None:
    code = (await hospital.refer(user=PERSON)).code
    await hospital.click(LIN, "reach", code)
    for end in ("undo", "reopen"):
        await hospital.click(LIN, "sleep", code, "7")
        await hospital.click(LIN, "decline", code)
        assert (await row(hospital, code)).snoozed_until is None
        await hospital.click(LIN, end, code)
        assert (await row(hospital, code)).snoozed_until == date(2026, 12, 1)
    await hospital.click(LIN, "decline", code)
    hospital.now = at(33, 10)
    await hospital.click(LIN, "reopen", code)  # the rest is over: nothing to go on with
    assert (await row(hospital, code)).snoozed_until is None


@pytest.mark.parametrize("slip", ["decline", "double", "give_up"])
async def test_nobody_who_was_spoken_to_gets_an_apology(hospital: Hospital, slip: str) -> None:
    """As it happened: reached on Tuesday, closed by slip, reopened, and promised until Friday."""
    code = (await hospital.refer(user=PERSON, lang="en")).code
    await hospital.click(LIN, "reach", code)
    hospital.now = at(25, 10)
    await hospital.click(LIN, slip, code)
    hospital.now = at(25, 10, 30)
    await hospital.click(LIN, "reopen", code)
    before = len((await hospital.chat(PERSON)).texts)
    for day in range(25, 40):
        await look(hospital, at(day, 9))
    assert len((await hospital.chat(PERSON)).texts) == before
    assert not any("has not" in text for text in (await hospital.chat(PERSON)).texts)
    assert not any("just been told so" in text for text in (await hospital.chat(LIN)).texts)


async def test_what_a_version_before_reopened_gets_none_either(hospital: Hospital) -> None:
    """There, reopening always led back to "seen"."""
    code = (await hospital.refer(user=PERSON, lang="en")).code
    await hospital.click(LIN, "reach", code)
    await hospital.click(LIN, "decline", code)
    await hospital.click(LIN, "reopen", code)

    def as_before(tx: Transaction) -> None:
        tx._run("UPDATE referrals SET status = 'acknowledged' WHERE code = ?", code)
        tx._run("UPDATE steps SET became = 'acknowledged' WHERE trigger = 'reopen'")

    await hospital.store.transact(as_before)
    for day in range(25, 40):
        await look(hospital, at(day, 9))
    assert not any("has not" in text for text in (await hospital.chat(PERSON)).texts)


@pytest.mark.parametrize("undone", [True, False])
async def test_a_call_that_was_undone_is_none(hospital: Hospital, undone: bool) -> None:
    code = (await hospital.refer(user=PERSON, lang="en")).code
    await hospital.click(LIN, "reach", code)
    if undone:
        await hospital.click(LIN, "undo", code)
    for day in range(25, 31):
        await look(hospital, at(day, 9))
    told = any("has not" in text for text in (await hospital.chat(PERSON)).texts)
    assert told is undone


@pytest.mark.parametrize(
    ("days", "steps", "asked"),
    [("1", [], False), ("3", [], False), ("7", [], True), ("7", [("no_answer", "")], True),
     ("7", [("reach", "")], False), ("7", [("reach", ""), ("decline", ""), ("reopen", "")], False)],
)  # fmt: skip
async def test_snoozing_past_the_promise_says_first_what_that_means(
    hospital: Hospital, days: str, steps: list[tuple[str, str]], asked: bool
) -> None:
    """It is Tuesday, and the last day of the promise is Friday, three days from now."""
    code = (await hospital.refer(user=PERSON)).code
    for action, detail in steps:
        await hospital.click(LIN, action, code, detail)
    (shown,) = (await hospital.chat(LIN)).ids(f"{code} · ")
    answer = await hospital.press(LIN, data_of("sleep", code, 0, days), message=shown)
    assert answer.alert is asked
    rests = (await row(hospital, code)).snoozed_until
    if not asked:
        assert rests == date(2026, 11, 24) + timedelta(days=int(days))
        return
    assert rests is None
    assert "27 Nov" in answer.toast
    assert "nobody did" in answer.toast
    yes = (await hospital.chat(LIN)).buttons(f"{code} · ")[-1]
    await hospital.press(LIN, yes, message=shown)
    assert (await row(hospital, code)).snoozed_until == date(2026, 12, 1)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("key", ["coordinator-snooze-past", "coordinator-contact-alert-no"])
def test_an_alert_that_says_more_fits_too(lang: str, key: str) -> None:
    no = app().say(lang, "coordinator-no-erased", date="22 Nov")
    args = {"name": "M" * 20, "phone": "+86 139 0013 9077", "no": no, "date": "Thu 22 Nov"}
    args["by"] = app().say(lang, "coordinator-whom-child", None)
    assert len(app().say(lang, key, None, code="R-7KQ2", **args)) <= 200


async def test_who_was_reached_without_a_word_comes_back_after_three_working_days(
    hospital: Hospital,
) -> None:
    slip, noted, booked = [(await hospital.refer(user=PERSON + n)).code for n in range(3)]
    for code in (slip, noted, booked):
        await hospital.click(LIN, "reach", code)
    (card,) = (await hospital.chat(LIN)).ids(f"{noted} · ")
    await hospital.write(LIN, "Asks her doctor first", replies_to=card)
    await hospital.click(LIN, "book", booked, "later")
    for day in (25, 26):
        await look(hospital, at(day, 15))
    assert not any("three working days" in text for text in (await hospital.chat(LIN)).texts)
    for day, hour in ((27, 9), (27, 11), (27, 15), (30, 9)):
        await look(hospital, at(day, hour))
    said = [text for text in (await hospital.chat(LIN)).texts if "three working days" in text]
    (line,) = [line for text in said for line in text.split("\n") if "three working days" in line]
    assert line.endswith(f": {slip} reached Tue 24 Nov")  # once, and only of whom nothing was said
    assert f"Say what came of the call (1):\n• {slip}" in (await hospital.chat(LIN)).texts[-1]
    await hospital.click(LIN, "book", slip, "later")
    await hospital.command(LIN, "overdue")
    assert "nothing is overdue" in (await hospital.chat(LIN)).texts[-1]


@pytest.mark.parametrize(("hour", "silent"), [(23, True), (7, True), (12, False)])
async def test_what_goes_to_others_at_night_makes_no_sound(
    hospital: Hospital, hour: int, silent: bool
) -> None:
    await hospital.bind(3, None)
    await hospital.bind_group(-77, 3)
    waits = (await hospital.refer(user=PERSON, lang="en")).code
    for user in (LIN, MEI, 3, PERSON, -77):
        await hospital.chat(user)
    before = {chat: set(there.messages) for chat, there in hospital.chats.items()}
    hospital.now = at(25, hour)
    await hospital.refer(user=901)  # a card, also in the group
    await hospital.click(LIN, "send", waits, "still")  # to the person, after "has been opened"
    await hospital.command(LIN, "pause", "NCT06010472")  # to the colleague
    await hospital.bind(5)  # "somebody new", to everybody
    await hospital.store.unreachable(5, hospital.now)
    await hospital.at_desk(Event("member", 5, 5, reachable=False))  # to the admin
    button = (await hospital.chat(PERSON)).buttons()[0]
    await hospital.reply(PERSON, button)  # to both coordinators
    told: dict[int, list[bool]] = {}
    for chat, there in hospital.chats.items():
        fresh = [m for id, m in there.messages.items() if id not in before.get(chat, set())]
        told[chat] = [bool(m.get("disable_notification")) for m in fresh]
    for chat in (MEI, 3, PERSON, -77):
        assert told[chat], chat
        assert told[chat] == [silent] * len(told[chat]), chat
    # Who pressed hears the answer; what others did while they were awake is silent all the same.
    commanded = [m for m in hospital.chats[LIN].messages.values() if "is now paused" in m["text"]]
    assert [bool(m.get("disable_notification")) for m in commanded] == [False]


async def test_the_night_is_that_of_the_moment_of_sending(hospital: Hospital) -> None:
    """Telegram was away in the evening: what waited goes out at night, without a sound."""
    hospital.now = at(24, 20, 50)
    await hospital.refer(user=PERSON)
    await hospital.command(LIN, "today")
    hospital.now = at(24, 23)
    said = (await hospital.chat(LIN)).messages.values()
    late = [bool(m.get("disable_notification")) for m in said]
    assert late[-2:] == [True, True]
    await hospital.command(LIN, "today")
    hospital.now += timedelta(minutes=9)
    assert not (await hospital.chat(LIN)).last.get("disable_notification")


def test_only_the_work_posts_letters() -> None:
    """Whatever else posts one knows why it makes no sound, or to whom."""
    root = Path(__file__).resolve().parents[2] / "bot"
    found = {
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if "tx.letters.post(" in path.read_text("utf-8")
    }
    assert found == {
        "work.py",
        "coordinators/endings.py",  # strikes cards and takes pages back
        "coordinators/posting.py",  # deletes pages
        "desk/showing.py",  # takes words back where a right has ended
        "coordinators/revoking.py",  # of the command line: with quiet hours of its own
        "telegram/menu.py",  # the menu of commands
    }
