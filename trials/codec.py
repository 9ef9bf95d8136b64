"""Answers as files hold them: decode reads one into a value, encode writes it back exactly."""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from math import floor

from trials.amounts import (
    BOUNDS,
    BadValue,
    amount_as_json,
    amount_of,
    conversion_of,
    fraction_of,
    inside,
    number,
    only,
)
from trials.fact import Fact, Kind
from trials.units import MASS, Conversion, unit_called
from trials.values import NEVER, Amount, Blank, Chosen, Courses, Dose, Given, Result

NEVER_USED = Dose("none", Amount.exactly(0))
_NOTHING = Amount.exactly(0)
_YES_NO: Mapping[object, bool] = {"yes": True, "no": False}


def decode(fact: Fact, raw: object) -> Given:
    """Read an answer in the format of the example patients; raises BadValue."""
    if isinstance(raw, str) and raw in ("unknown", "declined"):
        return Blank(raw)
    return _DECODERS[fact.kind](fact, raw)


def _yes_no(fact: Fact, raw: object) -> Given:
    value = _YES_NO.get(raw) if isinstance(raw, str) else raw
    if not isinstance(value, bool):
        raise BadValue(f"{fact.id} is not yes or no", 'write true, false or "unknown"')
    return value


def _option(fact: Fact, raw: object) -> str:
    if not isinstance(raw, str) or raw not in fact.options:
        raise BadValue(f"{fact.id} has no such option", f"use one of {', '.join(fact.options)}")
    return raw


def _grade(fact: Fact, raw: object) -> Given:
    amount = amount_of(fact.id, raw, {})
    if amount.is_exact and str(amount.low) not in fact.options:
        raise BadValue(f"{fact.id} has no such grade", f"use one of {', '.join(fact.options)}")
    return amount


def _multi(fact: Fact, raw: object) -> Given:
    ticked = raw if isinstance(raw, Mapping) else {"chosen": raw}
    only(fact.id, ticked, {"chosen", "complete"})
    items, complete = ticked.get("chosen"), ticked.get("complete", True)
    items = [items] if isinstance(items, str) else items
    if not isinstance(items, list) or not isinstance(complete, bool):
        raise BadValue(f"{fact.id} is not a list of options", "write [] where none holds")
    chosen = frozenset(_option(fact, item) for item in items)
    lonely = chosen.intersection(fact.alone)
    if lonely and len(chosen) > 1:
        raise BadValue(f"{fact.id} has {min(lonely)} beside others", "it stands alone")
    return Chosen(chosen, complete)


def _number(fact: Fact, raw: object) -> Amount:
    if fact.pair is not None and isinstance(raw, list):
        return inside(fact.id, _change(fact, raw), fact.possible)
    amount = amount_of(fact.id, raw, fact.units)
    if fact.whole and amount.is_exact and isinstance(amount.low, Fraction):
        amount = Amount.exactly(floor(amount.low))
    return inside(fact.id, amount, fact.possible)


def _change(fact: Fact, raw: list[object]) -> Amount:
    """Return the change in per cent of a pair of values; the first is what it starts from."""
    if len(raw) != 2:
        raise BadValue(f"{fact.id} is not a pair", "write [before, after] or the per cent")
    before, after = (fraction_of(fact.id, item) for item in raw)
    if before <= 0:
        raise BadValue(f"{fact.id} starts from nothing", "the value before lies above 0")
    rise = (after - before) / before * 100
    return Amount.exactly(rise if fact.pair == "rise" else -rise)


def _since(fact: Fact, raw: object) -> Given:
    return NEVER if raw == "never" else _number(fact, raw)


def _duration(fact: Fact, raw: object) -> Amount:
    return _NOTHING if raw == "never" else _number(fact, raw)


def _result(fact: Fact, raw: object) -> Given:
    if raw == "positive":
        return Result(positive=True)
    if raw == "negative":
        return Result(_NOTHING if fact.kind is Kind.TITRE else None, positive=False)
    if isinstance(raw, Mapping) and not BOUNDS & raw.keys():
        return _in_reach(fact, _printed(fact, raw))
    if fact.kind is Kind.TITRE and isinstance(raw, str):
        raw = re.sub(r"^1:(?=[0-9])", "", raw)
    amount = amount_of(fact.id, raw, {} if fact.relative else fact.units)
    positive = False if fact.kind is Kind.TITRE and amount == _NOTHING else None
    return _in_reach(fact, Result(amount, Fraction(1) if fact.relative else None, positive))


