"""Sets text on A4 sheets: lines that break as both scripts do, blocks that stay together.

The one place that knows fpdf2. Nothing is written to a disk, the faces neither.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from fpdf import FPDF
from fpdf.enums import EncryptionMethod
from fpdf.fonts import TTFFont

LEFT, RIGHT, TOP, BOTTOM = 14.0, 196.0, 11.0, 284.0  # millimetres on A4
FOOT = 289.0
LEADING = 1.42  # of the size of the letters
POINT = 25.4 / 72  # millimetres
INK, GREY, TEAL, PALE = (29, 43, 51), (92, 107, 115), (31, 111, 139), (233, 241, 244)
RED, PALE_RED, LINE = (158, 27, 20), (252, 236, 234), (205, 216, 221)
Colour = tuple[int, int, int]

# The face has no figures above or below the line but 1, 2 and 3.
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_RAISED = str.maketrans("⁰⁴⁵⁶⁷⁸⁹", "0456789")
_PIECE = re.compile(r"\s+|[\u2e80-\uffef]|[^\s\u2e80-\uffef]+")
_CLOSING = frozenset("，。；：、）”’》？！】…%％·")
_OPENING = frozenset("（“‘《【")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look."""

    text: str
    bold: bool = False
    colour: Colour = INK
    size: float = 9.2


@dataclass(slots=True)
class _Line:
    words: list[tuple[str, Run, float]] = field(default_factory=list)
    width: float = 0.0


