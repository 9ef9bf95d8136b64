"""Draws the weekly picture; needs the extra `charts`."""

import json
import string
import textwrap
import threading
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.reports import face
from bot.reports.weekly import counted

NEEDED = ("matplotlib", face.LIBRARY, face.PACKAGE)  # the extra `charts`
BAR, OTHER, PALE, INK, GREY = "#1f6f8b", "#8fc1d4", "#e9f1f4", "#1d2b33", "#5c6b73"
WIDTH, DPI = 6.0, 180  # inches; 1,080 dots across, as a phone shows them
ROW, LINE, LEAST = 0.44, 0.22, 0.006
LEGEND, WEEK_ROW, SECTION_ROW, GAP = 0.42, 0.32, 0.27, 0.2
LINE_OF_SECTION = 52  # Latin letters in a line of a section
LABEL = 28  # Latin letters that a line of a question's name holds beside its numbers
# The face has no lowered figures, as in PaO₂.
LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
# matplotlib is not made for two threads at once.
_ONE_AT_A_TIME = threading.Lock()


class CannotDraw(Exception):
    """A missing package of the extra `charts`: the message is its name."""


def draw(drawing: Mapping[str, Any]) -> bytes:
    """Return the PNG of a drawing as `weekly.drawing_of` makes it; raises `CannotDraw`."""
    with _ONE_AT_A_TIME:
        return _drawn(drawing)


def _drawn(drawing: Mapping[str, Any]) -> bytes:
    for package in NEEDED:
        if find_spec(package) is None:
            raise CannotDraw(package)
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    bars, rows = drawing["bars"], drawing["rows"]
    title = _wrapped(drawing["title"], 34)
    labels = [_wrapped(row[0], LABEL) for row in rows]
    weeks, sections = drawing.get("weeks"), drawing.get("sections", ())
    height = 2.05 + 0.34 * len(title) + ROW * len(bars) + _height_of(labels)
    height += _height_of_weeks(weeks) + sum(map(_height_of_section, sections))
    height += LEGEND if _is_split(bars) else 0.0
    figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor="white")
    canvas = FigureCanvasAgg(figure)
    with TemporaryDirectory() as folder:
        page = _Page(figure, height, _faces(drawing, Path(folder)))
        for line in title:
            page.say(line, size=17, weight="bold", wide=34)
        page.say(drawing["period"], size=13, color=GREY)
        page.skip(0.18)
        page.bars(bars)
        if _is_split(bars):
            page.legend(drawing["legend"])
        page.skip(0.12)
        page.say(drawing["contact"], size=13.5, wide=44)
        page.skip(0.22)
        page.weeks(weeks)
        for section in sections:
            page.section(section)
        page.table(drawing, labels)
        written = BytesIO()
        canvas.print_png(written)  # type: ignore[no-untyped-call]
    return written.getvalue()


