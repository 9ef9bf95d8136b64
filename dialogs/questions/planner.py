"""The next question worth asking: a fixed, sensible order that skips what can no longer matter.

Deciding *that* a fact can still change a verdict is `trials.open_facts`' business; this module only
puts the open facts into the order of `questions.yaml` and finds the next missing part of an answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import inf

from dialogs.context import Content
from dialogs.questionnaire import Question
from dialogs.questions.message import is_by_parts
from dialogs.screening import Screening
from trials.case import Answered, Case
from trials.matching import Judgement, Verdict
from trials.open_facts import wanted
from trials.truth import Truth
from trials.values import Amount, Blank, Chosen, Courses, Dose, Given, Result
from trials.vocabulary import Fact, Kind

SCORES_KNOWN = "@scores_known"
# Asked of everybody, in this order: they open or close the cohorts that all else hangs on.
FIRST = ("age_years", "conditions")

_ADULT = Amount(Fraction(18), inf)
# So much lighter an adult may have been before the months on steroids.
_LIGHTER = Fraction(2, 3)


@dataclass(frozen=True, slots=True)
class Next:
    """The trigger that leads on, and the question to put (None: there is none to put)."""

    trigger: str
    ref: str | None = None


def next_question(content: Content, screening: Screening, on: date) -> Next:
    """Return what to ask now, or which phase comes instead."""
    for first in FIRST:
        if first not in screening.asked:
            return Next("needs_answer", first)
    case = content.case(screening, on)
    judgements = content.judged(case)
    if not any_disease(judgements):
        return Next("named_other_illness")
    still_open = _undecided(content, case, judgements)
    if part := _asked_again(content, screening, on) or _weight_then(
        content, screening, case, judgements
    ):
        return Next("needs_answer", part)
    if part := _missing_part(content, screening, still_open):
        return Next("needs_value" if _is_report(content, part) else "needs_answer", part)
    want = wanted(content.library, case, judgements)
    if question := _first(content, want.participant, screening):
        return Next("needs_answer", question.id)
    papers = worth_asking(content, want.report)
    if papers and (report := _reports(content, screening, papers)):
        return report
    if question := _first(content, _flags(content, screening, on), screening):
        return Next("needs_answer", question.id)
    return Next("answered_all")


def any_disease(judgements: Iterable[Judgement]) -> bool:
    """Return whether a cohort here is for an illness that the person has, or may have."""
    return any(judgement.has_disease is not Truth.FALSE for judgement in judgements)


def questions_left(content: Content, screening: Screening, on: date) -> int:
    """Count the questions that are open at most, reports included unless there are none at hand."""
    case = content.case(screening, on)
    want = wanted(content.library, case, content.judged(case))
    reports = (
        worth_asking(content, want.report) if screening.reports in (None, "have") else frozenset()
    )
    facts = want.participant | reports
    return sum(1 for question in content.questionnaire.questions if facts & set(question.fills))


def scores_wanted(content: Content, screening: Screening, on: date) -> tuple[str, ...]:
    """Return the questions about a doctor's scores still worth asking: each illness has its own."""
    case = content.case(screening, on)
    facts = worth_asking(content, wanted(content.library, case, content.judged(case)).report)
    return tuple(
        question.id
        for question in content.questionnaire.questions
        if question.gate and facts & set(question.fills)
    )


def worth_asking(content: Content, facts: frozenset[str]) -> frozenset[str]:
    """Return the facts without what hardly anybody has, which is welcome but not asked for."""
    questions = content.questionnaire.questions
    unasked = (question.fills for question in questions if question.volunteered)
    return facts.difference(*unasked)


def _flags(content: Content, screening: Screening, on: date) -> frozenset[str]:
    """Return what is worth asking because the reports are not at hand: a red flag needs none."""
    answers = dict(content.case(screening, on).answers)
    while True:
        case = Case(content.library.vocabulary, answers, on)
        want = wanted(content.library, case, content.judged(case))
        if want.participant or not want.report:
            return want.participant
        answers |= {fact: Answered(Blank.UNKNOWN, on) for fact in want.report}


def _reports(content: Content, screening: Screening, facts: frozenset[str]) -> Next | None:
    if screening.reports is None:
        return Next("needs_reports")
    question = _first(content, facts, screening) if screening.reports == "have" else None
    if question is None:
        return None
    if question.gate and screening.scored is None:
        return Next("needs_value", SCORES_KNOWN)
    return Next("needs_value", question.id)


def _first(content: Content, facts: frozenset[str], screening: Screening) -> Question | None:
    for question in content.questionnaire.questions:
        if question.gate and screening.scored == "none":
            continue
        if facts & set(question.fills) and not is_by_parts(content, question.id):
            return question
    return None


