"""Visits: any day and hour, moved, missed; calendar files, the person's wish and reminder."""

from base64 import b64decode
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Component

from bot.channel.events import Event
from bot.coordinators import visiting
from bot.coordinators.buttons import data_of, parse
from bot.coordinators.visit_days import HOURS, PAGES
from bot.referrals.visits import Visit
from bot.store.records import ReferralRow
from tests.unit.coordinating import Hospital, hospital_at, office_at

LIN, MEI, PERSON, STRANGER = 1, 2, 900, 901
DAY = "2026-12-03T09:30"
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, name="Mei", lang="zh")
        yield there


async def row(hospital: Hospital, code: str) -> ReferralRow:
    found = await hospital.store.read(lambda tx: tx.referrals.get(code))
    assert found is not None
    return found


async def card(hospital: Hospital, code: str) -> str:
    chat = await hospital.chat(LIN)
    return str(chat.messages[chat.ids(f"{code} · ")[0]]["text"])


async def after_a_while(hospital: Hospital, **time: int) -> None:
    hospital.now += timedelta(**(time or {"minutes": 11}))
    await hospital.store.transact(lambda tx: visiting.post_due(hospital.work(tx)))
    await hospital.deliver()


def calendar(message: dict[str, Any]) -> Component:
    """The one entry of a file, as a calendar library opens it."""
    data = b64decode(message["document"]["base64"])
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    opened = Calendar.from_ical(data)
    assert opened.errors == []
    (entry,) = opened.walk("VEVENT")
    assert entry.errors == []
    return entry


async def file_of(hospital: Hospital, user: int) -> Component:
    messages = (await hospital.chat(user)).messages.values()
    return calendar([one for one in messages if "document" in one][-1])


async def booked(hospital: Hospital, when: str = DAY, lang: str = "en") -> str:
    code = (await hospital.refer(lang=lang)).code
    await hospital.click(LIN, "book", code, when)
    return code


async def agreed(hospital: Hospital, lang: str = "en") -> str:
    code = await booked(hospital, lang=lang)
    await after_a_while(hospital)
    await hospital.reply(PERSON, f"v.yes.{code}")
    return code


async def test_any_day_and_hour_is_three_presses_away(hospital: Hospital) -> None:
    code = (await hospital.refer()).code
    (id,) = (await hospital.chat(LIN)).ids(f"{code} · ")

    async def press(text: str) -> None:
        rows = (await hospital.chat(LIN)).messages[id]["reply_markup"]["inline_keyboard"]
        (data,) = [b["callback_data"] for line in rows for b in line if b["text"] == text]
        assert len(data.encode()) <= 64
        await hospital.press(LIN, data, message=id)

    await press("Visit booked")
    rows = (await hospital.chat(LIN)).messages[id]["reply_markup"]["inline_keyboard"]
    off = [b["text"] for line in rows for b in line if "off" in b["text"]]
    assert off == ["Sun 22, off", "Sat 28, off", "Sun 29, off", "Sat 5, off", "Sun 6, off"]
    for _ in "ab":
        await press("Later days")
    await press("Tue 29 Dec")
    assert "09:30" in HOURS
    await press("14:30")
    assert "visit Tue 29 Dec 14:30" in await card(hospital, code)
    found = await row(hospital, code)
    assert (found.visit_on, found.visit_hour) == (date(2026, 12, 29), "14:30")
    await hospital.command(LIN, "status")
    assert "visit 29 Dec 14:30" in (await hospital.chat(LIN)).last["text"]


@pytest.mark.parametrize("detail", ["99", "x", str(PAGES)])
async def test_no_page_of_days_is_further_than_a_year(hospital: Hospital, detail: str) -> None:
    code = (await hospital.refer()).code
    (id,) = (await hospital.chat(LIN)).ids(f"{code} · ")
    await hospital.press(LIN, data_of("book_on", code, 0, detail), message=id)
    offered = [parse(data) for data in (await hospital.chat(LIN)).buttons(f"{code} · ")]
    last = max(date.fromisoformat(o.detail) for o in offered if o and o.action == "book_hour")
    assert last < date(2027, 11, 22)


