"""Puts two clauses together where a phrase in several parts stands in both of them.

"Liver enzymes up, so they stopped it", where the comma parts only what people breathe between.
"""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.reading.clauses import DENIALS, DOUBTS, EMPTY, Clause, said_in
from dialogs.reading.lexicon import Phrase
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token

_ANSWERS = (WordSense.SAYS_YES, WordSense.SAYS_NO, WordSense.NEVER_SO, WordSense.NOT_KNOWN_HERE)
# Words of grammar in several parts ("nobody ... said") belong to one clause.
_OF_THE_QUESTION = (WordSense.SAYS_YES, WordSense.SAYS_NO, WordSense.OPTION)
_SPOILS = DENIALS | DOUBTS | {WordSense.AYE, WordSense.NAY, WordSense.UNKNOWN, WordSense.OR}
_NOTHING = EMPTY | {WordSense.FIELD, WordSense.EVERYDAY, WordSense.HAVE}


def joined(clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> list[Clause]:
    """Return the clauses, with two neighbours as one where a phrase reaches over both."""
    found: list[Clause] = []
    for clause in clauses:
        if found and (both := _spanned(found[-1], clause, phrases)) is not None:
            found[-1] = both
        else:
            found.append(clause)
    return found


def _spanned(one: Clause, other: Clause, phrases: Sequence[Phrase]) -> Clause | None:
    """Return both as one clause, if a phrase needs it and nothing in them speaks against it."""
    if other.begins_with_but or one.said or other.said:
        return None
    tokens = (*one.tokens, *other.tokens)
    if not any(t.is_(WordSense.PART) for t in one.tokens):
        return None
    if not any(t.is_(WordSense.PART) for t in other.tokens):
        return None
    both = replace(one, tokens=tokens)
    said = tuple(s for s in said_in(both, phrases) if s.sense in _OF_THE_QUESTION)
    if not said:
        return None
    places = frozenset[int]().union(*(s.places for s in said))
    if any(_spoils(t) for at, t in enumerate(tokens) if at not in places):
        return None
    if both.has(WordSense.PAST) and any(s.sense is not WordSense.OPTION for s in said):
        return None  # "I had it once, it was cured" may still count
    told = {s.value for s in said if s.sense is WordSense.OPTION}
    named = {t.value(WordSense.OPTION) for t in tokens if t.is_(WordSense.OPTION)}
    if named - told:
        return None
    return replace(both, said=said)


def _spoils(token: Token) -> bool:
    """Return whether a word beside the parts answers, denies or doubts something itself."""
    return token.is_(*_ANSWERS) or (token.is_(*_SPOILS) and not token.is_(*_NOTHING))
