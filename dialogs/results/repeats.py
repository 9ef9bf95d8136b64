"""Once per person: whom earlier referrals were about, who has them, and how many there are."""

from enum import Enum

from dialogs.context import ReferralView, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.results.contacts import public_contact
from dialogs.results.other_screenings import sent_about
from dialogs.screening import Screening
from dialogs.statuses import HELD, OVER
from dialogs.words import as_key
from trials.values import Amount

MOST_TALKS = 5  # talks whose answers are kept for one account
MOST_SENT, MOST_TO_TEAM = 10, 3  # new referrals of one account in `RECENT_DAYS`
RECENT_DAYS = 30
A_YEAR = 365.25  # days


class Kinship(Enum):
    """The answer to whether an earlier referral is about the person this talk is about."""

    SAME = "same"
    OTHER = "other"
    UNSURE = "unsure"


def kinship(context: TurnContext, sent: ReferralView) -> Kinship:
    """Return whom an earlier referral was about.

    "Self" is one person. Of others, the relation, sex, illnesses and age within a year say so;
    where they do not, the person is asked.
    """
    screening = context.screening
    if sent.here or sent.code in screening.same:
        return Kinship.SAME
    mine, theirs = screening.who or "self", sent.who or "self"
    if sent.code in screening.apart or (mine != theirs and "self" in (mine, theirs)):
        return Kinship.OTHER
    if mine == theirs == "self":
        return Kinship.SAME
    alike = mine == theirs and sent.of is not None and _alike(context, screening, sent.of)
    return Kinship.SAME if alike else Kinship.UNSURE


def _alike(context: TurnContext, one: Screening, other: Screening) -> bool:
    if one.answer_to("sex") is None or one.answer_to("sex") != other.answer_to("sex"):
        return False
    ills = [_illnesses(talk) for talk in (one, other)]
    ages = [_age(context, talk) for talk in (one, other)]
    if not ills[0] or ills[0] != ills[1] or ages[0] is None or ages[1] is None:
        return False
    return abs(ages[0] - ages[1]) <= 1.0


def _illnesses(talk: Screening) -> frozenset[str]:
    answers = talk.answers.items()
    return frozenset(fact for fact, a in answers if fact.startswith("dx_") and a.given is True)


def _age(context: TurnContext, talk: Screening) -> float | None:
    """Return the age on the day of the turn: somebody is a year older a year later."""
    answered = talk.answers.get("age_years")
    if answered is None or not isinstance(answered.given, Amount):
        return None
    return float(answered.given.low) + (context.on - answered.on).days / A_YEAR


def same_person(context: TurnContext) -> tuple[ReferralView, ...]:
    """Return every earlier referral that is about the person this talk is about."""
    return tuple(sent for sent in context.sent if kinship(context, sent) is Kinship.SAME)


def held_by(context: TurnContext, trial: str, site: str) -> ReferralView | None:
    """Return the referral of this person that the study team there has in hand."""
    there = (sent for sent in same_person(context) if (sent.trial, sent.site) == (trial, site))
    return next((sent for sent in there if sent.status in HELD), None)


def perhaps_held_by(context: TurnContext, trial: str, site: str) -> tuple[ReferralView, ...]:
    """Return what that team has in hand that may be about this person: it is asked."""
    return tuple(
        sent
        for sent in context.sent
        if (sent.trial, sent.site) == (trial, site) and sent.status in HELD
        if kinship(context, sent) is Kinship.UNSURE
    )


def held_text(context: TurnContext, sent: ReferralView) -> str:
    """Say that the hospital has it already."""
    return sentence(context, "ui-share-already", **_sent_args(context, sent))


def same_text(context: TurnContext) -> str:
    """Ask whether what a hospital has is about the same person."""
    lines = []
    for sent in _asked_about(context):
        lines.append(sentence(context, "ui-same-person-sent", **_sent_args(context, sent)))
        lines += filter(None, [sent_about(context, sent)])
    return "\n".join((*lines, sentence(context, "ui-same-person")))


def same_choices(context: TurnContext) -> tuple[tuple[str, str], ...]:
    same = tuple(
        (f"same_{sent.code}", sentence(context, "ui-same-person-option-same", code=sent.code))
        for sent in _asked_about(context)
    )
    return (*same, ("another", sentence(context, "ui-same-person-option-another")))


def _asked_about(context: TurnContext) -> tuple[ReferralView, ...]:
    """Return what the question is about; nothing once another button was pressed meanwhile."""
    target = context.screening.target
    return perhaps_held_by(context, *target) if target else ()


def _sent_args(context: TurnContext, sent: ReferralView) -> dict[str, object]:
    return {
        "hospital": sentence(context, as_key("site", sent.site)),
        "code": sent.code,
        "date": day_text(context.screening.lang, sent.since or sent.on),
    }


def limit_text(context: TurnContext, trial: str, site: str) -> str:
    """Return why nothing further is sent there, with the hospital's number; "" where it may be.

    Whoever took something back may send it again, whatever the numbers are.
    """
    key = "stopped" if context.stopped else _limit(context, trial, site)
    if not key:
        return ""
    library = context.content.library
    contact = public_contact(context, library.trials[trial], library.sites[site])
    name = sentence(context, as_key("site", site))
    said = sentence(context, f"ui-limit-{key}", hospital=name, sent=MOST_SENT, team=MOST_TO_TEAM)
    return f"{said}\n\n{contact}"


def _limit(context: TurnContext, trial: str, site: str) -> str:
    there = [sent for sent in context.sent if (sent.trial, sent.site) == (trial, site)]
    again = [sent for sent in there if kinship(context, sent) is Kinship.SAME]
    if any(sent.status in OVER for sent in again):
        return ""
    if sum(sent.recent for sent in context.sent) >= MOST_SENT:
        return "sent"
    return "team" if sum(sent.recent for sent in there) >= MOST_TO_TEAM else ""


def talks_text(context: TurnContext) -> str:
    """Return why no further talk begins, with the hospitals' numbers; "" where one may."""
    kept = [talk for talk in (*context.others, context.screening) if talk.current_answers]
    if len(kept) < MOST_TALKS:
        return ""
    library, focus = context.content.library, context.screening.focus or ""
    trials = [library.trials[focus]] if focus in library.trials else library.trials.values()
    where = {site: trial for trial in trials for site in trial.sites}
    contacts = [
        public_contact(context, trial, library.sites[site]) for site, trial in where.items()
    ]
    return "\n\n".join((sentence(context, "ui-limit-talks", count=MOST_TALKS), *contacts))
