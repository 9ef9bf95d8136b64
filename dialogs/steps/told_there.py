"""Hears what is told of an answer that is put right, at the question that it leads back to."""

from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.effects import Turn
from dialogs.formatting import label_of
from dialogs.messages import EditText, NewMessage
from dialogs.questions.hearing import hear_text
from dialogs.questions.recording import Accepted, AskAgain
from dialogs.screening import Prompt
from dialogs.steps.after_hearing import after_hearing
from dialogs.steps.prompts import STAGES

_MADE = "="  # behind the nonce of a question that is answered in the turn that asks it


def heard_there(context: TurnContext, back: Turn, rest: str) -> Turn:
    """Hear the rest of the text where it leads; else the question stands there again."""
    return (rest and answered_there(context, back, rest)) or shown_again_there(context, back)


def shown_again_there(context: TurnContext, back: Turn) -> Turn:
    lead = NewMessage(sentence(context, "ui-earlier-again"))
    return replace(back, says=(lead, *back.says))


def answered_there(context: TurnContext, back: Turn, rest: str) -> Turn | None:
    """Take an answer that was told with the correction, or ask it back; None where it is none."""
    there, prompt = context.with_screening(back.screening), back.screening.prompt
    if prompt is None or prompt.ref in STAGES:
        return None
    return _answered(there, prompt, rest)


def _answered(there: TurnContext, prompt: Prompt, rest: str) -> Turn | None:
    """Take an answer that was told with the correction, or ask it back."""
    made = replace(prompt, nonce=f"{prompt.nonce}{_MADE}")
    answering = there.with_screening(replace(there.screening, prompt=made))
    outcome = hear_text(answering, rest)
    if isinstance(outcome, Accepted):
        turn = after_hearing(answering, made, outcome)
        name = label_of(there, prompt.ref)
        said = sentence(there, "ui-earlier-changed", name=name, answer=outcome.shown)
        says = (
            say for say in turn.says if not (isinstance(say, EditText) and say.nonce == made.nonce)
        )
        return replace(turn, says=(NewMessage(said), *says))
    if isinstance(outcome, AskAgain) and outcome.asks:
        asked = hear_text(there, rest)
        return after_hearing(there, prompt, asked)
    return None
