"""Age, height and weight, in the ways in which people give them."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import floor

from dialogs.reading.amounts import Scale, judged, read_amount, unit_reader, unlikely
from dialogs.reading.dates import Days, Unclear, find_days
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
)
from dialogs.reading.quantities import find, is_mute
from dialogs.reading.text import normal
from trials.truth import Truth
from trials.units import MASS, Conversion
from trials.values import Amount

ADULT = 18
_NOMINAL = re.compile(r"虚岁|虚龄|虛歲|虚\d")
# 85年的, 80后, "born in 85": a year of birth without its century, and no age.
_YEAR_OF_BIRTH = re.compile(
    r"(?<!\d)\d{2} ?(?:年|后)(?!前)|(?<![女男先学一])生[^\d]*\d(?!\d? ?(?:个月|[天周岁]))|"
    r"(?<![a-z])born(?![a-z])|^'\d{2}$"
)
_MONTHS_BESIDE = re.compile(
    r"(?:(?<=岁)|(?<=years )|(?<=year ))(?:零|又|and )?[\d一二三四五六七八九十]+ ?(?:个月|months?)"
)
_FULL_YEARS = Problem("ui-age-full-years")
_SPAN_OF_LIFE = Amount(Fraction(0), Fraction(110))


def read_age(asked: ReadingContext, text: str) -> ReadingOutcome:
    """Completed years, from an age or a date of birth."""
    if _NOMINAL.search(normal(text)):
        return _FULL_YEARS
    try:
        born = _born(text, asked.on)
    except Unclear as unclear:
        return _born_between({_years(day, asked.on) for day in unclear.readings}, asked)
    if born is not None:
        if born.first > asked.on:
            return Problem("ui-date-in-future")
        ages = {_years(day, asked.on) for day in (born.first, min(born.last, asked.on))}
        return _born_between(ages, asked)
    scale = Scale.of(asked.fact)
    if _YEAR_OF_BIRTH.search(in_digits(normal(text))):
        return _FULL_YEARS
    quantity = find(_completed(text), unit_reader(scale.units))
    if quantity is None or not is_mute(quantity.after):
        return NOT_UNDERSTOOD
    if not quantity.amount.is_exact:
        return _FULL_YEARS
    amount = scale.of_unit(quantity.amount, quantity.unit)
    return _aged(floor(amount.low), asked)


def _completed(text: str) -> str:
    """Only the completed years of 九岁半 and "2 years 3 months"."""
    plain = re.sub(r"(岁|歲)半", r"\1", normal(text).lower())
    return _MONTHS_BESIDE.sub("", plain)


def _born(text: str, on: date) -> Days | None:
    plain = in_digits(normal(text)).strip()
    if re.fullmatch(r"\d{1,3}(?:\.\d+)?", plain):
        return None
    days = find_days(text, on)
    return days if days and re.search(r"(?:19|20)\d\d", plain) else None


def _years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _born_between(ages: set[int], asked: ReadingContext) -> ReadingOutcome:
    if len(ages) == 1:
        return _aged(ages.pop(), asked)
    offers = tuple(
        ReadingOption("ui-offer-amount", {"value": str(n), "unit": "years"}, Amount.exactly(n))
        for n in sorted(ages)
        if Amount.exactly(n).within(asked.fact.possible or _SPAN_OF_LIFE) is Truth.TRUE
    )
    return NeedsConfirmation("ui-age-birthday-confirm", {}, offers) if offers else NOT_UNDERSTOOD


def _aged(years: int, asked: ReadingContext) -> ReadingOutcome:
    amount = Amount.exactly(years)
    outcome = judged(Scale.of(asked.fact), amount, None, lambda a: a)
    # A parent who types the own age, and the other way round.
    misplaced = {"child": years >= ADULT, "self": years < ADULT}.get(asked.who, False)
    if misplaced and isinstance(outcome, Parsed):
        return unlikely(str(years), "years", amount)
    return outcome


_METRES = re.compile(r"(\d) ?(?:米|m|metres?|meters?) ?(\d{1,2})(?: ?(?:cm|厘米|公分))?")
_FEET = re.compile(
    r"(\d) ?(?:'|ft\.?|feet|foot|英尺) ?(\d{1,2}(?:\.\d)?)? ?(?:\"|''|in\.?|inch|inches|英寸)?"
)
_METRES_ONLY = re.compile(r"[0-2][.,]\d{1,2}(?! *(?:ft|feet|'|英尺))")


def read_height(asked: ReadingContext, text: str) -> ReadingOutcome:
    """162, 1.62, 1米62, 5'4"."""
    scale = Scale.of(asked.fact)
    plain = in_digits(normal(text))
    if match := _alone(_METRES, plain):
        centimetres = match[2] if len(match[2]) == 2 else match[2] + "0"
        return judged(scale, Amount.exactly(100 * int(match[1]) + int(centimetres)), None, _same)
    if match := _alone(_FEET, plain):
        inches = 12 * Fraction(match[1]) + Fraction(match[2] or 0)
        return judged(scale, Amount.exactly(inches * Fraction("2.54")), None, _same)
    if (match := _alone(_METRES_ONLY, plain)) and "m" in scale.units:
        metres = Fraction(match[0].replace(",", "."))
        return judged(scale, Amount.exactly(100 * metres), "m", _same)
    return read_amount(scale, text, asked, _same)


def _alone(pattern: re.Pattern[str], plain: str) -> re.Match[str] | None:
    """The match, where nothing else that matters stands beside it."""
    match = pattern.search(plain)
    if not match or re.search(r"\d|[.,]$", plain[: match.start()] + " " + plain[match.end() :]):
        return None
    return match if is_mute(plain[: match.start()] + " " + plain[match.end() :]) else None


def _same(amount: Amount) -> Amount:
    return amount


# The weight at the time of a dose is a part of that answer and has no fact of its own.
BODY_WEIGHT = Scale(
    "kg",
    {"kg": Conversion(), **MASS},
    Amount(Fraction(5), Fraction(250)),
    Amount(Fraction(10), Fraction(150)),
    ask_unit="zh",
)


# "9 st 4", "9 stone 4 lb": fourteen pounds to the stone.
_STONES = re.compile(
    r"(\d{1,2}(?:\.\d)?) ?(?:stones?|st\.?|英石)(?![a-z])"
    r"(?: ?(?:and )?(\d{1,2}) ?(?:lbs?|pounds?|磅)?)?"
)


def read_weight(asked: ReadingContext, text: str, wrap: Wrap = _same) -> ReadingOutcome:
    """45 kg, 105斤, 9 st 4."""
    scale = Scale.of(asked.fact)
    if asked.fact.unit != "kg":
        scale = replace(BODY_WEIGHT, possible=asked.fact.weight_possible or BODY_WEIGHT.possible)
    plain = in_digits(normal(text))
    if (match := _alone(_STONES, plain)) and int(match[2] or 0) < 14:
        pounds = Amount.exactly(14 * Fraction(match[1]) + int(match[2] or 0))
        return judged(scale, scale.of_unit(pounds, "lb"), "lb", wrap)
    return read_amount(scale, text, asked, wrap)
