"""Sharing a match with one hospital: what is sent, to whom, and how to reach the person."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dialogs.assessment import Match
from dialogs.context import ReferralView, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import ReferralRequested
from dialogs.formatting import joined, labelled
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.questions.message import OFF
from dialogs.results.contacts import button_label, public_contact
from dialogs.results.matches import offers
from dialogs.results.other_screenings import sent_about
from dialogs.results.repeats import same_person
from dialogs.results.what_goes import in_a_line, is_sent_text, reach_text, worded
from dialogs.screening import Contact, Screening
from dialogs.statuses import ATTEMPTS, CONTACTED, EXITS, OVER, ReferralStatus
from dialogs.words import as_key
from trials.matching import Verdict

# The button of a hospital beside the one that was pressed.
ALSO = "also_"

# The button that asks for the phone's own one, and in the prompt's draft whether that was shown.
OWN_NUMBER, KEYBOARD = "own", "keyboard"

# The word by which the person is told of a status. Why a referral ended is for the hospital to say.
SAID_OF = {
    ReferralStatus.NEW: "sent",
    ReferralStatus.ACKNOWLEDGED: "seen",
    **dict.fromkeys(ATTEMPTS, "contacted"),
    **dict.fromkeys((*CONTACTED, ReferralStatus.ENROLLED), "reached"),
    **dict.fromkeys(EXITS, "closed"),
    **dict.fromkeys(OVER, "withdrawn"),
}


def target_match(context: TurnContext) -> Match:
    """Return the match that the person is about to share."""
    assert context.screening.target is not None
    trial, _ = context.screening.target
    return next(match for match in context.assessment.matches if match.trial.id == trial)


def hospital(context: TurnContext) -> str:
    assert context.screening.target is not None
    return sentence(context, as_key("site", context.screening.target[1]))


def hospital_of(context: TurnContext, site: str) -> str:
    """Return the name of a hospital; its id where it is no longer among the files."""
    key = as_key("site", site)
    return sentence(context, key) if context.content.words.has(key) else site


def consent_text(context: TurnContext) -> str:
    """Return the second consent: these hospitals and studies, what is sent, and the main risks.

    Each hospital has a button of its own, and each press is a consent of its own.
    """
    places, contact = to_agree_to(context), context.screening.contact
    studies = [_named(context, *place) for place in places]
    text = sentence(
        context,
        consent_key(context),
        hospital=hospital(context),
        study=sentence(context, as_key("trial", places[0][0])),
        studies="\n".join(studies),
        items=_items(context),
        name=contact.name,
        phone=reach_text(context, contact),
    )
    return "\n\n".join((text, *_risks(context, [trial for trial, _ in places])))


def _risks(context: TurnContext, trials: Iterable[str]) -> tuple[str, ...]:
    """Return the main risks; each with its studies, where they differ."""
    by_risk: dict[str, list[str]] = {}
    for trial in dict.fromkeys(trials):
        risk = sentence(context, as_key("trial", trial), "main-risk")
        by_risk.setdefault(risk, []).append(sentence(context, as_key("trial", trial), "tag"))
    if len(by_risk) == 1:
        return tuple(by_risk)
    return tuple(
        labelled(context, joined(context, dict.fromkeys(tags)), risk)
        for risk, tags in by_risk.items()
    )


def _named(context: TurnContext, trial: str, site: str) -> str:
    name = sentence(context, as_key("site", site))
    study = sentence(context, as_key("trial", trial))
    return sentence(context, "ui-consent-share-study", study=study, hospital=name)


def _items(context: TurnContext) -> str:
    contact, lines = context.screening.contact, sentence(context, "ui-share-items")
    if not contact.reach:
        return lines
    same = sentence(
        context,
        "ui-share-item-same-contact",
        name=contact.name,
        phone=reach_text(context, contact),
    )
    return f"{lines}\n• {same}"


def to_agree_to(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return the (trial, site) pairs of the consent, the one that was pressed first."""
    target = context.screening.target
    assert target is not None
    if not target_match(context).is_open:
        return (target,)
    return (target, *(place for place in offers(context) if place != target))


