"""Hearing the months of several medicines at once; each is recorded as its own answer."""

from collections.abc import Iterable
from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.formatting import joined, option_label, show
from dialogs.questions.message import so_far
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain, record
from dialogs.questions.together import drugs_together, shared_out
from dialogs.reading import Parsed, ReadingOutcome
from dialogs.screening import Offer, Prompt
from trials.values import Amount, Blank, Courses
from trials.vocabulary import Fact

Drugs = tuple[str, ...]


def heard_together(
    context: TurnContext, fact: Fact, drugs: Drugs, read: ReadingOutcome, *, of_all: bool
) -> AnswerOutcome | None:
    """Return what was heard of those medicines; one number alone may be of one of them: ask."""
    match read:
        case Parsed(given=Courses(every=Amount() as months, months=())) if not of_all:
            return _all_or_one(context, fact, drugs, months)
        case Parsed(given=Courses() as courses) if shared_out(courses, drugs):
            return record_months(context, fact, courses)
        case Parsed(given=Blank()):
            return unknown_together(context, fact, drugs)
    return None


def _all_or_one(context: TurnContext, fact: Fact, drugs: Drugs, months: Amount) -> AskAgain:
    prompt = context.screening.current_prompt
    first = prompt.ref.partition(".")[2]
    every, one = Courses.of(dict.fromkeys(drugs, months)), Courses.of({first: months})
    length = show(context, fact, one).removeprefix(option_label(context, "immuno_drugs", first))
    length = length.strip()
    label = sentence(context, "ui-months-of-all", value=length)
    offers = (Offer(label, every), Offer(show(context, fact, one), one))
    waiting = replace(context.screening, prompt=replace(prompt, offers=offers))
    return AskAgain(waiting, sentence(context, "ui-months-of-which", value=length), asks=True)


def record_months(context: TurnContext, fact: Fact, courses: Courses) -> Accepted:
    """Record each medicine's months as the answer to its own question, to be changed alone."""
    parts = shared_out(courses, drugs_together(context, context.screening.current_prompt.ref))
    shown = joined(context, (show(context, fact, Courses.of({d: m})) for d, m in parts.items()))
    before = so_far(context.screening, fact)
    known = dict(before.months) if isinstance(before, Courses) else {}
    for at in _parts(context, parts):
        drug = at.screening.current_prompt.ref.partition(".")[2]
        known[drug] = parts[drug]
        at = at.with_screening(replace(at.screening, replies=context.screening.replies))
        recorded = record(at, {fact.id: Courses.of(known)})
        context = context.with_screening(recorded.screening)
    return Accepted(context.screening, shown)


def unknown_together(context: TurnContext, fact: Fact, drugs: Drugs) -> Accepted:
    """Record that nobody knows for how long those were taken."""
    for at in _parts(context, drugs):
        at = at.with_screening(replace(at.screening, replies=context.screening.replies))
        context = context.with_screening(record(at, {}).screening)
    return Accepted(context.screening, show(context, fact, Blank.UNKNOWN))


def _parts(context: TurnContext, drugs: Iterable[str]) -> list[TurnContext]:
    """Return the context at each part that a message asks of; each record has its own nonce."""
    prompt = context.screening.current_prompt
    question = prompt.ref.partition(".")[0]
    return [
        _at(context, replace(prompt, ref=f"{question}.{drug}"), n) for n, drug in enumerate(drugs)
    ]


def _at(context: TurnContext, prompt: Prompt, number: int) -> TurnContext:
    nonce = f"{prompt.nonce}+{number}" if number else prompt.nonce
    asked = replace(context.screening, prompt=replace(prompt, nonce=nonce))
    return context.with_screening(asked)
