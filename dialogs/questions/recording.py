"""The outcomes of hearing an answer, and putting one on record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from dialogs.context import TurnContext
from dialogs.formatting import own_button, show
from dialogs.names import clean_text
from dialogs.questions.message import fact_of, wording_key
from dialogs.screening import PARTED, AnswerRecord, Prompt, Screening
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
NO_WORDINGS: Mapping[str, str] = MappingProxyType({})
LONGEST_SAID = 40  # letters of a value as it was typed


def record(context: TurnContext, values: Mapping[str, Given], wording: str = "") -> Accepted:
    """Append the answer; answering a question anew takes back its earlier answer and its parts.

    `wording` is the hash of the words that were read, where they are not the question's own.
    """
    content, prompt = context.content, context.screening.current_prompt
    if "." not in prompt.ref:
        context = retract(context, prompt.ref)
    wording = wording or content.words.question_hash(wording_key(content, prompt.ref))
    reply = AnswerRecord(prompt.ref, values, context.on, prompt.nonce, wording)
    fact = fact_of(content, prompt.ref)
    shown = own_button(context, content.questionnaire[prompt.ref], values)
    if not shown and fact and fact.id in values:
        shown = show(context, fact, values[fact.id])
    context = context.with_screening(context.screening.with_record(reply))
    for settled in _settled(context, values):
        context = retract(context, settled)
    after = context.screening
    told = {fact: given for fact, given in after.told.items() if fact not in values}
    left = tuple(fact for fact in after.remembered if fact not in values)
    return Accepted(replace(after, prompt=None, told=told, taken=(), remembered=left), shown)


def as_said(context: TurnContext, outcome: AnswerOutcome, text: str) -> AnswerOutcome:
    """Return the outcome with a value as it was typed, where that is short and has a number."""
    if not isinstance(outcome, Accepted) or not is_short_value(text):
        return outcome
    nonce = context.screening.current_prompt.nonce
    replies = tuple(
        replace(reply, said=clean_text(text))
        if reply.nonce == nonce and not reply.retracts
        else reply
        for reply in outcome.screening.replies
    )
    return replace(outcome, screening=replace(outcome.screening, replies=replies))


def is_short_value(text: str) -> bool:
    return len(text.strip()) <= LONGEST_SAID and any(letter.isdigit() for letter in text)


def _settled(context: TurnContext, values: Mapping[str, Given]) -> tuple[str, ...]:
    """Return the earlier answers that this one settles: who says "never" does not have it today.

    An earlier yes stays: two answers that cannot both be are asked about, not dropped.
    """
    look, vocabulary = context.assessment.case.value, context.content.library.vocabulary
    follows = {fact: vocabulary.derivation(fact) for fact in context.screening.answers}
    return tuple(
        fact
        for fact, derivation in follows.items()
        if derivation and derivation.settles and not values.keys().isdisjoint(derivation.inputs)
        if context.screening.answer_to(fact) is not True and derivation.compute(look)
    )


def retract(context: TurnContext, question: str) -> TurnContext:
    """Take back what was answered to a question and its parts; the rows stay, marked."""
    screening = context.screening
    for reply in screening.current_answers:
        if reply.question.partition(".")[0] == question:
            screening = screening.without(reply, context.on)
    return context.with_screening(screening)


def record_each(
    context: TurnContext,
    values: Mapping[str, Given],
    wordings: Mapping[str, str] = NO_WORDINGS,
    said: Mapping[str, str] = NO_WORDINGS,
) -> TurnContext:
    """Record what one message settled, each value at its own question; `said` as it was typed."""
    prompt = context.screening.current_prompt
    for number, (fact, given) in enumerate(values.items()):
        own = Prompt(fact, f"{prompt.nonce}{PARTED}{prompt.shown}.{number}")
        asked = context.with_screening(replace(context.screening, prompt=own))
        recorded = as_said(
            asked, record(asked, {fact: given}, wordings.get(fact, "")), said.get(fact, "")
        )
        context = context.with_screening(recorded.screening)
    return context


def shared_message(reply: AnswerRecord) -> bool:
    """Return whether an answer came in one message with others: from a list or a sheet."""
    return PARTED in reply.nonce


def out_of_one(context: TurnContext, reply: AnswerRecord) -> tuple[AnswerRecord, ...]:
    """Return the answers that came in one message with this one, itself included; none if alone."""
    message, parted, _ = reply.nonce.partition(PARTED)
    if not parted:
        return ()
    return tuple(
        other
        for other in context.screening.current_answers
        if other.nonce.startswith(f"{message}{PARTED}")
    )
