"""Which of several numbers is the value: the others are a printed range, or of an earlier time."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.reading.clauses import EMPTY
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.placed import Quantity, joins
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from trials.fact import Source


def picked(
    asked: ReadingContext, tokens: Sequence[Token], found: list[Quantity]
) -> tuple[Quantity | None, set[int], int]:
    """Return the value, the tokens of a range printed beside it, and doubts."""
    if len(found) == 1:
        return found[0], set(), 0
    first, second = found[0], found[1]
    if len({(q.amount, q.unit) for q in found}) == 1:
        return first, {at for q in found for at in range(q.first, q.last)}, 0
    if len(found) == 2 and _is_out_of(asked, tokens, found):
        # With a stroke only, and no usual values to judge by, they may be two values.
        stroke = asked.fact.plausible is None and not any(
            t.is_(WordSense.OUT_OF) for t in tokens[first.last : second.first]
        )
        return first, set(range(first.last, second.last)), int(stroke)
    if len(found) == 2 and joins(tokens[first.last : second.first]):
        return None, set(), 0
    if asked.fact.source is Source.REPORT and len(found) == 2:
        if _is_range(tokens, first, second):
            used = set(range(second.first, second.last))
            used |= {
                at
                for at in range(first.last, len(tokens))
                if tokens[at].is_(
                    WordSense.LIMIT, WordSense.TO, WordSense.FLAG, WordSense.UP_TO, WordSense.SKIP
                )
            }
            return replace(first, unit=first.unit or second.unit), used, 0
        if (
            not first.amount.is_exact
            and second.amount.is_exact
            and tokens[first.last].is_(WordSense.SKIP)
        ):
            return second, set(range(first.first, first.last)), 1
        if (now := _of_now(tokens, found)) is not None:
            other = first if now is second else second
            return now, set(range(other.first, other.last)), 0
    named = [q for q in found if _follows_name(tokens, q)] or [
        q for q in found if q.unit is not None
    ]
    return (named[0], set(), 0) if len(named) == 1 else (None, set(), 0)


def _of_now(tokens: Sequence[Token], found: Sequence[Quantity]) -> Quantity | None:
    """Return the value of now, where the other is one of an earlier time."""
    now = [
        q
        for q in found
        if any(t.is_(WordSense.NOW) for t in tokens[q.last : q.last + 2])
        or any(
            t.is_(WordSense.NOW, WordSense.TO_VALUE) and not t.is_(WordSense.TO)
            for t in tokens[max(0, q.first - 2) : q.first]
        )
    ]
    return now[0] if len(now) == 1 else None


def _follows_name(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether the question's own name stands before a number, or right behind it."""
    before = [t for t in tokens[: value.first] if not t.is_(*EMPTY) or t.is_(WordSense.NAME)]
    if not before or not before[-1].is_(WordSense.NAME):
        return False
    return not any(t.is_(WordSense.BREAK) for t in tokens[tokens.index(before[-1]) : value.first])


def _is_out_of(asked: ReadingContext, tokens: Sequence[Token], found: list[Quantity]) -> bool:
    """Return whether the second number is the most that a score can be: 118 out of 150."""
    score, most = found
    between = [
        t
        for t in tokens[score.last : most.first]
        if not t.is_(WordSense.SKIP, WordSense.FILLER) or t.is_(WordSense.OUT_OF)
    ]
    ends = {one.high for one in (asked.fact.possible, asked.fact.plausible) if one is not None}
    joined = len(between) == 1 and (between[0].is_(WordSense.OUT_OF) or between[0].text == "/")
    return joined and most.amount.is_exact and most.amount.high in ends


def _is_range(tokens: Sequence[Token], value: Quantity, limit: Quantity) -> bool:
    between = tokens[value.last : limit.first]
    known = senses("skip limit flag break filler or up_to unit ")
    earlier = (WordSense.PAST, WordSense.YEARS_BACK, WordSense.FROM_VALUE)
    if any(t.is_(*earlier) for t in tokens[limit.last : limit.last + 2]):
        return False
    return all(t.is_(*known) for t in between) and (
        any(t.is_(WordSense.LIMIT) for t in between) or not limit.amount.is_exact
    )