def _printed(fact: Fact, raw: Mapping[object, object]) -> Result:
    """Read a result as printed: value and upper limit in one unit, perhaps marked positive."""
    only(fact.id, raw, {"value", "unit", "uln", "positive"})
    value, unit, limit, positive = (raw.get(k) for k in ("value", "unit", "uln", "positive"))
    if not (positive is None or isinstance(positive, bool)):
        raise BadValue(f"{fact.id}.positive is not yes or no", "write true or false")
    if fact.relative and isinstance(unit, str) and unit_called(unit, ("×ULN",)):
        if limit is not None:
            raise BadValue(f"{fact.id} has a limit beside ×ULN", "leave out the one or the other")
        unit, limit = None, 1
    convert = conversion_of(fact.id, unit, fact.units)
    amount = None if _missing(value) else convert(amount_of(fact.id, {"value": value}, {}))
    uln = None if _missing(limit) else fraction_of(f"{fact.id}.uln", limit)
    if uln is not None and uln <= 0:
        raise BadValue(f"{fact.id}.uln is 0 or less", "copy the upper limit from the report")
    return Result(amount, None if uln is None else uln * convert.factor, positive)


def _in_reach(fact: Fact, result: Result) -> Result:
    if result.amount is None:
        return result
    if not fact.relative:
        inside(fact.id, result.amount, fact.possible)
    elif result.uln is not None:
        inside(fact.id, result.amount.scaled(1 / result.uln), fact.possible)
    return result


def _dose(fact: Fact, raw: object) -> Given:
    if raw == "never" or (raw == 0 and not isinstance(raw, bool)):
        return NEVER_USED
    if not isinstance(raw, Mapping):
        raise BadValue(f"{fact.id} has no drug", "write {drug, mg_per_day}, or 0 for never")
    only(fact.id, raw, {"drug", "mg_per_day", "weight_kg_then"})
    drug, mg, kg = (raw.get(key) for key in ("drug", "mg_per_day", "weight_kg_then"))
    if drug == "none":
        return NEVER_USED
    if drug == "unknown":
        return Blank.UNKNOWN
    name = _option(fact, drug)
    daily = None if _missing(mg) else _daily(fact, name, mg)
    if kg == Blank.UNKNOWN.value:
        return Dose(name, daily, Blank.UNKNOWN)
    return Dose(name, daily, None if kg is None else _weight(fact, kg))


def _daily(fact: Fact, drug: str, raw: object) -> Amount:
    """Read a daily dose in mg; tablets count where the drug has a usual one."""
    name, units = f"{fact.id}.mg_per_day", dict(fact.units)
    if drug in fact.tablets:
        units["tablets"] = Conversion(fact.tablets[drug])
    return inside(name, amount_of(name, raw, units), fact.possible)


def _weight(fact: Fact, raw: object) -> Amount:
    name = f"{fact.id}.weight_kg_then"
    return inside(name, amount_of(name, raw, MASS), fact.weight_possible)


def _courses(fact: Fact, raw: object) -> Given:
    if not isinstance(raw, Mapping) or "value" in raw or BOUNDS & raw.keys():
        return Courses(every=_duration(fact, raw))
    only(fact.id, raw, {*fact.options, "every"})
    months = {str(drug): _duration(fact, m) for drug, m in raw.items() if not _missing(m)}
    every = months.pop("every", None)
    return Courses.of(months, every)


def _missing(raw: object) -> bool:
    return raw is None or (isinstance(raw, str) and raw == "unknown")


_DECODERS: Mapping[Kind, Callable[[Fact, object], Given]] = {
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _option,
    Kind.GRADE: _grade,
    Kind.MULTI: _multi,
    Kind.NUMBER: _number,
    Kind.SINCE: _since,
    Kind.DURATION: _duration,
    Kind.TITRE: _result,
    Kind.ASSAY: _result,
    Kind.DOSE: _dose,
    Kind.COURSES: _courses,
}


def encode(given: Given) -> object:
    """Return the answer as JSON, in canonical units: decode(fact, encode(given)) == given."""
    match given:
        case Blank():
            return given.value
        case Amount():
            return amount_as_json(given)
        case Result():
            return _result_as_json(given)
        case Dose():
            return _dose_as_json(given)
        case Chosen():
            chosen = sorted(given.options)
            return chosen if given.complete else {"chosen": chosen, "complete": False}
        case Courses(months=(), every=Amount() as every):
            return amount_as_json(every)
        case Courses():
            months = {drug: amount_as_json(m) for drug, m in given.months}
            return months if given.every is None else {
                **months, "every": amount_as_json(given.every)
            }  # fmt: skip
        case _:
            return given


def _result_as_json(result: Result) -> object:
    if result.amount is None and result.uln is None and result.positive is not None:
        return "positive" if result.positive else "negative"
    parts: dict[str, object] = {}
    if result.amount is not None:
        parts["value"] = amount_as_json(result.amount)
    if result.uln is not None:
        parts["uln"] = number(result.uln)
    if result.positive is not None:
        parts["positive"] = result.positive
    return parts


def _dose_as_json(dose: Dose) -> object:
    parts: dict[str, object] = {"drug": dose.drug}
    if dose.mg_per_day is not None:
        parts["mg_per_day"] = amount_as_json(dose.mg_per_day)
    if dose.weight_kg is Blank.UNKNOWN:
        parts["weight_kg_then"] = Blank.UNKNOWN.value
    elif dose.weight_kg is not None:
        parts["weight_kg_then"] = amount_as_json(dose.weight_kg)
    return parts
