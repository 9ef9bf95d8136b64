"""Answers and judgements as a person reads them: labels, values with units, lists."""

from collections.abc import Iterable
from math import inf

from dialogs.questions import Question
from dialogs.reading import digits
from dialogs.screening import Screening
from dialogs.talk import Talk, speak
from dialogs.words import as_key
from trials.facts import Fact, Kind
from trials.values import Amount, Blank, Chosen, Courses, Dose, Given, Result


def label_of(talk: Talk, screening: Screening, ref: str) -> str:
    """The short name of a question, for lists."""
    question, _, part = ref.partition(".")
    label = speak(talk, screening, as_key(question), "label")
    if not part:
        return label
    between = "，" if screening.lang == "zh" else ", "
    return label + between + option_label(talk, screening, "immuno_drugs", part)


def option_label(talk: Talk, screening: Screening, question: str, option: str) -> str:
    key = as_key(question, "option", option)
    if talk.words.has(key):
        return speak(talk, screening, key)
    if option in ("yes", "no"):
        return speak(talk, screening, f"ui-button-{option}")
    return option


def show(talk: Talk, screening: Screening, fact: Fact, given: Given) -> str:
    """A value in the words of the person's language."""
    match given:
        case Blank():
            return speak(talk, screening, f"ui-value-{given.value}")
        case bool():
            return option_label(talk, screening, fact.id, "yes" if given else "no")
        case str():
            return option_label(talk, screening, fact.id, given)
        case Chosen():
            return _ticked(talk, screening, fact, given)
        case Amount():
            return _amount(talk, screening, fact, given)
        case Result():
            return _result(talk, screening, fact, given)
        case Dose():
            return _dose(talk, screening, fact, given)
        case Courses():
            return joined(
                talk,
                screening,
                (
                    f"{option_label(talk, screening, 'immuno_drugs', drug)} "
                    f"{_amount(talk, screening, fact, months)}"
                    for drug, months in given.months
                ),
            )


def with_note(screening: Screening, label: str, note: str) -> str:
    """One line of a list that explains a button."""
    return f"• {label}{'：' if screening.lang == 'zh' else ': '}{note}"


def joined(talk: Talk, screening: Screening, items: Iterable[str]) -> str:
    return ("；" if screening.lang == "zh" else "; ").join(items)


def _ticked(talk: Talk, screening: Screening, fact: Fact, chosen: Chosen) -> str:
    if not chosen.options:
        return speak(talk, screening, "ui-button-none-of-these")
    ticked = [o for o in fact.options if o in chosen.options]
    return joined(talk, screening, (option_label(talk, screening, fact.id, o) for o in ticked))


def _amount(talk: Talk, screening: Screening, fact: Fact, amount: Amount) -> str:
    if fact.id in talk.questionnaire and (bucket := _bucket(talk.questionnaire[fact.id], amount)):
        return option_label(talk, screening, fact.id, bucket)
    if fact.kind is Kind.GRADE and amount.is_exact:
        return option_label(talk, screening, fact.id, digits(amount))
    unit = fact.id if fact.id == "age_years" else fact.unit
    return _range(talk, screening, amount, unit_label(talk, screening, unit))


def _bucket(question: Question, amount: Amount) -> str | None:
    return next((name for name, given in question.buckets.items() if given == amount), None)


def unit_label(talk: Talk, screening: Screening, unit: str) -> str:
    key = as_key("unit", unit)
    return speak(talk, screening, key) if talk.words.has(key) else unit


def _range(talk: Talk, screening: Screening, amount: Amount, unit: str) -> str:
    if amount.low == inf:
        return speak(talk, screening, "ui-value-never")
    space = "" if screening.lang == "zh" and unit and not unit.isascii() else " "
    tail = f"{space}{unit}" if unit and unit != "%" else unit
    if amount.is_exact:
        return f"{digits(amount)}{tail}"
    low, high = Amount(amount.low, amount.low), Amount(amount.high, amount.high)
    if amount.low == -inf or (amount.low == 0 and amount.low_open):
        return speak(talk, screening, "ui-value-below", value=f"{digits(high)}{tail}")
    if amount.high == inf:
        return speak(talk, screening, "ui-value-above", value=f"{digits(low)}{tail}")
    return speak(talk, screening, "ui-value-between", low=digits(low), high=f"{digits(high)}{tail}")


def _result(talk: Talk, screening: Screening, fact: Fact, result: Result) -> str:
    if result.amount is None:
        return speak(
            talk, screening, "ui-value-positive" if result.positive else "ui-value-negative"
        )
    if fact.kind is Kind.TITRE:
        if result.amount == Amount.exactly(0):
            return speak(talk, screening, "ui-value-negative")
        if result.amount.is_exact:
            return f"1:{digits(result.amount)}"
    text = _range(talk, screening, result.amount, unit_label(talk, screening, fact.unit))
    if result.uln is None:
        return text
    limit = digits(Amount(result.uln, result.uln))
    return speak(talk, screening, "ui-value-with-limit", value=text, limit=limit)


def _dose(talk: Talk, screening: Screening, fact: Fact, dose: Dose) -> str:
    if dose.drug == "none":
        return speak(talk, screening, "ui-value-never")
    drug = option_label(talk, screening, "gc_peak", dose.drug)
    if dose.mg_per_day is None:
        return drug
    mg = _range(talk, screening, dose.mg_per_day, unit_label(talk, screening, "mg"))
    if dose.weight_kg is None:
        return speak(talk, screening, "ui-value-dose", drug=drug, dose=mg)
    weight = _range(talk, screening, dose.weight_kg, unit_label(talk, screening, "kg"))
    return speak(talk, screening, "ui-value-dose-weight", drug=drug, dose=mg, weight=weight)
