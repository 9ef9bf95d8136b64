"""The words of an emergency in a text, each with what its own clause says of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dialogs.redflags.rules import CALMS, LanguageRules

# A denial stands right before what it denies.
_DENIAL_REACH = 60
_NOT_WELL = re.compile(r"(?:\bnot|\bno|\bnever|不|没)(?: \w+)? ?$")
OPEN, DENIED = "open", "denied"


@dataclass(frozen=True)
class Sighting:
    """Words of one class, or a number `of` a measure.

    `state` is open, denied, or the kind of words that calm its clause.
    """

    name: str
    tier: str
    start: int
    end: int
    state: str = OPEN
    of: str = ""


@dataclass(frozen=True)
class Reading:
    """The findings of one language's rules in a text; `now`: words of now that nothing settles."""

    matches: tuple[Sighting, ...]
    now: bool
    calms: frozenset[str]
    well: bool
    language: str = "en"

    @property
    def open(self) -> tuple[Sighting, ...]:
        return tuple(match for match in self.matches if match.state == OPEN)


def read(
    text: str,
    rules: LanguageRules,
    found: Iterable[Sighting] | None = None,
    *,
    of_today: bool = False,
) -> Reading:
    """Return every match in the text with its state; those `found` already, where they are given.

    `of_today`: what was lately is of today, and calms nothing.
    """
    text = rules.calm.idioms.sub(lambda idiom: "~" * len(idiom[0]), text)
    segments = list(_segments(text, rules))
    found = _found(text, rules) if found is None else found
    found = sorted(found, key=lambda match: (match.start, -match.end))
    matches: list[Sighting] = []
    last_denied: Sighting | None = None
    for match in found:
        if _is_denied(text, match, last_denied, rules):
            if last_denied is None or match.end > last_denied.end:
                last_denied = match
            matches.append(replace(match, state=DENIED))
            continue
        start, end = next((s, e) for s, e in segments if s <= match.start < e or e == len(text))
        matches.append(replace(match, state=_state(text[start:end], rules, of_today)))
    now = any(_unsettled(text, segment, matches, rules) for segment in segments)
    calms = frozenset(name for name, pattern in rules.calm.named().items() if pattern.search(text))
    return Reading(tuple(matches), now, calms, _is_well(text, rules), rules.language)


def _found(text: str, rules: LanguageRules) -> Iterator[Sighting]:
    for tier in ("alarm", "likely", "sign"):
        for name, pattern in getattr(rules, tier).items():
            for match in pattern.finditer(text):
                if match.end() > match.start():
                    yield Sighting(name, tier, match.start(), match.end())


def _segments(text: str, rules: LanguageRules) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in rules.calm.cut.finditer(text):
        if cut.start() > start and cut[0].strip() != ",":
            yield start, cut.start()
            start = cut.start()
    yield start, len(text)


def _state(segment: str, rules: LanguageRules, of_today: bool) -> str:
    for name in CALMS:
        if getattr(rules.calm, name).search(segment):
            if name == "lately" and (of_today or not _is_well(segment, rules)):
                continue
            return name
    return OPEN


def _is_denied(text: str, match: Sighting, last: Sighting | None, rules: LanguageRules) -> bool:
    before = text[max(0, match.start - _DENIAL_REACH) : match.start]
    before = re.split(r"[.!?;,\n。！？；，]", before)[-1]
    if rules.calm.deny.search(before) or rules.calm.answered.search(text[match.end :][:40]):
        return True
    if last is None or match.start < last.end:
        return last is not None
    # "No chest pain and can't breathe": a complaint that is itself a "not" belongs to no list.
    if rules.calm.own.search(text[match.start : match.end]):
        return False
    return rules.calm.joins.search(text[last.end : match.start]) is not None


def _unsettled(
    text: str, segment: tuple[int, int], matches: list[Sighting], rules: LanguageRules
) -> bool:
    """Return whether a segment tells of now; a mere "now" does so only beside a complaint."""
    start, end = segment
    if _is_well(text[start:end], rules):
        return False
    if rules.calm.now.search(text, start, end):
        return True
    beside = any(start <= match.start < end and match.state == OPEN for match in matches)
    return beside and rules.calm.nowadays.search(text, start, end) is not None


def _is_well(segment: str, rules: LanguageRules) -> bool:
    return any(
        not _NOT_WELL.search(segment[: well.start()]) for well in rules.calm.well.finditer(segment)
    )
