"""Cuts an answer into known words, numbers, units and dates; an unknown word stays a token."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from dialogs.reading import characters
from dialogs.reading.phrases import Phrases
from dialogs.reading.senses import WordSense
from dialogs.reading.senses import senses as senses_named
from dialogs.reading.tokens import Senses, Token, atoms_of, folded
from dialogs.reading.worded_numbers import numerals
from dialogs.reading.written_dates import date_at
from dialogs.reading.written_numbers import numbers_at
from trials.units import unit_called, units_written

# The longest spelling of a unit, in atoms.
_LONGEST_UNIT = 12
_LONGEST_SHORT_FORM = 4  # with its full stop: mos., yrs.
_BREAKS = frozenset(",.;:!、。，；！")
_SKIPPED = frozenset("\"'*_()[]{}<>《》「」『』|·•`^#\\=…")
# Endings of English words, and what stands there in the form of the lexicon.
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ed", ""),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
    ("in", ""),
    ("ly", ""),
    ("er", ""),
    ("est", ""),
    ("ies", "y"),
    ("ied", "y"),
)
# What says something as a whole: "never were weak" holds no "weak".
_WHOLE = senses_named("says_no option never_so not_known_here never none hedge")
# What a word keeps in another form; a denial or a doubt is always spelled out.
_INFLECTED = senses_named("everyday field filler name have taken bad")


@dataclass(frozen=True, slots=True)
class _Edge:
    length: int
    cost: float
    senses: Senses


class Cutter:
    """Cuts texts by the words of a language and of a question; `units` are the question's."""

    def __init__(self, words: Iterable[Phrases], units: Container[str]) -> None:
        self._words, self._units = tuple(words), units

    def cut(self, text: str) -> tuple[Token, ...]:
        """Return the tokens of a text, so that as little as possible stays unknown."""
        text = folded(text)
        spans = atoms_of(text)
        atoms = [atom for atom, _, _ in spans]
        best: list[tuple[float, _Edge | None]] = [(0.0, None)] * (len(atoms) + 1)
        for start in range(len(atoms) - 1, -1, -1):
            best[start] = min(
                (
                    (edge.cost + best[start + edge.length][0], edge)
                    for edge in self._edges(text, spans, atoms, start)
                ),
                key=lambda one: (round(one[0], 3), -one[1].length),
            )
        tokens, at = [], 0
        while at < len(atoms):
            edge = best[at][1]
            assert edge is not None
            first, last = spans[at][1], spans[at + edge.length - 1][2]
            tokens.append(Token(text[first:last], first, last, frozenset(edge.senses), edge.senses))
            at += edge.length
        return tuple(self._with_parts(token) for token in _with_joining_n(tokens))

    def _with_parts(self, token: Token) -> Token:
        """Return a token with the parts of phrases inside it, unless it speaks for itself."""
        if token.is_(*_WHOLE):
            return token
        atoms = [atom for atom, _, _ in atoms_of(token.text)]
        if len(atoms) < 2 or token.is_(WordSense.NEGATIVE):
            return token  # "not found" holds no "not looked for"
        parts: frozenset[object] = frozenset()
        denied = False  # "not taken" holds no "taken", as Chinese writes it
        for start in range(len(atoms)):
            denied = denied or (start == 0 and self._is_denial(atoms[0]))
            for words in self._words if start == 0 or not denied else ():
                for length, senses in words.at(atoms, start):
                    inside = senses.get(WordSense.PART)
                    if isinstance(inside, frozenset) and start + length <= len(atoms):
                        parts |= inside
        if not parts:
            return token
        values = {**token.values, WordSense.PART: parts}
        return Token(token.text, token.start, token.end, token.senses | {WordSense.PART}, values)

    def _is_denial(self, atom: str) -> bool:
        if atom.isascii():
            return False
        found = (senses for words in self._words for length, senses in words.at([atom], 0))
        return any(WordSense.PLAIN_NO in senses or WordSense.NO in senses for senses in found)

    def _edges(
        self, text: str, spans: list[tuple[str, int, int]], atoms: list[str], start: int
    ) -> Iterator[_Edge]:
        merged: dict[int, Senses] = {}
        for words in self._words:
            for length, senses in words.at(atoms, start):
                merged.setdefault(length, {}).update(senses)
        if _is_dash(text, spans, atoms, start):
            merged[1] = {WordSense.BREAK: None}
        if dated := date_at(text, spans, start):
            yield _Edge(dated[0], 0.5, {WordSense.DATE: dated[1]})
        for length, value in numbers_at(atoms, start):
            if length in merged and atoms[start + length - 1] == characters.POINT:
                continue  # "a bit", as Chinese writes it, and no "one point"
            merged.setdefault(length, {})[WordSense.NUMBER] = value
        if start and _may_bear_unit(atoms[start - 1]):
            for length, unit in self._unit(text, spans, start):
                merged.setdefault(length, {})[WordSense.UNIT] = unit
        if start and _may_bear_unit(atoms[start - 1]):
            _part_of_month(merged)
        for length, senses in merged.items():
            # A longer word is worth more than its parts; a unit or number more than a filler.
            yield _Edge(length, 1.0 - 0.02 * length - 0.01 * (WordSense.UNIT in senses), senses)
        if 1 not in merged:
            yield from self._inflected(atoms[start])
            yield _unknown(text, spans, atoms, start)

    def _inflected(self, atom: str) -> Iterator[_Edge]:
        """Yield a word that is known in another form: walks, walked, walking."""
        if len(atom) < 4 or not atom.isascii() or not atom.isalpha():
            return
        for ending, instead in _ENDINGS:
            base = atom.removesuffix(ending) + instead
            if not atom.endswith(ending) or len(base) < 3:
                continue
            senses: Senses = {}
            for words in self._words:
                for length, found in words.at([base], 0):
                    if length == 1:
                        senses.update({s: v for s, v in found.items() if s in _INFLECTED})
            if senses:
                yield _Edge(1, 1.5, senses)
                return

    def _unit(
        self, text: str, spans: list[tuple[str, int, int]], start: int
    ) -> Iterator[tuple[int, str]]:
        """Yield the longest unit that the question accepts, and the longest that anybody knows."""
        known: tuple[int, str] | None = None
        for length in range(min(_LONGEST_UNIT, len(spans) - start), 0, -1):
            written = text[spans[start][1] : spans[start + length - 1][2]]
            if _is_cut(text, spans[start + length - 1][2]) or not _names_something(written):
                continue
            if _ends_a_sentence(written):
                continue
            if (unit := unit_called(written, self._units)) is not None:
                yield length, unit
                return
            if known is None and units_written(written):
                known = length, f"?{written}"
        if known:
            yield known


