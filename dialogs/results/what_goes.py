"""All that goes to a hospital to reach the person by, as the person reads it."""

from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.formatting import joined
from dialogs.reading import grouped
from dialogs.screening import Contact
from dialogs.words import as_key

TIMES = ("morning", "afternoon", "evening", "any")
TRAVELS = ("yes", "no", "unsure")
LEFT_OUT = "…"  # in the place of a name, a number and words


def worded(context: TurnContext, key: str, **typed: str) -> str:
    """Return a sentence with what somebody typed in it as they typed it, in their own script."""
    text = sentence(context, key, **{name: f"⟦{name}⟧" for name in typed})
    for name, value in typed.items():
        text = text.replace(f"⟦{name}⟧", value)
    return text


def reach_text(context: TurnContext, contact: Contact) -> str:
    """Return the number or the address, or that it is this chat."""
    if contact.reach == "chat":
        return sentence(context, "ui-goes-here")
    return grouped(contact.phone) if contact.phone else contact.email


def time_text(context: TurnContext, time: str) -> str:
    """Return a good time to call: an option in the person's language, or their own words."""
    known = (time or "any") in TIMES
    return sentence(context, f"ui-ask-best-time-option-{time or 'any'}") if known else time


def language_text(context: TurnContext, lang: str) -> str:
    """Return the language that the person wishes to be spoken to in, by its own name."""
    words, chosen = context.content.words, lang or context.screening.lang
    return words.say(chosen, "ui-language-name") if chosen in words.languages else chosen


def lines(context: TurnContext, contact: Contact, site: str) -> list[str]:
    """Return what is sent beside the answers, a line each: exactly what the hospital gets."""
    listed = [worded(context, "ui-goes-name", name=contact.name)]
    if contact.reach == "chat":
        listed.append(sentence(context, "ui-goes-chat"))
    else:
        if contact.phone:
            listed.append(worded(context, "ui-goes-phone", phone=grouped(contact.phone)))
        if contact.email:
            listed.append(worded(context, "ui-goes-email", email=contact.email))
    if contact.reach == "phone":
        listed.append(worded(context, "ui-goes-time", time=time_text(context, contact.time)))
    spoken = language_text(context, contact.lang)
    listed.append(worded(context, "ui-goes-language", language=spoken))
    if contact.travel in TRAVELS:
        said = sentence(context, f"ui-travel-option-{contact.travel}")
        if context.content.words.has(as_key("site", site), "city"):
            city = sentence(context, as_key("site", site), "city")
            listed.append(sentence(context, "ui-goes-travel", city=city, travel=said))
        else:  # a hospital that is no longer among the files
            listed.append(sentence(context, "ui-goes-travel-there", travel=said))
    return listed


def in_a_line(context: TurnContext, contact: Contact, site: str) -> str:
    """Return the same in one line, for a list of several hospitals."""
    return joined(context, lines(context, contact, site))


def sending_text(context: TurnContext) -> str:
    """Return the one message before anything is sent: all that goes, and what is still asked."""
    screening = context.screening
    target = screening.target
    assert target is not None
    site = target[1]
    hospital = sentence(context, as_key("site", site))
    parts = [
        "\n".join(
            (
                sentence(context, "ui-sending", hospital=hospital),
                *lines(context, screening.contact, site),
            )
        )
    ]
    if screening.contact.reach == "chat":
        parts.append(sentence(context, "ui-sending-chat"))
        here = (one for one in context.asked if one.here and (one.trial, one.site) == target)
        parts += [sentence(context, "ui-sending-known", code=one.code) for one in here]
    if screening.contact.travel:
        parts.append(sentence(context, "ui-sending-right"))
    else:
        city = sentence(context, as_key("site", site), "city")
        parts.append(sentence(context, "ui-sending-travel", city=city))
    return "\n\n".join(parts)


def sending_choices(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return [Send] and [Change]; where the way there is still asked, each answer sends."""
    asked = () if context.screening.contact.travel else tuple(f"send_{one}" for one in TRAVELS)
    return tuple(
        (option, sentence(context, as_key("ui-sending-option", option)))
        for option in (*(asked or ("send",)), "change")
    )


def correcting_choices(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return what can be changed before sending, the way out, and back."""
    called = context.screening.contact.reach == "phone"
    options = ["name", "phone", *(["time"] if called else []), "speaking", "travel", "decline"]
    return tuple((one, sentence(context, f"ui-correcting-option-{one}")) for one in options)


def speaking_choices(context: TurnContext) -> tuple[tuple[str, str], ...]:
    words = context.content.words
    return tuple((lang, words.say(lang, "ui-language-name")) for lang in words.languages)


def is_sent_text(context: TurnContext, contact: Contact, site: str) -> str:
    """Return the copy to keep: what went, and on which day."""
    day = day_text(context.screening.lang, context.on)
    return "\n".join((sentence(context, "ui-goes-sent", date=day), *lines(context, contact, site)))