async def test_the_coordinators_calendar_holds_the_code_only(hospital: Hospital) -> None:
    code = await booked(hospital)
    entry = await file_of(hospital, LIN)
    assert (entry["SUMMARY"], entry["LOCATION"]) == (code, "Changhai Hospital")
    assert entry.start == datetime(2026, 12, 3, 9, 30, tzinfo=SHANGHAI)
    assert entry.duration == timedelta(hours=1)
    await hospital.click(LIN, "book", code, "2026-12-04")
    moved = await file_of(hospital, LIN)
    assert (moved.start, moved.end) == (date(2026, 12, 4), date(2026, 12, 5))
    assert moved["UID"] == entry["UID"]
    assert moved["SEQUENCE"] > entry["SEQUENCE"]
    assert "NCT" not in str(entry)


@pytest.mark.parametrize(
    ("zone", "day", "utc"),
    [
        ("Asia/Shanghai", "2026-12-03T08:30", "2026-12-03T00:30"),
        ("America/New_York", "2027-03-12T09:00", "2027-03-12T14:00"),
        ("America/New_York", "2027-03-15T09:00", "2027-03-15T13:00"),  # the clocks have changed
        ("Australia/Adelaide", "2026-12-03T17:30", "2026-12-03T07:00"),
    ],
)
async def test_a_calendar_shows_the_hour_of_the_hospitals_clock(
    tmp_path: Path, zone: str, day: str, utc: str
) -> None:
    async with hospital_at(tmp_path, office_at(zone, "08:30")) as hospital:
        await hospital.bind(LIN)
        entry = await file_of_booking(hospital, day)
    assert entry.start == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert entry.start.astimezone(ZoneInfo(zone)).isoformat()[:16] == day


async def file_of_booking(hospital: Hospital, day: str) -> Component:
    await booked(hospital, day)
    return await file_of(hospital, LIN)


async def test_the_person_is_asked_once_it_cannot_be_undone(hospital: Hospital) -> None:
    code = await booked(hospital)
    await after_a_while(hospital, minutes=9)
    assert not [t for t in (await hospital.chat(PERSON)).texts if "appointment" in t]
    await after_a_while(hospital, minutes=2)
    asked = (await hospital.chat(PERSON)).last
    assert asked["text"].startswith(
        f"Changhai Hospital has noted an appointment with you ({code}): Thu 3 Dec 09:30,"
    )
    for word in ("upus", "CAR", "NCT", "study"):
        assert word not in asked["text"]


async def test_what_was_undone_in_time_is_never_told(hospital: Hospital) -> None:
    code = await booked(hospital)
    await hospital.click(LIN, "undo", code)
    await after_a_while(hospital, minutes=30)
    assert not [t for t in (await hospital.chat(PERSON)).texts if "appointment" in t]
    found = await row(hospital, code)
    assert (found.visit_on, found.visit_hour) == (None, "")


async def test_who_agrees_gets_a_file_and_a_reminder_the_day_before(hospital: Hospital) -> None:
    code = await agreed(hospital)
    entry = await file_of(hospital, PERSON)
    assert entry["SUMMARY"] == "Appointment"
    assert entry["LOCATION"] == "Changhai Hospital"
    assert entry.start == datetime(2026, 12, 3, 9, 30, tzinfo=SHANGHAI)
    assert "visit reminder wanted" in await hospital.audited(code)
    hospital.now = datetime(2026, 12, 2, 1, 0, tzinfo=UTC)  # 9:00 in Shanghai: too early
    await after_a_while(hospital, seconds=1)
    assert "tomorrow" not in (await hospital.chat(PERSON)).last["text"]
    for _ in "ab":  # once, however often it is looked at
        await after_a_while(hospital, hours=2)
    told = [t for t in (await hospital.chat(PERSON)).texts if "tomorrow" in t]
    assert told == ["Appointment tomorrow: Thu 3 Dec 09:30, Changhai Hospital."]


