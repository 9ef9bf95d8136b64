"""A number with its unit -> an amount of the fact, if it is possible and plausible."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf

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
from dialogs.reading.placed import Quantity
from trials.fact import Fact, Guess
from trials.truth import Truth
from trials.units import Conversion, units_written
from trials.values import NEVER, Amount, Given

# A value below this part of what is plausible is asked back where units are mixed up.
_TINY = 1000


@dataclass(frozen=True)
class Scale:
    """The measures of an amount: the canonical unit, the others, and sensible ranges."""

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
        """Return a canonical amount as it would be written in another unit."""
        back = self.units[unit]
        return amount.scaled(1 / back.factor, -back.offset / back.factor)


def same(amount: Amount) -> Given:
    """Return the amount itself as the value."""
    return amount


def read_quantity(
    scale: Scale, quantity: Quantity, asked: ReadingContext, wrap: Wrap
) -> ReadingOutcome:
    """Return what a quantity comes to: kept, refused, or asked back."""
    if quantity.foreign is not None:
        return refused(scale, quantity)
    if _is_percentage(quantity, scale, asked.fact):
        return Problem("ui-percentage-not-count", {"value": digits(quantity.amount)})
    if (split := _thousands(scale, quantity, wrap)) is not None:
        return split
    if quantity.unit is None and scale.unit:
        return without_unit(scale, quantity.amount, asked, wrap)
    if quantity.unit == "jin" and asked.traditional:
        return _jin(scale, quantity, wrap)
    amount = scale.of_unit(quantity.amount, quantity.unit)
    outcome = judged(scale, amount, quantity.unit, wrap)
    if isinstance(outcome, Parsed) and _is_tiny(scale, amount):
        return unlikely(digits(quantity.amount), quantity.unit or scale.unit, outcome.given)
    return outcome


def _is_tiny(scale: Scale, amount: Amount) -> bool:
    """Return whether a value is so small that its unit was mixed up, where units often are."""
    if scale.ask_unit != "always" or scale.plausible is None or not amount.is_exact:
        return False
    high = scale.plausible.high
    return isinstance(high, Fraction) and 0 < amount.low < high / _TINY


def _jin(scale: Scale, quantity: Quantity, wrap: Wrap) -> NeedsConfirmation:
    """The catty of the mainland has 500 g, that of Hong Kong and Taiwan about 600 g."""
    offers = []
    for factor in (Fraction(3, 5), Fraction(1, 2)):
        kilos = quantity.amount.scaled(factor)
        offers.append(
            ReadingOption("ui-offer-amount", {"value": digits(kilos), "unit": "kg"}, wrap(kilos))
        )
    return NeedsConfirmation("ui-unit-missing-confirm", {"value": quantity.typed}, tuple(offers))


def _thousands(scale: Scale, quantity: Quantity, wrap: Wrap) -> NeedsConfirmation | None:
    """A dot before three digits may part thousands: 1.200 mg where 1.2 would hardly be."""
    head, dot, tail = quantity.typed.partition(".")
    if (
        not dot
        or len(tail) != 3
        or not head.isdigit()
        or head == "0"
        or not quantity.amount.is_exact
    ):
        return None
    unit = quantity.unit or scale.unit
    small = scale.of_unit(quantity.amount, unit)
    large = small.scaled(Fraction(1000))
    if scale.possible is None or large.within(scale.possible) is not Truth.TRUE:
        return None
    offers = tuple(
        ReadingOption(
            "ui-offer-amount", {"value": digits(scale.in_unit(one, unit)), "unit": unit}, wrap(one)
        )
        for one in (large, small)
        if one.within(scale.possible) is Truth.TRUE
    )
    return NeedsConfirmation("ui-unit-missing-confirm", {"value": quantity.typed}, offers)


def refused(scale: Scale, quantity: Quantity) -> Problem:
    """Return the problem of a unit that is not accepted: a percentage is told apart."""
    if quantity.foreign is not None and "%" in units_written(quantity.foreign):
        return Problem("ui-percentage-not-count", {"value": digits(quantity.amount)})
    return refused_unit(scale)


def refused_unit(scale: Scale) -> Problem:
    """Return the problem of a unit that was understood as one, and is none of this fact's."""
    accepted = ", ".join(unit for unit in scale.units if unit)
    return (
        Problem("ui-unit-not-accepted", {"accepted": accepted})
        if accepted
        else Problem("ui-not-understood")
    )


def _is_percentage(quantity: Quantity, scale: Scale, fact: Fact) -> bool:
    bare = quantity.amount.within(Amount(Fraction(15), Fraction(100)))
    return fact.percentage_trap and quantity.unit is None and bare is Truth.TRUE


