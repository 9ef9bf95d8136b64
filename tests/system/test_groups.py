"""A group of the hospital: bound by a link, shown cards, followed where it moves, let go."""

import pytest

from bot.coordinators.groups import GRACE
from bot.sandbox import GroupPhone, User
from bot.store.records import ReferralRow
from tests.system.running_bot import CHANGHAI, RunningBot, texts

TEAM, GROWN = -4455, -(10**12) - 4455


async def team(running: RunningBot, *users: User) -> GroupPhone:
    return running.demo.sandbox.add_group(TEAM, "Lupus team", list(users))


async def bound(running: RunningBot, by: User, *others: User) -> GroupPhone:
    group = await team(running, by, *others)
    await group.open_link(by, await running.demo.invite("group", CHANGHAI))
    await running.settled()
    return group


def of_bot(group: GroupPhone) -> list[str]:
    return [message.text for message in group.messages if message.from_bot]


def say(running: RunningBot, key: str, **args: object) -> str:
    """The language of the site is the group's."""
    return running.say(key, running.content.library.sites[CHANGHAI].language, **args)


async def shared(running: RunningBot) -> tuple[User, ReferralRow]:
    person = await running.matched()
    return person, await running.share(person)


def card(group: GroupPhone, code: str):
    return next(m for m in reversed(group.messages) if m.from_bot and m.text.startswith(code))


async def test_a_group_is_bound_shows_cards_follows_them_and_gives_nobody_a_right(running):
    coordinator, nurse = await running.coordinator(), running.user()
    group = await bound(running, coordinator, nurse)
    assert CHANGHAI in [g.site for g in await running.read(lambda tx: tx.groups.all())]
    assert "Lupus team" in texts(coordinator)
    await running.pass_time(GRACE.total_seconds() + 60)
    assert not running.demo.sandbox.called("leaveChat")
    person, referral = await shared(running)
    shown = card(group, referral.code)
    assert shown.labels == [say(running, "coordinator-button-open-in-private")]
    assert "13800000000" not in "".join(of_bot(group))
    # Nobody does anything in the group: neither who has the right there nor who has none.
    for user in (coordinator, nurse):
        for action in ("contact", "reach", "answers"):
            seen = len(user.alerts)
            await user.press(shown, f"c.{action}.{referral.code}.0", forge=True)
            await user.until(lambda one, n=seen: len(one.alerts) > n)
            assert user.alerts[-1].text == running.say("coordinator-private-only")
    assert (await running.referrals(person))[0] == referral
    # The button leads to the private chat: the card comes to who may see it.
    for user, comes in ((coordinator, True), (nurse, False)):
        seen = len(user.from_bot)
        await user.press(shown, shown.labels[0])
        await running.settled()
        assert any(m.text.startswith(referral.code) for m in user.from_bot[seen:]) is comes
    # What is done in private shows in the group; what is taken back is struck there.
    own = next(m for m in reversed(coordinator.from_bot) if m.text.startswith(referral.code))
    await coordinator.press(own, f"c.reach.{referral.code}.0")
    await running.settled()
    assert say(running, "coordinator-status-reached") in shown.text
    assert shown.labels == [say(running, "coordinator-button-open-in-private")]
    await running.write(person, "/erase")
    await running.press(person, "ui-erase-confirm-option-yes")
    struck, no = shown.text.split("\n")
    assert struck == say(running, "coordinator-card-erased", code=referral.code)
    assert "do not call" in no or "请勿联系" in no
    assert shown.content["entities"][0]["type"] == "strikethrough"
    assert shown.labels == []


@pytest.mark.parametrize("role", ["nobody", "of another site"])
async def test_a_link_for_a_group_is_no_good_to_who_may_not_bind_one(running, role):
    user = running.user() if role == "nobody" else await running.coordinator("zju_children")
    link = await running.demo.invite("group", CHANGHAI)
    group = await team(running, user)
    await group.open_link(user, link)
    await running.settled_but_for(1)
    await running.pass_time(GRACE.total_seconds() + 60)
    assert await running.read(lambda tx: tx.groups.all()) == []
    assert len(running.demo.sandbox.called("leaveChat")) == 1
    admin = await running.coordinator(None, "admin")  # it was not used up
    other = running.demo.sandbox.add_group(TEAM - 1, "Other", [admin])
    await other.open_link(admin, link)
    await running.settled()
    assert [g.title for g in await running.read(lambda tx: tx.groups.all())] == ["Other"]


