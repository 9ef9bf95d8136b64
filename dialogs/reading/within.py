"""A time that is longer than the one that is asked for: "cleared after three months" is no yes."""

from collections.abc import Sequence

from dialogs.reading import lexicon
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from trials.units import DAYS

_UNITS = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
_LONGEST = 35  # days: "about four weeks", and a few days more


def takes_longer(asked: ReadingContext, tokens: Sequence[Token]) -> bool:
    """Return whether a time is told that is longer than what is asked for, or may be."""
    if not lexicon.has("soon_after", asked.fact.id):
        return False
    lengths = [q for q in quantities(tokens) if q.unit in DAYS]
    if any(q.amount.high * DAYS[str(q.unit)] > _LONGEST for q in lengths):
        return True
    return any(_numbered(tokens, at) for at in range(len(tokens)))


def _numbered(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a late week or month is told by its number: week 10, the third month."""
    if not tokens[at].is_(WordSense.TIME_UNIT):
        return False
    unit = _UNITS.get(str(tokens[at].value(WordSense.TIME_UNIT)))
    beside = [tokens[n] for n in (at - 1, at + 1) if 0 <= n < len(tokens)]
    for token in beside:
        number = token.value(WordSense.NUMBER) if token.is_(WordSense.NUMBER) else None
        place = number[0] if isinstance(number, tuple) and number else None
        if token.is_(WordSense.ORDINAL):
            place = int(str(token.value(WordSense.ORDINAL)))
        if unit and place is not None and place * DAYS[unit] > _LONGEST:
            return True
    return False
