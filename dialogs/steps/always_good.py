"""Buttons that are good however old they are: each holds all that its answer needs."""

from dialogs.context import TurnContext
from dialogs.effects import Turn
from dialogs.messages import NewMessage, split
from dialogs.results.details import more_text
from dialogs.steps import correcting, emergency, inquiry, news, notes, pages, studies, team

_ROOMS = (
    emergency.shown_again,
    inquiry.pressed,
    team.pressed,
    studies.pressed,
    notes.pressed,
    pages.pressed,
    news.pressed,
    correcting.pressed,
)


def answered_always(context: TurnContext, option: str) -> Turn | None:
    """Return the turn of such a button; None for one that belongs to the question it is under."""
    for answer in _ROOMS:
        if turn := answer(context, option):
            return turn
    if more := more_text(context, option):
        return Turn(context.screening, tuple(NewMessage(text) for text in split(more.split("\n"))))
    return None
