"""Who may see and do what: roles that meet in one account, rights that end, buttons that stay."""

import pytest

from tests.system.running_bot import CHANGHAI, TO_QUESTIONS, texts


async def test_a_link_for_coordinators_never_locks_people_out_of_their_own_answers(ward):
    user = await ward.questioned()
    await ward.write(user, "32")
    link = await ward.demo.invite("coordinator", CHANGHAI)
    await user.open_link(link)
    await ward.settled()
    assert user.last.text == ward.say("coordinator-invite-own-answers")
    assert await ward.read(lambda tx: tx.grants(user.id)) == []
    await ward.write(user, "/erase")
    await ward.press(user, "ui-erase-confirm-option-yes")
    assert await ward.read(lambda tx: tx.find_account(user.id)) is None
    await user.open_link(link)  # it was not used up
    await ward.settled()
    assert [grant.site for grant in await ward.read(lambda tx: tx.grants(user.id))] == [CHANGHAI]


async def test_a_participant_learns_nothing_about_a_link(ward):
    user = await ward.questioned()
    await user.open_link(f"https://t.me/{ward.demo.app.bot_username}?start=i_" + "A" * 22)
    await ward.settled()
    assert user.last.text == ward.say("coordinator-invite-own-answers")


async def test_a_coordinator_who_only_looked_at_the_welcome_is_bound(ward):
    user = ward.user()
    await ward.write(user, "/start")
    await ward.press(user, *TO_QUESTIONS[:3])
    await user.open_link(await ward.demo.invite("coordinator", CHANGHAI))
    await ward.settled()
    assert [grant.site for grant in await ward.read(lambda tx: tx.grants(user.id))] == [CHANGHAI]


async def test_a_command_that_only_looks_like_an_invitation_is_answered(ward):
    user = await ward.questioned()
    seen = len(user.from_bot)
    await ward.write(user, "/help i_am_lost")
    assert len(user.from_bot) == seen + 1


async def test_a_card_that_waits_is_not_sent_once_the_right_is_revoked(ward):
    coordinator, person = await ward.coordinator(), await ward.matched()
    await coordinator.block()
    await ward.settled()
    await ward.to_travel(person)
    await person.tap(ward.say("ui-travel-option-yes"))
    await ward.heard()
    (referral,) = await ward.referrals(person)
    now = ward.clock.now()
    await ward.demo.store.transact(
        lambda tx: tx.revoke(coordinator.id, "coordinator", CHANGHAI, now)
    )
    await coordinator.unblock()
    await ward.pass_time(60)
    assert referral.code not in texts(coordinator)


@pytest.mark.parametrize("action", ["contact", "answers", "open", "decline"])
async def test_other_hospitals_former_coordinators_and_admins_open_nothing(ward, action):
    own, person = await ward.coordinator(), await ward.matched()
    others = [
        await ward.coordinator("zju_children"),
        await ward.coordinator(None, "admin"),
        await ward.coordinator(),
    ]
    referral = await ward.share(person)
    now = ward.clock.now()
    await ward.demo.store.transact(
        lambda tx: tx.revoke(others[-1].id, "coordinator", CHANGHAI, now)
    )
    for other in others:
        seen = len(other.alerts)
        await other.press(other.last, f"c.{action}.{referral.code}", forge=True)
        await other.until(lambda user, n=seen: len(user.alerts) > n)
        await ward.settled()
        assert "13800000000" not in texts(other)
    assert (await ward.referrals(person))[0] == referral
    assert "13800000000" not in texts(own)


async def test_a_coordinator_who_blocks_the_bot_leaves_nobody_waiting_unheard(ward):
    """Telegram says so at once; after that no letter is tried, and so none fails."""
    admin = await ward.coordinator(None, "admin")
    gone, colleague = await ward.coordinator(), await ward.coordinator()
    referral = await ward.share(await ward.matched())
    before = len(colleague.from_bot)
    await gone.block()
    await ward.settled()
    assert referral.code in admin.last.text
    hospital = ward.demo.app.hospital("en", CHANGHAI)
    lost = ward.say("coordinator-colleague-lost", site=hospital, count=1)
    assert [message.text for message in colleague.from_bot[before:]] == [lost]
