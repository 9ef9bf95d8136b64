"""A hospital asks back, the person answers; a study is paused, and goes on: on the whole bot."""

import csv
import io

import pytest

from dialogs.statuses import ReferralStatus
from dialogs.words import as_key
from tests.system.running_bot import CHANGHAI, texts

TRIAL = "NCT06010472"


async def tap(running, user, start, action, *rest):
    """A press on the newest message that begins so, by the start of a button's data."""
    data = ".".join([action, *rest])
    for message in reversed(user.from_bot):
        found = [str(b["callback_data"]) for b in message.buttons if data in b["callback_data"]]
        if message.text.startswith(start) and found:
            await user.press(message, found[0])
            await running.settled()
            return
    raise AssertionError(f"no button {data}")


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_asked_there_and_answered_back_while_another_screening_runs(running, lang):
    nurse = await running.coordinator()
    person = await running.matched("P01")
    sent = await running.share(person)
    if lang == "zh":
        await running.write(person, "/language")
    await running.write(person, "/start")
    await running.press(person, "ui-start-open-screening-option-continue", lang=lang)
    before = (await running.screening(person)).prompt
    code = sent.code
    await tap(running, nurse, code, "c.more", code)
    await tap(running, nurse, code, "c.ask", code)
    await tap(running, nurse, code, "c.send", code, "0.time")
    hospital = running.say(as_key("site", CHANGHAI), lang)
    asked = running.say("ui-asked-time", lang, code=code, hospital=hospital)
    assert person.last.text == asked
    await person.press(person.last, running.say("ui-asked-time-option-evening", lang))
    await running.settled()
    answer = running.say("ui-asked-time-option-evening", lang)
    assert f"✓ {answer}" in person.last.text
    assert person.last.labels == []
    notice = next(m for m in reversed(nurse.from_bot) if ": the person answered" in m.text)
    assert running.say("ui-asked-time-option-evening") in notice.text
    await nurse.press(notice, f"Open {code}")
    await running.settled()
    assert nurse.last.text.startswith(f"{code} · ")
    assert (await running.screening(person)).prompt == before  # the talk goes on where it was


async def test_please_do_not_call_takes_it_back(running):
    nurse = await running.coordinator()
    person = await running.matched("P01")
    code = (await running.share(person)).code
    await tap(running, nurse, code, "c.more", code)
    await tap(running, nurse, code, "c.ask", code)
    await tap(running, nurse, code, "c.send", code, "0.time")
    await running.press(person, "ui-asked-time-option-stop")
    assert (await running.referrals(person))[0].status != ReferralStatus.WITHDRAWN
    await running.press(person, "ui-asked-end-option-take")
    (gone,) = await running.referrals(person)
    assert (gone.status, gone.contact) == (ReferralStatus.WITHDRAWN, "")
    assert "Please do not call, and delete what you have of it" in texts(nurse)


async def test_the_table_arrives_as_a_file_that_csv_reads(running):
    nurse = await running.coordinator()
    person = await running.matched("P01")
    code = (await running.share(person)).code
    await running.write(nurse, "/export")
    document = nurse.last.content["document"]
    data = running.demo.sandbox.world.files[document["file_id"]].data
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert (row["code"], row["study"], row["status"]) == (code, TRIAL, "new")
    assert "Mrs Li" not in data.decode()


async def test_a_paused_study_says_so_and_who_asked_hears_once_that_it_goes_on(running):
    nurse = await running.coordinator()
    person = await running.matched("P01")
    hospital = running.say(as_key("site", CHANGHAI))
    send = "Send: CAR-NK lupus, Shanghai"
    await running.write(nurse, f"/pause {TRIAL}")
    assert f"is now paused at {hospital}" in nurse.last.text
    # The result on the screen is of before: its button sends nothing and says why.
    await running.choose(person, f"share_{TRIAL}_{CHANGHAI}")
    assert running.say("ui-trial-paused-now") in person.last.text
    study = running.say(as_key("trial", TRIAL))
    assert running.say("ui-trial-paused", study=study) in texts(person)
    assert send not in person.last.labels
    await running.press(person, "ui-result-next-option-notice", "ui-consent-remind-option-agree")
    assert "one message comes here when it goes on" in person.last.text
    await running.write(nurse, f"/resume {TRIAL}")
    assert "1 person asked to be told" in nurse.last.text
    await running.pass_time(3 * 3600)  # nine in the morning at the beginning
    head = running.say("ui-remind-head-resumed")
    assert len([m for m in person.from_bot if m.text.startswith(head)]) == 1
    await running.press(person, "ui-reminder-option-see")
    assert send in person.last.labels
    await running.write(nurse, f"/pause {TRIAL}", f"/resume {TRIAL}")
    await running.pass_time(3 * 3600)
    assert len([m for m in person.from_bot if m.text.startswith(head)]) == 1


async def test_a_pause_in_the_middle_of_sharing_sends_nothing(running):
    nurse = await running.coordinator()
    person = await running.matched("P01")
    await running.to_sending(person)
    await running.write(nurse, f"/pause {TRIAL}")
    await running.press(person, "ui-sending-option-send-yes")
    assert await running.referrals(person) == []
    assert running.say("ui-trial-paused-now") in person.last.text
