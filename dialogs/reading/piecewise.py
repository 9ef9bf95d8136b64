"""Tells what a piece beside an answer is: a weight of then, another test's limit, the sex."""

from dataclasses import replace

from dialogs.reading import beside
from dialogs.reading.by_kind import read_whole
from dialogs.reading.cutting import Cutter
from dialogs.reading.outcome import Parsed, ReadingContext
from dialogs.reading.senses import WordSense
from dialogs.reading.typed import languages
from trials.fact import Kind
from trials.values import Amount, Dose, Given, Result

LIMIT = "uln"  # the part of a result that is asked for when its printed limit is missing
THEN = "weight_then"  # a weight told beside a dose, of the time when it was taken


def tells_sex(piece: str) -> bool:
    """Return whether a piece says it in a word of its own, and not by "he" or "she" of somebody."""
    words = Cutter(languages(piece), frozenset()).cut(piece)
    return not any(
        t.is_(WordSense.KIN, WordSense.CHILD_KIN)
        or (t.is_(WordSense.PERSON) and not t.is_(WordSense.FIRST))
        for t in words
    )


def is_bare_limit(asked: ReadingContext, given: Given) -> bool:
    """Return whether a bare number is another test's limit: "41 for ALT, 40 for AST"."""
    return asked.part == LIMIT and isinstance(given, Result) and given.uln is None


def weight_then(asked: ReadingContext, piece: str) -> Amount | None:
    """Return the weight of the time when a dose was taken, where a piece tells that beside it."""
    if asked.fact.kind is not Kind.DOSE or not beside.is_of_then(piece):
        return None
    then = replace(asked, part=THEN, so_far=Dose("none"), labels={})
    outcome = read_whole(then, piece, {})
    told = outcome.given if isinstance(outcome, Parsed) else None
    kilos = told.weight_kg if isinstance(told, Dose) else None
    return kilos if isinstance(kilos, Amount) else None
