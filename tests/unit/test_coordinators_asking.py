"""A site asks a person back, in their language; they answer with a button, or end it."""

import json
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import screenings
from bot.coordinators.buttons import data_of
from bot.coordinators.questions_to_person import OPTIONS
from bot.participants.effects import keep_records
from bot.store import Transaction
from bot.store.records import ReferralRow
from dialogs.effects import AnswerAmended, Turn
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CHILDREN,
    PAEDIATRIC,
    Hospital,
    hospital_at,
    patient,
)

LIN, MEI, PERSON, OTHER = 1, 2, 900, 901
SHANGHAI = ZoneInfo("Asia/Shanghai")
STOP = "Please stop calling"


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, lang="zh", name="Mei")
        yield there


async def asked(hospital: Hospital, kind: str = "time", lang: str = "en") -> ReferralRow:
    referral = await hospital.refer(user=PERSON, lang=lang)
    await hospital.click(LIN, "send", referral.code, kind)
    return referral


async def button(hospital: Hospital, option: str) -> str:
    return next(
        data for data in (await hospital.chat(PERSON)).buttons() if data.endswith(f".{option}")
    )


async def history(hospital: Hospital, code: str) -> str:
    await hospital.click(LIN, "history", code)
    return str((await hospital.chat(LIN)).last["text"])


async def rows(hospital: Hospital, table: str) -> int:
    def work(tx: Transaction) -> int:
        return int(tx._all(f"SELECT count(*) AS n FROM {table}")[0]["n"])

    return await hospital.store.read(work)


async def test_a_better_time_is_asked_for_and_answered(hospital: Hospital) -> None:
    referral = await asked(hospital)
    question = (await hospital.chat(PERSON)).last["text"]
    assert "tried to call you" in question
    assert referral.code in question
    answer = await hospital.reply(PERSON, await button(hospital, "evening"))
    assert answer.toast.startswith("Thank you.")
    stands = (await hospital.chat(PERSON)).last
    assert stands["text"] == f"{question}\n\n✓ In the evening"
    assert "reply_markup" not in stands
    for user, said in ((LIN, "In the evening"), (MEI, "晚上")):
        notice = (await hospital.chat(user)).last
        assert referral.code in notice["text"]
        assert said in notice["text"]
        assert f"c.open.{referral.code}.0" in (await hospital.chat(user)).buttons()
    told = await history(hospital, referral.code)
    assert "Lin asked the person: a better time to call?" in told
    assert "the person answered: In the evening" in told
    notice = next(
        id
        for id, m in (await hospital.chat(LIN)).messages.items()
        if "the person answered “" in m["text"]
    )
    await hospital.write(LIN, "Will call at six", replies_to=notice)
    assert "note: Will call at six" in await history(hospital, referral.code)


async def test_who_has_switched_the_language_since_reads_no_other(hospital: Hospital) -> None:
    """Answered in Chinese, then went on in English, perhaps about another child."""
    referral = await hospital.refer(user=PERSON, lang="zh")

    def switch(tx: Transaction) -> None:
        account = tx.accounts.find(PERSON)
        assert account is not None
        tx.accounts.set_lang(account.id, "en")

    await hospital.store.transact(switch)
    await hospital.click(LIN, "send", referral.code, "time")
    await hospital.reply(PERSON, await button(hospital, "stop"))
    chat = await hospital.chat(PERSON)
    assert len(chat.texts) == 2
    assert not re.search("[\u4e00-\u9fff]", json.dumps(chat.messages, ensure_ascii=False))


@pytest.mark.parametrize(
    ("option", "said"),
    [("evening", "In the evening"), ("stop", "🚫 Said no on 22 Nov")],
    ids=["evening", "stop"],
)
async def test_whoever_looks_up_the_number_reads_the_newest_answer_about_the_time(
    hospital: Hospital, option: str, said: str
) -> None:
    referral = await asked(hospital)
    before = await hospital.press(LIN, data_of("contact", referral.code))
    assert said not in before.toast
    await hospital.reply(PERSON, await button(hospital, option))
    alert = await hospital.press(LIN, data_of("contact", referral.code))
    assert said in alert.toast


