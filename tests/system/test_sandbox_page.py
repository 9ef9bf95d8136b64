"""The page with two phones, used in a browser as a person would use it."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, Page, expect

from bot.sandbox import Sandbox
from bot.sandbox.attachments import PIXEL
from tests.browser import started

TOKEN = "4242:" + "x" * 35
LOCALES = Path(__file__).parents[2] / "locales"

pytestmark = pytest.mark.browser


def words(language: str, key: str) -> str:
    text = (LOCALES / language / "sandbox.ftl").read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(key)} = (.+)$", text, re.MULTILINE)
    assert found is not None, key
    return found[1]


async def api(base: str, method: str, **params: object) -> object:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{base}/bot{TOKEN}/{method}", json=params) as response,
    ):
        answer = await response.json()
    assert answer["ok"], answer
    return answer["result"]


async def echo(base: str) -> None:
    """A bot of a few lines: greets with buttons, answers presses, asks for a contact, echoes."""
    offset = 0
    while True:
        updates = await api(base, "getUpdates", offset=offset, timeout=5)
        assert isinstance(updates, list)
        for update in updates:
            offset = update["update_id"] + 1
            await (pressed if "callback_query" in update else wrote)(base, update)


async def pressed(base: str, update: dict[str, Any]) -> None:
    query = update["callback_query"]
    chat = query["message"]["chat"]
    modal = query["data"] == "why"
    text = "We ask because treatment depends on it. 因为治疗取决于此。" if modal else "Noted"
    await api(
        base, "answerCallbackQuery", callback_query_id=query["id"], text=text, show_alert=modal
    )
    if not modal:
        await api(base, "editMessageText", chat_id=chat["id"], text=f"You chose {query['data']}.",
                  message_id=query["message"]["message_id"])  # fmt: skip


async def wrote(base: str, update: dict[str, Any]) -> None:
    message = update["message"]
    chat, text = message["chat"]["id"], str(message.get("text", ""))
    markup: dict[str, object] | None = None
    if text.startswith("/start"):
        rows = [[("Yes", "yes"), ("No", "no")], [("Why do you ask?", "why")]]
        keys = [[{"text": label, "callback_data": data} for label, data in row] for row in rows]
        markup = {"inline_keyboard": keys}
        said = f"<b>Hello</b> {text.removeprefix('/start').strip()}\nHas a doctor told you?"
    elif text == "/contact":
        markup = {"keyboard": [[{"text": "Send my number", "request_contact": True}]]}
        said = "May we call you?"
    elif "contact" in message:
        markup = {"remove_keyboard": True}
        said = f"Thank you, {message['contact']['phone_number']}"
    else:
        said = f"Echo: {text}"
    extra = {} if markup is None else {"reply_markup": markup}
    await api(base, "sendMessage", chat_id=chat, text=said, parse_mode="HTML", **extra)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(page=True, words=words)
    sandbox.add_bot(TOKEN)
    sandbox.add_user(1001, "Lin")
    coordinator = sandbox.add_user(2001, "Dr Wang")
    await sandbox.start()
    sandbox.note(coordinator, "Open this link once:", "https://t.me/trial_finder_bot?start=abc_1")
    await api(sandbox.base_url, "setMyCommands",
              commands=[{"command": "contact", "description": "Ask me for my number"}])  # fmt: skip
    await api(sandbox.base_url, "setMyCommands", language_code="zh",
              commands=[{"command": "contact", "description": "向我要号码"}])  # fmt: skip
    bot = asyncio.create_task(echo(sandbox.base_url))
    yield sandbox
    bot.cancel()
    await asyncio.gather(bot, return_exceptions=True)
    await sandbox.stop()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with started() as one:
        yield one


@pytest.fixture
async def page(sandbox: Sandbox, browser: Browser) -> AsyncIterator[Page]:
    page = await browser.new_page(viewport={"width": 860, "height": 900}, locale="en-GB")
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    await page.goto(sandbox.base_url)
    yield page
    assert problems == []


async def picture(page: Page, name: str) -> None:
    """Keep a screenshot where SCREENSHOTS names a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=f"{folder}/{name}.png")


async def test_a_participant_types_presses_and_shares_a_contact(page: Page) -> None:
    left = page.locator("#left")
    await picture(page, "1-empty")
    await left.get_by_role("button", name="Start").click()
    await expect(left.locator(".text b")).to_have_text("Hello")
    await picture(page, "2-started")
    await left.get_by_role("button", name="Yes").click()
    await expect(left.locator(".text").last).to_have_text("You chose yes.")
    await expect(left.locator(".toast")).to_have_text("Noted")
    await left.get_by_label("Message", exact=True).fill("八十五")
    await left.get_by_label("Message", exact=True).press("Enter")
    await expect(left.locator(".text").last).to_have_text("Echo: 八十五")
    await left.get_by_label("Menu of commands").click()
    await picture(page, "3-menu")
    await left.get_by_text("Ask me for my number").click()
    share = left.get_by_role("button", name="Send my number")
    await expect(share).to_be_visible()
    await picture(page, "4-contact")
    await share.click()
    await expect(left.locator(".text").last).to_contain_text("Thank you, +86")
    await expect(share).to_have_count(0)