def consent_choices(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return a button for each hospital, and the no."""
    first, *others = to_agree_to(context) if context.screening.target else ((),)
    no = ("decline", sentence(context, "ui-consent-share-option-decline"))
    if not others:
        return (("agree", sentence(context, "ui-consent-share-option-agree")), no)
    key = "ui-consent-share-option-one"
    also = [
        (f"{ALSO}{trial}_{site}", button_label(context, key, trial, site)) for trial, site in others
    ]
    return (("agree", button_label(context, key, *first)), *also, no)


def consent_key(context: TurnContext) -> str:
    """Return the words of the consent: they say so where the study does not fit."""
    if not target_match(context).is_open:
        return "ui-consent-ask"
    return "ui-consent-share-again" if context.screening.contact.reach else "ui-consent-share"


def phone_text(context: TurnContext) -> str:
    asked = sentence(context, "ui-ask-phone", hospital=hospital(context))
    return f"{asked}\n\n{sentence(context, 'ui-ask-phone', 'hint')}"


def phone_choices(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return the buttons for the own number, and to be written to here where somebody would.

    A relative's own number and chat are not the patient's, so there is no button then.
    """
    target = context.screening.target
    if context.screening.who == "other":
        return ()
    own = (OWN_NUMBER, sentence(context, "ui-ask-phone-option-share"))
    if target is None or target[1] not in context.staffed:
        return (own,)
    return (own, ("chat", sentence(context, "ui-ask-phone-option-chat")))


def own_number(context: TurnContext) -> NewMessage:
    """Return the message with the phone's own button: Telegram has it under no other message."""
    own = sentence(context, "ui-ask-phone-option-share")
    return NewMessage(sentence(context, "ui-ask-phone-below"), asks_phone=own)


def first_draft(phase: Phase) -> Mapping[str, str]:
    """Return what the prompt of a phase begins with: where a number is asked, no button below."""
    return {KEYBOARD: OFF} if phase is Phase.PHONE else {}


def has_keyboard(screening: Screening) -> bool:
    """Return whether the phone's own button is to be taken away; talks of before always had it."""
    prompt = screening.prompt
    return prompt is not None and prompt.ref == "@phone" and prompt.draft.get(KEYBOARD) != OFF


def travel_text(context: TurnContext) -> str:
    assert context.screening.target is not None
    city = sentence(context, as_key("site", context.screening.target[1]), "city")
    return sentence(context, "ui-travel", city=city)


def refer(context: TurnContext) -> tuple[Screening, ReferralRequested]:
    """Return the screening that remembers the referral, and the referral to record."""
    screening = context.screening
    assert screening.target is not None
    trial, site = screening.target
    match = target_match(context)
    of_the_illness = tuple(judgement.cohort for judgement in match.of_the_illness)
    referred = ReferralRequested(
        trial,
        site,
        match.cohorts if match.is_open else of_the_illness,
        screening.contact,
        likely=match.best.verdict is Verdict.LIKELY,
        assessment=context.assessment,
        same=tuple(sent.code for sent in same_person(context)),
        asked=not match.is_open,
    )
    done = replace(screening, shared=(*screening.shared, (trial, site)), target=None)
    return done, referred


def forget_contact(screening: Screening) -> Screening:
    """Drop half-given contact details when the person stops giving them."""
    return replace(screening, contact=Contact(), target=None)


def receipt_text(context: TurnContext, sent: ReferralRequested, code: str, *, staffed: bool) -> str:
    """Return what the person keeps: the code, a copy of what went, what happens next."""
    site = context.content.library.sites[sent.site]
    name = sentence(context, as_key("site", site.id))
    copy = is_sent_text(context, sent.contact, site.id)
    if staffed:
        # What to have ready, and where it stands, was said of the first hospital.
        key = "ui-receipt-again" if len(context.screening.shared) > 1 else "ui-receipt"
        kept = sentence(context, key, hospital=name, code=code, days=site.promise_days)
        return f"{kept}\n\n{copy}"
    waits = sentence(context, "ui-referral-waits", hospital=name, code=code)
    public = public_contact(context, context.content.library.trials[sent.trial], site)
    return f"{waits}\n\n{public}\n\n{copy}"


def _stands(context: TurnContext, sent: ReferralView) -> str:
    """Return where one referral stands; where nobody is connected yet, nobody was sent it."""
    waits = sent.status is ReferralStatus.NEW and sent.site not in context.staffed
    return "waits" if waits else SAID_OF[sent.status]


def status_text(context: TurnContext) -> str:
    """Return where every referral stands."""
    if not context.sent:
        return ""
    lines = []
    for sent in context.sent:
        no = sent.said_no if sent.may_return else None
        stands = _stands(context, sent)
        key = "ui-status-said-no" if no else f"ui-status-{stands}"
        name = hospital_of(context, sent.site)
        day = day_text(context.screening.lang, no or sent.on)
        status = sentence(context, key, code=sent.code, hospital=name, date=day)
        if sent.status is ReferralStatus.VISIT_BOOKED and sent.visit_on and not no:
            when = day_text(context.screening.lang, sent.visit_on)
            when = " ".join(filter(None, (when, sent.visit_hour)))
            place = sent.visit_place or name
            status = f"{status}\n{sentence(context, 'ui-status-visit', date=when, place=place)}"
        if sent.contact and not no:
            has = in_a_line(context, sent.contact, sent.site)
            given = "ui-status-will-have" if stands == "waits" else "ui-status-has"
            status = f"{status}\n{worded(context, given, contact=has)}"
        whom = sent_about(context, sent)
        lines.append("\n".join(filter(None, (status, whom))))
    return "\n\n".join(lines)


def not_shared(context: TurnContext) -> str:
    return sentence(context, "ui-share-declined")
