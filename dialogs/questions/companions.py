"""A question that is asked in one message with another: "32, female", "60 mg, 55 kg"."""

from dialogs.context import TurnContext
from trials.case import Answered
from trials.values import Amount, Dose, Given

_USUAL: dict[str, Given] = {"gc_peak": Dose("prednisone", Amount.exactly(50))}


def companion(context: TurnContext, ref: str) -> str | None:
    """Return the question that the message of this one asks as well; None where it is not open."""
    screening = context.screening
    if "." in ref or screening.changing or ref not in context.content.questionnaire:
        return None
    beside = context.content.questionnaire[ref].beside
    if beside is None or beside in screening.asked:
        return None
    if ref in _USUAL and context.assessment.case.value("is_minor") is not False:
        return None  # of a child the weight of that time is asked
    return beside if beside in _wanted(context, ref) else None


def _wanted(context: TurnContext, ref: str) -> frozenset[str]:
    """Return what is worth asking once the question itself is answered as most people do."""
    usual, assessment = _USUAL.get(ref), context.assessment
    if usual is None:
        return assessment.wanted.participant
    answers = {**assessment.answers, ref: Answered(usual, context.on)}
    return assessment.supposing(answers).wanted.participant
