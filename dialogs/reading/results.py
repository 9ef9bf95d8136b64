"""Laboratory results: a value with the upper limit printed beside it, or only a sign."""

import re
from dataclasses import replace
from fractions import Fraction

from dialogs.reading.amounts import (
    Scale,
    clipped,
    judged,
    unit_reader,
    unlikely,
    without_unit,
    wrong_unit,
)
from dialogs.reading.choices import pick
from dialogs.reading.numbers import NUMBER, in_digits, value_of
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
from dialogs.reading.phrases import Phrase, meaning
from dialogs.reading.quantities import Quantity, find, is_mute
from dialogs.reading.text import foreign_digits, normal
from trials.truth import Truth
from trials.values import Amount, Given, Result

# Without its upper limit a value is only checked against gross typing errors.
_GROSS = Amount(Fraction(0), Fraction(100_000))
_TIMES_LIMIT = re.compile(
    r"(?:about |大约|约)?(\d{1,3}(?:\.\d{1,3})?) ?(?:倍|[x*]|times)"
    r" ?(?:的)?(?:(?:the )?(?:uln|upper limit(?: of normal)?)|正常|参考)?(?:值|上限)*"
)
# A number says more than the sign beside it.
_BESIDE = re.compile(r"(?:弱|强)?[阳阴]性|positive|negative|\([+-]\)")
_FLAGS = re.compile(r"[ ↑↓⬆⬇]*(?:[hl](?![a-z]))?(?:偏高|偏低)?")
_LIMIT = re.compile(
    r"[ ,;/(\[|]*(?:(?:with )?(?:the |an? )?(?:lab'?s? )?(?:upper )?(?:limit|uln|range|"
    r"ref(?:erence)?|"
    r"normal|max(?:imum)?)(?: (?:upper )?(?:range|limit|interval|value|of normal))*|"
    r"(?:参考|正常)?(?:值|范围|区间)?的?(?:上限|范围|区间)?(?:参考值|正常值|参考范围|正常范围|"
    r"上限值|上限|参考)?)"
    r"(?: is| of|是|为|到)?[ :=]*(?=[(\[<≤\d.])[(\[]?"
)
_RANGE = re.compile(
    rf"(?:({NUMBER}) ?[a-z/^%0-9]{{0,8}}? ?(?:-|~|to|到|至) ?)?(<=|"
    rf"[<≤])? ?({NUMBER})(?![\d^_])"
)


def read_assay(asked: ReadingContext, text: str) -> ReadingOutcome:
    if asked.part == "uln":
        return _read_limit(asked, text)
    if (sign := _sign(asked, text)) is not None:
        return sign
    scale, plain = Scale.of(asked.fact), in_digits(normal(text))
    if re.search(r"\d ?: ?\d", plain):
        return _titre(asked, plain)
    if (times := _TIMES_LIMIT.fullmatch(plain)) and asked.fact.relative:
        return _ratio(asked, scale, Amount.exactly(Fraction(times[1])), Fraction(1), _of_limit)
    if not asked.fact.relative:
        plain = _BESIDE.sub(" ", plain)
    head, limit = _split(plain, asked)
    quantity = find(head, unit_reader(scale.units))
    if quantity is None:
        return NOT_UNDERSTOOD
    if quantity.unit is None and quantity.after.lstrip().startswith("%"):
        return Problem("ui-percentage-not-count", {"value": digits(quantity.amount)})
    if not is_mute(quantity.after):
        return wrong_unit(scale, quantity)
    return _weighed(asked, scale, quantity, limit)


def _titre(asked: ReadingContext, plain: str) -> ReadingOutcome:
    """A titre where an amount is wanted says no more than the sign beside it."""
    rest = re.sub(r"[(\[]? ?1 ?: ?\d+ ?[)\]]?(?![\d:])", " ", plain, count=1)
    if re.search(r"\d", rest) or (sign := _sign(asked, rest.strip())) is None:
        return NOT_UNDERSTOOD
    return sign


def _of_limit(ratio: Amount) -> Given:
    return Result(ratio, Fraction(1))


def _sign(asked: ReadingContext, text: str) -> ReadingOutcome | None:
    """A bare positive or negative, where the test can be reported so."""
    if asked.fact.relative:
        return None
    said, chosen = meaning(text), pick(text, asked.labels, numbered=False)
    if said is Phrase.POSITIVE or chosen == "positive":
        return Parsed(Result(positive=True))
    if said is Phrase.NEGATIVE or chosen == "negative":
        return Parsed(Result(positive=False))
    return UNKNOWN if said is Phrase.BORDERLINE else None


