"""Numbers beside the sign of a test: how much virus was found, and the index that gave the sign."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from dialogs.reading import lexicon
from dialogs.reading.clauses import EMPTY
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.placed import Quantity
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from trials.units import DAYS
from trials.values import Amount

# What laboratories print at most for "no virus found", and what is more than any of them does.
_DETECTION_LIMIT, _SURELY_FOUND = 100, 1000
_POWER = re.compile(
    r"(?<![\d.])(?:(\d+(?:\.\d+)?) ?(?:[xX*] ?10 ?\^ ?|[eE] ?\+? ?)|10 ?\^ ?)(\d{1,2})(?![\d.])"
)
_LARGEST_POWER, _OLDEST = 12, 150
_BESIDE = senses("limit numbered when_age age ordinal titre_sign times")
_BEFORE_LIMIT = senses("skip filler name field below up_to to")
_PAST = senses("past from_value years_back ago")


@dataclass(frozen=True)
class SignNumber:
    """A sign that a number tells by itself, or None, and the starts of the tokens of it."""

    found: bool | None
    starts: frozenset[int]


def without_powers(text: str) -> str:
    """Return the text with amounts in full that are written with a power of ten: 2.3 x 10^5."""
    return _POWER.sub(_in_full, text)


def _in_full(match: re.Match[str]) -> str:
    if int(match[2]) > _LARGEST_POWER:
        return match[0]
    value = Fraction(match[1] or "1") * 10 ** int(match[2])
    return str(value.numerator) if value.denominator == 1 else match[0]


def of_load(
    asked: ReadingContext, tokens: Sequence[Token], timed: frozenset[int]
) -> SignNumber | None:
    """Return whether an amount of virus is above normal: "<20 IU/mL", "2.3 x 10^5", "860/100"."""
    if not lexicon.has("viral_load", asked.fact.id):
        return None
    told = list(_amounts(tokens, timed))
    limits = [one for one in told if _is_limit(tokens, one)]
    loads = [one for one in told if one not in limits]
    if len(loads) != 1 or len(limits) > 1:
        return None
    load = loads[0]
    limit = limits[0].amount.high if limits else Fraction(_DETECTION_LIMIT)
    starts = frozenset(t.start for q in told for t in tokens[q.first : q.last])
    starts |= {t.start for t in tokens if t.is_(WordSense.LIMIT, WordSense.FLAG, WordSense.ROSE)}
    before = tokens[load.first - 1] if load.first else None
    if before is not None and before.is_(*_PAST) and not before.is_(*EMPTY):
        return None
    return SignNumber(_is_found(load.amount, limit, printed=bool(limits)), starts)


def of_index(
    asked: ReadingContext, tokens: Sequence[Token], timed: frozenset[int], vote: bool
) -> frozenset[int]:
    """Return the starts of the one number that goes with a sign: "0.05, non reactive"."""
    if titre := _of_titre(tokens):
        return titre
    told = list(_amounts(tokens, timed))
    if len(told) != 1 or _is_limit(tokens, told[0]):
        return frozenset()
    one = told[0]
    agrees = one.amount.low >= 1 if vote else one.amount.high <= 1 or one.amount.low == -inf
    loose = any(
        t.is_(*_BESIDE) for t in (*tokens[one.first - 1 : one.first], *tokens[one.last :][:1])
    )
    if not agrees or loose:
        return frozenset()
    return frozenset(t.start for t in tokens[one.first : one.last])


def _of_titre(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the starts of a titre that is told beside a sign: "RPR 1:8 positive"."""
    return frozenset(
        t.start
        for at in range(1, len(tokens) - 1)
        if tokens[at].text == ":" and tokens[at - 1].text == "1"
        if tokens[at + 1].is_(WordSense.NUMBER)
        for t in tokens[at - 1 : at + 2]
    )


def _is_found(amount: Amount, limit: Fraction | float, *, printed: bool) -> bool | None:
    if amount.low == -inf:
        return False if amount.high <= max(limit, _DETECTION_LIMIT) else None
    if amount.is_exact and amount.low == 0:
        return False
    if amount.low > limit and (printed or amount.low > _SURELY_FOUND):
        return True
    return False if printed and amount.high <= limit else None


def _amounts(tokens: Sequence[Token], timed: frozenset[int]) -> Iterator[Quantity]:
    """Yield the amounts that are no time."""
    for one in quantities(tokens):
        aged = one.amount.low < _OLDEST and any(
            tokens[at].start in timed for at in range(one.first, one.last)
        )
        if one.unit not in DAYS and not aged and not _is_year(tokens, one, timed):
            yield one


def _is_year(tokens: Sequence[Token], one: Quantity, timed: frozenset[int]) -> bool:
    return tokens[one.first].start in timed and len(one.typed) == len("2020")


def _is_limit(tokens: Sequence[Token], one: Quantity) -> bool:
    led = [t for t in tokens[: one.first] if not t.is_(*_BEFORE_LIMIT)][-1:]
    return any(t.is_(WordSense.LIMIT) and not t.is_(WordSense.ABOUT) for t in led)
