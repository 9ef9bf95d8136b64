"""Takes an answer and answers a question that stand in one message."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ruamel.yaml import YAML

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.effects import Turn
from dialogs.inquiries.features import FOLDER, HAN, HAN_RANGE, LANGUAGES, forms, plain, sure_topics
from dialogs.inquiries.understanding import (
    ANSWER,
    InquiryKind,
    Understanding,
    asked_about,
    understand,
)
from dialogs.questions import sheets
from dialogs.questions.hearing import hear_option, hear_text
from dialogs.questions.lists import REFS as LIST_REFS
from dialogs.questions.message import BACK, NAMES, STANDING, WHY, fact_of
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain, Toggled
from dialogs.questions.sheets import sheet_called
from dialogs.redflags import CALM
from dialogs.screening import Prompt
from dialogs.steps.after_hearing import after_hearing
from dialogs.steps.dispatch import chosen, named_option
from dialogs.steps.inquiry import LEADING, beside, shown_again
from dialogs.steps.noticing import with_first_facts, with_script
from dialogs.steps.prompts import STAGES
from trials.fact import Kind

_CLAUSES = re.compile(
    r"(?<=[.!?;,:\n。！？；，：])(?!\d)\s*|\s+(?=but\b|and\b|by the way\b)|(?=不过|对了)"
    rf"|(?<=[{HAN_RANGE}])\s+(?=[{HAN_RANGE}])"
)
_ASKING = frozenset({"asks", "ends", "marked"})
_CHAT = "thanks_or_chat"
# What is typed there is kept as it is, or binds: nothing is taken out of a longer message.
_OWN_WORDS = frozenset({"@name", "@phone", "@time", "@correcting", "@correct", "@result"})
_NO_ANSWERS = frozenset({BACK, WHY, NAMES, *STANDING})
_TOLD_IN_WORDS = frozenset({Kind.YES_NO, Kind.CHOICE, Kind.MULTI, Kind.SINCE})
MOST = 2  # questions of one message that are answered


@dataclass(frozen=True)
class Parts:
    """A message taken apart: what it asks, the topics of it, and what is left."""

    asked: tuple[str, ...]
    understood: Understanding
    rest: str


@cache
def _words() -> Mapping[str, re.Pattern[str]]:
    read = YAML(typ="safe").load((FOLDER / "beside.yaml").read_text("utf-8"))
    return {
        key: re.compile("|".join(f"(?:{one})" for lang in LANGUAGES for one in of[lang]))
        for key, of in read.items()
    }


def clauses(text: str) -> list[str]:
    return [clause for clause in _CLAUSES.split(text) if clause.strip(" ,.，。")]


def without_thanks(text: str) -> str:
    """Return a text without the clauses that only thank or greet, where another asks."""
    found = [(clause, understand(clause, CALM).topics[:1] == (_CHAT,)) for clause in clauses(text)]
    left = [clause for clause, is_chat in found if not is_chat]
    if len(left) == len(found) or not any(topic_of(clause) for clause in left):
        return text
    return " ".join(left)


def topic_of(clause: str) -> str | None:
    """Return the topic of a clause that is surely a question."""
    understood = _asked_in(clause)
    return understood.topics[0] if understood.kind is InquiryKind.ANSWERED else None


def _asked_in(clause: str) -> Understanding:
    """Return what a clause asks; an answer where it asks nothing."""
    if is_put(clause):
        said = reading.meaning(clause)
        # "nothing else" ends like a question in Chinese
        denies = reading.denies_the_rest(clause) or said not in (None, reading.WordSense.WHY)
        if not denies or sure_topics(plain(clause)):
            return asked_about(clause)
    elif sure_topics(plain(clause)) and not tells(clause):
        understood = understand(clause, CALM)
        if understood.kind is InquiryKind.ANSWERED:
            return understood
    return Understanding(InquiryKind.ANSWER)


def is_put(clause: str) -> bool:
    """Return whether a clause is put as a question, with its mark or without."""
    said = plain(clause)
    asks = forms(said) & _ASKING or reading.is_question(clause) or _words()["asking"].search(said)
    return bool(asks) and not tells(clause)


def tells(text: str) -> bool:
    """Return whether a text begins like a question and is none: "can cook for herself"."""
    return _words()["tells"].search(plain(text)) is not None


def states(text: str) -> bool:
    """Return whether a text says what its writer will do: "I'll wait until next year then"."""
    return not is_put(text) and _words()["states"].search(plain(text)) is not None


def both(context: TurnContext, prompt: Prompt, text: str) -> Turn | None:
    """Take an answer and answer a question that stand in one text; None where it is not both."""
    measured = sheet_called(context.content, prompt.ref) is not None
    parts = _parts(text, measured=measured)
    if parts is None:
        return None
    understood = parts.understood
    sure = understood.kind is InquiryKind.ANSWERED
    if prompt.ref == "@welcome" and (not sure or LEADING.issuperset(understood.topics)):
        return None  # the list of studies answers that
    turn = _taken(context, prompt, parts.rest)
    return None if turn is None else beside(with_script(context, text), understood, turn, text)


def doubted(context: TurnContext, text: str) -> bool:
    """Return whether what is told is asked about in the same message, or was not understood."""
    each = clauses(text)
    asked = [one for one in each if is_put(one)]
    if len(each) < 2 or not asked:
        return False
    if any(_words()["lost"].search(plain(one)) for one in each):
        return True
    fact = fact_of(context.content, context.screening.current_prompt.ref)
    if fact is None or fact.kind not in _TOLD_IN_WORDS:
        return False
    doubts = any(_words()["doubts"].search(plain(one)) for one in asked)
    return doubts and accepted(context, text) is not None


def _parts(text: str, *, measured: bool = False) -> Parts | None:
    """Take a message apart; None where it is not both, or asks about its own answer.

    A `measured` result stays what it is: "HIV positive. Is that a problem?"
    """
    found = [(clause, _asked_in(clause)) for clause in _joined(clauses(text))]
    asked = [(clause, one) for clause, one in found if _is_asked(clause, one)]
    rest = " ".join(clause.strip() for clause, one in found if not _is_asked(clause, one))
    rest = rest.strip(" ,，")
    if not asked or not any(letter.isalnum() for letter in rest):
        return None
    if not measured and any(_words()["doubts"].search(plain(clause)) for clause, _ in asked):
        return None
    if any(
        _words()[key].search(plain(rest)) for key in ("dependent", "lost")
    ) or reading.is_question(rest):
        return None
    understood = _understood(one for _, one in asked)
    return Parts(tuple(clause for clause, _ in asked), understood, rest) if understood else None


def _joined(each: list[str]) -> list[str]:
    """Return the clauses, one that only together with the next asks for sure joined to it."""
    joined: list[str] = []
    for clause in each:
        before = joined[-1] if joined else ""
        both_asked = f"{before} {clause}" if HAN.search(clause) is None else before + clause
        alone = sure_topics(plain(clause)) or sure_topics(plain(before))
        if before and not alone and is_put(clause) and sure_topics(plain(both_asked)):
            joined[-1] = both_asked
        else:
            joined.append(clause)
    return joined


def _is_asked(clause: str, understood: Understanding) -> bool:
    if understood.topics[:1] == (_CHAT,):
        return False
    if understood.kind is InquiryKind.ANSWERED:
        return True
    marked = reading.is_question(clause) or _words()["asking"].search(plain(clause)) is not None
    return understood.kind in (InquiryKind.OFFERED, InquiryKind.LIST) and marked


def _understood(each: Iterable[Understanding]) -> Understanding | None:
    """Return what several clauses ask together; None where one may be an answer, or is unknown."""
    found = tuple(each)
    sure = [one for one in found if one.kind is InquiryKind.ANSWERED]
    if sure:
        topics = dict.fromkeys(topic for one in sure for topic in one.topics)
        return Understanding(InquiryKind.ANSWERED, tuple(topics)[:MOST])
    offered = [one for one in found if one.kind is InquiryKind.OFFERED]
    return offered[0] if offered and ANSWER not in offered[0].topics else None


def _taken(context: TurnContext, prompt: Prompt, rest: str) -> Turn | None:
    """Return the turn of what stands beside a question, as it is heard alone."""
    if prompt.ref in STAGES:
        return _at_stage(context, prompt, rest)
    context = with_script(with_first_facts(context, rest), rest)
    option = named_option(context, prompt, rest)
    if option in _NO_ANSWERS:
        return None
    outcome = (option and hear_option(context, option)) or hear_text(context, rest)
    if isinstance(outcome, AskAgain) and not outcome.asks:
        return shown_again(context)
    return after_hearing(context, prompt, outcome)


def _at_stage(context: TurnContext, prompt: Prompt, rest: str) -> Turn | None:
    if STAGES[prompt.ref].binding or prompt.ref in _OWN_WORDS:
        return None
    if sheet_called(context.content, prompt.ref) is not None:
        return None if sheets.read(context, rest).is_empty else chosen(context, prompt, f"={rest}")
    option = named_option(context, prompt, rest)
    if option and option != BACK and (turn := chosen(context, prompt, option)):
        return turn
    return chosen(context, prompt, f"={rest}") if prompt.ref in LIST_REFS else None


def accepted(context: TurnContext, text: str) -> AnswerOutcome | None:
    outcome = hear_text(context, text)
    return outcome if isinstance(outcome, (Accepted, Toggled)) else None
