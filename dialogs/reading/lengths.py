"""Lengths of time and bare numbers -> how long, or how long ago."""

from collections.abc import Sequence
from fractions import Fraction
from math import inf

from dialogs.reading import leftovers, lexicon
from dialogs.reading.amounts import also_asked, judged
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    ReadingOutcome,
)
from dialogs.reading.placed import Quantity, widened
from dialogs.reading.senses import WordSense
from dialogs.reading.spans import (
    is_about,
    is_ago,
)
from dialogs.reading.time_answers import TimeAnswer
from dialogs.reading.tokens import Token
from dialogs.reading.untimed import (
    TIME_WORDS,
    bare_time,
)
from trials.values import Amount


def from_denied_length(told: TimeAnswer) -> ReadingOutcome:
    """Return "not had it for two years" as two years or more, asked back."""
    if not told.is_since or len(told.lengths) != 1 or told.dates or told.numbers:
        return NOT_UNDERSTOOD
    length = told.lengths[0]
    behind = [
        t
        for t in told.tokens[length.last :]
        if not t.is_(*EMPTY) or t.is_(*DENIALS, WordSense.NEVER_SO)
    ]
    if (
        not behind
        or not behind[0].is_(*DENIALS, WordSense.NEVER_SO)
        or not isinstance(length.amount.low, Fraction)
    ):
        return NOT_UNDERSTOOD
    least = told.scale.of_unit(Amount(length.amount.low, inf), length.unit)
    used = set(range(length.first, length.last))
    wrong = leftovers.count(told.tokens, used, *TIME_WORDS, *DENIALS, WordSense.NEVER_SO)
    return also_asked(judged(told.scale, least, length.unit, told.wrap), max(wrong, 1))


def from_number(told: TimeAnswer, number: Quantity) -> ReadingOutcome:
    """Return what one number without a unit of time comes to."""
    used = set(range(number.first, number.last))
    if number.unit is not None:
        if number.unit not in told.scale.units:
            return NOT_UNDERSTOOD
        wrong = told.left(used)
        # A number of courses counts as months only where each is monthly: asked back.
        value = judged(
            told.scale, told.scale.of_unit(number.amount, number.unit), number.unit, told.wrap
        )
        return also_asked(value, wrong + (not told.monthly and wrong == 0))
    after = told.tokens[number.last] if number.last < len(told.tokens) else None
    given = (WordSense.TAKEN, WordSense.COURSE, WordSense.TIMES)
    if told.monthly and "courses" in told.scale.units and after is not None and after.is_(*given):
        value = judged(told.scale, number.amount, None, told.wrap)  # six infusions, one a month
        return also_asked(value, max(told.left(used | {number.last}), 1))
    if number.foreign is not None or any(
        t.is_(WordSense.TIMES, WordSense.COURSE) and not t.is_(*EMPTY) for t in told.tokens
    ):
        return NOT_UNDERSTOOD
    noun = (
        after is not None
        and after.is_(WordSense.EVERYDAY)
        and not after.is_(*EMPTY, WordSense.FIELD, WordSense.NAME)
    )
    return (
        NOT_UNDERSTOOD
        if noun or told.left(used)
        else bare_time(told.scale, number.amount, told.asked, told.wrap)
    )


def from_length(told: TimeAnswer, length: Quantity, beside: set[int]) -> ReadingOutcome:
    """Return what one length of time comes to; the tokens `beside` it are accounted for."""
    tokens = told.tokens
    ago, since = is_ago(tokens, length), any(t.is_(WordSense.SINCE) for t in tokens)
    # "Stopped two years ago", but "six months, then it was stopped".
    ended = _is_ended(tokens[: length.first])
    if not told.is_since and ((ago and not since) or ended):
        return NOT_UNDERSTOOD
    if told.is_since and not ago and not ended and lexicon.has("never", told.asked.fact.id):
        after = tokens[length.last : length.last + 1]
        going_on = any(
            t.is_(WordSense.FOR_LONG) for t in tokens[max(0, length.first - 2) : length.first]
        )
        going_on |= any(t.is_(WordSense.FOR_LONG) and not t.is_(WordSense.FILLER) for t in after)
        if going_on or _done_for(tokens, length):
            return NOT_UNDERSTOOD
    amount = widened(length.amount) if is_about(tokens, length) else length.amount
    wrong = told.left(set(range(length.first, length.last)), beside) + length.vague
    return also_asked(
        judged(told.scale, told.scale.of_unit(amount, length.unit), length.unit, told.wrap),
        wrong,
    )


def _is_ended(before: Sequence[Token]) -> bool:
    """Return whether it stopped so long ago; "stopped after two months" tells for how long."""
    at = [n for n, t in enumerate(before) if t.is_(WordSense.ENDED) and not t.is_(*EMPTY)]
    return bool(at) and not any(t.is_(WordSense.TO_COME) for t in before[at[-1] :])


def is_count(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    """Return whether a number counts something: doses, courses, times."""
    if quantity.unit is not None or quantity.foreign is not None:
        return True
    after = tokens[quantity.last] if quantity.last < len(tokens) else None
    before = tokens[quantity.first - 1] if quantity.first else None
    counts = (WordSense.TIMES, WordSense.COURSE, WordSense.TABLET)
    return (after is not None and after.is_(*counts)) or (
        before is not None and before.is_(WordSense.TIMES)
    )


def _done_for(tokens: Sequence[Token], length: Quantity) -> bool:
    """Return whether a length directly behind a verb says how long it was done, not when."""
    before = tokens[length.first - 1] if length.first else None
    return (
        before is not None
        and before.is_(WordSense.TAKEN)
        and not before.text.isascii()
        and not before.is_(WordSense.ENDED)
    )
