"""Things noticed in any text: an illness named early, the script in which somebody writes."""

from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.phases import Phase
from dialogs.questions.hearing import labels
from dialogs.questions.message import YES

BEFORE_ANYBODY = frozenset({Phase.LANGUAGE, Phase.WELCOME, Phase.AGE_GATE})
BEFORE_CONSENT = BEFORE_ANYBODY | {Phase.WHO_FOR, Phase.CONSENT, Phase.ABROAD}
ILLNESSES = "conditions"


def with_illnesses(context: TurnContext, text: str) -> TurnContext:
    """Keep an illness named before the consent: it is ticked at its question, to be confirmed."""
    screening = context.screening
    if screening.phase not in BEFORE_CONSENT:
        return context
    names = labels(context.content, ILLNESSES, context.content.questionnaire[ILLNESSES].fills)
    heard = context.content.reader.illnesses(text, names, screening.who or "other", context.on)
    told = {option: True for option, mark in heard.marks.items() if mark == YES and option in names}
    return context.with_screening(screening.with_told(told)) if told else context


def with_script(context: TurnContext, text: str) -> TurnContext:
    """Remember whether somebody writes in traditional characters."""
    screening = context.screening
    if screening.traditional or not reading.is_traditional(reading.normal(text)):
        return context
    return context.with_screening(replace(screening, traditional=True))
