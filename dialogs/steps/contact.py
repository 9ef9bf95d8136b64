"""The way to reach the person: given part by part, seen whole, and sent."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import ConsentAnswered, Turn
from dialogs.messages import NewMessage
from dialogs.questions.message import YES
from dialogs.reading import Problem, Reach
from dialogs.results.matches import asks, offers
from dialogs.results.named_study import in_place
from dialogs.results.sharing import (
    KEYBOARD,
    OWN_NUMBER,
    forget_contact,
    has_keyboard,
    not_shared,
    own_number,
    refer,
)
from dialogs.results.what_goes import LEFT_OUT, TIMES, reach_text
from dialogs.screening import Contact
from dialogs.steps.navigation import enter, reshow, step
from dialogs.steps.once import refused
from dialogs.steps.prompts import STAGES, Choose

LONGEST_LANGUAGE = 30
FEWEST_DIGITS = 7  # of what is meant for a number


def still_offered(context: TurnContext) -> bool:
    """Return whether the match is still offered: overnight, a birthday can have ended it."""
    return context.screening.target in (*offers(context), *asks(context))


def gone(context: TurnContext) -> Turn:
    """Say that it is not offered any more, with the result as it is now."""
    screening = context.screening
    assert screening.target is not None
    trial, site = screening.target
    paused = site in context.content.library.trials[trial].paused_at
    lead = sentence(context, "ui-trial-paused-now") if paused else ""
    kept = context.with_screening(forget_contact(screening))
    return enter(step(kept, "kept_to_oneself"), lead, results=True)


def not_sent(context: TurnContext) -> Turn:
    """Leave it: what is known of the person stays only where another hospital has it."""
    screening = context.screening
    left = replace(screening, target=None) if screening.shared else forget_contact(screening)
    return enter(step(context.with_screening(left), "kept_to_oneself"), not_shared(context))


def _sent(context: TurnContext) -> Turn:
    if not still_offered(context):
        return gone(context)
    # From another talk it may have been sent meanwhile; then nothing to call is kept here.
    contact = context.screening.contact if context.screening.shared else Contact()
    kept = context.with_screening(replace(context.screening, contact=contact))
    if turn := refused(step(kept, "kept_to_oneself")):
        return turn
    done, referred = refer(context)
    written = _to_be_written_to(context)
    turn = enter(step(context.with_screening(done), "shared"))
    return replace(turn, records=(*written, referred, *turn.records))


def _to_be_written_to(context: TurnContext) -> tuple[ConsentAnswered, ...]:
    """Return the consent to be written to in this chat, in the words that stood there."""
    contact, target = context.screening.contact, context.screening.target
    if contact.reach != "chat" or target is None:
        return ()
    blank = replace(contact, name=LEFT_OUT, phone="", email="")
    shown = context.with_screening(replace(context.screening, contact=blank))
    stage = STAGES["@sending"]
    labels = [f"[{label}]" for _, label in stage.choices(shown)]
    return (ConsentAnswered("ask", True, "\n".join((stage.text(shown), *labels)), *target),)


def _given(context: TurnContext, contact: Contact) -> Turn:
    """Go on to what is not known yet; once all is, show what goes."""
    known = context.with_screening(replace(context.screening, contact=contact))
    if not contact.reach:
        return enter(step(known, "gave_name"))
    return enter(step(known, "gave_all"))


def _asked_again(context: TurnContext, problem: Problem) -> Turn:
    return reshow(context, lead=sentence(context, problem.key, **problem.args))


def _name(context: TurnContext, option: str) -> Turn | None:
    """Take a name; a number that is typed with it is taken too."""
    text, contact = option.removeprefix("="), context.screening.contact
    reach, name = reading.read_reach(text), reading.read_name(text)
    if isinstance(reach, Reach):
        contact = _reached(contact, reach, text)
    if not isinstance(name, Problem):
        return _given(context, replace(contact, name=name))
    if isinstance(reach, Problem):
        return _asked_again(context, name)
    noted = sentence(context, "ui-phone-kept", phone=reach_text(context, contact))
    return reshow(context.with_screening(replace(context.screening, contact=contact)), lead=noted)


def _reached(contact: Contact, reach: Reach, text: str) -> Contact:
    """Return the contact with a number or an address, and the time that stands beside it."""
    time = reading.time_beside(text) or contact.time
    return replace(contact, phone=reach.phone, email=reach.email, way="", time=time)


def _phone(context: TurnContext, option: str) -> Turn | None:
    """Take a number, an address, or the wish to be written to here."""
    contact = context.screening.contact
    if option == OWN_NUMBER and context.screening.who != "other":
        return _with_keyboard(context)
    if option == "chat":
        return _noted(context, replace(contact, phone="", email="", way="chat"))
    if not option.startswith("="):
        return None
    reach = reading.read_reach(option[1:])
    if isinstance(reach, Problem):
        return _asked_again(context, _elsewhere(option[1:]) or reach)
    return _noted(context, _reached(contact, reach, option[1:]))


def _with_keyboard(context: TurnContext) -> Turn:
    """Show the button of the phone that shares the own number; Telegram has it apart from ours."""
    screening = context.screening
    shown = replace(screening.current_prompt, draft={KEYBOARD: YES})
    return Turn(replace(screening, prompt=shown), (own_number(context),))


def _elsewhere(text: str) -> Problem | None:
    """Return what to say of a wish to be reached where nobody can write from here."""
    if reading.stage_option("@phone", text, asks=True) == "chat":  # it is not offered
        return Problem("ui-phone-not-here")
    return Problem("ui-phone-no-messenger") if reading.names_messenger(text) else None


def _noted(context: TurnContext, contact: Contact) -> Turn:
    """Go on; the button that shares a number is taken away with a message of its own."""
    turn = _given(context, contact)
    if not has_keyboard(context.screening):
        return turn
    noted = "ui-chat-kept" if contact.reach == "chat" else "ui-phone-kept"
    text = sentence(context, noted, phone=reach_text(context, contact))
    return replace(turn, says=(NewMessage(text, clears=True), *turn.says))


def _time(context: TurnContext, option: str) -> Turn | None:
    if option.startswith("=") and reading.asks_when(option[1:]):
        return None  # "when will they call?"
    time = reading.read_time(option[1:]) if option.startswith("=") else option
    if isinstance(time, Problem):
        return _asked_again(context, time)
    return _given(context, replace(context.screening.contact, time=time))


def _travel(context: TurnContext, option: str) -> Turn | None:
    if option.startswith("="):
        both = travel_and_time(context, option[1:])
        return _given(context, both) if both else None
    return _given(context, replace(context.screening.contact, travel=option))


def travel_and_time(context: TurnContext, text: str) -> Contact | None:
    """Return the contact where a text tells of the journey, and of a good time to call."""
    time = reading.time_of_call(text)
    there = in_place(context, reading.without_time_of_call(text)) if time else None
    way = reading.stage_option("@travel", there) if there else None
    if there and way is None and reading.yes_in_a_clause(there):
        way = "yes"
    return replace(context.screening.contact, travel=way, time=time) if way and time else None


def _speaking(context: TurnContext, option: str) -> Turn | None:
    lang = " ".join(reading.normal(option.removeprefix("=")).split())
    if not any(c.isalpha() for c in lang) or len(lang) > LONGEST_LANGUAGE:
        return None
    return _given(context, replace(context.screening.contact, lang=lang))


def _sending(context: TurnContext, option: str) -> Turn | None:
    """Send what stands there, or change it; what is typed may say what is to be different."""
    contact = context.screening.contact
    match option:
        case "change":
            return enter(step(context, "wished_to_correct"))
        case "send":
            return _sent(context)
        case "send_yes" | "send_no" | "send_unsure":
            travel = option.removeprefix("send_")
            said = replace(context.screening, contact=replace(contact, travel=travel))
            return _sent(context.with_screening(said))
    text = option.removeprefix("=")
    both = None if contact.travel else travel_and_time(context, text)
    changed = both or corrected(contact, text)
    if isinstance(changed, Problem):
        return _asked_again(context, changed)
    if changed is None and not contact.travel:  # it is asked there, and nothing is sent by it
        there = in_place(context, text)
        way = reading.stage_option("@travel", there) if there else None
        changed = replace(contact, travel=way) if way else None
    return _given(context, changed) if changed else None


def corrected(contact: Contact, text: str) -> Contact | Problem | None:
    """Return a contact with what a text gives anew: a number, an address, a time; else None."""
    reach = reading.read_reach(text)
    if isinstance(reach, Reach):
        return _reached(contact, reach, text)
    if reach.key != "ui-phone-not-valid" or sum(c.isdigit() for c in text) >= FEWEST_DIGITS:
        return reach
    if not reading.tells_time(text):
        return None
    time = reading.only_option("@time", text) if len(text.split()) == 1 else None
    read = time if time in TIMES else reading.read_time(text)
    return read if isinstance(read, Problem) else replace(contact, time=str(read))


def _correcting(context: TurnContext, option: str) -> Turn | None:
    match option:
        case "decline":
            return not_sent(context)
        case "name" | "phone" | "time" | "travel" | "speaking":
            return enter(step(context, f"corrects_{option}"))
    changed = corrected(context.screening.contact, option.removeprefix("="))
    if isinstance(changed, Problem):
        return _asked_again(context, changed)
    return _given(context, changed) if changed else None


CHOOSE: Mapping[str, Choose] = {
    "@name": _name,
    "@phone": _phone,
    "@time": _time,
    "@travel": _travel,
    "@speaking": _speaking,
    "@sending": _sending,
    "@correcting": _correcting,
}
