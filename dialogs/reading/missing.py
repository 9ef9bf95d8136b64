"""Values that are not on a report: "no eGFR on the sheet", told by the name and a denial alone."""

from collections.abc import Sequence

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.cutting import Cutter
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.text import apart, normal
from dialogs.reading.tokens import Token, folded
from dialogs.reading.typed import languages

_NAMES = senses("name field")
_AROUND = EMPTY | DENIALS | _NAMES | senses("everyday have person now taken said past")
_ASKING = senses("mark question why hedge")


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
