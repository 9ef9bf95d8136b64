"""Lists that are longer than a message: a page of rows, turned in place by a press."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.coordinators.buttons import Keyboard, Labelled
from bot.coordinators.posting import EDIT, text_to
from bot.store.records import Grant, Letter
from bot.work import Work

A_PAGE = 8  # rows, and as many buttons that open them
Row = TypeVar("Row")


def number_of(text: str) -> int:
    """Return the page that a button asks for; the first where it names none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


def page_of(rows: Sequence[Row], page: int) -> tuple[int, int, Sequence[Row]]:
    """Return the page that there is, the last one, and the rows of the first."""
    last = max(0, (len(rows) - 1) // A_PAGE)
    page = min(page, last)
    return page, last, rows[page * A_PAGE : (page + 1) * A_PAGE]


def counted(work: Work, lang: str, page: int, shown: int, every: int) -> str:
    """Return which rows of how many a page shows."""
    first = page * A_PAGE
    counts = {"first": first + min(1, every), "last": first + shown, "count": every}
    return work.say(lang, "coordinator-list-page", **counts)


def turner(page: int, last: int, data_at: Callable[[int], str]) -> list[list[Labelled]]:
    """Return the row that turns the pages, round and round; none where there is one page."""
    if not last:
        return []
    return [
        [
            ("◀", data_at((page - 1) % (last + 1))),
            (f"{page + 1}/{last + 1}", data_at(page)),
            ("▶", data_at((page + 1) % (last + 1))),
        ]
    ]


def redraw(
    work: Work, grant: Grant, event: Event, text: str, markup: Keyboard | None
) -> CallbackAnswer:
    """Put a page in the place of the one that was pressed; a fresh one where it is not known."""
    key = work.tx.letters.key_of(event.user, event.message)
    fresh = text_to(grant, f"c:{work.nonce}", text, markup=markup)
    if key is None:
        work.post(fresh)
        return CallbackAnswer()
    edit = Letter(
        f"edit:{key}:{work.nonce}", fresh.chat, fresh.account, "editMessageText", fresh.payload
    )
    work.post(replace(edit, edits=key, slot=f"edit:{key}", rank=EDIT, droppable=True))
    return CallbackAnswer()
