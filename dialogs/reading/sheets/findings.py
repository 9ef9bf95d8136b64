"""Findings and scores as they are told beside results: which of them a piece of a text is about."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from dialogs.reading import lexicon
from dialogs.reading.cutting import Cutter
from dialogs.reading.phrases import Phrases
from dialogs.reading.script import is_chinese
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from trials.fact import Fact, Kind

_FOUND_BY = Path(__file__).parent / "findings.yaml"
_AROUND = senses("skip filler joining person")  # beside a bare name: "the ECG"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")  # "echo normal in 2019" is no number
_NUMBERS = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE)


def names_finding(piece: str) -> bool:
    """Return whether a piece names a finding or a score."""
    return bool(_names_in(piece))


def findings_in(piece: str, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    """Return the facts that a piece is about: with a number in it those that are numbers."""
    told = {fact for token in _names_in(piece) for fact in _facts_of(token)} & facts.keys()
    counts = {fact for fact in told if facts[fact].kind in _NUMBERS}
    numbered = any(map(str.isdigit, _YEAR.sub("", _without_names(piece)))) or not told - counts
    return tuple(sorted(told & counts if numbered and counts else told - counts))


def parted(piece: str) -> list[str]:
    """Return the parts of a piece, each of which names findings of its own: "EF 60 ECG normal"."""
    starts, last = [0], frozenset[str]()
    for token in _names_in(piece):
        facts = _facts_of(token)
        if last and not facts & last and piece[starts[-1] : token.start].strip():
            starts.append(token.start)
        last = facts
    ends = [*starts[1:], len(piece)]
    return [piece[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def behind_name(piece: str) -> str:
    """Return what stands behind the last name in a piece; "" where it is nothing but a name."""
    named = _names_in(piece)
    return piece[named[-1].end :].strip() if named else ""


def is_bare(piece: str) -> bool:
    """Return whether nothing but names of findings stand in a piece: "the ECG"."""
    words = lexicon.general("zh" if is_chinese(piece) else "en")
    around = Cutter((words,), frozenset()).cut(_without_names(piece))
    return bool(_names_in(piece)) and all(t.is_(*_AROUND) for t in around)


def without_lead(piece: str) -> tuple[str, str]:
    """Return what stands before the first name in a piece, and the rest."""
    start = next((t.start for t in _names_in(piece)), 0)
    return piece[:start].strip(), piece[start:]


def _without_names(piece: str) -> str:
    for token in reversed(_names_in(piece)):
        piece = piece[: token.start] + piece[token.end :]
    return piece


def _names_in(piece: str) -> Sequence[Token]:
    return [t for t in Cutter((_names(),), frozenset()).cut(piece) if t.is_(WordSense.OTHER_NAME)]


def _facts_of(token: Token) -> frozenset[str]:
    facts = token.value(WordSense.OTHER_NAME)
    return facts if isinstance(facts, frozenset) else frozenset()


@cache
def _names() -> Phrases:
    words = Phrases()
    listed = yaml.load(_FOUND_BY.read_text("utf-8"), yaml.CSafeLoader)
    for fact, lines in listed.items():
        for name in (name for line in lines for name in line.split(", ")):
            words.add(name, WordSense.OTHER_NAME, frozenset({fact}))
    return words
