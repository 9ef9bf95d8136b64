"""The running bot and its people: presses, texts, blocks, sharing, withdrawing, outages."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.runtime.dispatcher import Dispatcher
from bot.runtime.scheduler import Scheduler
from bot.store.ports import Transaction
from bot.store.records import Letter, RetentionRules
from bot.telegram.menu import post_menus
from dialogs.statuses import ReferralStatus
from tests.system.running_bot import texts

DAY = 86_400.0


async def test_a_text_typed_before_the_question_arrived_answers_nothing(running):
    user = await running.questioned()
    await user.send("32")
    await user.send("60")  # the next question is not on the screen yet
    await running.settled()
    assert await running.answers(user) == [("age_years", {"age_years": 32})]
    assert user.last.text.startswith(running.say("ui-typed-too-early"))


async def test_a_button_pressed_twice_counts_once_and_is_answered_twice(running):
    user = await running.questioned()
    await running.write(user, "32")
    asked, label = user.last, running.say("ui-button-none-of-these")
    for _ in range(2):
        await user.press(asked, label)
    await running.settled()
    assert [question for question, _ in await running.answers(user)] == ["age_years", "conditions"]
    await user.until(lambda user: len(user.alerts) >= 5)
    assert user.alerts[-1].text == running.say("ui-press-old")


async def test_a_button_of_yesterday_changes_nothing_and_the_open_one_still_counts(running):
    user = await running.questioned()
    old, data = user.last, str(user.last.buttons[0]["callback_data"])
    await running.write(user, "32")
    before, asked = await running.screening(user), user.last
    await running.pass_time(DAY)
    await user.press(old, data, forge=True)
    await running.settled()
    assert await running.screening(user) == before
    await user.press(asked, running.say("ui-button-none-of-these"))
    await running.settled()
    assert len(await running.answers(user)) == 2


async def test_twenty_people_at_once_never_see_each_others_data(running):
    coordinator = await running.coordinator()
    users = [await running.matched() for _ in range(20)]
    marks = [(f"Canary {chr(65 + n)}bird", f"+86138123450{n:02}") for n in range(20)]
    await asyncio.gather(
        *(running.share(user, *mark) for user, mark in zip(users, marks, strict=True))
    )
    for user in users:
        await user.send("/mydata")
    await running.settled()
    codes = [(await running.referrals(user))[0].code for user in users]
    assert len(set(codes)) == 20
    for user, own, code in zip(users, marks, codes, strict=True):
        shown = texts(user)
        assert own[0] in shown
        assert code in shown
        for other, theirs in zip(marks, codes, strict=True):
            if other != own:
                assert other[0] not in shown
                assert other[1] not in shown
                assert theirs not in shown
    for name, phone in marks:
        assert name not in texts(coordinator)
        assert phone not in texts(coordinator)


async def test_what_was_meant_for_a_blocked_chat_comes_when_it_is_open_again(running):
    user = await running.questioned()
    await user.send("/help")
    await user.block()
    await running.heard()
    held = len(user.from_bot)
    await user.unblock()
    await running.settled()
    assert len(user.from_bot) > held
    await running.write(user, "32")
    assert await running.answers(user) == [("age_years", {"age_years": 32})]


async def test_a_coordinator_who_cannot_be_reached_is_replaced_and_the_admin_told(running):
    first, second = await running.coordinator(), await running.coordinator()
    admin, person = await running.coordinator(None, "admin"), await running.matched()
    first.person.blocked.add(first.bot.id)  # the bot finds out only when it writes
    await running.to_sending(person)
    await person.tap(running.say("ui-sending-option-send-yes"))
    await admin.until(lambda user: "R-" in user.last.text)
    (kept,) = await running.referrals(person)
    assert kept.status == ReferralStatus.NEW
    assert kept.code in texts(admin)
    await second.until(lambda user: kept.code in str(user.last.buttons))


async def test_taking_back_reaches_the_site_and_empties_the_contact(running):
    coordinator, person = await running.coordinator(), await running.matched()
    referral = await running.share(person)
    card = coordinator.last
    assert referral.code in card.text
    await running.write(person, "/withdraw")
    await running.press(person, "ui-withdraw-confirm-option-yes", code=referral.code)
    (kept,) = await running.referrals(person)
    assert (kept.status, kept.contact, kept.card) == (ReferralStatus.WITHDRAWN, "", "")
    assert card.labels == []
    audited = await running.read(lambda tx: [row.action for row in tx.audit.rows(referral.code)])
    assert audited.count("referral withdrawn") == 1
    seen = len(coordinator.alerts)
    await coordinator.press(card, f"c.contact.{referral.code}", forge=True)
    await coordinator.until(lambda user: len(user.alerts) > seen)
    assert "13800000000" not in texts(coordinator)
    assert "Mrs Li" not in texts(coordinator)


async def test_a_card_that_came_twice_is_worked_on_either_copy(running):
    coordinator, person = await running.coordinator(), await running.matched()
    await running.to_sending(person)
    running.demo.sandbox.faults.drop_after("sendMessage", times=2)  # of each chat's letter
    await running.press(person, "ui-sending-option-send-yes")
    (referral,) = await running.referrals(person)
    first, second = [m for m in coordinator.from_bot if m.text.startswith(referral.code)]
    for data in (f"c.acknowledge.{referral.code}.0", f"c.no_answer.{referral.code}.1"):
        await coordinator.press(first, data, forge=True)
        await running.settled()
        assert (first.text, first.labels) == (second.text, second.labels)
    assert (await running.referrals(person))[0].status == ReferralStatus.ATTEMPT_1


async def test_a_referral_to_an_empty_site_waits_and_the_admin_is_told(running):
    admin = await running.coordinator(None, "admin")
    person = await running.matched()
    referral = await running.share(person)
    assert referral.status == ReferralStatus.NEW
    assert referral.code in admin.last.text
    assert "nobody" in texts(person)
    late = await running.coordinator()
    assert [m for m in late.from_bot if m.text.startswith(referral.code)]


async def test_a_consent_taken_back_before_sending_stops_the_letter(running):
    coordinator, person = await running.coordinator(), await running.matched()
    await running.to_sending(person)
    sandbox, now = running.demo.sandbox, running.clock.now()
    sandbox.fail_next("sendMessage", 429, retry_after=60, times=50)
    await person.tap(running.say("ui-sending-option-send-yes"))
    await running.heard()
    (referral,) = await running.referrals(person)
    await asyncio.sleep(1)  # what was on the wire has been refused by now
    late = Letter("late", coordinator.id, None, "sendMessage", {"text": referral.code})

    def withdraw(tx: Transaction) -> int:
        tx.consents.withdraw(referral.consent, now)
        count = tx._one("SELECT count(*) FROM letters WHERE consent IS NOT NULL AND body NOTNULL")
        tx.letters.post(replace(late, consent=referral.consent))  # by a turn that came too late
        return int(count[0])

    assert await running.demo.store.transact(withdraw) == 0  # gone in that very moment
    sandbox.faults.planned.clear()
    await running.pass_time(300)
    assert referral.code not in texts(coordinator)
    assert referral.code in texts(person)


async def test_the_summary_of_a_possible_match_comes_once(running):
    coordinator = await running.coordinator("zju_second")
    person = await running.matched()
    referral = await running.share(person, site="zju_second")
    assert referral.code not in texts(coordinator)
    await running.pass_time(DAY)
    told = [m for m in coordinator.from_bot if referral.code in m.text]
    assert len(told) == 1
    for _ in range(4):
        await running.pass_time(3600)
    assert [m for m in coordinator.from_bot if referral.code in m.text] == told


async def test_the_menu_speaks_the_language_of_the_phone(running):
    english, chinese = running.user("en"), running.user("zh")
    await running.demo.store.transact(lambda tx: post_menus(tx, running.content.words))
    await running.pass_time(31)
    for user, lang in ((english, "en"), (chinese, "zh")):
        shown = {str(one["command"]): str(one["description"]) for one in user.commands}
        assert shown
        assert all(running.say(f"command-{name}", lang) == words for name, words in shown.items())


async def test_after_an_outage_everybody_in_a_question_is_asked_again_exactly_once(running):
    users = [await running.questioned() for _ in range(5)]
    paused = await running.questioned()
    await running.write(paused, "/pause")
    last = running.clock.now()
    await running.demo.store.transact(lambda tx: tx.heartbeat.beat(last))
    seen = {user.id: len(user.from_bot) for user in (*users, paused)}
    dispatcher = Dispatcher(running.demo.store, running.demo.app, Later(last), lambda *_: None)
    for _ in range(2):  # killed right after asking, and started again
        await Scheduler(
            running.demo.store, running.demo.app, dispatcher, Later(last), RetentionRules()
        ).catch_up()
    await running.pass_time(60)
    for user in users:
        assert len(user.from_bot) == seen[user.id] + 1
        assert user.last.text.startswith(running.say("ui-offline-again"))
        await running.write(user, "32")
        assert await running.answers(user) == [("age_years", {"age_years": 32})]
    assert len(paused.from_bot) == seen[paused.id]


class Later:
    """Ten minutes after a moment."""

    def __init__(self, last) -> None:
        self._now = last + timedelta(minutes=10)

    def now(self):
        return self._now


async def test_a_short_break_asks_nobody_again(running):
    user = await running.questioned()
    seen, last = len(user.from_bot), running.clock.now()
    await running.demo.store.transact(lambda tx: tx.heartbeat.beat(last - timedelta(seconds=140)))
    dispatcher = Dispatcher(running.demo.store, running.demo.app, running.clock, lambda *_: None)
    work = Scheduler(
        running.demo.store, running.demo.app, dispatcher, running.clock, RetentionRules()
    )
    await work.catch_up()
    await running.pass_time(31)
    assert len(user.from_bot) == seen
