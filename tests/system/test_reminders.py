"""The reminder on its day: once, by daylight, under today's rules, and never after a no."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.participants.rejudging import AmendedTrial, carried_out, looked_at
from bot.runtime.dispatcher import Dispatcher
from bot.runtime.scheduler import Scheduler
from bot.store.records import RetentionRules
from tests.system.running_bot import texts

DAY = 86_400.0
TRIAL = "NCT06010472"


async def reminded(running, lately=10):
    """Somebody who agreed to be reminded, and the reminder."""
    user = await running.matched("P01", bcell_drug_days_ago=lately)
    return user, await agree(running, user)


async def agree(running, user):
    label = next(one for one in user.last.labels if one.startswith("Remind me on"))
    await user.tap(label)
    await running.settled()
    await running.press(user, "ui-consent-remind-option-agree")
    (row,) = await waiting(running, user)
    return row


async def waiting(running, user):
    def work(tx):
        account = tx.accounts.find(user.id)
        return tx.reminders.open_of(account.id) if account else []

    return await running.read(work)


def came(running, user):
    head = running.say("ui-remind-head-day")
    return [message for message in user.from_bot if head in message.text]


async def until(running, reminder, hour=10):
    """On to an hour in Shanghai of the reminder's day."""
    left = (reminder.due - running.clock.now().date()).days * DAY
    await running.pass_time(left + (hour - 9) * 3600)


async def test_it_comes_once_on_its_day_by_daylight_and_shows_the_result(running):
    user, reminder = await reminded(running)
    await until(running, reminder, hour=8)
    assert came(running, user) == []
    await running.pass_time(2 * 3600 + 60)
    (message,) = came(running, user)
    assert running.say("ui-remind-may-fit") in message.text
    assert "KN5501" not in message.text
    for _ in range(3):  # restarts, and a clock that jumps back and forth
        running.clock._passed -= DAY
        await again(running)
        running.clock._passed += DAY
        await again(running)
    assert len(came(running, user)) == 1
    await running.press(user, "ui-reminder-option-see")
    assert "may fit" in texts(user)
    assert await waiting(running, user) == []


async def again(running):
    """A second clockwork looks, as after a restart."""
    dispatcher = Dispatcher(running.demo.store, running.demo.app, running.clock, lambda *_: None)
    await Scheduler(
        running.demo.store, running.demo.app, dispatcher, running.clock, RetentionRules()
    ).look()
    await running.pass_time(31)


async def test_it_can_be_taken_back_by_button_and_by_command(running):
    user, _ = await reminded(running)
    await running.press(user, "ui-result-next-option-forget")
    assert await waiting(running, user) == []
    reminder = await agree(running, user)
    await running.write(user, "/withdraw")
    day = f"{reminder.due.day} {reminder.due:%B}"
    await running.press(user, "ui-withdraw-confirm-option-reminder", date=day)
    assert await waiting(running, user) == []
    await until(running, reminder, hour=11)
    assert came(running, user) == []


async def test_nothing_comes_after_an_erasure(running):
    user, reminder = await reminded(running)
    await running.write(user, "/erase")
    await running.press(user, "ui-erase-confirm-option-yes")
    seen = len(user.from_bot)
    await until(running, reminder, hour=11)
    assert len(user.from_bot) == seen


@pytest.mark.parametrize(
    ("days", "hour", "key"), [(20, 11, "may-fit"), (400, 11, "too-late"), (400, 3, "too-late")]
)
async def test_after_an_outage_it_is_made_up_for_or_dropped_kindly(running, days, hour, key):
    user, reminder = await reminded(running)
    left = (reminder.due - running.clock.now().date()).days
    running.clock._passed += (left + days) * DAY + (hour - 9) * 3600
    await again(running)
    await running.pass_time(8 * 3600)
    told = running.say(f"ui-remind-{key}")
    assert len([m for m in user.from_bot if told in m.text]) == 1
    assert await waiting(running, user) == []


async def test_who_is_in_the_middle_of_something_is_not_interrupted(running):
    user, reminder = await reminded(running)
    await until(running, reminder, hour=9)
    await running.pass_time(45 * 60)
    await running.write(user, "/status")
    await running.pass_time(20 * 60)
    assert came(running, user) == []
    await running.pass_time(15 * 60)
    assert len(came(running, user)) == 1


async def test_a_study_that_closed_says_so(running):
    user, reminder = await reminded(running)
    app, content = running.demo.app, running.content
    trials = {k: t for k, t in content.library.trials.items() if k != TRIAL}
    gone = replace(app, content=replace(content, library=replace(content.library, trials=trials)))
    due = reminder.due - timedelta(days=1)
    await until(running, replace(reminder, due=due), hour=11)
    running.clock._passed += DAY
    dispatcher = Dispatcher(running.demo.store, gone, running.clock, lambda *_: None)
    await Scheduler(running.demo.store, gone, dispatcher, running.clock, RetentionRules()).look()
    await running.pass_time(31)
    assert running.say("ui-remind-closed") in texts(user)


