"""A number with its unit -> an amount of the fact, if it is possible and plausible."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from dialogs.reading.numbers import in_digits
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
    Wrap,
    digits,
)
from dialogs.reading.phrases import Phrase, meaning
from dialogs.reading.quantities import Quantity, UnitAt, find, is_mute
from dialogs.reading.ranges import without_range
from dialogs.reading.text import normal
from trials.fact import Fact, Guess, Source
from trials.truth import Truth
from trials.units import Conversion, unit_called
from trials.values import NEVER, Amount, Given

_LONGEST_UNIT = 24
_COUNTED = frozenset({"drugs", "joints", "systems"})
_PERCENT = re.compile(r"(?:%|percent|per cent)")


@dataclass(frozen=True)
class Scale:
    """What an amount is measured in: the canonical unit, the others, and sensible ranges."""

    unit: str
    units: Mapping[str, Conversion]
    possible: Amount | None
    plausible: Amount | None
    guess: tuple[Guess, ...] = ()
    ask_unit: str = "never"
    open_ended: bool = False  # "more than 6 months" has no upper end, as behind a button

    @classmethod
    def of(cls, fact: Fact) -> "Scale":
        units = {fact.unit: Conversion(), **fact.units}
        return cls(fact.unit, units, fact.possible, fact.plausible, fact.guess, fact.ask_unit)

    def of_unit(self, amount: Amount, unit: str | None) -> Amount:
        return self.units[self.unit if unit is None else unit](amount)

    def in_unit(self, amount: Amount, unit: str) -> Amount:
        """The way back: a canonical amount as it would be written in another unit."""
        back = self.units[unit]
        return amount.scaled(1 / back.factor, -back.offset / back.factor)


def unit_reader(units: Mapping[str, Conversion]) -> UnitAt:
    """Finds the longest accepted unit at the beginning of a text."""

    def unit_at(text: str) -> tuple[str, int] | None:
        start = len(text) - len(text.lstrip(" "))
        for length in range(min(_LONGEST_UNIT, len(text) - start), 0, -1):
            word, follows = text[start : start + length], text[start + length :]
            if _cut(word, follows):
                continue
            key = unit_called(word, units)
            if key:
                return key, start + length
        return None

    return unit_at


def _cut(word: str, follows: str) -> bool:
    """Whether a word ends in the middle of another: the "m" of "months"."""
    latin = word[-1:].isascii() and word[-1:].isalpha()
    return word[-1:] == " " or (latin and bool(re.match(r"[a-z/^]|\d", follows)))


def read_number(asked: ReadingContext, text: str) -> ReadingOutcome:
    """A NUMBER fact; of things that are counted, none is 0."""
    fact = asked.fact
    if fact.unit in _COUNTED and meaning(text) in (Phrase.NONE, Phrase.NO, Phrase.NEVER):
        return Parsed(Amount.exactly(0))
    if fact.pair and (change := _pair(text, rise=fact.pair == "rise")) is not None:
        return judged(Scale.of(fact), change, None, lambda amount: amount)
    if meaning(text) in (Phrase.POSITIVE, Phrase.NEGATIVE, Phrase.BORDERLINE):
        return NOT_UNDERSTOOD  # "3+" is a sign, not three
    scale, plain = Scale.of(fact), normal(text)
    value = (
        without_range(plain, unit_reader(scale.units)) if fact.source is Source.REPORT else plain
    )
    return read_amount(scale, value, asked, lambda amount: amount)


def read_amount(scale: Scale, text: str, asked: ReadingContext, wrap: Wrap) -> ReadingOutcome:
    quantity = find(text, unit_reader(scale.units))
    if quantity is None:
        return NOT_UNDERSTOOD
    if _is_percentage(quantity, scale, asked.fact):
        return Problem("ui-percentage-not-count", {"value": digits(quantity.amount)})
    if not is_mute(quantity.after):
        return wrong_unit(scale, quantity)
    if quantity.unit is None and scale.unit:
        return without_unit(scale, quantity.amount, asked, wrap)
    return judged(scale, scale.of_unit(quantity.amount, quantity.unit), quantity.unit, wrap)


def wrong_unit(scale: Scale, quantity: Quantity) -> Problem:
    accepted = _accepted(scale.units)
    if not accepted or not re.match(r"^ ?[a-z%/*^\u4e00-\u9fff]", quantity.after):
        return NOT_UNDERSTOOD
    return Problem("ui-unit-not-accepted", {"accepted": accepted})


def refused_unit(fact: Fact) -> Problem:
    """A unit that was understood as one, and is none of this fact's."""
    return Problem("ui-unit-not-accepted", {"accepted": _accepted(Scale.of(fact).units)})


def _accepted(units: Iterable[str]) -> str:
    return ", ".join(unit for unit in units if unit)


def _is_percentage(quantity: Quantity, scale: Scale, fact: Fact) -> bool:
    if quantity.unit is not None:
        return False
    if _PERCENT.match(quantity.after.lstrip()):
        return True
    bare = quantity.amount.within(Amount(Fraction(15), Fraction(100)))
    return fact.percentage_trap and bare is Truth.TRUE