def _faces(drawing: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Return a face for each weight, one for every language.

    A hospital's name may be in another one.
    """
    from matplotlib.font_manager import FontProperties

    letters = frozenset(json.dumps(drawing, ensure_ascii=False)) | frozenset(string.printable)
    faces = {}
    for weight, number in (("normal", face.REGULAR), ("bold", face.BOLD)):
        font = face.cut(frozenset(filter(str.isprintable, letters)), number)
        path = folder / f"{weight}-{sha256(font).hexdigest()}.otf"  # matplotlib caches by path
        path.write_bytes(font)
        faces[weight] = FontProperties(fname=path)
    return faces


class _Page:
    """A page written from the top down, in inches."""

    def __init__(self, figure: Any, height: float, faces: Mapping[str, Any]) -> None:
        self._figure = figure
        self._faces = faces
        self._height = height
        self._down = 0.28

    def skip(self, inches: float) -> None:
        self._down += inches

    def say(self, text: str, *, size: float, wide: int = 60, **looks: Any) -> None:
        """Write one line; a longer one is set smaller."""
        size *= min(1.0, wide / _width(text))
        self._text(0.05, text, self._down + 0.1, size=size, **looks)
        self._down += 0.34

    def bars(self, bars: Sequence[Sequence[Any]]) -> None:
        """Draw a bar each, of one colour or two: what is no likely match behind what is."""
        most = max((sum(counts) for _, *counts in bars), default=0) or 1
        for name, *counts in bars:
            middle, left = self._down + ROW / 2, 0.46
            self._text(0.05, name, middle, size=13 * min(1.0, LABEL / _width(name)))
            self._box(0.46, middle, 0.38, PALE)
            for count, colour in zip(counts, (BAR, OTHER), strict=False):
                long = max(LEAST, 0.38 * count / most) if count else 0.0
                self._box(left, middle, long, colour)
                left += long
            number = counted(counts)
            self._text(0.86, number, middle, size=14 * min(1.0, 5 / len(number)), weight="bold")
            self._down += ROW

    def legend(self, names: Sequence[str]) -> None:
        """Say what the two colours of a bar are."""
        left, middle = 0.05, self._down + 0.2
        for name, colour in zip(names, (BAR, OTHER), strict=True):
            self._box(left, middle, 0.03, colour)
            self._text(left + 0.045, name, middle, size=11, color=GREY)
            left += 0.09 + 0.0165 * _width(name)
        self._down += LEGEND

    def weeks(self, weeks: Mapping[str, Any] | None) -> None:
        """Write the numbers of each week beside each other."""
        if not weeks or not weeks["rows"]:
            return
        places = [0.95 - 0.145 * n for n in reversed(range(len(weeks["columns"])))]
        self._text(0.05, weeks["title"], self._down + 0.1, size=14, weight="bold")
        for place, name in zip(places, weeks["columns"], strict=True):
            self._text(place, name, self._down + 0.1, size=11, color=GREY, ha="right")
        self._down += WEEK_ROW
        for name, *counts in weeks["rows"]:
            middle = self._down + 0.1
            self._text(0.05, name, middle, size=13 * min(1.0, 20 / _width(name)))
            for place, count in zip(places, counts, strict=True):
                self._text(place, str(count), middle, size=13, ha="right")
            self._down += WEEK_ROW
        self._down += GAP

    def section(self, section: Mapping[str, Any]) -> None:
        """Write some lines under a title."""
        self.say(section["title"], size=14, weight="bold", wide=42)
        for line in section["lines"]:
            for part in _wrapped(line, LINE_OF_SECTION):
                size = 12.5 * min(1.0, LINE_OF_SECTION / _width(part))
                self._text(0.05, part, self._down + 0.08, size=size)
                self._down += SECTION_ROW
        self._down += GAP

    def table(self, drawing: Mapping[str, Any], labels: Sequence[list[str]]) -> None:
        self.say(drawing["questions"], size=14, weight="bold", wide=42)
        if not drawing["rows"]:
            self.say(drawing["none"], size=13, color=GREY)
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
        self.say(drawing["note"], size=11, color=GREY)

    def _text(
        self, left: float, text: str, down: float, *, weight: str = "normal", **looks: Any
    ) -> None:
        self._figure.text(
            left, 1 - down / self._height, text.translate(LOWERED), va="center", parse_math=False,
            fontproperties=self._faces[weight], **{"color": INK, **looks},
        )  # fmt: skip

    def _box(self, left: float, middle: float, width: float, colour: str) -> None:
        from matplotlib.patches import Rectangle

        tall = 0.27
        self._figure.patches.append(
            Rectangle((left, 1 - (middle + tall / 2) / self._height), width, tall / self._height,
                      transform=self._figure.transFigure, facecolor=colour, edgecolor="none")
        )  # fmt: skip


def _is_split(bars: Sequence[Sequence[Any]]) -> bool:
    return any(len(counts) > 1 for _, *counts in bars)


def _height_of_weeks(weeks: Mapping[str, Any] | None) -> float:
    if not weeks or not weeks["rows"]:
        return 0.0
    return WEEK_ROW * (1 + len(weeks["rows"])) + GAP


def _height_of_section(section: Mapping[str, Any]) -> float:
    lines = sum(len(_wrapped(line, LINE_OF_SECTION)) for line in section["lines"])
    return 0.34 + SECTION_ROW * lines + GAP


def _row_of(label: Sequence[str]) -> float:
    return ROW + LINE * (len(label) - 1)


def _height_of(labels: Sequence[list[str]]) -> float:
    """Return what the table takes below its heading, in inches.

    The names of its columns, and its note.
    """
    return 0.3 + sum(map(_row_of, labels)) + 0.34 if labels else 0.34


def _wrapped(text: str, wide: int) -> list[str]:
    """Return a name of many words on two lines.

    Chinese has no spaces to break at, and is short.
    """
    return [text] if _width(text) <= wide else textwrap.wrap(text, wide)


def _width(text: str) -> int:
    """Return the width in Latin letters: a Chinese character takes the room of two."""
    return max(1, sum(2 if letter >= "\u2e80" else 1 for letter in text))
