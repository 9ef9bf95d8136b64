"""Hearing a question of the person, wherever they put it, and an answer that stands beside one."""

import re
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.effects import Turn
from dialogs.inquiries.features import HAN, forms, plain
from dialogs.inquiries.understanding import InquiryKind, Understanding, understand
from dialogs.questions import sheets
from dialogs.questions.hearing import hear_text
from dialogs.questions.lists import REFS as LIST_REFS
from dialogs.questions.message import fact_of
from dialogs.questions.recording import Accepted, AnswerOutcome, Toggled
from dialogs.questions.sheets import sheet_called
from dialogs.redflags import CALM
from dialogs.screening import Prompt
from dialogs.steps.after_hearing import after_hearing
from dialogs.steps.dispatch import chosen, named_option
from dialogs.steps.inquiry import answer_message, counted, inquired
from dialogs.steps.inquiry_labels import labelled_topic
from dialogs.steps.noticing import BEFORE_CONSENT, with_script
from dialogs.steps.prompts import STAGES
from trials.vocabulary import Source

_CLAUSES = re.compile(
    r"(?<=[.!?;,\n。！？；，])(?!\d)\s*|\s+(?=but\b|and\b|by the way\b)|(?=不过|对了)"
)
_ASKING = frozenset({"asks", "ends", "marked"})
CHAT, LEAVING = "thanks_or_chat", "can_stop"
MOST = 2  # questions of one message that are answered
_SHORT = 3  # Chinese characters
_DIGITS = 5  # of a phone number, at the least


def question_first(context: TurnContext, prompt: Prompt | None, text: str) -> Turn | None:
    """Answer what is surely a question; what stands beside it as an answer is taken too."""
    if prompt and named_option(context, prompt, text):
        return None
    if _is_word(text) or (_pauses(text) and len(_clauses(text)) < 2):
        return None
    at_question = prompt is not None and prompt.ref not in STAGES
    if prompt and at_question and prompt.offers and _accepted(context, text):
        return None  # "the first one", of what is offered back
    if (turn := labelled_topic(context, text)) and not (at_question and _accepted(context, text)):
        return turn
    if prompt and at_question and (both := _both(context, prompt, text)):
        return both
    if prompt and not at_question and (both := _at_sheet(context, prompt, text)):
        return both
    if _binds(context) and not _is_put_as_question(text):
        return None
    if reading.denies_the_rest(text) or _is_missing_value(context, prompt, text):
        return None
    if prompt and prompt.ref in LIST_REFS and reading.hear_ticks(text):
        return None  # "take the ticks off" erases nothing else
    understood = understand(text, CALM)
    if understood.kind is not InquiryKind.ANSWERED and not at_question:
        understood = _of_clauses(text) or understood
    if understood.topics == (CHAT,) and prompt is None:
        return None  # at the end, it is said what can be done
    if understood.kind is InquiryKind.ANSWERED:
        taken = prompt is not None and not _asks_at(prompt, text)
        return None if taken else inquired(context, understood, text)
    if context.screening.phase in BEFORE_CONSENT:
        # Asked before a consent: an illness that it names is not kept.
        return question_after(context, text)
    return None


def is_chat(text: str) -> bool:
    """Return whether a text only greets, thanks or says goodbye."""
    return understand(text, CALM).topics[:1] == (CHAT,)


def question_after(context: TurnContext, text: str) -> Turn | None:
    """Take what could not be read as an answer for a question, where it may be one."""
    if _is_missing_value(context, context.screening.prompt, text):
        return None
    understood = understand(text, CALM)
    asks = _is_put_as_question(text)
    if _binds(context) and (not asks or understood.kind is not InquiryKind.ANSWERED):
        return None
    if understood.topics[:1] == (CHAT,):
        return (
            inquired(context, Understanding(InquiryKind.ANSWERED, (CHAT,)), text)
            if context.screening.prompt
            else None
        )
    if _is_word(text):
        return None
    if understood.kind is InquiryKind.ANSWERED or (
        asks and understood.kind is not InquiryKind.ANSWER
    ):
        return inquired(context, understood, text)
    return None


