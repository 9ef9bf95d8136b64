"""The face of pictures and pages; it comes with the extra `charts`, and with `pages`."""

from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Any

# Noto Sans CJK (OFL 1.1) is one variable font for all weights, in a collection of five regions.
PACKAGE, COLLECTION, MAINLAND_CHINA = "manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", 2
LIBRARY = "fontTools"  # cuts it; matplotlib and fpdf2 bring it
REGULAR, BOLD = 400, 700
# Tables about other weights and about shaping, which nothing here needs.
_LEFT_OUT = ("CFF2", "fvar", "avar", "HVAR", "VVAR", "MVAR", "STAT", "VORG", "vhea", "vmtx")
_OFF_BY = 1.0  # of a thousand units, by which a curve may be drawn otherwise


@lru_cache(maxsize=8)
def cut(letters: frozenset[str], weight: int = REGULAR) -> bytes:
    """Return a font file that holds just these letters, in one weight: 30 kB instead of 33 MB.

    What draws with it need not know what a variable font or a collection is. Its outlines are
    those of TrueType, which every reader of a PDF knows.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(layout_features=[], notdef_outline=True, glyph_names=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(sorted(letters)))
    written = BytesIO()
    with (files(PACKAGE) / COLLECTION).open("rb") as collection:
        font = TTFont(collection, fontNumber=MAINLAND_CHINA, lazy=True)
        subsetter.subset(font)
        _as_truetype(font, weight)
        font.save(written)
    return written.getvalue()


def _as_truetype(font: Any, weight: int) -> None:
    """Draw every glyph anew at a weight, with the curves that TrueType has."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import newTable

    drawn, glyphs = font.getGlyphSet(location={"wght": weight}), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        drawn[name].draw(Cu2QuPen(pen, _OFF_BY, reverse_direction=True))
        glyphs[name] = pen.glyph()
        font["hmtx"][name] = (round(drawn[name].width), 0)
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    _count(font["maxp"])
    font["post"].formatType = 3.0
    for table in _LEFT_OUT:
        if table in font:
            del font[table]
    font.sfntVersion = "\0\1\0\0"


def _count(maxp: Any) -> None:
    """Make the table of sizes one of TrueType: nothing here is hinted or made of other glyphs."""
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for name in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
        "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours",
        "maxComponentDepth",
    ):  # fmt: skip
        setattr(maxp, name, 0)
