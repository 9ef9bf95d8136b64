"""From one value to another, where it is asked whether it fell: "from 3 g to 0.4" fell."""

from collections.abc import Sequence
from fractions import Fraction

from dialogs.reading import lexicon
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

_FROM = senses("from_value fell rose")
_TO = senses("to to_value fell rose says_no says_yes")
_OTHERWISE = senses("mark question hedge unreal date per_kilo")


def moved(asked: ReadingContext, tokens: Sequence[Token]) -> tuple[bool, frozenset[int]] | None:
    """Return whether a value that is told before and after did not fall, and their starts."""
    if not lexicon.has("asks_not", asked.fact.id):
        return None
    places = [at for at, t in enumerate(tokens) if t.is_(WordSense.NUMBER)]
    values = [_value(tokens[at]) for at in places]
    if len(values) != 2 or None in values or any(t.is_(*_OTHERWISE) for t in tokens):
        return None
    first, last = places
    units = {unit for at in places if (unit := _unit(tokens, at))}
    led = any(t.is_(*_FROM, *_TO) for t in tokens[:first])
    if not led or len(units) > 1 or not any(t.is_(*_TO) for t in tokens[first + 1 : last]):
        return None
    told = {at for at, t in enumerate(tokens[:last]) if t.is_(*_FROM, *_TO)} | set(places)
    low, high = values
    assert low is not None
    assert high is not None
    return high >= low, frozenset(tokens[at].start for at in told)


def _value(token: Token) -> Fraction | None:
    value = token.value(WordSense.NUMBER)
    return value[0] if isinstance(value, tuple) and len(value) == 1 else None


def _unit(tokens: Sequence[Token], at: int) -> str | None:
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return behind.text if behind is not None and behind.is_(WordSense.UNIT) else None
