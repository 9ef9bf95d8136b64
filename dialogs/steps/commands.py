"""The answer to each command, from whatever phase it is called."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.desk import asking
from dialogs.effects import Turn
from dialogs.formatting import joined
from dialogs.messages import Button, CommandInput, NewMessage, split
from dialogs.phases import Phase
from dialogs.questions.message import RESUME
from dialogs.questions.planner import questions_left
from dialogs.results import corrections, news, what_goes
from dialogs.results.other_screenings import about, of_talk
from dialogs.results.reminders import data_lines, status_lines
from dialogs.results.review import answered, lines
from dialogs.results.sharing import status_text
from dialogs.screening import Screening
from dialogs.steps import notes, pages, studies, team
from dialogs.steps.inquiry import study_of
from dialogs.steps.side_prompts import aside
from dialogs.steps.stage_texts import operator_args

BEGUN = frozenset(Phase) - {Phase.LANGUAGE, Phase.WELCOME, Phase.AGE_GATE, Phase.WHO_FOR}
UNANSWERED = frozenset({Phase.QUESTIONS, Phase.REPORTS_AT_HAND, Phase.REPORTS, Phase.REVIEW})


def _status(context: TurnContext) -> Turn:
    screening = context.screening
    if any(sent.may_return for sent in context.sent):
        return aside(context, "@call_again")
    text = status_text(context)
    if not text and screening.phase in UNANSWERED:
        text = sentence(
            context,
            "ui-status-unfinished",
            count=questions_left(context),
            date=day_text(screening.lang, context.keep_until) if context.keep_until else "",
        )
    elif not text and not context.asked:
        began = screening.current_answers and screening.phase in BEGUN
        text = sentence(context, f"ui-status-{'not-shared' if began else 'none'}")
    lines = (
        text,
        *status_lines(context),
        *news.status_lines(context),
        *asking.status_lines(context),
    )
    rows = tuple(
        (Button(label, option, context.nonce or "-"),)
        for option, label in corrections.offered(context)
    )
    return Turn(screening, (NewMessage("\n\n".join(filter(None, lines)), rows),))


def _withdraw(context: TurnContext) -> Turn:
    wishes = (*context.planned, *context.asked, *context.news)
    if not (wishes or any(sent.active for sent in context.sent)):
        return Turn(context.screening, (NewMessage(sentence(context, "ui-nothing-to-withdraw")),))
    return aside(context, "@withdraw")


def _erase(context: TurnContext) -> Turn:
    return aside(context, "@erase")


def _mydata(context: TurnContext) -> Turn:
    """Tell everything that is kept, also of others who were answered for on this phone."""
    screening = context.screening
    reminders = (*data_lines(context), *news.data_lines(context), *asking.data_lines(context))
    talks = (*context.others, screening)
    kept = [talk for talk in talks if talk.current_answers or talk.notes]
    if not kept:
        key = "ui-mydata-no-answers" if context.asked else "ui-mydata-empty"
        empty = split((sentence(context, key), *reminders))
        return Turn(screening, tuple(NewMessage(text) for text in empty))
    # A message of its own for each person, so that it can be forwarded alone.
    parts = [[sentence(context, "ui-mydata-head")]]
    if context.others:
        parts += [[about(context, talk), *_kept(context, talk)] for talk in kept]
        parts += [list(reminders)] if reminders else []
    else:
        parts[0] += [*_kept(context, screening), *reminders]
    texts = [text for rows in parts for text in split(rows)]
    says = (*map(NewMessage, texts[:-1]), NewMessage(texts[-1], pages.rows(context)))
    return Turn(screening, says)


def _kept(context: TurnContext, talk: Screening) -> list[str]:
    """Return what is kept of one talk, in the language of this one."""
    context = of_talk(context, talk)
    screening = context.screening
    rows = [*lines(context, answered(context)), *notes.data_lines(context)]
    if screening.contact.reach:
        site = (screening.target or (screening.shared or (("", ""),))[-1])[1]
        parts = joined(context, what_goes.lines(context, screening.contact, site))
        rows.append(what_goes.worded(context, "ui-mydata-contact", contact=parts))
    if screening.phase not in UNANSWERED:
        rows.append(sentence(context, "ui-mydata-results"))
    return rows


def _privacy(context: TurnContext) -> Turn:
    text = sentence(context, "ui-privacy", **operator_args(context.content))
    return Turn(context.screening, (NewMessage(text),))


def _help(context: TurnContext) -> Turn:
    text = sentence(context, "ui-help", **operator_args(context.content))
    return Turn(context.screening, (NewMessage(text),))


def _ask(context: TurnContext) -> Turn:
    """Begin a question to a study team."""
    return team.begin(context, study_of(context))


def _pause(context: TurnContext) -> Turn:
    screening = context.screening
    if screening.prompt is None:
        return Turn(screening, (NewMessage(sentence(context, "ui-pause-nothing")),))
    day = day_text(screening.lang, context.keep_until) if context.keep_until else ""
    return paused(context, sentence(context, "ui-paused", date=day))


def paused(context: TurnContext, text: str) -> Turn:
    """Let the question wait; the next text, or the button, brings it back."""
    screening = context.screening
    rows: tuple[tuple[Button, ...], ...] = ()
    if screening.prompt:
        label = sentence(context, "ui-button-continue")
        rows = ((Button(label, RESUME, screening.prompt.nonce),),)
    waiting = replace(screening, paused=screening.prompt is not None)
    return Turn(waiting, (NewMessage(text, rows),))


def _unknown(context: TurnContext) -> Turn:
    return Turn(context.screening, (NewMessage(sentence(context, "ui-command-unknown")),))


COMMANDS: dict[str, Callable[[TurnContext], Turn]] = {
    "status": _status,
    "withdraw": _withdraw,
    "erase": _erase,
    "mydata": _mydata,
    "privacy": _privacy,
    "help": _help,
    "ask": _ask,
    "studies": studies.begin,
    "pause": _pause,
    "stop": _pause,  # not in the menu: what people try who were told that they may stop any time
}


def call(context: TurnContext, called: CommandInput) -> Turn:
    """Answer a command, also one that does not exist."""
    return COMMANDS.get(called.name, _unknown)(context)
