"""The talk about a page for the doctor on the screen: what it is, in which languages, its lock."""

import re
from collections.abc import Callable, Mapping

from dialogs.context import TurnContext, sentence
from dialogs.phases import Phase
from dialogs.reading import WordSense
from dialogs.screening import Prompt
from dialogs.words import LANGUAGES

ASK, CODE = PAGE_STAGES = ("@page", "@page_code")
# In the draft of the prompt; whether the passcode was lost on the way.
BOTH, NOTES, LOST = "both", "notes", "lost"
ON, OFF = "yes", "no"
SHORTEST, LONGEST = 6, 32
# What every keyboard has: a passcode must be typed again where the file is opened.
_PASSCODE = re.compile(rf"[!-~]{{{SHORTEST},{LONGEST}}}")
# Phases in which there is a result, shown or finished.
WITH_RESULT = frozenset(Phase) - {
    Phase.LANGUAGE,
    Phase.WELCOME,
    Phase.AGE_GATE,
    Phase.WHO_FOR,
    Phase.CONSENT,
    Phase.ABROAD,
    Phase.QUESTIONS,
    Phase.REPORTS_AT_HAND,
    Phase.REPORTS,
    Phase.REVIEW,
}
Choices = tuple[tuple[str, str], ...]


def passcode_of(text: str) -> str | None:
    """Return the passcode that a text is; None where it is none."""
    typed = text.strip()
    return typed if _PASSCODE.fullmatch(typed) else None


def langs_of(context: TurnContext, draft: Mapping[str, str]) -> tuple[str, ...]:
    """Return the languages of the page, the person's own first."""
    own = context.screening.lang
    others = (lang for lang in LANGUAGES if lang != own)
    return (own, *others) if draft.get(BOTH) == ON else (own,)


def with_notes(context: TurnContext, draft: Mapping[str, str]) -> bool:
    return bool(context.screening.notes) and draft.get(NOTES) == ON


def ask_text(context: TurnContext) -> str:
    return sentence(context, "ui-page-ask")


def ask_choices(context: TurnContext) -> Choices:
    """Return what can be done; what is chosen besides is ticked."""
    draft = _draft(context)
    ticks = (BOTH, NOTES) if context.screening.notes else (BOTH,)
    ticked = [(one, _ticked(context, one, draft)) for one in ticks]
    send, lock, no = ((one, _label(context, one)) for one in ("send", "lock", "no"))
    return (*ticked, send, lock, no)


def _ticked(context: TurnContext, option: str, draft: Mapping[str, str]) -> str:
    label = _label(context, option)
    return f"✅ {label}" if draft.get(option) == ON else label


def _label(context: TurnContext, option: str) -> str:
    return sentence(context, f"ui-page-option-{option}")


def code_text(context: TurnContext) -> str:
    lines = [sentence(context, "ui-page-code", least=SHORTEST, most=LONGEST)]
    if _draft(context).get(LOST):
        lines.insert(0, sentence(context, "ui-page-code-lost"))
    return "\n".join(lines)


def code_choices(context: TurnContext) -> Choices:
    return tuple((one, _label(context, one)) for one in ("unlocked", "no"))


def _draft(context: TurnContext) -> Mapping[str, str]:
    beside = context.screening.side_prompt
    return beside.draft if beside and beside.ref in PAGE_STAGES else {}


def lost_prompt(nonce: str, langs: tuple[str, ...], *, notes: bool) -> Prompt:
    """Return the question for a passcode that is asked again, since it was kept nowhere."""
    chosen = {BOTH: ON if len(langs) > 1 else OFF, NOTES: ON if notes else OFF, LOST: ON}
    return Prompt(CODE, nonce, draft=chosen)


TYPED = {WordSense.NO: "no"}
Said = tuple[Callable[[TurnContext], str], Callable[[TurnContext], Choices]]
SHOWN_AT: Mapping[str, Said] = {
    ASK: (ask_text, ask_choices),
    CODE: (code_text, code_choices),
}
