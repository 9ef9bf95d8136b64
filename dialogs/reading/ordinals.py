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
_SAME = str.maketrans({characters.LINES["pair"]: _CHINESE[1]})
_OF, _ONE = f"[{characters.LINES['of']}]", characters.LINES["one"]
_MANY = rf"\d|{'|'.join(_COUNTED)}"
_FEW = rf"[{_CHINESE}{characters.LINES['pair']}\d]"
_LAST = characters.LINES["last"]
_NUMBER = re.compile(
    rf"(?P<head>first (?:{_MANY})\b|[{characters.LINES['first_of']}]{_FEW}{_OF}?)"
    rf"|(?P<tail>last (?:{_MANY})\b|(?:{_LAST}|[{characters.LINES['last_of']}]){_FEW}{_OF})"
    rf"|(?P<middle>middle|{characters.LINES['middle']}{characters.LINES['that']}?{_ONE}?{_OF}?)"
    rf"|(?:number|line|no\.|#)? ?(?P<digits>\d+)(?:st|nd|rd|th)?(?:{_ONE}?{_OF})?"
    rf"|(?:number|line) (?P<counted>{'|'.join(_COUNTED)})"
    rf"|(?P<ordinal>{'|'.join(_ENGLISH)})"
    rf"|{characters.LINES['th']}(?P<chinese>{_FEW})(?:{_OF})?"
    rf"|(?P<last>last|{_LAST}{_ONE}?{_OF}?)"
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
        found += _values(match, lines)
        at = _skipped(plain, match.end())
        if at == match.end() < len(plain) and plain[at] != characters.LINES["th"]:
            return ()  # "2 weeks" begins like a number, "12" is not 1 and 2
    return tuple(dict.fromkeys(found)) if all(0 < one <= lines for one in found) else ()


def _skipped(plain: str, at: int) -> int:
    match = _BETWEEN.match(plain, at)
    return match.end() if match else at


def _values(match: re.Match[str], lines: int) -> list[int]:
    """Return the numbers that one word or figure names; 0 where there is no such line."""
    said = match.group(match.lastgroup or 0)
    match match.lastgroup:
        case "last":
            return [lines]
        case "head":
            return list(range(1, _count(said) + 1))
        case "tail":
            return list(range(lines - _count(said) + 1, lines + 1))
        case "middle":
            return [lines // 2 + 1 if lines % 2 else 0]
    return [_value(said)]


def _count(said: str) -> int:
    """Return how many are meant by "first two"."""
    told = said.split()[-1] if said.isascii() else next(c for c in said if _is_count(c))
    return _value(told)


def _is_count(character: str) -> bool:
    return character.isdigit() or character in _CHINESE or character == characters.LINES["pair"]


def _value(said: str) -> int:
    said = said.translate(_SAME)
    for names in (_ENGLISH, _COUNTED, tuple(_CHINESE)):
        if said in names:
            return names.index(said) + 1
    return int(said)