def _undecided(content: Content, case: Case, judgements: tuple[Judgement, ...]) -> frozenset[str]:
    """Return the facts, asked or not, that leave a criterion of an open cohort undecided."""
    facts: set[str] = set()
    for judgement in judgements:
        if judgement.verdict is Verdict.EXCLUDED:
            continue
        trial = content.library.trials[judgement.trial]
        for criterion in trial.criteria_of(trial.cohort(judgement.cohort)):
            facts |= criterion.condition.unknown_facts(case)
    derived = [fact for fact in facts if content.library.vocabulary[fact].derived]
    return frozenset(facts).union(*(case.inputs(fact) for fact in derived))


def _asked_again(content: Content, screening: Screening, on: date) -> str | None:
    """Return the shorter period to ask for, before a "no" to the longest counts against a study."""
    for question in content.questionnaire.questions:
        for period, fact in question.again.items():
            ref = f"{question.id}.{period}"
            if screening.answer_to(question.fills[0]) is not False or ref in screening.asked:
                continue
            case = content.case(screening, on)
            without = {
                fact_id: answer
                for fact_id, answer in case.answers.items()
                if fact_id != question.fills[0]
            }
            undone = Case(case.vocabulary, without, on)
            if fact in _undecided(content, undone, content.judged(undone)):
                return ref
    return None


def _weight_then(
    content: Content, screening: Screening, case: Case, judgements: tuple[Judgement, ...]
) -> str | None:
    """Return the question of the weight then, where being lighter would take back a no."""
    dose, weight, ref = case.value("gc_peak"), case.value("weight_kg"), "gc_peak.weight_then"
    if not isinstance(dose, Dose) or dose.weight_kg or ref in screening.asked:
        return None
    closed = {
        (judgement.trial, judgement.cohort)
        for judgement in judgements
        if judgement.verdict is Verdict.EXCLUDED
    }
    if dose.mg_per_day is None or not isinstance(weight, Amount):
        return None
    lighter = replace(dose, weight_kg=weight.scaled(_LIGHTER))
    answers = {**case.answers, "gc_peak": Answered(lighter, case.on)}
    then = content.judged(Case(case.vocabulary, answers, case.on))
    still_closed = {
        (judgement.trial, judgement.cohort)
        for judgement in then
        if judgement.verdict is Verdict.EXCLUDED
    }
    return ref if closed - still_closed else None


def _is_report(content: Content, ref: str) -> bool:
    fact = content.library.vocabulary[ref.partition(".")[0]]
    return fact.kind is Kind.ASSAY


def _missing_part(content: Content, screening: Screening, still_open: frozenset[str]) -> str | None:
    for question in content.questionnaire.questions:
        fact = content.library.vocabulary.facts.get(question.fills[0])
        if fact is None or len(question.fills) > 1:
            continue
        given = screening.answer_to(fact.id)
        if given is None and fact.kind is not Kind.COURSES:
            continue
        if fact.id not in still_open:
            continue
        for part in parts_missing(fact, given, screening):
            if f"{question.id}.{part}" not in screening.asked:
                return f"{question.id}.{part}"
    return None


def parts_missing(fact: Fact, given: Given | None, screening: Screening) -> tuple[str, ...]:
    """Return the parts that a value still lacks, in the order of asking."""
    match given:
        case Dose(drug=drug) if drug == "none":
            return ()
        case Dose(mg_per_day=None):
            return ("dose",)
        case Dose(weight_kg=None) if fact.id == "gc_peak" and _is_growing(screening):
            # Today's weight of a child understates the mg/kg of years ago.
            return ("weight_then",)
        case Result(amount=amount, uln=None, positive=None) if amount is not None:
            return ("uln",) if fact.kind is Kind.ASSAY else ()
    if fact.kind is Kind.COURSES and given not in (Blank.UNKNOWN, Blank.DECLINED):
        return _drugs_without_months(fact, given, screening)
    return ()


def _is_growing(screening: Screening) -> bool:
    """Return whether the person is a child, whoever of the family answers."""
    age = screening.answer_to("age_years")
    minor = isinstance(age, Amount) and age.within(_ADULT) is not Truth.TRUE
    return minor or screening.who == "child"


def _drugs_without_months(fact: Fact, given: Given | None, screening: Screening) -> tuple[str, ...]:
    """Return the drugs to ask months of, without those that another question asks the months of."""
    chosen = screening.answer_to("immuno_drugs")
    if not isinstance(chosen, Chosen):
        return ()
    known = dict(given.months) if isinstance(given, Courses) else {}
    return tuple(sorted(chosen.options - set(known) - fact.stands_in.keys()))
