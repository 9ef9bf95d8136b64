"""Completed years, from an age or a date of birth."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import floor

from dialogs.reading import leftovers
from dialogs.reading.amounts import Scale, also_asked, judged, same, unlikely
from dialogs.reading.birthdays import reached_age
from dialogs.reading.clauses import EMPTY, Clause
from dialogs.reading.coming_ages import coming_age
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
)
from dialogs.reading.placed import Placed, Quantity, places
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense
from dialogs.reading.spans import times_in
from dialogs.reading.tokens import Token
from dialogs.reading.values import VALUE_WORDS, unnumbered
from dialogs.reading.written_dates import Days, Unclear
from dialogs.reading.yes_no import hear
from trials.truth import Truth
from trials.values import Amount

ADULT = 18
_SPAN_OF_LIFE = Amount(Fraction(0), Fraction(110))


def read_age(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Return completed years, from an age or a date of birth."""
    tokens = _without_class(tokens)
    if any(t.is_(WordSense.NOMINAL_AGE) for t in tokens):
        return Problem("ui-age-full-years")
    if leftovers.questioned(tokens):
        return NOT_UNDERSTOOD
    if _is_of_writer(asked, tokens) or _school_year(tokens) is not None:
        return NOT_UNDERSTOOD
    times = times_in(tokens, asked.on)
    born = [one for one in (*times.dates, *times.open_dates) if _may_be_birth(asked, tokens, one)]
    found = [
        q for q in quantities(tokens) if not any(q.first in range(d.first, d.last) for d in born)
    ]
    told = any(t.is_(WordSense.REACHED, WordSense.COMING) for t in tokens)  # not born in March
    if len(born) == 1 and (both := _told_both(asked, tokens, born[0].days, found)):
        used = places((*born, both))
        wrong = leftovers.count(tokens, used, *VALUE_WORDS, WordSense.BIRTH, WordSense.TIME_UNIT)
        return also_asked(_aged(floor(both.amount.low), asked), wrong)
    if len(born) == 1 and not told and not [q for q in found if q.unit == "years"]:
        used = set(range(born[0].first, born[0].last))
        wrong = leftovers.count(
            tokens, used, *VALUE_WORDS, WordSense.BIRTH, WordSense.SINCE, WordSense.TIME_UNIT
        )
        return also_asked(_born(asked, born[0].days), wrong)
    if (reached := reached_age(tokens)) is not None:
        return also_asked(_aged(reached[0], asked), reached[1])
    if not found:
        return unnumbered(asked, hear(asked, clauses, frozenset()), tokens)
    if (before := coming_age(tokens, found)) is not None:
        return also_asked(_aged(before[0], asked), before[1])
    age = found[0] if len(found) == 1 else _likeliest(asked, tokens, found)
    if age is None:
        return (
            Problem("ui-age-full-years")
            if any(t.is_(WordSense.BIRTH) for t in tokens)
            else NOT_UNDERSTOOD
        )
    if _is_dated(tokens, times.dates, age) or _is_unsure(tokens, age):
        return Problem("ui-age-full-years")
    return _told_age(asked, tokens, found, age)


def _is_dated(tokens: Sequence[Token], dates: Sequence[Placed], age: Quantity) -> bool:
    """Return whether a day is told beside an age, other than that of the birthday."""
    if age.unit == "years" and any(_says_birthday(tokens, d) for d in dates):
        return False
    told = [d for d in dates if not _is_this_year(tokens[d.first])]
    return any(at not in range(age.first, age.last) for d in told for at in range(d.first, d.last))


