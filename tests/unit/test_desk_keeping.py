"""A question is taken back, erased, late or over like all that was sent; its code comes once."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.channel.events import Event
from bot.coordinators import summary
from bot.desk import due
from bot.store import Transaction
from bot.store.records import RetentionRules
from tests.unit.asking_teams import LIN, MEI, PERSON, WORDS, Phone
from tests.unit.coordinating import CHILDREN, NOON, Hospital, hospital_at

DAY = timedelta(days=1)
RULES = RetentionRules()
ANSWER = "About two weeks."


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        yield there


@pytest.fixture
async def phone(hospital: Hospital) -> Phone:
    phone = Phone(hospital)
    await phone.begin()
    return phone


@pytest.fixture
async def answered(hospital: Hospital, phone: Phone) -> Phone:
    await phone.ask()
    lin = Phone(hospital, LIN)
    await lin.press("Read and answer")
    await lin.reply("❓", ANSWER)
    await lin.press("Send to the person")
    await lin.press("Read again")
    return phone


async def count(hospital: Hospital, table: str) -> int:
    return await hospital.store.read(lambda tx: int(tx._all(f"SELECT count(*) FROM {table}")[0][0]))


async def look(hospital: Hospital, at: datetime) -> int:
    hospital.now = at
    return await hospital.store.transact(lambda tx: due.post_due(hospital.work(tx)))


async def retain(hospital: Hospital, at: datetime) -> None:
    hospital.now = at
    await hospital.store.transact(lambda tx: due.end_past(hospital.work(tx), RULES.answers))
    await hospital.store.retain(at, RULES)


async def test_it_is_taken_back_with_its_words(hospital: Hospital, answered: Phone) -> None:
    (question,) = await answered.questions()
    assert WORDS in "".join(await Phone(hospital, LIN).texts())
    await answered.call("withdraw")
    await answered.press("Take back question")
    lin = (await hospital.chat(LIN)).texts
    assert WORDS not in "".join(lin)
    assert f"{question.code}: the person has taken the question back." in lin[-1]
    assert await count(hospital, "team_messages") == 0
    assert (await answered.call("withdraw")).startswith("Nothing has been sent")
    await Phone(hospital, LIN).pressed(f"q.open.{question.code}")
    assert WORDS not in "".join((await hospital.chat(LIN)).texts)


async def test_what_waits_to_be_sent_is_dropped_with_it(hospital: Hospital, phone: Phone) -> None:
    question = await phone.ask()
    lin = Phone(hospital, LIN)
    await lin.press("Read and answer")
    await lin.reply("❓", ANSWER)
    send = (await hospital.chat(LIN)).buttons("will read exactly this")[0]
    await lin.pressed(send)  # the answer waits to be sent
    await phone.pressed("1.-.team-more.Q-XXXX")
    at_desk = hospital.store.transact

    def work(tx: Transaction) -> None:
        tx.consents.withdraw(question.consent or 0, hospital.now)

    await at_desk(work)
    assert ANSWER not in "".join(await phone.texts())


async def test_an_erasure_takes_it_along(hospital: Hospital, answered: Phone) -> None:
    (question,) = await answered.questions()
    await answered.call("erase")
    await answered.press("Yes, delete it all")
    lin = (await hospital.chat(LIN)).texts
    assert WORDS not in "".join(lin)
    assert f"{question.code}: the person has deleted everything." in lin[-1]
    assert await count(hospital, "team_messages") == 0

    def work(tx: Transaction) -> tuple[object, ...]:
        left = tx.team_questions.get(question.code)
        return left.state, left.screening, left.consent, left.account

    assert await hospital.store.read(work) == ("erased", None, None, None)


async def test_a_code_is_given_out_once(hospital: Hospital, phone: Phone) -> None:
    codes = []
    for _ in range(3):
        codes.append((await phone.ask()).code)
        await phone.call("withdraw")
        await phone.press("Take back question")
    assert len(set(codes)) == 3
    assert await count(hospital, "codes") == 3


async def test_it_goes_30_days_after_the_last_word(hospital: Hospital, answered: Phone) -> None:
    (question,) = await answered.questions()
    await retain(hospital, NOON + 30 * DAY - timedelta(minutes=1))
    assert await count(hospital, "team_messages") == 2
    await retain(hospital, NOON + 30 * DAY)
    lin = (await hospital.chat(LIN)).texts
    assert await count(hospital, "team_messages") == 0
    assert WORDS not in "".join(lin)
    assert f"{question.code}: the time of this question is over" in lin[-1]
    await retain(hospital, NOON + 61 * DAY)
    assert await count(hospital, "team_questions") == 0
    assert await count(hospital, "screenings") == 0


async def test_nothing_is_kept_where_nobody_could_end_it(
    hospital: Hospital, answered: Phone
) -> None:
    await hospital.store.retain(NOON + 61 * DAY, RULES)
    assert await count(hospital, "team_questions") == 0
    assert await count(hospital, "team_messages") == 0


async def test_words_that_come_later_keep_it_longer(hospital: Hospital, phone: Phone) -> None:
    await phone.ask()
    hospital.now = NOON + 20 * DAY
    await phone.ask("And what does it cost?")
    await retain(hospital, NOON + 45 * DAY)
    assert await count(hospital, "team_messages") == 2
    assert f"– You: {WORDS}" in await phone.call("mydata")


async def test_after_its_end_the_same_team_can_be_asked_anew(
    hospital: Hospital, phone: Phone
) -> None:
    first = await phone.ask()
    await retain(hospital, NOON + 30 * DAY)
    await phone.begin()
    second = await phone.ask()
    assert second.code != first.code
    assert second.open


async def test_past_the_planned_days_everybody_hears_once(hospital: Hospital, phone: Phone) -> None:
    question = await phone.ask()
    assert await look(hospital, NOON + 4 * DAY) == 0  # Thursday, the last planned day
    assert await look(hospital, NOON + 5 * DAY) == 1
    assert await look(hospital, NOON + 8 * DAY) == 0
    late = [text for text in await phone.texts() if "and has not yet" in text]
    assert len(late) == 1
    assert question.code in late[0]
    told = [text for text in (await hospital.chat(LIN)).texts if "Please answer today" in text]
    assert len(told) == 1
    await phone.ask("Are you there?")
    assert await look(hospital, NOON + 15 * DAY) == 0  # it is the same wait


async def test_an_answer_begins_the_days_anew(hospital: Hospital, answered: Phone) -> None:
    assert await look(hospital, NOON + 8 * DAY) == 0
    await answered.ask("One more thing")
    assert await look(hospital, NOON + 9 * DAY) == 0
    assert await look(hospital, NOON + 15 * DAY) == 1


async def test_the_summary_says_what_waits_and_what_is_late(
    hospital: Hospital, phone: Phone
) -> None:
    question = await phone.ask()

    def composed(tx: Transaction) -> str:
        reply = summary.compose(hospital.work(tx), tx.grants.of(LIN))
        return str(reply)

    fresh = await hospital.store.read(composed)
    assert f"Questions to answer (1): {question.code}" in fresh
    assert "late" not in fresh
    assert f"q.open.{question.code}" in fresh
    hospital.now = NOON + 3 * DAY
    assert f"{question.code} (late, 3 days)" in await hospital.store.read(composed)
    await hospital.deliver()
    for command in ("questions", "overdue", "today"):
        await hospital.command(LIN, command)
        assert f"{question.code} (late" in (await hospital.chat(LIN)).last["text"]


async def test_the_admins_hear_when_nobody_is_left_to_read_it(
    hospital: Hospital, phone: Phone
) -> None:
    await hospital.bind(7, None)
    question = await phone.ask()
    await hospital.at_desk(Event("member", LIN, LIN, reachable=False))
    assert question.code in "".join((await hospital.chat(7)).texts)


async def test_a_summary_without_a_right_over_the_study_is_silent(
    hospital: Hospital, phone: Phone
) -> None:
    await hospital.bind(MEI, trials=("NCT06464679",))
    await phone.ask()
    await hospital.command(MEI, "questions")
    assert (await hospital.chat(MEI)).last["text"] == "No question waits for an answer."


async def test_the_same_update_twice_sends_once(hospital: Hospital, phone: Phone) -> None:
    await phone.call("ask")
    await phone.write(WORDS)
    await hospital.deliver()
    data = (await hospital.chat(PERSON)).buttons()[0]
    for _ in range(3):
        await phone.pressed(data)
    assert await count(hospital, "team_messages") == 1
    alerts = [
        text for text in (await hospital.chat(LIN)).texts if "a question for the team" in text
    ]
    assert len(alerts) == 1


async def test_a_question_that_was_moved_without_the_keys_shows_nothing(
    hospital: Hospital, phone: Phone
) -> None:
    question = await phone.ask()
    await hospital.bind(MEI, CHILDREN)

    def forge(tx: Transaction) -> None:  # as with a bare SQL client, where no key of rows holds
        tx._run("PRAGMA defer_foreign_keys = ON")
        tx._run("UPDATE team_questions SET site = ? WHERE id = ?", CHILDREN, question.id)
        assert tx.team_questions.get(question.code).open is False
        tx._run("UPDATE team_questions SET site = ? WHERE id = ?", question.site, question.id)

    await hospital.store.transact(forge)
    assert (await phone.questions())[0].open
