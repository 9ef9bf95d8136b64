"""Ages told with the last birthday: "turned 70 in June", "my seventieth was last week"."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dialogs.reading import leftovers
from dialogs.reading.clauses import EMPTY
from dialogs.reading.placed import Quantity
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.values import VALUE_WORDS

# What tells that a birthday is still to come, or is not one's own, or not sure.
_OTHERWISE = senses(
    "to_come coming soon unreal nearly mark question when_age kin child_kin hedge years_back "
    "about no never date "
)
_WHEN = senses("month weeks_back days_back months_back season last weekday vague now part_of_year")
_OVER = senses("reached from_value past weeks_back days_back months_back")
_KNOWN = (*VALUE_WORDS, *_WHEN, *senses("birth reached ordinal of_month day_units have taken"))
_FIRST_OF_AGE = 10  # a lower ordinal counts other things


def reached_age(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the age that was reached on a birthday of this year, and how much is left over."""
    found = quantities(tokens)
    ordinals = list(_ordinals(tokens))
    told = any(t.is_(WordSense.REACHED) for t in tokens) or bool(ordinals)
    told |= any(_is_lately(tokens, q.last) for q in found)  # "56 last week"
    birthday = any(t.is_(WordSense.BIRTH) for t in tokens)
    if not (told or (birthday and any(_is_when(tokens, at) for at in range(len(tokens))))):
        return None
    if any(t.is_(*_OTHERWISE) and not t.is_(*EMPTY, WordSense.REACHED) for t in tokens):
        return None
    dated = [q for q in found if _is_month(tokens, q)]
    ages = [q for q in found if q not in dated and _is_age(q)]
    numbers = [(int(q.amount.low), range(q.first, q.last)) for q in ages] + ordinals
    numbers = [
        one for one in numbers if not any(_inside(one[1], o[1]) for o in ordinals if o != one)
    ]
    if len(numbers) != 1 or len(found) > len(dated) + 1:
        return None
    age, places = numbers[0]
    used = {*places, *(at for q in dated for at in range(q.first, q.last))}
    over = any(t.is_(*_OVER) for t in tokens)  # "my 60th is in January" is still to come
    return age, leftovers.count(tokens, used, *_KNOWN) + (bool(ordinals) and not over)


def _is_lately(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].is_(WordSense.WEEKS_BACK, WordSense.DAYS_BACK)


def _inside(one: range, other: range) -> bool:
    return bool(set(one) & set(other))


def _ordinals(tokens: Sequence[Token]) -> Iterator[tuple[int, range]]:
    """Yield the ages that are told as ordinals: my seventieth, her 11th birthday."""
    for at, token in enumerate(tokens):
        if token.text in ("st", "nd", "rd", "th") and at and tokens[at - 1].is_(WordSense.NUMBER):
            value = tokens[at - 1].value(WordSense.NUMBER)
            behind = tokens[at + 1] if at + 1 < len(tokens) else None
            birthday = behind is not None and behind.is_(WordSense.BIRTH)
            if isinstance(value, tuple) and (birthday or value[0] >= 2 * _FIRST_OF_AGE):
                yield int(value[0]), range(at - 1, at + 1)
        elif token.is_(WordSense.ORDINAL) and token.text.isascii():
            number, first = int(str(token.value(WordSense.ORDINAL))), at
            joint = at > 1 and tokens[at - 1].text == "-"
            before = at - 1 - joint
            if before >= 0 and tokens[before].is_(WordSense.NUMERAL) and number < _FIRST_OF_AGE:
                number += int(str(tokens[before].value(WordSense.NUMERAL)))
                first = before
            if number >= _FIRST_OF_AGE:
                yield number, range(first, at + 1)


def _is_when(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].is_(*_WHEN) and not tokens[at].is_(*EMPTY)


def _is_month(tokens: Sequence[Token], one: Quantity) -> bool:
    """Return whether it is a month by its number, as Chinese names it, and no length of time."""
    last = tokens[one.last - 1]
    named = one.unit == "months" and not last.text.isascii() and len(last.text) == 1
    return named and one.amount.is_exact and 1 <= one.amount.low <= 12


def _is_age(one: Quantity) -> bool:
    low = one.amount.low
    if one.unit not in (None, "years") or one.foreign or one.about or one.vague:
        return False
    return (
        one.amount.is_exact
        and isinstance(low, Fraction)
        and low.denominator == 1
        and 0 < low <= 110
    )