def _without_class(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens without a class at school: "9, girl, grade 4"."""
    number = (WordSense.NUMBER, WordSense.NUMERAL)
    named = (n for n, t in enumerate(tokens[:-1]) if t.is_(WordSense.NUMBERED))
    at = next((n for n in named if tokens[n + 1].is_(*number)), _school_year(tokens))
    if at is None or not any(t.is_(*number) for t in tokens[:at]):
        return tokens
    return (*tokens[:at], *tokens[at + 2 :])


def _is_of_writer(asked: ReadingContext, tokens: Sequence[Token]) -> bool:
    """Return whether whoever writes tells the own age, and it is asked for another's: "I'm 56"."""
    if asked.who == "self":
        return False
    first = [at for at, t in enumerate(tokens) if t.is_(WordSense.FIRST) or t.is_(WordSense.I_AM)]
    return any(
        tokens[at + 1].is_(WordSense.NUMBER, WordSense.NUMERAL)
        for at in first
        if at + 1 < len(tokens)
    )


def _school_year(tokens: Sequence[Token]) -> int | None:
    """Return the place of "year" with a number behind it and no unit: year 6 at school."""
    found = (
        at
        for at, (unit, number) in enumerate(pairwise(tokens))
        if unit.is_(WordSense.TIME_UNIT)
        and unit.text.isascii()
        and number.is_(WordSense.NUMBER, WordSense.NUMERAL)
        and not (at and tokens[at - 1].is_(WordSense.NUMBER, WordSense.NUMERAL, WordSense.ONE_OF))
        and not any(t.is_(WordSense.UNIT, WordSense.TIME_UNIT) for t in tokens[at + 2 : at + 4])
    )
    return next(found, None)


def _may_be_birth(asked: ReadingContext, tokens: Sequence[Token], placed: Placed) -> bool:
    """Return whether a date may be that of a birth; a bare "85" year only where no age is said."""
    if placed.bare_year:
        return isinstance(placed.days, Days) and not any(
            _says_age(t) for t in tokens[placed.first : placed.last + 1]
        )
    if (
        isinstance(placed.days, Unclear)
        or placed.last - placed.first > 2
        or tokens[placed.first].is_(WordSense.DATE)
    ):
        return True
    return placed.days.first.year < asked.on.year - 1


def _says_birthday(tokens: Sequence[Token], placed: Placed) -> bool:
    """Return whether a date of these weeks is that of the last birthday: "last week"."""
    lately = (WordSense.DAYS_BACK, WordSense.WEEKS_BACK, WordSense.MONTHS_BACK)
    alone = tokens[placed.first].is_(*lately) and placed.last - placed.first == 1
    return alone and any(t.is_(WordSense.BIRTH) for t in tokens)


def _is_this_year(token: Token) -> bool:
    """Return whether a word says that somebody has the age now: "32 this year"."""
    back = token.value(WordSense.YEARS_BACK) if token.is_(WordSense.YEARS_BACK) else None
    return _says_age(token) or back == "0"


def _says_age(token: Token) -> bool:
    return token.is_(WordSense.AGE, WordSense.NAME) and not token.is_(WordSense.BIRTH)


def _likeliest(
    asked: ReadingContext, tokens: Sequence[Token], found: Sequence[Quantity]
) -> Quantity | None:
    """Return the age among two numbers: with its months, or beside one that no age can be."""
    first, second = found[0], found[1]
    if (
        len(found) == 2
        and first.unit == "years"
        and second.unit == "months"
        and first.amount.is_exact
    ):
        return first
    if any(t.is_(WordSense.BIRTH, WordSense.TO_COME) for t in tokens):
        return None
    span = asked.fact.possible or _SPAN_OF_LIFE
    ages = [q for q in found if q.unit in (None, "years") and q.amount.within(span) is Truth.TRUE]
    return ages[0] if len(ages) == 1 and ages[0] is first else None


def _is_unsure(tokens: Sequence[Token], age: Quantity) -> bool:
    """Return whether the number is an age to come, a rough one, or may be a year of birth."""
    after = tokens[age.last] if age.last < len(tokens) else None
    before = tokens[age.first - 1] if age.first else None
    coming = any(
        t.is_(WordSense.TO_COME, WordSense.UNREAL, WordSense.NEARLY) and not t.is_(*EMPTY)
        for t in tokens
    )
    decade = age.unit is None and after is not None and after.is_(WordSense.TO_COME)
    own_unit = age.unit == "months" or any(_says_age(t) for t in tokens[age.first : age.last + 1])
    birth = any(t.is_(WordSense.BIRTH) for t in tokens) and not own_unit
    year = age.unit is None and before is not None and before.text == "'" and age.first == 1
    leading_zero = len(age.typed) == 2 and age.typed[0] == "0" and age.amount != Amount.exactly(0)
    rough = not age.amount.is_exact or age.about or age.vague or age.foreign is not None
    roughly = any(t.is_(WordSense.ABOUT) for t in tokens[age.first : age.last + 2])  # forty-ish
    return coming or decade or birth or year or leading_zero or rough or roughly


def _told_age(
    asked: ReadingContext, tokens: Sequence[Token], found: Sequence[Quantity], age: Quantity
) -> ReadingOutcome:
    scale = Scale.of(asked.fact)
    unit = "years" if age.unit is None else age.unit
    if unit != "years" and unit not in scale.units:
        return NOT_UNDERSTOOD
    low = scale.of_unit(age.amount, unit if unit in scale.units else None).low
    assert isinstance(low, Fraction)
    if age.first == 1 and tokens[0].text == "-":
        return judged(scale, Amount.exactly(-low), None, same)
    used = set(range(age.first, age.last))
    if len(found) == 2 and found[1].unit == "months":
        used |= set(range(found[1].first, found[1].last))
    return also_asked(
        _aged(floor(low), asked), leftovers.count(tokens, used, *VALUE_WORDS, WordSense.GROWN_UP)
    )


def _born(asked: ReadingContext, days: Days | Unclear) -> ReadingOutcome:
    if isinstance(days, Unclear):
        return _between({_years(day, asked.on) for day in days.readings}, asked)
    if days.first > asked.on:
        return Problem("ui-date-in-future")
    return _between(
        {_years(day, asked.on) for day in (days.first, min(days.last, asked.on))}, asked
    )


def _told_both(
    asked: ReadingContext,
    tokens: Sequence[Token],
    days: Days | Unclear,
    found: Sequence[Quantity],
) -> Quantity | None:
    """Return the age told beside the birth, where both agree: "born in 79, so I am 47"."""
    if len(found) != 1 or isinstance(days, Unclear) or days.first > asked.on:
        return None
    if any(t.is_(WordSense.KIN, WordSense.CHILD_KIN) for t in tokens):
        return None  # the age may be another's
    age = found[0]
    plain = age.amount.is_exact and age.unit in (None, "years") and not age.about
    ages = {_years(day, asked.on) for day in (days.first, min(days.last, asked.on))}
    return age if plain and age.amount.low in ages else None


def _years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _between(ages: set[int], asked: ReadingContext) -> ReadingOutcome:
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
    outcome = judged(Scale.of(asked.fact), amount, None, same)
    # A parent who types the own age, and the other way round.
    misplaced = {"child": years >= ADULT, "self": years < ADULT}.get(asked.who, False)
    if misplaced and isinstance(outcome, Parsed):
        return unlikely(str(years), "years", amount)
    return outcome
