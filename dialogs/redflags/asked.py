"""Tells what a question asks for: an illness of long ago, or a complaint in its ordinary degree."""

import re
from collections.abc import Mapping
from functools import cache

from dialogs.redflags.clauses import Sighting
from dialogs.redflags.files import read_rules
from dialogs.redflags.reading import Findings
from dialogs.redflags.rules import Calm, rules_of

_BEHIND = 40  # characters behind a finding that tell whether it is over: "throat closed up"
_SENTENCE = re.compile(r"[.!?;\n。！？；]")
_CLAUSE = re.compile(r"[.!?;,\n。！？；，]")


@cache
def asked_by() -> Mapping[str, frozenset[str]]:
    """Return the classes that honest answers to a question tell of, by the question."""
    raw = read_rules("asked")
    return {question: frozenset(classes) for question, classes in raw.items()}


def is_acute(found: Findings) -> bool:
    """Return whether a word of now stands in a text: suddenly, since this morning, worse."""
    return any(
        calm.now.search(text) or calm.acute.search(text)
        for calm in _calms(found)
        for text in (calm.spent.sub("~", calm.idioms.sub("~", found.text)),)
    )


def is_usual(found: Findings) -> bool:
    """Return whether a text tells how it always is, or what is in a doctor's hands."""
    return any(calm.usual.search(found.text) for calm in _calms(found))


def is_over(found: Findings) -> bool:
    """Return whether a text tells what followed: forbidden since, stopped, then in hospital."""
    return any(calm.closed.search(found.text) for calm in _calms(found))


def is_history(alarm: Sighting, found: Findings) -> bool:
    """Return whether the words of an alarm name an illness, or tell of it as over."""
    if is_acute(found):
        return False
    words = found.text[alarm.start : alarm.end + _BEHIND]
    before = _CLAUSE.split(found.text[: alarm.start])[-1]
    sentence = _SENTENCE.split(found.text[: alarm.start])[-1]
    told = sentence + found.text[alarm.start :]  # its sentence, and what is told after it
    calms = _calms(found)
    if alarm.of:  # a number is one of now, unless it is told of what would be, or was
        return any(calm.without.search(found.text) or calm.closed.search(told) for calm in calms)
    return any(
        calm.closed.search(told) or (calm.told.match(words) and not calm.nowadays.search(before))
        for calm in calms
    )


def is_beside(match: Sighting, found: Findings) -> bool:
    """Return whether a sign is a word of people, time or medicine: of no complaint by itself."""
    word = found.text[match.start : match.end]
    return match.tier == "sign" and any(calm.beside.fullmatch(word) for calm in _calms(found))


def asks_to_stop(found: Findings) -> bool:
    """Return whether a text asks if a medicine may be left out, as people do who bear it badly."""
    if "overdose" in found.classes:
        return False
    return any(calm.stopping.search(found.text) for calm in _calms(found))


def _calms(found: Findings) -> list[Calm]:
    return [rules_of(language).calm for language in found.languages]
