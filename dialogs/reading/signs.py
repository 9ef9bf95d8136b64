"""Tells whether a clause says of a test that it was positive."""

from dialogs.reading.clauses import DENIALS, Clause
from dialogs.reading.heard import Heard
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token


def sign_of(clause: Clause, heard: Heard) -> bool | None:
    """Return whether a test is said to be positive."""
    positive, negative = clause.has(WordSense.POSITIVE), clause.has(WordSense.NEGATIVE)
    if positive and negative:
        heard.doubts += 1
        return None
    at = clause.first(WordSense.POSITIVE, WordSense.NEGATIVE)
    denials = (n for n, t in enumerate(clause.tokens) if _is_denial_of_sign(t))
    denial = next(denials, None)
    if denial is not None and at is not None and denial < at:
        led = denial == 0 and clause.tokens[1].is_(WordSense.NEGATIVE)
        return negative and not led
    heard.doubts += clause.has(WordSense.PAST) and not clause.has(WordSense.NOW)
    return positive


def _is_denial_of_sign(token: Token) -> bool:
    return token.is_(*DENIALS) and not token.is_(WordSense.NEGATIVE)
