"""Draws the page for a doctor as a PDF, in memory alone; needs the extra `pages`."""

import string
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from bot.reports import face

if TYPE_CHECKING:
    from bot.reports.typesetting import Colour, Paper, Run

NEEDED = ("fpdf", face.LIBRARY, face.PACKAGE)  # the extra `pages`
# A page is set smaller before it takes a second one; in two languages each gets one, if it can.
SIZES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.72)
ALONE = 3  # of the sizes are tried for one page, where there is one language
COLUMNS = ((14.0, 103.0), (107.0, 196.0))
LABEL = 0.46  # of a column
INDENT = 18.0

Page = Mapping[str, Any]


class CannotMakePages(Exception):
    """A missing package of the extra `pages`: the message is its name."""


@cache
def can_make() -> bool:
    """Return whether everything that a page needs is installed; each turn asks."""
    return _missing() is None


def _missing() -> str | None:
    return next((package for package in NEEDED if find_spec(package) is None), None)


def make(pages: Sequence[Page], passcode: str | None = None) -> bytes:
    """Return the PDF of the same page in one language or two; raises `CannotMakePages`."""
    if package := _missing():
        raise CannotMakePages(package)
    from bot.reports.typesetting import Paper

    letters = _letters(pages)
    fonts = {"": face.cut(letters, face.REGULAR), "B": face.cut(letters, face.BOLD)}
    fits = [_fit(page, fonts, alone=len(pages) == 1) for page in pages]
    paper = Paper(fonts, sum(count for _, count in fits))
    for page, (size, _) in zip(pages, fits, strict=True):
        _write(paper, page, size)
    return paper.finished(passcode)


def _fit(page: Page, fonts: Mapping[str, bytes], *, alone: bool) -> tuple[float, int]:
    """Return the largest size at which it takes one page, else two, else few; and how many."""
    from bot.reports.typesetting import Paper

    counts = {}
    for size in SIZES:
        paper = Paper(fonts)
        _write(paper, page, size)
        counts[size] = paper.pages
        if paper.pages == 1 and (not alone or size in SIZES[:ALONE]):
            return size, 1
    fewest = max(2, min(counts.values()))
    size = max(size for size, count in counts.items() if count <= fewest)
    return size, counts[size]


def _write(paper: "Paper", page: Page, size: float) -> None:
    paper.begin(size, page["foot"])
    _head(paper, page)
    _alarm(paper, page["alarm"])
    _studies(paper, page["studies"])
    _studies(paper, page["others"])
    _listing(paper, page["bring"], boxes=True)
    _listing(paper, page["notes"], boxes=False)
    _values(paper, page["values"])


def _head(paper: "Paper", page: Page) -> None:
    from bot.reports.typesetting import GREY, TEAL, Run

    paper.flow([Run(page["title"], bold=True, colour=TEAL, size=17)])
    paper.at_right(Run(page["date"], colour=GREY, size=10))
    paper.skip(1.6)
    paper.rule(TEAL)
    paper.skip(1.2)
    paper.flow([Run(page["head"], colour=GREY, size=8.4)])


def _alarm(paper: "Paper", lines: Sequence[str]) -> None:
    from bot.reports.typesetting import LEFT, PALE_RED, RED, RIGHT, Run

    if not lines:
        return
    runs = [Run("\n".join(lines), colour=RED, bold=True, size=9)]
    paper.skip(2)
    tall = paper.height(runs, LEFT + 3, RIGHT - 3) + 3
    paper.room(tall)
    paper.box(LEFT, RIGHT - LEFT, tall, PALE_RED)
    paper.skip(1)
    paper.flow(runs, LEFT + 3, RIGHT - 3)
    paper.skip(1)


def _heading(paper: "Paper", text: str, beside: str = "") -> None:
    from bot.reports.typesetting import GREY, TEAL, Run

    paper.skip(3)
    paper.room(18)
    runs = [Run(text, bold=True, colour=TEAL, size=11.5)]
    if beside:
        runs.append(Run(f"  {beside}", colour=GREY, size=8.2))
    paper.flow(runs)
    paper.skip(0.8)


