"""Questions beside the conversation: coming back, deleting, taking back; the main one waits."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.effects import (
    CallsAllowed,
    ErasureRequested,
    ReferralWithdrawn,
    ReminderCancelled,
    Turn,
)
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.results.reminders import REMIND, REMINDER
from dialogs.results.sharing import hospital_of
from dialogs.screening import Contact, Prompt, Screening
from dialogs.steps import news, team
from dialogs.steps.navigation import begin_again, reopen, reshow
from dialogs.steps.prompts import Choose, show_stage
from dialogs.steps.reminder import cancelled

GIVING_CONTACT = frozenset({Phase.NAME, Phase.PHONE, Phase.TIME, Phase.TRAVEL})


def aside(context: TurnContext, ref: str) -> Turn:
    """Put a question beside the conversation: the one on the screen stays where it is."""
    prompt = Prompt(ref, context.nonce)
    beside = replace(context.screening, side_prompt=prompt)
    return Turn(beside, (show_stage(context.with_screening(beside), prompt),))


def again_beside(context: TurnContext, lead: str) -> Turn | None:
    """Show the question beside again, where nothing else is asked that one could go back to."""
    screening = context.screening
    beside = screening.side_prompt
    if beside is None:
        return None
    at_rest = screening.phase is Phase.RESULT and beside.ref == REMINDER
    if screening.phase is not Phase.CLOSED and not at_rest:
        return None
    shown = replace(beside, shown=beside.shown + 1)
    again = replace(screening, side_prompt=shown)
    return Turn(again, (show_stage(context.with_screening(again), shown, lead),))


def _open(context: TurnContext, option: str) -> Turn | None:
    match option:
        case "continue":
            return reshow(context)
        case "see":
            return reopen(context)
        case "someone_else" | "anew":
            return begin_again(context)
        case "delete":
            return aside(context, "@erase")
    return None


def _other(context: TurnContext, option: str) -> Turn | None:
    """Go back to another person's talk, where it was left."""
    if option not in ("see", "continue"):
        return None
    if context.screening.phase is Phase.CLOSED:
        return reopen(context)
    return reshow(context)


def _erase(context: TurnContext, option: str) -> Turn | None:
    match option:
        case "yes":
            gone = Screening(lang=context.screening.lang)
            text = sentence(context, "ui-erased")
            return Turn(gone, (NewMessage(text, clears=True),), (ErasureRequested(),))
        case "no":
            return reshow(context, lead=sentence(context, "ui-erase-kept"))
    return None


def _withdraw(context: TurnContext, option: str) -> Turn | None:
    screening = context.screening
    if option == "no":
        return reshow(context, lead=sentence(context, "ui-withdraw-kept"))
    if option.startswith(REMIND):
        day = option.removeprefix(REMIND)
        ids = [planned.id for planned in context.planned if str(planned.on) == day]
        text = cancelled(context)
        return Turn(screening, (NewMessage(text),), tuple(ReminderCancelled(id) for id in ids))
    for taken_back in (team.withdrawn, news.stopped):
        if turn := taken_back(context, option):
            return turn
    active = [sent for sent in context.sent if sent.active]
    sent = next((sent for sent in active if option == f"code_{sent.code}"), None)
    if sent is None:
        return None
    hospital = hospital_of(context, sent.site)
    text = sentence(context, "ui-withdrawn", code=sent.code, hospital=hospital)
    left = [other for other in active if other is not sent]
    if not left and screening.phase not in GIVING_CONTACT:
        # Nobody may call any more, so nothing to call is kept.
        screening = replace(screening, contact=Contact())
    return Turn(screening, (NewMessage(text),), (ReferralWithdrawn(sent.code),))


def _call_again(context: TurnContext, option: str) -> Turn | None:
    returning = (sent for sent in context.sent if sent.may_return)
    sent = next((sent for sent in returning if option == f"call_{sent.code}"), None)
    if sent is None:
        return None
    hospital = hospital_of(context, sent.site)
    text = sentence(context, "ui-call-again-done", code=sent.code, hospital=hospital)
    return Turn(context.screening, (NewMessage(text),), (CallsAllowed(sent.code),))


CHOOSE: Mapping[str, Choose] = {
    "@open": _open,
    "@again": _open,
    "@other": _other,
    "@call_again": _call_again,
    "@erase": _erase,
    "@withdraw": _withdraw,
}
