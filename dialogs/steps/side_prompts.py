"""Questions beside the conversation: coming back, deleting, taking back; the main one waits."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import Moment, Talk, speak
from dialogs.events import Erased, Turn, Unreminded, Withdrew
from dialogs.messages import Say
from dialogs.phases import Phase
from dialogs.results.reminders import REMIND, REMINDER
from dialogs.results.sharing import hospital_of
from dialogs.screening import Contact, Prompt, Screening
from dialogs.steps.navigation import begin_again, reopen, reshow
from dialogs.steps.prompts import Choose, show_stage
from dialogs.steps.reminder import cancelled

GIVING_CONTACT = frozenset({Phase.NAME, Phase.PHONE, Phase.TIME, Phase.TRAVEL})


def aside(talk: Talk, screening: Screening, ref: str, moment: Moment) -> Turn:
    """Puts a question beside the conversation: the one on the screen stays where it is."""
    prompt = Prompt(ref, moment.nonce)
    beside = replace(screening, aside=prompt)
    return Turn(beside, (show_stage(talk, beside, prompt, moment),))


def again_beside(talk: Talk, screening: Screening, moment: Moment, lead: str) -> Turn | None:
    """The question beside once more, where nothing else is asked that one could go back to."""
    beside = screening.aside
    if beside is None:
        return None
    at_rest = screening.phase is Phase.RESULT and beside.ref == REMINDER
    if screening.phase is not Phase.CLOSED and not at_rest:
        return None
    shown = replace(beside, shown=beside.shown + 1)
    again = replace(screening, aside=shown)
    return Turn(again, (show_stage(talk, again, shown, moment, lead),))


def _open(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "continue":
            return reshow(talk, screening, moment)
        case "see":
            return reopen(talk, screening, moment)
        case "someone_else" | "anew":
            return begin_again(talk, screening, moment)
        case "delete":
            return aside(talk, screening, "@erase", moment)
    return None


def _other(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    """Back to another person's talk, where it was left."""
    if option not in ("see", "continue"):
        return None
    if screening.phase is Phase.CLOSED:
        return reopen(talk, screening, moment)
    return reshow(talk, screening, moment)


def _erase(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "yes":
            gone = Screening(lang=screening.lang)
            text = speak(talk, screening, "ui-erased")
            return Turn(gone, (Say(text, clears=True),), (Erased(),))
        case "no":
            return reshow(talk, screening, moment, lead=speak(talk, screening, "ui-erase-kept"))
    return None


def _withdraw(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option == "no":
        return reshow(talk, screening, moment, lead=speak(talk, screening, "ui-withdraw-kept"))
    if option.startswith(REMIND):
        day = option.removeprefix(REMIND)
        ids = [planned.id for planned in moment.planned if str(planned.on) == day]
        text = cancelled(talk, screening)
        return Turn(screening, (Say(text),), tuple(Unreminded(id) for id in ids))
    sent = next((s for s in moment.sent if s.active and option == f"code_{s.code}"), None)
    if sent is None:
        return None
    hospital = hospital_of(talk, screening, sent.site)
    text = speak(talk, screening, "ui-withdrawn", code=sent.code, hospital=hospital)
    left = [s for s in moment.sent if s.active and s is not sent]
    if not left and screening.phase not in GIVING_CONTACT:
        # Nobody may call any more, so nothing to call is kept.
        screening = replace(screening, contact=Contact())
    return Turn(screening, (Say(text),), (Withdrew(sent.code),))


CHOOSE: Mapping[str, Choose] = {
    "@open": _open,
    "@again": _open,
    "@other": _other,
    "@erase": _erase,
    "@withdraw": _withdraw,
}
