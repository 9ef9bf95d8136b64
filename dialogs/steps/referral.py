"""From the wish to share to the referral: who agrees, to what, and how they can be reached."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import Moment, Talk, speak
from dialogs.events import Consented, Turn
from dialogs.messages import Say
from dialogs.reading import Problem
from dialogs.results.matches import offers
from dialogs.results.message import public_contact
from dialogs.results.sharing import forget_contact, refer
from dialogs.screening import Contact, Screening
from dialogs.steps.navigation import enter, not_shared, reshow, step
from dialogs.steps.prompts import Choose


def _presence(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "yes":
            present = replace(screening, present=True)
            return enter(talk, step(present, "wished_to_share"), moment)
        case "no":
            assert screening.target is not None
            trial, site = screening.target
            later = speak(talk, screening, "ui-share-other-later")
            contact = public_contact(
                talk, screening, talk.library.trials[trial], talk.library.sites[site]
            )
            kept = step(forget_contact(screening), "kept_to_oneself")
            return enter(talk, kept, moment, f"{later}\n\n{contact}")
    return None


def _sharing(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option not in ("agree", "decline") or screening.target is None:
        return None
    if not _still_offered(talk, screening, moment):
        return _gone(talk, screening, moment)
    trial, site = screening.target
    text_hash = talk.words.wording_hash("ui-consent-share")
    given = Consented("share", option == "agree", text_hash, trial, site)
    if option == "decline":
        turn = _kept(talk, screening, moment)
    elif screening.contact.phone:
        # Name and number are known; whether they can travel there is another city's question.
        turn = enter(talk, step(screening, "agreed_to_share_again"), moment)
    else:
        turn = enter(talk, step(screening, "agreed_to_share"), moment)
    # The consent is written before the referral that hangs on it.
    return replace(turn, records=(given, *turn.records))


def _still_offered(talk: Talk, screening: Screening, moment: Moment) -> bool:
    """A night may have passed since the offer: a birthday can end a match."""
    return screening.target in offers(talk, screening, moment)


def _kept(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    kept = step(replace(screening, target=None), "kept_to_oneself")
    return enter(talk, kept, moment, not_shared(talk, screening))


def _gone(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    assert screening.target is not None
    trial, site = screening.target
    paused = site in talk.library.trials[trial].paused_at
    lead = speak(talk, screening, "ui-trial-paused-now") if paused else ""
    kept = step(forget_contact(screening), "kept_to_oneself")
    return enter(talk, kept, moment, lead, results=True)


def _shared(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    if not _still_offered(talk, screening, moment):
        return _gone(talk, screening, moment)
    done, referred = refer(talk, screening, moment)
    turn = enter(talk, step(done, "shared"), moment)
    return replace(turn, records=(referred, *turn.records))


def _name(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    name = reading.read_name(option.removeprefix("="))
    if isinstance(name, Problem):
        lead = speak(talk, screening, name.key, **name.args)
        return reshow(talk, screening, moment, lead=lead)
    named = replace(screening, contact=Contact(name=name))
    return enter(talk, step(named, "gave_name"), moment)


def _phone(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    phone = reading.read_phone(option.removeprefix("="))
    if isinstance(phone, Problem):
        lead = speak(talk, screening, phone.key, **phone.args)
        return reshow(talk, screening, moment, lead=lead)
    reachable = replace(screening, contact=replace(screening.contact, phone=phone))
    turn = enter(talk, step(reachable, "gave_phone"), moment)
    kept = Say(speak(talk, screening, "ui-phone-kept", phone=phone), clears=True)
    return replace(turn, says=(kept, *turn.says))


def _time(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    timed = replace(screening, contact=replace(screening.contact, time=option))
    return enter(talk, step(timed, "gave_time"), moment)


def _travel(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    ready = replace(screening, contact=replace(screening.contact, travel=option))
    return _shared(talk, ready, moment)


CHOOSE: Mapping[str, Choose] = {
    "@presence": _presence,
    "@sharing": _sharing,
    "@name": _name,
    "@phone": _phone,
    "@time": _time,
    "@travel": _travel,
}
