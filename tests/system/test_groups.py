"""A group of the hospital: bound by a link, shown cards, followed where it moves, let go."""

import pytest

from bot.coordinators.groups import GRACE
from bot.sandbox import GroupPhone, User
from bot.store.records import ReferralRow
from tests.system.running_bot import CHANGHAI, Ward, texts

TEAM, GROWN = -4455, -(10**12) - 4455


async def team(ward: Ward, *users: User) -> GroupPhone:
    return ward.demo.sandbox.add_group(TEAM, "Lupus team", list(users))


async def bound(ward: Ward, by: User, *others: User) -> GroupPhone:
    group = await team(ward, by, *others)
    await group.open_link(by, await ward.demo.invite("group", CHANGHAI))
    await ward.settled()
    return group


def of_bot(group: GroupPhone) -> list[str]:
    return [message.text for message in group.messages if message.from_bot]


def say(ward: Ward, key: str, **args: object) -> str:
    """The language of the site is the group's."""
    return ward.say(key, ward.content.library.sites[CHANGHAI].language, **args)


async def shared(ward: Ward) -> tuple[User, ReferralRow]:
    person = await ward.matched()
    return person, await ward.share(person)


def card(group: GroupPhone, code: str):
    return next(m for m in reversed(group.messages) if m.from_bot and m.text.startswith(code))


async def test_a_group_is_bound_shows_cards_follows_them_and_gives_nobody_a_right(ward):
    coordinator, nurse = await ward.coordinator(), ward.user()
    group = await bound(ward, coordinator, nurse)
    assert CHANGHAI in [g.site for g in await ward.read(lambda tx: tx.groups())]
    assert "Lupus team" in texts(coordinator)
    await ward.pass_time(GRACE.total_seconds() + 60)
    assert not ward.demo.sandbox.called("leaveChat")
    person, referral = await shared(ward)
    shown = card(group, referral.code)
    assert shown.labels == [say(ward, "coordinator-button-open-in-private")]
    assert "13800000000" not in "".join(of_bot(group))
    # Nobody does anything in the group: neither who has the right there nor who has none.
    for user in (coordinator, nurse):
        for action in ("contact", "reach", "answers"):
            seen = len(user.alerts)
            await user.press(shown, f"c.{action}.{referral.code}.0", forge=True)
            await user.until(lambda one, n=seen: len(one.alerts) > n)
            assert user.alerts[-1].text == ward.say("coordinator-private-only")
    assert (await ward.referrals(person))[0] == referral
    # The button leads to the private chat: the card comes to who may see it.
    for user, comes in ((coordinator, True), (nurse, False)):
        seen = len(user.from_bot)
        await user.press(shown, shown.labels[0])
        await ward.settled()
        assert any(m.text.startswith(referral.code) for m in user.from_bot[seen:]) is comes
    # What is done in private shows in the group; what is taken back is struck there.
    await coordinator.press(coordinator.last, f"c.reach.{referral.code}.0")
    await ward.settled()
    assert say(ward, "coordinator-status-reached") in shown.text
    assert shown.labels == [say(ward, "coordinator-button-open-in-private")]
    await ward.write(person, "/erase")
    await ward.press(person, "ui-erase-confirm-option-yes")
    assert shown.text == say(ward, "coordinator-card-erased", code=referral.code)
    assert shown.content["entities"][0]["type"] == "strikethrough"
    assert shown.labels == []


@pytest.mark.parametrize("role", ["nobody", "of another site"])
async def test_a_link_for_a_group_is_no_good_to_who_may_not_bind_one(ward, role):
    user = ward.user() if role == "nobody" else await ward.coordinator("zju_children")
    link = await ward.demo.invite("group", CHANGHAI)
    group = await team(ward, user)
    await group.open_link(user, link)
    await ward.settled_but_for(1)
    await ward.pass_time(GRACE.total_seconds() + 60)
    assert await ward.read(lambda tx: tx.groups()) == []
    assert len(ward.demo.sandbox.called("leaveChat")) == 1
    admin = await ward.coordinator(None, "admin")  # it was not used up
    other = ward.demo.sandbox.add_group(TEAM - 1, "Other", [admin])
    await other.open_link(admin, link)
    await ward.settled()
    assert [g.title for g in await ward.read(lambda tx: tx.groups())] == ["Other"]


