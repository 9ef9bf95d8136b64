"""Who may see and do what: roles that meet in one account, rights that end, buttons that stay."""

import pytest

from tests.system.running_bot import CHANGHAI, TO_QUESTIONS, texts


async def test_a_link_for_coordinators_never_locks_people_out_of_their_own_answers(running):
    user = await running.questioned()
    await running.write(user, "32")
    link = await running.demo.invite("coordinator", CHANGHAI)
    await user.open_link(link)
    await running.settled()
    assert user.last.text == running.say("coordinator-invite-own-answers")
    assert await running.read(lambda tx: tx.grants.of(user.id)) == []
    await running.write(user, "/erase")
    await running.press(user, "ui-erase-confirm-option-yes")
    assert await running.read(lambda tx: tx.accounts.find(user.id)) is None
    await user.open_link(link)  # it was not used up
    await running.settled()
    assert [grant.site for grant in await running.read(lambda tx: tx.grants.of(user.id))] == [
        CHANGHAI
    ]


async def test_a_participant_learns_nothing_about_a_link(running):
    user = await running.questioned()
    await user.open_link(f"https://t.me/{running.demo.app.bot_username}?start=i_" + "A" * 22)
    await running.settled()
    assert user.last.text == running.say("coordinator-invite-own-answers")


async def test_a_coordinator_who_only_looked_at_the_welcome_is_bound(running):
    user = running.user()
    await running.write(user, "/start")
    await running.press(user, *TO_QUESTIONS[:1])
    await user.open_link(await running.demo.invite("coordinator", CHANGHAI))
    await running.settled()
    assert [grant.site for grant in await running.read(lambda tx: tx.grants.of(user.id))] == [
        CHANGHAI
    ]


async def test_a_command_that_only_looks_like_an_invitation_is_answered(running):
    user = await running.questioned()
    seen = len(user.from_bot)
    await running.write(user, "/help i_am_lost")
    assert len(user.from_bot) == seen + 1


async def test_a_card_that_waits_is_not_sent_once_the_right_is_revoked(running):
    coordinator, person = await running.coordinator(), await running.matched()
    await coordinator.block()
    await running.settled()
    await running.to_sending(person)
    await person.tap(running.say("ui-sending-option-send-yes"))
    await running.heard()
    (referral,) = await running.referrals(person)
    now = running.clock.now()
    await running.demo.store.transact(
        lambda tx: tx.grants.revoke(coordinator.id, "coordinator", CHANGHAI, now)
    )
    await coordinator.unblock()
    await running.pass_time(60)
    assert referral.code not in texts(coordinator)


@pytest.mark.parametrize("action", ["contact", "answers", "open", "reach"])
async def test_other_hospitals_former_coordinators_and_admins_open_nothing(running, action):
    own, person = await running.coordinator(), await running.matched()
    others = [
        await running.coordinator("zju_children"),
        await running.coordinator(None, "admin"),
        await running.coordinator(),
    ]
    referral = await running.share(person)
    now = running.clock.now()
    await running.demo.store.transact(
        lambda tx: tx.grants.revoke(others[-1].id, "coordinator", CHANGHAI, now)
    )
    for other in others:
        seen = len(other.alerts)
        await other.press(other.last, f"c.{action}.{referral.code}", forge=True)
        await other.until(lambda user, n=seen: len(user.alerts) > n)
        await running.settled()
        assert "13800000000" not in texts(other)
    assert (await running.referrals(person))[0] == referral
    assert "13800000000" not in texts(own)


async def test_a_coordinator_who_blocks_the_bot_leaves_nobody_waiting_unheard(running):
    """Telegram says so at once; after that no letter is tried, and so none fails."""
    admin = await running.coordinator(None, "admin")
    gone, colleague = await running.coordinator(), await running.coordinator()
    referral = await running.share(await running.matched())
    before = len(colleague.from_bot)
    await gone.block()
    await running.settled()
    assert referral.code in admin.last.text
    hospital = running.demo.app.hospital("en", CHANGHAI)
    lost = running.say("coordinator-colleague-lost", site=hospital, count=1)
    assert [message.text for message in colleague.from_bot[before:]] == [lost]
