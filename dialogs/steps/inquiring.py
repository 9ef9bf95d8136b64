"""Hearing a question of the person, wherever they put it, and an answer that stands beside one."""

import re
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.effects import CounterIncremented, Turn
from dialogs.inquiries.features import forms, plain
from dialogs.inquiries.understanding import Kind, Understanding, understand
from dialogs.questions.hearing import hear_text
from dialogs.questions.recording import Accepted, AnswerOutcome, Toggled
from dialogs.redflags import CALM
from dialogs.screening import Prompt
from dialogs.steps.after_hearing import after_hearing
from dialogs.steps.dispatch import named_option
from dialogs.steps.inquiry import answer_message, inquired
from dialogs.steps.noticing import with_script
from dialogs.steps.prompts import STAGES

_CLAUSES = re.compile(
    r"(?<=[.!?;,\n。！？；，])(?!\d)\s*|\s+(?=but\b|and\b|by the way\b)|(?=不过|对了)"
)
_ASKING = frozenset({"asks", "ends", "marked"})
# Whatever is typed here is taken, so only what is put as a question is one.
_TAKES_ALL = frozenset({"@name", "@phone"})


def question_first(context: TurnContext, prompt: Prompt | None, text: str) -> Turn | None:
    """Answer what is surely a question; what stands beside it as an answer is taken too."""
    if prompt and (named_option(context, prompt, text) or reading.wants_pause(text)):
        return None
    understood = understand(text, CALM)
    if prompt and prompt.ref not in STAGES and (both := _both(context, prompt, text)):
        return both
    if understood.kind is not Kind.ANSWERED:
        return None
    if prompt and prompt.ref in _TAKES_ALL and not reading.is_question(text):
        return None
    return inquired(context, understood, text)


def question_after(context: TurnContext, text: str) -> Turn | None:
    """Take what could not be read as an answer for a question, where it may be one."""
    understood = understand(text, CALM)
    if understood.kind is Kind.ANSWER:
        return None
    asks = reading.is_question(text) or bool(forms(plain(text)) & {"asks", "marked"})
    if understood.kind is Kind.ANSWERED:
        return inquired(context, understood, text)
    if not asks:
        return None
    return inquired(context, understood, text)


def _both(context: TurnContext, prompt: Prompt, text: str) -> Turn | None:
    """Take an answer and answer a question that stand in one text; None where it is not both."""
    clauses = [clause for clause in _CLAUSES.split(text) if clause.strip(" ,.，。")]
    if len(clauses) < 2:
        return None
    asked = [(clause, topic) for clause in clauses if (topic := _topic_of(clause))]
    rest = " ".join(clause for clause in clauses if clause not in dict(asked)).strip(" ,，")
    if not asked or not rest or understand(rest, CALM).kind is not Kind.ANSWER:
        return None
    outcome = _accepted(context, rest)
    if outcome is None:
        return None
    turn = after_hearing(context, prompt, outcome)
    topic = asked[0][1]
    said = answer_message(with_script(context, text), topic)
    count = CounterIncremented(f"asked:{topic}")
    return replace(turn, says=(said, *turn.says), records=(*turn.records, count))


def _topic_of(clause: str) -> str | None:
    """Return the topic of a clause that is surely a question."""
    if not forms(plain(clause)) & _ASKING:
        return None
    understood: Understanding = understand(clause, CALM)
    return understood.topics[0] if understood.kind is Kind.ANSWERED else None


def _accepted(context: TurnContext, text: str) -> AnswerOutcome | None:
    outcome = hear_text(context, text)
    return outcome if isinstance(outcome, (Accepted, Toggled)) else None
