"""Tells whether a text says that there is no result: no report, no number, no such test."""

from collections.abc import Sequence

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.cutting import Cutter
from dialogs.reading.meanings import is_question, meaning, tokens_of
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.stages import stage_option
from dialogs.reading.text import apart, normal
from dialogs.reading.tokens import Token, folded
from dialogs.reading.typed import languages

_NAMES = senses("name field")
_AROUND = EMPTY | DENIALS | _NAMES | senses("everyday have person now taken said past")
_ASKING = senses("mark question why hedge")
# In `stages.yaml`: what is said of a report that is not there, or says nothing of what is asked.
_NOTHING, _LIMIT, _AT_HAND, _NONE = "@sheet", "@limit", "@reports_at_hand", "none"
_SILENT = senses("no none never unknown unsaid")
_UNKNOWN = senses("unknown unsaid")
_NEVER_DONE = EMPTY | senses("never unknown everyday have taken")


def is_missing(tokens: Sequence[Token]) -> bool:
    """Return whether an answer says that the value has a name there, and nothing behind it."""
    named = any(t.is_(WordSense.NAME) for t in tokens)
    denied = any(t.is_(*DENIALS) for t in tokens)
    return named and denied and all(t.is_(*_AROUND) for t in tokens)


def tells_missing(text: str, reports: frozenset[str]) -> bool:
    """Return whether a text says of a value on a report that it is not there, and asks nothing."""
    plain = folded(apart(normal(text)))
    words = [*languages(plain), lexicon.names_of(reports)]
    tokens = Cutter(words, frozenset()).cut(plain)
    named = any(t.is_(WordSense.OTHER_NAME, WordSense.OTHER_TEST) for t in tokens)
    denied = any(t.is_(*DENIALS, WordSense.UNKNOWN) for t in tokens)
    asking = any(t.is_(*_ASKING) and not t.is_(*DENIALS, *EMPTY) for t in tokens)
    return named and denied and not asking


def has_nothing(text: str) -> bool:
    """Return whether a text says that nothing is known of what is asked; no question is meant.

    It is for a text in which no value was found: that "the liver is fine" is no value.
    """
    if _tells_more(text):
        return False
    tokens = [t for t in tokens_of(text) if not t.is_(WordSense.SKIP, WordSense.BREAK)]
    if any(stage_option(ref, text) == _NONE for ref in (_NOTHING, _AT_HAND)):
        return True
    if meaning(text) in _SILENT or any(t.is_(*_UNKNOWN) for t in tokens):
        return not any(t.is_(WordSense.TIMES) for t in tokens)
    never = any(t.is_(WordSense.NEVER) for t in tokens)
    return _is_bare(tokens) or (never and all(t.is_(*_NEVER_DONE) for t in tokens))


def is_not_there(text: str, *, of_limit: bool) -> bool:
    """Return whether a text says that one value, or its limit, is not on a report."""
    if _tells_more(text):
        return False
    if of_limit and stage_option(_LIMIT, text) == _NONE:
        return True
    tokens = [t for t in tokens_of(text) if not t.is_(WordSense.SKIP, WordSense.BREAK)]
    return stage_option(_NOTHING, text) == _NONE or _is_bare(tokens)


def _is_bare(tokens: Sequence[Token]) -> bool:
    """Return whether "don't have" is all that is said."""
    denied = any(t.is_(WordSense.NOT_BE) for t in tokens)
    return denied and all(t.is_(*EMPTY, *DENIALS, WordSense.HAVE, WordSense.NOT_BE) for t in tokens)


def _tells_more(text: str) -> bool:
    """Return whether a text asks, or has a number or a finding in it: "nothing bad" is one."""
    tokens = tokens_of(text)
    told, bad = any(t.is_(WordSense.POSITIVE) for t in tokens), False
    for token in tokens:  # "the liver is bad, I don't know the number" ends by telling nothing
        if token.is_(*_UNKNOWN):
            bad = False
        elif token.is_(WordSense.BAD) and not token.is_(WordSense.ANY):
            bad = True
    return told or bad or is_question(text) or any(letter.isdigit() for letter in text)
