"""Laboratory results: a value with the upper limit printed beside it, or only a sign."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from dialogs.reading import leftovers
from dialogs.reading.amounts import (
    Scale,
    also_asked,
    clipped,
    judged,
    refused,
    unlikely,
    without_unit,
)
from dialogs.reading.clauses import Clause
from dialogs.reading.limits import with_limit
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    UNKNOWN,
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
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense
from dialogs.reading.titres import is_titre, read_sign, read_titre
from dialogs.reading.tokens import Token
from dialogs.reading.values import VALUE_WORDS, aside, counts_something, printed_unit, values
from trials.truth import Truth
from trials.units import units_written
from trials.values import Amount, Given, Result

# Without its upper limit a value is only checked against gross typing errors.
_GROSS = Amount(Fraction(0), Fraction(100_000))
_TIMES_LIMIT = "\u00d7ULN"


def read_assay(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Return an ASSAY: a value with or without its limit, or only positive or negative."""
    if asked.part == "uln":
        return _read_limit(asked, tokens)
    scale = Scale.of(asked.fact)
    found = values(asked, tokens, scale.units)
    if leftovers.questioned(tokens):
        return NOT_UNDERSTOOD
    if not found or is_titre(tokens):
        return read_sign(asked, clauses, tokens)
    value, limit, used, doubts = with_limit(asked, tokens, found)
    if value is None:
        return NOT_UNDERSTOOD
    if _is_ratio(tokens, value):
        # "Twice as high as before" is no multiple of the limit.
        risen = any(t.is_(WordSense.ROSE) for t in tokens[max(0, value.first - 2) : value.first])
        if not asked.fact.relative or risen:
            return NOT_UNDERSTOOD
        used |= {
            at
            for at in range(value.last, len(tokens))
            if tokens[at].is_(WordSense.LIMIT, WordSense.TIMES)
        }
        wrong = leftovers.count(tokens, used, *VALUE_WORDS, WordSense.LIMIT)
        return also_asked(_ratio(asked, scale, value.amount, Fraction(1), _of_limit), wrong)
    if value.foreign is not None or any(t.text == "%" for t in tokens):
        return refused(scale, value if value.foreign else replace(value, foreign="%"))
    if (printed := printed_unit(tokens, value, scale.units)) is not None:
        at, unit, foreign = printed
        if value.unit not in (None, unit) or foreign:
            return refused(scale, replace(value, foreign=foreign or value.unit))
        used, value = used | at, replace(value, unit=unit)
    used |= aside(asked, tokens, scale.units)
    wrong = leftovers.count(tokens, used, *VALUE_WORDS, medicines=True) + doubts
    wrong += counts_something(tokens, value)
    about = value.about or value.vague
    return also_asked(_weighed(asked, scale, value, limit), max(wrong, 1) if about else wrong)


