"""Numbers, units and intervals as files hold them, read and written without losing a digit."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import inf, isfinite

from trials.truth import Truth
from trials.units import Conversion, unit_called
from trials.values import Amount, Bound, exact


class BadValue(ValueError):
    """An answer in a file that cannot be read; it never repeats the person's own words."""

    def __init__(self, what: str, do: str) -> None:
        super().__init__(f"{what}: {do}")
        self.what = what
        self.do = do


BOUNDS = frozenset({"min", "above", "max", "below"})
_NUMBER = re.compile(r"-?[0-9]{1,99}(\.[0-9]{1,99}|/[0-9]{0,98}[1-9][0-9]{0,98})?")


def fraction_of(name: str, raw: object) -> Fraction:
    """Return the exact number written as 8.5, "8.5" or "17/2"."""
    if isinstance(raw, str) and _NUMBER.fullmatch(raw):
        return Fraction(raw)
    if isinstance(raw, float) and not isfinite(raw):
        raise BadValue(f"{name} is not a finite number", "write the number that was meant")
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return exact(raw)
    raise BadValue(f"{name} is not a number", 'write a number, {value, unit} or "unknown"')


def amount_of(name: str, raw: object, units: Mapping[str, Conversion]) -> Amount:
    """Return the amount written as a number, {min|above, max|below}, or {value, unit} of one."""
    if not isinstance(raw, Mapping):
        return Amount.exactly(fraction_of(name, raw))
    only(name, raw, {"value", "unit", *BOUNDS})
    convert = conversion_of(name, raw.get("unit"), units)
    if "value" not in raw:
        return convert(_interval(name, raw))
    if BOUNDS & raw.keys():
        raise BadValue(f"{name} has a value and bounds", "write the one or the other")
    value = raw["value"]
    if isinstance(value, Mapping):
        only(name, value, BOUNDS)
        return convert(_interval(name, value))
    return convert(Amount.exactly(fraction_of(name, value)))


def conversion_of(name: str, unit: object, units: Mapping[str, Conversion]) -> Conversion:
    """Return the conversion of a unit as written; no unit means the fact's own."""
    if unit is None:
        return Conversion()
    key = unit_called(unit, units) if isinstance(unit, str) else None
    if key is None:
        known = ", ".join(key for key in units if key) or "no unit"
        raise BadValue(f"{name} has a unit it cannot have", f"use {known}")
    return units[key]


def _interval(name: str, raw: Mapping[object, object]) -> Amount:
    if ("min" in raw and "above" in raw) or ("max" in raw and "below" in raw):
        raise BadValue(f"{name} has a bound twice", "use one of min, above and one of max, below")
    if not BOUNDS & raw.keys():
        raise BadValue(f"{name} has no value", 'write value, a bound, or "unknown"')
    low: Bound = -inf
    high: Bound = inf
    for key in ("min", "above"):
        low = fraction_of(name, raw[key]) if key in raw else low
    for key in ("max", "below"):
        high = fraction_of(name, raw[key]) if key in raw else high
    interval = Amount(low, high, "above" in raw, "below" in raw)
    if low > high or (low == high and (interval.low_open or interval.high_open)):
        raise BadValue(f"{name} is an empty range", "write the smaller bound first")
    return interval


def inside(name: str, amount: Amount, possible: Amount | None) -> Amount:
    """Return the amount; refuse one that lies wholly outside what is possible (a typing error)."""
    if possible is not None and amount.within(possible) is Truth.FALSE:
        low, high = (number(bound) for bound in (possible.low, possible.high))
        raise BadValue(f"{name} is out of reach", f"it lies from {low} to {high}; check the unit")
    return amount


def only(name: str, raw: Mapping[object, object], keys: Iterable[str]) -> None:
    """Refuse a key nobody reads: it would be lost in silence."""
    if unknown := raw.keys() - set(keys):
        shown = ", ".join(sorted(str(key) for key in unknown)[:3])
        raise BadValue(f"{name} has unknown keys ({shown})", f"use {', '.join(sorted(keys))}")


def number(bound: Bound) -> int | float | str:
    """Return a bound as JSON: a number where that is exact, else "1/3"; infinity is "never"."""
    if isinstance(bound, float):
        return "never" if bound > 0 else "-never"
    if bound.denominator == 1:
        return int(bound) if abs(bound) < 2**53 else str(bound)
    short = float(bound)
    return short if exact(short) == bound else str(bound)


def amount_as_json(amount: Amount) -> object:
    """Return the amount as amount_of reads it, without a unit."""
    if amount.is_exact:
        return number(amount.low)
    bounds: dict[str, object] = {}
    if amount.low != -inf:
        bounds["above" if amount.low_open else "min"] = number(amount.low)
    if amount.high != inf:
        bounds["below" if amount.high_open else "max"] = number(amount.high)
    return bounds