class Paper:
    """Pages written from the top down, in millimetres; `down` is where the next line begins."""

    def __init__(self, fonts: Mapping[str, bytes], total: int = 0) -> None:
        """Begin a file of so many pages; 0 where that is still to be found out."""
        self._pdf = FPDF(format="A4")
        self._pdf.set_auto_page_break(False)
        for style, font in fonts.items():
            # `add_font` takes a file only, and nothing of a page may lie on a disk.
            key = f"face{style}"
            self._pdf.fonts[key] = TTFFont(self._pdf, BytesIO(font), key, style)  # type: ignore[arg-type]
        self._widths: dict[tuple[str, bool], float] = {}  # of words, at one point
        self._known = frozenset(self._pdf.fonts["face"].cmap)  # type: ignore[union-attr]
        self.scale, self.down, self._foot, self._total = 1.0, TOP, "", total

    @property
    def pages(self) -> int:
        return self._pdf.page

    def begin(self, scale: float, foot: str) -> None:
        """Begin a page, in letters of that size; `foot` stands below it and what it goes on on."""
        self.scale, self._foot = scale, foot
        self._new_page()

    def _new_page(self) -> None:
        self._pdf.add_page()
        scale, self.scale = self.scale, 1.0
        of = f"{self.pages} / {self._total}"
        self._put(LEFT, FOOT, Run(self._foot, colour=GREY, size=7.2))
        self._put(RIGHT - self._wide(of, 7.2, bold=False), FOOT, Run(of, colour=GREY, size=7.2))
        self.scale, self.down = scale, TOP

    def finished(self, passcode: str | None) -> bytes:
        """Return the file, locked where there is a passcode."""
        if passcode is not None:
            self._pdf.set_encryption(
                owner_password=passcode,
                user_password=passcode,
                encryption_method=EncryptionMethod.AES_256,
            )
        return bytes(self._pdf.output())

    def skip(self, millimetres: float) -> None:
        self.down += millimetres * self.scale

    def rule(self, colour: Colour = LINE) -> None:
        self._pdf.set_draw_color(*colour)
        self._pdf.set_line_width(0.3)
        self._pdf.line(LEFT, self.down, RIGHT, self.down)

    def room(self, height: float) -> None:
        """Go on on another page where a block of that height does not fit any more."""
        if self.down + height > BOTTOM and self.down > TOP:
            self._new_page()

    def flow(self, runs: Iterable[Run], left: float = LEFT, right: float = RIGHT) -> None:
        """Write runs as one paragraph, line under line."""
        for line in self._lines(tuple(runs), right - left):
            size = max((run.size for _, run, _ in line.words), default=9.2) * self.scale
            self.room(size * POINT * LEADING)
            self.down += size * POINT * LEADING
            self._write(line, left, self.down - size * POINT * (LEADING - 1))

    def height(self, runs: Iterable[Run], left: float = LEFT, right: float = RIGHT) -> float:
        """Return how tall a paragraph is."""
        return sum(
            max((run.size for _, run, _ in line.words), default=9.2)
            * self.scale * POINT * LEADING
            for line in self._lines(tuple(runs), right - left)
        )  # fmt: skip

    def at_right(self, run: Run) -> None:
        """Write at the right end of the line that was written last."""
        self._put(RIGHT - self._wide(run.text, run.size, bold=run.bold), self._base(run), run)

    def _base(self, run: Run) -> float:
        return self.down - run.size * self.scale * POINT * (LEADING - 1)

    def block(self, height: float, write: Callable[[], None], colour: Colour) -> None:
        """Write a block that stays together, with a bar at its left."""
        self.room(height)
        top, page = self.down, self._pdf.page
        write()
        if self._pdf.page == page:
            end, self.down = self.down, top + 0.8
            self.box(LEFT, 1.3, end - self.down, colour)
            self.down = end

    def box(self, left: float, wide: float, tall: float, colour: Colour) -> None:
        """Fill a box that begins where the next line does."""
        self._pdf.set_fill_color(*colour)
        self._pdf.rect(left, self.down, wide, tall, style="F")

    def tick_box(self, left: float) -> None:
        """Draw an empty box to tick, at the line that comes next."""
        side = 2.6 * self.scale
        self._pdf.set_draw_color(*GREY)
        self._pdf.set_line_width(0.3)
        self._pdf.rect(left, self.down + 1.0 * self.scale, side, side)

    def _write(self, line: _Line, left: float, base: float) -> None:
        for text, run, wide in line.words if self._total else ():  # else it is only measured
            self._put(left, base, Run(text, run.bold, run.colour, run.size))
            left += wide

    def _put(self, left: float, base: float, run: Run) -> None:
        self._pdf.set_font("face", "B" if run.bold else "", run.size * self.scale)
        self._pdf.set_text_color(*run.colour)
        self._pdf.text(left, base, self._plain(run.text))

    def _wide(self, text: str, size: float, *, bold: bool) -> float:
        if (text, bold) not in self._widths:
            self._pdf.set_font("face", "B" if bold else "", 100)
            self._widths[text, bold] = self._pdf.get_string_width(self._plain(text)) / 100
        return self._widths[text, bold] * size * self.scale

    def _lines(self, runs: Sequence[Run], room: float) -> list[_Line]:
        lines = [_Line()]
        for text, run in _pieces(runs):
            if text == "\n":
                lines.append(_Line())
                continue
            for piece in self._short(text, run, room):
                wide = self._wide(piece, run.size, bold=run.bold)
                if lines[-1].words and lines[-1].width + wide > room:
                    lines.append(_Line())
                if not lines[-1].words and piece.isspace():
                    continue
                lines[-1].words.append((piece, run, wide))
                lines[-1].width += wide
        return lines

    def _short(self, text: str, run: Run, room: float) -> Iterator[str]:
        """Yield a word whole, or letter by letter where no line would hold it."""
        if self._wide(text, run.size, bold=run.bold) <= room:
            yield text
        else:
            yield from text

    def _plain(self, text: str) -> str:
        """Return a text in letters that the face has."""
        text = re.sub("[⁰⁴⁵⁶⁷⁸⁹]+", lambda m: f"^{m[0].translate(_RAISED)}", text)
        text = text.translate(_LOWERED)
        return "".join(c if ord(c) in self._known else _in_place_of(c) for c in text)


def _in_place_of(letter: str) -> str:
    """Return what stands for a letter that the face lacks: nothing for a picture."""
    return "" if unicodedata.category(letter) in ("So", "Cf", "Mn", "Sk", "Cs") else "?"


def _pieces(runs: Iterable[Run]) -> Iterator[tuple[str, Run]]:
    """Yield what no line may break inside: words, characters with their signs; "\\n" for a line."""
    held: tuple[str, Run] | None = None
    for run in runs:
        for n, line in enumerate(run.text.split("\n")):
            if n:
                if held:
                    yield held
                held = None
                yield "\n", run
            for piece in _PIECE.findall(line):
                opens = held is not None and held[0][-1] in _OPENING
                closes = piece[0] in _CLOSING and not piece.isspace()
                if held and (opens or closes) and held[1] == run:
                    held = (held[0] + piece, run)
                    continue
                if held:
                    yield held
                held = (piece, run)
    if held:
        yield held
