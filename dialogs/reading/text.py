"""Typed text made plain: one width, one kind of punctuation, nothing invisible."""

import re
import unicodedata
from collections.abc import Mapping

from dialogs.reading.characters import BEHIND_NUMBER

LIMIT = 1000


def _table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    singles = {
        "\u3000\u00a0\u2002\u2003\u2009\u202f\t\r": " ",
        "。": ".",
        "〜∼": "~",
        "‐‑‒–—−﹣": "-",
        "‘’′`´": "'",
        "“”″„": '"',
        "×✕✖": "*",
        "∶︰": ":",
        "≦⩽": "≤",
        "≧⩾": "≥",
        "µμ": "u",
        "〔【": "(",
        "〕】": ")",
        "⁄∕": "/",
    }
    for characters, plain in singles.items():
        table.update({ord(c): plain for c in characters})
    return table | {ord(c): plain for c, plain in _WORDS.items()}


# Characters that stand for several; NFKC would also turn 10⁹/L into 109/L and 6⁵ into 65.
_WORDS: Mapping[str, str] = {
    "㎎": "mg", "㎏": "kg", "㎝": "cm", "㎜": "mm", "㏄": "mL", "℃": "°C", "㎡": "m2",
    "Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V", "Ⅵ": "VI", "…": "...",
    "ⅰ": "I", "ⅱ": "II", "ⅲ": "III", "ⅳ": "IV", "ⅴ": "V", "ⅵ": "VI",
}  # fmt: skip
_TABLE = _table()
_SUPERSCRIPTS = {ord(sup): str(digit) for digit, sup in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_POWER = re.compile(r"(?<![\d.,])10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?![\d⁰¹²³⁴⁵⁶⁷⁸⁹])")
# Between digits it parts two numbers; the narrow one may belong to a single one.
_WIDE_COMMA = re.compile(r"(?<=\d)\uff0c(?=\d)")
_SQUARE = re.compile(r"(?<=[A-Za-z])([²³])")
# The places of a list, as a phone writes them; a circle is never a digit of a number.
_CIRCLED = "".join(map(chr, range(0x2460, 0x2474)))
_HALF = re.compile(r"(?<![\d.,])(\d{0,3}) ?([½¼¾])(?!\d)")
_QUARTERS = {"½": "5", "¼": "25", "¾": "75"}


def normal(text: str, limit: int = LIMIT) -> str:
    """The text without controls, bidi marks, lone surrogates and full width; 1,000 characters."""
    text = "".join(_seen(c) for c in text[: 4 * limit])
    text = _WIDE_COMMA.sub(", ", text)
    text = unicodedata.normalize("NFC", text).translate(_TABLE)
    text = re.sub(r"(?<=\d)[·・](?=\d)", ".", text)
    text = _POWER.sub(lambda m: "10^" + m[1].translate(_SUPERSCRIPTS), text)
    text = _SQUARE.sub(lambda m: m[1].translate(_SUPERSCRIPTS), text)
    text = _HALF.sub(lambda m: f"{m[1] or 0}.{_QUARTERS[m[2]]}", text)
    text = re.sub(r"[ ]+", " ", text)
    return re.sub(r" ?\n[ \n]*", "\n", text)[:limit].strip()


def _seen(character: str) -> str:
    if character in "\n\t\r":
        return character
    if unicodedata.category(character)[0] == "Z":  # every blank is one
        return "\n" if character in "\u2028\u2029" else " "
    return "" if _invisible(character) else character


def _invisible(character: str) -> bool:
    # Cc controls, Cf bidi marks and zero width, Cs lone surrogates, Co and Cn what has no meaning;
    # variation selectors and the combining keycap only dress a digit up.
    kind = unicodedata.category(character)
    return kind in ("Cc", "Cf", "Cs", "Co", "Cn") or character in "\ufe0e\ufe0f\u20e3"


def folded(text: str) -> str:
    """For comparing phrases: lower case, no punctuation at the ends, no spaces beside Chinese."""
    text = normal(text).lower().replace("\n", " ")
    text = re.sub(r"(?<=[\u3400-\u9fff]) +| +(?=[\u3400-\u9fff])", "", text)
    return text.strip(" .,!?;:~、\"'*_^")


def foreign_digits(text: str) -> bool:
    """Return whether digits of another script, or raised ones, stand there: never guessed at."""
    return any(
        not c.isascii() and unicodedata.category(c) in ("Nd", "No") and c not in _CIRCLED
        for c in text
    )


def apart(text: str) -> str:
    """Return the text with a comma where a blank parts two stretches of Chinese."""
    return re.sub(r"(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])", "\uff0c", numbers_apart(text))


def numbers_apart(text: str) -> str:
    """Return the text with a comma where a blank stands behind a number, and no unit behind it."""
    text = re.sub(r"(\d ?(?:mg|kg|cm|kilos))\.(?=\s)", r"\1,", text)  # "70 mg. 62 kg"
    parted = re.sub(rf"(?<=\d) +(?=[\u3400-\u9fff])(?![{BEHIND_NUMBER}])", "\uff0c", text)
    return re.sub(r"(\d[\u3400-\u9fff]{2,6}) +(?=\d)", "\\1\uff0c", parted)
