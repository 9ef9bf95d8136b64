"""Whether a text says that there is no result to tell: no report, no number, no such test."""

from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.meanings import is_question, meaning, tokens_of
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.stages import stage_option

# In `stages.yaml`: what is said of a report that is not there, or says nothing of what is asked.
_NOTHING, _AT_HAND, _NONE = "@sheet", "@reports_at_hand", "none"
_SILENT = senses("no none never unknown unsaid")
_UNKNOWN = senses("unknown unsaid")
_NEVER_DONE = EMPTY | senses("never unknown everyday have taken")


def has_nothing(text: str) -> bool:
    """Return whether a text says that nothing is known of what is asked; no question is meant.

    It is for a text in which no value was found: that "the liver is fine" is no value.
    """
    if is_question(text) or any(letter.isdigit() for letter in text):
        return False
    tokens = [t for t in tokens_of(text) if not t.is_(WordSense.SKIP, WordSense.BREAK)]
    if any(t.is_(WordSense.POSITIVE) for t in tokens):
        return False
    if any(stage_option(ref, text) == _NONE for ref in (_NOTHING, _AT_HAND)):
        return True
    if meaning(text) in _SILENT or any(t.is_(*_UNKNOWN) for t in tokens):
        return not any(t.is_(WordSense.TIMES) for t in tokens)
    denied = any(t.is_(WordSense.NOT_BE, WordSense.NEVER) for t in tokens)
    never = any(t.is_(WordSense.NEVER) for t in tokens)
    around = _NEVER_DONE if never else EMPTY | DENIALS | senses("have not_be")
    return denied and all(t.is_(*around) for t in tokens)
