"""The other talks on one phone: of whom each is, and how to find it again."""

from dataclasses import replace
from datetime import date

from dialogs.context import Moment, Sent, Talk, speak
from dialogs.formatting import labelled
from dialogs.questions.planner import next_question
from dialogs.results.review import answered, value_of
from dialogs.screening import Screening

SHOWN = 2  # the age and the illnesses tell two children apart


def about(talk: Talk, screening: Screening, lang: str) -> str:
    """Of whom a talk is, as a line of its own."""
    there = replace(screening, lang=lang)
    return speak(talk, there, "ui-about", whom=_whom(talk, there))


def _whom(talk: Talk, there: Screening) -> str:
    """The person, as far as the talk knows: no name is ever asked for."""
    who = speak(talk, there, f"ui-who-for-option-{there.who or 'self'}")
    values = [value_of(talk, there, ref) for ref in answered(talk, there)[:SHOWN]]
    return " · ".join((who, *values))


def sent_about(talk: Talk, screening: Screening, moment: Moment, sent: Sent) -> str:
    """Whom a code is about, where several people share the phone; else nothing."""
    of = screening if sent.here else sent.of
    if not moment.others or of is None:
        return ""
    whom = _whom(talk, replace(of, lang=screening.lang))
    return labelled(talk, screening, sent.code, whom)


def with_about(talk: Talk, screening: Screening, moment: Moment, text: str) -> str:
    """Whom a text is about, where this phone holds more than one person's answers."""
    if not moment.others or not screening.counted:
        return text
    return f"{about(talk, screening, screening.lang)}\n\n{text}"


def is_whole(talk: Talk, screening: Screening, on: date) -> bool:
    """Whether nothing is left to ask: then its result is shown, else its questions go on."""
    return next_question(talk, screening, on).trigger == "answered_all"
