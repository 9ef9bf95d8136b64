"""A number that comes and goes, and a visit that the person reads: on the whole bot."""

from dialogs.dates import near_weekday
from tests.system.running_bot import texts
from tests.system.test_asking_back import tap


def ever(user):
    """Every message of a private chat, also those that the bot has taken back."""
    return list(user.chat.messages.values())


async def test_the_number_comes_protected_and_is_deleted_after_ten_minutes(running):
    nurse = await running.coordinator()
    person = await running.matched("P01")
    code = (await running.share(person)).code
    asked = running.clock.now()
    await tap(running, nurse, code, "c.more", code)
    await tap(running, nurse, code, "c.number", code)
    (number,) = [m for m in ever(nurse) if m.text.startswith(f"{code}: +")]
    assert number.protected
    await running.pass_time(60)
    assert number.deleted
    assert (running.clock.now() - asked).total_seconds() >= 600
    said = await running.read(lambda tx: [row.action for row in tx.audit.rows(code)])
    assert [one for one in said if one.startswith("number")] == ["number sent", "number deleted"]
    (held,) = await running.referrals(person)
    assert held.contact
    digits = number.text.partition(": ")[2].split("\n")[0].replace(" ", "")
    assert digits.encode() not in await running.bytes_on_disk()


async def test_a_visit_is_booked_agreed_to_and_read_in_status(running):
    nurse = await running.coordinator()
    person = await running.matched("P01")
    code = (await running.share(person)).code
    day = running.clock.now().date()
    await tap(running, nurse, code, "c.book_on", code)
    await tap(running, nurse, code, "c.book_hour", code)
    await tap(running, nurse, code, "T14:30")
    file = next(m for m in reversed(nurse.from_bot) if "document" in m.content)
    assert running.demo.sandbox.world.files[file.content["document"]["file_id"]].data.startswith(
        b"BEGIN:VCALENDAR\r\n"
    )
    (shared,) = await running.referrals(person)
    assert shared.visit_hour == "14:30"
    assert shared.visit_on is not None
    assert (shared.visit_on - day).days in (0, 1)
    when = f"{near_weekday('en', shared.visit_on)} 14:30"
    assert f"appointment with you ({code}): {when}" in texts(person)
    await running.press(person, "ui-visit-option-yes")
    assert "document" in person.last.content
    await running.write(person, "/status")
    assert " 14:30, Changhai Hospital" in person.last.text
