"""The words of an end, and the day that the answers are kept for."""

from datetime import date, timedelta

from dialogs.context import TurnContext

ENDINGS = {
    "minor": "ui-age-gate-minor",
    "declined": "ui-declined",
    "other-illness": "ui-other-illness",
    "finished": "ui-finished",
}


def ending(context: TurnContext, how: str) -> tuple[str, date | None]:
    """Return the words of an end, with the day that the answers are kept for, if for any."""
    key = ENDINGS[how]
    if how != "finished":
        return key, None
    reminded = max((planned.on for planned in context.planned if planned.here), default=None)
    told = max((wish.until for wish in context.news if wish.here), default=None)
    usual = timedelta(days=context.content.operator.days)
    if told and told > (reminded or context.on) + usual:
        return "ui-finished-news", told
    return ("ui-finished-reminder", reminded) if reminded else (key, None)
