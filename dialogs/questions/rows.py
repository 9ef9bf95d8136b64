"""Buttons in rows, as a phone shows them."""

from dialogs.columns import ROW, in_columns, width
from dialogs.context import TurnContext, sentence
from dialogs.messages import Button
from dialogs.screening import Prompt

# Under the message after a sheet: one of the values that were taken is not right.
CHANGE_TAKEN = "-taken"
MANY = 15
# Before the label of a box that is set.
MARKS = {"yes": "✅ ", "unsure": "❓ "}


def rows_of(
    labels: list[tuple[str, str]], nonce: str, *, boxes: bool = False
) -> tuple[tuple[Button, ...], ...]:
    """Lay out two short labels a row, long ones alone; `boxes` keep their place when ticked.

    Many very short ones stand three a row, so that a phone shows them with their question.
    """
    buttons = [Button(label, option, nonce) for option, label in labels]
    marked = tuple(MARKS.values())

    def widest(button: Button) -> str:
        set_already = not boxes or button.text.startswith(marked)
        return button.text if set_already else f"{marked[0]}{button.text}"

    many = len(labels) > MANY and max(width(label) for _, label in labels) <= ROW // 3
    return tuple(in_columns(buttons, 3 if many else 2, widest))


def taken_row(context: TurnContext, prompt: Prompt) -> tuple[tuple[Button, ...], ...]:
    """Return the button that changes what the message before has settled."""
    if not context.screening.taken:
        return ()
    label = sentence(context, "ui-button-change-taken")
    return ((Button(label, CHANGE_TAKEN, prompt.nonce),),)
