"""`prescreen demo` in a real browser: a mother in Chinese left, a coordinator right."""

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, async_playwright, expect

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
PATIENCE = 30_000  # milliseconds; the bot itself is there some seconds after the page

if not Path(CHROMIUM).exists() and not os.environ.get("CI"):
    pytest.skip(
        "BROWSER TESTS NOT RUN: chromium is missing; `apt-get install chromium`",
        allow_module_level=True,
    )
pytestmark = pytest.mark.browser


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert bot.stdout is not None
        first = (await asyncio.wait_for(bot.stdout.readline(), 30)).decode()
        address = re.search(r"http://127\.0\.0\.1:\d+", first)
        assert address, first
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox"]
            )
            shown = await browser.new_page(viewport={"width": 1000, "height": 900})
            await shown.goto(address[0])
            yield shown
            await browser.close()
    finally:
        bot.terminate()
        assert await asyncio.wait_for(bot.wait(), 20) == 0


def newest(phone: Locator) -> Locator:
    return phone.locator(".message").last


async def press(phone: Locator, label: str) -> None:
    await newest(phone).get_by_role("button", name=label, exact=True).click(timeout=PATIENCE)


async def write(phone: Locator, text: str) -> None:
    await phone.locator(".write input, .write textarea").first.fill(text)
    await phone.locator(".write .send").click()


async def test_a_mother_is_asked_about_her_child_and_a_coordinator_is_bound(page: Page) -> None:
    left, right = page.locator("#left"), page.locator("#right")
    await right.locator(".log a").first.click(timeout=PATIENCE)
    await expect(newest(right)).to_contain_text("Changhai Hospital", timeout=PATIENCE)
    await write(left, "/start")
    await press(left, "中文")
    await expect(newest(left)).to_contain_text("您好", timeout=PATIENCE)
    await press(left, "继续")
    await press(left, "满18周岁了")
    await press(left, "孩子（未满18周岁）")
    await press(left, "同意，开始")
    await press(left, "这一点也同意")
    await expect(newest(left)).to_contain_text("孩子今年多少周岁", timeout=PATIENCE)
    await write(left, "九岁")
    await expect(left.locator(".log")).to_contain_text("→ 9周岁", timeout=PATIENCE)
    await expect(newest(left)).to_contain_text("医生给孩子确诊过下列哪些病", timeout=PATIENCE)
