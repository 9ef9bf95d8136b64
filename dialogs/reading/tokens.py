"""Cuts an answer into known words, numbers, units and dates; an unknown word stays a token."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from dialogs.reading import characters
from dialogs.reading.senses import Sense
from trials.units import unit_called, units_written

# The longest spelling of a unit, in atoms.
_LONGEST_UNIT = 12
_ATOM = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)|\d+(?:[.,]\d+)*|\.\d+|[^\W\d_\u2e80-\u9fff]+|\S"
)
_DIGIT = re.compile(r"\.?\d[\d.,]*")
_BREAKS = frozenset(",.;:!、。，；！")
_SKIPPED = frozenset("\"'*_()[]{}<>《》「」『』|·•`^#\\=…")
_DATE = re.compile(
    r"(?P<y>(?:19|20)\d\d)([-/.])(?P<m>\d{1,2})(?:\2(?P<d>\d{1,2}))?(?![\d])|"
    r"(?P<a>\d{1,2})([-/.])(?P<b>\d{1,2})\6(?P<y2>(?:19|20)\d\d)(?![\d])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the answer: its text and place, what it may do, and what goes with each sense."""

    text: str
    start: int
    end: int
    senses: frozenset[Sense]
    values: Mapping[Sense, object] = field(default_factory=dict)

    def is_(self, *senses: Sense) -> bool:
        return not self.senses.isdisjoint(senses)

    def value(self, sense: Sense) -> object:
        return self.values.get(sense)


@dataclass(frozen=True, slots=True)
class Unclear:
    """A date in digits that can be read in two ways, the earlier day first."""

    readings: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or the span of days in which it lies."""

    first: date
    last: date


Senses = dict[Sense, object]
Atoms = tuple[str, ...]


class Words:
    """Phrases by their atoms: which senses each has, and what goes with them."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[Atoms, Senses]] = {}

    def add(self, phrase: str, sense: Sense, value: object = None) -> None:
        atoms = atoms_in(phrase)
        if not atoms:
            return
        senses = self._by_first.setdefault(atoms[0], {}).setdefault(atoms, {})
        if sense in senses and isinstance(value, frozenset):
            value = value | senses[sense]  # type: ignore[operator]
        senses[sense] = value

    def without(self, sense: Sense) -> "Words":
        """Return the phrases that have other senses than this one."""
        others = Words()
        for first, phrases in self._by_first.items():
            for atoms, senses in phrases.items():
                if rest := {s: v for s, v in senses.items() if s is not sense}:
                    others._by_first.setdefault(first, {})[atoms] = rest
        return others

    def at(self, atoms: Sequence[str], start: int) -> Iterator[tuple[int, Senses]]:
        """Yield every phrase that begins there: how many atoms it has, and its senses."""
        for phrase, senses in self._by_first.get(atoms[start], {}).items():
            if tuple(atoms[start : start + len(phrase)]) == phrase:
                yield len(phrase), senses

    def __contains__(self, phrase: str) -> bool:
        atoms = atoms_in(phrase)
        return bool(atoms) and atoms in self._by_first.get(atoms[0], {})

    def phrases(self) -> Iterator[Atoms]:
        for phrases in self._by_first.values():
            yield from phrases


def folded(text: str) -> str:
    """Return the text in lower case without apostrophes inside words."""
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "", text.lower()).replace("\n", " ; ")


_WORDS_ONLY = re.compile(r"[a-z]+(?: [a-z]+)*")
_CHARACTERS_ONLY = re.compile(r"[\u3400-\u9fff]+")


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


@dataclass(frozen=True, slots=True)
class _Edge:
    length: int
    cost: float
    senses: Senses


# Endings of English words, and what stands there in the form of the lexicon.
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ed", ""),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", ""),
    ("est", ""),
    ("ies", "y"),
    ("ied", "y"),
)
# What a word keeps in another form; a denial or a doubt is always spelled out.
_INFLECTED = frozenset(
    {Sense.EVERYDAY, Sense.FIELD, Sense.FILLER, Sense.NAME, Sense.HAVE, Sense.TAKEN, Sense.BAD}
)