async def test_a_reminder_for_one_child_reaches_its_own_result_beside_another(running):
    user, reminder = await reminded(running)
    await running.write(user, "/start")
    await running.press(user, "ui-start-open-screening-option-someone-else")
    await running.press(user, "ui-who-for-option-self", "ui-consent-screening-option-agree")
    await running.press(user, "ui-consent-abroad-option-agree")
    await until(running, reminder, hour=11)
    (message,) = came(running, user)
    question = next(m for m in reversed(user.from_bot) if m is not message and m.buttons)
    await user.press(message, running.say("ui-reminder-option-see"))
    await running.settled()
    assert "may fit" in texts(user)
    # The other screening waits where it was: its own button leads back to it.
    await user.press(question, running.say("ui-button-dont-know"))
    await running.settled()
    assert (await running.read(lambda tx: tx.updates.backlog())).quarantined == 0
    assert "nothing changed" not in (user.alerts[-1].text.lower() if user.alerts else "")


async def test_after_the_reminded_result_the_one_under_way_goes_on(running):
    user, reminder = await reminded(running)
    await running.write(user, "/start")
    await running.press(user, "ui-start-open-screening-option-someone-else")
    await running.press(user, "ui-who-for-option-self", "ui-consent-screening-option-agree")
    await running.press(user, "ui-consent-abroad-option-agree")
    await until(running, reminder, hour=11)
    await running.press(user, "ui-reminder-option-see", "ui-result-next-option-finish")
    await running.write(user, "/start")
    await running.press(user, "ui-start-open-screening-option-continue")
    await running.write(user, "32")
    screening = await running.screening(user)
    assert [reply.question for reply in screening.replies] == ["age_years"]


async def test_who_answers_for_somebody_else_right_now_is_not_interrupted_either(running):
    user, reminder = await reminded(running)
    await until(running, reminder, hour=9)
    await running.write(user, "/start")
    await running.press(user, "ui-start-open-screening-option-someone-else")
    await running.press(user, "ui-who-for-option-self")
    for _ in range(5):  # until past ten
        await running.pass_time(15 * 60)
        await running.write(user, "/start")
    assert came(running, user) == []
    await running.pass_time(40 * 60)
    assert len(came(running, user)) == 1


async def test_an_amendment_that_changes_the_result_is_told_once_before_the_day(running):
    user, reminder = await reminded(running)
    await running.press(user, "ui-result-next-option-change")
    await running.choose(user, "age_years")
    await running.write(user, "35")
    await running.press(user, "ui-review-confirm-option-confirm")
    content, store = running.content, running.demo.store
    trial = content.library.trials[TRIAL]
    kept = tuple(c for c in trial.common if "bcell_drug_days_ago" not in c.condition.facts())
    assert len(kept) < len(trial.common)
    amended = replace(trial, common=kept, hash="amended")
    trials = {**content.library.trials, TRIAL: amended}
    app = replace(
        running.demo.app, content=replace(content, library=replace(content.library, trials=trials))
    )
    now = running.clock.now()
    anew = AmendedTrial(app, amended, now.date())
    (dry,) = await looked_at(store, anew)
    assert (dry.changes[0].before, dry.changes[0].after, dry.tells) == ("not_now", "likely", True)
    assert await carried_out(store, anew, now, who="operator") == [dry]
    assert await carried_out(store, anew, now, who="operator") == []
    await running.pass_time(3 * 3600)
    assert len(await waiting(running, user)) == 1  # the bot itself still has the old file
    dispatcher = Dispatcher(store, app, running.clock, lambda *_: None)
    for _ in range(2):
        await Scheduler(store, app, dispatcher, running.clock, RetentionRules()).look()
        await running.pass_time(31)
    told = [m for m in user.from_bot if running.say("ui-remind-head-rules") in m.text]
    assert len(told) == 1
    assert running.say("ui-remind-may-fit") in told[0].text
    await until(running, reminder, hour=11)
    assert came(running, user) == []


async def test_a_screening_nobody_can_read_keeps_no_other_reminder_waiting(running):
    broken, _ = await reminded(running)
    user, reminder = await reminded(running)

    def work(tx):
        (row,) = tx.screenings.of(tx.accounts.find(broken.id).id)
        tx._run("UPDATE screenings SET state = x'00' WHERE id = ?", row.id)

    await running.demo.store.transact(work)
    await until(running, reminder, hour=11)
    assert len(came(running, user)) == 1
