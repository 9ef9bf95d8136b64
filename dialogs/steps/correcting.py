"""A number, a time or a language that is put right after it was sent: the team is told at once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import ReferralView, TurnContext, sentence
from dialogs.effects import ContactCorrected, Turn
from dialogs.messages import NewMessage, TextInput
from dialogs.reading import Problem
from dialogs.results.corrections import (
    CODE,
    CORRECT,
    FIX,
    HERE,
    SPEAK,
    code_of,
    correctable,
    of_the_talk,
)
from dialogs.screening import Contact, Prompt
from dialogs.steps.contact import corrected
from dialogs.steps.navigation import reshow
from dialogs.steps.prompts import Choose, show_stage

_CLAUSES = re.compile(r"[?!.,;。，？！；\n]+")
Change = Callable[[Contact], Contact]


def pressed(context: TurnContext, option: str) -> Turn | None:
    """Begin to put right what was sent; None for every other button."""
    if not option.startswith(FIX):
        return None
    return _begun(context, option.removeprefix(FIX))


def heard(context: TurnContext, typed: TextInput) -> Turn | None:
    """Take what is right, or the wish to put something right; None for every other text."""
    if turn := _wrote(context, typed):
        return turn
    prompt = context.screening.latest_prompt
    rests = prompt is None or prompt.ref == "@result"  # nothing is asked but what to do next
    return _wished(context, typed.text) if typed.fresh and rests else None


def _wished(context: TurnContext, text: str) -> Turn | None:
    """Begin where somebody says, with nothing else asked, that a number or a time is wrong."""
    found = correctable(context)
    clauses = [clause for clause in _CLAUSES.split(text) if clause.strip()]
    if not found or not any(reading.stage_option(CORRECT, one) for one in clauses):
        return None
    return _begun(context, found[0].code)


def _wrote(context: TurnContext, typed: TextInput) -> Turn | None:
    """Take what is right from a text; None where it says something else altogether."""
    code = code_of(context)
    if not code or not typed.fresh:
        return None
    known = of_the_talk(context, code)
    name = reading.read_name(typed.text)
    told = reading.tells_name(typed.text) and not isinstance(name, Problem)
    for sent in known[:1]:
        assert sent.contact is not None
        read = corrected(sent.contact, typed.text)
        if isinstance(read, Problem):
            return _again(context, sentence(context, read.key, **read.args))
        if read is None and told:
            return _done(context, known, lambda contact: replace(contact, name=str(name)))
        if read is not None:
            return _done(context, known, lambda contact: _taking(contact, typed.text))
    if not known or reading.is_question(typed.text) or reading.meaning(typed.text):
        return None
    return _again(context, sentence(context, "ui-correct-again"))


def _taking(contact: Contact, text: str) -> Contact:
    read = corrected(contact, text)
    return read if isinstance(read, Contact) else contact


def _begun(context: TurnContext, code: str) -> Turn:
    known = of_the_talk(context, code)
    if not known:
        return Turn(context.screening, (NewMessage(sentence(context, "ui-correct-over")),))
    prompt = Prompt(CORRECT, context.nonce, draft={CODE: code})
    beside = context.with_screening(replace(context.screening, side_prompt=prompt))
    return Turn(beside.screening, (show_stage(beside, prompt),))


def _again(context: TurnContext, lead: str) -> Turn:
    beside = context.screening.side_prompt
    assert beside is not None
    shown = replace(beside, shown=beside.shown + 1)
    again = context.with_screening(replace(context.screening, side_prompt=shown))
    return Turn(again.screening, (show_stage(again, shown, lead),))


def _done(context: TurnContext, known: tuple[ReferralView, ...], change: Change) -> Turn:
    """Pass on what is right, and show what the hospitals have now; it can be put right again."""
    changed, records = list(context.sent), []
    for at, sent in enumerate(changed):
        if sent not in known or sent.contact is None:
            continue
        contact = change(sent.contact)
        agreed = ""
        if contact.reach == "chat" and sent.contact.reach != "chat":
            if sent.site not in context.staffed:
                continue  # nobody there would write
            agreed = sentence(context, "ui-correct-chat")
        if contact != sent.contact:
            records.append(ContactCorrected(sent.code, contact, agreed))
            changed[at] = replace(sent, contact=contact)
    screening = context.screening
    if known[0].here and screening.contact.reach:
        screening = replace(screening, contact=change(screening.contact))
    after = replace(context.with_screening(screening), sent=tuple(changed))
    prompt = screening.side_prompt or Prompt(CORRECT, context.nonce, draft={CODE: known[0].code})
    prompt = replace(prompt, nonce=context.nonce, shown=0)
    after = after.with_screening(replace(screening, side_prompt=prompt))
    lead = sentence(after, "ui-correct-done" if records else "ui-correct-same")
    return Turn(after.screening, (show_stage(after, prompt, lead),), tuple(records))


def _correct(context: TurnContext, option: str) -> Turn | None:
    if option == "no":
        return reshow(context, lead=sentence(context, "ui-correct-left"))
    if option.startswith(HERE):
        known = of_the_talk(context, option.removeprefix(HERE))
        return _done(context, known, _by_chat) if known else None
    if option.startswith(SPEAK):
        lang, _, code = option.removeprefix(SPEAK).partition(".")
        known = of_the_talk(context, code)
        if known and lang in context.content.words.languages:
            return _done(context, known, lambda contact: replace(contact, lang=lang))
    return None


def _by_chat(contact: Contact) -> Contact:
    return replace(contact, phone="", email="", way="chat")


CHOOSE: Mapping[str, Choose] = {CORRECT: _correct}
