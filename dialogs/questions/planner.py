"""The next question worth asking, or the phase that comes instead.

Deciding *that* a fact can still change a verdict is the business of `trials.open_facts`, and which
of the open ones comes first that of `dialogs.planning`; here stands what neither knows: the
opening, the missing part of an answer, the reports at hand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf

from dialogs.context import Content, TurnContext
from dialogs.planning.choosing import best, in_turn
from dialogs.questionnaire import Question, Questionnaire
from dialogs.questions.contradictions import CLARIFY, unasked
from dialogs.questions.lists import MOST, lines_to_put, ref_of_list
from dialogs.questions.message import is_by_parts
from dialogs.questions.sheets import AT_HAND, sheet_to_put
from dialogs.questions.together import drugs_without_months
from dialogs.screening import Screening
from trials.case import Answered
from trials.fact import Source
from trials.open_facts import needs
from trials.truth import Truth
from trials.values import Amount, Blank, Dose, Given, Result
from trials.vocabulary import Fact, Kind

SCORES = "scores"
# Asked of everybody, in this order: they open or close the cohorts that all else hangs on.
FIRST = ("age_years", "conditions")

_ADULT = Amount(Fraction(18), inf)
_TYPED = 3
# So much lighter an adult may have been before the months on steroids.
_LIGHTER = Fraction(2, 3)


@dataclass(frozen=True, slots=True)
class Next:
    """The trigger that leads on, and the question to put (None: there is none to put).

    `lines` are the questions that share the message, where it is a list.
    """

    trigger: str
    ref: str | None = None
    lines: tuple[str, ...] = ()


def next_question(context: TurnContext) -> Next:
    """Return what to ask now, or which phase comes instead."""
    content, assessment = context.content, context.assessment
    for first in FIRST:
        if first not in context.screening.asked:
            return Next("needs_answer", first)
    if not assessment.has_disease:
        return Next("named_other_illness")
    if unasked(context):
        return Next("needs_answer", CLARIFY)
    if question := _of_everybody(context):
        return Next("needs_answer", question.id)
    if part := _asked_again(context) or _weight_then(context):
        return Next("needs_answer", part)
    if part := _missing_part(context):
        return Next("needs_value" if _is_report(content, part) else "needs_answer", part)
    if coming := _of_oneself(context):
        return coming
    papers = worth_asking(content, assessment.wanted.report)
    if papers and (report := _reports(context, papers)):
        return report
    if question := _first(context, _flags(context)):
        return Next("needs_answer", question.id)
    return Next("answered_all")


def _of_oneself(context: TurnContext) -> Next | None:
    """Return what people know of themselves: what was ticked comes first, and a list is one."""
    facts, ticked = context.assessment.wanted.participant, context.screening.ticked
    open_now = tuple(_askable(context, facts))
    for question in open_now:
        if question.id in ticked:
            return Next("needs_answer", question.id)
    settles_most = _best(context, open_now, Source.PARTICIPANT)
    if settles_most is None:
        return None
    due = in_turn(context.content.library.vocabulary, open_now)
    lines = lines_to_put(context, settles_most, due)
    group = context.content.questionnaire.lists.holding(lines)
    if lines and group:
        return Next("needs_answer", ref_of_list(group.id), lines)
    return Next("needs_answer", settles_most.id)


def questions_left(context: TurnContext) -> int:
    """Count the questions that are open at most, reports included unless there are none at hand."""
    return len(_open_questions(context))


def messages_left(context: TurnContext) -> int:
    """Count the messages that are open at most."""
    return messages_of(context.content.questionnaire, _open_questions(context))


def messages_of(questionnaire: Questionnaire, open_now: Iterable[Question]) -> int:
    """Count the messages of those questions: a list is one, and so is a sheet.

    The values of a sheet take their time to be typed: three of them count as one message more.
    """
    lines, values, alone = Counter[str](), Counter[str](), 0
    for question in open_now:
        group, sheet = questionnaire.lists.widest(question.id), questionnaire.sheet_of(question.id)
        if group:
            lines[group.id] += 1
        elif sheet:
            values[sheet.id] += 1
        else:
            alone += 1
    typed = sum(1 + count // _TYPED for count in values.values())
    return alone + typed + sum(-(-count // MOST) for count in lines.values())


def _open_questions(context: TurnContext) -> tuple[Question, ...]:
    facts = context.assessment.wanted.participant
    if context.screening.reports in (None, *AT_HAND):
        facts |= worth_asking(context.content, context.assessment.wanted.report)
    questions = context.content.questionnaire.questions
    return tuple(question for question in questions if facts & set(question.fills))


def studies_asking(context: TurnContext, ref: str) -> tuple[str, ...]:
    """Return the studies whose verdict the answer to this question can still change."""
    question = context.content.questionnaire[ref]
    assessment = context.assessment
    case = assessment.case
    return tuple(
        dict.fromkeys(
            judgement.trial
            for judgement in assessment.judgements
            for _, opened in needs(assessment.library, case, judgement)
            if not frozenset(question.fills).isdisjoint(opened.facts)
        )
    )


def worth_asking(content: Content, facts: frozenset[str]) -> frozenset[str]:
    """Return the facts without what hardly anybody has, which is welcome but not asked for."""
    questions = content.questionnaire.questions
    unasked = (question.fills for question in questions if question.volunteered)
    return facts.difference(*unasked)


def _flags(context: TurnContext) -> frozenset[str]:
    """Return what is worth asking because the reports are not at hand: a red flag needs none."""
    assessment = context.assessment
    while assessment.wanted.report and not assessment.wanted.participant:
        unknown = {fact: Answered(Blank.UNKNOWN, context.on) for fact in assessment.wanted.report}
        assessment = assessment.supposing({**assessment.answers, **unknown})
    return assessment.wanted.participant


def _reports(context: TurnContext, facts: frozenset[str]) -> Next | None:
    screening = context.screening
    if screening.reports is None:
        return Next("needs_reports")
    at_hand = screening.reports in AT_HAND
    open_now = tuple(_askable(context, facts)) if at_hand else ()
    question = _best(context, open_now, Source.REPORT)
    if question is None:
        return None
    if sheet := sheet_to_put(context, question.id, facts):
        return Next("needs_value", sheet)
    return Next("needs_value", question.id)


def _first(context: TurnContext, facts: frozenset[str]) -> Question | None:
    return next(_askable(context, facts), None)


def _best(context: TurnContext, open_now: tuple[Question, ...], source: Source) -> Question | None:
    """Return the question that settles most for the least effort."""
    if len(open_now) <= 1:
        return next(iter(open_now), None)
    content = context.content
    by_message = {reply.message: reply for reply in context.screening.current_answers}
    refs = (reply.question.partition(".")[0] for reply in by_message.values())
    before = [content.questionnaire[ref] for ref in refs if ref in content.questionnaire]
    return best(context.assessment, content.priors, source, open_now, before)


def _askable(context: TurnContext, facts: frozenset[str]) -> Iterator[Question]:
    for question in context.content.questionnaire.questions:
        if context.screening.scored == "none" and question.block == SCORES:
            continue  # said before the scores had a message of their own
        if facts & set(question.fills) and not is_by_parts(context.content, question.id):
            yield question


def _of_everybody(context: TurnContext) -> Question | None:
    """Return the question that everybody of an illness is asked, whatever the answers say so far.

    "Nephrotic syndrome" is pressed by who has the kind that steroids clear, too.
    """
    case, asked = context.assessment.case, context.screening.asked
    return next(
        (
            question
            for question in context.content.questionnaire.questions
            if question.always and question.id not in asked
            if case.applies(question.fills[0]) is Truth.TRUE
        ),
        None,
    )


def _asked_again(context: TurnContext) -> str | None:
    """Return the shorter period to ask for, before a "no" to the longest counts against a study."""
    screening, assessment = context.screening, context.assessment
    for question in context.content.questionnaire.questions:
        for period, fact in question.again.items():
            ref, longest = f"{question.id}.{period}", question.fills[0]
            if screening.answer_to(longest) is not False or ref in screening.asked:
                continue
            without = {
                fact_id: answer
                for fact_id, answer in assessment.answers.items()
                if fact_id != longest
            }
            if fact in assessment.supposing(without).undecided:
                return ref
    return None


def _weight_then(context: TurnContext) -> str | None:
    """Return the question of the weight then, where being lighter would take back a no."""
    assessment, ref = context.assessment, "gc_peak.weight_then"
    dose, weight = (assessment.case.value(fact) for fact in ("gc_peak", "weight_kg"))
    if not isinstance(dose, Dose) or dose.weight_kg or ref in context.screening.asked:
        return None
    if dose.mg_per_day is None or not isinstance(weight, Amount):
        return None
    lighter = replace(dose, weight_kg=weight.scaled(_LIGHTER))
    answers = {**assessment.answers, "gc_peak": Answered(lighter, context.on)}
    return ref if assessment.excluded - assessment.supposing(answers).excluded else None


def _is_report(content: Content, ref: str) -> bool:
    fact = content.library.vocabulary[ref.partition(".")[0]]
    return fact.kind is Kind.ASSAY


def _missing_part(context: TurnContext) -> str | None:
    screening, undecided = context.screening, context.assessment.undecided
    for question in context.content.questionnaire.questions:
        fact = context.content.library.vocabulary.facts.get(question.fills[0])
        if fact is None or len(question.fills) > 1:
            continue
        given = screening.answer_to(fact.id)
        if given is None and fact.kind is not Kind.COURSES:
            continue
        if fact.id not in undecided:
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
        return drugs_without_months(fact, given, screening)
    return ()


def _is_growing(screening: Screening) -> bool:
    """Return whether the person is a child, whoever of the family answers."""
    age = screening.answer_to("age_years")
    minor = isinstance(age, Amount) and age.within(_ADULT) is not Truth.TRUE
    return minor or screening.who == "child"
