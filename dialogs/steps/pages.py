"""Asking for a page for the doctor: it is made when it is sent; a passcode is kept nowhere."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.effects import PageRequested, PasscodeTyped, Turn
from dialogs.messages import Button, EditButtons, NewMessage, TextInput
from dialogs.results.page_asking import (
    ASK,
    BOTH,
    CODE,
    LONGEST,
    NOTES,
    OFF,
    ON,
    PAGE_STAGES,
    SHORTEST,
    WITH_RESULT,
    langs_of,
    passcode_of,
    with_notes,
)
from dialogs.screening import Prompt, Screening
from dialogs.steps.navigation import has_result, reshow
from dialogs.steps.prompts import Choose, show_stage

# The option of its button, good whatever is asked when it is pressed.
PAGE = "page-ask."


def may_have(context: TurnContext) -> bool:
    """Return whether there is a result to tell a doctor of."""
    return context.screening.phase in WITH_RESULT and has_result(context)


def rows(context: TurnContext) -> tuple[tuple[Button, ...], ...]:
    """Return the button that asks for a page, as a row; none where none can be made."""
    if not context.pages or not may_have(context):
        return ()
    label = sentence(context, "ui-result-next-option-page")
    return ((Button(label, PAGE, context.nonce or "-"),),)


def pressed(context: TurnContext, option: str) -> Turn | None:
    """Begin with a page; None for every other button."""
    return begin(context) if option == PAGE else None


def begin(context: TurnContext) -> Turn:
    """Say what the page is and where it will be, before anything is sent."""
    if not context.pages:
        return _said(context, "ui-page-not-here")
    if not may_have(context):
        return _said(context, "ui-page-not-yet")
    notes = {NOTES: ON} if context.screening.notes else {}
    return _beside(context, Prompt(ASK, context.nonce, draft={BOTH: OFF, **notes}))


def wrote(context: TurnContext, typed: TextInput) -> Turn:
    """Take what is typed as the passcode; whatever it is, it is taken out of the chat."""
    beside = context.screening.side_prompt
    assert beside is not None
    gone = (PasscodeTyped(),)
    passcode = passcode_of(typed.text) if typed.fresh else None
    if passcode is None:
        key = "ui-page-code-wrong" if typed.fresh else "ui-page-code-early"
        lead = sentence(context, key, least=SHORTEST, most=LONGEST)
        return replace(_again(context, beside, lead), records=gone)
    turn = _requested(context, beside, passcode)
    bare = EditButtons(beside.nonce, beside.shown, ())
    return replace(turn, says=(*turn.says, bare), records=(*turn.records, *gone))


def waits_for_passcode(screening: Screening) -> bool:
    beside = screening.side_prompt
    return beside is not None and beside.ref == CODE


def _choose(context: TurnContext, option: str) -> Turn | None:
    """Return the turn of a choice; the prompt holds what was chosen before."""
    prompt = context.screening.side_prompt
    if prompt is None:
        return None
    match option:
        case "both" | "notes" if prompt.ref == ASK:
            return _ticked(context, prompt, option)
        case "send" | "unlocked":
            return _requested(context, prompt)
        case "lock":
            return _beside(context, Prompt(CODE, context.nonce, draft=prompt.draft))
        case "no":
            return reshow(_left(context), lead=sentence(context, "ui-page-left"))
    return None


def _ticked(context: TurnContext, prompt: Prompt, option: str) -> Turn:
    """Turn a tick on or off, in the very message."""
    on = OFF if prompt.draft.get(option) == ON else ON
    turned = replace(prompt, draft={**prompt.draft, option: on})
    after = context.with_screening(replace(context.screening, side_prompt=turned))
    drawn = show_stage(after, turned).rows
    return Turn(after.screening, (EditButtons(turned.nonce, turned.shown, drawn),))


def _requested(context: TurnContext, beside: Prompt, passcode: str | None = None) -> Turn:
    langs, notes = langs_of(context, beside.draft), with_notes(context, beside.draft)
    key = "ui-page-comes-locked" if passcode else "ui-page-comes"
    turn = reshow(_left(context))
    said = NewMessage(sentence(context, key))
    return replace(turn, says=(said, *turn.says), records=(PageRequested(langs, notes, passcode),))


def _left(context: TurnContext) -> TurnContext:
    return context.with_screening(replace(context.screening, side_prompt=None))


def _beside(context: TurnContext, prompt: Prompt) -> Turn:
    asked = context.with_screening(replace(context.screening, side_prompt=prompt))
    return Turn(asked.screening, (show_stage(asked, prompt),))


def _again(context: TurnContext, beside: Prompt, lead: str) -> Turn:
    shown = replace(beside, shown=beside.shown + 1)
    again = context.with_screening(replace(context.screening, side_prompt=shown))
    return Turn(again.screening, (show_stage(again, shown, lead),))


def _said(context: TurnContext, key: str) -> Turn:
    return Turn(context.screening, (NewMessage(sentence(context, key)),))


CHOOSE: Mapping[str, Choose] = dict.fromkeys(PAGE_STAGES, _choose)
