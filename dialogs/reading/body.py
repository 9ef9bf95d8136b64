"""Height and weight, as people say them of themselves."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from dialogs.reading import leftovers, lexicon
from dialogs.reading.amounts import Scale, also_asked, judged, read_quantity, same
from dialogs.reading.clauses import EMPTY, Clause
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    Asked,
    ReadingContext,
    ReadingOutcome,
    Wrap,
)
from dialogs.reading.picking import of_now
from dialogs.reading.placed import Quantity
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from dialogs.reading.twice import beside_a_length, told_twice
from dialogs.reading.values import VALUE_WORDS, aside, unnumbered, values
from dialogs.reading.yes_no import hear
from trials.units import MASS, Conversion
from trials.values import Amount

# A bare number below this is in metres.
_TALLEST = 3


def read_height(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Return 162, 1.62, 1 m 62, 5 ft 4 in centimetres."""
    scale = Scale.of(asked.fact)
    found = values(asked, tokens, scale.units)
    if not found:
        return unnumbered(asked, hear(asked, clauses, frozenset()), tokens)
    if leftovers.questioned(tokens):
        return NOT_UNDERSTOOD
    first = found[0]
    if len(found) == 2 and (total := _two_lengths(tokens, first, found[1])) is not None:
        used = {at for q in found for at in range(q.first, q.last)}
        return also_asked(
            judged(scale, Amount.exactly(total), None, same),
            _beside(asked, tokens, used, scale, first),
        )
    latest = of_now(tokens, found, asked.on)
    if len(found) != 1 and latest is None:
        return NOT_UNDERSTOOD
    first, told = latest or (first, set())
    wrong = _beside(asked, tokens, told | set(range(first.first, first.last)), scale, first)
    if (
        first.unit is None
        and first.foreign is None
        and first.amount.is_exact
        and first.amount.low < _TALLEST
    ):
        return also_asked(judged(scale, first.amount.scaled(Fraction(100)), "m", same), wrong)
    return also_asked(read_quantity(scale, first, asked, same), wrong)


def _two_lengths(tokens: Sequence[Token], large: Quantity, small: Quantity) -> Fraction | None:
    """Return the centimetres of metres and a rest, or feet and inches."""
    between = tokens[large.last : small.first]
    if not all(t.is_(WordSense.SKIP, WordSense.FILLER, WordSense.AND) for t in between) or not (
        large.amount.is_exact and small.amount.is_exact
    ):
        return None
    whole, rest = large.amount.low, small.amount.low
    assert isinstance(whole, Fraction)
    assert isinstance(rest, Fraction)
    if large.unit == "ft" or any(t.text == "'" for t in between):
        return (12 * whole + rest) * Fraction("2.54")
    if large.unit != "m" or small.unit not in (None, "cm"):
        return None
    return 100 * whole + (
        rest * 10 if rest < 10 and len(small.typed) == 1 and small.unit is None else rest
    )


def _beside(
    asked: ReadingContext, tokens: Sequence[Token], used: set[int], scale: Scale, value: Quantity
) -> int:
    """Return how much beside a height or a weight is not accounted for; "about" is asked back."""
    used |= aside(asked, tokens, scale.units)
    wrong = leftovers.count(tokens, used, *VALUE_WORDS, WordSense.TIME_UNIT, WordSense.BETWEEN)
    about = value.about or any(
        t.is_(WordSense.ABOUT) and not t.is_(*EMPTY)
        for at, t in enumerate(tokens)
        if at not in used
    )
    return max(wrong, 1) if about or value.vague else wrong


# The weight at the time of a dose is a part of that answer and has no fact of its own.
BODY_WEIGHT = Scale(
    "kg",
    {"kg": Conversion(), **MASS},
    Amount(Fraction(5), Fraction(250)),
    Amount(Fraction(10), Fraction(150)),
    ask_unit="zh",
)


def read_weight(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...], wrap: Wrap
) -> ReadingOutcome:
    """Return 45 kg, 105 catties, 9 st 4 in kilograms."""
    scale = Scale.of(asked.fact)
    if asked.fact.unit != "kg":
        scale = replace(BODY_WEIGHT, possible=asked.fact.weight_possible or BODY_WEIGHT.possible)
    found = values(asked, tokens, scale.units)
    if not found:
        return unnumbered(asked, hear(asked, clauses, frozenset()), tokens)
    if leftovers.questioned(tokens):
        return NOT_UNDERSTOOD
    first = found[0]
    stone = (
        first.last if first.last < len(tokens) and tokens[first.last].is_(WordSense.STONE) else None
    )
    if stone is not None and first.amount.is_exact:
        return _stones(asked, tokens, found, scale, wrap)
    own = lexicon.has("weight", asked.fact.id)
    if own and (parted := beside_a_length(found)) is not None:
        return _with_height(asked, tokens, parted, scale, wrap)
    latest = told_twice(found, scale) or (of_now(tokens, found, asked.on) if own else None)
    if len(found) != 1 and latest is None:
        return NOT_UNDERSTOOD
    first, told = latest or (first, set())
    wrong = _beside(asked, tokens, told | set(range(first.first, first.last)), scale, first)
    if lexicon.has("weight", asked.fact.id) and not latest and _is_of_before(tokens, first):
        wrong += 1
    return also_asked(read_quantity(scale, first, asked, wrap), wrong)


def _with_height(
    asked: ReadingContext,
    tokens: Sequence[Token],
    parted: tuple[Quantity, Quantity, set[int]],
    scale: Scale,
    wrap: Wrap,
) -> ReadingOutcome:
    """Return a weight with a height beside it, which is kept for its own question."""
    weight, height, used = parted
    wrong = _beside(asked, tokens, used | set(range(weight.first, weight.last)), scale, weight)
    outcome = also_asked(read_quantity(scale, weight, asked, wrap), wrong)
    if isinstance(outcome, Asked) or wrong:
        return outcome
    centimetres = height.amount.scaled(Fraction(100 if height.foreign == "m" else 1))
    return replace(outcome, also={lexicon.only("height"): centimetres})


def _is_of_before(tokens: Sequence[Token], value: Quantity) -> bool:
    past = any(
        t.is_(WordSense.PAST, WordSense.YEARS_BACK) and not t.is_(WordSense.AGO)
        for t in tokens[: value.first]
    )
    return past and not any(t.is_(WordSense.NOW) for t in tokens)


def _stones(
    asked: ReadingContext,
    tokens: Sequence[Token],
    found: Sequence[Quantity],
    scale: Scale,
    wrap: Wrap,
) -> ReadingOutcome:
    first = found[0]
    pounds = 14 * Fraction(first.amount.low)
    used = set(range(first.first, first.last + 1))
    if (
        len(found) == 2
        and found[1].amount.is_exact
        and found[1].unit in (None, "lb")
        and found[1].amount.low < 14
    ):
        pounds += Fraction(found[1].amount.low)
        used |= set(range(found[1].first, found[1].last))
    elif len(found) > 1:
        return NOT_UNDERSTOOD
    outcome = judged(scale, scale.of_unit(Amount.exactly(pounds), "lb"), "lb", wrap)
    return also_asked(outcome, _beside(asked, tokens, used, scale, first))
