"""The reminder on its day: once, by daylight, under today's rules, and never after a no."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.participants.rejudging import carried_out, looked_at
from bot.runtime.dispatcher import Dispatcher
from bot.runtime.scheduler import Scheduler
from bot.store.records import RetentionRules
from tests.system.running_bot import texts

DAY = 86_400.0
TRIAL = "NCT06010472"


async def reminded(ward, lately=10):
    """Somebody who agreed to be reminded, and the reminder."""
    user = await ward.matched("P01", bcell_drug_days_ago=lately)
    return user, await agree(ward, user)


async def agree(ward, user):
    label = next(one for one in user.last.labels if one.startswith("Remind me on"))
    await user.tap(label)
    await ward.settled()
    await ward.press(user, "ui-consent-remind-option-agree")
    (row,) = await waiting(ward, user)
    return row


async def waiting(ward, user):
    def work(tx):
        account = tx.find_account(user.id)
        return tx.open_reminders(account.id) if account else []

    return await ward.read(work)


def came(ward, user):
    head = ward.say("ui-remind-head-day")
    return [message for message in user.from_bot if head in message.text]


async def until(ward, reminder, hour=10):
    """On to an hour in Shanghai of the reminder's day."""
    left = (reminder.due - ward.clock.now().date()).days * DAY
    await ward.pass_time(left + (hour - 9) * 3600)


async def test_it_comes_once_on_its_day_by_daylight_and_shows_the_result(ward):
    user, reminder = await reminded(ward)
    await until(ward, reminder, hour=8)
    assert came(ward, user) == []
    await ward.pass_time(2 * 3600 + 60)
    (message,) = came(ward, user)
    assert ward.say("ui-remind-may-fit") in message.text
    assert "KN5501" not in message.text
    for _ in range(3):  # restarts, and a clock that jumps back and forth
        ward.clock._passed -= DAY
        await again(ward)
        ward.clock._passed += DAY
        await again(ward)
    assert len(came(ward, user)) == 1
    await ward.press(user, "ui-reminder-option-see")
    assert "may match you" in texts(user)
    assert await waiting(ward, user) == []


async def again(ward):
    """A second clockwork looks, as after a restart."""
    dispatcher = Dispatcher(ward.demo.store, ward.demo.app, ward.clock, lambda *_: None)
    await Scheduler(ward.demo.store, ward.demo.app, dispatcher, ward.clock, RetentionRules()).look()
    await ward.pass_time(31)


async def test_it_can_be_taken_back_by_button_and_by_command(ward):
    user, _ = await reminded(ward)
    await ward.press(user, "ui-result-next-option-forget")
    assert await waiting(ward, user) == []
    reminder = await agree(ward, user)
    await ward.write(user, "/withdraw")
    day = f"{reminder.due.day} {reminder.due:%B}"
    await ward.press(user, "ui-withdraw-confirm-option-reminder", date=day)
    assert await waiting(ward, user) == []
    await until(ward, reminder, hour=11)
    assert came(ward, user) == []


async def test_nothing_comes_after_an_erasure(ward):
    user, reminder = await reminded(ward)
    await ward.write(user, "/erase")
    await ward.press(user, "ui-erase-confirm-option-yes")
    seen = len(user.from_bot)
    await until(ward, reminder, hour=11)
    assert len(user.from_bot) == seen


@pytest.mark.parametrize(
    ("days", "hour", "key"), [(20, 11, "may-fit"), (400, 11, "too-late"), (400, 3, "too-late")]
)
async def test_after_an_outage_it_is_made_up_for_or_dropped_kindly(ward, days, hour, key):
    user, reminder = await reminded(ward)
    left = (reminder.due - ward.clock.now().date()).days
    ward.clock._passed += (left + days) * DAY + (hour - 9) * 3600
    await again(ward)
    await ward.pass_time(8 * 3600)
    told = ward.say(f"ui-remind-{key}")
    assert len([m for m in user.from_bot if told in m.text]) == 1
    assert await waiting(ward, user) == []


async def test_who_is_in_the_middle_of_something_is_not_interrupted(ward):
    user, reminder = await reminded(ward)
    await until(ward, reminder, hour=9)
    await ward.pass_time(45 * 60)
    await ward.write(user, "/status")
    await ward.pass_time(20 * 60)
    assert came(ward, user) == []
    await ward.pass_time(15 * 60)
    assert len(came(ward, user)) == 1


async def test_a_study_that_closed_says_so(ward):
    user, reminder = await reminded(ward)
    app, content = ward.demo.app, ward.content
    trials = {k: t for k, t in content.library.trials.items() if k != TRIAL}
    gone = replace(app, content=replace(content, library=replace(content.library, trials=trials)))
    due = reminder.due - timedelta(days=1)
    await until(ward, replace(reminder, due=due), hour=11)
    ward.clock._passed += DAY
    dispatcher = Dispatcher(ward.demo.store, gone, ward.clock, lambda *_: None)
    await Scheduler(ward.demo.store, gone, dispatcher, ward.clock, RetentionRules()).look()
    await ward.pass_time(31)
    assert ward.say("ui-remind-closed") in texts(user)


