"""A dose that is told where it is asked whether that much is needed: "I'm on 10", "down to 4"."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import inf

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.picking import of_now
from dialogs.reading.placed import Quantity
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from trials.units import units_written
from trials.values import Amount

# What says that a bare number is a dose.
_DOSED = senses("taken below medicine name part field yes says_yes says_no fell")
_OTHERWISE = senses(
    "past hedge mark question unreal to_come from_value tablet times_a_day every_other_day "
    "other_rhythm per_kilo times "
)


_UNSURE = senses("hedge mark question unreal tablet per_kilo times other_rhythm every_other_day")


def needed(asked: ReadingContext, tokens: Sequence[Token]) -> tuple[bool, frozenset[int]] | None:
    """Return whether the dose that is told reaches what is asked, and the starts of its numbers."""
    limit = lexicon.dose_asked(asked.fact.id)
    if limit is not None and (latest := _of_today(tokens, limit, asked.on)) is not None:
        return latest
    if limit is None or any(t.is_(*_OTHERWISE) and not t.is_(*EMPTY) for t in tokens):
        return None
    if any(_is_counted(a) and b.is_(WordSense.TIME_UNIT) for a, b in pairwise(tokens)):
        return None  # "it is only four months now": for how long is part of what is asked
    if any(_is_other_medicine(t) for t in tokens) or _is_denied(tokens):
        return None
    dosed = any(t.is_(*_DOSED) for t in tokens)
    doses = [
        q
        for q in quantities(tokens)
        if q.unit == "mg"
        or (q.foreign is not None and "mg" in units_written(q.foreign))
        or (q.unit is None and q.foreign is None and dosed)
    ]
    # "12.5 mg now, and under 10 I flare": what is needed, beside what is taken.
    under = [q for q in doses if q.amount.low == -inf and q.amount.high >= limit.low]
    told = {_reaches(q, limit) for q in doses if q not in under} or {None}
    if under and told != {True}:
        told = {_reaches(q, limit) for q in doses}
    if len(told) != 1 or None in told:
        return None
    starts = frozenset(tokens[at].start for q in doses for at in range(q.first, q.last))
    return bool(told.pop()), starts


def _of_today(
    tokens: Sequence[Token], limit: Amount, on: date
) -> tuple[bool, frozenset[int]] | None:
    """Return what the dose of now reaches beside an earlier one: "was on 10, now 5"."""
    doses = [q for q in quantities(tokens) if q.unit in (None, "mg") and not q.about]
    if len(doses) != len(quantities(tokens)) or any(q.foreign for q in doses):
        return None
    if any(_is_other_medicine(t) or t.is_(*_UNSURE) for t in tokens) or _is_denied(tokens):
        return None
    latest = of_now(tokens, doses, on)
    reached = _reaches(latest[0], limit) if latest else None
    if reached is None:
        return None
    return reached, frozenset(tokens[at].start for q in doses for at in range(q.first, q.last))


def _is_counted(token: Token) -> bool:
    return token.is_(WordSense.NUMBER, WordSense.NUMERAL) and not token.is_(*EMPTY)


def _reaches(dose: Quantity, limit: Amount) -> bool | None:
    """Return whether a dose is as large as is asked; None where it may be or not."""
    amount = dose.amount
    if amount.low > limit.low:
        return True
    if amount.low == limit.low and (amount.low_open or not limit.low_open):
        return True
    beneath = amount.high < limit.low or (
        amount.high == limit.low and (limit.low_open or amount.high_open)
    )
    return False if beneath else None


def _is_other_medicine(token: Token) -> bool:
    """Return whether a medicine is named whose milligrams are not those of prednisone."""
    name = str(token.value(WordSense.MEDICINE)) if token.is_(WordSense.MEDICINE) else "predni"
    return not name.startswith("predni")


def _is_denied(tokens: Sequence[Token]) -> bool:
    """Return whether a denial stands there that does not go with "below": "not on 10 any more"."""
    denied = any(t.is_(*DENIALS) and not t.is_(WordSense.NAY) for t in tokens)
    return denied and not any(t.is_(WordSense.BELOW, WordSense.PART) for t in tokens)
