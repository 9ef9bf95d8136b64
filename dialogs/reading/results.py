"""Laboratory results: a value with its upper limit, a titre, a sign, a grade."""

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
    Asked,
    Check,
    Offer,
    Outcome,
    Problem,
    Read,
    Wrap,
    digits,
)
from dialogs.reading.phrases import Phrase, meaning
from dialogs.reading.quantities import Quantity, find, is_mute
from dialogs.reading.text import foreign_digits, normal
from trials.truth import Truth
from trials.values import Amount, Given, Result

NOTHING = Amount.exactly(0)
# Without its upper limit a value is only checked against gross typing errors.
_GROSS = Amount(Fraction(0), Fraction(100_000))
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


def read_assay(asked: Asked, text: str) -> Outcome:
    if asked.part == "uln":
        return _read_limit(asked, text)
    if (sign := _sign(asked, text)) is not None:
        return sign
    scale, plain = Scale.of(asked.fact), in_digits(normal(text))
    head, limit = _split(plain, asked)
    quantity = find(head, unit_reader(scale.units))
    if quantity is None:
        return NOT_UNDERSTOOD
    if quantity.unit is None and quantity.after.lstrip().startswith("%"):
        return Problem("ui-percentage-not-count", {"value": digits(quantity.amount)})
    if not is_mute(quantity.after):
        return wrong_unit(scale, quantity)
    return _weighed(asked, scale, quantity, limit)


def _sign(asked: Asked, text: str) -> Outcome | None:
    """A bare positive or negative, where the test can be reported so."""
    if asked.fact.relative:
        return None
    said, chosen = meaning(text), pick(text, asked.labels, numbered=False)
    if said is Phrase.POSITIVE or chosen == "positive":
        return Read(Result(positive=True))
    if said is Phrase.NEGATIVE or chosen == "negative":
        return Read(Result(positive=False))
    return UNKNOWN if said is Phrase.BORDERLINE else None


def _split(plain: str, asked: Asked) -> tuple[str, tuple[Fraction, str | None] | None]:
    """The value's own words, and the upper limit printed beside it with its unit."""
    unit_at = unit_reader(Scale.of(asked.fact).units)
    value = re.search(rf"(?<![A-Za-z0-9_.,^]){NUMBER}(?![\d^_])", plain)
    if value is None:
        return plain, None
    here = value.end()
    if found := unit_at(plain[here:]):
        here += found[1]
    end = here
    here += len(
        re.match(
            r"[ ↑↓⬆⬇]*(?:[hl](?![a-z]))?(?:偏高|"
            r"偏低)?",
            plain[here:],
        )[0]
    )  # type: ignore[index]
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
    asked: Asked, scale: Scale, quantity: Quantity, limit: tuple[Fraction, str | None] | None
) -> Outcome:
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
    asked: Asked, amount: Amount, uln: Fraction | None, quantity: Quantity | None
) -> Outcome:
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


def _ratio(asked: Asked, scale: Scale, amount: Amount, uln: Fraction, wrap: Wrap) -> Outcome:
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
    return Read(given)


def _read_limit(asked: Asked, text: str) -> Outcome:
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
        return Read(replace(sofar, uln=upper))
    outcome = _result(asked, sofar.amount, upper, None)
    if isinstance(outcome, Read) or quantity.unit is not None or len(scale.units) < 2:
        return outcome
    return _other_unit(asked, scale, sofar.amount, quantity.amount) or outcome


def _other_unit(asked: Asked, scale: Scale, amount: Amount, bare: Amount) -> Check | None:
    """A limit typed in the other unit of the report: 1.2 beside 2.0 mg/dL."""
    offers = []
    for unit in scale.units:
        upper = scale.of_unit(bare, unit).high
        if unit == scale.unit or not isinstance(upper, Fraction):
            continue
        outcome = _result(asked, amount, upper, None)
        if isinstance(outcome, Read):
            label = {"value": digits(Amount.exactly(Fraction(bare.high))), "unit": unit}
            offers.append(Offer("ui-offer-amount", label, outcome.given))
    if not offers:
        return None
    return Check("ui-unit-missing-confirm", {"value": digits(bare)}, tuple(offers))


