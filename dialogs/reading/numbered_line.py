"""Hears the number of a line that a text begins with: "the first is wrong, I have fits"."""

from dataclasses import dataclass

from dialogs.reading import characters
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.stages import cut_plain, plain_of
from dialogs.reading.tokens import Token

_BEFORE = EMPTY | senses("everyday numbered but nay")
_ABOUT_IT = EMPTY | DENIALS | senses("taken_back but courtesy")


@dataclass(frozen=True, slots=True)
class LineFirst:
    """The number of a line, and what is told of it."""

    line: int
    rest: str


def line_first(text: str, lines: int) -> LineFirst | None:
    """Return the line whose number a text begins with, in figures or as "the third"."""
    plain, tokens = plain_of(text), [t for t in cut_plain(text) if not t.is_(WordSense.SKIP)]
    at = next((n for n, t in enumerate(tokens) if not t.is_(*_BEFORE) or _is_number(t)), None)
    if at is None or not _is_number(tokens[at]) or any(t.is_(WordSense.MARK) for t in tokens):
        return None
    told, behind = tokens[at], tokens[at + 1 :]
    named = told.is_(WordSense.ORDINAL) or (at > 0 and tokens[at - 1].text in _NUMBERING)
    if not named and behind and not behind[0].is_(WordSense.BREAK, WordSense.COURTESY):
        return None  # "12 joints" is a value
    line = _number(told)
    after = next((t.start for t in behind if not t.is_(*_ABOUT_IT)), len(plain))
    return LineFirst(line, plain[after:].strip(" ,.;!")) if 1 <= line <= lines else None


_NUMBERING = frozenset({"number", "no", "line", "nr", "#", characters.LINES["th"]})


def _is_number(token: Token) -> bool:
    return token.is_(WordSense.ORDINAL) or token.text.isdecimal()


def _number(token: Token) -> int:
    if token.is_(WordSense.ORDINAL):
        return int(str(token.value(WordSense.ORDINAL)))
    return int(token.text)
