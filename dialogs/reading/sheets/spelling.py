"""Long words of results that were typed with a slip: "negitive", "hepatitus", "lymfocytes"."""

import re
from functools import cache

from dialogs.reading.sheets.names import Word, spellings

_WORD = re.compile(r"[a-z]{7,}")
_LONG = 9  # a word this long may have two slips, or one in its first letter
_TAUGHT = (
    Word.NAME, Word.POSITIVE, Word.NEGATIVE, Word.DETECTED, Word.UNDETECTED, Word.EVERY,
)  # fmt: skip


def mended(text: str) -> str:
    """Return a typed text in which every long word that is nearly a known one is that one."""
    return re.sub(r"[A-Za-z]{7,}", lambda match: _mended(match[0]), text)


def _mended(word: str) -> str:
    plain = word.casefold()
    taught, known = _words()
    if plain in known:
        return word
    near = {one for one in taught if _is_near(plain, one)}
    return near.pop() if len(near) == 1 else word


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that are taught, and all that are known."""
    taught: set[str] = set()
    known: set[str] = set()
    for sense, spelling in spellings():
        found = _WORD.findall(spelling)
        known.update(found)
        if sense in _TAUGHT:
            taught.update(found)
    return frozenset(taught), frozenset(known)


def _is_near(typed: str, known: str) -> bool:
    slips = 2 if len(known) >= _LONG else 1
    if abs(len(typed) - len(known)) > slips or (typed[0] != known[0] and len(known) < _LONG):
        return False
    return _slips(typed, known) <= (1 if typed[0] != known[0] else slips)


def _slips(typed: str, known: str) -> int:
    """Return how many letters are wrong, missing, too many or exchanged with the next."""
    before: list[int] = []
    row = list(range(len(known) + 1))
    for i, letter in enumerate(typed, 1):
        last, before, row = before, row, [i]
        for j, other in enumerate(known, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == known[j - 2] and typed[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
