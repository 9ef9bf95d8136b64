"""Sharing a match with one hospital: what is sent, to whom, and how to reach the person."""

from dataclasses import replace

from dialogs.context import Moment, Talk, speak
from dialogs.events import Referred
from dialogs.formatting import day_text
from dialogs.messages import Say
from dialogs.results.matches import Match, matches
from dialogs.results.message import public_contact
from dialogs.results.other_screenings import sent_about
from dialogs.screening import Contact, Screening
from dialogs.words import as_key

# How the participant is told of a status; the others are told by their own name.
# What the person reads of where the hospital stands: why it ended is for the hospital to say.
SAID_OF = {
    "new": "sent",
    "acknowledged": "seen",
    **dict.fromkeys(("attempt_1", "attempt_2", "attempt_3"), "contacted"),
    **dict.fromkeys(("reached", "visit_booked", "screened", "enrolled"), "reached"),
    **dict.fromkeys(("unreachable", "declined", "not_suitable", "duplicate", "not_real"), "closed"),
    "erased": "withdrawn",
}


def target_match(talk: Talk, screening: Screening, moment: Moment) -> Match:
    """The match that the person is about to share."""
    assert screening.target is not None
    trial, _ = screening.target
    return next(m for m in matches(talk, screening, moment.on) if m.trial.id == trial)


def hospital(talk: Talk, screening: Screening) -> str:
    assert screening.target is not None
    return speak(talk, screening, as_key("site", screening.target[1]))


def hospital_of(talk: Talk, screening: Screening, site: str) -> str:
    """The name of a hospital; its id where it is no longer among the files."""
    key = as_key("site", site)
    return speak(talk, screening, key) if talk.words.has(key) else site


def consent_text(talk: Talk, screening: Screening, moment: Moment) -> str:
    """The second consent: this hospital, this study, and everything that is sent."""
    match = target_match(talk, screening, moment)
    study = speak(talk, screening, as_key("trial", match.trial.id))
    lines = speak(talk, screening, "ui-share-items")
    if screening.contact.phone:
        lines += "\n• " + speak(
            talk,
            screening,
            "ui-share-item-same-contact",
            name=screening.contact.name,
            phone=screening.contact.phone,
        )
    return speak(
        talk,
        screening,
        "ui-consent-share",
        hospital=hospital(talk, screening),
        study=study,
        items=lines,
    )


def phone_text(talk: Talk, screening: Screening, moment: Moment) -> str:
    return speak(talk, screening, "ui-ask-phone", hospital=hospital(talk, screening))


def phone_hint(talk: Talk, screening: Screening) -> Say:
    """How to give the number; a relative's own number is not the patient's, so no button then."""
    own = speak(talk, screening, "ui-ask-phone-option-share")
    hint = speak(talk, screening, "ui-ask-phone", "hint")
    return Say(hint, asks_phone=None if screening.who == "other" else own)


def travel_text(talk: Talk, screening: Screening, moment: Moment) -> str:
    assert screening.target is not None
    city = speak(talk, screening, as_key("site", screening.target[1]), "city")
    return speak(talk, screening, "ui-travel", city=city)


def refer(talk: Talk, screening: Screening, moment: Moment) -> tuple[Screening, Referred]:
    """The referral to record, and the screening that remembers it."""
    assert screening.target is not None
    trial, site = screening.target
    match = target_match(talk, screening, moment)
    referred = Referred(
        trial, site, match.cohorts, screening.contact, match.best.verdict.value == "likely"
    )
    done = replace(screening, shared=(*screening.shared, (trial, site)), target=None)
    return done, referred


def forget_contact(screening: Screening) -> Screening:
    """Half-given contact details are dropped when the person stops giving them."""
    return replace(screening, contact=Contact(), target=None)


def receipt_text(
    talk: Talk, screening: Screening, trial_id: str, site_id: str, code: str, *, staffed: bool
) -> str:
    """What the person keeps: the code, what happens next, what to bring."""
    site = talk.library.sites[site_id]
    name = speak(talk, screening, as_key("site", site_id))
    if staffed:
        return speak(
            talk, screening, "ui-receipt", hospital=name, code=code, days=site.promise_days
        )
    waits = speak(talk, screening, "ui-referral-waits", hospital=name, code=code)
    contact = public_contact(talk, screening, talk.library.trials[trial_id], site)
    return f"{waits}\n\n{contact}"


def status_text(talk: Talk, screening: Screening, moment: Moment) -> str:
    """Where everything stands."""
    if not moment.sent:
        return ""
    lines = []
    for sent in moment.sent:
        key = f"ui-status-{SAID_OF.get(sent.status, sent.status)}"
        name = hospital_of(talk, screening, sent.site)
        day = day_text(screening, sent.on)
        said = speak(talk, screening, key, code=sent.code, hospital=name, date=day)
        lines.append("\n".join(filter(None, (said, sent_about(talk, screening, moment, sent)))))
    return "\n\n".join(lines)