async def test_a_reminder_for_one_child_reaches_its_own_result_beside_another(ward):
    user, reminder = await reminded(ward)
    await ward.write(user, "/start")
    await ward.press(user, "ui-start-open-screening-option-someone-else")
    await ward.press(user, "ui-who-for-option-self", "ui-consent-screening-option-agree")
    await ward.press(user, "ui-consent-abroad-option-agree")
    await until(ward, reminder, hour=11)
    (message,) = came(ward, user)
    question = next(m for m in reversed(user.from_bot) if m is not message and m.buttons)
    await user.press(message, ward.say("ui-reminder-option-see"))
    await ward.settled()
    assert "may match you" in texts(user)
    # The other screening waits where it was: its own button leads back to it.
    await user.press(question, ward.say("ui-button-dont-know"))
    await ward.settled()
    assert (await ward.read(lambda tx: tx.pending())).quarantined == 0
    assert "nothing changed" not in (user.alerts[-1].text.lower() if user.alerts else "")


async def test_after_the_reminded_result_the_one_under_way_goes_on(ward):
    user, reminder = await reminded(ward)
    await ward.write(user, "/start")
    await ward.press(user, "ui-start-open-screening-option-someone-else")
    await ward.press(user, "ui-who-for-option-self", "ui-consent-screening-option-agree")
    await ward.press(user, "ui-consent-abroad-option-agree")
    await until(ward, reminder, hour=11)
    await ward.press(user, "ui-reminder-option-see", "ui-result-next-option-finish")
    await ward.write(user, "/start")
    await ward.press(user, "ui-start-open-screening-option-continue")
    await ward.write(user, "32")
    screening = await ward.screening(user)
    assert [reply.question for reply in screening.replies] == ["age_years"]


async def test_who_answers_for_somebody_else_right_now_is_not_interrupted_either(ward):
    user, reminder = await reminded(ward)
    await until(ward, reminder, hour=9)
    await ward.write(user, "/start")
    await ward.press(user, "ui-start-open-screening-option-someone-else")
    await ward.press(user, "ui-who-for-option-self")
    for _ in range(5):  # until past ten
        await ward.pass_time(15 * 60)
        await ward.write(user, "/start")
    assert came(ward, user) == []
    await ward.pass_time(40 * 60)
    assert len(came(ward, user)) == 1


async def test_an_amendment_that_changes_the_result_is_told_once_before_the_day(ward):
    user, reminder = await reminded(ward)
    await ward.press(user, "ui-result-next-option-change", "ui-review-confirm-option-confirm")
    content, store = ward.content, ward.demo.store
    trial = content.library.trials[TRIAL]
    kept = tuple(c for c in trial.common if "bcell_drug_days_ago" not in c.condition.facts())
    assert len(kept) < len(trial.common)
    amended = replace(trial, common=kept, hash="amended")
    trials = {**content.library.trials, TRIAL: amended}
    app = replace(
        ward.demo.app, content=replace(content, library=replace(content.library, trials=trials))
    )
    now = ward.clock.now()
    (dry,) = await looked_at(store, app, amended, now.date())
    assert (dry.changes[0].before, dry.changes[0].after, dry.tells) == ("not_now", "likely", True)
    args = (store, app, amended, now.date(), now)
    assert await carried_out(*args, who="operator") == [dry]
    assert await carried_out(*args, who="operator") == []
    await ward.pass_time(3 * 3600)
    assert len(await waiting(ward, user)) == 1  # the bot itself still has the old file
    dispatcher = Dispatcher(store, app, ward.clock, lambda *_: None)
    for _ in range(2):
        await Scheduler(store, app, dispatcher, ward.clock, RetentionRules()).look()
        await ward.pass_time(31)
    told = [m for m in user.from_bot if ward.say("ui-remind-head-rules") in m.text]
    assert len(told) == 1
    assert ward.say("ui-remind-may-fit") in told[0].text
    await until(ward, reminder, hour=11)
    assert came(ward, user) == []


async def test_a_screening_nobody_can_read_keeps_no_other_reminder_waiting(ward):
    broken, _ = await reminded(ward)
    user, reminder = await reminded(ward)

    def work(tx):
        (row,) = tx.screenings(tx.find_account(broken.id).id)
        tx._run("UPDATE screenings SET state = x'00' WHERE id = ?", row.id)

    await ward.demo.store.transact(work)
    await until(ward, reminder, hour=11)
    assert len(came(ward, user)) == 1
