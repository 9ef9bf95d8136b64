"""The contact that hospitals have, shown once more, to be put right after it was sent."""

from dialogs.context import ReferralView, TurnContext, sentence
from dialogs.formatting import joined
from dialogs.results.other_screenings import sent_about
from dialogs.results.sharing import hospital_of
from dialogs.results.what_goes import lines

CORRECT = "@correct"
FIX = "fix."  # an option that is good whatever is asked; the code of what was sent follows
CODE = "code"  # in the draft of the prompt
HERE, SPEAK = "here.", "speak."
Choices = tuple[tuple[str, str], ...]


def correctable(context: TurnContext) -> tuple[ReferralView, ...]:
    """Return what hospitals have, one of each talk: a talk has one number."""
    by_talk: dict[str, ReferralView] = {}
    for sent in context.sent:
        if sent.active and sent.contact and not sent.said_no:
            by_talk.setdefault(sent.talk, sent)
    return tuple(by_talk.values())


def of_the_talk(context: TurnContext, code: str) -> tuple[ReferralView, ...]:
    """Return all that hospitals have of the talk that a code is of."""
    named = next((sent for sent in context.sent if sent.code == code), None)
    return tuple(
        sent
        for sent in context.sent
        if named and sent.talk == named.talk and sent.active and sent.contact and not sent.said_no
    )


def offered(context: TurnContext) -> Choices:
    """Return a button for each talk whose number or time can be put right."""
    found = correctable(context)
    key = "ui-correct-button" if len(found) == 1 else "ui-correct-button-of"
    return tuple((f"{FIX}{one.code}", sentence(context, key, code=one.code)) for one in found)


def code_of(context: TurnContext) -> str:
    """Return the code of what is being put right."""
    beside = context.screening.side_prompt
    return beside.draft.get(CODE, "") if beside and beside.ref == CORRECT else ""


def correct_text(context: TurnContext) -> str:
    """Return what the hospitals have, and how to say what is right."""
    known = of_the_talk(context, code_of(context))
    if not known:
        return sentence(context, "ui-correct-over")
    hospitals = joined(context, dict.fromkeys(hospital_of(context, one.site) for one in known))
    first = known[0]
    assert first.contact is not None
    has = lines(context, first.contact, first.site)
    head = sentence(context, "ui-correct", hospital=hospitals)
    about = [line for line in [sent_about(context, first)] if line]
    return "\n".join((*about, head, *has, "", sentence(context, "ui-correct-how")))


def correct_choices(context: TurnContext) -> Choices:
    """Return what needs no typing: this chat, another language, and to leave it."""
    code = code_of(context)
    known = of_the_talk(context, code)
    words, choices = context.content.words, []
    staffed = [one for one in known if one.who != "other" and one.site in context.staffed]
    if any(one.contact and one.contact.reach != "chat" for one in staffed):
        choices.append((f"{HERE}{code}", sentence(context, "ui-ask-phone-option-chat")))
    for lang in words.languages if known else ():
        choices.append((f"{SPEAK}{lang}.{code}", words.say(lang, "ui-language-name")))
    return (*choices, ("no", sentence(context, "ui-correct-option-no")))