@pytest.mark.parametrize("wish", ["no", ""])
async def test_who_did_not_agree_is_not_reminded_but_reads_it_in_status(
    hospital: Hospital, wish: str
) -> None:
    code = await booked(hospital)
    await after_a_while(hospital)
    if wish:
        await hospital.reply(PERSON, f"v.{wish}.{code}")
    hospital.now = datetime(2026, 12, 2, 4, 0, tzinfo=UTC)
    await after_a_while(hospital, hours=1)
    chat = await hospital.chat(PERSON)
    assert not [one for one in chat.messages.values() if "document" in one]
    assert not [t for t in chat.texts if "tomorrow" in t]
    await hospital.at_desk(Event("command", PERSON, PERSON, text="status"))
    status = (await hospital.chat(PERSON)).last["text"]
    assert "\nAppointment: 3 December 2026 09:30, Changhai Hospital" in status


async def test_a_visit_that_is_moved_is_told_and_the_old_day_is_not_reminded(
    hospital: Hospital,
) -> None:
    code = await agreed(hospital)
    await hospital.click(LIN, "book", code, "2026-12-10T08:00")
    await after_a_while(hospital)
    texts = (await hospital.chat(PERSON)).texts
    assert f"Your appointment ({code}): Thu 10 Dec 08:00, Changhai Hospital." in texts
    moved = await file_of(hospital, PERSON)
    assert moved.start == datetime(2026, 12, 10, 8, tzinfo=SHANGHAI)
    hospital.now = datetime(2026, 12, 2, 4, 0, tzinfo=UTC)
    await after_a_while(hospital, hours=1)
    assert not [t for t in (await hospital.chat(PERSON)).texts if "tomorrow" in t]


OFF = "Your appointment ({code}) on Thu 3 Dec 09:30 is off, and no other one is noted."


@pytest.mark.parametrize(
    ("action", "detail"), [("book", "later"), ("decline", "distance"), ("not_suit", "other")]
)
@pytest.mark.parametrize("wishes", [True, False])
async def test_a_visit_that_was_told_and_is_off_is_told_too(
    hospital: Hospital, action: str, detail: str, wishes: bool
) -> None:
    """Else somebody travels to the hospital for nothing."""
    code = await (agreed if wishes else booked)(hospital)
    await after_a_while(hospital)
    await hospital.click(LIN, action, code, detail)
    await after_a_while(hospital, minutes=9)
    off = OFF.format(code=code)
    assert off not in str((await hospital.chat(PERSON)).texts)
    for _ in "ab":
        await after_a_while(hospital)
    (told,) = [t for t in (await hospital.chat(PERSON)).texts if t.startswith(off)]
    assert ("Please take it out of your calendar." in told) is wishes
    assert told.endswith(" If you are not sure why, please ask Changhai Hospital.")
    if action == "book":
        return
    await hospital.click(LIN, "reopen", code)
    await after_a_while(hospital)
    again = "Your appointment" if wishes else "Changhai Hospital has noted an appointment"
    assert [t for t in (await hospital.chat(PERSON)).texts if again in t][-1] != told


@pytest.mark.parametrize("action", ["undo", "reopen", "book"])
async def test_what_was_called_off_by_slip_alarms_nobody(hospital: Hospital, action: str) -> None:
    code = await agreed(hospital)
    await hospital.click(LIN, "book", code, "later") if action == "book" else await hospital.click(
        LIN, "decline", code
    )
    await hospital.click(LIN, action, code, DAY if action == "book" else "")
    await after_a_while(hospital)
    texts = (await hospital.chat(PERSON)).texts
    assert not [t for t in texts if "is off" in t]
    assert len([t for t in texts if "ppointment (" in t]) == (1 if action == "book" else 0)


@pytest.mark.parametrize("action", ["screen", "enroll", "no_show"])
async def test_a_visit_that_was_is_not_called_off(hospital: Hospital, action: str) -> None:
    code = await agreed(hospital)
    hospital.now = datetime(2026, 12, 3, 4, 0, tzinfo=UTC)
    await hospital.click(LIN, action, code)
    await after_a_while(hospital)
    assert not [t for t in (await hospital.chat(PERSON)).texts if "is off" in t]


async def test_what_nobody_was_told_of_is_not_called_off(hospital: Hospital) -> None:
    code = await booked(hospital)
    await hospital.click(LIN, "decline", code)
    await after_a_while(hospital)
    assert not [t for t in (await hospital.chat(PERSON)).texts if "ppointment" in t]


