"""Numbers in Chinese characters; the characters are data, in `lexicon/zh/characters.yaml`."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import cn2an
import yaml

_READ = yaml.safe_load((Path(__file__).parent / "lexicon/zh/characters.yaml").read_text("utf-8"))
STARTS = frozenset(_READ["numerals"])
POINT = str(_READ["point"])
LIST_COMMA = str(_READ["list_comma"])
_DIGITS = str(_READ["digits"])
FIRST_SEVEN = _DIGITS[1:8]
# How the lines of a numbered list are named.
LINES = _READ["lines"]
BEHIND_NUMBER = str(_READ["behind_number"])
BEFORE_UNIT = frozenset(_READ["before_unit"])
_ALL = STARTS | set(_READ["inside"])
_SAME = str.maketrans(_READ["same"])
_SIZES: dict[str, int] = _READ["sizes"]
_NEIGHBOURS = "|".join(_READ["neighbours"])
_SIZE = f"[{''.join(_SIZES)}]"
_RANGE = re.compile(rf"((?:.*{_SIZE}{_DIGITS[0]}?)?)({_NEIGHBOURS})({_SIZE}?)")


def numerals(atoms: Sequence[str], start: int) -> Iterator[tuple[int, tuple[Fraction, ...]]]:
    """Yield how many characters from there are a number, and its value, the longest first."""
    run = ""
    for character in atoms[start:]:
        if character not in _ALL:
            break
        run += character
    for length in range(len(run), 0, -1):
        if (values := numeral(run[:length])) is not None:
            yield length, values
            if length < len(run):
                break


def digits(run: str) -> str | None:
    """Return up to two digits, in figures or in Chinese characters, one by one; or None."""
    if run.isdecimal() and run.isascii():
        return run if len(run) <= 2 else None
    found = [_DIGITS.find(character) for character in run.translate(_SAME)]
    return "".join(map(str, found)) if len(run) <= 2 and min(found, default=-1) >= 0 else None


def numeral(run: str) -> tuple[Fraction, ...] | None:
    """Return the value of a Chinese numeral, two for "two or three", or None."""
    run = run.translate(_SAME).rstrip(POINT)
    if not run:
        return None
    if run[-1] == _DIGITS[0] and run[-2:-1] in _SIZES:
        return None  # "a hundred and a few"
    if two := _RANGE.fullmatch(run):
        base = numeral(two[1].rstrip(_DIGITS[0])) if two[1] else (Fraction(0),)
        if base is None or len(base) > 1:
            return None
        # Two or three behind a hundred are twenties or thirties, but behind ten they are ones.
        own = max(_SIZES.get(two[1][-1:], 10) // 10, 1) if two[1] else 1
        size = _SIZES.get(two[3], own)
        return tuple(base[0] + size * Fraction(cn2an.cn2an(one, "smart")) for one in two[2])
    try:
        return (Fraction(str(cn2an.cn2an(run, "smart"))),)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        return None