def _is_missing_value(context: TurnContext, prompt: Prompt | None, text: str) -> bool:
    """Return whether a value on a report is said not to be there, where one is asked for."""
    if prompt is None:
        return False
    if prompt.ref in STAGES:
        asked = sheet_called(context.content, prompt.ref) is not None
        if asked and reading.has_nothing(text):
            return True
    else:
        fact = fact_of(context.content, prompt.ref)
        asked = fact is not None and fact.source is Source.REPORT
    return asked and reading.tells_missing(text, context.content.reader.reports)


def _both(context: TurnContext, prompt: Prompt, text: str) -> Turn | None:
    """Take an answer and answer a question that stand in one text; None where it is not both."""
    clauses = _clauses(text)
    asked = [(clause, topic) for clause in clauses if (topic := _topic_of(clause))]
    rest = " ".join(clause for clause in clauses if clause not in dict(asked)).strip(" ,，")
    if not asked or not rest or understand(rest, CALM).kind is not InquiryKind.ANSWER:
        return None
    outcome = _accepted(context, rest)
    if outcome is None:
        return None
    turn = after_hearing(context, prompt, outcome)
    topic = asked[0][1]
    said = answer_message(with_script(context, text), topic)
    return replace(turn, says=(said, *turn.says), records=(*turn.records, counted(topic)))


def _at_sheet(context: TurnContext, prompt: Prompt, text: str) -> Turn | None:
    """Take results and answer a question that stand in one text, where a sheet is asked for."""
    if sheet_called(context.content, prompt.ref) is None:
        return None
    clauses = _clauses(text)
    asked = [(clause, topic) for clause in clauses if (topic := _topic_of(clause))]
    rest = " ".join(clause for clause in clauses if clause not in dict(asked)).strip(" ,，")
    if not asked or not rest or sheets.read(context, rest).is_empty:
        return None
    turn = chosen(context, prompt, f"={rest}")
    if turn is None:
        return None
    topic = asked[0][1]
    said = answer_message(with_script(context, text), topic)
    return replace(turn, says=(said, *turn.says), records=(*turn.records, counted(topic)))


def _is_put_as_question(text: str) -> bool:
    return reading.is_question(text) or bool(forms(plain(text)) & {"asks", "marked"})


def _binds(context: TurnContext) -> bool:
    """Return whether a consent is asked for, or a number: what is unclear there is neither."""
    screening = context.screening
    prompt = screening.side_prompt or screening.prompt
    if prompt is None or prompt.ref not in STAGES:
        return False
    return STAGES[prompt.ref].binding or prompt.ref in ("@phone", "@time", "@correcting")


def _is_word(text: str) -> bool:
    """Return whether a text is a yes, a no or another word that asks nothing; "???" is none."""
    if reading.meaning(text) is not None or not any(letter.isalpha() for letter in text):
        return True
    short = len(text.strip()) <= _SHORT and HAN.search(text) is not None
    return short and not reading.is_question(text) and "ends" not in forms(plain(text))


def _pauses(text: str) -> bool:
    """Return whether a text asks to stop here; whether one may leave a study is a question."""
    if not reading.wants_pause(text):
        return False
    return not (_is_put_as_question(text) and understand(text, CALM).topics == (LEAVING,))


def _asks_at(prompt: Prompt, text: str) -> bool:
    """Return whether a text is put as a question, where whatever is typed would be taken."""
    match prompt.ref:
        case "@name" | "@time":
            return _is_put_as_question(text)
        case "@phone":
            return sum(letter.isdigit() for letter in text) < _DIGITS
    return True


def _clauses(text: str) -> list[str]:
    return [clause for clause in _CLAUSES.split(text) if clause.strip(" ,.，。")]


def _of_clauses(text: str) -> Understanding | None:
    """Return the questions that stand in a text beside something else."""
    found = tuple(dict.fromkeys(topic for one in _clauses(text) if (topic := _topic_of(one))))
    return Understanding(InquiryKind.ANSWERED, found[:MOST]) if found else None


def _topic_of(clause: str) -> str | None:
    """Return the topic of a clause that is surely a question."""
    if not forms(plain(clause)) & _ASKING or reading.denies_the_rest(clause):
        return None  # "nothing else" ends like a question in Chinese
    understood: Understanding = understand(clause, CALM)
    return understood.topics[0] if understood.kind is InquiryKind.ANSWERED else None


def _accepted(context: TurnContext, text: str) -> AnswerOutcome | None:
    outcome = hear_text(context, text)
    return outcome if isinstance(outcome, (Accepted, Toggled)) else None
