"""Days go by on the running bot: coordinator, admin and person hear what concerns them, once."""

from bot.referrals import mail
from tests.system.running_bot import CHANGHAI, texts

DAY = 86_400.0


async def test_over_a_week_everybody_hears_once_what_concerns_them(running):
    coordinator = await running.coordinator()
    admin = await running.coordinator(None, "admin")
    person = await running.matched()
    referral = await running.share(person)
    await running.demo.store.transact(
        lambda tx: tx.settings.set(CHANGHAI, mail.SETTING, "a@b.example")
    )
    for _ in range(26):
        await running.pass_time(DAY / 4)
    site = running.content.words.say("en", "site-changhai")
    named = running.say("coordinator-nudge-one", code=referral.code)
    args = {"site": site, "codes": named, "count": 1}
    # The summary of each working day says what is to be done: no reminder says it again.
    for words in ("coordinator", "again", "promise"):
        assert running.say(f"coordinator-nudge-{words}", **args) not in texts(coordinator), words
    summaries = [one.text for one in coordinator.from_bot if referral.code in one.text][1:]
    assert [text.partition(" · ")[0] for text in summaries] == [
        "23 Nov", "24 Nov", "25 Nov", "26 Nov", "27 Nov"
    ]  # fmt: skip
    assert all("Call today (1)" in text for text in summaries[1:])
    assert "the person was told" in summaries[-1]
    args["codes"] = f"{named} 3 working days, promise ends today"
    assert texts(admin).count(running.say("coordinator-nudge-admin", **args)) == 1
    assert texts(person).count("planned to contact you within 3 working days") == 1
    kept = await running.read(lambda tx: tx._all("SELECT site, codes, state FROM mails"))
    assert [tuple(row) for row in kept] == [(CHANGHAI, f'["{referral.code}"]', "due")]


async def test_who_says_away_is_left_in_peace_and_shown_in_the_menu(running):
    coordinator = await running.coordinator()
    await running.write(coordinator, "/away soon")
    assert "could not be read" in coordinator.last.text
    await running.write(coordinator, f"/away {coordinator.last.text.rsplit('/away ')[1]}")
    assert "both days included" in coordinator.last.text
    before = len(coordinator.messages)
    await running.write(coordinator, "/away off")
    assert "no longer marked" in coordinator.last.text
    assert len(coordinator.messages) > before


async def test_a_withdrawal_that_reaches_no_coordinator_is_owed_to_mail_and_admins(running):
    """Both have blocked the bot; what the person reads is true all the same."""
    admin = await running.coordinator(None, "admin")
    team = [await running.coordinator() for _ in range(2)]
    person = await running.matched()
    referral = await running.share(person)
    await running.demo.store.transact(
        lambda tx: tx.settings.set(CHANGHAI, mail.SETTING, "a@b.example")
    )
    for nurse in team:
        await nurse.block()
        await running.settled_but_for(0)
    await person.send("/withdraw")
    await person.until(lambda user: "take back" in user.last.text)
    await person.tap(running.say("ui-withdraw-confirm-option-yes", code=referral.code))
    await person.until(lambda user: "is taken back" in texts(user))
    await admin.until(lambda user: "this has to be told" in user.last.text)
    assert f"• {referral.code}: taken back or deleted by the person" in admin.last.text
    kept = await running.read(lambda tx: tx._all("SELECT codes FROM mails"))
    assert [row["codes"] for row in kept] == [f'["{referral.code}", "delete:{referral.code}"]']
