"""The turn that answers an emergency: the numbers first; nothing is deleted, the question waits."""

import re
from dataclasses import replace

from dialogs.context import TurnContext
from dialogs.effects import CounterIncremented, Turn
from dialogs.first_help import AGAIN, FirstHelp, first_help, help_message, pressed
from dialogs.messages import Button, NewMessage, OutgoingMessage
from dialogs.questions.message import RESUME
from dialogs.redflags import RedFlag, red_flag

_CLAUSES = re.compile(r"[.!?;,\n。！？；，]+(?!\d)|\bbut\b|但是?|可是|不过")


def emergency(
    context: TurnContext, flag: RedFlag, *, answered: bool = False, unsent: bool = False
) -> Turn:
    """Say the numbers to call; `answered`: the same text was an answer too, and it is kept.

    `unsent`: it was written for a study team, which does not get it.
    """
    screening = context.screening
    answer = first_help(flag, phone=screening.contact.phone, zone=_zone(context))
    more = ["emergency-answer-kept"] if answered else []
    if unsent:
        more.append("emergency-unsent")
    if screening.prompt:
        more.append("emergency-waits")
    message = help_message(
        context.content.words, answer, nonce=context.nonce, more=more, go_on=_go_on(context)
    )
    waiting = replace(screening, paused=screening.prompt is not None)
    return Turn(waiting, (message,), (CounterIncremented("red_flag"),))


def apart_from_alarm(text: str) -> str:
    """Return the clauses of a text that tell of no emergency; none, where no one clause does.

    "Yes, but now my chest hurts" is a yes; "I cannot breathe" is none to an allergy years ago.
    """
    clauses = [clause for clause in _CLAUSES.split(text) if clause.strip()]
    calm = [clause for clause in clauses if not red_flag(clause)]
    return "" if len(calm) == len(clauses) > 1 else ", ".join(clause.strip() for clause in calm)


def beside_answer(context: TurnContext, flag: RedFlag, answered: Turn) -> Turn:
    """Say the numbers beside what an answer led to; the next question waits."""
    prompt = context.screening.prompt
    says = (say for say in answered.says if not (prompt and _bears(say, prompt.nonce)))
    alarm = emergency(context, flag, answered=True)
    records = (*answered.records, *alarm.records)
    return replace(alarm, says=(*alarm.says, *says), records=records)


def _bears(say: OutgoingMessage, nonce: str) -> bool:
    return isinstance(say, NewMessage) and say.bears == nonce


def shown_again(context: TurnContext, option: str) -> Turn | None:
    """Answer a button of an emergency, however old; None for every other button."""
    asked = pressed(option)
    if asked is None:
        return None
    action, answer = asked
    return Turn(context.screening, (_again(context, action, answer),))


def _again(context: TurnContext, action: str, answer: FirstHelp) -> NewMessage:
    waits = ["emergency-waits"] if context.screening.prompt and action == AGAIN else []
    return help_message(
        context.content.words,
        answer,
        action=action,
        nonce=context.nonce,
        more=waits,
        go_on=_go_on(context),
    )


def _go_on(context: TurnContext) -> Button | None:
    prompt = context.screening.prompt
    return Button("", RESUME, prompt.nonce) if prompt else None


def _zone(context: TurnContext) -> str:
    return str(context.content.operator.zone)
