"""The bot as a process of its own, on a real database, to be killed and started again."""

import asyncio
import base64
import os
import signal
import sys
from pathlib import Path

from bot.settings import new_master_key
from bot.store import open_store
from bot.store.ports import Store
from tests.patience import PATIENCE
from tests.system.fast_clock import FastClock

ROOT = Path(__file__).parents[2]
TOKEN = "4242:" + "x" * 35


class BotProcess:
    """`prescreen run --unreviewed` in a child process; `kill` is a real kill -9."""

    def __init__(self, folder: Path, base_url: str, clock: FastClock) -> None:
        self.kills = 0
        self._folder = folder
        self._clock = clock
        self._kennel: asyncio.subprocess.Process | None = None
        self._pid = 0
        self._key = new_master_key()
        self._env = {
            name: text for name, text in os.environ.items() if not name.startswith("PRESCREEN_")
        } | {
            "PYTHONPATH": str(ROOT),
            "PRESCREEN_TELEGRAM_TOKEN": TOKEN,
            "PRESCREEN_TELEGRAM_API_BASE": base_url,
            "PRESCREEN_DATABASE": str(folder / "bot.db"),
            "PRESCREEN_KEYS": str(folder / "keys.db"),
            "PRESCREEN_MASTER_KEY": self._key,
            "PRESCREEN_OPERATOR": "Example Trust",
            "PRESCREEN_OPERATOR_CONTACT": "privacy@example.org",
            "PRESCREEN_LOG_FORMAT": "json",
        }

    def store(self) -> Store:
        """The same database from here, beside the bot or after it."""
        return open_store(
            self._folder / "bot.db",
            keys=self._folder / "keys.db",
            master=base64.b64decode(self._key),
            check=False,
        )

    @property
    def log(self) -> str:
        return (self._folder / "log").read_text("utf-8")

    async def start(self) -> None:
        """Fork the bot; the first time the imports are done before."""
        if self._kennel is None:
            with (self._folder / "log").open("ab") as log:
                self._kennel = await asyncio.create_subprocess_exec(
                    sys.executable, "-m", "tests.system.fork_server",
                    str(self._clock.started), str(self._clock.speed),
                    env=self._env, cwd=ROOT, stderr=log,
                    stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
                )  # fmt: skip
            assert await self._heard() == "ready", self.log
        assert self._kennel.stdin is not None
        self._kennel.stdin.write(b"start\n")
        self._pid = int((await self._heard()).removeprefix("pid "))

    async def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        os.kill(self._pid, signal.SIGKILL)
        self.kills += 1
        assert await self._heard() == f"over -{signal.SIGKILL.value}", self.log

    async def stop(self) -> None:
        """The graceful end."""
        os.kill(self._pid, signal.SIGTERM)
        assert await self._heard() == "over 0", self.log

    async def end(self) -> None:
        """Whatever still runs goes with its keeper."""
        if self._kennel is not None and self._kennel.returncode is None:
            self._kennel.kill()
            await self._kennel.wait()

    async def _heard(self) -> str:
        assert self._kennel is not None
        assert self._kennel.stdout is not None
        line = await asyncio.wait_for(self._kennel.stdout.readline(), PATIENCE)
        return line.decode().strip()
