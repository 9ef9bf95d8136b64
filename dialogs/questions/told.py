"""Facts told beside the answer to another question: offered at their own for one tap."""

from collections.abc import Mapping

from dialogs.context import TurnContext
from dialogs.questions.together import drugs_together, shared_out
from trials.values import Courses, Given


def told_of(context: TurnContext, ref: str) -> Mapping[str, Given]:
    """Return what was told of a question beside the answer to another one."""
    question, _, part = ref.partition(".")
    if question not in context.content.questionnaire:
        return {}
    fills = context.content.questionnaire[question].fills
    told = {fact: given for fact, given in context.screening.told.items() if fact in fills}
    return _of_part(context, ref, told) if part else told


def _of_part(context: TurnContext, ref: str, told: Mapping[str, Given]) -> Mapping[str, Given]:
    """Return the months that were told of the medicines which this question asks them of."""
    drugs = drugs_together(context, ref)
    for fact, given in told.items():
        if isinstance(given, Courses) and (drugs or fact not in context.screening.answers):
            months = shared_out(given, drugs or (ref.partition(".")[2],))
            return {fact: Courses.of(months)} if months else {}
    return {}