def _split(plain: str, asked: ReadingContext) -> tuple[str, tuple[Fraction, str | None] | None]:
    """The value's own words, and the upper limit printed beside it with its unit."""
    unit_at = unit_reader(Scale.of(asked.fact).units)
    value = re.search(rf"(?<![A-Za-z0-9_.,^]){NUMBER}(?![\d^_])", plain)
    if value is None:
        return plain, None
    here = value.end()
    if found := unit_at(plain[here:]):
        here += found[1]
    end = here
    if flags := _FLAGS.match(plain, here):
        here = flags.end()
    joint = _LIMIT.match(plain, here)
    limit = joint and _RANGE.match(plain, joint.end())
    if not joint or not limit or joint.end() == end:
        return plain, None
    upper, rest = value_of(limit[3]), plain[limit.end() :]
    found = unit_at(rest)
    rest = rest[found[1] :] if found else rest
    if upper is None or not is_mute(rest.strip(" )]|")) or re.search(r"\d", rest):
        return plain, None
    return plain[:here], (upper, found[0] if found else None)


def _weighed(
    asked: ReadingContext,
    scale: Scale,
    quantity: Quantity,
    limit: tuple[Fraction, str | None] | None,
) -> ReadingOutcome:
    amount = scale.of_unit(quantity.amount, quantity.unit)
    if limit is None:
        return _result(asked, amount, None, quantity)
    if limit[0] <= 0:
        return NOT_UNDERSTOOD
    unit = limit[1] or quantity.unit
    uln = scale.of_unit(Amount.exactly(limit[0]), unit).high
    amount = scale.of_unit(quantity.amount, quantity.unit or unit)
    return _result(asked, amount, uln if isinstance(uln, Fraction) else None, quantity)


def _result(
    asked: ReadingContext, amount: Amount, uln: Fraction | None, quantity: Quantity | None
) -> ReadingOutcome:
    fact = asked.fact
    earlier = asked.so_far.positive if isinstance(asked.so_far, Result) else None
    bare = quantity is not None and quantity.unit is None

    def wrap(measured: Amount) -> Given:
        return Result(measured, uln, None if quantity else earlier)

    if not fact.relative:
        scale = Scale.of(fact)
        if bare and quantity and scale.unit:
            return without_unit(scale, quantity.amount, asked, wrap)
        return judged(scale, amount, quantity.unit if quantity else None, wrap)
    scale = replace(Scale.of(fact), possible=_GROSS, plausible=None)
    if uln is None:
        if bare and quantity and scale.unit:
            return without_unit(scale, quantity.amount, asked, wrap)
        return judged(scale, amount, quantity.unit if quantity else None, wrap)
    return _ratio(asked, scale, amount, uln, wrap)


def _ratio(
    asked: ReadingContext, scale: Scale, amount: Amount, uln: Fraction, wrap: Wrap
) -> ReadingOutcome:
    """Judged in multiples of the upper limit, as the fact's ranges are."""
    fact, ratio = asked.fact, amount.scaled(1 / uln)
    if fact.possible and ratio.within(fact.possible) is Truth.FALSE:
        low, high = fact.possible.scaled(uln).low, fact.possible.scaled(uln).high
        bounds = {"min": digits(Amount(low, low)), "max": digits(Amount(high, high))}
        return Problem("ui-out-of-range", {"value": digits(amount), "unit": scale.unit, **bounds})
    bounds_here = fact.possible.scaled(uln) if fact.possible else None
    given = wrap(clipped(amount, bounds_here))
    if fact.plausible and ratio.within(fact.plausible) is Truth.FALSE:
        limit = digits(Amount.exactly(uln))
        return unlikely(f"{digits(amount)} / {limit}", scale.unit, given)
    return Parsed(given)


def _read_limit(asked: ReadingContext, text: str) -> ReadingOutcome:
    """The upper limit alone: "40", "7-40", "<40"."""
    scale, plain = Scale.of(asked.fact), in_digits(normal(text)).strip(" ([)]")
    quantity = find(re.sub(r"^[^<≤\d.]*", "", plain), unit_reader(scale.units))
    if quantity is None or foreign_digits(plain):
        return NOT_UNDERSTOOD
    if not is_mute(quantity.after):
        return wrong_unit(scale, quantity)
    upper = scale.of_unit(quantity.amount, quantity.unit).high
    if not isinstance(upper, Fraction) or upper <= 0:
        return NOT_UNDERSTOOD
    sofar = asked.so_far if isinstance(asked.so_far, Result) else Result()
    if sofar.amount is None:
        return Parsed(replace(sofar, uln=upper))
    outcome = _result(asked, sofar.amount, upper, None)
    if isinstance(outcome, Parsed) or quantity.unit is not None or len(scale.units) < 2:
        return outcome
    return _other_unit(asked, scale, sofar.amount, quantity.amount) or outcome


def _other_unit(
    asked: ReadingContext, scale: Scale, amount: Amount, bare: Amount
) -> NeedsConfirmation | None:
    """A limit typed in the other unit of the report: 1.2 beside 2.0 mg/dL."""
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