class Cutter:
    """Cuts texts by the words of a language and of a question; `units` are the question's."""

    def __init__(self, words: Iterable[Words], units: Container[str]) -> None:
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
        return tuple(self._with_parts(token) for token in tokens)

    def _with_parts(self, token: Token) -> Token:
        """Return a token with the parts of phrases that stand inside it."""
        atoms = [atom for atom, _, _ in atoms_of(token.text)]
        if len(atoms) < 2:
            return token
        parts: frozenset[object] = frozenset()
        for start in range(len(atoms)):
            for words in self._words:
                for length, senses in words.at(atoms, start):
                    inside = senses.get(Sense.PART)
                    if isinstance(inside, frozenset) and start + length <= len(atoms):
                        parts |= inside
        if not parts:
            return token
        values = {**token.values, Sense.PART: parts}
        return Token(token.text, token.start, token.end, token.senses | {Sense.PART}, values)

    def _edges(
        self, text: str, spans: list[tuple[str, int, int]], atoms: list[str], start: int
    ) -> Iterator[_Edge]:
        merged: dict[int, Senses] = {}
        for words in self._words:
            for length, senses in words.at(atoms, start):
                merged.setdefault(length, {}).update(senses)
        yield from _dates(text, spans, start)
        for length, value in _numbers(atoms, start):
            merged.setdefault(length, {})[Sense.NUMBER] = value
        if start and _may_bear_unit(atoms[start - 1]):
            for length, unit in self._unit(text, spans, start):
                merged.setdefault(length, {})[Sense.UNIT] = unit
        for length, senses in merged.items():
            # A longer word is worth more than its parts; a unit or number more than a filler.
            yield _Edge(length, 1.0 - 0.02 * length - 0.01 * (Sense.UNIT in senses), senses)
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
            if _is_cut(text, spans[start + length - 1][2]):
                continue
            if (unit := unit_called(written, self._units)) is not None:
                yield length, unit
                return
            if known is None and units_written(written):
                known = length, f"?{written}"
        if known:
            yield known


def _is_cut(text: str, end: int) -> bool:
    """Return whether a spelling ends inside another: the "g" of "g/L"."""
    return bool(re.match(r"[/^]\w", text[end:]))


def _may_bear_unit(atom: str) -> bool:
    return atom[-1].isdigit() or atom[0] in characters.STARTS or atom in _BEARERS


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
        "ten",
        "x",
        "*",
    }
)


def _dates(text: str, spans: list[tuple[str, int, int]], start: int) -> Iterator[_Edge]:
    match = _DATE.match(text, spans[start][1])
    found: Days | Unclear | None = None
    if match:
        found = _dated(match)
    elif re.fullmatch(r"(?:19|20)\d{6}", spans[start][0]):
        raw = spans[start][0]
        day = day_of(int(raw[:4]), int(raw[4:6]), int(raw[6:]))
        if day:
            yield _Edge(1, 0.5, {Sense.DATE: Days(day, day)})
        return
    if match and found:
        ends = [end for _, _, end in spans]
        if match.end() in ends:
            yield _Edge(ends.index(match.end()) - start + 1, 0.5, {Sense.DATE: found})


def _dated(match: re.Match[str]) -> Days | Unclear | None:
    if match["y"]:
        year, month = int(match["y"]), int(match["m"])
        first = day_of(year, month, int(match["d"] or 1))
        if first is None:
            return None
        return Days(first, first) if match["d"] else month_of(year, month)
    year, one, two = int(match["y2"]), int(match["a"]), int(match["b"])
    readings = {d for d in (day_of(year, two, one), day_of(year, one, two)) if d}
    if len(readings) > 1:
        return Unclear(tuple(sorted(readings)))
    return Days(day := readings.pop(), day) if readings else None


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Days:
    """Return the days of a month."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return Days(date(year, month, 1), date.fromordinal(after.toordinal() - 1))


def _numbers(atoms: list[str], start: int) -> Iterator[tuple[int, tuple[Fraction, ...]]]:
    atom = atoms[start]
    if _DIGIT.fullmatch(atom):
        value = value_of(atom)
        yield 1, (() if value is None else (value,))
        # Eight point five as it is said between digits.
        if (
            len(atoms) > start + 2
            and atoms[start + 1] == characters.POINT
            and atom.isdigit()
            and atoms[start + 2].isdigit()
        ):
            yield 3, (Fraction(Decimal(f"{atom}.{atoms[start + 2]}")),)
        return
    if atom in characters.STARTS:
        yield from characters.numerals(atoms, start)


def value_of(number: str) -> Fraction | None:
    """Return the value of a number in digits, or None where its commas and points make no sense."""
    if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", number):
        return Fraction(Decimal(number.replace(",", "")))
    if re.fullmatch(r"\d*[.,]\d+|\d+", number):
        return Fraction(Decimal(number.replace(",", ".")))
    return None


def _between_letters(text: str, at: int) -> bool:
    """Return whether a hyphen joins two words."""
    return 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()


def _unknown(text: str, spans: list[tuple[str, int, int]], atoms: list[str], start: int) -> _Edge:
    atom = atoms[start]
    if atom in _BREAKS:
        return _Edge(1, 0.1, {Sense.BREAK: None})
    if atom in _SKIPPED:
        return _Edge(1, 0.1, {Sense.SKIP: None})
    if atom in "-–—'" and _between_letters(text, spans[start][1]):
        return _Edge(1, 0.1, {Sense.SKIP: None})
    if atom in "-–—" and " " in (text[spans[start][1] - 1 :][:1], text[spans[start][2] :][:1]):
        return _Edge(1, 0.1, {Sense.BREAK: None})
    return _Edge(1, 6.0, {})
