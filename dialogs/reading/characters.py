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
BEFORE_UNIT = frozenset(_READ["before_unit"])
_ALL = STARTS | set(_READ["inside"])
_SAME = str.maketrans(_READ["same"])
_SIZES: dict[str, int] = _READ["sizes"]
_TEN = next(character for character, size in _SIZES.items() if size == 10)
_NEIGHBOURS = "|".join(_READ["neighbours"])
_RANGE = re.compile(rf"({_TEN}?)({_NEIGHBOURS})([{''.join(_SIZES)}]?)")


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


def numeral(run: str) -> tuple[Fraction, ...] | None:
    """Return the value of a Chinese numeral, two for "two or three", or None."""
    run = run.translate(_SAME).rstrip(POINT)
    if not run:
        return None
    if two := _RANGE.fullmatch(run):
        base, size = (10 if two[1] else 0), _SIZES.get(two[3], 1)
        return tuple(base + size * Fraction(cn2an.cn2an(digit, "smart")) for digit in two[2])
    try:
        return (Fraction(str(cn2an.cn2an(run, "smart"))),)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        return None