async def test_an_alert_is_a_modal_that_gives_the_focus_back(page: Page) -> None:
    left = page.locator("#left")
    await left.get_by_role("button", name="Start").click()
    why = left.get_by_role("button", name="Why do you ask?")
    await why.click()
    dialog = left.get_by_role("alertdialog")
    await expect(dialog).to_contain_text("因为治疗取决于此")
    await picture(page, "5-alert")
    await page.keyboard.press("Enter")
    await expect(dialog).to_be_hidden()
    await expect(why).to_be_focused()


async def test_the_coordinator_opens_the_link_of_the_note(page: Page, sandbox: Sandbox) -> None:
    right = page.locator("#right")
    await right.get_by_role("link", name="t.me/trial_finder_bot").click()
    await expect(right.locator(".text b")).to_have_text("Hello")
    assert sandbox.users[2001].messages[0].text == "/start abc_1"
    await expect(right.locator(".text").last).to_contain_text("abc_1")


async def test_a_coordinator_replies_to_a_message(page: Page, sandbox: Sandbox) -> None:
    """And takes it back: the bar above the field says which message is answered."""
    right = page.locator("#right")
    await right.get_by_role("link", name="t.me/trial_finder_bot").click()
    greeting = right.locator(".message", has_text="Has a doctor told you?")
    bar = right.locator(".replying")
    await greeting.get_by_role("button", name="Reply", exact=True).click()
    await expect(bar).to_contain_text("Hello")
    await bar.click()
    await expect(bar).to_be_hidden()
    await greeting.get_by_role("button", name="Reply", exact=True).click()
    await right.get_by_label("Message", exact=True).fill("Prefers mornings")
    await page.keyboard.press("Enter")
    await expect(right.locator(".mine .quoted")).to_contain_text("Hello")
    await expect(bar).to_be_hidden()
    await right.get_by_label("Message", exact=True).fill("No reply")
    await page.keyboard.press("Enter")
    await expect(right.locator(".message", has_text="Echo: No reply")).to_be_visible()
    answered = [one.reply_to for one in sandbox.users[2001].chat.timeline if "text" in one.content]
    assert sum(one is not None for one in answered) == 1
    assert await page.locator("#left .reply").count() == 0


async def test_the_page_speaks_chinese_and_hands_the_phone_to_a_new_person(
    page: Page, sandbox: Sandbox
) -> None:
    left = page.locator("#left")
    await left.get_by_role("button", name="Start").click()
    await expect(left.locator(".message")).to_have_count(2)
    await page.get_by_role("button", name="中文").click()
    await expect(left.locator(".role")).to_have_text("患者")
    assert sandbox.users[1001].person.language_code == "zh"
    await left.get_by_label("命令菜单").click()
    await expect(left.locator(".menu")).to_contain_text("向我要号码")
    await picture(page, "6-chinese")
    await page.get_by_role("button", name="换一位新用户").click()
    await expect(left.locator(".empty")).to_be_visible()
    assert sandbox.users[2002].person.language_code == "zh"
    await left.get_by_role("button", name="开始").click()
    await expect(left.locator(".message")).to_have_count(2)
    await left.get_by_label("这部手机是谁的").select_option("Lin")
    await expect(left.locator(".message")).to_have_count(2)
    assert len(sandbox.users[1001].messages) == 2


async def test_the_newest_message_is_in_sight_after_a_long_talk(
    page: Page, sandbox: Sandbox
) -> None:
    user = sandbox.users[1001]
    await user.send("/start")
    await user.answered()
    sandbox.limits.enabled = False
    for number in range(15):
        await user.send(f"第 {number} 条：一个比较长的回答，看看气泡怎样换行，够不够清楚。")
    await user.until(lambda one: one.last.text.startswith("Echo: 第 14"))
    await user.send_photo("a picture", PIXEL)
    newest = page.locator("#left .message").last
    await expect(newest).to_contain_text("Echo:")
    await user.answered()
    await expect(page.locator("#left .message").last).to_be_in_viewport()
    await picture(page, "7-long")
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(page.locator("#left .message").last).to_be_in_viewport()
    await expect(page.locator("#right")).to_be_hidden()
    await page.get_by_role("tab", name="Coordinator").click()
    await expect(page.locator("#right .note")).to_be_in_viewport()
    await expect(page.locator("#left")).to_be_hidden()
    await expect(page.locator("#play-open")).to_be_hidden()  # nobody directs this page
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    await picture(page, "8-narrow")
