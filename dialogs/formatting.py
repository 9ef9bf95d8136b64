"""Answers and judgements as a person reads them: labels, values with units, lists."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from math import inf

from dialogs.context import TurnContext, sentence
from dialogs.meant_for import meant_for
from dialogs.questionnaire import Question
from dialogs.reading import digits
from dialogs.words import as_key
from trials.units import DAYS, Conversion
from trials.values import Amount, Blank, Bound, Chosen, Courses, Dose, Given, Result
from trials.vocabulary import Fact, Kind

TIMES = ("years", "months", "weeks", "days")
# From three months on nobody counts in weeks or days.
LONG = {"weeks": 13, "days": 91}
YEARS_FROM = 24  # months
# From how many days on a time is said in that unit.
SAID_FROM: Mapping[str, Fraction] = {
    "years": 24 * DAYS["months"],
    "months": Fraction(91),
    "weeks": Fraction(14),
    "days": Fraction(0),
}


def label_of(context: TurnContext, ref: str) -> str:
    """Return the short name of a question, for lists."""
    question, _, part = ref.partition(".")
    if not part:
        return sentence(context, as_key(question), "label")
    drug = option_label(context, "immuno_drugs", part)
    return sentence(context, as_key(question), "of", drug=drug)


def option_label(context: TurnContext, question: str, option: str) -> str:
    key = as_key(question, "option", option)
    if context.content.words.has(key):
        return sentence(context, key)
    if option in ("yes", "no"):
        return sentence(context, f"ui-button-{option}")
    return option


def own_button(context: TurnContext, question: Question, values: Mapping[str, Given]) -> str:
    """Return the label of the button that says exactly this of several facts; else nothing."""
    for option in meant_for(context, question, question.also):
        if question.also[option].items() <= values.items():
            return option_label(context, question.id, option)
    return ""


def show(context: TurnContext, fact: Fact, given: Given) -> str:
    """Return a value in the words of the person's language."""
    lists = context.content.questionnaire.lists
    match given:
        case Blank():
            return sentence(context, f"ui-value-{given.value}")
        case bool():
            return option_label(context, fact.id, "yes" if given else "no")
        case str():
            return option_label(context, fact.id, given)
        case Chosen():
            return _ticked(context, fact, given)
        case Amount() if given.low != inf and given == lists.otherwise(fact.id):
            return sentence(context, "ui-value-not-lately")
        case Amount():
            return _since(context, fact, _amount(context, fact, given), given)
        case Result():
            return _result(context, fact, given)
        case Dose():
            return _dose(context, fact, given)
        case Courses():
            return joined(
                context,
                (
                    f"{option_label(context, 'immuno_drugs', drug)} "
                    f"{_amount(context, fact, months)}"
                    for drug, months in given.months
                ),
            )


def with_note(context: TurnContext, label: str, note: str) -> str:
    """Return one line of a list that explains a button."""
    return "• " + labelled(context, label, note)


def labelled(context: TurnContext, label: str, text: str) -> str:
    return sentence(context, "ui-labelled", label=label, text=text)


def joined(context: TurnContext, items: Iterable[str]) -> str:
    return sentence(context, "ui-list-joint").join(items)


def worded(
    context: TurnContext, fact: Fact | None, args: Mapping[str, object]
) -> dict[str, object]:
    """Return the arguments of a reading's sentence, numbers and units as people write them."""
    written = dict(args)
    for bound in ("min", "max"):
        if bound in written:
            written[bound] = _round(str(written[bound]))
    if "accepted" in written:
        units = [unit for unit in str(written["accepted"]).split(", ") if unit != "fraction"]
        written["accepted"] = joined(context, (unit_label(context, unit) for unit in units))
    if (unit := written.pop("unit", None)) is not None:
        written["value"] = _typed(context, fact, str(written["value"]), str(unit))
    return written


def _typed(context: TurnContext, fact: Fact | None, value: str, unit: str) -> str:
    if unit == "fraction" and value.replace(".", "", 1).isdigit():
        return f"{digits(Amount.exactly(Fraction(value) * 100))}%"
    if fact and fact.id == "age_years" and unit == "years":
        unit = fact.id
    return with_unit(context, value, unit)