@pytest.mark.parametrize(("hour", "silent"), [(23, True), (12, False)])
async def test_an_answer_at_night_makes_no_sound_at_the_hospital(
    hospital: Hospital, hour: int, silent: bool
) -> None:
    await asked(hospital)
    hospital.now = hospital.now.astimezone(SHANGHAI).replace(hour=hour)
    await hospital.reply(PERSON, await button(hospital, "evening"))
    notice = (await hospital.chat(LIN)).last
    assert "In the evening" in notice["text"]
    assert notice.get("disable_notification", False) is silent


@pytest.mark.parametrize("kind", OPTIONS)
async def test_every_message_is_offered_in_both_languages_with_short_data(
    hospital: Hospital, kind: str
) -> None:
    nurse, site, trial = (LIN, CHANGHAI, ADULT) if kind != "call" else (3, CHILDREN, PAEDIATRIC)
    await hospital.bind(3, CHILDREN)
    for lang, start in (("en", PERSON), ("zh", OTHER)):
        referral = await hospital.refer(
            patient("P08"), user=start, lang=lang, site=site, trial=trial
        )
        if kind == "when":
            await hospital.click(nurse, "reach", referral.code)
        await hospital.click(nurse, "send", referral.code, kind)
        chat = await hospital.chat(start)
        assert ("您" in chat.last["text"]) is (lang == "zh")
        assert [data.rpartition(".")[2] for data in chat.buttons()] == list(OPTIONS[kind])
        assert all(len(data.encode()) <= 64 for data in chat.buttons())


async def test_the_menu_offers_what_fits(hospital: Hospital) -> None:
    referral = await hospital.refer(user=PERSON)
    chat = await hospital.chat(LIN)
    (card,) = chat.ids(referral.code)
    await hospital.press(LIN, f"c.ask.{referral.code}.0", message=card)
    offered = (await hospital.chat(LIN)).buttons(referral.code)
    # No report is open here, and the register prints no public number of this hospital.
    assert [data.rpartition(".")[2] for data in offered[:-1]] == ["time", "still"]
    for kind in ("reports", "call", "weather", ""):
        await hospital.click(LIN, "send", referral.code, kind)
    for step in ("reach", "decline"):
        await hospital.click(LIN, step, referral.code)
    await hospital.click(LIN, "send", referral.code, "still")
    assert "ask" not in "".join((await hospital.chat(PERSON)).texts)
    assert await rows(hospital, "asks") == 0


@pytest.mark.parametrize(
    ("steps", "offered"),
    [
        ([], ["time", "still"]),
        (["no_answer"], ["time", "still"]),
        (["reach"], ["when", "still"]),
        (["no_answer", "reach"], ["when", "still"]),
        (["no_answer", "give_up"], ["still"]),
        (["reach", "give_up"], ["still"]),
    ],
)
async def test_a_message_that_claims_a_call_needs_one(
    hospital: Hospital, steps: list[str], offered: list[str]
) -> None:
    referral = await hospital.refer(user=PERSON, lang="en")
    for step in steps:
        await hospital.click(LIN, step, referral.code)
    (card,) = (await hospital.chat(LIN)).ids(referral.code)
    await hospital.click(LIN, "ask", referral.code)
    await hospital.press(LIN, f"c.ask.{referral.code}.0", message=card)
    shown = (await hospital.chat(LIN)).buttons(referral.code)
    assert [data.rpartition(".")[2] for data in shown[:-1]] == offered
    taken = await hospital.store.read(lambda tx: tx.steps.taken(referral.code))
    for kind in OPTIONS:
        await hospital.click(LIN, "send", referral.code, kind)
    said = "\n".join((await hospital.chat(PERSON)).texts)
    recorded = await hospital.store.read(lambda tx: tx.steps.of(referral.code))
    assert ("tried to call" in said) == ("time" in offered)
    if "time" in offered:
        assert [step.became.value for step in recorded][-1] == "attempt_1"
    else:
        assert len(recorded) == taken


