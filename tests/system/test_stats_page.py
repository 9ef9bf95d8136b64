"""The stats page in a real browser, at the size of a phone: what `--json` says stands there."""

import os
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from bot.app import App
from bot.reports.figures import FUNNEL, RATES, Figures, QuestionStats, label
from bot.reports.page import page as page_of
from bot.reports.text import public_figures
from dialogs.context import BotOperator
from tests import shipped
from tests.browser import started

if TYPE_CHECKING:  # imported where it is used: collecting the tests is to stay quick
    from playwright.async_api import Page

pytestmark = pytest.mark.browser


@pytest.fixture
def app() -> App:
    return App(shipped.content(BotOperator("", "")), "")


def figures(app: App, lang: str) -> Figures:
    asked = tuple(
        QuestionStats(q.id, label(app, lang, q.id), 60 - n, 55 - n, n % 9, 2 + n % 11, n % 7)
        for n, q in enumerate(app.content.questionnaire.questions)
    )
    counts = dict(zip(FUNNEL, (132, 118, 97, 31, 24, 22, 8, 21, 16, 9, 5, 3), strict=True))
    return Figures(date(2026, 10, 26), date(2026, 11, 22), counts, 6.75, 16, asked)


@pytest_asyncio.fixture
async def phone() -> AsyncIterator["Page"]:
    async with started() as browser:
        yield await browser.new_page(viewport={"width": 360, "height": 740})


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_the_page_says_what_the_json_says_and_fits_a_phone(
    phone: "Page", app: App, lang: str, tmp_path: Path
) -> None:
    told = public_figures(figures(app, lang))
    file = tmp_path / "stats.html"
    file.write_text(page_of(app, lang, told, date(2026, 11, 23)), encoding="utf-8")
    await phone.goto(file.as_uri())
    for name, count in told["funnel"].items():
        line = phone.locator(f'li[data-figure="{name}"]')
        assert await line.locator("b").inner_text() == str(count)
    for one in told["questions"]:
        cells = await phone.locator(f'tr[data-question="{one["question"]}"] td').all_inner_texts()
        assert cells == [one["label"], str(one["shown"]), *(one[f"{w}_rate"] for w in RATES)]
    assert "6.8" in await phone.locator("#contact").inner_text()
    wide = await phone.evaluate("document.documentElement.scrollWidth")
    assert wide <= 360, "nothing is pushed over the edge"
    lengths = [await bar.get_attribute("width") for bar in await phone.locator(".part").all()]
    assert lengths[0] == "100.0"
    assert lengths[-1] == "0.0", "a hidden count has no length"
    if keep := os.environ.get("KEEP_SCREENSHOTS"):
        await phone.screenshot(path=Path(keep) / f"stats-{lang}.png", full_page=False)
