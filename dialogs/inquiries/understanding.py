"""The kind of a text: a question that is answered or asked back about, an answer, an emergency."""

from dataclasses import dataclass
from enum import Enum

from dialogs.inquiries.features import plain, sure_topics, topic_words
from dialogs.inquiries.scorer import score
from dialogs.redflags import RedFlag, red_flag

ANSWER = "answer"
# Chosen on lines that were held back from training: a wrong answer, or a question taken as an
# answer, must stay below 2 in 100; what is not sure enough is asked back.
_SURE_ANSWER, _SURE_QUESTION = 0.85, 0.15
_SURE_TOPIC, _APART = 0.45, 0.20
_WORTH_OFFERING = 0.25
_MOST = 2  # questions of one message


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
    if surely := sure_topics(plain(text)):
        return Understanding(InquiryKind.ANSWERED, surely[:_MOST])
    scored = score(text)
    (first, chance), (second, other) = scored.topics[:2]
    if scored.answer >= _SURE_ANSWER:
        return Understanding(InquiryKind.ANSWER)
    if scored.answer > _SURE_QUESTION:
        likely = chance >= _WORTH_OFFERING / 2
        return (
            Understanding(InquiryKind.OFFERED, (first, ANSWER))
            if likely
            else Understanding(InquiryKind.LIST)
        )
    if chance >= _SURE_TOPIC and chance - other >= _APART:
        return Understanding(InquiryKind.ANSWERED, (first,))
    if chance + other >= _WORTH_OFFERING:
        return Understanding(InquiryKind.OFFERED, (first, second))
    return Understanding(InquiryKind.LIST)
