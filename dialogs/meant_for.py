"""Which answers are offered to this person: nobody is shown what cannot be meant for them."""

from collections.abc import Iterable

from dialogs.context import TurnContext
from dialogs.questionnaire import Question
from trials.case import AGE
from trials.truth import Truth


def meant_for(context: TurnContext, question: Question, options: Iterable[str]) -> tuple[str, ...]:
    """Return the options that can be so of this person, each meaning once."""
    told: list[object] = []
    meant = []
    for option in options:
        says = question.also.get(option)
        if _can_be_so(context, question, option) and (says is None or says not in told):
            told.append(says)
            meant.append(option)
    return tuple(meant)


def tells_more(question: Question, options: Iterable[str]) -> bool:
    """Return whether one of these answers tells of another question as well."""
    return any(len(question.also.get(option, ())) > 1 for option in options)


def _can_be_so(context: TurnContext, question: Question, option: str) -> bool:
    condition = question.only_for.get(option)
    if condition is None:
        return True
    so = condition.judge(context.assessment.case)
    # Of a child whose age is not known, it is as of the youngest.
    ageless = context.screening.who == "child" and context.assessment.case.value(AGE) is None
    return so is Truth.TRUE or (so is Truth.UNKNOWN and not ageless)
