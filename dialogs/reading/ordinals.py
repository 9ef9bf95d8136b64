"""Which lines of a numbered list a text names by their numbers: "the second", "1 and 4".

A bare "one", in either language, is left alone: it may mean one of them, whichever.
"""

import re

from dialogs.reading import characters
from dialogs.reading.script import simplified
from dialogs.reading.text import normal

_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_COUNTED = ("one", "two", "three", "four", "five", "six", "seven")
_CHINESE = characters.FIRST_SEVEN
_OF, _ONE = f"[{characters.LINES['of']}]", characters.LINES["one"]
_NUMBER = re.compile(
    rf"(?:number|line|no\.|#)? ?(?P<digits>\d+)(?:st|nd|rd|th)?(?:{_ONE}?{_OF})?"
    rf"|(?:number|line) (?P<counted>{'|'.join(_COUNTED)})"
    rf"|(?P<ordinal>{'|'.join(_ENGLISH)})"
    rf"|{characters.LINES['th']}(?P<chinese>[{_CHINESE}\d])(?:{_OF})?"
    rf"|(?P<last>last|{characters.LINES['last']}{_ONE}?{_OF})"
)
_BETWEEN = re.compile(
    rf"(?:\s|[,;.、，；。&+/]|\b(?:the|and|also|ones?|lines?)\b|{'|'.join(characters.LINES['between'])})*"
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
        found.append(_value(match, lines))
        at = _skipped(plain, match.end())
        if at == match.end() < len(plain):
            return ()  # "2 weeks" begins like a number, "12" is not 1 and 2
    return tuple(dict.fromkeys(found)) if all(0 < one <= lines for one in found) else ()


def _skipped(plain: str, at: int) -> int:
    match = _BETWEEN.match(plain, at)
    return match.end() if match else at


def _value(match: re.Match[str], lines: int) -> int:
    said = match.group(match.lastgroup or 0)
    if match.lastgroup == "last":
        return lines
    for names in (_ENGLISH, _COUNTED, tuple(_CHINESE)):
        if said in names:
            return names.index(said) + 1
    return int(said)
