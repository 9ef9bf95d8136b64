"""A list as a message: its head, its lines, its boxes."""

from dialogs.context import TurnContext, sentence
from dialogs.lists import AGREE, PRIVATE
from dialogs.questions.lists import name_of_line, ref_of_list, ticked_in
from dialogs.questions.message import DECLINE, DONE, NONE, OFF, WHY, YES
from dialogs.screening import Prompt
from dialogs.steps.stage_texts import Choices
from dialogs.words import as_key

UNSURE_OF_ONE = "-unsure"
# "None of these" with ticks standing; one that was drawn before a tick settles nothing.
NONE_AFTER_ALL = "-none-after-all"


def line_of(context: TurnContext, question: str) -> str:
    """Return the few words that a question has as a line of a list."""
    return sentence(context, as_key(question), "line")


def list_text(name: str, context: TurnContext) -> str:
    """Return the lines, numbered, each below the head of its list: they may be named by number."""
    lists, parts = context.content.questionnaire.lists, dict[str, list[str]]()
    for number, line in enumerate(_lines(name, context), 1):
        own = lists.of(line)
        head = sentence(context, as_key("ui-list", own.id if own else name))
        parts.setdefault(head, [head]).append(f"{number}. {line_of(context, line)}")
    how = "ui-list-how-agree" if name == AGREE else "ui-list-how"
    return "\n\n".join((*("\n".join(part) for part in parts.values()), sentence(context, how)))


def list_choices(name: str, context: TurnContext) -> Choices:
    """Return a box for each line; below them that nothing fits, or that what is ticked is all."""
    prompt = _prompt(name, context)
    draft = prompt.draft if prompt else {}
    boxes = [
        (f"{line}:{OFF if mark == YES else YES}", _box(context, number, line, mark))
        for number, (line, mark) in enumerate(draft.items(), 1)
    ]
    none = "agree-to-all" if name == AGREE else "none-of-these"
    ticks = prompt and ticked_in(prompt)
    below = [(DONE, "done"), (NONE_AFTER_ALL, none)] if ticks else [(NONE, none)]
    below.append((UNSURE_OF_ONE, "unsure-of-one"))
    below += [(DECLINE, "prefer-team")] if name == PRIVATE else []
    below.append((WHY, "why"))
    return (
        *boxes,
        *((option, sentence(context, f"ui-button-{key}")) for option, key in below),
    )


def _box(context: TurnContext, number: int, line: str, mark: str) -> str:
    label = f"{number}. {name_of_line(context, line)}"
    return f"✅ {label}" if mark == YES else label


def _lines(name: str, context: TurnContext) -> tuple[str, ...]:
    prompt = _prompt(name, context)
    return tuple(prompt.draft) if prompt else ()


def _prompt(name: str, context: TurnContext) -> Prompt | None:
    prompt = context.screening.prompt
    return prompt if prompt and prompt.ref == ref_of_list(name) else None
