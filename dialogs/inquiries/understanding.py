"""The kind of a text: a question that is answered or asked back about, an answer, an emergency."""

import re
from dataclasses import dataclass
from enum import Enum

from dialogs.inquiries.features import HAN_RANGE, forms, plain, sure_topics, topic_words
from dialogs.inquiries.scorer import TopicScore, score
from dialogs.redflags import RedFlag, red_flag

ANSWER = "answer"
# Chosen on lines of writers that were held back from training: a wrong answer, or a question taken
# as an answer, must stay below 2 in 100; what is not sure enough is asked back.
_SURE_ANSWER, _SURE_QUESTION = 0.92, 0.15
_BOTH = 0.5  # a clause that is this likely an answer stands beside a question
_SURE_TOPIC, _APART = 0.75, 0.40
_SURE_CLAUSE, _APART_CLAUSE = 0.7, 0.35  # of a clause that surely asks
_WORTH_OFFERING = 0.25
_WORTH_BESIDE = 0.12  # of a topic, where the other that is offered is "an answer"
_NOTHING = 0.25  # how likely a text must be about nothing that is known
_NEVER_ALONE = "stop_medicine"  # nobody is asked back whether that was meant
_GENERAL_RULE = "eligibility_rule"  # "must I stop it to take part?" asks about stopping
_MOST = 2  # questions of one message
_CLAUSES = re.compile(
    r"(?<=[.!?;,\n。！？；，])(?!\d)\s*|\s+(?=but\b|and\b|by the way\b)|(?=不过|对了)"
    rf"|(?<=[{HAN_RANGE}])\s+(?=[{HAN_RANGE}])"
)
_ASKING = frozenset({"asks", "ends", "marked"})


class InquiryKind(Enum):
    """The way a text is dealt with, as `prescreen ask` prints it."""

    ANSWERED = "answered"
    OFFERED = "offered"
    LIST = "list"
    ANSWER = "answer"
    EMERGENCY = "emergency"


@dataclass(frozen=True)
class Understanding:
    """The kind of a text and its topics: one, two that are close, or none."""

    kind: InquiryKind
    topics: tuple[str, ...] = ()


def topics() -> tuple[str, ...]:
    """Return the ids of all topics, in the order in which they are listed."""
    return tuple(topic_words())


def understand(text: str, flag: RedFlag | None = None) -> Understanding:
    """Return what a text is, where no question on the screen is known; emergencies come first.

    `flag` is what the red flags made of it, where they have read it already.
    """
    if red_flag(text) if flag is None else flag:
        return Understanding(InquiryKind.EMERGENCY)
    scored = score(text)
    surely = sure_topics(plain(text))
    if surely:
        return _said_surely(text, surely, scored)
    (first, chance), (second, other) = scored.topics[:2]
    if scored.nothing > chance and scored.nothing >= _NOTHING and scored.answer < _SURE_ANSWER:
        return Understanding(InquiryKind.LIST)
    if scored.answer >= _SURE_ANSWER:
        return Understanding(InquiryKind.ANSWER)
    if scored.answer > _SURE_QUESTION or _tells(text):
        likely = chance >= _WORTH_BESIDE or scored.answer >= 1 - chance
        return _offered(first, ANSWER) if likely else Understanding(InquiryKind.LIST)
    if chance >= _SURE_TOPIC and chance - max(other, scored.nothing) >= _APART:
        return Understanding(InquiryKind.ANSWERED, (first,))
    nothing = scored.nothing >= max(other, _NOTHING) and chance - scored.nothing < _NOTHING
    if not nothing and chance + other >= _WORTH_OFFERING:
        return _offered(first, second)
    return Understanding(InquiryKind.LIST)


def asked_about(clause: str) -> Understanding:
    """Return what a clause that surely asks is about: that it may be an answer is ruled out."""
    surely = sure_topics(plain(clause))
    if surely:
        return Understanding(InquiryKind.ANSWERED, surely[:_MOST])
    scored = score(clause)
    (first, chance), (second, other) = scored.topics[:2]
    if scored.nothing > chance and scored.nothing >= _NOTHING:
        return Understanding(InquiryKind.LIST)
    if chance >= _SURE_CLAUSE and chance - max(other, scored.nothing) >= _APART_CLAUSE:
        return Understanding(InquiryKind.ANSWERED, (first,))
    if chance + other >= _WORTH_OFFERING:
        return _offered(first, second)
    return Understanding(InquiryKind.LIST)


def _said_surely(text: str, surely: tuple[str, ...], scored: TopicScore) -> Understanding:
    """Return what to do about words that mean a topic for sure, whatever stands beside them."""
    likeliest, chance = scored.topics[0]
    if scored.answer > _BOTH or _tells(text):
        return _offered(surely[0], ANSWER)
    if _NEVER_ALONE in surely:
        asked = tuple(topic for topic in surely if topic != _GENERAL_RULE)
        return Understanding(InquiryKind.ANSWERED, asked[:_MOST])
    doubted = dict(scored.topics)[surely[0]] < _WORTH_OFFERING
    if likeliest not in surely and (doubted or chance >= _SURE_TOPIC):
        return _offered(surely[0], likeliest)
    return Understanding(InquiryKind.ANSWERED, surely[:_MOST])


def _offered(*both: str) -> Understanding:
    return Understanding(InquiryKind.OFFERED, both)


def _tells(text: str) -> bool:
    """Return whether a clause of several asks nothing, and may be an answer."""
    clauses = [clause for clause in _CLAUSES.split(text) if clause.strip(" ,.，。")]
    return len(clauses) > 1 and any(
        score(clause).answer >= _BOTH for clause in clauses if not forms(plain(clause)) & _ASKING
    )
