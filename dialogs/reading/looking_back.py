"""Tells what a clause says of what was named before it: that it is over, or never was."""

from collections.abc import Sequence

from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

_BEFORE_A_SIGN = EMPTY | senses("everyday and name field yes have taken past now ")

_WHEN = senses("days_back weeks_back months_back")  # "stopped last week"


def is_end(clause: Clause) -> bool:
    """Return whether a clause says of what was named before it that it is over, and no more."""
    over = (WordSense.ENDED, WordSense.NOW, WordSense.EVERYDAY, WordSense.YES, *_WHEN)
    return clause.has(WordSense.ENDED) and clause.alone(*over)


def takes_back(clause: Clause) -> bool:
    """Return whether a clause denies what was named before it, without a name of its own."""
    denial = clause.first(*DENIALS)
    if denial is None or clause.has(
        WordSense.NAME, WordSense.FIELD, WordSense.OPTION, WordSense.GOOD
    ):
        return False
    rest = [t for t in clause.tokens[denial + 1 :] if not t.is_(*EMPTY) or t.is_(WordSense.HAVE)]
    return bool(rest) and rest[0].is_(WordSense.TAKEN, WordSense.HAVE)


def is_negative(after: Sequence[Token]) -> bool:
    """Return whether the next thing said of the option before is that its test was negative."""
    signs = (WordSense.NEGATIVE, WordSense.POSITIVE)
    told = next((t for t in after if t.is_(*signs) or not t.is_(*_BEFORE_A_SIGN)), None)
    return told is not None and told.is_(WordSense.NEGATIVE) and not told.is_(*DENIALS)
