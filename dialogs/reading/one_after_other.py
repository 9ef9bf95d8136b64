"""Lengths of time one after the other: "3 months in 2015 and another 6 in 2019" are nine."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from dialogs.reading import lexicon
from dialogs.reading.amounts import also_asked, judged
from dialogs.reading.lengths import is_count
from dialogs.reading.outcome import NOT_UNDERSTOOD, ReadingOutcome
from dialogs.reading.placed import Quantity, places
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.time_answers import TimeAnswer
from trials.values import Amount

_FOLLOWING = senses("again then")
# What makes of two lengths something else than two stretches of the same treatment.
_OTHERWISE = senses("ago unreal or mark question to_come every")
_AFTER_A_NUMBER = senses("break filler everyday field medicine")
_KNOWN = senses("ended pause to_come")
_PLANNED = senses("unreal from_value")


def from_several(told: TimeAnswer) -> ReadingOutcome:
    """Return two lengths that follow each other as their sum, or as the longest of them."""
    fact = told.asked.fact.id
    in_all, longest = lexicon.has("in_all", fact), lexicon.has("longest", fact)
    lengths = [*told.lengths, *(_more(told) or ())]
    if not longest and (total_told := _in_all(told)) is not None:
        return total_told
    if not (in_all or longest) or len(lengths) != 2 or told.is_since:
        return NOT_UNDERSTOOD
    if len(told.numbers) > len(lengths) - len(told.lengths):
        return NOT_UNDERSTOOD
    if not _follow(told, lengths) or not all(_is_plain(told, q) for q in lengths):
        return NOT_UNDERSTOOD
    both = [Fraction(told.scale.of_unit(q.amount, q.unit).low) for q in lengths]
    total = sum(both, Fraction(0)) if in_all else max(both)
    used = places((*lengths, *told.dates))
    used |= {at for at, t in enumerate(told.tokens) if t.is_(*_KNOWN, *_FOLLOWING)}
    value = judged(told.scale, Amount.exactly(total), "months", told.wrap)
    return also_asked(value, told.left(used))


def _in_all(told: TimeAnswer) -> ReadingOutcome | None:
    """Return the total that a last clause tells: "six months of A, then eight of B, 14 in all"."""
    if told.is_since or told.dates or told.numbers or len(told.lengths) < 2:
        return None
    last, *_ = sorted(told.lengths, key=lambda q: -q.first)
    final = told.clauses[-1].tokens
    starts = [t.start for t in final]
    if len([q for q in told.lengths if told.tokens[q.first].start in starts]) != 1:
        return None
    led = [t for t in final if t.start < told.tokens[last.first].start]
    if not any(t.is_(WordSense.FOR_LONG) and not t.is_(WordSense.FILLER) for t in led):
        return None
    medicines = {at for at, t in enumerate(told.tokens) if t.is_(WordSense.MEDICINE)}
    used = places(told.lengths) | {
        at for at, t in enumerate(told.tokens) if t.is_(*_KNOWN, *_FOLLOWING)
    }
    amount = told.scale.of_unit(last.amount, last.unit)
    value = judged(told.scale, amount, last.unit, told.wrap)
    return also_asked(value, told.left(used | medicines) + (last.about or bool(last.vague)))


def goes_on(told: TimeAnswer) -> bool:
    """Return whether a number behind a length counts the same: "5 months, then 3 more"."""
    return not told.is_since and not told.dates and _more(told) is not None


def _more(told: TimeAnswer) -> tuple[Quantity] | None:
    if len(told.lengths) != 1 or len(told.numbers) != 1:
        return None
    length, number = told.lengths[0], told.numbers[0]
    if number.first < length.last or is_count(number, told.tokens):
        return None
    behind = told.tokens[number.last] if number.last < len(told.tokens) else None
    if behind is not None and not behind.is_(*_AFTER_A_NUMBER):
        return None
    more = replace(number, unit=length.unit)
    return (more,) if _follow(told, [length, more]) else None


def stopped_early(told: TimeAnswer) -> ReadingOutcome | None:
    """Return the shorter time for which it went on: "planned for a year but stopped after six"."""
    found = sorted((*told.lengths, *told.numbers), key=lambda q: q.first)
    if len(found) != 2 or told.is_since or found[0].unit is None or told.dates:
        return None
    planned, done = found
    clauses = [c.tokens for c in told.clauses]
    first = next((c for c in clauses if told.tokens[planned.first] in c), ())
    last = next((c for c in clauses if told.tokens[done.first] in c), ())
    if first is last or not any(t.is_(WordSense.UNREAL) for t in first):
        return None
    if not any(t.is_(WordSense.ENDED) for t in last) or any(t.is_(WordSense.AGO) for t in last):
        return None
    amount = told.scale.of_unit(done.amount, done.unit or planned.unit)
    if done.about or done.vague or not done.amount.is_exact:
        return None
    used = places(found) | {at for at, t in enumerate(told.tokens) if t.is_(*_KNOWN, *_PLANNED)}
    value = judged(told.scale, amount, done.unit or planned.unit, told.wrap)
    return also_asked(value, told.left(used))


def _follow(told: TimeAnswer, lengths: Sequence[Quantity]) -> bool:
    """Return whether words say that the second length came after the first."""
    between = told.tokens[lengths[0].last : lengths[1].first]
    return len(told.dates) == 2 or any(t.is_(*_FOLLOWING) for t in between)


def _is_plain(told: TimeAnswer, length: Quantity) -> bool:
    own = told.tokens[max(0, length.first - 4) : length.last + 2]
    other = any(
        t.is_(*_OTHERWISE)
        and not t.is_(WordSense.FILLER, WordSense.SINCE)
        and not (at and t.is_(WordSense.TO_COME) and own[at - 1].is_(*_KNOWN))  # after stopping
        for at, t in enumerate(own)
    )
    medicine = any(t.is_(WordSense.MEDICINE) and not t.is_(WordSense.FIELD) for t in told.tokens)
    return (
        length.amount.is_exact and not length.about and not length.vague and not (other or medicine)
    )
