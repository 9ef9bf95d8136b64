"""The buttons under a list and a card: whatever is asked when one is pressed, it stays good."""

from collections.abc import Iterable

from dialogs.columns import in_columns
from dialogs.context import TurnContext, sentence
from dialogs.messages import Button

LIST, BY, CARD, MORE = "study-l.", "study-b.", "study-c.", "study-m."
RULES, CHECK, SEND, BACK = "study-r.", "study-k.", "study-s.", "study-back"

Rows = tuple[tuple[Button, ...], ...]


def button(context: TurnContext, key: str, option: str) -> Button:
    return labelled_button(context, sentence(context, key), option)


def labelled_button(context: TurnContext, label: str, option: str) -> Button:
    return Button(label, option, context.nonce or "-")


def back(context: TurnContext) -> Rows:
    """Return the way back to the question on the screen; none where nothing is asked."""
    asked = context.screening.latest_prompt
    return ((button(context, "studies-back", BACK),),) if asked else ()


def paired(buttons: Iterable[Button]) -> Rows:
    """Return two buttons a row, where both are short; a long one stands alone."""
    return tuple(in_columns(buttons, 2, lambda button: button.text))
