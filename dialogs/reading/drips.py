"""Drips told by their number: how far apart they were is asked back, for they are no months."""

from collections.abc import Sequence
from fractions import Fraction

from dialogs.reading import lexicon
from dialogs.reading.cutting import Cutter
from dialogs.reading.outcome import NeedsConfirmation, ReadingOption, digits
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from trials.fact import Fact, Kind
from trials.units import DAYS
from trials.values import Amount

_WEEKS = {"two-weeks": 2, "three-weeks": 3}
INTERVALS = ("month", *_WEEKS)


def asked_interval(fact: Fact, plain: str) -> NeedsConfirmation | None:
    """Return the question how often they were given; None where the text tells no mere number."""
    if fact.kind is not Kind.DURATION or "courses" not in fact.units:
        return None
    tokens = Cutter((lexicon.drips(),), frozenset()).cut(plain)
    # Who names a time gives the reader all it needs.
    if any(t.is_(WordSense.TIME_UNIT, WordSense.DATE) for t in tokens):
        return None
    named = {str(t.value(WordSense.EVERY)) for t in tokens if t.is_(WordSense.EVERY)}
    counts = [count for at in range(len(tokens)) if (count := _count(tokens, at))]
    if len(counts) != 1 or len(named) > 1 or counts[0] < 2:
        return None
    offers = tuple(_offer(name, counts[0]) for name in named or INTERVALS)
    return NeedsConfirmation("ui-interval-confirm", {"count": str(counts[0])}, offers)


def _count(tokens: Sequence[Token], at: int) -> int:
    """Return the number of drips that stands there; "500 mg" or "once every two weeks" is none."""
    values = tokens[at].value(WordSense.NUMBER)
    if not isinstance(values, tuple) or len(values) != 1 or values[0].denominator != 1:
        return 0
    after = tokens[at + 1 : at + 2]
    each = any(t.is_(WordSense.EVERY) for t in tokens[max(0, at - 2) : at])
    if not after or not after[0].is_(WordSense.COURSE) or (each and values[0] == 1):
        return 0
    return int(values[0])


def _offer(name: str, count: int) -> ReadingOption:
    months = Fraction(count)
    if name in _WEEKS:
        # To the nearest half month: six drips, two weeks apart, are called three months.
        days = count * _WEEKS[name] * DAYS["weeks"]
        months = max(Fraction(round(2 * days / DAYS["months"]), 2), Fraction(1, 2))
    amount = Amount.exactly(months)
    args = {"value": digits(amount), "unit": "months"}
    return ReadingOption(f"ui-interval-confirm-option-{name}", args, amount)
