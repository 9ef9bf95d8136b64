"""Hearing a question of the person, wherever they put it, and an answer that stands beside one."""

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.effects import Turn
from dialogs.inquiries.features import HAN, forms, plain, sure_topics
from dialogs.inquiries.understanding import InquiryKind, Understanding, asked_about, understand
from dialogs.questions.lists import REFS as LIST_REFS
from dialogs.questions.message import fact_of
from dialogs.questions.sheets import sheet_called
from dialogs.redflags import CALM
from dialogs.screening import Prompt
from dialogs.steps import own_result
from dialogs.steps.beside_answer import (
    MOST,
    accepted,
    both,
    clauses,
    doubted,
    is_put,
    states,
    tells,
    topic_of,
    without_thanks,
)
from dialogs.steps.dispatch import named_option
from dialogs.steps.inquiry import answered, inquired
from dialogs.steps.inquiry_labels import labelled_topic
from dialogs.steps.noticing import BEFORE_CONSENT
from dialogs.steps.prompts import STAGES
from trials.vocabulary import Source

CHAT, LEAVING = "thanks_or_chat", "can_stop"
_LEADING = ("share_", "ask_")  # the buttons that lead to sending
_REFUSING = frozenset({"decline", "no"})
_SHORT = 3  # Chinese characters
_DIGITS = 5  # of a phone number, at the least


def question_first(context: TurnContext, prompt: Prompt | None, text: str) -> Turn | None:
    """Answer what is surely a question; what stands beside it as an answer is taken too."""
    if turn := _about_result(context, prompt, text):
        return turn
    if prompt and prompt.ref != "@result" and tells(text):
        return None
    if prompt and prompt.ref in STAGES and (turn := both(context, prompt, text)):
        return turn
    if prompt and _names_button(context, prompt, text):
        return None
    text = without_thanks(text)
    if _is_word(text) or (_pauses(text) and len(clauses(text)) < 2):
        return None
    at_question = prompt is not None and prompt.ref not in STAGES
    if (turn := labelled_topic(context, text)) and not (at_question and accepted(context, text)):
        return turn
    if prompt and at_question and (turn := both(context, prompt, text)):
        return turn
    if at_question and doubted(context, text):
        return answered(context, "explain_term")
    if prompt and at_question and prompt.offers and accepted(context, text):
        return None  # "the first one", of what is offered back
    if _binds(context) and not _is_put_as_question(text):
        return None
    if reading.denies_the_rest(text) or _is_missing_value(context, prompt, text):
        return None
    if prompt and prompt.ref in LIST_REFS and reading.hear_ticks(text):
        return None  # "take the ticks off" erases nothing else
    understood = _understood(context, text, at_question)
    if understood.topics == (CHAT,) and prompt is None:
        return None  # at the end, it is said what can be done
    if understood.kind is InquiryKind.ANSWERED:
        taken = prompt is not None and not _asks_at(prompt, text)
        return None if taken else inquired(context, understood, text)
    if context.screening.phase in BEFORE_CONSENT:
        # Asked before a consent: an illness that it names is not kept.
        return question_after(context, text)
    return None


def _understood(context: TurnContext, text: str, at_question: bool) -> Understanding:
    """Return what a text asks; beside no answer, every clause counts that surely asks."""
    understood = understand(text, CALM)
    if at_question:
        return understood
    each = _of_clauses(text)
    if understood.kind is InquiryKind.ANSWERED:
        more = each is not None and len(each.topics) > len(understood.topics)
        return each if each and more and set(understood.topics) <= set(each.topics) else understood
    if each is None and _binds(context) and is_put(text):
        return asked_about(text)  # nothing that is typed there can be an answer
    return each or understood


def _names_button(context: TurnContext, prompt: Prompt, text: str) -> bool:
    """Return whether a text names a button; one clause that surely asks presses none that binds."""
    option = named_option(context, prompt, text)
    if option is None:
        return False
    leads = option.startswith(_LEADING) or (_binds(context) and option in _REFUSING)
    one = len(clauses(text)) < 2
    return not (leads and one and is_put(text) and bool(sure_topics(plain(text))))


def _about_result(context: TurnContext, prompt: Prompt | None, text: str) -> Turn | None:
    """Answer a question about the result on the screen, or the one that was left, out of it."""
    if prompt is not None and prompt.ref != "@result":
        return None
    if reading.wants_pause(text) or _is_word(text) or states(text):
        return None
    return own_result.answered(context, text, understand(text, CALM))


def is_chat(text: str) -> bool:
    """Return whether a text only greets, thanks or says goodbye."""
    return understand(text, CALM).topics[:1] == (CHAT,)


def question_after(context: TurnContext, text: str) -> Turn | None:
    """Take what could not be read as an answer for a question, where it may be one."""
    if _is_missing_value(context, context.screening.prompt, text) or tells(text):
        return None
    understood = understand(text, CALM)
    asks = _is_put_as_question(text)
    if _binds(context):
        understood = asked_about(text) if asks else understood
        if not asks or understood.kind not in (InquiryKind.ANSWERED, InquiryKind.OFFERED):
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


def _is_put_as_question(text: str) -> bool:
    asks = bool(forms(plain(text)) & {"asks", "marked"})
    return reading.is_question(text) or asks or any(map(topic_of, clauses(text)))


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


def _of_clauses(text: str) -> Understanding | None:
    """Return the questions that stand in a text beside something else."""
    found = tuple(dict.fromkeys(topic for one in clauses(text) if (topic := topic_of(one))))
    return Understanding(InquiryKind.ANSWERED, found[:MOST]) if found else None
