"""From the wish to share to the consent: who agrees, and to what."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.effects import ConsentAnswered, Turn
from dialogs.results.contacts import public_contact
from dialogs.results.sharing import ALSO, forget_contact, not_shared, to_agree_to
from dialogs.steps.consent_words import agreed_text
from dialogs.steps.contact import gone, still_offered
from dialogs.steps.navigation import enter, reshow, step
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
    if not still_offered(context):
        return gone(context)
    trial, site = screening.target
    text = agreed_text(shown)  # one text, whichever hospital's button is pressed
    if text is None:
        return reshow(shown)
    consent = ConsentAnswered("share", option == "agree", text, trial, site)
    if option == "decline":
        turn = _kept(context)
    elif screening.contact.reach:
        # Name and number are known; whether they can travel there is another city's question.
        anew = replace(screening, contact=replace(screening.contact, travel=""))
        turn = enter(step(context.with_screening(anew), "agreed_to_share_again"))
    else:
        turn = enter(step(context, "agreed_to_share"))
    # The consent is written before the referral that hangs on it.
    return replace(turn, records=(consent, *turn.records))


def _kept(context: TurnContext) -> Turn:
    kept = context.with_screening(replace(context.screening, target=None))
    return enter(step(kept, "kept_to_oneself"), not_shared(context))


CHOOSE: Mapping[str, Choose] = {
    "@presence": _presence,
    "@sharing": _sharing,
}
