"""A fall or a rise in per cent: by how much, or from which value to which."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from fractions import Fraction

from dialogs.reading import leftovers
from dialogs.reading.amounts import Scale, also_asked, judged, same
from dialogs.reading.by_date import are_near, in_order
from dialogs.reading.clauses import EMPTY
from dialogs.reading.outcome import NOT_UNDERSTOOD, Parsed, ReadingContext, ReadingOutcome
from dialogs.reading.placed import Quantity, joins, places
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.values import VALUE_WORDS
from trials.values import Amount, Bound

_KNOWN = (
    *VALUE_WORDS,
    WordSense.FROM_VALUE,
    WordSense.PAST,
    WordSense.TIME_UNIT,
    WordSense.TO,
    WordSense.SINCE,
    WordSense.AGO,
)


def read_change(
    asked: ReadingContext, tokens: tuple[Token, ...], found: Sequence[Quantity]
) -> ReadingOutcome | None:
    """Return "95 to 70" as a change in per cent; None where no two values are told."""
    if len(found) == 1:
        return _from_range(asked, tokens, found[0])
    found = [*found[:-1], _end_of(found[-1], tokens)] if len(found) == 2 else found
    if (
        len(found) != 2
        or not all(q.amount.is_exact for q in found)
        or found[0].amount == found[1].amount
    ):
        return None
    if (told := in_order(tokens, found, asked.on)) is not None:
        (one, _), (two, _) = told[0]
        pair = (one.amount.low, two.amount.low)
        used = _used(tokens, found) | set(told[1])
        return _changed(asked, tokens, pair, used, asks=not are_near(told[0]))
    one, two = found
    between = tokens[one.last : two.first]
    arrow = joins(between) or any(
        t.is_(WordSense.TO)
        or (t.is_(WordSense.TO_VALUE) and not t.is_(WordSense.NOW, WordSense.YEARS_BACK))
        for t in between
    )
    back = any(
        t.is_(WordSense.YEARS_BACK, WordSense.PAST) and not t.is_(WordSense.NOW)
        for t in tokens[two.last : two.last + 2]
    ) or any(
        t.is_(WordSense.FROM_VALUE, WordSense.PAST, WordSense.YEARS_BACK)
        and not t.is_(WordSense.TO_VALUE, WordSense.FILLER, WordSense.AND)
        for t in between
    )
    of_then = [_is_of_then(tokens, q) for q in found]
    back = of_then[1] if of_then[0] is not of_then[1] else back
    before, after = (two, one) if back else (one, two)
    arrow = arrow or (not back and _in_order(tokens, one, two))
    # Two values that stand apart are put together here: asked back.
    pair = (before.amount.low, after.amount.low)
    return _changed(asked, tokens, pair, _used(tokens, found), asks=not arrow)


def _is_of_then(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether it is said beside a value, in its stretch, that it is of some time ago."""
    parts = [at for at, t in enumerate(tokens) if t.is_(WordSense.BREAK, WordSense.BUT)]
    start = max((at for at in parts if at < value.first), default=-1)
    end = min((at for at in parts if at >= value.last), default=len(tokens))
    then = senses("ago season weeks_back months_back years_back")
    return any(t.is_(*then) and not t.is_(WordSense.NOW) for t in tokens[start + 1 : end])


_IN_ORDER = senses("break skip and then filler to_come field now to_value last everyday person ")
_SPREAD = Fraction(5, 2)  # how much the larger of two values may be of the smaller


def _in_order(tokens: Sequence[Token], one: Quantity, two: Quantity) -> bool:
    """Return whether two values are told one behind the other, as they were asked for."""
    between = tokens[one.last : two.first]
    low, high = sorted((one.amount.low, two.amount.low))
    return (
        one.unit == two.unit
        and bool(between)
        and all(t.is_(*_IN_ORDER) and not t.is_(WordSense.NUMBER) for t in between)
        and isinstance(low, Fraction)
        and isinstance(high, Fraction)
        and high <= low * _SPREAD
    )


