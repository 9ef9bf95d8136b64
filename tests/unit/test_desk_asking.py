"""A person leaves a question for a study team: nothing goes before they have read it once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import Transaction
from dialogs.desk.asking import MOST_OPEN, MOST_UNANSWERED
from dialogs.phases import Phase
from tests.unit.asking_teams import LIN, MEI, STRANGER, WORDS, Phone
from tests.unit.coordinating import CHILDREN, Hospital, hospital_at


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


async def draft_of(phone: Phone) -> str:
    def work(tx: Transaction) -> str:
        account = tx.accounts.find(phone.user)
        return "".join(row.state for row in tx.screenings.of(account.id)) if account else ""

    return await phone.hospital.store.read(work)


async def test_the_words_are_shown_once_before_they_go(hospital: Hospital, phone: Phone) -> None:
    await phone.call("ask")
    shown = await phone.write(WORDS)
    assert f"“{WORDS}”" in shown
    assert "no name, no phone number, none of your answers" in shown
    assert await phone.questions() == []
    assert "Q-" not in "".join((await hospital.chat(LIN)).texts)
    await phone.press("Yes, send it")
    (question,) = await phone.questions()
    assert question.waits
    assert question.code in "".join((await hospital.chat(LIN)).texts)
    assert any(f"the code {question.code}." in text for text in await phone.texts())


@pytest.mark.parametrize("typed", ["yes", "yes, send it please", "ok", "发吧", "可以"])
async def test_only_a_press_sends(phone: Phone, typed: str) -> None:
    await phone.call("ask")
    await phone.write(WORDS)
    assert (await phone.write(typed)).startswith("Nothing is sent yet.")
    assert await phone.questions() == []


async def test_a_label_is_no_press_either(phone: Phone) -> None:
    await phone.call("ask")
    await phone.write(WORDS)
    await phone.write("Yes, send it")
    assert await phone.questions() == []


@pytest.mark.parametrize("way", ["Do not send", "Change it", "/status"])
async def test_words_that_are_not_sent_are_not_kept(phone: Phone, way: str) -> None:
    await phone.call("ask")
    await phone.write(WORDS)
    assert WORDS in await draft_of(phone)
    if way.startswith("/"):
        await phone.call(way[1:])
    else:
        await phone.press(way)
    assert WORDS not in await draft_of(phone)
    assert await phone.questions() == []


async def test_changed_words_go_in_place_of_the_first(hospital: Hospital, phone: Phone) -> None:
    await phone.call("ask")
    await phone.write("first words")
    await phone.press("Change it")
    await phone.write("second words")
    await phone.press("Yes, send it")
    await Phone(hospital, LIN).press("Read and answer")
    text = (await hospital.chat(LIN)).last["text"]
    assert "second words" in text
    assert "first words" not in text


@pytest.mark.parametrize(
    ("lang", "words", "number"),
    [
        ("en", "I cannot breathe, my chest hurts. Is that from the cells?", "120"),
        ("zh", "我喘不上气，胸口疼，跟细胞有关系吗？", "120"),
        ("en", "I want to die. Would the study help?", "12356"),
        ("zh", "我不想活了，你们能帮我吗", "12356"),
    ],
)
async def test_an_emergency_is_heard_first(
    hospital: Hospital, lang: str, words: str, number: str
) -> None:
    phone = Phone(hospital)
    await phone.begin(lang)
    await phone.call("ask")
    said = await phone.write(words)
    assert number in said
    assert {"en": "was not sent to the study team", "zh": "没有发给研究团队"}[lang] in said
    assert await phone.questions() == []


async def test_what_only_sounded_like_one_can_still_be_sent(phone: Phone) -> None:
    words = "I fainted once at school. May I come?"
    await phone.call("ask")
    assert "120" in await phone.write(words)
    await phone.press("No emergency: show my question")
    assert f"“{words}”" in await phone.last()
    assert await phone.questions() == []
    await phone.press("Yes, send it")
    assert len(await phone.questions()) == 1


async def test_an_emergency_beside_written_words_does_not_replace_them(phone: Phone) -> None:
    await phone.call("ask")
    await phone.write(WORDS)
    await phone.write("I cannot breathe")
    await phone.press("No emergency: show my question")
    assert f"“{WORDS}”" in await phone.last()


async def test_after_an_emergency_anything_else_forgets_the_words(phone: Phone) -> None:
    words = "I fainted once at school. May I come?"
    await phone.call("ask")
    await phone.write(words)
    await phone.call("status")
    assert words not in await draft_of(phone)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("???", "Please write your question in words."),
        ("a" * 601, "at most 600"),
        ("My name is Tom, call 138 0013 8000", "“138 0013 8000; Tom” may tell who you are"),
    ],
)
async def test_what_cannot_go_as_it_is_is_said(phone: Phone, words: str, said: str) -> None:
    await phone.call("ask")
    assert said in await phone.write(words)
    assert await phone.questions() == []


async def test_a_question_waits_for_both_consents(hospital: Hospital) -> None:
    for n, phase in enumerate((Phase.WELCOME, Phase.WHO_FOR, Phase.CONSENT, Phase.ABROAD)):
        phone = Phone(hospital, 950 + n)
        await phone.begin_at(phase)
        assert (await phone.call("ask")).startswith("You can leave a question")
        await phone.pressed("1.-.team-leave.")
        assert "Please write your question" not in await phone.last()


async def test_a_talk_that_ended_before_any_answer_asks_nothing(hospital: Hospital) -> None:
    phone = Phone(hospital)
    await phone.begin_at(Phase.CLOSED)
    assert (await phone.call("ask")).startswith("You can leave a question")


async def test_where_several_teams_are_there_one_is_chosen(
    hospital: Hospital, phone: Phone
) -> None:
    await hospital.bind(MEI, CHILDREN)
    child = Phone(hospital, 960)
    await child.begin_at(Phase.QUESTIONS)
    assert (await child.call("ask")).startswith("Which study team")
    await child.press("Hangzhou")
    await child.write(WORDS)
    await child.press("Yes, send it")
    assert [one.site for one in await child.questions()] == [CHILDREN]
    assert "Q-" in "".join((await hospital.chat(MEI)).texts)
    assert "Q-" not in "".join((await hospital.chat(LIN)).texts)


async def test_nobody_is_asked_where_nobody_is_there(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as empty:
        phone = Phone(empty)
        await phone.begin()
        assert (await phone.call("ask")).startswith("No study team can be asked")
        assert "help@example.org" in await phone.last()


async def test_floods_are_bounded(hospital: Hospital, phone: Phone) -> None:
    question = await phone.ask()
    for _ in range(MOST_UNANSWERED - 1):
        await phone.ask()
    assert [one.code for one in await phone.questions()] == [question.code]
    await phone.call("ask")
    assert any("nothing more can be added now" in text for text in await phone.texts())
    await hospital.bind(MEI, CHILDREN)
    for n in range(MOST_OPEN):
        other = Phone(hospital, 960)
        await other.begin_at(Phase.QUESTIONS)
        if n < MOST_OPEN - 1:
            await other.ask(team="Shanghai" if n else "Hangzhou")
    assert len(await other.questions()) == MOST_OPEN - 1
    await other.begin_at(Phase.QUESTIONS)
    await other.ask(team="Hangzhou")
    await other.begin_at(Phase.QUESTIONS)
    await other.call("ask")
    await other.press("Hangzhou")
    assert (await other.last()).startswith(f"{MOST_OPEN} of your questions are open")


async def test_the_consent_is_kept_without_the_words(phone: Phone) -> None:
    await phone.ask()

    def work(tx: Transaction) -> tuple[str, bool]:
        (row,) = (one for one in tx.consents.proofs_of(phone.user) if one.kind == "ask")
        return tx.consents.words(row.text_hash), row.given

    text, given = await phone.hospital.store.read(work)
    assert given
    assert "“…”" in text
    assert "[Yes, send it]" in text
    assert WORDS not in text


async def test_the_words_stand_nowhere_in_clear(hospital: Hospital, phone: Phone) -> None:
    await phone.ask()
    await Phone(hospital, LIN).press("Read and answer")

    def work(tx: Transaction) -> str:
        names = [row[0] for row in tx._all("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return "".join(str([tuple(r) for r in tx._all(f'SELECT * FROM "{n}"')]) for n in names)

    assert WORDS not in await hospital.store.read(work)


@pytest.mark.parametrize("question", ["How many nights in hospital?", "talk to a human"])
async def test_what_the_record_does_not_say_has_the_way_to_the_team(
    hospital: Hospital, phone: Phone, question: str
) -> None:
    await phone.write(question)
    labels = str((await hospital.chat(phone.user)).messages)
    assert "1.n" in labels
    assert "team-leave." in labels
    await phone.call("status")
    await phone.pressed("1.-.team-leave.NCT06010472")
    assert (await phone.last()).startswith("Please write your question now")


async def test_somebody_elses_code_begins_nothing(hospital: Hospital, phone: Phone) -> None:
    question = await phone.ask()
    other = Phone(hospital, STRANGER)
    await other.begin()
    await other.pressed(f"1.-.team-more.{question.code}")
    assert (await other.last()).startswith("That question is closed")


async def test_what_was_asked_is_told_in_status_and_mydata(phone: Phone) -> None:
    question = await phone.ask()
    assert f"{question.code}: your question waits" in await phone.call("status")
    assert f"– You: {WORDS}" in await phone.call("mydata")
