"""Two people on one phone: kept apart, both told by /mydata, each found again by /start."""

from dataclasses import replace

import pytest

from bot import screenings
from tests.system.running_bot import CHANGHAI, texts


async def two(running):
    """Somebody with a result and a sharing of their own, who is now asked about a child."""
    user = await running.matched("P01")
    referral = await running.share(user, "Wren", "+8613900139077")
    await running.write(user, "/start")
    await running.press(
        user, "ui-start-open-screening-option-someone-else", "ui-who-for-option-child"
    )
    await running.press(user, "ui-consent-screening-option-agree", "ui-consent-abroad-option-agree")
    await running.write(user, "9")
    return user, referral


def since(user, count):
    return [message for message in user.from_bot if message.message_id > count]


async def said(running, user, text):
    """What the bot says to a text."""
    last = user.messages[-1].message_id
    await running.write(user, text)
    return since(user, last)


async def test_everything_kept_is_told_of_both_in_messages_of_their_own(running):
    user, _ = await two(running)
    _, first, second = await said(running, user, "/mydata")
    assert "32 years old" in first.text
    assert "+86 139 0013 9077" in first.text
    assert "9 years old" in second.text
    assert "32 years old" not in second.text


async def test_the_first_is_found_again_and_the_second_waits_where_it_was(running):
    user, _ = await two(running)
    other, main = await said(running, user, "/start")
    assert "32 years old" in other.text
    assert "9 years old" in main.text
    await running.press(user, "ui-start-open-screening-option-continue")  # the newest: the child's
    await user.press(other, running.say("ui-start-finished-option-see"))
    await running.settled()
    assert "may fit" in texts(user)
    await running.press(user, "ui-result-next-option-finish")
    other, main = await said(running, user, "/start")
    assert "32 years old" in other.text
    assert "9 years old" in main.text


async def test_a_text_is_never_taken_for_an_answer_about_the_other(running):
    user, _ = await two(running)
    before = await running.screening(user)
    await running.write(user, "/start")
    await running.write(user, "yes")  # go on
    assert [r.question for r in (await running.screening(user)).replies] == ["age_years"]
    assert (await running.screening(user)).prompt.ref == before.prompt.ref


@pytest.mark.parametrize("command", ["/status", "/withdraw"])
async def test_a_code_says_whose_it_is(running, command):
    user, referral = await two(running)
    (told,) = await said(running, user, command)
    assert f"{referral.code}: Me · 32 years old · Lupus (SLE)" in told.text
    alone = await running.matched("P05")
    await running.share(alone, site="gobroad")
    (told,) = await said(running, alone, command)
    assert "years old" not in told.text


@pytest.mark.parametrize("answer", ["no", "yes"])
async def test_erasing_says_that_it_is_about_both(running, answer):
    user, referral = await two(running)
    assert referral.site == CHANGHAI
    (asked,) = await said(running, user, "/erase")
    assert running.say("ui-erase-everybody") in asked.text
    await running.press(user, f"ui-erase-confirm-option-{answer}")
    left = await running.referrals(user)
    assert bool(left) == (answer == "no")


async def test_one_person_alone_reads_nothing_of_others(running):
    user = await running.questioned()
    await running.write(user, "32")
    (main,) = await said(running, user, "/start")
    assert main.text == running.say("ui-start-open-screening")
    (asked,) = await said(running, user, "/erase")
    assert asked.text == running.say("ui-erase-confirm")


async def another_talk(running, user, who="self", patient="P01", **facts):
    """The questions answered once more on the same phone; the results are next."""

    def work(tx):
        account = tx.accounts.ensure(user.id, running.clock.now())
        screening = replace(running.answered(patient, **facts), who=who)
        row = screenings.new_row(account.id, screening, running.clock.now())
        screenings.save(tx, running.content, row, None, screening)

    await running.clock.advance(60)
    await running.demo.store.transact(work)
    await running.write(user, "/start")
    await running.press(user, "ui-start-open-screening-option-continue")


async def press_share(running, user):
    await running.choose(user, "share_NCT06010472_changhai")


async def test_the_same_match_is_sent_once_however_often_it_is_tried(running):
    nurse = await running.coordinator()
    user = await running.matched()
    referral = await running.share(user)
    for _ in range(2):
        await another_talk(running, user)
        await press_share(running, user)
        assert f"already has this from you: {referral.code}" in texts(user)
        assert [one.code for one in await running.referrals(user)] == [referral.code]
    await running.press(nurse, "coordinator-button-no-answer", "coordinator-button-leave")
    await running.press(nurse, "coordinator-button-give-up")
    await running.press(
        nurse, "coordinator-button-sure", status=running.say("coordinator-status-unreachable")
    )
    await press_share(running, user)
    await running.choose(user, "agree")
    await running.write(user, "Mrs Li", "+8613800000000")
    await running.press(user, "ui-sending-option-send-yes")
    again = (await running.referrals(user))[-1]
    assert again.code != referral.code
    assert f"Same person, same study: {referral.code}" in nurse.last.text


@pytest.mark.parametrize("same", [True, False])
async def test_of_two_children_the_phone_is_asked_whether_they_are_one(running, same):
    user = await running.matched()
    await another_talk(running, user, "child", "P05", age_years=9)
    await running.choose(user, "share_NCT07283315_zju_children")
    await running.choose(user, "agree")
    await running.write(user, "Mrs Li", "+8613800000000")
    await running.press(user, "ui-sending-option-send-yes")
    (first,) = await running.referrals(user)
    await another_talk(running, user, "child", "P05", age_years=12)
    await running.choose(user, "share_NCT07283315_zju_children")
    assert "Is it about the same child?" in user.last.text
    assert f"{first.code}: My child" in user.last.text
    if same:
        await running.press(user, "ui-same-person-option-same", code=first.code)
        assert len(await running.referrals(user)) == 1
        return
    await user.tap(running.content.words.say("en", "ui-same-person-option-another", who="child"))
    await running.settled()
    await running.choose(user, "agree")
    await running.write(user, "Mrs Li", "+8613800000000")
    await running.press(user, "ui-sending-option-send-yes")
    second = (await running.referrals(user))[-1]
    assert second.person not in (None, first.person)


async def test_who_was_marked_as_not_real_reads_a_kind_word_and_a_number(running):
    nurse, admin = await running.coordinator(), await running.coordinator(None, "admin")
    user = await running.matched()
    await running.share(user)
    await running.press(nurse, "coordinator-button-leave", "coordinator-button-not-real")
    await running.press(
        nurse, "coordinator-button-sure", status=running.say("coordinator-status-not-real")
    )
    await another_talk(running, user)
    await press_share(running, user)
    assert "nothing more can be sent from this chat" in user.last.text
    assert "main number of Changhai Hospital" in user.last.text
    await running.press(admin, "admin-button-let")
    await press_share(running, user)
    assert "May we send this to a hospital" in user.last.text
