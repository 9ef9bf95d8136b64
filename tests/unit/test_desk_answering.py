"""A study team reads a question and answers it: who may, what the person reads, and how often."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.coordinators.revoking import revoke
from bot.store import Transaction
from dialogs.reading.script import traditional
from tests.unit.asking_teams import LIN, MEI, PERSON, STRANGER, WORDS, Phone
from tests.unit.coordinating import ADULT, CHILDREN, SECOND, Hospital, hospital_at

ADMIN, GROUP, OTHER = 7, -50, 3
ANSWER = "About two weeks. We tell you more when you come."


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
def lin(hospital: Hospital) -> Phone:
    return Phone(hospital, LIN)


async def state(phone: Phone) -> str:
    return (await phone.questions())[-1].state


async def test_only_the_team_of_that_study_hears_of_it(hospital: Hospital, phone: Phone) -> None:
    await hospital.bind(MEI, lang="zh", trials=(ADULT,))
    await hospital.bind(OTHER, trials=(SECOND,))
    await hospital.bind(4, CHILDREN)
    await hospital.bind(ADMIN, None)
    await hospital.bind_group(GROUP, LIN)
    question = await phone.ask(team="Shanghai")
    heard = {
        user: question.code in "".join((await hospital.chat(user)).texts)
        for user in (LIN, MEI, OTHER, 4, ADMIN, GROUP)
    }
    assert heard == {LIN: True, MEI: True, OTHER: False, 4: False, ADMIN: False, GROUP: True}
    everything = [text for user in (LIN, MEI, GROUP) for text in (await hospital.chat(user)).texts]
    assert WORDS not in "".join(everything)


async def test_the_words_come_by_a_press_and_are_on_record(
    hospital: Hospital, phone: Phone, lin: Phone
) -> None:
    question = await phone.ask()
    await lin.press("Read and answer")
    first, *_ = (await lin.last()).splitlines()
    assert first == f"❓ {question.code} · {ADULT} · a question for the team"
    assert WORDS in await lin.last()
    assert "question read" in await hospital.audited(question.code)


async def test_the_answer_comes_in_the_characters_that_were_typed(
    hospital: Hospital, lin: Phone
) -> None:
    phone = Phone(hospital, OTHER + 900)
    await phone.begin(lang="zh")
    await phone.call("ask")
    shown = await phone.write("請問要住院多久？我媽媽很擔心。")
    assert shown == traditional(shown)
    await phone.press("可以")
    await lin.press("Read and answer")
    await lin.press("Better in person")
    assert "當面説更清楚" in await lin.last()
    await lin.press("Send to the person")
    told = await phone.last()
    assert "當面説更清楚" in told
    assert told == traditional(told)


@pytest.mark.parametrize("user", [STRANGER, OTHER, ADMIN, PERSON])
async def test_nobody_else_learns_whether_there_is_a_question(
    hospital: Hospital, phone: Phone, user: int
) -> None:
    await hospital.bind(OTHER, trials=(SECOND,))
    await hospital.bind(ADMIN, None)
    question = await phone.ask()
    known = await Phone(hospital, user).pressed(f"q.open.{question.code}")
    unknown = await Phone(hospital, user).pressed("q.open.Q-ZZZZ")
    assert known == unknown
    await Phone(hospital, user).pressed(f"q.reply.{question.code}.visit")
    texts = await Phone(hospital, user).texts()
    assert not any("will read exactly this" in text for text in texts)


async def test_an_answer_is_read_once_more_and_relayed_without_a_name(
    hospital: Hospital, phone: Phone, lin: Phone
) -> None:
    question = await phone.ask()
    await lin.press("Read and answer")
    preview = await lin.reply("❓", ANSWER)
    assert f"“{ANSWER}”" in preview
    assert ANSWER not in await phone.last()
    await lin.press("Send to the person")
    said = await phone.last()
    assert said.startswith(f"Changhai Hospital, about your question {question.code}:")
    assert f"“{ANSWER}”" in said
    assert "Lin" not in said
    assert await state(phone) == "answered"
    assert WORDS not in "".join(await lin.texts())  # folded again


async def test_a_prepared_answer_is_in_the_language_of_the_person(
    hospital: Hospital, lin: Phone
) -> None:
    phone = Phone(hospital)
    await phone.begin("zh")
    await phone.call("ask")
    await phone.write("要住几天院？")
    await phone.press("可以，发吧")
    await lin.press("Read and answer")
    await lin.press("Ask your own doctor")
    assert "请问给您看病的医生" in await lin.last()
    assert "In English: “Please ask the doctor who treats you" in await lin.last()
    await lin.press("Send to the person")
    assert "请问给您看病的医生" in await phone.last()


async def test_an_answer_goes_once_however_often_it_is_pressed(
    hospital: Hospital, phone: Phone, lin: Phone
) -> None:
    await phone.ask()
    await lin.press("Read and answer")
    await lin.press("Better in person")
    send = (await hospital.chat(LIN)).buttons("will read exactly this")[0]
    for _ in range(3):
        await lin.pressed(send)
    texts = [text for text in await phone.texts() if "best talked about in person" in text]
    assert len(texts) == 1


async def test_of_two_who_answer_the_second_reads_first_what_was_said(
    hospital: Hospital, phone: Phone, lin: Phone
) -> None:
    await hospital.bind(MEI, name="Mei")
    mei = Phone(hospital, MEI)
    await phone.ask()
    for one in (lin, mei):
        await one.press("Read and answer")
        await one.reply("❓", f"{ANSWER} {one.user}")
    await lin.press("Send to the person")
    await mei.press("Send to the person")
    assert (await mei.last()).startswith("Since then: Lin has answered.")
    assert f"{ANSWER} {MEI}" not in "".join(await phone.texts())
    await mei.press("Send to the person")
    assert f"{ANSWER} {MEI}" in "".join(await phone.texts())


async def test_what_is_not_to_be_sent_is_not_kept(phone: Phone, lin: Phone) -> None:
    await phone.ask()
    await lin.press("Read and answer")
    await lin.reply("❓", ANSWER)
    send = (await lin.hospital.chat(LIN)).buttons("will read exactly this")[0]
    await lin.press("Do not send")
    await lin.pressed(send)
    assert ANSWER not in "".join([*await lin.texts(), *await phone.texts()])
    assert await state(phone) == "waiting"


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("edited", ANSWER, "An edited reply is not taken"),
        ("text", "a" * 1001, "Too long"),
    ],
)
async def test_an_answer_that_cannot_go_is_said(
    phone: Phone, lin: Phone, kind: str, text: str, said: str
) -> None:
    await phone.ask()
    await lin.press("Read and answer")
    assert said in await lin.reply("❓", text, kind)


async def test_looking_into_it_leaves_it_open(phone: Phone, lin: Phone) -> None:
    await phone.ask()
    await lin.press("Read and answer")
    await lin.press("We are looking into it")
    await lin.press("Send to the person")
    assert "are looking into it" in await phone.last()
    assert await state(phone) == "waiting"


async def test_a_thank_you_needs_no_answer(phone: Phone, lin: Phone) -> None:
    question = await phone.ask()
    await lin.press("Read and answer")
    assert not any("q.nothing" in b for b in (await lin.hospital.chat(LIN)).buttons("❓"))
    await lin.press("Better in person")
    await lin.press("Send to the person")
    await phone.press("Write again")
    await phone.write("Thank you so much")
    await phone.press("Yes, send it")
    assert [one.code for one in await phone.questions()] == [question.code]
    await lin.press("Read and answer")
    await lin.press("Nothing to answer")
    assert await state(phone) == "answered"
    assert "read your last message" in await phone.call("status")


async def test_nothing_to_answer_is_not_said_of_what_was_not_read(phone: Phone, lin: Phone) -> None:
    await phone.ask()
    await lin.press("Read and answer")
    await lin.press("We are looking into it")
    await lin.press("Send to the person")
    await lin.press("Read and answer")
    nothing = next(b for b in (await lin.hospital.chat(LIN)).buttons("❓") if "nothing" in b)
    await phone.ask("One thing more: is it painful?")
    answer = await lin.pressed(nothing)
    assert answer.toast.startswith("This button is from an earlier state")
    assert await state(phone) == "waiting"


async def test_a_right_that_ended_shows_nothing_more(
    hospital: Hospital, phone: Phone, lin: Phone
) -> None:
    await hospital.bind(MEI, name="Mei")
    question = await phone.ask()
    await lin.press("Read and answer")

    def work(tx: Transaction) -> None:
        (grant,) = tx.grants.of(LIN)
        revoke(tx, hospital.app.content.words, grant, hospital.now)

    await hospital.store.transact(work)
    assert WORDS not in "".join(await lin.texts())
    await lin.pressed(f"q.open.{question.code}")
    assert WORDS not in "".join(await lin.texts())


async def test_what_was_posted_before_a_right_ended_is_not_sent_after_it(
    hospital: Hospital, phone: Phone, lin: Phone
) -> None:
    await hospital.bind(MEI)
    await hospital.deliver()
    await phone.call("ask")
    await phone.write(WORDS)
    await hospital.deliver()
    data = (await hospital.chat(PERSON)).buttons()[0]
    await phone.pressed(data)  # the alert to Lin waits to be sent

    def work(tx: Transaction) -> None:
        tx.grants.revoke(LIN, "coordinator", "changhai", hospital.now)

    await hospital.store.transact(work)
    assert "Q-" not in "".join((await hospital.chat(LIN)).texts)
    assert "Q-" in "".join((await hospital.chat(MEI)).texts)


async def test_with_nobody_to_reach_the_admins_hear_and_the_person_too(
    hospital: Hospital, phone: Phone
) -> None:
    await hospital.bind(ADMIN, None)
    await hospital.store.transact(lambda tx: tx.accounts.set_chat_reachable(LIN, False))
    question = await phone.ask()
    assert any("so nobody has read it" in text for text in await phone.texts())
    assert question.code in (await hospital.chat(ADMIN)).last["text"]


async def test_a_link_from_a_group_opens_it_for_the_team_alone(
    hospital: Hospital, phone: Phone, lin: Phone
) -> None:
    await hospital.bind_group(GROUP, LIN)
    question = await phone.ask()
    link = (await hospital.chat(GROUP)).last["reply_markup"]["inline_keyboard"][0][0]["url"]
    assert link.endswith(f"?start=q_{question.code}")
    await hospital.command(LIN, "start", f"q_{question.code}")
    assert WORDS in await lin.last()
    await hospital.bind(ADMIN, None)
    await hospital.command(ADMIN, "start", f"q_{question.code}")
    assert WORDS not in "".join((await hospital.chat(ADMIN)).texts)


async def test_who_is_bound_later_hears_of_what_waits(hospital: Hospital, phone: Phone) -> None:
    question = await phone.ask()
    await hospital.bind(MEI)
    assert question.code in "".join((await hospital.chat(MEI)).texts)


async def test_words_on_their_way_need_the_right_over_that_study_still(
    hospital: Hospital, phone: Phone, lin: Phone
) -> None:
    """Who is an admin and works elsewhere has lost this one all the same."""
    await hospital.bind(LIN, None)
    await hospital.bind(LIN, CHILDREN)
    await hospital.bind(MEI)
    await phone.ask(team="Shanghai")
    await lin.press("Read and answer")  # the words wait to be sent

    def work(tx: Transaction) -> None:
        tx.grants.revoke(LIN, "coordinator", "changhai", hospital.now)

    await hospital.store.transact(work)
    assert WORDS not in "".join(await lin.texts())
