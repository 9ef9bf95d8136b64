"""A page for the doctor: what is said before, its passcode, and the way out of the chat again."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.participants import pages, turns
from bot.passcodes import KEPT
from bot.runtime.dispatcher import Dispatcher
from bot.store import Transaction
from bot.store.records import DueLetter
from dialogs.effects import PageRequested, PasscodeTyped
from dialogs.messages import EditButtons
from dialogs.phases import Phase
from dialogs.words import LANGUAGES
from tests.unit.asking_teams import PERSON, Phone
from tests.unit.chatting import Chat, stop
from tests.unit.coordinating import Hospital, hospital_at

CODE = "Wren-4711"


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        yield there


@pytest.fixture
async def phone(hospital: Hospital) -> Phone:
    phone = Phone(hospital)
    await phone.begin()
    await phone.call("mydata")
    await phone.press("A page for my doctor")
    return phone


def shown(hospital: Hospital) -> list[dict[str, object]]:
    return list(hospital.chats[PERSON].messages.values())


def files(hospital: Hospital) -> list[dict[str, object]]:
    return [message for message in shown(hospital) if "pages" in message]


async def taken_out(hospital: Hospital) -> list[int]:
    """The messages that a letter asks Telegram to delete, by their ids."""
    await hospital.deliver()
    asked = (json.loads(payload) for payload in hospital.sent)
    return [payload["message_id"] for payload in asked if "message_id" in payload]


async def test_before_it_is_sent_one_reads_where_the_file_stays(phone: Phone) -> None:
    told = await phone.last()
    assert "the file stays on Telegram's computers and on your phone" in told
    assert "48 hours" in told
    assert not files(phone.hospital)
    await phone.press("No page")
    assert not files(phone.hospital)


async def test_it_is_built_when_it_is_sent_and_the_letter_holds_none_of_it(phone: Phone) -> None:
    hospital = phone.hospital
    await phone.press("Send it")
    stored = await on_the_wire(hospital)
    assert sorted(stored.letter.payload) == ["langs", "locked", "notes", "screening"]
    await hospital.store.later(stored.id, stored.token, hospital.now)
    await hospital.deliver()
    (file,) = files(hospital)
    assert "CAR-NK" in str(file["pages"])
    assert "112 g/L" in str(file["pages"])
    assert file["passcode"] is None
    assert [button for row in file["reply_markup"]["inline_keyboard"] for button in row]  # type: ignore[index]
    for illness in ("lupus", "SLE", "CAR", "NCT", "Changhai", "study", "trial"):
        assert illness.lower() not in str(file["caption"]).lower()


async def test_languages_and_notes_are_ticked_in_the_message(phone: Phone) -> None:
    hospital = phone.hospital
    await phone.press("No page")
    await phone.write("note: quetzal feathers")
    await phone.call("mydata")
    await phone.press("A page for my doctor")
    await phone.press("In English and Chinese")
    await phone.press("Send it")
    await hospital.deliver()
    first = files(hospital)[-1]["pages"]
    assert isinstance(first, list)
    assert [page["lang"] for page in first] == ["en", "zh"]
    assert [page["notes"]["items"] for page in first] == [["quetzal feathers"], []]
    await phone.call("mydata")
    await phone.press("A page for my doctor")
    await phone.press("✅ With my notes")
    await phone.press("Send it")
    await hospital.deliver()
    (second,) = files(hospital)[-1]["pages"]  # type: ignore[misc]
    assert second["notes"]["items"] == []


async def on_the_wire(hospital: Hospital, dispatcher: Dispatcher | None = None) -> DueLetter:
    """The page as it is handed out, or as it is kept; all that comes before it has arrived."""
    look = dispatcher.look if dispatcher else None
    while True:
        for one in await hospital.store.due_letters(hospital.now, 64, look=look):
            if pages.is_page(one.letter):
                return one
            await hospital.store.sent(one.id, one.token, None, hospital.now)


async def lock(phone: Phone, text: str = CODE) -> str:
    """Writes a passcode; the whole update goes with one dispatcher, as in a running bot."""
    await phone.press("Lock it with a passcode")
    return await phone.write(text)


async def kept(hospital: Hospital) -> list[dict[str, object]]:
    def read(tx: Transaction) -> list[dict[str, object]]:
        account = tx.accounts.find(PERSON)
        assert account is not None
        return [json.loads(row.state) for row in tx.screenings.of(account.id) if row.state]

    return await hospital.store.read(read)


@pytest.mark.website("passcode-protected share", "[A page for my doctor], locked with a passcode")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_at_the_result_a_page_is_locked_on_request(
    lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = type(Chat()).context.fget  # type: ignore[attr-defined]
    monkeypatch.setattr(Chat, "context", property(lambda chat: replace(context(chat), pages=True)))
    chat = stop("@review", lang=lang)
    chat.press("confirm", "page", "lock")
    chat.write("short", CODE)
    requested, gone = chat.turn.records
    assert () in [say.rows for say in chat.turn.says if isinstance(say, EditButtons)]
    assert requested == PageRequested((lang,), passcode=CODE)
    assert gone == PasscodeTyped()
    assert CODE not in chat.text


async def test_a_passcode_leaves_the_chat_and_is_kept_nowhere(phone: Phone) -> None:
    hospital = phone.hospital
    await phone.press("Lock it with a passcode")
    await hospital.deliver()
    message = hospital._count + 1
    said = await phone.write(CODE)
    assert message in await taken_out(hospital)
    assert CODE not in said
    assert CODE not in json.dumps(await kept(hospital))
    assert CODE not in "".join(hospital.sent)


async def test_after_a_crash_it_is_asked_again(phone: Phone) -> None:
    """`at_desk` and `deliver` are each a bot of their own: the memory of one is not the other's."""
    hospital = phone.hospital
    asked = await lock(phone)
    assert not files(hospital)
    assert "your passcode is gone" in asked
    (state,) = await kept(hospital)
    assert state["aside"]["ref"] == "@page_code"  # type: ignore[index]
    await phone.press("Without a passcode")
    await hospital.deliver()
    (file,) = files(hospital)
    assert file["passcode"] is None


