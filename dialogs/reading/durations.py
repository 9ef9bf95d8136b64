"""How long, and how long ago: "14 months", 半年, 去年三月, never -> the fact's unit of time."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import inf

from dialogs.reading.amounts import Scale, judged, offer, unit_reader, wrong_unit
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
    digits,
)
from dialogs.reading.phrases import Phrase, meaning
from dialogs.reading.quantities import find, is_mute
from dialogs.reading.text import folded, normal
from trials.fact import Kind
from trials.truth import Truth
from trials.units import DAYS, Conversion, time_units, unit_called
from trials.values import NEVER, Amount

_TWO_UNITS = re.compile(
    r"(?<![\d.,])(\d{1,3}) ?(years?|yrs?|months?|weeks?|年|个月|周|星期),? ?(?:零|又|and|and a)? ?"
    r"(\d{1,3}) ?(months?|weeks?|days?|个月|月|周|星期|天)(?![a-z\d])"
)
ZERO = Amount.exactly(0)
# "2 months ago", 停了两个月, 每月一次: since when it is over, or how often, and not how long.
_AGO = re.compile(r"(?<![a-z])ago(?![a-z])|(?:年|月|周|星期|礼拜|天|日|半)[以之]?前")
_NO_LENGTH = re.compile(
    r"(?<![没不])(?<!没有)停[^\d]{0,8}\d|每[^\d]*1次|"
    r"(?<![a-z])(?:stopped|quit|off it|without)(?![a-z])[^\d]*\d"
)
# And the other way round: 输了7天, "for 7 days" is how long, and not since when it is over.
_NO_TIME_AGO = re.compile(
    r"[用打输吃服治]了 ?(?:约|大约|大概|差不多|有|共)? ?\d|"
    r"(?<![a-z])(?<!off )(?<!off it )(?<!stopped )(?<!stopped it )for (?:about |around )?\d|"
    r"^\d{1,2} ?月$"  # February, or two months
)
# "In 2 weeks", 两周后: what has not been yet was not that long ago.
_TO_COME = re.compile(
    r"(?<![a-z])in (?:about |around )?(?:a|\d{1,3}) ?(?:days?|weeks?|months?|years?)(?![a-z]| ago)|"
    r"\d ?个?半?(?:年|月|周|星期|礼拜|天|日)[以之]?后|(?<![a-z])(?:from now|later)(?![a-z])"
)
# "Cured in 2015", 2015年治好的: the year from which the time free of cancer is counted.
_CURED = re.compile(
    r"^(?:(?:i|he|she) (?:was |is |am |have been |has been )?)?"
    r"(?:cured|(?:cancer[- ])?free|treatment (?:ended|finished)|finished treatment) (?:in |since )?"
    r"(?=(?:\w+ )?(?:19|20)\d\d$)|"
    r"(?<=[年月日号初底])(?:就|已经?)?(?:治愈|治好|治疗结束|结束治疗)(?:的|了)?$"
)
# "Years ago", 好几年前: how many is not said, but two at the least.
_YEARS_AGO = re.compile(
    r"(?:(?:many|several|some|a few|quite a few|lots of) )?years ago|"
    r"(?:好|很|许)?(?:几|多)年(?:以|之)?前(?:了)?"
)
_CENTURY = Amount(Fraction(1900), Fraction(2100))
_SINCE_THEN = re.compile(r"(?:^|\b)(?:since|from)\b|从|自|至今|到现在|以来|开始|起$", re.IGNORECASE)


def read_since(asked: ReadingContext, text: str) -> ReadingOutcome:
    """A SINCE fact: never is infinity, where "never" is an answer at all."""
    said = meaning(text)
    if said in (Phrase.NEVER, Phrase.NO, Phrase.NONE):
        # "Never free of cancer" or "never diagnosed" would turn into the opposite of what is meant.
        return Parsed(NEVER) if asked.fact.id.endswith("_ago") else NOT_UNDERSTOOD
    plain = in_digits(normal(text))
    if _TO_COME.search(plain) or (asked.fact.id.endswith("_ago") and _NO_TIME_AGO.search(plain)):
        return NOT_UNDERSTOOD
    if asked.fact.id.endswith("_ago") and _YEARS_AGO.fullmatch(folded(text)):
        scale = time_scale(asked)
        return judged(scale, scale.of_unit(Amount(Fraction(2), inf), "years"), "years", _same)
    if asked.fact.id == "malignancy_free_years":
        text = _CURED.sub("", normal(text).lower())
    return read_time(asked, text, _same)


def read_duration(asked: ReadingContext, text: str) -> ReadingOutcome:
    """A DURATION fact: never is 0."""
    return read_length(asked, text, _same)


def _same(amount: Amount) -> Amount:
    return amount


def read_length(asked: ReadingContext, text: str, wrap: Wrap) -> ReadingOutcome:
    if meaning(text) in (Phrase.NEVER, Phrase.NO, Phrase.NONE):
        return Parsed(wrap(ZERO))
    plain = in_digits(normal(text))
    # "Since two years ago" does say how long.
    if _NO_LENGTH.search(plain) or (_AGO.search(plain) and not _SINCE_THEN.search(plain)):
        return NOT_UNDERSTOOD
    return read_time(asked, text, wrap)


def time_scale(asked: ReadingContext) -> Scale:
    """Days to years on the project's one calendar, and what else the fact accepts."""
    unit = asked.fact.unit if asked.fact.unit in DAYS else "months"
    units: dict[str, Conversion] = {unit: Conversion(), **time_units(unit)}
    units |= {k: c for k, c in asked.fact.units.items() if k not in DAYS}
    return replace(Scale.of(asked.fact), unit=unit, units=units, open_ended=True)


