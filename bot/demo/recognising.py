"""Recognises, for a made-up person, a sentence on the screen and a line that denies nothing."""

import re
from functools import cache

from trials.values import Amount, Given

BLANK = "\u0001"  # stands for what is filled in


def denies(given: Given | None, otherwise: Given) -> bool:
    """Return whether what is so of a person is what a line says that nobody ticks."""
    if isinstance(given, Amount) and isinstance(otherwise, Amount):
        return given.low >= otherwise.low
    return given == otherwise


def stands_in(text: str, line: str) -> bool:
    """Return whether the sentence stands in the text, whatever is filled in."""
    if BLANK not in line:
        return line in text
    return _pattern(line).search(text) is not None


@cache
def _pattern(line: str) -> re.Pattern[str]:
    return re.compile(".+?".join(re.escape(piece) for piece in line.split(BLANK)))
