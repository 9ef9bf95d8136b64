"""Check your answers: the numbered list, and which line to change."""

from collections.abc import Collection, Iterable
from datetime import date

from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import joined, label_of, labelled, option_label, show
from dialogs.questions.message import fact_of, is_by_parts
from dialogs.screening import Screening
from trials.case import Case
from trials.truth import Truth
from trials.values import Blank, Chosen, Courses


def answered(content: Content, screening: Screening) -> tuple[str, ...]:
    """Return the answered lines in the order of asking: parts of one value count once."""
    refs = dict.fromkeys(_line(content, reply.question) for reply in screening.current_answers)
    questions = content.questionnaire.questions
    order = {question.id: number for number, question in enumerate(questions)}
    return tuple(sorted(refs, key=lambda ref: order[ref.partition(".")[0]]))


def _line(content: Content, ref: str) -> str:
    """Return the line of an answer.

    A medicine's months stand by themselves; a dose belongs to the steroid it is of.
    """
    return ref if is_by_parts(content, ref) else ref.partition(".")[0]


def given_in(content: Content, screening: Screening, nonces: Collection[str]) -> frozenset[str]:
    """Return the lines of the answers with these nonces."""
    replies = (reply for reply in screening.current_answers if reply.nonce in nonces)
    return frozenset(_line(content, reply.question) for reply in replies)


def applying(content: Content, screening: Screening, on: date) -> tuple[str, ...]:
    """Return the lines that still make sense here: a changed answer may have ended others."""
    case = content.case(screening, on)
    return tuple(ref for ref in answered(content, screening) if _applies(content, case, ref))


def _applies(content: Content, case: Case, ref: str) -> bool:
    question, part = content.questionnaire[ref], ref.partition(".")[2]
    if part and part not in _drugs(case):
        return False
    return any(case.applies(fact) is not Truth.FALSE for fact in question.fills)


def _drugs(case: Case) -> frozenset[str]:
    chosen = case.value("immuno_drugs")
    return chosen.options if isinstance(chosen, Chosen) else frozenset()


def lines(content: Content, screening: Screening, refs: Iterable[str]) -> tuple[str, ...]:
    """Return one line a question, as "label: value"."""
    return tuple(
        sentence(
            content,
            screening,
            "ui-review-line",
            number=str(number),
            label=label_of(content, screening, ref),
            value=value_of(content, screening, ref),
        )
        for number, ref in enumerate(refs, 1)
    )


def value_of(content: Content, screening: Screening, ref: str) -> str:
    fact = fact_of(content, ref)
    if fact is None:
        return _illnesses(content, screening, ref)
    given = screening.answer_to(fact.id)
    if isinstance(given, Courses):
        given = given.of_drug(ref.partition(".")[2])
    if given is None:
        return sentence(content, screening, "ui-value-unknown")
    shown = [show(content, screening, fact, given)]
    for period, other in content.questionnaire[ref].again.items():
        if (again := screening.answer_to(other)) is not None:
            label = sentence(content, screening, f"ui-period-{period.replace('_', '-')}")
            value = show(content, screening, content.library.vocabulary[other], again)
            shown.append(labelled(content, screening, label, value))
    return joined(content, screening, shown)


def _illnesses(content: Content, screening: Screening, ref: str) -> str:
    answers = {dx: screening.answer_to(dx) for dx in content.questionnaire[ref].fills}
    if set(answers.values()) == {Blank.UNKNOWN}:
        return sentence(content, screening, "ui-value-unknown")
    named = []
    for dx, answer in answers.items():
        if answer is True:
            named.append(option_label(content, screening, ref, dx))
        elif answer is Blank.UNKNOWN:
            name = option_label(content, screening, ref, dx)
            named.append(sentence(content, screening, "ui-suspected-mark", name=name))
    return joined(content, screening, named) or sentence(
        content, screening, "ui-button-none-of-these"
    )


def review_text(content: Content, screening: Screening, context: TurnContext) -> str:
    numbered = lines(content, screening, applying(content, screening, context.on))
    return "\n".join((sentence(content, screening, "ui-review"), "", *numbered))


def change_options(
    content: Content, screening: Screening, context: TurnContext
) -> tuple[tuple[str, str], ...]:
    refs = applying(content, screening, context.on)
    return tuple((ref, str(number)) for number, ref in enumerate(refs, 1))
