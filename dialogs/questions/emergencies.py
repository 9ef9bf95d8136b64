"""What a typed text tells of an emergency, at the question that it answers."""

from dialogs.context import Content
from dialogs.questions.hearing import labels
from dialogs.questions.message import fact_of
from dialogs.reading import normal
from dialogs.redflags import CALM, RedFlag, red_flag

# The block whose questions are about today: there, "last week" calms nothing.
OF_TODAY = "now"


def emergency_in(content: Content, text: str, ref: str | None) -> RedFlag:
    """Return what a text tells of; without a question it is judged as at one about the past."""
    asked = content.questionnaire[ref] if ref and ref in content.questionnaire else None
    return red_flag(text, of_today=asked is not None and asked.block == OF_TODAY)


def told_at(content: Content, text: str, ref: str | None) -> RedFlag:
    """Return what a text tells of, as the bot hears it: the words of a button are an answer."""
    if ref is not None and ref in content.questionnaire and _is_label(content, text, ref):
        return CALM
    return emergency_in(content, text, ref)


def _is_label(content: Content, text: str, ref: str) -> bool:
    fact = fact_of(content, ref)
    names = labels(content, ref, fact.options if fact else ())
    typed = normal(text).casefold()
    return any(typed == normal(name).casefold() for said in names.values() for name in said)