_TITRE = re.compile(
    r"(?<![\d.:])(<|>|≤|≥|<=|>=|小于|低于|大于|高于|不到|超过|"
    r"以下)? ?1 ?[:/] ?(\d[\d,]*)(?![\d.:/])"
)
_BARE = re.compile(r"(<|>|≤|≥)? ?(\d[\d,]*)(?: ?倍)?")
_FLOOR = 10


def read_titre(asked: Asked, text: str) -> Outcome:
    """1:320 -> 320; negative -> 0; positive without a titre has no amount."""
    plain = normal(text).lower()
    if foreign_digits(plain):
        return NOT_UNDERSTOOD
    found = _TITRE.findall(plain) or [m.groups() for m in [_BARE.fullmatch(plain)] if m]
    if not found:
        return _untitred(asked, text)
    spread = [_reciprocal(sign or "", number) for sign, number in found]
    titres = [amount for amount in spread if amount is not None]
    rest = _TITRE.sub(" ", plain)
    if len(titres) != len(spread) or len(titres) > 2 or (":" in plain and re.search(r"\d", rest)):
        return NOT_UNDERSTOOD
    amount = Amount(titres[0].low, titres[0].high, titres[0].low_open, titres[0].high_open)
    if len(titres) == 2:
        amount = Amount(min(titres[0].low, titres[1].low), max(titres[0].high, titres[1].high))
    negative = bool(re.search(r"阴|negative|\(-\)", rest))
    if negative:
        amount = Amount(Fraction(0), amount.high, high_open=True)
    positive = False if negative else (True if amount.is_exact and amount.low > 0 else None)
    return _titred(asked, amount, positive)


def _reciprocal(sign: str, number: str) -> Amount | None:
    value = value_of(number)
    if value is None or 0 < value < _FLOOR or value.denominator != 1:
        return None
    match sign:
        case "<" | "小于" | "低于" | "不到":
            return Amount(Fraction(0), value, high_open=True)
        case "≤" | "<=" | "以下":
            return Amount(Fraction(0), value)
        case ">" | "大于" | "高于" | "超过":
            return Amount(value, Fraction(100_000), low_open=True) if value < 100_000 else None
        case "≥" | ">=":
            return Amount(value, Fraction(100_000)) if value <= 100_000 else None
    return Amount(value, value)


def _titred(asked: Asked, amount: Amount, positive: bool | None) -> Outcome:
    if amount == NOTHING:
        return Read(Result(NOTHING, positive=False))
    outcome = judged(Scale.of(asked.fact), amount, None, lambda a: Result(a, positive=positive))
    shown = f"1:{digits(amount)}"
    if isinstance(outcome, Read) or not amount.is_exact:
        return outcome
    args = {**outcome.args, "value": shown}
    if isinstance(outcome, Check):
        offers = tuple(replace(o, label_args=args) for o in outcome.offers)
        return replace(outcome, args=args, offers=offers)
    return replace(outcome, args=args)


def _untitred(asked: Asked, text: str) -> Outcome:
    said, chosen = meaning(text), pick(text, asked.labels, numbered=False)
    if said in (Phrase.NEGATIVE, Phrase.NO) or chosen == "negative":
        return Read(Result(NOTHING, positive=False))
    if said is Phrase.POSITIVE or chosen == "positive":
        return Read(Result(positive=True))
    return UNKNOWN if said is Phrase.BORDERLINE else NOT_UNDERSTOOD


_ROMAN = {"iv": "4", "iii": "3", "ii": "2", "i": "1"}
_GRADE = re.compile(
    r"(?:nyha|ecog|acr|心功能|功能)?[ :]*(?:class|grade|level|第)?[ :]*(\d|iv|i{1,3})[ ]*(?:级|"
    r"分|度|型|class)?"
)


def read_grade(asked: Asked, text: str) -> Outcome:
    """A class or grade: III, 3级, 2, or the words of its button."""
    if (option := pick(text, asked.labels, numbered=False)) in asked.fact.options:
        return Read(Amount.exactly(option))
    match = _GRADE.fullmatch(in_digits(normal(text)).strip(" ."))
    grade = _ROMAN.get(match[1], match[1]) if match else None
    if grade in asked.fact.options:
        return Read(Amount.exactly(grade))
    if meaning(text) in (Phrase.NO, Phrase.NONE, Phrase.NEVER) and asked.fact.id == "nyha_class":
        return Read(NOTHING)
    return NOT_UNDERSTOOD
