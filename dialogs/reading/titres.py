"""Titres (1:320) and grades (III)."""

import re
from dataclasses import replace
from fractions import Fraction

from dialogs.reading.amounts import Scale, judged
from dialogs.reading.choices import pick
from dialogs.reading.numbers import in_digits, value_of
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    UNKNOWN,
    NeedsConfirmation,
    Parsed,
    ReadingContext,
    ReadingOutcome,
    digits,
)
from dialogs.reading.phrases import Phrase, meaning
from dialogs.reading.text import foreign_digits, normal
from trials.values import Amount, Result

NOTHING = Amount.exactly(0)
_TITRE = re.compile(
    r"(?<![\d.:])(<|>|≤|≥|<=|>=|小于|低于|大于|高于|不到|超过|"
    r"以下)? ?1 ?[:/] ?(\d[\d,]*)(?![\d.:/])"
)
# What is normal, printed behind a titre: "(参考值: 阴性)", "ref <1:80", 阴性(<1:100).
_NORMAL = re.compile(
    r"(?<=\d)[^\d:]{0,12}?[ ,;(\[|]+(?:(?:生物)?参考|正常|ref|normal|range|limit|"
    r"(?:阴性?|neg(?:ative)?)[ :(\[]*(?:<|≤|小于|低于)).*$"
)
_TO = r"\d ?(?:-|~|to|到|至) ?1[:/]"
_BARE = re.compile(r"(?:阳性|positive)? ?(<|>|≤|≥)? ?(\d[\d,]*)(?: ?倍)?")
_FLOOR = 10


def read_titre(asked: ReadingContext, text: str) -> ReadingOutcome:
    """1:320 -> 320; negative -> 0; positive without a titre has no amount."""
    plain = _NORMAL.sub("", normal(text).lower())
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
        amount = _both(titres[0], titres[1], between=re.search(_TO, plain) is not None)
    negative = bool(re.search(r"阴|neg|\(-\)", rest))
    if negative and re.search(r"阳|pos|\(\++\)|not |非|不|降|以前|before|was", rest):
        return NOT_UNDERSTOOD
    if negative:
        amount = Amount(Fraction(0), amount.high, high_open=True)
    positive = False if negative else (True if amount.is_exact and amount.low > 0 else None)
    return _titred(asked, amount, positive)


def _both(one: Amount, other: Amount, *, between: bool) -> Amount:
    """ "1:80-1:160" is a range; of two patterns on one report the higher titre counts."""
    low, high = sorted((one, other), key=lambda amount: amount.low)
    return Amount(low.low, high.high) if between else high


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


def _titred(asked: ReadingContext, amount: Amount, positive: bool | None) -> ReadingOutcome:
    if amount == NOTHING:
        return Parsed(Result(NOTHING, positive=False))
    outcome = judged(Scale.of(asked.fact), amount, None, lambda a: Result(a, positive=positive))
    shown = f"1:{digits(amount)}"
    if isinstance(outcome, Parsed) or not amount.is_exact:
        return outcome
    args = {**outcome.args, "value": shown}
    if isinstance(outcome, NeedsConfirmation):
        offers = tuple(replace(o, label_args=args) for o in outcome.offers)
        return replace(outcome, args=args, offers=offers)
    return replace(outcome, args=args)


def _untitred(asked: ReadingContext, text: str) -> ReadingOutcome:
    said, chosen = meaning(text), pick(text, asked.labels, numbered=False)
    if said is Phrase.NEGATIVE or chosen == "negative":
        return Parsed(Result(NOTHING, positive=False))
    if said is Phrase.POSITIVE or chosen == "positive":
        return Parsed(Result(positive=True))
    return UNKNOWN if said is Phrase.BORDERLINE else NOT_UNDERSTOOD


_ROMAN = {"iv": "4", "iii": "3", "ii": "2", "i": "1"}
_GRADE = re.compile(
    r"(?:nyha|ecog|acr|心功能|功能)?[ :]*(?:class|grade|level|第)?[ :]*(\d|iv|i{1,3})[ ]*(?:级|"
    r"分|度|型|class)?"
)


def read_grade(asked: ReadingContext, text: str) -> ReadingOutcome:
    """A class or grade: III, 3级, 2, or the words of its button."""
    if (option := pick(text, asked.labels, numbered=False)) in asked.fact.options:
        return Parsed(Amount.exactly(option))
    match = _GRADE.fullmatch(in_digits(normal(text)).strip(" ."))
    grade = _ROMAN.get(match[1], match[1]) if match else None
    if grade in asked.fact.options:
        return Parsed(Amount.exactly(grade))
    if meaning(text) in (Phrase.NO, Phrase.NONE, Phrase.NEVER) and asked.fact.id == "nyha_class":
        return Parsed(NOTHING)
    return NOT_UNDERSTOOD
