"""From the wish to share to the referral: who agrees, to what, and how they can be reached."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import Content, TurnContext, sentence
from dialogs.effects import ConsentAnswered, Turn
from dialogs.messages import NewMessage
from dialogs.reading import Problem
from dialogs.results.matches import offers
from dialogs.results.message import public_contact
from dialogs.results.sharing import forget_contact, refer
from dialogs.screening import Contact, Screening
from dialogs.steps.navigation import enter, not_shared, reshow, step
from dialogs.steps.prompts import Choose


def _presence(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    match option:
        case "yes":
            present = replace(screening, present=True)
            return enter(content, step(present, "wished_to_share"), context)
        case "no":
            assert screening.target is not None
            trial, site = screening.target
            later = sentence(content, screening, "ui-share-other-later")
            contact = public_contact(
                content, screening, content.library.trials[trial], content.library.sites[site]
            )
            kept = step(forget_contact(screening), "kept_to_oneself")
            return enter(content, kept, context, f"{later}\n\n{contact}")
    return None


def _sharing(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option not in ("agree", "decline") or screening.target is None:
        return None
    if not _still_offered(content, screening, context):
        return _gone(content, screening, context)
    trial, site = screening.target
    text_hash = content.words.wording_hash("ui-consent-share")
    consent = ConsentAnswered("share", option == "agree", text_hash, trial, site)
    if option == "decline":
        turn = _kept(content, screening, context)
    elif screening.contact.phone:
        # Name and number are known; whether they can travel there is another city's question.
        turn = enter(content, step(screening, "agreed_to_share_again"), context)
    else:
        turn = enter(content, step(screening, "agreed_to_share"), context)
    # The consent is written before the referral that hangs on it.
    return replace(turn, records=(consent, *turn.records))


def _still_offered(content: Content, screening: Screening, context: TurnContext) -> bool:
    """Return whether the match is still offered: overnight, a birthday can have ended it."""
    return screening.target in offers(content, screening, context)


def _kept(content: Content, screening: Screening, context: TurnContext) -> Turn:
    kept = step(replace(screening, target=None), "kept_to_oneself")
    return enter(content, kept, context, not_shared(content, screening))


def _gone(content: Content, screening: Screening, context: TurnContext) -> Turn:
    assert screening.target is not None
    trial, site = screening.target
    paused = site in content.library.trials[trial].paused_at
    lead = sentence(content, screening, "ui-trial-paused-now") if paused else ""
    kept = step(forget_contact(screening), "kept_to_oneself")
    return enter(content, kept, context, lead, results=True)


def _shared(content: Content, screening: Screening, context: TurnContext) -> Turn:
    if not _still_offered(content, screening, context):
        return _gone(content, screening, context)
    done, referred = refer(content, screening, context)
    turn = enter(content, step(done, "shared"), context)
    return replace(turn, records=(referred, *turn.records))


def _name(content: Content, screening: Screening, option: str, context: TurnContext) -> Turn | None:
    name = reading.read_name(option.removeprefix("="))
    if isinstance(name, Problem):
        lead = sentence(content, screening, name.key, **name.args)
        return reshow(content, screening, context, lead=lead)
    named = replace(screening, contact=Contact(name=name))
    return enter(content, step(named, "gave_name"), context)


def _phone(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    phone = reading.read_phone(option.removeprefix("="))
    if isinstance(phone, Problem):
        lead = sentence(content, screening, phone.key, **phone.args)
        return reshow(content, screening, context, lead=lead)
    reachable = replace(screening, contact=replace(screening.contact, phone=phone))
    turn = enter(content, step(reachable, "gave_phone"), context)
    kept = NewMessage(sentence(content, screening, "ui-phone-kept", phone=phone), clears=True)
    return replace(turn, says=(kept, *turn.says))


def _time(content: Content, screening: Screening, option: str, context: TurnContext) -> Turn | None:
    if option.startswith("="):
        return None
    timed = replace(screening, contact=replace(screening.contact, time=option))
    return enter(content, step(timed, "gave_time"), context)


def _travel(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option.startswith("="):
        return None
    ready = replace(screening, contact=replace(screening.contact, travel=option))
    return _shared(content, ready, context)


CHOOSE: Mapping[str, Choose] = {
    "@presence": _presence,
    "@sharing": _sharing,
    "@name": _name,
    "@phone": _phone,
    "@time": _time,
    "@travel": _travel,
}
