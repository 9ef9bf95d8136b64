"""What a leaf asks of one known value, by trying the numbers that it can be."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import pairwise
from math import inf
from typing import Any

from tests.independent.reading import WORDS_OF_BOUNDS, Daily, Lab, Span, fraction


def asked_of(value: Any, asks: Any) -> bool | None:
    """What a leaf asks of a known value."""
    if not isinstance(asks, Mapping):
        return _is_one_of(value, asks if isinstance(asks, list) else [asks])
    if "has_any" in asks:
        if value.chosen & set(asks["has_any"]):
            return True
        return False if value.complete else None
    if "reported" in asks:
        if value.amount is not None:
            return False
        return (
            None if value.positive is None else value.positive is (asks["reported"] == "positive")
        )
    if "times_uln" in asks:
        return _times_upper(value, asks["times_uln"])
    if isinstance(value, Lab):
        return None if value.amount is None else within(value.amount, asks)
    if isinstance(value, Daily):
        return within(value.mg or Span(Fraction(0), inf, low_open=True), asks)
    return within(value, asks)


def _is_one_of(value: Any, wanted: list[Any]) -> bool | None:
    if isinstance(value, Span):
        found = [within(value, {"min": one, "max": one}) for one in wanted]
        return True if True in found else (None if None in found else False)
    return any(type(value) is type(one) and value == one for one in wanted)


def _times_upper(value: Lab, bounds: Mapping[str, Any]) -> bool | None:
    if value.amount is not None and value.upper is not None:
        span = value.amount
        return within(
            span._replace(low=span.low / value.upper, high=span.high / value.upper), bounds
        )
    if value.positive is None:
        return None
    return within(
        Span(Fraction(1), inf, True) if value.positive else Span(-inf, Fraction(1)), bounds
    )


def within(span: Span, bounds: Mapping[str, Any]) -> bool | None:
    """Tries the numbers that the span can be: its ends, the bounds in it, and one between each."""
    limits = {word: fraction(bounds[word]) for word in WORDS_OF_BOUNDS if word in bounds}
    results = {_inside(number, limits) for number in _numbers(span, limits.values())}
    return results.pop() if len(results) == 1 else None


def _numbers(span: Span, bounds: Iterable[Fraction]) -> Iterator[Fraction | float]:
    if span.low == span.high:
        yield span.low
        return
    cuts = sorted({span.low, span.high, *(one for one in bounds if span.low < one < span.high)})
    for cut in cuts:
        ends = (cut == span.low and (span.low_open or cut == -inf),
                cut == span.high and (span.high_open or cut == inf))  # fmt: skip
        if not any(ends):
            yield cut
    for low, high in pairwise(cuts):
        if low == -inf:
            yield Fraction(0) if high == inf else high - 1
        else:
            yield low + 1 if high == inf else (low + high) / 2


def _inside(number: Fraction | float, limits: Mapping[str, Fraction]) -> bool:
    return not (
        ("min" in limits and number < limits["min"])
        or ("above" in limits and number <= limits["above"])
        or ("max" in limits and number > limits["max"])
        or ("below" in limits and number >= limits["below"])
    )
