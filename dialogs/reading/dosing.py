"""Reads how often a dose is taken, and what numbers beside it mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import inf

from dialogs.reading.clauses import EMPTY
from dialogs.reading.picking import of_now
from dialogs.reading.placed import Quantity
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from trials.units import Conversion
from trials.values import Amount

UNITS: Mapping[str, Conversion] = {
    "mg": Conversion(),
    "g/24h": Conversion(Fraction(1000)),
    "tablets": Conversion(),
    "mg/kg/day": Conversion(),
}


@dataclass(frozen=True, slots=True)
class Often:
    """The times a day that a dose is taken, whether that is said at all, and by which numbers."""

    factor: Fraction
    daily: bool
    told: tuple[Quantity, ...] = ()


def times_a_day(tokens: Sequence[Token], found: Sequence[Quantity]) -> Often:
    for one, other in pairwise(found):
        # One day, two times: the number of times stands by itself.
        a_day = one.unit == "days" and one.amount == Amount.exactly(1) and one.last == other.first
        times = any(t.is_(WordSense.TIMES) for t in tokens[other.last - 1 : other.last + 1])
        if a_day and times and other.amount.is_exact:
            return Often(Fraction(other.amount.low), True, (one, other))
    if any(t.is_(WordSense.EVERY_OTHER_DAY) for t in tokens):
        return Often(Fraction(1, 2), False)
    often = [
        Fraction(int(str(t.value(WordSense.TIMES_A_DAY))))
        for t in tokens
        if t.is_(WordSense.TIMES_A_DAY)
    ]
    return Often(
        max(often, default=Fraction(1)), bool(often) or any(t.is_(WordSense.DAILY) for t in tokens)
    )


def is_by_how_much(tokens: Sequence[Token], doses: Sequence[Quantity]) -> bool:
    """Return whether a number may be by how much the dose was changed."""
    return any(
        q.first
        and tokens[q.first - 1].is_(WordSense.FELL, WordSense.ROSE)
        and not tokens[q.first - 1].is_(WordSense.TO_VALUE, *EMPTY)
        for q in doses
    )


def is_strength(tokens: Sequence[Token], doses: Sequence[Quantity], often: Often) -> bool:
    """Return whether a number may be the strength of one tablet, and no daily dose."""
    if often.daily or len(doses) != 1 or doses[0].unit != "mg":
        return False
    after = tokens[doses[0].last : doses[0].last + 2]
    before = tokens[max(0, doses[0].first - 2) : doses[0].first]
    return any(t.is_(WordSense.TABLET) for t in after) or any(
        t.is_(WordSense.OUT_OF) for t in before
    )


def through_the_day(tokens: Sequence[Token], doses: Sequence[Quantity]) -> Amount | None:
    """Return the sum of "10 mg in the morning and 5 at night"."""
    parts = [at for at, t in enumerate(tokens) if t.is_(WordSense.PART_OF_DAY)]
    units = {q.unit for q in doses} - {None}
    if len(parts) != len(doses) or units - {"mg"} or not all(q.amount.is_exact for q in doses):
        return None
    return Amount.exactly(sum((Fraction(q.amount.low) for q in doses), Fraction(0)))


def is_year(tokens: Sequence[Token], quantity: Quantity) -> bool:
    after = tokens[quantity.last] if quantity.last < len(tokens) else None
    number = quantity.amount.low
    return (
        quantity.unit is None
        and quantity.amount.is_exact
        and isinstance(number, Fraction)
        and 1950 <= number <= 2100
        and (after is None or not after.is_(WordSense.UNIT))
    )


def is_rhythm_number(tokens: Sequence[Token], quantity: Quantity) -> bool:
    return any(
        t.is_(WordSense.TIMES_A_DAY, WordSense.DAILY, WordSense.EVERY_OTHER_DAY)
        for t in tokens[quantity.first : quantity.last]
    )


def is_tablets(tokens: Sequence[Token], quantity: Quantity) -> bool:
    return (
        quantity.unit is None
        and quantity.last < len(tokens)
        and tokens[quantity.last].is_(WordSense.TABLET)
    )


def counts_tablets(tokens: Sequence[Token], doses: Sequence[Quantity]) -> bool:
    """Return whether a number stands before the strength of the tablets: two 4 mg tabs."""
    if len(doses) != 2 or doses[0].unit is not None or doses[0].last != doses[1].first:
        return False
    behind = tokens[doses[1].last] if doses[1].last < len(tokens) else None
    return behind is not None and behind.is_(WordSense.TABLET)


def counts_ones(tokens: Sequence[Token], doses: Sequence[Quantity]) -> bool:
    """Return whether the strength is told of those that are counted: "two, the 4 mg ones"."""
    if len(doses) != 2 or doses[0].unit is not None or doses[1].unit != "mg":
        return False
    behind = tokens[doses[1].last] if doses[1].last < len(tokens) else None
    return behind is not None and behind.text in ("ones", "one")


def told_twice(tokens: Sequence[Token], doses: Sequence[Quantity]) -> bool:
    """Return whether the tablets and the mg stand in clauses of their own: "two, ten mg in all".

    "Twelve a day, 5 mg each" names the strength; nothing beside the mg, or "in all", does not.
    """
    first, second = doses
    between = tokens[first.last : second.first]
    if not any(t.is_(WordSense.BREAK) for t in between):
        return False
    behind = tokens[second.last :]
    ends = next((n for n, t in enumerate(behind) if t.is_(WordSense.BREAK)), len(behind))
    before = [
        t for t in between if not t.is_(WordSense.BREAK, WordSense.MEDICINE, WordSense.FILLER)
    ]
    around = [*before, *behind[:ends]]
    return not around or any(t.is_(WordSense.FOR_LONG) for t in around)


def has_times_sign(tokens: Sequence[Token], doses: Sequence[Quantity]) -> bool:
    """Return whether the first two numbers are multiplied."""
    if len(doses) < 2:
        return False
    between = tokens[doses[0].last : doses[1].first]
    return any(t.text in ("x", "*", "\u00d7") for t in between)


_LARGEST_TABLET = 50  # mg: prednisone, the largest steroid tablet on the market


def is_no_tablet(strength: Quantity) -> bool:
    """Return whether no tablet is so strong: "12 tablets, 60 mg" tells all of them together."""
    return UNITS[str(strength.unit)](strength.amount).low > _LARGEST_TABLET


def product_of(
    count: Quantity, strength: Quantity, times: Fraction, highest: bool
) -> Amount | None:
    """Return so many tablets of a strength; "up to ten" is ten where the highest dose is asked."""
    number = (
        count.amount.high
        if highest and count.amount.low == -inf and not count.amount.high_open
        else count.amount.low
    )
    if not isinstance(number, Fraction) or number <= 0 or not (count.amount.is_exact or highest):
        return None
    return UNITS[str(strength.unit)](strength.amount).scaled(number * times)


def highest_of(tokens: Sequence[Token], doses: list[Quantity], on: date) -> list[Quantity]:
    """Return the higher of two doses where the lower one is that of now: "100 mg, now 20"."""
    exact = [_at_most(q) for q in doses]
    latest = of_now(tokens, exact, on)
    doses = exact if latest else doses
    if latest is None or len({q.unit for q in doses} - {None, "mg"}) > 0:
        return doses
    (other,) = (q for q in doses if q is not latest[0])
    if not other.amount.is_exact or other.amount.low < latest[0].amount.low:
        return doses
    return [replace(other, unit="mg")] if latest[0].unit and not other.unit else [other]


def _at_most(dose: Quantity) -> Quantity:
    """Return "40 at the most" as 40, where the highest dose is asked."""
    high = dose.amount.high
    if dose.amount.low != -inf or dose.amount.high_open or not isinstance(high, Fraction):
        return dose
    return replace(dose, amount=Amount.exactly(high))


def latest_of(tokens: Sequence[Token], doses: list[Quantity], on: date) -> list[Quantity]:
    """Return the dose of now without the one before: "down to 5 mg from 20"."""
    latest = of_now(tokens, doses, on)
    if latest is None or {q.unit for q in doses} - {None, "mg"}:
        return doses
    units = {q.unit for q in doses} - {None}
    return [replace(latest[0], unit="mg")] if units else [latest[0]]


def without_one_tablet(doses: list[Quantity]) -> list[Quantity]:
    """Return the doses without "one tablet" behind a strength: 12 tablets of 4 mg each."""
    if len(doses) != 3:
        return doses
    return [
        q
        for at, q in enumerate(doses)
        if not (
            at
            and q.unit == "tablets"
            and q.amount == Amount.exactly(1)
            and doses[at - 1].unit == "mg"
            and doses[at - 1].last == q.first
        )
        and not (
            at == 1
            and q.unit == "tablets"
            and q.amount == Amount.exactly(1)
            and doses[2].unit == "mg"
            and doses[2].first - q.last <= 1
        )
    ]
