"""The unmodified aiogram talks to the sandbox, by polling and by webhook, without an error."""

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from aiohttp import web

from bot.sandbox import Sandbox, User
from bot.sandbox.attachments import PIXEL

if TYPE_CHECKING:
    from aiogram import Bot

TOKEN = "4242:" + "x" * 35
SECRET = "s" * 40


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox()
    sandbox.add_bot(TOKEN)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest_asyncio.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator["Bot"]:
    from tests.system import small_bot

    bot = small_bot.made(sandbox.base_url, TOKEN)
    yield bot
    await bot.session.close()


@pytest_asyncio.fixture
async def polling(bot: "Bot") -> AsyncIterator["Bot"]:
    from tests.system import small_bot

    answering = small_bot.answering()
    task = asyncio.create_task(
        answering.start_polling(bot, handle_signals=False, polling_timeout=2)
    )
    yield bot
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest_asyncio.fixture
async def hooked(sandbox: Sandbox, bot: "Bot") -> AsyncIterator["Bot"]:
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application

    from tests.system import small_bot

    dispatcher, app = small_bot.answering(), web.Application()
    # In the foreground, so that methods in the webhook's answer are seen as well.
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET)
    handler.register(app, path="/hook")
    setup_application(app, dispatcher, bot=bot)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await bot.set_webhook(url, secret_token=SECRET)
    yield bot
    await bot.delete_webhook()
    await runner.cleanup()


async def content(sandbox: Sandbox, user: User) -> None:
    """Everything a person can do, answered; and not one call refused."""
    await user.send("/start NCT06010472")
    hello = await user.answered()
    assert hello.text == "Hello & welcome"
    assert hello.content["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    await user.press(hello, "Yes")
    await user.answered()
    assert user.last.text == "pressed v1.yes"
    assert user.last.labels == ["No"]
    assert user.alerts[-1].text == "noted"
    assert user.alerts[-1].show_alert
    await user.send("/contact")
    await user.answered()
    assert user.keyboard == ["My number"]
    await user.tap("My number")
    assert (await user.answered()).text == "own: True"
    assert user.keyboard == []
    await user.share_contact(own=False, force=True)
    assert (await user.answered()).text == "own: False"
    acts = (user.send_photo("x"), user.send_sticker(), user.send_voice(), user.send_document(),
            user.send_location(), user.send_dice(), user.send_poll(), user.send_video(),
            user.forward("八十五", hidden_name="Somebody"))  # fmt: skip
    seen = []
    for act in acts:
        await act
        seen.append((await user.answered()).text.split(":")[0])
    assert seen == ["photo", "sticker", "voice", "document", "location", "dice", "poll", "video",
                    "text"]  # fmt: skip
    assert sandbox.failures == []


async def test_a_whole_conversation_by_polling(sandbox: Sandbox, polling: "Bot") -> None:
    sandbox.limits.enabled = False
    await content(sandbox, sandbox.add_user(1001, "Lin", "zh"))


async def test_a_whole_conversation_by_webhook(sandbox: Sandbox, hooked: "Bot") -> None:
    sandbox.limits.enabled = False
    await content(sandbox, sandbox.add_user(1001, "Lin", "zh"))
    hook = sandbox.world.bot().webhook
    assert {status for _, _, status in hook.attempts} == {200}


async def test_edits_and_blocking_reach_aiogram(sandbox: Sandbox, bot: "Bot") -> None:
    user = sandbox.add_user(1001, "Lin")
    sent = await user.send("85")
    await user.edit(sent, "58")
    await user.block()
    await user.unblock()
    group = sandbox.add_group(-500, "Team", [user])
    await group.add_bot(user)
    await group.send(user, "/today", anonymous=True)
    await group.migrate(user)
    updates = await bot.get_updates()
    assert [update.event_type for update in updates] == [
        "message", "edited_message", "my_chat_member", "my_chat_member", "my_chat_member",
        "message", "message", "message", "message",
    ]  # fmt: skip


async def test_every_offered_method_answers_what_aiogram_expects(
    sandbox: Sandbox, bot: "Bot"
) -> None:
    from aiogram.types import BotCommand, BufferedInputFile

    from tests.system.small_bot import inline

    user = sandbox.add_user(1001, "Lin")
    await user.send("/start")
    me = await bot.get_me()
    assert me.username == "trial_finder_bot"
    assert me.id == 4242
    photo = await bot.send_photo(1001, BufferedInputFile(PIXEL, "chart.png"), caption="<i>c</i>")
    assert photo.photo is not None
    assert photo.caption == "c"
    paper = await bot.send_document(1001, BufferedInputFile(b"a;b", "mine.csv"))
    assert paper.document is not None
    assert paper.document.file_name == "mine.csv"
    file = await bot.get_file(paper.document.file_id)
    assert file.file_path is not None
    content = await bot.download_file(file.file_path)
    assert content is not None
    assert content.read() == b"a;b"
    again = await bot.send_document(1001, paper.document.file_id, protect_content=True)
    assert again.has_protected_content
    assert (await bot.edit_message_caption(
        chat_id=1001, message_id=photo.message_id, caption="d")) is not True  # fmt: skip
    await bot.edit_message_reply_markup(
        chat_id=1001, message_id=photo.message_id, reply_markup=inline(("a", "b"))
    )
    assert await bot.delete_message(1001, paper.message_id)
    assert await bot.send_chat_action(1001, "typing")
    assert (await bot.get_chat(1001)).first_name == "Lin"
    assert (await bot.get_chat_member(1001, 1001)).status == "member"
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    await bot.set_my_commands([BotCommand(command="help", description="帮助")], language_code="zh")
    assert (await bot.get_my_commands(language_code="zh"))[0].description == "帮助"
    assert user.commands[0]["description"] == "Help"
    user.person.language_code = "zh-hans"
    assert user.commands[0]["description"] == "帮助"
    assert (await bot.get_webhook_info()).url == ""
    assert sandbox.failures == []


async def test_refusals_become_aiograms_own_exceptions(sandbox: Sandbox, bot: "Bot") -> None:
    from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter

    user = sandbox.add_user(1001, "Lin")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(1001, "hi")
    await user.send("/start")
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.send_message(1001, "<b>open")
    sandbox.fail_next("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(1001, "hi")
    assert caught.value.retry_after == 7
    await user.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(1001, "hi")


async def test_leaving_a_group(sandbox: Sandbox, bot: "Bot") -> None:
    from aiogram.exceptions import TelegramForbiddenError

    user = sandbox.add_user(1001, "Lin")
    group = sandbox.add_group(-500, "Team", [user])
    await group.add_bot(user)
    await bot.send_message(-500, "hello all")
    assert await bot.leave_chat(-500)
    with pytest.raises(TelegramForbiddenError, match="bot is not a member of the group chat"):
        await bot.send_message(-500, "hello?")
