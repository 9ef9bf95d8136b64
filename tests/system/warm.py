"""`prescreen ...` as a process of its own, forked from one that has imported everything once.

A start costs seconds of imports otherwise, and tests of many starts would be ones of waiting.
"""

import asyncio
import multiprocessing
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.patience import PATIENCE

CONTEXT = multiprocessing.get_context("forkserver")
# Besides the commands, what they import inside their functions.
CONTEXT.set_forkserver_preload(
    [
        "bot.cli.run",
        "bot.cli.trials",
        "bot.coordinators.router",
        "bot.runtime.scheduler",
        "bot.runtime.service",
        "bot.telegram.menu",
        "bot.telegram.ways",
        "tests.system.warmed",
    ]
)


class Warm:
    """A running `prescreen`; `said` is all that it has written."""

    def __init__(self, env: Mapping[str, str], args: tuple[str, ...]) -> None:
        handle, name = tempfile.mkstemp()
        os.close(handle)
        self._output = Path(name)
        self._process = CONTEXT.Process(target=_become, args=(dict(env), args, name))
        self._process.start()

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    @property
    def said(self) -> str:
        return self._output.read_text("utf-8")

    def send_signal(self, number: int) -> None:
        assert self._process.pid
        os.kill(self._process.pid, number)

    async def ended(self) -> int:
        """Wait for the end; return the exit code."""
        async with asyncio.timeout(PATIENCE):
            while (code := self.returncode) is None:
                await asyncio.sleep(0.02)
        return code

    def discard(self) -> None:
        if self.returncode is None:
            self._process.kill()
        self._process.join()
        self._output.unlink()


@asynccontextmanager
async def started(env: Mapping[str, str], *args: str) -> AsyncIterator[Warm]:
    """Run `prescreen` with these arguments, and kill it in the end where it still runs."""
    process = Warm(env, args)
    try:
        yield process
    finally:
        process.discard()


async def ended(env: Mapping[str, str], *args: str) -> tuple[int, str]:
    """Run `prescreen` to its end; return the exit code and what it said."""
    async with started(env, *args) as process:
        code = await process.ended()
        return code, process.said


def _become(env: dict[str, str], args: tuple[str, ...], output: str) -> None:
    from bot.cli import registry
    from tests import shipped

    shipped.read_once(pytest.MonkeyPatch())
    os.environ.clear()
    os.environ.update(env)
    file = os.open(output, os.O_WRONLY | os.O_APPEND)
    os.dup2(file, 1)
    os.dup2(file, 2)
    sys.argv = ["prescreen", *args]
    registry.main()
