"""A screening whose trial, question or fact was removed from the files: it goes on, kindly."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import screenings
from bot.runtime.dispatcher import Dispatcher
from bot.runtime.scheduler import Scheduler
from bot.store.records import RetentionRules
from dialogs.phases import Phase
from dialogs.screening import AnswerRecord, encode_values

GONE = ("NCT99999999", "nowhere")


async def stored(running, user, change) -> None:
    """The state of the newest screening as yesterday's files might have left it."""

    def work(tx):
        row = tx.screenings.of(tx.accounts.find(user.id).id)[-1]
        state = json.loads(row.state)
        change(state)
        tx.screenings.save(replace(row, state=json.dumps(state), phase=state["phase"]))

    await running.demo.store.transact(work)


async def goes_on(running, user) -> None:
    for text in ("/start", "/language", "/language", "/status", "/mydata", "hello"):
        seen = len(user.from_bot)
        await running.write(user, text)
        assert len(user.from_bot) > seen, text
    assert (await running.read(lambda tx: tx.updates.backlog())).quarantined == 0
    await running.write(user, "/erase")
    await running.press(user, "ui-erase-confirm-option-yes")
    assert await running.read(lambda tx: tx.accounts.find(user.id)) is None


@pytest.mark.parametrize("phase", [Phase.PRESENCE, Phase.SHARING, Phase.NAME, Phase.TRAVEL])
async def test_a_study_removed_while_it_is_being_shared_leads_back_to_the_results(running, phase):
    user = await running.matched()

    def change(state):
        nonce = state["prompt"]["nonce"]
        prompt = state["prompt"] | {"ref": f"@{phase.value}", "nonce": nonce}
        state |= {"phase": phase.value, "target": GONE, "prompt": prompt}

    await stored(running, user, change)
    assert (await running.screening(user)).phase is Phase.RESULT
    await goes_on(running, user)


async def test_a_question_removed_while_it_is_on_the_screen_is_followed_by_the_next(running):
    user = await running.questioned()
    await stored(running, user, lambda state: state["prompt"].update(ref="no_such_question"))
    await running.write(user, "hello")
    assert (await running.screening(user)).current_prompt.ref == "age_years"
    await goes_on(running, user)


async def test_an_offer_under_an_older_definition_is_asked_anew(running):
    user = await running.questioned()
    offers = [{"label": "?", "given": "nonsense"}]
    await stored(running, user, lambda state: state["prompt"].update(offers=offers))
    assert (await running.screening(user)).current_prompt.offers == ()
    await goes_on(running, user)


async def test_an_answer_to_a_removed_question_is_left_out(running):
    user = await running.questioned()
    await running.write(user, "32")
    gone = AnswerRecord("no_such_question", {}, running.clock.now().date(), "gone")

    def work(tx):
        row = tx.screenings.of(tx.accounts.find(user.id).id)[-1]
        tx.answers.add(row.id, screenings._answer(running.content, gone))

    await running.demo.store.transact(work)
    kept = [(reply.question, encode_values(reply.values)) for reply in
            (await running.screening(user)).replies]  # fmt: skip
    assert kept == [("age_years", {"age_years": 32})]
    await running.press(user, "ui-button-back")
    await goes_on(running, user)


async def test_one_unreadable_screening_never_keeps_the_bot_from_starting(running):
    broken, other = await running.questioned(), await running.questioned()
    await stored(running, broken, lambda state: state.update(phase="no such phase"))
    now = running.clock.now()
    await running.demo.store.transact(lambda tx: tx.heartbeat.beat(now))
    dispatcher = Dispatcher(running.demo.store, running.demo.app, running.clock, lambda *_: None)

    class Later:
        def now(self):
            return now + timedelta(minutes=10)

    seen = len(other.from_bot)
    work = Scheduler(running.demo.store, running.demo.app, dispatcher, Later(), RetentionRules())
    await work.catch_up()
    await running.pass_time(31)
    assert len(other.from_bot) == seen + 1
