"""Several promises that share a message: which of them a text agrees to, and which it does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dialogs.reading.clauses import EMPTY
from dialogs.reading.cutting import Cutter
from dialogs.reading.lexicon import general
from dialogs.reading.ordinals import numbered
from dialogs.reading.script import is_chinese
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.stage_words import Named, of_stage
from dialogs.reading.stages import plain_of
from dialogs.reading.tokens import Token

# In `stages.yaml`: what is said of promises, and the names of each, by the id of its question.
SAYING, NAMING = "@agreeing", "@promises"
_AGREE, _REFUSE, _ALL, _EXCEPT, _UNSURE = "agree", "refuse", "all", "besides", "unsure"
_PARTS = senses("break but")
_BLANK = re.compile(r"(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])")
_DOUBTED = senses("mark question why")
# What may stand beside an agreement to everything.
_LIGHT = EMPTY | senses(
    "yes aye agree assent good clear everyday now joining narrowing first_person third_person "
    "rest for_long good skip to child_kin own"
)


@dataclass
class Agreed:
    """The promises that a text agrees to, those that it does not, and whether it is clear."""

    agreed: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    rest: bool = False  # everything else is agreed to
    clear: bool = True
    answers: bool = False  # it says something of them, clear or not

    def settles(self, lines: Sequence[str]) -> bool:
        """Return whether the text says of every promise whether it is agreed to."""
        return self.clear and (self.rest or self.agreed | self.refused >= set(lines))


def hear_agreeing(text: str, lines: Sequence[str]) -> Agreed:
    """Return what a text says of the promises on the screen, in their order."""
    plain = plain_of(text)
    tokens = _cut(plain)
    heard = Agreed()
    if any(t.is_(*_DOUBTED) for t in tokens):
        heard.clear = False
        return heard
    waiting = ""
    for clause in (part for one in _clauses(plain, tokens) for part in _side_by_side(one)):
        piece = f"{waiting} {clause}".strip()
        said, named = of_stage(SAYING).named_in(piece), of_stage(NAMING).named_in(piece)
        left = _without(piece, said + named)
        if not said and not named and numbered(left, len(lines)):
            waiting = piece  # "1, 2, 3 yes"
            continue
        waiting = ""
        heard.answers |= bool(said)
        _hear(heard, lines, said, [one for one in named if one.option in lines], left)
    heard.clear &= not waiting
    return heard


def _hear(
    heard: Agreed, lines: Sequence[str], said: list[Named], named: list[Named], left: str
) -> None:
    """Add what one clause says."""
    options = {one.option for one in said}
    numbers = numbered(left, len(lines)) or numbered(_bare(left), len(lines))
    counted = {lines[number - 1] for number in numbers}
    known = bool(numbers) or all(_is_light(t, len(lines)) for t in _cut(left))
    if _EXCEPT in options:
        at = next(one.end for one in said if one.option == _EXCEPT)
        besides = {one.option for one in named if one.start >= at} or counted
        heard.refused |= besides
        heard.rest |= bool(besides)
        heard.clear &= bool(besides)
        return
    of = {one.option for one in named} or counted
    against = options & {_REFUSE, _UNSURE}
    if of and against:
        heard.refused |= of
    elif of and _AGREE in options:
        heard.agreed |= of
    elif against or of:
        heard.clear = False
    elif options & {_AGREE, _ALL} or (left and _is_good(left)):
        heard.rest |= known
        heard.clear &= known
    else:
        heard.clear &= known


def _is_good(left: str) -> bool:
    return any(t.is_(WordSense.GOOD, WordSense.CLEAR) for t in _cut(left))


def _is_light(token: Token, count: int) -> bool:
    number = token.value(WordSense.NUMBER) if token.is_(WordSense.NUMBER) else None
    if isinstance(number, tuple):
        return bool(number[0] == count)
    return token.is_(*_LIGHT)


def _bare(left: str) -> str:
    """Return what is left of a clause without words that say nothing."""
    kept = [t.text for t in _cut(left) if not t.is_(WordSense.SKIP) and not _is_empty(t)]
    return (" " if left.isascii() else "").join(kept)


def _is_empty(token: Token) -> bool:
    counted = token.is_(WordSense.NUMBER, WordSense.NUMERAL, WordSense.ORDINAL, WordSense.LAST)
    return token.is_(*EMPTY) and not counted


def _clauses(plain: str, tokens: Sequence[Token]) -> list[str]:
    """Return the clauses; a blank between two stretches of Chinese parts them, "all but" none."""
    besides = [one for one in of_stage(SAYING).named_in(plain) if one.option == _EXCEPT]
    ends = [(match.start(), match.end()) for match in _BLANK.finditer(plain)]
    ends += [
        (t.start, t.end)
        for t in tokens
        if t.is_(*_PARTS) and not any(one.start <= t.start < one.end for one in besides)
    ]
    ends.sort()
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(plain)]
    return [plain[a:b].strip() for a, b in zip(starts, stops, strict=True) if plain[a:b].strip()]


def _side_by_side(clause: str) -> list[str]:
    """Return the stretches around "and", where each says whether something is agreed to."""
    joins = [t for t in _cut(clause) if t.is_(WordSense.JOINING)]
    starts = [0, *(t.end for t in joins)]
    stops = [*(t.start for t in joins), len(clause)]
    parts = [clause[a:b].strip() for a, b in zip(starts, stops, strict=True)]
    says = {_AGREE, _REFUSE, _UNSURE}
    every = all(says & {one.option for one in of_stage(SAYING).named_in(part)} for part in parts)
    return parts if every else [clause]


def _without(plain: str, named: Sequence[Named]) -> str:
    for start, end in (span for one in named for span in one.spans):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain.strip()


def _cut(plain: str) -> Sequence[Token]:
    return Cutter((general("zh" if is_chinese(plain) else "en"),), frozenset()).cut(plain)
