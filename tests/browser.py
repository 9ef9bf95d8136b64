"""The browser of a few tests: where it is, how it starts, and the command that brings it."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.patience import PATIENCE

if TYPE_CHECKING:  # imported where it is used: collecting the tests is to stay quick
    from playwright.async_api import Browser

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
REMEDY = "sudo apt install chromium"


def is_there() -> bool:
    return Path(CHROMIUM).exists()


@asynccontextmanager
async def started() -> AsyncIterator["Browser"]:
    """A browser for one test; what is expected of its pages may come late on a busy machine."""
    from playwright.async_api import async_playwright, expect

    expect.set_options(timeout=PATIENCE * 1000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()
