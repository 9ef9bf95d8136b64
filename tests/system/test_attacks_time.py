"""Days, clocks and repeats: what is too old says so kindly, what comes twice counts once."""

import asyncio
import json
import random

import pytest

from dialogs.phases import Phase
from dialogs.statuses import ReferralStatus
from tests.patience import PATIENCE
from tests.system.running_bot import CHANGHAI, texts

DAY = 86_400.0


@pytest.mark.parametrize(("days", "kept"), [(29, True), (31, False)])
async def test_who_comes_back_late_goes_on_or_begins_anew(running, days, kept):
    user = await running.questioned()
    await running.write(user, "32")
    asked = user.last
    await running.pass_time(days * DAY)
    seen = len(user.from_bot)
    await user.press(asked, running.say("ui-button-none-of-these"))
    await running.settled()
    known = await running.read(lambda tx: tx.accounts.find(user.id))
    assert (known is not None) is kept
    if kept:
        assert [name for name, _ in await running.answers(user)] == ["age_years", "conditions"]
    await running.write(user, "hello", "/mydata", "/status", "/start")
    assert len(user.from_bot) >= seen + 4
    assert (await running.read(lambda tx: tx.updates.backlog())).quarantined == 0
    if not kept:  # nothing is known of them any more
        assert (await running.screening(user)).phase is Phase.LANGUAGE


async def test_a_referral_outlives_its_answers_and_can_still_be_taken_back(running):
    coordinator, person = await running.coordinator(), await running.matched()
    referral = await running.share(person)
    card = coordinator.last
    await running.pass_time(31 * DAY)
    async with asyncio.timeout(PATIENCE):
        while await running.answers(person):  # retention comes with one of the next looks
            await running.pass_time(31)
    await coordinator.press(card, f"c.answers.{referral.code}", forge=True)
    past = running.say("coordinator-answers-past", code=referral.code)
    await coordinator.until(lambda user: past in texts(user))
    await running.write(person, "/withdraw")
    await running.press(person, "ui-withdraw-confirm-option-yes", code=referral.code)
    assert [r.status for r in await running.referrals(person)] == [ReferralStatus.WITHDRAWN]
    assert (await running.screening(person)).contact.phone == ""


async def test_updates_repeated_and_shuffled_count_once(running):
    user = await running.questioned()
    person = {"id": user.id, "is_bot": False, "first_name": "x"}
    chat = {"id": user.id, "type": "private"}
    text = {"message_id": 800_000, "date": 1, "from": person, "chat": chat, "text": "32"}
    updates = [{"update_id": 900_000 + n, "message": text | {"message_id": 800_000 + n}}
               for n in range(3)] * 5  # fmt: skip
    random.Random(7).shuffle(updates)
    store, bot = running.demo.store, running.demo.sandbox.world.bot().id
    raws = [(u["update_id"], f"u:{user.id}", json.dumps(u).encode()) for u in updates]
    new = [await store.admit(bot, [raw], running.clock.now()) for raw in raws]
    assert sum(new) == 3
    running.demo.sandbox.inject({"telepathy": {}})  # rings
    await running.heard()
    await running.settled()
    assert await running.answers(user) == [("age_years", {"age_years": 32})]


async def test_a_clock_that_jumps_back_and_forth_brings_no_second_summary(running):
    coordinator = await running.coordinator("zju_second")
    referral = await running.share(await running.matched(), site="zju_second")
    await running.pass_time(DAY)

    def summaries():
        return [m for m in coordinator.from_bot if referral.code in m.text]

    assert len(summaries()) == 1
    running.clock._passed -= DAY
    await running.pass_time(3600)
    running.clock._passed += DAY
    await running.pass_time(60)
    assert len(summaries()) == 1
    assert await running.read(lambda tx: tx.grants.of_site(CHANGHAI)) == []


@pytest.mark.parametrize("kind", ["command", "press", "contact", "photo", "text"])
async def test_who_speaks_to_the_bot_can_be_reached_again(running, kind):
    """A refusal may be noted after the person has come back; nothing else tells of that."""
    user = await running.questioned()
    asked, before = user.last, len(user.from_bot)
    await running.demo.store.unreachable(user.id, running.clock.now())
    match kind:
        case "command":
            await user.send("/start")
        case "press":
            await user.press(asked, running.say("ui-button-why"))
        case "contact":
            user.post({"contact": {"phone_number": "+8613800000000", "first_name": "A"}})
        case "photo":
            user.post({"photo": [{"file_id": "x"}]})
        case "text":
            await user.send("32")
    await running.settled()
    assert len(user.from_bot) > before


async def test_a_question_whose_first_copy_never_arrived_can_be_typed_to(running):
    user = await running.questioned()
    await running.demo.store.transact(
        lambda tx: tx._run("UPDATE letters SET state = 'failed', message_id = NULL")
    )
    await running.write(user, "32")  # too early: as far as anybody knows nothing was asked
    assert await running.answers(user) == []
    await running.write(user, "32")
    assert await running.answers(user) == [("age_years", {"age_years": 32})]
