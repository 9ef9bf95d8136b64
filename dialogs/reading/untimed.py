"""Times that are told without a number: never, years ago, now, 6 without its unit."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import inf

from dialogs.reading import leftovers, lexicon
from dialogs.reading.amounts import Scale, also_asked, judged, offer, same
from dialogs.reading.clauses import DENIALS, Clause
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    NeedsConfirmation,
    Parsed,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
    Wrap,
    digits,
)
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.values import unnumbered
from dialogs.reading.yes_no import hear
from trials.fact import Kind
from trials.truth import Truth
from trials.units import DAYS, Conversion, time_units
from trials.values import NEVER, Amount

ZERO = Amount.exactly(0)
_GROWN_UP, _A_WHILE = 18, 2  # years
_CENTURY = Amount(Fraction(1900), Fraction(2100))
TIME_WORDS = senses(
    "have taken bad good past now ended yes about ago since for_long until_now last "
    "illness to or says_yes option times ordinal positive vague flag daily course "
    "child_kin day_units age birth from_value to_value every hedge much up_to times_a_day "
    "weekday season found "
)  # fmt: skip


def time_scale(asked: ReadingContext) -> Scale:
    """Return days to years on the project's one calendar, and what else the fact accepts."""
    unit = asked.fact.unit if asked.fact.unit in DAYS else "months"
    units: dict[str, Conversion] = {unit: Conversion(), **time_units(unit)}
    units |= {k: c for k, c in asked.fact.units.items() if k not in DAYS}
    return replace(Scale.of(asked.fact), unit=unit, units=units, open_ended=True)


def _tells_of_today(asked: ReadingContext, tokens: Sequence[Token]) -> bool:
    """Return whether a denial may only be of now or lately: "not in a study", "no vaccine"."""
    denied = [t for t in tokens if t.is_(*DENIALS)]
    if denied and all(t.is_(WordSense.NOT_BE) for t in denied):
        return True
    named = any(t.is_(WordSense.NAME, WordSense.FIELD) for t in tokens)
    sure = any(t.is_(*_EVER) for t in tokens)
    return lexicon.has("lately", asked.fact.id) and named and not sure


_EVER = senses("never none never_so have taken")


def without_time(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Return how long ago something was, where no date and no number tells it."""
    may_never = lexicon.has("never", asked.fact.id)
    heard = hear(asked, clauses, frozenset())
    denied = [t for t in tokens if t.is_(*DENIALS)]
    if heard.vote is False:
        if not may_never or any(t.is_(WordSense.NOT_NOW, WordSense.VAGUE) for t in tokens):
            return NOT_UNDERSTOOD
        if any(t.is_(WordSense.FOR_AGES) for t in tokens):
            # "No vaccines for years": there may have been one before them.
            return also_asked(_years_back(asked), 1 + heard.doubts + heard.leftovers)
        doubts = heard.doubts + _tells_of_today(asked, tokens) + told_of_past(clauses)
        return also_asked(Parsed(NEVER), doubts + heard.leftovers)
    ages = {
        at for at, t in enumerate(tokens) if t.is_(WordSense.FOR_AGES) or _years_ago(tokens, at)
    }
    young = {at for at, t in enumerate(tokens) if t.is_(WordSense.CHILDHOOD)}
    if young and may_never and not denied:
        return _since_childhood(asked, leftovers.count(tokens, young, *TIME_WORDS))
    if ages and may_never and not denied:
        return also_asked(_years_back(asked), leftovers.count(tokens, ages, *TIME_WORDS))
    now = (
        any(t.is_(WordSense.NOW) for t in tokens)
        and lexicon.has("taking_is_now", asked.fact.id)
        and may_never
    )
    if (
        now
        and not heard.unknown
        and not any(
            t.is_(*DENIALS, WordSense.PAST, WordSense.UNKNOWN, WordSense.ENDED) for t in tokens
        )
    ):
        return also_asked(Parsed(ZERO), leftovers.count(tokens, set(), *TIME_WORDS))
    return unnumbered(asked, heard, tokens)


def _years_back(asked: ReadingContext) -> ReadingOutcome:
    """Return a time of years without their number: two at the least."""
    scale = time_scale(asked)
    return judged(scale, scale.of_unit(Amount(Fraction(2), inf), "years"), "years", same)


def _since_childhood(asked: ReadingContext, wrong: int) -> ReadingOutcome:
    """Return the time since somebody was a child; of unknown age, two years or more."""
    age = asked.earlier.get(lexicon.only("age"))
    if not isinstance(age, Amount) or not isinstance(age.low, Fraction):
        # Whoever answers for himself is grown up.
        return also_asked(_years_back(asked), max(wrong, int(asked.who != "self")))
    if age.low < _GROWN_UP + _A_WHILE:
        return NOT_UNDERSTOOD
    scale = time_scale(asked)
    ago = Amount(age.low - _GROWN_UP, age.high)
    return also_asked(Parsed(scale.of_unit(ago, "years")), wrong)  # long ago, and no slip


def told_of_past(clauses: Sequence[Clause]) -> bool:
    """Return whether a clause without a denial tells of something that was."""
    return any(
        c.has(WordSense.PAST) and not c.has(*DENIALS, WordSense.NEVER_SO, WordSense.NAME)
        for c in clauses
    )


def _years_ago(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "years ago" begins there: how many is not said, but two at the least."""
    unit = tokens[at].value(WordSense.TIME_UNIT) if tokens[at].is_(WordSense.TIME_UNIT) else None
    return (
        unit in ("year", "decade")
        and at + 1 < len(tokens)
        and tokens[at + 1].is_(WordSense.AGO)
        and not tokens[at + 1].is_(WordSense.FILLER)
    )


def bare_time(scale: Scale, bare: Amount, asked: ReadingContext, wrap: Wrap) -> ReadingOutcome:
    """Return a number without a unit, asked back: the fact's own unit first; 0 is now, or never."""
    if bare.within(_CENTURY) is Truth.TRUE:
        return NOT_UNDERSTOOD  # a year beside words nobody here knows, and no 2015 months
    if bare == ZERO and asked.fact.kind is not Kind.SINCE:
        return Parsed(wrap(ZERO))
    if bare == ZERO and lexicon.has("never", asked.fact.id):
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
    return isinstance(judged(scale, scale.of_unit(bare, unit), unit, same), Parsed)
