"""What around a value is accounted for: how many runs of an answer nobody knows."""

from collections.abc import Container, Sequence

from dialogs.reading.clauses import EMPTY
from dialogs.reading.senses import Sense
from dialogs.reading.tokens import Token

_ALWAYS = EMPTY | {Sense.NAME, Sense.FIELD, Sense.PART, Sense.EVERYDAY, Sense.BUT, Sense.OWN}
# What is never accounted for beside a value, unless the question's own words say so.
_NEVER = frozenset(
    {
        Sense.NUMBER, Sense.MARK, Sense.QUESTION, Sense.CROSSED, Sense.OTHER_NAME,
        Sense.OTHER_TEST, Sense.KIN, Sense.UNREAL, Sense.HEDGE, Sense.UNKNOWN, Sense.NO,
        Sense.NEVER, Sense.NONE, Sense.NOT_NOW, Sense.NOT_KNOWN_HERE,
    }
)  # fmt: skip


def count(tokens: Sequence[Token], used: Container[int], *known: Sense) -> int:
    """Return how many runs of tokens are neither used nor empty nor of the senses that are known.

    The medicines that the question is about were marked by the reader as names of it.
    """
    found, before = 0, False
    for at, token in enumerate(tokens):
        if at in used:
            before = False
            continue
        left = not is_known(token, *known)
        found += left and not before
        if left or not token.is_(*EMPTY):
            before = left
    return found


def is_known(token: Token, *known: Sense) -> bool:
    """Return whether a token is accounted for beside a value."""
    if known and token.is_(*known):
        return True
    if token.is_(Sense.NAME, Sense.FIELD) and not token.is_(Sense.NUMBER, Sense.NOT_KNOWN_HERE):
        return True
    if token.is_(*_NEVER) and not token.is_(*EMPTY, Sense.EVERYDAY):
        return False
    if token.is_(Sense.NUMBER):
        return False
    return token.is_(*_ALWAYS)


def questioned(tokens: Sequence[Token]) -> bool:
    """Return whether an answer is put as a question, or begins as one."""
    if any(t.is_(Sense.MARK) for t in tokens):
        return True
    first = next((t for t in tokens if not t.is_(Sense.SKIP, Sense.BREAK, Sense.COURTESY)), None)
    asking = [
        t
        for t in tokens
        if t.is_(Sense.QUESTION, Sense.WHY) and not t.is_(*EMPTY, Sense.NAME, Sense.FIELD)
    ]
    return any(t is first or not t.text.isascii() for t in asking)
