"""Check your answers: by group, and as a numbered list to change one."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from math import inf

from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import joined, label_of, labelled, option_label, own_button, show
from dialogs.questions.lists import name_of_line
from dialogs.questions.message import fact_of, is_by_parts
from dialogs.questions.recording import shared_message
from trials.case import Case
from trials.values import Amount, Blank, Chosen, Courses, Given

# The groups of the review, in their order; of some only the names of the questions are told.
UNUSUAL, NO, UNKNOWN = "unusual", "no", "unknown"
SHEETS = ("scores", "blood", "antibodies", "viruses", "organs", "reports")
GROUPS = ("about", UNUSUAL, "illness", "treatment", *SHEETS, NO, UNKNOWN)
LABELS = frozenset({NO, UNKNOWN})
NUMBER = re.compile(r"\d+(?:\.\d+)?")
LISTED, VALUES = "listed", "values"
# The blocks in which hardly anybody says yes, and what is agreed to there.
HEALTH = frozenset({"now", "history"})
AGREEMENTS = frozenset({"contraception_agree", "egg_donation_refrain"})


def answered(context: TurnContext) -> tuple[str, ...]:
    """Return the answered lines in the order of asking: parts of one value count once."""
    refs = dict.fromkeys(
        _line(context.content, reply.question) for reply in context.screening.current_answers
    )
    questions = context.content.questionnaire.questions
    order = {question.id: number for number, question in enumerate(questions)}
    return tuple(sorted(refs, key=lambda ref: order[ref.partition(".")[0]]))


def _line(content: Content, ref: str) -> str:
    """Return the line of an answer.

    A medicine's months stand by themselves; a dose belongs to the steroid it is of.
    """
    return ref if is_by_parts(content, ref) else ref.partition(".")[0]


def given_in(context: TurnContext, nonces: Collection[str]) -> frozenset[str]:
    """Return the lines of the answers with these nonces."""
    replies = (reply for reply in context.screening.current_answers if reply.nonce in nonces)
    return frozenset(_line(context.content, reply.question) for reply in replies)


def applying(context: TurnContext) -> tuple[str, ...]:
    """Return the lines that still make sense here: a changed answer may have ended others."""
    case = context.assessment.case
    return tuple(ref for ref in answered(context) if _applies(context.content, case, ref))


def _applies(content: Content, case: Case, ref: str) -> bool:
    question, part = content.questionnaire[ref], ref.partition(".")[2]
    if part and part not in _drugs(case):
        return False
    return any(case.counts(fact) for fact in question.fills)


def _drugs(case: Case) -> frozenset[str]:
    chosen = case.value("immuno_drugs")
    return chosen.options if isinstance(chosen, Chosen) else frozenset()


def lines(context: TurnContext, refs: Iterable[str]) -> tuple[str, ...]:
    """Return one line a question, as "label: value"."""
    return tuple(
        sentence(
            context,
            "ui-review-line",
            number=str(number),
            label=label_of(context, ref),
            value=_marked(context, ref),
        )
        for number, ref in enumerate(refs, 1)
    )


def _marked(context: TurnContext, ref: str) -> str:
    """Return a value; one that was told without its report is marked so."""
    value = value_of(context, ref)
    if ref not in context.screening.remembered:
        return value
    return labelled(context, value, sentence(context, "ui-from-memory"))


def value_of(context: TurnContext, ref: str) -> str:
    content = context.content
    fact = fact_of(content, ref)
    if fact is None:
        return _illnesses(context, ref)
    answers = {fact: answered.given for fact, answered in context.screening.answers.items()}
    if named := own_button(context, content.questionnaire[ref], answers):
        return named
    given = context.screening.answer_to(fact.id)
    if isinstance(given, Courses):
        given = given.of_drug(ref.partition(".")[2])
    if given is None:
        return sentence(context, "ui-value-unknown")
    shown = [show(context, fact, given)]
    for period, other in content.questionnaire[ref].again.items():
        if (again := context.screening.answer_to(other)) is not None:
            label = sentence(context, f"ui-period-{period.replace('_', '-')}")
            value = show(context, content.library.vocabulary[other], again)
            shown.append(labelled(context, label, value))
    return joined(context, shown)


def _illnesses(context: TurnContext, ref: str) -> str:
    answers = {
        dx: context.screening.answer_to(dx) for dx in context.content.questionnaire[ref].fills
    }
    if set(answers.values()) == {Blank.UNKNOWN}:
        return sentence(context, "ui-value-unknown")
    named = []
    for dx, answer in answers.items():
        if answer is True:
            named.append(option_label(context, ref, dx))
        elif answer is Blank.UNKNOWN:
            name = option_label(context, ref, dx)
            named.append(sentence(context, "ui-suspected-mark", name=name))
    return joined(context, named) or sentence(context, "ui-button-none-of-these")


def review_text(context: TurnContext) -> str:
    """Return the answers by group: every "no" in one line, what is unusual on a line of its own.

    What was read back as it was taken, from a list or a sheet, is counted; to change an answer
    shows all of it.
    """
    groups: dict[str, list[str]] = {}
    counts = Counter[str]()
    read_back = _read_back(context) - frozenset(context.screening.remembered)
    for ref in applying(context):
        group = _group(context, ref)
        if ref in read_back and (group == NO or group in SHEETS):
            counts[LISTED if group == NO else VALUES] += 1
            continue
        label, value = _name_in(context, group, ref), _marked(context, ref)
        line = label if group in LABELS else labelled(context, label, value)
        groups.setdefault(group, []).append(line)
    told = [_told(context, group, groups[group]) for group in GROUPS if group in groups]
    told += [sentence(context, f"ui-review-{kind}", count=n) for kind, n in sorted(counts.items())]
    return "\n".join((sentence(context, "ui-review"), "", *told))


def grouped(context: TurnContext, *, as_typed: bool = False) -> dict[str, list[list[str]]]:
    """Return each answer that applies as its label and value, by group.

    `as_typed` puts a value first as it was typed, where that had other numbers.
    """
    value_in = _typed if as_typed else _marked
    groups: dict[str, list[list[str]]] = {}
    for ref in applying(context):
        group = _group(context, ref)
        row = [_name_in(context, group, ref), value_in(context, ref)]
        groups.setdefault(group, []).append(row)
    return groups


def _name_in(context: TurnContext, group: str, ref: str) -> str:
    return (name_of_line if group == NO else label_of)(context, ref)


def _typed(context: TurnContext, ref: str) -> str:
    said, value = context.screening.said_of(ref), _marked(context, ref)
    if set(NUMBER.findall(said)) <= set(NUMBER.findall(value)):
        return value
    return sentence(context, "page-as-typed", said=said, value=value)


def _read_back(context: TurnContext) -> frozenset[str]:
    """Return the lines that came in one message with others."""
    replies = context.screening.current_answers
    return frozenset(reply.question for reply in replies if shared_message(reply))


def _told(context: TurnContext, group: str, items: list[str]) -> str:
    head = sentence(context, f"ui-review-{group}")
    if group == UNUSUAL:
        return "\n".join((head, *(f"• {item}" for item in items)))
    return labelled(context, head, joined(context, items))


def _group(context: TurnContext, ref: str) -> str:
    content = context.content
    question, fact = content.questionnaire[ref], fact_of(content, ref)
    given = [context.screening.answer_to(fact_id) for fact_id in question.fills]
    if all(one is Blank.UNKNOWN for one in given):
        return UNKNOWN
    if question.block == "about":
        return "about"
    if question.block in HEALTH:
        agrees = fact is not None and fact.id in AGREEMENTS
        if agrees:
            return "about" if given[0] is True else UNUSUAL
        unticked = fact is not None and given[0] == content.questionnaire.lists.otherwise(fact.id)
        return NO if unticked or _is_no(given[0]) else UNUSUAL
    return question.block if question.block in GROUPS else "reports"


def _is_no(given: Given | None) -> bool:
    match given:
        case False | "none":
            return True
        case Chosen(options=options):
            return not options
        case Amount(low=low, high=high):
            return low == inf or low == high == 0
    return False


def change_options(context: TurnContext) -> tuple[tuple[str, str], ...]:
    refs = applying(context)
    return tuple((ref, str(number)) for number, ref in enumerate(refs, 1))


def change_text(context: TurnContext) -> str:
    """Return every answer with its number, to change one."""
    numbered = lines(context, applying(context))
    return "\n".join((*numbered, "", sentence(context, "ui-change-pick")))
