"""The pieces of an answer: atoms, which are never cut, and tokens, which have senses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.reading.senses import WordSense

_ATOM = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)|\d+(?:[.,]\d+)*|\.\d+|[^\W\d_\u2e80-\u9fff]+|\S"
)
_WORDS_ONLY = re.compile(r"[a-z]+(?: [a-z]+)*")
_CHARACTERS_ONLY = re.compile(r"[\u3400-\u9fff]+")

Senses = dict[WordSense, object]
Atoms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the answer: its text and place, what it may do, and what goes with each sense."""

    text: str
    start: int
    end: int
    senses: frozenset[WordSense]
    values: Mapping[WordSense, object] = field(default_factory=dict)

    def is_(self, *senses: WordSense) -> bool:
        return not self.senses.isdisjoint(senses)

    def value(self, sense: WordSense) -> object:
        return self.values.get(sense)


def folded(text: str) -> str:
    """Return the text in lower case without apostrophes inside words."""
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "", text.lower()).replace("\n", " ; ")


def atoms_in(phrase: str) -> Atoms:
    """Return the atoms of a phrase of the lexicon; most are plain words or characters."""
    if _WORDS_ONLY.fullmatch(phrase):
        return tuple(phrase.split(" "))
    if _CHARACTERS_ONLY.fullmatch(phrase):
        return tuple(phrase)
    return tuple(text for text, _, _ in atoms_of(folded(phrase)))


def atoms_of(text: str) -> list[tuple[str, int, int]]:
    """Return the smallest pieces: a Latin word, a number in digits, any other character."""
    return [(match[0], match.start(), match.end()) for match in _ATOM.finditer(text)]
