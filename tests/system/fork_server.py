"""Imports everything once; each line on stdin forks the real `prescreen run`, there to be killed.

A start costs seconds of imports otherwise, and a test of twenty kills would be one of waiting.
"""

import ctypes
import os
import signal
import sys
from functools import partial

from bot import clock
from bot.cli import registry, run
from bot.settings import Settings
from tests.system.fast_clock import FastClock

PR_SET_PDEATHSIG = 1


def main(started: str, speed: str) -> None:
    """The command is the real one; only its clock is fast and its trial files are read already."""
    _die_with_the_test()
    import bot.coordinators.router
    import bot.runtime.scheduler  # what `run` imports inside its functions
    import bot.runtime.service
    import bot.telegram.menu
    import bot.telegram.ways  # noqa: F401

    content = run.content_for(Settings.read(), unreviewed=True)
    run.content_for = lambda settings, *, unreviewed: content  # type: ignore[assignment]
    clock.RealClock = partial(FastClock, float(started), float(speed))  # type: ignore[assignment,misc]
    _say("ready")
    for _ in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _become_the_bot()
        _say(f"pid {pid}")
        _, status = os.waitpid(pid, 0)
        _say(f"over {os.waitstatus_to_exitcode(status)}")


def _become_the_bot() -> None:
    _die_with_the_test()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.argv = ["prescreen", "run", "--unreviewed"]
    try:
        registry.main()
    except SystemExit as end:
        sys.stderr.flush()
        os._exit(end.code if isinstance(end.code, int) else 1)
    os._exit(0)


def _die_with_the_test() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
