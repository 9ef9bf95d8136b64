"""Months of several medicines in one message: "14 months all three", or each by its name."""

import re

from dialogs.context import TurnContext
from dialogs.screening import Screening
from trials.values import Amount, Chosen, Courses, Given
from trials.vocabulary import Fact, Kind

_ALL = re.compile(
    r"\b(?:for )?(?:all|both|each)(?: of (?:them|these))?(?: (?:two|three|four|five|six))?\b"
    r"|[两三四五六]种?都是?|都是?|每种|每个药|全部|各(?=(?:用|吃|打)?了?[0-9一两二三四五六七八九十半])",
    re.IGNORECASE,
)


def drugs_without_months(fact: Fact, given: Given | None, screening: Screening) -> tuple[str, ...]:
    """Return the drugs to ask months of, without those that another question asks the months of."""
    chosen = screening.answer_to("immuno_drugs")
    if not isinstance(chosen, Chosen):
        return ()
    known = dict(given.months) if isinstance(given, Courses) else {}
    return tuple(sorted(chosen.options - set(known) - fact.stands_in.keys()))


def drugs_together(context: TurnContext, ref: str) -> tuple[str, ...]:
    """Return the drugs of which this one question asks the months; () where it asks of one."""
    question, _, drug = ref.partition(".")
    facts, screening = context.content.library.vocabulary.facts, context.screening
    fact = facts.get(question)
    if fact is None or fact.kind is not Kind.COURSES or not drug or screening.changing:
        return ()
    left = drugs_without_months(fact, screening.answer_to(question), screening)
    open_yet = tuple(one for one in left if f"{question}.{one}" not in screening.asked)
    return open_yet if len(open_yet) > 1 and drug in open_yet else ()


def without_all(text: str) -> str:
    """Return a text without the words that say "all of them"."""
    return _ALL.sub(" ", text)


def shared_out(courses: Courses, drugs: tuple[str, ...]) -> dict[str, Amount]:
    """Return the months of each of those drugs that were told."""
    told = {drug: courses.of_drug(drug) for drug in drugs}
    return {drug: months for drug, months in told.items() if months is not None}
