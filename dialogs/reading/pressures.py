"""Blood pressures told where it is asked whether it is too high: "no, 128/78 on my tablets"."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dialogs.reading import lexicon
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token

# What can be a pressure at all, and from where on it is too high (ESC 2024, in the surgery).
_UPPER, _LOWER = (70, 260), (35, 160)
_TOO_HIGH = (140, 90)


def pressed(asked: ReadingContext, tokens: Sequence[Token]) -> tuple[bool, frozenset[int]] | None:
    """Return whether the pressures that are told are too high, and the starts of their numbers."""
    if not lexicon.has("pressure", asked.fact.id):
        return None
    found = list(_pressures(tokens))
    high = {upper >= _TOO_HIGH[0] or lower >= _TOO_HIGH[1] for upper, lower, _ in found}
    if len(high) != 1:
        return None
    return high.pop(), frozenset(tokens[at].start for _, _, places in found for at in places)


def _pressures(tokens: Sequence[Token]) -> Iterator[tuple[Fraction, Fraction, range]]:
    for at in range(1, len(tokens) - 1):
        if tokens[at].text not in ("/", "over"):
            continue
        upper, lower = _number(tokens[at - 1]), _number(tokens[at + 1])
        if upper is None or lower is None or not upper > lower:
            continue
        if _UPPER[0] <= upper <= _UPPER[1] and _LOWER[0] <= lower <= _LOWER[1]:
            yield upper, lower, range(at - 1, at + 2)


def _number(token: Token) -> Fraction | None:
    value = token.value(WordSense.NUMBER) if token.is_(WordSense.NUMBER) else None
    return value[0] if isinstance(value, tuple) and len(value) == 1 else None