async def test_the_call_that_a_message_records_counts_like_any_other(hospital: Hospital) -> None:
    referral = await asked(hospital)
    assert await hospital.status(referral.code) == "attempt_1"
    assert "Lin: called once, no answer" in (await hospital.chat(LIN)).texts[-1]
    undone = await hospital.click(LIN, "undo", referral.code)  # the person was told of it
    assert "can no longer be undone" in undone.toast
    assert await hospital.status(referral.code) == "attempt_1"
    await hospital.click(LIN, "send", referral.code, "time")  # today already: no second call
    assert await hospital.status(referral.code) == "attempt_1"


async def test_only_open_reports_are_named(hospital: Hospital) -> None:
    referral = await hospital.refer(patient("P05"), user=PERSON, lang="en")
    await hospital.click(LIN, "send", referral.code, "reports")
    text = (await hospital.chat(PERSON)).last["text"]
    short = hospital.app.say("en", "criterion-NCT06010472-I5", "short", who="self")
    assert text.endswith(f"\n• {short}")


async def test_each_is_asked_once_a_day(hospital: Hospital) -> None:
    referral = await asked(hospital)
    again = await hospital.click(MEI, "send", referral.code, "time")
    assert "今天已经问过" in again.toast
    await hospital.click(MEI, "send", referral.code, "still")
    assert await rows(hospital, "asks") == 2
    hospital.now += timedelta(hours=12)  # past midnight at the site
    await hospital.click(MEI, "send", referral.code, "time")
    assert await rows(hospital, "asks") == 3


async def test_an_old_question_is_answered_kindly(hospital: Hospital) -> None:
    await asked(hospital)
    evening = await button(hospital, "evening")
    await hospital.reply(PERSON, evening)
    again = await hospital.reply(PERSON, evening.replace("evening", "morning"))
    assert again.toast.startswith("You have answered this already")
    assert await rows(hospital, "replies") == 1
    never = await hospital.reply(PERSON, "a.none.evening")
    assert never.toast.startswith("This question is no longer open")


async def test_a_closed_referral_takes_no_answer_and_says_so(hospital: Hospital) -> None:
    referral = await asked(hospital)
    evening = await button(hospital, "evening")
    await hospital.click(LIN, "double", referral.code)
    answer = await hospital.reply(PERSON, evening)
    assert "no longer open at" in answer.toast
    assert await rows(hospital, "replies") == 0
    assert (await hospital.chat(PERSON)).buttons() == []


async def test_somebody_else_gets_nothing(hospital: Hospital) -> None:
    await asked(hospital)
    evening = await button(hospital, "evening")
    await hospital.refer(user=OTHER, lang="en")
    answer = await hospital.reply(OTHER, evening)
    unknown = await hospital.reply(OTHER, "a.none.evening")
    assert answer == unknown
    assert await rows(hospital, "replies") == 0
    assert (await hospital.chat(OTHER)).texts == []


@pytest.mark.parametrize("data", ["a.", "a..", "a.x", "a.x.", "a.x.take", "a.x.y.z", "a" * 64])
async def test_forged_data_leads_nowhere(hospital: Hospital, data: str) -> None:
    await asked(hospital)
    await hospital.reply(PERSON, data)
    assert await rows(hospital, "replies") == 0


async def test_an_option_of_another_question_does_not_count(hospital: Hospital) -> None:
    referral = await asked(hospital)
    evening = await button(hospital, "evening")
    for option in ("ready", "take", "keep", "yes", ""):
        await hospital.reply(PERSON, evening.replace("evening", option))
    assert await rows(hospital, "replies") == 0
    assert await hospital.status(referral.code) == "attempt_1"  # as the message says


