"""The page for the doctor on its whole way: locked, opened, deleted, and nowhere on a disk."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PasswordType, PdfReader

from bot.sandbox.phones import User
from tests.system.running_bot import RunningBot

CODE = "Wren-4711"


async def asked(running: RunningBot, user: User) -> None:
    await running.press(user, "ui-result-next-option-page")


def documents(running: RunningBot, user: User) -> list[tuple[str, bytes, Any]]:
    """The files that stand in the chat: name, content, message."""
    found = [one for one in user.from_bot if "document" in one.content and not one.deleted]
    world = running.demo.sandbox.world
    return [
        (stored.name, stored.data, one)
        for one in found
        for stored in [world.files[one.content["document"]["file_id"]]]
    ]


async def test_a_locked_page_opens_with_its_passcode_which_is_nowhere(running: RunningBot) -> None:
    user = await running.matched()
    await asked(running, user)
    await running.press(user, "ui-page-option-lock")
    typed = await user.send(CODE)
    await running.settled()
    assert typed.deleted
    ((name, data, message),) = documents(running, user)
    assert name == "page.pdf"
    assert message.content["caption"] == running.say("ui-page-caption")
    file = PdfReader(BytesIO(data))
    assert file.is_encrypted
    assert file.decrypt("another") is PasswordType.NOT_DECRYPTED
    assert file.decrypt(CODE) is not PasswordType.NOT_DECRYPTED
    assert "112 g/L" in "".join(page.extract_text() for page in file.pages)
    left = await running.bytes_on_disk()
    assert CODE.encode() not in left
    assert b"%PDF" not in left
    emptied = await running.read(lambda tx: tx._all("SELECT body FROM inbox"))
    assert [row["body"] for row in emptied if row["body"] is not None] == []


async def test_a_passcode_that_could_not_be_worked_is_kept_nowhere_either(
    running: RunningBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = await running.matched()
    await asked(running, user)
    await running.press(user, "ui-page-option-lock")
    with monkeypatch.context() as broken:
        broken.setattr("bot.participants.turns.hear", _fails)
        typed = await user.send(CODE)
        await running.heard()
        await running.settled()
    put_aside = await running.read(
        lambda tx: tx._all("SELECT body FROM inbox WHERE quarantined IS NOT NULL")
    )
    assert [row["body"] for row in put_aside] == [None]
    assert typed.deleted
    assert user.last.text == running.say("ui-error-sorry")
    again = await user.send(CODE)  # it waits for one still
    await running.settled()
    assert again.deleted
    ((_, data, _),) = documents(running, user)
    assert PdfReader(BytesIO(data)).is_encrypted


def _fails(*_: object) -> None:
    raise RuntimeError


async def test_it_is_deleted_by_its_button_and_by_erasing(running: RunningBot) -> None:
    user = await running.matched()
    for _ in range(2):
        await asked(running, user)
        await running.press(user, "ui-page-option-send")
    (_, first, message), (_, _, other) = documents(running, user)
    assert not PdfReader(BytesIO(first)).is_encrypted
    await user.press(message, running.say("ui-page-button-delete"))
    await running.settled()
    assert message.deleted
    assert not other.deleted
    await running.write(user, "/erase")
    await running.press(user, "ui-erase-confirm-option-yes")
    assert other.deleted
    assert user.last.text == running.say("ui-erased")
