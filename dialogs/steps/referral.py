"""From the wish to share to the referral: who agrees, to what, and how they can be reached."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import ConsentAnswered, Turn
from dialogs.messages import NewMessage
from dialogs.reading import Problem
from dialogs.results.contacts import public_contact
from dialogs.results.matches import asks, offers
from dialogs.results.sharing import ALSO, forget_contact, refer, to_agree_to
from dialogs.screening import Contact
from dialogs.steps.consent_words import agreed_text
from dialogs.steps.navigation import enter, not_shared, reshow, step
from dialogs.steps.once import refused
from dialogs.steps.prompts import Choose


def _presence(context: TurnContext, option: str) -> Turn | None:
    screening = context.screening
    match option:
        case "yes":
            present = context.with_screening(replace(screening, present=True))
            return enter(step(present, "wished_to_share"))
        case "no":
            assert screening.target is not None
            trial, site = screening.target
            later = sentence(context, "ui-share-other-later")
            library = context.content.library
            contact = public_contact(context, library.trials[trial], library.sites[site])
            kept = context.with_screening(forget_contact(screening))
            return enter(step(kept, "kept_to_oneself"), f"{later}\n\n{contact}")
    return None


def _sharing(context: TurnContext, option: str) -> Turn | None:
    screening, shown = context.screening, context
    if screening.target is None:
        return None
    if option.startswith(ALSO):
        named = {f"{ALSO}{trial}_{site}": (trial, site) for trial, site in to_agree_to(context)}
        if option not in named:
            return None
        screening, option = replace(screening, target=named[option]), "agree"
        context = context.with_screening(screening)
        if turn := refused(step(context, "kept_to_oneself")):
            return turn
    if option not in ("agree", "decline") or screening.target is None:
        return None
    if not _still_offered(context):
        return _gone(context)
    trial, site = screening.target
    text = agreed_text(shown)  # one text, whichever hospital's button is pressed
    if text is None:
        return reshow(shown)
    consent = ConsentAnswered("share", option == "agree", text, trial, site)
    if option == "decline":
        turn = _kept(context)
    elif screening.contact.phone:
        # Name and number are known; whether they can travel there is another city's question.
        turn = enter(step(context, "agreed_to_share_again"))
    else:
        turn = enter(step(context, "agreed_to_share"))
    # The consent is written before the referral that hangs on it.
    return replace(turn, records=(consent, *turn.records))


def _still_offered(context: TurnContext) -> bool:
    """Return whether the match is still offered: overnight, a birthday can have ended it."""
    return context.screening.target in (*offers(context), *asks(context))


def _kept(context: TurnContext) -> Turn:
    kept = context.with_screening(replace(context.screening, target=None))
    return enter(step(kept, "kept_to_oneself"), not_shared(context))


def _gone(context: TurnContext) -> Turn:
    screening = context.screening
    assert screening.target is not None
    trial, site = screening.target
    paused = site in context.content.library.trials[trial].paused_at
    lead = sentence(context, "ui-trial-paused-now") if paused else ""
    kept = context.with_screening(forget_contact(screening))
    return enter(step(kept, "kept_to_oneself"), lead, results=True)


def _shared(context: TurnContext) -> Turn:
    if not _still_offered(context):
        return _gone(context)
    # From another talk it may have been sent meanwhile; then nothing to call is kept here.
    contact = context.screening.contact if context.screening.shared else Contact()
    kept = context.with_screening(replace(context.screening, contact=contact))
    if turn := refused(step(kept, "kept_to_oneself")):
        return turn
    done, referred = refer(context)
    turn = enter(step(context.with_screening(done), "shared"))
    return replace(turn, records=(referred, *turn.records))


def _name(context: TurnContext, option: str) -> Turn | None:
    name = reading.read_name(option.removeprefix("="))
    if isinstance(name, Problem):
        lead = sentence(context, name.key, **name.args)
        return reshow(context, lead=lead)
    named = _with_contact(context, Contact(name=name))
    return enter(step(named, "gave_name"))


def _phone(context: TurnContext, option: str) -> Turn | None:
    phone = reading.read_phone(option.removeprefix("="))
    if isinstance(phone, Problem):
        lead = sentence(context, phone.key, **phone.args)
        return reshow(context, lead=lead)
    reachable = _with_contact(context, replace(context.screening.contact, phone=phone))
    turn = enter(step(reachable, "gave_phone"))
    kept = NewMessage(sentence(context, "ui-phone-kept", phone=phone), clears=True)
    return replace(turn, says=(kept, *turn.says))


def _time(context: TurnContext, option: str) -> Turn | None:
    if option.startswith("="):
        return None
    timed = _with_contact(context, replace(context.screening.contact, time=option))
    return enter(step(timed, "gave_time"))


def _travel(context: TurnContext, option: str) -> Turn | None:
    if option.startswith("="):
        return None
    return _shared(_with_contact(context, replace(context.screening.contact, travel=option)))


def _with_contact(context: TurnContext, contact: Contact) -> TurnContext:
    return context.with_screening(replace(context.screening, contact=contact))


CHOOSE: Mapping[str, Choose] = {
    "@presence": _presence,
    "@sharing": _sharing,
    "@name": _name,
    "@phone": _phone,
    "@time": _time,
    "@travel": _travel,
}