@pytest.mark.parametrize(("kind", "option"), [("time", "stop"), ("still", "no")])
async def test_no_more_calls_takes_back_after_a_confirmation(
    hospital: Hospital, kind: str, option: str
) -> None:
    referral = await asked(hospital, kind)
    before = await hospital.status(referral.code)
    await hospital.reply(PERSON, await button(hospital, option))
    assert await hospital.status(referral.code) == before
    assert "the person answered" in (await hospital.chat(LIN)).last["text"]
    await hospital.reply(PERSON, await button(hospital, "take"))
    assert await hospital.status(referral.code) == "withdrawn"
    assert (await hospital.chat(PERSON)).last["text"].startswith(f"{referral.code} is taken back")
    assert "do not call" in (await hospital.chat(LIN)).last["text"]
    assert await rows(hospital, "asks") == await rows(hospital, "replies") == 0


async def test_who_keeps_it_is_heard_too(hospital: Hospital) -> None:
    referral = await asked(hospital)
    await hospital.reply(PERSON, await button(hospital, "stop"))
    stop = (await hospital.chat(PERSON)).last["text"]
    assert STOP in stop
    take = await button(hospital, "take")
    await hospital.reply(PERSON, take.replace("take", "keep"))  # under a message of before
    assert await hospital.status(referral.code) == "attempt_1"
    assert "leave it as it is" in await history(hospital, referral.code)
    assert "🚫 Said no" in (await hospital.press(LIN, data_of("contact", referral.code))).toast
    answer = await hospital.reply(PERSON, take)  # the button of before
    assert answer.toast.startswith("You have answered this already")
    assert await hospital.status(referral.code) == "attempt_1"


async def test_what_waits_to_be_sent_goes_with_the_consent(hospital: Hospital) -> None:
    referral = await asked(hospital)
    await hospital.store.transact(lambda tx: tx.consents.withdraw(referral.consent, hospital.now))
    assert (await hospital.chat(PERSON)).texts == []
    answer = await hospital.click(LIN, "send", referral.code, "still")
    assert "taken back or deleted" in answer.toast
    assert await rows(hospital, "asks") == 0


async def test_a_closed_chat_is_not_written_to(hospital: Hospital) -> None:
    referral = await hospital.refer(user=PERSON)
    await hospital.store.unreachable(PERSON, hospital.now)
    answer = await hospital.click(LIN, "send", referral.code, "time")
    assert "cannot be reached" in answer.toast
    assert await rows(hospital, "asks") == 0


async def test_another_hospital_asks_nothing(hospital: Hospital) -> None:
    await hospital.bind(3, CHILDREN)
    referral = await hospital.refer(user=PERSON)
    answer = await hospital.click(3, "send", referral.code, "time")
    assert "no access to this" in answer.toast
    assert await rows(hospital, "asks") == 0


@pytest.mark.parametrize("step", ["no_answer", "reach", "book", "double"])
async def test_a_change_after_sending_stands_in_the_history(hospital: Hospital, step: str) -> None:
    referral = await hospital.refer(user=PERSON)
    await hospital.click(LIN, step, referral.code, "later" if step == "book" else "")

    def work(tx: Transaction) -> None:
        row = tx.screenings.get(referral.screening or "")
        account = tx.accounts.get(row.account) if row else None
        assert row is not None
        assert account is not None
        there = screenings.load(tx, hospital.app.content, row)
        turn = Turn(there, records=(AnswerAmended("hemoglobin"),))
        keep_records(hospital.work(tx), account, row, there, turn)

    await hospital.store.transact(work)
    assert "changed an answer after sending" in (await hospital.chat(LIN)).last["text"]
    assert "· the person changed an answer after sending" in await history(hospital, referral.code)


async def test_answers_are_sealed_on_disk(hospital: Hospital) -> None:
    await asked(hospital)
    await hospital.reply(PERSON, await button(hospital, "weekend"))
    (row,) = await hospital.store.read(lambda tx: tx._all("SELECT body FROM replies"))
    assert b"weekend" not in row["body"]


async def test_a_parent_is_asked_about_the_child(hospital: Hospital) -> None:
    referral = await hospital.refer(patient("P01"), user=PERSON, who="child", lang="en")
    await hospital.click(LIN, "send", referral.code, "time")
    assert "for your child" in (await hospital.chat(PERSON)).last["text"]
