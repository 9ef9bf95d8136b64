"""The choice of the next question among those that still matter."""

from collections.abc import Iterable, Sequence

from dialogs.assessment import Assessment
from dialogs.planning.index import Need, need_of, scores
from dialogs.planning.priors import Priors
from dialogs.questionnaire import Question
from trials.fact import Source
from trials.matching import Verdict
from trials.open_facts import needs
from trials.vocabulary import Vocabulary

# What leaving a topic costs, beside the effort of one answer.
SWITCH = 0.5
# What share of it an answer takes that belongs to the one before, while that is fresh.
FRESH = 0.5
# So many messages are answered before a question that frightens or asks for a promise.
GENTLE = 5


def best(
    assessment: Assessment,
    priors: Priors,
    source: Source,
    open_now: Sequence[Question],
    before: Sequence[Question],
) -> Question:
    """Return the question to put now; `before` are those answered so far, the latest last.

    It depends on the answers alone.
    """
    vocabulary = assessment.library.vocabulary
    return pick(_needs(assessment, priors, source), priors, in_turn(vocabulary, open_now), before)


def pick(
    cohorts: Iterable[Iterable[Need]],
    priors: Priors,
    open_now: Sequence[Question],
    before: Sequence[Question],
) -> Question:
    """Return the question that settles most for the least effort; ties fall to the first."""
    gentle = [question for question in open_now if not question.not_first]
    among = gentle if gentle and len(before) < GENTLE else open_now
    if len(among) == 1:
        return among[0]
    costs = {
        fact: _effort(priors[fact].cost, question, before)
        for question in among
        for fact in question.fills
    }
    worth = scores(cohorts, costs)
    chosen = max(among, key=lambda question: max(worth.get(fact, 0.0) for fact in question.fills))
    # Nobody is asked what "these medicines" did before it is known which.
    return next((question for question in among if question.id in chosen.after), chosen)


def _effort(cost: float, question: Question, before: Sequence[Question]) -> float:
    """Return the effort of an answer: less behind what it belongs to, more on another topic."""
    latest = before[-1] if before else None
    if latest and latest.id in question.after:
        return cost * FRESH
    return cost + (0.0 if latest and latest.block == question.block else SWITCH)


def in_turn(vocabulary: Vocabulary, open_now: Sequence[Question]) -> Sequence[Question]:
    """Return the questions without those that others among them may settle.

    Who never had a brain disease is not asked whether there is one now.
    """
    facts = {fact for question in open_now for fact in question.fills}
    later = {fact for fact in facts if not facts.isdisjoint(_settlers(vocabulary, fact))}
    return [question for question in open_now if not later.issuperset(question.fills)] or open_now


def _settlers(vocabulary: Vocabulary, fact: str) -> tuple[str, ...]:
    derivation = vocabulary.derivation(fact)
    return derivation.inputs if derivation and derivation.settles else ()


def _needs(assessment: Assessment, priors: Priors, source: Source) -> Iterable[tuple[Need, ...]]:
    """Yield what each cohort waits for."""
    case = assessment.case
    for judgement in assessment.judgements:
        if source is not Source.REPORT or judgement.verdict is not Verdict.NOT_NOW:
            todo = needs(assessment.library, case, judgement)
            yield tuple(need_of(criterion, case, priors, source) for criterion, _ in todo)
