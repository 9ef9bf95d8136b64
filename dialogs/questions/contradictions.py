"""Two answers that cannot both be: which pair to ask about, and where each half was told."""

from dialogs.context import TurnContext
from trials.consistency import Pair
from trials.values import Amount, Bound, Courses

CLARIFY = "@clarify"


def unasked(context: TurnContext) -> Pair | None:
    """Return the first pair of answers that stands and was not asked about yet."""
    return next(
        (
            pair
            for pair in context.assessment.contradictions
            if pair.id not in context.screening.clarified and all(halves(context, pair))
        ),
        None,
    )


def unclear(context: TurnContext) -> tuple[Pair, ...]:
    """Return the pairs that were asked about, and of which nobody knows which half is right."""
    asked = context.screening.clarified
    return tuple(pair for pair in context.assessment.contradictions if pair.id in asked)


def halves(context: TurnContext, pair: Pair) -> tuple[str, str]:
    """Return the questions at which the two halves were told; "" where none was."""
    first, second = (_told_at(context, fact) for fact in pair.facts[:2])
    return first, second


def _told_at(context: TurnContext, fact_id: str) -> str:
    questions = context.content.questionnaire.questions
    asked = context.screening.asked
    own = [q for q in questions if fact_id in (*q.fills, *q.again.values())]
    # "Pregnant" has a question of its own, and may be told at another one as well.
    others = [q for q in questions if any(fact_id in told for told in q.also.values())]
    for question in (*own, *others):
        ref = _longest_part(context, question.id, fact_id)
        if ref in asked:
            return ref
    return ""


def _longest_part(context: TurnContext, question: str, fact_id: str) -> str:
    """Return the question, or of one that is asked medicine by medicine that of the longest."""
    given = context.screening.answer_to(fact_id)
    if not isinstance(given, Courses) or not given.months:
        return question

    def least(pair: tuple[str, Amount]) -> Bound:
        return pair[1].low

    return f"{question}.{max(given.months, key=least)[0]}"
