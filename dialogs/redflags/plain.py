"""A typed text made plain for the rules and the scorer: one script, one spelling, one width."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.reading.script import simplified
from dialogs.reading.text import LIMIT, normal
from dialogs.redflags.files import read_rules

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[a-z]{2,}")
_SPACED_HAN = re.compile(r"(?<=[\u3400-\u9fff])[ .*_-]+(?=[\u3400-\u9fff])")
_MARKS = re.compile(r"(?<=[!?.,;])[!?.,;]+")


@dataclass(frozen=True)
class Spelling:
    """The tables that make one spelling of many: contractions, dialect, slips of the finger."""

    en: tuple[tuple[re.Pattern[str], str], ...]
    zh: tuple[tuple[re.Pattern[str], str], ...]
    keywords: frozenset[str]
    slips: Mapping[str, str]
    known: frozenset[str]


@cache
def spelling() -> Spelling:
    """Return the tables of `rules/plain.yaml`."""
    raw = read_rules("plain")
    return Spelling(
        en=tuple((re.compile(pattern), put) for pattern, put in raw["en"]),
        zh=tuple((re.compile(pattern), put) for pattern, put in raw["zh"]),
        keywords=frozenset(raw["spelt"]),
        slips=raw["slips"],
        known=frozenset(raw["not_slips"]) | frozenset(raw["spelt"]),
    )


def plain(text: str) -> str:
    """Return the whole text as the rules read it; no part is cut off, however long it is."""
    text = "\n".join(normal(piece) for piece in _pieces(text))
    text = simplified(text).lower()
    tables = spelling()
    if HAN.search(text):
        text = _SPACED_HAN.sub("", text)
        for pattern, put in tables.zh:
            text = pattern.sub(put, text)
    if LATIN.search(text):
        text = re.sub(r"[a-z']+", lambda word: _mended(word[0], tables), text)
        for pattern, put in tables.en:
            text = pattern.sub(put, text)
    return _MARKS.sub("", text)


def _pieces(text: str) -> Iterator[str]:
    """Yield lines, and pieces of long lines cut at a blank, none longer than `normal` keeps."""
    for line in text.split("\n"):
        while len(line) > LIMIT:
            at = line.rfind(" ", LIMIT // 2, LIMIT)
            at = at if at > 0 else LIMIT
            yield line[:at]
            line = line[at:]
        yield line


def _mended(word: str, tables: Spelling) -> str:
    """Return the emergency word of which this one is a slip of the finger."""
    if word in tables.slips:
        return tables.slips[word]
    if len(word) < 5 or word in tables.known:
        return word
    return next((key for key in tables.keywords if _one_slip(word, key)), word)


def _one_slip(word: str, key: str) -> bool:
    """One letter more, less, other, or two neighbours swapped."""
    if abs(len(word) - len(key)) > 1 or word[0] != key[0]:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, key, strict=False)) if a != b), None)
    if start is None:
        return len(word) != len(key)
    w, k = word[start:], key[start:]
    swapped = len(w) > 1 and w[1::-1] + w[2:] == k
    return w[1:] == k[1:] or w[1:] == k or w == k[1:] or swapped