async def test_a_link_opened_in_private_binds_the_next_group_the_bot_is_added_to(running):
    coordinator = await running.coordinator()
    payload = (await running.demo.invite("group", CHANGHAI)).partition("=")[2]
    _, referral = await shared(running)
    await running.write(coordinator, f"/start {payload}")
    assert "add this bot to the group" in coordinator.last.text
    for number, cards, left in ((TEAM, 1, 0), (TEAM - 1, 0, 1)):
        group = running.demo.sandbox.add_group(number, "Team", [coordinator])
        await group.add_bot(coordinator)
        await running.settled_but_for(left)
        assert len([text for text in of_bot(group) if text.startswith(referral.code)]) == cards
    await running.pass_time(GRACE.total_seconds() + 60)
    assert [call.params["chat_id"] for call in running.demo.sandbox.called("leaveChat")] == [
        TEAM - 1
    ]


async def test_a_group_that_grows_is_rebound_once_and_its_cards_go_on(running):
    coordinator = await running.coordinator()
    group = await bound(running, coordinator)
    person, before = await shared(running)
    old = card(group, before.code)
    grown = await group.migrate(coordinator)
    _, after = await shared(running)
    assert card(grown, after.code).labels == [say(running, "coordinator-button-open-in-private")]
    audited = [row.action for row in await running.read(lambda tx: tx.audit.rows(CHANGHAI))]
    assert audited.count("group moved") == 1
    assert [g.chat for g in await running.read(lambda tx: tx.groups.all())] == [grown.id]
    # A card of the old chat cannot be edited any more: what happens to it stands in the new one.
    untouched = old.text
    for action, seq in (("reach", 0), ("screen", 1)):
        own = next(m for m in coordinator.from_bot if m.text.startswith(before.code))
        await coordinator.press(own, f"c.{action}.{before.code}.{seq}")
        await running.settled()
    assert old.text == untouched
    assert say(running, "coordinator-status-screened") in card(grown, before.code).text
    assert len([text for text in of_bot(grown) if text.startswith(before.code)]) == 1
    await running.write(person, "/erase")
    await running.press(person, "ui-erase-confirm-option-yes")
    assert say(running, "coordinator-erased", code=before.code) in of_bot(grown)
    assert card(grown, after.code).content.get("entities") is None


async def test_what_waits_for_a_group_that_grew_unnoticed_goes_where_it_went(running):
    """The letter meets the move before any update tells of it."""
    coordinator = await running.coordinator()
    group = await bound(running, coordinator)
    bot = running.demo.sandbox.world.bot()
    listening, bot.queue.put = bot.queue.put, lambda *what, **more: None
    grown = await group.migrate(coordinator)
    bot.queue.put = listening
    _, referral = await shared(running)
    assert card(grown, referral.code)
    assert [g.chat for g in await running.read(lambda tx: tx.groups.all())] == [grown.id]
    assert not running.demo.sandbox.called("leaveChat")


async def test_a_group_that_removes_the_bot_is_unbound_and_the_admins_are_told(running):
    admin, coordinator = await running.coordinator(None, "admin"), await running.coordinator()
    group = await bound(running, coordinator)
    seen = len(of_bot(group))
    await group.remove_bot(coordinator)
    await running.settled()
    hospital = running.demo.app.hospital("en", CHANGHAI)
    gone = running.say("admin-group-gone", title="Lupus team", site=hospital, id=CHANGHAI)
    assert admin.last.text == gone
    _, referral = await shared(running)
    assert await running.read(lambda tx: tx.groups.all()) == []
    assert len(of_bot(group)) == seen
    assert any(m.text.startswith(referral.code) for m in coordinator.from_bot)


async def test_a_removal_that_no_update_told_of_shows_at_the_next_card(running):
    admin, coordinator = await running.coordinator(None, "admin"), await running.coordinator()
    group = await bound(running, coordinator)
    group.chat.bots.clear()
    person = await running.matched()
    await running.to_sending(person)
    await person.tap(running.say("ui-sending-option-send-yes"))
    await running.heard()
    await admin.until(lambda user: "no longer shows the cards" in user.last.text)
    assert await running.read(lambda tx: tx.groups.all()) == []
