"""One screening as plain data: its answers, the question on the screen, what was agreed."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from dialogs.phases import Phase
from dialogs.prompt import Offer as Offer
from dialogs.prompt import Prompt as Prompt
from dialogs.prompt import prompt_in, prompt_out
from trials.case import Answered
from trials.values import Given
from trials.vocabulary import BadValue, Vocabulary, decode, encode

RESPONDENTS = {"self": "self", "child": "guardian", "other": "other_family"}


PARTED = "+"  # between the nonce of a message and the number of an answer out of it


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One answer as it was given; `retracts` is the nonce of an earlier one that is taken back.

    `said` is a short value in the words and the unit in which it was typed.
    """

    question: str
    values: Mapping[str, Given]
    on: date
    nonce: str
    wording: str = ""
    retracts: str | None = None
    said: str = ""

    @property
    def message(self) -> str:
        """Return the nonce of the message that it answers, perhaps with others."""
        return self.nonce.partition(PARTED)[0]


@dataclass(frozen=True, slots=True)
class Contact:
    """The way the hospital may reach the person, what they typed or chose, one after the other.

    `time` and `lang` are an option of their question, or the person's own words; "" is the usual:
    any time, and the language of the talk. `way` is `chat` where the team is to write here.
    """

    name: str = ""
    phone: str = ""
    time: str = ""
    travel: str = ""
    email: str = ""
    way: str = ""
    lang: str = ""

    @property
    def reach(self) -> str:
        """Return how the person is reached: `chat`, `phone`, `email`, "" where it is not known."""
        return self.way or ("phone" if self.phone else "email" if self.email else "")


def contact_out(contact: Contact) -> dict[str, str]:
    """Return a contact as JSON-able data."""
    return asdict(contact)


def contact_in(raw: Mapping[str, str]) -> Contact:
    """Return a stored contact; one of before has fewer parts."""
    return Contact(**raw)


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """Words that the person keeps for themselves, beside the answers; `id` is for its button."""

    id: str
    text: str
    on: date


@dataclass(frozen=True)
class Screening:
    """One person's run. Frozen: a turn makes a new one, so what follows is worked out once."""

    phase: Phase = Phase.LANGUAGE
    lang: str = "en"
    who: str | None = None
    focus: str | None = None
    prompt: Prompt | None = None
    side_prompt: Prompt | None = None
    replies: tuple[AnswerRecord, ...] = ()
    reports: str | None = None
    scored: str | None = None
    changing: str | None = None
    target: tuple[str, str] | None = None
    present: bool = False
    contact: Contact = field(default_factory=Contact)
    shared: tuple[tuple[str, str], ...] = ()
    paused: bool = False
    reminding: str | None = None
    # Facts that were told beside the answer to another question: offered at their own question.
    told: Mapping[str, Given] = field(default_factory=dict)
    traditional: bool = False  # writes in traditional characters
    # Codes of earlier referrals that the person said are about the same person, or another one.
    same: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    clarified: tuple[str, ...] = ()  # pairs of answers that were asked about: once each
    sheets: tuple[str, ...] = ()  # laboratory sheets that were asked for: once each
    taken: tuple[str, ...] = ()  # questions that the last message settled, to be checked
    remembered: tuple[str, ...] = ()  # values told without the report at hand
    # A question to a study team that is not sent yet: to which, its words, what was shown.
    to_team: Mapping[str, str] = field(default_factory=dict)
    ticked: tuple[str, ...] = ()  # questions ticked in a list: each is asked by itself
    notes: tuple[PrivateNote, ...] = ()  # the person's own, seen by nobody else

    @property
    def current_prompt(self) -> Prompt:
        """The prompt, where there must be one: an answer was heard, a question is being shown."""
        assert self.prompt is not None, "nothing is asked"
        return self.prompt

    @property
    def latest_prompt(self) -> Prompt | None:
        """The question that was put last: a text is an answer to that one only."""
        return self.side_prompt or self.prompt

    @cached_property
    def current_answers(self) -> tuple[AnswerRecord, ...]:
        """The replies that still hold: without the retracted ones and their retractions."""
        gone = {reply.retracts for reply in self.replies if reply.retracts}
        return tuple(
            reply for reply in self.replies if not reply.retracts and reply.nonce not in gone
        )

    @cached_property
    def answers(self) -> dict[str, Answered]:
        """The latest answer per fact, with the day it was given."""
        answers: dict[str, Answered] = {}
        for reply in self.current_answers:
            for fact, given in reply.values.items():
                answers[fact] = Answered(given, reply.on)
        return answers

    @cached_property
    def asked(self) -> frozenset[str]:
        """Every question, and part of a question, that was put and replied to."""
        return frozenset(reply.question for reply in self.current_answers)

    def said_of(self, question: str) -> str:
        """Return how the value of a question was typed; nothing where it was pressed, or long."""
        replies = (r for r in reversed(self.current_answers) if r.question == question)
        return next((reply.said for reply in replies), "")

    def answer_to(self, fact: str) -> Given | None:
        answered = self.answers.get(fact)
        return answered.given if answered else None

    def with_told(self, told: Mapping[str, Given]) -> "Screening":
        """Return the screening with facts told besides; what was answered already stays."""
        news = {fact: given for fact, given in told.items() if fact not in self.answers}
        return replace(self, told={**self.told, **news}) if news else self

    def with_record(self, reply: AnswerRecord) -> "Screening":
        return replace(self, replies=(*self.replies, reply))

    def without(self, reply: AnswerRecord, on: date) -> "Screening":
        """Return the screening with a reply taken back: its row stays, and one more says so."""
        nonce = f"~{reply.nonce}"
        return self.with_record(AnswerRecord(reply.question, {}, on, nonce, retracts=reply.nonce))


