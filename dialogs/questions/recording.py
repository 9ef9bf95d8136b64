"""What hearing an answer can come to, and putting one on record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dialogs.context import Moment, Talk
from dialogs.formatting import show
from dialogs.questions.message import fact_of, wording_key
from dialogs.screening import Reply, Screening
from trials.values import Given


@dataclass(frozen=True, slots=True)
class Recorded:
    """The answer counts; `shown` is how it reads."""

    screening: Screening
    shown: str


@dataclass(frozen=True, slots=True)
class Ticked:
    """A box changed; the same question stays."""

    screening: Screening


@dataclass(frozen=True, slots=True)
class Again:
    """The same question again; `lead` says why and what to do, `reworded` asks in other words.

    Where the lead asks back about the answer just given, it is the question (`asks`).
    """

    screening: Screening
    lead: str
    reworded: bool = False
    asks: bool = False


Outcome = Recorded | Ticked | Again


def record(
    talk: Talk, screening: Screening, values: Mapping[str, Given], moment: Moment
) -> Recorded:
    """Appends the answer. Answering a question anew takes back its earlier answer and its parts."""
    prompt = screening.posed
    if "." not in prompt.ref:
        screening = retract(screening, prompt.ref, moment)
    wording = talk.words.wording_hash(wording_key(talk, prompt.ref))
    reply = Reply(prompt.ref, values, moment.on, prompt.nonce, wording)
    fact = fact_of(talk, prompt.ref)
    shown = show(talk, screening, fact, values[fact.id]) if fact and fact.id in values else ""
    screening = screening.with_reply(reply)
    for settled in _settled(talk, screening, values, moment):
        screening = retract(screening, settled, moment)
    return Recorded(replace(screening, prompt=None), shown)


def _settled(
    talk: Talk, screening: Screening, values: Mapping[str, Given], moment: Moment
) -> tuple[str, ...]:
    """Earlier answers that this one settles: who now says "never" does not have it today."""
    look = talk.case(screening, moment.on).value
    follows = {fact: talk.library.vocabulary.derivation(fact) for fact in screening.answers}
    return tuple(
        fact
        for fact, found in follows.items()
        if found and found.settles and not values.keys().isdisjoint(found.inputs)
        if found.compute(look)
    )


def retract(screening: Screening, question: str, moment: Moment) -> Screening:
    """Takes back what was answered to a question and its parts; the rows stay, marked."""
    for reply in screening.counted:
        if reply.question.partition(".")[0] == question:
            screening = screening.with_reply(
                Reply(reply.question, {}, moment.on, f"~{reply.nonce}", retracts=reply.nonce)
            )
    return screening
