"""Before anything is sent: not twice about one person, not without end, and never into silence."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import TurnContext
from dialogs.effects import Turn
from dialogs.results.repeats import held_by, held_text, limit_text, perhaps_held_by
from dialogs.steps.navigation import enter, step
from dialogs.steps.prompts import Choose
from dialogs.steps.side_prompts import aside


def refused(context: TurnContext) -> Turn | None:
    """Return the turn instead of sending to the target, from the result; None where it may be."""
    screening = context.screening
    assert screening.target is not None
    if held := held_by(context, *screening.target):
        left = context.with_screening(replace(screening, target=None))
        if held.may_return:  # they said no there, and changed their mind
            return aside(left, "@call_again")
        return enter(left, held_text(context, held))
    if text := limit_text(context, *screening.target):
        return enter(context.with_screening(replace(screening, target=None)), text)
    return aside(context, "@same") if perhaps_held_by(context, *screening.target) else None


def begin_to_share(context: TurnContext) -> Turn:
    """Ask for the consent; about somebody else, first whether that person is there."""
    screening = context.screening
    if screening.who == "other" and not screening.present:
        return enter(step(context, "wished_to_share_for_another"))
    return enter(step(context, "wished_to_share"))


def _same(context: TurnContext, option: str) -> Turn | None:
    screening = context.screening
    if screening.target is None:
        return None
    asked = [sent.code for sent in perhaps_held_by(context, *screening.target)]
    if option == "another":
        told = replace(screening, apart=(*screening.apart, *asked))
    elif option.removeprefix("same_") in asked:
        told = replace(screening, same=(*screening.same, option.removeprefix("same_")))
    else:
        return None
    known = context.with_screening(told)
    return refused(known) or begin_to_share(known)


CHOOSE: Mapping[str, Choose] = {"@same": _same}
