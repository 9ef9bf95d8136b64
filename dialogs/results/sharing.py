"""Sharing a match with one hospital: what is sent, to whom, and how to reach the person."""

from dataclasses import replace

from dialogs.context import Content, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import ReferralRequested
from dialogs.messages import NewMessage
from dialogs.results.matches import Match, matches
from dialogs.results.message import public_contact
from dialogs.results.other_screenings import sent_about
from dialogs.screening import Contact, Screening
from dialogs.words import as_key

# The word by which the person is told of a status; the others are told by their own name.
# Why a referral ended is for the hospital to say.
SAID_OF = {
    "new": "sent",
    "acknowledged": "seen",
    **dict.fromkeys(("attempt_1", "attempt_2", "attempt_3"), "contacted"),
    **dict.fromkeys(("reached", "visit_booked", "screened", "enrolled"), "reached"),
    **dict.fromkeys(("unreachable", "declined", "not_suitable", "duplicate", "not_real"), "closed"),
    "erased": "withdrawn",
}


def target_match(content: Content, screening: Screening, context: TurnContext) -> Match:
    """Return the match that the person is about to share."""
    assert screening.target is not None
    trial, _ = screening.target
    ranked = matches(content, screening, context.on)
    return next(match for match in ranked if match.trial.id == trial)


def hospital(content: Content, screening: Screening) -> str:
    assert screening.target is not None
    return sentence(content, screening, as_key("site", screening.target[1]))


def hospital_of(content: Content, screening: Screening, site: str) -> str:
    """Return the name of a hospital; its id where it is no longer among the files."""
    key = as_key("site", site)
    return sentence(content, screening, key) if content.words.has(key) else site


def consent_text(content: Content, screening: Screening, context: TurnContext) -> str:
    """Return the second consent: this hospital, this study, and everything that is sent."""
    match = target_match(content, screening, context)
    study = sentence(content, screening, as_key("trial", match.trial.id))
    lines = sentence(content, screening, "ui-share-items")
    if screening.contact.phone:
        lines += "\n• " + sentence(
            content,
            screening,
            "ui-share-item-same-contact",
            name=screening.contact.name,
            phone=screening.contact.phone,
        )
    return sentence(
        content,
        screening,
        "ui-consent-share",
        hospital=hospital(content, screening),
        study=study,
        items=lines,
    )


def phone_text(content: Content, screening: Screening, context: TurnContext) -> str:
    return sentence(content, screening, "ui-ask-phone", hospital=hospital(content, screening))


def phone_hint(content: Content, screening: Screening) -> NewMessage:
    """Say how to give the number; a relative's own is not the patient's, so no button then."""
    own = sentence(content, screening, "ui-ask-phone-option-share")
    hint = sentence(content, screening, "ui-ask-phone", "hint")
    return NewMessage(hint, asks_phone=None if screening.who == "other" else own)


def travel_text(content: Content, screening: Screening, context: TurnContext) -> str:
    assert screening.target is not None
    city = sentence(content, screening, as_key("site", screening.target[1]), "city")
    return sentence(content, screening, "ui-travel", city=city)


def refer(
    content: Content, screening: Screening, context: TurnContext
) -> tuple[Screening, ReferralRequested]:
    """Return the screening that remembers the referral, and the referral to record."""
    assert screening.target is not None
    trial, site = screening.target
    match = target_match(content, screening, context)
    referred = ReferralRequested(
        trial, site, match.cohorts, screening.contact, match.best.verdict.value == "likely"
    )
    done = replace(screening, shared=(*screening.shared, (trial, site)), target=None)
    return done, referred


def forget_contact(screening: Screening) -> Screening:
    """Drop half-given contact details when the person stops giving them."""
    return replace(screening, contact=Contact(), target=None)


def receipt_text(
    content: Content, screening: Screening, trial_id: str, site_id: str, code: str, *, staffed: bool
) -> str:
    """Return what the person keeps: the code, what happens next, what to bring."""
    site = content.library.sites[site_id]
    name = sentence(content, screening, as_key("site", site_id))
    if staffed:
        return sentence(
            content, screening, "ui-receipt", hospital=name, code=code, days=site.promise_days
        )
    waits = sentence(content, screening, "ui-referral-waits", hospital=name, code=code)
    contact = public_contact(content, screening, content.library.trials[trial_id], site)
    return f"{waits}\n\n{contact}"


def status_text(content: Content, screening: Screening, context: TurnContext) -> str:
    """Return where every referral stands."""
    if not context.sent:
        return ""
    lines = []
    for sent in context.sent:
        key = f"ui-status-{SAID_OF.get(sent.status, sent.status)}"
        name = hospital_of(content, screening, sent.site)
        day = day_text(screening.lang, sent.on)
        status = sentence(content, screening, key, code=sent.code, hospital=name, date=day)
        whom = sent_about(content, screening, context, sent)
        lines.append("\n".join(filter(None, (status, whom))))
    return "\n\n".join(lines)
