"""A question to a study team in the middle of a talk, and its answer, on the whole bot."""

import pytest

from tests.system.running_bot import CHANGHAI, texts
from tests.system.test_asking_back import tap

WORDS = {
    "en": "My sister would like to come along. May she stay with me?",
    "zh": "我妈妈七十岁了，走不远，可以让她陪我来吗？",
}
ANSWER = {"en": "Yes, one relative may come along.", "zh": "可以，家属可以陪一位。"}


async def team_questions(running, user):
    def work(tx):
        account = tx.accounts.find(user.id)
        return tx.team_questions.of_account(account.id)

    return await running.read(work)


async def left(running, person, lang):
    """Leave the question, from /ask to the press that sends it."""
    await running.write(person, "/ask")
    if any("to_" in str(button.get("callback_data")) for button in person.last.buttons):
        await running.choose(person, f"to_NCT06010472_{CHANGHAI}")
    await running.write(person, WORDS[lang])
    await running.press(person, "ui-team-send-option-send", lang=lang)


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_asked_in_the_middle_of_the_questions_and_answered_there(running, lang):
    nurse = await running.coordinator()
    person = await running.questioned()
    if lang == "zh":
        await running.write(person, "/language")
    await running.write(person, "34")
    before = (await running.screening(person)).prompt
    await left(running, person, lang)
    (question,) = await team_questions(running, person)
    assert (await running.screening(person)).prompt.ref == before.ref  # it stands there again
    assert WORDS[lang] not in texts(nurse)
    await tap(running, nurse, "❓", f"q.open.{question.code}")
    assert WORDS[lang] in texts(nurse)
    shown = next(m for m in reversed(nurse.from_bot) if WORDS[lang] in m.text)
    await nurse.send(ANSWER[lang], reply_to=shown)
    await running.settled()
    await tap(running, nurse, question.code, f"q.send.{question.code}")
    assert f"“{ANSWER[lang]}”" in texts(person)
    assert (await team_questions(running, person))[0].state == "answered"
    await running.choose(person, f"team-more.{question.code}")
    await running.write(person, {"en": "Thank you", "zh": "谢谢"}[lang])
    await running.press(person, "ui-team-send-option-send", lang=lang)
    assert [one.code for one in await team_questions(running, person)] == [question.code]


async def test_it_is_late_and_then_taken_back_everywhere(running):
    nurse = await running.coordinator()
    person = await running.matched("P01")
    await left(running, person, "en")
    (question,) = await team_questions(running, person)
    await tap(running, nurse, "❓", f"q.open.{question.code}")
    await running.pass_time(8 * 24 * 3600)
    late = [m.text for m in person.from_bot if "and has not yet" in m.text]
    assert len(late) == 1
    assert any("Please answer today" in m.text for m in nurse.from_bot)
    await running.write(person, "/withdraw")
    await running.press(person, "ui-team-withdraw-option", code=question.code)
    assert WORDS["en"] not in texts(nurse)
    assert "the person has taken the question back" in texts(nurse)
    assert (await team_questions(running, person))[0].state == "withdrawn"
