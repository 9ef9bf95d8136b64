"""The other talks on one phone: of whom each is, and how to find it again."""

from dataclasses import replace
from datetime import date

from dialogs.context import Content, ReferralView, TurnContext, sentence
from dialogs.formatting import labelled
from dialogs.questions.planner import next_question
from dialogs.results.review import answered, value_of
from dialogs.screening import Screening

SHOWN = 2  # the age and the illnesses tell two children apart


def about(content: Content, screening: Screening, lang: str) -> str:
    """Return of whom a talk is, as a line of its own."""
    translated = replace(screening, lang=lang)
    return sentence(content, translated, "ui-about", whom=_whom(content, translated))


def _whom(content: Content, screening: Screening) -> str:
    """Return the person, as far as the talk knows: no name is ever asked for."""
    who = sentence(content, screening, f"ui-who-for-option-{screening.who or 'self'}")
    values = [value_of(content, screening, ref) for ref in answered(content, screening)[:SHOWN]]
    return " · ".join((who, *values))


def sent_about(
    content: Content, screening: Screening, context: TurnContext, sent: ReferralView
) -> str:
    """Return whom a code is about, where several people share the phone; else nothing."""
    of = screening if sent.here else sent.of
    if not context.others or of is None:
        return ""
    whom = _whom(content, replace(of, lang=screening.lang))
    return labelled(content, screening, sent.code, whom)


def with_about(content: Content, screening: Screening, context: TurnContext, text: str) -> str:
    """Say whom a text is about, where this phone holds more than one person's answers."""
    if not context.others or not screening.current_answers:
        return text
    return f"{about(content, screening, screening.lang)}\n\n{text}"


def is_whole(content: Content, screening: Screening, on: date) -> bool:
    """Return whether nothing is left to ask: then its result is shown, else its questions go on."""
    return next_question(content, screening, on).trigger == "answered_all"
