"""The lines of a list of answers that a text names by a part of what each is called."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dialogs.reading.script import is_chinese
from dialogs.reading.stages import plain_of

_LATIN = re.compile("[a-z]{4,}")
_PAIR = 2


def lines_by_words(text: str, names: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the lines that have most of the words of a text, where any has one."""
    said = set(_pieces(plain_of(text)))
    words = {
        line: {p for name in of for p in _pieces(plain_of(name))} for line, of in names.items()
    }
    shared = {line: len(said & of) for line, of in words.items()}
    most = max(shared.values(), default=0)
    return tuple(line for line, count in shared.items() if most and count == most)


def _pieces(plain: str) -> Iterator[str]:
    """Yield words of four letters and more, and pairs of Chinese characters."""
    yield from _LATIN.findall(plain)
    pairs = (plain[at : at + _PAIR] for at in range(len(plain) - _PAIR + 1))
    yield from (pair for pair in pairs if all(map(is_chinese, pair)))
