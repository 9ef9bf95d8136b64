"""Writes what stands on a made-up participant's reports."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dialogs.context import Content
from dialogs.questions.by_line import is_by_line
from dialogs.reading import digits
from dialogs.words import as_key
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


@dataclass(frozen=True)
class Papers:
    """A made-up person's reports, as they would type a value off one."""

    content: Content
    lang: str
    say: Callable[..., str]
    label: Callable[[str, str], str]

    def name(self, question: str) -> str:
        key = as_key(question)
        return self.say(key, "sheet" if self.content.words.has(key, "sheet") else "label")

    def line(self, question: str, given: Given | None) -> str:
        value = as_printed(self.content.library.vocabulary[question], given, SIGNS[self.lang])
        if is_by_line(self.content, question) and isinstance(given, bool | str):
            value = self.label(question, given if isinstance(given, str) else ["no", "yes"][given])
        return f"{self.name(question)} {value}".strip() if value else ""
