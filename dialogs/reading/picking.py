"""Picks the value among several numbers: others are a printed range, or of an earlier time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import inf

from dialogs.reading import lexicon
from dialogs.reading.amounts import Scale
from dialogs.reading.by_date import in_order
from dialogs.reading.clauses import EMPTY, OF_TIME
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.placed import Quantity, joins, places
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.twice import told_twice
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
    if (twice := told_twice(found, Scale.of(asked.fact))) is not None:
        return twice[0], twice[1], 0
    if (scored := _of_most(tokens, found)) is not None:
        return scored[0], scored[1], 0
    if len(found) == 2 and _is_out_of(asked, tokens, found):
        # With a stroke only, and without the name of the score, they may be two values.
        stroke = asked.fact.plausible is None and not any(
            t.is_(WordSense.OUT_OF, WordSense.NAME) for t in tokens
        )
        return first, set(range(first.last, second.last)), int(stroke)
    change = asked.fact.pair is not None or lexicon.has("change", asked.fact.id)
    if not change and (told := in_order(tokens, found, asked.on)) is not None:
        earlier, (now, _) = [one for one, _ in told[0][:-1]], told[0][-1]
        if now.amount.is_exact and all(_ends(one) for one in earlier):
            return now, told[1] | places(earlier) | _telling(tokens), 0
    if not change and (latest := of_now(tokens, found, asked.on)) is not None:
        return latest[0], latest[1], 0
    if len(found) == 2 and joins(tokens[first.last : second.first]):
        return None, set(), 0
    if asked.fact.source is Source.REPORT and (beside := _printed(tokens, found)) is not None:
        return beside
    shares = [q for q in found if q.unit == "%"]
    if len(shares) == 1 and (volumes := _volumes(tokens, shares[0], found)):
        return shares[0], volumes, 0
    named = [q for q in found if _follows_name(tokens, q)] or [
        q for q in found if q.unit is not None
    ]
    return (named[0], set(), 0) if len(named) == 1 else (None, set(), 0)


def _printed(
    tokens: Sequence[Token], found: Sequence[Quantity]
) -> tuple[Quantity, set[int], int] | None:
    """Return the value beside which a range is printed, before it or behind it."""
    if len(found) != 2:
        return None
    first, second = found
    if _is_range(tokens, first, second):
        known = senses("limit to flag up_to skip")
        used = {at for at in range(first.last, len(tokens)) if tokens[at].is_(*known)}
        used |= set(range(second.first, second.last))
        return replace(first, unit=first.unit or second.unit), used, 0
    led = not first.amount.is_exact and second.amount.is_exact
    if led and tokens[first.last].is_(WordSense.SKIP):
        return second, set(range(first.first, first.last)), 1
    return None


_FULL = 10  # no lung holds as many litres, and no percentage of one is as low


def _volumes(tokens: Sequence[Token], value: Quantity, found: Sequence[Quantity]) -> set[int]:
    """Return the places of what was measured beside its percentage: 2.4 litres, 68 %."""
    others = [q for q in found if q is not value]
    if value.unit != "%" or not all(q.unit is None and q.amount.high < _FULL for q in others):
        return set()
    return {at for q in others for at in range(q.first, q.last)}


# Words that say of a value that it is one of an earlier time, and of now.
_EARLIER = senses("past years_back months_back weeks_back ago")
_LATEST = senses("to_value")
_LATELY = senses("weeks_back days_back")
_RUN_ON = senses("break but joining")
_TELLING = (*_EARLIER, *_LATEST, *OF_TIME, *senses("from_value fell rose but"))


def of_now(
    tokens: Sequence[Token], found: Sequence[Quantity], on: date
) -> tuple[Quantity, set[int]] | None:
    """Return the value of now beside one of an earlier time, and the places of what tells that."""
    if len(found) != 2:
        return None
    if (dated := in_order(tokens, found, on)) is not None:
        (earlier_one, _), (now_one, _) = dated[0]
        return now_one, dated[1] | places([earlier_one]) | _telling(tokens)
    around = [_around(tokens, q, found) for q in found]
    led = range(around[0].start, found[0].first)
    earlier = [_is_earlier(tokens, q, place) for q, place in zip(found, around, strict=True)]
    now = [_is_latest(tokens, q, place) for q, place in zip(found, around, strict=True)]
    if now[0] is now[1] and not any(earlier) and not _tells_was(tokens, around[0]):
        earlier = [False, _tells_was(tokens, around[1])]  # "52, was 120 in spring"
    elif now[0] is now[1] and earlier == [False, True] and _tells_was(tokens, led):
        # "Was 88 after my period, last week 104"; but "it was 52, last year 120".
        if any(tokens[at].is_(*_LATELY) for at in around[1]):
            earlier = [True, False]
        elif not any(tokens[at].is_(WordSense.YEARS_BACK, WordSense.PAST) for at in around[1]):
            return None
    if now[0] is now[1]:
        now = [not one for one in earlier] if earlier[0] is not earlier[1] else now
    if now[0] is now[1] or any(one and other for one, other in zip(now, earlier, strict=True)):
        return None
    value, other = (found[0], 1) if now[0] else (found[1], 0)
    if not value.amount.is_exact or not _ends(found[other]):
        return None
    told = {
        at
        for place in (*around, range(found[0].last, found[1].first))
        for at in place
        if tokens[at].is_(*_TELLING)
    }
    return value, told | set(range(found[other].first, found[other].last))


def _telling(tokens: Sequence[Token]) -> set[int]:
    return {at for at, token in enumerate(tokens) if token.is_(*_TELLING)}


def _around(tokens: Sequence[Token], value: Quantity, found: Sequence[Quantity]) -> range:
    """Return the places around a value, to the next comma, "but" or value on either side."""
    first, last = value.first, value.last
    taken = {at for q in found if q is not value for at in range(q.first, q.last)}
    while first and first - 1 not in taken and not tokens[first - 1].is_(*_RUN_ON):
        first -= 1
    while last < len(tokens) and last not in taken and not tokens[last].is_(*_RUN_ON):
        last += 1
    return range(first, last)


def _is_earlier(tokens: Sequence[Token], value: Quantity, around: range) -> bool:
    """Return whether words before a value, or the last one behind it, say that it is past."""
    before = tokens[around.start : value.first]
    behind = [t for t in tokens[value.last : around.stop] if not t.is_(*EMPTY) or t.is_(*_EARLIER)]
    told = [*before, *behind[-1:]]
    return any(_is_past(t) for t in told) or any(
        t.is_(WordSense.FROM_VALUE)
        and not t.is_(*_LATEST)
        and not (t.is_(*EMPTY) and t.text.isascii())  # "was" may be the value of now
        for t in before
    )


def _ends(value: Quantity) -> bool:
    """Return whether a value has both ends: ">50 % last year" may be how much is normal."""
    return value.amount.low > -inf and value.amount.high < inf


def _tells_was(tokens: Sequence[Token], around: range) -> bool:
    return any(tokens[at].is_(WordSense.FROM_VALUE) for at in around)


def _is_past(token: Token) -> bool:
    this = any(
        token.value(sense) == "0"
        for sense in (WordSense.YEARS_BACK, WordSense.MONTHS_BACK, WordSense.WEEKS_BACK)
    )
    return token.is_(*_EARLIER) and not this and not token.is_(WordSense.LIMIT, *_LATEST)


def _is_latest(tokens: Sequence[Token], value: Quantity, around: range) -> bool:
    """Return whether a word beside a value says that it is the one of now."""
    near = (*tokens[max(around.start, value.first - 3) : value.first],)
    after = tokens[value.last : min(around.stop, value.last + 2)]
    return any(
        t.is_(*_LATEST)
        and not t.is_(WordSense.LIMIT)
        and not (t.is_(WordSense.TO) and not _is_moved(tokens))
        for t in near
    ) or any(t.is_(*_LATEST) and not t.is_(WordSense.TO, WordSense.LIMIT) for t in after)


def _is_moved(tokens: Sequence[Token]) -> bool:
    return any(t.is_(WordSense.FELL, WordSense.ROSE, WordSense.FROM_VALUE) for t in tokens)


def _follows_name(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether the question's own name stands before a number, or right behind it."""
    before = [t for t in tokens[: value.first] if not t.is_(*EMPTY) or t.is_(WordSense.NAME)]
    if not before or not before[-1].is_(WordSense.NAME):
        return False
    return not any(t.is_(WordSense.BREAK) for t in tokens[tokens.index(before[-1]) : value.first])


def _of_most(
    tokens: Sequence[Token], found: Sequence[Quantity]
) -> tuple[Quantity, set[int]] | None:
    """Return the score where the most that it can be stands before it: out of ten I'd say 7."""
    if len(found) != 2:
        return None
    most, score = found
    before = tokens[: most.first]
    if not before or not before[-1].is_(WordSense.OUT_OF) or not most.amount.is_exact:
        return None
    if not score.amount.is_exact or score.amount.high > most.amount.high:
        return None
    return score, set(range(most.first - 1, most.last))


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
