"""Writes what stands on a made-up participant's reports."""

from collections.abc import Mapping

from dialogs.reading import digits
from trials.fact import Fact, Kind
from trials.values import Amount, Given, Result

SIGNS = {
    "en": {"positive": "positive", "negative": "negative"},
    "zh": {"positive": "阳性", "negative": "阴性"},
}


def as_printed(fact: Fact, given: Given | None, signs: Mapping[str, str]) -> str:
    """Return a value as it would be typed off a report; nothing where there is none."""
    match given:
        case bool():
            return signs["positive" if given else "negative"]
        case Amount():
            return f"{digits(given)} {fact.unit}"
        case Result(amount=None):
            return signs["positive" if given.positive else "negative"]
        case Result(amount=Amount() as amount) if fact.kind is Kind.TITRE:
            return f"1:{digits(amount)}" if amount.low else signs["negative"]
        case Result(amount=Amount() as amount, uln=uln):
            limit = f" (0-{digits(Amount(uln, uln))})" if uln else ""
            return f"{digits(amount)} {fact.unit}{limit}"
    return ""
