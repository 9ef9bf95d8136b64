"""The outcomes of hearing an answer, and putting one on record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.context import Content, TurnContext
from dialogs.formatting import show
from dialogs.questions.message import fact_of, wording_key
from dialogs.screening import AnswerRecord, Screening
from trials.values import Given


@dataclass(frozen=True, slots=True)
class Accepted:
    """An answer that counts; `shown` is how it reads."""

    screening: Screening
    shown: str


@dataclass(frozen=True, slots=True)
class Toggled:
    """A box that changed; the same question stays."""

    screening: Screening


@dataclass(frozen=True, slots=True)
class AskAgain:
    """The same question again; `lead` says why and what to do, `reworded` asks in other words.

    Where the lead asks back about the answer just given, it is the question (`asks`).
    """

    screening: Screening
    lead: str
    reworded: bool = False
    asks: bool = False


AnswerOutcome = Accepted | Toggled | AskAgain


def record(
    content: Content, screening: Screening, values: Mapping[str, Given], context: TurnContext
) -> Accepted:
    """Append the answer; answering a question anew takes back its earlier answer and its parts."""
    prompt = screening.current_prompt
    if "." not in prompt.ref:
        screening = retract(screening, prompt.ref, context)
    wording = content.words.wording_hash(wording_key(content, prompt.ref))
    reply = AnswerRecord(prompt.ref, values, context.on, prompt.nonce, wording)
    fact = fact_of(content, prompt.ref)
    shown = show(content, screening, fact, values[fact.id]) if fact and fact.id in values else ""
    screening = screening.with_record(reply)
    for settled in _settled(content, screening, values, context):
        screening = retract(screening, settled, context)
    return Accepted(replace(screening, prompt=None), shown)


def _settled(
    content: Content, screening: Screening, values: Mapping[str, Given], context: TurnContext
) -> tuple[str, ...]:
    """Return the earlier answers that this one settles: who says "never" does not have it today."""
    look = content.case(screening, context.on).value
    follows = {fact: content.library.vocabulary.derivation(fact) for fact in screening.answers}
    return tuple(
        fact
        for fact, derivation in follows.items()
        if derivation and derivation.settles and not values.keys().isdisjoint(derivation.inputs)
        if derivation.compute(look)
    )


def retract(screening: Screening, question: str, context: TurnContext) -> Screening:
    """Take back what was answered to a question and its parts; the rows stay, marked."""
    for reply in screening.current_answers:
        if reply.question.partition(".")[0] == question:
            screening = screening.with_record(
                AnswerRecord(
                    reply.question, {}, context.on, f"~{reply.nonce}", retracts=reply.nonce
                )
            )
    return screening
