"""The buttons under an answered or unclear question, where their words are typed instead."""

from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import Turn
from dialogs.inquiries.understanding import ANSWER, topics
from dialogs.steps.inquiry import ASK, BACK, pressed, topic_label
from dialogs.steps.my_answer import says_so

# A shorter label, such as "children", may as well answer what is asked.
_WORDS, _CHARACTERS = 3, 4


def labelled_topic(context: TurnContext, text: str) -> Turn | None:
    """Return the turn of such a button whose label the whole text is, in any language."""
    if says_so(context, text):
        return pressed(context, f"{ASK}{ANSWER}")
    typed = _plain(text)
    long = len(typed) >= _CHARACTERS if not typed.isascii() else len(typed.split()) >= _WORDS
    if not long:
        return None
    for lang in context.content.words.languages:
        shown = context.with_screening(replace(context.screening, lang=lang))
        labels = {topic: topic_label(shown, topic) for topic in (ANSWER, *topics())}
        labels[BACK] = sentence(shown, "inquiry-button-back")
        for topic, label in labels.items():
            if typed == _plain(label):
                return pressed(context, f"{ASK}{topic}")
    return None


def _plain(text: str) -> str:
    return reading.simplified(reading.normal(text).casefold()).strip(" .,!。！，")
