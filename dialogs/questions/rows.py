"""Buttons in rows, as a phone shows them."""

from dialogs.context import TurnContext, sentence
from dialogs.messages import Button
from dialogs.screening import Prompt

# Under the message after a sheet: one of the values that were taken is not right.
CHANGE_TAKEN = "-taken"
LONG_LABEL = {"en": 14, "zh": 7}


def rows_of(lang: str, labels: list[tuple[str, str]], nonce: str) -> tuple[tuple[Button, ...], ...]:
    """Lay out two short labels a row, long ones alone, so that a phone cuts none off."""
    rows: list[tuple[Button, ...]] = []
    waiting: Button | None = None
    for option, label in labels:
        button = Button(label, option, nonce)
        if len(label) > LONG_LABEL[lang]:
            rows += [(waiting,)] if waiting else []
            rows.append((button,))
            waiting = None
        elif waiting:
            rows.append((waiting, button))
            waiting = None
        else:
            waiting = button
    return tuple(rows + ([(waiting,)] if waiting else []))


def taken_row(context: TurnContext, prompt: Prompt) -> tuple[tuple[Button, ...], ...]:
    """Return the button that changes what the message before has settled."""
    if not context.screening.taken:
        return ()
    label = sentence(context, "ui-button-change-taken")
    return ((Button(label, CHANGE_TAKEN, prompt.nonce),),)
