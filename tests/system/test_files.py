"""Files with a text in them are heard as if pasted; nothing of them is kept."""

import pytest

from bot.sandbox.errors import ApiError
from bot.telegram import documents
from tests.pdf import pdf_of
from tests.system.running_bot import texts

PLAIN = "text/plain"


async def sends(running, user, name: str, data: bytes, mime: str) -> None:
    await user.send_document(name, data, mime=mime)
    await running.settled()


@pytest.mark.parametrize(
    ("name", "data", "mime"),
    [
        ("age.txt", b"32", PLAIN),
        ("age.txt", "我今年32岁".encode("gb18030"), PLAIN),
        ("age.txt", "32 岁".encode("utf-16"), PLAIN),
        ("age.pdf", pdf_of("I am 32", "years old"), "application/pdf"),
    ],
)
async def test_a_file_is_heard_as_its_text(running, name, data, mime):
    user = await running.questioned()
    await sends(running, user, name, data, mime)
    assert await running.answers(user) == [("age_years", {"age_years": 32})]


async def test_an_emergency_in_a_file_is_heard(running):
    user = await running.questioned()
    said = b"I want to kill myself tonight"
    await sends(running, user, "letter.txt", said, PLAIN)
    assert await running.answers(user) == []
    assert "12356" in texts(user)


@pytest.mark.parametrize(
    ("name", "data", "mime"),
    [
        ("scan.pdf", pdf_of(), "application/pdf"),
        ("broken.pdf", b"%PDF-1.4 and then nothing", "application/pdf"),
        ("empty.txt", b"", PLAIN),
        ("large.txt", b"32\n" + b" " * 5_000_000, PLAIN),
        ("report.docx", b"PK", "application/vnd.openxmlformats"),
    ],
)
async def test_a_file_without_text_is_answered_like_a_photo(running, name, data, mime):
    user = await running.questioned()
    await sends(running, user, name, data, mime)
    assert user.last.text.startswith(running.say("ui-media-not-read"))
    assert await running.answers(user) == []


async def test_a_file_that_cannot_be_fetched_is_answered_and_the_talk_goes_on(running):
    user = await running.questioned()
    refusal = ApiError(400, "Bad Request: file is too big")
    running.demo.sandbox.world.faults.fail_next("getFile", refusal)
    await sends(running, user, "age.txt", b"32", PLAIN)
    assert user.last.text.startswith(running.say("ui-media-not-read"))
    await running.write(user, "32")
    await running.settled()
    assert await running.answers(user) == [("age_years", {"age_years": 32})]


async def test_a_file_that_vanished_is_answered_and_the_talk_goes_on(running):
    user = await running.questioned()
    running.demo.sandbox.world.faults.drop_after("getFile")
    await sends(running, user, "age.txt", b"32", PLAIN)
    assert user.last.text.startswith(running.say("ui-media-not-read"))


async def test_a_hostile_file_finds_no_key(monkeypatch):
    """The process that reads a file knows nothing of the bot's settings."""
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", "canary")
    seen = {}

    async def started(*command, env, **rest):
        seen.update(env)
        raise OSError

    monkeypatch.setattr(documents.asyncio, "create_subprocess_exec", started)
    with pytest.raises(OSError):
        await documents._read(b"32", "text")
    assert set(seen) == {"PYTHONPATH"}