def _is_ratio(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether a number is how many times the upper limit."""
    if value.unit == _TIMES_LIMIT or (
        value.foreign is not None and _TIMES_LIMIT in units_written(value.foreign)
    ):
        return True
    after = tokens[value.last : value.last + 3]
    return (
        len(after) > 1
        and after[0].is_(WordSense.TIMES)
        and any(t.is_(WordSense.LIMIT) for t in after[1:])
    )


def _of_limit(ratio: Amount) -> Given:
    return Result(ratio, Fraction(1))


def _weighed(
    asked: ReadingContext, scale: Scale, value: Quantity, limit: Quantity | None
) -> ReadingOutcome:
    amount = scale.of_unit(value.amount, value.unit)
    if limit is None:
        return _result(asked, amount, None, value)
    if limit.foreign is not None:
        return NOT_UNDERSTOOD
    upper = limit.amount.high
    if not isinstance(upper, Fraction) or upper <= 0:
        return NOT_UNDERSTOOD
    unit = limit.unit or value.unit
    uln = scale.of_unit(Amount.exactly(upper), unit).high
    amount = scale.of_unit(value.amount, value.unit or unit)
    known = replace(value, unit=value.unit or unit)
    return _result(asked, amount, uln if isinstance(uln, Fraction) else None, known)


def _result(
    asked: ReadingContext, amount: Amount, uln: Fraction | None, value: Quantity | None
) -> ReadingOutcome:
    fact = asked.fact
    earlier = asked.so_far.positive if isinstance(asked.so_far, Result) else None

    def wrap(measured: Amount) -> Given:
        return Result(measured, uln, None if value else earlier)

    bare = value is not None and value.unit is None
    scale = (
        Scale.of(fact)
        if not fact.relative
        else replace(Scale.of(fact), possible=_GROSS, plausible=None)
    )
    if not fact.relative or uln is None:
        if bare and value and scale.unit:
            return without_unit(scale, value.amount, asked, wrap)
        return judged(scale, amount, value.unit if value else None, wrap)
    return _ratio(asked, scale, amount, uln, wrap)


def _ratio(
    asked: ReadingContext, scale: Scale, amount: Amount, uln: Fraction, wrap: Wrap
) -> ReadingOutcome:
    """Judge in multiples of the upper limit, as the fact's ranges are."""
    fact, ratio = asked.fact, amount.scaled(1 / uln)
    if fact.possible and ratio.within(fact.possible) is Truth.FALSE:
        low, high = fact.possible.scaled(uln).low, fact.possible.scaled(uln).high
        bounds = {"min": digits(Amount(low, low)), "max": digits(Amount(high, high))}
        return Problem("ui-out-of-range", {"value": digits(amount), "unit": scale.unit, **bounds})
    given = wrap(clipped(amount, fact.possible.scaled(uln) if fact.possible else None))
    if fact.plausible and ratio.within(fact.plausible) is Truth.FALSE:
        return unlikely(f"{digits(amount)} / {digits(Amount.exactly(uln))}", scale.unit, given)
    return Parsed(given)


def _read_limit(asked: ReadingContext, tokens: tuple[Token, ...]) -> ReadingOutcome:
    """Return the answer with the upper limit, which was typed alone: "40", "7-40", "<40"."""
    scale, found = Scale.of(asked.fact), quantities(tokens)
    if len(found) != 1:
        known = [t for t in tokens if t.is_(WordSense.UNKNOWN)]
        return UNKNOWN if known and not found else NOT_UNDERSTOOD
    limit = found[0]
    if limit.foreign is not None:
        return refused(scale, limit)
    if limit.unit not in (None, *scale.units):  # a time
        return NOT_UNDERSTOOD
    wrong = leftovers.count(
        tokens, set(range(limit.first, limit.last)), *VALUE_WORDS, WordSense.LIMIT, WordSense.OR
    )
    upper = scale.of_unit(limit.amount, limit.unit).high
    if wrong or not isinstance(upper, Fraction) or upper <= 0:
        return NOT_UNDERSTOOD
    sofar = asked.so_far if isinstance(asked.so_far, Result) else Result()
    if sofar.amount is None:
        return Parsed(replace(sofar, uln=upper))
    outcome = _result(asked, sofar.amount, upper, None)
    if isinstance(outcome, Parsed) or limit.unit is not None or len(scale.units) < 2:
        return outcome
    return _other_unit(asked, scale, sofar.amount, limit.amount) or outcome


def _other_unit(
    asked: ReadingContext, scale: Scale, amount: Amount, bare: Amount
) -> NeedsConfirmation | None:
    """Return the offer of a limit typed in the other unit of the report: 1.2 beside 2.0 mg/dL."""
    offers = []
    for unit in scale.units:
        upper = scale.of_unit(bare, unit).high
        if unit == scale.unit or not isinstance(upper, Fraction):
            continue
        outcome = _result(asked, amount, upper, None)
        if isinstance(outcome, Parsed):
            label = {"value": digits(Amount.exactly(Fraction(bare.high))), "unit": unit}
            offers.append(ReadingOption("ui-offer-amount", label, outcome.given))
    if not offers:
        return None
    return NeedsConfirmation("ui-unit-missing-confirm", {"value": digits(bare)}, tuple(offers))


__all__ = ["read_assay", "read_titre"]
