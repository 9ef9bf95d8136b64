"""/erase, from wherever it is called: nothing of the person is left, and the site hears of it."""

import pytest

from tests.system.running_bot import TO_QUESTIONS, Ward, texts

NAME, PHONE, AGE = "Zaunkoenig Wren", "+8613912345678", 57
CANARIES = (NAME.encode(), PHONE.encode(), PHONE[3:].encode())


async def erase(ward: Ward, user) -> None:
    await ward.write(user, "/erase")
    await ward.press(user, "ui-erase-confirm-option-yes")


async def test_after_erasing_no_byte_of_the_person_is_on_disk(ward):
    coordinator, user = await ward.coordinator(), await ward.matched()
    other = await ward.questioned()
    await ward.write(other, "41")
    referral = await ward.share(user, NAME, PHONE)
    key = await ward.read(lambda tx: tx.find_account(user.id).id)
    await erase(ward, user)
    left = await ward.bytes_on_disk()
    assert [canary for canary in CANARIES if canary in left] == []
    assert str(user.id).encode() not in left
    assert (await ward.read(lambda tx: tx._keys.names("account:")))[f"account:{key}"] is not None
    assert await ward.read(lambda tx: tx.find_account(user.id)) is None
    assert await ward.answers(other) == [("age_years", {"age_years": 41})]
    kept = await ward.read(lambda tx: tx.referral(referral.code))
    assert (kept.status, kept.contact, kept.card, kept.screening) == ("erased", "", "", None)
    assert coordinator.last.text == ward.say("coordinator-erased", code=referral.code)


async def test_a_card_of_somebody_erased_shows_nobody_anything(ward):
    coordinator, user = await ward.coordinator(), await ward.matched()
    referral = await ward.share(user, NAME, PHONE)
    card = coordinator.last
    await erase(ward, user)
    assert card.labels == []
    for action in ("contact", "answers", "open", "history", "reach"):
        seen = len(coordinator.alerts)
        await coordinator.press(card, f"c.{action}.{referral.code}", forge=True)
        await coordinator.until(lambda user, n=seen: len(user.alerts) > n)
        await ward.settled()
    assert NAME not in texts(coordinator)
    assert PHONE not in texts(coordinator)


@pytest.mark.parametrize("presses", range(len(TO_QUESTIONS) + 1))
async def test_erasing_works_in_the_middle_of_everything(ward, presses):
    user = ward.user()
    await ward.write(user, "/start")
    await ward.press(user, *TO_QUESTIONS[:presses])
    await erase(ward, user)
    assert user.last.text == ward.say("ui-erased")
    assert await ward.read(lambda tx: tx.find_account(user.id)) is None
    await ward.write(user, "/start")
    await ward.press(user, *TO_QUESTIONS)
    await ward.write(user, "32")
    assert await ward.answers(user) == [("age_years", {"age_years": 32})]


async def test_buttons_from_before_the_erasure_do_nothing(ward):
    user = await ward.questioned()
    await ward.write(user, "32")
    old = user.last
    await erase(ward, user)
    await user.press(old, old.labels[0])
    await ward.settled()
    await ward.press(user, "ui-erase-confirm-option-yes")  # once more on the old question
    await ward.write(user, "/mydata")
    assert user.last.text == ward.say("ui-mydata-empty")


async def test_erasing_while_giving_a_name_forgets_the_half_given_contact(ward):
    user = await ward.matched()
    hospital = ward.content.words.say("en", "site-changhai", "short")
    await ward.press(user, "ui-result-next-option-share", hospital=hospital)
    await ward.press(user, "ui-consent-share-option-agree")
    await ward.write(user, NAME)
    await erase(ward, user)
    left = await ward.bytes_on_disk()
    assert [canary for canary in CANARIES if canary in left] == []


async def test_two_taps_are_needed(ward):
    user = await ward.questioned()
    await ward.write(user, "32", "/erase")
    await ward.press(user, "ui-erase-confirm-option-no")
    assert await ward.answers(user) == [("age_years", {"age_years": 32})]
