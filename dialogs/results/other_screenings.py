"""The other talks on one phone: of whom each is, and how to find it again."""

from dataclasses import replace

from dialogs.context import ReferralView, TurnContext, sentence
from dialogs.formatting import labelled
from dialogs.questions.planner import next_question
from dialogs.results.review import answered, value_of
from dialogs.screening import Screening

SHOWN = 2  # the age and the illnesses tell two children apart


def of_talk(context: TurnContext, talk: Screening) -> TurnContext:
    """Return the context of another talk, in the language of this one."""
    return context.with_screening(replace(talk, lang=context.screening.lang))


def about(context: TurnContext, talk: Screening) -> str:
    """Return of whom a talk is, as a line of its own."""
    return sentence(of_talk(context, talk), "ui-about", whom=_whom(of_talk(context, talk)))


def _whom(context: TurnContext) -> str:
    """Return the person, as far as the talk knows: no name is ever asked for."""
    who = sentence(context, f"ui-about-{context.screening.who or 'self'}")
    values = [value_of(context, ref) for ref in answered(context)[:SHOWN]]
    return " · ".join((who, *values))


def sent_about(context: TurnContext, sent: ReferralView) -> str:
    """Return whom a code is about, where several people share the phone; else nothing."""
    of = context.screening if sent.here else sent.of
    if not context.others or of is None:
        return ""
    return labelled(context, sent.code, _whom(of_talk(context, of)))


def with_about(context: TurnContext, text: str) -> str:
    """Say whom a text is about, where this phone holds more than one person's answers."""
    if not context.others or not context.screening.current_answers:
        return text
    return f"{about(context, context.screening)}\n\n{text}"


def is_whole(context: TurnContext) -> bool:
    """Return whether nothing is left to ask: then its result is shown, else its questions go on."""
    return next_question(context).trigger == "answered_all"