def _with_joining_n(tokens: list[Token]) -> list[Token]:
    """Return the tokens with an "n" between two words as "and": it is a no by itself only."""
    return [
        replace(token, senses=frozenset({WordSense.AND}), values={})
        if token.text == "n" and at and not tokens[at - 1].is_(WordSense.BREAK, WordSense.SKIP)
        else token
        for at, token in enumerate(tokens)
    ]


def _part_of_month(merged: dict[int, Senses]) -> None:
    """Take the end of a month behind its number as the unit and a part of it: 8 | month | end."""
    if merged.get(1, {}).get(WordSense.TIME_UNIT) == "month":
        for length in [n for n, s in merged.items() if n > 1 and WordSense.PART_OF_YEAR in s]:
            del merged[length]


def _is_cut(text: str, end: int) -> bool:
    """Return whether a spelling ends inside another: the "g" of "g/L"."""
    return bool(re.match(r"[/^]\w", text[end:]))


def _ends_a_sentence(written: str) -> bool:
    """Return whether the full stop behind a unit is none of its own: "mo." is, "months." is not."""
    return written[-1] == "." and (len(written) > _LONGEST_SHORT_FORM or not written.isascii())


def _names_something(written: str) -> bool:
    """Return whether a unit is more than punctuation: the full stop behind a number is none."""
    return any(character.isalnum() or character in "%°‰\"'" for character in written)


def _may_bear_unit(atom: str) -> bool:
    worded = atom in _BEARERS or atom in numerals()
    return worded or atom[-1].isdigit() or atom[0] in characters.STARTS


_IN_WORDS = {
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    *("hundred", "thousand"),
}

# What may stand between a number and its unit: a bracket, the flag of a value that is too high
# or too low, and words for "half" and "several".
_BEARERS = (
    characters.BEFORE_UNIT
    | frozenset("()[]hl\u2191\u2193")
    | {
        "half",
        "a",
        "an",
        "and",
        "few",
        "couple",
        "of",
        "x",
        "*",
    }
    | _IN_WORDS
)


def _between_letters(text: str, at: int) -> bool:
    """Return whether a hyphen joins two words."""
    return 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()


def _is_dash(text: str, spans: list[tuple[str, int, int]], atoms: list[str], start: int) -> bool:
    """Return whether a stroke stands between words, apart from both: no minus and no sign."""
    if atoms[start] not in "-–—" or not 0 < start < len(atoms) - 1:
        return False
    apart = text[spans[start][1] - 1] == " " and text[spans[start][2]] == " "
    return apart and atoms[start - 1].isalpha() and atoms[start + 1].isalpha()


def _unknown(text: str, spans: list[tuple[str, int, int]], atoms: list[str], start: int) -> _Edge:
    atom = atoms[start]
    if atom in _BREAKS:
        return _Edge(1, 0.1, {WordSense.BREAK: None})
    if atom in _SKIPPED:
        return _Edge(1, 0.1, {WordSense.SKIP: None})
    if atom in "-–—'" and _between_letters(text, spans[start][1]):
        return _Edge(1, 0.1, {WordSense.SKIP: None})
    if atom in "-–—" and " " in (text[spans[start][1] - 1 :][:1], text[spans[start][2] :][:1]):
        return _Edge(1, 0.1, {WordSense.BREAK: None})
    return _Edge(1, 6.0, {})
