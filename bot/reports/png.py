"""Draws the weekly picture; needs the extra `charts`, and for Chinese an installed font."""

import textwrap
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import Any

# Fonts with Chinese glyphs, as Debian, macOS and Windows bring them.
CHINESE = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "WenQuanYi Micro Hei",
    "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "SimHei", "Noto Sans CJK JP",
)  # fmt: skip
LATIN = ("Noto Sans", "DejaVu Sans")
BAR, PALE, INK, GREY = "#1f6f8b", "#e3eef2", "#1d2b33", "#5c6b73"
WIDTH, DPI = 6.0, 180  # inches; 1,080 dots across, as a phone shows them
ROW, LINE, LEAST = 0.44, 0.22, 0.006
LABEL = 28  # Latin letters that a line of a question's name holds beside its numbers
# matplotlib is not made for two threads at once.
_ONE_AT_A_TIME = threading.Lock()


class CannotDraw(Exception):
    """There is no matplotlib here, or no font with the glyphs of the language."""


def draw(drawing: Mapping[str, Any]) -> bytes:
    """The PNG of a drawing as `weekly.drawing_of` makes it; raises `CannotDraw`."""
    with _ONE_AT_A_TIME:
        return _drawn(drawing)


def _drawn(drawing: Mapping[str, Any]) -> bytes:
    try:
        import matplotlib as mpl
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError as missing:
        raise CannotDraw("the extra `charts` is not installed") from missing
    fonts = _fonts(drawing["lang"])
    bars, rows = drawing["bars"], drawing["rows"]
    title = _wrapped(drawing["title"], 34)
    labels = [_wrapped(row[0], LABEL) for row in rows]
    height = 2.05 + 0.34 * len(title) + ROW * len(bars) + _height_of(labels)
    with mpl.rc_context({"font.family": list(fonts), "axes.unicode_minus": False}):
        figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor="white")
        canvas = FigureCanvasAgg(figure)
        page = _Page(figure, height)
        for line in title:
            page.say(line, size=17, weight="bold", wide=34)
        page.say(drawing["period"], size=13, colour=GREY)
        page.skip(0.18)
        page.bars(bars)
        page.skip(0.12)
        page.say(drawing["contact"], size=13.5, wide=44)
        page.skip(0.22)
        page.table(drawing, labels)
        written = BytesIO()
        canvas.print_png(written)  # type: ignore[no-untyped-call]
    return written.getvalue()


@cache
def _fonts(lang: str) -> tuple[str, ...]:
    """The families to write in; a missing one for Chinese is said instead of drawn as boxes."""
    from matplotlib import font_manager

    installed = {font.name for font in font_manager.fontManager.ttflist}
    chinese = [name for name in CHINESE if name in installed]
    if lang == "zh" and not chinese:
        raise CannotDraw("no font with Chinese glyphs is installed")
    latin = [name for name in LATIN if name in installed]
    # A hospital or a question may carry a word of the other language.
    return tuple([*chinese[:1], *latin] if lang == "zh" else [*latin, *chinese[:1]])


class _Page:
    """Writes from the top down, in inches."""

    def __init__(self, figure: Any, height: float) -> None:
        self._figure = figure
        self._height = height
        self._down = 0.28

    def skip(self, inches: float) -> None:
        self._down += inches

    def say(
        self, text: str, *, size: float, weight: str = "normal", colour: str = INK, wide: int = 60
    ) -> None:
        """One line; a longer one is set smaller."""
        size *= min(1.0, wide / _width(text))
        self._text(0.05, text, self._down + 0.1, size=size, weight=weight, color=colour)
        self._down += 0.34

    def bars(self, bars: Sequence[tuple[str, int]]) -> None:
        most = max((count for _, count in bars), default=0) or 1
        for name, count in bars:
            middle = self._down + ROW / 2
            self._text(0.05, name, middle, size=13)
            self._box(0.46, middle, 0.40, PALE)
            self._box(0.46, middle, max(LEAST, 0.40 * count / most) if count else 0.0, BAR)
            self._text(0.88, str(count), middle, size=14, weight="bold")
            self._down += ROW

    def table(self, drawing: Mapping[str, Any], labels: Sequence[list[str]]) -> None:
        self.say(drawing["questions"], size=14, weight="bold", wide=42)
        if not drawing["rows"]:
            self.say(drawing["none"], size=13, colour=GREY)
            return
        places = (0.60, 0.78, 0.95)
        for place, name in zip(places, drawing["columns"], strict=True):
            self._text(place, name, self._down + 0.1, size=11, color=GREY, ha="right")
        self._down += 0.3
        for label, (_, *shares) in zip(labels, drawing["rows"], strict=True):
            middle = self._down + _row_of(label) / 2 - 0.04
            for n, line in enumerate(label):
                place = middle + LINE * (n - (len(label) - 1) / 2)
                self._text(0.05, line, place, size=13 * min(1.0, LABEL / _width(line)))
            for place, share in zip(places, shares, strict=True):
                self._text(place, share, middle, size=13, ha="right")
            self._down += _row_of(label)
        self.say(drawing["note"], size=11, colour=GREY)

    def _text(self, left: float, text: str, down: float, **looks: Any) -> None:
        self._figure.text(
            left, 1 - down / self._height, text, va="center", parse_math=False,
            **{"color": INK, **looks},
        )  # fmt: skip

    def _box(self, left: float, middle: float, width: float, colour: str) -> None:
        from matplotlib.patches import Rectangle

        tall = 0.27
        self._figure.patches.append(
            Rectangle((left, 1 - (middle + tall / 2) / self._height), width, tall / self._height,
                      transform=self._figure.transFigure, facecolor=colour, edgecolor="none")
        )  # fmt: skip


def _row_of(label: Sequence[str]) -> float:
    return ROW + LINE * (len(label) - 1)


def _height_of(labels: Sequence[list[str]]) -> float:
    """What the table takes below its heading, in inches: the names of its columns, and its note."""
    return 0.3 + sum(map(_row_of, labels)) + 0.34 if labels else 0.34


def _wrapped(text: str, wide: int) -> list[str]:
    """A name of many words on two lines; Chinese has no spaces to break at, and is short."""
    return [text] if _width(text) <= wide else textwrap.wrap(text, wide)


def _width(text: str) -> int:
    """In Latin letters: a Chinese character takes the room of two."""
    return max(1, sum(2 if letter >= "\u2e80" else 1 for letter in text))
