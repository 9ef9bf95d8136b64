"""Taking back and erasing: also what is on the wire, in older screenings, or pressed afterwards."""

import json

from bot import screenings
from bot.participants import effects
from bot.work import Work
from dialogs.screening import Contact
from dialogs.statuses import ReferralStatus
from tests.system.running_bot import texts

NAME, PHONE = "Zaunkoenig Wren", "+8613912345678"


async def test_a_card_on_the_wire_while_it_is_taken_back_is_struck_when_it_arrives(
    running, monkeypatch
):
    coordinator, person = await running.coordinator(), await running.matched()
    await running.to_sending(person)
    from bot.telegram.calls import Telegram

    deliver = Telegram.deliver

    async def slowly(self, due, chat):
        outcome = await deliver(self, due, chat)
        if due.letter.key.startswith("card:"):
            await running.demo.store.transact(withdraw)
        return outcome

    def withdraw(tx):
        account = tx.accounts.find(person.id)
        (referral,) = tx.referrals.of(tx.screenings.of(account.id)[-1].id)
        effects.withdraw(
            Work(tx, running.demo.app, running.clock.now(), "n"), account, referral.code
        )

    monkeypatch.setattr(Telegram, "deliver", slowly)
    await person.tap(running.say("ui-sending-option-send-yes"))
    await coordinator.until(lambda user: "R-" in user.last.text)
    await running.pass_time(60)
    (referral,) = await running.referrals(person)
    assert referral.status == ReferralStatus.WITHDRAWN
    struck = running.say("coordinator-card-withdrawn", code=referral.code)
    (card,) = [m for m in coordinator.from_bot if m.text.startswith(f"{referral.code} ·")]
    assert (card.text.split("\n")[0], card.labels) == (struck, [])


async def test_a_refusal_after_an_earlier_yes_leaves_no_consent_in_force(running):
    person = await running.matched()
    for answers in (("agree",), ("decline",)):
        await running.choose(person, "share_NCT06010472_changhai")
        for answer in answers:
            await running.choose(person, answer)
        if answers == ("agree",):
            await running.press(person, "ui-button-back")
    assert [c.given for c in await shares(running, person)] == [True, False]
    assert [c for c in await shares(running, person) if c.given and c.withdrawn_at is None] == []


async def test_a_referral_hangs_on_the_newest_yes(running):
    person = await running.matched()
    await running.choose(person, "share_NCT06010472_changhai")
    await running.choose(person, "agree")
    await running.press(person, "ui-button-back")
    await running.pass_time(3600)
    referral = await running.share(person)
    consents = await shares(running, person)
    assert referral.consent == consents[-1].id
    assert consents[0].withdrawn_at == consents[-1].at


async def shares(running, person):
    def work(tx):
        row = tx.screenings.of(tx.accounts.find(person.id).id)[-1]
        return [consent for consent in tx.consents.of(row.id) if consent.kind == "share"]

    return await running.read(work)


async def test_taking_back_from_an_older_screening_forgets_its_contact_too(running):
    person = await running.matched()
    referral = await running.share(person, NAME, PHONE)
    await running.write(person, "/start")
    await running.press(person, "ui-start-open-screening-option-someone-else")
    await running.write(person, "/withdraw")
    await running.press(person, "ui-withdraw-confirm-option-yes", code=referral.code)

    def contacts(tx):
        rows = tx.screenings.of(tx.accounts.find(person.id).id)
        return [screenings.load(tx, running.content, row).contact for row in rows]

    assert await running.read(contacts) == [Contact(), Contact()]


async def test_an_old_button_pressed_after_erasing_leaves_no_new_trace(running):
    person = await running.questioned()
    old, data = person.last, json.dumps(person.last.buttons[0]["callback_data"])
    sent = await person.send("32")
    await running.settled()
    await running.write(person, "/erase")
    await running.press(person, "ui-erase-confirm-option-yes")
    seen = len(person.alerts)
    await person.press(old, json.loads(data), forge=True)
    await person.edit(sent, "57")
    await running.settled()
    await person.until(lambda user: len(user.alerts) > seen)
    assert person.alerts[-1].text == running.say("ui-press-old")
    assert await running.read(lambda tx: tx.accounts.find(person.id)) is None


async def test_after_erasing_the_site_is_told_once_and_the_audit_holds(running):
    coordinator, person = await running.coordinator(), await running.matched()
    referral = await running.share(person, NAME, PHONE)
    await running.write(person, "/erase")
    await running.press(person, "ui-erase-confirm-option-yes")
    for _ in range(2):
        await running.pass_time(3600)
    told = running.say("coordinator-erased", code=referral.code)
    assert [message.text for message in coordinator.from_bot].count(told) == 1
    assert NAME not in texts(coordinator)
    assert await running.read(lambda tx: tx.audit.verify()) is None
