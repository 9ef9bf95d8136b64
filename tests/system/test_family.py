"""Two people on one phone: kept apart, both told by /mydata, each found again by /start."""

import pytest

from tests.system.running_bot import CHANGHAI, texts


async def two(ward):
    """Somebody with a result and a sharing of their own, who is now asked about a child."""
    user = await ward.matched("P01")
    referral = await ward.share(user, "Wren", "+8613900139077")
    await ward.write(user, "/start")
    await ward.press(user, "ui-start-open-screening-option-someone-else", "ui-who-for-option-child")
    await ward.press(user, "ui-consent-screening-option-agree", "ui-consent-abroad-option-agree")
    await ward.write(user, "9")
    return user, referral


def since(user, count):
    return [message for message in user.from_bot if message.message_id > count]


async def said(ward, user, text):
    """What the bot says to a text."""
    last = user.messages[-1].message_id
    await ward.write(user, text)
    return since(user, last)


async def test_everything_kept_is_told_of_both_in_messages_of_their_own(ward):
    user, _ = await two(ward)
    _, first, second = await said(ward, user, "/mydata")
    assert "32 years old" in first.text
    assert "+8613900139077" in first.text
    assert "9 years old" in second.text
    assert "32 years old" not in second.text


async def test_the_first_is_found_again_and_the_second_waits_where_it_was(ward):
    user, _ = await two(ward)
    other, main = await said(ward, user, "/start")
    assert "32 years old" in other.text
    assert "9 years old" in main.text
    await ward.press(user, "ui-start-open-screening-option-continue")  # the newest: the child's
    await user.press(other, ward.say("ui-start-finished-option-see"))
    await ward.settled()
    assert "may match you:" in texts(user)
    await ward.press(user, "ui-result-next-option-finish")
    other, main = await said(ward, user, "/start")
    assert "32 years old" in other.text
    assert "9 years old" in main.text


async def test_a_text_is_never_taken_for_an_answer_about_the_other(ward):
    user, _ = await two(ward)
    before = await ward.screening(user)
    await ward.write(user, "/start")
    await ward.write(user, "yes")  # go on
    assert [r.question for r in (await ward.screening(user)).replies] == ["age_years"]
    assert (await ward.screening(user)).prompt.ref == before.prompt.ref


@pytest.mark.parametrize("command", ["/status", "/withdraw"])
async def test_a_code_says_whose_it_is(ward, command):
    user, referral = await two(ward)
    (told,) = await said(ward, user, command)
    assert f"{referral.code}: Me · 32 years old · Lupus (SLE)" in told.text
    alone = await ward.matched("P05")
    await ward.share(alone, site="gobroad")
    (told,) = await said(ward, alone, command)
    assert "years old" not in told.text


@pytest.mark.parametrize("answer", ["no", "yes"])
async def test_erasing_says_that_it_is_about_both(ward, answer):
    user, referral = await two(ward)
    assert referral.site == CHANGHAI
    (asked,) = await said(ward, user, "/erase")
    assert ward.say("ui-erase-everybody") in asked.text
    await ward.press(user, f"ui-erase-confirm-option-{answer}")
    left = await ward.referrals(user)
    assert bool(left) == (answer == "no")


async def test_one_person_alone_reads_nothing_of_others(ward):
    user = await ward.questioned()
    await ward.write(user, "32")
    (main,) = await said(ward, user, "/start")
    assert main.text == ward.say("ui-start-open-screening")
    (asked,) = await said(ward, user, "/erase")
    assert asked.text == ward.say("ui-erase-confirm")
