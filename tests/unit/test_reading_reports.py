"""Report values as people type and paste them; tests/data/as-typed.txt holds the table."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dialogs.questions.hearing import labels
from dialogs.reading import (
    AnswerReader,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOutcome,
    digits,
)
from tests.unit.chatting import the_content
from trials.values import Amount, Blank, Given, Result

AS_TYPED = Path(__file__).parents[1] / "data" / "as-typed.txt"
DAY = date(2026, 3, 10)
REFUSALS = {
    "ui-not-understood": "again",
    "ui-unit-not-accepted": "unit",
    "ui-out-of-range": "range",
    "ui-percentage-not-count": "percentage",
    "ui-other-value": "other",
}


def table() -> Iterator[tuple[str, str, str]]:
    fact = ""
    for line in AS_TYPED.read_text("utf-8").splitlines():
        if line.startswith("    "):
            typed, _, expected = line.strip().rpartition(" => ")
            yield fact, typed, expected
        elif not line.startswith("#"):
            fact = line


ROWS = list(table())


def shown(given: Given) -> str:
    match given:
        case bool():
            return "yes" if given else "no"
        case Blank():
            return given.name.lower()
        case Result(amount=amount, uln=uln, positive=positive):
            told = {True: "positive", False: "negative", None: ""}[positive]
            value = digits(amount) if amount and amount.high else told
            return value if uln is None else f"{value} / {digits(Amount.exactly(uln))}"
        case Amount():
            return digits(given)
    return str(given)


def told(outcome: ReadingOutcome) -> str:
    match outcome:
        case Parsed(given=given):
            return shown(given)
        case NeedsConfirmation(key=key, offers=offers):
            sign = "??" if "unlikely" in key else "?"
            return f"{sign} {' | '.join(shown(offer.given) for offer in offers)}"
        case Problem(key=key):
            return f"! {REFUSALS.get(key, key)}"


def answered(fact: str, typed: str, lang: str) -> str:
    content = the_content()
    facts = content.library.vocabulary.facts
    reader = AnswerReader({one.id: one for one in facts.values() if not one.derived})
    buttons = labels(content, fact, facts[fact].options)
    return told(
        reader.read(ReadingContext(facts[fact], None, buttons, None, "self", lang, DAY), typed)
    )


@pytest.mark.parametrize(("fact", "typed", "expected"), ROWS)
def test_a_report_value_is_read_asked_back_or_refused(fact: str, typed: str, expected: str) -> None:
    for lang in the_content().words.languages:
        assert answered(fact, typed, lang) == expected
