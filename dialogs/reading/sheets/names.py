"""The names of tests and the words around them, as the data files of this room list them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dialogs.reading.script import simplified

HERE = Path(__file__).parent
WHOLE = "!"  # behind a fact: all of its antibodies together
GROUP = "&"  # before the number of a name that people use for several tests
OTHER = "other"  # the name of any test that is none of the facts'

_CJK = re.compile(r"[\u3400-\u9fff]")
_ALNUM = re.compile(r"[a-z0-9]")
_LETTERS = re.compile(r"[a-z0-9\u3400-\u9fff]")
# Words of a name may be parted by whatever a sheet puts between them: "Neutrophils (Absolute)".
_BETWEEN = r"[\s(,_-]*"


class Word(StrEnum):
    """The work of a word beside a result."""

    NAME = "name"
    LIMIT = "limit"
    CORRECTS = "corrects"
    DENIES = "denies"
    PREVIOUS = "previous"
    CURRENT = "current"
    COLLECTED = "collected"
    PRINTED = "printed"
    BORN = "born"
    HIGH = "high"
    LOW = "low"
    ABNORMAL = "abnormal"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    DETECTED = "detected"
    UNDETECTED = "undetected"
    UNQUANTIFIED = "unquantified"
    UNCLEAR = "unclear"
    ABSENT = "absent"
    NONE = "none"
    LACKING = "lacking"
    SOMEBODY = "somebody"
    EVERY = "every"
    REST = "rest"
    EXCEPT = "except"
    FILLER = "fillers"
    PATTERN = "patterns"
    PANEL = "panels"
    SPECIMEN = "specimens"


@dataclass(frozen=True, slots=True)
class SheetTest:
    """The traits of a test besides those of its fact: where its upper limit lies, what it is."""

    fact: str
    limit: tuple[Fraction, Fraction] | None
    usual: Fraction | None
    percent: bool  # the same name with a percentage is another test
    load: bool  # an amount of virus: below the limit it is not elevated
    any: bool  # one of several antibodies: one positive is enough, one negative says nothing
    range: bool  # sheets print a range for it
    infection: bool = False  # "none" says that it was not found, not that it was not looked for
    sign: bool = False  # it is positive or negative


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """The tests that people mean by one name.

    `facts` take whatever is said of it, `negative` only that nothing was found; `asks` nothing.
    What it `covers` is left alone, and is none of the rest.
    """

    facts: tuple[str, ...]
    negative: tuple[str, ...]
    asks: tuple[str, ...]
    covers: tuple[str, ...]

    @property
    def of(self) -> tuple[str, ...]:
        """Return all of its tests."""
        return (*self.facts, *self.negative, *self.asks)


@dataclass(frozen=True)
class Names:
    """All names and words, ready to be looked for in a plain text."""

    tests: Mapping[str, SheetTest]
    groups: Mapping[str, SheetGroup]
    panels: Mapping[str, tuple[str, ...]]  # the tests below a heading
    pattern: re.Pattern[str]
    words: Mapping[str, tuple[Word, str]]

    def at(self, text: str, start: int) -> tuple[Word, str, int] | None:
        """Return what begins there: its sense, the test or the word itself, and where it ends."""
        match = self.pattern.match(text, start)
        if match is None:
            return None
        sense, word = self.words[_bare(match[0])]
        return sense, word, match.end()


def _bare(text: str) -> str:
    """Return a spelling without what may stand between its parts; a sign stays as it is."""
    if _LETTERS.search(text):
        return re.sub(r"[\s(),_-]+", "", text)
    return "".join(text.split())


@cache
def names() -> Names:
    """Return the names of the data files; a name in two places is a slip of their author."""
    tests_file, words_file = _load("tests.yaml"), _load("words.yaml")
    found: dict[str, tuple[Word, str]] = {}
    spelled: list[str] = []

    def add(sense: Word, word: str, listed: object) -> None:
        for spelling in _spellings(listed):
            bare = _bare(spelling)
            if found.get(bare, (sense, word)) != (sense, word):
                raise ValueError(f"{spelling!r} stands under {found[bare]} and under {word}")
            found[bare] = (sense, word)
            spelled.append(spelling)

    for fact, entry in tests_file["facts"].items():
        add(Word.NAME, fact, entry["names"])
        add(Word.NAME, f"{fact}{WHOLE}", ", ".join(entry.get("whole", ())))
    add(Word.NAME, OTHER, tests_file["others"])
    groups: dict[str, SheetGroup] = {}
    for number, entry in enumerate(tests_file["groups"]):
        kinds = (tuple(entry.get(kind, ())) for kind in ("facts", "negative", "asks", "covers"))
        groups[f"{GROUP}{number}"] = SheetGroup(*kinds)
        add(Word.NAME, f"{GROUP}{number}", entry["names"])
    for key, listed in words_file.items():
        add(Word(key), key, listed)
    longest = sorted(set(spelled), key=lambda spelling: (-len(_bare(spelling)), spelling))
    pattern = re.compile("|".join(_written(spelling) for spelling in longest))
    tests = {fact: _test(fact, entry) for fact, entry in tests_file["facts"].items()}
    panels: dict[str, tuple[str, ...]] = {}
    for entry in tests_file["panels"]:
        for spelling in _spellings(entry["names"]):
            if found.get(_bare(spelling)) != (Word.PANEL, Word.PANEL.value):
                raise ValueError(f"{spelling!r} is no heading")
            panels["".join(spelling.split())] = tuple(entry["facts"])
    return Names(tests, groups, panels, pattern, found)


def spellings() -> Iterator[tuple[Word, str]]:
    """Yield every spelling of the data files with its sense."""
    tests_file = _load("tests.yaml")
    for entry in (*tests_file["facts"].values(), *tests_file["groups"]):
        yield from ((Word.NAME, spelling) for spelling in _spellings(entry["names"]))
    yield from ((Word.FILLER, spelling) for spelling in _spellings(tests_file["others"]))
    for key, listed in _load("words.yaml").items():
        yield from ((Word(key), spelling) for spelling in _spellings(listed))


@cache
def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((HERE / name).read_text("utf-8"), yaml.CSafeLoader)
    return loaded


def _spellings(listed: object) -> Iterator[str]:
    lines = listed if isinstance(listed, list) else [listed]
    for line in lines:
        for spelling in str(line).split(", "):
            if spelling.strip():
                yield simplified(spelling.strip().casefold())


def _written(spelling: str) -> str:
    """Return the expression of a spelling: loose between its parts, strict at its ends."""
    parts: list[str] = []
    last, is_sign = "", not _LETTERS.search(spelling)
    for character in spelling:
        if character in " -_(,)" and not is_sign:
            if character != ")":
                parts.append(_BETWEEN)
            else:
                parts.append(r"[\s)]*")
        elif _CJK.match(character) and last and _CJK.match(last):
            parts.append(rf"[ \n]?{character}")
        elif (
            last and bool(_CJK.match(character)) != bool(_CJK.match(last)) and last not in " -_(,)"
        ):
            parts.append(_BETWEEN if _ALNUM.match(character) or _CJK.match(character) else r"\s*")
            parts.append(re.escape(character))
        elif not _ALNUM.match(character) and not _CJK.match(character):
            parts.append(rf"\s*{re.escape(character)}")
        else:
            parts.append(re.escape(character))
        last = character
    begins = r"(?<![a-z0-9])" if _ALNUM.match(spelling[0]) else ""
    ends = r"(?![a-z])" if _ALNUM.match(spelling[-1]) else ""
    if spelling[-1].isdigit():
        ends = r"(?![a-z0-9])"
    return f"{begins}{''.join(parts)}{ends}"


def _test(fact: str, entry: Mapping[str, Any]) -> SheetTest:
    limit = entry.get("limit")
    usual = entry.get("usual")
    return SheetTest(
        fact,
        (Fraction(str(limit[0])), Fraction(str(limit[1]))) if limit else None,
        Fraction(str(usual)) if usual is not None else None,
        bool(entry.get("percent")),
        bool(entry.get("load")),
        bool(entry.get("any")),
        bool(entry.get("range", True)),
        bool(entry.get("infection")),
        fact.endswith("_positive"),
    )
