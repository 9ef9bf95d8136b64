"""Readings as the stable format of `prescreen read --jsonl` writes them."""

from math import inf

from trials.fact import Fact
from trials.values import NEVER, Amount, Blank, Bound, Chosen, Courses, Dose, Given, Result


def number(bound: Bound) -> int | float:
    """Return a bound as a JSON number of at most six significant digits."""
    short = float(f"{float(bound):.6g}")
    return int(short) if short.is_integer() and abs(short) < 1e15 else short


def amount_as_json(amount: Amount, possible: Amount | None) -> object:
    """Return a number, an interval, or an open interval where what is possible ends it."""
    if amount == NEVER:
        return "never"
    if amount.is_exact:
        return number(amount.low)
    low_ends = amount.low == -inf or (possible is not None and amount.low == possible.low)
    high_ends = amount.high == inf or (possible is not None and amount.high == possible.high)
    written: dict[str, object] = {}
    if not (low_ends and not high_ends):
        written["above" if amount.low_open else "min"] = number(amount.low)
    if not (high_ends and not low_ends):
        written["below" if amount.high_open else "max"] = number(amount.high)
    if low_ends and high_ends:
        return {"min": number(amount.low), "max": number(amount.high)}
    return written


def given_as_json(fact: Fact, given: Given) -> object:
    """Return a value in the fact's own unit; choices and lists as `explain` takes them."""
    match given:
        case Blank():
            return given.value
        case bool() | str():
            return given
        case Amount():
            return amount_as_json(given, fact.possible)
        case Chosen(options=options):
            return sorted(options)
        case Result():
            return _result(fact, given)
        case Dose(drug=drug, mg_per_day=mg):
            dose: dict[str, object] = {"drug": drug}
            if mg is not None:
                dose["mg_per_day"] = amount_as_json(mg, fact.possible)
            if isinstance(given.weight_kg, Amount):
                dose["weight_kg_then"] = amount_as_json(given.weight_kg, None)
            return dose
        case Courses():
            months = {drug: amount_as_json(amount, fact.possible) for drug, amount in given.months}
            if given.every is not None:
                months["every"] = amount_as_json(given.every, fact.possible)
            return months


def _result(fact: Fact, given: Result) -> object:
    if given.amount is None:
        return "positive" if given.positive else "negative"
    possible = None if fact.relative else fact.possible
    value = amount_as_json(given.amount, possible)
    if given.uln is not None:
        return {"value": value, "uln": number(given.uln)}
    return value
