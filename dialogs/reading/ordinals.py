"""Which lines of a numbered list a text names by their numbers: "the second", "1 and 4", 第二个."""

import re

from dialogs.reading.script import simplified
from dialogs.reading.text import normal

_ENGLISH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7,
}  # fmt: skip
_CHINESE = {sign: number for number, sign in enumerate("一二三四五六七", 1)}
_LAST = frozenset({"last", "最后"})
_NUMBER = re.compile(
    r"(?:第|number |no\.? ?|#|line )?"
    rf"(?P<said>\d+(?:st|nd|rd|th)?|{'|'.join(_ENGLISH)}|last|最后(?=[一]?[个条项])|[一二三四五六七])"
    r"(?:一?[个条项样行])?"
)
_BETWEEN = re.compile(
    r"(?:\s|[,;.、，；。&+/]|\bthe\b|\band\b|\balso\b|\bones?\b|\blines?\b|和|跟|还有|以及|与|有|是|选)*"
)


def numbered(text: str, lines: int) -> tuple[int, ...]:
    """Return the numbers, from 1, of the lines that a text names; () where it says more."""
    plain = simplified(normal(text)).casefold()
    found: list[int] = []
    at = _skipped(plain, 0)
    while at < len(plain):
        match = _NUMBER.match(plain, at)
        if match is None:
            return ()
        found.append(_value(match["said"], lines))
        at = _skipped(plain, match.end())
        if at == match.end() < len(plain):
            return ()  # "2 weeks" begins like a number, "12" is not 1 and 2
    return tuple(dict.fromkeys(found)) if all(0 < one <= lines for one in found) else ()


def _skipped(plain: str, at: int) -> int:
    match = _BETWEEN.match(plain, at)
    return match.end() if match else at


def _value(said: str, lines: int) -> int:
    if said in _LAST:
        return lines
    return _ENGLISH.get(said) or _CHINESE.get(said) or int(re.sub(r"\D", "", said) or 0)
