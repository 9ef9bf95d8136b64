"""The words of a consent, all of them: noted as they are shown, compared when it is pressed."""

from dataclasses import replace

from dialogs.context import TurnContext
from dialogs.results.elsewhere import illness_names, illnesses
from dialogs.steps.prompts import STAGES
from dialogs.words import text_hash

CONSENTS = frozenset({"@consent", "@abroad", "@sharing", "@reminding", "@news"})
WORDS = "words"  # in the prompt's draft: the hash of what was shown
LEFT_OUT = "…"  # in the place of a name, a number, and illnesses


def shown_text(context: TurnContext) -> str:
    """Return all that stands on the screen, buttons too, but no name, number or illness."""
    screening = context.screening
    stage, contact = STAGES[screening.current_prompt.ref], screening.contact
    if contact.phone:
        blank = replace(contact, name=LEFT_OUT, phone=LEFT_OUT)
        context = context.with_screening(replace(screening, contact=blank))
    labels = [f"[{label}]" for _, label in stage.choices(context)]
    return "\n".join((_without_illnesses(context, stage.text(context)), *labels))


def _without_illnesses(context: TurnContext, text: str) -> str:
    """Return the words to keep: what one is ill with stands sealed beside them, not in them."""
    if context.screening.current_prompt.ref != "@news":
        return text
    return text.replace(illness_names(context, illnesses(context)), LEFT_OUT)


def noted(context: TurnContext) -> TurnContext:
    """Return the context with the words of a consent noted, as they are about to be shown."""
    prompt = context.screening.prompt
    if prompt is None or prompt.ref not in CONSENTS:
        return context
    shown = replace(prompt, draft={WORDS: text_hash(shown_text(context))})
    return context.with_screening(replace(context.screening, prompt=shown))


def agreed_text(context: TurnContext) -> str | None:
    """Return what a press agrees to; None where it is not what was shown: it is asked anew."""
    text = shown_text(context)
    shown = context.screening.current_prompt.draft.get(WORDS)
    return text if shown in (None, text_hash(text)) else None
