"""Buttons in rows as a phone shows them: beside one another only where none is cut off."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar
from unicodedata import east_asian_width

Shown = TypeVar("Shown")

# Latin letters that the buttons of a row show together, on a phone 390 px wide; a Chinese
# character takes the room of two. So two a row have 20 letters or 10 characters each.
ROW = 40


def width(text: str) -> int:
    """Return how wide a label is, in Latin letters."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def fit(labels: Sequence[str]) -> bool:
    """Return whether a row shows all of these labels to their end."""
    return not labels or max(map(width, labels)) <= ROW // len(labels)


def in_columns(
    buttons: Iterable[Shown], columns: int, label: Callable[[Shown], str]
) -> list[tuple[Shown, ...]]:
    """Return the buttons in rows of so many; one that is too wide for its column stands alone."""
    rows: list[tuple[Shown, ...]] = []
    waiting: tuple[Shown, ...] = ()
    for button in buttons:
        wide = width(label(button)) > ROW // columns
        if wide or len(waiting) == columns:
            rows += [waiting] if waiting else []
            waiting = ()
        if wide:
            rows.append((button,))
        else:
            waiting = (*waiting, button)
    return rows + ([waiting] if waiting else [])