async def test_the_place_is_a_reply_to_the_file_and_names_no_illness(hospital: Hospital) -> None:
    code = await booked(hospital)
    (file,) = (await hospital.chat(LIN)).ids(f"{code}: visit")
    for wrong in ("Lupus clinic, floor 3", "风湿免疫科门诊", "Room 5, NCT06010472"):
        await hospital.write(LIN, wrong, replies_to=file)
        assert (await hospital.chat(LIN)).last["text"].startswith("Not noted: an illness")
    await hospital.write(LIN, "Building 3, 2nd floor;\n ask for Ms Lin, 2 pm", replies_to=file)
    assert (await hospital.chat(LIN)).last["text"].startswith(f"Noted as the place of {code}")
    assert "Place: Building 3, 2nd floor; ask for Ms Lin, 2 pm" in await card(hospital, code)
    await after_a_while(hospital)
    chat = await hospital.chat(PERSON)
    told = [t for t in chat.texts if "appointment" in t]
    assert len(told) == 1
    assert "Building 3, 2nd floor; ask for Ms Lin" in told[0]
    await hospital.reply(PERSON, f"v.yes.{code}")
    entry = await file_of(hospital, PERSON)
    assert entry["LOCATION"] == "Building 3, 2nd floor; ask for Ms Lin, 2 pm"
    kept = await hospital.store.read(lambda tx: tx._all("SELECT visit_place FROM referrals"))
    assert b"Building" not in kept[0]["visit_place"]


async def test_who_did_not_come_is_called_again(hospital: Hospital) -> None:
    code = await agreed(hospital)
    hospital.now = datetime(2026, 12, 3, 4, 0, tzinfo=UTC)
    toast = (await hospital.click(MEI, "no_show", code)).toast
    assert code in toast
    found = await row(hospital, code)
    assert (found.status.value, found.visit_on, found.visit_hour) == ("reached", None, "")
    assert "reached · 3 Dec 12:00 · Mei: did not come – 3 Dec" in await card(hospital, code)
    await hospital.click(MEI, "undo", code)
    found = await row(hospital, code)
    assert (found.visit_on, found.visit_hour) == (date(2026, 12, 3), "09:30")


@pytest.mark.parametrize("data", ["v.yes.{code}", "v.no.{code}", "v.yes.R-2222", "v.x.{code}", "v"])
async def test_nobody_wishes_for_another(hospital: Hospital, data: str) -> None:
    code = await booked(hospital)
    await hospital.refer(user=STRANGER)
    await hospital.reply(STRANGER, data.format(code=code))
    assert (await row(hospital, code)).visit_wish == ""


async def test_of_what_is_taken_back_no_visit_is_left(hospital: Hospital) -> None:
    code = await agreed(hospital)
    referral = await row(hospital, code)
    await hospital.store.transact(
        lambda tx: tx.consents.withdraw(referral.consent or 0, hospital.now)
    )
    (kept,) = await hospital.store.read(lambda tx: tx._all("SELECT * FROM referrals"))
    names = ("visit_on", "visit_hour", "visit_place", "visit_wish")
    assert [kept[name] for name in names] == [None] * 4
    hospital.now = datetime(2026, 12, 2, 4, 0, tzinfo=UTC)
    before = len((await hospital.chat(PERSON)).messages)
    await after_a_while(hospital, hours=1)
    assert len((await hospital.chat(PERSON)).messages) == before


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_the_person_reads_no_illness_and_no_study(hospital: Hospital, lang: str) -> None:
    await agreed(hospital, lang)
    hospital.now = datetime(2026, 12, 2, 4, 0, tzinfo=UTC)
    await after_a_while(hospital, hours=1)
    chat = await hospital.chat(PERSON)
    told = [m for m in chat.messages.values() if "09:30" in str(m)]
    assert len(told) == 3
    (file,) = (one["document"] for one in told if "document" in one)
    said = [b64decode(file["base64"]).decode(), file["name"], *(one["text"] for one in told)]
    for text in said:
        for word in ("upus", "狼疮", "CAR", "NCT", "研究", "study", "bot", "screen"):
            assert word not in text


def test_a_visit_of_before_has_no_hour() -> None:
    assert Visit(date(2026, 12, 3)).detail == "2026-12-03"
    assert Visit(date(2026, 12, 3), "09:30").stamp == "2026-12-03T0930"