def without_unit(scale: Scale, bare: Amount, asked: ReadingContext, wrap: Wrap) -> ReadingOutcome:
    """A bare number: read as it stands where that is safe, else asked back."""
    candidates = _candidates(scale, bare, asked.lang)
    sure = candidates == [scale.unit] and not _asks(scale, asked.lang)
    if sure or not candidates:
        return judged(scale, scale.of_unit(bare, None), None, wrap)
    offers = tuple(offer(scale, bare, unit, wrap) for unit in candidates)
    return NeedsConfirmation("ui-unit-missing-confirm", {"value": digits(bare)}, offers)


def _asks(scale: Scale, lang: str) -> bool:
    return scale.ask_unit in ("always", lang)


def _candidates(scale: Scale, bare: Amount, lang: str) -> list[str]:
    """The units a bare number may have, the likeliest first."""
    fits = {unit: _fit(scale, scale.of_unit(bare, unit)) for unit in (scale.unit, *scale.units)}
    guessed = [
        g.unit for g in scale.guess if bare.within(g.numbers) is not Truth.FALSE and fits[g.unit]
    ]
    if len(guessed) == 1:
        return guessed
    if not scale.guess and fits[scale.unit] == 2 and not _asks(scale, lang):
        return [scale.unit]
    distinct: dict[Amount, str] = {}
    for unit in fits:
        distinct.setdefault(scale.of_unit(bare, unit), unit)
    if lang == "zh" and scale.ask_unit == "zh":
        # Pounds are not in use there: 公斤 or 斤 is the question.
        distinct = {amount: unit for amount, unit in distinct.items() if unit != "lb"}
    best = [unit for unit in distinct.values() if fits[unit] == 2]
    rest = [unit for unit in distinct.values() if fits[unit] == 1]
    # Where the fact's own rules leave it open, what is merely possible is offered too.
    return (best + rest)[:3] if scale.guess or not best else best[:3]


def _fit(scale: Scale, amount: Amount) -> int:
    """2 for plausible, 1 for possible, 0 for neither."""
    ends = [end for end in (amount.low, amount.high) if isinstance(end, Fraction)]
    if scale.possible and len(ends) == 1:
        # Of "<50" the number that was written decides: as a fraction it would be 5000 %.
        amount = Amount.exactly(ends[0])
    if scale.possible and amount.within(scale.possible) is Truth.FALSE:
        return 0
    return 1 if scale.plausible and amount.within(scale.plausible) is Truth.FALSE else 2


def offer(scale: Scale, typed: Amount, unit: str, wrap: Wrap) -> ReadingOption:
    """A value to confirm, in the unit it would have been typed in."""
    amount = clipped(scale.of_unit(typed, unit), scale.possible, scale.open_ended)
    return ReadingOption("ui-offer-amount", {"value": digits(typed), "unit": unit}, wrap(amount))


def judged(scale: Scale, amount: Amount, unit: str | None, wrap: Wrap) -> ReadingOutcome:
    """The amount, unless it is impossible (refused) or unlikely (asked back)."""
    shown = scale.unit if unit is None else unit
    typed = scale.in_unit(amount, shown)
    if amount == NEVER:
        return Parsed(wrap(amount))
    if scale.possible and amount.within(scale.possible) is Truth.FALSE:
        low, high = (
            digits(scale.in_unit(Amount(bound, bound), shown))
            for bound in (scale.possible.low, scale.possible.high)
        )
        args = {"value": digits(typed), "unit": shown, "min": low, "max": high}
        return Problem("ui-out-of-range", args)
    given = wrap(clipped(amount, scale.possible, scale.open_ended))
    if scale.plausible and amount.within(scale.plausible) is Truth.FALSE:
        return unlikely(digits(typed), shown, given)
    return Parsed(given)


def unlikely(value: str, unit: str, given: Given) -> NeedsConfirmation:
    args = {"value": value, "unit": unit}
    return NeedsConfirmation(
        "ui-unlikely-value-confirm",
        args,
        (ReadingOption("ui-unlikely-value-confirm-option-yes", args, given),),
    )


def clipped(amount: Amount, possible: Amount | None, open_ended: bool = False) -> Amount:
    """The part of an interval that is possible: "> 50 %" of a heart ends at 90."""
    if possible is None or amount == NEVER:
        return amount
    low, low_open = amount.low, amount.low_open
    high, high_open = amount.high, amount.high_open
    if possible.low > low:
        low, low_open = possible.low, possible.low_open
    if possible.high < high and not (open_ended and high == inf):
        high, high_open = possible.high, possible.high_open
    return Amount(low, high, low_open, high_open)


_OF = r"(?: ?(?:%|ml/min(?:/1\.73 ?m2)?|points?|分))?"
_PAIR = re.compile(
    rf"^(?:from|从|由)? ?(\d+(?:\.\d+)?){_OF} ?(?:to|->|→|-->|down to|up to|降到|降至|变成|升到|"
    rf"升至|增加到|到|至) ?(\d+(?:\.\d+)?){_OF}$"
)


def _pair(text: str, *, rise: bool) -> Amount | None:
    """ "95 to 70": before and after, as a change in per cent."""
    match = _PAIR.match(in_digits(normal(text)))
    if not match or not (before := Fraction(match[1])):
        return None
    change = (Fraction(match[2]) - before) / before * 100
    return Amount.exactly(change if rise else -change)
