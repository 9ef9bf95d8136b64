"""The weekly picture on its way: uploaded to a local Telegram, or sent in words."""

import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from bot.channel.delivery import Delivered
from bot.sandbox import Sandbox, User
from bot.store.records import DueLetter, Letter

if TYPE_CHECKING:  # it brings aiogram, which takes seconds
    from bot.telegram.calls import Telegram

TOKEN = "4242:" + "x" * 35
DRAWING = {
    "lang": "zh", "title": "上海长海医院", "period": "10月26日至11月22日", "bars": [["开始", 7]],
    "contact": "到首次联系", "questions": "问题", "none": "没有",
    "columns": ["离开", "不知道", "无法识别"],
    "rows": [["年龄", "50%", "<5", "<5"]], "note": "“<5”表示不到5人。",
}  # fmt: skip


@dataclass
class Post:
    telegram: "Telegram"
    reader: User

    async def send(self, **changed: object) -> object:
        payload = {"drawing": DRAWING | changed, "caption": "上海长海医院", "text": "开始：7"}
        letter = Letter("weekly", self.reader.id, None, "sendPhoto", payload)
        return await self.telegram.deliver(DueLetter(1, "t", letter, None, 1), self.reader.id)


@pytest_asyncio.fixture
async def post() -> AsyncIterator[Post]:
    from bot.telegram.calls import Telegram

    box = Sandbox()
    await box.start()
    box.add_bot(TOKEN)
    reader = box.add_user(7, "Dr Lin")
    await reader.send("/start")
    telegram = Telegram(TOKEN, box.base_url)
    yield Post(telegram, reader)
    await telegram.close()
    await box.stop()


async def test_it_arrives_as_a_photo_with_its_caption(post: Post) -> None:
    assert isinstance(await post.send(), Delivered)
    content = post.reader.from_bot[-1].content
    assert content["caption"] == "上海长海医院"
    assert content["photo"][-1]["width"] == 1080


@pytest.mark.parametrize("missing", ["matplotlib", "manimgx_fonts_cjk"])
async def test_without_the_extra_it_arrives_in_words_and_the_log_says_so_once(
    post: Post, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    """None in `sys.modules` is how Python itself marks what cannot be imported."""
    from bot.telegram import drawing

    monkeypatch.setitem(sys.modules, missing, None)
    drawing._tell_once.cache_clear()
    for _ in range(2):
        assert isinstance(await post.send(), Delivered)
        assert post.reader.from_bot[-1].text == "开始：7"
    assert capsys.readouterr().err.count("install the extra `charts`") == 1


async def test_a_drawing_of_another_version_arrives_in_words(post: Post) -> None:
    assert isinstance(await post.send(bars="nothing to draw"), Delivered)
    assert post.reader.from_bot[-1].text == "开始：7"
