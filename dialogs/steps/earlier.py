"""Leads back to an answer that a text says to be wrong, and hears what is right there."""

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.effects import Turn
from dialogs.formatting import label_of
from dialogs.messages import TextInput
from dialogs.questions.hearing import hear_text
from dialogs.questions.message import with_prompt
from dialogs.questions.recording import AskAgain, out_of_one
from dialogs.results.review import applying
from dialogs.screening import AnswerRecord
from dialogs.steps.dispatch import chosen
from dialogs.steps.navigation import ASKING, change, stage_says, step_back
from dialogs.steps.prompts import STAGES, TOGETHER
from dialogs.steps.told_there import answered_there, heard_there, shown_again_there
from dialogs.words import as_key

_NAMES = ("label", "line", "short", "tick")


def heard(context: TurnContext, wrote: TextInput) -> Turn | None:
    """Return the turn at the answer that a text wants to correct; None for any other text."""
    screening = context.screening
    prompt = screening.prompt
    if prompt is None or screening.side_prompt or screening.paused or not wrote.fresh:
        return None
    asking = prompt.ref not in STAGES or prompt.ref in TOGETHER or screening.phase in ASKING
    meant = reading.earlier_meant(wrote.text) if asking and screening.current_answers else None
    if meant is None:
        return None
    if meant.back:
        return _at_last(context, meant)
    named = _named(context, wrote.text)
    if not named or prompt.ref.partition(".")[0] in named or _answers(context, wrote.text):
        return None
    if len(named) > 1:  # which of them stands in the list of all answers
        asked = with_prompt(context, "@change")
        return Turn(asked.screening, stage_says(asked))
    return heard_there(context, change(context, named[0]), meant.rest)


def _answers(context: TurnContext, text: str) -> bool:
    """Return whether a text is an answer to the question on the screen."""
    asked = context.screening.current_prompt.ref not in STAGES
    return asked and not isinstance(hear_text(context, text), AskAgain)


def _at_last(context: TurnContext, meant: reading.Earlier) -> Turn | None:
    """Lead back to the last answer, or to the one that the words name and the last cannot take."""
    back = _back(context, meant.back)
    if back is None:
        return None
    if meant.rest and (told := _told_there(context, back, meant.rest)):
        return told
    named = reading.named_line(meant.rest, _names(context)) if meant.rest else None
    if named and named != context.screening.current_prompt.ref:
        return heard_there(context, change(context, named), meant.rest)
    return shown_again_there(context, back)


def _named(context: TurnContext, text: str) -> tuple[str, ...]:
    """Return the answers that a text may mean by what they are called."""
    names = _names(context)
    named = reading.named_line(text, names)
    return (named,) if named else reading.lines_by_words(text, names)


def _names(context: TurnContext) -> dict[str, tuple[str, ...]]:
    """Return what each answered question is called, in any language."""
    words, who = context.content.words, context.screening.who or "self"
    return {
        ref: (
            label_of(context, ref),
            *(
                words.say(lang, as_key(ref), attr, who=who)
                for lang in words.languages
                for attr in _NAMES
                if "." not in ref and words.has(as_key(ref), attr)
            ),
        )
        for ref in applying(context)
    }


def _back(context: TurnContext, steps: int) -> Turn | None:
    """Ask the last answer again, or the one before it; what shared a message is put as it was."""
    answers = context.screening.current_answers
    messages = list(dict.fromkeys(reply.message for reply in answers))
    if len(messages) < steps:
        return None
    last = next(r for r in answers if r.message == messages[-steps])
    if steps == 1 and _has_company(context, last):
        return step_back(context)
    return change(context, last.question.partition(".")[0])


def _has_company(context: TurnContext, last: AnswerRecord) -> bool:
    return bool(out_of_one(context, last)) or "." in last.question


def _told_there(context: TurnContext, back: Turn, rest: str) -> Turn | None:
    """Return the turn of an answer told with the correction, at a list too; None for none."""
    prompt = back.screening.prompt
    if prompt and prompt.ref in STAGES:
        return chosen(context.with_screening(back.screening), prompt, f"={rest}")
    return answered_there(context, back, rest)
