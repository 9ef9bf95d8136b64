"""Days, clocks and repeats: what is too old says so kindly, what comes twice counts once."""

import asyncio
import json
import random

import pytest

from dialogs.phases import Phase
from tests.system.running_bot import CHANGHAI, texts

DAY = 86_400.0


@pytest.mark.parametrize(("days", "kept"), [(29, True), (31, False)])
async def test_who_comes_back_late_goes_on_or_begins_anew(ward, days, kept):
    user = await ward.questioned()
    await ward.write(user, "32")
    asked = user.last
    await ward.pass_time(days * DAY)
    seen = len(user.from_bot)
    await user.press(asked, ward.say("ui-button-none-of-these"))
    await ward.settled()
    known = await ward.read(lambda tx: tx.find_account(user.id))
    assert (known is not None) is kept
    if kept:
        assert [name for name, _ in await ward.answers(user)] == ["age_years", "conditions"]
    await ward.write(user, "hello", "/mydata", "/status", "/start")
    assert len(user.from_bot) >= seen + 4
    assert (await ward.read(lambda tx: tx.pending())).quarantined == 0
    if not kept:  # nothing is known of them any more
        assert (await ward.screening(user)).phase is Phase.LANGUAGE


async def test_a_referral_outlives_its_answers_and_can_still_be_taken_back(ward):
    coordinator, person = await ward.coordinator(), await ward.matched()
    referral = await ward.share(person)
    card = coordinator.last
    await ward.pass_time(31 * DAY)
    async with asyncio.timeout(30):
        while await ward.answers(person):  # retention comes with one of the next looks
            await ward.pass_time(31)
    await coordinator.press(card, f"c.answers.{referral.code}", forge=True)
    past = ward.say("coordinator-answers-past", code=referral.code)
    await coordinator.until(lambda user: past in texts(user))
    await ward.write(person, "/withdraw")
    await ward.press(person, "ui-withdraw-confirm-option-yes", code=referral.code)
    assert [r.status for r in await ward.referrals(person)] == ["withdrawn"]
    assert (await ward.screening(person)).contact.phone == ""


async def test_updates_repeated_and_shuffled_count_once(ward):
    user = await ward.questioned()
    person = {"id": user.id, "is_bot": False, "first_name": "x"}
    chat = {"id": user.id, "type": "private"}
    text = {"message_id": 800_000, "date": 1, "from": person, "chat": chat, "text": "32"}
    updates = [{"update_id": 900_000 + n, "message": text | {"message_id": 800_000 + n}}
               for n in range(3)] * 5  # fmt: skip
    random.Random(7).shuffle(updates)
    store, bot = ward.demo.store, ward.demo.sandbox.world.bot().id
    raws = [(u["update_id"], f"u:{user.id}", json.dumps(u).encode()) for u in updates]
    new = [await store.admit(bot, [raw], ward.clock.now()) for raw in raws]
    assert sum(new) == 3
    ward.demo.sandbox.inject({"telepathy": {}})  # rings
    await ward.heard()
    await ward.settled()
    assert await ward.answers(user) == [("age_years", {"age_years": 32})]


async def test_a_clock_that_jumps_back_and_forth_brings_no_second_summary(ward):
    coordinator = await ward.coordinator("zju_children")
    referral = await ward.share(await ward.matched(), site="zju_children")
    await ward.pass_time(DAY)

    def summaries():
        return [m for m in coordinator.from_bot if referral.code in m.text]

    assert len(summaries()) == 1
    ward.clock._passed -= DAY
    await ward.pass_time(3600)
    ward.clock._passed += DAY
    await ward.pass_time(60)
    assert len(summaries()) == 1
    assert await ward.read(lambda tx: tx.grants_of_site(CHANGHAI)) == []


@pytest.mark.parametrize("kind", ["command", "press", "contact", "photo", "text"])
async def test_who_speaks_to_the_bot_can_be_reached_again(ward, kind):
    """A refusal may be noted after the person has come back; nothing else tells of that."""
    user = await ward.questioned()
    asked, before = user.last, len(user.from_bot)
    await ward.demo.store.unreachable(user.id, ward.clock.now())
    match kind:
        case "command":
            await user.send("/start")
        case "press":
            await user.press(asked, ward.say("ui-button-why"))
        case "contact":
            user.post({"contact": {"phone_number": "+8613800000000", "first_name": "A"}})
        case "photo":
            user.post({"photo": [{"file_id": "x"}]})
        case "text":
            await user.send("32")
    await ward.settled()
    assert len(user.from_bot) > before


async def test_a_question_whose_first_copy_never_arrived_can_be_typed_to(ward):
    user = await ward.questioned()
    await ward.demo.store.transact(
        lambda tx: tx._run("UPDATE letters SET state = 'failed', message_id = NULL")
    )
    await ward.write(user, "32")  # too early: as far as anybody knows nothing was asked
    assert await ward.answers(user) == []
    await ward.write(user, "32")
    assert await ward.answers(user) == [("age_years", {"age_years": 32})]
