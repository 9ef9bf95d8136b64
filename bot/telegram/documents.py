"""Files with a text in them: fetched from Telegram and read, to be heard as if pasted."""

import asyncio
import io
import sys
from pathlib import Path

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiohttp import ClientError

import bot
from bot.channel.events import Document
from bot.logs import log
from bot.telegram.file_text import PDF, TEXT

LARGEST = 5_000_000  # bytes; Telegram itself hands out files up to 20 MB
FETCHING, READING = 10, 8  # seconds
# While a file is read its chat's worker waits: most of them stay free for everybody else.
AT_ONCE = 2
ROOT = Path(bot.__file__).parents[1]
KINDS = {"application/pdf": PDF, "text/plain": TEXT}


class DocumentReader:
    """Fetches the files of one bot. Nothing of them is kept, on no disk."""

    def __init__(self, telegram: Bot) -> None:
        self._bot = telegram
        self._reading = 0

    async def text_of(self, document: Document) -> str | None:
        """Return the text of a file; None where it has none, or cannot be had."""
        kind = KINDS.get(document.mime)
        if kind is None or not 0 < document.size <= LARGEST or self._reading >= AT_ONCE:
            return None
        self._reading += 1
        try:
            data = await self._fetch(document.id)
            return await _read(data, kind) or None
        except (TimeoutError, OSError, AiogramError, ClientError) as error:
            log().info("a file was not read", kind=type(error).__name__)
            return None
        finally:
            self._reading -= 1

    async def _fetch(self, file_id: str) -> bytes:
        file = await self._bot.get_file(file_id, request_timeout=FETCHING)
        data = io.BytesIO()
        if file.file_path and (file.file_size or 0) <= LARGEST:
            await self._bot.download_file(file.file_path, data, timeout=FETCHING, seek=False)
        return data.getvalue()


async def _read(data: bytes, kind: str) -> str:
    """Return the text that a process of its own finds in a file; nothing where it fails."""
    reader = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.telegram.file_text",
        kind,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": str(ROOT)},  # no key and no token is within reach of a hostile file
    )
    try:
        async with asyncio.timeout(READING):
            text, _ = await reader.communicate(data)
    finally:
        if reader.returncode is None:
            reader.kill()
            await reader.wait()
    return text.decode("utf-8", "replace") if reader.returncode == 0 else ""