def _round(bound: str) -> str:
    """Return a limit that came out of a conversion, without its tail: 28.2805 -> 28."""
    if "." not in bound or not bound.replace(".", "", 1).isdigit():
        return bound
    value = Fraction(bound)
    return digits(Amount.exactly(round(value, 2 if value < 1 else 1 if value < 10 else 0)))


def _ticked(context: TurnContext, fact: Fact, chosen: Chosen) -> str:
    if not chosen.options:
        return sentence(context, "ui-button-none-of-these")
    ticked = [option for option in fact.options if option in chosen.options]
    return joined(context, (option_label(context, fact.id, option) for option in ticked))


def _amount(context: TurnContext, fact: Fact, amount: Amount) -> str:
    if fact.id in context.content.questionnaire and (
        bucket := _bucket(context.content.questionnaire[fact.id], amount)
    ):
        return option_label(context, fact.id, bucket)
    if fact.kind is Kind.GRADE and amount.is_exact:
        return option_label(context, fact.id, digits(amount))
    amount = _open_ended(fact.possible, amount)
    if fact.id == "age_years":
        return _range(context, amount, fact.id)
    return _range(context, *_natural(fact, amount))


def _since(context: TurnContext, fact: Fact, text: str, amount: Amount) -> str:
    """Return a typed time in the past as one: "5 weeks ago"; buttons and "never" say it already."""
    content = context.content
    typed = amount.low != inf and fact.kind is Kind.SINCE and fact.id in content.questionnaire
    key = as_key(fact.id)
    if (
        not typed
        or _bucket(content.questionnaire[fact.id], amount)
        or not content.words.has(key, "ago")
    ):
        return text
    return sentence(context, key, "ago", value=text)


def _open_ended(possible: Amount | None, amount: Amount) -> Amount:
    """Return the amount without ends that only our own limits gave it: ">90", not "90 to 250"."""
    if amount.is_exact or possible is None:
        return amount
    if amount.high >= possible.high > amount.low:
        return replace(amount, high=inf)
    if amount.low <= possible.low < amount.high:
        return replace(amount, low=-inf)
    return amount


def _natural(fact: Fact, amount: Amount) -> tuple[Amount, str]:
    """Return a time as people say it: 3 weeks, 1.5 months, and years from two years on.

    A time that was said in the fact's own unit stays as it was said.
    """
    bounds = [bound for bound in (amount.low, amount.high) if isinstance(bound, Fraction)]
    if fact.kind not in (Kind.SINCE, Kind.DURATION, Kind.COURSES) or not bounds:
        return _short(fact, amount), fact.unit
    plain = all(bound.denominator <= 2 for bound in bounds)
    if plain and max(bounds) < LONG.get(fact.unit, YEARS_FROM):
        return amount, fact.unit
    units = {fact.unit: Conversion(), **fact.units}
    for unit in (time for time in TIMES if time in units):
        scale = units[unit]
        numbers = [(bound - scale.offset) / scale.factor for bound in bounds]
        if all(_whole(number, exactly=plain) for number in numbers):
            return _rounded(amount, scale, Fraction(1)), unit
    days = max(bounds) * DAYS.get(fact.unit, DAYS["months"])
    unit = next(time for time in TIMES if time in units and days >= SAID_FROM[time])
    if unit == "weeks" and fact.unit == "months" and days >= DAYS["months"]:
        unit = "months"
    step = Fraction(1, 2) if unit in ("years", "months") else Fraction(1)
    return _rounded(amount, units[unit], step), unit


def _rounded(amount: Amount, scale: Conversion, step: Fraction) -> Amount:
    """Return an amount in another unit, each bound rounded to whole steps, never to nothing."""

    def rounded(bound: Bound) -> Bound:
        if not isinstance(bound, Fraction):
            return bound
        number = (bound - scale.offset) / scale.factor
        return max(round(number / step) * step, step if number > 0 else Fraction(0))

    low, high = rounded(amount.low), rounded(amount.high)
    if low == high:
        return Amount(low, high)
    return replace(amount, low=low, high=high)


