"""What each command answers, from whatever phase it is called."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.context import Moment, Talk, speak
from dialogs.events import Turn
from dialogs.formatting import day_text
from dialogs.messages import Button, Called, Say, split
from dialogs.phases import Phase
from dialogs.questions.message import RESUME
from dialogs.questions.planner import questions_left
from dialogs.results.other_screenings import about
from dialogs.results.reminders import data_lines, status_lines
from dialogs.results.review import answered, lines
from dialogs.results.sharing import status_text
from dialogs.screening import Screening
from dialogs.steps.prompts import house_args
from dialogs.steps.side_prompts import aside

BEGUN = frozenset(Phase) - {Phase.LANGUAGE, Phase.WELCOME, Phase.AGE_GATE, Phase.WHO_FOR}
UNANSWERED = frozenset({Phase.QUESTIONS, Phase.REPORTS_AT_HAND, Phase.REPORTS, Phase.REVIEW})


def _status(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    text = status_text(talk, screening, moment)
    if not text and screening.phase in UNANSWERED:
        text = speak(
            talk,
            screening,
            "ui-status-unfinished",
            count=questions_left(talk, screening, moment.on),
            date=day_text(screening, moment.keep_until) if moment.keep_until else "",
        )
    elif not text:
        began = screening.counted and screening.phase in BEGUN
        text = speak(talk, screening, f"ui-status-{'not-shared' if began else 'none'}")
    return Turn(screening, (Say("\n\n".join((text, *status_lines(talk, screening, moment)))),))


def _withdraw(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    if not moment.planned and not any(s.active for s in moment.sent):
        return Turn(screening, (Say(speak(talk, screening, "ui-nothing-to-withdraw")),))
    return aside(talk, screening, "@withdraw", moment)


def _erase(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    return aside(talk, screening, "@erase", moment)


def _mydata(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    """Everything that is kept, also of the other people who were answered for on this phone."""
    reminders = data_lines(talk, screening, moment.planned)
    here = [replace(one, lang=screening.lang) for one in (*moment.others, screening)]
    kept = [one for one in here if one.counted]
    if not kept:
        empty = "\n".join((speak(talk, screening, "ui-mydata-empty"), *reminders))
        return Turn(screening, (Say(empty),))
    # A message of its own for each person, so that it can be forwarded alone.
    parts = [[speak(talk, screening, "ui-mydata-head")]]
    if moment.others:
        parts += [[about(talk, one, screening.lang), *_kept(talk, one)] for one in kept]
        parts += [list(reminders)] if reminders else []
    else:
        parts[0] += [*_kept(talk, screening), *reminders]
    return Turn(screening, tuple(Say(text) for rows in parts for text in split(rows)))


def _kept(talk: Talk, screening: Screening) -> list[str]:
    """What is kept of one talk."""
    rows = [*lines(talk, screening, answered(talk, screening))]
    if screening.contact.phone:
        rows.append(
            speak(
                talk,
                screening,
                "ui-mydata-contact",
                name=screening.contact.name,
                phone=screening.contact.phone,
                time=speak(
                    talk, screening, f"ui-ask-best-time-option-{screening.contact.time or 'any'}"
                ),
            )
        )
    if screening.phase not in UNANSWERED:
        rows.append(speak(talk, screening, "ui-mydata-results"))
    return rows


def _privacy(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    return Turn(screening, (Say(speak(talk, screening, "ui-privacy", **house_args(talk))),))


def _help(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    return Turn(screening, (Say(speak(talk, screening, "ui-help", **house_args(talk))),))


def _pause(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    if screening.prompt is None:
        return Turn(screening, (Say(speak(talk, screening, "ui-pause-nothing")),))
    day = day_text(screening, moment.keep_until) if moment.keep_until else ""
    return paused(talk, screening, speak(talk, screening, "ui-paused", date=day))


def paused(talk: Talk, screening: Screening, text: str) -> Turn:
    """The question waits; the next text, or the button, brings it back."""
    rows: tuple[tuple[Button, ...], ...] = ()
    if screening.prompt:
        label = speak(talk, screening, "ui-button-continue")
        rows = ((Button(label, RESUME, screening.prompt.nonce),),)
    waiting = replace(screening, paused=screening.prompt is not None)
    return Turn(waiting, (Say(text, rows),))


def _unknown(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    return Turn(screening, (Say(speak(talk, screening, "ui-command-unknown")),))


COMMANDS: dict[str, Callable[[Talk, Screening, Moment], Turn]] = {
    "status": _status,
    "withdraw": _withdraw,
    "erase": _erase,
    "mydata": _mydata,
    "privacy": _privacy,
    "help": _help,
    "pause": _pause,
    "stop": _pause,  # not in the menu: what people try who were told that they may stop any time
}


def call(talk: Talk, screening: Screening, called: Called, moment: Moment) -> Turn:
    """The answer to a command, also to one that does not exist."""
    return COMMANDS.get(called.name, _unknown)(talk, screening, moment)
