"""Lists: which questions share the next message, what is ticked, and what an end settles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import inf

from dialogs.context import Content, TurnContext, sentence
from dialogs.lists import MESSAGES, Lists, QuestionList
from dialogs.planning.choosing import GENTLE
from dialogs.planning.priors import Priors
from dialogs.questionnaire import Question
from dialogs.questions.message import OFF, YES
from dialogs.questions.recording import record_each
from dialogs.questions.told import told_of
from dialogs.screening import AnswerRecord, Prompt, Screening
from dialogs.words import as_key
from trials.values import Amount, Blank, Given

_REF = "@list_"
# So many lines fit on one screen; a single one is asked as the question it is.
MOST, LEAST = 7, 2
REFS = tuple(f"{_REF}{name}" for name in MESSAGES)


def ref_of_list(name: str) -> str:
    return f"{_REF}{name}"


def list_called(content: Content, ref: str) -> QuestionList | None:
    """Return the list that a prompt asks for."""
    name, lists = ref.removeprefix(_REF), content.questionnaire.lists
    return lists[name] if name != ref and name in lists else None


def lines_to_put(
    context: TurnContext, question: Question, open_now: Sequence[Question]
) -> tuple[str, ...]:
    """Return the lines of the list that a question stands in, likeliest first; () for itself."""
    if _by_itself(context, question.id):
        return ()
    others = [other for other in open_now if not _by_itself(context, other.id)]
    answered = len({reply.message for reply in context.screening.current_answers})
    content = context.content
    return sharing(content.priors, content.questionnaire.lists, question, others, answered)


def sharing(
    priors: Priors,
    lists: Lists,
    question: Question,
    open_now: Sequence[Question],
    answered: int,
) -> tuple[str, ...]:
    """Return which of the open questions share a message with this one, itself included.

    Those of its own list come before those of another time.
    """
    own, widest = lists.of(question.id), lists.widest(question.id)
    if own is None or widest is None:
        return ()
    gentle = answered < GENTLE and not question.not_first
    others = [
        other.id
        for other in open_now
        if other.id in widest.otherwise and other.id != question.id
        if not (gentle and other.not_first)
    ]
    likeliest = sorted(
        by_chance(priors, widest, others), key=lambda line: line not in own.otherwise
    )
    lines = in_order(priors, lists, (question.id, *likeliest[: MOST - 1]))
    return lines if len(lines) >= LEAST else ()


def _by_itself(context: TurnContext, question: str) -> bool:
    """Return whether a question is asked alone: it was ticked, or something was told of it."""
    return question in context.screening.ticked or bool(told_of(context, question))


def in_order(priors: Priors, lists: Lists, lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines list by list, and in each those that are likeliest to be ticked first."""
    lines = set(lines)
    return tuple(
        line
        for group in lists.lists
        for line in by_chance(priors, group, lines & group.otherwise.keys())
    )


def by_chance(priors: Priors, group: QuestionList, lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines, those that are likeliest to be ticked first."""
    order = list(group.otherwise)
    return tuple(
        sorted(lines, key=lambda line: (-chance_of(priors, group, line), order.index(line)))
    )


def chance_of(priors: Priors, group: QuestionList, line: str) -> float:
    """Return how likely it is, as the authors guess, that a line is ticked."""
    prior, otherwise = priors[line], group.otherwise[line]
    match otherwise:
        case Amount(low=low):
            return prior.up_to(float(low)) if low != inf else max(c for _, c in prior.below)
        case str():
            return 1 - prior.options.get(otherwise, 0.0)
    so = prior.options.get("yes", 0.5)
    return 1 - so if otherwise is True else so


def blank_draft(lines: Iterable[str], ticked: Iterable[str] = ()) -> dict[str, str]:
    """Return the draft of a list: every line of it in order, with what is ticked."""
    ticks = frozenset(ticked)
    return {line: YES if line in ticks else OFF for line in lines}


def name_of_line(context: TurnContext, question: str) -> str:
    """Return what a line is called on its box, and where it is read back."""
    return sentence(context, as_key(question), name_attr(context.content, question))


def name_attr(content: Content, question: str) -> str:
    """Return which attribute of a question is the name of its line."""
    # "Last shingles" names an answer; ticked or not, it is the shingles.
    return "tick" if content.words.has(as_key(question), "tick") else "label"


def ticked_in(prompt: Prompt) -> tuple[str, ...]:
    return tuple(line for line, mark in prompt.draft.items() if mark == YES)


def is_line(prompt: Prompt, option: str) -> bool:
    """Return whether an option is a line of this list, with a state that it leads to."""
    line, _, state = option.partition(":")
    return line in prompt.draft and state in (OFF, YES)


def set_line(screening: Screening, option: str) -> Screening:
    """Return the screening with one line in the state that the button named."""
    line, _, state = option.partition(":")
    return with_ticks(screening, {line: state})


def with_ticks(screening: Screening, marks: Mapping[str, str]) -> Screening:
    prompt = screening.current_prompt
    return replace(screening, prompt=replace(prompt, draft={**prompt.draft, **marks}))


def take(context: TurnContext, group: QuestionList) -> TurnContext:
    """Record every line that is not ticked; what is ticked is asked by itself, next."""
    screening = context.screening
    ticked = ticked_in(screening.current_prompt)
    values = {
        line: group.otherwise[line]
        for line in screening.current_prompt.draft
        if line not in ticked and line in group.otherwise
    }
    return _recorded(context, group, values, ticked)


def take_denied(context: TurnContext, group: QuestionList, denied: frozenset[str]) -> TurnContext:
    """Record the lines that were denied by their names; the others are asked again."""
    values = {line: group.otherwise[line] for line in group.otherwise if line in denied}
    return _recorded(context, group, values, ())


def decline(context: TurnContext, group: QuestionList) -> TurnContext:
    """Record that every line of the list is for the doctor alone."""
    lines = context.screening.current_prompt.draft
    return _recorded(context, group, dict.fromkeys(lines, Blank.DECLINED), ())


def _recorded(
    context: TurnContext,
    group: QuestionList,
    values: Mapping[str, Given],
    ticked: tuple[str, ...],
) -> TurnContext:
    before, words = context.screening, context.content.words
    lists = context.content.questionnaire.lists
    heads = {line: as_key("ui-list", (lists.of(line) or group).id) for line in values}
    read = {line: words.line_hash(head, as_key(line)) for line, head in heads.items()}
    after = record_each(context, values, read).screening
    kept = tuple(dict.fromkeys((*(one for one in before.ticked if one not in values), *ticked)))
    told = tuple(values)
    return context.with_screening(replace(after, prompt=before.prompt, ticked=kept, taken=told))


def list_of_answers(content: Content, together: Sequence[AnswerRecord]) -> QuestionList | None:
    """Return what answers of one list came from; None for those of a sheet."""
    return content.questionnaire.lists.widest(together[0].question) if together else None


def ticked_of(content: Content, screening: Screening, group: QuestionList) -> tuple[str, ...]:
    """Return the lines of a list that were ticked, and not answered since."""
    return tuple(
        line for line in screening.ticked if line in group.otherwise and line not in screening.asked
    )