def _studies(paper: "Paper", part: Page) -> None:
    from bot.reports.typesetting import LINE, RIGHT, TEAL, Run

    none = part.get("none")
    if not part["items"] and not none:
        return
    _heading(paper, part["title"])
    if none:
        paper.flow([Run(none)])
    colours: dict[str, Colour] = {"likely": TEAL, "possible": (143, 193, 212)}
    for item in part["items"]:
        paragraphs = _paragraphs(item)
        tall = sum(paper.height(runs, INDENT, RIGHT) for runs in paragraphs)

        def write(paragraphs: list[list["Run"]] = paragraphs) -> None:
            for runs in paragraphs:
                paper.flow(runs, INDENT, RIGHT)

        paper.block(tall, write, colours.get(item["mark"], LINE))
        paper.skip(1.8)


def _paragraphs(item: Page) -> list[list["Run"]]:
    from bot.reports.typesetting import GREY, Run

    where = Run(f"   {item['where']}", colour=GREY, size=8.6)
    paragraphs = [[Run(item["name"], bold=True, size=10.2), where]]
    paragraphs.append([Run(item["verdict"], bold=True, size=9.2)])
    for label, text in item["points"]:
        paragraphs.append([Run(f"{label}  ", colour=GREY, size=9), Run(text, size=9)])
    paragraphs += [[Run(line, colour=GREY, size=8.4)] for line in item["lines"]]
    return paragraphs


def _listing(paper: "Paper", part: Page, *, boxes: bool) -> None:
    from bot.reports.typesetting import LEFT, RIGHT, Run

    if not part["items"]:
        return
    _heading(paper, part["title"])
    for item in part["items"]:
        paper.room(6)
        runs = [Run(item, size=9.2)]
        if boxes:
            paper.tick_box(LEFT + 0.4)
            paper.flow(runs, LEFT + 5, RIGHT)
        else:
            paper.flow([Run("• "), *runs], LEFT + 0.4, RIGHT)


def _values(paper: "Paper", part: Page) -> None:
    from bot.reports.typesetting import GREY, Run

    _heading(paper, part["title"], part["note"])
    for group in part["groups"]:
        _grid(paper, group["title"], group["rows"])
    for label, text in part["rest"]:
        paper.skip(1.4)
        paper.flow([Run(f"{label}  ", bold=True, size=8.8), Run(text, colour=GREY, size=8.8)])


def _grid(paper: "Paper", title: str, rows: Sequence[Sequence[str]]) -> None:
    """Write labels and values in two columns, two of them side by side."""
    from bot.reports.typesetting import LINE, Run

    paper.skip(1.2)
    pairs = [rows[at : at + 2] for at in range(0, len(rows), 2)]
    first = max((_tall(paper, at, row) for at, row in enumerate(pairs[0])), default=0.0)
    paper.room(first + 6)
    paper.flow([Run(title, bold=True, size=8.8)])
    paper.skip(0.4)
    paper.rule(LINE)
    paper.skip(0.7)
    for pair in pairs:
        tall = max(_tall(paper, at, row) for at, row in enumerate(pair))
        paper.room(tall)
        top = paper.down
        for at, row in enumerate(pair):
            for runs, left, right in _cells(at, row):
                paper.down = top
                paper.flow(runs, left, right)
        paper.down = top + tall
        paper.skip(0.2)


def _cells(at: int, row: Sequence[str]) -> list[tuple[list["Run"], float, float]]:
    from bot.reports.typesetting import GREY, Run

    left, right = COLUMNS[at]
    middle = left + (right - left) * LABEL
    label, value = row
    return [
        ([Run(label, colour=GREY, size=8.6)], left, middle - 2),
        ([Run(value, size=8.8)], middle, right),
    ]


def _tall(paper: "Paper", at: int, row: Sequence[str]) -> float:
    return max(paper.height(runs, left, right) for runs, left, right in _cells(at, row))


def _letters(pages: Sequence[Page]) -> frozenset[str]:
    said = "".join(_texts(list(pages)))
    return frozenset(filter(str.isprintable, said + string.printable + "•^"))


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, Sequence):
        for one in value:
            yield from _texts(one)