def _end_of(value: Quantity, tokens: Sequence[Token]) -> Quantity:
    """Return the second value of "55 up to 60" as what it is, and no limit."""
    first = tokens[value.first]
    if not first.is_(WordSense.UP_TO) or not first.is_(WordSense.TO_VALUE):
        return value
    return replace(value, amount=Amount(value.amount.high, value.amount.high))


def read_points(
    asked: ReadingContext, tokens: tuple[Token, ...], found: Sequence[Quantity]
) -> ReadingOutcome | None:
    """Return "from 31 to 37" as the points between them; None where it is not told so."""
    if not any(t.is_(WordSense.FROM_VALUE, WordSense.ROSE, WordSense.TO_VALUE) for t in tokens):
        return None
    ends = [bound for q in found for bound in dict.fromkeys((q.amount.low, q.amount.high))]
    if len(ends) != 2 or not all(isinstance(bound, Fraction) for bound in ends):
        return None
    last = found[-1]
    joined = len(found) == 1 or any(
        t.is_(WordSense.TO, WordSense.TO_VALUE) for t in tokens[found[0].last : last.first]
    )
    if not joined or ends[1] < ends[0]:
        return None
    used = {at for q in found for at in range(q.first, q.last)}
    wrong = leftovers.count(tokens, used, *_KNOWN)
    return also_asked(Parsed(Amount.exactly(ends[1] - ends[0])), wrong)


def _from_range(
    asked: ReadingContext, tokens: tuple[Token, ...], value: Quantity
) -> ReadingOutcome | None:
    inside = tokens[value.first : value.last]
    if value.amount.is_exact or not any(t.is_(WordSense.TO) or joins([t]) for t in inside):
        return None
    before = tokens[: value.first]
    if any(t.is_(WordSense.FELL) for t in before) and not any(
        t.is_(WordSense.FROM_VALUE) for t in before
    ):
        return None
    pair = (value.amount.low, value.amount.high)
    return _changed(asked, tokens, pair, _used(tokens, [value]), asks=False)


def _has_word(tokens: Sequence[Token]) -> bool:
    return any(t.is_(WordSense.FELL, WordSense.ROSE) for t in tokens)


def is_about_level(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether a number says where a value is now, and not by how much it moved."""
    before = [t for t in tokens[: value.first] if not t.is_(WordSense.SKIP)]
    to_value = (
        bool(before)
        and before[-1].is_(WordSense.TO_VALUE)
        and not before[-1].is_(WordSense.ABOUT, WordSense.FELL, WordSense.ROSE)
    )
    now = any(
        t.is_(WordSense.NOW, WordSense.TO_VALUE) and not t.is_(*EMPTY, WordSense.TO)
        for t in tokens[value.last :]
    )
    return to_value or (now and not _has_word(tokens))


def is_the_other_way(asked: ReadingContext, tokens: Sequence[Token]) -> bool:
    """Return whether a rise is told where a fall is asked about, or a fall for a rise."""
    if not asked.fact.pair:
        return False
    told = {
        sense
        for t in tokens
        for sense in (WordSense.FELL, WordSense.ROSE)
        if t.is_(sense) and not t.is_(*EMPTY)
    }
    return told == {WordSense.FELL if asked.fact.pair == "rise" else WordSense.ROSE}


def _used(tokens: Sequence[Token], found: Sequence[Quantity]) -> set[int]:
    """Return the places of the values, and of an arrow between two."""
    used = places(found)
    if len(found) == 2 and joins(tokens[found[0].last : found[1].first]):
        used |= set(range(found[0].last, found[1].first))
    return used


def _changed(
    asked: ReadingContext,
    tokens: tuple[Token, ...],
    pair: tuple[Bound, Bound],
    used: Collection[int],
    *,
    asks: bool,
) -> ReadingOutcome:
    before, after = pair
    if not isinstance(before, Fraction) or not isinstance(after, Fraction) or before <= 0:
        return NOT_UNDERSTOOD
    change = (after - before) / before * 100
    wrong = leftovers.count(tokens, set(used), *_KNOWN)
    value = Amount.exactly(change if asked.fact.pair == "rise" else -change)
    return also_asked(
        judged(Scale.of(asked.fact), value, None, same), max(wrong, 1) if asks else wrong
    )