async def test_with_its_passcode_in_memory_the_page_is_locked(phone: Phone) -> None:
    hospital = phone.hospital
    dispatcher = hospital.dispatcher()
    await phone.press("Lock it with a passcode")
    await hospital.deliver()
    event = phone.written(CODE)
    await hospital.at_desk(event, dispatcher)
    stored = await on_the_wire(hospital)
    assert stored.letter.payload["locked"] is True
    assert CODE not in str(stored.letter)
    await hospital.store.later(stored.id, stored.token, hospital.now)
    page = await on_the_wire(hospital, dispatcher)
    assert page.letter.payload["passcode"] == CODE
    assert CODE not in repr(dispatcher.passcodes)
    await dispatcher.arrived(page, 1, True)
    assert dispatcher.passcodes.of(page.letter.key, hospital.now) is None


async def test_a_passcode_is_forgotten_after_some_minutes(hospital: Hospital) -> None:
    codes = hospital.dispatcher().passcodes
    codes.keep("page:1", CODE, hospital.now)
    assert codes.of("page:1", hospital.now + KEPT - timedelta(seconds=1)) == CODE
    assert codes.of("page:1", hospital.now + KEPT) is None


@pytest.mark.parametrize("typed", ["12345", "two words", "密码密码密码", "note: 123", "x" * 33])
async def test_what_cannot_be_a_passcode_is_taken_out_too(phone: Phone, typed: str) -> None:
    hospital = phone.hospital
    await phone.press("Lock it with a passcode")
    await hospital.deliver()
    message = hospital._count + 1
    assert "That cannot be a passcode" in await phone.write(typed)
    assert message in await taken_out(hospital)
    (state,) = await kept(hospital)
    assert state["aside"]["ref"] == "@page_code"  # type: ignore[index]
    assert typed not in json.dumps(state, ensure_ascii=False)


async def test_an_emergency_is_heard_where_a_passcode_is_asked_for(phone: Phone) -> None:
    await phone.press("Lock it with a passcode")
    assert "120" in await phone.write("my chest hurts, I cannot breathe")


async def sent(phone: Phone) -> int:
    """A page in the chat; the number of its message."""
    await phone.press("Send it")
    await phone.hospital.deliver()
    messages = phone.hospital.chats[PERSON].messages
    return next(id for id, message in messages.items() if "pages" in message)


async def test_it_is_deleted_by_its_button_for_48_hours(phone: Phone) -> None:
    hospital, message = phone.hospital, await sent(phone)
    begun = hospital.now
    hospital.now = begun + timedelta(hours=48)
    answer = await phone.pressed(pages.DELETE, message)
    assert answer.alert
    assert message not in await taken_out(hospital)
    hospital.now = begun + timedelta(hours=47)
    answer = await phone.pressed(pages.DELETE, message)
    assert not answer.alert
    assert message in await taken_out(hospital)


async def test_erasing_takes_it_out_of_the_chat_and_nothing_else(phone: Phone) -> None:
    hospital, message = phone.hospital, await sent(phone)
    await phone.call("erase")
    await phone.press("Yes, delete it all")
    assert await taken_out(hospital) == [message]


async def test_a_page_on_the_wire_while_it_is_erased_is_taken_back(phone: Phone) -> None:
    hospital = phone.hospital
    dispatcher = hospital.dispatcher()
    await phone.press("Send it")
    page = await on_the_wire(hospital, dispatcher)
    await hospital.at_desk(phone.called("erase"))
    state = (await kept(hospital))[0]["aside"]
    await phone.pressed(f"1.{state['nonce']}.yes")  # type: ignore[index]
    noted = await hospital.store.sent(page.id, page.token, 4711, hospital.now)
    assert not noted
    await dispatcher.arrived(page, 4711, noted)
    assert 4711 in await taken_out(hospital)


async def test_where_the_library_is_missing_it_is_not_offered(
    hospital: Hospital, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "can_make", lambda: False)
    phone = Phone(hospital)
    await phone.begin()
    await phone.call("mydata")
    with pytest.raises(AssertionError, match="no button"):
        await phone.press("A page for my doctor")
    await phone.pressed("1.x.page-ask.")
    assert "cannot be made here" in await phone.last()


async def test_before_a_result_there_is_no_page(hospital: Hospital) -> None:
    phone = Phone(hospital)
    await phone.begin(phase=Phase.QUESTIONS)
    await phone.pressed("1.x.page-ask.")
    assert "no result yet" in await phone.last()
