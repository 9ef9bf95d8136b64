"""Tells whether a word puts in doubt what its clause says."""

from dialogs.reading.clauses import DENIALS, DOUBTS, EMPTY, Clause, Tokens
from dialogs.reading.senses import WordSense


def is_doubt(clause: Clause, at: int) -> bool:
    """Return whether a token puts in doubt what its clause says.

    A question word does so at the beginning, or with a question mark; elsewhere it joins clauses.
    """
    token = clause.tokens[at]
    if not token.is_(*DOUBTS):
        return False
    denied = any(t.is_(*DENIALS) for t in clause.tokens[:at]) or means_any(clause, at)
    if token.is_(WordSense.ANY) and denied and not clause.has(WordSense.MARK):
        return False
    if (
        token.is_(WordSense.QUESTION)
        and not token.is_(*(DOUBTS - {WordSense.QUESTION}))
        and token.text.isascii()
    ):
        leads = all(t.is_(*EMPTY) for t in clause.tokens[:at])
        turned = leads and any(t.is_(WordSense.INVERTED) for t in clause.tokens[at + 1 :])
        return (
            clause.has(WordSense.MARK)
            or turned
            or (leads and token.text not in ("when", "which", "who", "where", "how", "what"))
        )
    return True


def means_any(clause: Clause, at: int | None = None) -> bool:
    """Return whether a question word means any of them, as Chinese has it: "what all not"."""
    places = (
        [n for n, t in enumerate(clause.tokens) if t.is_(WordSense.ANY)] if at is None else [at]
    )
    return any(_is_any(clause.tokens[n:]) for n in places)


def _is_any(tokens: Tokens) -> bool:
    every = next((n for n, t in enumerate(tokens) if t.is_(WordSense.AND)), None)
    if every is None or tokens[0].text.isascii():
        return False
    behind = [t for t in tokens[every + 1 :] if not t.is_(WordSense.SKIP)][:1]
    return any(t.is_(*DENIALS) for t in behind)