def encode_values(values: Mapping[str, Given]) -> dict[str, object]:
    return {fact: encode(given) for fact, given in values.items()}


def decode_values(vocabulary: Vocabulary, raw: Mapping[str, object]) -> dict[str, Given]:
    """Return stored values under today's definitions; one no longer allowed counts as not asked."""
    values: dict[str, Given] = {}
    for fact, value in raw.items():
        if fact in vocabulary:
            with suppress(BadValue):
                values[fact] = decode(vocabulary[fact], value)
    return values


def state_of(screening: Screening) -> dict[str, Any]:
    """Return everything but the replies, as JSON-able data; the replies are rows of their own."""
    return {
        "phase": screening.phase.value,
        "lang": screening.lang,
        "who": screening.who,
        "focus": screening.focus,
        "prompt": prompt_out(screening.prompt),
        "aside": prompt_out(screening.side_prompt),
        "reports": screening.reports,
        "scored": screening.scored,
        "changing": screening.changing,
        "target": screening.target,
        "present": screening.present,
        "contact": contact_out(screening.contact),
        "shared": screening.shared,
        "paused": screening.paused,
        "reminding": screening.reminding,
        "told": encode_values(screening.told),
        "traditional": screening.traditional,
        "same": screening.same,
        "apart": screening.apart,
        "clarified": screening.clarified,
        "sheets": screening.sheets,
        "taken": screening.taken,
        "remembered": screening.remembered,
        "to_team": dict(screening.to_team),
        "ticked": screening.ticked,
        "notes": [[note.id, note.text, note.on.isoformat()] for note in screening.notes],
    }


def screening_from(
    state: Mapping[str, Any], replies: Iterable[AnswerRecord], vocabulary: Vocabulary
) -> Screening:
    """Return the screening that `state_of` and its replies describe."""
    rest = dict(state)
    return Screening(
        phase=Phase(rest.pop("phase")),
        prompt=prompt_in(rest.pop("prompt"), vocabulary),
        side_prompt=prompt_in(rest.pop("aside"), vocabulary),
        target=_pair(rest.pop("target")),
        contact=contact_in(rest.pop("contact")),
        shared=tuple((trial, site) for trial, site in rest.pop("shared")),
        same=tuple(rest.pop("same", ())),
        apart=tuple(rest.pop("apart", ())),
        clarified=tuple(rest.pop("clarified", ())),
        sheets=tuple(rest.pop("sheets", ())),
        taken=tuple(rest.pop("taken", ())),
        remembered=tuple(rest.pop("remembered", ())),
        ticked=tuple(rest.pop("ticked", ())),
        notes=tuple(
            PrivateNote(id, text, date.fromisoformat(on)) for id, text, on in rest.pop("notes", ())
        ),
        replies=tuple(replies),
        told=decode_values(vocabulary, rest.pop("told", {})),  # not in states of before it
        **rest,
    )


def _pair(raw: list[str] | None) -> tuple[str, str] | None:
    return (raw[0], raw[1]) if raw else None
