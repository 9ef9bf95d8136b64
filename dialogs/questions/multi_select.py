"""Questions with boxes to tick: what one press changes, and what the ticks come to."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import joined, option_label
from dialogs.questions.message import DONE, OFF, UNSURE, YES, fact_of, is_multiple, options_of
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain, Toggled, record
from dialogs.screening import Screening
from trials.values import Blank, Chosen, Given


def tick(content: Content, screening: Screening, pressed: str) -> Toggled | None:
    """Set the box to the state that the button named; None where there is no such box or state."""
    prompt = screening.current_prompt
    option, _, state = pressed.partition(":")
    if option not in options_of(content, screening, prompt.ref) or state not in (OFF, YES, UNSURE):
        return None
    fact = fact_of(content, prompt.ref)
    if state == UNSURE and fact is not None:
        return None
    alone = fact.alone if fact else ()
    draft = {box: mark for box, mark in prompt.draft.items() if box != option}
    if state != OFF:
        # What stands alone takes the others' ticks, and loses its own to them.
        others = {box: mark for box, mark in draft.items() if box not in alone}
        draft = {**({} if option in alone else others), option: state}
    return Toggled(replace(screening, prompt=replace(prompt, draft=draft)))


def finish(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> AnswerOutcome:
    """Finish the list by "done" or by "none of these"."""
    draft = screening.current_prompt.draft if option == DONE else {}
    if option == DONE and not draft:
        return AskAgain(screening, sentence(content, screening, "ui-nothing-ticked"))
    return take(content, screening, draft, context)


def take(
    content: Content, screening: Screening, draft: Mapping[str, str], context: TurnContext
) -> Accepted:
    """Record everything ticked as the answer; all that is not ticked is denied."""
    fact = fact_of(content, screening.current_prompt.ref)
    if fact is not None:
        return record(content, screening, {fact.id: Chosen(frozenset(draft))}, context)
    return _illnesses(content, screening, draft, context)


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


def unsure_of_all(content: Content, screening: Screening, context: TurnContext) -> Accepted:
    """Record that nobody told them the name of the illness: none is denied, none confirmed."""
    fills = content.questionnaire[screening.current_prompt.ref].fills
    recorded = record(content, screening, dict.fromkeys(fills, Blank.UNKNOWN), context)
    return replace(recorded, shown=sentence(content, screening, "ui-value-unknown"))


def _illnesses(
    content: Content, screening: Screening, draft: Mapping[str, str], context: TurnContext
) -> Accepted:
    ref = screening.current_prompt.ref
    values: dict[str, Given] = {
        dx: Blank.UNKNOWN if draft.get(dx) == UNSURE else draft.get(dx) == YES
        for dx in content.questionnaire[ref].fills
    }
    if values.get("dx_ln") is True:
        # Lupus of the kidneys is lupus: leaving the plain box empty does not deny it.
        values["dx_sle"] = True
    elif values.get("dx_ln") is Blank.UNKNOWN and values.get("dx_sle") is False:
        values["dx_sle"] = Blank.UNKNOWN
    labels = [
        option_label(content, screening, ref, option) + ("?" if draft[option] == UNSURE else "")
        for option in options_of(content, screening, ref)
        if option in draft
    ]
    recorded = record(content, screening, values, context)
    none = sentence(content, screening, "ui-button-none-of-these")
    return replace(recorded, shown=joined(content, screening, labels) or none)
