"""The contact that a referral carries, read back: whom to reach, how, when, in which language."""

import json

from bot.app import App
from bot.store.records import ReferralRow
from dialogs.reading import grouped
from dialogs.results.what_goes import TIMES, TRAVELS
from dialogs.screening import Contact, contact_in


def contact_of(referral: ReferralRow) -> Contact | None:
    """Return the contact; None where it is taken back or deleted."""
    return contact_in(json.loads(referral.contact)) if referral.contact else None


def reach_text(app: App, lang: str, contact: Contact) -> str:
    """Return the number in groups, the address, both, or that the team writes in the chat."""
    if contact.reach == "chat":
        return app.say(lang, "coordinator-reach-chat")
    return " · ".join(filter(None, (contact.phone and grouped(contact.phone), contact.email)))


def way_text(app: App, lang: str, contact: Contact | None) -> str:
    """Return how somebody wants to be reached, without where."""
    reach = contact.reach if contact else ""
    return app.say(lang, f"coordinator-by-{reach or 'nothing'}")


def time_text(app: App, lang: str, contact: Contact) -> str:
    time = contact.time or "any"
    return app.say(lang, f"ui-ask-best-time-option-{time}") if time in TIMES else time


def travel_text(app: App, lang: str, contact: Contact) -> str:
    known = contact.travel in TRAVELS
    return app.say(lang, f"ui-travel-option-{contact.travel}") if known else "–"


def language_text(app: App, lang: str, spoken: str) -> str:
    """Return a language as coordinators call it; another one in the person's own words."""
    known = spoken in app.content.words.languages
    return app.say(lang, f"coordinator-language-{spoken}") if known else spoken


def spoken(app: App, referral: ReferralRow) -> str:
    """Return the language that was chosen for a talk with the team, "" where none of ours was."""
    contact = contact_of(referral)
    chosen = contact.lang if contact else ""
    return chosen if chosen in app.content.words.languages else ""


def on_card(app: App, lang: str, referral: ReferralRow) -> list[str]:
    """Return what a card says of how and when, where it is not a call at any time.

    Nobody's own words stand there: they may name somebody.
    """
    contact = contact_of(referral)
    if contact is None:
        return []
    own = contact.time and contact.time not in TIMES
    parts = (
        [] if contact.reach in ("", "phone") else [app.say(lang, f"coordinator-by-{contact.reach}")]
    )
    if contact.reach == "phone" and contact.time not in ("", "any"):
        parts.append(
            app.say(lang, "coordinator-call-own-time")
            if own
            else app.say(lang, "coordinator-call-time", time=time_text(app, lang, contact))
        )
    return parts
