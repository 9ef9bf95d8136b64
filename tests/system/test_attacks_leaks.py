"""Canaries in names, numbers, answers and broken letters: no log line, no file holds one."""

import asyncio
import io
import logging

import pytest

from bot import logs
from bot.demo.local_bot import TOKEN
from bot.store.records import Letter

NAME, PHONE, WORDS = "Zaunkoenig Wren", "+8613912345678", "Rohrdommel bittern"
CANARIES = (NAME, PHONE[3:], WORDS, TOKEN.partition(":")[2])


@pytest.fixture
def lines(own_log):
    """Everything any logger says, from the lowest level on."""
    stream = io.StringIO()
    logs.set_up("json", stream, level=logging.DEBUG)
    logging.getLogger().setLevel(logging.DEBUG)
    for name in ("aiogram", "aiohttp", "asyncio"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    return stream


async def test_nothing_personal_is_logged_or_kept_in_clear_whatever_fails(
    running, lines, monkeypatch, capsys
):
    await running.coordinator()
    person = await running.matched()
    sandbox = running.demo.sandbox
    await running.share(person, NAME, PHONE)
    sandbox.fail_next("answerCallbackQuery", 400, times=1)
    sandbox.fail_next("sendMessage", 500, times=1)
    await person.press(person.last, "1.old.yes", forge=True)
    await person.send("/mydata")
    await running.heard()
    await failures_over(running)
    odd = Letter("odd", person.id, None, "sendMessage", {"text": [WORDS], NAME: PHONE})
    await running.demo.store.transact(lambda tx: tx.letters.post(odd))
    with monkeypatch.context() as broken:
        broken.setattr("bot.participants.turns.hear", _raises)
        await person.send(f"{WORDS} {PHONE}")
        await running.heard()
    assert (await running.read(lambda tx: tx.updates.backlog())).quarantined == 1
    await failures_over(running)
    printed = capsys.readouterr()
    said = lines.getvalue() + printed.out + printed.err
    assert "a letter is malformed" in said
    assert "quarantine" in said
    kept = await running.bytes_on_disk()
    assert [canary for canary in CANARIES if canary in said] == []
    assert [canary for canary in CANARIES if canary.encode() in kept] == []
    assert str(person.id) not in said
    assert str(person.id).encode() not in kept


async def failures_over(running):
    """A letter of unknown fate is tried again within a minute, from whenever it failed."""
    while (await running.read(lambda tx: tx.updates.backlog())).letters:
        await asyncio.sleep(0.1)
        await running.clock.advance(31)
    await running.settled()


def _raises(context, heard):
    raise RuntimeError(f"{heard!r} {context.screening!r}")