def _short(fact: Fact, amount: Amount) -> Amount:
    """Return an amount without the tail that a conversion gave it: 58.05982336 kg -> 58.1 kg."""
    short = _tenth if fact.unit in ("kg", "cm") else _without_tail
    return replace(amount, low=short(amount.low), high=short(amount.high))


def _without_tail(bound: Bound) -> Bound:
    """Return a measured value as a report prints it: 72.488 -> 72.5, and what was typed so."""
    if not isinstance(bound, Fraction):
        return bound
    decimals = 1 if abs(bound) >= 10 else 2 if abs(bound) >= 1 else 4
    return bound if 10**decimals % bound.denominator == 0 else Fraction(f"{float(bound):.3g}")


def _whole(number: Fraction, *, exactly: bool) -> bool:
    """Return whether it is a whole number of a unit, or within a hundredth of one."""
    off = abs(number - round(number))
    return round(number) >= 1 and (off == 0 if exactly else off * 100 <= number)


def _bucket(question: Question, amount: Amount) -> str | None:
    return next((name for name, bucket in question.buckets.items() if bucket == amount), None)


def unit_label(context: TurnContext, unit: str, count: int = 2) -> str:
    key = as_key("unit", unit)
    return sentence(context, key, count=count) if unit and context.content.words.has(key) else unit


def with_unit(context: TurnContext, value: str, unit: str) -> str:
    """Return a number and its unit, with the space between them that the language puts there."""
    label = unit_label(context, unit, 1 if value == "1" else 2)
    tight = label[:1] in "%×/" or label[0] >= "\u4e00"
    return f"{value}{'' if tight else ' '}{label}"


def _range(context: TurnContext, amount: Amount, unit: str) -> str:
    if amount.low == inf:
        return sentence(context, "ui-value-never")
    if amount.is_exact:
        return with_unit(context, digits(amount), unit)
    low, high = Amount(amount.low, amount.low), Amount(amount.high, amount.high)
    upper = with_unit(context, digits(high), unit)
    if amount.low == -inf or (amount.low == 0 and amount.low_open):
        key = "ui-value-below" if amount.high_open else "ui-value-at-most"
        return sentence(context, key, value=upper)
    if amount.high == inf:
        lower = with_unit(context, digits(low), unit)
        key = "ui-value-above" if amount.low_open else "ui-value-at-least"
        return sentence(context, key, value=lower)
    return sentence(context, "ui-value-between", low=digits(low), high=upper)


def _result(context: TurnContext, fact: Fact, result: Result) -> str:
    if result.amount is None:
        return sentence(context, "ui-value-positive" if result.positive else "ui-value-negative")
    if fact.kind is Kind.TITRE:
        if result.amount == Amount.exactly(0):
            return sentence(context, "ui-value-negative")
        if result.amount.is_exact:
            return f"1:{digits(result.amount)}"
    text = _range(context, _short(fact, _open_ended(fact.possible, result.amount)), fact.unit)
    if result.uln is None:
        return text
    limit = digits(_short(fact, Amount(result.uln, result.uln)))
    return sentence(context, "ui-value-with-limit", value=text, limit=limit)


def _dose(context: TurnContext, fact: Fact, dose: Dose) -> str:
    if dose.drug == "none":  # "no steroid now" is not "never took steroids"
        return option_label(context, fact.id, "none")
    drug = option_label(context, "gc_peak", dose.drug)
    if dose.mg_per_day is None:
        return drug
    mg = _range(context, _open_ended(fact.possible, dose.mg_per_day), "mg")
    if not isinstance(dose.weight_kg, Amount):
        return sentence(context, "ui-value-dose", drug=drug, dose=mg)
    kg = _open_ended(fact.weight_possible, dose.weight_kg)
    weight = _range(context, replace(kg, low=_tenth(kg.low), high=_tenth(kg.high)), "kg")
    return sentence(context, "ui-value-dose-weight", drug=drug, dose=mg, weight=weight)


def _tenth(bound: Bound) -> Bound:
    return round(bound, 1) if isinstance(bound, Fraction) else bound
