"""The answer to each command, from whatever phase it is called."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.context import Content, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import Turn
from dialogs.messages import Button, CommandInput, NewMessage, split
from dialogs.phases import Phase
from dialogs.questions.message import RESUME
from dialogs.questions.planner import questions_left
from dialogs.results.other_screenings import about
from dialogs.results.reminders import data_lines, status_lines
from dialogs.results.review import answered, lines
from dialogs.results.sharing import status_text
from dialogs.screening import Screening
from dialogs.steps.prompts import operator_args
from dialogs.steps.side_prompts import aside

BEGUN = frozenset(Phase) - {Phase.LANGUAGE, Phase.WELCOME, Phase.AGE_GATE, Phase.WHO_FOR}
UNANSWERED = frozenset({Phase.QUESTIONS, Phase.REPORTS_AT_HAND, Phase.REPORTS, Phase.REVIEW})


def _status(content: Content, screening: Screening, context: TurnContext) -> Turn:
    text = status_text(content, screening, context)
    if not text and screening.phase in UNANSWERED:
        text = sentence(
            content,
            screening,
            "ui-status-unfinished",
            count=questions_left(content, screening, context.on),
            date=day_text(screening.lang, context.keep_until) if context.keep_until else "",
        )
    elif not text:
        began = screening.current_answers and screening.phase in BEGUN
        text = sentence(content, screening, f"ui-status-{'not-shared' if began else 'none'}")
    return Turn(
        screening,
        (NewMessage("\n\n".join((text, *status_lines(content, screening, context)))),),
    )


def _withdraw(content: Content, screening: Screening, context: TurnContext) -> Turn:
    if not context.planned and not any(sent.active for sent in context.sent):
        return Turn(
            screening, (NewMessage(sentence(content, screening, "ui-nothing-to-withdraw")),)
        )
    return aside(content, screening, "@withdraw", context)


def _erase(content: Content, screening: Screening, context: TurnContext) -> Turn:
    return aside(content, screening, "@erase", context)


def _mydata(content: Content, screening: Screening, context: TurnContext) -> Turn:
    """Tell everything that is kept, also of others who were answered for on this phone."""
    reminders = data_lines(content, screening, context.planned)
    talks = [replace(talk, lang=screening.lang) for talk in (*context.others, screening)]
    kept = [talk for talk in talks if talk.current_answers]
    if not kept:
        empty = "\n".join((sentence(content, screening, "ui-mydata-empty"), *reminders))
        return Turn(screening, (NewMessage(empty),))
    # A message of its own for each person, so that it can be forwarded alone.
    parts = [[sentence(content, screening, "ui-mydata-head")]]
    if context.others:
        parts += [[about(content, talk, screening.lang), *_kept(content, talk)] for talk in kept]
        parts += [list(reminders)] if reminders else []
    else:
        parts[0] += [*_kept(content, screening), *reminders]
    return Turn(screening, tuple(NewMessage(text) for rows in parts for text in split(rows)))


def _kept(content: Content, screening: Screening) -> list[str]:
    """Return what is kept of one talk."""
    rows = [*lines(content, screening, answered(content, screening))]
    if screening.contact.phone:
        rows.append(
            sentence(
                content,
                screening,
                "ui-mydata-contact",
                name=screening.contact.name,
                phone=screening.contact.phone,
                time=sentence(
                    content, screening, f"ui-ask-best-time-option-{screening.contact.time or 'any'}"
                ),
            )
        )
    if screening.phase not in UNANSWERED:
        rows.append(sentence(content, screening, "ui-mydata-results"))
    return rows


def _privacy(content: Content, screening: Screening, context: TurnContext) -> Turn:
    return Turn(
        screening,
        (NewMessage(sentence(content, screening, "ui-privacy", **operator_args(content))),),
    )


def _help(content: Content, screening: Screening, context: TurnContext) -> Turn:
    return Turn(
        screening,
        (NewMessage(sentence(content, screening, "ui-help", **operator_args(content))),),
    )


def _pause(content: Content, screening: Screening, context: TurnContext) -> Turn:
    if screening.prompt is None:
        return Turn(screening, (NewMessage(sentence(content, screening, "ui-pause-nothing")),))
    day = day_text(screening.lang, context.keep_until) if context.keep_until else ""
    return paused(content, screening, sentence(content, screening, "ui-paused", date=day))


def paused(content: Content, screening: Screening, text: str) -> Turn:
    """Let the question wait; the next text, or the button, brings it back."""
    rows: tuple[tuple[Button, ...], ...] = ()
    if screening.prompt:
        label = sentence(content, screening, "ui-button-continue")
        rows = ((Button(label, RESUME, screening.prompt.nonce),),)
    waiting = replace(screening, paused=screening.prompt is not None)
    return Turn(waiting, (NewMessage(text, rows),))


def _unknown(content: Content, screening: Screening, context: TurnContext) -> Turn:
    return Turn(screening, (NewMessage(sentence(content, screening, "ui-command-unknown")),))


COMMANDS: dict[str, Callable[[Content, Screening, TurnContext], Turn]] = {
    "status": _status,
    "withdraw": _withdraw,
    "erase": _erase,
    "mydata": _mydata,
    "privacy": _privacy,
    "help": _help,
    "pause": _pause,
    "stop": _pause,  # not in the menu: what people try who were told that they may stop any time
}


def call(
    content: Content, screening: Screening, called: CommandInput, context: TurnContext
) -> Turn:
    """Answer a command, also one that does not exist."""
    return COMMANDS.get(called.name, _unknown)(content, screening, context)
