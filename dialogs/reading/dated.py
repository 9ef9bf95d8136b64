"""Dates in an answer -> how long ago, or from when to when."""

from collections.abc import Sequence
from fractions import Fraction

from dialogs.reading import lexicon
from dialogs.reading.amounts import also_asked, judged, same
from dialogs.reading.days import months_since
from dialogs.reading.lengths import from_length
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    Parsed,
    Problem,
    ReadingOutcome,
    understood,
)
from dialogs.reading.placed import Placed, Quantity, places
from dialogs.reading.senses import WordSense
from dialogs.reading.spans import (
    is_ago,
    is_persons_age,
    leads_to_year,
)
from dialogs.reading.time_answers import TimeAnswer
from dialogs.reading.written_dates import Days, Unclear
from trials.units import DAYS
from trials.values import Amount, Given

_NEAR = Fraction(3, 100)  # two ways to count the same months


def from_date(told: TimeAnswer, placed: Placed, beside: set[int] | None = None) -> ReadingOutcome:
    """Return what one date comes to; the tokens `beside` it are accounted for."""
    since = any(
        t.is_(WordSense.SINCE, WordSense.UNTIL_NOW) and not t.is_(WordSense.TO) for t in told.tokens
    )
    if not told.is_since and (not since or any(t.is_(WordSense.ENDED) for t in told.tokens)):
        return NOT_UNDERSTOOD
    if any(t.is_(WordSense.COMING) for t in told.tokens):
        return NOT_UNDERSTOOD  # "on Friday they will start"
    if isinstance(placed.days, Unclear):
        return Problem("ui-date-unclear")
    if placed.days.first > told.asked.on:
        return Problem("ui-date-in-future")
    if placed.bare_year and not leads_to_year(told.tokens, placed):
        return NOT_UNDERSTOOD
    if told.free_of and any(t.is_(WordSense.FOUND) for t in told.tokens):
        return NOT_UNDERSTOOD  # when it was found, and not since when it is gone
    return also_asked(
        told.since(placed.days),
        told.left(set(range(placed.first, placed.last)), beside or set()),
    )


def from_two_dates(told: TimeAnswer, dates: Sequence[Placed]) -> ReadingOutcome:
    """Return the time from one date to another."""
    first, last = dates[0].days, dates[1].days
    if (
        not isinstance(first, Days)
        or not isinstance(last, Days)
        or first.first > last.last
        or last.first > told.asked.on
    ):
        return NOT_UNDERSTOOD
    end = min(last.last, told.asked.on)
    least = Fraction(max((last.first - first.last).days, 0)) / DAYS[told.scale.unit]
    most = Fraction((end - first.first).days) / DAYS[told.scale.unit]
    used = {at for one in dates for at in range(one.first, one.last)}
    return also_asked(judged(told.scale, Amount(least, most), None, told.wrap), told.left(used))


def told_again(told: TimeAnswer) -> ReadingOutcome | None:
    """Return the narrower of two times that agree: "three years ago, in November 2023"."""
    spans = [(one, one.days) for one in told.dates if isinstance(one.days, Days)]
    if len(spans) != len(told.dates) or len(spans) + len(told.lengths) != 2 or not spans:
        return None
    first, days = spans[0]
    if told.lengths:
        length = told.lengths[0]
        if not is_ago(told.tokens, length) or not length.amount.is_exact or length.about:
            return None
        least, most = months_since(days, told.asked.on, Fraction(1))
        ago = told.scale.of_unit(length.amount, length.unit).low * DAYS[told.scale.unit]
        agree = least * (1 - _NEAR) <= ago <= most * (1 + _NEAR)
        return from_date(told, first, places([length])) if agree else None
    other, others = spans[1]
    if others.first <= days.first and days.last <= others.last:
        return from_date(told, first, places([other]))
    if days.first <= others.first and others.last <= days.last:
        return from_date(told, other, places([first]))
    return None


def date_or_length(told: TimeAnswer, placed: Placed, length: Quantity) -> ReadingOutcome:
    """Ask which is meant: the year or month by its number, or a length of time."""
    if not isinstance(placed.days, Days):
        return NOT_UNDERSTOOD
    both = [
        told.since(placed.days),
        judged(told.scale, told.scale.of_unit(length.amount, length.unit), length.unit, told.wrap),
    ]
    offers: list[Given] = [one.given for one in both if isinstance(one, Parsed)]
    return understood(*offers) if offers else NOT_UNDERSTOOD


def from_date_and_length(told: TimeAnswer, placed: Placed, length: Quantity) -> ReadingOutcome:
    """Return the date where a length tells how long it went on; else both are offered."""
    if not told.is_since:
        return from_length(told, length, set(range(placed.first, placed.last)))
    month = any(length.first in range(d.first, d.last) for d in told.open_dates)
    apart = not month and any(
        t.is_(WordSense.BREAK)
        for t in told.tokens[min(placed.last, length.last) : max(placed.first, length.first)]
    )
    if apart and not is_ago(told.tokens, length) and not told.free_of:
        return from_date(told, placed, set(range(length.first, length.last)))
    if told.free_of:
        return date_or_length(told, placed, length)
    return also_asked(from_date(told, placed, set(range(length.first, length.last))), 1)


def from_age(told: TimeAnswer, at: int) -> ReadingOutcome | None:
    """Return the time since "when I was 6", by the age now, where that is known."""
    number = next(
        (
            q
            for q in (*told.numbers, *told.lengths)
            if at - 2 <= q.first <= at + 2 and q.amount.is_exact
        ),
        None,
    )
    if number is None:
        return None
    age, then = told.asked.earlier.get(lexicon.only("age")), number.amount.low
    places = set(range(number.first, number.last)) | {at}
    if (now := _age_now(told, number)) is not None:
        age = now.amount
        places |= set(range(now.first, now.last))
    if (
        not isinstance(age, Amount)
        or not isinstance(age.low, Fraction)
        or number.unit not in (None, "years")
        or then > age.low
    ):
        return NOT_UNDERSTOOD
    ago = Amount(max(age.low - then - 1, Fraction(0)), age.high - then + 1)
    wrong = told.left(places)
    return also_asked(judged(told.scale, told.scale.of_unit(ago, "years"), "years", same), wrong)


def _age_now(told: TimeAnswer, then: Quantity) -> Quantity | None:
    """Return the age of today that is told besides: "when she was 9, she is 12 now"."""
    found = []
    for q in (*told.numbers, *told.lengths):
        near = told.tokens[max(0, q.first - 2) : q.last + 2]
        now = any(t.is_(WordSense.NOW) for t in near) or is_persons_age(told.tokens, q.first)
        if q is not then and now and q.unit in (None, "years") and q.amount.is_exact:
            found.append(q)
    return found[0] if len(found) == 1 and found[0].amount.low > then.amount.low else None
