"""Leads on from an answer that was heard: to the next question, or to why it is asked again."""

from dataclasses import replace

from dialogs.alarm_values import said_of_latest
from dialogs.context import TurnContext, sentence
from dialogs.effects import AnswerAmended, Turn
from dialogs.messages import EditButtons, EditText
from dialogs.questions.message import keyboard, question_text
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain, Toggled
from dialogs.screening import Prompt, Screening
from dialogs.steps.navigation import advance, alone_and_minor, ask_back, close, reshow
from trials.values import Amount


def after_hearing(context: TurnContext, prompt: Prompt, outcome: AnswerOutcome) -> Turn:
    after = context.with_screening(outcome.screening)
    match outcome:
        case Toggled():
            redraw = EditButtons(prompt.nonce, prompt.shown, keyboard(after))
            return Turn(after.screening, (redraw,))
        case AskAgain(lead=lead, asks=True):
            return ask_back(after, lead)
        case AskAgain(lead=lead, reworded=reworded):
            return reshow(after, lead=lead, reworded=reworded)
        case Accepted():
            return _led_on(context, prompt, outcome)


def _led_on(context: TurnContext, prompt: Prompt, recorded: Accepted) -> Turn:
    """Say the next question first, then the tidying edit of the one just answered."""
    before = context.screening
    question = question_text(context, prompt.ref)
    kept = sentence(context, "ui-answer-kept", answer=recorded.shown)
    tidy = EditText(prompt.nonce, prompt.shown, f"{question}\n{kept}")
    after = context.with_screening(recorded.screening)
    turn = _next(after, before)
    amended = (AnswerAmended(prompt.ref),) if before.shared else ()
    says = (*said_of_latest(after), *turn.says, tidy)
    return replace(turn, says=says, records=(*turn.records, *amended))


def _next(context: TurnContext, before: Screening) -> Turn:
    """Lead on from the answer just recorded.

    A self-answering minor needs a parent; a grown-up "child" is another adult.
    """
    screening = context.screening
    if alone_and_minor(screening):
        return close(context, "said_minor", "minor")
    age = screening.answer_to("age_years")
    if screening.who == "child" and isinstance(age, Amount) and age.low >= 18:
        context = context.with_screening(replace(screening, who="other"))
        return advance(context, sentence(context, "ui-child-grown-up"))
    if before.shared and before.changing:
        return advance(context, sentence(context, "ui-after-share-changed"))
    return advance(context)
