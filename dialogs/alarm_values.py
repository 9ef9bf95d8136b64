"""Report values that a doctor should see today: said at the value, on the result, on the card."""

from collections.abc import Iterable, Iterator

from dialogs.context import TurnContext, sentence
from dialogs.first_help import first_help, number_lines
from dialogs.formatting import label_of, show
from dialogs.messages import NewMessage
from dialogs.redflags import RedFlag, Speech, Urgency
from dialogs.screening import Screening
from trials.alarms import measured
from trials.fact import Fact
from trials.values import Amount, Given


def sounds(fact: Fact, given: Given | None, before: Iterable[Amount] = ()) -> bool:
    """Return whether a value of the fact is one that a doctor should see today."""
    amount = measured(given, relative=fact.relative)
    return fact.alarm is not None and amount is not None and fact.alarm.sounds(amount, before)


def alarming(context: TurnContext, facts: Iterable[str] | None = None) -> tuple[Fact, ...]:
    """Return the facts whose value is an alarm: of these, or of all that are answered."""
    screening, vocabulary = context.screening, context.content.library.vocabulary.facts
    asked = screening.answers if facts is None else facts
    known = (vocabulary[fact] for fact in asked if fact in vocabulary)
    return tuple(
        fact
        for fact in known
        if sounds(fact, screening.answer_to(fact.id), _earlier(screening, fact))
    )


def _earlier(screening: Screening, fact: Fact) -> Iterator[Amount]:
    """Yield the values of earlier days, the newest first: one of the same day is a correction."""
    answered = screening.answers.get(fact.id)
    for reply in reversed(screening.replies):
        amount = measured(reply.values.get(fact.id), relative=fact.relative)
        if amount and answered and reply.on < answered.on:
            yield amount


def alarm_text(context: TurnContext, facts: Iterable[Fact]) -> str:
    """Return what is said of these values: a doctor today, and whom to call if it is worse."""
    named = [_value(context, fact) for fact in facts]
    flag = RedFlag(True, None, False, Urgency.TODAY, Speech(context.screening.lang))
    phone, zone = context.screening.contact.phone, str(context.content.operator.zone)
    answer = first_help(flag, phone=phone, zone=zone)
    first, second = number_lines(context.content.words, answer)
    values = "\n".join(f"• {value}" for value in named)
    return sentence(context, "emergency-value", values=values, first=first, second=second)


def said_of_latest(context: TurnContext) -> tuple[NewMessage, ...]:
    """Return what is said of a value just recorded that a doctor should see today."""
    return said_of(context, context.screening.current_answers[-1].values)


def said_of(context: TurnContext, facts: Iterable[str]) -> tuple[NewMessage, ...]:
    """Return what is said of those of these values that a doctor should see today."""
    found = alarming(context, facts)
    return (NewMessage(alarm_text(context, found)),) if found else ()


def _value(context: TurnContext, fact: Fact) -> str:
    given = context.screening.answer_to(fact.id)
    assert given is not None, "it was found to be an alarm"
    name = label_of(context, fact.id)
    return sentence(context, "emergency-value-one", name=name, value=show(context, fact, given))
