"""Questions with boxes to tick: what one press changes, and what the ticks come to."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import joined, option_label
from dialogs.questions.message import DONE, OFF, UNSURE, YES, fact_of, is_multiple, options_of
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain, Toggled, record
from dialogs.screening import Screening
from trials.values import Blank, Chosen, Given


def tick(context: TurnContext, pressed: str) -> Toggled | None:
    """Set the box to the state that the button named; None where there is no such box or state."""
    prompt = context.screening.current_prompt
    option, _, state = pressed.partition(":")
    if option not in options_of(context, prompt.ref) or state not in (OFF, YES, UNSURE):
        return None
    fact = fact_of(context.content, prompt.ref)
    if state == UNSURE and fact is not None:
        return None
    alone = fact.alone if fact else ()
    draft = {box: mark for box, mark in prompt.draft.items() if box != option}
    if state != OFF:
        # What stands alone takes the others' ticks, and loses its own to them.
        others = {box: mark for box, mark in draft.items() if box not in alone}
        draft = {**({} if option in alone else others), option: state}
    return Toggled(replace(context.screening, prompt=replace(prompt, draft=draft)))


def finish(context: TurnContext, option: str) -> AnswerOutcome:
    """Finish the list by "done" or by "none of these"."""
    draft = context.screening.current_prompt.draft if option == DONE else {}
    if option == DONE and not draft:
        return AskAgain(context.screening, sentence(context, "ui-nothing-ticked"))
    return take(context, draft)


def take(context: TurnContext, draft: Mapping[str, str]) -> Accepted:
    """Record everything ticked as the answer; all that is not ticked is denied."""
    fact = fact_of(context.content, context.screening.current_prompt.ref)
    if fact is not None:
        return record(context, {fact.id: Chosen(frozenset(draft))})
    return _illnesses(context, draft)


def ticks_of(content: Content, ref: str, values: Mapping[str, Given | None]) -> dict[str, str]:
    """Return the boxes that an earlier answer had ticked: who adds one loses none of the others."""
    if not is_multiple(content, ref):
        return {}
    fact = fact_of(content, ref)
    if fact is not None:
        given = values.get(fact.id)
        return dict.fromkeys(given.options, YES) if isinstance(given, Chosen) else {}
    if all(given is Blank.UNKNOWN for given in values.values()):  # of all at once, without a tick
        return {}
    states = {True: YES, Blank.UNKNOWN: UNSURE}
    return {dx: states[given] for dx, given in values.items() if given in states}


def named(screening: Screening, options: frozenset[str], alone: tuple[str, ...]) -> dict[str, str]:
    """Return the ticks of typed names and of before; "none" and its like stand alone.

    Some of an earlier answer, and nothing new, are what is left of it.
    """
    draft = screening.current_prompt.draft
    fewer = _is_corrected(screening) and options <= draft.keys()
    kept = {} if not options or options & set(alone) or fewer else draft
    others = {box: mark for box, mark in kept.items() if box not in alone}
    return {**others, **dict.fromkeys(options, YES)}


def _is_corrected(screening: Screening) -> bool:
    """Return whether the ticks are those of an answer that is changed or was gone back to."""
    ref, last = screening.current_prompt.ref, screening.replies[-1] if screening.replies else None
    gone_back = last is not None and last.retracts is not None and last.question == ref
    return screening.changing == ref or gone_back


def unsure_of_all(context: TurnContext) -> Accepted:
    """Record that nobody told them the name of the illness: none is denied, none confirmed."""
    fills = context.content.questionnaire[context.screening.current_prompt.ref].fills
    recorded = record(context, dict.fromkeys(fills, Blank.UNKNOWN))
    return replace(recorded, shown=sentence(context, "ui-value-unknown"))


def _illnesses(context: TurnContext, draft: Mapping[str, str]) -> Accepted:
    ref = context.screening.current_prompt.ref
    values: dict[str, Given] = {
        dx: Blank.UNKNOWN if draft.get(dx) == UNSURE else draft.get(dx) == YES
        for dx in context.content.questionnaire[ref].fills
    }
    if values.get("dx_ln") is True:
        # Lupus of the kidneys is lupus: leaving the plain box empty does not deny it.
        values["dx_sle"] = True
    elif values.get("dx_ln") is Blank.UNKNOWN and values.get("dx_sle") is False:
        values["dx_sle"] = Blank.UNKNOWN
    labels = [
        option_label(context, ref, option) + ("?" if draft[option] == UNSURE else "")
        for option in options_of(context, ref)
        if option in draft
    ]
    recorded = record(context, values)
    none = sentence(context, "ui-button-none-of-these")
    return replace(recorded, shown=joined(context, labels) or none)
