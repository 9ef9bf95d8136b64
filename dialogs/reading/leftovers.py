"""Counts what around a value is not accounted for: the runs of an answer that nobody knows."""

from collections.abc import Container, Sequence

from dialogs.reading.clauses import EMPTY
from dialogs.reading.elaborating import asides
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

_ALWAYS = EMPTY | {
    WordSense.NAME,
    WordSense.FIELD,
    WordSense.PART,
    WordSense.EVERYDAY,
    WordSense.BUT,
    WordSense.OWN,
}
# What is never accounted for beside a value, unless the question's own words say so.
_NEVER = senses(
    "number mark question crossed other_name other_tests kin unreal hedge unknown no "
    "never none not_now not_known_here "
)  # fmt: skip


def count(
    tokens: Sequence[Token], used: Container[int], *known: WordSense, medicines: bool = False
) -> int:
    """Return how many runs of tokens are neither used nor empty nor of the senses that are known.

    The medicines that the question is about were marked by the reader as names of it; with
    `medicines` a clause of its own may name others, beside a value that was measured.
    """
    found, before = 0, False
    beside = asides(tokens, [at in used for at in range(len(tokens))], medicines=medicines)
    for at, token in enumerate(tokens):
        if at in used or at in beside:
            before = False
            continue
        left = not is_known(token, *known)
        found += left and not before
        if left or not token.is_(*EMPTY):
            before = left
    return found


def is_known(token: Token, *known: WordSense) -> bool:
    """Return whether a token is accounted for beside a value."""
    if token.is_(WordSense.OTHER_NAME) and not token.is_(*EMPTY):
        return False
    if known and token.is_(*known):
        return True
    if token.is_(WordSense.NAME, WordSense.FIELD) and not token.is_(
        WordSense.NUMBER, WordSense.NOT_KNOWN_HERE
    ):
        return True
    if token.is_(*_NEVER) and not token.is_(*EMPTY, WordSense.EVERYDAY):
        return False
    if token.is_(WordSense.NUMBER):
        return False
    return token.is_(*_ALWAYS)


def questioned(tokens: Sequence[Token]) -> bool:
    """Return whether an answer is put as a question, or begins as one."""
    if any(t.is_(WordSense.MARK) for t in tokens):
        return True
    first = next(
        (t for t in tokens if not t.is_(WordSense.SKIP, WordSense.BREAK, WordSense.COURTESY)), None
    )
    asking = [
        t
        for t in tokens
        if t.is_(WordSense.QUESTION, WordSense.WHY)
        and not t.is_(*EMPTY, WordSense.NAME, WordSense.FIELD)
    ]
    return any(t is first or not t.text.isascii() for t in asking)