def read_time(asked: ReadingContext, text: str, wrap: Wrap) -> ReadingOutcome:
    scale = time_scale(asked)
    try:
        days = find_days(text, asked.on)
    except Unclear:
        return Problem("ui-date-unclear")
    if days is not None and (asked.fact.kind is Kind.SINCE or _SINCE_THEN.search(text)):
        return _since_days(days, asked.on, scale, wrap)
    if (sum_of := _compound(text, scale.unit)) is not None:
        return judged(scale, sum_of, None, wrap)
    quantity = find(_without_ago(text), unit_reader(scale.units))
    if quantity is None:
        return NOT_UNDERSTOOD
    if not is_mute(quantity.after):
        # "A month ago, in spring" has its unit; it is the rest that is not understood.
        return NOT_UNDERSTOOD if quantity.unit else wrong_unit(scale, quantity)
    if quantity.unit is not None:
        return judged(scale, scale.of_unit(quantity.amount, quantity.unit), quantity.unit, wrap)
    return _bare(scale, quantity.amount, asked, wrap)


def _compound(text: str, unit: str) -> Amount | None:
    """ "1 year 3 months", 1年零3个月: two units added up."""
    plain = in_digits(_without_ago(text))
    match = _TWO_UNITS.search(plain)
    if not match or not is_mute(plain[: match.start()] + " " + plain[match.end() :]):
        return None
    if re.search(r"\d", plain[: match.start()] + plain[match.end() :]):
        return None
    large, small = unit_called(match[2], DAYS), unit_called(match[4], DAYS)
    if large is None or small is None or DAYS[large] <= DAYS[small]:
        return None
    days = int(match[1]) * DAYS[large] + int(match[3]) * DAYS[small]
    return Amount.exactly(days / DAYS[unit])


def _without_ago(text: str) -> str:
    plain = normal(text)
    plain = re.sub(r"[以之]?前$|[以之]前(?=[,.]|$)|\bbefore$", "", plain)
    return re.sub(r"个(?=半月)", "个", plain)


def _since_days(days: Days, on: date, scale: Scale, wrap: Wrap) -> ReadingOutcome:
    if days.first > on:
        return Problem("ui-date-in-future")
    least = max((on - days.last).days, 0)
    amount = Amount(Amount.exactly(least).low, Amount.exactly((on - days.first).days).low)
    return judged(scale, amount.scaled(1 / DAYS[scale.unit]), None, wrap)


def _bare(scale: Scale, bare: Amount, asked: ReadingContext, wrap: Wrap) -> ReadingOutcome:
    """A number of what? The fact's own unit first; 0 is now, or never."""
    if bare.within(_CENTURY) is Truth.TRUE:
        return NOT_UNDERSTOOD  # a year beside words nobody here knows, and no 2015 months
    if bare == ZERO and asked.fact.kind is not Kind.SINCE:
        return Parsed(wrap(ZERO))
    if bare == ZERO and asked.fact.id.endswith("_ago"):
        never = ReadingOption("ui-offer-never", {}, wrap(NEVER))
        today = ReadingOption("ui-offer-today", {}, wrap(ZERO))
        return NeedsConfirmation("ui-unit-missing-confirm", {"value": "0"}, (never, today))
    likely = (scale.unit, *(u for u in ("months", "weeks", "years", "days") if u != scale.unit))
    accepted = [u for u in likely if _sensible(scale, bare, u)]
    if not accepted:
        return judged(scale, scale.of_unit(bare, None), None, wrap)
    offers = tuple(offer(scale, bare, unit, wrap) for unit in accepted[:3])
    return NeedsConfirmation("ui-unit-missing-confirm", {"value": digits(bare)}, offers)


def _sensible(scale: Scale, bare: Amount, unit: str) -> bool:
    return isinstance(judged(scale, scale.of_unit(bare, unit), unit, lambda amount: amount), Parsed)