async def test_a_link_opened_in_private_binds_the_next_group_the_bot_is_added_to(ward):
    coordinator = await ward.coordinator()
    payload = (await ward.demo.invite("group", CHANGHAI)).partition("=")[2]
    _, referral = await shared(ward)
    await ward.write(coordinator, f"/start {payload}")
    assert "add this bot to the group" in coordinator.last.text
    for number, cards, left in ((TEAM, 1, 0), (TEAM - 1, 0, 1)):
        group = ward.demo.sandbox.add_group(number, "Team", [coordinator])
        await group.add_bot(coordinator)
        await ward.settled_but_for(left)
        assert len([text for text in of_bot(group) if text.startswith(referral.code)]) == cards
    await ward.pass_time(GRACE.total_seconds() + 60)
    assert [call.params["chat_id"] for call in ward.demo.sandbox.called("leaveChat")] == [TEAM - 1]


async def test_a_group_that_grows_is_rebound_once_and_its_cards_go_on(ward):
    coordinator = await ward.coordinator()
    group = await bound(ward, coordinator)
    person, before = await shared(ward)
    old = card(group, before.code)
    grown = await group.migrate(coordinator)
    _, after = await shared(ward)
    assert card(grown, after.code).labels == [say(ward, "coordinator-button-open-in-private")]
    audited = [row.action for row in await ward.read(lambda tx: tx.audit_rows(CHANGHAI))]
    assert audited.count("group moved") == 1
    assert [g.chat for g in await ward.read(lambda tx: tx.groups())] == [grown.id]
    # A card of the old chat cannot be edited any more: what happens to it stands in the new one.
    untouched = old.text
    for action, seq in (("reach", 0), ("screen", 1)):
        own = next(m for m in coordinator.from_bot if m.text.startswith(before.code))
        await coordinator.press(own, f"c.{action}.{before.code}.{seq}")
        await ward.settled()
    assert old.text == untouched
    assert say(ward, "coordinator-status-screened") in card(grown, before.code).text
    assert len([text for text in of_bot(grown) if text.startswith(before.code)]) == 1
    await ward.write(person, "/erase")
    await ward.press(person, "ui-erase-confirm-option-yes")
    assert say(ward, "coordinator-erased", code=before.code) in of_bot(grown)
    assert card(grown, after.code).content.get("entities") is None


async def test_what_waits_for_a_group_that_grew_unnoticed_goes_where_it_went(ward):
    """The letter meets the move before any update tells of it."""
    coordinator = await ward.coordinator()
    group = await bound(ward, coordinator)
    bot = ward.demo.sandbox.world.bot()
    listening, bot.queue.put = bot.queue.put, lambda *what, **more: None
    grown = await group.migrate(coordinator)
    bot.queue.put = listening
    _, referral = await shared(ward)
    assert card(grown, referral.code)
    assert [g.chat for g in await ward.read(lambda tx: tx.groups())] == [grown.id]
    assert not ward.demo.sandbox.called("leaveChat")


async def test_a_group_that_removes_the_bot_is_unbound_and_the_admins_are_told(ward):
    admin, coordinator = await ward.coordinator(None, "admin"), await ward.coordinator()
    group = await bound(ward, coordinator)
    seen = len(of_bot(group))
    await group.remove_bot(coordinator)
    await ward.settled()
    hospital = ward.demo.app.hospital("en", CHANGHAI)
    gone = ward.say("admin-group-gone", title="Lupus team", site=hospital, id=CHANGHAI)
    assert admin.last.text == gone
    _, referral = await shared(ward)
    assert await ward.read(lambda tx: tx.groups()) == []
    assert len(of_bot(group)) == seen
    assert any(m.text.startswith(referral.code) for m in coordinator.from_bot)


async def test_a_removal_that_no_update_told_of_shows_at_the_next_card(ward):
    admin, coordinator = await ward.coordinator(None, "admin"), await ward.coordinator()
    group = await bound(ward, coordinator)
    group.chat.bots.clear()
    person = await ward.matched()
    await ward.to_travel(person)
    await person.tap(ward.say("ui-travel-option-yes"))
    await ward.heard()
    await admin.until(lambda user: "no longer shows the cards" in user.last.text)
    assert await ward.read(lambda tx: tx.groups()) == []
