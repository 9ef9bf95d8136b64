"""Keeps the database of this version, with what stood on the phones, for the tests of later ones.

`python -m tests.system.keeping NAME` writes tests/data/kept/NAME.tar.xz: a talk under way, a
result, two open cards and a letter that waits; of the first card all answers were looked at, and
one of them was changed afterwards. Whoever changes what is stored first keeps the one of before.
"""

import asyncio
import json
import sys
import tarfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.clock import VirtualClock
from bot.demo import local_bot
from bot.sandbox import Sandbox, User
from bot.sandbox.chats import Message
from dialogs.context import Content
from tests.system.fast_clock import MORNING
from tests.system.running_bot import RunningBot
from trials import library as trials

KEPT = Path(__file__).parents[1] / "data" / "kept"
FILES = ("prescreen.db", "keys.db")
MASTER = bytes(range(32))


@dataclass
class KeptBot:
    """A bot that goes on with a kept database; its people by the part they played."""

    running: RunningBot
    people: dict[str, User]
    referral: str


async def keep(name: str) -> None:
    content, clock = local_bot.content_of(trials.load()), VirtualClock(MORNING)
    sandbox = await _sandbox(content, clock)
    with TemporaryDirectory() as folder:
        async with local_bot.running(content, clock, sandbox, Path(folder), MASTER) as demo:
            running = RunningBot(demo, clock)
            people = {
                "admin": await running.coordinator(None, "admin"),
                "nurse": await running.coordinator(),
                "asked": await running.questioned(),
                "matched": await running.matched(),
                "opened": await running.matched(),
                "shared": await running.matched(),
                "waiting": await running.questioned(),
            }
            await running.write(people["asked"], "34")
            await running.share(people["opened"])
            await running.press(people["nurse"], "coordinator-button-answers")
            for choice in ("change", "age_years"):
                await running.choose(people["opened"], choice)
            await running.write(people["opened"], "35")
            referral = await running.share(people["shared"])
            sandbox.fail_next("sendMessage", 429, "Too Many Requests", retry_after=3600)
            await people["waiting"].send("51")
            await running.heard()
            phones = {part: _phone(user) for part, user in people.items()}
            last = sandbox.world.bot().last_message
        await sandbox.stop()
        kept = {"now": clock.now().isoformat(), "referral": referral.code, "people": phones}
        _write(KEPT / f"{name}.tar.xz", Path(folder), kept | {"last_message": last})


def _phone(user: User) -> dict[str, Any]:
    shown = [
        {"id": m.message_id, "from_bot": m.from_bot, "date": m.date, "content": m.content,
         "markup": m.markup, "order": m.order}
        for m in user.messages
    ]  # fmt: skip
    return {"id": user.id, "lang": user.person.language_code, "messages": shown}


def _write(archive: Path, folder: Path, kept: dict[str, Any]) -> None:
    with tarfile.open(archive, "w:xz") as packed:
        for file in FILES:
            packed.add(folder / file, file)
        text = json.dumps(kept, ensure_ascii=False).encode()
        entry = tarfile.TarInfo("kept.json")
        entry.size = len(text)
        packed.addfile(entry, BytesIO(text))


@asynccontextmanager
async def goes_on(name: str, content: Content, folder: Path) -> AsyncIterator[KeptBot]:
    """Start this version's bot on the kept database; the phones show what they showed."""
    with tarfile.open(KEPT / f"{name}.tar.xz") as packed:
        packed.extractall(folder, filter="data")
    kept = json.loads((folder / "kept.json").read_text("utf-8"))
    clock = VirtualClock(datetime.fromisoformat(kept["now"]))
    sandbox = await _sandbox(content, clock)
    people = {part: _restored(sandbox, phone) for part, phone in kept["people"].items()}
    sandbox.world.bot().last_message = kept["last_message"]
    try:
        async with local_bot.running(content, clock, sandbox, folder, MASTER) as demo:
            yield KeptBot(RunningBot(demo, clock), people, kept["referral"])
    finally:
        await sandbox.stop()


async def _sandbox(content: Content, clock: VirtualClock) -> Sandbox:
    sandbox = Sandbox(clock=clock, words=content.words.say)
    sandbox.add_bot(local_bot.TOKEN, local_bot.USERNAME)
    await sandbox.start(port=0)
    return sandbox


def _restored(sandbox: Sandbox, phone: dict[str, Any]) -> User:
    user = sandbox.add_user(phone["id"], f"Person {phone['id']}", phone["lang"])
    chat, bot = user.chat, sandbox.world.bot()
    chat.started = True
    for told in phone["messages"]:
        sender = bot.json() if told["from_bot"] else user.person.json()
        chat.messages[told["id"]] = Message(
            told["id"], chat, sender, told["date"], told["content"], told["markup"],
            order=sandbox.world.next_order(),
        )  # fmt: skip
    return user


if __name__ == "__main__":
    asyncio.run(keep(sys.argv[1]))