def without_unit(scale: Scale, bare: Amount, asked: ReadingContext, wrap: Wrap) -> ReadingOutcome:
    """Return a bare number as it stands where that is safe, else asked back."""
    candidates = _candidates(scale, bare, asked)
    sure = candidates == [scale.unit] and not _asks(scale, asked)
    if sure or not candidates:
        return judged(scale, scale.of_unit(bare, None), None, wrap)
    offers = tuple(offer(scale, bare, unit, wrap) for unit in candidates)
    return NeedsConfirmation("ui-unit-missing-confirm", {"value": digits(bare)}, offers)


def _asks(scale: Scale, asked: ReadingContext) -> bool:
    # A bare weight is pounds or kilograms in one language, catties or kilograms in the other.
    return scale.ask_unit in ("always", "zh")


def _candidates(scale: Scale, bare: Amount, asked: ReadingContext) -> list[str]:
    """Return the units a bare number may have, the likeliest first."""
    fits = {unit: _fit(scale, scale.of_unit(bare, unit)) for unit in (scale.unit, *scale.units)}
    guessed = [
        g.unit for g in scale.guess if bare.within(g.numbers) is not Truth.FALSE and fits[g.unit]
    ]
    if len(guessed) == 1:
        return guessed
    if not scale.guess and fits[scale.unit] == 2 and not _asks(scale, asked):
        return [scale.unit]
    distinct: dict[Amount, str] = {}
    for unit in fits:
        distinct.setdefault(scale.of_unit(bare, unit), unit)
    if scale.ask_unit == "zh":
        foreign = "lb" if asked.lang == "zh" else "jin"
        distinct = {amount: unit for amount, unit in distinct.items() if unit != foreign}
    best = [unit for unit in distinct.values() if fits[unit] == 2]
    rest = [unit for unit in distinct.values() if fits[unit] == 1]
    # Where the fact's own rules leave it open, what is merely possible is offered too.
    return (best + rest)[:3] if scale.guess or not best else best[:3]


def _fit(scale: Scale, amount: Amount) -> int:
    """Return 2 for plausible, 1 for possible, 0 for neither."""
    ends = [end for end in (amount.low, amount.high) if isinstance(end, Fraction)]
    if scale.possible and len(ends) == 1:
        # Of "<50" the number that was written decides: as a fraction it would be 5000 %.
        amount = Amount.exactly(ends[0])
    if scale.possible and amount.within(scale.possible) is Truth.FALSE:
        return 0
    return 1 if scale.plausible and amount.within(scale.plausible) is Truth.FALSE else 2


def offer(scale: Scale, typed: Amount, unit: str, wrap: Wrap) -> ReadingOption:
    """Return a value to confirm, in the unit it would have been typed in."""
    amount = clipped(scale.of_unit(typed, unit), scale.possible, scale.open_ended)
    return ReadingOption("ui-offer-amount", {"value": digits(typed), "unit": unit}, wrap(amount))


def judged(scale: Scale, amount: Amount, unit: str | None, wrap: Wrap) -> ReadingOutcome:
    """Return the amount, unless it is impossible (refused) or unlikely (asked back)."""
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
    kept = clipped(amount, scale.possible, scale.open_ended)
    if kept == scale.possible:
        return NOT_UNDERSTOOD  # "under 100" of ten points says nothing
    given = wrap(kept)
    if scale.plausible and amount.within(scale.plausible) is Truth.FALSE:
        return unlikely(digits(typed), shown, given)
    return Parsed(given)


def unlikely(value: str, unit: str, given: Given) -> NeedsConfirmation:
    """Return the question whether an unlikely value is meant."""
    args = {"value": value, "unit": unit}
    option = ReadingOption("ui-unlikely-value-confirm-option-yes", args, given)
    return NeedsConfirmation("ui-unlikely-value-confirm", args, (option,))


def clipped(amount: Amount, possible: Amount | None, open_ended: bool = False) -> Amount:
    """Return the part of an interval that is possible: "> 50 %" of a heart ends at 90."""
    if possible is None or amount == NEVER:
        return amount
    low, low_open = amount.low, amount.low_open
    high, high_open = amount.high, amount.high_open
    if possible.low > low:
        low, low_open = possible.low, possible.low_open
    if possible.high < high and not (open_ended and high == inf):
        high, high_open = possible.high, possible.high_open
    return Amount(low, high, low_open, high_open)


def also_asked(outcome: ReadingOutcome, leftovers: int) -> ReadingOutcome:
    """Return the outcome of a number beside things that nobody could account for."""
    if leftovers == 0 or isinstance(outcome, Problem):
        return outcome
    if leftovers > 1:
        return Problem("ui-not-understood")
    if isinstance(outcome, Parsed):
        from dialogs.reading.outcome import understood

        return replace(understood(outcome.given), also=outcome.also)
    return outcome
