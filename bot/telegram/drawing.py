"""Letters that are drawn when they are sent: the weekly picture, and a page for the doctor."""

import asyncio
from functools import cache
from typing import Any

from aiogram.methods import SendDocument, SendMessage, SendPhoto, TelegramMethod
from aiogram.types import BufferedInputFile

from bot.logs import log
from bot.reports.pdf import CannotMakePages, make
from bot.reports.png import CannotDraw, draw
from bot.store.records import DueLetter

PAGE_FILE = "page.pdf"  # it says nothing of what is in it


async def drawn(due: DueLetter, chat: int) -> TelegramMethod[Any] | None:
    """Return the call for a letter that is drawn when it is sent; None for every other one."""
    if due.letter.method == SendPhoto.__api_method__:
        return await _picture(due, chat)
    return await _page(due, chat) if "pages" in due.letter.payload else None


async def _page(due: DueLetter, chat: int) -> TelegramMethod[Any]:
    """Return the call for a page that was built just now; its name says nothing of what is in it.

    Where it cannot be drawn, that is said in words.
    """
    payload = dict(due.letter.payload)
    pages, passcode, text = payload.pop("pages"), payload.pop("passcode"), payload.pop("text")
    try:
        data = await asyncio.to_thread(make, pages, passcode)  # type: ignore[arg-type]
    except Exception as error:
        reason = "drawing-failed" if not isinstance(error, CannotMakePages) else str(error)
        log().warning("a page was not made", letter=due.id, reason=reason)
        return SendMessage.model_validate({"chat_id": chat, "text": text})
    fields = {**payload, "chat_id": chat, "document": BufferedInputFile(data, PAGE_FILE)}
    return SendDocument.model_validate(fields)


async def _picture(due: DueLetter, chat: int) -> TelegramMethod[Any]:
    """Return the call for a letter that keeps figures.

    They are drawn here, or said in words where nothing can be drawn.
    """
    payload = dict(due.letter.payload)
    drawing, text = payload.pop("drawing"), payload.pop("text")
    try:
        png = await asyncio.to_thread(draw, drawing)  # type: ignore[arg-type]
    except Exception as error:  # words that arrive are better than no picture
        if isinstance(error, CannotDraw):
            _tell_once(str(error))
        else:
            log().warning("a picture was sent as text", letter=due.id, reason="drawing-failed")
        preview = payload.get("link_preview_options")
        fields = {"chat_id": chat, "text": text, "link_preview_options": preview}
        return SendMessage.model_validate(fields)
    caption = str(payload.get("caption", ""))
    return SendPhoto(chat_id=chat, photo=BufferedInputFile(png, "week.png"), caption=caption)


@cache
def _tell_once(reason: str) -> None:
    log().warning("pictures are sent as text: install the extra `charts`", reason=reason)
