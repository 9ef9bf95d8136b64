"""What every test shares."""

import logging
import os
import sys
import tempfile
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest
import structlog

from tests import browser, shipped

# A slow machine is no wrong answer; the same examples every time are a fair comparison.
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.load_profile("steady")

LONG = ("slow", "browser")
SYSTEM = Path(__file__).parent / "system"
MEMORY = Path("/dev/shm")
ROOM = 2 * 2**30  # bytes; what is built and installed in a test takes the most


def temporary_files_stay_in_memory() -> None:
    """Spares the tests the waiting for a disk, where there is memory enough.

    Nothing is proved less: a killed process leaves its files there just as well, and no test
    can cut the power. Whoever sets TMPDIR decides.
    """
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK):
        return
    there = os.statvfs(MEMORY)
    if there.f_bavail * there.f_frsize >= ROOM and not there.f_flag & os.ST_NOEXEC:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


temporary_files_stay_in_memory()


@pytest.fixture(scope="session", autouse=True)
def data_files_read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        shipped.read_once(patch)
        yield


@pytest.fixture
def own_log() -> Iterator[None]:
    """Puts back how this process logs, after a test that sets the bot's log up."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    root = logging.getLogger()
    handlers, level, loud = root.handlers[:], root.level, logging.raiseExceptions
    before = structlog.get_config()
    yield
    structlog.configure(**before)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    root.handlers[:], root.level, logging.raiseExceptions = handlers, level, loud
    logging.captureWarnings(False)
    for name in ("aiogram", "aiohttp", "asyncio"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    logging.getLogger("aiohttp.access").disabled = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lets what is long start first, so that no worker is left alone with it at the end."""
    files = {item.path for item in items if any(map(item.get_closest_marker, LONG))}
    items.sort(key=lambda item: (item.path not in files, SYSTEM not in item.path.parents))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips what needs a browser where there is none; on the build machine it must be there."""
    if item.get_closest_marker("browser") and not browser.is_there():
        missing = f"no Chromium at {browser.CHROMIUM}"
        if os.environ.get("CI"):
            pytest.fail(f"{missing}; bring it with: {browser.REMEDY}", pytrace=False)
        pytest.skip(missing)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Generator[None]:
    """Says at the very end how the skipped tests of the page can be run as well."""
    yield
    skipped = terminalreporter.stats.get("skipped", [])
    marked = (report for report in skipped if "browser" in getattr(report, "keywords", ()))
    if any(marked) and not browser.is_there():
        terminalreporter.write_line(f"Without a browser. To test the pages too: {browser.REMEDY}")
