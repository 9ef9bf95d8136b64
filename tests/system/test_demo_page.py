"""`prescreen demo` in a real browser: by hand, played by made-up people, and the mornings after."""

import re
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser import started
from tests.patience import PATIENCE

A_TALK = 180_000  # milliseconds

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """One bot for all, as it takes seconds to start: each test takes a phone of its own."""
    command = [sys.executable, "-m", "bot", "demo", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as bot:
        try:
            assert bot.stdout is not None
            found = re.search(r"http://127\.0\.0\.1:\d+", bot.stdout.readline())
            assert found
            yield found[0]
        finally:
            bot.terminate()
            assert bot.wait(PATIENCE) == 0


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with started() as one:
        yield one


@pytest.fixture
async def page(browser: Browser, address: str) -> Page:
    return await opened(browser, address, "en", 1000, 900)


async def opened(browser: Browser, address: str, language: str, width: int, height: int) -> Page:
    shown = await browser.new_page(viewport={"width": width, "height": height})
    await shown.add_init_script(f"localStorage.setItem('language', '{language}')")
    await shown.goto(address)
    return shown


def newest(phone: Locator) -> Locator:
    return phone.locator(".message").last


async def press(phone: Locator, label: str) -> None:
    await newest(phone).get_by_role("button", name=label, exact=True).click()


async def write(phone: Locator, text: str) -> None:
    await phone.locator(".write input, .write textarea").first.fill(text)
    await phone.locator(".write .send").click()


async def play(page: Page, opener: str, cohort: str, begin: str) -> None:
    await page.get_by_role("button", name=opener).click()
    await page.locator("#group").select_option(label=cohort)
    await page.get_by_role("button", name=begin, exact=True).click()


async def pace(page: Page, address: str, times: int) -> None:
    """As fast as one reads, or faster than anybody could follow."""
    await page.request.post(f"{address}/sandbox/pace", data={"times": times})


async def next_morning(page: Page, label: str) -> str:
    """The day that the page shows then."""
    button = page.get_by_role("button", name=label)
    await button.click()
    await expect(button).not_to_have_attribute("aria-busy", "true")
    return await page.locator("#now").inner_text()


async def test_a_mother_is_asked_about_her_child_and_a_coordinator_is_bound(page: Page) -> None:
    left, right = page.locator("#left"), page.locator("#right")
    await right.locator(".log a").first.click()
    await expect(newest(right)).to_contain_text("Changhai Hospital")
    await write(left, "/start")
    await press(left, "中文")
    await expect(newest(left)).to_contain_text("您好")
    await press(left, "孩子，我满18岁了")
    await press(left, "同意，开始")
    await press(left, "这一点也同意")
    await expect(newest(left)).to_contain_text("孩子几周岁？男孩还是女孩？")
    await write(left, "九岁")
    await expect(left.locator(".log")).to_contain_text("→ 9周岁")
    await expect(newest(left)).to_contain_text("医生给孩子确诊过下列哪些病")


async def test_in_chinese_somebody_is_played_to_the_card_and_on_a_monday_the_picture_comes(
    browser: Browser, address: str
) -> None:
    page = await opened(browser, address, "zh", 1280, 800)
    left, right = page.locator("#left"), page.locator("#right")
    await play(page, "自动演示", "激素耐药型肾病综合征，浙大儿童医院（杭州）", "开始演示")
    await expect(page.locator("#played")).to_contain_text("6岁男孩")
    await pace(page, address, 100)
    await expect(page.locator("#told")).to_contain_text("对话结束了", timeout=A_TALK)
    receipt = await left.locator(".text", has_text="您的编号：").inner_text()
    code = re.search(r"R-\w+", receipt)
    assert code
    await expect(newest(right)).to_contain_text(code[0])
    days = [await next_morning(page, "到第二天早上")]
    await expect(newest(right)).to_contain_text(code[0])
    await expect(newest(right).locator(".meta")).to_contain_text("08:31")
    while not await right.locator(".log img").count():
        days.append(await next_morning(page, "到第二天早上"))
        assert len(days) < 8
    assert "周一" in days[-1]
    assert await right.locator("img").last.evaluate("image => image.decode().then(() => 1)")


async def test_at_390_px_a_touch_takes_over_and_a_tab_counts_what_is_new(
    browser: Browser, address: str
) -> None:
    page = await opened(browser, address, "en", 390, 844)
    left, right = page.locator("#left"), page.locator("#right")
    participant = page.get_by_role("tab", name="Participant")
    coordinator = page.get_by_role("tab", name="Coordinator")
    await expect(coordinator.locator(".unread")).to_be_visible()
    await pace(page, address, 1)
    await play(page, "Play somebody", "IgA nephropathy, Children's Hospital, Hangzhou", "Begin")
    await press(left, "My child; I am 18 or older")  # before the reader has come to its end
    await expect(page.locator("#told")).to_have_text("Stopped. Go on by hand.")
    await expect(newest(left)).to_contain_text("agree")
    asked = await left.locator(".message").count()
    await coordinator.click()
    await page.wait_for_timeout(1000)
    await participant.click()
    assert await left.locator(".message").count() == asked
    await expect(coordinator.locator(".unread")).to_be_hidden()
    await play(page, "Play somebody", "IgA nephropathy, Children's Hospital, Hangzhou", "Begin")
    await pace(page, address, 100)
    await expect(page.locator("#told")).to_contain_text("The talk is over", timeout=A_TALK)
    await expect(right).to_be_hidden()
    await expect(coordinator).to_contain_text("New messages 1")
    await participant.press("ArrowRight")
    await expect(coordinator).to_be_focused()
    await expect(left).to_be_hidden()
    await expect(newest(right).get_by_role("button").last).to_be_in_viewport()
    await expect(newest(right)).to_contain_text("R-")
    await expect(coordinator.locator(".unread")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
