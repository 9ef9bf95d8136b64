"""Who types traditional characters is answered in them, by the bot and by letters of a hospital."""

from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import screenings
from bot.store import Transaction
from dialogs.messages import ButtonInput, EditButtons, OutgoingMessage
from dialogs.reading.script import is_traditional, traditional
from dialogs.steps.prompts import show_stage
from tests.unit.chatting import Chat, stop
from tests.unit.coordinating import Hospital, hospital_at

LIN, THEM = 1, 900  # a coordinator, and the person of `Hospital.refer`


def read(says: Iterable[OutgoingMessage]) -> Iterator[str]:
    """Every text that stands in a chat, and every label."""
    for say in says:
        if not isinstance(say, EditButtons):
            yield say.text
        for row in getattr(say, "rows", ()):
            yield from (button.text for button in row)


def written(chat: Chat) -> str:
    """All of the newest turn; nothing of it is in simplified characters."""
    texts = list(read(chat.turn.says))
    assert [text for text in texts if traditional(text) != text] == []
    return "\n".join(texts)


def typing_traditional(ref: str) -> Chat:
    chat = stop(ref, lang="zh").copy()
    chat.write("請問這是什麼研究？")
    return chat


def test_a_question_is_answered_in_the_script_in_which_it_was_typed() -> None:
    chat = typing_traditional("@result")
    assert is_traditional(written(chat))


COMMANDS = ("start", "status", "mydata", "privacy", "help", "studies", "ask")


@pytest.mark.parametrize("command", COMMANDS)
def test_whatever_a_command_shows_is_in_that_script(command: str) -> None:
    chat = typing_traditional("@result")
    chat.call(command)
    assert is_traditional(written(chat))


@pytest.mark.parametrize("option", ["c.NCT06010472", "m.NCT06010472", "r.NCT06010472.1"])
def test_a_study_and_its_rules_are_in_that_script(option: str) -> None:
    chat = typing_traditional("@result")
    chat.hear(ButtonInput("-", f"study-{option}"))
    assert is_traditional(written(chat))


@pytest.mark.parametrize("ref", ["@review", "@result", "@sharing"])
def test_answers_results_and_consents_are_in_that_script(ref: str) -> None:
    chat = typing_traditional(ref)
    assert chat.screening.prompt
    texts = list(read([show_stage(chat.context, chat.screening.prompt)]))
    assert all(traditional(text) == text for text in texts)
    assert is_traditional("".join(texts))


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        yield there


async def test_a_hospital_writes_in_that_script(hospital: Hospital) -> None:
    code = (await hospital.refer()).code

    def types_traditional(tx: Transaction) -> None:
        account = tx.accounts.ensure(THEM, hospital.now)
        (row,) = tx.screenings.of(account.id)
        before = screenings.load(tx, hospital.app.content, row)
        after = replace(before, traditional=True)
        screenings.save(tx, hospital.app.content, row, before, after)

    await hospital.store.transact(types_traditional)
    await hospital.click(LIN, "contact", code)
    await hospital.click(LIN, "send", code, "still")
    shown = (await hospital.chat(THEM)).messages.values()
    texts = [message["text"] for message in shown]
    texts += [
        button["text"]
        for message in shown
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
    ]
    assert len(texts) == 4  # what is new, what is asked, two buttons
    assert all(traditional(text) == text for text in texts)
    assert is_traditional("".join(texts))
