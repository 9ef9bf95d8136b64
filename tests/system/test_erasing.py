"""/erase, from wherever it is called: nothing of the person is left, and the site hears of it."""

import pytest

from dialogs.statuses import ReferralStatus
from tests.system.running_bot import TO_QUESTIONS, RunningBot, texts

NAME, PHONE, AGE = "Zaunkoenig Wren", "+8613912345678", 57
CANARIES = (NAME.encode(), PHONE.encode(), PHONE[3:].encode())


async def erase(running: RunningBot, user) -> None:
    await running.write(user, "/erase")
    await running.press(user, "ui-erase-confirm-option-yes")


async def test_after_erasing_no_byte_of_the_person_is_on_disk(running):
    coordinator, user = await running.coordinator(), await running.matched()
    other = await running.questioned()
    await running.write(other, "41")
    referral = await running.share(user, NAME, PHONE)
    key = await running.read(lambda tx: tx.accounts.find(user.id).id)
    await erase(running, user)
    left = await running.bytes_on_disk()
    assert [canary for canary in CANARIES if canary in left] == []
    assert str(user.id).encode() not in left
    assert (await running.read(lambda tx: tx._keys.names("account:")))[f"account:{key}"] is not None
    assert await running.read(lambda tx: tx.accounts.find(user.id)) is None
    assert await running.answers(other) == [("age_years", {"age_years": 41})]
    kept = await running.read(lambda tx: tx.referrals.get(referral.code))
    assert (kept.status, kept.contact, kept.card, kept.screening) == (
        ReferralStatus.ERASED,
        "",
        "",
        None,
    )
    assert coordinator.last.text == running.say("coordinator-erased", code=referral.code)


async def test_no_answer_is_left_in_the_memory_of_what_was_judged(running):
    memory = running.content.library.vocabulary.memory
    user = await running.matched()
    await running.write(user, "/mydata")
    assert memory._numbers
    await erase(running, user)
    assert not memory._numbers
    assert not memory._kept
    other = await running.questioned()
    await running.write(other, "41")
    assert memory._numbers
    await running.pass_time(3600 + 60)
    assert not memory._numbers  # nor of anybody for longer than an hour


async def test_a_card_of_somebody_erased_shows_nobody_anything(running):
    coordinator, user = await running.coordinator(), await running.matched()
    referral = await running.share(user, NAME, PHONE)
    card = coordinator.last
    await erase(running, user)
    assert card.labels == []
    for action in ("contact", "answers", "open", "history", "reach"):
        seen = len(coordinator.alerts)
        await coordinator.press(card, f"c.{action}.{referral.code}", forge=True)
        await coordinator.until(lambda user, n=seen: len(user.alerts) > n)
        await running.settled()
    assert NAME not in texts(coordinator)
    assert PHONE not in texts(coordinator)


@pytest.mark.parametrize("presses", range(len(TO_QUESTIONS) + 1))
async def test_erasing_works_in_the_middle_of_everything(running, presses):
    user = running.user()
    await running.write(user, "/start")
    await running.press(user, *TO_QUESTIONS[:presses])
    await erase(running, user)
    assert user.last.text == running.say("ui-erased")
    assert await running.read(lambda tx: tx.accounts.find(user.id)) is None
    await running.write(user, "/start")
    await running.press(user, *TO_QUESTIONS)
    await running.write(user, "32")
    assert await running.answers(user) == [("age_years", {"age_years": 32})]


async def test_buttons_from_before_the_erasure_do_nothing(running):
    user = await running.questioned()
    await running.write(user, "32")
    old = user.last
    await erase(running, user)
    await user.press(old, old.labels[0])
    await running.settled()
    await running.press(user, "ui-erase-confirm-option-yes")  # once more on the old question
    await running.write(user, "/mydata")
    assert user.last.text == running.say("ui-mydata-empty")


async def test_erasing_while_giving_a_name_forgets_the_half_given_contact(running):
    user = await running.matched()
    await running.choose(user, "share_NCT06010472_changhai")
    await running.choose(user, "agree")
    await running.write(user, NAME)
    await erase(running, user)
    left = await running.bytes_on_disk()
    assert [canary for canary in CANARIES if canary in left] == []


async def test_two_taps_are_needed(running):
    user = await running.questioned()
    await running.write(user, "32", "/erase")
    await running.press(user, "ui-erase-confirm-option-no")
    assert await running.answers(user) == [("age_years", {"age_years": 32})]
