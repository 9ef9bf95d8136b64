"""Answers a text that no button of a step, and no question, accounts for."""

from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import Turn
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.screening import Prompt
from dialogs.steps.dispatch import agrees, chosen
from dialogs.steps.inquiring import is_chat
from dialogs.steps.navigation import ASKING, ask_at_stage, reshow
from dialogs.steps.studies import named_first


def missed_stage(context: TurnContext, prompt: Prompt, text: str) -> Turn:
    """Say what to do instead, with the buttons; what stands above is not said again."""
    if turn := _gone_on(context, prompt, text):
        return turn
    agreed = agrees(prompt, text)
    key = "ui-please-choose"
    if agreed:
        key = "ui-agree-first-again" if prompt.misses else "ui-agree-first"
    missed = replace(prompt, misses=prompt.misses + agreed)
    counted = context.with_screening(replace(context.screening, prompt=missed))
    return ask_at_stage(counted, sentence(context, key))


def _gone_on(context: TurnContext, prompt: Prompt, text: str) -> Turn | None:
    """Go on from the welcome, whatever is told there: there is nothing to do yet but that.

    Where an illness was named, its studies are shown first.
    """
    if prompt.ref != "@welcome" or not reading.tells_plainly(text):
        return None
    if named_first(context, text):
        return None
    return chosen(context, prompt, "start")


def nothing_asked(context: TurnContext, text: str) -> Turn:
    """Say what can be done; whoever says goodbye or thanks is answered first."""
    screening = context.screening
    if screening.phase is Phase.LANGUAGE or screening.phase in ASKING:
        return reshow(context)
    said = sentence(context, "ui-nothing-asked")
    if is_chat(text):
        said = f"{sentence(context, 'ui-farewell')}\n\n{said}"
    return Turn(screening, (NewMessage(said),))
