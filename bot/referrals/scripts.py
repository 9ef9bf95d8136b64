"""Letters to a person that no turn of theirs writes, in the script in which they write."""

from collections.abc import Mapping
from typing import Any

from bot import screenings
from bot.work import Work
from dialogs.reading.script import traditional


def in_their_script(
    work: Work, screening: str | None, payload: Mapping[str, object]
) -> dict[str, object]:
    """Return a payload as the person of a screening reads it: its text, and its buttons."""
    row = work.tx.screenings.get(screening or "")
    if row is None or not screenings.load(work.tx, work.content, row).traditional:
        return dict(payload)
    written = dict(payload)
    for part in ("text", "caption"):
        if part in written:
            written[part] = traditional(str(written[part]))
    markup: Any = written.get("reply_markup") or {}
    if rows := markup.get("inline_keyboard"):
        written["reply_markup"] = {
            "inline_keyboard": [
                [{**button, "text": traditional(button["text"])} for button in row] for row in rows
            ]
        }
    return written
