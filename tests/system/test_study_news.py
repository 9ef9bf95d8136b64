"""To be told of other studies, on the whole bot: agreed to by a press, and told once."""

from dataclasses import replace

from bot.runtime.dispatcher import Dispatcher
from bot.runtime.scheduler import Scheduler
from bot.store.records import RetentionRules
from tests.system.running_bot import texts

TRIAL = "NCT06010472"


async def agreed(running):
    """Somebody whom one rule of one study keeps away, and who wants to hear of others."""
    user = await running.matched("P01", cns_epilepsy=True)
    for option in ("-elsewhere", "-news", "months_12"):
        await running.choose(user, option)
    return user


async def amended_bot_looks(running):
    """A bot that was started anew without that rule looks at the clock."""
    content = running.content
    trial = content.library.trials[TRIAL]
    kept = tuple(c for c in trial.common if "cns_epilepsy" not in c.condition.facts())
    assert len(kept) < len(trial.common)
    amended = replace(trial, common=kept, hash="amended")
    trials = {**content.library.trials, TRIAL: amended}
    library = replace(content.library, trials=trials)
    app = replace(running.demo.app, content=replace(content, library=library))
    dispatcher = Dispatcher(running.demo.store, app, running.clock, lambda *_: None)
    await running.pass_time(3600)  # nobody is in the middle of something
    await Scheduler(running.demo.store, app, dispatcher, running.clock, RetentionRules()).look()
    await running.pass_time(31)


def came(running, user):
    begins = running.say("ui-news-came", date="").split(".")[0]
    return [message for message in user.from_bot if message.text.startswith(begins)]


async def test_it_is_agreed_to_told_once_and_leads_to_the_result(running):
    user = await agreed(running)
    for _ in range(2):
        await amended_bot_looks(running)
    (message,) = came(running, user)
    assert "KN5501" not in message.text
    await running.press(user, "ui-reminder-option-see")
    assert "KN5501" in texts(user)
    assert (await running.read(lambda tx: tx.updates.backlog())).quarantined == 0
