"""Drips told by their number: how far apart they were is asked back, where it is not told."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from dialogs.reading import leftovers, lexicon
from dialogs.reading.cutting import Cutter
from dialogs.reading.outcome import NeedsConfirmation, Parsed, ReadingOption, digits
from dialogs.reading.phrases import Phrases
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from dialogs.reading.typed import Typed
from dialogs.reading.untimed import TIME_WORDS
from dialogs.reading.worded_numbers import numerals
from trials.fact import Fact, Kind
from trials.units import DAYS
from trials.values import Amount

_WEEKS = {"two-weeks": 2, "three-weeks": 3}
INTERVALS = ("month", *_WEEKS)
_FEW = 3


def told_drips(fact: Fact, typed: Typed) -> Parsed | NeedsConfirmation | None:
    """Return the months of drips whose number and interval are told: "six drips, one a month".

    What else is said has to be accounted for, or it is asked back like a mere number.
    """
    check = asked_interval(fact, typed.plain)
    if check is None or len(check.offers) != 1:
        return check if _counts(fact) else None
    told = set(_places(_cut(typed.plain)))
    used = {at for at, t in enumerate(typed.tokens) if told.issuperset(_inside(t))}
    left = leftovers.count(typed.tokens, used, *TIME_WORDS, WordSense.OTHER_RHYTHM)
    return check if left or _is_adjective(typed.plain) else Parsed(check.offers[0].given)


def _places(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the places in the text that tell the number of drips, and their interval."""
    for at, token in enumerate(tokens):
        if token.is_(WordSense.EVERY, WordSense.COURSE) or _count(tokens, at):
            yield from _inside(token)


def _inside(token: Token) -> Iterator[int]:
    return (token.start + at for at, sign in enumerate(token.text) if sign != " ")


def _is_adjective(plain: str) -> bool:
    """Return whether "three monthly" may as well mean every three months."""
    tokens = _cut(plain)
    return any(
        (count := _count(tokens, at)) and count <= _FEW and tokens[at + 1].is_(WordSense.EVERY)
        for at in range(len(tokens))
    )


@cache
def _numerals() -> Phrases:
    words = Phrases()
    for name, value in numerals().items():
        words.add(name, WordSense.NUMBER, (value,))
    return words


def _cut(plain: str) -> tuple[Token, ...]:
    return Cutter((lexicon.drips(), _numerals()), frozenset()).cut(plain)


def asked_interval(fact: Fact, plain: str) -> NeedsConfirmation | None:
    """Return the question how often they were given; None where the text tells no mere number."""
    if not _counts(fact) and not lexicon.has("drips", fact.id):
        return None
    tokens = _cut(plain)
    # Who names a time gives the reader all it needs.
    if any(t.is_(WordSense.TIME_UNIT, WordSense.DATE) for t in tokens):
        return None
    named = {str(t.value(WordSense.EVERY)) for t in tokens if t.is_(WordSense.EVERY)}
    counts = [count for at in range(len(tokens)) if (count := _count(tokens, at))]
    if len(counts) != 1 or len(named) > 1 or counts[0] < 2:
        return None
    offers = tuple(_offer(name, counts[0]) for name in named or INTERVALS)
    return NeedsConfirmation("ui-interval-confirm", {"count": str(counts[0])}, offers)


def _counts(fact: Fact) -> bool:
    return fact.kind is Kind.DURATION and "courses" in fact.units


def _count(tokens: Sequence[Token], at: int) -> int:
    """Return the number of drips that stands there; "500 mg" or "once every two weeks" is none."""
    values = tokens[at].value(WordSense.NUMBER)
    if not isinstance(values, tuple) or len(values) != 1 or values[0].denominator != 1:
        return 0
    after = [t for t in tokens[at + 1 : at + 3] if not t.is_(WordSense.EVERY)][:1]
    each = any(t.is_(WordSense.EVERY) for t in tokens[max(0, at - 2) : at])
    if not after or not after[0].is_(WordSense.COURSE) or (each and values[0] == 1):
        return 0
    return int(values[0])


def _offer(name: str, count: int) -> ReadingOption:
    months = Fraction(count)
    if name == "two-weeks":
        months = Fraction(count, 2)  # as its hint counts them
    elif name in _WEEKS:
        # To the nearest half month: six drips, two weeks apart, are called three months.
        days = count * _WEEKS[name] * DAYS["weeks"]
        months = max(Fraction(round(2 * days / DAYS["months"]), 2), Fraction(1, 2))
    amount = Amount.exactly(months)
    args = {"value": digits(amount), "unit": "months"}
    return ReadingOption(f"ui-interval-confirm-option-{name}", args, amount)
